"""What changed in figures, deadlines, strength, hedges and bodies between two wordings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TypeVar

from ..normalize.document import DateExpression, Quantity, Statement, Strength
from ..normalize.hedges import Hedge, find_hedges
from ..normalize.predicates import read_predicate
from .change import Direction, FactChange

_Fact = TypeVar("_Fact")

_ORDER: tuple[Strength, ...] = ("need", "consider", "promote", "implement", "target")
"""Weakest first (docs/strength.md)."""


def fact_changes(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[FactChange, ...]:
    """Changes between the old statements of a change and the new, taken together.

    Where one of several stands word for word on both sides, the promise is kept as it was: what the others add to it
    or lack is neither stronger nor weaker.
    """
    kept = len(old) + len(new) > 2 and not {one.canonical for one in old}.isdisjoint(one.canonical for one in new)
    return (
        *_quantity_changes([one.quantities for one in old], [one.quantities for one in new]),
        *_date_changes([one.dates for one in old], [one.dates for one in new]),
        *(() if kept else _strength_changes(old, new)),
        *(() if kept else _hedge_changes(old, new)),
        *_body_changes(old, new),
    )


def _quantity_changes(old: Sequence[Sequence[Quantity]], new: Sequence[Sequence[Quantity]]) -> list[FactChange]:
    """Figures of one unit pair in order; what is left over was added or removed."""
    gone = _only_in(old, new, _figure)
    come = _only_in(new, old, _figure)
    changes: list[FactChange] = []
    for quantity in gone:
        partner = next((other for other in come if other.unit == quantity.unit), None)
        if partner is None:
            changes.append(FactChange("quantity", quantity.text, None, "removed"))
        else:
            come.remove(partner)
            changes.append(_figure_change(quantity, partner))
    changes.extend(FactChange("quantity", None, quantity.text, "added") for quantity in come)
    return changes


def _figure(quantity: Quantity) -> tuple[Decimal | None, str, str | None]:
    return quantity.value, quantity.unit, quantity.qualifier


def _figure_change(old: Quantity, new: Quantity) -> FactChange:
    direction: Direction = "changed"
    percent: float | None = None
    if old.value is not None and new.value is not None and old.value != new.value:
        direction = "up" if new.value > old.value else "down"
        if old.value:
            percent = round(float((new.value - old.value) / abs(old.value) * 100), 1)
    return FactChange("quantity", old.text, new.text, direction, percent)


def _date_changes(old: Sequence[Sequence[DateExpression]], new: Sequence[Sequence[DateExpression]]) -> list[FactChange]:
    """Dates of one role pair in order; one that the other side has in another role is neither gone nor new."""
    gone = _only_in(old, new, _moment)
    come = _only_in(new, old, _moment)
    had, has = ({date.value for several in side for date in several} for side in (old, new))
    changes: list[FactChange] = []
    for date in gone:
        partner = next((other for other in come if other.role == date.role), None)
        if partner is None:
            if date.value not in has:
                changes.append(FactChange("date", date.text, None, "removed"))
            continue
        come.remove(partner)
        changes.append(FactChange("date", date.text, partner.text, _date_direction(date.value, partner.value)))
    changes.extend(FactChange("date", None, date.text, "added") for date in come if date.value not in had)
    return changes


def _moment(date: DateExpression) -> tuple[str, str, str | None]:
    return date.value, date.kind, date.role


def _date_direction(old: str, new: str) -> Direction:
    # ISO values of different precision compare on what both say: 2025-09 and 2025 do not differ
    shared = min(len(old), len(new))
    if old[:shared] == new[:shared]:
        return "changed"
    return "later" if new[:shared] > old[:shared] else "earlier"


def _only_in(
    these: Sequence[Sequence[_Fact]], those: Sequence[Sequence[_Fact]], key: Callable[[_Fact], object]
) -> list[_Fact]:
    """Facts that surely occur more often in `these` statements than in `those`, in order, the last copies of each.

    Several statements may say one thing or several: 等 in two of them that became one is 等 once or twice. So it is
    held against them only what one statement has more of than all those together.
    """
    most = Counter(key(fact) for several in those for fact in several)
    surplus: Counter[object] = Counter()
    for several in these:
        for name, count in (Counter(map(key, several)) - most).items():
            surplus[name] = max(surplus[name], count)
    found: list[_Fact] = []
    for several in reversed(these):
        for fact in reversed(several):
            if surplus[key(fact)] > 0:
                surplus[key(fact)] -= 1
                found.append(fact)
    return found[::-1]


def strongest(statements: Iterable[Statement]) -> Strength | None:
    """The strongest promise among statements; None if there is none."""
    found = [statement.strength for statement in statements if statement.strength is not None]
    return max(found, key=_ORDER.index, default=None)


def _strength_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
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


def _hedge_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """Hedges counted: a second 等 slipped in beside the first is a change, など for 等 is none."""
    before = _hedges_beside(old, new)
    after = _hedges_beside(new, old)
    removed = [
        FactChange("hedge", hedge.text, None, "removed") for hedge in _each_once(_only_in(before, after, _sense))
    ]
    added = [FactChange("hedge", None, hedge.text, "added") for hedge in _each_once(_only_in(after, before, _sense))]
    return [*removed, *added]


def _hedges_beside(these: Sequence[Statement], those: Sequence[Statement]) -> list[list[Hedge]]:
    """The hedges of each statement, but those of an aside, in brackets, whose words the other side does not have.

    Where 製品(半導体、電池等) lost its brackets, the 等 in them loosened nothing that is still there.
    """
    return [
        [hedge for hedge in find_hedges(one.canonical) if _stands(_aside_before(one.canonical, hedge), those)]
        for one in these
    ]


def _stands(words: str, statements: Iterable[Statement]) -> bool:
    return any(words in statement.canonical for statement in statements)


def _aside_before(canonical: str, hedge: Hedge) -> str:
    """The last item before a hedge within its brackets; "" for one that stands in no brackets, or first in them."""
    head = canonical[: hedge.span[0]]
    opened = head.rfind("(")
    if opened <= head.rfind(")"):
        return ""
    return head[max(opened, head.rfind("、"), head.rfind("・")) + 1 :]


def _sense(hedge: Hedge) -> str:
    return hedge.sense


def _each_once(hedges: Iterable[Hedge]) -> list[Hedge]:
    """The first of each sense."""
    first: dict[str, Hedge] = {}
    for hedge in hedges:
        first.setdefault(hedge.sense, hedge)
    return list(first.values())


def _unshared(these: Sequence[str], those: Sequence[str]) -> list[str]:
    """Texts of `these` that stand there and nowhere in `those`, each once."""
    return [text for text in dict.fromkeys(these) if text not in those]


def _body_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    gone = _unshared([body for statement in old for body in statement.bodies], [b for s in new for b in s.bodies])
    come = _unshared([body for statement in new for body in statement.bodies], [b for s in old for b in s.bodies])
    changes = [FactChange("body", one, other, "changed") for one, other in zip(gone, come, strict=False)]
    changes.extend(FactChange("body", body, None, "removed") for body in gone[len(come) :])
    changes.extend(FactChange("body", None, body, "added") for body in come[len(gone) :])
    return changes
