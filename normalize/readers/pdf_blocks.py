"""Lines become blocks, and blocks an order of reading.

The page is cut along its white bands, over and over (the XY-cut of Nagy and Seth, 1984). Where it can
be cut both across and down, the file's own drawing order decides, for most programs draw one text
box or column after the other; two columns of prose are read down whatever the drawing order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from .pdf_lines import PrintedLine

_GUTTER = 0.8
"""Least width, in em, of the white band between columns."""
_SET_IN, _LAST_WORD = 1.2, 3.0
"""In em: how far first lines are set in, and how wide a word is that may stand left of them."""


@dataclass(slots=True)
class Block:
    """Lines that stand together: a paragraph, a text box, a table."""

    lines: list[PrintedLine] = field(default_factory=list)
    left: float = float("inf")
    top: float = float("inf")
    right: float = float("-inf")
    bottom: float = float("-inf")
    order: int = 0
    table: bool = False
    parts: list[Block] = field(default_factory=list)
    """Of a table: the blocks in its cells, row by row."""
    cell: tuple[int, int, int] | None = None
    """Of a block in a cell: table (on its page), row and column."""

    def add(self, line: PrintedLine) -> None:
        if not self.lines:
            self.order = line.order
        self.lines.append(line)
        self.stretch(line.left, line.top, line.right, line.bottom)

    def stretch(self, left: float, top: float, right: float, bottom: float) -> None:
        self.left, self.top = min(self.left, left), min(self.top, top)
        self.right, self.bottom = max(self.right, right), max(self.bottom, bottom)

    @property
    def size(self) -> float:
        return self.lines[0].size if self.lines else 10.0


def ordered_blocks(lines: Sequence[PrintedLine], tables: Sequence[Block] = ()) -> list[Block]:
    """All lines of one frame as blocks in the order of reading, `tables` among them."""
    blocks = gather(lines)
    return join_blocks(_read(sorted([*blocks, *tables], key=lambda block: block.order), 0))


def gather(lines: Sequence[PrintedLine]) -> list[Block]:
    """Blocks of lines that are drawn one after the other and stand one below the other."""
    blocks: list[Block] = []
    for line in sorted(lines, key=lambda line: line.order):
        if blocks and follows(blocks[-1].lines[-1], line):
            blocks[-1].add(line)
        else:
            blocks.append(Block())
            blocks[-1].add(line)
    return blocks


def follows(above: PrintedLine, below: PrintedLine) -> bool:
    """Whether a line stands right below another, in the same column and in like type."""
    size = max(above.size, below.size)
    if not 0.8 < above.size / max(below.size, 0.1) < 1.25:
        return False
    if not 0.3 * size < below.top - above.top or below.top - above.bottom > 1.2 * size:
        return False
    # The last word of a paragraph may stand wholly left of its first line, which is set in.
    left = above.left - _SET_IN * size if below.right - below.left < _LAST_WORD * size else above.left
    overlap = min(above.right, below.right) - max(left, below.left)
    return overlap > 0.3 * min(above.right - above.left, below.right - below.left)


def _read(blocks: list[Block], depth: int) -> list[Block]:
    if len(blocks) < 2 or depth > 40:
        return blocks
    bands = _bands(blocks, lambda block: (block.top, block.bottom), -0.4)
    columns = _bands(blocks, lambda block: (block.left, block.right), _GUTTER)
    if len(bands) > 1 and len(columns) > 1:
        down = _are_prose(columns) or _inversions(columns) < _inversions(bands)
        parts = columns if down else bands
    elif len(bands) > 1:
        parts = bands
    elif len(columns) > 1:
        parts = columns
    else:
        return _around_the_widest(blocks, depth)
    return [block for part in parts for block in _read(part, depth + 1)]


def _bands(blocks: list[Block], edges: Callable[[Block], tuple[float, float]], least: float) -> list[list[Block]]:
    """The blocks parted wherever no block crosses a white band of at least `least` em."""
    parts: list[list[Block]] = []
    end = float("-inf")
    for block in sorted(blocks, key=lambda block: (edges(block)[0], block.order)):
        start, stop = edges(block)
        if not parts or start - end < least * block.size:
            if not parts:
                parts.append([])
        else:
            parts.append([])
        parts[-1].append(block)
        end = max(end, stop)
    return parts


def _inversions(parts: list[list[Block]]) -> int:
    """Pairs of blocks that would be read against the file's drawing order, up to 80 blocks."""
    ranked = [(rank, block.order) for rank, part in enumerate(parts) for block in part][:80]
    return sum(
        1
        for place, (rank, order) in enumerate(ranked)
        for other_rank, other_order in ranked[place + 1 :]
        if rank < other_rank and order > other_order
    )


def _are_prose(columns: list[list[Block]]) -> bool:
    """Columns of running text: long lines, most of them as long as the column is wide."""
    for column in columns:
        lines = [line for block in column for line in block.lines]
        if any(block.table for block in column) or len(lines) < 4:
            return False
        right = max(line.right for line in lines)
        full = sum(line.right > right - 1.6 * line.size for line in lines)
        if median((line.right - line.left) / line.size for line in lines) < 11 or full < 0.5 * len(lines):
            return False
    return True


def _around_the_widest(blocks: list[Block], depth: int) -> list[Block]:
    """No clean cut: read what is above the widest block, that block, and what is below it."""
    widest = max(blocks, key=lambda block: block.right - block.left)
    middle = (widest.top + widest.bottom) / 2
    above = [block for block in blocks if block is not widest and (block.top + block.bottom) / 2 < middle]
    below = [block for block in blocks if block is not widest and (block.top + block.bottom) / 2 >= middle]
    spanning = sum(
        min(block.right, widest.right) - max(block.left, widest.left) > 0.5 * (block.right - block.left)
        for block in blocks
    )
    if not above or not below or spanning < 0.8 * len(blocks):
        return blocks  # boxes lie on each other: the drawing order is the best there is
    return [*_read(above, depth + 1), widest, *_read(below, depth + 1)]


def join_blocks(blocks: list[Block]) -> list[Block]:
    """Neighbours in reading order that are one column of text after all."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last is not None and not last.table and not block.table and follows(last.lines[-1], block.lines[0]):
            for line in block.lines:
                last.add(line)
        else:
            joined.append(block)
    return joined
