"""Where paragraphs begin: by indents, short last lines, spacing and type, column by column.

Only the geometry is judged here. Whether the wording agrees (a marker, a full stop, an open bracket)
is for the normaliser, which sees `Line.gap`.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import neg
from statistics import median

from ..wrap_limits import NO_START
from .pdf_blocks import Block
from .pdf_lines import PrintedLine, unbroken_width

_FULL = 2.0
"""A line within that many em of its column's edge is full: kinsoku takes up to two characters."""
_CHARACTER = 1.04
"""Em within which not even one more character would have found room."""
_INDENT = 0.7
_ENDS = ("。", "．", "｡", "」", "）", ")")


def block_gaps(block: Block) -> list[int]:
    """For each line of a block 1 if a paragraph begins there, else 0; the first line is always 1."""
    pitches = [below.top - above.top for above, below in zip(block.lines, block.lines[1:], strict=False)]
    usual = median(pitches) if pitches else 0.0
    start, edge = min(line.left for line in block.lines), right_edge(block)
    gaps = [1]
    for place, line in enumerate(block.lines[1:], 1):
        above = block.lines[place - 1]
        spaced = usual > 0 and pitches[place - 1] > 1.3 * usual
        gaps.append(int(spaced or _begins(above, line, (start, edge), above_first=gaps[place - 1] == 1)))
    return gaps


def right_edge(block: Block) -> float:
    """How far the block's lines reach: where most end, else the longest that is not alone in sticking out."""
    rights = sorted((line.right for line in block.lines), reverse=True)
    near = 0.7 * block.size
    count, common = max(
        (bisect_right(rights, near - right, key=neg) - place, right) for place, right in enumerate(rights)
    )
    if count >= max(3, 0.4 * len(rights)):
        return common
    for longest, second in pairwise(rights):
        if longest - second < block.size:
            return longest
    return rights[0]


def _begins(above: PrintedLine, line: PrintedLine, column: tuple[float, float], *, above_first: bool) -> bool:
    size = line.size
    start, edge = column
    if abs(above.size - size) > 0.04 * size or above.bold != line.bold:
        return True
    if _both_centred(above, line, column):
        return False
    if above.right < edge - (_FULL + unbroken_width(line.text)) * size:
        return True
    step = (line.left - above.left) / size
    if step > _INDENT:  # an item's first line hangs out to the left; otherwise this is a first line, set in
        hanging = above_first and above.hang and abs(line.left - above.hang) < 0.8 * size
        return not hanging or above.right < edge - (_least_full(line.text) + unbroken_width(line.text)) * size
    if above_first and not above.hang and abs(step) < 0.3 and _INDENT < (line.left - start) / size < 2 - _INDENT:
        # Both are set in by one: two paragraphs of one line, or (no full stop between) a block that is set in.
        return above.text.rstrip().endswith(_ENDS)
    return step < -_INDENT and not above_first  # back at the margin after an item's hanging lines


def _least_full(text: str) -> float:
    """How near to its column's edge, in em, a line must come for the next one, if it begins so, to go on with it.

    Stricter than `_FULL`, for where a first line set in by one looks like the hanging line of an item.
    """
    carried = next((place for place, character in enumerate(text[1:3]) if character not in NO_START), 2)
    return _CHARACTER + carried


def _both_centred(above: PrintedLine, line: PrintedLine, column: tuple[float, float]) -> bool:
    """Two lines around the column's middle, one clearly shorter (an indented line among full ones is not)."""
    shorter, longer = sorted((above, line), key=lambda each: each.right - each.left)
    if shorter.right - shorter.left > 0.9 * (longer.right - longer.left):
        return False
    if abs(longer.left - column[0] - (column[1] - longer.right)) > 1.5 * line.size:
        return False  # a short last line, and an indented one below it
    middle = (above.left + above.right) / 2 - (line.left + line.right) / 2
    return abs(middle) < 0.4 * line.size and abs(above.left - line.left) > _INDENT * line.size
