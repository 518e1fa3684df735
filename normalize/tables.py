"""Tables of figures: which cells hold data, and what the row and the column of each are called.

A figure in a table says nothing by itself: 60.0 is what its row (満足度（％）) and its column (目標値) make it. So the
cells of a table that holds figures learn what heads them. Prose in cells speaks for itself and is left alone.

    指標            | 現状値 | 目標値            60.0: row 満足度（％）, column 目標値
    満足度（％）     | 45.2   | 60.0
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .document import Cell

SEPARATOR = " › "
"""Between the headings of a row or a column that has several."""

_Place = tuple[int, int]
_LONGEST_DATUM = 20
"""Characters of the longest cell that is read as data: 令和12年度までに約100か所."""
_LONGEST_HEADING = 40
"""Characters of the longest cell that heads a row or column; prose heads nothing."""
_MOST_HEADING_ROWS = 3
_WORDS = 8
"""Letters beside the digits of a datum: 100％（令和９年度）, 36人以上."""
_NOTHING = re.compile(
    r"[-‐-―−ー〜~…・.*/※]{1,4}|未定|未設定|未実施|調査中|集計中|検討中|なし|無し|該当なし|皆増|皆減|N/?A", re.IGNORECASE
)
"""What stands where a figure is missing."""
_SIGN = re.compile(r"[○◯●◎△▲×✕✓✔☑レ有無]")
_YEAR_HEAD = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和|[MTSHR]|FY)?(?P<number>\d{1,4}|元)(?P<year>年度?|年目|年次)?(?:末|頃|以降)?"
    r"\(?(?:目標|実績|計画|見込み?|予算|決算|当初|補正)?[値額量]?案?\)?"
)
"""What may head a column of figures and is none itself, as NFKC: R5, 令和5年度, 2025, 7年度目標, FY2026(計画)."""
_DATE = re.compile(
    r"(?:明治|大正|昭和|平成|令和|[MTSHR])?(?:\d{1,4}|元)(?:年度?|年\d{1,2}月(?:\d{1,2}日)?)?(?:末|頃|中|まで)?(?:\(?\d{4}(?:年度?)?\)?)?"
)
_DATUM = re.compile(
    r"(?:[-+±▲△¥$€(]|マイナス|約|およそ|おおむね|概ね|延べ?|累計|合?計|年間?|毎年|月|最大|最低|最多|全|各|第|明治|大正|昭和|平成|令和|[A-Za-z]{1,3}\.?){0,3}"
    r"\d.*"
)
_LETTER = re.compile(r"[^\W\d_]")
_TARGET = re.compile(
    r"目標|計画[値量数額]|見込み?[値量]|(?:達成|完了|実施|開始|整備|供用|導入|予定)(?:時期|予定|年度?|期限)|期限|期日|^時期$|到達点|KPI|ゴール",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:措置|実施|達成|完了|開始|整備|供用|導入|公表|検討|取組|予定)?(?:の|予定)?(?:時期|期限|期日|スケジュール)"
)
"""Heads of columns that say when: what stands there is data of the row, in figures or words (引き続き検討)."""
_LONGEST_WHEN = 40
_RESPONSIBLE = r"担当|所管|主管|部局|部署|主体|関係[^›]{0,4}(?:課|省庁|機関)"
_ATTRIBUTE = re.compile(rf"{_RESPONSIBLE}|連絡先|備考|摘要")
"""Heads of columns that say something of the row and do not name it: who is responsible may change."""
_UNIT_COLUMN = re.compile(r"単位|Unit|UNIT")
_WHO = re.compile(rf"(?:{_RESPONSIBLE})(?!者)")
_NO_TARGET = re.compile(r"目標(?:なし|外)|実績|現状|基準|達成(?:率|度|状況)|進捗|初期値|策定時")
"""目標に対する達成率 and 基準値 report; they aim at nothing."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell as the reader found it: its texts joined, and whether it could be data at all."""

    text: str
    single: bool
    """It holds one statement."""


def name_cells(cells: Mapping[tuple[int, int, int], TableCell]) -> dict[tuple[int, int, int], Cell]:
    """What each place (table, row, column) of the tables that hold figures is called; other tables are left out."""
    tables: dict[int, dict[_Place, TableCell]] = defaultdict(dict)
    for (table, row, column), cell in cells.items():
        tables[table][row, column] = cell
    return {(number, *place): cell for number, table in sorted(tables.items()) for place, cell in _named(number, table)}


