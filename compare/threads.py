"""Threads of a theme: which statement about it continues which, from document to document."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..normalize.document import Document
from .change import ChangeKind
from .life import chain
from .links import Link, Node


@dataclass(frozen=True, slots=True)
class ThreadStep:
    """A statement of a thread."""

    document: int
    """Index into the timeline's documents."""
    statement: str
    kind: ChangeKind | None = None
    """How it takes up the step before; `related` where only the subject is the same. None for the first."""
    confidence: float | None = None
    """Of the link to the step before, 0-1."""


@dataclass(frozen=True, slots=True)
class Thread:
    """Two and more statements, each taking up the one before."""

    id: str
    steps: tuple[ThreadStep, ...]


def theme_threads(
    documents: Sequence[Document], links: Sequence[Link], about: Collection[Node], related: float = 0.3
) -> tuple[Thread, ...]:
    """Threads through the statements in `about`: those with most strict links first, then the longest.

    `related` is the least confidence of a related link. A strict link goes before a related one, a likelier
    before a less likely one; each statement goes on as at most one later statement and takes up at most one
    earlier one.
    """
    within = [link for link in links if link.old in about and link.new in about and _sure(link, related)]
    found: list[list[ThreadStep]] = []
    for path in chain(documents, within):
        if len(path.nodes) > 1:
            first, *later = path.nodes
            steps = [ThreadStep(*first)]
            steps += [
                ThreadStep(*node, link.change.kind, link.change.confidence)
                for node, link in zip(later, path.links, strict=True)
            ]
            found.append(steps)
    found.sort(key=lambda steps: (-sum(step.kind not in (None, "related") for step in steps), -len(steps)))
    return tuple(Thread(f"t{number}", tuple(steps)) for number, steps in enumerate(found, 1))


def _sure(link: Link, related: float) -> bool:
    return link.strict or link.change.confidence >= related
