"""Headings that are gone, new or reworded, and where the outline has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..compare.change import Comparison
from ..compare.headings import HeadingChange, heading_changes
from .sections import SectionTree

HeadingKind = Literal["dropped", "added", "reworded"]

SIGNS: Mapping[HeadingKind, str] = {"dropped": "-", "added": "+", "reworded": "~"}
"""As those of statements."""


@dataclass(frozen=True, slots=True)
class Headings:
    """What became of the headings of one comparison."""

    changes: tuple[HeadingChange, ...]
    nodes: tuple[int, ...]
    """For each of them its node in the section tree."""

    @property
    def signs(self) -> Mapping[int, HeadingKind]:
        """Node -> what became of its heading; reworded where one is gone and another stands there."""
        signs: dict[int, HeadingKind] = {}
        for node, change in zip(self.nodes, self.changes, strict=True):
            signs[node] = change.kind if node not in signs else "reworded"
        return signs


def headings_of(comparison: Comparison, tree: SectionTree) -> Headings:
    """The headings in the order of a report: by their place in the old document, the new ones last."""
    changes = heading_changes(comparison)
    return Headings(changes, tuple(_node(change, tree) for change in changes))


def _node(change: HeadingChange, tree: SectionTree) -> int:
    if change.new is not None:
        return tree.node_of_new(change.new.id)
    return tree.node_of_old(change.old.id if change.old else None)
