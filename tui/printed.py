"""A statement's printed words as runs: the redline's marks, and what a search found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..compare.change import Change
from ..normalize.document import Statement
from ..report.places import SEPARATOR, cell_heading
from .cells import Run

_PRIVATE = re.compile("[\ue000-\uf8ff]")


def runs(
    statement: Statement, marks: Sequence[str], found: str = "", beside: Statement | None = None, mark: str = ""
) -> tuple[Run, ...]:
    """The printed text, each character in its mark; `found` (canonical, lower case) stands out.

    A marker with a number stands before the text, for that is how people cite it; so does what the row and the
    column of a datum are called, for 60.0% says nothing alone.
    """
    shown = list(marks)
    for start, end in matches(statement, found):
        shown[start:end] = ["match"] * (end - start)
    head: tuple[Run, ...] = ((f"{visible(statement.marker.text)} ", "label"),) if statement.marker else ()
    return (*head, *cell_name(statement, found, beside, mark), *_grouped(visible(statement.text), shown))


def cell_name(statement: Statement, found: str = "", beside: Statement | None = None, mark: str = "") -> Iterator[Run]:
    """`満足度 › 目標値: ` before a datum of a table; nothing elsewhere.

    `found` stands out; so does, in this mark, what is called otherwise for the statement `beside`.
    """
    name = cell_heading(statement)
    if not name:
        return
    others = cell_heading(beside).split(SEPARATOR) if beside is not None else None
    for number, part in enumerate(name.split(SEPARATOR)):
        if number:
            yield (SEPARATOR, "label")
        yield from _found_in(visible(part), found, mark if others is not None and part not in others else "label")
    yield (": ", "label")


def _found_in(text: str, found: str, mark: str) -> Iterator[Run]:
    start = text.lower().find(found) if found else -1
    if start < 0 or len(text.lower()) != len(text):
        yield (text, mark)
        return
    end = start + len(found)
    yield from (run for run in ((text[:start], mark), (text[start:end], "match"), (text[end:], mark)) if run[0])


def visible(text: str) -> str:
    """The same number of characters, but what only a symbol font can draw (bullets out of PDF) as a bullet."""
    return _PRIVATE.sub("•", text)


def plain(statement: Statement, mark: str = "", found: str = "") -> tuple[Run, ...]:
    """The printed text in one mark."""
    return runs(statement, [mark] * len(statement.text), found)


def matches(statement: Statement, found: str) -> Iterator[tuple[int, int]]:
    """Where canonical words stand in the printed text: a span of characters for each time."""
    text = statement.canonical.lower()
    if not found or len(text) != len(statement.canonical):
        return
    start = text.find(found)
    while start >= 0:
        end = start + len(found)
        yield statement.offsets[start], max(statement.offsets[end], statement.offsets[start] + 1)
        start = text.find(found, end)


def old_marks(change: Change) -> list[list[str]]:
    """For each old statement the mark of each character: "" or `delete`."""
    return _per_statement(change.old, [(part.old, part.op) for part in change.redline if part.op != "insert"], "delete")


def new_marks(change: Change) -> list[list[str]]:
    """For each new statement the mark of each character: "" or `insert`."""
    return _per_statement(change.new, [(part.new, part.op) for part in change.redline if part.op != "delete"], "insert")


def _per_statement(statements: Sequence[Statement], parts: Sequence[tuple[str, str]], marked: str) -> list[list[str]]:
    """The redline goes over several statements at once; here it is cut where they end."""
    marks = [marked if op == marked else "" for text, op in parts for _ in text]
    shared: list[list[str]] = []
    start = 0
    for statement in statements:
        end = start + len(statement.text)
        shared.append(marks[start:end] + [""] * max(0, end - max(start, len(marks))))
        start = end
    return shared


def redline(change: Change) -> tuple[Run, ...]:
    """Old and new in one run of words: what went and what came, beside each other."""
    parts: list[Run] = []
    for part in change.redline:
        if part.op == "equal":
            parts.append((part.new, ""))
        elif part.op == "delete":
            parts.append((part.old, "delete"))
        else:
            parts.append((part.new, "insert"))
    return tuple(parts)


def _grouped(text: str, marks: Sequence[str]) -> Iterator[Run]:
    begin = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or marks[index] != marks[begin]:
            yield text[begin:index], marks[begin]
            begin = index


def bracketed(line: Sequence[Run]) -> tuple[Run, ...]:
    """Marks that need no colour: [-gone-] and {+come+}, as wdiff writes them."""
    signs = {"delete": ("[-", "-]"), "insert": ("{+", "+}")}
    return tuple((f"{signs[mark][0]}{text}{signs[mark][1]}" if mark in signs else text, mark) for text, mark in line)
