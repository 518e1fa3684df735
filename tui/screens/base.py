"""What all screens share: the app's language and settings, plain-text notices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, cast

from textual.content import Content
from textual.screen import ModalScreen, Screen

from ...normalize.characters import clean_characters
from ...report.language import Language
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

    def frame(self, title: str, keys: str) -> None:
        """Title and keys in the box's frame."""
        box = self.query_one("#box")
        box.border_title = Content(title)
        box.border_subtitle = Content(keys)
