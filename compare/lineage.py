"""The life of each commitment through three and more documents.

Neighbouring documents are compared and the links chained to life lines. What finds no counterpart in the
next document is remembered and looked for in all later ones, so that a statement that is missing once
and comes back is *revived*, not a new birth:

    2013  born ── 2016  weakened ── 2019  dropped ── 2025  revived

A line follows one statement in each document. At a split it goes on with the likest part, and the
other parts begin lines of their own (`origin`); at a merge the likest line goes on, and the others end
in it (`into`). So every statement of every document stands in exactly one line, plus once more at the
end of each line that was merged into it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from ..normalize.document import Document, Statement
from .change import FactChange
from .comparison import compare as compare_documents
from .life import Chain, chain
from .links import Compare, Link, Node, link_series
from .weight import by_hedges, by_strength, turned_round

Event = Literal[
    "born", "unchanged", "reworded", "strengthened", "weakened",
    "reversed",  # turned into its opposite, of which neither promises more: 規制の緩和 → 強化
    "split", "merged", "revived", "dropped",
]  # fmt: skip
EVENTS: tuple[Event, ...] = get_args(Event)


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to a line in one document."""

    document: int
    """Index into the lineage's documents."""
    event: Event
    statement: str | None
    """None where it was dropped."""
    confidence: float | None = None
    """Of the link to the step before, 0-1; None for born and dropped."""
    facts: tuple[FactChange, ...] = ()
    """Figures, deadlines, strength, hedges that changed on the way here."""
    siblings: tuple[str, ...] = ()
    """The other parts of a split, in this document."""


@dataclass(frozen=True, slots=True)
class LifeLine:
    """One commitment through the documents."""

    id: str
    """`l1`, `l2` … by first document and place in it."""
    steps: tuple[Step, ...]
    """In the order of the documents; none before birth, after the end, and while it is missing."""
    origin: str | None = None
    """The line it was split from."""
    into: str | None = None
    """The line it was merged into."""

    def at(self, document: int) -> Step | None:
        """What happened in this document, if anything."""
        return next((step for step in self.steps if step.document == document), None)


@dataclass(frozen=True)
class Lineage:
    """All life lines through a series of documents."""

    documents: tuple[Document, ...]
    lines: tuple[LifeLine, ...]
    links: tuple[Link, ...]
    """All links, strict and related ones: only strict ones are chained in the lines."""

    def statement(self, node: Node) -> Statement:
        return self.documents[node[0]].statement(node[1])

    @cached_property
    def taken_up(self) -> dict[Node, Link]:
        """For statements whose subject a later one takes up again, the likeliest such link."""
        best: dict[Node, Link] = {}
        for link in self.links:
            if not link.strict and (link.old not in best or link.change.confidence > best[link.old].change.confidence):
                best[link.old] = link
        return best

    def carried(self, document: int) -> tuple[int, int]:
        """How many commitments of a document the next one carries on, and how many there are."""
        lives = {link.old for link in self.links if link.strict and link.new[0] == document + 1}
        commitments = [statement.id for statement in self.documents[document].statements if statement.commitment]
        return sum((document, one) in lives for one in commitments), len(commitments)

    @cached_property
    def summary(self) -> dict[Event, tuple[int, ...]]:
        """Lines by event, for each document."""
        table = {event: [0] * len(self.documents) for event in EVENTS}
        for line in self.lines:
            for step in line.steps:
                table[step.event][step.document] += 1
        return {event: tuple(counts) for event, counts in table.items()}


def trace(
    documents: Sequence[Document],
    compare: Compare = compare_documents,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Lineage:
    """The lineage over documents in the given order (`series.chronological` sorts them).

    `progress` is told how many of how many comparisons are done. Fewer than two documents: every line is
    born and nothing else.
    """
    links = link_series(documents, compare, progress)
    chains = chain(documents, [link for link in links if link.strict])
    names = {path.nodes[0]: f"l{number}" for number, path in enumerate(chains, 1)}
    owner = {node: names[path.nodes[0]] for path in chains for node in path.nodes}
    lines = tuple(_line(path, names[path.nodes[0]], owner, len(documents)) for path in chains)
    return Lineage(tuple(documents), lines, links)


def _line(path: Chain, name: str, owner: dict[Node, str], documents: int) -> LifeLine:
    steps = [_first_step(path)]
    for link in path.links:
        steps += _missing(steps[-1].document, link.new[0])
        steps.append(_linked_step(link))
    if path.into is None and path.nodes[-1][0] < documents - 1:
        steps.append(Step(path.nodes[-1][0] + 1, "dropped", None))
    if path.into is not None:
        steps += _missing(steps[-1].document, path.into.new[0])
        steps.append(_linked_step(path.into))
    return LifeLine(
        id=name,
        steps=tuple(steps),
        origin=owner[path.origin.old] if path.origin else None,
        into=owner[path.into.new] if path.into else None,
    )


def _missing(last: int, next_document: int) -> list[Step]:
    """A step for the loss, where the next link is over a gap."""
    return [Step(last + 1, "dropped", None)] if next_document > last + 1 else []


def _first_step(path: Chain) -> Step:
    document, statement = path.nodes[0]
    if path.origin is None:
        return Step(document, "born", statement)
    change = path.origin.change
    siblings = tuple(other.id for other in change.new if other.id != statement)
    return Step(document, "split", statement, change.confidence, change.facts, siblings)


def _linked_step(link: Link) -> Step:
    change = link.change
    siblings = tuple(other.id for other in change.new if other.id != link.new[1])
    return Step(link.new[0], _event(link), link.new[1], change.confidence, change.facts, siblings)


def _event(link: Link) -> Event:
    """The most telling name for what a link did: revival before split and merge, strength before wording."""
    if link.new[0] > link.old[0] + 1:
        return "revived"
    kind = link.change.kind
    if kind == "split" or kind == "merged" or kind == "unchanged":
        return kind
    if turned_round(link.change.facts):
        return "reversed"
    weight = by_strength(link.change.facts) or by_hedges(link.change.facts)
    return "reworded" if weight is None else "weakened" if weight == "weaker" else "strengthened"
