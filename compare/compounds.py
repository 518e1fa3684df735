"""Compound terms: the runs of kanji, katakana and Latin letters that name things in policy papers.

    ICT人材の確保・育成を推進  →  ICT人材 / 確保 / 育成 / 推進

A run is cut into components without a dictionary, from how Japanese builds compounds: a Latin or
katakana stretch is one component; kanji go in pairs (国際|競争), a suffix stays with the pair before
it (競争力, 標準化), a prefix with the pair after it (超高速, 非居住者). The cut is right often
enough to count terms and to look for their parts apart (人材育成 → 人材の育成); nothing is decided by it alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

KANJI = "一-鿿々〆ヶ㐀-䶿"
KATAKANA = "ァ-ヴーヽヾ"
LATIN = "A-Za-zÀ-ÖØ-öø-ÿ0-9"

# Letters may carry one inner point, plus or hyphen (5.0, Win-Win, R&D); ・ joins katakana (デジタル・テクノロジー).
_STRETCH = re.compile(
    rf"[{LATIN}]+(?:[.&+\-'][{LATIN}]+){{0,4}}(?: [0-9]+\.[0-9]+)?|[{KATAKANA}]+(?:・[{KATAKANA}]+){{0,4}}|[{KANJI}]+"
)
_RUN = re.compile(rf"(?:(?!(?<=[{KANJI}])・)(?:{_STRETCH.pattern})){{1,12}}")

_SUFFIXES = frozenset(
    "化性的力者版業法会物品量率型系製用費額権士家員庁省局部課所院室館署区圏界網園層値式形制論術学史観感度値病症源種類群"
)
_PREFIXES = frozenset("超非未無不再次新旧高低大小多全各諸総最現前元副準反対脱省")
_NUMBER = re.compile(rf"[0-9][0-9.,]*(?:[%{KANJI}].*|か[{KANJI}].*)?$")
_TRAILING = re.compile("(?:等々|等|化等|的|上|中|時|毎|別|間|内|以上|以下|以降|以外|前後|並|及|又|且)$")
_LEADING = re.compile("(?:同|各|本|当該|約|最も|更|又|及|我|他|今回|今般|今後|昨今|近年|引続)")
_LONGEST_TERM = 24
"""Characters; longer runs are lists that lost their separators."""


def compound_terms(canonical: str) -> list[str]:
    """The compound terms of a canonical text in order, with repetitions.

    Runs of two components and more, and single ones that name something by themselves: a katakana
    word of four letters and more, a Latin word of two and more. Figures, dates, adverbs in 的 and
    lone kanji words are left out.
    """
    return [term for term, _ in located_terms(canonical)]


def located_terms(canonical: str) -> Iterator[tuple[str, int]]:
    """`compound_terms`, each with its start in the text."""
    for match in _RUN.finditer(canonical):
        term, start = match.group(), match.start()
        leading = _LEADING.match(term)
        if leading and len(term) - leading.end() >= 2:
            term, start = term[leading.end() :], start + leading.end()
        if _RUN.fullmatch(term) and term.endswith("的"):
            continue
        term = _TRAILING.sub("", term)
        if _names_something(term):
            yield term, start


def _names_something(term: str) -> bool:
    if not 2 <= len(term) <= _LONGEST_TERM or _NUMBER.match(term):
        return False
    parts = components(term)
    if len(parts) > 1:
        return any(len(part) > 1 for part in parts)
    part = parts[0]
    if part[0].isascii():
        return len(part) >= 2 and not part.isdigit()
    return is_katakana(part[0]) and len(part) >= 4


@lru_cache(maxsize=65536)
def components(term: str) -> tuple[str, ...]:
    """The parts a compound is built of; a text without kanji, katakana or Latin letters is one part."""
    parts = [part for stretch in _STRETCH.findall(term) for part in _cut(stretch)]
    return tuple(parts) or (term,)


def _cut(stretch: str) -> Iterator[str]:
    if not is_kanji(stretch[0]):
        yield from stretch.split("・")
        return
    place = 0
    while place < len(stretch):
        end = place + _component_length(stretch, place)
        yield stretch[place:end]
        place = end


def _component_length(kanji: str, place: int) -> int:
    """Characters of the component that starts at `place` in a run of kanji."""
    left = len(kanji) - place
    if left <= 3:
        return left
    length = 3 if kanji[place] in _PREFIXES and left % 2 else 2
    # A suffix belongs to what stands before it, unless it begins a pair that fills the run (標準|会議).
    if kanji[place + length] in _SUFFIXES and (left - length) % 2 == 1:
        length += 1
    return length


def is_kanji(char: str) -> bool:
    return "一" <= char <= "鿿" or "㐀" <= char <= "䶿" or char in "々〆ヶ"


def is_katakana(char: str) -> bool:
    return "ァ" <= char <= "ヴ" or char in "ーヽヾ"


def is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def sub_terms(term: str) -> Iterator[str]:
    """The term and every shorter run of its components that names something: 国際競争力強化 → 国際競争力 …"""
    parts = components(term)
    if len("".join(parts)) != len(term):  # ・ between the parts: only the whole
        yield term
        return
    for first in range(len(parts)):
        for last in range(first + 1, len(parts) + 1):
            piece = "".join(parts[first:last])
            if _names_something(piece):
                yield piece
