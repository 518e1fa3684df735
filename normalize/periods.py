"""Parts of a period (末, 前半, 第3四半期, 夏) and its first and last day, by which deadlines are ordered.

A fiscal year runs from April to March, a decade from its first year to the ninth after it. Where the language is
vague, a convention fixes the day, the same for every paper: 年央 and 半ば end the first half, 初頭 the first quarter
of the period, seasons end with the last month that the weather service counts to them, and the winter of a year
ends with that year.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from .document import DateKind

PART = (
    r"年?度?末(?![期端尾裔])|[上下]半?期|[前後]半|半ば|なかば|中頃|年?央(?!州)|初頭|初旬|初め|はじめ|当初(?!予算)|明け"
    r"|[上中下]旬|[春夏秋冬](?![季期闘山田])|第[1-4]四半期"
)
_AFTER = re.compile(rf"の?(?P<part>{PART})")
_ONWARD = re.compile(r"(?:頃|ころ|ごろ)?以[降後]")

_NAMES = {
    "年末": "末", "度末": "末", "年度末": "末", "上期": "上半期", "下期": "下半期", "なかば": "半ば", "中頃": "半ば",
    "年央": "央", "はじめ": "初め", "初旬": "上旬",
}  # fmt: skip


def part_after(text: str, end: int) -> tuple[str, int]:
    """The part named behind a date that ends at `end` of a folded text, and where it ends; "" without one."""
    match = _AFTER.match(text, end)
    return (_NAMES.get(match["part"], match["part"]), match.end()) if match else ("", end)


def begins_there(text: str, end: int) -> bool:
    """Whether 以降 follows: the time meant begins with this period and is open."""
    return _ONWARD.match(text, end) is not None


# Months from the first of the period to the end of the part: (of a year, of a fiscal year).
_MONTHS = {
    "上半期": (6, 6), "前半": (6, 6), "半ば": (6, 6), "央": (6, 6), "初頭": (3, 3), "初め": (1, 1), "当初": (1, 1),
    "明け": (1, 1), "上旬": (1, 1), "春": (5, 2), "夏": (8, 5), "秋": (11, 8), "冬": (12, 11),
    "第1四半期": (3, 3), "第2四半期": (6, 6), "第3四半期": (9, 9), "第4四半期": (12, 12),
}  # fmt: skip
_YEARS_OF_DECADE = {"初頭": 3, "初め": 2, "前半": 5, "半ば": 7}
_DAYS_OF_MONTH = {"上旬": 10, "初め": 10, "初頭": 10, "前半": 15, "中旬": 20, "半ば": 20}


@lru_cache(maxsize=256)
def last_day(value: str, kind: DateKind, part: str = "") -> date:
    """The day on which a period ends: 2025年度末 on 2026-03-31, 2030年代前半 on 2034-12-31.

    `value` is ISO as in `DateExpression`. A day the calendar lacks (2月30日) is taken as the month's last.
    """
    year, month, day = _numbers(value)
    if kind == "date" and month and day:
        return date(year, month, min(day, _length(year, month)))
    if kind == "month" and month:
        return date(year, month, min(_DAYS_OF_MONTH.get(part, 31), _length(year, month)))
    if kind == "decade":
        return date(year + _YEARS_OF_DECADE.get(part, 10) - 1, 12, 31)
    fiscal = kind == "fiscal-year"
    months = _MONTHS.get(part, (12, 12))[fiscal] + (3 if fiscal else 0)
    year, month = year + (months - 1) // 12, (months - 1) % 12 + 1
    return date(year, month, _length(year, month))


def first_day(value: str, kind: DateKind) -> date:
    """The day on which the whole period begins."""
    year, month, day = _numbers(value)
    if kind == "fiscal-year":
        return date(year, 4, 1)
    return date(year, month or 1, min(day or 1, _length(year, month or 1)))


def apart(one: tuple[date, date], other: tuple[date, date]) -> timedelta | None:
    """From the end of one span of days to that of the other; None where they share a day."""
    if one[1] < other[0] or other[1] < one[0]:
        return other[1] - one[1]
    return None


def _numbers(value: str) -> tuple[int, int | None, int | None]:
    year, *rest = (int(number) for number in value.split("-"))
    return year, (rest[0] if rest else None), (rest[1] if len(rest) > 1 else None)


def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1]
