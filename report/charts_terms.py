"""Terms over documents: one row a term, one circle a document, its area the term's rate."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from .charts_svg import LINE, PALE, Element, fitted, line, number, picture, text

WIDTH, ROW = 720, 24
_LEFT, _TOP = 250, 58
_LARGEST = 10.5
"""Radius in pixels of the highest rate."""


@dataclass(frozen=True, slots=True)
class TermRow:
    term: str
    rates: tuple[float, ...]
    counts: tuple[int, ...]
    colour: str
    group: str
    """Rows of one group stand under its name."""


def terms_chart(title: str, columns: Sequence[str], rows: Sequence[TermRow]) -> Element:
    """Rows in the given order, a heading wherever the group changes."""
    groups = sum(row.group != (rows[place - 1].group if place else None) for place, row in enumerate(rows))
    root = picture(WIDTH, _TOP + ROW * (len(rows) + groups) + 16, title)
    text(root, 12, 22, title, font_weight="bold", font_size="14")
    space = (WIDTH - _LEFT - 16) / max(1, len(columns))
    for place, name in enumerate(columns):
        text(root, _LEFT + (place + 0.5) * space, _TOP - 12, fitted(name, space - 4), "middle", fill=PALE)
    highest = max((rate for row in rows for rate in row.rates), default=0) or 1
    y, group = float(_TOP), None
    for row in rows:
        if row.group != group:
            group = row.group
            text(root, 12, y + 16, group, fill=row.colour, font_weight="bold")
            y += ROW
        _row(root, row, y + ROW / 2, space, highest)
        y += ROW
    return root


def _row(root: Element, row: TermRow, y: float, space: float, highest: float) -> None:
    text(root, 24, y + 4, fitted(row.term, _LEFT - 36))
    line(root, _LEFT, y, WIDTH - 16, y, LINE, 0.5)
    for place, (rate, count) in enumerate(zip(row.rates, row.counts, strict=True)):
        x = _LEFT + (place + 0.5) * space
        if count:
            radius = max(2.0, _LARGEST * sqrt(rate / highest))
            attributes = {"cx": number(x), "cy": number(y), "r": number(radius), "fill": row.colour}
            ET.SubElement(root, "circle", attributes)
            text(root, x + radius + 3, y + 4, str(count), font_size="10", fill=PALE)
