"""What a full-width blank at the head of a line says: a paragraph begins (字下げ), or an item goes on.

    はじめに                               ・経済社会の変化に対応し、関係者が
    国は、学習を支援する。     but         　連携して取り組む。
    two paragraphs                         one: the first line is full

A line that stops well short of where the indented one ends had room for more, so nothing goes on there. Where it had
none, the paper's habit decides: in one whose other lines begin at the margin, an indent begins a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from . import signals
from .markers import read_marker
from .plain import columns, plain
from .rows import Row, indent_of
from .source import Line

_ROOM = 4
"""Columns a line must stop short of the next one's end: what a wrapper leaves free before a bracket or a long word."""
_HABIT = 3
"""Paragraphs set in that show a habit."""
_LAPSES = 5
"""One line of so many may show the other one."""
_WIDEST = 200
_WIDE_BETWEEN_WORDS = re.compile("[A-Za-zＡ-Ｚａ-ｚ]\u3000[A-Za-zＡ-Ｚａ-ｚ0-9０-９]")
"""Ｏｐｅｎ　ＲＡＮ: a paper printed in full width throughout."""


def says_something(lines: Sequence[Line]) -> bool:
    """Whether full-width blanks at the heads of lines were put there: not where every blank of the paper is one."""
    if any(" " in line.text for line in lines):
        return True
    return not any(_WIDE_BETWEEN_WORDS.search(line.text) for line in lines)


def without_indents(rows: Sequence[Row]) -> list[Row]:
    """The rows as if none were set in."""
    return [replace(row, indent=0) if row.indent else row for row in rows]


def find_habit(lines: Sequence[Line]) -> bool:
    """Whether paragraphs begin with an indent, and their other lines at the margin; of lines as printed."""
    begins = hangs = 0
    for above, line in pairwise(lines):
        indents = indent_of(above.text), indent_of(line.text)
        if not any(indents) or above.role != "text" or line.role != "text" or line.gap or line.whole:
            continue
        text = plain(above.text.strip())
        if signals.ends_sentence(text):
            continue
        if not indents[1]:
            begins += read_marker(line.text) is None
        elif signals.ends_open(text) and columns(above.text.rstrip()) + _ROOM >= columns(line.text.rstrip()):
            hangs += 1
    return begins >= _HABIT and hangs * _LAPSES <= begins


def begins_paragraph(group: Sequence[Row], row: Row, *, habit: bool, boxed: bool) -> bool:
    """Whether the indent of `row` shows that it does not go on with the lines of `group`, none of which is blank."""
    above = group[-1]
    if not row.indent or above.plain[-1] in "、・":
        return False
    if habit:
        return True
    opens = signals.ends_open(above.plain) and not above.plain.endswith("へ")  # 一人ひとりの幸せへ ends a title too
    if edge(above) + _ROOM < edge(row):
        return not (boxed and opens)  # slides break their lines by the phrase
    titled = len(group) == 1 and above.indent < row.indent and not opens and "、" not in above.plain
    return titled and row.plain.endswith("。") and not signals.begins_bound(row.plain)


def edge(row: Row) -> int:
    """Where a row's (first) line ends, in columns from the margin."""
    return row.indent + min(columns(row.text), _WIDEST)
