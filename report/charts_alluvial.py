"""An alluvial diagram: how commitments flow from chapter to chapter, document to document.

Each document is a column of blocks, one a chapter, as high as the chapter has lines; a ribbon is the
lines that go on from one block to another, in the colour of what happened to most of them. What begins
or ends shows as the part of a block without a ribbon.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .charts_svg import PALE, Element, fitted, number, picture, rect, text
from .escape import plain

WIDTH, HEIGHT = 960, 520
_TOP, _BOTTOM, _BLOCK, _GAP = 70, 16, 14, 6


@dataclass(frozen=True, slots=True)
class Flow:
    """One line from one document to the next one it stands in."""

    start: tuple[int, str]
    """Column and block."""
    end: tuple[int, str]
    colour: str


@dataclass(frozen=True, slots=True)
class _Block:
    y: float
    height: float


def alluvial(title: str, columns: Sequence[str], blocks: Sequence[Mapping[str, int]], flows: Sequence[Flow]) -> Element:
    """`blocks`: for each column its blocks in order, with their sizes; flows name blocks of these."""
    root = picture(WIDTH, HEIGHT, title)
    text(root, 12, 22, title, font_weight="bold", font_size="14")
    largest = max((sum(sizes.values()) for sizes in blocks), default=1) or 1
    most = max((len(sizes) for sizes in blocks), default=1)
    scale = (HEIGHT - _TOP - _BOTTOM - _GAP * most) / largest
    x = [20 + place * (WIDTH - 200) / max(1, len(columns) - 1) for place in range(len(columns))]
    places = _places(blocks, scale)
    _ribbons(root, flows, places, x, scale)
    for place, (name, sizes) in enumerate(zip(columns, blocks, strict=True)):
        text(root, x[place], _TOP - 24, name, font_weight="bold")
        text(root, x[place], _TOP - 10, str(sum(sizes.values())), fill=PALE, font_size="11")
        last = 0.0
        for block, size in sizes.items():
            at = places[place, block]
            rect(root, x[place], at.y, _BLOCK, max(1.0, at.height), "#444444", f"{block}: {size}")
            room = (x[place + 1] - x[place] if place + 1 < len(x) else 180) - _BLOCK - 10
            middle = at.y + at.height / 2 + 4
            if middle < last + 12:
                continue  # its words would lie on those above; the pointer still tells them
            last = middle
            label = text(root, x[place] + _BLOCK + 5, middle, fitted(block, room, 11), font_size="11")
            # A white rim keeps the words readable on the ribbons.
            label.attrib |= {"stroke": "#ffffff", "stroke-width": "3", "paint-order": "stroke"}
    return root


def _places(blocks: Sequence[Mapping[str, int]], scale: float) -> dict[tuple[int, str], _Block]:
    found = {}
    for column, sizes in enumerate(blocks):
        y = float(_TOP)
        for block, size in sizes.items():
            found[column, block] = _Block(y, size * scale)
            y += size * scale + _GAP
    return found


def _ribbons(
    root: Element,
    flows: Sequence[Flow],
    places: Mapping[tuple[int, str], _Block],
    x: Sequence[float],
    scale: float,
) -> None:
    bundles: dict[tuple[tuple[int, str], tuple[int, str]], Counter[str]] = defaultdict(Counter)
    for flow in flows:
        bundles[flow.start, flow.end][flow.colour] += 1
    order = {block: place for place, block in enumerate(places)}
    used: Counter[tuple[tuple[int, str], str]] = Counter()
    for (start, end), colours in sorted(bundles.items(), key=lambda entry: (order[entry[0][0]], order[entry[0][1]])):
        for colour, count in sorted(colours.items()):
            upper = places[start].y + used[start, "out"] * scale
            lower = places[end].y + used[end, "in"] * scale
            used[start, "out"] += count
            used[end, "in"] += count
            tip = f"{start[1]} → {end[1]}: {count}"
            _ribbon(root, x[start[0]] + _BLOCK, upper, x[end[0]], lower, count * scale, colour, tip)


def _ribbon(root: Element, x1: float, y1: float, x2: float, y2: float, height: float, colour: str, tip: str) -> None:
    points = [(x1, y1), (x2, y2), (x2, y2 + height), (x1, y1 + height)]
    upper_left, upper_right, lower_right, lower_left = (f"{number(x)} {number(y)}" for x, y in points)
    middle = number((x1 + x2) / 2)
    path = (
        f"M{upper_left}C{middle} {number(y1)} {middle} {number(y2)} {upper_right}"
        f"L{lower_right}C{middle} {number(y2 + height)} {middle} {number(y1 + height)} {lower_left}Z"
    )
    shape = ET.SubElement(root, "path", {"d": path, "fill": colour, "fill-opacity": "0.55"})
    ET.SubElement(shape, "title").text = plain(tip)
