"""Ruled tables of a page: found by pdfplumber, only where pdfium saw ruling lines.

pdfplumber costs some 20 ms a page, ten times as much as all the rest: `ruled` asks pdfium first.
"""

from __future__ import annotations

from collections.abc import Sequence
from ctypes import byref, c_float
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

from ..source import Box
from .pdf_objects import objects
from .pdf_runs import PageCharacters, Run

_THIN = 2.5
"""A path no thicker than that (points) is a ruling line."""
_LONG = 12.0
_MOST_PATHS = 3000
"""Pages with more are charts or maps: their lines rule nothing, and cost seconds."""


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table's cells by row and column, None where a merged cell covers the place."""

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]

    @property
    def cells(self) -> list[tuple[int, int, Box]]:
        return [
            (row, column, box)
            for row, boxes in enumerate(self.rows)
            for column, box in enumerate(boxes)
            if box is not None
        ]


def ruled(page: Any) -> bool:
    """Whether a loaded pdfium page has lines or boxes that could rule a table."""
    from pypdfium2 import raw as pdfium

    across = down = boxes = 0
    paths = _paths(page, pdfium)
    if len(paths) > _MOST_PATHS:
        return False
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    for path in paths:
        if not pdfium.FPDFPageObj_GetBounds(path, byref(left), byref(bottom), byref(right), byref(top)):
            continue
        width, height = right.value - left.value, top.value - bottom.value
        across += width > _LONG and height < _THIN
        down += height > _LONG / 2 and width < _THIN
        boxes += width > _LONG and height > _LONG / 2
    return (across >= 2 and down >= 2) or boxes >= 3 or (boxes >= 1 and across + down >= 2)


def _paths(page: Any, pdfium: Any) -> list[Any]:
    """Path objects of the page and of the forms on it."""
    found = (item for item in objects(page, pdfium) if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_PATH)
    return list(islice(found, _MOST_PATHS + 1))


def find_tables(plumber_page: Any) -> tuple[FoundTable, ...]:
    """Tables of at least two columns that pdfplumber sees on its page."""
    x0, top0 = plumber_page.bbox[0], plumber_page.bbox[1]
    found = []
    for table in plumber_page.find_tables():
        rows = tuple(tuple(_shifted(cell, x0, top0) for cell in row.cells) for row in table.rows)
        if rows and max(len(row) for row in rows) >= 2:
            found.append(FoundTable(_shifted(table.bbox, x0, top0) or (0, 0, 0, 0), rows))
    return tuple(found)


def _shifted(box: Sequence[float] | None, x0: float, top0: float) -> Box | None:
    return None if box is None else (box[0] - x0, box[1] - top0, box[2] - x0, box[3] - top0)


def share_out(
    characters: PageCharacters, tables: Sequence[FoundTable]
) -> tuple[list[Run], list[tuple[FoundTable, dict[tuple[int, int], list[Run]]]]]:
    """The runs outside of all tables, and for each real table its runs by cell.

    A frame around most of the page, or cells that stand almost all empty, make no table.
    """
    rest = list(characters.runs)
    taken: list[tuple[FoundTable, dict[tuple[int, int], list[Run]]]] = []
    for table in tables:
        outside, cells, cuts = _fill(rest, table)
        counts = [sum(len(run.text) for run in runs) for runs in cells.values()]
        # A line through the middle of words rules no table: it is a page's frame or a figure's.
        if cuts <= len(rest) // 50 and _is_table(table, counts, characters.count):
            taken.append((table, cells))
            rest = outside
    return rest, taken


def _is_table(table: FoundTable, counts: list[int], on_page: int) -> bool:
    filled, places = len(counts), len(table.cells)
    if filled < 2 or filled < 0.35 * places:
        return False
    if sum(counts) > 60 and max(counts) > 0.8 * sum(counts):
        return False  # one cell holds it all: a slide's frame
    return len(table.rows) > 1 or max(counts) < 0.6 * max(1, on_page)


def _fill(runs: list[Run], table: FoundTable) -> tuple[list[Run], dict[tuple[int, int], list[Run]], int]:
    """The runs outside, those inside by cell, and how many runs are cut in the middle of a word."""
    outside: list[Run] = []
    cuts = 0
    cells: dict[tuple[int, int], list[Run]] = {}
    left, top, right, bottom = table.box
    places = table.cells
    for run in runs:
        middle = (run.top + run.bottom) / 2
        if run.frame != "upright" or not (top - 1 < middle < bottom + 1) or run.right < left or run.left > right:
            outside.append(run)
            continue
        row = [(index, column, box) for index, column, box in places if box[1] - 1 <= middle <= box[3] + 1]
        pieces = _pieces(run, row)
        cuts += any(_touch(left[1], right[1]) for left, right in pairwise(pieces))
        for key, piece in pieces:
            if key is None:
                outside.append(piece)
            else:
                cells.setdefault(key, []).append(piece)
    return outside, cells, cuts


def _touch(left: Run, right: Run) -> bool:
    return (
        right.starts[0] - left.ends[-1] < 0.2 * left.size
        and not left.text[-1].isspace()
        and not right.text[0].isspace()
    )


def _pieces(run: Run, row: list[tuple[int, int, Box]]) -> list[tuple[tuple[int, int] | None, Run]]:
    """The run cut where it crosses from one cell into the next."""
    pieces: list[tuple[tuple[int, int] | None, Run]] = []
    for character, start, end in zip(run.text, run.starts, run.ends, strict=True):
        middle = (start + end) / 2
        key = next(((index, column) for index, column, box in row if box[0] <= middle <= box[2]), None)
        if not pieces or pieces[-1][0] != key:
            pieces.append(
                (key, Run(run.frame, run.order, run.size, run.bold, top=run.top, bottom=run.bottom, hidden=run.hidden))
            )
        piece = pieces[-1][1]
        piece.text.append(character)
        piece.starts.append(start)
        piece.ends.append(end)
    return pieces
