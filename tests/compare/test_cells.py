"""Tables of figures in two versions: cells meet by what their rows and columns are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

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
        for row, texts in enumerate(table):
            for column, text in enumerate(texts):
                if text:
                    lines.append(Line(text, len(lines) + 1, 1, role="cell", cell=(number, row, column), whole=True))
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


def test_an_indicator_in_place_of_another_keeps_no_figure() -> None:
    old = [["施策", "指標", "値"], ["子育て", "待機児童数", "86"], ["図書館", "蔵書数", "4,120"]]
    new = [["施策", "指標", "値"], ["子育て", "保育士の離職率", "12"], ["図書館", "蔵書数", "4,120"]]
    assert told(versions(old, new)) >= {("dropped", "86", ""), ("added", "", "12")}


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
