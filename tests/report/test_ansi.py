"""Colour changes nothing but the colour."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from hensen.report import redline_markup
from hensen.report.ansi import paint

SEQUENCE = re.compile("\x1b\\[[0-9;]*m")
PIECES = st.sampled_from([*"あ1~*`<>#|-— \n", "~~", "**", "<del>", "</del>", "<ins>", "</ins>", " — ", "# "])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_without_its_colours_the_text_is_the_same(text: str) -> None:
    painted = paint(text)
    assert SEQUENCE.sub("", painted) == text
    for line in painted.split("\n"):
        opened = [code for code in SEQUENCE.findall(line) if code != "\x1b[0m"]
        assert line.count("\x1b[0m") == len(opened)


def test_what_is_struck_out_is_red_and_what_is_new_is_green() -> None:
    line = redline_markup.mark([("equal", "を"), ("delete", "支援"), ("insert", "（検討）"), ("equal", "する")])
    assert paint(line) == "を\x1b[31;9m~~支援~~\x1b[0m\x1b[32;1m<ins>（検討）</ins>\x1b[0mする"
    assert paint("## まとめ") == "\x1b[1;36m## まとめ\x1b[0m"
