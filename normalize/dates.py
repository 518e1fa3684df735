"""Dates in Japanese policy text, as values: 令和7年9月19日, H25.5, ５年度, 2033年までに, 昨年9月.

What a date looks like is in `date_scan.py`, what makes it a deadline in `deadlines.py`, a document's
own date in `document_dates.py`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .date_scan import NO_CONTEXT, DateContext, scan
from .deadlines import role_of
from .document import DateExpression
from .document_dates import date_in_name, document_date, year_around
from .folding import fold
from .periods import begins_there, part_after

__all__ = ["DateContext", "advance", "date_in_name", "document_date", "find_dates", "year_around"]


def find_dates(text: str, context: DateContext = NO_CONTEXT) -> tuple[DateExpression, ...]:
    """The dates of a printed text, in order; spans (0-based, half-open) point into `text`."""
    folded = fold(text)
    dates: list[DateExpression] = []
    for found in scan(folded.text, context):
        span = folded.printed(found.start, found.end, text)
        role = role_of(folded.text, found.start, found.end, int(found.value[:4]), context.year)
        part, end = (found.part, found.end) if found.part else part_after(folded.text, found.end)
        open_ended = begins_there(folded.text, end)
        dates.append(DateExpression(text[slice(*span)], found.value, found.kind, role, span, part, open_ended))
    return tuple(dates)


def advance(context: DateContext, text: str) -> DateContext:
    """The context after this text: the era it names last is the one later era-less years mean."""
    if not _NAMES_ERA.search(text):
        return context
    eras = [found.era for found in scan(fold(text).text, context) if found.era]
    return replace(context, era=eras[-1]) if eras else context


_NAMES_ERA = re.compile("明治|大正|昭和|平成|令和|[MTSHRＭＴＳＨＲ㋿㍻㍼㍽㍾]")
