"""From links to chains: which statement of one document goes on as which of the next, one to one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..normalize.document import Document
from .links import Link, Node


@dataclass(frozen=True, slots=True)
class Chain:
    """Statements that continue each other."""

    nodes: tuple[Node, ...]
    """At least one, one a document, in order."""
    links: tuple[Link, ...]
    """From each node to the next."""
    origin: Link | None
    """The link to the first node from another chain, which was split."""
    into: Link | None
    """The link from the last node into another chain: a merge."""


def chain(documents: Sequence[Document], links: Sequence[Link]) -> tuple[Chain, ...]:
    """Every statement in exactly one chain; chains by document and place of their first statement."""
    forward = _principal(documents, links)
    backward = {link.new: link for link in forward.values()}
    rank = {
        (index, statement.id): place
        for index, document in enumerate(documents)
        for place, statement in enumerate(document.statements)
    }
    incoming: dict[Node, list[Link]] = defaultdict(list)
    outgoing: dict[Node, list[Link]] = defaultdict(list)
    for link in links:
        incoming[link.new].append(link)
        outgoing[link.old].append(link)
    starts = sorted((node for node in rank if node not in backward), key=lambda node: (node[0], rank[node]))
    return tuple(_follow(start, forward, incoming, outgoing) for start in starts)


def _follow(
    start: Node, forward: dict[Node, Link], incoming: dict[Node, list[Link]], outgoing: dict[Node, list[Link]]
) -> Chain:
    nodes, links = [start], []
    while nodes[-1] in forward:
        links.append(forward[nodes[-1]])
        nodes.append(links[-1].new)
    origin = incoming[start][0] if incoming[start] else None
    into = outgoing[nodes[-1]][0] if outgoing[nodes[-1]] else None
    return Chain(tuple(nodes), tuple(links), origin, into)


def _principal(documents: Sequence[Document], links: Iterable[Link]) -> dict[Node, Link]:
    """Old statement → the link it goes on by: one to one, strict links and the likest pairs first."""
    from rapidfuzz import fuzz

    places = [{one.id: place for place, one in enumerate(document.statements)} for document in documents]

    def place(link: Link) -> tuple[int, int, int, int]:
        (one, old), (other, new) = link.old, link.new
        return one, places[one][old], other, places[other][new]

    def likeness(link: Link) -> tuple[bool, float]:
        old, new = (documents[node[0]].statement(node[1]).canonical for node in (link.old, link.new))
        return link.strict, fuzz.ratio(old, new)

    chosen: dict[Node, Link] = {}
    taken: set[Node] = set()
    # Sorted twice: ties of likeness stay in document order.
    ordered = sorted(links, key=place)
    for link in sorted(ordered, key=likeness, reverse=True):
        if link.old not in chosen and link.new not in taken:
            chosen[link.old] = link
            taken.add(link.new)
    return chosen
