"""The filter dialog: every choice with its count; several of one heading are alternatives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from ...normalize.document import STRENGTHS
from ...report.places import heading
from ...report.triage import GROUPS
from ..cells import Run, cut, fit, width
from ..choice import Facet, Filter, Index
from ..marks import GROUP_SIGNS
from ..widgets.lines import RowList
from .base import Dialog, Speaking

_FACTS = ("quantity", "date", "strength", "hedge", "body")
_JUDGED = ("no", "yes", "note")
_SURENESS = ("sure", "middling", "unsure")


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the dialog: a heading (`field` is "") or something to tick."""

    text: str
    field: str = ""
    """The filter's field that holds `value` when it is ticked."""
    value: object = None
    count: int = 0
    sign: str = ""
    mark: str = ""
    indent: int = 0


class Choices(RowList):
    """Headings, and boxes to tick."""

    def __init__(self, choices: Sequence[Choice], ticked: dict[str, frozenset[Any]]) -> None:
        super().__init__(id="choices")
        self.choices = choices
        self.ticked = ticked

    def row_count(self) -> int:
        return len(self.choices)

    def row(self, index: int) -> Sequence[Run]:
        one = self.choices[index]
        if not one.field:
            return ((one.text, "heading"),)
        box = "[x] " if one.value in self.ticked[one.field] else "[ ] "
        count = f" {one.count}"
        head: tuple[Run, ...] = ((f"  {box}", "strong"), (" " * one.indent, ""))
        if one.sign:
            head = (*head, (f"{one.sign} ", one.mark))
        room = self.cells - sum(width(text) for text, _ in head) - width(count)
        return (*head, *fit(((cut(one.text, room), ""),), max(0, room)), (count, "faint"))

    def selectable(self, index: int) -> bool:
        return bool(self.choices[index].field)

    def toggle(self, index: int) -> None:
        one = self.choices[index]
        if one.field:
            self.ticked[one.field] = self.ticked[one.field] ^ {one.value}
            self.refresh()


class FilterScreen(Dialog[Filter]):
    """Answers with the filter as ticked."""

    BINDINGS: ClassVar[list[Any]] = [
        ("escape,q", "cancel", ""),
        ("space", "tick", ""),
        ("c", "clear", ""),
        ("f", "apply", ""),
    ]

    def __init__(self, index: Index, wanted: Filter) -> None:
        super().__init__()
        self.index = index
        self.wanted = wanted

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Choices(tuple(self._choices()), _ticked(self.wanted))

    def on_mount(self) -> None:
        self.frame(self.say("filter.title"), self.say("filter.keys"))
        choices = self.query_one(Choices)
        choices.focus()
        choices.rows_changed(0)
        choices.cursor = 1

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.action_apply()

    def action_tick(self) -> None:
        choices = self.query_one(Choices)
        choices.toggle(choices.cursor)
        if choices.choices[choices.cursor].field == "scope":
            self._count_anew(choices)

    def _count_anew(self, choices: Choices) -> None:
        """Another scope has other counts, and other choices; what is ticked stays ticked."""
        self.wanted = replace(self.wanted, commitments_only=bool(choices.ticked["scope"]))
        choices.choices = tuple(self._choices())
        choices.rows_changed(choices.cursor)

    def action_clear(self) -> None:
        choices = self.query_one(Choices)
        choices.ticked.update({name: frozenset() for name in choices.ticked if name != "scope"})
        choices.refresh()

    def action_apply(self) -> None:
        ticked = dict(self.query_one(Choices).ticked)
        scope = ticked.pop("scope")
        self.dismiss(replace(self.wanted, commitments_only=bool(scope), **ticked))

    def _choices(self) -> list[Choice]:
        facets = [facet for facet in self.index.facets if not self.wanted.commitments_only or facet.commitment]
        changed = [facet for facet in facets if facet.group != "unchanged"]
        choices = [Choice(self.say("filter.scope"))]
        # As everywhere: what did not change is no change, and stands under its own name below.
        commitments = sum(facet.commitment and facet.group != "unchanged" for facet in self.index.facets)
        choices.append(Choice(self.say("filter.commitments"), "scope", True, commitments))
        scope = "group" if self.wanted.commitments_only else "group.all"
        choices += _groups(self, scope, Counter(facet.group for facet in facets))
        choices += _facts(self, changed)
        choices += _strengths(self, changed)
        choices += _judged(self, changed)
        choices += _sureness(self, changed)
        choices += _bodies(self, self.index, changed)
        return choices + _sections(self, self.index, changed)


def _ticked(wanted: Filter) -> dict[str, frozenset[Any]]:
    return {
        "scope": frozenset({True} if wanted.commitments_only else ()),
        "groups": wanted.groups,
        "facts": wanted.facts,
        "strengths": wanted.strengths,
        "judged": wanted.judged,
        "confidence": wanted.confidence,
        "bodies": wanted.bodies,
        "sections": wanted.sections,
    }


def _groups(screen: Speaking, scope: str, counts: Counter[Any]) -> list[Choice]:
    rows = [
        Choice(screen.say(f"{scope}.{group}"), "groups", group, counts[group], GROUP_SIGNS[group], group)
        for group in GROUPS
        if counts[group]
    ]
    return [Choice(screen.say("filter.group")), *rows]


def _facts(screen: Speaking, facets: Sequence[Facet]) -> list[Choice]:
    counts = Counter(fact for facet in facets for fact in facet.facts)
    rows = [Choice(screen.say(f"fact.{fact}"), "facts", fact, counts[fact]) for fact in _FACTS if counts[fact]]  # type: ignore[index]
    return [Choice(screen.say("filter.fact")), *rows] if rows else []


def _strengths(screen: Speaking, facets: Sequence[Facet]) -> list[Choice]:
    counts = Counter(strength for facet in facets for strength in facet.strengths)
    rows = [Choice(screen.say(f"strength.{one}"), "strengths", one, counts[one]) for one in STRENGTHS if counts[one]]
    return [Choice(screen.say("filter.strength")), *rows] if rows else []


def _judged(screen: Speaking, facets: Sequence[Facet]) -> list[Choice]:
    counts = {
        "yes": sum(facet.judged == "yes" for facet in facets),
        "no": sum(facet.judged == "no" for facet in facets),
        "note": sum(facet.noted for facet in facets),
    }
    rows = [Choice(screen.say(f"filter.judged.{one}"), "judged", one, counts[one]) for one in _JUDGED]
    return [Choice(screen.say("filter.judged")), *rows]


def _sureness(screen: Speaking, facets: Sequence[Facet]) -> list[Choice]:
    counts = Counter(facet.sureness for facet in facets)
    rows = [Choice(screen.say(f"filter.{one}"), "confidence", one, counts[one]) for one in _SURENESS]  # type: ignore[index]
    return [Choice(screen.say("filter.confidence")), *rows]


def _bodies(screen: Speaking, index: Index, facets: Sequence[Facet]) -> list[Choice]:
    counts = Counter(body for facet in facets for body in facet.bodies)
    rows = [Choice(body, "bodies", body, counts[body]) for body in index.bodies() if counts[body]]
    return [Choice(screen.say("filter.body")), *rows] if rows else []


def _sections(screen: Speaking, index: Index, facets: Sequence[Facet]) -> list[Choice]:
    totals = index.sections.totals((facet.node, "") for facet in facets)
    rows = []
    for number, node in enumerate(index.sections.nodes):
        count = totals[number].get("", 0)
        if node.section is not None and count:
            rows.append(Choice(heading(node.section), "sections", number, count, indent=2 * node.depth))
    return [Choice(screen.say("filter.section")), *rows] if rows else []
