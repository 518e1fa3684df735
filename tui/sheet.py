"""The pair side by side (旧 | 新), one above the other, or in one line of words: as lines of cells.

    ~ 修正  推進 → 検討  確信度 83 %
    数値 17.5兆円 → 20兆円（+14.3 %）

    旧 第１章 › １．目標  p.4    │ 新 第２章 › （１）  p.7
      前の文 …                   │   前の文 …
    17.5兆円を目指す。           │ 20兆円を目標とする。
      後の文 …                   │   後の文 …

Both columns are one set of lines, so they always scroll together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from ..compare.change import Change, Comparison
from ..compare.strength_facts import strengths_shown
from ..normalize.document import Document, Statement
from ..report.facts import describe
from ..report.judged import judged
from ..report.language import Language, share
from ..report.places import cell_heading, heading, place, section_path, section_place
from ..report.reasons import why_not
from . import printed
from .cells import ELLIPSIS, Line, Run, fit, width, wrap
from .marks import shown_as
from .trail import trail
from .wording import say

Layout = Literal["side", "inline"]
Side = Literal["old", "new"]
SIDES: tuple[Side, Side] = ("old", "new")
SIDE_BY_SIDE = 80
"""Cells below which two columns would squeeze Japanese to a few characters a line: they stack instead."""
_CONTEXT_LINES = 3
"""Lines of a statement of context, times the number of statements asked for: the end of what stands
before, the beginning of what stands after."""
_INDENT = 2
"""Cells that context stands back from the statement it belongs to."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How a pair is laid out."""

    cells: int
    lang: Language
    layout: Layout = "side"
    context: int = 1
    """Statements shown before and after, on each side."""
    found: str = ""
    """Canonical words that a search found, in lower case."""
    brackets: bool = False
    """Mark the redline in characters too, for a screen without colours."""


@dataclass(frozen=True, slots=True)
class Sheet:
    lines: tuple[Line, ...]
    anchor: int
    """The line on which the statement itself begins: where the eye stays when the layout changes."""


class Sheets:
    """Lays out the changes of two documents; made once, for judgements do not alter the documents."""

    def __init__(self, comparison: Comparison) -> None:
        self.old, self.new = comparison.old, comparison.new
        self.places: dict[Side, dict[str, int]] = {
            "old": {one.id: place for place, one in enumerate(self.old.statements)},
            "new": {one.id: place for place, one in enumerate(self.new.statements)},
        }

    def document(self, side: Side) -> Document:
        return self.old if side == "old" else self.new

    def lay_out(self, change: Change, options: SheetOptions) -> Sheet:
        """The change with its context, in lines of at most `options.cells`."""
        return _Sheet(self, change, options).build()


