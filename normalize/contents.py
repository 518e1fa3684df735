"""A table of contents says nothing of its own: its lines repeat the headings of the body.

    目次                                  a heading; what follows is set aside, and listed as furniture
    １．背景 ………… 2
    ２．施策 ………… 5
    第一章　総則（第一条―第四条）            the same in a law, with or without the word 目次

It is known by its title and by what its entries are: each ends in leaders and a page number, names the range of its
articles, or says what a line further down says. Lines that only look like entries (a list under a title 目次 that the
body does not repeat) stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from . import signals
from .document import Furniture, MarkerStyle
from .markers import BULLETS
from .paragraphs import Paragraph

TITLE = re.compile(r"目 ?次(?: ?[0-9ivx]{1,4})?|もくじ|Contents|CONTENTS|Table of Contents|TABLE OF CONTENTS")
"""A table of contents' own title, in the plain form."""

_LEADERS = re.compile(r"(?:[.…‥・·⋯]{2,200}|(?:[.…‥・·⋯] ){2,100}) {0,4}(?:p\.? ?)?[0-9ivx]{1,5}$", re.I)
_PAGE = re.compile(r"(?<=[^0-9]) {1,4}(?:p\.? ?)?([0-9]{1,3})$", re.I)
_GLUED = re.compile(r"([0-9.()]{0,8})([^0-9.()].{0,150}[^0-9])([0-9]{1,3})")
_RANGE = re.compile(r" {0,4}\(第[^()。]{1,24}条[^()。]{0,40}\)$")
"""（第一条―第四条）, （第三十七条の二・第三十八条）."""
_STRUCTURE: tuple[MarkerStyle, ...] = ("part", "chapter", "section", "subsection", "division")
_LONGEST = 160
"""Characters of an entry."""
_FEWEST = 2
_SHORTENED = 5
"""Characters that a shortened title has at least, its number included."""
_NEAR = 9
"""Pages between two entries, where one between them cannot be read."""
_ROLES = ("text", "item", "heading")
_BULLETS = f"{BULLETS}*-–"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A paragraph as a line of a table of contents."""

    key: str
    """Its number and title in one width, without blanks, leaders, page and range."""
    sure: bool
    """Ends in leaders and a page number, or in a range of articles."""
    page: int | None
    """The number at its end behind a blank."""
    closing: bool
    """附則, 別表 and the like, which have neither page nor range where chapters have them."""


def set_contents_aside(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Furniture]]:
    """The paragraphs without tables of contents, and those lines as furniture, in order.

    The title stays, as a heading: it parts what stands above from the chapters below.
    """
    entries = [_entry(paragraph) for paragraph in paragraphs]
    last = {entry.key: place for place, entry in enumerate(entries) if entry is not None}
    entries = [_unglued(entry, last) for entry in entries]
    aside: list[int] = []
    titles: set[int] = set()
    place = 0
    while place < len(paragraphs):
        titled = TITLE.fullmatch(_printed(paragraphs[place])) is not None
        begins = titled or _begins_untitled(paragraphs, entries, place)
        run = _run(entries, last, place + titled) if begins else range(0)
        if run and _is_contents(entries, last, run, titled=titled):
            aside.extend(run)
            titles.update({place} if titled else ())
            place = run.stop
        else:
            place += 1
    taken = frozenset(aside)
    kept = [
        replace(paragraph, role="heading") if number in titles else paragraph
        for number, paragraph in enumerate(paragraphs)
        if number not in taken
    ]
    return kept, [_furniture(paragraphs[number]) for number in aside]


def _entry(paragraph: Paragraph) -> _Entry | None:
    """The paragraph as an entry, None where it cannot be one."""
    text = paragraph.plain.replace("\t", " ")
    if paragraph.role not in _ROLES or "。" in text or len(text) > _LONGEST:
        return None
    led, ranged = _LEADERS.search(text), _RANGE.search(text)
    page = _PAGE.search(text)
    cut = led or ranged or page
    title = text[: cut.start()] if cut else text
    key = "附則" if signals.is_supplement(text) else _key((paragraph.marker.text if paragraph.marker else "") + title)
    if not key:
        return None
    return _Entry(key, bool(led or ranged), int(page[1]) if page and not led else None, signals.is_appendix(text))


def _unglued(entry: _Entry | None, last: dict[str, int]) -> _Entry | None:
    """はじめに4 as はじめに on page 4 where some line says just that, with the number before it or without."""
    if entry is None or entry.sure or entry.page is not None:
        return entry
    match = _GLUED.fullmatch(entry.key)
    if match is None:
        return entry
    known = next((key for key in (match[1] + match[2], match[2]) if key in last), None)
    return entry if known is None else replace(entry, key=known, page=int(match[3]))


def _key(text: str) -> str:
    folded = "".join(unicodedata.normalize("NFKC", text.lstrip(_BULLETS + " \u3000")).split())
    return folded.lstrip(_BULLETS)


def _begins_untitled(paragraphs: Sequence[Paragraph], entries: Sequence[_Entry | None], place: int) -> bool:
    """Whether a law's chapters are listed with the ranges of their articles, without a title above."""
    marker, entry = paragraphs[place].marker, entries[place]
    if marker is None or entry is None or marker.style not in _STRUCTURE:
        return False
    return any(
        _RANGE.search(paragraph.plain) and paragraph.marker and paragraph.marker.style in _STRUCTURE
        for paragraph in paragraphs[place : place + 3]
    )


