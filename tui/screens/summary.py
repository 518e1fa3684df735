"""The summary: both documents, and how much changed in which way; every count opens its changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from textual.app import ComposeResult

from ...normalize.characters import clean_characters
from ...normalize.document import Document
from ...report import language
from ...report.triage import GROUPS, Group
from ...report.warnings import in_words
from ..cells import Line, Run, cut, fit, width, wrap
from ..choice import Filter
from ..keys import SUMMARY_KEYS, bindings
from ..marks import GROUP_SIGNS
from ..messages import Wanted
from ..sheet import SIDE_BY_SIDE
from ..widgets.bars import Bar, KeyBar
from ..widgets.lines import LinePane, RowList
from ..widgets.tabs import PairTabs
from ..wording import say
from ..workspace import OpenPair, Workspace
from .base import PlainScreen

_WARNINGS = 3
"""Shown of each document; the rest are counted."""


class Groups(RowList):
    """A row for each kind of change that there is, in triage order, with its count as a bar."""

    @dataclass(frozen=True, slots=True)
    class Count:
        group: Group | None
        """None for all changes together."""
        count: int

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.counts: list[Groups.Count] = []
        self.scope = "group"

    def show_counts(self, counts: dict[Group, int], commitments_only: bool) -> None:
        self.scope = "group" if commitments_only else "group.all"
        total = sum(count for group, count in counts.items() if group != "unchanged")
        self.counts = [Groups.Count(None, total)] if total else []
        self.counts += [Groups.Count(group, counts[group]) for group in GROUPS if counts.get(group)]
        self.rows_changed(min(self.cursor, len(self.counts) - 1))

    def row_count(self) -> int:
        return len(self.counts)

    def row(self, index: int) -> Sequence[Run]:
        lang = self.app.settings.lang  # type: ignore[attr-defined]
        one = self.counts[index]
        if one.group is None:
            return ((f" {one.count:>5}  ", "strong"), ("  ", ""), (say("sum.all", lang), "strong"))
        name = say(f"{self.scope}.{one.group}", lang)
        names = max(width(say(f"{self.scope}.{group}", lang)) for group in GROUPS)
        mark = one.group
        head: tuple[Run, ...] = (
            (f" {one.count:>5}  ", mark),
            (f"{GROUP_SIGNS[one.group]} ", mark),
            *fit(((name, ""),), min(names, max(10, self.cells - 12))),
        )
        room = min(40, self.cells - 11 - names - 3)
        meaning = self.cells - 11 - names - room - 5
        if room < 8:
            return head
        most = max((other.count for other in self.counts if other.group not in (None, "unchanged")), default=one.count)
        full = max(1, round(room * min(1.0, one.count / most)))
        bar: tuple[Run, ...] = (("  ", ""), ("=" * full, mark), (" " * (room - full), ""))
        if meaning < 16:
            return (*head, *bar)
        return (*head, *bar, ("  ", ""), (cut(say(f"meaning.{one.group}", lang), meaning), "faint"))


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
        yield Groups(id="groups")
        yield Bar(id="status")
        yield KeyBar()

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
        wanted = Filter(commitments_only=self.commitments_only)
        self.query_one(Groups).show_counts(dict(index.counts(wanted)), self.commitments_only)
        scope = self.say("sum.scope.commitments" if self.commitments_only else "sum.scope.all")
        hint = self.say("sum.enter") if self.query_one(Groups).counts else self.say("sum.none")
        self.query_one("#scope", Bar).say(
            ((f" {self.say('sum.changes')} ", "heading"), (f"({scope})", "label")), ((f"{hint} ", "faint"),)
        )
        judged, total = index.judged(wanted)
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
        group = self.query_one(Groups).counts[event.row].group
        groups: frozenset[Any] = frozenset({group} if group else ())
        self._open(Filter(groups=groups, commitments_only=self.commitments_only))

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

    def _open(self, wanted: Filter) -> None:
        self.hensen.post_message(Wanted(self.current, wanted))
