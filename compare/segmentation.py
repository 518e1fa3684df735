"""Japanese text cut into words.

The segmenter is SudachiPy with its small dictionary (measured in docs/quality.md: content words
from it align statements of different years better than runs of one script do). Two of its default
plugins are left out: the one that swallows brackets after a word as if they were readings, and the
one that rewrites numbers, for both change what is said.
"""

from __future__ import annotations

import json
import threading
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sudachipy import Morpheme, Tokenizer

_LIMIT = 12_000
"""Characters a call of the segmenter may take (its own limit is 49,149 bytes)."""

_local = threading.local()


class PartOfSpeech(NamedTuple):
    """What kind of word a word is, by the dictionary's own names."""

    part: str
    """名詞, 動詞, 助詞 …"""
    detail: str
    """Its subclass: 普通名詞, 非自立可能, 数詞 …"""


Token = tuple[int, PartOfSpeech]
"""A word: where it ends, in characters of the text given, and its kind. It begins where the one before ends.

A plain tuple: long documents have hundreds of thousands.
"""


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text` in order, one by one."""
    words = cut(text)
    return tuple(zip(words.ends, words.kinds, strict=True))


_CONTENT = frozenset({"名詞", "動詞", "形容詞", "形状詞", "接尾辞"})
_EMPTY = frozenset({"非自立可能", "数詞", "助数詞"})


def is_content(kind: PartOfSpeech) -> bool:
    """Whether a part of speech carries content: no particle, auxiliary, number, counter or sign."""
    return kind.part in _CONTENT and kind.detail not in _EMPTY


def content_words(text: str) -> list[str]:
    """Dictionary spellings (サーバ → サーバー), in lower case, of the words that carry content, in order."""
    return [word for word, _ in placed_words(text)]


def placed_words(text: str) -> list[tuple[str, int]]:
    """`content_words`, each with its start in the text, 0-based."""
    words = cut(text)
    starts = (0, *words.ends)
    return [(spelling, start) for spelling, start in zip(words.spellings, starts, strict=False) if spelling]


class Words(NamedTuple):
    """The words of a text, in three rows."""

    ends: tuple[int, ...]
    kinds: tuple[PartOfSpeech, ...]
    spellings: tuple[str, ...]
    """Those of the dictionary, in lower case; "" where the word carries no content."""

    def begin(self, at: int) -> int:
        """Where a word begins, in characters of the text: where the one before ends."""
        return self.ends[at - 1] if at else 0


@lru_cache(maxsize=1 << 15)  # one statement is profiled, redlined, and explained beside several others
def cut(text: str) -> Words:
    """The words of `text` in order, without gaps: they cover the whole text."""
    tokenize = _tokenizer().tokenize
    ends: list[int] = []
    kinds: list[PartOfSpeech] = []
    spellings: list[str] = []
    for offset in range(0, len(text), _LIMIT):
        for morpheme in tokenize(text[offset : offset + _LIMIT]):
            kind, carries = _kinds.get(morpheme.part_of_speech_id()) or _kind_of(morpheme)
            ends.append(offset + morpheme.end())
            kinds.append(kind)
            spellings.append(_spelling(morpheme.normalized_form()) if carries else "")
    return Words(tuple(ends), tuple(kinds), tuple(spellings))


_kinds: dict[int, tuple[PartOfSpeech, bool]] = {}
"""Part-of-speech number of the dictionary → its names, and whether it carries content; asked for each word, so kept."""


def _kind_of(morpheme: Morpheme) -> tuple[PartOfSpeech, bool]:
    kind = PartOfSpeech(*morpheme.part_of_speech()[:2])
    return _kinds.setdefault(morpheme.part_of_speech_id(), (kind, is_content(kind)))


@lru_cache(maxsize=1 << 16)
def _spelling(form: str) -> str:
    """The form in lower case: one string object for each word, so that sets compare by identity."""
    return form.strip().lower()


def _tokenizer() -> Tokenizer:
    """One tokenizer a thread: they are not safe to share. Loading takes about 0.1 s."""
    tokenizer: Tokenizer | None = getattr(_local, "tokenizer", None)
    if tokenizer is None:
        from importlib.resources import files

        from sudachipy import Dictionary, SplitMode

        settings = json.loads((files("sudachipy") / "resources" / "sudachi.json").read_text(encoding="utf-8"))
        settings["inputTextPlugin"] = [
            plugin for plugin in settings["inputTextPlugin"] if not plugin["class"].endswith("IgnoreYomiganaPlugin")
        ]
        for plugin in settings["pathRewritePlugin"]:
            if plugin["class"].endswith("JoinNumericPlugin"):
                plugin["enableNormalize"] = False
        dictionary = Dictionary(config=json.dumps(settings), dict="small")
        tokenizer = dictionary.tokenizer(mode=SplitMode.A)
        _local.tokenizer = tokenizer
    return tokenizer
