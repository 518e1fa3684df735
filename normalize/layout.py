"""How a document's text is set: in boxes or as prose, and how wide a full line is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from . import signals
from .joining import latin_words
from .plain import width
from .rows import Row, row_marker

_WIDEST = 200
"""No printed line is wider than so many columns: what is, was never wrapped, or put together again."""
_MIN_COLUMN = 10
"""Lines of like width that make a column."""
_MIN_ENDLESS = 3
_ENDLESS = 0.04
_FULL_LINES = 0.3
_SPOKEN_LINES = 0.08
"""Shares of full lines and of lines with a full stop that prose has at least."""
_NEARLY = 0.86
"""Share of the usual greatest width from which a line counts as full."""
_TITLES = 3


@dataclass(frozen=True, slots=True)
class Layout:
    """How the document's lines are spaced."""

    boxed: bool
    """Blank lines part boxes of a slide; in prose they mean little, and width decides."""
    whole: bool
    """Each line is a paragraph: nobody wrapped them."""
    full: float
    """Width from which a line counts as full in prose."""
    set_in: bool = False
    """Paragraphs begin with a full-width indent, and their other lines do not."""
    latin: frozenset[str] = frozenset()
    katakana: frozenset[str] = frozenset()
    """Words of the document, to tell a broken word from two."""
    spaced: bool = False
    """The format says that blank lines part paragraphs (Markdown)."""
    titles: frozenset[str] = frozenset()
    """Styles of markers whose lines are mostly short: titles."""


def find_layout(rows: Sequence[Row]) -> Layout:
    """Whether blank lines part boxes, and how wide a full line of prose is."""
    widths = sorted(width(row.plain) for row in rows if not row.whole and row.role == "text")
    if not widths:
        return Layout(boxed=False, whole=False, full=0)
    wide = _usual_greatest(widths)
    full = sum(each >= _NEARLY * wide for each in widths)
    texts = [row.plain for row in rows]
    endless = len(widths) - bisect_right(widths, _WIDEST)
    whole = endless >= _MIN_ENDLESS and endless > _ENDLESS * len(widths)
    full_width = _NEARLY * wide
    spoken = sum("。" in text for text in texts)
    return Layout(
        titles=_title_styles(rows, full_width),
        boxed=not whole and (full < _FULL_LINES * len(widths) or spoken < _SPOKEN_LINES * len(widths)),
        whole=whole,
        full=full_width,
        latin=latin_words(texts),
        katakana=signals.katakana_words(texts),
    )


def _usual_greatest(widths: Sequence[float]) -> float:
    """The width of full lines, given all widths in ascending order."""
    wide = widths[min(len(widths) - 1, int(len(widths) * 0.95))]
    # Where many lines have one width, the few far wider ones were put together from several.
    best, count = max(((each, _count_near(widths, each)) for each in dict.fromkeys(widths)), key=lambda pair: pair[1])
    return best if wide > 1.3 * best and count >= max(_MIN_COLUMN, 0.3 * len(widths)) else wide


def _count_near(widths: Sequence[float], width: float) -> int:
    return bisect_right(widths, width) - bisect_left(widths, 0.9 * width)


def _title_styles(rows: Sequence[Row], full: float) -> frozenset[str]:
    short: Counter[str] = Counter()
    long: Counter[str] = Counter()
    for row in rows:
        found = row_marker(row)
        if found and found[0].value:
            (short if width(row.plain) < full and "。" not in row.plain else long)[found[0].style] += 1
    return frozenset(style for style, count in short.items() if count >= _TITLES and count > 2 * long[style])
