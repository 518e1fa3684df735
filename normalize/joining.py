"""Putting the pieces of a wrapped line together again.

Between Japanese characters a line end means nothing, between Latin words it means a space: the
segment-break rule of CSS Text 3 (section 4.1.3), and pandoc's `east_asian_line_breaks`.
"""

from __future__ import annotations

import re
from collections.abc import Container

_FULL_WIDTH_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FULL_WIDTH = frozenset(map(chr, _FULL_WIDTH_ASCII))
_WORD_END = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.&-]{0,40}$")
_WORD_START = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.&-]{0,40}")
_LATIN_WORD = re.compile(r"(?<=[^A-Za-z0-9'’&-])[A-Za-z][A-Za-z0-9'’&-]{1,40}(?=[^A-Za-z0-9'’&-])")
_MAY_HOLD_WORDS = re.compile("[A-Za-zＡ-Ｚａ-ｚ]").search
_LONG_WORD = re.compile(r"[A-Za-z]{3}")
SOFT_HYPHEN = "\u00ad"


def latin_words(texts: list[str]) -> frozenset[str]:
    """The Latin words that stand whole inside these lines, width folded: they tell a broken word from two words."""
    words: set[str] = set()
    for text in filter(_MAY_HOLD_WORDS, texts):
        words.update(_LATIN_WORD.findall(text.translate(_FULL_WIDTH_ASCII)))
    return frozenset(words)


def join(left: str, right: str, words: Container[str] = ()) -> str:
    """`left` and `right` as one text; `words` are the Latin words the document knows."""
    left, right = left.rstrip(), right.lstrip()
    if not left or not right:
        return left + right
    if left.endswith(SOFT_HYPHEN):
        return left[:-1] + right
    return left + (" " if needs_space(left, right, words) else "") + right


def needs_space(left: str, right: str, words: Container[str]) -> bool:
    """Whether a line end between the two stood for a space."""
    if not (left[-1].isascii() or left[-1] in _FULL_WIDTH):
        return False
    before = left[-48:].translate(_FULL_WIDTH_ASCII)
    after = right[:48].translate(_FULL_WIDTH_ASCII)
    if not (before[-1].isascii() and after[0].isascii()):
        return False
    if before[-1] in "([{<\"'-/~" or after[0] in ")]}>,.;:!?%/~-":
        return False
    if not (before[-1].isalnum() and after[0].isalnum()):
        return after[0].isalnum() or after[0] in "(["
    if before[-1].isdigit():
        return bool(_LONG_WORD.match(after)) and not _one_word(before, after, words)  # 6|G, 10|km are one
    if left[-1] in _FULL_WIDTH and right[0] in _FULL_WIDTH and not _begins_word(before, after):
        return _known_words(before, after, words)  # full-width letters are East Asian: nothing stands between them
    return not _one_word(before, after, words)


def _begins_word(before: str, after: str) -> bool:
    """Whether a capital behind a small letter begins a word (Ｎｅｗ｜Ｄａｙ), not ends one (Ｐｏ｜Ｃ)."""
    return before[-1].islower() and after[0].isupper() and after[1:2].isalpha() and after[1:2].isascii()


def _known_words(before: str, after: str, words: Container[str]) -> bool:
    end, start = _WORD_END.search(before), _WORD_START.match(after)
    if end is None or start is None or len(end[0]) == 1 or len(start[0]) == 1:
        return False  # a single letter is sooner a piece that the wrap cut off: Ｐ｜ｏＣ
    return end[0] in words and start[0] in words


def _one_word(before: str, after: str, words: Container[str]) -> bool:
    end, start = _WORD_END.search(before), _WORD_START.match(after)
    if end is None or start is None:
        return False
    whole = end[0] + start[0]
    if whole in words and (end[0] not in words or start[0] not in words):
        return True
    return len(end[0]) == 1 and end[0].isupper() and (start[0].isupper() or start[0][0].isdigit())