class _Sheet:
    def __init__(self, sheets: Sheets, change: Change, options: SheetOptions) -> None:
        self.sheets, self.change, self.options = sheets, change, options
        self.lang = options.lang
        # A related pair is two statements, not one reworded: marking every word would only be noise.
        self.marked = bool(change.redline) and change.kind != "related"

    def build(self) -> Sheet:
        head = self._head()
        if self.options.layout == "inline" and self.marked:
            body, anchor = self._inline()
        elif self.options.cells < SIDE_BY_SIDE:
            body, anchor = self._stacked()
        else:
            body, anchor = self._columns()
        return Sheet((*head, *body), len(head) + anchor)

    # -- what the change is ------------------------------------------------

    def _head(self) -> list[Line]:
        change, lang = self.change, self.lang
        look = shown_as(change)
        kind: list[Run] = [(f" {look.sign} {say(f'kind.{look.name}', lang)} ", look.mark)]
        if change.moved:
            kind.append((f" {say('sheet.moved', lang)} ", "moved"))
        if strengths := strengths_shown(change):
            kind.append((" " + " → ".join(say(f"strength.{one or 'none'}", lang) for one in strengths), "strong"))
        if change.kind not in ("unchanged", "dropped", "added"):
            kind.append((f"  {say('why.confidence', lang)} {share(change.confidence)}", "faint"))
        lines: list[Line] = list(wrap(kind, self.options.cells))
        if change.kind != "related":
            for fact in change.facts:
                if fact.type != "strength" or fact.cause is not None:
                    mark = "figures" if fact.type in ("quantity", "date") else "label"
                    lines.extend(self._wrapped(((describe(fact, lang), mark),)))
        if change.judgement is not None:
            mark = "good" if change.judgement.decided else "label"
            lines.extend(self._wrapped(((judged(change.judgement, lang), mark),)))
        return [*lines, ()]

    def _wrapped(self, runs: Sequence[Run]) -> tuple[Line, ...]:
        return _indented(wrap(runs, self.options.cells - 1), 1)

    # -- three layouts -----------------------------------------------------

    def _columns(self) -> tuple[list[Line], int]:
        separator: Run = (" │ ", "bar")
        cells = (self.options.cells - width(separator[0])) // 2
        old, new = self._side("old", cells), self._side("new", cells)
        lines: list[Line] = []
        anchor = 0
        for number, (left, right) in enumerate(zip(old, new, strict=True)):
            if number == 2:
                anchor = len(lines)
            for one, two in zip_longest(left, right, fillvalue=()):
                lines.append((*fit(one, cells), separator, *two))
        return lines, anchor

    def _stacked(self) -> tuple[list[Line], int]:
        lines: list[Line] = []
        anchor = 0
        cells = self.options.cells
        for name in SIDES:
            for number, block in enumerate(self._side(name, cells)):
                if number == 2 and (name == "old" or not self.change.old):
                    anchor = len(lines)
                lines.extend(block)
            if name == "old":
                lines.append(())
        return lines, anchor

    def _inline(self) -> tuple[list[Line], int]:
        cells = self.options.cells
        head = [*self._place("old", cells), *self._place("new", cells)]
        before = self._context("new", -1, cells)
        marker = self.change.new[0].marker
        label: tuple[Run, ...] = ((f"{marker.text} ", "label"),) if marker else ()
        words = (*self._names(), *printed.redline(self.change))
        body = wrap((*label, *(printed.bracketed(words) if self.options.brackets else words)), cells)
        return [*head, *before, *body, *self._context("new", 1, cells)], len(head) + len(before)

    def _names(self) -> tuple[Run, ...]:
        """In one line of words: what the row and column of a datum are called, both sides' where they differ."""
        if not self._beside("old"):
            return ()
        old, new = self.change.old[0], self.change.new[0]
        found = self.options.found
        if cell_heading(old) == cell_heading(new):
            return tuple(printed.cell_name(new, found))
        before = tuple(printed.cell_name(old, found, new, "delete"))[:-1]
        return (*before, (" → ", "label"), *printed.cell_name(new, found, old, "insert"))

    def _beside(self, side: Side) -> Statement | None:
        """The other side's statement where one stands against one: only then its row and column can be held against
        this one's."""
        change = self.change
        if not self.marked or len(change.old) != 1 or len(change.new) != 1:
            return None
        old, new = change.old[0], change.new[0]
        if not (cell_heading(old) and cell_heading(new)):
            return None
        return new if side == "old" else old

    # -- one side ----------------------------------------------------------

    def _statements(self, side: Side) -> tuple[Statement, ...]:
        return self.change.old if side == "old" else self.change.new

    def _side(self, side: Side, cells: int) -> list[list[Line]]:
        """Place, context before, the statements, context after."""
        if not self._statements(side):
            missing = self.change.heading is None
            nothing = wrap(((say(f"sheet.nothing.{side}", self.lang), "faint"),), cells) if missing else ()
            head: Line = ((say(f"sheet.{side}", self.lang), "heading"),)
            return [[head], [], list(nothing), self._nearest(side, cells)]
        return [
            self._place(side, cells),
            self._context(side, -1, cells),
            self._words(side, cells),
            self._context(side, 1, cells),
        ]

    def _nearest(self, side: Side, cells: int) -> list[Line]:
        """In the empty column: what came nearest on that side, so that a reader sees at once whether it is missing."""
        if self.change.heading is not None:
            return self._as_heading(cells)
        if not self.change.candidates:
            return []
        candidate = self.change.candidates[0]
        document = self.sheets.document(side)
        statement = document.statement(candidate.new if side == "new" else candidate.old)
        found = say("sheet.subject" if candidate.related else "sheet.nearest", self.lang)
        runs: list[Run] = [
            (f"{found} {share(candidate.confidence)}  ", "label"),
            (f"{place(statement, self.lang)}  ", "faint"),
            (why_not(candidate, self.lang), "faint"),
        ]
        words = printed.plain(statement, "faint", self.options.found)
        return [(), *wrap(runs, cells), *_indented(wrap(words, cells - _INDENT), _INDENT)]

    def _as_heading(self, cells: int) -> list[Line]:
        """In the column without a statement: the heading that says the same words."""
        section = self.change.heading
        assert section is not None
        there = say("entry.heading", self.lang, place=section_place(section, self.lang))
        words = wrap(((heading(section), "heading"),), cells - _INDENT)
        return [*wrap(((there, "label"),), cells), *_indented(words, _INDENT)]

    def _place(self, side: Side, cells: int) -> list[Line]:
        name = say(f"sheet.{side}", self.lang)
        return _heading(name, self.sheets.document(side), self._statements(side)[0], cells, self.lang)

    def _words(self, side: Side, cells: int) -> list[Line]:
        statements, places = self._statements(side), self.sheets.places[side]
        lines: list[Line] = []
        for number, (statement, marked) in enumerate(zip(statements, self._marks(side), strict=True)):
            if number and _apart(places, statements[number - 1], statement):
                lines.extend([(), *_heading("", self.sheets.document(side), statement, cells, self.lang)])
            differs: str = "delete" if side == "old" else "insert"
            runs = printed.runs(statement, marked, self.options.found, self._beside(side), differs)
            lines.extend(wrap(printed.bracketed(runs) if self.options.brackets else runs, cells))
        return lines

    def _marks(self, side: Side) -> list[list[str]]:
        if self.marked:
            return printed.old_marks(self.change) if side == "old" else printed.new_marks(self.change)
        alone = not (self.change.old and self.change.new)
        return [["strong" if alone else ""] * len(one.text) for one in self._statements(side)]

    def _context(self, side: Side, step: Literal[-1, 1], cells: int) -> list[Line]:
        lines: list[Line] = []
        document, places = self.sheets.document(side), self.sheets.places[side]
        # One above the other, both sides should be seen at once: context must not push the new side out.
        stacked = self.options.layout == "side" and self.options.cells < SIDE_BY_SIDE
        most = (1 if stacked else _CONTEXT_LINES) * self.options.context
        for statement in _neighbours(document, places, self._statements(side), step, self.options.context):
            runs = printed.plain(statement, "faint", self.options.found)
            lines.extend(_indented(_shortened(runs, cells - _INDENT, most, step), _INDENT))
        return lines


