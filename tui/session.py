"""One pair of documents being judged: the comparison as it came, the review, and what both make.

Every step is saved before it is shown as saved. Undo and redo go through whole reviews, which
are immutable: nothing has to be computed backwards.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from ..compare.change import Change, Comparison
from ..compare.judgement import JudgedKind, Judgement, Verdict
from ..compare.review import Keys, Review, apply, new_review, same_files, stale
from ..normalize.characters import clean_characters
from ..normalize.document import Statement
from .review_store import ReviewStore, StoreError

Clock = Callable[[], datetime]


def local_time() -> datetime:
    return datetime.now().astimezone()


class Session:
    """The state of one comparison in the workbench; knows nothing of widgets."""

    def __init__(
        self, base: Comparison, store: ReviewStore | None = None, by: str = "", clock: Clock = local_time
    ) -> None:
        """Opens the store and applies the review in it. Raises StoreError for a damaged review."""
        self.base = base
        self.by = by
        self._clock = clock
        self._store = store
        self._undone: list[Review] = []
        self._done: list[Review] = []
        self.read_only = store is None or not store.open()
        self.review = store.load(base) if store else new_review(base)
        self.save_error: StoreError | None = None
        """Why the last step is not on disk; None if it is."""
        self._old, self._new = Keys(base.old), Keys(base.new)
        self.comparison = apply(base, self.review)

    @property
    def path(self) -> str:
        """Of the review file; "" if there is none."""
        return str(self._store.path) if self._store else ""

    @property
    def made_on_other_files(self) -> bool:
        return bool(self.review.judgements) and not same_files(self.review, self.base)

    @property
    def stale(self) -> tuple[Judgement, ...]:
        return stale(self.base, self.review)

    def close(self) -> None:
        if self._store:
            self._store.close()

    def confirm(self, change: Change) -> None:
        self._judge("confirmed", change.old, change.new, kind=change.kind, note=_note(change))

    def refuse(self, change: Change) -> None:
        self._judge("refused", change.old, change.new, note=_note(change))

    def pair(self, old: Sequence[Statement], new: Sequence[Statement], kind: JudgedKind | None = None) -> None:
        self._judge("paired", tuple(old), tuple(new), kind=kind)

    def set_kind(self, change: Change, kind: JudgedKind) -> None:
        self._judge("kind-changed", change.old, change.new, kind=kind, note=_note(change))

    def note(self, change: Change, text: str) -> None:
        """Write, replace or (with "") remove the note; a verdict already given stays."""
        judgement = self.judgement_on(change)
        text = clean_characters(text)[0].strip()
        if judgement is not None and (judgement.decided or text):
            self._step(self.review.judged(replace(judgement, note=text, by=self.by, when=self._now())))
        elif judgement is not None:
            self._step(self.review.without(judgement))
        elif text:
            self._judge("noted", change.old, change.new, note=text)

    def unjudge(self, change: Change) -> bool:
        """Take the judgement on a change back; False if there is none."""
        if change.judgement is None:
            return False
        self._step(self.review.without(change.judgement))
        return True

    def judgement_on(self, change: Change) -> Judgement | None:
        """The judgement on just these statements (one that took a pair apart shows on its parts, but is not)."""
        keys = (self._old.of(change.old), self._new.of(change.new))
        return next((one for one in self.review.judgements if (one.old, one.new) == keys), None)

    def concerned(self, before: Review) -> Change | None:
        """The change, as it is now, that the review speaks otherwise of than it did before; None if it does not."""
        differing = set(before.judgements) ^ set(self.review.judgements)
        old = {key for judgement in differing for key in judgement.old}
        new = {key for judgement in differing for key in judgement.new}
        found = [
            change
            for change in self.comparison.changes
            if old & set(self._old.of(change.old)) or new & set(self._new.of(change.new))
        ]
        return next(iter(found), None)

    def undo(self) -> bool:
        if not self._done:
            return False
        self._undone.append(self.review)
        self._show(self._done.pop())
        return True

    def redo(self) -> bool:
        if not self._undone:
            return False
        self._done.append(self.review)
        self._show(self._undone.pop())
        return True

    def _judge(
        self,
        verdict: Verdict,
        old: tuple[Statement, ...],
        new: tuple[Statement, ...],
        kind: JudgedKind | None = None,
        note: str = "",
    ) -> None:
        judgement = Judgement(verdict, self._old.of(old), self._new.of(new), kind, note, self.by, self._now())
        self._step(self.review.judged(judgement))

    def _step(self, review: Review) -> None:
        self._done.append(self.review)
        self._undone.clear()
        self._show(review)

    def _show(self, review: Review) -> None:
        self.review = review
        self.comparison = apply(self.base, review)
        self._save()

    def _save(self) -> None:
        self.save_error = None
        if self._store is None or self.read_only:
            return
        try:
            self._store.save(self.review)
        except StoreError as error:
            self.save_error = error

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")


def _note(change: Change) -> str:
    """A verdict given after a note keeps it; the note of a pair taken apart is not its parts'."""
    judgement = change.judgement
    return judgement.note if judgement and judgement.verdict != "refused" else ""
