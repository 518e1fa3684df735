"""Is a page's text to be trusted? Judged page by page, from the characters alone.

Half of what goes wrong in PDF goes wrong without an error: a scan has no text at all, a font without a
character map gives other letters, a broken map the same kanji over and over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from ..source import ReadingWarning

_JAPANESE = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]")
_KANJI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_ACCENTED = re.compile(r"[\u0080-\u024f]")
_SYMBOLS = re.compile(
    r"[•–—―…‥‘’“”・×÷±°§¶©®→←↑↓①-⑳❶-❿✓✔➢➤▶►■□●○◆◇★☆※〒℃№㎡²³¹½¼¾€£¥«»·éèêëáàâäãåçñóòôöõúùûüíìîïÉÀÖÜÄøæßōūŌŪ]"
)
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_BROKEN_CASE = re.compile(r"[a-z][A-Z0-9][a-z]|[a-z][A-Z]{2}|[0-9][A-Z][a-z]")
_CID = re.compile(r"\(cid:\d{1,5}\)")
_REPEATED = re.compile(r"([\u4e00-\u9fff])\1{4,200}")
"""The same kanji five times over: a font whose characters all map to one."""
_CLEAN_ENOUGH = 0.6
_KNOWN = 8192
"""Single characters whose class is remembered: a document has some two thousand, on page after page."""
FEW = 60
"""Characters below which a page full of drawings or pictures has most likely lost its text."""
_MANY_DRAWINGS = 300


def reliability(text: str) -> float:
    """How much `text` looks like writing, 0.0-1.0; the better of two readings is the one with more."""
    counts = Counter(text)
    total = _count(text)
    if not total:
        return 0.0
    if _REPEATED.search(text):
        return 0.0
    bad = 8 * len(_CID.findall(text)) + 4 * counts["\ufffd"]
    bad += sum(number for character, number in counts.items() if _is_foreign(character))
    kanji = Counter({character: number for character, number in counts.items() if _KANJI.match(character)})
    if kanji.total() >= 10:
        bad += _strange_kanji(kanji)
    broken = 2 * len(_BROKEN_CASE.findall(text)) if not _JAPANESE.search(text) else 0
    return max(0.0, 1.0 - (bad + broken) / total)


def _count(text: str) -> int:
    """Characters that are not blank."""
    return sum(map(len, text.split()))


@lru_cache(maxsize=_KNOWN)
def _is_foreign(character: str) -> bool:
    if _PRIVATE.match(character):
        return True
    return bool(_ACCENTED.match(character)) and not _SYMBOLS.match(character)


def _strange_kanji(kanji: Counter[str]) -> int:
    """Kanji that Japanese text does not hold, or not so often."""
    total = kanji.total()
    swapped = sum(number for character, number in kanji.items() if not ord(character) & 0xFF)
    if swapped > 0.4 * total:
        return swapped  # Latin letters, their two bytes exchanged
    _, often = kanji.most_common(1)[0]
    if total >= 20 and often > 0.25 * total:
        return often
    unknown = sum(number for character, number in kanji.items() if not _is_japanese(character))
    return unknown if unknown > 0.25 * total else 0


@lru_cache(maxsize=_KNOWN)
def _is_japanese(kanji: str) -> bool:
    try:
        kanji.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True


def judge(text: str, page: int, *, unmapped: int, images: int, drawings: int) -> tuple[ReadingWarning, ...]:
    """What a reader must know about this page's text; () if nothing."""
    count = _count(text)
    if not count:
        if images or drawings:
            return (ReadingWarning("no-text-layer", f"page {page} has no text layer, only pictures", page),)
        return ()
    if reliability(text) < _CLEAN_ENOUGH:
        sample = " ".join(text.split())[:20]
        return (ReadingWarning("garbled", f"the text of page {page} is unreliable ({sample}…)", page),)
    if count < FEW and drawings > _MANY_DRAWINGS:
        return (ReadingWarning("no-text-layer", f"page {page} has hardly any text, the rest is drawn", page),)
    lost = unmapped + len(_CID.findall(text))
    if lost:
        message = f"{lost} characters of page {page} have no Unicode value and are shown as \ufffd"
        return (ReadingWarning("unmapped-characters", message, page),)
    odd = Counter({character: number for character, number in Counter(text).items() if _out_of_place(character)})
    if _JAPANESE.search(text) and odd.total() >= 3 and odd.total() > 0.002 * count:
        shown = "".join(character for character, _ in odd.most_common(8))
        return (ReadingWarning("doubtful-characters", f"page {page} has characters that may be wrong: {shown}", page),)
    return ()


_GAP_LEFT = re.compile(r"[「『（(【［〔]\s?$")
_GAP_RIGHT = re.compile(r"[」』）)】］〕]")


def words_missing(pairs: Iterable[tuple[str, str]], page: int) -> tuple[ReadingWarning, ...]:
    """A warning if pieces of one printed line, wide apart, read as if words between them had no characters.

    No column ends in an opening bracket, and none begins with a closing one: 「 … 」の設定.
    """
    holes = [left[-8:] for left, right in pairs if _GAP_LEFT.search(left) or _GAP_RIGHT.match(right)]
    if len(holes) < 2:
        return ()
    message = f"page {page} seems to lack words in {len(holes)} places (after “{holes[0]}”): a font without characters"
    return (ReadingWarning("words-missing", message, page),)


@lru_cache(maxsize=_KNOWN)
def _out_of_place(character: str) -> bool:
    """A letter or sign that Japanese fonts do not have, and papers do not use."""
    if character < "\u0080" or _SYMBOLS.match(character) or _KANJI.match(character) or _PRIVATE.match(character):
        return False
    return not character.isspace() and not _is_japanese(character) and not 0x2E80 <= ord(character) <= 0x2FDF
