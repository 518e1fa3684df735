"""What changed in the dates between two wordings: earlier, later, gone, new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from ..normalize.document import DateExpression, Statement
from ..normalize.periods import first_day, last_day
from ..normalize.yearless import YearlessDay, days_from, find_yearless
from .change import Direction, FactChange
from .counterparts import Beside, beside, likeness, pair
from .dated import Dated, dated
from .surplus import only_in

_SAME_DAY = Decimal("0.75")
"""What an equal last day adds to the likeness of the words beside two dates (0–2)."""


class _Moment(NamedTuple):
    value: str
    kind: str
    part: str
    role: str | None
    onward: bool


def date_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """Dates of one role pair by the words beside them; one that the other side has in another role is neither gone
    nor new, and a word that counts from the paper's own date (昨年, 年内) is no change where it stays."""
    before, after = [dated(one) for one in old], [dated(one) for one in new]
    kept = _relative(before) & _relative(after)
    before, after = ([[date for date in one if date.text not in kept] for one in side] for side in (before, after))
    gone, come = only_in(before, after, _moment), only_in(after, before, _moment)
    had, has = ({mark for one in side for date in one for mark in _marks(date.date)} for side in (before, after))
    pairs = pair(gone, come, _merit, _role)
    changes: list[FactChange] = []
    for place, date in enumerate(gone):
        if place in pairs:
            changes.extend(_change(date, come[pairs[place]]))
        elif has.isdisjoint(_marks(date.date)) and not _day_of(date.date) & _without_year(new):
            changes.append(FactChange("date", date.text, None, "removed"))
    for place in sorted(set(range(len(come))) - set(pairs.values())):
        if had.isdisjoint(_marks(come[place].date)) and not _day_of(come[place].date) & _without_year(old):
            changes.append(FactChange("date", None, come[place].text, "added"))
    return changes + _yearless_changes(old, new)


def _relative(side: Sequence[Sequence[Dated]]) -> set[str]:
    return {date.text for one in side for date in one if date.relative}


def _moment(date: Dated) -> _Moment:
    found = date.date
    return _Moment(found.value, found.kind, found.part, _role(date), date.opens)


def _role(date: Dated) -> str | None:
    return "base" if date.base is not None else date.date.role


def _marks(date: DateExpression) -> set[object]:
    """What a date on the other side may have for this one not to be gone: its value, or its last day as deadline."""
    return {date.value, last_day(date.value, date.kind, date.part)} if date.role else {date.value}


def _merit(one: Dated, other: Dated) -> tuple[Decimal, Decimal] | None:
    turned = one.opens != other.opens and (one.value == other.value or one.until or other.until)
    if _role(one) != _role(other) and (one.until != other.until or "base" in (_role(one), _role(other))) and not turned:
        return None
    ends = [last_day(found.value, found.date.kind, found.date.part) for found in (one, other)]
    same = _SAME_DAY if ends[0] == ends[1] else 0
    return likeness(one.beside, other.beside) + same, Decimal(abs((ends[0] - ends[1]).days))


def _change(old: Dated, new: Dated) -> list[FactChange]:
    if old.opens != new.opens:
        # from then on, no longer by then; 2030年度に and 2030年度から may be one
        if old.until or new.until or old.date.onward or new.date.onward:
            return [FactChange("date", old.bounded, new.bounded, "changed")]
        if _period(old) == _period(new):
            return []
    direction = _direction(old, new)
    if direction and old.base is not None:
        direction = "changed"
    return [FactChange("date", old.text, new.text, direction)] if direction else []


def _period(date: Dated) -> tuple[str, str, str]:
    return date.value, date.date.kind, date.date.part


def _direction(one: Dated, other: Dated) -> Direction | None:
    """By the last day of the two; None for deadlines that end on the same day.

    A date that is no deadline is not moved by being told more or less exactly: 2019年5月 and 2019年. Of two papers
    that have no date the newer is not the older one: 来年度 is surely later there than 本年度 was, while 本年度 may be
    what was 来年度 then.
    """
    old, new = one.date, other.date
    if one.assumed != other.assumed:
        return "changed"
    ends = last_day(old.value, old.kind, old.part), last_day(new.value, new.kind, new.part)
    if one.until and other.until:
        if ends[0] == ends[1]:
            return "changed" if _names_day(old, new) or _names_day(new, old) else None
    elif ends[0] == ends[1] or (not (old.part and new.part) and (_within(old, new) or _within(new, old))):
        return "changed"
    if ends[1] > ends[0]:
        return "later"
    return "changed" if one.assumed else "earlier"


def _names_day(one: DateExpression, other: DateExpression) -> bool:
    """2027年9月30日 against 2027年9月."""
    return one.kind == "date" and other.kind == "month" and not other.part


def _within(one: DateExpression, other: DateExpression) -> bool:
    return first_day(other.value, other.kind) <= first_day(one.value, one.kind) and last_day(
        one.value, one.kind
    ) <= last_day(other.value, other.kind)


@dataclass(frozen=True, slots=True)
class _Day:
    day: YearlessDay
    beside: Beside


def _yearless_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """毎年12月10日 → 毎年11月30日; a day that stands with its year on the other side is neither gone nor new."""
    before, after = [_days(one) for one in old], [_days(one) for one in new]
    gone, come = only_in(before, after, _number), only_in(after, before, _number)
    pairs = pair(gone, come, _nearness, lambda _: None)
    changes: list[FactChange] = []
    for place, partner in sorted(pairs.items()):
        one, other = gone[place].day, come[partner].day
        days = days_from(one, other)
        direction: Direction = "changed" if days is None else "later" if days > 0 else "earlier"
        changes.append(FactChange("date", one.text, other.text, direction))
    for place in sorted(set(range(len(gone))) - set(pairs)):
        if _number(gone[place]) not in _dated(new):
            changes.append(FactChange("date", gone[place].day.text, None, "removed"))
    for place in sorted(set(range(len(come))) - set(pairs.values())):
        if _number(come[place]) not in _dated(old):
            changes.append(FactChange("date", None, come[place].day.text, "added"))
    return changes


def _dated(side: Sequence[Statement]) -> set[int]:
    """The days of the year that these statements name, with a year or without."""
    return {day.number for one in side for day in find_yearless(one.text)}


def _without_year(side: Sequence[Statement]) -> set[int]:
    return {day.day.number for one in side for day in _days(one)}


def _day_of(date: DateExpression) -> set[int]:
    """The day of the year that a date with its year names, in a set; empty for a month or a year."""
    return {day.number for day in find_yearless(date.text)} if date.kind == "date" else set()


def _days(statement: Statement) -> list[_Day]:
    dated = [date.span for date in statement.dates]
    found = find_yearless(statement.text)
    spans = [day.span for day in found]
    return [
        _Day(day, beside(statement.text, day.span, spans))
        for day in found
        if not any(start < day.span[1] and day.span[0] < end for start, end in dated)
    ]


def _number(day: _Day) -> int:
    return day.day.number


def _nearness(one: _Day, other: _Day) -> tuple[Decimal, Decimal]:
    return likeness(one.beside, other.beside), Decimal(abs(one.day.number - other.day.number))
