"""The line in which one types what to search for; there only while one types."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.message import Message
from textual.widgets import Input


class SearchBar(Input):
    """An ordinary input, so that Japanese input methods work in it; Escape leaves."""

    BINDINGS: ClassVar[list[Any]] = [("escape", "leave", "")]

    class Left(Message):
        """Escape: nothing is searched for."""

    def __init__(self, hint: str, *, id: str) -> None:
        super().__init__(placeholder=hint, id=id, select_on_focus=True, compact=True, max_length=200)

    def ask(self, text: str) -> None:
        with self.prevent(Input.Changed):
            self.value = text
        self.add_class("asking")
        self.focus()

    def put_away(self) -> None:
        self.remove_class("asking")

    def action_leave(self) -> None:
        self.post_message(self.Left())
