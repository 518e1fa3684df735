"""How a candidate pair stands against the rivals of its two statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_FLOOR = 0.02
"""Strength below which the best of a statement is no measure."""

Key = tuple[int, int]
"""Indices of an old and a new statement."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a pair stands among the rivals of its two statements."""

    ratio_old: float
    """Strength of the pair over that of the old statement's best, 0–1."""
    ratio_new: float


def standing(strength: float, best_old: float, best_new: float) -> Standing:
    """Of a pair of this strength between statements whose best pairs have those strengths."""
    return Standing(min(1.0, strength / max(best_old, _FLOOR)), min(1.0, strength / max(best_new, _FLOOR)))


def standings(
    strengths: Mapping[Key, float], open_old: Sequence[bool], open_new: Sequence[bool]
) -> dict[Key, Standing]:
    """The standing of each candidate pair, from the strengths of all (0–1).

    A statement that is not open has an identical counterpart, which is no candidate but its first rival.
    """
    by_old = {i: 0.0 if open_old[i] else 1.0 for i, _ in strengths}
    by_new = {j: 0.0 if open_new[j] else 1.0 for _, j in strengths}
    for (i, j), value in strengths.items():
        by_old[i] = max(by_old[i], value)
        by_new[j] = max(by_new[j], value)
    return {(i, j): standing(value, by_old[i], by_new[j]) for (i, j), value in strengths.items()}
