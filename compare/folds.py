"""The folded text that theme terms are looked up in, with the way back to canonical text.

Canonical text keeps what a reader would call a difference of spelling; for finding a term they are the
same: letter case, spaces, ・ between katakana, a final ー, old and new forms of a kanji.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..normalize.document import Span
from .compounds import is_katakana

# Forms that policy papers mix; names (齋, 邉 …) are left alone: they are no theme terms.
_KANJI = str.maketrans("靭國學體澤濱廣發鐵圓經濟醫會藝讀寫實驗權勞", "靱国学体沢浜広発鉄円経済医会芸読写実験権労")
_SHORTEST_LONG = 3
"""A final ー falls only after a katakana word of this many letters: サーバー = サーバ, but キー and コピー stay."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; character i of it stands for character `offsets[i]` of the canonical text."""

    text: str
    offsets: tuple[int, ...]

    def back(self, start: int, end: int) -> Span:
        """The place in canonical text of a non-empty place in the folded one."""
        return self.offsets[start], self.offsets[end - 1] + 1


@lru_cache(maxsize=16384)
def fold(canonical: str) -> Folded:
    """The text for looking terms up; stable under a second pass."""
    lowered = canonical.translate(_KANJI)
    kept = [place for place in range(len(lowered)) if not _falls(lowered, place)]
    # lower() of single characters only: İ and its like would change the length.
    text = "".join(char.lower() if char.isascii() else char for char in (lowered[place] for place in kept))
    return Folded(text, tuple(kept))


def _falls(text: str, place: int) -> bool:
    char = text[place]
    if char == " ":
        return True
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if char == "・":
        return bool(before and after) and is_katakana(before) and is_katakana(after)
    if char == "ー" and not (after and (is_katakana(after) or after == "・")):
        word = place
        while word and is_katakana(text[word - 1]):
            word -= 1
        return place - word >= _SHORTEST_LONG
    return False
