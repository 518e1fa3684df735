"""What is marked renders as marked, next to whatever stands beside it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hensen.compare.change import Segment
from hensen.report import escape, redline_markup
from hensen.report.redline_markup import Mark, Run

OPENING = {"s_open": "delete", "strong_open": "insert", "<del>": "delete", "<ins>": "insert"}
CLOSING = {"s_close", "strong_close", "</del>", "</ins>"}


def rendered(line: str) -> list[Run]:
    """The runs that a renderer with strike-through shows."""
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(f"- {line}\n")
    runs: list[tuple[Mark, str]] = []
    state: Mark = "equal"
    for token in tokens[3].children or []:
        key = token.content if token.type == "html_inline" else token.type
        if key in OPENING:
            assert state == "equal", line
            state = OPENING[key]  # type: ignore[assignment]
        elif key in CLOSING:
            state = "equal"
        else:
            assert token.type in ("text", "text_special"), line
            runs.append((state, token.content))
    return joined(runs)


def joined(runs: list[Run]) -> list[Run]:
    out: list[Run] = []
    for kind, text in runs:
        if out and out[-1][0] == kind:
            out[-1] = (kind, out[-1][1] + text)
        elif text:
            out.append((kind, text))
    return out


def expected(runs: list[Run]) -> list[Run]:
    """Blanks are marked only between marked words, and show nowhere at the ends of the line."""
    plain: list[Run] = []
    for kind, text in joined([(kind, escape.plain(text)) for kind, text in runs]):
        blanks = re.fullmatch(r"(\s*)(.*?)(\s*)", text, re.DOTALL)
        assert blanks is not None
        plain += [("equal", blanks[1]), (kind, blanks[2]), ("equal", blanks[3])]
    plain = joined(plain)
    while plain and not plain[0][1].strip():
        del plain[0]
    while plain and not plain[-1][1].strip():
        del plain[-1]
    if plain:
        plain[0] = (plain[0][0], plain[0][1].lstrip())
        plain[-1] = (plain[-1][0], plain[-1][1].rstrip())
    return joined(plain)


@pytest.mark.parametrize(
    "runs",
    [
        [("equal", "政府は"), ("insert", "「新戦略」"), ("equal", "を定める。")],
        [("equal", "実施"), ("delete", "（予定）"), ("equal", "する。")],
        [("delete", "2020年"), ("insert", "2025年"), ("equal", "までに")],
        [("equal", "世界"), ("insert", "、"), ("equal", "日本")],
        [("insert", "、等"), ("delete", "。")],
        [("equal", "費用は"), ("insert", "100％"), ("equal", "負担する")],
        [("insert", "＋"), ("equal", "α")],
        [("equal", "a"), ("insert", " b "), ("equal", "c")],
        [("equal", "　"), ("delete", "第１"), ("equal", "　")],
        [("equal", "**"), ("insert", "*"), ("delete", "~~"), ("equal", "_")],
    ],
)
def test_marks_open_and_close_beside_japanese_punctuation(runs: list[Run]) -> None:
    assert rendered(redline_markup.mark(runs)) == expected(runs)


MARKS = st.sampled_from(["equal", "delete", "insert"])
WORDS = st.lists(st.sampled_from([*"あ漢A1。、「」（）％＋*~_<>&\\|` 　-#$€́"]), max_size=5).map("".join)


@given(st.lists(st.tuples(MARKS, WORDS | st.text(max_size=4)), max_size=8))
def test_every_redline_renders_as_marked(runs: list[Run]) -> None:
    line = redline_markup.mark(runs)
    wanted = expected(runs)
    if wanted:
        assert rendered(line) == wanted


def test_the_light_signs_are_used_wherever_they_work() -> None:
    line = redline_markup.mark([("equal", "を"), ("delete", "支援"), ("insert", "検討"), ("equal", "する。")])
    assert line == "を~~支援~~**検討**する。"


def test_both_sides_can_be_read_off_a_redline() -> None:
    redline = (Segment("equal", "ＡＩを", "AIを"), Segment("delete", "検討", ""), Segment("insert", "", "実施"))
    assert redline_markup.old_side(redline) == "ＡＩを~~検討~~"
    assert redline_markup.new_side(redline) == "AIを**実施**"
    assert redline_markup.both_sides(redline) == "AIを~~検討~~**実施**"
    assert redline_markup.equal_share(redline) == pytest.approx(6 / 10)
    assert redline_markup.equal_share(()) == 1.0


def test_neighbouring_runs_of_one_kind_are_one_mark() -> None:
    line = redline_markup.mark([("insert", "新"), ("insert", "しい"), ("equal", ""), ("insert", "案")])
    assert line == "**新しい案**"
    assert all(left != right for left, right in pairwise(line.split("**")[1:-1]))


def test_pieces_are_told_apart_where_they_meet() -> None:
    redline = (
        Segment("equal", "基盤を築く", "基盤を築く"),
        Segment("delete", "とともに、", ""),
        Segment("insert", "", "。"),
        Segment("equal", "窓口を設ける。", "窓口を設ける。"),
    )
    split = redline_markup.in_pieces(redline, [6, 7], "new")
    assert split == "基盤を築く~~とともに、~~**。** ／ 窓口を設ける。"
    merged = redline_markup.in_pieces((Segment("equal", "甲。乙。", "甲。乙。"),), [2, 2], "old")
    assert merged == "甲。 ／ 乙。"
    other_notation = redline_markup.in_pieces((Segment("equal", "１０件。乙。", "10件。乙。"),), [4, 2], "old")
    assert other_notation == "10件。 ／ 乙。"
    wider = redline_markup.in_pieces((Segment("equal", "㌫。乙。", "パーセント。乙。"),), [2, 2], "old")
    assert wider == "パーセント。乙。 ／"
