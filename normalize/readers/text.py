"""Plain text: one `Line` per printed line, blank lines counted, form feeds as pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..source import Line

_LINE_END = re.compile("\r\n|[\n\r]")
_SOFT_END = re.compile("[\v\x85\u2028\u2029]")
"""Line ends that editors do not count: the lines they part share one number."""


def text_lines(text: str) -> tuple[tuple[Line, ...], int | None]:
    """The lines of decoded text, and its pages (None without a form feed).

    Control characters are expected to be cleaned already, except line ends and form feeds.
    """
    paged = "\f" in text
    lines: list[Line] = []
    gap = 0
    for number, page, piece in _pieces(text):
        if piece.strip():
            lines.append(Line(text=piece, number=number, page=page if paged else None, gap=gap))
            gap = 0
        else:
            gap += 1
    pages = lines[-1].page if lines else None
    return tuple(lines), pages


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Line number, page and text of each stretch between line ends and form feeds."""
    page = 1
    for number, printed in enumerate(_LINE_END.split(text), 1):
        for part, sheet in enumerate(printed.split("\f")):
            page += part > 0
            if part > 0 and not sheet:
                continue  # the form feed stood alone: no blank line was printed
            if part == 0 and not sheet and "\f" in printed:
                continue
            for piece in _SOFT_END.split(sheet):
                yield number, page, piece
