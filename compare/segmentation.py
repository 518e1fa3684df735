"""Japanese text cut into words.

The segmenter is SudachiPy with its small dictionary (measured in docs/quality.md: content words
from it align statements of different years better than runs of one script do). Two of its default
plugins are left out: the one that swallows brackets after a word as if they were readings, and the
one that rewrites numbers, for both change what is said.
"""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sudachipy import Morpheme, Tokenizer

_LIMIT = 12_000
"""Characters a call of the segmenter may take (its own limit is 49,149 bytes)."""

_local = threading.local()


class Token(NamedTuple):
    """A word in its place."""

    surface: str
    start: int
    """0-based, in characters of the text given."""
    part: str
    """Part of speech, the dictionary's own name: 名詞, 動詞, 助詞 …"""
    detail: str
    """Its subclass: 普通名詞, 非自立可能, 数詞 …"""

    @property
    def end(self) -> int:
        return self.start + len(self.surface)


def tokens(text: str) -> list[Token]:
    """The words of `text` in order, without gaps: their surfaces joined are the text itself."""
    found: list[Token] = []
    for offset in range(0, len(text), _LIMIT):
        for morpheme in _tokenizer().tokenize(text[offset : offset + _LIMIT]):
            part, detail = _part_of(morpheme)
            found.append(Token(morpheme.surface(), offset + morpheme.begin(), part, detail))
    return found


_CONTENT = frozenset({"名詞", "動詞", "形容詞", "形状詞", "接尾辞"})
_EMPTY = frozenset({"非自立可能", "数詞", "助数詞"})


def is_content(part: str, detail: str) -> bool:
    """Whether a part of speech carries content: no particle, auxiliary, number, counter or sign."""
    return part in _CONTENT and detail not in _EMPTY


def content_words(text: str) -> list[str]:
    """Dictionary spellings (サーバ → サーバー), in lower case, of the words that carry content, in order."""
    return [word for word, _ in placed_words(text)]


def placed_words(text: str) -> list[tuple[str, int]]:
    """`content_words`, each with its start in the text, 0-based."""
    words: list[tuple[str, int]] = []
    for offset in range(0, len(text), _LIMIT):
        for morpheme in _tokenizer().tokenize(text[offset : offset + _LIMIT]):
            if is_content(*_part_of(morpheme)) and (word := morpheme.normalized_form().strip()):
                words.append((word.lower(), offset + morpheme.begin()))
    return words


_parts: dict[int, tuple[str, str]] = {}
"""Part-of-speech number of the dictionary → its name and subclass; asked for each word, so kept."""


def _part_of(morpheme: Morpheme) -> tuple[str, str]:
    number = morpheme.part_of_speech_id()
    found = _parts.get(number)
    if found is None:
        part, detail = morpheme.part_of_speech()[:2]
        found = _parts[number] = (part, detail)
    return found


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
