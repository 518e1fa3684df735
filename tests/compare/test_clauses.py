"""The main clause: what a statement does, at its end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.clauses import main_clause


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("港湾の混雑を減らすため、荷役の予約制を全国に広げる。", "荷役の予約制を全国に広げる。"),
        ("漁業者の団体と連携し、海底ごみの回収を支援する。", "海底ごみの回収を支援する。"),
        ("空き家の台帳に基づき改修費の補助の対象を広げる", "改修費の補助の対象を広げる"),
        ("岸壁の耐震工事を終える。", "岸壁の耐震工事を終える。"),
        # too short to say anything by itself: 図る and 進める belong to what precedes them
        ("漁港の衛生管理を通じ、鮮度の向上を図る。", "漁港の衛生管理を通じ、鮮度の向上を図る。"),
        ("、", "、"),
        ("", ""),
    ],
)
def test_main_clause(text: str, clause: str) -> None:
    assert text[main_clause(text) :] == clause


@given(st.text(alphabet="港湾、ためにより。を", max_size=60))
def test_place_is_within_the_text(text: str) -> None:
    assert 0 <= main_clause(text) <= len(text)
