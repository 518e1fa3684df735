"""Statements: what a paragraph says, one by one."""

from __future__ import annotations

import pytest

from hensen.normalize.normalise import normalise
from hensen.normalize.readers.text import text_lines
from hensen.normalize.source import Source


def statements(text: str) -> list[tuple[str, str]]:
    document = normalise(Source("paper.txt", "text/plain", "0" * 64, text_lines(text)[0]))
    return [(found.marker.text if found.marker else "", found.text) for found in document.statements]


@pytest.mark.parametrize(
    ("first", "second"), [("第一に、", "第二に、"), ("第１に、", "第2に，"), ("第三に､", "第四に､")]
)
def test_a_counting_adverb_is_no_wording(first: str, second: str) -> None:
    assert statements(f"港を整える。{first}岸壁を直す。{second}船を改める。") == [
        ("", "港を整える。"),
        (first, "岸壁を直す。"),
        (second, "船を改める。"),
    ]


def test_an_ordinal_that_means_something_stays() -> None:
    text = "第一に掲げる船を改める。第三者に、その結果を伝える。"
    assert [found for _, found in statements(text)] == ["第一に掲げる船を改める。", "第三者に、その結果を伝える。"]


def test_one_question_more_leaves_the_others_alone() -> None:
    def questions(*asked: str) -> list[str]:
        pairs = "".join(
            f"問{number}　{text}はいつか。\n答　{text}は春である。\n\n" for number, text in enumerate(asked, 1)
        )
        return [text for _, text in statements(pairs)]

    assert questions("開港", "閉港") == questions("開港", "出港", "閉港")[:2] + questions("出港", "閉港")[2:]
