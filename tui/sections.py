"""The outline of two documents in one: corresponding sections are one node.

The new document's order leads; a section that only the old one has stands after its old neighbour.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from ..compare.change import Comparison
from ..normalize.document import Document, Section

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

    def node_of_old(self, section: str | None) -> int:
        return self._old[section]

    def node_of_new(self, section: str | None) -> int:
        return self._new[section]

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
    tree = _Growing()
    for pair in _in_order(comparison, partner, back):
        tree.below[_above(*pair, partner)].append(pair)
    tree.grow(None, ROOT)
    return SectionTree(tuple(tree.nodes), tree.old, tree.new)


Pair = tuple[Section | None, Section | None]
Key = tuple[Literal["old", "new"], str] | None
"""A section by its document; None for the root. One that both documents have goes by the new one's."""


def _key(old: Section | None, new: Section | None) -> Key:
    if new is not None:
        return ("new", new.id)
    return ("old", old.id) if old is not None else None


def _above(old: Section | None, new: Section | None, partner: dict[str, str]) -> Key:
    """The section it stands under in its own document, the new one's where both have it."""
    if new is not None:
        return ("new", new.parent) if new.parent else None
    parent = old.parent if old is not None else None
    if parent is None:
        return None
    return ("new", partner[parent]) if parent in partner else ("old", parent)


class _Growing:
    """Nodes as they come: a section, then all that stands below it, so that none stands inside another's."""

    def __init__(self) -> None:
        self.below: dict[Key, list[Pair]] = defaultdict(list)
        self.nodes: list[Node] = [Node(None, None, ROOT, -1)]
        self.old: dict[str | None, int] = {None: ROOT}
        self.new: dict[str | None, int] = {None: ROOT}

    def grow(self, key: Key, at: int) -> None:
        for old, new in self.below.get(key, ()):
            index = len(self.nodes)
            self.nodes.append(Node(old, new, at, self.nodes[at].depth + 1))
            if old is not None:
                self.old[old.id] = index
            if new is not None:
                self.new[new.id] = index
            self.grow(_key(old, new), index)


def _in_order(comparison: Comparison, partner: dict[str, str], back: dict[str, str]) -> list[Pair]:
    """New sections in their order; after each, the old-only ones that follow its partner."""
    orphans = _orphans(comparison.old, partner)
    ordered: list[Pair] = [(one, None) for one in orphans.pop(None, [])]
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
