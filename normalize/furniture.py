"""Page numbers, running heads and feet, drawn lines: recognised, set aside, never lost.

A running head is known by repetition: the same line at the top or foot of page after page, or, in
text without pages, the same numbered title three times and more (slides repeat their chapter's
title). The first of a repeated title stays where it is, for it is the heading itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from .document import Furniture
from .paragraphs import Paragraph
from .rulings import is_ruling
from .wrapping import Row

_PAGE_NUMBER = re.compile(
    r"(?:[-–—―−・(\[<] ?)?(?:p\.? ?|page )?([0-9]{1,3})(?: ?(?:/|of) ?[0-9]{1,4})?(?: ?(?:ページ|頁))?"
    r"(?: ?[-–—―−・)\]>])?",
    re.I,
)
_REPEATS = 3
_LONGEST_NUMBER = 200
"""Characters; a line longer than this is no page number however its letters fold."""
_EDGE_ROWS = 2
"""Running heads and feet stand within so many rows of a page's edge."""


def set_aside(rows: Sequence[Row]) -> tuple[list[Row], list[Furniture]]:
    """The rows without page furniture, and the furniture in order."""
    aside = {place for place, row in enumerate(rows) if row.role == "furniture"}
    aside |= _page_numbers(rows)
    aside |= _running_heads(rows, aside)
    rulings = {place for place, row in enumerate(rows) if row.role == "text" and is_ruling(row.plain)}
    aside |= rulings
    kept: list[Row] = []
    turned = parted = False
    for place, row in enumerate(rows):
        if place in aside:
            turned = turned or place not in rulings
            parted = parted or place in rulings
            continue
        kept.append(replace(row, turned=turned, apart=parted, gap=max(row.gap, parted)) if turned or parted else row)
        turned = parted = False
    return kept, [Furniture(rows[place].text, rows[place].first, rows[place].page) for place in sorted(aside)]


def _page_numbers(rows: Sequence[Row]) -> set[int]:
    """Numbers alone on a line that never run backwards and do not stand in a column of figures."""
    numbers = [
        _PAGE_NUMBER.fullmatch(_folded(row)) if row.cell is None and len(row.text) <= _LONGEST_NUMBER else None
        for row in rows
    ]
    found: set[int] = set()
    highest = 0
    for place, match in enumerate(numbers):
        if match is None:
            continue
        beside = [numbers[near] for near in (place - 1, place + 1) if 0 <= near < len(rows)]
        value = int(match[1])
        paged = rows[place].page is not None
        if (any(beside) and not paged) or (value < highest and not paged) or (paged and not _at_edge(rows, place)):
            continue
        highest = max(highest, value)
        found.add(place)
    return found


def _at_edge(rows: Sequence[Row], place: int) -> bool:
    page = rows[place].page
    before = rows[max(0, place - _EDGE_ROWS)].page if place >= _EDGE_ROWS else None
    after = rows[place + _EDGE_ROWS].page if place + _EDGE_ROWS < len(rows) else None
    return before != page or after != page


def _folded(row: Row) -> str:
    return unicodedata.normalize("NFKC", row.text)


def _running_heads(rows: Sequence[Row], aside: set[int]) -> set[int]:
    """Lines that stand at the edge of page after page, numbers in them apart."""
    if len({row.page for row in rows}) < _REPEATS:
        return set()
    places: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if place not in aside and row.page is not None and row.cell is None and _at_edge(rows, place):
            key = re.sub(r"[0-9]{1,4}", "#", re.sub(r"\s", "", _folded(row)))
            if 1 < len(key) <= 60 and not key.endswith("。"):
                places[key].append(place)
    found: set[int] = set()
    for group in places.values():
        if len({rows[place].page for place in group}) >= _REPEATS:
            found.update(group[1:])
    return found


def without_repeated_titles(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Furniture]]:
    """The paragraphs without the second, third … of a numbered title that stands three times and more in a row.

    In a row: with no other number of its style between. `１．目的 ２．内容` on each sheet of a collection are headings.
    """
    runs: list[tuple[str, list[int]]] = []
    last: dict[str, int] = {}
    for place, paragraph in enumerate(paragraphs):
        if paragraph.marker is None or not paragraph.marker.value:
            continue
        style, key = paragraph.marker.style, _title_key(paragraph)
        if style in last and runs[last[style]][0] == key:
            runs[last[style]][1].append(place)
        else:
            last[style] = len(runs)
            runs.append((key, [place]))
    aside = {
        place
        for _, run in runs
        if len(run) >= _REPEATS and all(_is_numbered_title(paragraphs[place]) for place in run)
        for place in run[1:]
    }
    furniture = [_furniture(paragraphs[place]) for place in sorted(aside)]
    return [paragraph for place, paragraph in enumerate(paragraphs) if place not in aside], furniture


def _is_numbered_title(paragraph: Paragraph) -> bool:
    marker = paragraph.marker
    if marker is None or not marker.value or marker.style in ("note", "letter"):
        return False
    return paragraph.role == "text" and len(paragraph.plain) > 3 and "。" not in paragraph.plain


def _title_key(paragraph: Paragraph) -> str:
    marker = paragraph.marker
    number = (marker.style, marker.value) if marker else ()
    return f"{number}{paragraph.plain.replace(' ', '')}"


def _furniture(paragraph: Paragraph) -> Furniture:
    head = f"{paragraph.marker.text} " if paragraph.marker else ""
    return Furniture(head + paragraph.text, paragraph.first, paragraph.page)
