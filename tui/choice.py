"""Which changes are listed, and in which order: filters, search, triage or page order.

Pure: a `Filter` and an `Index` of a comparison give rows. 10,000 statements are filtered in a few
milliseconds, for everything a filter asks is worked out once, when the index is made.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Literal

from ..compare.change import Change, Comparison, FactType
from ..normalize.document import Document, Statement, Strength
from ..report.options import Order
from ..report.places import cell_heading
from ..report.triage import GROUPS, Group, group_of, is_commitment
from .sections import SectionTree

Judged = Literal["yes", "no", "note"]
Sureness = Literal["sure", "middling", "unsure"]


@dataclass(frozen=True, slots=True)
class Filter:
    """What a change must be to be listed; an empty set asks nothing."""

    groups: frozenset[Group] = frozenset()
    facts: frozenset[FactType] = frozenset()
    strengths: frozenset[Strength] = frozenset()
    """Of a promise on either side."""
    judged: frozenset[Judged] = frozenset()
    confidence: frozenset[Sureness] = frozenset()
    sections: frozenset[int] = frozenset()
    """Nodes of the `SectionTree`; what stands below them counts too."""
    bodies: frozenset[str] = frozenset()
    commitments_only: bool = True

    @property
    def active(self) -> bool:
        """Whether anything but the scope is asked."""
        return any(getattr(self, one.name) for one in fields(self) if one.name != "commitments_only")

    def cleared(self) -> Filter:
        return Filter(commitments_only=self.commitments_only)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: a change, and for a moved one in page order at which end it stands."""

    change: Change
    end: Literal["old", "new"] = "old"


@dataclass(frozen=True, slots=True)
class Facet:
    """What filters and search ask of one change."""

    change: Change
    group: Group
    facts: frozenset[FactType]
    strengths: frozenset[Strength]
    node: int
    """In the section tree: where it stands in the old document, additions in the new."""
    new_node: int
    bodies: frozenset[str]
    commitment: bool
    judged: Judged | None
    sureness: Sureness
    noted: bool


@dataclass(frozen=True)
class Index:
    """A comparison, ready to be filtered and searched."""

    comparison: Comparison
    sections: SectionTree
    keys: SearchKeys = field(compare=False)

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        return tuple(_facet(change, self.sections) for change in self.comparison.changes)

    @cached_property
    def _searched(self) -> tuple[str, ...]:
        """For each facet its statements' search keys, new and old, in one text."""
        return tuple(
            "\n".join(
                (*(self.keys.old[one.id] for one in f.change.old), *(self.keys.new[one.id] for one in f.change.new))
            )
            for f in self.facets
        )

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """Change id -> place in triage order."""
        order = {group: place for place, group in enumerate(GROUPS)}
        ranked = sorted(enumerate(self.facets), key=lambda pair: (order[pair[1].group], pair[0]))
        return {facet.change.id: rank for rank, (_, facet) in enumerate(ranked)}

    def rows(self, wanted: Filter, order: Order, *, unchanged: bool, query: str = "") -> tuple[Row, ...]:
        """The rows to list. `unchanged`: also those that need no reader; `query`: a search key."""
        found = [
            facet for facet in self._matching(query) if _passes(facet, wanted, unchanged or bool(query), self.sections)
        ]
        if order == "triage":
            return tuple(Row(facet.change) for facet in sorted(found, key=lambda f: self._ranks[f.change.id]))
        return self._in_page_order(found)

    def beyond(self, wanted: Filter, query: str) -> int:
        """How many changes match the query but not the filter."""
        return sum(1 for facet in self._matching(query) if not _passes(facet, wanted, True, self.sections))

    def counts(self, wanted: Filter) -> Counter[Group]:
        """Changes by group within a filter."""
        return Counter(facet.group for facet in self.facets if _passes(facet, wanted, True, self.sections))

    def judged(self, commitments_only: bool) -> tuple[int, int]:
        """How many of the changes that want a reader are judged, and how many there are."""
        return self._progress[commitments_only]

    @cached_property
    def _progress(self) -> dict[bool, tuple[int, int]]:
        wanting = [facet for facet in self.facets if facet.group != "unchanged"]
        scopes = {False: wanting, True: [facet for facet in wanting if facet.commitment]}
        return {scope: _progress_of(found) for scope, found in scopes.items()}

    def bodies(self) -> list[str]:
        """Responsible bodies named in what changed, the most frequent first."""
        counted = Counter(body for facet in self.facets if facet.group != "unchanged" for body in facet.bodies)
        return [body for body, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))]

    def facets_within(self, wanted: Filter) -> Iterator[Facet]:
        """What the outline counts: everything within the filter, but for the sections it narrows to."""
        anywhere = replace(wanted, sections=frozenset())
        return (facet for facet in self.facets if _passes(facet, anywhere, True, self.sections))

    def facet(self, change: Change) -> Facet:
        return self._by_id[change.id]

    @cached_property
    def _by_id(self) -> dict[str, Facet]:
        return {facet.change.id: facet for facet in self.facets}

    def _matching(self, query: str) -> Iterable[Facet]:
        if not query:
            return self.facets
        return (facet for facet, text in zip(self.facets, self._searched, strict=True) if query in text)

    def _in_page_order(self, found: list[Facet]) -> tuple[Row, ...]:
        """As in the old document; what moved stands a second time where it stands in the new."""
        rows = [((*self._place(facet), 0), Row(facet.change)) for facet in found]
        for facet in found:
            if facet.change.moved and facet.change.old and facet.change.new:
                rows.append(((*self._new_place(facet), 1), Row(facet.change, "new")))
        return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {change.id: place for place, change in enumerate(self.comparison.changes)}

    @cached_property
    def _following(self) -> dict[str, tuple[int, int]]:
        """New statement -> the place of the unmoved change it stands in or after, and its own place."""
        of_new = {one.id: change for change in self.comparison.changes for one in change.new}
        places: dict[str, tuple[int, int]] = {}
        last = -1
        for place, statement in enumerate(self.comparison.new.statements):
            change = of_new[statement.id]
            if not change.moved:
                last = self._positions[change.id]
            places[statement.id] = (last, place)
        return places

    def _place(self, facet: Facet) -> tuple[int, int]:
        return (self._positions[facet.change.id], -1)

    def _new_place(self, facet: Facet) -> tuple[int, int]:
        return self._following[facet.change.new[0].id]


