"""Small charts out of characters, for Markdown and terminals."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from .escape import plain

WIDTH = 40
"""Cells of the longest bar."""


def bars(rows: Sequence[tuple[str, float, str]]) -> Iterator[str]:
    """One line for each (name, value, shown value): the bar last, so that no terminal's idea of its width matters."""
    top = max((value for _, value, _ in rows), default=0)
    names = [plain(name).replace("`", "'") for name, _, _ in rows]
    widths = [_cells(name) for name in names]
    shown = max((len(text) for *_, text in rows), default=0)
    for name, width, (_, value, text) in zip(names, widths, rows, strict=True):
        bar = "█" * round(WIDTH * value / top) if top else ""
        bar = bar or ("▏" if value else "")
        yield f"{name}{' ' * (max(widths) - width)}  {text:>{shown}}  {bar}".rstrip()


def _cells(text: str) -> int:
    """Columns of a terminal that the text takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else not unicodedata.combining(char) for char in text)
