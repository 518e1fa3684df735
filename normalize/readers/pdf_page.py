"""One page's characters become its lines in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..source import Box, ReadingWarning
from .pdf_blocks import Block, ordered_blocks
from .pdf_lines import PrintedLine, Ruby, page_box, printed_lines, wide_gaps
from .pdf_paragraphs import block_gaps, right_edge
from .pdf_runs import PageCharacters, Run
from .pdf_tables import FoundTable, share_out
from .pdf_titles import slide_title


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page, ready to become a `Line` once the whole document is known."""

    text: str
    box: Box
    size: float
    bold: bool
    gap: int
    """0: the paragraph goes on; 1: another begins in the same block; 2: another block begins."""
    full: bool
    """It reaches its column's edge: the paragraph may go on elsewhere."""
    upright: bool
    """Horizontal; otherwise vertical or turned."""
    cell: tuple[int, int, int] | None = None
    aside: bool = False
    """A watermark or the like: not part of the text."""
    title: bool = False
    """It belongs to the title of a slide (`pdf_titles`)."""


@dataclass(frozen=True, slots=True)
class PageResult:
    """What one page gave."""

    number: int
    width: float
    height: float
    characters: int
    lines: tuple[PageLine, ...]
    warnings: tuple[ReadingWarning, ...] = ()
    ruby: tuple[str, ...] = ()
    tables: int = 0
    struck: tuple[str, ...] = ()
    """Struck-out text that was left out."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A page's lines in reading order, and what was seen on the way."""

    lines: tuple[PageLine, ...]
    ruby: tuple[Ruby, ...]
    tables: int
    gaps: tuple[tuple[str, str], ...]
    """Texts left and right of wide gaps within a line."""


def lay_out(characters: PageCharacters, found: Sequence[FoundTable]) -> Layout:
    """The page's characters, laid out: tables cell by cell, the rest block by block."""
    rest, tables = share_out(characters, found) if found else (list(characters.runs), [])
    width, height = characters.width, characters.height
    lines, ruby = printed_lines(rest, width, height)
    blocks: list[Block] = []
    for number, (table, cells) in enumerate(tables):
        block, readings = _table_block(number, table, cells, width, height)
        blocks.append(block)
        ruby.extend(readings)
    weight = Counter[str]()
    for line in lines:
        weight[line.frame] += len(line.text)
    if blocks:
        weight["upright"] += 1
    title = slide_title(lines, width, height)
    result = list(_title_lines(title, width, height))
    lines = [line for line in lines if not any(line is other for other in title)]
    for frame, _ in weight.most_common():
        own = [line for line in lines if line.frame == frame]
        for block in ordered_blocks(own, blocks if frame == "upright" else ()):
            result.extend(_page_lines(block, width, height))
    return Layout(tuple(result), tuple(ruby), len(tables), tuple(wide_gaps([*title, *lines])))


def _title_lines(title: Sequence[PrintedLine], width: float, height: float) -> Iterator[PageLine]:
    """A slide's title as one paragraph."""
    for place, line in enumerate(title):
        yield replace(_page_line(line, 0 if place else 2, False, None, width, height), title=True)


def _table_block(
    number: int, table: FoundTable, cells: dict[tuple[int, int], list[Run]], width: float, height: float
) -> tuple[Block, list[Ruby]]:
    """A table's lines, row by row and cell by cell, as one block."""
    block = Block(table=True)
    readings: list[Ruby] = []
    for (row, column), runs in sorted(cells.items()):
        lines, ruby = printed_lines(runs, width, height)
        readings.extend(ruby)
        for part in ordered_blocks(lines):
            part.cell = (number, row, column)
            block.parts.append(part)
    block.order = min((part.order for part in block.parts), default=0)
    block.stretch(*table.box)
    return block, readings


def _page_lines(block: Block, width: float, height: float) -> Iterator[PageLine]:
    if block.table:
        for part in block.parts:
            yield from _page_lines(part, width, height)
        return
    gaps = block_gaps(block)
    gaps[0] = 2
    several, edge = len(block.lines) > 1, right_edge(block)
    for line, gap in zip(block.lines, gaps, strict=True):
        full = several and line.right > edge - 2 * line.size
        yield _page_line(line, gap, full, block.cell, width, height)


def _page_line(
    line: PrintedLine, gap: int, full: bool, cell: tuple[int, int, int] | None, width: float, height: float
) -> PageLine:
    return PageLine(
        text=line.text,
        box=page_box(line, width, height),
        size=round(line.size, 1),
        bold=line.bold,
        gap=gap,
        full=full,
        upright=line.frame == "upright",
        cell=cell,
        aside=line.frame == "slant",
    )
