"""Laws: 第一条 opens a section, and the caption in brackets above it is its title.

    （目的）                               第一条 （目的）        <- heading
    第一条　この法律は、…を定める。   ->     この法律は、…を定める。  <- statement
    ２　前項の規定は、…。                    ２ 前項の規定は、…。

Some editions print the number of a paragraph as a heading of its own (`#### 一`): it becomes the marker of the
text below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from .document import Marker
from .number_signs import number_value
from .paragraphs import Paragraph

_MIN_ARTICLES = 2
"""One line that begins with 第３条 is more likely a reference in prose."""
_CAPTION = re.compile(r"\([^()]{1,60}\)")
_LONGEST_TITLE = 20
_LONE_NUMBER = re.compile(r"[○〇◯]? ?([0-9]{1,3}|[一二三四五六七八九十百]{1,5})")


def part_articles(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, each article's number and caption parted from its text as a heading."""
    if sum(_is_article(paragraph) for paragraph in paragraphs) < _MIN_ARTICLES:
        return list(paragraphs)
    found: list[Paragraph] = []
    number: Paragraph | None = None
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        if number is not None and not _is_article(paragraph):
            found.extend(_numbered(number, paragraph))
            number = None
            continue
        if number is not None:
            found.append(number)
            number = None
        if _is_lone_number(paragraph):
            number = paragraph
        elif _is_article(paragraph):
            found.extend(_article(paragraph, found, following))
        else:
            found.append(paragraph)
    return [*found, number] if number is not None else found


def _is_article(paragraph: Paragraph) -> bool:
    marker = paragraph.marker
    return marker is not None and marker.style == "article" and paragraph.role in ("text", "heading", "item")


def _article(paragraph: Paragraph, before: list[Paragraph], following: Paragraph | None) -> list[Paragraph]:
    """The heading of an article and its text; its caption is taken from the end of `before`."""
    if not paragraph.text or _is_title(paragraph, following):
        return [replace(paragraph, role="heading")]
    caption = None
    if before and before[-1].marker is None and _CAPTION.fullmatch(before[-1].plain):
        caption = before.pop()
    head = replace(
        paragraph,
        text=caption.text if caption else "",
        plain=caption.plain if caption else "",
        first=caption.first if caption else paragraph.first,
        last=paragraph.first,
        role="heading",
        level=None,
    )
    return [head, replace(paragraph, marker=None, gap=0)]


def _is_title(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """第１条（目的）, 第１条 目的: what stands behind the number is a title with text below; 第五条 削除 is text."""
    if _CAPTION.fullmatch(paragraph.plain):
        return True
    if "。" in paragraph.plain or len(paragraph.plain) > _LONGEST_TITLE or following is None:
        return False
    return not _is_article(following) and "。" in following.plain


def _is_lone_number(paragraph: Paragraph) -> bool:
    return paragraph.role == "heading" and _LONE_NUMBER.fullmatch(_printed(paragraph)) is not None


def _numbered(number: Paragraph, paragraph: Paragraph) -> list[Paragraph]:
    """`paragraph` with the lone number above it as its marker; both as they are if it is a heading itself."""
    match = _LONE_NUMBER.fullmatch(_printed(number))
    if paragraph.role == "heading" or match is None:
        return [number, paragraph]
    text = f"{number.marker.text if number.marker else ''}{number.text}"
    head = Marker(text, "bare" if match[1].isascii() else "kanji", (number_value(match[1]),))
    if paragraph.marker is not None:
        head = Marker(f"{text} {paragraph.marker.text}", paragraph.marker.style, paragraph.marker.value)
    return [replace(paragraph, marker=head, first=number.first)]


def _printed(paragraph: Paragraph) -> str:
    return f"{paragraph.marker.text if paragraph.marker else ''}{paragraph.plain}"
