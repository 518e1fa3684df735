"""One notation for everything but dates: the text that dates, figures and canonical text are read from.

`fold` applies, in this order: characters, spaces, punctuation and digit grouping, counters
(カ月 → か月), numerals. Each step is a function from a text to its edits; `rewrite` applies them and
carries the offsets along. Dates come later (`canonical.py`), for they need the document's context.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from .characters import Offsets, fold_characters
from .document import Span
from .numerals import numeral_edits

Edit = tuple[int, int, str]
"""Start, end (half-open) and what stands there instead; edits of one step are in order and do not overlap."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back to the text it was made from."""

    text: str
    offsets: Offsets

    def printed(self, start: int, end: int, original: str) -> Span:
        """Where the folded characters start…end stand in `original`: whole pieces, without spaces at the end."""
        first = self.offsets[start]
        while end < len(self.text) and self.offsets[end] == self.offsets[end - 1]:
            end += 1
        return first, first + len(original[first : self.offsets[end]].rstrip())


def rewrite(folded: Folded, edits: Iterable[Edit]) -> Folded:
    """The text with its edits made.

    An edit that keeps the length keeps the places too; otherwise every new character stands where the
    replaced piece began.
    """
    edits = tuple(edits)
    if not edits:
        return folded
    text, offsets = folded.text, folded.offsets
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for start, end, new in edits:
        pieces += (text[done:start], new)
        places += offsets[done:start]
        places += offsets[start:end] if len(new) == end - start else [offsets[start]] * len(new)
        done = end
    pieces.append(text[done:])
    places += offsets[done:]
    return Folded("".join(pieces), tuple(places))


# Spaces mean something between two words of an alphabet, and nowhere else: extractors write one where they see a gap.
_WORD = "0-9A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ가-힣"
_SPACES = re.compile(f"(?<=[{_WORD}]) (?=[{_WORD}])| +")


def _space_edits(text: str) -> Iterable[Edit]:
    for match in _SPACES.finditer(text):
        start, end = match.span()
        if start and end < len(text) and _is_word(text[start - 1]) and _is_word(text[end]):
            if end - start > 1:
                yield start, end, " "
        else:
            yield start, end, ""


_is_word_match = re.compile(f"[{_WORD}]").match


def _is_word(char: str) -> bool:
    return _is_word_match(char) is not None


_PUNCTUATION = re.compile(
    r"(?<![\d.])(?<!\d,)\d{1,3}(?:,\d{3}){1,8}(?!\d|,\d)"  # a grouped figure
    r"|,|\.{2,}|・{3,}|…{2,}|\.(?![0-9A-Za-z])|(?<![0-9A-Za-z])\."
    r"|(?<=[\d年月日度代%])―(?=\d)|(?<=[ァ-ヺー])-(?=[ァ-ヺ])"
)
_NUMBERED = re.compile(r"(?:^|[「『(\[【〔、。・/])\d{1,2}$")
_FINAL_DOT_AFTER = re.compile(r"[^\s/\\@:+*=<>~\-.]")
_FINAL_DOT_BEFORE = re.compile(r"$|[^ /\\@\-.]")


def _punctuation_edits(text: str) -> Iterable[Edit]:
    for match in _PUNCTUATION.finditer(text):
        start, end = match.span()
        found = match.group()
        if found[0].isdigit():
            yield start, end, found.replace(",", "")
        elif found == ".":
            if _is_full_stop(text, start):
                yield start, end, "。"
        elif found in _SINGLE:
            yield start, end, _SINGLE[found]
        else:
            yield start, end, "…"


_SINGLE = {",": "、", "―": "〜", "-": "ー"}


def _is_full_stop(text: str, at: int) -> bool:
    """Whether the point at this place ends something, and is not part of 1.5, U.S., example.jp or 「1.総論」."""
    if at == 0 or not _FINAL_DOT_AFTER.match(text[at - 1]) or not _FINAL_DOT_BEFORE.match(text, at + 1):
        return False
    return at + 1 == len(text) or not _NUMBERED.search(text[max(0, at - 3) : at])


_NUMERAL = "0-9〇○一二三四五六七八九十百千万"
_COUNTERS = re.compile(
    f"(?<=[{_NUMERAL}数何])(?:[カヵケヶ箇](?=[月国所年条村])|個(?=所)|パーセント)|[カヵケヶ箇](?=国語)|(?<=各)[カヵケヶ箇](?=[月国所])"
)


def _counter_edits(text: str) -> Iterable[Edit]:
    for match in _COUNTERS.finditer(text):
        yield match.start(), match.end(), "%" if match.group() == "パーセント" else "か"


def _circle_edits(text: str) -> Iterable[Edit]:
    """A 〇 that is no zero is a circle, whichever of 〇 ○ ◯ was typed."""
    for match in re.finditer("〇", text):
        yield match.start(), match.end(), "○"


_MAY_PUNCTUATE = re.compile(r"[,.―\-]|・・・|……").search
_MAY_COUNT = re.compile("[カヵケヶ箇][月国所年条村]|個所|パーセント").search
_MAY_NUMBER = re.compile("[一二三四五六七八九十百千万〇零]|第[1-9]|[0-9]数|[数何]1").search


def fold_once(folded: Folded) -> Folded:
    """Every step but the characters, once; the same object if no step has an edit."""
    if " " in folded.text:
        folded = rewrite(folded, _space_edits(folded.text))
    if _MAY_PUNCTUATE(folded.text):
        folded = rewrite(folded, _punctuation_edits(folded.text))
    if _MAY_COUNT(folded.text):
        folded = rewrite(folded, _counter_edits(folded.text))
    if _MAY_NUMBER(folded.text):
        folded = rewrite(folded, numeral_edits(folded.text))
    if "〇" in folded.text:
        folded = rewrite(folded, _circle_edits(folded.text))
    return folded


_ROUNDS = 6
"""More rounds than any text was seen to need; a bound so that none can run for ever."""


@lru_cache(maxsize=4)  # canonical text, dates and figures of a statement are asked for one after another
def fold(text: str) -> Folded:
    """`text` in one notation, dates as they are.

    What one step changes can be what an earlier one waits for (`二 ，〇〇〇`): the steps are run
    again until none has an edit.
    """
    folded = Folded(*fold_characters(text))
    for _ in range(_ROUNDS):
        before = folded
        folded = fold_once(before)
        if folded is before:
            break
    return folded
