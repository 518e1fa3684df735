"""The passages of a theme: a list whose entries take as many lines as their words need."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.geometry import Region
from textual.strip import Strip

from ..cells import Line, Run, wrap
from ..theme_passages import Block, Passage
from .lines import RowList


class Passages(RowList):
    """The cursor goes from passage to passage; headings in between are passed over.

    Rows of the list are lines on the screen. Where a passage begins the cursor can stand.
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: list[tuple[int, Line]] = []
        """Block and line, for every line."""
        self._blocks: Sequence[Block] = ()
        self._starts: dict[int, int] = {}
        """First row of each block."""
        self.empty = ""

    def show_blocks(self, blocks: Sequence[Block], empty: str, at: Passage | None = None) -> None:
        """Show these; the cursor on `at`, else on the first passage."""
        self._blocks = blocks
        self.empty = empty
        self._rows = [(number, line) for number, block in enumerate(blocks) for line in block.lines]
        self._starts = {}
        for row, (number, _) in enumerate(self._rows):
            self._starts.setdefault(number, row)
        self.rows_changed(self._row_of(at))

    def _row_of(self, at: Passage | None) -> int:
        passages = [number for number, block in enumerate(self._blocks) if block.passage is not None]
        same = [number for number in passages if at is not None and _same(self._blocks[number].passage, at)]
        return self._starts[(same or passages)[0]] if passages else 0

    @property
    def current(self) -> Passage | None:
        return self._blocks[self._rows[self.cursor][0]].passage if self.cursor < len(self._rows) else None

    def row_count(self) -> int:
        return len(self._rows)

    def row(self, index: int) -> Sequence[Run]:
        return self._rows[index][1]

    def empty_lines(self) -> Sequence[Line]:
        return wrap(((self.empty, "faint"),), max(10, self.cells - 1))

    def selectable(self, index: int) -> bool:
        number = self._rows[index][0]
        return self._blocks[number].passage is not None and self._starts[number] == index

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        if index >= len(self._rows):
            return super().render_line(y)
        return self.draw(self._rows[index][1], cursor=self._rows[index][0] == self._rows[self.cursor][0])

    def watch_cursor(self, old: int, new: int) -> None:
        super().watch_cursor(old, new)
        self.refresh()

    def action_cursor_first(self) -> None:
        self.cursor = self._row_of(None)
        self.scroll_to(y=0, animate=False)

    def action_cursor_last(self) -> None:
        passages = [number for number, block in enumerate(self._blocks) if block.passage is not None]
        if passages:
            self.cursor = self._starts[passages[-1]]

    def on_click(self, event: events.Click) -> None:
        """A passage is chosen by any of its lines."""
        event.prevent_default()
        offset = event.get_content_offset(self)
        row = offset.y + self.scroll_offset.y if offset is not None else len(self._rows)
        if row >= len(self._rows):
            return
        number = self._rows[row][0]
        if self._blocks[number].passage is None:
            return
        if self._starts[number] == self.cursor:
            self.action_choose()
        else:
            self.cursor = self._starts[number]

    def _into_sight(self) -> None:
        """The whole passage, and its document's heading where that stands right above."""
        if not self._rows or self.cursor >= len(self._rows):
            return
        number = self._rows[self.cursor][0]
        above = number - 1
        while above >= 0 and self._blocks[above].passage is None:
            above -= 1
        first = self._starts[above + 1]
        end = self._starts[number] + len(self._blocks[number].lines)
        height = max(1, self.scrollable_content_region.height)
        # A passage longer than the pane begins at its top.
        first = max(first, self.cursor if end - first > height else first)
        region = Region(0, first, 1, min(end - first, height))
        self.scroll_to_region(region, animate=False, force=True, immediate=True)


def _same(one: Passage | None, other: Passage) -> bool:
    return one is not None and (one.document, one.statement.id) == (other.document, other.statement.id)
