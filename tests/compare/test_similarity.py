"""Evidence for pairs: shares both ways and one way, by weight."""

from __future__ import annotations

from dataclasses import fields

import pytest
from compare_papers import BACKGROUND, paper
from hypothesis import given, settings
from hypothesis import strategies as st

from hensen.compare.profile import Profiler
from hensen.compare.rarity import weigh
from hensen.compare.similarity import Likeness, Scale, Share


def likeness(one: str, other: str, heading: str = "", other_heading: str = "") -> Likeness:
    """Evidence for a pair, among statements on other subjects."""
    documents = [paper({heading: [one]}), paper({other_heading: [other]}), paper(BACKGROUND)]
    profiles = [[Profiler(document).profile(item) for item in document.statements] for document in documents]
    scale = Scale(weigh([profile for found in profiles for profile in found]))
    return scale.likeness(profiles[0][0], profiles[1][0])


LONG = "中山間地域において、小型無人機を用いた医薬品の配送を、住民の合意を得ながら始める。"


def test_equal_wording_shares_all() -> None:
    found = likeness(LONG, LONG)
    for share in (found.grams, found.words, found.phrases):
        assert (share.of_old, share.of_new) == (1, 1)


def test_nothing_in_common() -> None:
    found = likeness("岸壁を直す。", "図書館で朗読会が催された")
    assert found.words == Share(0, 0, 0)
    assert found.rarest_word == 0


def test_condensed_statement_stands_in_the_longer_one() -> None:
    found = likeness(LONG, "小型無人機を用いた医薬品の配送を始める。")
    assert found.grams.of_new > 0.9 > 0.7 > found.grams.of_old
    assert found.grams.larger == found.grams.of_new
    assert found.grams.of_old < found.grams.both < found.grams.of_new


def test_common_policy_words_tell_less_than_telling_ones() -> None:
    common = likeness("岸壁の整備を推進する。", "図書館の整備を推進する。")
    telling = likeness("岸壁の耐震工事を終える。", "岸壁の耐震診断を始める。")
    assert telling.words.both > common.words.both


def test_headings_count_for_likeness_of_place() -> None:
    apart = likeness("設備を更新する。", "設備を改める。", "漁港", "図書館")
    together = likeness("設備を更新する。", "設備を改める。", "漁港の設備", "漁港")
    assert apart.headings == 0 < together.headings


def test_subject_that_only_the_other_heading_names() -> None:
    found = likeness("避難の訓練を行う。", "訓練を行う。", "", "防災")
    assert found.concepts_held == 1
    assert found.named_concepts == 0  # the other statement does not name it itself


def test_main_clause_counts_apart_from_the_purpose() -> None:
    purpose = likeness(
        "安心・安全な港とするため、荷役の予約制を広げる。", "安心・安全な港とするため、灯台の灯火を点検する。"
    )
    action = likeness("混雑を減らすため、荷役の予約制を広げる。", "運転手を助けるため、荷役の予約制を広げる。")
    assert action.main_old_in_new == action.main_new_in_old == 1
    assert purpose.main_old_in_new < purpose.words.of_old


def test_commitment_and_background_are_not_alike_in_promise() -> None:
    assert likeness("岸壁を直す。", "岸壁を整備する。").alike_in_promise
    assert not likeness("岸壁を整備する。", "岸壁は古い。").alike_in_promise


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("救急車を30台増やす。", "救急車を50台増やす。", True),
        ("救急車を30台増やす。", "救急車を30台買う。", False),
        ("救急車を30台増やす。", "救急車を増やす。", False),
        ("2028年度までに30台増やす。", "2028年度までに50台増やす。", False),
    ],
)
def test_figures_differ_only_where_both_have_some_and_none_in_common(one: str, other: str, differ: bool) -> None:
    assert likeness(one, other).figures_differ is differ


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("成人の実施率を65%にする。", "障害者の実施率を40%にする。", False),
        ("成人の実施率を65%にする。", "成人の実施率を40%から65%にする。", True),
        ("救急車を30台増やす。", "隊員を50人増やす。", True),
        ("2028年度までに30台増やす。", "2030年度までに30台増やす。", True),
        ("救急車を増やす。", "救急車を50台増やす。", True),
    ],
)
def test_units_agree_unless_one_has_other_figures_on_both_sides(one: str, other: str, agree: bool) -> None:
    assert likeness(one, other).units_agree is likeness(other, one).units_agree is agree


def test_a_whole_item_of_the_shorter_statement() -> None:
    line = "植林の費用の抑制(苗木の共同購入、下草の管理等)"
    long = "小規模な森林の所有者が費用を出し合えるよう、森林組合による苗木の共同購入を、全国の40か所で始める。"
    parts = "苗木の畑を持つ農家に補助を行い、下草を食べる家畜を県境の山あいの40か所の牧場に放し、獣害を防ぐ。"
    named = likeness(line, long).whole_item
    assert named > 0
    assert likeness(long, line).whole_item == named
    assert likeness(parts, line).words.weight > 0  # a word of each item
    assert likeness(parts, line).whole_item == 0
    assert likeness("森林の下刈り", "下刈りの回数を減らす方法を示す。").whole_item == 0  # 森林 is not there


def test_promises_are_counted() -> None:
    assert likeness("岸壁を整備する。", "岸壁を直す。").promises == 2
    assert likeness("岸壁を整備する。", "岸壁は古い。").promises == 1
    assert likeness("岸壁は古い。", "桟橋も古い。").promises == 0


def test_subjects_of_headings_count_only_beside_one_of_the_statements_own() -> None:
    lent = likeness("窓口を置く。", "名簿を作る。", "防災", "防災")
    own = likeness("避難の訓練を行う。", "名簿を作る。", "", "防災")
    assert lent.concepts == Share(0, 0, 0)
    assert own.concepts.both > 0


MIRROR = {"main_old_in_new": "main_new_in_old", "main_new_in_old": "main_old_in_new"}
sentences = st.lists(
    st.sampled_from(["漁港", "の", "冷凍庫", "を", "30台", "増やす", "推進", "防災", "AI"]), min_size=1, max_size=6
).map("".join)


@given(sentences, sentences, st.sampled_from(["", "漁港", "防災"]))
@settings(max_examples=60, deadline=None)
def test_evidence_backwards_is_the_mirror_image(one: str, other: str, heading: str) -> None:
    there, back = likeness(one, other, heading), likeness(other, one, "", heading)
    for field in fields(Likeness):
        value, mirror = getattr(there, field.name), getattr(back, MIRROR.get(field.name, field.name))
        if isinstance(value, Share):
            assert (value.weight, value.of_old, value.of_new) == (mirror.weight, mirror.of_new, mirror.of_old)
            assert 0 <= value.of_old <= 1 and 0 <= value.of_new <= 1
        else:
            assert value == mirror
