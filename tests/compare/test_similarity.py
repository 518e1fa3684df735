"""Evidence for pairs: shares both ways and one way, by weight."""

from __future__ import annotations

from dataclasses import fields

import pytest
from compare_papers import BACKGROUND, paper
from hypothesis import given, settings
from hypothesis import strategies as st

from hensen.compare.profile import Profiler, weigh
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


def test_word_that_only_the_other_heading_has() -> None:
    found = likeness("漁港の冷凍庫を増やす。", "冷凍庫を増やす。", "", "漁港")
    assert found.old_under_new == 1
    assert found.words.of_old < 1


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


def test_subjects_of_headings_count_only_beside_one_of_the_statements_own() -> None:
    lent = likeness("窓口を置く。", "名簿を作る。", "防災", "防災")
    own = likeness("避難の訓練を行う。", "名簿を作る。", "", "防災")
    assert lent.concepts == Share(0, 0, 0)
    assert own.concepts.both > 0


MIRROR = {"old_under_new": "new_under_old", "new_under_old": "old_under_new"}
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


WORDS = ["岸壁", "灯台", "漁港", "補修", "推進"]


@given(st.lists(st.sampled_from(WORDS)), st.lists(st.sampled_from(WORDS)), st.lists(st.sampled_from(WORDS)))
@settings(max_examples=60)
def test_words_under_the_other_are_those_of_its_text_and_its_headings(
    mine: list[str], yours: list[str], above: list[str]
) -> None:
    documents = [paper({"": ["、".join(["雪", *mine])]}), paper({"、".join(above): ["、".join(["雪", *yours])]})]
    one, other = (Profiler(document).profile(document.statements[-1]) for document in documents)
    weights = weigh([one, other])
    held = one.words & (other.words | other.heading_words)
    found = Scale(weights).likeness(one, other).old_under_new
    assert found == sum(weights.words[word] for word in held) / sum(weights.words[word] for word in one.words)