def _run(entries: Sequence[_Entry | None], last: dict[str, int], start: int) -> range:
    """The entries from `start` on, up to where the body begins."""
    seen: set[str] = set()
    head = entries[start] if start < len(entries) else None
    first = head.key if head else ""
    shown: list[bool] = []
    page, place = 0, start
    while place < len(entries):
        entry = entries[place]
        if entry is None:
            break
        paged = entry.page is not None and entry.page >= page
        repeated = last.get(entry.key, -1) > place
        shortened = _is_shortened(entries, last, place, first)
        if not (entry.sure or paged or repeated or shortened) and not _is_interruption(entries, place, page):
            break
        bare = not entry.sure and not paged
        if bare and entry.key in seen and (entry.key == first or not _may_go_on(entries, last, place + 1)):
            break
        seen.add(entry.key)
        page = entry.page if paged and entry.page is not None else page
        shown.append(not bare or entry.closing)
        place += 1
    if any(shown):  # what stands below the last page number is the body's
        while shown and not shown.pop():
            place -= 1
    return range(start, place)


def _is_interruption(entries: Sequence[_Entry | None], place: int, page: int) -> bool:
    """Whether an entry is only damaged (its title is cut, or printed otherwise below): pages go on right behind it."""
    entry = entries[place + 1] if place + 1 < len(entries) else None
    return page > 0 and entry is not None and entry.page is not None and page <= entry.page <= page + _NEAR


def _is_shortened(entries: Sequence[_Entry | None], last: dict[str, int], place: int, first: str) -> bool:
    """Whether an entry right above the body's first title is the beginning of a longer title below."""
    entry, following = entries[place], entries[place + 1] if place + 1 < len(entries) else None
    if entry is None or following is None or following.key != first or len(entry.key) < _SHORTENED:
        return False
    return any(other.startswith(entry.key) for other, at in last.items() if at > place)


def _may_go_on(entries: Sequence[_Entry | None], last: dict[str, int], place: int) -> bool:
    entry = entries[place] if place < len(entries) else None
    return entry is not None and (entry.sure or last.get(entry.key, -1) > place)


def _is_contents(entries: Sequence[_Entry | None], last: dict[str, int], run: range, *, titled: bool) -> bool:
    """Whether enough of the run's entries are sure, or found again below it."""
    found = [entry for entry in entries[run.start : run.stop] if entry is not None]
    sure = sum(entry.sure for entry in found)
    again = sum(last.get(entry.key, -1) >= run.stop for entry in found)
    known = sum(entry.sure or last.get(entry.key, -1) >= run.stop for entry in found)
    if not titled:
        return sure >= _FEWEST and again * 2 >= len(found)
    return len(found) >= _FEWEST and known * 2 >= len(found)


def _printed(paragraph: Paragraph) -> str:
    return (paragraph.marker.text if paragraph.marker else "").lstrip(_BULLETS) + paragraph.plain


def _furniture(paragraph: Paragraph) -> Furniture:
    head = f"{paragraph.marker.text} " if paragraph.marker else ""
    return Furniture(head + paragraph.text, paragraph.first, paragraph.page, "contents")
