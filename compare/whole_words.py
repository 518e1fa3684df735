"""Terms shown to people are whole words: 強化, not 力強化 out of 競争力強化; 我が国発, not 国発.

Pairs are scored by pieces that the segmenter cuts: stems, suffixes, what stands unbroken in both texts. As a name for
what two statements share such a piece may begin or end inside a word. Here it is cut back to the words in it, or drawn
out to the words it is part of, where both texts have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .segmentation import PartOfSpeech, tokens

_KANA = re.compile(r"[ぁ-ん]{1,4}")
"""The ending of a word whose stem is written in kanji."""
_OPEN_ENDED = frozenset({"等", "ら"})
"""Suffixes that say that there is more: no part of any name."""
_ENDS = re.compile("[、。]")
_FINAL = frozenset("うくぐすつぬぶむるた")
"""Ends of a verb that no other verb is joined to."""
_OCCURRENCES = 8
"""Of a term in one statement: in a list it may stand often."""

Word = tuple[int, int, PartOfSpeech]
"""Where it begins and ends in the text, and its kind."""


def whole_words(term: str, old: str, new: str) -> str:
    """The longest run of whole words made of the term in both texts; "" if there is none.

    All texts are canonical. A term that one of the texts does not have as it is (it is compared in a folded spelling)
    is judged by the other alone; one that stands in neither comes back as it is.
    """
    sides = [_readings(term, text) for text in (old, new) if term in text]
    if not sides:
        return term
    return max(sorted(frozenset.intersection(*sides)), key=len, default="")


def _readings(term: str, text: str) -> frozenset[str]:
    """What the term may be called, wherever it stands. No word goes over the end of a clause, and most clauses of a
    changed statement stand on both sides."""
    clauses = [clause for clause in _ENDS.split(text) if term in clause] or [text]
    return frozenset[str]().union(*(_in_clause(term, clause) for clause in clauses[:_OCCURRENCES]))


@lru_cache(maxsize=1 << 14)
def _in_clause(term: str, clause: str) -> frozenset[str]:
    return frozenset(_wherever(term, clause))


def _wherever(term: str, text: str) -> Iterator[str]:
    words = _words(text)
    place = text.find(term)
    for _ in range(_OCCURRENCES):
        if place < 0:
            return
        stop = place + len(term)
        inside = [
            at
            for at, (begin, end, _) in enumerate(words)
            if place <= begin < stop
            and (end <= stop or _KANA.fullmatch(text, stop, end))  # 替 of 吹替え goes on in kana
        ]
        if inside:
            yield from _called(words, inside[0], inside[-1], text)
        place = text.find(term, place + 1)


def _called(words: tuple[Word, ...], first: int, last: int, text: str) -> Iterator[str]:
    """The words from the first to the last without what is none, and with the prefix or suffix beside them."""
    while first <= last and _begins_inside(words, first, text):
        first += 1
    while first <= last and _ends_open(words[last], text):
        last -= 1
    if first > last:
        return
    begins = [words[first][0]]
    if first and _hangs(words, first):
        begins = [words[first - 1][0]]
        if first < last and not _begins_inside(words, first + 1, text):
            begins.append(words[first + 1][0])
    elif first and words[first - 1][2].part == "接頭辞":
        begins.append(words[first - 1][0])
    ends = [words[last][1]]
    if last + 1 < len(words) and words[last + 1][2].part == "接尾辞" and not _ends_open(words[last + 1], text):
        ends.append(words[last + 1][1])
    for begin in begins:
        yield from (text[begin:end] for end in ends)


def _begins_inside(words: tuple[Word, ...], at: int, text: str) -> bool:
    """Whether the word is none that a name could begin with: 力 of 競争力, 組む of 取り組む."""
    _, _, kind = words[at]
    if at and _hangs(words, at):
        return False
    if kind.part == "動詞" and at:
        _, end, before = words[at - 1]
        return before.part == "動詞" and text[end - 1] not in _FINAL  # という考え方 is another clause
    return kind.part in ("接尾辞", "助詞", "助動詞")


def _hangs(words: tuple[Word, ...], at: int) -> bool:
    """Whether a single character hangs on the word before it: 我が国, その他, 二次利用."""
    begin, end, kind = words[at]
    before = words[at - 1][2]
    counted = before.detail == "数詞" and (kind.part == "接尾辞" or kind.detail == "助数詞可能")
    return end - begin == 1 and (before.part == "連体詞" or counted)


def _ends_open(word: Word, text: str) -> bool:
    begin, end, kind = word
    return kind.part in ("接頭辞", "助詞") or (kind.part == "接尾辞" and text[begin:end] in _OPEN_ENDED)


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> tuple[Word, ...]:
    """A clause is looked at for several terms in a row."""
    words: list[Word] = []
    begin = 0
    for end, kind in tokens(text):
        words.append((begin, end, kind))
        begin = end
    return tuple(words)
