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
from ...report.triage import group_of
from ...report.trouble import trouble
from ..cells import Line, cut, width, wrap
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
        self._told = False
        """Whether the screen says so; then it stands still."""
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
                # As the summary counts: what only moved is a change.
                listed = sum(group_of(change) != "unchanged" for change in pair.comparison.changes)
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
        if self.error and self._told:
            return  # nothing moves any more, and a reader may have scrolled
        pane = self.query_one(LinePane)
        cells = max(20, pane.cells - 4)
        waiting = self._results.index("") if "" in self._results else len(self._results)
        steps = [self._step(number, waiting, cells) for number in range(len(self._steps))]
        head = [(), *self._head(), ()]
        foot = self._foot(waiting, cells)
        if self.error and len(head) + len(steps) + len(foot) > pane.size.height:
            # On few rows only what went wrong, and how to leave.
            head, steps, foot = [], steps[waiting : waiting + 1], [line for line in foot if line]
        self._told = bool(self.error)
        pane.show([*head, *steps, *foot])

    def on_resize(self) -> None:
        self._told = False

    def _step(self, number: int, waiting: int, cells: int) -> Line:
        """A document or a pair: a sign, its name, what came of it or how long it takes."""
        key, values = self._steps[number]
        sign, mark, beside = "  ", "faint", ""
        if number < waiting:
            sign, mark, beside = "✓ ", "", f"  {self._results[number]}"
        elif number == waiting and self.error:
            sign, mark = "✗ ", "bad"
        elif number == waiting:
            elapsed = time.monotonic() - self._began
            sign, mark, beside = f"{_SPIN[int(elapsed * 8) % len(_SPIN)]} ", "strong", f"  {elapsed:.0f} s"
        text = cut(self.say(key, **values), cells - width(beside))
        signs = {"✓ ": "good", "✗ ": "bad"}
        return (("  ", ""), (sign, signs.get(sign, "strong")), (text, mark), (beside, "faint"))

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
        bar_cells = min(40, cells)
        full = bar_cells * done // len(self._steps)
        bar: Line = (
            ("  ", ""),
            ("=" * full, "good"),
            ("." * (bar_cells - full), "faint"),
            (f" {done}/{len(self._steps)}", "faint"),
        )
        return [(), bar, (), (("  ", ""), (self.say("load.cancel"), "faint"))]
