"""A note on a change: one line of text."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from .base import Dialog


class NoteScreen(Dialog[str]):
    """Answers with the text; "" removes the note."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Input(self._text, max_length=2000, select_on_focus=False)

    def on_mount(self) -> None:
        self.frame(self.say("ask.note"), self.say("ask.note.keys"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)
