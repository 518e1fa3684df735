"""Joining: nothing between Japanese, a space between Latin words, words put together again."""

from __future__ import annotations

import pytest

from hensen.normalize.joining import join, latin_words


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("経済成長のみならず、社", "会的課題", "経済成長のみならず、社会的課題"),
        ("既に１", "６カ国の市場", "既に１６カ国の市場"),
        ("（Feasibility", "Study）", "（Feasibility Study）"),
        ("Forecast, 2017-2022", "Cisco VNI", "Forecast, 2017-2022 Cisco VNI"),
        ("（JICA,", "JBIC）", "（JICA, JBIC）"),
        ("継続的にWin-", "Winの連携", "継続的にWin-Winの連携"),
        ("さらに、Ｊ", "ＩＣＡの協力", "さらに、ＪＩＣＡの協力"),
        ("インドネシア（H", "25.9）", "インドネシア（H25.9）"),
        ("（6", "G）の研究", "（6G）の研究"),
        ("現在の約400", "倍", "現在の約400倍"),
        ("soft\u00ad", "ware", "software"),
        ("学習サイトのＣｏｕ", "ｒｓｅｒａを用いる", "学習サイトのＣｏｕｒｓｅｒａを用いる"),
        ("Ｃｏｎｎｅｃｔｅｄ", "Ｗｏｒｌｄ", "Ｃｏｎｎｅｃｔｅｄ Ｗｏｒｌｄ"),
        ("実証（Ｐｏ", "Ｃ）の資金", "実証（ＰｏＣ）の資金"),
        ("", "右", "右"),
    ],
)
def test_join(left: str, right: str, joined: str) -> None:
    assert join(left, right) == joined


def test_the_documents_own_words_tell_a_broken_word() -> None:
    words = latin_words(["東南アジアのＡＳＥＡＮ諸国とＡＳ", "at the Metaverse Forum today"])
    assert join("ＡＳ", "ＥＡＮ諸国", words) == "ＡＳＥＡＮ諸国"
    assert join("Metaverse", "Forum", words) == "Metaverse Forum"
    assert (
        join("Ｍｅｔａｖｅｒｓｅ", "ｔｏｄａｙ", latin_words(["a metaverse", "a Ｍｅｔａｖｅｒｓｅ ｔｏｄａｙ ."]))
        == "Ｍｅｔａｖｅｒｓｅ ｔｏｄａｙ"
    )
