"""Terms shown to people are whole words: 強化, not 力強化 out of 競争力強化; 我が国発, not 国発.

Pairs are scored by pieces that the segmenter cuts: stems, suffixes, what stands unbroken in both texts. As a name for
what two statements share such a piece may begin or end inside a word. Here it is cut back to the words in it, or drawn
out to the words it is part of, where both texts have them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from .segmentation import Words, cut

_KANA = re.compile(r"[ぁ-ん]{1,4}")
"""The ending of a word whose stem is written in kanji."""
_OPEN_ENDED = frozenset({"等", "ら"})
"""Suffixes that say that there is more: no part of any name."""
_FINAL = frozenset("うくぐすつぬぶむるた")
"""Ends of a verb that no other verb is joined to."""
_OCCURRENCES = 8
"""Of a term in one statement: in a list it may stand often."""


def whole_words(term: str, old: str, new: str) -> str:
    """The longest run of whole words made of the term in both texts; "" if there is none.

    All texts are canonical. A term that one of the texts does not have as it is (it is compared in a folded spelling)
    is judged by the other alone; one that stands in neither comes back as it is.
    """
    sides = [_readings(term, text) for text in (old, new) if term in text]
    if not sides:
        return term
    return max(sorted(frozenset.intersection(*sides)), key=len, default="")


@lru_cache(maxsize=1 << 12)
def _readings(term: str, text: str) -> frozenset[str]:
    """What the term may be called, wherever it stands; a statement shares it with several others in a row."""
    return frozenset(_wherever(term, text))


def _wherever(term: str, text: str) -> Iterator[str]:
    words = cut(text)
    place = text.find(term)
    for _ in range(_OCCURRENCES):
        if place < 0:
            return
        stop = place + len(term)
        first = bisect_left(words.ends, place) + 1 if place else 0
        last = bisect_right(words.ends, stop, first) - 1
        if last + 1 < len(words.ends) and words.begin(last + 1) < stop:
            end = words.ends[last + 1]
            last += _KANA.fullmatch(text, stop, end) is not None  # 替 of 吹替え goes on in kana
        if first <= last:
            yield from _called(words, first, last, text)
        place = text.find(term, place + 1)


def _called(words: Words, first: int, last: int, text: str) -> Iterator[str]:
    """The words from the first to the last without what is none, and with the prefix or suffix beside them."""
    while first <= last and _begins_inside(words, first, text):
        first += 1
    while first <= last and _ends_open(words, last, text):
        last -= 1
    if first > last:
        return
    begins = [words.begin(first)]
    if first and _hangs(words, first):
        begins = [words.begin(first - 1)]
        if first < last and not _begins_inside(words, first + 1, text):
            begins.append(words.begin(first + 1))
    elif first and words.kinds[first - 1].part == "接頭辞":
        begins.append(words.begin(first - 1))
    ends = [words.ends[last]]
    following = last + 1
    if (
        following < len(words.ends)
        and words.kinds[following].part == "接尾辞"
        and not _ends_open(words, following, text)
    ):
        ends.append(words.ends[following])
    for begin in begins:
        yield from (text[begin:end] for end in ends)


def _begins_inside(words: Words, at: int, text: str) -> bool:
    """Whether the word is none that a name could begin with: 力 of 競争力, 組む of 取り組む."""
    kind = words.kinds[at]
    if at and _hangs(words, at):
        return False
    if kind.part == "動詞" and at:
        before = words.kinds[at - 1]
        return before.part == "動詞" and text[words.begin(at) - 1] not in _FINAL  # という考え方 is another clause
    return kind.part in ("接尾辞", "助詞", "助動詞")


def _hangs(words: Words, at: int) -> bool:
    """Whether a single character hangs on the word before it: 我が国, その他, 二次利用."""
    kind, before = words.kinds[at], words.kinds[at - 1]
    counted = before.detail == "数詞" and (kind.part == "接尾辞" or kind.detail == "助数詞可能")
    return words.ends[at] - words.begin(at) == 1 and (before.part == "連体詞" or counted)


def _ends_open(words: Words, at: int, text: str) -> bool:
    part = words.kinds[at].part
    if text.startswith("並びに", words.begin(at)):
        return True  # to the dictionary, the noun 並び
    return part in ("接頭辞", "助詞") or (part == "接尾辞" and text[words.begin(at) : words.ends[at]] in _OPEN_ENDED)
