"""The rows of a document's tables of figures: what each is called, and what it holds under which column.

Only rows that hold data under a heading of their own are of use: a row without one is left to its wording.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..normalize.cell_quantities import without_unit
from ..normalize.document import Cell, Document, Statement
from ..normalize.spelling import search_key
from ..normalize.tables import is_head

_SHORT = 20
"""Characters of the longest cell whose words are no statement of their own."""


@dataclass(frozen=True, slots=True)
class Row:
    """The data of one row."""

    table: int
    number: int
    heading: str
    """As a key of search: without its unit, in one spelling."""
    cells: Mapping[str, int]
    """Heading of the column → index of the statement."""
    words: Mapping[str, int]
    """The same for short words beside the row's first name: who is responsible, by what it is measured."""
    texts: frozenset[str]
    """What stands in all its cells."""

    @property
    def place(self) -> tuple[int, int]:
        """The table and the row in it: no other row of the document has it."""
        return self.table, self.number


def table_rows(document: Document) -> list[Row]:
    """The rows that hold data under a heading of their own, in order."""
    cells: dict[tuple[int, int], list[tuple[int, Statement, Cell]]] = defaultdict(list)
    for index, statement in enumerate(document.statements):
        if statement.cell is not None:
            cells[statement.cell.table, statement.cell.row].append((index, statement, statement.cell))
    return [
        Row(
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


def column_heads(document: Document) -> dict[int, dict[str, int]]:
    """The heads of each table's columns, by their text; those that stand there several times are left out."""
    found: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, statement in enumerate(document.statements):
        cell = statement.cell
        if cell is not None and is_head(cell):
            found[cell.table][statement.canonical].append(index)
    return {
        table: {text: places[0] for text, places in heads.items() if len(places) == 1} for table, heads in found.items()
    }


def table_names(document: Document, rows: Iterable[Row]) -> dict[int, set[str]]:
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