def _heading(name: str, document: Document, statement: Statement, cells: int, lang: Language) -> list[Line]:
    """Side, headings above and page or line, the innermost heading kept when there is no room."""
    where = place(statement, lang)
    room = cells - width(name) - width(where) - 2
    shown = trail(section_path(document, statement.section, lang), max(room, 4))
    line: tuple[Run, ...] = ((f"{name} " if name else "", "heading"), (shown, "place"), (f" {where}", "faint"))
    return [tuple(run for run in line if run[0])]


def _neighbours(
    document: Document, places: dict[str, int], statements: Sequence[Statement], step: int, count: int
) -> list[Statement]:
    """The statements before the first (step -1) or after the last (step 1), in reading order."""
    at = places[statements[0].id] if step < 0 else places[statements[-1].id]
    if step < 0:
        return list(document.statements[max(0, at - count) : at])
    return list(document.statements[at + 1 : at + 1 + count])


def _apart(places: dict[str, int], one: Statement, other: Statement) -> bool:
    return one.section != other.section or places[other.id] != places[one.id] + 1


def _shortened(runs: Sequence[Run], cells: int, most: int, step: int) -> Sequence[Line]:
    """At most so many lines: the end of what stands before (step -1), the beginning of what stands after."""
    lines = wrap(runs, cells)
    if len(lines) <= most:
        return lines
    room = cells - len(ELLIPSIS) - 1
    if step > 0:
        lines = wrap(runs, room)
        return (*lines[: most - 1], (*lines[most - 1], (f" {ELLIPSIS}", "faint")))
    # From the end as much as the lines hold: the last line of the whole may be no more than a word.
    lines = wrap(_tail(runs, room * most), room)
    while len(lines) > most:
        lines = lines[1:]
    return ((f"{ELLIPSIS} ", "faint"), *lines[0]), *lines[1:]


def _tail(runs: Sequence[Run], cells: int) -> Sequence[Run]:
    """The end of the runs, in at most so many cells."""
    kept: list[Run] = []
    for text, mark in reversed(runs):
        if width(text) > cells:
            start = len(text)
            while start > 0 and width(text[start - 1 :]) <= cells:
                start -= 1
            return [(text[start:].lstrip(" 　、。，"), mark), *kept]
        kept.insert(0, (text, mark))
        cells -= width(text)
    return kept


def _indented(lines: Sequence[Line], cells: int) -> tuple[Line, ...]:
    return tuple(((" " * cells, ""), *line) for line in lines)
