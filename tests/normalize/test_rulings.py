"""Drawn lines: they part paragraphs and say nothing."""

from __future__ import annotations

import pytest

from hensen.normalize.readers.text import text_lines
from hensen.normalize.reflow import reflow
from hensen.normalize.rulings import is_ruling


@pytest.mark.parametrize(
    "line", ["---", "==========", "* * * * *", "―――", "＊＊＊＊＊", "+-----+----+", "├──┤", "～～～～～"]
)
def test_drawn_lines(line: str) -> None:
    text = f"岸壁の電化を進める\n{line}\n船の燃料を改める。\n"
    flow = reflow(text_lines(text)[0])
    assert [paragraph.text for paragraph in flow.paragraphs] == ["岸壁の電化を進める", "船の燃料を改める。"]
    assert [item.text for item in flow.furniture] == [line]


@pytest.mark.parametrize("line", ["・・・", "……", "□□□", "--", "２０２４", "| | |", "**港", "- 港", "〇〇〇"])
def test_what_is_written(line: str) -> None:
    assert not is_ruling(line)


def test_a_drawn_line_as_wide_as_the_text_is_no_wrap() -> None:
    text = "１　目的\n----------\n電化を進める。\n----------\n２　内容\n----------\n港を整える。\n"
    assert [paragraph.text for paragraph in reflow(text_lines(text)[0]).paragraphs] == [
        "目的",
        "電化を進める。",
        "内容",
        "港を整える。",
    ]
