"""Links between the statements of a series of documents, neighbours and gaps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from ..normalize.document import Document, Section, Statement
from .change import Change, Comparison
from .comparison import CompareOptions
from .facts import fact_changes


class Compare(Protocol):
    """How two documents are compared, `comparison.compare` or what knows some answers already."""

    def __call__(self, old: Document, new: Document, options: CompareOptions | None = None, /) -> Comparison: ...


Node = tuple[int, str]
"""A statement: index of its document, its id."""

_STRICT = ("unchanged", "reworded", "split", "merged")


SURE = 0.65
"""Confidence from which a reworded statement counts as come back over a gap; measured on generated series."""
SHORTEST = 8
"""Characters of a statement that is looked for over a gap."""


@dataclass(frozen=True, slots=True)
class Link:
    """A statement that takes up an earlier one."""

    old: Node
    new: Node
    change: Change
    """What became of it. Over a gap the ids of the old statements in here are `document:id`."""

    @property
    def strict(self) -> bool:
        """The same commitment, not only the same subject."""
        return self.change.kind in _STRICT


def link_series(
    documents: Sequence[Document], compare: Compare, progress: Callable[[int, int], None]
) -> tuple[Link, ...]:
    """Links between neighbours, and from statements that ended to statements without a past.

    Every later document is compared once with *all* that ended before its predecessor, taken together as
    one document: 2n - 3 comparisons for n documents, where comparing every pair would take n(n - 1)/2.
    """
    links: list[Link] = []
    total = max(0, 2 * len(documents) - 3)
    for place in range(1, len(documents)):
        links += _links(compare(documents[place - 1], documents[place]), place, partial(_node, place - 1))
        progress(max(1, 2 * place - 2), total)
        if place > 1:
            links += _over_gaps(documents, place, links, compare)
            progress(2 * place - 1, total)
    return tuple(links)


def _links(comparison: Comparison, place: int, node: Callable[[str], Node]) -> Iterable[Link]:
    for change in comparison.changes:
        for old in change.old:
            for new in change.new:
                yield Link(node(old.id), (place, new.id), change)


def _node(document: int, statement: str) -> Node:
    return document, statement


def _over_gaps(documents: Sequence[Document], place: int, links: Sequence[Link], compare: Compare) -> list[Link]:
    """Links into document `place` from statements that ended before its predecessor."""
    continued = {link.old for link in links if link.strict}
    linked = {link.new for link in links if link.strict}
    ended = [
        (index, statement)
        for index, document in enumerate(documents[: place - 1])
        for statement in document.statements
        if (index, statement.id) not in continued and _says_something(statement)
    ]
    born = [
        statement
        for statement in documents[place].statements
        if (place, statement.id) not in linked and _says_something(statement)
    ]
    if not ended or not born:
        return []
    comparison = compare(
        _gathered(documents, ended), replace(documents[place], statements=tuple(born)), CompareOptions(whole=False)
    )
    sober = tuple(_sober(change) for change in comparison.changes)
    return list(_links(replace(comparison, changes=sober), place, _split_name))


def _sober(change: Change) -> Change:
    """A change over a gap, read with more doubt than one between neighbours.

    Statements that ended in different years do not merge into one: the likest alone comes back. And what is
    only probably the same commitment is called the same subject.
    """
    if change.kind == "merged":
        old = max(change.old, key=lambda one: _likeness(one, change.new))
        change = replace(change, kind="reworded", old=(old,), facts=fact_changes((old,), change.new))
    if change.kind in ("reworded", "split") and change.confidence < SURE:
        return replace(change, kind="related")
    return change


def _likeness(old: Statement, new: Sequence[Statement]) -> float:
    from rapidfuzz import fuzz

    return max(fuzz.ratio(old.canonical, one.canonical) for one in new)


def _says_something(statement: Statement) -> bool:
    """Long enough to be known again years later: 支援, 連携 in a figure stand in every paper."""
    return len(statement.canonical) >= SHORTEST


def _gathered(documents: Sequence[Document], ended: Sequence[tuple[int, Statement]]) -> Document:
    """Statements of several documents as one, under their own headings; ids are `document:id`."""
    sections = [
        _renamed_section(index, section)
        for index in dict.fromkeys(index for index, _ in ended)
        for section in documents[index].sections
    ]
    statements = [
        replace(statement, id=f"{index}:{statement.id}", section=_name(index, statement.section))
        for index, statement in ended
    ]
    return replace(documents[0], sections=tuple(sections), statements=tuple(statements), furniture=())


def _renamed_section(index: int, section: Section) -> Section:
    return replace(section, id=f"{index}:{section.id}", parent=_name(index, section.parent))


def _name(index: int, identifier: str | None) -> str | None:
    return None if identifier is None else f"{index}:{identifier}"


def _split_name(name: str) -> Node:
    index, _, identifier = name.partition(":")
    return int(index), identifier
