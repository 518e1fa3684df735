"""What changed in the dates between two wordings: earlier, later, gone, new."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from ..normalize.document import DateExpression, Statement
from ..normalize.periods import first_day, last_day
from ..normalize.yearless import YearlessDay, days_from, find_yearless
from .change import Direction, FactChange
from .counterparts import Beside, beside, likeness, pair
from .surplus import only_in

_SAME_DAY = Decimal("0.75")
"""What an equal last day adds to the likeness of the words beside two dates (0–2)."""
_LAW_NUMBER = re.compile(
    r"[一-鿿]{0,12}第[0-9０-９〇一二三四五六七八九十百千 \u3000]{1,6}号|[一-鿿]{0,4}改正(?:法|令|規則)"
)
"""What follows the year of a law: 昭和二十六年政令第三百十九号, 平成三十一年改正法. That year is part of its name."""
_RELATIVE = re.compile(r"[本今昨来当同翌前先一再]|年度?[内末]")


_BASE = re.compile(
    r"[\s\u3000]{0,2}(?:実績|水準|末|平均){0,2}(?:(?:との?|に)?比(?![例率重肩類])(?:べ|較)?|[をに]基準)|時点(?!で(?!の))|現在(?!ま)"
)
"""What follows the date that something is measured from or counted on: 2013年度比で. It is neither late nor early."""


@dataclass(frozen=True, slots=True)
class _Date:
    """A date and the words beside it."""

    date: DateExpression
    beside: Beside
    base: str
    """What makes it the date of a measurement: 比, 時点; "" for all others."""

    @property
    def text(self) -> str:
        """As printed, with the part of the period: 2030年代前半, 2030年以降."""
        part = "" if self.date.text.endswith(self.date.part) else self.date.part
        return f"{self.date.text}{part}{'以降' if self.date.onward else self.base}"


class _Moment(NamedTuple):
    value: str
    kind: str
    part: str
    role: str | None
    onward: bool


def date_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """Dates of one role pair by the words beside them; one that the other side has in another role is neither gone
    nor new, and a word that counts from the paper's own date (昨年, 年内) is no change where it stays."""
    before, after = [_dates(one) for one in old], [_dates(one) for one in new]
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


def _dates(statement: Statement) -> list[_Date]:
    spans = [date.span for date in statement.dates]
    return [
        _Date(date, beside(statement.text, date.span, spans), _base_behind(statement.text, date))
        for date in statement.dates
        if not _LAW_NUMBER.match(statement.text, date.span[1])
    ]


def _base_behind(text: str, date: DateExpression) -> str:
    """比 behind 2013年度; "" where it is no base, or a deadline (2030年時点での目標)."""
    behind = None if date.role else _BASE.match(text[date.span[1] : date.span[1] + 16].removeprefix(date.part))
    return behind.group().strip() if behind else ""


def _relative(side: Sequence[Sequence[_Date]]) -> set[str]:
    return {date.text for one in side for date in one if _RELATIVE.match(date.date.text)}


def _moment(date: _Date) -> _Moment:
    found = date.date
    return _Moment(found.value, found.kind, found.part, _role(date), found.onward)


def _role(date: _Date) -> str | None:
    return "base" if date.base else date.date.role


def _marks(date: DateExpression) -> set[object]:
    """What a date on the other side may have for this one not to be gone: its value, or its last day as deadline."""
    return {date.value, last_day(date.value, date.kind, date.part)} if date.role else {date.value}


def _merit(one: _Date, other: _Date) -> tuple[Decimal, Decimal] | None:
    reversal = one.date.onward != other.date.onward and one.date.value == other.date.value
    if _role(one) != _role(other) and not reversal:
        return None
    ends = [last_day(found.date.value, found.date.kind, found.date.part) for found in (one, other)]
    same = _SAME_DAY if ends[0] == ends[1] else 0
    return likeness(one.beside, other.beside) + same, Decimal(abs((ends[0] - ends[1]).days))


def _change(old: _Date, new: _Date) -> list[FactChange]:
    texts = old.text, new.text
    if old.date.onward != new.date.onward:
        # from then on, no longer by then
        texts = tuple(f"{found.text}まで" if found.date.role else found.text for found in (old, new))  # type: ignore[assignment]
        return [FactChange("date", *texts, "changed")]
    direction = _direction(old.date, new.date)
    if direction and old.base:
        direction = "changed"
    return [FactChange("date", *texts, direction)] if direction else []


def _direction(old: DateExpression, new: DateExpression) -> Direction | None:
    """By the last day of the two; None for deadlines that end on the same day.

    A date that is no deadline is not moved by being told more or less exactly: 2019年5月 and 2019年.
    """
    ends = last_day(old.value, old.kind, old.part), last_day(new.value, new.kind, new.part)
    if old.role == "deadline":
        if ends[0] == ends[1]:
            return "changed" if _names_day(old, new) or _names_day(new, old) else None
    elif ends[0] == ends[1] or (not (old.part and new.part) and (_within(old, new) or _within(new, old))):
        return "changed"
    return "later" if ends[1] > ends[0] else "earlier"


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
