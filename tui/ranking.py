"""Candidates for a pair made by hand: the statements of the other side, the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..compare.change import Change, Comparison
from ..normalize.document import Document, Statement
from .choice import SearchKeys

_TELLING = 0.05
"""A confidence below this says nothing: then the likeness of the wording sorts better."""
_SHOWN = 200
"""More than this nobody scrolls through; typing narrows it down."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A statement that may be the counterpart."""

    statement: Statement
    likeness: float
    """0-1: the comparison's own confidence where it has one, else the likeness of the wording."""
    partners: tuple[Statement, ...]
    """What it stands together with now; () if it is free."""


def missing_side(change: Change) -> str:
    """The side on which a counterpart is looked for: `new`, except for what was added."""
    return "new" if change.old else "old"


def ranked(comparison: Comparison, change: Change, keys: SearchKeys, query: str = "") -> tuple[Ranked, ...]:
    """Statements of the other side that hold the query (a search key), best first, at most 200."""
    from rapidfuzz import fuzz, process

    side = missing_side(change)
    document: Document = comparison.new if side == "new" else comparison.old
    own, texts = (keys.old, keys.new) if side == "new" else (keys.new, keys.old)
    mine = change.old if side == "new" else change.new
    present = {one.id for one in (change.new if side == "new" else change.old)}
    pool = [one for one in document.statements if one.id not in present and query in texts[one.id]]
    wanted = "".join(own[one.id] for one in mine)
    scores = process.cdist([wanted], [texts[one.id] for one in pool], scorer=fuzz.ratio)[0] if pool else []
    known = _known(change, side)
    partners = _partners(comparison, side)
    found = [
        Ranked(one, known.get(one.id, float(score) / 100), partners.get(one.id, ()))
        for one, score in zip(pool, scores, strict=True)
    ]
    # What the comparison itself looked at goes first: its evidence is better than bare wording.
    found.sort(key=lambda one: (one.statement.id not in known, -one.likeness))
    return tuple(found[:_SHOWN])


def _known(change: Change, side: str) -> dict[str, float]:
    return {
        (one.new if side == "new" else one.old): one.confidence
        for one in sorted(change.candidates, key=lambda one: one.confidence)
        if one.confidence >= _TELLING
    }


def _partners(comparison: Comparison, side: str) -> dict[str, tuple[Statement, ...]]:
    pairs: list[tuple[Sequence[Statement], tuple[Statement, ...]]] = [
        (change.new, change.old) if side == "new" else (change.old, change.new) for change in comparison.changes
    ]
    return {one.id: partners for here, partners in pairs for one in here if partners}