def names_target(cell: Cell) -> bool:
    """Whether the headings of a cell say that what stands there is aimed at: 目標値, 達成時期.

    The innermost heading of the column decides, then its other ones, then the row's.
    """
    for heading in (*reversed(cell.column_heading.split(SEPARATOR)), *reversed(cell.row_heading.split(SEPARATOR))):
        if _NO_TARGET.search(unicodedata.normalize("NFKC", heading)):
            return False
        if aims(heading):
            return True
    return False


def aims(heading: str) -> bool:
    """Whether a heading by itself says that something is aimed at."""
    plain = unicodedata.normalize("NFKC", heading)
    return _TARGET.search(plain) is not None and not _NO_TARGET.search(plain)


def is_head(cell: Cell) -> bool:
    """Whether it heads a column."""
    return not (cell.datum or cell.row_heading or cell.column_heading)


def names_responsible(cell: Cell) -> bool:
    """Whether what stands in a cell is responsible for its row, by the heading of the column: 担当課, 実施主体."""
    return bool(cell.row_heading) and _WHO.search(cell.column_heading.split(SEPARATOR)[-1]) is not None


def says_when(cell: Cell) -> bool:
    """Whether what stands in a cell is by when its row is done: 令和５年度措置, 引き続き検討."""
    plain = re.sub(r"\s", "", cell.column_heading.split(SEPARATOR)[-1])
    return cell.datum and _WHEN.fullmatch(plain) is not None and names_target(cell)


