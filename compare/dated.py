"""The dates of a statement as facts weigh them: the words beside them, and whether they end or begin something.

A paper that does not date itself leaves 本年度 and 来年中 without a year. Two such words are still held against one
another, as if both papers were of one year; `Dated.assumed` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..normalize.date_scan import DateContext
from ..normalize.dates import find_dates
from ..normalize.deadlines import says_until
from ..normalize.document import DateExpression, Statement
from ..normalize.folding import fold
from .bases import base_behind
from .counterparts import Beside, beside

_LAW_NUMBER = re.compile(
    r"[一-鿿]{0,12}第[0-9０-９〇一二三四五六七八九十百千 \u3000]{1,6}号|[一-鿿]{0,4}改正(?:法|令|規則)"
)
"""What follows the year of a law: 昭和二十六年政令第三百十九号, 平成三十一年改正法. That year is part of its name."""
_RELATIVE = re.compile(r"[本今昨来当同翌前先一再]|年度?[内末]")
_HAS_A_TIME = re.compile("[本今昨来当同翌先](?:年|月|[春夏秋冬])|年度?[内末]")
_SINCE = re.compile(r"(?:の?(?:頃|ころ|当初|初め|はじめ))?から(?!\d|[^、。]{0,12}まで)")
"""Where まで follows, the two are a range."""
_REACH = 30
_ASSUMED = DateContext(year=9000, month=6)
"""A year that no paper names, in a month whose fiscal year has its number."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and the words beside it."""

    date: DateExpression
    beside: Beside
    until: bool
    """A deadline, or said like one of a year that was over when the paper appeared."""
    since: bool
    """から follows, and no まで."""
    assumed: bool
    """It counts from the date of a paper that has none."""
    base: str | None
    """What makes it the date of a measurement: 比, 時点, "" in 2020年の3倍; None for all others."""

    @property
    def text(self) -> str:
        """As printed, with the part of the period: 2030年代前半, 2030年以降."""
        part = "" if self.date.text.endswith(self.date.part) else self.date.part
        return f"{self.date.text}{part}{'以降' if self.date.onward else self.base or ''}"

    @property
    def bounded(self) -> str:
        """As printed, with what makes it an end or a beginning: 2030年まで, 2030年から."""
        if self.date.onward:
            return self.text
        return f"{self.text}{'まで' if self.until else 'から' if self.since else ''}"

    @property
    def opens(self) -> bool:
        """Whether what is meant begins there: 以降, から."""
        return self.date.onward or self.since

    @property
    def relative(self) -> bool:
        """Whether it counts from the paper's own date, or from another date: 昨年, 年内, 翌年度."""
        return _RELATIVE.match(self.date.text) is not None

    @property
    def value(self) -> str:
        return self.date.value


def dated(statement: Statement) -> list[Dated]:
    """The dates of a statement in order, without the years that are part of a law's name."""
    found = sorted([*statement.dates, *_unread(statement)], key=lambda date: date.span)
    spans = [date.span for date in found]
    known = set(statement.dates)
    return [
        _dated(statement.text, date, beside(statement.text, date.span, spans), assumed=date not in known)
        for date in found
        if not _LAW_NUMBER.match(statement.text, date.span[1])
    ]


def _dated(text: str, date: DateExpression, where: Beside, *, assumed: bool) -> Dated:
    behind = fold(text[date.span[1] : date.span[1] + _REACH]).text
    until = date.role is not None or says_until(date.text, behind)
    since = not until and _SINCE.match(behind.removeprefix("の").removeprefix(date.part)) is not None
    return Dated(date, where, until, since, assumed, base_behind(text, date))


def _unread(statement: Statement) -> Iterator[DateExpression]:
    """Words that count from the paper's date, where the paper has none."""
    if _HAS_A_TIME.search(statement.text) is None:
        return
    taken = [date.span for date in statement.dates]
    for date in find_dates(statement.text, _ASSUMED):
        if _RELATIVE.match(date.text) and not any(start < date.span[1] and date.span[0] < end for start, end in taken):
            yield date
