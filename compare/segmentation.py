"""Japanese text cut into words.

The segmenter is SudachiPy with its small dictionary (measured in docs/quality.md: content words
from it align statements of different years better than runs of one script do). Two of its default
plugins are left out: the one that swallows brackets after a word as if they were readings, and the
one that rewrites numbers, for both change what is said.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sudachipy import Tokenizer

_LIMIT = 12_000
"""Characters a call of the segmenter may take (its own limit is 49,149 bytes)."""

_local = threading.local()


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its place."""

    surface: str
    start: int
    """0-based, in characters of the text given."""
    normal: str
    """Dictionary spelling: サーバ → サーバー, 取組 → 取り組み; lower case."""
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
            part = morpheme.part_of_speech()
            found.append(
                Token(
                    surface=morpheme.surface(),
                    start=offset + morpheme.begin(),
                    normal=morpheme.normalized_form().lower(),
                    part=part[0],
                    detail=part[1],
                )
            )
    return found


_CONTENT = frozenset({"名詞", "動詞", "形容詞", "形状詞", "接尾辞"})
_EMPTY = frozenset({"非自立可能", "数詞", "助数詞"})


def is_content(part: str, detail: str) -> bool:
    """Whether a part of speech carries content: no particle, auxiliary, number, counter or sign."""
    return part in _CONTENT and detail not in _EMPTY


def content_words(text: str) -> list[str]:
    """Dictionary spellings, in lower case, of the words that carry content, in order.

    The same words as those of `tokens` that are content, without making a `Token` of each: this is
    called for every statement.
    """
    words: list[str] = []
    for offset in range(0, len(text), _LIMIT):
        for morpheme in _tokenizer().tokenize(text[offset : offset + _LIMIT]):
            number = morpheme.part_of_speech_id()
            carries = _content_by_id.get(number)
            if carries is None:
                part, detail = morpheme.part_of_speech()[:2]
                carries = _content_by_id[number] = is_content(part, detail)
            if carries and (word := morpheme.normalized_form().strip()):
                words.append(word.lower())
    return words


_content_by_id: dict[int, bool] = {}
"""Part-of-speech number of the dictionary → whether it carries content."""


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
