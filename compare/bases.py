"""On what a share or a multiple is measured: 2013年度比で46%削減, 2015年を基準に2割増, 2020年の3倍.

46% less than in 2013 and 50% less than in 2019 are no two levels of one scale. A base governs the figures behind it to
the end of its clause (2013年度比で電力を10%、ガスを20%減らす), or follows them in brackets: 46%削減（2013年度比）.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..normalize.document import DateExpression, Span

_OF_WHAT = (
    r"[\s\u3000]{0,2}の?(?:実績|水準|末|平均|総?排出量|同[期月]|同時期|(?:当初)?予算|決算|基準)?(?:実績|水準|平均|値)?"
)
_MEASURED = (
    rf"{_OF_WHAT}(?:(?:との?|に)?比(?![例率重肩類])(?:べ|較)?|[をに]基準)"
    r"|の?(?:時点|現在|水準|実績)(?=から|より)"
    r"|の(?=(?:約|およそ)?[0-9０-９.．]{1,5}倍|(?:約|およそ)?[0-9０-９二三四五]{1,3}分の)"
)
_MEASURED_FROM = re.compile(_MEASURED)
_FIGURE = r"(?:約|およそ)?[0-9０-９][0-9０-９,，.．]{0,12}[^、。0-9０-９]{1,4}"
_BASE = re.compile(
    rf"{_MEASURED}|[\s\u3000]{{0,2}}末?(?:時点(?!で(?!の))|現在(?!ま))|の(?={_FIGURE}から[^。]{{0,40}}[0-9０-９])"
)
"""What follows the date that something is measured from or counted on: 3月末時点, 2018年度の45%から90%に. It is neither
late nor early."""
_ON_TO = re.compile("から[^。]{0,40}[0-9０-９]")
_ITS_FIGURE = re.compile("の(?:約|およそ)?")
_REACH = 90
"""Characters behind a date in which it shows that it is a base."""
_NO_DATE = re.compile(
    rf"(?P<word>(?:前々?|一?昨)年度?(?:の?同[期月])?|前[期回]|基準年度?|現[状在行]|足[下元]|策定(?:時|当初))(?:{_MEASURED})"
)
"""A base that names no year."""
_RELATIVE = re.compile(r"[本今昨来当同翌前先一再]")
_OVER = re.compile(
    r"[^、。](?<![でにとはもへをがの比])(?<=[ぁ-ん])、|。"
    r"|(?:[増減]|削減|減少|低減|縮減|軽減|増加|拡大|縮小|改善|向上|達成)(?:、|し|させ|する|の)"
)
"""What ends the clause of a base: a verb that goes on, or what the figure did (2019年度比8%増の50%: a level)."""
_IN_BRACKETS = re.compile(r"(?:[^、。]{0,14}[(（](?:対|※)?|[^。]{0,120}[(（]いずれも対?)$")
_BY_HOW_MUCH = re.compile(
    r"[)）]?(?:程度|以上)?(?:の|を)?"
    r"(?:削減|減少|低減|縮減|軽減|減額|カット|圧縮|減ら|減|増加|増額|増や|増|上昇|上回|下回|改善|向上|拡大|伸ば)"
)
_RATIOS = frozenset({"%", "倍", "ポイント"})


@dataclass(frozen=True, slots=True)
class Base:
    """Something that figures are measured on."""

    span: Span
    """From the year to the end of 比, in the printed text."""
    name: str
    """Equal for the same period in any notation; a word (前年) where no year is named."""


def base_behind(text: str, date: DateExpression) -> str | None:
    """比 behind 2013年度, "" in 2020年の3倍; None where it is no base, or a deadline (2030年時点での目標)."""
    behind = None if date.role else _BASE.match(text[date.span[1] : date.span[1] + _REACH].removeprefix(date.part))
    return behind.group().strip().removesuffix("の") if behind else None


def start_of(text: str, span: Span, dates: Iterable[DateExpression]) -> str:
    """The date of a figure that is only where another begins: 45% in 2018年度の45%から90%に; "" for all others."""
    if _ON_TO.match(text, span[1]) is None:
        return ""
    names = (f"{date.kind} {date.value}" for date in dates if _ITS_FIGURE.fullmatch(text, date.span[1], span[0]))
    return next(names, "")


def bases(text: str, dates: Iterable[DateExpression]) -> tuple[Base, ...]:
    """The bases of a printed text in their order."""
    found = [base for date in dates if (base := _of_date(text, date)) is not None]
    taken = [base.span for base in found]
    for match in _NO_DATE.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found.append(Base(match.span(), _plain(match["word"])))
    return tuple(sorted(found, key=lambda base: base.span))


def _of_date(text: str, date: DateExpression) -> Base | None:
    end = date.span[1] + (len(date.part) if text.startswith(date.part, date.span[1]) else 0)
    match = _MEASURED_FROM.match(text, end)
    if match is None or date.role:
        return None
    name = _plain(date.text) if _RELATIVE.match(date.text) else f"{date.kind} {date.value}"
    return Base((date.span[0], match.end()), name)


def _plain(word: str) -> str:
    return word.replace("一昨", "前々").replace("昨", "前").replace("の", "")


def base_of(text: str, span: Span, measure: str, found: Iterable[Base]) -> str:
    """The name of what the figure at `span` is measured on; "" where nothing is named, or it is an amount (5兆円)."""
    if measure not in _RATIOS and _BY_HOW_MUCH.match(text, span[1]) is None:
        return ""
    name = ""
    for base in found:
        if base.span[1] <= span[0]:
            name = "" if _OVER.search(text, base.span[1], span[0]) else base.name
        elif not name and base.span[0] >= span[1] and _IN_BRACKETS.match(text[span[1] : base.span[0]]):
            name = base.name
    return name
