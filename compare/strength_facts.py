"""Whether a promise grew stronger or weaker between two wordings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..normalize.document import Statement, Strength
from ..normalize.predicates import read_predicate
from .change import FactChange

_ORDER: tuple[Strength, ...] = ("need", "consider", "promote", "implement", "target")
"""Weakest first (docs/strength.md)."""


def strongest(statements: Iterable[Statement]) -> Strength | None:
    """The strongest promise among statements; None if there is none."""
    found = [statement.strength for statement in statements if statement.strength is not None]
    return max(found, key=_ORDER.index, default=None)


def strength_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """A noun phrase (研修の充実) does not say whether a thing is done or worked for, nor that it is dropped."""
    before, after = strongest(old), strongest(new)
    if before == after:
        return []
    by_verb = _by_verb(old, before), _by_verb(new, after)
    if before is None or after is None:
        said = by_verb[0] if before is None else by_verb[1]
        return [FactChange("strength", before, after, "added" if before is None else "removed")] if said else []
    if {before, after} == {"implement", "promote"} and by_verb[0] != by_verb[1]:
        return []
    up = _ORDER.index(after) > _ORDER.index(before)
    return [FactChange("strength", before, after, "strengthened" if up else "weakened")]


def _by_verb(statements: Iterable[Statement], strength: Strength | None) -> bool:
    """Whether a verb says that a promise is this strong, in full or cut off (を推進); otherwise a noun phrase does."""
    return any(
        read_predicate(one.canonical).form in ("finite", "object") for one in statements if one.strength == strength
    )
