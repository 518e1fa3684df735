"""From what the alignment computes to the confidence a change states: of those given 0.8, about 80 % hold.

The computed probability of a rewording errs on the side of doubt, and a statement that has no counterpart is surer to
have none than its nearest pair lets fear, for that pair mostly has a better partner. In a digest it is the other way
round: what seems left out may stand there in words of its own, and what is joined may be joined too much. The maps
below set this right. They were drawn through the shares that held in each band, by readers' links and in generated
revisions, each source weighing the same (`python -m benchmarks.calibration --computed`; docs/quality.md has the table),
and rounded.
"""

from __future__ import annotations

from itertools import pairwise

from .change import ChangeKind

Map = tuple[tuple[float, float], ...]
"""Points (computed, stated), ascending from 0 to 1; straight lines between."""

_SAME: Map = ((0.0, 0.0), (1.0, 1.0))
_SEVERAL: Map = ((0.0, 0.4), (0.5, 0.62), (0.7, 0.75), (0.85, 0.86), (0.95, 0.94), (1.0, 1.0))
_ALONE: Map = ((0.0, 0.7), (0.5, 0.83), (0.85, 0.91), (0.95, 0.92), (0.99, 0.96), (1.0, 1.0))
_REWORDED: Map = ((0.0, 0.4), (0.5, 0.65), (0.7, 0.85), (0.9, 0.96), (1.0, 1.0))

_LEFT_OUT: Map = ((0.0, 0.3), (0.75, 0.48), (0.86, 0.56), (0.95, 0.78), (0.99, 0.93), (1.0, 1.0))

# kinds that change places when old and new do share a map, so that the comparison backwards states the same
_MAPS: dict[ChangeKind, Map] = {
    "unchanged": _SAME,
    "reworded": _REWORDED,
    "split": _SEVERAL,
    "merged": _SEVERAL,
    "related": _SAME,
    "added": _ALONE,
    "dropped": _ALONE,
}

_OF_DIGESTS: dict[ChangeKind, Map] = _MAPS | {
    "split": _SAME,
    "merged": _SAME,
    "added": _LEFT_OUT,
    "dropped": _LEFT_OUT,
}


def stated(kind: ChangeKind, computed: float, *, of_digest: bool = False) -> float:
    """The confidence to state for a change of this kind, 0–1; never falls as `computed` (0–1) rises.

    `of_digest` says that one document sums the other up.

    >>> stated("reworded", 0.8)
    0.905
    >>> stated("dropped", 1.0)
    1.0
    """
    for (low, from_), (high, to) in pairwise((_OF_DIGESTS if of_digest else _MAPS)[kind]):
        if computed <= high:
            return round(from_ + (to - from_) * (computed - low) / (high - low), 6)
    return 1.0
