"""What the main screen shows at the moment: rows, the change at the cursor, the panel below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ...compare.change import Comparison
from ...normalize.characters import clean_characters
from ...report.options import Order
from ..cells import Line, Run, line_width, wrap
from ..choice import Filter, Row
from ..sheet import Layout, SheetOptions
from ..why import why_lines
from ..widgets.bars import Bar
from ..widgets.changes import Changes
from ..widgets.lines import LinePane
from ..widgets.outline import Outline
from ..workspace import OpenPair, Workspace
from .base import PlainScreen, Severity, hints_within

Panel = Literal["", "why", "lineage"]
_EDGES = 5
"""Cells of the status line beside its words: its margins, the blanks before the keys, one before the judgements."""


class State(PlainScreen):
    """The panes, and how they are filled from the open pair."""

    def __init__(self, workspace: Workspace, pair: int, wanted: Filter, order: Order) -> None:
        super().__init__()
        self.workspace = workspace
        self.at_pair = pair
        self.wanted = wanted
        self.order: Order = order
        self.unchanged = False
        """Whether statements that did not change are listed."""
        self.arrangement: Layout = "side"
        self.context = 1
        self.panel: Panel = ""
        self.typed = ""
        """What is searched for, as typed; "" if there is no search."""
        self.search_key = ""
        """The same, as it is compared."""
        self.listed_of: Comparison | None = None
        """What the list was made of; judging makes another one."""
        self._shown: tuple[str, int, int] = ("", 0, 0)

    @property
    def pair(self) -> OpenPair:
        return self.workspace.pairs[self.at_pair]

    @property
    def changes(self) -> Changes:
        return self.query_one("#changes", Changes)

    @property
    def outline(self) -> Outline:
        return self.query_one("#outline", Outline)

    @property
    def sheet(self) -> LinePane:
        return self.query_one("#sheet", LinePane)

    # -- the list --------------------------------------------------------------

    def list_rows(self, cursor: int, keep: tuple[str, str] | None = None) -> None:
        """List what the filter, the search and the order ask for.

        The cursor stays on the change where it is (or goes to `keep`: change id and end); if that
        is no longer listed, it stays on the same row.
        """
        self.listed_of = self.pair.comparison
        row = self.changes.current
        if keep is None and row is not None:
            keep = (row.change.id, row.end)
        rows = self.pair.index.rows(self.wanted, self.order, unchanged=self.unchanged, query=self.search_key)
        self.changes.show_rows(rows, _place(rows, keep, cursor), self._nothing())
        facets = self.pair.index.facets_within(self.wanted)
        self.outline.show_tree(self.pair.sections, facets, self.wanted.sections, self.pair.headings.signs)
        self.show_change()

    def _nothing(self) -> str:
        if self.search_key:
            return self.say("say.no-match", query=self.typed)
        return self.say("empty.changes" if self.wanted.active else "empty.same")

    # -- the change --------------------------------------------------------------

    def show_change(self) -> None:
        """The change at the cursor in the sheet and the panel, its section in the outline."""
        row = self.changes.current
        if row is None:
            self.sheet.show(wrap(((self.say("empty.sheet"), "faint"),), self.sheet.cells))
        else:
            self._show_sheet(row)
            facet = self.pair.index.facet(row.change)
            self.outline.follow(facet.new_node if row.end == "new" else facet.node)
        self._show_panel(row)
        self.show_status()

    def _show_sheet(self, row: Row) -> None:
        options = SheetOptions(
            cells=self.sheet.cells,
            lang=self.lang,
            layout=self.arrangement,
            context=self.context,
            found=_canonical(self.typed),
            brackets=self.hensen.no_color,
        )
        sheet = self.pair.sheets.lay_out(row.change, options)
        height = self.sheet.size.height
        # The head says what the change is: it stays in sight unless the statement itself would not.
        self.sheet.show(sheet.lines, at=0 if sheet.anchor < height - 2 else sheet.anchor - 1)

    # -- the panel ---------------------------------------------------------------

    def open_panel(self, panel: Panel) -> None:
        """Open this panel; close it if it is open."""
        self.panel = "" if self.panel == panel else panel
        self.query_one("#main").set_class(bool(self.panel), "with-panel")
        self.call_after_refresh(self.show_change)

    def _show_panel(self, row: Row | None) -> None:
        pane = self.query_one("#panel", LinePane)
        if not self.panel:
            return
        pane.title(self.say(f"pane.{self.panel}"))
        lines: Sequence[Line] = ()
        if row is not None and self.panel == "why":
            lines = why_lines(self.pair.comparison, row.change, pane.cells, self.lang)
        elif row is not None:
            lines = self.lineage_of(row, pane.cells)
        pane.show(lines)

    def lineage_of(self, row: Row, cells: int) -> Sequence[Line]:
        raise NotImplementedError

    # -- the status --------------------------------------------------------------

    def tell(self, text: str, severity: Severity = "information") -> None:
        """Good news in the status line, until the next key; what must not be missed as a notice."""
        if severity == "information":
            self.show_status(text)
        else:
            super().tell(text, severity)

    def show_status(self, said: str = "") -> None:
        rows, at = self.changes.rows, self.changes.cursor
        count = self.say("status.count", at=at + 1, total=len(rows)) if rows else self.say("status.none")
        self.changes.title(f"{self.say('pane.changes')} {count}")
        self.changes.subtitle(self.say(f"order.{self.order}"))
        left: list[Run] = [(f"{clean_characters(said)[0]}  ", "strong")] if said else []
        if self.search_key:
            left.append((self.say("status.searching", query=self.typed, count=len(rows)), "strong"))
            if self._beyond:
                left.append((self.say("status.beyond", count=self._beyond), "figures"))
            room = self.size.width - line_width((*left, *self._review_state())) - _EDGES
            left.append(("  " + hints_within(self.say("status.keys"), room), "faint"))
        else:
            left.append((self.describe_filter(), "label"))
        self.query_one("#status", Bar).say(left, self._review_state())

    _beyond = 0
    """Matches outside the filter."""

    def describe_filter(self) -> str:
        raise NotImplementedError

    def _review_state(self) -> list[Run]:
        session = self.pair.session
        judged, total = self.pair.index.judged(self.wanted.commitments_only)
        runs: list[Run] = [(self.say("status.judged", judged=judged, total=total), "good" if judged else "faint")]
        if session.read_only:
            runs.append((f"  {self.say('status.readonly')}", "figures"))
        elif session.save_error:
            runs.append((f"  {self.say('status.unsaved')}", "bad"))
        elif session.review.judgements:
            runs.append((f"  {self.say('status.saved')}", "good"))
        return runs


def _place(rows: tuple[Row, ...], keep: tuple[str, str] | None, cursor: int) -> int:
    if keep is None:
        return cursor
    same = [place for place, row in enumerate(rows) if row.change.id == keep[0]]
    exact = [place for place in same if rows[place].end == keep[1]]
    return next(iter(exact or same), cursor)


def _canonical(typed: str) -> str:
    """What the search looks for in canonical text: the words as they stand there, in lower case."""
    if not typed:
        return ""
    from ...normalize.canonical import canonicalise

    return canonicalise(typed.strip()).text.lower()
