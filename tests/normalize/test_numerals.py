"""Kanji numerals: numbers become digits, words stay words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notation_flips import kanji_number

from hensen.normalize.canonical import canonicalise
from hensen.normalize.numerals import digits_of


@pytest.mark.parametrize(
    ("run", "digits"),
    [
        ("二〇二五", "2025"),
        ("十", "10"),
        ("十六", "16"),
        ("百一", "101"),
        ("千三百三十一兆", "1331兆"),
        ("二十兆五千億", "20兆5000億"),
        ("六億", "6億"),
        ("十二・五", "12.5"),
        ("〇・五", "0.5"),
        ("三万二千", "3万2000"),
        ("十百", None),
        ("二三十", None),
        ("一億万", None),
        ("十億百億", None),
    ],
)
def test_the_digits_of_a_numeral(run: str, digits: str | None) -> None:
    assert digits_of(run) == digits


@given(st.integers(1, 9999))
def test_every_number_is_read_back(value: int) -> None:
    assert digits_of(kanji_number(value)) == str(value)


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("三つの側面", "3つの側面"),
        ("二〇二〇年", "2020年"),
        ("二○二五年度", "2025年度"),
        ("十六カ国", "16か国"),
        ("六億人", "6億人"),
        ("三割", "3割"),
        ("五十万人", "500000人"),
        ("５万人", "50000人"),
        ("1万2千人", "12000人"),
        ("50,000人", "50000人"),
        ("1.5万社", "15000社"),
        ("２億５千万円", "2億5000万円"),
        ("5千億円", "5000億円"),
        ("17.5兆円", "17.5兆円"),
        ("17兆5,000億円", "17兆5000億円"),
        ("6,080億", "6080億"),
        ("〇・五パーセント", "0.5%"),
        ("十二・五％", "12.5%"),
        ("三分の二", "3分の2"),
        ("十分の一", "10分の1"),
        ("第一章で述べた", "第1章で述べた"),
        ("第三条の二の三第二項", "第3条の2の3第2項"),
        ("前二項の規定", "前2項の規定"),
        ("別表第一に掲げる", "別表第1に掲げる"),
        ("第一四半期", "第1四半期"),
        ("第四次産業革命", "第4次産業革命"),
        ("二十一世紀", "21世紀"),
        ("人生百年時代", "人生100年時代"),
        ("二、三年", "2、3年"),
        ("十二、三箇所", "12、3か所"),
        ("三～五年", "3〜5年"),
        ("約二百三十の在外公館", "約230の在外公館"),
        ("二〇一七-二〇二二", "2017-2022"),
        ("二週間", "2週間"),
        ("一三歳", "13歳"),
        ("八、九〇〇億円", "8900億円"),
        ("一兆二、三〇〇億円", "1兆2300億円"),
        ("二，五〇〇人", "2500人"),
        ("三十万戸", "300000戸"),
        ("三千隊を", "3000隊を"),
        ("二十五部以上", "25部以上"),
        ("2、3万人", "2、3万人"),
    ],
)
def test_numbers_become_digits(printed: str, canonical: str) -> None:
    assert canonicalise(printed).text == canonical


_WORDS = """
一体 一層 一方 一方で 三位一体 第一に 第一の 第一人者 第一線 第三者 第三セクター 十分 十分な
十分に 万国郵便連合 万博 万全 二酸化炭素 一人ひとり 一つひとつ 一人一人 一貫 一環 一括 一部 一般
一定 一時的 一気 一途 一因 一円 一覧 一郎 四国 九州 三重県 千葉県 八戸市 四日市市 三菱 三井
六本木 二本松 五十嵐 五月雨 千歳市 万年筆 千差万別 百貨店 三六協定 統一年限 同一年度 唯一 唯一の
単一国 画一化 統一 数百倍 数十人 十数年 数十年 四半期 三位一体の改革 一石二鳥 八王子 九十九里
億万長者 二人三脚 七転八起 三つ子の魂 一般社団法人 二の足 二度と
"""


@pytest.mark.parametrize(
    "word",
    _WORDS.split(),
)
def test_words_stay_words(word: str) -> None:
    expected = {"三つ子の魂": "3つ子の魂", "二人三脚": "2人三脚"}.get(word, word)
    assert canonicalise(word).text == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("第１に", "第一に"),
        ("第３者", "第三者"),
        ("数10人", "数十人"),
        ("10数年", "十数年"),
        ("数100倍", "数百倍"),
        ("２国間", "二国間"),
        ("１つの", "一つの"),
        ("３本の矢", "三本の矢"),
        ("第５世代", "第五世代"),
    ],
)
def test_either_way_of_writing_is_the_same(one: str, other: str) -> None:
    assert canonicalise(one).text == canonicalise(other).text


@given(
    st.integers(2, 9999),
    st.sampled_from(["か国", "人", "件", "社", "億円", "兆円", "つ", "倍", "年間", "回", "拠点", "か所"]),
)
def test_counted_figures_survive_the_change_of_numerals(value: int, counter: str) -> None:
    printed, kanji = f"約{value}{counter}に", f"約{kanji_number(value)}{counter}に"
    assert canonicalise(printed).text == canonicalise(kanji).text


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("3～5万人", "30000〜50000人"),
        ("3万〜5万人", "30000〜50000人"),
        ("三～五万人", "30000〜50000人"),
        ("2,000～3,000万円", "20000000〜30000000円"),
        ("1.5〜2万社", "15000〜20000社"),
        ("2〜3千件", "2000〜3000件"),
        ("300～500百万円", "300000000〜500000000円"),
        ("5万ないし6万人", "50000ないし60000人"),
        ("5ないし6万人", "50000ないし60000人"),
        ("月3〜5万円", "月30000〜50000円"),
        # the low end has its own scale, or none
        ("8,000万～1億円", "80000000〜1億円"),
        ("100〜1万人", "100〜10000人"),
        ("9,000〜1万円", "9000〜10000円"),
        ("第3〜5万人", "第3〜50000人"),
    ],
)
def test_the_scale_of_a_range_is_that_of_both_ends(printed: str, canonical: str) -> None:
    assert canonicalise(printed).text == canonical


@pytest.mark.parametrize("text", ["一、二、三の各号", "二、三〇〇〇人", "一九九〇、二〇〇〇年", "第一、二三四条"])
def test_a_comma_between_numerals_is_no_grouping(text: str) -> None:
    assert "、" in canonicalise(text).text


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(["億円", "人", "件"]))
def test_grouped_numerals_are_read_back(thousands: int, rest: int, counter: str) -> None:
    def spelt(digits: str) -> str:
        return digits.translate(str.maketrans("0123456789", "〇一二三四五六七八九"))

    printed = f"約{spelt(str(thousands))}、{spelt(f'{rest:03}')}{counter}に"
    assert canonicalise(printed).text == f"約{thousands}{rest:03}{counter}に"
