"""Statements of one form that name different things are two commitments."""

from __future__ import annotations

import pytest
from compare_papers import paper

from hensen.compare.comparison import compare
from hensen.compare.profile import Profiler
from hensen.compare.substitution import names_another, shares_one_word

PAIRS = [
    ("another thing", "図書館の窓口を夜間も開く。", "税務署の窓口を夜間も開く。", True),
    ("more of the same thing", "消防署の車両を更新する。", "消防署の緊急車両を更新する。", False),
    ("another spelling", "公民館のサーバーを更新する。", "公民館のサーバを更新する。", False),
    ("another common verb", "植林の普及を推進する。", "植林の普及を促進する。", False),
    ("the same", "図書館の窓口を夜間も開く。", "図書館の窓口を夜間も開く。", False),
]


@pytest.mark.parametrize(("what", "one", "other", "expected"), PAIRS, ids=[pair[0] for pair in PAIRS])
def test_whether_two_name_different_things(what: str, one: str, other: str, expected: bool) -> None:
    document = paper({"一": [one, other]})
    profiles = [Profiler(document).profile(statement) for statement in document.statements]
    assert names_another(*profiles) is expected


def test_one_verb_in_common_is_no_rewording() -> None:
    document = paper(
        {"一": ["落石事故の原因を公表する。", "温泉水の成分を公表する。", "落石事故の詳しい原因を公表する。"]}
    )
    cliff, spring, again = [Profiler(document).profile(statement) for statement in document.statements]
    assert shares_one_word(cliff, spring)
    assert not shares_one_word(cliff, again)


KEPT = [
    "沿道の花壇を整備する。",
    "夜行列車の運行計画を策定する。",
    "若手の漆芸家の奨励賞を創設する。",
    "梅林の管理を市民に任せる。",
]


def test_a_promise_in_the_place_of_another_is_no_rewording_of_it() -> None:
    old = paper({"一": [*KEPT[:2], "落石事故の原因を公表する。", *KEPT[2:]]})
    new = paper({"一": [*KEPT[:2], "温泉水の成分を公表する。", *KEPT[2:]]})
    kinds = {change.kind for change in compare(old, new).changes}
    assert "reworded" not in kinds


def test_a_long_twin_of_what_is_kept_is_dropped() -> None:
    form = "{}に勤める者の当直の回数を月ごとに集計し、上限を超えた職場の名前を翌月のうちに議会へ報告する。"
    old = paper({"一": [form.format("税務署"), form.format("水族館"), *KEPT]})
    new = paper({"一": [form.format("税務署"), *KEPT]})
    fates = {statement.text: change.kind for change in compare(old, new).changes for statement in change.old}
    assert fates[form.format("税務署")] == "unchanged"
    assert fates[form.format("水族館")] == "dropped"
