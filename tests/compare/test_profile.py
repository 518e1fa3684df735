"""A statement's elements and their weights."""

from __future__ import annotations

import pytest
from compare_papers import BACKGROUND, paper, statement

from hensen.compare.profile import Profile, Profiler, figures
from hensen.compare.rarity import weigh
from hensen.compare.wordings import Wordings
from hensen.normalize.document import Document


def profiles(document: Document) -> list[Profile]:
    profiler = Profiler(document)
    return [profiler.profile(one) for one in document.statements]


def test_headings_lend_their_telling_words() -> None:
    (one,) = profiles(paper({"漁港の整備": ["冷凍設備を更新する。"]}))
    assert "漁港" in one.heading_words
    assert "漁港" not in one.words
    assert "整備" not in one.heading_words  # says nothing of the subject


def test_headings_lend_their_subjects() -> None:
    (one,) = profiles(paper({"防災": ["備蓄倉庫を増やす。"]}))
    assert "防災" in one.subjects and "防災" not in one.concepts


def test_neighbouring_words_are_phrases() -> None:
    (one,) = profiles(paper({"": ["避難所の備蓄倉庫を増やす。"]}))
    assert {"備蓄 倉庫", "避難 所"} <= one.phrases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("令和10年度までに救急車を30台増やす。", {"2028", "30台"}),
        ("予算を1.5億円とする。", {"150000000円"}),
        ("救急車を増やす。", set()),
    ],
)
def test_figures_are_values_with_units(text: str, expected: set[str]) -> None:
    assert {figure.replace(".0", "") for figure in figures(statement(text))} == expected


def test_rare_words_weigh_more_and_common_policy_words_less() -> None:
    document = paper({**BACKGROUND, "港": ["岸壁の補修を推進する。", "岸壁の点検を行う。", "灯台の補修を行う。"]})
    weights = weigh(profiles(document))
    assert weights.words["灯台"] > weights.words["岸壁"]
    assert weights.words["推進"] < weights.words["岸壁"]


def test_phrase_weighs_by_its_more_telling_word() -> None:
    weights = weigh(profiles(paper({"": ["岸壁の整備推進。", "灯台の点検。"]}))).phrases
    assert weights["岸壁 整備"] == pytest.approx(4 * weights["整備 推進"], abs=4)


def test_wordings_read_before_are_not_read_again() -> None:
    one = paper({"港": ["岸壁の補修を推進する。", "灯台の点検を行う。"]})
    other = paper({"離島": ["灯台の点検を行う。"]})
    wordings = Wordings()
    shared = [Profiler(each, wordings).profile(each.statements[-1]) for each in (one, other)]
    assert shared == [profiles(one)[-1], profiles(other)[-1]]
    assert shared[0].grams is shared[1].grams
    assert shared[0].heading_words != shared[1].heading_words


def test_neighbours_lend_their_subjects() -> None:
    statements = ["避難の訓練を行う。", "名簿を作る。", "窓口を置く。", "掲示を出す。", "電話を引く。"]
    found = profiles(paper({"": statements}))
    lent = ["防災" in one.nearby for one in found]
    assert lent == [True, True, True, False, False]
    assert "防災" not in found[1].subjects
