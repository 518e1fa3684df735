"""The outline of both documents: aligned sections, and what changed in each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...report.language import Language
from ...report.places import heading
from ...report.triage import Group
from ..cells import Run, cut, line_width
from ..choice import Facet
from ..headings import SIGNS, HeadingKind
from ..sections import ROOT, SectionTree
from ..wording import say
from .lines import RowList

_SIGNS: dict[Group, tuple[str, str]] = {
    "dropped": ("-", "dropped"),
    "added": ("+", "added"),
    "weakened": ("v", "weakened"),
}
_OTHERS = ("~", "reworded")
"""Every other change is counted together: four counts are as many as the eye takes in."""
_ORDER = ("-", "v", "~", "+")


class Outline(RowList):
    """One row a section, indented, with its counts at the right."""

    def __init__(self, lang: Language, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lang = lang
        self.sections: SectionTree | None = None
        self.filtered: frozenset[int] = frozenset()
        self._totals: list[dict[str, int]] = []
        self._headings: Mapping[int, HeadingKind] = {}

    def show_tree(
        self, tree: SectionTree, facets: Iterable[Facet], filtered: frozenset[int], headings: Mapping[int, HeadingKind]
    ) -> None:
        """Count these changes by section; `filtered` are the sections that the list is narrowed to, `headings`
        what became of a heading itself."""
        self._headings = headings
        self.sections = tree
        self.filtered = filtered
        counted = ((f.node, _SIGNS.get(f.group, _OTHERS)[0]) for f in facets if f.group != "unchanged")
        self._totals = tree.totals(counted)
        self.rows_changed(self.cursor)

    def follow(self, node: int) -> None:
        """Stand on a section because the list does, without telling anyone."""
        if node != self.cursor:
            with self.prevent(RowList.Moved):
                self.cursor = node

    def row_count(self) -> int:
        return len(self.sections.nodes) if self.sections else 0

    def row(self, index: int) -> Sequence[Run]:
        assert self.sections is not None
        node = self.sections.nodes[index]
        counts = self._counts(index)
        lead = "* " if index in self.filtered else ""
        indent = "  " * max(0, node.depth + (1 if index != ROOT else 0))
        room = self.cells - line_width(counts) - len(indent) - len(lead) - 1
        if node.section is None:
            name, mark = say("outline.all", self.lang), "strong"
        else:
            name = heading(node.section)
            mark = "dropped" if node.new is None else "added" if node.old is None else ""
        become = self._headings.get(index)
        if become is not None:
            name, mark = f"{SIGNS[become]} {name}", become
        name = cut(name, max(room, 4))
        gap = max(1, self.cells - len(indent) - len(lead) - line_width(((name, ""),)) - line_width(counts))
        return ((indent, ""), (lead, "match"), (name, mark), (" " * gap, ""), *counts)

    def _counts(self, index: int) -> tuple[Run, ...]:
        total = self._totals[index]
        marks = dict((*_SIGNS.values(), _OTHERS))
        runs: list[Run] = []
        for sign in _ORDER:
            if total.get(sign):
                runs.append((f" {sign}{total[sign]}", marks[sign]))
        return tuple(runs)
