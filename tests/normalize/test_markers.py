"""Markers: a table of real heads of lines, the false friends, and the same number in other notations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.markers import read_marker
from hensen.normalize.number_signs import number_value, roman_value


@pytest.mark.parametrize(
    ("line", "marker", "style", "value", "rest"),
    [
        ("第１章 検討の背景", "第１章", "chapter", (1,), "検討の背景"),
        ("第二節　聴聞", "第二節", "section", (2,), "聴聞"),
        ("第三条の二　行政庁は、", "第三条の二", "article", (3, 2), "行政庁は、"),
        ("第二条ノ二　鉄道財団ノ設定ハ", "第二条ノ二", "article", (2, 2), "鉄道財団ノ設定ハ"),
        ("○２ 鉄道財団ハ", "○２", "bare", (2,), "鉄道財団ハ"),
        ("○２ 　次に掲げる者", "○２", "bare", (2,), "次に掲げる者"),
        ("第１　目的", "第１", "ordinal", (1,), "目的"),
        ("１．ビジネス環境整備", "１．", "dotted", (1,), "ビジネス環境整備"),
        ("２．２０２０年に向けた展望", "２．", "dotted", (2,), "２０２０年に向けた展望"),
        ("5 日本の強み", "5", "bare", (5,), "日本の強み"),
        ("3 年齢別の状況", "3", "bare", (3,), "年齢別の状況"),
        ("2) 実施体制", "2)", "dotted", (2,), "実施体制"),
        ("1.2 背景", "1.2", "multi", (1, 2), "背景"),
        ("（１）総合的な展開", "（１）", "paren", (1,), "総合的な展開"),
        ("(1) 総合的な展開", "(1)", "paren", (1,), "総合的な展開"),
        ("⑴ 総合的な展開", "⑴", "paren", (1,), "総合的な展開"),
        ("（８）各国との連携", "（８）", "paren", (8,), "各国との連携"),
        ("[２]海外展開", "[２]", "bracket", (2,), "海外展開"),
        ("【1】総論", "【1】", "bracket", (1,), "総論"),
        ("①何を戦うか（分野）", "①", "circled", (1,), "何を戦うか（分野）"),
        ("❸ 実施", "❸", "circled", (3,), "実施"),
        ("Ⅴ 国際競争力の強化", "Ⅴ", "roman", (5,), "国際競争力の強化"),
        ("ⅱ. データの活用", "ⅱ.", "roman", (2,), "データの活用"),
        ("IV. 確保", "IV.", "roman", (4,), "確保"),
        ("a. G20有志国", "a.", "letter", (1,), "G20有志国"),
        ("ア　基本的な考え方", "ア", "kana", (1,), "基本的な考え方"),
        ("（ア）対象", "（ア）", "kana", (1,), "対象"),
        ("一 　法令　法律をいう", "一", "kanji", (1,), "法令　法律をいう"),
        ("（一）目的", "（一）", "kanji", (1,), "目的"),
        ("17 国際連携の深化", "17", "bare", (17,), "国際連携の深化"),
        ("3 人材育成", "3", "bare", (3,), "人材育成"),
        ("２ 　処分に関し", "２", "bare", (2,), "処分に関し"),
        ("・人口の増大", "・", "bullet", (), "人口の増大"),
        ("･人口の増大", "･", "bullet", (), "人口の増大"),
        ("- 業務の効率化", "-", "bullet", (), "業務の効率化"),
        ("\uf06c 推進", "\uf06c", "bullet", (), "推進"),
        ("※ 2025年の万博", "※", "note", (), "2025年の万博"),
        ("※１：情報銀行", "※１：", "note", (1,), "情報銀行"),
        ("・① 企業", "・①", "circled", (1,), "企業"),
    ],
)
def test_markers_of_real_lines(line: str, marker: str, style: str, value: tuple[int, ...], rest: str) -> None:
    found = read_marker(line)
    assert found is not None
    assert (found[0].text, found[0].style, found[0].value, found[1]) == (marker, style, value, rest)


@pytest.mark.parametrize(
    "line",
    [
        "10 年低下の一途をたどる",  # a figure cut from 「ここ」 by a wrap
        "ラ．さらに",  # インフ|ラ．
        "二、三の例",
        "第３章の戦略立案のポイントで述べた",
        "第１章～第５章で述べた課題",
        "第四次産業革命",
        "第一に、我が国の",
        "第三者に提供する",
        "10.5％の増加",
        "17.5 兆円を目指す",
        "5 倍の規模",
        "2 月以降に",
        "2025 年には",
        "１",
        "G7の議長国",
        "5Gの整備",
        "ICTの利活用",
        "VRの活用",
        "アイデアの募集",
        "一体となって",
        "一方で、",
        "十分に",
        "・・・",
        "▲3.5％の減",
        "△５億円",
        "・ ・ ・",
        "〇・五パーセント",
        "◎：日本・世界に共通する課題",
        "(独)国際協力機構",
        "（注）本文に基づき作成。",
        "「１．ビジネス環境整備」",
        "オープン",
        "",
        "   ",
    ],
)
def test_false_friends_are_no_markers(line: str) -> None:
    assert read_marker(line) is None


@given(st.integers(1, 20))
def test_one_number_in_every_notation(number: int) -> None:
    wide = str(number).translate({ord("0") + digit: ord("０") + digit for digit in range(10)})
    for line in (f"({number})計画", f"（{wide}）計画", f"（{number}） 計画", f"{chr(0x2473 + number)}計画"):
        found = read_marker(line)
        assert found is not None
        assert (found[0].style, found[0].value, found[1]) == ("paren", (number,), "計画")


@given(st.text(max_size=40))
def test_nothing_is_lost(text: str) -> None:
    found = read_marker(text)
    if found is not None:
        marker, rest = found
        assert "".join((marker.text + rest).split()) == "".join(text.split())


@pytest.mark.parametrize(("text", "value"), [("十", 10), ("二十三", 23), ("百三", 103), ("二〇", 20), ("7", 7)])
def test_number_values(text: str, value: int) -> None:
    assert number_value(text) == value


@pytest.mark.parametrize(("text", "value"), [("IV", 4), ("ix", 9), ("XII", 12), ("ICT", 0)])
def test_roman_values(text: str, value: int) -> None:
    assert roman_value(text) == value


@pytest.mark.parametrize(
    ("text", "marker", "value"),
    [
        ("問１　港は、いつ開くか。", "問１", (1,)),
        ("問 ２．港は、いつ開くか。", "問 ２．", (2,)),
        ("（問3）港は、いつ開くか。", "（問3）", (3,)),
        ("Ｑ４．港は、いつ開くか。", "Ｑ４．", (4,)),
        ("Q5: 港は、いつ開くか。", "Q5:", (5,)),
        ("・ 問６　港は、いつ開くか。", "・ 問６", (6,)),
        ("問2-3　港は、いつ開くか。", "問2-3", (2, 3)),
        ("答　朝六時に開く。", "答", ()),
        ("（答） 朝六時に開く。", "（答）", ()),
        ("Ａ４．朝六時に開く。", "Ａ４．", (4,)),
        ("A5　朝六時に開く。", "A5", (5,)),
    ],
)
def test_questions_and_answers_are_numbered(text: str, marker: str, value: tuple[int, ...]) -> None:
    found = read_marker(text)
    assert found is not None
    assert (found[0].text, found[0].value) == (marker, value)
    assert found[1].startswith(("港は", "朝六時"))


@pytest.mark.parametrize(
    "text",
    [
        "問１の答えを見る。",
        "問題は、燃料の値段である。",
        "問　題　点",
        "答　申",
        "答申の内容",
        "Ａ４　用紙に書く。",
        "A4判の紙に書く。",
        "Q1 2024 の売上",
        "Q1 売上",
        "A1 report of the port",
        "○○市は、岸壁を直す。",
        "〇〇県と△△町",
        "△△町は、岸壁を直す。",
        "※※県は、岸壁を直す。",
        "※2。次に、船を改める。",
    ],
)
def test_neither_questions_nor_bullets(text: str) -> None:
    assert read_marker(text) is None
