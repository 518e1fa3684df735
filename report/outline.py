"""One document as the program understands it, as a tree for reading in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ..normalize.document import Document, Section, Statement, Strength
from . import language
from .contract import exact
from .escape import plain
from .extent import extent
from .language import Language
from .places import heading, named_text, place
from .warnings import in_words
from .wording import say

INDENT = "  "


def render(document: Document, lang: Language, *, commitments_only: bool = False) -> str:
    """Head, headings by depth, statements with marker, strength, figures, deadlines and place."""
    lines = [*_head(document, lang), ""]
    by_section: dict[str | None, list[Statement]] = {}
    for statement in document.statements:
        if statement.commitment or not commitments_only:
            by_section.setdefault(statement.section, []).append(statement)
    for statement in by_section.get(None, ()):
        lines.extend(_statement(statement, 0, lang))
    for section in document.sections:
        lines.append(_section(section, lang))
        for statement in by_section.get(section.id, ()):
            lines.extend(_statement(statement, section.level, lang))
    return "\n".join(lines) + "\n"


def _head(document: Document, lang: Language) -> Iterator[str]:
    date = language.date(document.date, lang) if document.date else say("date.unknown", lang)
    yield plain(say("title.dated", lang, label=document.label, date=date))
    parts = [
        say("outline.sections", lang, count=len(document.sections)),
        extent(document, lang),
        say("outline.furniture", lang, count=len(document.furniture)),
    ]
    yield say("list", lang).join(parts)
    for warning in document.warnings:
        yield f"! {plain(in_words(warning, lang))}"


def _section(section: Section, lang: Language) -> str:
    where = say("place.page", lang, page=section.page) if section.page else say("place.line", lang, line=section.line)
    return f"{INDENT * (section.level - 1)}{'#' * section.level} {plain(heading(section))}  ({where})"


def _statement(statement: Statement, level: int, lang: Language) -> Iterator[str]:
    indent = INDENT * level
    marker = f"{plain(statement.marker.text.strip())} " if statement.marker else ""
    badge = _badge(statement.strength, lang) if statement.strength else ""
    yield f"{indent}{marker}{badge}{plain(named_text(statement))}  ({place(statement, lang)})"
    if statement.quantities or statement.dates or statement.bodies:
        yield f"{indent}{INDENT}→ {_facts(statement, lang)}"


@cache
def _badge(strength: Strength, lang: Language) -> str:
    return f"[{say(f'strength.{strength}', lang)}] "


def _facts(statement: Statement, lang: Language) -> str:
    """Figures with their value, dates with theirs, bodies: what the program took from the words."""
    parts = [_amount(quantity.text, quantity.value, quantity.unit) for quantity in statement.quantities]
    for date in statement.dates:
        value = language.period(date.value, date.kind, lang)
        key = "outline.deadline" if date.role == "deadline" else "outline.date"
        parts.append(say(key, lang, text=date.text, date=value))
    parts.extend(statement.bodies)
    return plain(say("list.facts", lang).join(parts))


def _amount(text: str, value: Decimal | None, unit: str) -> str:
    """17.5兆円 = 17,500,000,000,000円; only the text where the value says nothing more."""
    if value is None:
        return text
    spelt = f"{language.number(exact(value))}{unit}"
    return text if spelt == text else f"{text} = {spelt}"
