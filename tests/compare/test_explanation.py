"""Why a pair holds, and why a candidate was refused."""

from __future__ import annotations

import pytest
from compare_papers import BACKGROUND, paper

from hensen.compare.change import Refusal
from hensen.compare.explanation import evidence_of, refusal_of, shared_terms
from hensen.compare.pairs import Pair, ScoredPairs, score_pairs


def scored(one: str, other: str) -> tuple[Pair, ScoredPairs]:
    """The pair of two statements that stand last in their documents."""
    old, new = paper({**BACKGROUND, "港湾": [one]}), paper({**BACKGROUND, "港湾": [other]})
    last = len(old.statements) - 1
    found = score_pairs(old, new, {place: place for place in range(last)})
    return found.pairs[last, last], found


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("下水道台帳を作る。", "下水道台帳を改める。", "下水道台帳"),
        ("避難所に非常用電源を置く。", "避難所の非常用電源を増やす。", "非常用電源"),
        ("新規就農者に助言する。", "新規就農者を募る。", "新規就農者"),
    ],
)
def test_compounds_are_named_whole(one: str, other: str, first: str) -> None:
    terms = shared_terms(*scored(one, other))
    assert first in terms
    assert not any(term != first and term in first for term in terms)


def test_terms_are_spelt_as_one_of_the_texts_has_them() -> None:
    terms = shared_terms(*scored("ベンチャー企業の取り組みを紹介する。", "ベンチャー企業の取組の紹介。"))
    assert "ベンチャー企業" in terms
    assert (
        shared_terms(*scored("データセンターの省電力化", "データセンターの省電力化を図る。"))[0]
        in "データセンターの省電力化"
    )


def test_neighbouring_words_that_are_no_compound_of_both_are_not_joined() -> None:
    terms = shared_terms(*scored("漁港の岸壁を補修する。", "漁港、岸壁の補修。"))
    assert "漁港岸壁" not in terms
    assert {"漁港", "岸壁"} <= set(terms)


def test_common_words_are_not_named() -> None:
    terms = shared_terms(*scored("岸壁の整備を推進する。", "岸壁の整備の推進。"))
    assert "岸壁" in terms
    assert not {"整備", "推進"} & set(terms)


def test_at_most_five_terms() -> None:
    text = "岸壁、灯台、桟橋、浮桟橋、防波堤、荷役機械、冷凍倉庫、給水栓を直す。"
    assert len(shared_terms(*scored(text, text.replace("直す", "改める")))) == 5


def test_evidence_gives_one_way_shares_and_figures() -> None:
    found = evidence_of(
        *scored("岸壁を2028年度までに30か所直す。", "2028年度までに、漁港の岸壁や灯台を50か所ほど直す。")
    )
    assert found.figures == ("2028",)
    assert found.old_in_new > found.new_in_old
    assert found.sections == 1.0


@pytest.mark.parametrize(
    ("one", "other", "taken", "expected"),
    [
        ("岸壁の耐震工事を終える。", "岸壁の耐震工事を続ける。", True, "taken"),
        ("方策を検討する。", "方策を検討した。", False, "common-words-only"),
        ("救急車を新たに30台配る。", "救急車を新たに50台配る。", False, "other-figures"),
        (
            "高齢者の免許返納を促すため、定期券を割り引いた。",
            "定期健康診断の割り当てを見直す。",
            False,
            "other-subject",
        ),
    ],
)
def test_refusal(one: str, other: str, taken: bool, expected: Refusal) -> None:
    pair, found = scored(one, other)
    assert refusal_of(pair, shared_terms(pair, found), taken, 0.5) == expected


def test_no_term_begins_or_ends_inside_a_word() -> None:
    terms = shared_terms(*scored("我が国発の交渉力強化等を図る。", "我が国発の競争力強化等に努める。"))
    assert not {"国発", "力強化", "力強化等", "強化等"} & set(terms)
