"""What all screens share: the app's language and settings, plain-text notices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, cast

from textual.content import Content
from textual.screen import ModalScreen, Screen

from ...normalize.characters import clean_characters
from ...report.language import Language
from ..cells import width
from ..keys import localise
from ..wording import say

if TYPE_CHECKING:
    from ..app import HensenApp

Answer = TypeVar("Answer")
Severity = Literal["information", "warning", "error"]


class Speaking:
    """Mixed into screens: words in the user's language, never parsed as markup."""

    @property
    def hensen(self) -> HensenApp:
        return cast("HensenApp", cast("Screen[Any]", self).app)

    @property
    def lang(self) -> Language:
        lang: Language = self.hensen.settings.lang
        return lang

    def say(self, key: str, **values: object) -> str:
        return say(key, self.lang, **values)

    def tell(self, text: str, severity: Severity = "information") -> None:
        """A notice for a few seconds. What comes from outside (names, errors) is made safe to show."""
        cast("Screen[Any]", self).notify(clean_characters(text)[0], markup=False, severity=severity)


class PlainScreen(Speaking, Screen[None]):
    """A whole screen."""

    def on_mount(self) -> None:
        localise(self, self.lang)


class Dialog(Speaking, ModalScreen[Answer]):
    """A box over the screen; Escape closes it without an answer."""

    BINDINGS: ClassVar[list[Any]] = [("escape", "cancel", "")]

    def __init__(self) -> None:
        super().__init__(classes="dialog")

    def action_cancel(self) -> None:
        self.dismiss(None)

    _hints = ""

    def frame(self, title: str, keys: str) -> None:
        """Title and keys in the box's frame; keys are parted by two blanks, the one that leaves is the last."""
        self._hints = keys
        self.query_one("#box").border_title = Content(title)
        self.call_after_refresh(self._show_hints)

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_hints)

    def _show_hints(self) -> None:
        box = self.query_one("#box")
        box.border_subtitle = Content(hints_within(self._hints, box.size.width - _CORNERS))


_CORNERS = 4
"""Cells of a frame's line that no text can stand in."""


def hints_within(hints: str, cells: int) -> str:
    """As many of the hints as there is room for, the first ones, and always the last: it says how to leave."""
    *others, last = hints.split("  ")
    shown = list(others)
    while shown and width("  ".join((*shown, last))) > cells:
        shown.pop()
    return "  ".join((*shown, last))
