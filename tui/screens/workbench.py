"""The main screen: outline, list of changes, the pair; what they show and how one moves in them.

Judging is in `judging.py`, searching and filtering in `finding.py`; what the three share is in
`state.py`.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container

from ...normalize.characters import clean_characters
from ...report.options import Order
from ..cells import Run, cut, width
from ..choice import Filter, Row, next_other_section
from ..citation import citation
from ..keys import APP_KEYS, WORKBENCH_KEYS, bindings, localise
from ..widgets.bars import Bar, KeyBar
from ..widgets.changes import Changes
from ..widgets.lines import LinePane, RowList
from ..widgets.outline import Outline
from ..widgets.searchbar import SearchBar
from ..widgets.tabs import PairTabs
from ..workspace import Workspace
from .finding import Finding
from .judging import Judging
from .tracing import Tracing

_MOST_CONTEXT = 9


class WorkbenchScreen(Judging, Finding, Tracing):
    """One pair of documents at a time; `}` goes to the next."""

    BINDINGS = bindings(WORKBENCH_KEYS)

    def __init__(
        self, workspace: Workspace, pair: int, wanted: Filter, order: Order, change: str | None = None
    ) -> None:
        """`change`: the id of the one to begin with."""
        super().__init__(workspace, pair, wanted, order)
        self._begin_with = change
        self._end_of_move: str | None = None
        """Order to return to after `m`; None if the last `m` was not in triage order."""

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        yield PairTabs(self.workspace, id="tabs")
        with Container(id="main"):
            yield Outline(self.lang, id="outline")
            yield Changes(self.lang, id="changes")
            yield LinePane(id="sheet")
            yield LinePane(id="panel")
        yield Bar(id="status")
        yield SearchBar(self.say("ask.search"), id="search")
        yield KeyBar((*WORKBENCH_KEYS, *APP_KEYS))

    def on_mount(self) -> None:
        super().on_mount()
        for pane, title in ((self.outline, "pane.outline"), (self.changes, "pane.changes"), (self.sheet, "pane.sheet")):
            pane.add_class("pane")
            pane.title(self.say(title))
            localise(pane, self.lang)
        panel = self.query_one("#panel")
        panel.add_class("pane")
        localise(panel, self.lang)
        self.changes.focus()
        self.call_after_refresh(self.fill)
        self.tell_about_review()

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_change)

    def on_screen_resume(self) -> None:
        """What was judged on another screen, reached through the themes, is listed as it is now."""
        if self.listed_of is not None and self.listed_of is not self.pair.comparison:
            self.list_rows(self.changes.cursor)

    def fill(self) -> None:
        """Everything anew, for another pair."""
        self._name_documents()
        self.query_one(PairTabs).mark(self.at_pair)
        self.list_rows(0, keep=(self._begin_with, "old") if self._begin_with else None)

    def _name_documents(self) -> None:
        base = self.pair.session.base
        names = [
            clean_characters(one.label + (f" ({one.date})" if one.date else ""))[0] for one in (base.old, base.new)
        ]
        brand = " hensen 変遷  "
        room = max(8, (self.size.width - width(brand) - 6) // 2)
        old, new = (cut(name, room) for name in names)
        runs: list[Run] = [(brand, "heading"), (old, ""), (" → ", "faint"), (new, "strong")]
        self.query_one("#title", Bar).say(runs)

    # -- moving ----------------------------------------------------------------

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        if event.pane is self.changes:
            self.show_change()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        if event.pane is self.outline:
            self.narrow_to_section(event.row)
        elif event.pane is self.changes:
            self.sheet.focus()

    def on_pair_tabs_chosen(self, event: PairTabs.Chosen) -> None:
        self._turn_to(event.pair)

    def action_document_pair(self, step: int) -> None:
        if len(self.workspace.pairs) > 1:
            self._turn_to((self.at_pair + step) % len(self.workspace.pairs))

    def _turn_to(self, pair: int) -> None:
        self.at_pair = pair
        self.wanted = Filter(commitments_only=self.wanted.commitments_only)
        self.end_search()
        self.fill()
        self.tell_about_review()

    def action_next(self) -> None:
        self._step(1)

    def action_previous(self) -> None:
        self._step(-1)

    def action_previous_match(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        """To the next change that needs a reader; while searching, to the next match."""
        rows, at = self.changes.rows, self.changes.cursor + step
        while 0 <= at < len(rows) and not self.search_key and self._settled(rows[at]):
            at += step
        if 0 <= at < len(rows):
            self.changes.cursor = at
        elif rows:
            self.tell(self.say("say.last" if step > 0 else "say.first"))

    def _settled(self, row: Row) -> bool:
        return self.pair.index.facet(row.change).group == "unchanged"

    def action_section(self, step: int) -> None:
        at = next_other_section(self.changes.rows, self.changes.cursor, step, self.pair.index)
        if at is not None:
            self.changes.cursor = at
        else:
            self.tell(self.say("say.last" if step > 0 else "say.first"))

    def action_other_end(self) -> None:
        """From where a statement stood to where it stands, in page order; a second time back."""
        row = self.changes.current
        if row is None or not (row.change.moved and row.change.old and row.change.new):
            self.tell(self.say("say.not-moved"))
            return
        if self.order == "triage":
            self.order = "page"
            self._end_of_move = row.change.id
            end = "new"
        elif row.end == "new" and self._end_of_move == row.change.id:
            self.order = "triage"
            self._end_of_move = None
            end = "old"
        else:
            end = "old" if row.end == "new" else "new"
        self.list_rows(self.changes.cursor, keep=(row.change.id, end))

    def action_pane(self, name: str) -> None:
        narrow = self.has_class("-narrow")
        self.set_class(narrow and name == "outline", "show-outline")
        # What is hidden cannot be focused: first the new layout, then the focus.
        self.call_after_refresh(self.query_one(f"#{name}").focus)

    def on_descendant_focus(self) -> None:
        if self.has_class("show-outline") and not self.outline.has_focus:
            self.remove_class("show-outline")

    def action_scroll_sheet(self, step: int) -> None:
        distance = max(1, self.sheet.size.height // 2)
        self.sheet.scroll_relative(y=step * distance, animate=False)

    # -- looking ---------------------------------------------------------------

    def action_side(self) -> None:
        self.arrangement = "inline" if self.arrangement == "side" else "side"
        self.show_change()

    def action_fold(self) -> None:
        self.unchanged = not self.unchanged
        self.list_rows(self.changes.cursor)

    def action_order(self) -> None:
        self.order = "page" if self.order == "triage" else "triage"
        self._end_of_move = None
        self.list_rows(self.changes.cursor)

    def action_context(self, step: int) -> None:
        self.context = max(0, min(_MOST_CONTEXT, self.context + step))
        self.show_change()

    def action_why(self) -> None:
        self.open_panel("why")

    def action_lineage(self) -> None:
        self.open_panel("lineage")

    # -- taking away, leaving ------------------------------------------------------

    def action_copy(self) -> None:
        row = self.changes.current
        if row is not None:
            self.hensen.copy_to_clipboard(citation(self.pair.comparison, row.change, self.lang))
            self.tell(self.say("say.copied"))

    def action_export(self) -> None:
        self.hensen.export(self.pair, self.wanted)

    def action_back(self) -> None:
        """One step back: out of the search, the panel, the outline; then to the summary."""
        if self.search_key:
            self.end_search()
            self.list_rows(self.changes.cursor)
        elif self.panel:
            self.open_panel(self.panel)
        elif self.has_class("show-outline"):
            self.changes.focus()
        else:
            self.hensen.pop_screen()
