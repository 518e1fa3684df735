"""A document's text as it was read: one paragraph a line, or Markdown.

Meant for other programs, `git diff` above all: the same document gives the same bytes, and a paragraph
that did not change gives the same line wherever it was wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..normalize.outline import build_tree, find_headings
from ..normalize.paragraphs import Paragraph
from ..normalize.reflow import reflow
from ..normalize.source import Source
from .escape import markdown, plain

_TIGHT = re.compile(r"[^\w\s]$|[①-⑳❶-❿]$")
"""Markers that a blank need not follow: ・ （１） ①."""


def as_text(source: Source) -> str:
    """Paragraphs in order, one a line; the cells of a table row on one line, parted by tabs."""
    lines = [_text_of(group) for group in _lines(reflow(source.lines, spaced=_is_spaced(source)).paragraphs)]
    return "".join(f"{line}\n" for line in lines)


def as_markdown(source: Source) -> str:
    """The same as Markdown: headings by their depth, lists, tables; every character literal."""
    flow = reflow(source.lines, spaced=_is_spaced(source))
    heads = find_headings(flow.paragraphs, boxed=flow.boxed)
    levels = iter(heading.level for heading in build_tree(flow.paragraphs, heads))
    depth = {id(p): next(levels) for p, head in zip(flow.paragraphs, heads, strict=True) if head}
    blocks: list[str] = []
    for table, group in groupby(flow.paragraphs, key=lambda paragraph: paragraph.cell and paragraph.cell[0]):
        members = list(group)
        if table is not None:
            blocks.append(_table(members))
            continue
        for paragraph in members:
            blocks.append(_block(paragraph, depth.get(id(paragraph))))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _is_spaced(source: Source) -> bool:
    return source.media_type == "text/markdown"


def _lines(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Paragraphs, those of one table row together."""
    for row, group in groupby(paragraphs, key=lambda paragraph: paragraph.cell and paragraph.cell[:2]):
        members = list(group)
        if row is not None:
            yield members
        else:
            yield from ([paragraph] for paragraph in members)


def _text_of(group: Sequence[Paragraph]) -> str:
    cells: dict[int, list[str]] = {}
    for paragraph in group:
        cells.setdefault(paragraph.cell[2] if paragraph.cell else 0, []).append(_printed(paragraph))
    return "\t".join(" ".join(parts) for parts in cells.values())


def _printed(paragraph: Paragraph) -> str:
    """Marker and text on one line, safe for a terminal."""
    marker = plain(paragraph.marker.text.strip()) if paragraph.marker else ""
    text = plain(paragraph.text.strip())
    if not marker or not text:
        return marker or text
    return f"{marker}{text}" if _TIGHT.search(marker) and not marker.isascii() else f"{marker} {text}"


def _block(paragraph: Paragraph, level: int | None) -> str:
    if level is not None:
        return f"{'#' * min(level, 6)} {markdown(_printed(paragraph))}"
    bullet = paragraph.marker is not None and paragraph.marker.style == "bullet"
    if bullet or paragraph.role == "item":
        text = paragraph.text.strip() if bullet else _printed(paragraph)
        return f"{'  ' * (max(1, paragraph.level or 1) - 1)}- {markdown(text)}"
    return markdown(_printed(paragraph))


def _table(cells: Sequence[Paragraph]) -> str:
    """A pipe table; its first row is the head, for Markdown has none without."""
    grid: dict[int, dict[int, list[str]]] = {}
    for paragraph in cells:
        if paragraph.cell:
            grid.setdefault(paragraph.cell[1], {}).setdefault(paragraph.cell[2], []).append(_printed(paragraph))
    columns = sorted({column for row in grid.values() for column in row})
    rows = [[markdown(" ".join(row.get(column, []))) for column in columns] for _, row in sorted(grid.items())]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(columns), *lines[1:]])
