"""Whether a promise grew stronger or weaker between two wordings.

Mostly the scale tells (docs/strength.md). It does not where the verb was turned round (設置する, 廃止する), where a
promise was taken back in so many words (実施しない, 見送る, することができる), where only the grip on it loosened
(50%とする, 50%を目指す), and of duties, which stand low on the scale only because nobody has promised them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..normalize.document import Statement, Strength
from ..normalize.predicates import read_predicate
from ..normalize.stances import DUTIES, SOFT, WITHDRAWN, Stance, stance_of
from .change import Direction, FactChange
from .reversals import reversal, takes_back

_ORDER: tuple[Strength, ...] = ("need", "consider", "promote", "implement", "target")
"""Weakest first (docs/strength.md)."""
_MIRROR: dict[Direction, Direction] = {"strengthened": "weakened", "weakened": "strengthened"}


def strongest(statements: Iterable[Statement]) -> Strength | None:
    """The strongest promise among statements; None if there is none."""
    found = [statement.strength for statement in statements if statement.strength is not None]
    return max(found, key=_ORDER.index, default=None)


def strength_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """The change of strength between the old statements of a change and the new, if any: one fact at most.

    A noun phrase (研修の充実) does not say whether a thing is done or worked for, nor that it is dropped.
    """
    before, after = strongest(old), strongest(new)
    direction = _direction(old, before, new, after)
    return [FactChange("strength", before, after, direction)] if direction else []


def _direction(
    old: Sequence[Statement], before: Strength | None, new: Sequence[Statement], after: Strength | None
) -> Direction | None:
    if before is None or after is None:
        return _one_sided(old, before, new, after)
    if len(old) == len(new) == 1:
        turned = reversal(old[0].canonical, new[0].canonical)
        if turned is not None:
            return {"undone": "weakened", "restored": "strengthened", "turned": "changed"}[turned]  # type: ignore[return-value]
    return _compared(_promise(old, before), _promise(new, after))


def _one_sided(
    old: Sequence[Statement], before: Strength | None, new: Sequence[Statement], after: Strength | None
) -> Direction | None:
    """A promise on one side only: taken back in so many words, or gone."""
    if before is not None:
        return "weakened" if _withdrawn(old, before, new) else "removed" if _by_verb(new, None) else None
    if after is not None:
        return "strengthened" if _withdrawn(new, after, old) else "added" if _by_verb(old, None) else None
    return None


def _withdrawn(promised: Sequence[Statement], strength: Strength, others: Sequence[Statement]) -> bool:
    """Whether the other side, one statement that promises nothing, says that it is not done, or need not be."""
    if len(others) != 1:
        return False
    promise = next(one.canonical for one in promised if one.strength == strength)
    stance = stance_of(others[0].canonical)
    return stance in WITHDRAWN and takes_back(promise, others[0].canonical, allows=stance in ("optional", "planned"))


@dataclass(frozen=True, slots=True)
class _Promise:
    """The strongest promise of one side, with what tells it from others of its strength."""

    strength: Strength
    alone: bool
    """It is all that its side says."""
    by_verb: bool
    head: str
    """What is done (see `predicates.py`)."""
    stance: Stance | None
    figures: frozenset[tuple[Decimal | None, str]]
    deadlines: frozenset[str]


def _promise(statements: Sequence[Statement], strength: Strength) -> _Promise:
    strong = [one for one in statements if one.strength == strength]
    return _Promise(
        strength,
        len(statements) == 1,
        _by_verb(strong, strength),
        read_predicate(strong[0].canonical).head,
        stance_of(strong[0].canonical),
        frozenset((figure.value, figure.unit) for one in strong for figure in one.quantities),
        frozenset(date.value for one in strong for date in one.dates if date.role == "deadline"),
    )


def _compared(before: _Promise, after: _Promise) -> Direction | None:
    """By the first rule that knows the two; the rules know them either way round."""
    for rule in (_of_duty, _of_grip):
        for one, two, turn in ((before, after, False), (after, before, True)):
            known, direction = rule(one, two)
            if known:
                return _MIRROR.get(direction, direction) if turn and direction else direction
    if before.strength == after.strength:
        return None
    if {before.strength, after.strength} == {"implement", "promote"} and before.by_verb != after.by_verb:
        return None
    return "strengthened" if _ORDER.index(after.strength) > _ORDER.index(before.strength) else "weakened"


def _of_duty(one: _Promise, two: _Promise) -> tuple[bool, Direction | None]:
    """To a duty: more than a wish, a thought, an effort; beside a plain promise it is neither more nor less."""
    if two.stance not in DUTIES or one.stance == two.stance:
        return False, None
    to_try = two.stance == "duty of effort"
    if one.stance in DUTIES:
        return not to_try, "strengthened"
    if one.strength == "need":
        return True, "strengthened" if one.stance == "wish" else None
    if one.head == two.head and one.stance is None:
        return True, "changed"  # 協議するものとする and 協議しなければならない
    if one.strength == "consider" or (one.stance == "effort" and not to_try):
        return True, "strengthened"
    return True, "weakened" if to_try and one.strength != "promote" else "changed"


def _of_grip(one: _Promise, two: _Promise) -> tuple[bool, Direction | None]:
    """From a firm promise to a target that is only aimed at: less, unless it names a figure that was not there."""
    if two.strength != "target" or two.stance not in SOFT or one.stance is not None:
        return False, None
    if one.strength not in ("target", "implement", "promote") or not two.figures <= one.figures:
        return False, None
    if not (one.alone and two.alone):
        return False, None
    if not one.by_verb:
        return one.strength != "promote", None
    if one.strength == "target":
        return True, "weakened" if two.figures == one.figures else None
    if two.deadlines != one.deadlines:
        return one.strength == "implement", "changed"
    return True, "weakened" if one.strength == "implement" else None


def _by_verb(statements: Iterable[Statement], strength: Strength | None) -> bool:
    """Whether a verb says that a promise is this strong, in full or cut off (を推進); otherwise a noun phrase does."""
    read = (read_predicate(one.canonical) for one in statements if one.strength == strength)
    return any(one.form == "finite" or (one.form == "object" and one.deed is not None) for one in read)
