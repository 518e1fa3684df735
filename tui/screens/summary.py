"""The summary: both documents, and how much changed in which way; every count opens its changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from textual.app import ComposeResult

from ...compare.change import Change
from ...normalize.characters import clean_characters
from ...normalize.document import Document
from ...report import language
from ...report.facts import describe_all
from ...report.highlights import highlights
from ...report.language import Language
from ...report.triage import GROUPS, Group, by_group, group_of
from ...report.warnings import in_words
from ..cells import Line, Run, cut, fit, width, wrap
from ..choice import Filter
from ..keys import APP_KEYS, SUMMARY_KEYS, bindings
from ..marks import GROUP_SIGNS
from ..messages import Wanted
from ..sheet import SIDE_BY_SIDE
from ..widgets.bars import Bar, KeyBar
from ..widgets.lines import LinePane, RowList
from ..widgets.tabs import PairTabs
from ..wording import say
from ..workspace import OpenPair, Workspace
from .base import PlainScreen

_BAR = 28
"""Cells of the longest bar."""
_WARNINGS = 3
"""Shown of each document; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many changes of a group there are; `group` None: of all groups but unchanged."""

    group: Group | None
    count: int


@dataclass(frozen=True, slots=True)
class Highlight:
    """A change that a reader in a hurry must see; None is the heading above them."""

    change: Change | None


class Groups(RowList):
    """A row for each kind of change that there is, in triage order, then the most telling changes."""

    def __init__(self, lang: Language, *, id: str) -> None:
        super().__init__(id=id)
        self.lang = lang
        self.entries: list[Count | Highlight | None] = []
        self.scope = "group"

    def show_groups(self, groups: Mapping[Group, Sequence[Change]], commitments_only: bool) -> None:
        self.scope = "group" if commitments_only else "group.all"
        total = sum(len(changes) for group, changes in groups.items() if group != "unchanged")
        self.entries = [Count(None, total)] if total else []
        self.entries += [Count(group, len(groups[group])) for group in GROUPS if groups[group]]
        telling = highlights(groups)
        if telling:
            self.entries += [None, Highlight(None), *(Highlight(change) for change in telling)]
        self.rows_changed(min(self.cursor, len(self.entries) - 1))

    def row_count(self) -> int:
        return len(self.entries)

    def selectable(self, index: int) -> bool:
        entry = self.entries[index]
        return isinstance(entry, Count) or (entry is not None and entry.change is not None)

    def row(self, index: int) -> Sequence[Run]:
        entry = self.entries[index]
        if entry is None:
            return ()
        if isinstance(entry, Highlight):
            return self._highlight(entry.change)
        if entry.group is None:
            return ((f" {entry.count:>5}    ", "strong"), (say("sum.all", self.lang), "strong"))
        return self._count(entry.group, entry.count)

    def _highlight(self, change: Change | None) -> Sequence[Run]:
        if change is None:
            return ((f" {say('sum.highlights', self.lang)}", "heading"),)
        group = group_of(change)
        facts = describe_all(change.facts, self.lang)
        words = " ".join(statement.text for statement in change.new or change.old).replace("\n", " ")
        return (
            ("   ", ""),
            (f"{GROUP_SIGNS[group]} ", group),
            (f"{facts}  " if facts else "", "figures"),
            (words, ""),
        )

    def _count(self, group: Group, count: int) -> Sequence[Run]:
        """Sign, name, a bar against the largest group, what it means: as far as there is room."""
        names = max(width(say(f"{self.scope}.{one}", self.lang)) for one in GROUPS)
        name = fit(((say(f"{self.scope}.{group}", self.lang), ""),), min(names, max(10, self.cells - 12)))
        head: tuple[Run, ...] = ((f" {count:>5}  ", group), (f"{GROUP_SIGNS[group]} ", group), *name)
        room = min(_BAR, self.cells - 13 - names)
        if room < 8:
            return head
        counts = [one for one in self.entries if isinstance(one, Count) and one.group not in (None, "unchanged")]
        most = max((one.count for one in counts), default=count)
        full = max(1, round(room * min(1.0, count / most)))
        bar: tuple[Run, ...] = (("  ", ""), ("=" * full, group), (" " * (room - full), ""))
        meaning = self.cells - 16 - names - room
        if meaning < 16:
            return (*head, *bar)
        return (*head, *bar, ("  ", ""), (cut(say(f"meaning.{group}", self.lang), meaning), "faint"))


class SummaryScreen(PlainScreen):
    """What one sees first."""

    BINDINGS = bindings(SUMMARY_KEYS)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.current = 0
        self.commitments_only = any(pair.index.counts(Filter()) for pair in workspace.pairs)

    @property
    def pair(self) -> OpenPair:
        return self.workspace.pairs[self.current]

    def compose(self) -> ComposeResult:
        yield PairTabs(self.workspace, id="tabs")
        yield LinePane(id="papers")
        yield Bar(id="scope")
        yield Groups(self.lang, id="groups")
        yield Bar(id="status")
        yield KeyBar((*SUMMARY_KEYS, *APP_KEYS))

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#papers").can_focus = False
        self.query_one(Groups).focus()
        self.call_after_refresh(self.fill)

    def on_resize(self) -> None:
        self.call_after_refresh(self.fill)

    def on_screen_resume(self) -> None:
        self.call_after_refresh(self.fill)

    def fill(self) -> None:
        """Everything anew: after a change of size, of scope, of the pair, of judgements."""
        papers = self.query_one("#papers", LinePane)
        lines = self._papers(papers.cells)
        papers.styles.height = min(len(lines), max(4, self.size.height // 2))
        papers.show(lines)
        index = self.pair.index
        listed = [facet.change for facet in index.facets if facet.commitment or not self.commitments_only]
        self.query_one(Groups).show_groups(by_group(listed), self.commitments_only)
        scope = self.say("sum.scope.commitments" if self.commitments_only else "sum.scope.all")
        hint = self.say("sum.enter") if self.query_one(Groups).entries else self.say("sum.none")
        self.query_one("#scope", Bar).say(
            ((f" {self.say('sum.changes')} ", "heading"), (f"({scope})", "label")), ((f"{hint} ", "faint"),)
        )
        judged, total = index.judged(self.commitments_only)
        left: list[Run] = [(" " + self.say("sum.judged", judged=judged, total=total), "good" if judged else "faint")]
        path = clean_characters(self.pair.session.path)[0]
        self.query_one("#status", Bar).say(
            (*left, ("  " + self.say("sum.review", path=path), "faint")) if path else left
        )
        self.query_one(PairTabs).mark(self.current)

    def _papers(self, cells: int) -> list[Line]:
        base = self.pair.session.base
        stacked = cells < SIDE_BY_SIDE
        half = cells - 2 if stacked else (cells - 5) // 2
        old, new = self._paper("sum.old", base.old, half), self._paper("sum.new", base.new, half)
        if stacked:
            return [((" ", ""), *line) for line in (*old, *new)]
        blank: Line = ()
        pairs = zip_longest(old, new, fillvalue=blank)
        return [(), *((("  ", ""), *fit(left, half), ("   ", ""), *right) for left, right in pairs), ()]

    def _paper(self, key: str, document: Document, cells: int) -> list[Line]:
        date = language.date(document.date, self.lang) if document.date else self.say("sum.date.none")
        pages = self.say("sum.pages", count=document.pages) if document.pages else ""
        commitments = sum(statement.commitment for statement in document.statements)
        extent = self.say(
            "sum.extent", pages=pages, statements=f"{len(document.statements):,}", commitments=f"{commitments:,}"
        )
        label = clean_characters(document.label)[0]
        title = wrap(((f"{self.say(key)}  ", "heading"), (label, "strong")), cells)
        path = clean_characters(document.path)[0]
        lines: list[Line] = [
            *title[:2],
            ((date, "place"), (f"  {cut(path, max(8, cells - width(date) - 2))}", "faint")),
        ]
        lines.append(((extent, ""),))
        if document.status == "partial":
            lines.append(((self.say("sum.partial"), "bad"),))
        for warning in document.warnings[:_WARNINGS]:
            lines.extend(wrap((("! ", "figures"), (in_words(warning, self.lang), "figures")), cells)[:2])
        if len(document.warnings) > _WARNINGS:
            lines.append(((self.say("sum.warnings", count=len(document.warnings)), "figures"),))
        return lines

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        entry = self.query_one(Groups).entries[event.row]
        if isinstance(entry, Count):
            groups: frozenset[Group] = frozenset({entry.group} if entry.group else ())
            self._open(Filter(groups=groups, commitments_only=self.commitments_only))
        elif entry is not None and entry.change is not None:
            self._open(Filter(commitments_only=self.commitments_only), entry.change.id)

    def on_pair_tabs_chosen(self, event: PairTabs.Chosen) -> None:
        self.current = event.pair
        self.fill()

    def action_commitments(self) -> None:
        self.commitments_only = not self.commitments_only
        self.fill()

    def action_all_changes(self) -> None:
        self._open(Filter(commitments_only=self.commitments_only))

    def action_document_pair(self, step: int) -> None:
        self.current = (self.current + step) % len(self.workspace.pairs)
        self.fill()

    def action_export(self) -> None:
        self.hensen.export(self.pair, replace(Filter(), commitments_only=self.commitments_only))

    def action_back(self) -> None:
        self.hensen.close_workspace()

    def _open(self, wanted: Filter, change: str | None = None) -> None:
        self.hensen.post_message(Wanted(self.current, wanted, change))
