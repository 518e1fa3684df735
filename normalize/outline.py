"""Which paragraphs are headings, and the tree they make.

A marked line that prose follows is a heading; a marked line among its like is an item. A document's
own use of styles decides the nesting: a style's level is the order of its first appearance inside
its parent, never the depth that a file format claims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from . import signals
from .document import Marker, MarkerStyle
from .reflow import Paragraph

_STRUCTURAL: tuple[MarkerStyle, ...] = ("part", "chapter", "section", "subsection", "division", "ordinal")
_RANK = {style: rank for rank, style in enumerate(("part", "chapter", "section", "subsection", "division", "article"))}
_LONGEST_TITLE = 80
_LONGEST_UNMARKED = 45
_PREDICATE = re.compile(
    r"(?:[をにと][一-龥]{2,4}|する|した|である|ている|った|ます|です|ない|べき|られる|できる|が[一-龥]{2})$"
)
_REFERENCE = re.compile(r"[(【\[](?:参考|別紙|別添|付録|附録)[0-9]{0,2}[)】\]]")
_LONGEST_COVER = 6
_NUMBERED_LIST = ("dotted", "paren", "bracket", "circled", "roman", "letter", "kana", "kanji", "bare", "multi")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's place in the tree."""

    paragraph: Paragraph
    level: int
    parent: int | None
    """Index of the heading above it among the headings, None at the top."""


def find_headings(paragraphs: Sequence[Paragraph]) -> list[bool]:
    """For each paragraph whether it is a heading."""
    heads = [False] * len(paragraphs)
    for place in range(len(paragraphs) - 1, -1, -1):
        heads[place] = _is_heading(paragraphs, heads, place)
    for series in _series(paragraphs):
        _agree(paragraphs, heads, series)
    for place in _cover(paragraphs):
        heads[place] = True
    _clear_reference_matter(paragraphs, heads)
    return heads


def _cover(paragraphs: Sequence[Paragraph]) -> range:
    """The titles on top of the first page, before anything is said."""
    count = 0
    for paragraph in paragraphs[: _LONGEST_COVER + 1]:
        if paragraph.role != "text" or paragraph.marker or not is_title(paragraph):
            break
        count += 1
    following = paragraphs[count] if count < len(paragraphs) else None
    if count > _LONGEST_COVER or following is None or following.role == "cell":
        return range(0)
    return range(count)


def _clear_reference_matter(paragraphs: Sequence[Paragraph], heads: list[bool]) -> None:
    """Under （参考） stand tables and figures: nothing there is a heading until the next chapter."""
    within = False
    for place, paragraph in enumerate(paragraphs):
        if heads[place] and _REFERENCE.match(paragraph.plain):
            within = True
        elif within and heads[place]:
            if paragraph.role == "heading" or (paragraph.marker and paragraph.marker.style in _STRUCTURAL):
                within = False
            else:
                heads[place] = False


def _is_heading(paragraphs: Sequence[Paragraph], heads: Sequence[bool], place: int) -> bool:
    paragraph = paragraphs[place]
    if paragraph.role == "heading":
        return True
    if paragraph.role != "text" or not is_title(paragraph):
        return False
    marker = paragraph.marker
    if marker and (
        marker.style in _STRUCTURAL or (marker.style == "roman" and marker.text[0] in "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXＩＶＸ")
    ):
        return True
    following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
    if following is None:
        return False
    if marker is None and (signals.is_bracketed(paragraph.plain) or _REFERENCE.match(paragraph.plain)):
        return True
    if marker and marker.style in ("bullet", "note"):
        return (
            marker.style == "bullet" and following.marker is None and is_prose(following) and len(paragraph.plain) <= 40
        )
    if heads[place + 1]:
        return _leads_to(paragraph, following)
    if following.marker is None:
        return is_prose(following) or not is_title(following)
    if marker is None:
        return not _resumes(paragraphs, place)
    return following.marker.style == "bullet" and is_prose(following)


