"""Plain text: one `Line` per printed line, blank lines counted, form feeds as pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..source import Line

_QUOTED = re.compile(r"(?:> ?){1,8}")
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


def without_quote_marks(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a mail without the `>` that mark a quotation; where it begins or ends a paragraph does.

    One line alone may begin with the sign for `more than`: two lines with it, one after the other, are a quotation.
    """
    quoted = [line.text.startswith(">") for line in lines]
    if not any(mine and other for mine, other in pairwise(quoted)):
        return tuple(lines)
    found: list[Line] = []
    depth = blank = 0
    for line, mine in zip(lines, quoted, strict=True):
        match = _QUOTED.match(line.text) if mine else None
        before, depth = depth, match[0].count(">") if match else 0
        text = line.text[match.end() :] if match else line.text
        if not text.strip():
            blank += 1 + line.gap
            continue
        gap = max(line.gap + blank, int(depth != before and bool(found)))
        found.append(replace(line, text=text, gap=gap))
        blank = 0
    return tuple(found)
