"""Pieces of hand-made SVG: elements, text, colours, scales.

Pictures are trees of `xml.etree`, so that text from documents cannot become markup. Japanese shows by
the reader's own fonts (`FONTS`); nothing is embedded or fetched. Colours are those of Okabe and Ito
(2008), told apart by people with any colour vision; every colour has a sign or a label beside it too.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from math import floor, log10

from .escape import plain

FONTS = "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic','Meiryo',sans-serif"
INK, PALE, LINE = "#222222", "#6b6b6b", "#d0d0d0"
STRENGTH_COLOURS = {
    "target": "#d55e00",
    "implement": "#0072b2",
    "promote": "#56b4e9",
    "consider": "#e69f00",
    "need": "#b8b8b8",
    "none": "#ececec",
}
EVENT_COLOURS = {
    "born": "#009e73",
    "unchanged": "#b8b8b8",
    "reworded": "#56b4e9",
    "strengthened": "#0072b2",
    "weakened": "#d55e00",
    "reversed": "#882255",
    "split": "#cc79a7",
    "merged": "#cc79a7",
    "revived": "#f0a500",
    "dropped": "#555555",
}
SIZE = 12
"""Font size in pixels."""

Element = ET.Element


def picture(width: float, height: float, title: str) -> Element:
    """An empty picture with a white ground and a title for screen readers."""
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {number(width)} {number(height)}",
            "width": number(width),
            "height": number(height),
            "role": "img",
            "font-family": FONTS,
            "font-size": str(SIZE),
        },
    )
    ET.SubElement(root, "title").text = plain(title)
    ET.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    return root


def rect(parent: Element, x: float, y: float, width: float, height: float, fill: str, tip: str = "") -> Element:
    """A filled box; `tip` shows when the pointer rests on it."""
    box = ET.SubElement(
        parent,
        "rect",
        {"x": number(x), "y": number(y), "width": number(width), "height": number(height), "fill": fill},
    )
    if tip:
        ET.SubElement(box, "title").text = plain(tip)
    return box


def line(parent: Element, x1: float, y1: float, x2: float, y2: float, colour: str = LINE, width: float = 1) -> Element:
    return ET.SubElement(
        parent,
        "line",
        {
            "x1": number(x1),
            "y1": number(y1),
            "x2": number(x2),
            "y2": number(y2),
            "stroke": colour,
            "stroke-width": number(width),
        },
    )


def text(parent: Element, x: float, y: float, words: str, anchor: str = "start", **looks: str) -> Element:
    """One line of text; `looks` are attributes with _ for - (font_size="11")."""
    attributes = {"x": number(x), "y": number(y), "text-anchor": anchor, "fill": INK}
    attributes |= {name.replace("_", "-"): value for name, value in looks.items()}
    element = ET.SubElement(parent, "text", attributes)
    element.text = plain(words)
    return element


def fitted(words: str, width: float, size: float = SIZE) -> str:
    """As much of the words as fits into `width` pixels, an ellipsis for the rest."""
    room = width / size
    used = 0.0
    for place, char in enumerate(words):
        used += 0.58 if ord(char) < 0x2000 else 1.0
        if used > room:
            return words[: max(0, place - 1)] + "…"
    return words


def legend(parent: Element, x: float, y: float, entries: Sequence[tuple[str, str]]) -> None:
    """Colour samples with names, in one row."""
    for colour, name in entries:
        rect(parent, x, y - 10, 12, 12, colour)
        text(parent, x + 17, y, name, font_size="11")
        x += 35 + 11 * len(name)


def ceiling(value: float) -> float:
    """The next round number with round quarters at or above a value, for the top of an axis."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10) if step * power >= value * 0.999999)


def number(value: float) -> str:
    """Two decimals at most: the same bytes on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def encode(root: Element) -> bytes:
    """A whole SVG file."""
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode("utf-8") + b"\n"


def stacked(pictures: Sequence[Element], title: str) -> Element:
    """Pictures one under the other as one."""
    sizes = [(float(one.get("width", "0")), float(one.get("height", "0"))) for one in pictures]
    root = picture(max((w for w, _ in sizes), default=100), sum(h for _, h in sizes) or 40, title)
    top = 0.0
    for one, (_, height) in zip(pictures, sizes, strict=True):
        inner = ET.SubElement(root, "g", {"transform": f"translate(0 {number(top)})"})
        inner.extend(child for child in one if child.tag != "title")
        # The ground of a piece is as wide as the piece: the whole has one already.
        inner.remove(next(child for child in inner if child.tag == "rect"))
        top += height
    return root
