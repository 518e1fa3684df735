"""Days and months of no particular year: 毎年12月10日, 3月末まで. A `DateExpression` names its year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .document import Span
from .folding import fold

_DAY = re.compile(
    r"(?<![0-9.:/か])(?P<month>1[0-2]|[1-9])月(?:(?P<day>3[01]|[12]\d|[1-9])日(?!間)|の?(?P<part>末|[上中下]旬))"
    r"|(?<=毎年)(?P<each>1[0-2]|[1-9])月(?!以[上下内]|\d)"
)
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ENDS = {"上旬": 10, "中旬": 20}
_DAYS = 366


@dataclass(frozen=True, slots=True)
class YearlessDay:
    """A day, or the end of a month or of a part of one, in any year."""

    text: str
    number: int
    """Of the day in a leap year, 1 for 1月1日."""
    span: Span
    """In the printed text."""


def find_yearless(text: str) -> tuple[YearlessDay, ...]:
    """The days without a year of a printed text, in order; those of a date with its year stand there too."""
    if "月" not in text:
        return ()
    folded = fold(text)
    found: list[YearlessDay] = []
    for match in _DAY.finditer(folded.text):
        month = int(match["month"] or match["each"])
        length = _LENGTHS[month - 1]
        day = int(match["day"]) if match["day"] else min(_ENDS.get(match["part"] or "", length), length)
        if day <= length:
            span = folded.printed(*match.span(), text)
            found.append(YearlessDay(text[slice(*span)], sum(_LENGTHS[: month - 1]) + day, span))
    return tuple(found)


def days_from(old: YearlessDay, new: YearlessDay) -> int | None:
    """By how many days the new is later within a year; None where either may be the earlier, as 12月 and 1月."""
    days = new.number - old.number
    return days if abs(days) <= _DAYS // 2 else None
