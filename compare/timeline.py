"""A theme through dated documents: what each says about it, how strongly, with which figures and deadlines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from ..normalize.document import STRENGTHS, DateExpression, Document, Quantity, Statement, Strength
from .abbreviations import defined_terms
from .links import Link
from .mentions import Mention, find_mentions
from .proposals import Proposal, find_proposals
from .terms import ThemeQuery
from .threads import Thread, theme_threads


@dataclass(frozen=True, slots=True)
class TrackOptions:
    """What changes the answer of `track`."""

    small: int = 5
    """Statements below which a share or a change of it says little, and reports mark it."""
    related: float = 0.3
    """Confidence of a related pair from which it makes a thread."""


@dataclass(frozen=True, slots=True)
class Target:
    """A figure promised about the theme."""

    document: int
    statement: str
    quantity: Quantity
    deadline: DateExpression | None

    figure: str
    """The figure as printed, with its qualifiers: 年間約173兆円, 17.5兆円以上."""


@dataclass(frozen=True)
class Point:
    """One document's part in a theme."""

    document: int
    """Index into the timeline's documents."""
    total: int
    """Statements of the whole document."""
    mentions: tuple[Mention, ...]
    """The statements about the theme, in reading order."""
    proposals: tuple[Proposal, ...]
    """Statements that may be about it; counted nowhere."""
    least: int = 5
    """Statements from which the share is no longer small."""

    @cached_property
    def occurrences(self) -> int:
        """Places where a term or a form of it stands."""
        return sum(len(mention.match.spans) for mention in self.mentions)

    @cached_property
    def strength(self) -> Mapping[Strength, int]:
        """Commitments by strength, strongest first."""
        counts = Counter(mention.statement.strength for mention in self.mentions)
        return {strength: counts[strength] for strength in STRENGTHS if counts[strength]}

    @property
    def commitments(self) -> int:
        return sum(self.strength.values())

    @property
    def share(self) -> float:
        """Share of the document's statements that are about the theme; 0 for an empty document."""
        return len(self.mentions) / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval of the share (Wilson 1927, JASA 22): what so few statements allow to say."""
        return wilson(len(self.mentions), self.total)

    @property
    def small(self) -> bool:
        """Too few statements to read anything into the share."""
        return len(self.mentions) < self.least


@dataclass(frozen=True)
class ThemeTimeline:
    """One theme through all documents."""

    query: ThemeQuery
    """As asked."""
    defined: tuple[str, ...]
    """Terms added because the documents define them: abbreviations and what they stand for."""
    points: tuple[Point, ...]
    """One for each document, in order, also where nothing was found."""
    threads: tuple[Thread, ...]
    targets: tuple[Target, ...]

    @property
    def name(self) -> str:
        return self.query.name

    @property
    def first(self) -> int | None:
        """Index of the first document that speaks of the theme; None if none does."""
        return next((point.document for point in self.points if point.mentions), None)

    @property
    def last(self) -> int | None:
        return next((point.document for point in reversed(self.points) if point.mentions), None)


@dataclass(frozen=True)
class Timeline:
    """Themes through documents."""

    documents: tuple[Document, ...]
    themes: tuple[ThemeTimeline, ...]

    def statement(self, document: int, identifier: str) -> Statement:
        return self.documents[document].statement(identifier)


def track(
    documents: Sequence[Document],
    queries: Sequence[ThemeQuery],
    links: Sequence[Link] = (),
    options: TrackOptions | None = None,
) -> Timeline:
    """The themes through documents in the given order; threads only where `links` are given (`links.link_series`)."""
    return Timeline(
        tuple(documents), tuple(_theme(documents, query, links, options or TrackOptions()) for query in queries)
    )


def _theme(
    documents: Sequence[Document], query: ThemeQuery, links: Sequence[Link], options: TrackOptions
) -> ThemeTimeline:
    texts = (statement.canonical for document in documents for statement in document.statements)
    defined = defined_terms(texts, query)
    full = ThemeQuery(query.name, query.terms + defined, query.patterns, query.excluded)
    mentions = [find_mentions(document, full) for document in documents]
    about = {(index, mention.statement.id) for index, found in enumerate(mentions) for mention in found}
    proposals = find_proposals(documents, full, about, links)
    points = tuple(
        Point(index, len(document.statements), mentions[index], proposals[index], options.small)
        for index, document in enumerate(documents)
    )
    threads = theme_threads(documents, links, about, options.related)
    targets = tuple(target for point in points for mention in point.mentions for target in _targets(point, mention))
    return ThemeTimeline(query, defined, points, threads, targets)


def _targets(point: Point, mention: Mention) -> Iterator[Target]:
    """The figures of a statement that promises them: it states a target, or it names a deadline."""
    statement = mention.statement
    deadlines = [date for date in statement.dates if date.role == "deadline"]
    if statement.strength != "target" and not deadlines:
        return
    for quantity in statement.quantities:
        if quantity.value is not None and quantity.unit:
            whole = statement.text[slice(*(quantity.whole or quantity.span))]
            yield Target(point.document, statement.id, quantity, _nearest(deadlines, quantity), whole)


def _nearest(deadlines: Sequence[DateExpression], quantity: Quantity) -> DateExpression | None:
    """The deadline printed closest to the figure."""
    return min(deadlines, key=lambda date: abs(date.span[0] - quantity.span[0]), default=None)


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson's score; (0, 0) for no trials."""
    if total == 0:
        return 0.0, 0.0
    z, share = 1.959964, hits / total
    centre = share + z * z / (2 * total)
    reach = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)
