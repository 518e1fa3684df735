"""Whether what stands about a pair is paired too.

A paper and its digest, or two papers on one field, treat a subject in one place each. So a pair is likelier where other
statements near the old one have their best counterparts near the new one. Headings say the same, where they can be
trusted; in the text of slides they cannot, and neighbours stand where they stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

_LEAST = 0.25
"""Strength from which a statement's best pair counts."""
_NEAR = 0.05
"""Share of a document that counts as near, before and after."""
_FEWEST, _MOST = 4, 30
"""Bounds of that in statements: two pages have neighbours, and a long report has places."""
_ENOUGH = 4
"""Pairs nearby that are as good as any more."""

Key = tuple[int, int]
"""Indices of an old and a new statement."""


class Company:
    """Pairs nearby, from the strengths of all candidate pairs (0–1) and the identical statements of both documents."""

    def __init__(
        self, strengths: Mapping[Key, float], identical: Mapping[int, int], old_count: int, new_count: int
    ) -> None:
        self._reach_old, self._reach_new = _reach(old_count), _reach(new_count)
        best_old: dict[int, float] = {}
        best_new: dict[int, float] = {}
        for (i, j), value in strengths.items():
            best_old[i] = max(best_old.get(i, 0.0), value)
            best_new[j] = max(best_new.get(j, 0.0), value)
        self._of_old: dict[int, list[int]] = defaultdict(list)
        for i, j in identical.items():
            self._of_old[i].append(j)
        for (i, j), value in strengths.items():
            if value >= _LEAST and value in (best_old[i], best_new[j]):
                self._of_old[i].append(j)

    def of(self, old: int, new: int) -> float:
        """How many pairs stand about this one, other pairs of its own statements left out; 0–1, 1 for enough."""
        lowest, highest = new - self._reach_new, new + self._reach_new
        found = 0
        for distance in range(1, self._reach_old + 1):
            for i in (old - distance, old + distance):
                for j in self._of_old.get(i, ()):
                    if lowest <= j <= highest and j != new:
                        found += 1
            if found >= _ENOUGH:
                return 1.0
        return found / _ENOUGH


def _reach(count: int) -> int:
    return max(_FEWEST, min(_MOST, round(_NEAR * count)))