def _leads_to(paragraph: Paragraph, following: Paragraph) -> bool:
    """Whether a title may stand right above the heading that follows."""
    if paragraph.marker is None:
        return following.marker is not None
    return following.marker is None or following.marker.value[:1] == (1,)


def _resumes(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """The next paragraph goes on with a series that stands just before this one."""
    if place == 0:
        return False
    before, after = paragraphs[place - 1].marker, paragraphs[place + 1].marker
    if before is None or after is None or before.style != after.style:
        return False
    return bool(before.value) and before.value[-1] + 1 == after.value[-1]


def is_title(paragraph: Paragraph) -> bool:
    """Short, without a full stop, a predicate or an open end."""
    text = paragraph.plain
    limit = _LONGEST_TITLE if paragraph.marker else _LONGEST_UNMARKED
    if (
        not 1 < len(text) <= limit
        or "。" in text
        or "｡" in text
        or (signals.is_label(text) and not _REFERENCE.match(text))
    ):
        return False
    if signals.ends_open(text) and not text.endswith(("へ", "に")):
        return False
    return not _PREDICATE.search(text) or (paragraph.marker is not None and len(text) < 30)


def is_prose(paragraph: Paragraph) -> bool:
    """Holds a whole sentence."""
    return "。" in paragraph.plain or len(paragraph.plain) > _LONGEST_TITLE


def _series(paragraphs: Sequence[Paragraph]) -> list[list[int]]:
    """Numbered paragraphs of one style whose values count up from 1, in order."""
    open_series: dict[str, list[int]] = {}
    found: list[list[int]] = []
    for place, paragraph in enumerate(paragraphs):
        marker = paragraph.marker
        if marker is None or not marker.value or marker.style not in _NUMBERED_LIST:
            continue
        key = style_key(marker)
        current = open_series.get(key)
        if current is not None:
            before = paragraphs[current[-1]].marker
            if before and before.value[:-1] == marker.value[:-1] and before.value[-1] + 1 == marker.value[-1]:
                current.append(place)
                continue
        open_series[key] = series = [place]
        found.append(series)
    return found


def _agree(paragraphs: Sequence[Paragraph], heads: list[bool], series: Sequence[int]) -> None:
    """A series is headings or items as a whole, by what most of it is."""
    if len(series) < 2:
        return
    votes = sum(heads[place] for place in series)
    verdict = votes * 2 >= len(series)
    for place in series:
        heads[place] = verdict and (heads[place] or is_title(paragraphs[place]))


def style_key(marker: Marker) -> str:
    """Style and shape of a marker: `1.` and `1)` differ, （1） and (1) do not."""
    shape = "point" if marker.text.rstrip().endswith((".", "．")) else ""
    case = "upper" if marker.style in ("roman", "letter") and marker.text.strip("(（.．")[:1].isupper() else ""
    return f"{marker.style}{shape}{case}"


def build_tree(paragraphs: Sequence[Paragraph], heads: Sequence[bool]) -> list[Heading]:
    """The headings in order, each with its level and parent."""
    found: list[Heading] = []
    stack: list[tuple[str, int]] = []
    for paragraph, head in zip(paragraphs, heads, strict=True):
        if not head:
            continue
        key = _level_key(paragraph)
        known = next((depth for depth, (other, _) in enumerate(stack) if other == key), None)
        if known is not None:
            del stack[known:]
        rank = _RANK.get(key)
        while rank is not None and stack and _RANK.get(stack[-1][0], 99) >= rank:
            stack.pop()
        parent = stack[-1][1] if stack else None
        stack.append((key, len(found)))
        found.append(Heading(paragraph, len(stack), parent))
    return found


def _level_key(paragraph: Paragraph) -> str:
    if paragraph.marker:
        return style_key(paragraph.marker)
    if paragraph.role == "heading":
        return f"heading{paragraph.level}"
    if _REFERENCE.match(paragraph.plain):
        return "reference"
    return "label" if signals.is_bracketed(paragraph.plain) else "plain"
