"""Sentences: where a text ends one statement and begins the next.

A sentence ends after 。｡！？ (and ．or . after Japanese, where a paper writes its full stop so),
but not inside balanced brackets or quotes: 「検討する。」と述べた。 is one sentence. Brackets
that never close are ignored. Inline enumerations (①…、②…) never split.
"""

from __future__ import annotations

import re

from .document import Span

OPENING = "（(「『｢【〔［[〈《＜<｛{“〝"
CLOSING = "）)」』｣】〕］]〉》＞>｝}”〟"
_PARTNER = dict(zip(CLOSING, OPENING, strict=True))
_FAMILY = {
    char: ("（(".find(char) >= 0 and "(") or ("「｢".find(char) >= 0 and "「") or ("［[".find(char) >= 0 and "[") or char
    for char in OPENING
}

_BRACKET = re.compile("[" + re.escape(OPENING + CLOSING) + "]")
_STOP = re.compile(r"[。｡！？!?．.]")
_JAPANESE = re.compile(r"[\u3041-\u309f\u30a1-\u30ff\uff66-\uff9f\u3400-\u9fff々〆」』）｣)】”]")
_HIRAGANA = re.compile("[ぁ-ん]")


def enclosed(text: str) -> bytearray:
    """For each character 1 if it stands inside a balanced pair of brackets (the pair included), else 0."""
    inside = bytearray(len(text))
    stack: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        place, char = match.start(), match.group()
        if char in OPENING:
            stack.append((_FAMILY[char], place))
        else:
            family = _FAMILY[_PARTNER[char]]
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == family:
                    start = stack[depth][1]
                    del stack[depth:]
                    inside[start : place + 1] = b"\x01" * (place + 1 - start)
                    break
    return inside


def split_sentences(text: str) -> tuple[Span, ...]:
    """Half-open spans of the sentences in `text`, blanks around them left out."""
    if not _STOP.search(text):
        return _trimmed(text, [(0, len(text))])
    inside = enclosed(text)
    spans: list[Span] = []
    start = 0
    place = 0
    while match := _STOP.search(text, place):
        place = match.end()
        if inside[match.start()] or not _ends_sentence(text, match.start()):
            continue
        end = match.end()
        while end < len(text) and text[end] in "。｡！？!?":
            end += 1
        while end < len(text) and text[end] in "」』｣）)】”〟" and not inside[end]:
            end += 1  # a closing bracket whose partner stands in an earlier paragraph
        spans.append((start, end))
        start = place = end
    spans.append((start, len(text)))
    return _trimmed(text, spans)


def _ends_sentence(text: str, place: int) -> bool:
    char = text[place]
    if char in "。｡":
        return True
    before, after = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    if not _JAPANESE.match(before):
        return False
    if char in "！!？?":
        return after == "" or after not in "、，,とのにはがをでも"
    if place < 2 or after in tuple("」』）)"):
        return False  # ア． is a marker
    if after == "" or after.isspace() or after in OPENING or _JAPANESE.match(after):
        return True
    return bool(_HIRAGANA.match(before)) and (char == "．" or after.isalpha())


def _trimmed(text: str, spans: list[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in spans:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append((start, end))
    return tuple(found)


def open_brackets(text: str) -> list[str]:
    """Brackets opened in `text` and not closed, in order."""
    stack: list[str] = []
    for char in _BRACKET.findall(text):
        if char in OPENING:
            stack.append(_FAMILY[char])
        else:
            family = _FAMILY[_PARTNER[char]]
            if family in stack:
                while stack and stack.pop() != family:
                    pass
    return stack


def closes(text: str, family: str) -> bool:
    """Whether `text` closes a bracket of this family before opening another of it."""
    depth = 0
    for char in _BRACKET.findall(text):
        if char in OPENING and _FAMILY[char] == family:
            depth += 1
        elif char in CLOSING and _FAMILY[_PARTNER[char]] == family:
            if depth == 0:
                return True
            depth -= 1
    return False
