"""Bullets that a PDF draws instead of writing: small filled shapes before the first words of lines.

Some printer drivers turn the dots of a list into drawings. They are taken for bullets where two or more
of one size stand one below the other, each on the height of a line that begins right after it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from ctypes import byref, c_float, c_int
from typing import Any

from ..source import Box

_SMALLEST, _LARGEST = 1.0, 9.0
"""Points; a shape is a bullet's size also only within these shares of the type's size:"""
_SMALL, _LARGE = 0.1, 0.75
_NEAR, _FAR = 0.2, 3.0
"""How far after it the words begin, in em."""
_MOST_PATHS = 600
"""A page with more paths holds a drawing or a chart."""
_LEAST = 2


def small_shapes(page: Any, pdfium: Any) -> list[Box]:
    """Boxes (left, bottom, right, top; the file's coordinates) of the page's small, about square, filled paths."""
    count = pdfium.FPDFPage_CountObjects(page)
    paths = []
    for place in range(max(0, min(count, 20 * _MOST_PATHS))):
        item = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_PATH:
            paths.append(item)
    if len(paths) > _MOST_PATHS:
        return []
    return [box for item in paths if (box := _box(item, pdfium)) is not None and _is_filled(item, pdfium)]


def _box(item: Any, pdfium: Any) -> Box | None:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if not pdfium.FPDFPageObj_GetBounds(item, byref(left), byref(bottom), byref(right), byref(top)):
        return None
    width, height = right.value - left.value, top.value - bottom.value
    if not (_SMALLEST < width < _LARGEST and _SMALLEST < height < _LARGEST and 0.6 < width / height < 1.7):
        return None
    return left.value, bottom.value, right.value, top.value


def _is_filled(item: Any, pdfium: Any) -> bool:
    fill, stroke = c_int(), c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))) and fill.value != 0


def bullets(shapes: Sequence[Box], lines: Sequence[tuple[Box, float]]) -> list[tuple[Box, int]]:
    """Shapes that are bullets, each with the place of the line it stands before.

    `shapes` and `lines` (with their type's size) in points from the page's top left corner.
    """
    columns: dict[tuple[int, int], list[tuple[Box, int]]] = defaultdict(list)
    for shape in shapes:
        place = _line_after(shape, lines)
        if place is not None:
            columns[round(shape[0] / 2), round(shape[2] - shape[0])].append((shape, place))
    found = [pair for column in columns.values() if len(column) >= _LEAST for pair in column]
    return list({place: (shape, place) for shape, place in found}.values())


def _line_after(shape: Box, lines: Sequence[tuple[Box, float]]) -> int | None:
    left, top, right, bottom = shape
    middle = (top + bottom) / 2
    best: tuple[float, int] | None = None
    for place, (box, size) in enumerate(lines):
        if not box[1] + 0.15 * (box[3] - box[1]) < middle < box[3] - 0.15 * (box[3] - box[1]):
            continue
        if box[0] < left < box[2] or -_FAR * size < left - box[2] <= 0 < left - box[0]:
            return None  # within a line, or right after its words
        gap = (box[0] - right) / size
        fits = _SMALL * size < right - left < _LARGE * size
        if fits and _NEAR < gap < _FAR and (best is None or gap < best[0]):
            best = gap, place
    return best[1] if best else None
