"""What reflow makes of lines: paragraphs, list items, headings, labels, not yet told apart."""

from __future__ import annotations

from dataclasses import dataclass

from .document import Marker
from .source import Box, LineRole

LONGEST_TITLE = 80
TEXT_INDENT = 2
"""Columns by which the first line of text is set in, where it is (字下げ)."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, list item, heading, label or cell, before it is known which."""

    text: str
    """As printed, wraps joined, without the marker."""
    plain: str
    """`text` in the form that rules look at."""
    marker: Marker | None
    first: int
    last: int
    page: int | None
    gap: int
    """As `Row.gap`, before its first line."""
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    role: LineRole = "text"
    level: int | None = None
    whole: bool = False
    cell: tuple[int, int, int] | None = None
    apart: bool = False
    indent: int = 0
    """As `Row.indent`, of its first line."""

    @property
    def prose(self) -> bool:
        """Holds a whole sentence."""
        return "。" in self.plain or len(self.plain) > LONGEST_TITLE
