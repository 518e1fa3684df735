"""The statements of a document that are about a theme, by their own words or by where they stand.

Readers who mark the passages on a theme also mark what stands under a heading on it and the sentence that
goes on with 同機構は…; a search for the terms alone finds about three quarters of what they mark. So:

- **heading**: a heading above names the theme as its *topic* (サイバーセキュリティの確保, not
  SDGs達成に向けたイノベーション創出支援, which is about innovation);
- **continuation**: a sentence that takes a noun of the sentence before up again (同機構は, このモデルを)
  where that sentence names the theme;
- **row**: a target in a table of figures whose row names the theme.

Everything less sure is no mention but a proposal (`proposals`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass

from ..normalize.canonical import canonicalise
from ..normalize.document import Document, Section, Statement
from .compounds import KANJI, KATAKANA
from .terms import Match, ThemeQuery, matches

LONG = 15
"""Statements up to which a section is about its heading's topic whatever its words; a longer one must show it."""
SHORT = 6
"""The same where a heading is only a line that looks like one, or names the theme as an aim (SDGs達成戦略):
under an aim stand means of every kind."""
SILENT = 3
"""Statements of a section that may all leave the theme unnamed; where more do, the heading may stand at the
wrong place, as titles of slides do in extracted text."""
_FORMATTED = ("text/markdown", "text/html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
"""Kinds of files that say themselves what a heading is."""
OWN_SHARE = 0.25
"""Share of a longer section's statements that name the theme themselves; below it the heading is an umbrella
(SDGs達成戦略 over measures of every kind)."""

# What follows turns the words before into a means, an aim or an occasion: the topic comes later in the heading …
_MODIFIER = re.compile(
    "に向け|のため|による|により|によって|を通じ|を活用|における|に基づ|を含む|を踏まえ|に資する|に対応した|を支える|に伴う|とする|を目的"
    rf"|(?:(?<!に関)(?<!に対)する|(?<!に対応)した|される|された|している|なる|ある)(?=[{KANJI}{KATAKANA}])"
)
# … unless nothing but an empty noun comes: SDGs達成に向けた取組.
_EMPTY = re.compile(
    "(?:達成|実現|推進|強化|確保|解決)?(?:に向けた|のための|に資する|における|に係る)(?:取り?組み?|施策|対策|方策|対応|戦略|政策)"
)
_AIM = re.compile("(?:の|を|へ(?:の)?)?(?:達成|実現|貢献|寄与|到達)")
# 同機構, このモデル, 本事業: the noun must stand in the sentence before.
_ANAPHOR = re.compile(
    rf"(?:また、|なお、|さらに、|更に、|特に、|その際、)?(?:この|同|本|当該)(?P<noun>[{KANJI}]{{2,4}}|[{KATAKANA}]{{3,12}})"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A statement about a theme."""

    statement: Statement
    match: Match


def find_mentions(document: Document, query: ThemeQuery) -> tuple[Mention, ...]:
    """The statements about the theme in reading order."""
    matched = ((statement.id, matches(statement.canonical, query)) for statement in document.statements)
    own = {identifier: match for identifier, match in matched if match}
    topics = _topic_sections(document, query, own)
    mentions: list[Mention] = []
    previous: Statement | None = None
    for statement in document.statements:
        match = own.get(statement.id) or topics.get(statement.section or "") or _of_row(statement, query)
        if match is None and previous is not None and _continues(previous, statement):
            match = Match("continuation", (), ())
        if match is not None:
            mentions.append(Mention(statement, match))
        previous = statement if statement.id in own else None
    return tuple(mentions)


def _of_row(statement: Statement, query: ThemeQuery) -> Match | None:
    """A target in a table is about what its row is called; figures that only report are not listed one by one."""
    if statement.cell is None or not statement.cell.datum or not statement.commitment:
        return None
    heading = statement.cell.row_heading
    return Match("heading", (heading,), ()) if matches(canonicalise(heading).text, query) else None


def _continues(previous: Statement, statement: Statement) -> bool:
    anaphor = _ANAPHOR.match(statement.canonical)
    return anaphor is not None and previous.section == statement.section and anaphor["noun"] in previous.canonical


def _topic_sections(document: Document, query: ThemeQuery, own: Container[str]) -> dict[str, Match]:
    """Section id → match, for sections that stand under a heading whose topic is the theme."""
    sizes, naming = _counts(document, own)
    found: dict[str, Match] = {}
    for section in document.sections:
        if is_topic(section.canonical, query) and _holds(
            section, query, sizes[section.id], naming[section.id], document.media_type in _FORMATTED
        ):
            found[section.id] = Match("heading", (section.title,), ())
        elif section.parent in found:
            found[section.id] = found[section.parent]
    return found


def _holds(section: Section, query: ThemeQuery, size: int, naming: int, formatted: bool) -> bool:
    """Whether a section of `size` statements, `naming` of which name the theme, is about its heading's topic."""
    if naming >= OWN_SHARE * size:
        return True
    if size > SILENT and not naming:
        return False
    sure = (formatted or section.marker is not None) and not _is_aim(section.canonical, query)
    return size <= (LONG if sure else SHORT)


def is_topic(heading: str, query: ThemeQuery) -> bool:
    """Whether a heading is about the theme, and not about something done with it or for it."""
    match = matches(heading, query)
    if match is None or heading.count("、") >= 2:
        return False
    end = match.spans[-1][1]
    return _EMPTY.match(heading, end) is not None or not _MODIFIER.search(heading, end)


def _is_aim(heading: str, query: ThemeQuery) -> bool:
    match = matches(heading, query)
    return match is not None and _AIM.match(heading, match.spans[-1][1]) is not None


def _counts(document: Document, own: Container[str]) -> tuple[Counter[str], Counter[str]]:
    """Statements under each section, those of its subsections included; and how many of them are in `own`."""
    sizes: Counter[str] = Counter()
    naming: Counter[str] = Counter()
    for statement in document.statements:
        above = [section.id for section in document.section_path(statement.section)]
        sizes.update(above)
        if statement.id in own:
            naming.update(above)
    return sizes, naming
