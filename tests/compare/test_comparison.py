"""Whole comparisons of two short plans: what an analyst would say of each, we say."""

from __future__ import annotations

import pytest
from compare_papers import BACKGROUND, OTHERS, paper, texts, touched, versions

from hensen.compare.comparison import compare

REWORDED = [
    (
        "word order and verb",
        "地域の診療所に遠隔診療の設備を整備する。",
        "遠隔診療に用いる設備を、地域の診療所へ整備していく。",
    ),
    ("synonyms", "下水道台帳の電子化を2026年度中に終える。", "下水道台帳のデジタル化を2026年度までに完了する。"),
    ("strength", "災害時の通信手段の共同利用について検討する。", "災害時の通信手段の共同利用を実施する。"),
    ("figure", "再生可能エネルギーの導入量を40万kWに増やす。", "再生可能エネルギーの導入量を50万kWに増やす。"),
    ("deadline", "下水道台帳の電子化を2025年度までに完了する。", "下水道台帳の電子化を2028年度までに完了する。"),
    ("hedges in", "避難所に非常用電源を配備する。", "避難所に必要に応じ非常用電源等を配備する。"),
    ("hedge out", "保育士の処遇を可能な限り改善する。", "保育士の処遇を改善する。"),
    ("body", "文部科学省は、学校図書館の蔵書管理を支援する。", "文化庁は、学校図書館の蔵書管理を支援する。"),
    (
        "reason added",
        "川の水位計を増やす。",
        "近年の豪雨を踏まえ、川の水位計を増やす。",
    ),
]


@pytest.mark.parametrize(("name", "old", "new"), REWORDED, ids=[case[0] for case in REWORDED])
def test_reworded(name: str, old: str, new: str) -> None:
    (change,) = touched(versions([old], [new]))
    assert (change.kind, change.moved) == ("reworded", False)
    assert change.confidence >= 0.5
    assert change.evidence is not None and change.evidence.terms


def test_split() -> None:
    old = "水道施設の耐震化を進めるとともに、漏水を検知する技術を導入し、料金体系を見直す。"
    new = ["水道施設の耐震化を進める。", "漏水を検知する技術を導入し、料金体系を見直す。"]
    (change,) = touched(versions([old], new))
    assert (change.kind, texts(change.old), texts(change.new)) == ("split", [old], new)
    assert change.facts == ()


def test_merged() -> None:
    old = ["水道施設の耐震化を進める。", "漏水を検知する技術を導入し、料金体系を見直す。"]
    new = "水道施設の耐震化を進めるとともに、漏水を検知する技術を導入し、料金体系を見直す。"
    (change,) = touched(versions(old, [new]))
    assert (change.kind, texts(change.old), texts(change.new)) == ("merged", old, [new])


TWICE = ["通学路の安全点検を毎年実施する。", "公園の遊具を更新する。", "通学路の安全点検を毎年実施する。"]


def test_sentence_that_stood_twice_now_stands_once() -> None:
    (change,) = touched(versions(TWICE, TWICE[:2]))
    assert (change.kind, texts(change.old), texts(change.new)) == ("merged", [TWICE[0]] * 2, [TWICE[0]])


def test_sentence_now_stands_twice() -> None:
    (change,) = touched(versions(TWICE[:2], TWICE))
    assert (change.kind, texts(change.old), texts(change.new)) == ("split", [TWICE[0]], [TWICE[0]] * 2)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("貨物鉄道の積み替え施設を沿岸部に新設する。", "unchanged"),
        ("貨物鉄道の積み替え施設を沿岸部に2か所新設し、運用を始める。", "reworded"),
    ],
)
def test_moved_to_another_section(text: str, kind: str) -> None:
    sections = {title: list(sentences) for title, sentences in BACKGROUND.items()}
    sections["交通と物流"].remove("貨物鉄道の積み替え施設を沿岸部に新設する。")
    sections["図書館と文化"].append(text)
    (change,) = touched(compare(paper(BACKGROUND), paper(sections)))
    assert (change.kind, change.moved, texts(change.new)) == (kind, True, [text])


def test_condensed_to_a_shorter_sentence() -> None:
    """Nothing new is in the shorter sentence: it is the old commitment, not another."""
    old = "中山間地域において、小型無人機を用いた医薬品の配送を、住民の合意を得ながら段階的に開始する。"
    new = "小型無人機を用いた医薬品の配送を開始する。"
    (change,) = touched(versions([old], [new]))
    assert change.kind == "reworded"
    assert change.evidence is not None and change.evidence.new_in_old > change.evidence.old_in_new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "海外市場への進出を目指す酒造の中小企業に対し、酒の見本市への出展を支援する。",
            "酒類の輸出に取り組む小規模な酒造業者のため、海外の見本市に相談窓口を置く。",
        ),
        (
            "発電所の運転員に、サイバー攻撃を想定した演習を毎年行う。",
            "情報セキュリティに通じた発電所の運転員を育てる課程を設ける。",
        ),
        (
            "離島の診療所と中核病院を結ぶ遠隔医療の回線を整える。",
            "離島の医師を確保するため、診療所に勤める医師に奨学金を支給する。",
        ),
    ],
)
def test_same_subject_in_other_words(old: str, new: str) -> None:
    """Between plans of different years, which share no sentence."""
    comparison = compare(paper({**BACKGROUND, "施策": [old]}), paper({**OTHERS, "施策": [new]}))
    (change,) = [change for change in comparison.changes if change.kind == "related"]
    assert (texts(change.old), texts(change.new)) == ([old], [new])
    assert change.evidence is not None and change.evidence.terms


def test_dropped_is_shown_with_the_nearest_and_why_it_was_refused() -> None:
    old = "高齢者の運転免許返納を促すため、バスの定期券を割り引く。"
    new = "バスの運転手が足りず、免許取得の費用も上がった。"
    comparison = versions([old], [new])
    added, dropped = touched(comparison)
    assert (added.kind, dropped.kind) == ("added", "dropped")
    nearest = dropped.candidates[0]
    assert comparison.new.statement(nearest.new).text == new
    assert nearest.refusal == "other-subject" and not nearest.related
    assert nearest.confidence < 0.4 and dropped.confidence > 0.6


def test_added_where_nothing_telling_is_shared() -> None:
    (change,) = touched(versions([], ["点字図書の貸出しを始める。"]))
    assert change.kind == "added" and change.candidates


def test_notation_is_no_change() -> None:
    old = {"一": ["令和７年度までに，ＡＩを３０台導入する．", "①港湾の点検（年１回）を行う。"]}
    new = {"一": ["2025年度までに、AIを30台導入する。", "港湾の点検(年1回)を行う。"]}
    changes = compare(paper(old), paper(new)).changes
    assert [(change.kind, change.moved, change.facts) for change in changes] == [("unchanged", False, ())] * 2


def test_fact_changes_stand_with_the_change() -> None:
    old = "再生可能エネルギーの導入を検討し、2030年度までに40万kWとする。"
    new = "再生可能エネルギーの導入を検討し、2035年度までに50万kWとする。"
    (change,) = touched(versions([old], [new]))
    assert [(fact.type, fact.direction, fact.percent) for fact in change.facts] == [
        ("quantity", "up", 25.0),
        ("date", "later", None),
    ]


def test_added_statements_stand_where_they_do_in_the_new_document() -> None:
    new = ["岸壁を直す。", "稚魚を放流する。", "灯台を点検する。"]
    changes = compare(paper({"港": [new[0], new[2]]}), paper({"港": new})).changes
    assert [change.new[0].text for change in changes] == new
