"""Targets over time: from the document that promises a figure to the deadline it names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .charts_svg import INK, LINE, PALE, Element, fitted, line, picture, rect, text
from .charts_svg import STRENGTH_COLOURS as COLOURS

WIDTH, ROW = 720, 26
_LEFT, _RIGHT, _TOP = 210, 16, 58


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One promised figure."""

    figure: str
    source: str
    """Short name of the document."""
    start: float | None
    """Year of the document."""
    end: float | None
    """Year of the deadline; None for none."""
    tip: str


def targets_chart(title: str, rows: Sequence[TargetRow]) -> Element:
    """One row a target, in the order given, over one axis of years; at most 40 rows."""
    rows = rows[:40]
    root = picture(WIDTH, _TOP + ROW * len(rows) + 16, title)
    text(root, 12, 22, title, font_weight="bold", font_size="14")
    years = [year for row in rows for year in (row.start, row.end) if year is not None]
    first, last = (min(years), max(years)) if years else (0.0, 1.0)
    last = max(last, first + 1)

    def x(year: float) -> float:
        return _LEFT + (WIDTH - _LEFT - _RIGHT - 40) * (year - first) / (last - first) + 20

    for year in _ticks(first, last):
        line(root, x(year), _TOP - 8, x(year), _TOP + ROW * len(rows), LINE)
        text(root, x(year), _TOP - 14, str(year), "middle", fill=PALE, font_size="11")
    for place, row in enumerate(rows):
        _row(root, row, _TOP + ROW * place + ROW / 2, x)
    return root


def _ticks(first: float, last: float) -> Sequence[int]:
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / step <= 12)
    return range(-(-int(first) // step) * step, int(last) + 1, step)


def _row(root: Element, row: TargetRow, y: float, x: Callable[[float], float]) -> None:
    """Figure, a square at the document's year, a line to the deadline's."""
    text(root, 12, y + 4, row.source, fill=PALE, font_size="11")
    text(root, 78, y + 4, fitted(row.figure, _LEFT - 90), font_weight="bold")
    if row.start is None:
        return
    start = x(row.start)
    rect(root, start - 4, y - 4, 8, 8, INK, row.tip)
    if row.end is None:
        return
    end = x(row.end)
    line(root, start, y, end, y, COLOURS["target"], 2)
    rect(root, end - 5, y - 5, 10, 10, COLOURS["target"], row.tip)