def is_datum(text: str) -> bool:
    """A figure, a date, a sign, or what stands for a missing one; no words that say something by themselves."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    if not plain or len(plain) > _LONGEST_DATUM or "。" in plain:
        return False
    if _NOTHING.fullmatch(plain) or _SIGN.fullmatch(plain):
        return True
    return _DATUM.fullmatch(plain) is not None and len(_LETTER.findall(plain)) <= _WORDS


def _named(number: int, table: Mapping[_Place, TableCell]) -> Iterable[tuple[_Place, Cell]]:
    rows = sorted({row for row, _ in table})
    columns = sorted({column for _, column in table})
    if len(rows) < 2 or len(columns) < 2:
        return
    heading_rows = _heading_rows(table, rows, columns)
    body = rows[len(heading_rows) :]
    years = _year_columns(table, heading_rows, columns) | _when_columns(table, heading_rows, body, columns)
    data = _data_columns(table, heading_rows, body, columns) | years
    if not data:
        return
    labels = [column for column in columns if column < min(data) and not _counts(table, body, column)]
    above = {column: _column_heading(table, heading_rows, columns, column) for column in columns}
    units = [column for column in labels if _UNIT_COLUMN.fullmatch(re.sub(r"\s", "", above[column]))]
    names = [column for column in labels if column not in units and not _ATTRIBUTE.search(above[column])]
    beside = _row_headings(table, body, names, units)
    for (row, column), cell in sorted(table.items()):
        in_body = row in beside
        yield (
            (row, column),
            Cell(
                table=number,
                row=row,
                column=column,
                row_heading=beside[row] if in_body and column not in names else "",
                column_heading=above[column] if in_body else "",
                datum=in_body and column in data and cell.single and (is_datum(cell.text) or column in years),
            ),
        )


def _heading_rows(table: Mapping[_Place, TableCell], rows: list[int], columns: list[int]) -> list[int]:
    """The rows at the head that hold no figures but years: at least none, at most three, never all."""
    found: list[int] = []
    for row in rows[:-1][:_MOST_HEADING_ROWS]:
        texts = [table[row, column].text for column in columns if (row, column) in table]
        if any(_is_figure(text) or len(text) > _LONGEST_HEADING for text in texts):
            break
        if found and len(texts) == len(columns) == _filled(table, found[-1], columns):
            break  # heads of several rows leave room where one spans several columns or rows
        found.append(row)
    return found


def _filled(table: Mapping[_Place, TableCell], row: int, columns: list[int]) -> int:
    return sum((row, column) in table for column in columns)


def _has_figures(table: Mapping[_Place, TableCell], row: int, columns: list[int]) -> bool:
    return any((row, column) in table and _is_figure(table[row, column].text) for column in columns)


def _is_figure(text: str) -> bool:
    """A figure or sign, but no year: years head columns as often as they fill cells."""
    plain = re.sub(r"[\s()]", "", unicodedata.normalize("NFKC", text))
    if not is_datum(text) or _NOTHING.fullmatch(plain) or is_year(text):
        return False
    return not (_DATE.fullmatch(plain) and "年" in plain)


def is_year(text: str) -> bool:
    """Whether a text names a year and nothing but what is said of it: R5, 令和５年度, 2025, ７年度目標."""
    found = _YEAR_HEAD.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)))
    if found is None:
        return False
    of_our_days = len(found["number"]) == 4 and found["number"][:2] in ("19", "20", "21")
    return bool(found["era"] or found["year"]) or of_our_days


def _data_columns(table: Mapping[_Place, TableCell], heads: list[int], body: list[int], columns: list[int]) -> set[int]:
    """The columns of which at least half of the filled cells hold data, numbers that only count the rows aside.

    Nothing but dates are data under words (時期), and no data where no row of heads tells them from the rows below.
    """
    found: set[int] = set()
    for column in columns:
        texts = [table[row, column].text for row in body if (row, column) in table]
        data = sum(is_datum(text) for text in texts)
        if texts and 2 * data >= len(texts) and column != columns[0] and not _counts(table, body, column):
            found.add(column)
    if any(_has_figures(table, row, sorted(found)) for row in body):
        return found
    return {column for column in found if any((row, column) in table for row in heads)}


def _year_columns(table: Mapping[_Place, TableCell], heads: list[int], columns: list[int]) -> set[int]:
    """The columns of a schedule: at least two under years, whatever stands in them (調査, 実証, 本格運行)."""
    found = {
        column
        for column in columns[1:]
        for row in heads[-1:]
        if (row, column) in table and is_year(table[row, column].text)
    }
    return found if len(found) > 1 else set()


def _when_columns(table: Mapping[_Place, TableCell], heads: list[int], body: list[int], columns: list[int]) -> set[int]:
    """The columns that say by when the rows are done, in a few words each."""
    return {
        column
        for column in columns[1:]
        if any(
            _WHEN.fullmatch(re.sub(r"\s", "", table[row, column].text)) for row in heads[-1:] if (row, column) in table
        )
        and all(len(table[row, column].text) <= _LONGEST_WHEN for row in body if (row, column) in table)
    }


def _counts(table: Mapping[_Place, TableCell], body: list[int], column: int) -> bool:
    """A column of running numbers: 1, 2, 3."""
    printed = [table[row, column].text for row in body if (row, column) in table]
    texts = [unicodedata.normalize("NFKC", text).strip(" .()") for text in printed]
    if len(texts) < 2 or texts[0] not in ("0", "1"):
        return False
    return texts == [str(int(texts[0]) + step) for step in range(len(texts))]


def _column_heading(table: Mapping[_Place, TableCell], rows: list[int], columns: list[int], column: int) -> str:
    """The heads above a column, those that span several columns included."""
    found: list[str] = []
    for row in rows:
        left = [at for at in columns if at <= column and (row, at) in table]
        spans = left and (left[-1] == column or (row != rows[-1] and left[-1] != columns[0]))
        if spans:
            found.append(table[row, left[-1]].text)
    return SEPARATOR.join(dict.fromkeys(found))


def _row_headings(
    table: Mapping[_Place, TableCell], body: list[int], labels: list[int], units: list[int]
) -> dict[int, str]:
    """What stands before the data of each row, its unit in brackets; a cell that spans several rows heads them all."""
    last: dict[int, str] = {}
    found: dict[int, str] = {}
    for row in body:
        for place, column in enumerate(labels):
            if (row, column) in table:
                last[column] = table[row, column].text
                for further in labels[place + 1 :]:
                    last.pop(further, None)
        heads = [last.get(column, "") for column in labels]
        unit = "".join(f"（単位：{table[row, column].text}）" for column in units if (row, column) in table)
        found[row] = SEPARATOR.join(head for head in heads if 0 < len(head) <= _LONGEST_HEADING)
        found[row] += unit if found[row] else ""
    return found
