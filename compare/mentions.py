"""The statements of a document that are about a theme, by their own words or by where they stand.

Two readers who mark the passages on a theme also mark what stands under a heading on it and the sentence
that goes on with これらの…; a search for the terms alone finds about three quarters of what they mark. So:

- **heading**: the nearest heading that names the theme as its *topic* (サイバーセキュリティの確保, not
  SDGs達成に向けたイノベーション創出支援, which is about innovation);
- **continuation**: a sentence that opens with an anaphor (これらの, 同機構, このモデル) right after a
  statement on the theme, in the same section.

Everything less sure is no mention but a candidate (`candidates.py` of themes: `proposals`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..normalize.document import Document, Section, Statement
from .terms import Match, ThemeQuery, matches

LARGEST_SECTION = 12
"""Statements under a heading that may all be about it; chapters (SDGs達成戦略 with 30 measures) are umbrellas."""

# What follows turns the words before into a means, an aim or an occasion: the topic comes later in the heading.
_MODIFIER = re.compile(
    "に向け|のため|による|により|によって|を通じ|を活用|における|に基づ|を含む|を踏まえ|に資する|に対応した|を支える|に伴う|とする|を目的"
)
_ANAPHOR = re.compile(
    "(?:また、|なお、|さらに、|更に、|特に、|その際、)?"
    "(?:これら(?:の|を|に|は|により|によって|と)|これ(?:により|によって|を|に)|それら?(?:の|を|に|により|によって)"
    "|こうした(?!中|状況)|このような(?!中|状況|現状)|この(?!ため|中|間|点|たび|度|ほか|他|章|節)|その(?:結果|成果|ため|中で|一環|際|うち)"
    "|同(?:機構|法|事業|制度|計画|会議|連合|戦略|プラン|システム|プロジェクト|モデル|取組|構想|基金|協定)|本(?:事業|制度|計画|戦略|構想|モデル))"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A statement about a theme."""

    statement: Statement
    match: Match


def find_mentions(document: Document, query: ThemeQuery) -> tuple[Mention, ...]:
    """The statements about the theme in reading order."""
    own = {statement.id: matches(statement.canonical, query) for statement in document.statements}
    topics = _topic_sections(document, query)
    mentions: list[Mention] = []
    previous: Statement | None = None
    for statement in document.statements:
        match = own[statement.id] or topics.get(statement.section or "")
        if match is None and previous is not None and _continues(previous, statement):
            match = Match("continuation", (), ())
        if match is not None:
            mentions.append(Mention(statement, match))
        previous = statement if match is not None else None
    return tuple(mentions)


def _continues(previous: Statement, statement: Statement) -> bool:
    return previous.section == statement.section and _ANAPHOR.match(statement.canonical) is not None


def _topic_sections(document: Document, query: ThemeQuery) -> dict[str, Match]:
    """Section id → match, for sections that stand under a heading whose topic is the theme."""
    sizes = _sizes(document)
    found: dict[str, Match] = {}
    for section in document.sections:
        if is_topic(section.canonical, query) and sizes[section.id] <= LARGEST_SECTION:
            found[section.id] = Match("heading", (section.title,), ())
        elif section.parent in found:
            found[section.id] = found[section.parent]
    return found


def is_topic(heading: str, query: ThemeQuery) -> bool:
    """Whether a heading is about the theme, and not about something done with it or for it."""
    match = matches(heading, query)
    if match is None or heading.count("、") >= 2:
        return False
    return not _MODIFIER.search(heading, match.spans[-1][1])


def _sizes(document: Document) -> dict[str, int]:
    """Statements under each section, those of its subsections included."""
    sizes = dict.fromkeys((section.id for section in document.sections), 0)
    for statement in document.statements:
        for section in _above(document, statement.section):
            sizes[section.id] += 1
    return sizes


def _above(document: Document, identifier: str | None) -> Iterator[Section]:
    yield from document.section_path(identifier)
