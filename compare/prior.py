"""What a digest lets expect: nearly everything it says stands in the paper it sums up.

The models give the odds of a pair as if among papers like those they were fitted on. A digest that keeps whole phrases
and one that finds its own words for everything differ in what a likeness must show, but not in that their statements
have a source. So the odds of all pairs of a digest are raised by one amount, until as many of its statements have a
likely source as one may expect (a change of the prior alone, as in Saerens, Latinne & Decaestecker 2002, with the prior
known instead of estimated).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

_SOURCED = 0.85
"""Share of a digest's statements that have a source, in the mean of their best pairs' probabilities. Nine in ten have
one in the digests that readers judged; a little less, for what is raised too far is wrongly called kept."""
_MOST = 4.0
"""The most that is added to the log-odds: what is less likely than one in fifty stays a guess."""
_STEPS = 30


def raise_by(best: Sequence[float]) -> float:
    """What to add to the log-odds of all pairs, from the probability of each statement's best pair; 0 if enough."""
    if not best or _mean(best, 0.0) >= _SOURCED:
        return 0.0
    low, high = 0.0, _MOST
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _mean(best, middle) < _SOURCED else (low, middle)
    return high


def raised(probability: float, by: float) -> float:
    """A probability, 0–1, after `by` was added to its log-odds."""
    odds = probability / max(1.0 - probability, 1e-12) * math.exp(by)
    return odds / (1.0 + odds)


def _mean(best: Sequence[float], by: float) -> float:
    return math.fsum(raised(probability, by) for probability in best) / len(best)
