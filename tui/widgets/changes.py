"""The list of changes: one line each, with sign, kind, strength, badges and the words."""

from __future__ import annotations

from collections.abc import Sequence

from ...compare.change import Change
from ...compare.strength_facts import strengths_shown
from ...normalize.document import STRENGTHS
from ...report.language import Language
from ...report.places import named_text
from ..cells import Line, Run, fit, width, wrap
from ..choice import Row
from ..marks import BADGE_MARKS, SIGNS, badges, judgement_sign, shown_as
from ..wording import say
from .lines import RowList

_BADGES = 2
"""Badges that every row has room for, so that the words begin in one column."""


_NAMED = 56
"""Cells below which the sign alone tells the kind, for else a few letters of the words would be left."""


class Changes(RowList):
    """The rows as filtered and ordered; the cursor is the change that the sheet shows."""

    def __init__(self, lang: Language, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lang = lang
        self.rows: tuple[Row, ...] = ()
        self.empty = ""
        kinds = [say(f"kind.{kind}", lang) for kind in (*SIGNS, "heading")]
        strengths = [say(f"short.{name}", lang) for name in STRENGTHS]
        self._kind_cells = max(width(kind) for kind in kinds)
        self._strength_cells = max(width(name) for name in strengths)
        self._badge_cells = max(width(say(f"badge.{name}", lang)) for name in BADGE_MARKS)

    def show_rows(self, rows: tuple[Row, ...], cursor: int, empty: str) -> None:
        self.rows = rows
        self.empty = empty
        self.rows_changed(cursor)

    @property
    def current(self) -> Row | None:
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    def row_count(self) -> int:
        return len(self.rows)

    def empty_lines(self) -> Sequence[Line]:
        return wrap(((self.empty, "faint"),), max(10, self.cells - 1))

    def row(self, index: int) -> Sequence[Run]:
        row = self.rows[index]
        change = row.change
        look = shown_as(change)
        kind = say(f"kind.{look.name}", self.lang)
        return (
            judgement_sign(change),
            (" ", ""),
            (f"{look.sign} ", look.mark),
            *((*fit(((kind, look.mark),), self._kind_cells), (" ", "")) if self.cells >= _NAMED else ()),
            *self._strength(change),
            *self._badges(change, row),
            (_words(change, row), "faint" if change.kind == "unchanged" else ""),
        )

    def _strength(self, change: Change) -> Line:
        name = (strengths_shown(change) or (None,))[-1] or "none"
        return (*fit(((say(f"short.{name}", self.lang), "label"),), self._strength_cells), (" ", ""))

    def _badges(self, change: Change, row: Row) -> Line:
        shown = badges(change) if change.kind != "related" else ()
        runs = [(say(f"badge.{one}", self.lang), BADGE_MARKS[one]) for one in shown[:_BADGES]]
        line = [part for run in runs for part in (run, (" ", ""))]
        return fit(line, _BADGES * (self._badge_cells + 1))


def _words(change: Change, row: Row) -> str:
    """The new words where there are any, for those hold now; for a move as printed at that end."""
    statements = change.new or change.old
    if row.end == "old" and change.moved and change.old:
        statements = change.old
    text = " ".join(named_text(statement) for statement in statements).replace("\n", " ")
    arrow = "» " if row.end == "new" else ""
    marker = statements[0].marker
    number = f"{marker.text} " if marker and marker.value else ""
    return f"{arrow}{number}{text.strip()}"
