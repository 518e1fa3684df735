"""Judging on the main screen: every step is saved at once and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from ...compare.change import Change
from ...compare.judgement import JudgedKind
from ...compare.review import possible_kinds
from ...report.trouble import trouble
from .note import NoteScreen
from .pairing import Chosen, PairingScreen
from .state import State


class Judging(State):
    """Confirm, refuse, pair by hand, change the kind, note; undo and redo."""

    def tell_about_review(self) -> None:
        """What a reader must know of the review before going on."""
        session = self.pair.session
        if session.read_only and session.path:
            self.tell(self.say("say.read-only"), "warning")
        if session.made_on_other_files:
            self.tell(self.say("say.other-files"), "warning")
        if session.stale:
            self.tell(self.say("say.stale", count=len(session.stale)), "warning")

    def action_confirm(self) -> None:
        """Agree with the change as it is shown, and go on to the next."""
        row = self.changes.current
        if row is not None:
            self.pair.session.confirm(row.change)
            self._judged(self.say("say.confirmed"), onward=True)

    def action_refuse(self) -> None:
        row = self.changes.current
        if row is None:
            return
        if not (row.change.old and row.change.new):
            self.tell(self.say("say.not-a-pair"), "warning")
            return
        # The parts go to where losses and additions stand; the reader goes on from here, as after confirming.
        rows, at = self.changes.rows, self.changes.cursor
        following = next(iter((*rows[at + 1 : at + 2], *rows[at - 1 : at])), None)
        self.pair.session.refuse(row.change)
        keep = (following.change.id, following.end) if following is not None else None
        self._judged(self.say("say.refused"), keep=keep)

    def action_pair(self) -> None:
        row = self.changes.current
        if row is not None:
            screen = PairingScreen(self.pair, row.change)
            self.hensen.push_screen(screen, lambda chosen: self._pair(row.change, chosen))

    def _pair(self, change: Change, chosen: Chosen | None) -> None:
        if chosen is None:
            return
        old, new = chosen.joined(change)
        kind: JudgedKind | None = "related" if chosen.related and len(old) == len(new) == 1 else None
        self.pair.session.pair(old, new, kind)
        self._judged(self.say("say.paired"), statement=old[0].id)

    def action_kind(self) -> None:
        row = self.changes.current
        if row is None:
            return
        kinds = [kind for kind in possible_kinds(row.change) if kind != row.change.kind]
        if not kinds:
            self.tell(self.say("say.kind.only"), "warning")
            return
        self.pair.session.set_kind(row.change, cast(JudgedKind, kinds[0]))
        self._judged(self.say("say.kind", kind=self.say(f"kind.{kinds[0]}")))

    def action_note(self) -> None:
        row = self.changes.current
        if row is None:
            return
        judgement = self.pair.session.judgement_on(row.change)
        screen = NoteScreen(judgement.note if judgement else "")
        self.hensen.push_screen(screen, lambda text: self._note(row.change, text))

    def _note(self, change: Change, text: str | None) -> None:
        if text is not None:
            self.pair.session.note(change, text)
            self._judged(self.say("say.noted"))

    def action_unjudge(self) -> None:
        row = self.changes.current
        if row is not None and self.pair.session.unjudge(row.change):
            statement = row.change.old[0].id if row.change.old else None
            self._judged(self.say("say.unjudged"), statement=statement)

    def action_undo(self) -> None:
        self._go_back(self.pair.session.undo, "say.undone", "say.nothing-to-undo")

    def action_redo(self) -> None:
        self._go_back(self.pair.session.redo, "say.redone", "say.nothing-to-redo")

    def _go_back(self, step: Callable[[], bool], done: str, nothing: str) -> None:
        before = self.pair.session.review
        if step():
            # A reader who undoes wants to see what is as it was, wherever that stands by now.
            change = self.pair.session.concerned(before)
            self._judged(self.say(done), keep=(change.id, "old") if change is not None else None)
        else:
            self.tell(self.say(nothing))

    def _judged(
        self,
        said: str,
        *,
        onward: bool = False,
        statement: str | None = None,
        keep: tuple[str, str] | None = None,
    ) -> None:
        """Show the comparison as it now is, the cursor on `statement` (old) or on `keep` (change and end) if given."""
        cursor = self.changes.cursor
        row = self.changes.current
        keep = self._change_of(statement) if statement else keep
        self.list_rows(cursor, keep=keep)
        # Where the filter asks for unjudged changes the confirmed one is gone, and the next stands in its row.
        if (
            onward
            and row is not None
            and self.changes.current is not None
            and self.changes.current.change.id == row.change.id
        ):
            self.changes.cursor = min(cursor + 1, len(self.changes.rows) - 1)
        error = self.pair.session.save_error
        if error:
            self.tell(self.say("say.not-saved", error=trouble(error, self.lang)), "error")
        else:
            self.tell(said)

    def _change_of(self, old_statement: str) -> tuple[str, str] | None:
        for change in self.pair.comparison.changes:
            if any(one.id == old_statement for one in change.old):
                return (change.id, "old")
        return None
