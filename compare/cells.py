"""Tables of figures against each other: a cell is what its row and its column are called, not what stands in it.

Rows find each other by their headings and by where they stand (`row_pairs`), the columns of two such rows by theirs;
the cells that meet so are the same cell, whatever figures they hold. So 45.2 → 48.1 is one figure that changed, and
80％ of one row is no counterpart of 80％ of another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from rapidfuzz import fuzz

from ..normalize.document import Document
from ..normalize.tables import is_year
from .row_pairs import pair_rows
from .table_rows import Row, column_heads, table_rows

_ALIKE = 0.7
"""Likeness of two headings from which columns of one table in both versions are the same, reworded."""
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class CellPairs:
    """What tables say of the alignment."""

    same: Mapping[int, int]
    """Old index → new index of cells in the same row and column of a table that stands in both."""
    old: frozenset[int]
    """Cells with data in tables that have a counterpart: what is not paired there has none elsewhere."""
    new: frozenset[int]


NO_TABLES = CellPairs({}, frozenset(), frozenset())


def cell_pairs(old: Document, new: Document) -> CellPairs:
    """The cells with data that correspond by place. Rows without headings are left to their wording."""
    rows_old, rows_new = table_rows(old), table_rows(new)
    if not rows_old or not rows_new:
        return NO_TABLES
    paired = pair_rows(old, new, rows_old, rows_new)
    found = {i: j for one, other in paired.rows for i, j in (*_columns(one.cells, other.cells), *_words(one, other))}
    heads_old, heads_new = column_heads(old), column_heads(new)
    for one, other in sorted(paired.tables):
        found |= dict(_columns(heads_old.get(one, {}), heads_new.get(other, {})))
    same = _one_way(found)
    kept_old, kept_new = {table for table, _ in paired.tables}, {table for _, table in paired.tables}
    return CellPairs(
        same=same,
        old=_data(rows_old, kept_old) | _years(heads_old, kept_old) | same.keys(),
        new=_data(rows_new, kept_new) | _years(heads_new, kept_new) | set(same.values()),
    )


def _one_way(found: Mapping[int, int]) -> dict[int, int]:
    """The pairs in order, each new statement once: tables that were joined have their heads once only."""
    back = {j: i for i, j in sorted(found.items(), reverse=True)}
    return dict(sorted((i, j) for j, i in back.items()))


def _words(one: Row, other: Row) -> Iterator[tuple[int, int]]:
    """The cells with words that stand in the same column of two rows."""
    return ((index, other.words[name]) for name, index in one.words.items() if name in other.words)


def _columns(one: Mapping[str, int], other: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """The cells of two rows that stand in the same column.

    現状値（2020年度） → 現状値（2023年度） is the same column, a year later, if it is the only one of that kind on
    either side: of several years some moved on, and what left them left the table.
    """
    both = one.keys() & other.keys()
    yield from ((one[name], other[name]) for name in one if name in both)
    left, right = _alone(one, both, other), _alone(other, both, one)
    likeness = ((fuzz.ratio(_shape(a), _shape(b)) / 100, a, b) for a in left for b in right)
    for share, a, b in sorted(likeness, key=lambda found: (-found[0], found[1] + found[2])):
        if share >= _ALIKE and a in left and b in right:
            left.remove(a)
            right.remove(b)
            yield one[a], other[b]


def _alone(names: Iterable[str], both: Set[str], others: Iterable[str]) -> list[str]:
    """The names not in `both` that differ from every other one of either side by more than their numbers."""
    mine, yours = Counter(map(_shape, names)), Counter(map(_shape, others))
    return [name for name in names if name not in both and mine[_shape(name)] == 1 and yours[_shape(name)] <= 1]


def _shape(name: str) -> str:
    return _NUMBER.sub("#", name)


def _data(rows: Iterable[Row], tables: set[int]) -> frozenset[int]:
    return frozenset(index for row in rows if row.table in tables for index in row.cells.values())


def _years(heads: Mapping[int, Mapping[str, int]], tables: set[int]) -> frozenset[int]:
    """The heads that are years: what another year stands over is another column, not a related one."""
    return frozenset(index for table in tables for text, index in heads.get(table, {}).items() if is_year(text))
