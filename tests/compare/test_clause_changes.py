"""Promises that went from within a statement or came into it; wording of our own."""

from __future__ import annotations

import pytest
from compare_papers import touched, versions

from hensen.compare.clause_changes import clause_changes

GONE: list[tuple[str, str, str, list[str]]] = [
    ("the last clause", "研修を実施し、相談窓口を設置する。", "研修を実施する。", ["相談窓口を設置する"]),
    ("the first", "相談窓口を設置し、研修を実施する。", "研修を実施する。", ["相談窓口を設置し"]),
    (
        "one in the middle",
        "保育士の処遇を改善し、病児保育を拡充し、一時預かりを無償にする。",
        "保育士の処遇を改善し、一時預かりを無償にする。",
        ["病児保育を拡充し"],
    ),
    (
        "ともに",
        "各地で職員の研修を行うとともに、相談窓口を設置する。",
        "各地で職員の研修を行う。",
        ["相談窓口を設置する"],
    ),
    (
        "words of it that the other clause has too",
        "保育士の処遇を改善し、病児保育を拡充する必要がある。",
        "保育士の処遇を改善する必要がある。",
        ["病児保育を拡充する必要がある"],
    ),
    (
        "the rest in other words",
        "橋りょうの点検を徹底し、老朽化した水道管を更新する。",
        "老朽化した水道管の更新を進める。",
        ["橋りょうの点検を徹底し"],
    ),
    (
        "with a figure that changed",
        "2030年度までに渡船を3隻更新し、桟橋を補修する。",
        "2030年度までに渡船を5隻更新する。",
        ["桟橋を補修する"],
    ),
    (
        "onward",
        "被災者の見守りを続けるとともに、直売所を改修していく。",
        "被災者の見守りを続ける。",
        ["直売所を改修していく"],
    ),
    ("of one actor", "県は、条例を改正し、罰則を設ける。", "県は、条例を改正する。", ["罰則を設ける"]),
    ("the rest only considered", "渡船を更新し、桟橋を補修する。", "渡船の更新を検討する。", ["桟橋を補修する"]),
    ("as printed", "ＩＣＴ研修を実施し、 Ｗｉ-Ｆｉを整備する。", "ＩＣＴ研修を実施する。", ["Ｗｉ-Ｆｉを整備する"]),
]

KEPT: list[tuple[str, str, str]] = [
    ("another verb", "相談窓口を設置し、研修を実施する。", "相談窓口の整備を進め、研修を実施する。"),
    ("a noun phrase", "相談窓口を設置し、研修を実施する。", "相談窓口の設置等、研修を実施する。"),
    ("a purpose", "相談窓口を設置し、研修を実施する。", "相談窓口を設置するため、研修を実施する。"),
    ("a list", "相談窓口を設置し、研修を実施する。", "研修、相談窓口の設置を行う。"),
    ("the order", "相談窓口を設置し、研修を実施する。", "研修を実施し、相談窓口を設置する。"),
    ("two sentences", "相談窓口を設置し、研修を実施する。", "研修を実施するとともに、住民の相談窓口を設ける。"),
    ("means", "関係機関と連携し、研修を実施する。", "研修を実施する。"),
    ("data as means", "衛星データを活用し、航路を見直す。", "航路を見直す。"),
    ("whose view is heard", "専門家の意見を聴き、指針を改定する。", "指針を改定する。"),
    ("what is kept to", "法令を遵守し、手続を簡素化する。", "手続を簡素化する。"),
    ("in view of", "審議会の答申を踏まえ、航路を見直す。", "航路を見直す。"),
    ("towards", "過疎の解消に向け、航路を見直す。", "航路を見直す。"),
    ("a manner", "この方針を変えることなく、航路を見直す。", "航路を見直す。"),
    ("while", "地域の実情を勘案しつつ、航路を見直す。", "航路を見直す。"),
    ("an example", "運賃を下げるなど、航路を見直す。", "航路を見直す。"),
    (
        "part of a purpose",
        "乗り継ぎを改善し、離島の暮らしを守る観点から、航路を見直す。",
        "離島の暮らしを守る観点から、航路を見直す。",
    ),
    ("said of a noun", "申請を自動で受け付ける、新しい窓口を設置する。", "新しい窓口を設置する。"),
    ("in other words", "橋りょうの点検を徹底し、水道管を更新する。", "橋の安全を確かめ、水道管を更新する。"),
    (
        "by a pronoun",
        "基本方針を定め、又はこれを変更したときは、その要旨を公表するものとする。",
        "基本方針を定め、又はこれを変更したときは、遅滞なく、これを公表するものとする。",
    ),
    (
        "a longer list",
        "窓口を案内するチャットボット等を導入し、手続の環境を整備する。",
        "窓口を案内するチャットボット、エージェント等の導入を進め、手続の環境を整備する。",
    ),
    ("nothing names it", "指針を策定し、公表する。", "指針を策定する。"),
]


def told(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    comparison = versions(old, new)
    found = [clause_changes(change, comparison) for change in comparison.changes]
    return [text for one in found for text in one.removed], [text for one in found for text in one.added]


@pytest.mark.parametrize(("old", "new", "gone"), [case[1:] for case in GONE], ids=[case[0] for case in GONE])
def test_a_promise_is_gone_and_backwards_it_has_come(old: str, new: str, gone: list[str]) -> None:
    assert told([old], [new]) == (gone, [])
    assert told([new], [old]) == ([], gone)


@pytest.mark.parametrize(("old", "new"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT])
def test_nothing_is_gone(old: str, new: str) -> None:
    assert told([old], [new]) == told([new], [old]) == ([], [])


def test_what_another_statement_takes_up_is_not_gone() -> None:
    old = ["離島の診療所に医師を派遣し、急患を運ぶ船を整備する。"]
    new = ["離島の診療所に医師を派遣する。", "港ごとに急患を運ぶ船の整備を進める。"]
    assert told(old, new) == ([], [])


def test_in_a_merge() -> None:
    old = ["離島と半島の診療所に内科の医師を毎週派遣し、薬を空輸する。", "急患を運ぶ船を港ごとに整備する。"]
    new = ["離島と半島の診療所に内科の医師を毎週派遣するとともに、急患を運ぶ船を港ごとに整備する。"]
    assert [change.kind for change in touched(versions(old, new))] == ["merged"]
    assert told(old, new) == (["薬を空輸する"], [])
    assert told(new, old) == ([], ["薬を空輸する"])
