"""What the last predicate says beside the promise, or instead of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.stances import Stance, refuses, stance_of


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("帳簿を備えなければならない。", "duty"),
        ("帳簿を備えなくてはなりません。", "duty"),
        ("帳簿を備えるよう努めなければならない。", "duty of effort"),
        ("帳簿を備えることが望ましい。", "wish"),
        ("帳簿を備えることが必要である。", None),
        ("普及を目指す。", "aim"),
        ("普及を目指している。", "aim"),
        ("全校に広げることを目標とする。", "aim"),
        ("【目標】全校に広げる。", "goal"),
        ("普及に努める。", "effort"),
        ("見学を認めない。", "negated"),
        ("見学を認めないこととする。", "negated"),
        ("見学を認めてはならない。", "negated"),
        ("見学を認めるべきではない。", "negated"),
        ("見学を申し込むことができない。", None),
        ("見学を申し込むことができる。", "optional"),
        ("見学を申し込むことができます。", "optional"),
        ("窓口で簡単に申請できる。", None),
        ("大会を開催する予定である。", "planned"),
        ("大会の開催を予定。", "planned"),
        ("需要の拡大が見込まれる。", None),
        ("大会の開催を見送る。", "refused"),
        ("大会を延期する。", "refused"),
        ("大会を開催した。", None),
        ("大会を開催している。", None),
        ("大会を開催する。", None),
        ("", None),
    ],
)
def test_stance(text: str, stance: Stance | None) -> None:
    assert stance_of(text) == stance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("夜の撮影を行わない。", True),
        ("夜の撮影は行いません。", True),
        ("農薬を使用しません。", True),
        ("受入れを認めないこととする。", True),
        ("名簿を外に出してはならない。", True),
        ("移転は容易ではない。", False),
        ("利用した者は3割に満たない。", False),
        ("この規定は、適用しない。", False),
        ("担い手が少なくない。", False),
        ("見学を申し込むことができない。", False),
        ("夜の撮影を行う。", False),
    ],
)
def test_an_act_is_refused(text: str, expected: bool) -> None:
    assert refuses(text) is expected


@given(st.text(alphabet="目指す努める見送予定しないことができるければならた。、!", max_size=40))
def test_never_raises(text: str) -> None:
    assert stance_of(text) == stance_of(text)
