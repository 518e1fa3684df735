"""One-line bars: where one is, what state it is in, which keys there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from ..cells import Run, fit, line_width, width
from ..keys import Key
from .lines import LinePane


class Bar(LinePane, can_focus=False):
    """Runs at the left, runs at the right; the left gives way."""

    DEFAULT_CSS = "Bar { height: 1; overflow-y: hidden; scrollbar-size-vertical: 0; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left: Sequence[Run] = ()
        self._right: Sequence[Run] = ()

    def say(self, left: Sequence[Run], right: Sequence[Run] = ()) -> None:
        self._left, self._right = left, right
        self.refresh()

    @property
    def text(self) -> str:
        return "".join(text for text, _ in (*self._left, *self._right))

    def render_line(self, y: int) -> Strip:
        room = self.size.width - line_width(self._right)
        return self.draw((*fit(self._left, max(0, room)), *self._right))


class KeyBar(Widget):
    """The keys that matter here, as many as fit; a click presses the key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key", "keybar--text"}
    DEFAULT_CSS = "KeyBar { height: 1; dock: bottom; }"

    def __init__(self, keys: Sequence[Key], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._order = {key.name: key.shown for key in keys if key.shown}
        self._places: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def keys(self) -> Iterable[tuple[str, str, str]]:
        """Key as shown, what it does, key as pressed; the most telling first."""
        seen: set[str] = set()
        found = []
        for active in self.screen.active_bindings.values():
            binding = active.binding
            name = binding.id or ""
            if binding.show and name in self._order and name not in seen:
                seen.add(name)
                found.append((self._order[name], self.app.get_key_display(binding), binding.description, binding.key))
        return [(display, text, key) for _, display, text, key in sorted(found, key=lambda one: one[0])]

    def render_line(self, y: int) -> Strip:
        key_style, text_style = (self._style(name) for name in ("keybar--key", "keybar--text"))
        segments: list[Segment] = []
        self._places = []
        at = 0
        found = list(self.keys())
        # The last one is help: what does not fit is found there, so it always has its room.
        room = self.size.width - sum(width(part) + 2 for part in found[-1][:2]) if found else 0
        for number, (display, text, key) in enumerate(found):
            end = at + width(display) + width(text) + 4
            if number < len(found) - 1 and end > room:
                continue
            segments += [Segment(f" {display} ", key_style), Segment(f"{text}  ", text_style)]
            self._places.append((at, end, key))
            at = end
        segments.append(Segment(" " * (self.size.width - at), text_style))
        return Strip(segments, self.size.width)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name)

    def on_click(self, event: events.Click) -> None:
        for start, end, key in self._places:
            if start <= event.x < end:
                self.app.simulate_key(key)
