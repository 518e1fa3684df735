"""Markdown: syntax becomes roles, printed words stay; broken and full-width Markdown too."""

from __future__ import annotations

import pytest

from hensen.normalize.readers import markdown
from hensen.normalize.readers.markdown import printed
from hensen.normalize.source import Line


def read_markdown(text: str) -> tuple[Line, ...]:
    return markdown.read_markdown(text)[0]


def shape(text: str) -> list[tuple[str, str, int | None]]:
    return [(line.role, line.text, line.level) for line in read_markdown(text)]


def test_headings_paragraphs_and_lists() -> None:
    assert shape("# 題名 #\n\n本文である。\n\n## １．施策\n- 推進する\n- ① 実施する\n") == [
        ("heading", "題名", 1),
        ("text", "本文である。", None),
        ("heading", "１．施策", 2),
        ("text", "- 推進する", None),
        ("text", "① 実施する", None),
    ]


def test_full_width_syntax_is_syntax() -> None:
    assert shape("＃＃　題名\n\n－　推進する\n\n＊＊強調＊＊する\n") == [
        ("heading", "題名", 2),
        ("text", "－　推進する", None),
        ("text", "強調する", None),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**推進し**、<u>実施</u>する", "推進し、実施する"),
        ("[計画](https://example.jp/a_(b))を見る", "計画を見る"),
        ("`コード`と\\*印", "コードと*印"),
        ("2*3と4*5", "2*3と4*5"),
        ("*附則*: 港を整える。", "附則: 港を整える。"),
        ("港は*大事*だ", "港は*大事*だ"),
        ("売上*と利益*の和", "売上*と利益*の和"),
        ("*1 港の数 *2 船の数", "*1 港の数 *2 船の数"),
        ("<重点>分野", "<重点>分野"),
        ("ＳＤＧｓ＜ｕ＞達成＜／ｕ＞", "ＳＤＧｓ達成"),
    ],
)
def test_inline_syntax_leaves_its_words(text: str, words: str) -> None:
    assert printed(text) == words


def test_tables_are_cells_even_inside_a_list_item() -> None:
    lines = read_markdown("- | ① 確認 | ② 提起<br>共有 |\n|---|---|\n| a. 推進 | | \n")
    assert [(line.text.strip(), line.cell) for line in lines] == [
        ("① 確認", (0, 0, 0)),
        ("② 提起", (0, 0, 1)),
        ("共有", (0, 0, 1)),
        ("a. 推進", (0, 1, 0)),
    ]


def test_short_rows_of_one_length_are_no_wrapped_line() -> None:
    found = read_markdown("# 計画\n\n| 区分 | 目標値 |\n|---|---|\n| 鉄道 | 100 |\n| バス | 200 |\n| 船舶 | 300 |\n")
    assert [(line.cell, line.text.strip()) for line in found if line.cell and line.cell[2] == 1] == [
        ((0, 0, 1), "目標値"),
        ((0, 1, 1), "100"),
        ((0, 2, 1), "200"),
        ((0, 3, 1), "300"),
    ]


def test_a_cell_may_go_on_in_the_next_line() -> None:
    lines = read_markdown("| ① 確認 | ② 提起\n共有する | ③ 発信 |\n|---|---|\n")
    assert [(line.text.strip(), line.role) for line in lines] == [
        ("① 確認", "cell"),
        ("② 提起", "cell"),
        ("共有する", "cell"),
        ("③ 発信", "cell"),
    ]


def test_code_is_text_and_fences_and_rules_are_syntax() -> None:
    assert shape("```\n# 註\n```\n\n---\n\n> 引用である。\n") == [
        ("text", "# 註", None),
        ("note", "引用である。", None),
    ]


@pytest.mark.parametrize("width", [20, 33])
def test_a_wrap_through_a_table_is_undone(width: int) -> None:
    row = "| " + " | ".join(f"{name}を推進するための体制の整備と人材の育成" for name in "甲乙丙丁") + " |"
    text = f"# 題名\n\n{row}\n|---|---|---|---|\n{row}\n"
    cut = "\n".join(
        line[start : start + width] for line in text.split("\n") for start in range(0, len(line) or 1, width)
    )
    assert [line.text for line in read_markdown(cut)] == [line.text for line in read_markdown(text)]


@pytest.mark.parametrize(
    ("text", "left", "omitted"),
    [
        ("国は、~~検討する。~~実施する。", ["国は、実施する。"], "検討する。"),
        ("- <s>検討する。</s>\n- 実施する。", ["- 実施する。"], "検討する。"),
        ("国は、<del>毎年\n検討する。</del>実施する。", ["国は、", "実施する。"], "毎年検討する。"),
        ("| ~~旧~~新 | 計画 |\n|---|---|", ["新", "計画"], "旧"),
        ("# ~~旧題~~新題", ["新題"], "旧題"),
    ],
)
def test_struck_out_text_is_left_out_and_told(text: str, left: list[str], omitted: str) -> None:
    lines, warnings = markdown.read_markdown(text)
    assert [line.text.strip() for line in lines] == left
    assert [(warning.code, warning.message.rpartition(": ")[2]) for warning in warnings] == [("deleted-text", omitted)]


def test_struck_out_text_stays_in_the_text_before_the_revisions() -> None:
    lines, warnings = markdown.read_markdown("国は、~~検討~~<ins>実施</ins>する。", original=True)
    assert [line.text for line in lines] == ["国は、検討する。"]
    assert "実施" in warnings[0].message


@pytest.mark.parametrize(
    "text",
    [
        "~~港湾",
        "`~~港湾~~`",
        "\\~~港湾\\~~",
        "- ~~港湾\n- 電化~~",
        "~~港湾\n\n電化~~",
        "| ~~港湾 | 電化~~ |\n|---|---|",
        "```\n~~港湾~~\n```",
    ],
)
def test_tildes_that_strike_nothing_out(text: str) -> None:
    lines, warnings = markdown.read_markdown(text)
    assert "港湾" in "".join(line.text for line in lines)
    assert warnings == ()


def test_a_quotation_is_text() -> None:
    lines = read_markdown("# 計画\n\n> 港をよくする\n\n岸壁を直す。\n")
    assert [(line.role, line.text) for line in lines] == [
        ("heading", "計画"),
        ("note", "港をよくする"),
        ("text", "岸壁を直す。"),
    ]
