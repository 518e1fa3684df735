"""Page furniture is set aside, never lost: what `running_heads` found, drawn lines, titles that each slide repeats.

In text without pages a running head is known by repetition: the same numbered title three times and more (slides
repeat their chapter's title). The first of a repeated title stays where it is, for it is the heading itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .document import Furniture
from .paragraphs import Paragraph
from .rows import Row
from .rulings import is_ruling

_REPEATS = 3


def set_aside(rows: Sequence[Row]) -> tuple[list[Row], list[Furniture]]:
    """The rows without page furniture, and the furniture in order."""
    aside = {place for place, row in enumerate(rows) if row.role == "furniture"}
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
