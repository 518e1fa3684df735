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


@lru_cache(maxsize=1 << 11)  # a changed statement is redlined and explained beside several others in a row
def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text` in order, without gaps: they cover the whole text."""
    tokenize, kinds = _tokenizer().tokenize, _kinds
    found: list[Token] = []
    for offset in range(0, len(text), _LIMIT):
        for morpheme in tokenize(text[offset : offset + _LIMIT]):
            kind = kinds.get(morpheme.part_of_speech_id()) or _kind_of(morpheme)
            found.append((offset + morpheme.end(), kind))
    return tuple(found)


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
    tokenize, carrying = _tokenizer().tokenize, _carrying
    words: list[tuple[str, int]] = []
    for offset in range(0, len(text), _LIMIT):
        for morpheme in tokenize(text[offset : offset + _LIMIT]):
            carries = carrying.get(morpheme.part_of_speech_id())
            if carries is None:
                carries = _carrying[morpheme.part_of_speech_id()] = is_content(_kind_of(morpheme))
            if carries and (word := _spelling(morpheme.normalized_form())):
                words.append((word, offset + morpheme.begin()))
    return words


_kinds: dict[int, PartOfSpeech] = {}
"""Part-of-speech number of the dictionary → its names; asked for each word, so kept."""
_carrying: dict[int, bool] = {}
"""Part-of-speech number → whether it carries content."""


def _kind_of(morpheme: Morpheme) -> PartOfSpeech:
    number = morpheme.part_of_speech_id()
    if number not in _kinds:
        _kinds[number] = PartOfSpeech(*morpheme.part_of_speech()[:2])
    return _kinds[number]


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
