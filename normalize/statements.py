"""From paragraphs to statements: sentences in prose, items in lists, cells in tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import signals
from .document import Marker, StatementKind
from .number_signs import FOLD, number_value
from .paragraphs import TEXT_INDENT, Paragraph
from .responsible import join_notes
from .sentences import split_sentences

_COUNTED = re.compile(r"第([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})に[、，,､][ \u3000]?(?=\S)")
"""第二に、…: one sentence more before it is no other wording."""


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
    spans = join_notes(paragraph.text, split_sentences(paragraph.text))
    if not spans and marker is not None:
        yield Draft(marker.text, None, kind, paragraph)
    for start, end in spans:
        text = paragraph.text[start:end]
        counted = _COUNTED.match(text) if marker is None else None
        if counted:
            marker, text = _counted(counted), text[counted.end() :]
        yield Draft(text, marker, kind, paragraph)
        marker = None


def _counted(match: re.Match[str]) -> Marker:
    return Marker(match[0].rstrip(), "ordinal", (number_value(match[1].translate(FOLD)),))


def kind_of(paragraph: Paragraph) -> StatementKind:
    """Cell, item, caption or sentence."""
    if paragraph.role == "cell" or paragraph.cell is not None:
        return "cell"
    if paragraph.role == "caption":
        return "caption"
    if paragraph.marker is not None or paragraph.role == "item":
        return "item"
    if paragraph.role == "text" and (
        signals.is_label(paragraph.plain)
        or signals.is_credit(paragraph.plain)
        or signals.is_picture(paragraph.plain)
        or _is_figure_word(paragraph)
    ):
        return "caption"
    return "sentence"


def _is_figure_word(paragraph: Paragraph) -> bool:
    text = paragraph.plain
    if paragraph.indent == TEXT_INDENT:
        return False
    return len(text) <= 30 and not signals.ends_sentence(text) and not signals.ends_clause(text)
