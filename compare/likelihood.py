"""How likely a pair is the same commitment, with its wording, its evidence and its place in view."""

from __future__ import annotations

import math
from collections.abc import Mapping

from .pairs import SHORT, Pair

_CONTEXT = 1.5
"""What two agreeing neighbours add to a pair's log-odds."""
_LEAST_HELD = 0.2
"""Share of the shorter statement's letters below which the same commitment is doubtful, whatever the subject."""
_HARDLY_HELD = 1.0
"""What that takes from the log-odds."""

_SAME_DEED = 2.0
"""What it adds to them that two short statements do or refuse the same to the same thing."""


def probability(pair: Pair, context: float) -> float:
    """Probability that a pair is the same commitment, its place in view (`context` 0–1)."""
    from_evidence = _logit(pair.commitment)
    if pair.evidence.grams.larger < _LEAST_HELD:
        from_evidence -= _HARDLY_HELD
    if pair.same_deed:
        from_evidence += _SAME_DEED
    odds = from_evidence if pair.length >= SHORT or pair.same_object or pair.same_deed else -math.inf
    odds = max(odds, _wording_odds(pair)) + _CONTEXT * context
    return 1.0 / (1.0 + math.exp(-odds))


def neighbours_agree(pair: Pair, matched: Mapping[int, int]) -> float:
    """Share of the two neighbours that are aligned (old index → new index) with each other's neighbours, 0–1."""
    before = matched.get(pair.old - 1) == pair.new - 1
    after = matched.get(pair.old + 1) == pair.new + 1
    return (before + after) / 2


def _wording_odds(pair: Pair) -> float:
    """Log-odds from wording alone: near copies need no further evidence."""
    if pair.length < SHORT:
        return (pair.wording - 0.8) * 14
    likeness = 0.6 * pair.wording + 0.4 * pair.evidence.words.both
    return (likeness - 0.62) * 14


def _logit(value: float) -> float:
    value = min(max(value, 1e-6), 1 - 1e-6)
    return math.log(value / (1 - value))
