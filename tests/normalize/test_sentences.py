"""Sentences: where they end, and what never splits one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notation_flips import to_half_width, to_western_punctuation

from hensen.normalize.sentences import enclosed, split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("「検討する。」と述べた。次に進む。", ["「検討する。」と述べた。", "次に進む。"]),
        (
            "取組（例：５Ｇ等。以下同じ。）を推進する。また、実施する。",
            ["取組（例：５Ｇ等。以下同じ。）を推進する。", "また、実施する。"],
        ),
        ("（括弧が閉じない。次の文である。", ["（括弧が閉じない。", "次の文である。"]),
        ("進めていくことで合意｡", ["進めていくことで合意｡"]),
        ("（注）本文に基づき作成。検討すべき事項も含む。", ["（注）本文に基づき作成。", "検討すべき事項も含む。"]),
        ("課題は、①予算、②人材、③制度である。", ["課題は、①予算、②人材、③制度である。"]),
        ("目的である．次に，推進する．", ["目的である．", "次に，推進する．"]),
        ("事実である．ＯＤＡを活用する．", ["事実である．", "ＯＤＡを活用する．"]),
        ("年平均7.0％、Society 5.0の実現。", ["年平均7.0％、Society 5.0の実現。"]),
        ("本当か？そうである。", ["本当か？", "そうである。"]),
        ("「なぜか？」と問う。", ["「なぜか？」と問う。"]),
        ("取組を推進", ["取組を推進"]),
        ("  ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_brackets_that_never_close_enclose_nothing() -> None:
    assert not any(enclosed("（開いたまま「閉じる」").__getitem__(place) for place in (0, 1, 2))
    assert all(enclosed("「閉じる」"))


@given(st.text(alphabet="あ計画A1。．、（）「」 ？・", max_size=60))
def test_spans_are_in_order_and_leave_only_blanks_out(text: str) -> None:
    spans = split_sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("flip", [to_half_width, to_western_punctuation])
def test_the_style_of_punctuation_splits_alike(flip) -> None:  # type: ignore[no-untyped-def]
    text = "計画を策定し、実施する。また、評価（毎年。公表する。）を行う。ICTを活用する。"
    assert len(split_sentences(flip(text))) == len(split_sentences(text)) == 3
