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


def theme_threads(documents: Sequence[Document], links: Sequence[Link], about: Collection[Node]) -> tuple[Thread, ...]:
    """Threads through the statements in `about`, by document and place of their first step.

    A strict link goes before a related one, a likelier before a less likely one; each statement goes on as
    at most one later statement and takes up at most one earlier one.
    """
    within = [link for link in links if link.old in about and link.new in about]
    threads: list[Thread] = []
    for path in chain(documents, within):
        if len(path.nodes) > 1:
            first, *later = path.nodes
            steps = [ThreadStep(*first)]
            steps += [
                ThreadStep(*node, link.change.kind, link.change.confidence)
                for node, link in zip(later, path.links, strict=True)
            ]
            threads.append(Thread(f"t{len(threads) + 1}", tuple(steps)))
    return tuple(threads)
