"""The summary: both documents, and how much changed in which way; every count opens its changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from textual.app import ComposeResult

from ...compare.change import Comparison
from ...normalize.characters import clean_characters
from ...normalize.document import Document
from ...report import language
from ...report.doubts import doubts, far_apart
from ...report.fates import fates
from ...report.triage import Group
from ...report.warnings import in_words
from ..cells import Line, Run, cut, fit, line_width, width, wrap, wrap_at_most
from ..choice import Filter
from ..keys import APP_KEYS, SUMMARY_KEYS, bindings
from ..messages import Wanted
from ..sheet import SIDE_BY_SIDE
from ..widgets.bars import Bar, KeyBar
from ..widgets.lines import LinePane, RowList
from ..widgets.summary_list import Count, Heading, Highlight, OtherTarget, SummaryList
from ..widgets.tabs import PairTabs
from ..wording import say
from ..workspace import OpenPair, Workspace
from .base import PlainScreen

_WARY = "! "
"""Before what the reader must know to trust the comparison."""
_WARNINGS = 3
"""Shown of each document; the rest are counted."""
_SHORT = 30
"""Rows below which each document has one line, so that the changes worth a look stay on the screen."""
_SCARCE = 16
"""Rows below which remarks are counted, and stand behind what is chosen from."""


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
        yield SummaryList(self.lang, id="groups")
        yield Bar(id="status")
        yield KeyBar((*SUMMARY_KEYS, *APP_KEYS))

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#papers").can_focus = False
        self.query_one(SummaryList).focus()
        self.call_after_refresh(self.fill)

    def on_resize(self) -> None:
        self.call_after_refresh(self.fill)

    def on_screen_resume(self) -> None:
        self.call_after_refresh(self.fill)

    @property
    def _short(self) -> bool:
        return self.size.height < _SHORT

    @property
    def _scarce(self) -> bool:
        return self.size.height < _SCARCE

    def fill(self) -> None:
        """Everything anew: after a change of size, of scope, of the pair, of judgements."""
        papers = self.query_one("#papers", LinePane)
        lines = self._in_brief(papers.cells) if self._short else self._papers(papers.cells)
        papers.styles.height = min(len(lines), max(4, self.size.height // 2))
        papers.show(lines)
        index = self.pair.index
        listed = [facet.change for facet in index.facets if facet.commitment or not self.commitments_only]
        found = self.query_one(SummaryList)
        remarks = self._remarks(found.cells - 2)
        wary = sum(any(text == _WARY for text, _ in line) for line in remarks)
        found.styles.padding = (0 if self._short else 1, 0, 0, 0)
        found.show_entries(
            listed,
            self.pair.headings,
            remarks,
            self._losses(found.cells - 2),
            commitments_only=self.commitments_only,
            short=self._short,
            scarce=self._scarce,
        )
        scope = self.say("sum.scope.commitments" if self.commitments_only else "sum.scope.all")
        hint = self.say("sum.enter") if found.differing else self.say("sum.none")
        title: list[Run] = [(f" {self.say('sum.changes')} ", "heading"), (f"({scope})", "label")]
        if self._scarce and wary:
            # The remarks come last where rows are few: that there are some is said at once.
            title = [(f" {_WARY}{self.say('sum.beware', count=wary)} ", "figures"), (f"({scope})", "label")]
        fits = line_width(title) + width(hint) + 1 <= self.size.width
        self.query_one("#scope", Bar).say(title, ((f"{hint} ", "faint"),) if fits else ())
        judged, total = index.judged(self.commitments_only)
        left: list[Run] = [(" " + self.say("sum.judged", judged=judged, total=total), "good" if judged else "faint")]
        path = clean_characters(self.pair.session.path)[0]
        self.query_one("#status", Bar).say(
            (*left, ("  " + self.say("sum.review", path=path), "faint")) if path else left
        )
        self.query_one(PairTabs).mark(self.current)

    # -- the documents ----------------------------------------------------------------

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
        date = self._date(document)
        label = clean_characters(document.label)[0]
        title = wrap_at_most(((f"{self.say(key)}  ", "heading"), (label, "strong")), cells, 2)
        path = clean_characters(document.path)[0]
        lines: list[Line] = [
            *title,
            ((date, "place"), (f"  {cut(path, max(8, cells - width(date) - 2))}", "faint")),
        ]
        lines.append(((self._extent(document), ""),))
        if document.status == "partial":
            lines.append(((self.say("sum.partial"), "bad"),))
        lines.extend(self._warnings(document, cells))
        return lines

    def _in_brief(self, cells: int) -> list[Line]:
        """Each document on one line: title, date, extent, as far as there is room."""
        lines: list[Line] = []
        base = self.pair.session.base
        for key, document in (("sum.old", base.old), ("sum.new", base.new)):
            head, label = f" {self.say(key)}  ", clean_characters(document.label)[0]
            tail: list[Run] = [(f"  {self._date(document)}", "place")]
            if document.status == "partial":
                tail.append((f"  {self.say('sum.partial')}", "bad"))
            extent = f"  {self._extent(document)}"
            if width(head) + min(width(label), 24) + line_width(tail) + width(extent) <= cells:
                tail.append((extent, "faint"))
            title = cut(label, max(4, cells - width(head) - line_width(tail)))
            lines.append(((head, "heading"), (title, "strong"), *tail))
        return lines

    def _date(self, document: Document) -> str:
        return language.date(document.date, self.lang) if document.date else self.say("sum.date.none")

    def _extent(self, document: Document) -> str:
        pages = self.say("sum.pages", count=document.pages) if document.pages else ""
        commitments = sum(statement.commitment for statement in document.statements)
        return self.say(
            "sum.extent", pages=pages, statements=f"{len(document.statements):,}", commitments=f"{commitments:,}"
        )

    def _warnings(self, document: Document, cells: int) -> Iterator[Line]:
        for warning in document.warnings[:_WARNINGS]:
            yield from self._wary(in_words(warning, self.lang), cells, 2)
        if len(document.warnings) > _WARNINGS:
            yield ((self.say("sum.beware", count=len(document.warnings)), "figures"),)

    def _losses(self, cells: int) -> list[Line]:
        """All that was lost in reading, whole: what the documents above have no room for must be found somewhere."""
        base = self.pair.session.base
        if max(len(base.old.warnings), len(base.new.warnings)) <= _WARNINGS:
            half = cells - 2 if cells < SIDE_BY_SIDE else (cells - 5) // 2
            texts = [in_words(one, self.lang) for one in (*base.old.warnings, *base.new.warnings)]
            if all(len(self._wary(text, half)) <= 2 for text in texts):
                return []
        lines: list[Line] = []
        for name, document in (("warning.old", base.old), ("warning.new", base.new)):
            for warning in document.warnings:
                lines += self._wary(f"{say(name, self.lang)}: {in_words(warning, self.lang)}", cells)
        count = len(base.old.warnings) + len(base.new.warnings)
        title: Line = ((self.say("sum.losses", count=count), "heading"),)
        return [((" ", ""), *line) for line in (title, *lines)]

    # -- what to beware of --------------------------------------------------------------

    def _remarks(self, cells: int) -> list[Line]:
        """What the head of a report says: doubts, what became of the commitments, papers written apart."""
        comparison = self.pair.comparison
        said = fates(comparison, self.lang)
        lines = [*self._doubts(comparison, cells), *(wrap(_emphasised(said), cells) if said else ())]
        if said and far_apart(comparison):
            lines += self._wary(say("summary.far-apart", self.lang), cells)
        return [((" ", ""), *line) for line in lines]

    def _doubts(self, comparison: Comparison, cells: int) -> list[Line]:
        lines: list[Line] = []
        if self._short:
            for name, document in (("warning.old", comparison.old), ("warning.new", comparison.new)):
                for warning in document.warnings[:_WARNINGS]:
                    text = f"{say(name, self.lang)}: {in_words(warning, self.lang)}"
                    lines += self._wary(text, cells, 2)
            told = max(len(comparison.old.warnings), len(comparison.new.warnings))
            if told > _WARNINGS:
                count = len(comparison.old.warnings) + len(comparison.new.warnings)
                lines.append(((f"{_WARY}{self.say('sum.beware', count=count)}", "figures"),))
        for doubt in doubts(comparison, self.lang):
            lines += self._wary(doubt, cells)
        return lines

    def _wary(self, text: str, cells: int, most: int = 99) -> list[Line]:
        first, *others = wrap_at_most(((text, "figures"),), cells - 2, most)
        return [((_WARY, "figures"), *first), *((("  ", ""), *line) for line in others)]

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        match self.query_one(SummaryList).entries[event.row]:
            case Count(group):
                groups: frozenset[Group] = frozenset({group} if group else ())
                self._open(Filter(groups=groups, commitments_only=self.commitments_only))
            case Highlight(change) | OtherTarget(change):
                self._open(Filter(commitments_only=self.commitments_only), change.id)
            case Heading(_, node):
                self._open_section(node)

    def _open_section(self, node: int) -> None:
        """What stands under a heading, unchanged statements too; all of them where no commitment does."""
        sections = frozenset({node})
        wanted = Filter(sections=sections, commitments_only=self.commitments_only)
        if not self.pair.index.counts(wanted):
            wanted = Filter(sections=sections, commitments_only=False)
        self.hensen.post_message(Wanted(self.current, wanted, None, unchanged=True))

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


def _emphasised(text: str) -> list[Run]:
    """Runs of a text with its numbers between `**`."""
    return [(part, "strong" if place % 2 else "") for place, part in enumerate(text.split("**"))]
