"""Whether a date is a deadline: 2033年までに, 年度中, 年内目途, 2020年に向けて, 目標年次."""

from __future__ import annotations

import re
from typing import Literal

from .periods import PART

_PART = rf"(?:\([^()]{{1,12}}\))?の?(?:{PART})?(?:頃|ころ|ごろ)?(?:の間)?の?"
_AFTER = re.compile(
    _PART + r"(?:まで|に向け|へ向け|を?目途|を?めど|を?目処|を(?:目標|期限|目指|達成年)"
    r"|中(?![心間期小旬])|内(?![容部外])|以内)"
)
_WITHIN = re.compile(r"年度?内$")
_BEFORE = re.compile(
    r"(?:目標(?:年次|年度|年)?|期限|最終年度|達成年度?|遅くとも)(?:は|を|:|である|と|の|、|\(|「){0,2}$"
)
_AT = re.compile(
    _PART + r"(?:に(?:は|おいて|おける)?(?!策定|開催|公表|設置|閣議|決定)|時点で?の?|の(?:実現|達成|実用化|完成))"
)
_GOAL = re.compile(
    r"目指|目標|達成(?!され)|実現(?:する|を|。|$)|とする(?:こと|。|$|もの)|とします|倍増|増加させ|引上げ|引き上げ"
)


def role_of(text: str, start: int, end: int, year: int, reference: int | None) -> Literal["deadline"] | None:
    """The role of the date at start…end of a folded text; `reference` is the document's year if known.

    What lies before the document's own year is history, whatever follows it.
    """
    if reference is not None and year < reference:
        return None
    if _AFTER.match(text, end) or _BEFORE.search(text[max(0, start - 12) : start]):
        return "deadline"
    if _WITHIN.search(text[start:end]):
        return "deadline"
    if reference is not None and year > reference and _AT.match(text, end) and _GOAL.search(text, end, end + 120):
        return "deadline"
    return None


def says_until(date: str, behind: str) -> bool:
    """Whether a printed date and the folded text behind it name an end, of whatever year: 2013年までに, 年内に."""
    return _AFTER.match(behind) is not None or _WITHIN.search(date) is not None
