"""Rows of two documents' tables that are the same row: by what they are called, and by the tables they stand in.

First the rows of one heading, then tables of which no row kept its own, then what is left in tables that stand in both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from ..normalize.document import Document
from ..normalize.tables import is_year
from .table_rows import Row, table_names

_HELD = 0.5
"""Likeness of two names of rows, of which one holds the other, from which they are one."""
_SAME_TABLE = 0.3
"""Share of the smaller table's headings that another one must have to be the same table."""
_SAME_COLUMNS = 0.5
"""The same, where no heading of a row is."""
_NUMBER = re.compile(r"\d+")
_BRACKETS = re.compile(r"\([^()]{0,30}\)")
_LARGE = 10_000
"""Pairs of rows of one heading up to which the tables they stand in are weighed; beyond, they pair in order."""


@dataclass(frozen=True, slots=True)
class RowPairs:
    """What is the same in the tables of two documents."""

    rows: tuple[tuple[Row, Row], ...]
    tables: frozenset[tuple[int, int]]
    """The numbers of tables that stand in both, the old one's first; a table may have been divided or joined."""


def pair_rows(old: Document, new: Document, olds: Sequence[Row], news: Sequence[Row]) -> RowPairs:
    """The rows that are the same, each in one pair at most."""
    names_old, names_new = table_names(old, olds), table_names(new, news)
    pairs = _by_heading(olds, news, names_old, names_new)
    tables = {(one.table, other.table) for one, other in pairs}
    tables |= _left_over(tables, names_old, names_new)
    pairs += _reworded(olds, news, pairs, tables)
    return RowPairs(tuple(pairs), frozenset(tables))


def _by_heading(
    olds: Sequence[Row], news: Sequence[Row], names_old: Mapping[int, set[str]], names_new: Mapping[int, set[str]]
) -> list[tuple[Row, Row]]:
    """Rows of the same heading, one to one: those of the tables that share most first, then in order."""
    same_old, same_new = _grouped(olds), _grouped(news)
    found: list[tuple[Row, Row]] = []
    for heading, ones in same_old.items():
        others = same_new.get(heading, [])
        if len(ones) * len(others) > _LARGE:
            found.extend(zip(ones, others, strict=False))
            continue
        shares = ((_share(names_old[a.table], names_new[b.table]), a, b) for a in ones for b in others)
        found.extend(_one_to_one((share, a, b) for share, a, b in shares if share >= _SAME_TABLE))
    return found


def _grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.heading].append(row)
    return found


def _left_over(
    tables: set[tuple[int, int]], names_old: Mapping[int, set[str]], names_new: Mapping[int, set[str]]
) -> set[tuple[int, int]]:
    """Tables of which no row kept its heading, and that are the same by their columns and by where they stand."""
    left_old = sorted(names_old.keys() - {one for one, _ in tables})
    left_new = sorted(names_new.keys() - {other for _, other in tables})
    ranked = sorted((-_share(names_old[one], names_new[other]), one, other) for one in left_old for other in left_new)
    found: dict[int, int] = {}
    for unlike, one, other in ranked:
        if -unlike >= _SAME_COLUMNS and one not in found and other not in found.values():
            found[one] = other
    return set(found.items())


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / min(len(one), len(other))


def _one_to_one(ranked: Iterable[tuple[float, Row, Row]]) -> Iterator[tuple[Row, Row]]:
    """The best pairs first, each row once; of equals those that share most of what they hold, then by their height."""
    taken_old: set[tuple[int, int]] = set()
    taken_new: set[tuple[int, int]] = set()
    for _, one, other in sorted(ranked, key=_rank):
        if one.place not in taken_old and other.place not in taken_new:
            taken_old.add(one.place)
            taken_new.add(other.place)
            yield one, other


def _rank(found: tuple[float, Row, Row]) -> tuple[float, int, int, int, int, int]:
    share, one, other = found
    apart = abs(one.table - other.table) + abs(one.number - other.number)
    # The sums say the same backwards.
    return -share, -len(one.texts & other.texts), apart, one.table + other.table, one.number + other.number, one.number


def _reworded(
    olds: Sequence[Row], news: Sequence[Row], pairs: Iterable[tuple[Row, Row]], tables: set[tuple[int, int]]
) -> list[tuple[Row, Row]]:
    """The rows left over in tables that stand in both, by what is alike in their headings."""
    done_old, done_new = {one.place for one, _ in pairs}, {other.place for _, other in pairs}
    left_old, left_new = _by_table(olds, done_old), _by_table(news, done_new)
    alike = (
        (_same_name(a.heading, b.heading), a, b)
        for one, other in sorted(tables)
        for a in left_old.get(one, ())
        for b in left_new.get(other, ())
    )
    return list(_one_to_one((share, a, b) for share, a, b in alike if share))


def _same_name(one: str, other: str) -> float:
    """Likeness of the headings of two rows, 0–1; another year or another number is another row.

    A name may be told at more length (満足度, 住民の満足度); with a word in place of another (小学校の改修率, 中学校の
    改修率) it is another name.
    """
    if is_year(one) or is_year(other) or _NUMBER.findall(_undated(one)) != _NUMBER.findall(_undated(other)):
        return 0.0
    likeness = fuzz.ratio(one, other) / 100
    held = LCSseq.similarity(one, other) == min(len(one), len(other))
    return likeness if held and likeness >= _HELD else 0.0


def _undated(name: str) -> str:
    return _BRACKETS.sub("", name)


def _by_table(rows: Iterable[Row], done: set[tuple[int, int]]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.place not in done:
            found[row.table].append(row)
    return found
