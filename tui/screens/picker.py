"""Choosing documents: recent pairs, or an old and a new file from the folders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import DirectoryTree, Input

from ...normalize.characters import clean_characters
from ..cells import Line, Run, cut, line_width, width
from ..keys import APP_KEYS, PICKER_KEYS, bindings
from ..messages import Picked
from ..widgets.bars import Bar, KeyBar
from ..widgets.lines import RowList
from .base import PlainScreen

READABLE = frozenset([".pdf", ".docx", ".html", ".htm", ".xhtml", ".xml", ".md", ".markdown", ".txt"])


class Recent(RowList):
    """What was compared lately."""

    def __init__(self, recent: Sequence[tuple[str, ...]], empty: str) -> None:
        super().__init__(id="recent")
        self.recent = existing(recent)
        self.empty = empty

    def row_count(self) -> int:
        return len(self.recent)

    def empty_lines(self) -> Sequence[Line]:
        return ((("  " + self.empty, "faint"),),)

    def row(self, index: int) -> Sequence[Run]:
        """The names as far as there is room, each cut alike, and a third of the row for the folder."""
        paths = self.recent[index]
        names = [clean_characters(Path(path).name)[0] for path in paths]
        folder = clean_characters(str(Path(paths[-1]).parent))[0]
        where = _end(folder, max(self.cells // 3, self.cells - 6 - line_width([(_ARROW.join(names), "")])))
        room = self.cells - 4 - width(where)
        return ((" ", ""), (_joined(names, room), "strong"), (f"   {where}", "faint"))


class Files(DirectoryTree):
    """Folders and the files that can be read; names are shown as they are, never as markup."""

    # No pictures: they are two cells wide in one terminal, one in another, and missing in a third.
    ICON_NODE = "+ "
    ICON_NODE_EXPANDED = "- "
    ICON_FILE = "  "

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        return [
            path
            for path in paths
            if not path.name.startswith(".") and (path.suffix.lower() in READABLE or _is_folder(path))
        ]

    def process_label(self, label: Any) -> Text:
        return Text(clean_characters(str(label))[0], no_wrap=True)


_ARROW = " → "


def _joined(names: Sequence[str], room: int) -> str:
    """All names in so many cells: the longest are cut until they fit; those of many documents are counted."""
    longest = max(width(name) for name in names)
    for cells in range(max(longest, _SHORTEST), _SHORTEST - 1, -1):
        shown = _ARROW.join(cut(name, cells) for name in names)
        if width(shown) <= room:
            return shown
    ends = (cut(name, max(_SHORTEST, (room - 12) // 2)) for name in (names[0], names[-1]))
    return cut(f"{_ARROW}.. ".join(ends) + f" ({len(names)})", room)


_SHORTEST = 8
"""Cells of a name below which it tells nothing."""


def _end(path: str, cells: int) -> str:
    """The end of a path: it tells folders apart."""
    if width(path) <= cells:
        return path
    kept = path
    while kept and width(kept) > cells - 2:
        kept = kept[1:]
    return f"..{kept}"


def existing(recent: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Those whose documents are all still there."""
    return [paths for paths in recent if all(Path(path).exists() for path in paths)]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


class PickerScreen(PlainScreen):
    """`hensen` without documents."""

    BINDINGS = bindings(PICKER_KEYS)

    def __init__(self, recent: Sequence[tuple[str, ...]], folder: str = ".") -> None:
        super().__init__()
        self._recent = recent
        self._folder = folder

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        yield Recent(self._recent, self.say("pick.none"))
        with Horizontal(id="picking"):
            yield Files(self._folder, id="files")
            with Vertical(id="chosen"):
                yield Bar(id="old-head")
                yield Input(id="old", select_on_focus=False)
                yield Bar(id="new-head")
                yield Input(id="new", select_on_focus=False)
                yield Bar(id="hint")
        yield Bar(id="status")
        yield KeyBar((*PICKER_KEYS, *APP_KEYS))

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#title", Bar).say(((" hensen 変遷  ", "heading"), (self.say("pick.title"), "strong")))
        self.query_one("#old-head", Bar).say(((self.say("pick.old"), "heading"),))
        self.query_one("#new-head", Bar).say(((self.say("pick.new"), "heading"),))
        self.query_one("#status", Bar).say(((self.say("pick.keys"), "faint"),))
        recent = self.query_one(Recent)
        recent.add_class("pane")
        recent.title(self.say("pick.recent"))
        files = self.query_one(Files)
        files.add_class("pane")
        files.show_root = False
        (recent if recent.row_count() else files).focus()

    def on_screen_resume(self) -> None:
        """Back from a comparison: it is the latest now."""
        recent = self.query_one(Recent)
        recent.recent = existing(self.hensen.memory.recent)
        recent.styles.height = min(10, max(1, recent.row_count())) + 2
        self.call_after_refresh(recent.rows_changed, 0)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.hensen.post_message(Picked(self.query_one(Recent).recent[event.row]))

    def on_directory_tree_file_selected(self, event: DirectoryTree.FileSelected) -> None:
        """The first file is the old document, the second the new."""
        old, new = self.query_one("#old", Input), self.query_one("#new", Input)
        field = old if not old.value else new
        field.value = str(event.path)
        if old.value and new.value:
            new.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        old, new = self.query_one("#old", Input), self.query_one("#new", Input)
        if event.input is old and not new.value:
            new.focus()
            return
        paths = tuple(field.value.strip() for field in (old, new))
        if not all(paths):
            self.tell(self.say("pick.two"), "warning")
            return
        missing = [path for path in paths if not Path(path).expanduser().is_file()]
        if missing:
            self.tell(self.say("pick.missing", path=missing[0]), "warning")
            return
        self.hensen.post_message(Picked(tuple(str(Path(path).expanduser()) for path in paths)))

    def action_leave(self) -> None:
        self.app.exit()
