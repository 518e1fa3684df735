"""Tabs for the adjacent pairs of three and more documents; nothing for two."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from textual import events
from textual.message import Message
from textual.strip import Strip

from ...normalize.characters import clean_characters
from ..cells import Run, cut, width
from ..workspace import Workspace
from .lines import LinePane

_NAME = 14
"""Cells of a document's name in a tab."""


class PairTabs(LinePane, can_focus=False):
    """2013 → 2019 | 2019 → 2024: a click chooses."""

    DEFAULT_CSS = "PairTabs { height: 1; overflow-y: hidden; scrollbar-size-vertical: 0; }"

    @dataclass
    class Chosen(Message):
        pair: int

    def __init__(self, workspace: Workspace, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._current = 0
        self._places: list[tuple[int, int]] = []
        names = [clean_characters(one.date or one.label)[0] for one in workspace.documents]
        self._names = [cut(name, _NAME) for name in names]
        self.display = len(workspace.pairs) > 1

    def mark(self, pair: int) -> None:
        """Mark the pair with this number as the current one."""
        self._current = pair
        self.refresh()

    def render_line(self, y: int) -> Strip:
        runs: list[Run] = []
        self._places = []
        at = 0
        for number, (old, new) in enumerate(pairwise(self._names)):
            text = f" {old} → {new} "
            self._places.append((at, at + width(text)))
            runs.append((text, "match" if number == self._current else "label"))
            runs.append(("|", "bar"))
            at += width(text) + 1
        return self.draw(runs)

    def on_click(self, event: events.Click) -> None:
        for number, (start, end) in enumerate(self._places):
            if start <= event.x < end:
                self.post_message(self.Chosen(number))