class SearchKeys:
    """The search keys of two documents' statements; made once, on first use, however often changes are judged."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old, new

    @cached_property
    def old(self) -> dict[str, str]:
        return {one.id: _statement_key(one) for one in self._old.statements}

    @cached_property
    def new(self) -> dict[str, str]:
        return {one.id: _statement_key(one) for one in self._new.statements}


def _statement_key(statement: Statement) -> str:
    """Its words; after those of a datum what its row and column are called: a reader looks for 満足度, not for 60.0."""
    words = statement_key(statement.canonical)
    name = cell_heading(statement)
    return f"{words}\n{query_key(name)}" if name else words


def statement_key(canonical: str) -> str:
    """What `search_key` gives for printed text, for text that is canonical already."""
    from ..normalize.spelling import similarity_key

    return unicodedata.normalize("NFKC", similarity_key(canonical)).lower()


def query_key(text: str) -> str:
    """What a reader typed, as it is looked for: １７．５ finds 17.5, 令和7年 finds 2025年."""
    from ..normalize.spelling import search_key

    return search_key(text.strip())


def _facet(change: Change, tree: SectionTree) -> Facet:
    statements = (*change.old, *change.new)
    judgement = change.judgement
    confidence = change.confidence
    return Facet(
        change=change,
        group=group_of(change),
        facts=frozenset(fact.type for fact in change.facts),
        strengths=frozenset(one.strength for one in statements if one.strength is not None),
        node=tree.node_of_old(change.old[0].section) if change.old else tree.node_of_new(change.new[0].section),
        new_node=tree.node_of_new(change.new[0].section) if change.new else tree.node_of_old(change.old[0].section),
        bodies=frozenset(body for statement in statements for body in statement.bodies),
        commitment=is_commitment(change),
        judged="yes" if judgement is not None and judgement.decided else "no",
        sureness="sure" if confidence >= 0.8 else "middling" if confidence >= 0.5 else "unsure",
        noted=judgement is not None and bool(judgement.note),
    )


def _progress_of(facets: Sequence[Facet]) -> tuple[int, int]:
    """How many are judged, and how many there are; what one pair taken apart became is one: it was one judgement."""
    refused = {_said_of(facet) for facet in facets} - {None}
    whole = [facet for facet in facets if _said_of(facet) is None]
    return len(refused) + sum(facet.judged == "yes" for facet in whole), len(refused) + len(whole)


def _said_of(facet: Facet) -> tuple[object, object] | None:
    """The statements of the judgement that took a pair apart, of which this is a part."""
    judgement = facet.change.judgement
    if judgement is None or judgement.verdict != "refused":
        return None
    return (judgement.old, judgement.new)


def _passes(facet: Facet, wanted: Filter, unchanged: bool, tree: SectionTree) -> bool:
    if wanted.commitments_only and not facet.commitment:
        return False
    if wanted.groups:
        if facet.group not in wanted.groups:
            return False
    elif facet.group == "unchanged" and not unchanged:
        return False
    if wanted.facts and not wanted.facts & facet.facts:
        return False
    if wanted.strengths and not wanted.strengths & facet.strengths:
        return False
    if wanted.confidence and facet.sureness not in wanted.confidence:
        return False
    if wanted.bodies and not wanted.bodies & facet.bodies:
        return False
    if wanted.judged and not (facet.judged in wanted.judged or (facet.noted and "note" in wanted.judged)):
        return False
    return not wanted.sections or any(tree.is_within(node, wanted.sections) for node in (facet.node, facet.new_node))


def next_other_section(rows: tuple[Row, ...], at: int, step: int, index: Index) -> int | None:
    """The first row of the next section (step 1), or of this or the one before (step -1)."""

    def node(row: Row) -> int:
        facet = index.facet(row.change)
        return facet.new_node if row.end == "new" else facet.node

    starts = [i for i in range(len(rows)) if i == 0 or node(rows[i]) != node(rows[i - 1])]
    ahead: Iterator[int] = (i for i in starts if i > at) if step > 0 else (i for i in reversed(starts) if i < at)
    return next(ahead, None)
