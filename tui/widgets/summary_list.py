"""The list of the summary: what to beware of, how much changed in which way, what to look at first, the headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ...compare.change import Change
from ...compare.headings import HeadingChange
from ...report.facts import describe_all
from ...report.highlights import figures_named, highlights, other_targets
from ...report.language import Language
from ...report.places import heading, named_text, section_place
from ...report.triage import GROUPS, Group, by_group, group_of
from ...report.wording import say as report_say
from ..cells import Line, Run, cut, fit, width
from ..headings import SIGNS, Headings
from ..marks import GROUP_SIGNS
from ..wording import say
from .lines import RowList

_BAR = 28
"""Cells of the longest bar."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many changes of a group there are; `group` None: of all groups but unchanged."""

    group: Group | None
    count: int


@dataclass(frozen=True, slots=True)
class Highlight:
    """A change that a reader in a hurry must see."""

    change: Change


@dataclass(frozen=True, slots=True)
class OtherTarget:
    """A related pair that sets another target for a like thing."""

    change: Change


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is gone, new or reworded, and its node in the outline."""

    change: HeadingChange
    node: int


Entry = Count | Highlight | OtherTarget | Heading | Line
"""A line is only read: a remark, a title, a gap."""


class SummaryList(RowList):
    """Rows to choose, with what is only to be read between them."""

    def __init__(self, lang: Language, *, id: str) -> None:
        super().__init__(id=id)
        self.lang = lang
        self.entries: list[Entry] = []
        self.scope = "group"

    def show_entries(
        self,
        changes: Sequence[Change],
        headings: Headings,
        remarks: Sequence[Line],
        losses: Sequence[Line],
        *,
        commitments_only: bool,
        short: bool,
        scarce: bool,
    ) -> None:
        """Fill the list, remarks first and what was lost in reading last.

        `short`: no row is spent on gaps; `scarce`: what is chosen from goes before the remarks.
        """
        self.scope = "group" if commitments_only else "group.all"
        at = self.current
        parts: list[list[Entry]] = [
            self._counts(changes),
            self._highlights(changes),
            self._other_targets(changes),
            self._headings(headings),
            list(losses),
        ]
        parts.insert(1 if scarce else 0, list(remarks))
        self.entries = []
        for part in parts:
            if part and self.entries and not short:
                self.entries.append(())
            self.entries += part
        rows = [row for row in range(len(self.entries)) if self.selectable(row)]
        same = [row for row in rows if at is not None and self.entries[row] == at]
        self.rows_changed(next(iter(same or rows), 0))
        if not same:
            self.scroll_to(y=0, animate=False)  # the remarks above are to be read first
            self._into_sight()

    @property
    def current(self) -> Entry | None:
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    @property
    def differing(self) -> bool:
        """Whether there is anything to choose."""
        return any(self.selectable(row) for row in range(len(self.entries)))

    def row_count(self) -> int:
        return len(self.entries)

    def selectable(self, index: int) -> bool:
        return not isinstance(self.entries[index], tuple)

    def row(self, index: int) -> Sequence[Run]:
        match self.entries[index]:
            case Count(group, count):
                return self._count(group, count) if group else self._total(count)
            case Highlight(change):
                return self._highlight(change)
            case OtherTarget(change):
                return self._other_target(change)
            case Heading(change):
                return self._heading(change)
            case line:
                return line

    def action_cursor(self, step: int) -> None:
        """Where there is nothing more to choose, what is only to be read scrolls into sight."""
        before = self.cursor
        super().action_cursor(step)
        if self.cursor == before:
            self.scroll_relative(y=step, animate=False, force=True, immediate=True)

    # -- what stands in the list ------------------------------------------------------

    def _counts(self, changes: Sequence[Change]) -> list[Entry]:
        groups = by_group(changes)
        total = sum(len(found) for group, found in groups.items() if group != "unchanged")
        found: list[Entry] = [Count(None, total)] if total else []
        return found + [Count(group, len(groups[group])) for group in GROUPS if groups[group]]

    def _highlights(self, changes: Sequence[Change]) -> list[Entry]:
        telling = highlights(by_group(changes))
        return [self._title(say("sum.highlights", self.lang)), *map(Highlight, telling)] if telling else []

    def _other_targets(self, changes: Sequence[Change]) -> list[Entry]:
        found = other_targets(by_group(changes))
        title = report_say("highlights.related", self.lang)
        return [self._title(cut(title, max(8, self.cells - 2))), *map(OtherTarget, found)] if found else []

    def _headings(self, headings: Headings) -> list[Entry]:
        if not headings.changes:
            return []
        return [
            self._title(say("sum.headings", self.lang, count=len(headings.changes))),
            *(Heading(change, node) for change, node in zip(headings.changes, headings.nodes, strict=True)),
        ]

    def _title(self, text: str) -> Line:
        return ((f" {text}", "heading"),)

    # -- how it looks -------------------------------------------------------------------

    def _highlight(self, change: Change) -> Sequence[Run]:
        group = group_of(change)
        facts = describe_all(change.facts, self.lang)
        words = " ".join(named_text(statement) for statement in change.new or change.old).replace("\n", " ")
        return (
            ("   ", ""),
            (f"{GROUP_SIGNS[group]} ", group),
            (f"{facts}  " if facts else "", "figures"),
            (words, ""),
        )

    def _other_target(self, change: Change) -> Sequence[Run]:
        """旧 17.5兆円、2020年：「…」 ／ 新 20兆円、2033年：「…」, either side in half of the line."""
        room = max(8, (self.cells - 20) // 2)
        sides = {"old": self._target(change, "old", room), "new": self._target(change, "new", room)}
        words = report_say("highlight.related", self.lang, **sides)
        return (("   ", ""), (f"{GROUP_SIGNS['related']} ", "related"), (words, ""))

    def _target(self, change: Change, side: Literal["old", "new"], room: int) -> str:
        named = report_say("list", self.lang).join(figures_named(change, side))
        words = named_text((change.old if side == "old" else change.new)[0]).replace("\n", " ")
        left = room - width(named) - 6
        if left < 8:
            return named or cut(words, room)
        quote = report_say("quote", self.lang, text=cut(words, left))
        return report_say("highlight", self.lang, label=named, quote=quote) if named else quote

    def _heading(self, change: HeadingChange) -> Sequence[Run]:
        runs: list[Run] = [("   ", ""), (f"{SIGNS[change.kind]} ", change.kind)]
        sides = [section for section in (change.old, change.new) if section is not None]
        places = " → ".join(section_place(section, self.lang) for section in sides)
        room = max(8, (self.cells - 8 - width(places)) // len(sides) - 2)
        words = " → ".join(cut(heading(section), room) for section in sides)
        return (*runs, (words, ""), (f"  {places}", "faint"))

    def _total(self, count: int) -> Sequence[Run]:
        return ((f" {count:>5}    ", "strong"), (say("sum.all", self.lang), "strong"))

    def _count(self, group: Group, count: int) -> Sequence[Run]:
        """Sign, name, a bar against the largest group, what it means: as far as there is room."""
        names = max(width(say(f"{self.scope}.{one}", self.lang)) for one in GROUPS)
        name = fit(((say(f"{self.scope}.{group}", self.lang), ""),), min(names, max(10, self.cells - 12)))
        head: tuple[Run, ...] = ((f" {count:>5}  ", group), (f"{GROUP_SIGNS[group]} ", group), *name)
        room = min(_BAR, self.cells - 13 - names)
        if room < 8:
            return head
        most = max((one for one in self._sizes()), default=count)
        full = max(1, round(room * min(1.0, count / most)))
        bar: tuple[Run, ...] = (("  ", ""), ("=" * full, group), (" " * (room - full), ""))
        meaning = self.cells - 16 - names - room
        if meaning < 16:
            return (*head, *bar)
        return (*head, *bar, ("  ", ""), (cut(say(f"meaning.{group}", self.lang), meaning), "faint"))

    def _sizes(self) -> Iterator[int]:
        for one in self.entries:
            if isinstance(one, Count) and one.group not in (None, "unchanged"):
                yield one.count
