"""What a digest lets expect: nearly everything it says stands in the paper it sums up.

The models give the odds of a pair as if among papers like those they were fitted on. A digest that keeps whole phrases
and one that finds its own words for everything differ in what a likeness must show, but not in that their statements
have a source, and that a few have none. So the odds of all pairs of a digest are shifted by one amount, until as many
of its statements have a likely source as one may expect (a change of the prior alone, as in Saerens, Latinne &
Decaestecker 2002, with the prior known instead of estimated).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

_LEAST, _MOST = 0.85, 0.92
"""Share of a digest's statements that have a source, in the mean of their best pairs' probabilities: nine in ten in the
digests that readers judged (docs/quality.md). Between the two nothing is shifted."""
_ADDED, _TAKEN = 0.7, 4.0
"""The most that is added to the log-odds and taken from them. A paper that sums another up in part, and goes on to say
something else, looks like a digest; what is less likely than one in six must not become a source then."""
_STEPS = 40


def shift_of(best: Sequence[float]) -> float:
    """What to add to the log-odds of all pairs, from the probability of each statement's best pair (0–1)."""
    if not best:
        return 0.0
    goal = min(max(_mean(best, 0.0), _LEAST), _MOST)
    low, high = -_TAKEN, _ADDED
    if _mean(best, 0.0) == goal:
        return 0.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _mean(best, middle) < goal else (low, middle)
    return high


def shifted(probability: float, by: float) -> float:
    """A probability, 0–1, after `by` was added to its log-odds."""
    odds = probability / max(1.0 - probability, 1e-12) * math.exp(by)
    return odds / (1.0 + odds)


def _mean(best: Sequence[float], by: float) -> float:
    return math.fsum(shifted(probability, by) for probability in best) / len(best)
