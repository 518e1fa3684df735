"""Indents: where a full-width blank at the head of a line begins a paragraph, and where an item goes on."""

from __future__ import annotations

import pytest

from hensen.normalize.readers.text import text_lines
from hensen.normalize.reflow import reflow


def texts(text: str) -> list[str]:
    return [
        f"{paragraph.marker.text if paragraph.marker else ''}{paragraph.text}"
        for paragraph in reflow(text_lines(text)[0]).paragraphs
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("▼港湾\n　岸壁の電化を進め、船の出す煙を減らす。", ["▼港湾", "岸壁の電化を進め、船の出す煙を減らす。"]),
        (
            "成長の好循環へ\n　岸壁の電化を進め、船の出す煙を減らす。",
            ["成長の好循環へ", "岸壁の電化を進め、船の出す煙を減らす。"],
        ),
        ("１．岸壁の電化（年間百か所）\n　国は、研修を行う。", ["１．岸壁の電化（年間百か所）", "国は、研修を行う。"]),
        ("○港湾局長\n　本日の議題は二つある。", ["○港湾局長", "本日の議題は二つある。"]),
        (
            "はじめに\n国は、電化を進める。\nおわりに\n国は、成果を公表する。",
            ["はじめに", "国は、電化を進める。", "おわりに", "国は、成果を公表する。"],
        ),
    ],
)
def test_an_indented_line_begins_a_paragraph_where_the_line_above_had_room(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


HANGING = """・岸壁の電化に当たっては、船の運航に関わる多くの人たちや地域に住む人の
　理解を得ながら、少しずつ進める。
・港の運営に当たっては、関わりのある団体が知恵を出し合い、使いやすい港の
　姿を描く。
・船の燃料については、値段の動きを見ながら、海外から買うものの割合を少し
　ずつ減らす。
・以上のことを、毎年見直す。
"""


def test_items_whose_other_lines_are_set_in_stay_whole() -> None:
    assert len(texts(HANGING)) == 4
    assert texts(HANGING)[1].endswith("使いやすい港の姿を描く。")


SET_IN = """　港の電化は、船の出す煙を減らすだけでなく、港で働く人たちの健康を守ることに
も役立つ。
　船の燃料は、値段の動きが大きく、海外から買うものの割合が高い。そこで国産の
燃料を増やす。
　港の運営は、関わりのある団体が知恵を出し合うことで、少しずつ使いやすいもの
となってきた。
　岸壁の電化は、船を着ける場所ごとに進め方が異なるため、港の人たちと話し合って
決める。
　海の上の風車は、漁をする人たちの理解があってはじめて建てられるものであるから
急がない。
　以上の施策の柱となるのは、働く人たちの声を聴き、その中身を次の計画の内容へ
　しっかりと書くことである。
"""


def test_where_paragraphs_are_set_in_an_indent_begins_one_whatever_the_line_above_says() -> None:
    assert texts(SET_IN)[-2].endswith("計画の内容へ")
    assert texts(SET_IN)[-1] == "しっかりと書くことである。"
    assert len(texts(SET_IN.replace("\n　しっかり", "\nしっかり"))) == 6


def test_where_every_blank_is_wide_an_indent_says_nothing() -> None:
    text = "　Ｏｐｅｎ　ＲＡＮの基地局\n　を港に置き、船との間の話を楽にすることで港を守る。\n"
    assert len(texts(text)) == 1
    assert len(texts(text.replace("Ｏｐｅｎ　ＲＡＮ", "Open RAN"))) == 2
