"""What is known of the characters of one PDF page, whichever engine read them.

A run is a stretch of characters that the file draws one after the other on one line. It is kept in coordinates along
and across its own direction, so that vertical and turned text is laid out by the same rules as upright text.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

from ..source import Box

Frame = Literal["upright", "down", "up", "over", "slant"]
"""How a run is read: upright; downwards (vertical writing, or turned right); upwards; upside down; aslant."""


@dataclass(slots=True)
class Run:
    """Characters in one line of one direction, in coordinates along (u) and across (v) that direction."""

    frame: Frame
    order: int
    """Place in the file's drawing order."""
    size: float
    bold: bool
    text: list[str] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    """u where each character of `text` begins."""
    ends: list[float] = field(default_factory=list)
    top: float = math.inf
    bottom: float = -math.inf
    hidden: bool = False
    """Drawn invisibly: the text layer of a scan, or a chart's data."""

    @property
    def left(self) -> float:
        return min(self.starts)

    @property
    def right(self) -> float:
        return max(self.ends)

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def string(self) -> str:
        return "".join(self.text)


@dataclass(frozen=True, slots=True)
class PageCharacters:
    """What one page holds."""

    width: float
    height: float
    runs: tuple[Run, ...]
    outside: int = 0
    """Characters beyond the page's edge, which no reader sees."""
    unmapped: int = 0
    """Glyphs without a character."""
    count: int = 0
    """Characters that are not blank."""
    images: int = 0
    rulings: int = 0
    """Drawn paths: lines and rectangles, which may rule a table."""
    unseen: int = 0
    """Pieces of text that pdfium passes over, for no font it has shows their characters."""
    strokes: tuple[Box, ...] = ()
    """Thin level lines, which may strike text out; none on a turned page."""


def turn(frame: Frame, box: Box, width: float, height: float) -> Box:
    """A page box (left, top, right, bottom) in the coordinates along and across `frame`."""
    left, top, right, bottom = box
    match frame:
        case "down":
            return top, width - right, bottom, width - left
        case "up":
            return height - bottom, left, height - top, right
        case "over":
            return width - right, height - bottom, width - left, height - top
        case _:
            return box


def turn_back(frame: Frame, box: Box, width: float, height: float) -> Box:
    """The inverse of `turn`: a box in a frame's coordinates as a page box."""
    start, near, end, far = box
    match frame:
        case "down":
            return width - far, start, width - near, end
        case "up":
            return near, height - end, far, height - start
        case "over":
            return width - end, height - far, width - start, height - near
        case _:
            return box
