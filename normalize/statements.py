"""From paragraphs to statements: sentences in prose, items in lists, cells in tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import signals
from .document import Marker, StatementKind
from .paragraphs import Paragraph
from .sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before its facts are found."""

    text: str
    marker: Marker | None
    kind: StatementKind
    paragraph: Paragraph


def draft_statements(paragraph: Paragraph) -> Iterator[Draft]:
    """The statements of one paragraph that is no heading, in order."""
    kind = kind_of(paragraph)
    marker = paragraph.marker
    spans = split_sentences(paragraph.text)
    if not spans and marker is not None:
        yield Draft(marker.text, None, kind, paragraph)
    for start, end in spans:
        yield Draft(paragraph.text[start:end], marker, kind, paragraph)
        marker = None


def kind_of(paragraph: Paragraph) -> StatementKind:
    """Cell, item, caption or sentence."""
    if paragraph.role == "cell" or paragraph.cell is not None:
        return "cell"
    if paragraph.role == "caption":
        return "caption"
    if paragraph.marker is not None or paragraph.role == "item":
        return "item"
    if paragraph.role == "text" and (
        signals.is_label(paragraph.plain) or signals.is_credit(paragraph.plain) or _is_figure_word(paragraph)
    ):
        return "caption"
    return "sentence"


def _is_figure_word(paragraph: Paragraph) -> bool:
    text = paragraph.plain
    return len(text) <= 30 and not signals.ends_sentence(text) and not signals.ends_clause(text)
