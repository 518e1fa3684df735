"""The items that a statement lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.enumeration import listed
from hensen.compare.segmentation import content_words, placed_words


def items(text: str) -> list[set[str]]:
    return [set(item) for item in listed(text, placed_words(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("港の清掃", ["港の清掃"]),
        ("港の清掃、灯台の点検", ["港の清掃", "灯台の点検"]),
        ("除雪の自動化(小型の除雪機、遠隔の監視)", ["除雪の自動化", "小型の除雪機", "遠隔の監視"]),
        ("救急:病床の確保・医師の派遣", ["救急", "病床の確保", "医師の派遣"]),
        ("図書館及び公民館並びに博物館", ["図書館", "公民館", "博物館"]),
        ("祭りや市場の再開", ["祭り", "市場の再開"]),
        ("やさしい言葉の案内", ["やさしい言葉の案内"]),
        ("港の速やかな清掃", ["港の速やかな清掃"]),
        ("分かりやすい案内を増やす取組", ["分かりやすい案内を増やす取組"]),
    ],
)
def test_items_of_a_list(text: str, parts: list[str]) -> None:
    assert items(text) == [set(content_words(part)) for part in parts]


def test_what_leaves_a_list_open_belongs_to_no_item() -> None:
    assert items("港の清掃等、灯台の点検等") == items("港の清掃、灯台の点検")
    assert items("等") == items("") == []


@given(st.text(alphabet="港灯台清掃点検、・()やの及び等", max_size=30))
def test_items_hold_words_of_the_text_and_nothing_else(text: str) -> None:
    assert set().union(*items(text)) <= set(content_words(text)) - {"等"}
    assert all(items(text))
