"""Running numbers of a table's rows, in a column of their own: No. | 事項名 | 実施時期.

They say nothing but how many rows stand above, so a row that moved changes those of all the others. Each becomes the
marker of its row's next cell, as the number of an item is: another number is no other wording.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from .document import Marker
from .paragraphs import Paragraph

_HEAD = re.compile(r"No\.?|NO\.?|#|番号|項番|通し番号|整理番号|項目番号|連番|施策番号")
_NUMBER = re.compile(r"[(]?([0-9]{1,4})[).]?")
_FEWEST = 2


def number_rows(paragraphs: Sequence[Paragraph]) -> list[Paragraph | None]:
    """For each paragraph itself, with the number of its row as its marker; None for the numbers in the first column."""
    tables: dict[int, list[int]] = defaultdict(list)
    for place, paragraph in enumerate(paragraphs):
        if paragraph.cell is not None:
            tables[paragraph.cell[0]].append(place)
    markers: dict[int, Marker | None] = {}
    for places in tables.values():
        markers |= _numbers(paragraphs, places)
    return [
        paragraph if place not in markers else _marked(paragraph, markers[place])
        for place, paragraph in enumerate(paragraphs)
    ]


def _marked(paragraph: Paragraph, marker: Marker | None) -> Paragraph | None:
    return replace(paragraph, marker=marker) if marker else None


def _numbers(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> dict[int, Marker | None]:
    """For the cells of one table: the place of each number → None, of the cell beside it → its marker."""
    column = [place for place in places if _cell(paragraphs[place])[2] == 0]
    if len(column) <= _FEWEST or not _HEAD.fullmatch(_folded(_printed(paragraphs[column[0]]))):
        return {}
    found: dict[int, Marker | None] = {}
    for count, place in enumerate(column[1:], start=1):
        number = _NUMBER.fullmatch(_folded(_printed(paragraphs[place])))
        beside = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        if number is None or int(number[1]) != count or beside is None or beside.marker is not None:
            return {}
        if beside.cell is None or beside.cell[:2] != _cell(paragraphs[place])[:2]:
            return {}
        found[place], found[place + 1] = None, Marker(_printed(paragraphs[place]), "bare", (count,))
    return found


def _cell(paragraph: Paragraph) -> tuple[int, int, int]:
    assert paragraph.cell is not None
    return paragraph.cell


def _printed(paragraph: Paragraph) -> str:
    return f"{paragraph.marker.text if paragraph.marker else ''}{paragraph.text}".strip()


def _folded(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
