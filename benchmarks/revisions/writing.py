"""Drafts as files, in several styles, and as a `Source`, for the tool to read."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from .draft import Draft, Item

if TYPE_CHECKING:
    from hensen.normalize.document import Document

Style = Callable[[Draft], tuple[str, str]]
"""A draft's text and the suffix of its file name."""

_NO_LINE_START = "、。，．・」』）)】々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def markdown(draft: Draft) -> tuple[str, str]:
    """`#` headings, `- ` lists, each sentence a paragraph."""
    parts = []
    for heading, items in _sections(draft):
        if heading >= 0:
            parts.append("#" * min(draft.headings[heading].level, 6) + " " + draft.headings[heading].title)
        for kind, run in groupby(items, key=lambda item: item.kind):
            if kind == "item":
                parts.append("\n".join(f"- {item.text}" for item in run))
            else:
                parts.extend(item.text for item in run)
    return "\n\n".join(parts) + "\n", ".md"


def report(draft: Draft, columns: int = 68, gap: int = 1) -> tuple[str, str]:
    """Plain text as a PDF dump leaves a report: 第１章, １．, (1), ①; hard wraps; `gap` blank lines after each line."""
    lines: list[str] = []
    counters: dict[int, int] = {}
    for heading, items in _sections(draft):
        if heading >= 0:
            level = draft.headings[heading].level
            counters = {deep: number for deep, number in counters.items() if deep <= level}
            counters[level] = counters.get(level, 0) + 1
            lines += ["", _numbered(level, counters[level]) + draft.headings[heading].title + " "]
        for item in items:
            prose = item.kind == "sentence" and item.text.endswith("。")
            lines += wrapped(("　" if prose else "・") + item.text, columns)
            lines[-1] += " "
    return ("\n" * (gap + 1)).join(lines).lstrip("\n") + "\n", ".txt"


def _numbered(level: int, number: int) -> str:
    wide = str(number).translate(_WIDE_DIGITS)
    if level == 1:
        return f"第{wide}章　"
    if level == 2:
        return f"{wide}．"
    if level == 3:
        return f"({number}) "
    return f"{_CIRCLED[(number - 1) % 20]} "


def wrapped(text: str, columns: int) -> list[str]:
    """Lines of at most `columns` terminal columns; Latin words and figures stay whole, no 。 begins a line."""
    lines, current = [], ""
    for character in text:
        if _width(current) + _width(character) > columns and character not in _NO_LINE_START:
            cut = len(current)
            if character.isascii() and not character.isspace():
                while cut > 1 and current[cut - 1].isascii() and not current[cut - 1].isspace():
                    cut -= 1
            cut = len(current) if cut <= 1 else cut
            lines.append(current[:cut].rstrip(" "))
            current = current[cut:].lstrip(" ")
        current += character
    return [*lines, current]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def _sections(draft: Draft) -> Iterator[tuple[int, list[Item]]]:
    """Every heading, also those with nothing under them, with its statements."""
    under: dict[int, list[Item]] = {}
    for item in draft.items:
        under.setdefault(item.section, []).append(item)
    if -1 in under:
        yield -1, under[-1]
    for heading in range(len(draft.headings)):
        yield heading, under.get(heading, [])


STYLES: dict[str, Style] = {
    "markdown": markdown,
    "report": report,
    "report-40": lambda draft: report(draft, 40, 0),
}


def read_back(draft: Draft, style: str, folder: Path, name: str) -> Document:
    """The draft written to a file in `folder` and read in by the tool, as a user's file is."""
    from hensen import read

    text, suffix = STYLES[style](draft)
    path = folder / f"{name}{suffix}"
    path.write_text(text, encoding="utf-8")
    return read(str(path))


def normalised(draft: Draft) -> Document:
    """The draft handed to the normaliser line by line, with the roles Word or HTML would give: no file, no layout."""
    from hensen.normalize.normalise import normalise
    from hensen.normalize.source import Line, LineRole, Source

    lines: list[Line] = []
    for heading, items in _sections(draft):
        if heading >= 0:
            head = draft.headings[heading]
            lines.append(Line(head.title, len(lines) + 1, gap=1, role="heading", level=head.level, whole=True))
        for item in items:
            role: LineRole = "item" if item.kind == "item" else "text"
            lines.append(Line(item.text, len(lines) + 1, gap=1, role=role, whole=True))
    digest = hashlib.sha256("\n".join(line.text for line in lines).encode()).hexdigest()
    return normalise(Source(draft.label, "text/plain", digest, tuple(lines)), label=draft.label)
