"""Canonical text: what is compared. Two texts that differ in notation alone have the same one.

Full or half width, numbering dress, era or western year, kanji numerals or digits, 、。 or ，．, spaces
between Japanese characters: none of it is a change. The offsets lead every canonical character back
to the printed one, so that reports mark the words as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .character_tables import CIRCLED
from .characters import Offsets
from .date_scan import NO_CONTEXT, DateContext, scan
from .document import Span
from .folding import Edit, fold, fold_once, rewrite

__all__ = ["Canonical", "DateContext", "canonicalise"]


@dataclass(frozen=True, slots=True)
class Canonical:
    """A canonical text and the way back to the printed one."""

    text: str
    offsets: Offsets
    """offsets[i]: index in the printed text of what text[i] stands for; offsets[len(text)]: its length."""

    def printed(self, start: int, end: int) -> Span:
        """Where text[start:end] stands in the printed text, whole pieces (2025年 for any part of 令和7年's 2025)."""
        offsets = self.offsets
        while end < len(self.text) and end > start and offsets[end] == offsets[end - 1]:
            end += 1
        return offsets[start], offsets[end]


_ENUMERATOR = re.compile(r"\((?:(?P<number>[1-9]?\d)|(?P<letter>[a-z])|(?P<kana>[ア-ヲ]))\)")
_KANA = {chr(code): chr(0x32D0 + place) for place, code in enumerate(
    map(ord, "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲ")
)}  # fmt: skip
_DATES = re.compile(r"\d年|\d[./〜\-、・(]|元年|[平令昭大明]|[MTSHR]\d")


def canonicalise(text: str, context: DateContext = NO_CONTEXT) -> Canonical:
    """The canonical text of a printed one (marker removed, wraps joined), stable under a second pass.

    `context` tells what an era-less ５年度 means; without it such a year stays as printed.
    """
    folded = fold(text)
    for _ in range(4):
        before = folded.text
        if "(" in before:
            folded = rewrite(folded, _enumerator_edits(before))
        if _DATES.search(folded.text):
            folded = rewrite(folded, _date_edits(folded.text, context))
        if folded.text == before:
            break
        folded = fold_once(folded)
    return Canonical(folded.text, folded.offsets)


def _enumerator_edits(text: str) -> Iterator[Edit]:
    """(1) inside a sentence is ①: a reader sees the same enumeration."""
    for match in _ENUMERATOR.finditer(text):
        if match["number"]:
            if int(match["number"]) < len(CIRCLED):
                yield match.start(), match.end(), CIRCLED[int(match["number"])]
        elif match["letter"]:
            yield match.start(), match.end(), chr(0x24D0 + ord(match["letter"]) - ord("a"))
        elif match["kana"] in _KANA:
            yield match.start(), match.end(), _KANA[match["kana"]]


def _date_edits(text: str, context: DateContext) -> Iterator[Edit]:
    for found in scan(text, context):
        yield from found.edits
