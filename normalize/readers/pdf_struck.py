"""Struck-out text of a PDF (見え消し): characters with a thin line drawn through their middle.

It no longer holds, so it is left out and told, as struck-out text of Word, HTML and Markdown is. A line strikes text
where it begins and ends with it: rules of tables and axes of charts reach further, and an underline runs below. Single
lines and double ones, drawn as lines or as flat rectangles, one for a stretch or one for each character.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from ctypes import byref, c_float
from dataclasses import replace
from typing import Any

from ..source import Box
from .pdf_runs import PageCharacters, Run

_THICKEST = 2.5
_SHORTEST = 3.0
"""Points."""
_THICK = 0.2
"""Of the type's size: a thicker bar hides what it covers."""
_UPPER, _LOWER = 0.3, 0.72
"""Where the middle of a character lies, as shares of its height from its top; an underline lies at 0.9 and below."""
_MARGIN = 0.6
"""Em by which a line may begin or end beside its characters."""
_MOST_OBJECTS = 20_000
_MOST_STROKES = 1_000
"""A page with more holds a drawing or a chart."""
_FEWEST, _MOST_SEGMENTS = 4, 400
"""Segments of a path that may be several lines drawn at once."""

Place = Callable[[float, float, float, float], Box]
"""From left, top, right, bottom in the file's coordinates to the page's."""


def strokes(page: Any, pdfium: Any, place: Place) -> tuple[Box, ...]:
    """The thin level lines and rectangles on an unturned page, in points from its top left corner."""
    found: list[Box] = []
    for number in range(max(0, min(_MOST_OBJECTS, pdfium.FPDFPage_CountObjects(page)))):
        item = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        found.extend(place(left, top, right, bottom) for left, bottom, right, top in _flat(item, pdfium))
        if len(found) > _MOST_STROKES:
            return ()
    return tuple(found)


def _flat(item: Any, pdfium: Any) -> Iterator[Box]:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if not pdfium.FPDFPageObj_GetBounds(item, byref(left), byref(bottom), byref(right), byref(top)):
        return
    whole = left.value, bottom.value, right.value, top.value
    if _is_flat(whole):
        yield whole
    elif right.value - left.value >= _SHORTEST:
        yield from filter(_is_flat, _subpaths(item, pdfium))


def _is_flat(box: Box) -> bool:
    return box[2] - box[0] >= _SHORTEST and box[3] - box[1] <= _THICKEST


def _subpaths(item: Any, pdfium: Any) -> Iterator[Box]:
    """The boxes of the strokes that one path draws together; none for a path that is only moved, turned or curved."""
    count = pdfium.FPDFPath_CountSegments(item)
    matrix = pdfium.FS_MATRIX()
    if not _FEWEST <= count <= _MOST_SEGMENTS or not pdfium.FPDFPageObj_GetMatrix(item, byref(matrix)):
        return
    points: list[tuple[float, float]] = []
    x, y = c_float(), c_float()
    for number in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, number)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and len(points) > 1:
            yield _around(points)
            points = []
        elif pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            points = []
        if pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y)):
            points.append(
                (
                    matrix.a * x.value + matrix.c * y.value + matrix.e,
                    matrix.b * x.value + matrix.d * y.value + matrix.f,
                )
            )
    if len(points) > 1:
        yield _around(points)


def _around(points: Sequence[tuple[float, float]]) -> Box:
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


def without_struck(characters: PageCharacters) -> tuple[PageCharacters, tuple[str, ...]]:
    """The page without the characters that a line strikes out, and those, stretch by stretch.

    A struck character within a run leaves its room empty, so that nothing around it moves.
    """
    if not characters.strokes:
        return characters, ()
    upright = [run for run in characters.runs if run.frame == "upright" and not run.hidden]
    cuts: dict[int, set[int]] = {}
    told: list[str] = []
    for stroke in characters.strokes:
        struck = [(run, at) for run in upright for at in _under(run, stroke)]
        if not struck or not _fits(struck, stroke):
            continue
        new = [(run, at) for run, at in struck if at not in cuts.get(id(run), ())]
        for run, at in new:
            cuts.setdefault(id(run), set()).add(at)
        told.append("".join(run.text[at] for run, at in new))
    if not cuts:
        return characters, ()
    runs = (_cut(run, cuts[id(run)]) if id(run) in cuts else run for run in characters.runs)
    return replace(characters, runs=tuple(run for run in runs if run.string().strip())), tuple(filter(str.strip, told))


def _under(run: Run, stroke: Box) -> list[int]:
    """The characters of the run whose middle the stroke goes through."""
    left, top, right, bottom = stroke
    middle = (top + bottom) / 2
    if not run.top + _UPPER * run.height <= middle <= run.top + _LOWER * run.height:
        return []
    if bottom - top > max(1.0, _THICK * run.size) or run.right < left or run.left > right:
        return []
    return [
        at for at, (start, end) in enumerate(zip(run.starts, run.ends, strict=True)) if left < (start + end) / 2 < right
    ]


def _fits(struck: Sequence[tuple[Run, int]], stroke: Box) -> bool:
    """Whether the stroke begins and ends with the characters, and they are words and not a drawn line."""
    size = max(run.size for run, _ in struck)
    first, last = min(run.starts[at] for run, at in struck), max(run.ends[at] for run, at in struck)
    return abs(stroke[0] - first) <= _MARGIN * size and abs(stroke[2] - last) <= _MARGIN * size


def _cut(run: Run, places: set[int]) -> Run:
    return replace(run, text=["" if at in places else char for at, char in enumerate(run.text)])
