"""The dates of a folded text: what is a date, what it stands for, how canonical text writes it.

A figure that only looks like a date (`H25.5億円`, `1/2以上`, `5.0`, `10年間`) is left alone. Spans are over the
folded text (`folding.py`); `dates.py` gives them as values over the printed text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from .document import DateKind
from .eras import nearest_era, western_year
from .folding import Edit


@dataclass(frozen=True, slots=True)
class DateContext:
    """What a document says about its own time, for the dates that leave it out."""

    year: int | None = None
    """The document's own year."""
    month: int | None = None
    era: str | None = None
    """The era named last before this place: 令和."""
    around: int | None = None
    """The year that lies in the middle of those the paper names, where it does not date itself."""

    @property
    def fiscal_year(self) -> int | None:
        """The fiscal year (April to March) the document falls in; its year if the month is unknown."""
        return self.year - 1 if self.year and self.month and self.month < 4 else self.year


NO_CONTEXT = DateContext()


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a folded text."""

    start: int
    end: int
    value: str
    kind: DateKind
    edits: tuple[Edit, ...] = field(default=())
    """What canonical text writes instead."""
    era: str | None = None
    """The era it names itself, if any."""
    part: str = ""
    """The part of the period that the word itself names: 末 of 年度末, 夏 of 今夏."""


@dataclass(frozen=True, slots=True)
class _Before:
    """The date that stands before in the text, for those that lean on it: 同年度, 翌年, 26年度 after 2025年度."""

    end: int
    year: int
    fiscal_year: int
    carries: Literal["era", "western"] | None
    """What a shorter year after it goes on with."""


_ERA = "明治|大正|昭和|平成|令和"
_HEAD = re.compile(
    r"(?=[0-9明大昭平令MTSHR一昨本今再来同翌当先年度])(?:"  # what any of them begins with
    rf"(?P<era>{_ERA})(?P<n>\d{{1,2}}|元)(?!\d)"
    r"|(?<![0-9A-Za-z.\-])(?P<letter>[MTSHR])(?P<m>\d{1,2}|元)(?!\d)"
    r"|(?<![0-9.,/])(?:(?<!\d:)|(?=\d{4}年))(?:(?<=[12]\d{3}-)|(?<![0-9]-))(?P<year>(?:1[6-9]|2[01])\d{2})(?!\d)"
    r"|(?<![0-9.,/A-Za-z第])(?P<short>\d{1,2})(?=年度|年\d{1,2}月|年)"
    r"|(?<=(?:19|20)\d\d[〜\-])(?P<tail>\d\d)(?!\d)"
    r"|(?P<word>(?:一昨|昨|本|今|再来|来|同|翌)年|[本今昨来当]年度|[今本来先]月|[今来昨翌][春夏秋冬](?![季期号日田山])"
    r"|(?<![0-9元か今本昨来同翌当近毎例の\u3400-\u9fff])年度?[内末](?!調整|年始)))"
)
_YEAR_BODY = re.compile(
    r"(?:\((?P<also>[^()]{1,8})\))?"
    r"(?:(?P<fy>年度)|(?P<decade>年代)|年(?!間)(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?)"
)
_POINTS = re.compile(r"\.(?P<month>\d{1,2})(?:\.(?P<day>\d{1,2}))?(?![\d.]|[兆億万千%倍円人件社か]|[A-Za-z])")
_SLASHES = re.compile(r"(?P<sep>[/\-.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?![\d/\-.])")
_PAREN = re.compile(r"\((?P<also>[^()]{3,8})\)")
_ALSO = re.compile(
    rf"(?:(?P<era>{_ERA})(?P<n>\d{{1,2}}|元)|(?P<letter>[MTSHR])(?P<m>\d{{1,2}})|(?P<year>\d{{4}}))(?:年度?)?$"
)
_RANGE = re.compile(r"[〜\-、・]|及び|および|並びに|ならびに|又は|または|ないし|から|と|や")
_RANGE_END = re.compile(rf"(?:{_ERA})?(?P<n>\d{{1,4}})(?P<unit>年度|年(?!間|代|[以程前後]|ごと|連続|目))")
_NO_YEAR_AFTER = re.compile(r"(?:年度)?(?:[間目分半]|当たり|あたり|にわた|連続|以[内上下]|程度|後|ごと)")
# 2021年から25年で, 2020年、30年の歴史: a length of time, no year.
_A_LENGTH = re.compile(r"年(?:で(?!は|の|も)|が|を経|余|ぶり|近く|ほど|目|前|先)")
_OWN_LENGTH = re.compile("年[のもを]")
_RANGED = re.compile(
    r"(?P<sep>[〜\-])(?:(?:19|20)\d\d(?![\d\-])|(?P<tail>\d\d)(?![0-9A-Za-z\-.,:/%兆億万千百円人件社号番条点個]))"
)
MONTHS_LONG = re.compile(r"以[上下内]|未満|を(?:超え|経過|下ら)")
"""What follows 一年六月 where a law means a year and six months."""
_LIMIT = {"M": 45, "T": 15, "S": 64, "H": 64, "R": 99}


_MAY_HOLD_A_DATE = re.compile(r"[0-9]|[元昨今本来同翌]年|年度?[内末]|当年度|[本今来先]月|[今来昨翌][春夏秋冬]").search


@lru_cache(maxsize=4)  # canonical text and the dates of a statement are asked for one after the other
def scan(text: str, context: DateContext = NO_CONTEXT) -> tuple[Found, ...]:
    """The dates of a folded text, in order, not overlapping."""
    return tuple(_scan(text, context))


def _scan(text: str, context: DateContext) -> Iterator[Found]:
    if not _MAY_HOLD_A_DATE(text):
        return
    era = context.era
    before: _Before | None = None
    position = 0
    while head := _HEAD.search(text, position):
        here = replace(context, era=era)
        found = _read(text, head, here, before)
        if found is None:
            position = head.end()
            continue
        yield found
        position = max(found.end, head.end())
        era = found.era or era
        before = _remember(found, head, before)


def _remember(found: Found, head: re.Match[str], before: _Before | None) -> _Before:
    year = int(found.value[:4])
    in_spring = found.value[5:7] in {"01", "02", "03"}
    if found.era:
        carries: Literal["era", "western"] | None = "era"
    elif head["year"] or head["tail"]:
        carries = "western"
    elif head["short"]:
        carries = "western" if before and before.carries == "western" and year > before.year else "era"
    else:
        carries = None
    return _Before(found.end, year, year - 1 if in_spring else year, carries)


def _read(text: str, head: re.Match[str], context: DateContext, before: _Before | None) -> Found | None:
    if head["word"]:
        return _relative(text, head, context, before)
    if head["short"]:
        return _short(text, head, context, before)
    if head["tail"]:
        return _tail(head, before)
    if head["year"]:
        year, era = int(head["year"]), None
    else:
        name, number = head["era"] or head["letter"], head["n"] or head["m"]
        if number != "元" and (int(number) == 0 or int(number) > _LIMIT.get(name, 99)):
            return None
        year, era = western_year(name, number), _full_name(name)
    return (
        _with_body(text, head, year, era)
        or _with_points(text, head, year, era)
        or _range_start(text, head, year, era)
        or _bare_year(text, head, year)
    )


def _full_name(era: str) -> str:
    return {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}.get(era, era)


def _with_body(text: str, head: re.Match[str], year: int, era: str | None) -> Found | None:
    """年度, 年代, 年, 年M月, 年M月D日, and the same year once more in brackets."""
    body = _YEAR_BODY.match(text, head.end())
    if body is None or (body["also"] and _year_of(body["also"]) != year):
        return None
    era = era or _era_in(body["also"])
    if body["decade"]:
        if era or year % 10:
            return None  # 平成20年代 begins in 2008: no decade of ours
        return Found(head.start(), body.end(), str(year), "decade", era=era)
    edits = [] if text[head.start() : head.end()] == str(year) else [(head.start(), head.end(), str(year))]
    if body["also"]:
        edits.append((body.start(), body.end("also") + 1, ""))
    end = body.end()
    if not body["month"] and (again := _PAREN.match(text, end)) and _year_of(again["also"]) == year:
        edits.append((end, again.end(), ""))
        end = again.end()
        era = era or _era_in(again["also"])
        later = re.compile(r"(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?").match(text, end)
        if later and not body["fy"]:
            return _of_parts(head.start(), later.end(), year, later, tuple(edits), era)
    kind: DateKind = "fiscal-year" if body["fy"] else "year"
    if body["month"]:
        return _of_parts(head.start(), end, year, body, tuple(edits), era)
    return Found(head.start(), end, str(year), kind, tuple(edits), era)


def _year_of(text: str) -> int | None:
    """The year a bracket repeats: 2025, 令和7年, R7."""
    match = _ALSO.match(text)
    if match is None:
        return None
    return (
        int(match["year"]) if match["year"] else western_year(match["era"] or match["letter"], match["n"] or match["m"])
    )


def _era_in(also: str | None) -> str | None:
    """The era that a bracket behind a western year names: 2013（平成25）年度."""
    match = _ALSO.match(also) if also else None
    name = match["era"] or match["letter"] if match else None
    return _full_name(name) if name else None


def _of_parts(
    start: int, end: int, year: int, parts: re.Match[str], edits: tuple[Edit, ...], era: str | None
) -> Found | None:
    """A month or a day, None if the calendar has no such one; leading zeros go."""
    month, day = int(parts["month"]), int(parts["day"] or 0)
    if not 1 <= month <= 12 or day > 31 or (parts["day"] and day == 0):
        return None
    zeros = [(parts.start(name), parts.end(name), parts[name].lstrip("0")) for name in ("month", "day") if parts[name]]
    edits += tuple(edit for edit, name in zip(zeros, ("month", "day"), strict=False) if parts[name][0] == "0")
    value = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
    return Found(start, end, value, "date" if day else "month", edits, era)


def _with_points(text: str, head: re.Match[str], year: int, era: str | None) -> Found | None:
    """H25.5, R7.9.19, 2025.9.19, 2025/9/19: years and months without their words."""
    parts = _SLASHES.match(text, head.end())
    if parts is None and era in {"平成", "令和"}:
        parts = _POINTS.match(text, head.end())
    if parts is None:
        return None
    month, day = int(parts["month"]), int(parts["day"] or 0)
    if not 1 <= month <= 12 or day > 31 or (parts["day"] and not day):
        return None
    written = f"{year}年{month}月" + (f"{day}日" if day else "")
    value = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
    edit = (head.start(), parts.end(), written)
    return Found(head.start(), parts.end(), value, "date" if day else "month", (edit,), era)


def _range_start(text: str, head: re.Match[str], year: int, era: str | None) -> Found | None:
    """平成24 in 平成24〜26年度, 2017 in 2017-2022."""
    sep = _RANGE.match(text, head.end())
    last = _RANGE_END.match(text, sep.end()) if sep else None
    if last is None:
        return None
    kind: DateKind = "fiscal-year" if last["unit"] == "年度" else "year"
    edits = ((head.start(), head.end(), str(year)),) if era else ()
    return Found(head.start(), head.end(), str(year), kind, edits, era)


def _bare_year(text: str, head: re.Match[str], year: int) -> Found | None:
    """A year that stands without 年: (2017), 2017-2022, 2017〜2022; never プラン2030, never alone on a line."""
    start, end = head.span()
    if not head["year"] or not 1900 <= year < 2100:
        return None
    opened = bool(re.search(r"[(]$", text[max(0, start - 1) : start]))
    closed = text.startswith(")", end)
    ranged = _is_ranged(text, end, year)
    ends_range = bool(re.search(r"(?<![\d\-])(?:19|20)\d\d[〜\-]$", text[max(0, start - 6) : start]))
    if (opened and (closed or ranged)) or ranged or ends_range:
        return Found(start, end, str(year), "year")
    return None


def _is_ranged(text: str, end: int, year: int) -> bool:
    """Whether a bare year begins a range: 2017〜2022, 2021-25; 2009-12 may be a month."""
    match = _RANGED.match(text, end)
    if match is None or match["tail"] is None:
        return match is not None
    return int(match["tail"]) > (year % 100 if match["sep"] == "〜" else max(year % 100, 12))


def _tail(head: re.Match[str], before: _Before | None) -> Found | None:
    """25 in 2021-25."""
    if before is None or before.end != head.start() - 1 or before.carries != "western":
        return None
    year = before.year // 100 * 100 + int(head["tail"])
    if year <= before.year:
        return None
    return Found(*head.span(), str(year), "year", ((*head.span(), str(year)),))


def _short(text: str, head: re.Match[str], context: DateContext, before: _Before | None) -> Found | None:
    """A year that leaves its era or its century out: ５年度, ７年９月, 平成24年度〜26年度, 2021年度〜25年度."""
    number = int(head["short"])
    start, end = head.span()
    fiscal = text.startswith("年度", end)
    body = _YEAR_BODY.match(text, end)
    if body is None or body["also"] or body["decade"] or (body["month"] and MONTHS_LONG.match(text, body.end())):
        return None
    sep = _RANGE.match(text, before.end) if before else None
    carried = sep.group() if sep and sep.end() == start else ""
    if _NO_YEAR_AFTER.match(text, end if fiscal else body.end()):
        return None
    full = bool(fiscal or body["month"])
    if not (full or carried):
        return None
    if (year := _western(text, head, context, before, carried, full)) is None:
        if number == 0 or (not full and before and before.carries != "era"):
            return None
        if carried and context.era and before and before.carries == "era":
            year = western_year(context.era, number)
        elif (era := nearest_era(number, context.year, context.era, context.around)) is not None:
            year = era.offset + number
        else:
            return None
    elif text[start - 1 : start] == "'":
        start -= 1
    edits: tuple[Edit, ...] = ((start, end, str(year)),)
    if body["month"]:
        return _of_parts(start, body.end(), year, body, edits, None)
    return Found(start, body.end(), str(year), "fiscal-year" if fiscal else "year", edits)


def _western(
    text: str, head: re.Match[str], context: DateContext, before: _Before | None, carried: str, full: bool
) -> int | None:
    """The western year that two digits mean: after an apostrophe, or in a list or a range that a western year begins.

    Only a later year is meant so, as 27年度 in 2026年度及び27年度; where the paper names no era at all, also at some
    distance from the year before. `full`: 年度 or a month stands behind, so it is no length of time.
    """
    digits = head["short"]
    start, end = head.span()
    if len(digits) != 2:
        return None
    if text[start - 1 : start] == "'":
        return int(digits) + (2000 if int(digits) < 70 else 1900)
    if before is None or before.carries != "western" or not (carried or (full and context.era is None)):
        return None
    if not full and (_A_LENGTH.match(text, end) or (carried == "、" and _OWN_LENGTH.match(text, end))):
        return None
    year = before.year // 100 * 100 + int(digits)
    if year <= before.year and digits[0] == "0" and before.year % 100 > 50:
        year += 100  # 1998年度〜02年度
    return year if year > before.year else None


_OTHER_YEAR = re.compile("。|(?:その|前|毎|各|当該|事業)年")
"""What 翌年 may rather follow than a date further off: その年の8月から翌年の7月まで."""
_WORD_YEARS = {"一昨": -2, "昨": -1, "本": 0, "今": 0, "当": 0, "来": 1, "再来": 2, "同": 0, "翌": 1}
_WORD_MONTH = re.compile(r"(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?")


def _relative(text: str, head: re.Match[str], context: DateContext, before: _Before | None) -> Found | None:
    """昨年9月, 今年度, 年内, 今夏, 来月: counted from the document's own date; 同年, 翌年度 from the date before."""
    word, start, end = head["word"], head.start(), head.end()
    leans = word[0] in "同翌"
    if word[0] == "翌" and before and _OTHER_YEAR.search(text, before.end, start):
        return None
    year, fiscal_year = (before.year, before.fiscal_year) if leans and before else (context.year, context.fiscal_year)
    if year is None or (leans and before is None):
        return None
    if word.endswith("月"):
        return _relative_month(head, context)
    part = word[-1] if word[-1] in "末春夏秋冬" else ""
    offset = _WORD_YEARS.get(word.rstrip("春夏秋冬").removesuffix("度").removesuffix("年"), 0)
    if "年度" in word or text.startswith("度", end):
        end += 0 if "度" in word else 1
        return Found(start, end, str((fiscal_year or year) + offset), "fiscal-year", part=part)
    if not part and (parts := _WORD_MONTH.match(text, end)):
        return _of_parts(start, parts.end(), year + offset, parts, (), None)
    return Found(start, end, str(year + offset), "year", part=part)


def _relative_month(head: re.Match[str], context: DateContext) -> Found | None:
    if context.year is None or context.month is None:
        return None
    months = context.year * 12 + context.month - 1 + {"今": 0, "本": 0, "来": 1, "先": -1}[head["word"][0]]
    return Found(*head.span(), f"{months // 12}-{months % 12 + 1:02}", "month")
