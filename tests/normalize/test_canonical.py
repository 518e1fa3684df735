"""Canonical text: the same for every notation, stable, and leading back to the printed text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notation_flips import FLIPS, to_full_width, to_half_width

from hensen.normalize.canonical import canonicalise
from hensen.normalize.characters import clean_characters
from hensen.normalize.dates import DateContext

_K24 = DateContext(2024)

_JAPANESE = st.lists(
    st.one_of(
        st.sampled_from("、。・「」『』（）〔〕ー～％：？！々〇①②⑩の に　 \t"),
        st.characters(min_codepoint=0x3041, max_codepoint=0x3096),
        st.characters(min_codepoint=0x30A1, max_codepoint=0x30FA, exclude_characters="ヮヰヱヵヶヷヸヹヺヴヲ"),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FEF),
        st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters="\"'`\\"),
        st.sampled_from(
            ["令和7年", "平成24年度", "H25.5", "三つ", "16カ国", "1,000", "２０２０年", "第一章", "(1)", "17.5兆円"]
        ),
    ),
    max_size=30,
).map("".join)
_NOTATION = st.text(
    st.sampled_from(
        "0123456789０１５一二三十百千万億〇○年月日度第章条か国カヶ人つ.,，．、。(（)）"
        "①⑴令和平成元HR/-〜― \u200bﾞ゛か数分の前"
    ),
    max_size=24,
)


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("約 5倍の 17.5 兆円", "約5倍の17.5兆円"),
        ("Society 5.0 の理念", "Society 5.0の理念"),
        ("Open  RAN を含む", "Open RANを含む"),
        ("SDGs×ICT プロジェクト", "SDGs×ICTプロジェクト"),
        ("場 所:首相官邸", "場所:首相官邸"),
        ("担当大 臣", "担当大臣"),
        ("オープン ・ イノベーション", "オープン・イノベーション"),
        ("注： 横軸は， イノベーション", "注:横軸は、イノベーション"),
        ("２５～５０％未満", "25〜50%未満"),
        ("令和7年9月19日", "2025年9月19日"),
        ("令和７年０９月０１日", "2025年9月1日"),
        ("R7.9.19", "2025年9月19日"),
        ("2025/09/19", "2025年9月19日"),
        ("H25.5", "2013年5月"),
        ("平成 24 年度", "2012年度"),
        ("平成24～26年度", "2012〜2014年度"),
        ("平成24年度、26年度", "2012年度、2014年度"),
        ("令和元年度", "2019年度"),
        ("㋿７年", "2025年"),
        ("平成30年版情報通信白書", "2018年版情報通信白書"),
        ("令和7（2025）年度", "2025年度"),
        ("2020年（令和２年）", "2020年"),
        ("2020年（令和３年）", "2020年(2021年)"),
        ("５年度補正 2.0億円", "2023年度補正2.0億円"),
        ("3年度目", "3年度目"),
        ("６か月　カ月　ヶ月　箇月", "6か月カ月ヶ月箇月"),
        ("３カ月、３ヶ月、３ヵ月、３箇月", "3か月、3か月、3か月、3か月"),
        ("１６カ国、16ヵ国、16箇国", "16か国、16か国、16か国"),
        ("霞ヶ関、関ケ原", "霞ヶ関、関ケ原"),
        ("①計画、（２）実施、⑶評価、(4)改善", "①計画、②実施、③評価、④改善"),
        ("（一）計画", "①計画"),
        ("(a)及び（ア）", "ⓐ及び㋐"),
        ("10①", "10①"),
        ("（2017）", "(2017)"),
        ("「１．ビジネス環境整備」「２．人材」の３つ", "「1.ビジネス環境整備」「2.人材」の3つ"),
        ("推進する．", "推進する。"),
        ("版5.0．", "版5.0。"),
        ("https://www.example.jp/a.html", "https://www.example.jp/a.html"),
        ("H25.5億円", "H25.5億円"),
        ("1/2以上、10.5％、5.0", "1/2以上、10.5%、5.0"),
        ("G7、5G、５Ｇ、M2M", "G7、5G、5G、M2M"),
        ("・・・", "…"),
        ("", ""),
    ],
)
def test_canonical_text(printed: str, canonical: str) -> None:
    assert canonicalise(printed, _K24).text == canonical


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("17.5兆円", "17兆5,000億円"),
        ("取組", "取り組み"),
        ("ユーザー", "ユーザ"),
        ("髙橋", "高橋"),
        ("推進する", "推進する。"),
        ("10①", "101"),
        ("情報銀行²", "情報銀行2"),
        ("サーバ", "サ―ル"),
        ("Society 5.0", "Society 50"),
        ("一体", "1体"),
    ],
)
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert canonicalise(one).text != canonicalise(other).text


@given(
    st.one_of(st.text(), _JAPANESE, _NOTATION), st.sampled_from([DateContext(), _K24, DateContext(None, None, "平成")])
)
def test_a_second_pass_changes_nothing(text: str, context: DateContext) -> None:
    once = canonicalise(text, context).text
    assert canonicalise(once, context).text == once


@given(st.one_of(st.text(), _JAPANESE, _NOTATION))
def test_the_offsets_lead_back(text: str) -> None:
    canonical = canonicalise(text, _K24)
    assert len(canonical.offsets) == len(canonical.text) + 1
    assert canonical.offsets[-1] == len(text)
    assert all(one <= two for one, two in pairwise(canonical.offsets))
    assert all(place < len(text) for place in canonical.offsets[:-1])


@given(_JAPANESE)
def test_what_is_unchanged_points_at_itself(text: str) -> None:
    canonical = canonicalise(text, _K24)
    for char, place in zip(canonical.text, canonical.offsets, strict=False):
        if "ぁ" <= char <= "ん" and char != "か":
            assert text[place] == char


@given(_JAPANESE)
def test_width_makes_no_difference(text: str) -> None:
    expected = canonicalise(text, _K24).text
    assert canonicalise(to_full_width(text), _K24).text == expected
    assert canonicalise(to_half_width(text), _K24).text == expected


def test_a_date_is_marked_whole() -> None:
    printed = "目標は令和７年度に"
    canonical = canonicalise(printed)
    at = canonical.text.index("2025")
    assert canonical.text == "目標は2025年度に"
    assert printed[slice(*canonical.printed(at, at + 4))] == "令和７"
    assert printed[slice(*canonical.printed(at + 1, at + 2))] == "令和７"
    assert printed[slice(*canonical.printed(at + 4, at + 6))] == "年度"
    assert printed[slice(*canonical.printed(0, len(canonical.text)))] == printed


@pytest.mark.parametrize("name", FLIPS)
def test_real_documents_read_the_same_in_every_notation(name: str, shared: Path) -> None:
    flip, differing, flipped = FLIPS[name], [], 0
    for path in sorted((shared / "corpus").glob("[0-9]*")):
        context = DateContext(int(path.name[:4]))
        text, _ = clean_characters(path.read_text(encoding="utf-8"))
        for line in filter(str.strip, text.split("\n")):
            other = flip(line)
            flipped += other != line
            if canonicalise(other, context).text != canonicalise(line, context).text:
                differing.append((path.name, line, other))
    assert not differing
    assert flipped or name in {"japanese-punctuation", "chapters"}, "the flip met nothing to change"
