"""Cleaning for readers, and one spelling for each character."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.canonical import canonicalise
from hensen.normalize.characters import clean_characters, fold_characters


@pytest.mark.parametrize(
    ("text", "cleaned", "count"),
    [
        ("\ufeff第１章\r\n本文\r", "第１章\n本文\n", 0),
        ("一\u2028二\x85三\x0b四", "一\n二\n三\n四", 0),
        ("\x1b[31m赤\x1b[0m", "赤", 0),
        ("\x1b]0;題\x07本文\x1b]8;;https://e\x1b\\繋\x1b(B", "本文繋", 0),
        ("赤\x07", "赤\u2407", 1),
        ("\x00\x7f\x9b\u202e", "\u2400\u2421\ufffd\ufffd", 4),
        ("\x1b", "\u241b", 1),
        ("表\tＡ", "表\tＡ", 0),
        ("葛\U000e0100", "葛\U000e0100", 0),
    ],
)
def test_readers_get_text_that_is_safe_to_show(text: str, cleaned: str, count: int) -> None:
    assert clean_characters(text) == (cleaned, count)


@given(st.text())
def test_nothing_a_terminal_obeys_is_left(text: str) -> None:
    cleaned, _ = clean_characters(text)
    assert all(char in "\t\n" or unicodedata.category(char) != "Cc" for char in cleaned)
    assert not set(cleaned) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert clean_characters(cleaned) == (cleaned, 0)


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("０１ＡＢｃ（）％：／＋＝＜＞", "01ABc()%:/+=<>"),
        ("ﾃﾞｼﾞﾀﾙ化", "デジタル化"),
        ("か゛ハ゜", "がパ"),
        ("か\u3099", "が"),
        ("か\u200b\u3099", "が"),
        ("神\u200b戸\ufeff", "神戸"),
        ("葛\U000e0100飾", "葛飾"),
        ("\x1b[31m赤\x1b[0m\x07", "赤"),
        ("ICT\u00adの", "ICTの"),
        ("⻑期⻄日本国⺠⽇本⾼齢⼾籍⻘少年⻝料⿊字", "長期西日本国民日本高齢戸籍青少年食料黒字"),
        ("\ufa10\ufa11", "塚﨑"),
        ("髙橋﨑", "髙橋﨑"),
        ("㈱㋿㎡℃№㌔", "(株)令和m2°CNoキロ"),
        ("10①", "10①"),
        ("情報銀行²", "情報銀行²"),
        ("5½", "5½"),
        ("Ⅴ", "Ⅴ"),
        ("⑴❷➂⓸㈤㊅", "①②③④⑤⑥"),
        ("\uf06c\uf0d8\uf0fc\uf0b7\uf080\uf081", "●➢✓•⓪①"),
        ("\uf0cc", "\uf0cc"),
        ("25～50", "25〜50"),
        ("25〜50", "25〜50"),
        ("甲−乙‐丙‑丁", "甲-乙-丙-丁"),
        ("サ−バ", "サーバ"),
        ("サーバー", "サーバー"),
        ("甲―乙—丙─丁", "甲―乙―丙―丁"),
        ("“甲”〝乙〟", '"甲""乙"'),
        ("甲…乙‥丙・・・丁・ ・ ・", "甲…乙…丙…丁…"),
        ("Ａ‖Ｂ", "A∥B"),
        ("特性에응じた", "特性에응じた"),
        ("甲\ufffd乙", "甲\ufffd乙"),
        ("情報通信･産業｡", "情報通信・産業。"),
        ("○○省◯◯省〇〇省", "○○省○○省○○省"),
    ],
)
def test_characters_that_look_alike_are_one(printed: str, canonical: str) -> None:
    assert canonicalise(printed).text == canonical


@given(st.text())
def test_every_folded_character_has_a_place(text: str) -> None:
    folded, offsets = fold_characters(text)
    assert len(offsets) == len(folded) + 1
    assert offsets[-1] == len(text)
    assert list(offsets) == sorted(offsets)
    assert all(0 <= place < len(text) for place in offsets[:-1])


@given(st.text(st.characters(min_codepoint=0x3041, max_codepoint=0x9FFF)))
def test_a_character_stands_where_it_was_printed(text: str) -> None:
    folded, offsets = fold_characters(text)
    for char, place in zip(folded, offsets, strict=False):
        alone = fold_characters(text[place:])[0]
        assert char in alone


@pytest.mark.parametrize("target", ["utf-16", "cp932"])
def test_shift_jis_and_unicode_spellings_agree(target: str) -> None:
    # cp932 and the JIS table name different characters for the same code: U+FF5E/U+301C and the like.
    assert canonicalise("Ａ～Ｂ－Ｃ∥").text == canonicalise("Ａ〜Ｂ−Ｃ‖").text
    assert "～－".encode(target)
