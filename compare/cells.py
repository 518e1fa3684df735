"""Tables of figures against each other: a cell is what its row and its column are called, not what stands in it.

Rows find each other by their headings and by where they stand, the columns of two such rows by theirs; the cells that
meet so are the same cell, whatever figures they hold. So 45.2 → 48.1 is one figure that changed, and 80％ of one row is
no counterpart of 80％ of another.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from ..normalize.cell_quantities import without_unit
from ..normalize.document import Cell, Document, Statement
from ..normalize.spelling import search_key
from ..normalize.tables import is_year

_ALIKE = 0.7
"""Likeness of two headings from which columns of one table in both versions are the same, reworded."""
_HELD = 0.5
"""Likeness of two names of rows, of which one holds the other, from which they are one."""
_SAME_TABLE = 0.3
"""Share of the smaller table's headings that another one must have to be the same table."""
_SAME_COLUMNS = 0.5
"""The same, where no heading of a row is."""
_SHORT = 20
"""Characters of the longest cell whose words are no statement of their own."""
_NUMBER = re.compile(r"\d+")
_BRACKETS = re.compile(r"\([^()]{0,30}\)")
_LARGE = 10_000
"""Pairs of rows of one heading up to which the tables they stand in are weighed; beyond, they pair in order."""


@dataclass(frozen=True, slots=True)
class CellPairs:
    """What tables say of the alignment."""

    same: Mapping[int, int]
    """Old index → new index of cells in the same row and column of a table that stands in both."""
    old: frozenset[int]
    """Cells with data in tables that have a counterpart: what is not paired there has none elsewhere."""
    new: frozenset[int]


