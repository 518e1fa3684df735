"""Lines that a program cut at a fixed width are made whole again.

A text that was re-wrapped shows it: no line is longer than the limit, and far more lines stand
exactly at the limit than just under it. A line at the limit goes on in the next one, whether or
not blank lines were put between. Lines that people or layout programs broke are left for `reflow`.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from .markers import read_marker
from .source import Box, Line, LineRole

Measure = Literal["characters", "columns"]

_MIN_LIMIT = 10
"""Narrower limits cannot be told from short lines."""
_MIN_FULL = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the layout, after mechanical wrapping is undone; text without outer blanks."""

    text: str
    first: int
    last: int
    page: int | None
    gap: int
    """Blank lines before it beyond what is usual between any two lines: 0 means the same box goes on."""
    indent: int = 0
    """Blanks the line began with."""
    ended: bool = False
    """The line ended in a blank: Word's paragraph mark."""
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    role: LineRole = "text"
    level: int | None = None
    whole: bool = False
    cell: tuple[int, int, int] | None = None
    apart: bool = False
    """Was cut off the row before it (several items in one line): never joined to it."""
    turned: bool = False
    """Page furniture stood between the row before and this one."""


@dataclass(frozen=True, slots=True)
class Wrap:
    """The limit at which a program cut the lines."""

    limit: int
    measure: Measure


def columns(text: str) -> int:
    """Width in terminal columns: two for East Asian wide, full-width and ambiguous characters."""
    if text.isascii():
        return len(text)
    return sum(_WIDE.get(char) or _wide(char) for char in text)


_WIDE: dict[str, int] = {}


def _wide(char: str) -> int:
    _WIDE[char] = width = 2 if unicodedata.east_asian_width(char) in "WFA" else 1
    return width


def find_wrap(lines: Sequence[Line]) -> Wrap | None:
    """The limit of a mechanical wrap, None if the lines were not cut by one."""
    texts = [line.text for line in lines if not line.whole]
    for measure, width in _MEASURES:
        widths = Counter(width(text) for text in texts)
        limit = max(widths, default=0)
        if limit >= _MIN_LIMIT and _is_spike(widths, limit, slack=0 if measure == "characters" else 1):
            return Wrap(limit, measure)
    return None


_MEASURES: tuple[tuple[Measure, Callable[[str], int]], ...] = (("characters", len), ("columns", columns))


def _is_spike(widths: Counter[int], limit: int, slack: int) -> bool:
    full = sum(widths[limit - back] for back in range(slack + 1))
    near = [widths[limit - back] for back in range(slack + 1, slack + 4)]
    return full >= _MIN_FULL and full > 2.5 * max(near) + 1


def unwrap(lines: Sequence[Line]) -> list[Row]:
    """One row for each line, except that lines cut at a mechanical limit are one row again."""
    wrap = find_wrap(lines)
    rows: list[Row] = []
    goes_on = False
    for place, line in enumerate(lines):
        if goes_on and not line.whole and line.role == "text":
            rows[-1] = _append(rows[-1], line)
        else:
            rows.append(_row(line))
        following = lines[place + 1] if place + 1 < len(lines) else None
        goes_on = wrap is not None and following is not None and _is_cut(line, following, wrap, rows[-1])
    return rows


def _is_cut(line: Line, following: Line, wrap: Wrap, row: Row) -> bool:
    """Whether the line stands at the limit and the following goes on with it."""
    width = len(line.text) if wrap.measure == "characters" else columns(line.text)
    needed = 1 if wrap.measure == "characters" else columns(following.text[:1])
    if line.whole or width + needed <= wrap.limit:
        return False
    return not (row.text.endswith(("。", "｡")) and read_marker(following.text))


def _append(row: Row, line: Line) -> Row:
    # The cut fell between two characters; what blanks there were are still in the pieces.
    spaced = line.text[:1].isspace() or row.ended
    text = row.text + (" " if spaced else "") + line.text.strip()
    return replace(row, text=text, last=line.number, ended=_ended(line.text))


def _row(line: Line) -> Row:
    text = line.text.strip()
    return Row(
        text=text,
        first=line.number,
        last=line.number,
        page=line.page,
        gap=line.gap,
        indent=len(line.text) - len(line.text.lstrip()),
        ended=_ended(line.text),
        box=line.box,
        size=line.size,
        bold=line.bold,
        role=line.role,
        level=line.level,
        whole=line.whole,
        cell=line.cell,
    )


def _ended(text: str) -> bool:
    return text[-1:].isspace()
