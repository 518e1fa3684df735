"""Headings of a PDF by their type: short paragraphs set larger than the text of a document of running prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..markers import read_marker

_LARGER = 1.1
"""Times the size of the text, from which type is that of headings."""
_LONGEST = 60
_MOST_LINES = 2
_BODY_SHARE, _HEADING_SHARE = 0.5, 0.2
"""Of the text's characters: least in the size of the text, most in headings. Else sizes say other things."""


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph's words and how they are set."""

    text: str
    size: float
    """In points."""
    lines: int


def heading_levels(paragraphs: Sequence[SetParagraph], body: float) -> dict[int, int | None]:
    """Place of each heading -> its depth by size (1 = largest), None where its own number says the depth.

    `body` is the size of the text in points. Of slides and posters nothing should be asked here: their
    sizes follow the room there is.
    """
    characters = sum(len(each.text) for each in paragraphs)
    in_body = sum(len(each.text) for each in paragraphs if abs(each.size - body) < 0.05 * body)
    found = [place for place, each in enumerate(paragraphs) if _is_heading(each, body)]
    in_heads = sum(len(paragraphs[place].text) for place in found)
    if in_body < _BODY_SHARE * characters or in_heads > _HEADING_SHARE * characters:
        return {}
    sizes = sorted({round(paragraphs[place].size) for place in found}, reverse=True)
    return {
        place: None if read_marker(paragraphs[place].text) else sizes.index(round(paragraphs[place].size)) + 1
        for place in found
    }


def _is_heading(paragraph: SetParagraph, body: float) -> bool:
    text = paragraph.text.strip()
    short = 1 < len(text) <= _LONGEST and paragraph.lines <= _MOST_LINES
    return short and paragraph.size >= _LARGER * body and "。" not in text and text[-1] not in "、，,:："
