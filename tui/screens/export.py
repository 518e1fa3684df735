"""Writing the comparison, as judged, in any format that reports have."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from ...normalize.characters import clean_characters
from ...report.formats import RENDERERS, SUFFIXES, format_for
from ...report.options import ReportOptions
from ...report.trouble import clause
from ..cells import Run
from ..choice import Filter
from ..files import replace_file
from ..tasks import in_background
from ..widgets.bars import Bar
from ..widgets.lines import RowList
from ..workspace import OpenPair
from .base import Dialog


class Formats(RowList):
    """A row for each format; the cursor is the one chosen."""

    def __init__(self) -> None:
        super().__init__(id="formats")
        self.names = tuple(RENDERERS)

    def row_count(self) -> int:
        return len(self.names)

    def row(self, index: int) -> Sequence[Run]:
        name = self.names[index]
        return ((" ", ""), (f"{name:<12}", "strong"), (suffix_of(name), "faint"))


def suffix_of(name: str) -> str:
    """The usual suffix of a format."""
    return next((suffix for suffix, one in SUFFIXES.items() if one == name and suffix), f".{name}")


class ExportScreen(Dialog[str]):
    """Answers with the path written to."""

    BINDINGS: ClassVar[list[Any]] = [
        ("escape", "cancel", ""),
        ("up", "format(-1)", ""),
        ("down", "format(1)", ""),
        ("enter", "write", ""),
    ]

    def __init__(self, pair: OpenPair, wanted: Filter) -> None:
        super().__init__()
        self.pair = pair
        self.commitments_only = wanted.commitments_only
        self._asked = ""
        """The path that the user was told exists already."""

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Bar(id="formats-head")
            yield Formats()
            yield Bar(id="path-head")
            yield Input(self._proposed(), id="path", select_on_focus=False)
            yield Bar(id="scope")

    def on_mount(self) -> None:
        self.frame(self.say("export.title"), self.say("export.keys"))
        self.query_one("#formats-head", Bar).say(((self.say("export.format"), "heading"),))
        self.query_one("#path-head", Bar).say(((self.say("export.path"), "heading"),))
        scope = "sum.scope.commitments" if self.commitments_only else "sum.scope.all"
        self.query_one("#scope", Bar).say(((self.say("filter.scope"), "heading"), (f"  {self.say(scope)}", "label")))
        formats = self.query_one(Formats)
        formats.can_focus = False
        formats.styles.height = len(formats.names)
        formats.rows_changed(0)
        self.query_one(Input).focus()

    def _proposed(self) -> str:
        base = self.pair.session.base
        stems = [clean_characters(Path(one.path).stem)[0] for one in (base.old, base.new)]
        return f"{stems[0]}..{stems[1]}.md"

    def action_format(self, step: int) -> None:
        self.query_one(Formats).action_cursor(step)

    def on_row_list_moved(self) -> None:
        """The suffix follows the format."""
        formats = self.query_one(Formats)
        field = self.query_one(Input)
        path = field.value
        if format_for(path):
            path = path.removesuffix(Path(path).suffix)
        field.value = path + suffix_of(formats.names[formats.cursor])

    def on_row_list_chosen(self) -> None:
        self.action_write()

    def on_input_submitted(self) -> None:
        self.action_write()

    def action_write(self) -> None:
        path = Path(self.query_one(Input).value).expanduser()
        name = format_for(str(path))
        problem = self._problem(path, name)
        if problem:
            self.tell(problem, "warning")
            return
        self.run_worker(self._write(path, name or "markdown"), exclusive=True, exit_on_error=False)

    def _problem(self, path: Path, name: str | None) -> str:
        """Why it may not be written there (yet); "" if it may."""
        if name is None or not path.name:
            return self.say("export.unknown", path=path)
        base = self.pair.session.base
        if path.exists() and any(_same_file(path, one.path) for one in (base.old, base.new)):
            return self.say("export.input", path=path)
        if path.exists() and self._asked != str(path):
            self._asked = str(path)
            return self.say("export.exists", path=path)
        return ""

    async def _write(self, path: Path, name: str) -> None:
        options = ReportOptions(lang=self.lang, commitments_only=self.commitments_only)
        comparison = self.pair.comparison
        try:
            data = await in_background(lambda: RENDERERS[name](comparison, options))
            replace_file(path, data)
        except Exception as error:  # a renderer's trouble must not end the reader's session
            reason = clause(error.strerror or str(error), self.lang) if isinstance(error, OSError) else repr(error)
            self.tell(self.say("export.failed", error=reason), "error")
            return
        self.dismiss(str(path))


def _same_file(path: Path, other: str) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
