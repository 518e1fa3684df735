"""Brackets behind a sentence that name those responsible."""

from __future__ import annotations

import pytest

from hensen.normalize.normalise import normalise
from hensen.normalize.readers.text import text_lines
from hensen.normalize.source import Source


def read(text: str) -> list[tuple[str, tuple[str, ...]]]:
    document = normalise(Source("paper.txt", "text/plain", "0" * 64, text_lines(text)[0]))
    return [(found.text, found.bodies) for found in document.statements]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("児童館を４館整備する。（所管：子育て支援課）", ("子育て支援課",)),
        ("児童館を４館整備する。【担当課：まちづくり推進課、財政課】", ("まちづくり推進課", "財政課")),
        ("指針を改定する。（総務省、デジタル庁）", ("総務省", "デジタル庁")),
        ("指針を改定する。〔内閣府及び環境省〕", ("内閣府", "環境省")),
        ("指針を改定する。\n（国土交通省等）", ("国土交通省",)),
        ("児童館を整備する（子育て支援課）", ("子育て支援課",)),
        ("児童館を整備する（子育て支援課）。", ("子育て支援課",)),
    ],
)
def test_who_is_responsible_stands_behind_the_sentence(text: str, bodies: tuple[str, ...]) -> None:
    assert read(f"・{text}\n・橋を点検する。\n") == [(text.replace("\n", ""), bodies), ("橋を点検する。", ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("橋を点検する。（次項において「点検」という。）", ["橋を点検する。", "（次項において「点検」という。）"]),
        ("橋を点検する。（再掲）", ["橋を点検する。", "（再掲）"]),
        ("橋を点検する。（国土交通省）堤防を補強する。", ["橋を点検する。（国土交通省）", "堤防を補強する。"]),
        (
            "【国土交通省】橋を点検する。【環境省】川を調べる。",
            ["【国土交通省】橋を点検する。", "【環境省】川を調べる。"],
        ),
    ],
)
def test_other_brackets_and_other_sentences_stay_apart(text: str, expected: list[str]) -> None:
    assert [found for found, _ in read(f"・{text}\n")] == expected


def test_the_bracket_is_no_part_of_the_promise() -> None:
    text = "・計画を策定する。（総務省）\n・在り方を検討する。（財政課）\n"
    document = normalise(Source("paper.txt", "text/plain", "0" * 64, text_lines(text)[0]))
    assert [found.strength for found in document.statements] == ["implement", "consider"]


def test_a_caption_above_an_article_belongs_to_it() -> None:
    text = (
        "（目的）\n第一条　橋を守る。\n（点検課）\n第二条　市に点検課を置く。\n（補修課）\n第三条　市に補修課を置く。\n"
    )
    assert all("（" not in found for found, _ in read(text))
