"""Identical statements pair one to one; copies of one text pair by what stands around them."""

from __future__ import annotations

from compare_papers import paper
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare import anchors as module
from hensen.compare.anchors import anchors
from hensen.compare.comparison import compare

TEXTS = ["会議を年2回開く。", "報告書を公表する。", "窓口を設ける。", "名簿を作る。"]


def test_each_text_that_stands_once_is_an_anchor() -> None:
    old = paper({"一": TEXTS[:3]})
    new = paper({"一": [TEXTS[2], "新しい制度を作る。", TEXTS[0]]})
    assert anchors(old, new) == {0: 2, 2: 0}


def test_difference_of_notation_is_none() -> None:
    old = paper({"一": ["令和７年度に、相談員を３０人増やす。"]})
    new = paper({"一": ["2025年度に，相談員を30人増やす．"]})
    assert anchors(old, new) == {0: 0}


def test_copy_under_the_same_heading_is_the_partner() -> None:
    old = paper({"都市部": [TEXTS[0], TEXTS[1]], "山間部": [TEXTS[2], TEXTS[1], TEXTS[3]]})
    new = paper({"山間部": [TEXTS[2], TEXTS[1], TEXTS[3]]})
    assert anchors(old, new)[3] == 1
    assert 1 not in anchors(old, new)


def test_as_many_copies_pair_in_order() -> None:
    old = paper({"甲": [TEXTS[1]], "乙": [TEXTS[1]]})
    new = paper({"丙": [TEXTS[1]], "丁": [TEXTS[1]]})
    assert anchors(old, new) == {0: 0, 1: 1}


def test_very_many_copies_pair_in_order() -> None:
    old = paper({"甲": [TEXTS[1]] * 120})
    new = paper({"乙": [TEXTS[1]] * 119})
    assert module._LARGE < 120 * 119
    assert anchors(old, new) == {number: number for number in range(119)}


@given(st.lists(st.sampled_from(TEXTS), max_size=8), st.lists(st.sampled_from(TEXTS), max_size=8))
def test_as_many_anchors_as_copies_on_both_sides(one: list[str], other: list[str]) -> None:
    old, new = paper({"一": one}), paper({"一": other})
    found = anchors(old, new)
    assert len(found) == sum(min(one.count(text), other.count(text)) for text in TEXTS)
    assert len(set(found.values())) == len(found)
    assert all(old.statements[i].canonical == new.statements[j].canonical for i, j in found.items())
    assert {j: i for i, j in found.items()} == anchors(new, old)


def test_a_year_without_an_era_is_the_same_where_it_is_printed_alike() -> None:
    """One paper names an era and the other does not: the line means the same all the same."""
    line = "漁港の桟橋の補修 2.4億円（５年度 2.2億円）"
    old = paper({"一": ["令和６年４月に桟橋を閉じた。", line]})
    new = paper({"一": ["2012年に桟橋を開いた。", line]})
    assert old.statements[1].canonical != new.statements[1].canonical
    assert anchors(old, new) == {1: 1}
    assert [change.kind for change in compare(old, new).changes if change.old[:1] == old.statements[1:]] == [
        "unchanged"
    ]
