"""The list of themes: a name, and how many statements of each document are about it."""

from __future__ import annotations

from collections.abc import Sequence

from ...report.language import Language
from ..cells import Line, Run, cut, fit, width, wrap
from ..theme_desk import Entry, ThemeDesk
from ..wording import say
from .lines import RowList

_COUNT = 5
"""Cells of a count, which a year fits over."""
_LABEL = 9
"""Cells of a count where documents go by more than a year, and there is room: 2020(1), a name's beginning."""
_NAME = 14
"""Cells that a name keeps, however many documents there are."""

Row = Entry | str
"""A theme, or the heading above some."""


class ThemeList(RowList):
    """Themes under the headings of where they come from."""

    def __init__(self, lang: Language, desk: ThemeDesk, names: Sequence[str], *, id: str) -> None:
        """`names` are the documents', for the head of the columns."""
        super().__init__(id=id)
        self.lang = lang
        self.desk = desk
        self.names = names
        self._rows: list[Row] = []

    def show_entries(self, at: int) -> None:
        """The desk's themes as they are now; the cursor stands on the one at this place."""
        self._rows = []
        for place, entry in enumerate(self.desk.entries):
            if place == 0 or entry.origin != self.desk.entries[place - 1].origin:
                self._rows.append(self._origin(entry))
            self._rows.append(entry)
        self.rows_changed(self._row_of(at))

    @property
    def place(self) -> int:
        """Place on the desk of the theme at the cursor."""
        return sum(not isinstance(row, str) for row in self._rows[: self.cursor])

    def _row_of(self, at: int) -> int:
        places = [row for row, one in enumerate(self._rows) if not isinstance(one, str)]
        return places[min(at, len(places) - 1)] if places else 0

    def go_to(self, at: int) -> None:
        self.cursor = self._row_of(at)

    def _origin(self, entry: Entry) -> str:
        kept = "project" if self.desk.store else "kept"
        return say(f"themes.origin.{kept if entry.origin == 'kept' else entry.origin}", self.lang)

    def row_count(self) -> int:
        return len(self._rows)

    def selectable(self, index: int) -> bool:
        return not isinstance(self._rows[index], str)

    def empty_lines(self) -> Sequence[Line]:
        key = "themes.none" if self.desk.filled else "themes.proposing"
        return wrap(((say(key, self.lang), "faint"),), max(10, self.cells - 1))

    @property
    def _column(self) -> int:
        wanted = min(_LABEL, max(map(width, self.names), default=0) + 1)
        return wanted if wanted > _COUNT and _NAME + wanted * len(self.names) <= self.cells else _COUNT

    @property
    def _shown(self) -> int:
        """How many documents have room for their counts, the latest ones."""
        return max(1, min(len(self.names), (self.cells - _NAME) // self._column))

    def row(self, index: int) -> Sequence[Run]:
        row = self._rows[index]
        room = self.cells - self._column * self._shown
        if isinstance(row, str):
            return (*fit(((cut(row, room - 1), "heading"),), room), *self._head(index))
        return (*fit(((f" {cut(row.theme.name, room - 2)}", ""),), room), *self._counts(row))

    def _head(self, index: int) -> tuple[Run, ...]:
        """Years, or as much of the names as there is room for, above the first group's counts."""
        if index:
            return ()
        names = [cut(name, self._column - 1) for name in self.names[-self._shown :]]
        return tuple((" " * (self._column - width(name)) + name, "faint") for name in names)

    def _counts(self, entry: Entry) -> tuple[Run, ...]:
        timeline = self.desk.timeline(entry.theme)
        if timeline is None:
            return ((f"{'..':>{self._column}}", "faint"),)
        points = timeline.points[-self._shown :]
        counts = [len(point.mentions) for point in points]
        return tuple((f"{count or '-':>{self._column}}", "strong" if count else "faint") for count in counts)
