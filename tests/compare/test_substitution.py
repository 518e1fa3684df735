"""Statements of one form that name different things are two commitments."""

from __future__ import annotations

import pytest
from compare_papers import paper, touched, versions

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


DIFFERENT = [
    ("高齢者の見守り電話を週に一度かける。", "ひとり親の家賃を市が立て替える。"),
    ("図書館の屋根の改修工事を行う。", "体育倉庫の外壁の改修工事を行う。"),
    ("漁港における密漁の監視を強化する。", "山林における不法投棄の監視を強化する。"),
    ("町工場における技能継承を支援する。", "温泉旅館における技能継承を支援する。"),
    ("公用車に電気自動車を導入する。", "庁舎に太陽光パネルを導入する。"),
    ("外国人児童の日本語教室を増設する。", "不登校生徒の居場所を増設する。"),
    ("下水管の耐震化を進める。", "橋りょうの耐震化を進める。"),
]
RENAMED = [
    ("障害者の就労を支援する。", "障がいのある人の就労を支援する。"),
    ("養護学校の通学バスの運行範囲を隣の町まで広げる。", "特別支援学校の通学バスの運行範囲を隣の町まで広げる。"),
    (
        "通産省の補助金を受けて伝統工芸の販路の開拓を進める。",
        "経済産業省の補助金を受けて伝統工芸の販路の開拓を進める。",
    ),
    ("母子家庭の医療費の自己負担分を助成する。", "ひとり親家庭の医療費の自己負担分を助成する。"),
    ("公園の遊具の点検を年二回行う。", "公園のブランコやすべり台の点検を年二回行う。"),
    ("防災訓練を毎年実施する。", "小学校で防災訓練を実施する。"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=[pair[0][:6] for pair in DIFFERENT])
def test_the_same_done_to_another_thing_is_no_rewording(one: str, other: str) -> None:
    for before, after in ((one, other), (other, one)):
        kinds = {change.kind for change in versions([before], [after]).changes}
        assert "reworded" not in kinds


@pytest.mark.parametrize(("one", "other"), RENAMED, ids=[pair[0][:6] for pair in RENAMED])
def test_a_thing_renamed_in_its_place_is_a_rewording(one: str, other: str) -> None:
    for before, after in ((one, other), (other, one)):
        assert [change.kind for change in touched(versions([before], [after]))] == ["reworded"]


def test_elsewhere_less_of_a_form_is_enough() -> None:
    one, other = "消火器の購入費を補助する。", "雨水タンクの購入費を補助する。"
    old = paper({"火災": [*KEPT[:2], one], "雨水": KEPT[2:]})
    new = paper({"火災": KEPT[:2], "雨水": [*KEPT[2:], other]})
    assert "reworded" not in {change.kind for change in compare(old, new).changes}


def test_a_second_thing_is_no_part_of_the_first() -> None:
    one = "町工場における技能継承を支援する。"
    made = versions([one], [one.replace("支援", "手厚く支援"), "温泉旅館における技能継承を支援する。"])
    assert sorted(change.kind for change in touched(made)) == ["added", "reworded"]
