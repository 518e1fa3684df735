"""Where paragraphs begin in a column, by geometry alone."""

from __future__ import annotations

import pytest

from hensen.normalize.readers.pdf_blocks import Block
from hensen.normalize.readers.pdf_lines import PrintedLine
from hensen.normalize.readers.pdf_paragraphs import block_gaps

EM = 10.0
EDGE = 40
"""The column's right edge, in em; it begins at 0."""


def block(*lines: tuple[str, float, float, float]) -> Block:
    """Of lines (text, left, right, hang in em), one below the other."""
    return Block(
        lines=[
            PrintedLine(
                "upright", place, text, left * EM, place * 16, right * EM, place * 16 + EM, EM, False, hang=hang * EM
            )
            for place, (text, left, right, hang) in enumerate(lines)
        ]
    )


FULL = ("港湾の電力を陸から供給する設備について", 0.0, EDGE, 0.0)


@pytest.mark.parametrize(
    ("what", "above", "below", "gap"),
    [
        ("full line goes on", FULL, ("検討する。", 0, 5, 0), 0),
        ("short line ends", ("検討する。", 0, 5, 0), ("岸壁を直す。", 0, 6, 0), 1),
        ("first line is set in", FULL, ("岸壁を直す。", 1, 7, 0), 1),
        ("item's hanging line", ("ⅳ. 岸壁の改修を", 0, EDGE, 1.2), ("進める。", 1.2, 5, 0), 0),
        # one more character would have found room on the item's line: what is set in below it begins something new
        ("set in below an item", ("ⅳ. 岸壁の改修", 0, EDGE - 1.05, 1.2), ("国は、支援する。", 1, 9, 0), 1),
        ("kinsoku left room", ("ⅳ. 岸壁の改修", 0, EDGE - 1.05, 1.2), ("を、進める。", 1.2, 7, 0), 0),
    ],
)
def test_paragraph_begins(
    what: str, above: tuple[str, float, float, float], below: tuple[str, float, float, float], gap: int
) -> None:
    assert block_gaps(block(above, below, FULL, FULL, FULL))[1] == gap, what
