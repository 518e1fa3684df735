"""How a candidate pair stands against the rivals of its two statements, and in what company."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .company import Company

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
    company: float
    """How many pairs stand about it (`company`), 0–1."""


def standing(strength: float, best_old: float, best_new: float, company: float) -> Standing:
    """Of a pair of this strength between statements whose best pairs have those strengths."""
    return Standing(min(1.0, strength / max(best_old, _FLOOR)), min(1.0, strength / max(best_new, _FLOOR)), company)


def standings(
    strengths: Mapping[Key, float], identical: Mapping[int, int], old_count: int, new_count: int
) -> dict[Key, Standing]:
    """The standing of each candidate pair, from the strengths of all (0–1) and the documents' sizes in statements.

    A statement with an identical counterpart (`identical`, old index → new index) has in it no candidate but the
    first rival of its candidates.
    """
    taken = set(identical.values())
    by_old = {i: 1.0 if i in identical else 0.0 for i, _ in strengths}
    by_new = {j: 1.0 if j in taken else 0.0 for _, j in strengths}
    for (i, j), value in strengths.items():
        by_old[i] = max(by_old[i], value)
        by_new[j] = max(by_new[j], value)
    company = Company(strengths, identical, old_count, new_count)
    return {(i, j): standing(value, by_old[i], by_new[j], company.of(i, j)) for (i, j), value in strengths.items()}
