"""Statements that may be about a theme though they do not use its words: proposed to the reader, never counted.

Four signs, and a statement is proposed for one of the first three or for two typical terms:

- **subject**: it names the theme's subject in other words (`concepts.py`: 研修 for 人材育成);
- **continued**: it takes up, or is taken up by, a statement on the theme in another document;
- **umbrella**: it stands under a heading on the theme whose section is too mixed to count whole;
- **typical**: it shares terms that the theme's statements use far more than all others (keyness).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..normalize.document import Document, Statement
from .compounds import compound_terms
from .concepts import concepts
from .keyness import keyness
from .links import Link, Node
from .mentions import is_topic
from .terms import ThemeQuery

Reason = Literal["subject", "continued", "umbrella", "typical"]

MOST = 15
"""Proposals a document: more would not be read."""
_LEVEL = 10.83
"""G² from which a term is typical: p < 0.001."""
_RATIO = 2.0
"""Log ratio from which a term is typical: four times as frequent."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement that may be about the theme, and why."""

    statement: Statement
    reasons: tuple[Reason, ...]
    terms: tuple[str, ...]
    """Subjects and typical terms it shares with the theme."""


def find_proposals(
    documents: Sequence[Document], query: ThemeQuery, about: Collection[Node], links: Sequence[Link]
) -> tuple[tuple[Proposal, ...], ...]:
    """For each document the likeliest proposals, in reading order; `about` holds the statements found already."""
    if not about:
        return tuple(() for _ in documents)
    subjects = frozenset().union(*(concepts(term) for term in query.terms))
    typical = _typical_terms(documents, about)
    linked = _linked(links, about)
    return tuple(
        _best(_propose(document, index, query, about, subjects, typical, linked))
        for index, document in enumerate(documents)
    )


def _propose(
    document: Document,
    index: int,
    query: ThemeQuery,
    about: Collection[Node],
    subjects: frozenset[str],
    typical: Collection[str],
    linked: Collection[Node],
) -> Iterator[Proposal]:
    umbrellas = {section.id for section in document.sections if is_topic(section.canonical, query)}
    for statement in document.statements:
        if (index, statement.id) in about:
            continue
        shared = sorted(subjects & concepts(statement.canonical))
        terms = sorted({term for term in compound_terms(statement.canonical) if term in typical})
        signs: Mapping[Reason, bool] = {
            "subject": bool(shared),
            "continued": (index, statement.id) in linked,
            "umbrella": statement.section in umbrellas,
            "typical": len(terms) >= 2,
        }
        reasons = tuple(reason for reason, holds in signs.items() if holds)
        if reasons:
            yield Proposal(statement, reasons, tuple(dict.fromkeys((*shared, *terms))))


def _best(proposals: Iterator[Proposal]) -> tuple[Proposal, ...]:
    """Those with the most reasons, in reading order."""
    found = list(enumerate(proposals))
    ranked = sorted(found, key=lambda entry: (-len(entry[1].reasons), -len(entry[1].terms), entry[0]))[:MOST]
    return tuple(proposal for _, proposal in sorted(ranked, key=lambda entry: entry[0]))


def _typical_terms(documents: Sequence[Document], about: Collection[Node]) -> frozenset[str]:
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for index, document in enumerate(documents):
        for statement in document.statements:
            (inside if (index, statement.id) in about else outside).update(compound_terms(statement.canonical))
    sizes = inside.total(), outside.total()
    if not all(sizes):
        return frozenset()
    scored = {term: keyness(count, sizes[0], outside[term], sizes[1]) for term, count in inside.items() if count > 1}
    return frozenset(term for term, key in scored.items() if key.g2 >= _LEVEL and key.log_ratio >= _RATIO)


def _linked(links: Sequence[Link], about: Collection[Node]) -> frozenset[Node]:
    ends = [(link.old, link.new) for link in links if link.strict]
    return frozenset([new for old, new in ends if old in about] + [old for old, new in ends if new in about])
