"""Every key of the workbench, as data: a name, the keys, what they do, where they are shown.

The name is what the configuration file remaps (`[view.keys]`) and what `key.NAME` in `wording.py`
describes. Keys have precedents: n and p step through hunks (git add -p), j and k move (vi, less,
lazygit), / searches and n N repeat (less, vi), ? helps, q goes back (less, mutt), u and Ctrl+R undo
and redo (vi), Space marks (mutt, lazygit), Tab goes to the next pane (lazygit, mc).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from textual.binding import Binding, BindingsMap, BindingType

from ..report.language import Language
from .wording import say

if TYPE_CHECKING:
    from textual.dom import DOMNode

Area = Literal["everywhere", "list", "workbench"]
Topic = Literal["move", "look", "judge", "leave"]


@dataclass(frozen=True, slots=True)
class Key:
    """One thing to do and the keys for it."""

    name: str
    keys: str
    """As Textual names them, separated by commas."""
    action: str
    topic: Topic
    shown: int = 0
    """Place in the key bar, 1 first; 0 only in the help."""


APP_KEYS = (
    Key("help", "question_mark,f1", "app.help", "leave", 99),
    Key("theme", "t", "app.change_theme", "look"),
    Key("palette", "ctrl+p", "app.command_palette", "leave"),
)

SCROLL_KEYS = (
    Key("up", "k,up", "cursor(-1)", "move"),
    Key("down", "j,down", "cursor(1)", "move"),
    Key("page-up", "pageup,ctrl+b", "cursor_page(-1)", "move"),
    Key("page-down", "pagedown,ctrl+f", "cursor_page(1)", "move"),
    Key("first", "g,home", "cursor_first", "move"),
    Key("last", "G,end", "cursor_last", "move"),
)
"""They move the cursor of a list, and scroll what is only read."""
CHOOSE_KEYS = (Key("choose", "enter", "choose", "move"),)
LIST_KEYS = (*SCROLL_KEYS, *CHOOSE_KEYS)

WORKBENCH_KEYS = (
    Key("next", "n", "next", "move", 1),
    Key("previous", "p", "previous", "move", 2),
    Key("previous-match", "N", "previous_match", "move"),
    Key("next-section", "right_square_bracket", "section(1)", "move"),
    Key("previous-section", "left_square_bracket", "section(-1)", "move"),
    Key("other-end", "m", "other_end", "move"),
    Key("next-pair", "right_curly_bracket", "document_pair(1)", "move"),
    Key("previous-pair", "left_curly_bracket", "document_pair(-1)", "move"),
    Key("scroll-down", "J,ctrl+d", "scroll_sheet(1)", "move"),
    Key("scroll-up", "K,ctrl+u", "scroll_sheet(-1)", "move"),
    Key("pane-outline", "1", "pane('outline')", "move"),
    Key("pane-changes", "2", "pane('changes')", "move"),
    Key("pane-sheet", "3", "pane('sheet')", "move"),
    Key("search", "slash", "search", "look", 7),
    Key("filter", "f", "filter", "look", 6),
    Key("clear", "F", "clear", "look"),
    Key("commitments", "c", "commitments", "look"),
    Key("side", "s", "side", "look"),
    Key("fold", "z", "fold", "look"),
    Key("order", "o", "order", "look"),
    Key("why", "w", "why", "look", 8),
    Key("lineage", "l", "lineage", "look"),
    Key("themes", "T", "app.themes", "look", 9),
    Key("more-context", "plus", "context(1)", "look"),
    Key("less-context", "minus", "context(-1)", "look"),
    Key("confirm", "space", "confirm", "judge", 3),
    Key("refuse", "x", "refuse", "judge", 4),
    Key("pair", "h", "pair", "judge", 5),
    Key("kind", "r", "kind", "judge"),
    Key("note", "a", "note", "judge"),
    Key("unjudge", "backspace", "unjudge", "judge"),
    Key("undo", "u", "undo", "judge"),
    Key("redo", "U,ctrl+r", "redo", "judge"),
    Key("copy", "y", "copy", "leave"),
    Key("export", "e", "export", "leave", 10),
    Key("back", "q,escape", "back", "leave", 11),
)

SUMMARY_KEYS = (
    Key("commitments", "c", "commitments", "look", 2),
    Key("all-changes", "n", "all_changes", "move", 1),
    Key("themes", "T", "app.themes", "look", 3),
    Key("export", "e", "export", "leave", 4),
    Key("next-pair", "right_curly_bracket", "document_pair(1)", "move"),
    Key("previous-pair", "left_curly_bracket", "document_pair(-1)", "move"),
    Key("back", "q,escape", "back", "leave", 5),
)

THEME_KEYS = (
    Key("theme-next", "n", "theme(1)", "move", 2),
    Key("theme-previous", "p", "theme(-1)", "move"),
    Key("theme-pane-list", "1", "pane('theme-list')", "move"),
    Key("theme-pane-chart", "2", "pane('theme-chart')", "move"),
    Key("theme-pane-passages", "3", "pane('theme-passages')", "move"),
    Key("theme-terms", "e", "terms", "look", 1),
    Key("theme-add", "a", "add", "look", 3),
    Key("theme-drop", "x", "drop", "look", 4),
    Key("theme-commitments", "c", "commitments", "look"),
    Key("undo", "u", "undo", "look", 5),
    Key("redo", "U,ctrl+r", "redo", "look"),
    Key("copy", "y", "copy", "leave", 6),
    Key("themes", "T", "app.themes", "leave"),
    Key("back", "q,escape", "back", "leave", 7),
)

PICKER_KEYS = (Key("quit", "escape", "leave", "leave", 1),)

ALL_KEYS = (*APP_KEYS, *LIST_KEYS, *WORKBENCH_KEYS, *SUMMARY_KEYS, *THEME_KEYS, *PICKER_KEYS)
BINDING_IDS = frozenset(key.name for key in ALL_KEYS)


def bindings(keys: tuple[Key, ...]) -> list[BindingType]:
    """As a widget or screen declares them; what they say is filled in by `localise`."""
    return [Binding(key.keys, key.action, key.name, show=key.shown > 0, id=key.name) for key in keys]


def localise(node: DOMNode, lang: Language) -> None:
    """Let a widget's or screen's bindings speak the user's language (for the palette and the key bar).

    Textual takes descriptions from the class; the language is known only when the app runs.
    """
    texts = {key.name: say(f"key.{key.name}", lang) for key in ALL_KEYS}
    localised = {
        key: [replace(one, description=texts.get(one.description, one.description)) for one in found]
        for key, found in node._bindings.key_to_bindings.items()
    }
    node._bindings = BindingsMap.from_keys(localised)
