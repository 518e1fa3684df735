"""Tables of figures: what the row and the column of a cell are called, and what that makes of the figure in it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from factories import table_lines

from hensen.normalize.document import Document, Statement
from hensen.normalize.normalise import normalise
from hensen.normalize.source import Line, Source
from hensen.normalize.tables import is_datum, is_year

Rows = Sequence[Sequence[str]]
"""The texts of a table; no cell for ""."""


def document(*tables: Rows) -> Document:
    lines: list[Line] = []
    for number, table in enumerate(tables):
        lines += table_lines(number, table, len(lines))
    return normalise(Source("計画.docx", "text/plain", "0" * 64, tuple(lines)))


def datum(found: Document, text: str) -> Statement:
    (only,) = (one for one in found.statements if one.text == text)
    return only


def headings(found: Document, text: str) -> tuple[str, str, bool]:
    cell = datum(found, text).cell
    assert cell is not None
    return cell.row_heading, cell.column_heading, cell.datum


PLAIN = [["指標", "現状値", "目標値"], ["待機児童数（人）", "86", "0"], ["満足度（％）", "45.2", "60.0"]]


def test_a_figure_has_a_row_and_a_column() -> None:
    assert headings(document(PLAIN), "60.0") == ("満足度（％）", "目標値", True)
    assert headings(document(PLAIN), "満足度（％）") == ("", "指標", False)
    assert headings(document(PLAIN), "目標値") == ("", "", False)


def test_heads_in_two_rows_span_columns() -> None:
    found = document([["指標", "目標値"], ["", "2027年度", "2031年度"], ["病床数", "30", "45"], ["医師数", "12", "18"]])
    assert headings(found, "18") == ("医師数", "目標値 › 2031年度", True)
    assert headings(found, "30") == ("病床数", "目標値 › 2027年度", True)


def test_a_cell_that_spans_rows_heads_them_all() -> None:
    found = document(
        [["区分", "指標", "値"], ["小学校", "改修率", "80％"], ["", "配備数", "12"], ["中学校", "改修率", "75％"]]
    )
    assert headings(found, "12") == ("小学校 › 配備数", "値", True)
    assert headings(found, "75％") == ("中学校 › 改修率", "値", True)


def test_running_numbers_head_nothing() -> None:
    found = document([["番号", "指標", "値"], ["１", "来館者数", "860"], ["２", "蔵書数", "4,120"]])
    assert headings(found, "4,120") == ("蔵書数", "値", True)


def test_a_table_without_heads_is_named_by_its_rows() -> None:
    found = document([["面積", "12.5ha"], ["延長", "3.2km"]])
    assert headings(found, "3.2km") == ("延長", "", True)


@pytest.mark.parametrize(
    "table",
    [
        [["用語", "意味"], ["基盤", "広く共に使う設備"], ["拠点", "人が集まる場所"]],
        [["1", "2"]],
        [["日付"], ["2027年"]],
    ],
    ids=["words", "one row", "one column"],
)
def test_a_table_without_figures_is_none(table: Rows) -> None:
    assert {one.cell for one in document(table).statements} == {None}


def test_prose_in_a_cell_is_no_datum() -> None:
    table = [["施策", "内容", "件数"], ["相談", "窓口を2か所に設け、夜間の相談に応じる。", "120"]]
    found = document(table)
    cell = datum(found, "窓口を2か所に設け、夜間の相談に応じる。").cell
    assert cell is not None
    assert not cell.datum


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45.2", True),
        ("１，２５０", True),
        ("▲3.5", True),
        ("約100か所", True),
        ("100％（令和９年度）", True),
        ("令和12年度末", True),
        ("－", True),
        ("未定", True),
        ("○", True),
        ("", False),
        ("満足度（％）", False),
        ("第三者委員会", False),
        ("基準値（2020年度）", False),
        ("2027年度までに全ての学校の校舎を改修", False),
        ("3か所。", False),
    ],
)
def test_a_datum_says_nothing_without_its_heads(text: str, expected: bool) -> None:
    assert is_datum(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("R5", True),
        ("令和５年度", True),
        ("令和元年度末", True),
        ("2025", True),
        ("７年度目標", True),
        ("FY2026（計画）", True),
        ("2030年度（見込値）", True),
        ("令和７年度（当初予算案）", False),
        ("5", False),
        ("3500", False),
        ("2030年度までに", False),
        ("（計画）", False),
    ],
)
def test_a_year_names_a_column_and_nothing_else(text: str, expected: bool) -> None:
    assert is_year(text) is expected


@pytest.mark.parametrize(
    ("heading", "text", "value", "unit"),
    [
        ("満足度（％）", "45.2", "45.2", "%"),
        ("予算額（百万円）", "1,250", "1250000000", "円"),
        ("事業費［単位：億円］", "３．５", "350000000", "円"),
        ("収支（億円）", "マイナス12", "-1200000000", "円"),
        ("収支（億円）", "▲12", "-1200000000", "円"),
        ("出生率", "1.8", "1.8", ""),
        ("利用者（延べ）", "860", "860", ""),
    ],
)
def test_a_bare_number_has_the_unit_of_its_heads(heading: str, text: str, value: str, unit: str) -> None:
    found = datum(document([["指標", "値"], [heading, text], ["面積", "7ha"]]), text)
    assert [(one.text, one.value, one.unit) for one in found.quantities] == [(text, Decimal(value), unit)]


def test_the_unit_may_stand_over_the_column() -> None:
    found = document([["施設", "面積（ha）"], ["公園", "12"], ["広場", "3"]])
    assert [one.unit for one in datum(found, "12").quantities] == ["ha"]


@pytest.mark.parametrize(
    ("column", "strength"),
    [
        ("目標値", "target"),
        ("達成年度", "target"),
        ("ＫＰＩ", "target"),
        ("現状値", None),
        ("目標に対する実績", None),
        ("基準値（目標策定時）", None),
        ("件数", None),
    ],
)
def test_what_stands_under_a_target_is_one(column: str, strength: str | None) -> None:
    found = document([["指標", column], ["来館者数", "860"], ["蔵書数", "4,120"]])
    assert datum(found, "860").strength == strength


@pytest.mark.parametrize(
    ("column", "text", "bodies"),
    [
        ("担当課", "市民課", ("市民課",)),
        ("所管部局", "市民課、福祉課", ("市民課", "福祉課")),
        ("実施主体", "経産省・県民センター", ("経済産業省", "県民センター")),
        ("担当課", "検討中", ()),
        ("担当者", "市民課", ()),
        ("会場", "市民課", ()),
    ],
)
def test_who_is_responsible_is_a_body(column: str, text: str, bodies: tuple[str, ...]) -> None:
    found = document([["事業", column, "件数"], ["面接", text, "12"], ["研修", "学務", "30"]])
    assert next(one for one in found.statements if one.text == text).bodies == bodies


def test_nothing_is_promised_where_no_figure_stands() -> None:
    assert datum(document([["指標", "目標値"], ["来館者数", "860"], ["蔵書数", "未定"]]), "未定").strength is None
