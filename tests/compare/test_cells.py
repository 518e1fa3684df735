"""Tables of figures in two versions: cells meet by what their rows and columns are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from factories import table_lines
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.change import Change, Comparison
from hensen.compare.comparison import compare
from hensen.normalize.document import Document
from hensen.normalize.normalise import normalise
from hensen.normalize.source import Line, Source

Rows = Sequence[Sequence[str]]


def paper(tables: Mapping[str, Rows]) -> Document:
    """A heading, a sentence and a table for each; no cell for ""."""
    lines: list[Line] = []
    for number, (title, table) in enumerate(tables.items()):
        lines.append(Line(title, len(lines) + 1, 1, role="heading", level=1, whole=True))
        lines.append(Line(f"{title}の成果は、次の指標で測る。", len(lines) + 1, 1, whole=True))
        lines += table_lines(number, table, len(lines))
    return normalise(Source("計画", "text/plain", "0" * 64, tuple(lines)))


def versions(old: Rows, new: Rows) -> Comparison:
    return compare(paper({"成果": old}), paper({"成果": new}))


def told(made: Comparison) -> set[tuple[str, str, str]]:
    """Kind, old text and new text of all that is not unchanged."""
    return {(one.kind, _text(one, "old"), _text(one, "new")) for one in made.changes if one.kind != "unchanged"}


def _text(change: Change, side: str) -> str:
    return "＋".join(one.text for one in (change.old if side == "old" else change.new))


HEAD = ["指標", "現状値", "目標値"]
CHILDREN = ["待機児童数（人）", "86", "0"]
CONTENT = ["満足度（％）", "45.2", "60.0"]
CASHLESS = ["電子納付の割合", "36％", "80％"]


def test_a_figure_that_changed_is_one_change() -> None:
    made = versions([HEAD, CHILDREN, CONTENT, CASHLESS], [HEAD, CHILDREN, ["満足度（％）", "45.2", "50.0"], CASHLESS])
    assert told(made) == {("reworded", "60.0", "50.0")}
    (change,) = (one for one in made.changes if one.kind == "reworded")
    assert [(fact.type, fact.direction) for fact in change.facts] == [("quantity", "down")]
    assert change.evidence is not None
    assert change.evidence.cell


def test_an_equal_figure_of_another_row_is_no_counterpart() -> None:
    made = versions(
        [HEAD, CHILDREN, CONTENT, CASHLESS], [HEAD, CHILDREN, ["公開した議事録の割合", "12％", "80％"], CONTENT]
    )
    assert ("dropped", "80％", "") in told(made)
    assert ("added", "", "80％") in told(made)


def test_rows_in_another_order_keep_their_figures() -> None:
    made = versions([HEAD, CHILDREN, CONTENT, CASHLESS], [HEAD, CASHLESS, CHILDREN, CONTENT])
    assert told(made) == set()


def test_a_reworded_row_is_the_same_row() -> None:
    made = versions([HEAD, CHILDREN, CONTENT], [HEAD, CHILDREN, ["住民の満足度（％）", "45.2", "62.0"]])
    assert ("reworded", "60.0", "62.0") in told(made)
    assert not {kind for kind, _, _ in told(made)} & {"added", "dropped"}


def test_a_column_a_year_later_is_the_same_column() -> None:
    old = [["指標", "現状値（2023年度）"], ["来館者数", "860"], ["蔵書数", "4,120"]]
    new = [["指標", "現状値（2026年度）"], ["来館者数", "910"], ["蔵書数", "4,120"]]
    assert ("reworded", "860", "910") in told(versions(old, new))


def test_years_that_move_on_leave_and_join_the_table() -> None:
    old = [["事業", "2025年度", "2026年度"], ["植樹", "10本", "12本"], ["間伐", "3ha", "4ha"]]
    new = [["事業", "2026年度", "2027年度"], ["植樹", "12本", "15本"], ["間伐", "4ha", "6ha"]]
    assert {("dropped", "10本", ""), ("added", "", "15本")} <= told(versions(old, new))
    assert {("dropped", "2025年度", ""), ("added", "", "2027年度")} <= told(versions(old, new))
    assert not {("reworded", "10本", "15本"), ("reworded", "10本", "12本")} & told(versions(old, new))


def test_tables_of_the_same_rows_are_told_apart_by_where_they_stand() -> None:
    rows = [["区分", "割合"], ["小学校", "80％"], ["中学校", "75％"]]
    more = [["区分", "割合"], ["小学校", "40％"], ["中学校", "35％"]]
    first = {"校舎の改修": rows, "端末の配備": more}
    made = compare(
        paper(first), paper({"給食の無償化": [["区分", "割合"], ["小学校", "5％"], ["中学校", "4％"]], **first})
    )
    assert not {kind for kind, _, _ in told(made)} & {"dropped", "reworded"}


def test_rows_of_one_name_go_by_what_else_they_hold() -> None:
    old = [["区分", "内容", "件数"], ["相談", "夜間の窓口を置く。", "12"], ["相談", "電話で応じる。", "30"]]
    new = [["区分", "内容", "件数"], ["相談", "電話で応じる。", "35"], ["相談", "夜間の窓口を置く。", "12"]]
    assert told(versions(old, new)) == {("reworded", "30", "35")}


def test_who_is_responsible_and_when_change_within_the_row() -> None:
    old = [["施策", "担当課", "実施時期"], ["窓口の設置", "市民課", "2026年度"], ["研修", "人事課", "2025年度末"]]
    new = [["施策", "担当課", "実施時期"], ["研修", "人事課", "2025年度末"], ["窓口の設置", "福祉課", "2027年度"]]
    made = versions(old, new)
    assert told(made) == {("reworded", "市民課", "福祉課"), ("reworded", "2026年度", "2027年度")}
    facts = {(fact.type, fact.old, fact.new, fact.direction) for one in made.changes for fact in one.facts}
    assert facts == {("date", "2026年度", "2027年度", "later"), ("body", "市民課", "福祉課", "changed")}


def test_a_figure_is_told_in_the_unit_of_its_heading() -> None:
    old = [
        ["事業", "満足度（％）", "予算（百万円）", "進捗"],
        ["橋", "60.0", "120", "○"],
        ["港", "45.2", "約80台", "△"],
    ]
    new = [
        ["事業", "満足度（％）", "予算（百万円）", "進捗"],
        ["橋", "50.0", "150", "△"],
        ["港", "45.2", "約90台", "△"],
    ]
    facts = [
        (fact.type, fact.old, fact.new, fact.direction) for one in versions(old, new).changes for fact in one.facts
    ]
    assert facts == [
        ("quantity", "60.0%", "50.0%", "down"),
        ("quantity", "120百万円", "150百万円", "up"),
        ("quantity", "80台", "90台", "up"),
    ]


def test_a_table_in_another_unit_says_the_same() -> None:
    old = [["事業", "予算（百万円）"], ["橋", "120"], ["港", "45"]]
    new = [["事業", "予算（千円）"], ["橋", "120,000"], ["港", "46,000"]]
    facts = [
        (fact.old, fact.new, fact.direction)
        for one in versions(old, new).changes
        for fact in one.facts
        if one.old[0].cell and one.old[0].cell.datum
    ]
    assert facts == [("45百万円", "46,000千円", "up")]


def test_a_row_of_another_name_is_another_row() -> None:
    one, other = ["小学校の改修率", "20％", "50％"], ["中学校の改修率", "10％", "40％"]
    made = versions([HEAD, one, CONTENT], [HEAD, other, CONTENT])
    assert ("dropped", "50％", "") in told(made)


def test_an_indicator_in_place_of_another_keeps_no_figure() -> None:
    old = [["施策", "指標", "値"], ["子育て", "待機児童数", "86"], ["図書館", "蔵書数", "4,120"]]
    new = [["施策", "指標", "値"], ["子育て", "保育士の離職率", "12"], ["図書館", "蔵書数", "4,120"]]
    assert told(versions(old, new)) >= {("dropped", "86", ""), ("added", "", "12")}


def test_rows_that_are_years_are_no_other_years() -> None:
    head = ["年度", "目標値"]
    old = [head, ["令和5年度", "100"], ["令和6年度", "110"], ["令和7年度", "120"]]
    new = [head, ["令和6年度", "110"], ["令和7年度", "100"], ["令和8年度", "120"]]
    assert told(versions(old, new)) >= {("reworded", "120", "100"), ("dropped", "100", ""), ("added", "", "120")}
    bare = [
        [head, *([row[0].replace("令和", "202").replace("年度", ""), row[1]] for row in table[1:])]
        for table in (old, new)
    ]
    assert ("reworded", "120", "100") in told(versions(bare[0], bare[1]))


def test_years_by_the_letter_of_their_era_head_columns() -> None:
    old = [["指標", "目標値", "", ""], ["", "R5", "R6", "R7"], ["来館者数", "100", "200", "300"]]
    new = [["指標", "目標値", "", ""], ["", "R6", "R7", "R8"], ["来館者数", "200", "250", "300"]]
    assert told(versions(old, new)) == {
        ("dropped", "R5", ""),
        ("dropped", "100", ""),
        ("reworded", "300", "250"),
        ("added", "", "R8"),
        ("added", "", "300"),
    }


def test_a_target_for_a_later_year_is_told_by_its_head() -> None:
    old = [["指標", "目標値（令和7年度）"], ["普及率（％）", "95.0"], ["満足度（％）", "70.0"]]
    new = [["指標", "目標値（令和12年度）"], ["普及率（％）", "95.0"], ["満足度（％）", "70.0"]]
    (change,) = (one for one in versions(old, new).changes if one.kind != "unchanged")
    assert (change.old[0].strength, [(fact.type, fact.direction) for fact in change.facts]) == (
        "target",
        [("date", "later")],
    )


def test_a_schedule_is_compared_cell_by_cell() -> None:
    head = ["事業", "令和6年度", "令和7年度", "令和8年度"]
    old = [head, ["循環バス", "調査", "実証運行", "本格運行"], ["水道管", "設計", "更新", "完成"]]
    new = [head, ["循環バス", "調査", "調査", "実証運行"], ["水道管", "設計", "更新", "中断"]]
    made = versions(old, new)
    assert told(made) == {
        ("reworded", "実証運行", "調査"),
        ("reworded", "本格運行", "実証運行"),
        ("reworded", "完成", "中断"),
    }
    assert all(one.old[0].commitment for one in made.changes if one.kind != "unchanged")


def test_a_unit_in_a_column_of_its_own_counts() -> None:
    old = [["品目", "単位", "数量"], ["備蓄食料", "食", "60,000"], ["毛布", "枚", "900"]]
    new = [["品目", "単位", "数量"], ["備蓄食料", "千食", "80"], ["毛布", "枚", "900"]]
    (change,) = (one for one in versions(old, new).changes if one.old and one.old[0].text == "60,000")
    (fact,) = change.facts
    assert fact.direction == "up"
    assert fact.percent == pytest.approx(33.3, abs=0.1)


def test_backwards_says_the_same() -> None:
    old, new = [HEAD, CHILDREN, CONTENT], [HEAD, CHILDREN, ["満足度（％）", "47.0", "55.0"], CASHLESS]
    forth = {(a, b) for kind, a, b in told(versions(old, new)) if kind == "reworded"}
    back = {(b, a) for kind, a, b in told(versions(new, old)) if kind == "reworded"}
    assert forth == back == {("45.2", "47.0"), ("60.0", "55.0")}


def test_a_table_with_no_counterpart_is_left_to_its_wording() -> None:
    made = compare(paper({"成果": [HEAD, CHILDREN]}), paper({"費用": [["費目", "額"], ["委託費", "86"]]}))
    assert ("dropped", "0", "") in told(made)


_NAMES = ("満足度（％）", "住民の満足度（％）", "来館者数", "蔵書数", "合計")
_DATA = ("86", "45.2", "80％", "0", "－", "令和９年度")
_HEADS = ("現状値", "目標値", "2027年度", "2031年度")


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    columns = draw(st.lists(st.sampled_from(_HEADS), min_size=1, max_size=3))
    row = st.tuples(st.sampled_from(_NAMES), *(st.sampled_from(_DATA) for _ in columns))
    return [["指標", *columns], *draw(st.lists(row.map(list), min_size=1, max_size=4))]


@given(old=tables(), new=tables())
def test_every_cell_has_one_fate_and_backwards_the_same(old: Rows, new: Rows) -> None:
    made, back = versions(old, new), versions(new, old)
    for side in ("old", "new"):
        counts = Counter(one.id for change in made.changes for one in getattr(change, side))
        assert set(counts.values()) == {1}
        assert counts.keys() == {one.id for one in getattr(made, side).statements}
    assert made == versions(old, new)
    pairs = {(one.old[0].id, one.new[0].id) for one in made.changes if one.evidence and one.evidence.cell}
    assert pairs == {(one.new[0].id, one.old[0].id) for one in back.changes if one.evidence and one.evidence.cell}
