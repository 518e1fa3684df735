"""The outline of two documents in one: corresponding sections are one node.

The new document's order leads; a section that only the old one has stands after its old neighbour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..compare.change import Comparison
from ..normalize.document import Document, Section, Statement

ROOT = 0
"""Node of the whole document, and of what stands before the first heading."""


@dataclass(frozen=True, slots=True)
class Node:
    """A section of the new document, of the old, or of both."""

    old: Section | None
    new: Section | None
    parent: int
    depth: int
    """0 for the outermost sections; -1 for the root."""

    @property
    def section(self) -> Section | None:
        """The new section where there is one; None for the root."""
        return self.new or self.old


@dataclass(frozen=True)
class SectionTree:
    """All nodes in reading order, the root first; a parent always stands before its children."""

    nodes: tuple[Node, ...]
    _old: dict[str | None, int] = field(repr=False)
    _new: dict[str | None, int] = field(repr=False)

    def node_of_old(self, statement: Statement) -> int:
        return self._old[statement.section]

    def node_of_new(self, statement: Statement) -> int:
        return self._new[statement.section]

    def is_within(self, node: int, wanted: frozenset[int]) -> bool:
        """Whether a node is one of these, or stands below one."""
        while node != ROOT:
            if node in wanted:
                return True
            node = self.nodes[node].parent
        return ROOT in wanted

    def totals(self, counted: Iterable[tuple[int, str]]) -> list[dict[str, int]]:
        """For each node how often each name was counted in it and below."""
        totals: list[dict[str, int]] = [{} for _ in self.nodes]
        for node, name in counted:
            totals[node][name] = totals[node].get(name, 0) + 1
        for index in range(len(self.nodes) - 1, 0, -1):
            above = totals[self.nodes[index].parent]
            for name, count in totals[index].items():
                above[name] = above.get(name, 0) + count
        return totals


def section_tree(comparison: Comparison) -> SectionTree:
    """The sections of both documents, aligned as the comparison has them."""
    partner = {pair.old: pair.new for pair in comparison.sections if pair.old and pair.new}
    back = {new: old for old, new in partner.items()}
    nodes: list[Node] = [Node(None, None, ROOT, -1)]
    old_nodes: dict[str | None, int] = {None: ROOT}
    new_nodes: dict[str | None, int] = {None: ROOT}
    for old, new in _in_order(comparison, partner, back):
        if new is not None:
            parent = new_nodes.get(new.parent, ROOT)
        else:
            assert old is not None
            parent = old_nodes.get(old.parent, ROOT)
        index = len(nodes)
        nodes.append(Node(old, new, parent, nodes[parent].depth + 1))
        if old is not None:
            old_nodes[old.id] = index
        if new is not None:
            new_nodes[new.id] = index
    return SectionTree(tuple(nodes), old_nodes, new_nodes)


def _in_order(
    comparison: Comparison, partner: dict[str, str], back: dict[str, str]
) -> list[tuple[Section | None, Section | None]]:
    """New sections in their order; after each, the old-only ones that follow its partner."""
    orphans = _orphans(comparison.old, partner)
    ordered: list[tuple[Section | None, Section | None]] = [(one, None) for one in orphans.pop(None, [])]
    for new in comparison.new.sections:
        old_id = back.get(new.id)
        old = comparison.old.section(old_id) if old_id else None
        ordered.append((old, new))
        if old_id:
            ordered.extend((one, None) for one in orphans.pop(old_id, []))
    return ordered


def _orphans(old: Document, partner: dict[str, str]) -> dict[str | None, list[Section]]:
    """Old sections without counterpart, under the last one before them that has one."""
    orphans: dict[str | None, list[Section]] = {}
    last: str | None = None
    for section in old.sections:
        if section.id in partner:
            last = section.id
        else:
            orphans.setdefault(last, []).append(section)
    return orphans
