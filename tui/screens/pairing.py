"""A pair made by hand: the counterpart is chosen from ranked candidates, or found by typing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from ...compare.change import Change
from ...normalize.document import Statement
from ...report.language import Language, share
from ...report.places import named_text, place
from ..cells import Line, Run, wrap
from ..choice import query_key
from ..printed import plain
from ..ranking import Ranked, missing_side, ranked
from ..widgets.lines import LinePane, RowList
from ..wording import say
from ..workspace import OpenPair
from .base import Dialog

_LOW = 16
"""Rows of the screen below which the candidate is not shown whole: its row in the list has to do."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The counterpart, and how the two belong together."""

    statement: Statement
    related: bool = False
    """The same subject, not the same commitment."""
    join: bool = False
    """Besides the counterparts that there are, not instead of them."""

    def joined(self, change: Change) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
        """The old and new statements that are one change from now on."""
        if missing_side(change) == "new":
            present = change.new if self.join else ()
            return change.old, (*present, self.statement)
        present = change.old if self.join else ()
        return (*present, self.statement), change.new


class Candidates(RowList):
    """A row each: likeness, place, words."""

    def __init__(self, lang: Language) -> None:
        super().__init__(id="candidates")
        self.lang = lang
        self.found: tuple[Ranked, ...] = ()

    def show_found(self, found: tuple[Ranked, ...]) -> None:
        self.found = found
        self.rows_changed(0)

    def row_count(self) -> int:
        return len(self.found)

    def empty_lines(self) -> Sequence[Line]:
        return (((say("pair.none", self.lang), "faint"),),)

    def row(self, index: int) -> Sequence[Run]:
        one = self.found[index]
        partner = f"{say('pair.partner', self.lang)} " if one.partners else ""
        text = named_text(one.statement).replace("\n", " ")
        return (
            (f"{share(one.likeness):>5}  ", "strong"),
            (f"{place(one.statement, self.lang)}  ", "place"),
            (partner, "label"),
            (text, ""),
        )


class PairingScreen(Dialog[Chosen]):
    """Above the statement, below what may be its counterpart; typing narrows the list."""

    BINDINGS: ClassVar[list[Any]] = [
        ("escape", "cancel", ""),
        ("up", "move(-1)", ""),
        ("down", "move(1)", ""),
        ("pageup", "page(-1)", ""),
        ("pagedown", "page(1)", ""),
        ("ctrl+r", "choose('related')", ""),
        ("ctrl+j", "choose('join')", ""),
    ]

    def __init__(self, pair: OpenPair, change: Change) -> None:
        super().__init__()
        self.pair = pair
        self.change = change

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield LinePane(id="statement")
            yield Input(placeholder=self.say("pair.search"), id="narrow")
            yield Candidates(self.lang)
            yield LinePane(id="candidate")

    def on_mount(self) -> None:
        side = missing_side(self.change)
        self.frame(self.say("pair.title.old" if side == "new" else "pair.title.new"), self.say("pair.keys"))
        for name in ("#statement", "#candidate", "#candidates"):
            self.query_one(name).can_focus = False
        self.query_one(Input).focus()
        self.call_after_refresh(self._fill)

    def on_resize(self) -> None:
        self.call_after_refresh(self._fill)

    @property
    def candidates(self) -> Candidates:
        return self.query_one(Candidates)

    def _fill(self) -> None:
        pane = self.query_one("#statement", LinePane)
        lines: list[Line] = []
        for statement in self.change.old if missing_side(self.change) == "new" else self.change.new:
            lines.extend(wrap(plain(statement, "strong"), pane.cells))
        self._share_rows(len(lines))
        pane.show(lines)
        self._find(self.query_one(Input).value)

    def _share_rows(self, lines: int) -> None:
        """The statement, the list, and the whole of the candidate where there is room for it."""
        rows = self.size.height * 9 // 10 - 2  # the box, as app.tcss has it, without its frame
        low = self.size.height < _LOW
        statement = min(lines, 2 if low else 5 if rows > 24 else 3)
        left = rows - statement - (1 if low else 3)
        candidate = 0 if low else 3 if left < 20 else 6
        self.query_one("#statement").styles.height = statement
        self.query_one("#candidate").display = candidate > 0
        self.query_one("#candidate").styles.height = candidate
        self.candidates.styles.height = max(2, min(12, left - candidate - (1 if candidate else 0)))

    def _find(self, typed: str) -> None:
        found = ranked(self.pair.comparison, self.change, self.pair.keys, query_key(typed) if typed.strip() else "")
        self.candidates.show_found(found)
        self._show_candidate()

    def _show_candidate(self) -> None:
        """The whole of the candidate under the cursor: a row shows only its beginning."""
        pane = self.query_one("#candidate", LinePane)
        found = self.candidates.found
        if not found:
            pane.show(())
            return
        one = found[self.candidates.cursor]
        lines = list(wrap(plain(one.statement), pane.cells))
        for partner in one.partners:
            lines.extend(wrap(((f"{self.say('pair.partner')} {named_text(partner)}", "faint"),), pane.cells))
        pane.show(lines)

    def on_input_changed(self, event: Input.Changed) -> None:
        self._find(event.value)

    def on_input_submitted(self) -> None:
        self.action_choose("same")

    def on_row_list_moved(self) -> None:
        self._show_candidate()

    def on_row_list_chosen(self) -> None:
        self.action_choose("same")

    def action_move(self, step: int) -> None:
        self.candidates.action_cursor(step)

    def action_page(self, step: int) -> None:
        self.candidates.action_cursor_page(step)

    def action_choose(self, how: str) -> None:
        if self.candidates.found:
            statement = self.candidates.found[self.candidates.cursor].statement
            self.dismiss(Chosen(statement, related=how == "related", join=how == "join"))
