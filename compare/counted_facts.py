"""Numbers that no table of units knows, where nothing but the number changed: 橋を5橋 and 橋を3橋, 午後8時 and 7時.

What is counted by a character of its own (面, 園, 橋) is no `Quantity`, for such characters begin very many words.
Where both wordings have the same words around a number, that does not matter. Also how often: 毎年度, 隔年度.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..normalize.document import Statement
from ..normalize.units import AMBIGUOUS
from .change import FactChange

_NUMBER = re.compile(
    r"(?<![\d.,，．A-Za-zＡ-Ｚａ-ｚ第図表紙料式添考問案/／:：\-－〜～])"
    r"(?P<number>\d{1,6})[ \u3000]?(?P<counter>[一-鿿])(?!\d)"
)
_LONGER = re.compile(
    rf"(?<=[{AMBIGUOUS}])(?:(?!以[上下内]|未満|程度|前後|規模|増|減)[一-鿿]){{1,6}}(?=[をがはにのとへもで等、。）)]|以[上下内]|$)"
)
"""What makes a counter the beginning of another word: 市場, 町村会."""
_NO_COUNTER = frozenset("年月日時分秒度条項号章節款目編類表図番位丁次期級種系型形代版線国")
"""Parts of dates, times and laws, and names: 2条, 3号, 4番, 2国."""
_TIME = re.compile(
    r"(?P<half>午前|午後)?[ \u3000]?(?<!\d)(?P<hour>\d{1,2})時(?![間点期代限速短差刻給])"
    r"(?:(?P<minute>\d{1,2})分|(?P<thirty>半))?"
)
_OFTEN = re.compile(r"(?P<each>[毎隔])(?P<time>年度?|月|週|日(?!新聞))")
_A_YEAR = {"年": 2, "月": 24, "週": 104, "日": 730}
"""Twice as many as there are in a year, so that every other one is a whole number too."""


@dataclass(frozen=True, slots=True)
class _Counted:
    number: int
    key: tuple[str, str, str]
    """The words right before; the counter, with what makes it the beginning of another word (市場); what is behind."""
    text: str


def counted_changes(old: Statement, new: Statement) -> list[FactChange]:
    """What changed in numbers with a counter of their own, in times of day and in how often a thing is done."""
    return [*_numbers(old, new), *_times(old, new), *_often(old, new)]


def _numbers(old: Statement, new: Statement) -> Iterator[FactChange]:
    before, after = list(_counted(old)), list(_counted(new))
    for one in before:
        partners = [other for other in after if other.key == one.key]
        alone = sum(other.key == one.key for other in before) == len(partners) == 1
        if alone and partners[0].number != one.number and one.number:
            change = round((partners[0].number - one.number) / one.number * 100, 1)
            yield FactChange("quantity", one.text, partners[0].text, "up" if change > 0 else "down", change)


def _counted(statement: Statement) -> Iterator[_Counted]:
    text = statement.text
    taken = [quantity.span for quantity in statement.quantities] + [date.span for date in statement.dates]
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if match["counter"] in _NO_COUNTER or any(left < end and start < right for left, right in taken):
            continue
        longer = _LONGER.match(text, end)
        end = longer.end() if longer else end
        yield _Counted(
            int(match["number"]),
            (text[max(0, start - 2) : start], text[match.start("counter") : end], text[end : end + 2]),
            text[start:end],
        )


def _times(old: Statement, new: Statement) -> Iterator[FactChange]:
    before, after = list(_TIME.finditer(old.text)), list(_TIME.finditer(new.text))
    if len(before) != len(after):
        return  # which of them is new nothing tells
    for one, other in zip(before, after, strict=True):
        if _minutes(one) != _minutes(other) and one.string[one.end() :][:2] == other.string[other.end() :][:2]:
            yield FactChange("date", one.group().strip(), other.group().strip(), "changed")


def _minutes(match: re.Match[str]) -> int:
    """Of the day; an hour without 午前 or 午後 as it is printed."""
    half = 12 * 60 if match["half"] == "午後" else 0
    return int(match["hour"]) * 60 + int(match["minute"] or (30 if match["thirty"] else 0)) + half


def _often(old: Statement, new: Statement) -> Iterator[FactChange]:
    before, after = ({match.group().rstrip("度"): match for match in _OFTEN.finditer(one.text)} for one in (old, new))
    if len(before) == len(after) == 1 and before.keys() != after.keys():
        (one,), (other,) = before.values(), after.values()
        rarer = _a_year(other) < _a_year(one)
        yield FactChange("quantity", one.group(), other.group(), "down" if rarer else "up")


def _a_year(match: re.Match[str]) -> int:
    return _A_YEAR[match["time"][0]] // (2 if match["each"] == "隔" else 1)
