"""Widgets that draw their own lines: only what is on the screen is ever laid out or drawn.

Textual's own lists keep an object, and often a layout, for every row, and parse text as markup.
Here a row is drawn when it is seen (Textual's line API), from runs of plain text: 10,000 rows
cost what 40 do, and `[/]` is two brackets and a slash.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.color import Color
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ..cells import Line, fit
from ..keys import CHOOSE_KEYS, SCROLL_KEYS, bindings
from ..marks import LOOKS


class LinePane(ScrollView, can_focus=True):
    """Lines of runs, scrolled vertically, with the keys that move in lists."""

    BINDINGS = bindings(SCROLL_KEYS)

    # The bar always has its column: lines are drawn once, and must not be cut when a bar comes.
    DEFAULT_CSS = """
    LinePane { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._styles_of: dict[tuple[str, bool, bool], Style] = {}
        self._lines: Sequence[Line] = ()

    def title(self, text: str) -> None:
        """The border's title: plain text, whatever is in it."""
        self.border_title = Content(text)

    def subtitle(self, text: str) -> None:
        self.border_subtitle = Content(text)

    def show(self, lines: Sequence[Line], *, at: int = 0) -> None:
        """Show these lines, the one numbered `at` in sight."""
        self._lines = lines
        self.virtual_size = Size(self.size.width, len(lines))
        self.scroll_to(y=max(0, min(at, len(lines) - self.size.height)), animate=False)
        self.refresh()

    @property
    def cells(self) -> int:
        """The width there is for text, beside the scroll bar."""
        return max(4, self.scrollable_content_region.width)

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        line = self._lines[index] if index < len(self._lines) else ()
        return self.draw(line)

    def draw(self, line: Sequence[tuple[str, str]], *, cursor: bool = False) -> Strip:
        """A line over the whole width. The width is told, not measured: where ambiguous
        characters take two cells, Textual would reckon wrongly."""
        cells = self.cells
        fitted = fit(line, cells)
        return Strip([Segment(text, self._style(mark, cursor)) for text, mark in fitted], cells)

    def action_cursor(self, step: int) -> None:
        self.scroll_relative(y=step, animate=False)

    def action_cursor_page(self, step: int) -> None:
        self.scroll_relative(y=step * max(1, self.scrollable_content_region.height - 1), animate=False)

    def action_cursor_first(self) -> None:
        self.scroll_home(animate=False)

    def action_cursor_last(self) -> None:
        self.scroll_end(animate=False)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles_of.clear()

    def _style(self, mark: str, cursor: bool) -> Style:
        key = (mark, cursor, self.has_focus)
        found = self._styles_of.get(key)
        if found is None:
            found = self.rich_style
            if cursor:
                found += self._look("cursor-focused" if self.has_focus else "cursor")
            if mark:
                found += self._look(mark)
            self._styles_of[key] = found
        return found

    def _look(self, mark: str) -> Style:
        """The look's colours in this theme, laid over the widget's background."""
        look = LOOKS[mark]
        _, background = self.background_colors
        theme = self.app.theme_variables

        def over(name: str | None, opacity: float) -> RichColor | None:
            if name is None:
                return None
            return (background + Color.parse(theme[name]).with_alpha(opacity)).rich_color

        colour, ground = over(look.colour, look.opacity), over(look.ground, look.ground_opacity)
        return Style.parse(look.text) + Style(color=colour, bgcolor=ground)


class RowList(LinePane):
    """A list with a cursor; subclasses say what stands on a row."""

    BINDINGS = bindings(CHOOSE_KEYS)
    cursor: reactive[int] = reactive(0, init=False)

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        pane: RowList
        row: int

        @property
        def control(self) -> RowList:
            return self.pane

    @dataclass
    class Chosen(Message):
        """Enter, or a click on the row where the cursor already stands."""

        pane: RowList
        row: int

        @property
        def control(self) -> RowList:
            return self.pane

    def row_count(self) -> int:
        raise NotImplementedError

    def row(self, index: int) -> Sequence[tuple[str, str]]:
        raise NotImplementedError

    def selectable(self, index: int) -> bool:
        """Whether the cursor can stand there: it passes over headings."""
        return True

    def empty_lines(self) -> Sequence[Line]:
        """What to show when there are no rows."""
        return ()

    def rows_changed(self, cursor: int = 0) -> None:
        """The rows are others now; the cursor goes to the one given."""
        count = self.row_count()
        self._lines = () if count else self.empty_lines()
        self.virtual_size = Size(self.size.width, count or len(self._lines))
        self.set_reactive(RowList.cursor, max(0, min(cursor, count - 1)))
        self._into_sight()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        if index < self.row_count():
            return self.draw(self.row(index), cursor=index == self.cursor)
        return super().render_line(y)

    def validate_cursor(self, cursor: int) -> int:
        step = -1 if cursor < self.cursor else 1
        cursor = max(0, min(cursor, self.row_count() - 1))
        while 0 <= cursor < self.row_count() and not self.selectable(cursor):
            cursor += step
        return cursor if 0 <= cursor < max(1, self.row_count()) else self.cursor

    def watch_cursor(self, old: int, new: int) -> None:
        self.refresh_lines(old)
        self.refresh_lines(new)
        self._into_sight()
        self.post_message(self.Moved(self, new))

    def _into_sight(self) -> None:
        """Keep a row above and below the cursor in sight, so that one sees what comes."""
        height = self.scrollable_content_region.height
        margin = 1 if height > 4 else 0
        region = Region(0, max(0, self.cursor - margin), 1, 1 + 2 * margin)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, self.virtual_size.height)
        self._into_sight()

    def action_cursor(self, step: int) -> None:
        self.cursor += step

    def action_cursor_page(self, step: int) -> None:
        self.cursor += step * max(1, self.scrollable_content_region.height - 1)

    def action_cursor_first(self) -> None:
        self.cursor = 0

    def action_cursor_last(self) -> None:
        self.cursor = self.row_count() - 1

    def action_choose(self) -> None:
        if self.row_count():
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        row = offset.y + self.scroll_offset.y
        if row >= self.row_count() or not self.selectable(row):
            return
        if row == self.cursor:
            self.action_choose()
        else:
            self.cursor = row
