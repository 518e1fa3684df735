"""Hedges and intensifiers: what counts, what only looks like one, and where they stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hensen.normalize import hedges
from hensen.normalize.etcetera import ETC, NADO
from hensen.normalize.hedges import EFFECTS, effect_of, find_hedges


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("研修等を行う。", [("等", "scope")]),
        ("研修などを行う。", [("など", "scope")]),
        ("農業をはじめとする分野", [("をはじめとする", "scope")]),
        ("中小企業を含む事業者", [("を含む", "scope")]),
        ("離島を中心とした地域", [("を中心とした", "scope")]),
        ("高齢者を中心に広げる。", [("を中心に", "scope")]),
        ("人間を中心とした技術", []),
        ("患者を中心に据えた医療", []),
        ("必要に応じて見直す。", [("必要に応じて", "condition")]),
        ("必要に応じ見直す。", [("必要に応じ", "condition")]),
        ("進捗状況を踏まえ、見直す。", [("進捗状況を踏まえ"[2:], "condition")]),
        ("予算の範囲内で支援する。", [("予算の範囲内で", "condition")]),
        ("原則として公開する。", [("原則として", "condition")]),
        ("届出を原則電子化する。", [("原則", "condition")]),
        ("夜の撮影は原則行わない。", [("原則", "condition")]),
        ("撮影を原則認める。", [("原則", "condition")]),
        ("基本原則案を示す。", []),
        ("原則論を述べる。", []),
        ("満員の場合に限り、船を増やす。", [("に限り", "condition")]),
        ("県が認める場合を除き、船を増やす。", [("を除き", "condition")]),
        ("船(渡し船を除く。)を増やす。", [("を除く", "condition")]),
        ("障害を取り除く。", []),
        ("住民の求めに応じて説明会を開く。", [("求めに応じて", "condition")]),
        ("必要があると認めるときは、船を増やす。", [("必要があると認めるときは", "condition")]),
        ("漁協の合意が得られた場合に、船を増やす。", [("合意が得られた場合に", "condition")]),
        ("予算の成立を前提に、船を増やす。", [("成立を前提に", "condition")]),
        ("電子化を前提とした仕組み", []),
        ("復旧に全力を尽くす。", [("全力を尽くす", "intensity")]),
        ("運賃を全額補助する。", [("全額", "all")]),
        ("運賃を一部補助する。", [("一部", "scope")]),
        ("渡し船を本格運航に移す。", []),
        ("検査を本格導入する。", [("本格", "intensity")]),
        ("検査を試行する。", [("試行", "effort")]),
        ("津波その他の災害に備える。", [("その他の", "scope")]),
        ("その他の施策", []),
        ("可能な限り支援する。", [("可能な限り", "effort")]),
        ("適切に対応する。", [("適切に", "effort")]),
        ("普及に努める。", [("努める", "effort")]),
        ("可及的速やかに実施する。", [("可及的速やかに", "speed-vague")]),
        ("できるだけ早期に実施する。", [("できるだけ早期に", "speed-vague")]),
        ("引き続き、取り組む。", []),  # it goes on: neither more nor less
        ("段階的に導入する。", [("段階的に", "speed-vague")]),
        ("速やかに実施する。", [("速やかに", "speed-up")]),
        ("直ちに着手する。", [("直ちに", "speed-up")]),
        ("早急に対策を講じる。", [("早急に", "speed-up")]),
        ("強力に推進する。", [("強力に", "intensity")]),
        ("より一層の連携", [("より一層", "intensity")]),
        (
            "着実に、かつ必要に応じ支援等を行う。",
            [("着実に", "intensity"), ("必要に応じ", "condition"), ("等", "scope")],
        ),
        ("全ての港に配る。", [("全ての", "all")]),
        ("すべての港とあらゆる船", [("すべての", "all"), ("あらゆる", "all")]),
        ("全てを終える。", []),
        ("待機を全て解消する。", [("全て", "all")]),
        ("主な港に配る。", [("主な", "scope")]),
        ("一部の港に配る。", [("一部の", "scope")]),
        ("規則の一部を改める。", []),
        ("男女の平等を実現する。", []),
        ("対等な関係を築く。", []),
        ("高等教育の無償化", []),
        ("均等な機会", []),
        ("同等の品質", []),
        ("二等親", []),
        ("品質の等級を定める。", []),
        ("これに等しい。", []),
        ("我等の務め", []),
        ("平等等の価値", [("等", "scope")]),
        ("利便性の向上等を図る。", [("等", "scope")]),
        ("機能の低下等を防ぐ。", [("等", "scope")]),
        ("残高等を示す。", [("等", "scope")]),
        ("研究の共同等を進める。", [("等", "scope")]),
        ("公平等の観点", [("等", "scope")]),
        ("反対等の意見", [("等", "scope")]),
        ("Society5.0等の構想", [("等", "scope")]),
        ("両親等への支援", [("等", "scope")]),
        ("俳優等を招く。", [("等", "scope")]),
        ("様式の統一等", [("等", "scope")]),
        ("医療等分野の研究", [("等", "scope")]),
        ("男女平等を進める。", []),
        ("残り時間の均等", []),
        ("県立高等学校を整備する。", []),
        ("初等中等教育の充実", []),
        ("上等な品", []),
        ("三親等内の親族", []),
        ("第二等の勲章", []),
        ("駅前の一等地", []),
        ("何等の支障もない。", []),
        ("土地を等分する。", []),
        ("仕組みなどを見直す。", [("など", "scope")]),
        ("がんなどの疾病", [("など", "scope")]),
        ("皆さんなどの声", [("など", "scope")]),
        ("こんなどきの備え", []),
        ("必ず実施する。", [("必ず", "intensity")]),
        ("必ずしも要しない。", []),
        ("普及に努めなければならない。", [("努め", "effort")]),
        ("", []),
    ],
)
def test_hedges(text: str, found: list[tuple[str, str]]) -> None:
    assert [(hedge.text, hedge.kind) for hedge in find_hedges(text)] == found


@given(
    st.lists(
        st.sampled_from(["等", "など", "必要に応じて", "可能な限り", "速やかに", "を行う", "、", "高", "平"]),
        max_size=15,
    ).map("".join)
)
def test_spans_point_at_their_words_and_do_not_overlap(text: str) -> None:
    end = 0
    for hedge in find_hedges(text):
        start, stop = hedge.span
        assert text[start:stop] == hedge.text != ""
        assert start >= end
        assert hedge.effect == EFFECTS[hedge.kind]
        end = stop


def test_spellings_of_a_hedge_have_one_sense() -> None:
    one, other = find_hedges("支援等を必要に応じ行う。"), find_hedges("支援などを必要に応じて行う。")
    assert [hedge.sense for hedge in one] == [hedge.sense for hedge in other] == ["等", "必要に応じて"]
    one, other = find_hedges("普及に努める。"), find_hedges("普及に努めなければならない。")
    assert [hedge.sense for hedge in one] == [hedge.sense for hedge in other] == ["努める"]


@pytest.mark.parametrize(
    ("words", "effect"),
    [("等", "weaken"), ("必要に応じ", "weaken"), ("速やかに", "strengthen"), ("強力に", "strengthen")],
)
def test_the_effect_is_known_from_the_words(words: str, effect: str) -> None:
    assert effect_of(words) == effect


@pytest.mark.parametrize("pattern", [pattern for _, pattern in hedges._LISTS])
def test_no_hedge_begins_with_a_character_that_is_passed_over(pattern: str) -> None:
    plain = pattern.replace(ETC, "等").replace(NADO, "など")
    words = re.sub(r"\(\?<?[=!][^)]*\)", "", plain)  # without what must stand around them

    @given(st.from_regex(words, fullmatch=True))
    @settings(max_examples=100)
    def begins_with_a_listed_character(text: str) -> None:
        assert text[0] in hedges._FIRST

    begins_with_a_listed_character()
