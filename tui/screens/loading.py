"""Reading and comparing, with what is done and what is not; Escape leaves."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.worker import Worker, WorkerState

from ...normalize.characters import clean_characters
from ...normalize.document import Document
from ...normalize.source import ReadError
from ...report.trouble import trouble
from ..cells import Line, cut, wrap
from ..messages import Opened
from ..review_store import ReviewStore, StoreError, review_path
from ..session import Session
from ..tasks import in_background
from ..widgets.lines import LinePane
from ..workspace import OpenPair, Workspace
from .base import PlainScreen

_SPIN = "|/-\\"


class LoadingScreen(PlainScreen):
    """One line for each document and each pair, as they come along."""

    BINDINGS: ClassVar[list[Any]] = [("escape,q", "cancel", "")]

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__()
        self.paths = paths
        self.error = ""
        """Why it failed; "" while there is hope."""
        self._names = [clean_characters(Path(path).name)[0] for path in paths]
        pairs = pairwise(self._names)
        self._steps = [("load.read", {"name": name}) for name in self._names]
        self._steps += [("load.compare", {"old": old, "new": new}) for old, new in pairs]
        self._results = [""] * len(self._steps)
        self._began = time.monotonic()
        self._work: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        yield LinePane(id="loading")

    def on_mount(self) -> None:
        super().on_mount()
        self.set_interval(0.1, self._paint)
        # After the first frame: importing what reads and compares would hold it up.
        self.call_after_refresh(self._start)

    def _start(self) -> None:
        self._work = self.run_worker(self._load(), exclusive=True, exit_on_error=False)

    async def _load(self) -> None:
        documents: list[Document] = []
        for step, path in enumerate(self.paths):
            document = await in_background(lambda path=path: self.hensen.read(path))  # type: ignore[misc]
            documents.append(document)
            self._results[step] = self.say("load.done", count=len(document.statements))
        pairs: list[OpenPair] = []
        try:
            for step, (old, new) in enumerate(pairwise(documents), len(documents)):
                pair = await in_background(self._opener(old, new))
                pairs.append(pair)
                listed = sum(change.kind != "unchanged" for change in pair.comparison.changes)
                self._results[step] = self.say("load.changes", count=listed)
        except BaseException:
            # Given up: the reviews already open must not stay locked.
            for pair in pairs:
                pair.session.close()
            raise
        self._paint()
        self.hensen.post_message(Opened(Workspace(tuple(pairs))))

    def _opener(self, old: Document, new: Document) -> Callable[[], OpenPair]:
        def open_pair() -> OpenPair:
            from ...compare.comparison import compare

            comparison = compare(old, new)
            # Only two documents can have a review file named by hand: more would share it.
            named = self.hensen.review_file if len(self.paths) == 2 else None
            store = ReviewStore(named or review_path(comparison))
            return OpenPair(Session(comparison, store, by=self.hensen.settings.name))

        return open_pair

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.worker is not self._work or event.state is not WorkerState.ERROR:
            return
        error = event.worker.error
        if isinstance(error, (ReadError, StoreError)):
            self.error = trouble(error, self.lang)
        else:
            self.error = self.say("load.unexpected", error=f"{type(error).__name__}: {error}")
        self._paint()

    def action_cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
        self.hensen.leave_loading(failed=self.error)

    def _paint(self) -> None:
        pane = self.query_one(LinePane)
        cells = max(20, pane.cells - 4)
        lines: list[Line] = [(), *self._head(), ()]
        waiting = self._results.index("") if "" in self._results else len(self._results)
        for number, (key, values) in enumerate(self._steps):
            text = cut(self.say(key, **values), cells - 24)
            if number < waiting:
                lines.append((("  ✓ ", "good"), (text, ""), (f"  {self._results[number]}", "faint")))
            elif number == waiting and self.error:
                lines.append((("  ✗ ", "bad"), (text, "bad")))
            elif number == waiting:
                elapsed = time.monotonic() - self._began
                spin = _SPIN[int(elapsed * 8) % len(_SPIN)]
                lines.append(((f"  {spin} ", "strong"), (text, "strong"), (f"  {elapsed:.0f} s", "faint")))
            else:
                lines.append((("    ", ""), (text, "faint")))
        lines.extend(self._foot(waiting, cells))
        pane.show(lines)

    def _head(self) -> list[Line]:
        return [(("  hensen 変遷  ", "heading"), (self.say("load.title"), "strong"))]

    def _foot(self, done: int, cells: int) -> list[Line]:
        if self.error:
            failed = wrap(((clean_characters(self.error)[0], ""),), cells)
            return [
                (),
                (("  ", ""), (self.say("load.failed"), "bad")),
                *((("  ", ""), *line) for line in failed),
                (),
                (("  ", ""), (self.say("load.leave"), "faint")),
            ]
        width = min(40, cells)
        full = width * done // len(self._steps)
        bar: Line = (
            ("  ", ""),
            ("=" * full, "good"),
            ("." * (width - full), "faint"),
            (f" {done}/{len(self._steps)}", "faint"),
        )
        return [(), bar, (), (("  ", ""), (self.say("load.cancel"), "faint"))]
