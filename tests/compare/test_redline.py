"""The redline: both texts can be read from it, and its marks stand on whole words."""

from __future__ import annotations

import pytest
from compare_papers import paper, statement
from hypothesis import given, settings
from hypothesis import strategies as st

from hensen.compare.change import Segment
from hensen.compare.redline import redline
from hensen.normalize.document import Statement


def shown(segments: tuple[Segment, ...]) -> str:
    """`equal[-deleted-]{+inserted+}`, the equal text as the old side prints it."""
    marks = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(marks[one.op].format(one.old or one.new) for one in segments)


def old_text(segments: tuple[Segment, ...]) -> str:
    return "".join(one.old for one in segments)


def new_text(segments: tuple[Segment, ...]) -> str:
    return "".join(one.new for one in segments)


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            "a word",
            "漁港の冷凍設備を更新する。",
            "漁港の保冷設備を更新する。",
            "漁港の[-冷凍-]{+保冷+}設備を更新する。",
        ),
        (
            "a katakana word whole",
            "港のデザインを公募する。",
            "港のデザイナーを公募する。",
            "港の[-デザイン-]{+デザイナー+}を公募する。",
        ),
        (
            "a Latin word whole",
            "LINESを開く。",
            "LINEAを開く。",
            "[-LINES-]{+LINEA+}を開く。",
        ),
        (
            "a figure with its unit",
            "出力を40万kWに増やす。",
            "出力を50万kWに増やす。",
            "出力を[-40万kW-]{+50万kW+}に増やす。",
        ),
        (
            "a figure with a separator",
            "総額1,200億円とする。",
            "総額1,500億円とする。",
            "総額[-1,200億円-]{+1,500億円+}とする。",
        ),
        (
            "a year",
            "台帳を2025年度までに作る。",
            "台帳を2028年度までに作る。",
            "台帳を[-2025年度-]{+2028年度+}までに作る。",
        ),
        (
            "a date",
            "2027年9月30日に開く。",
            "2027年9月15日に開く。",
            "[-2027年9月30日-]{+2027年9月15日+}に開く。",
        ),
        (
            "a hedge alone",
            "避難所に電源を置く。",
            "避難所に電源等を置く。",
            "避難所に電源{+等+}を置く。",
        ),
        (
            "verb",
            "設置を検討する。",
            "設置を実施する。",
            "設置を[-検討-]{+実施+}する。",
        ),
        (
            "inserted phrase",
            "電源を配備する。",
            "電源を計画的に配備する。",
            "電源を{+計画的に+}配備する。",
        ),
        (
            "width is no difference",
            "ＡＩを３０台使い、費用を削る。",
            "AIを50台使い、費用を削る。",
            "ＡＩを[-３０台-]{+50台+}使い、費用を削る。",
        ),
        (
            "era is no difference",
            "令和７年度までに橋を直す。",
            "2025年度までに道を直す。",
            "令和７年度までに[-橋-]{+道+}を直す。",
        ),
    ],
)
def test_marks(name: str, old: str, new: str, expected: str) -> None:
    found = redline([statement(old)], [statement(new)])
    assert shown(found) == expected
    assert (old_text(found), new_text(found)) == (old, new)


def test_difference_of_notation_alone_is_not_marked() -> None:
    old, new = statement("令和７年度に，ＡＩを３０台導入する．"), statement("2025年度に、AIを30台導入する。")
    assert redline([old], [new]) == (Segment("equal", old.text, new.text),)


def test_both_sides_of_a_split_are_in_it() -> None:
    old = statement("水道管の耐震化を進めるとともに、料金体系を見直す。")
    new = [statement("水道管の耐震化を進める。"), statement("料金体系を見直す。")]
    found = redline([old], new)
    assert shown(found) == "水道管の耐震化を進める[-とともに、-]{+。+}料金体系を見直す。"
    assert new_text(found) == "水道管の耐震化を進める。料金体系を見直す。"


def test_lone_particle_between_two_changes_is_drawn_in() -> None:
    found = redline([statement("港の岸壁を直す。")], [statement("駅の屋根を直す。")])
    assert shown(found) == "[-港の岸壁-]{+駅の屋根+}を直す。"


WORDS = [
    "港湾",
    "の",
    "岸壁",
    "を",
    "AI",
    "３０台",
    "30台",
    "令和７年度",
    "2025年度",
    "（案）",
    "、",
    "補修",
    "する",
    "①",
    "㍿",
    "\u3000",
]
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map("".join)
sides = st.lists(sentences, min_size=1, max_size=2)


def statements(texts: list[str]) -> list[Statement]:
    return list(paper({"施策": texts}).statements)


@given(sides, sides)
@settings(max_examples=150, deadline=None)
def test_both_texts_can_be_read_from_it(one: list[str], other: list[str]) -> None:
    old, new = statements(one), statements(other)
    found = redline(old, new)
    assert old_text(found) == "".join(item.text for item in old)
    assert new_text(found) == "".join(item.text for item in new)
    assert all((item.op != "delete" or not item.new) and (item.op != "insert" or not item.old) for item in found)
    assert all(item.old or item.new for item in found)


@given(sides)
@settings(max_examples=40, deadline=None)
def test_nothing_is_marked_in_a_text_beside_itself(texts: list[str]) -> None:
    found = redline(statements(texts), statements(texts))
    assert all(item.op == "equal" for item in found)


@given(sides, sides)
@settings(max_examples=80, deadline=None)
def test_figures_and_latin_words_are_never_cut(one: list[str], other: list[str]) -> None:
    for segment in redline(statements(one), statements(other)):
        if segment.op == "delete":
            assert not segment.old.startswith(("0", "０", "台", "年度", "I"))
            assert not segment.old.endswith(("3", "３", "A", "202"))


def test_shared_clauses_are_no_part_of_a_change() -> None:
    head, tail = "港湾の混雑を減らすため、", "、担い手の確保に努める。"
    found = redline([statement(f"{head}岸壁を広げ{tail}")], [statement(f"{head}荷役の予約制を広げ{tail}")])
    assert found[0].op == found[-1].op == "equal"
    assert found[0].old.startswith(head) and found[-1].old.endswith(tail)
    assert "".join(segment.old for segment in found) == f"{head}岸壁を広げ{tail}"


def test_same_clause_may_be_head_and_tail() -> None:
    """A clause that was repeated is shared once."""
    one, two = "点検を続け、", "点検を続け、点検を続け、"
    for old, new in ((one, two), (two, one)):
        found = redline([statement(old)], [statement(new)])
        assert "".join(segment.old for segment in found) == old
        assert "".join(segment.new for segment in found) == new
