"""Rows: what stands beside each other in one line on the page, and what is known of it.

Readers give lines; `wrapping` makes rows of them, and `reflow` paragraphs of the rows.
"""

from __future__ import annotations

from dataclasses import dataclass

from .document import Marker
from .markers import read_marker
from .plain import columns, plain
from .source import Box, Line, LineRole

INDENT = "\u3000"
"""A paragraph's first line is set in by one character (字下げ)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the layout, after mechanical wrapping is undone; text without outer blanks."""

    text: str
    first: int
    last: int
    page: int | None
    gap: int
    """Blank lines before it beyond what is usual between any two lines: 0 means the same box goes on."""
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    role: LineRole = "text"
    level: int | None = None
    whole: bool = False
    cell: tuple[int, int, int] | None = None
    apart: bool = False
    """Was cut off the row before it (several items in one line, a drawn line between): never joined to it."""
    plain: str = ""
    """`text` in the form that rules look at."""
    turned: bool = False
    """Page furniture stood between the row before and this one."""
    indent: int = 0
    """Columns by which it is set in, where full-width blanks do it; 0 says nothing."""
    marker: Marker | None = None
    """A number at its head that only its sequence tells (see `sequences`); None says nothing."""


def indent_of(text: str) -> int:
    """Columns by which a line is set in, where full-width blanks do it; else 0."""
    if not text[:1].isspace():
        return 0
    blanks = text[: len(text) - len(text.lstrip())]
    return columns(blanks) if INDENT in blanks else 0


def row_marker(row: Row) -> tuple[Marker, str] | None:
    """The marker at the head of a row and what follows it, as `read_marker` and the row's place tell."""
    if row.marker is not None:
        return row.marker, row.text[len(row.marker.text) :].strip()
    return read_marker(row.text)


def row_of(line: Line, last: int) -> Row:
    """A line, put together from those up to the number `last`, as a row."""
    text = line.text.strip()
    return Row(
        indent=indent_of(line.text),
        text=text,
        plain=plain(text),
        first=line.number,
        last=last,
        page=line.page,
        gap=line.gap,
        box=line.box,
        size=line.size,
        bold=line.bold,
        role=line.role,
        level=line.level,
        whole=line.whole,
        cell=line.cell,
    )
