"""What a reader hands over: the lines of a file as printed, and where they stand.

Readers own bytes, encodings, pages and layout. They do not know what a heading or a
statement is, except where the format itself says so (`Line.role`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points, from the page's top left corner."""

LineRole = Literal["text", "heading", "item", "cell", "note", "caption", "furniture"]
"""What the format says a line is; `text` where it says nothing (plain text, most PDF)."""

ReadStatus = Literal["complete", "partial"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line as printed, without its line ending.

    Leading and trailing spaces are kept: they tell where paragraphs end.
    """

    text: str
    number: int
    """1-based, of the source file or of its extracted text."""
    page: int | None = None
    """1-based; None where the format has no pages."""
    gap: int = 0
    """Blank lines before this line (text), or 1 before a new block (PDF); 0 means the same block goes on."""
    box: Box | None = None
    size: float | None = None
    """Font size in points, None where unknown."""
    bold: bool = False
    role: LineRole = "text"
    level: int | None = None
    """Depth of a heading (1 = top) or of a list item as the format says."""
    whole: bool = False
    """The line is a whole paragraph by its format (Word, HTML); it was never hard-wrapped."""
    cell: tuple[int, int, int] | None = None
    """Table, row and column (0-based) of a table cell; lines of one cell share it."""


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something that could not be read, or is doubtful: shown in every report."""

    code: str
    """Stable, English, kebab-case: `no-text-layer`, `garbled`, `control-characters` …"""
    message: str
    """One line in English; reports translate by code where they can."""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file as its reader understood it."""

    path: str
    """As the user named it; `-` for standard input."""
    media_type: str
    sha256: str
    """Of the file's bytes, hexadecimal."""
    lines: tuple[Line, ...]
    pages: int | None = None
    status: ReadStatus = "complete"
    warnings: tuple[ReadingWarning, ...] = ()
    title: str | None = None
    """Title from the file's own metadata, if any."""


class ReadError(Exception):
    """A document that cannot be read: one line saying where, what, and what to do.

    `code` is stable (`not-found`, `encoding`, `encrypted`, `corrupt`, `no-text`, `limit-size` …).
    """

    def __init__(self, path: str, problem: str, remedy: str, code: str) -> None:
        super().__init__(f"{path}: {problem}; {remedy}")
        self.path = path
        self.problem = problem
        self.remedy = remedy
        self.code = code

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str, str]]:
        # Readers run in child processes: the error must survive pickling.
        return (ReadError, (self.path, self.problem, self.remedy, self.code))
