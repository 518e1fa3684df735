"""The limit at which a program cut the lines of a text, if one did.

A text that was re-wrapped shows it: no line is longer than the limit, and far more lines stand exactly at the limit
than just under it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from .plain import columns
from .rulings import is_drawn
from .sentences import OPENING
from .source import Line

Measure = Literal["characters", "columns"]

NO_START = "、。，．｡､・･）)」』｣】〕］]｝〉》＞ーｰァィゥェォッャュョぁぃぅぇぉっゃゅょ々ゝ！？!?：；"
"""Line-start prohibition (JIS X 4051), the common part."""
_MIN_LIMIT = 10
"""Narrower limits cannot be told from short lines."""
_MIN_FULL = 3
_EDGE = 0.2
"""Share of all lines that end at a limit which some lines pass."""
_PASSING = 0.08
"""Share of lines that may pass it."""
_MARGIN = 5
_SLACK: dict[Measure, int] = {"characters": 0, "columns": 1}
"""What a wide character leaves free at the limit."""
_HANGING = "、。，．,.｡､」』）)"
_MARKED = 0.2
"""Share of the short lines that end in a blank, from which such blanks are paragraph marks."""
_KINSOKU_LAPSES = 25


@dataclass(frozen=True, slots=True)
class Wrap:
    """The limit at which a program cut the lines."""

    limit: int
    measure: Measure
    marked: bool
    """A blank at a line's end marks the end of its paragraph (Word's paragraph mark, as some PDF tools keep it)."""
    stripped: bool
    """No line begins or ends with a blank: those at the cuts are lost."""
    kinsoku: bool
    """Lines may be shorter by some characters, so that none begins with 、 or ends with 「."""


def find_wrap(lines: Sequence[Line]) -> Wrap | None:
    """The limit of a mechanical wrap, None if the lines were not cut by one."""
    # What stands far from the margin (page numbers, dates) was placed by hand.
    texts = [
        line.text for line in lines if not line.whole and not line.text[:_MARGIN].isspace() and not is_drawn(line.text)
    ]
    counted = [(measure, width, Counter(width(text) for text in texts)) for measure, width in _MEASURES]
    utmost = [
        (_at_limit(widths, limit := _utmost(texts, widths, width), measure), limit, measure, width, widths)
        for measure, width, widths in counted
    ]
    for found in utmost:
        if _is_spike(found[4], found[1], found[2]):
            # with half-width letters in them, lines of so many characters are not of so many columns
            _, limit, measure, width, _ = max(found, utmost[0], key=lambda edge: edge[0])
            return _wrap(texts, limit, measure, width)
    edges = [
        (_at_limit(widths, limit, measure), limit, measure, width)
        for measure, width, widths in counted
        if _is_spike(widths, limit := _common_edge(texts, widths, width), measure)
    ]
    if not edges:
        return None
    _, limit, measure, width = max(edges, key=lambda edge: edge[0])
    return _wrap(texts, limit, measure, width)


def _utmost(texts: Sequence[str], widths: Counter[int], width: Callable[[str], int]) -> int:
    """The width that no line passes but by hanging punctuation."""
    limit = max(widths, default=0)
    hung = 0 < widths[limit] < widths[limit - 1] and all(text[-1] in _HANGING for text in texts if width(text) == limit)
    return limit - 1 if hung else limit


def _wrap(texts: Sequence[str], limit: int, measure: Measure, width: Callable[[str], int]) -> Wrap:
    short = [text for text in texts if width(text) < limit - _SLACK[measure]]
    marked = sum(text[-1].isspace() for text in short) > _MARKED * len(short)
    stripped = not any(text[0].isspace() or text[-1].isspace() for text in texts)
    return Wrap(limit, measure, marked, stripped, _minds_kinsoku(texts, limit, width))


_MEASURES: tuple[tuple[Measure, Callable[[str], int]], ...] = (("characters", len), ("columns", columns))


def _common_edge(texts: Sequence[str], widths: Counter[int], width: Callable[[str], int]) -> int:
    """The width at which a good share of the lines end, if next to none but hanging punctuation passes it; else 0.

    Titles, tables and addresses are often left longer than the wrap.
    """
    limit, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    passing = sum(not hangs(text, limit, width) for text in texts if width(text) > limit)
    return limit if count >= _EDGE * len(texts) and passing <= _PASSING * len(texts) else 0


def _minds_kinsoku(texts: Sequence[str], limit: int, width: Callable[[str], int]) -> bool:
    """Whether the wrapper kept 「 from the ends and 、 from the heads of lines."""
    full = [(text, following) for text, following in pairwise(texts) if width(text) == limit]
    broken = sum(text[-1] in OPENING or following[0] in NO_START for text, following in full)
    return broken * _KINSOKU_LAPSES <= len(full)  # any other cuts break the rule at every tenth line or so


def _is_spike(widths: Counter[int], limit: int, measure: Measure) -> bool:
    slack = _SLACK[measure]
    near = [widths[limit - back] for back in range(slack + 1, slack + 3)]
    full = _at_limit(widths, limit, measure)
    return limit >= _MIN_LIMIT and full >= _MIN_FULL and full > 2.5 * max(near) + 1


def _at_limit(widths: Counter[int], limit: int, measure: Measure) -> int:
    return sum(widths[limit - back] for back in range(_SLACK[measure] + 1))


def hangs(text: str, limit: int, measure: Callable[[str], int]) -> bool:
    """Whether only what must not begin a line stands over the edge, two characters at most."""
    return any(measure(text[:-back]) <= limit and all(map(NO_START.__contains__, text[-back:])) for back in (1, 2))
