"""Bar charts of a theme over documents: its share, and its statements stacked by strength."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .charts_svg import LINE, PALE, Element, ceiling, fitted, legend, line, number, picture, rect, text

WIDTH, HEIGHT = 720, 264
_LEFT, _TOP, _BOTTOM = 52, 62, 40


@dataclass(frozen=True, slots=True)
class Bar:
    """One document."""

    name: str
    """Under the bar."""
    parts: tuple[tuple[str, float, str], ...]
    """Colour, value and tip, from the bottom up."""
    label: str = ""
    """Above the bar."""
    interval: tuple[float, float] | None = None
    pale: bool = False
    """Too few cases: the bar is hatched by a lighter fill."""


def bar_chart(title: str, bars: Sequence[Bar], unit: str, key: Sequence[tuple[str, str]] = ()) -> Element:
    """Vertical bars over one axis from 0; `key` names the colours."""
    root = picture(WIDTH, HEIGHT, title)
    text(root, 12, 22, title, font_weight="bold", font_size="14")
    highest = max((max(_height(bar), (bar.interval or (0, 0))[1]) for bar in bars), default=0)
    top = ceiling(max(highest, 4))
    _axis(root, top, unit)
    space = (WIDTH - _LEFT - 16) / max(1, len(bars))
    for place, bar in enumerate(bars):
        _draw(root, bar, _LEFT + place * space, space, top)
    if key:
        legend(root, _LEFT, 42, key)
    return root


def _height(bar: Bar) -> float:
    return sum(value for _, value, _ in bar.parts)


def _y(value: float, top: float) -> float:
    return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * value / top


def _axis(root: Element, top: float, unit: str) -> None:
    for step in range(5):
        value = top * step / 4
        line(root, _LEFT, _y(value, top), WIDTH - 16, _y(value, top), LINE)
        text(root, _LEFT - 6, _y(value, top) + 4, f"{number(value)}{unit}", "end", fill=PALE, font_size="11")


def _draw(root: Element, bar: Bar, x: float, space: float, top: float) -> None:
    width = min(56.0, space * 0.6)
    left, base = x + (space - width) / 2, 0.0
    for colour, value, tip in bar.parts:
        if value:
            box = rect(root, left, _y(base + value, top), width, _y(base, top) - _y(base + value, top), colour, tip)
            if bar.pale:
                box.set("fill-opacity", "0.45")
            base += value
    highest = base
    if bar.interval is not None and base:
        middle = left + width / 2
        low, high = bar.interval
        line(root, middle, _y(low, top), middle, _y(high, top), PALE, 1.5)
        for end in (low, high):
            line(root, middle - 4, _y(end, top), middle + 4, _y(end, top), PALE, 1.5)
        highest = max(highest, high)
    text(root, left + width / 2, _y(highest, top) - 5, bar.label, "middle", font_size="11")
    text(root, x + space / 2, HEIGHT - _BOTTOM + 18, fitted(bar.name, space - 4), "middle")