NO_TABLES = CellPairs({}, frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class _Row:
    """The data of one row."""

    table: int
    number: int
    heading: str
    cells: Mapping[str, int]
    """Heading of the column → index of the statement."""
    words: Mapping[str, int]
    """The same for short words beside the row's first name: who is responsible, by what it is measured."""
    texts: frozenset[str]
    """What stands in all its cells."""


def cell_pairs(old: Document, new: Document) -> CellPairs:
    """The cells with data that correspond by place. Rows without headings are left to their wording."""
    rows_old, rows_new = _rows(old), _rows(new)
    if not rows_old or not rows_new:
        return NO_TABLES
    names_old, names_new = _names(old, rows_old), _names(new, rows_new)
    pairs = _by_heading(rows_old, rows_new, names_old, names_new)
    tables = {(one.table, other.table) for one, other in pairs}
    tables |= _left_over(tables, names_old, names_new)
    pairs += _reworded(rows_old, rows_new, pairs, tables)
    found = {i: j for one, other in pairs for i, j in (*_columns(one.cells, other.cells), *_words(one, other))}
    heads_old, heads_new = _heads(old), _heads(new)
    for one, other in sorted(tables):
        found |= dict(_columns(heads_old.get(one, {}), heads_new.get(other, {})))
    same = _one_way(found)
    kept_old, kept_new = {table for table, _ in tables}, {table for _, table in tables}
    return CellPairs(
        same=same,
        old=_data(rows_old, kept_old) | _years(heads_old, kept_old) | same.keys(),
        new=_data(rows_new, kept_new) | _years(heads_new, kept_new) | set(same.values()),
    )


def _one_way(found: Mapping[int, int]) -> dict[int, int]:
    """The pairs in order, each new statement once: tables that were joined have their heads once only."""
    back = {j: i for i, j in sorted(found.items(), reverse=True)}
    return dict(sorted((i, j) for j, i in back.items()))


def _heads(document: Document) -> dict[int, dict[str, int]]:
    """The heads of each table's columns, by their text; those that stand there several times are left out."""
    found: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, statement in enumerate(document.statements):
        cell = statement.cell
        if cell is not None and not cell.datum and not cell.row_heading and not cell.column_heading:
            found[cell.table][statement.canonical].append(index)
    return {
        table: {text: places[0] for text, places in heads.items() if len(places) == 1} for table, heads in found.items()
    }


def _years(heads: Mapping[int, Mapping[str, int]], tables: set[int]) -> frozenset[int]:
    """The heads that are years: what another year stands over is another column, not a related one."""
    return frozenset(index for table in tables for text, index in heads.get(table, {}).items() if is_year(text))


def _rows(document: Document) -> list[_Row]:
    """The rows that hold data under a heading of their own, in order."""
    cells: dict[tuple[int, int], list[tuple[int, Statement, Cell]]] = defaultdict(list)
    for index, statement in enumerate(document.statements):
        if statement.cell is not None:
            cells[statement.cell.table, statement.cell.row].append((index, statement, statement.cell))
    return [
        _Row(
            *place,
            heading=next(_key(cell.row_heading) for _, _, cell in row if cell.datum and cell.row_heading),
            cells=_by_column((index, cell) for index, _, cell in row if cell.datum),
            words=_by_column(_short_words(row)),
            texts=frozenset(statement.canonical for _, statement, _ in row),
        )
        for place, row in sorted(cells.items())
        if any(cell.datum and cell.row_heading for _, _, cell in row)
    ]


def _key(heading: str) -> str:
    return search_key(without_unit(heading))


def _by_column(cells: Iterable[tuple[int, Cell]]) -> dict[str, int]:
    """Heading of the column → index; a second column of the same name is another column."""
    found: dict[str, int] = {}
    for index, cell in cells:
        name = _key(cell.column_heading)
        found.setdefault(name if name not in found else f"{name} {cell.column}", index)
    return found


def _short_words(row: Sequence[tuple[int, Statement, Cell]]) -> Iterator[tuple[int, Cell]]:
    """The cells beside the row's first name that hold a few words and nothing else."""
    columns = Counter(cell.column for _, _, cell in row)
    for index, statement, cell in row:
        short = len(statement.text) <= _SHORT and columns[cell.column] == 1
        if short and not cell.datum and cell.column != min(columns):
            yield index, cell


def _data(rows: Iterable[_Row], tables: set[int]) -> frozenset[int]:
    return frozenset(index for row in rows if row.table in tables for index in row.cells.values())


def _by_heading(
    olds: Sequence[_Row], news: Sequence[_Row], names_old: Mapping[int, set[str]], names_new: Mapping[int, set[str]]
) -> list[tuple[_Row, _Row]]:
    """Rows of the same heading, one to one: those of the tables that share most first, then in order."""
    same_old, same_new = _grouped(olds), _grouped(news)
    found: list[tuple[_Row, _Row]] = []
    for heading, ones in same_old.items():
        others = same_new.get(heading, [])
        if len(ones) * len(others) > _LARGE:
            found.extend(zip(ones, others, strict=False))
            continue
        shares = ((_share(names_old[a.table], names_new[b.table]), a, b) for a in ones for b in others)
        found.extend(_one_to_one((share, a, b) for share, a, b in shares if share >= _SAME_TABLE))
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


def _grouped(rows: Iterable[_Row]) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        found[row.heading].append(row)
    return found


def _names(document: Document, rows: Iterable[_Row]) -> dict[int, set[str]]:
    """What tells one table from another: the headings of its rows and columns, the section, and the line above it."""
    found: dict[int, set[str]] = defaultdict(set)
    for row in rows:
        found[row.table] |= {row.heading, *row.cells}
    before: Statement | None = None
    seen: set[int] = set()
    for statement in document.statements:
        if statement.cell is not None and statement.cell.table in found and statement.cell.table not in seen:
            seen.add(statement.cell.table)
            above = document.section(statement.section).canonical if statement.section else ""
            found[statement.cell.table] |= {f"section {above}", f"line {before.canonical if before else ''}"}
        if statement.cell is None:
            before = statement
    return found


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / min(len(one), len(other))


def _one_to_one(ranked: Iterable[tuple[float, _Row, _Row]]) -> Iterator[tuple[_Row, _Row]]:
    """The best pairs first, each row once; of equals those that share most of what they hold, then by their height."""
    taken_old: set[tuple[int, int]] = set()
    taken_new: set[tuple[int, int]] = set()
    for _, one, other in sorted(ranked, key=_rank):
        here, there = (one.table, one.number), (other.table, other.number)
        if here not in taken_old and there not in taken_new:
            taken_old.add(here)
            taken_new.add(there)
            yield one, other


def _rank(found: tuple[float, _Row, _Row]) -> tuple[float, int, int, int, int, int]:
    share, one, other = found
    apart = abs(one.table - other.table) + abs(one.number - other.number)
    # The sums say the same backwards.
    return -share, -len(one.texts & other.texts), apart, one.table + other.table, one.number + other.number, one.number


def _shape(name: str) -> str:
    return _NUMBER.sub("#", name)


def _alone(names: Iterable[str], both: Set[str], others: Iterable[str]) -> list[str]:
    """The names not in `both` that differ from every other one of either side by more than their numbers."""
    mine, yours = Counter(map(_shape, names)), Counter(map(_shape, others))
    return [name for name in names if name not in both and mine[_shape(name)] == 1 and yours[_shape(name)] <= 1]


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


def _reworded(
    olds: Sequence[_Row], news: Sequence[_Row], pairs: Iterable[tuple[_Row, _Row]], tables: set[tuple[int, int]]
) -> list[tuple[_Row, _Row]]:
    """The rows left over in tables that stand in both, by what is alike in their headings."""
    done_old = {(one.table, one.number) for one, _ in pairs}
    done_new = {(other.table, other.number) for _, other in pairs}
    left_old, left_new = _by_table(olds, done_old), _by_table(news, done_new)
    alike = (
        (_same_name(a.heading, b.heading), a, b)
        for one, other in sorted(tables)
        for a in left_old.get(one, ())
        for b in left_new.get(other, ())
    )
    return list(_one_to_one((share, a, b) for share, a, b in alike if share))


def _by_table(rows: Iterable[_Row], done: set[tuple[int, int]]) -> dict[int, list[_Row]]:
    found: dict[int, list[_Row]] = defaultdict(list)
    for row in rows:
        if (row.table, row.number) not in done:
            found[row.table].append(row)
    return found


def _words(one: _Row, other: _Row) -> Iterator[tuple[int, int]]:
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
