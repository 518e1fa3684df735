"""Every encoding that Japanese administrations still send, found from the bytes alone."""

from __future__ import annotations

import pytest

from hensen.normalize.readers.encodings import decode
from hensen.normalize.source import ReadError

SHORT = "観光振興の重点施策①\n"
LONG = (
    "第１章　総論\r\n　港湾の脱炭素化を2030年度までに推進する。ターミナルの電化率を約４０％に引き上げ、"
    "㈱や①、Ⅳといった文字も使う。\r\n・担い手の確保\r\n・データ連携基盤の整備\r\n"
) * 20
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp932"]


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_comes_back_exactly(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "paper.txt").text == text


def to_jis(text: str) -> str:
    """Only characters Python's own EUC-JP and ISO-2022-JP know."""
    return text.replace("①", "1").replace("㈱", "(株)").replace("Ⅳ", "4")


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("encoding", ["euc_jp", "iso2022_jp", "euc_jis_2004"])
def test_unix_and_mail_encodings(text: str, encoding: str) -> None:
    expected = to_jis(text)
    assert decode(expected.encode(encoding), "paper.txt").text == expected


def test_vendors_characters_in_euc_jp_and_iso_2022_jp() -> None:
    # 0xADA1 is ①, 0xADB5 is Ⅰ in NEC row 13, which Python's codecs refuse.
    assert decode(b"\xad\xa1\xa4\xa2\xad\xb5" + "観光の振興".encode("euc_jp"), "p").text == "①あⅠ観光の振興"
    assert decode(b'\x1b$B-!$"\x1b(B ok\n', "p").text == "①あ ok\n"
    assert decode(b"\x1b(I11\x1b(B", "p", "iso-2022-jp").text == "ｱｱ"


def test_half_width_kana_does_not_make_cp932_euc() -> None:
    text = "ﾃﾞｼﾞﾀﾙ化の推進に関する基本方針を定める。"
    assert decode(text.encode("cp932"), "p").text == text


def test_a_named_encoding_wins_and_a_wrong_one_is_an_error() -> None:
    data = "港湾の電化".encode("cp932")
    assert decode(data, "p", "Shift_JIS").text == "港湾の電化"
    for wrong in ("utf-8", "euc-jp", "iso-2022-jp", "ascii", "utf-32", "no-such", "hex"):
        with pytest.raises(ReadError) as caught:
            decode(data, "p", wrong)
        assert "--encoding" in str(caught.value) and caught.value.code == "encoding"


def test_undecidable_bytes_are_an_error() -> None:
    with pytest.raises(ReadError) as caught:
        decode("Verfügung über Maßnahmen à la carte".encode("latin-1") * 3, "p")
    assert "--encoding" in str(caught.value)


def test_a_mark_named_again_is_not_text() -> None:
    assert decode("港湾".encode("utf-8-sig"), "p", "utf-8").text == "港湾"
    assert decode("港湾".encode("utf-16"), "p", "utf-16-le").text == "港湾"


def test_a_cut_last_character_is_told() -> None:
    decoded = decode("港湾の脱炭素化を推進".encode()[:-1], "p")
    assert decoded.text == "港湾の脱炭素化を推\ufffd" and decoded.note is not None


def test_random_bytes_are_binary() -> None:
    with pytest.raises(ReadError) as caught:
        decode(bytes(range(256)) * 40, "p")
    assert caught.value.code == "binary"
