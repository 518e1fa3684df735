"""Tables of contents: known by their entries, listed as furniture, never taken for the body."""

from __future__ import annotations

import pytest

from hensen.normalize.readers.text import text_lines
from hensen.normalize.reflow import Flow, reflow
from hensen.normalize.source import Line

BODY = "港の安全を高めるため、関係する者が力を合わせて取り組むことが重要である。"


def flow(text: str) -> Flow:
    return reflow(text_lines(text)[0])


def aside(text: str) -> list[str]:
    return [item.text for item in flow(text).furniture if item.kind == "contents"]


def kept(text: str) -> list[str]:
    return [f"{item.marker.text if item.marker else ''}{item.text}" for item in flow(text).paragraphs]


CHAPTERS = f"１．背景\n\n{BODY}\n\n２．港の施策\n\n{BODY}\n"


@pytest.mark.parametrize(
    ("title", "entries"),
    [
        ("目次", "１．背景……………… 2\n２．港の施策……………… 5"),
        ("目　次", "１．背景 ・・・・・・・・ 2\n２．港の施策 ・・・・・・・・ 5"),
        ("もくじ", "１．背景 . . . . . . 2\n２．港の施策 . . . . . . 5"),
        ("Contents", "1. 背景 2\n2. 港の施策 5"),
        ("目次", "１．背景\n２．港の施策"),
        ("目次", "１．背景2\n２．港の施策5"),
    ],
)
def test_entries_are_set_aside_and_listed(title: str, entries: str) -> None:
    text = f"{title}\n\n{entries}\n\n{CHAPTERS}"
    assert len(aside(text)) == 2
    assert kept(text) == [title, "１．背景", BODY, "２．港の施策", BODY]
    assert [item.line for item in flow(text).furniture] == [3, 4]


@pytest.mark.parametrize(
    "text",
    [
        f"目次\n\n１．港の名前\n２．船の名前\n\n{CHAPTERS}",  # repeats nothing
        f"目次\n\n{CHAPTERS}",  # a title alone
        f"港の一覧\n\n１．背景\n２．港の施策\n\n{CHAPTERS}",  # no title
        f"目次\n\n港の数は次のとおりである。\n\n北港 12\n\n{CHAPTERS}",
        "第一章　総則（第一条―第三条）は、改める。\n第二章　雑則（第四条・第五条）は、削る。\n",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert aside(text) == []


LAW = """港湾保安法
{title}第一章　総則（第一条・第二条）
第二章　手続
第一節　通則（第三条）
第二節　雑則（第四条―第六条の二）
附則
第一章　総則
第一条　定める。
第二条　守る。
第二章　手続
第一節　通則
第三条　届け出る。
第二節　雑則
第四条　報告する。
附　則　抄
第一条　施行する。
"""


@pytest.mark.parametrize("title", ["", "目次\n"])
def test_a_law_lists_its_chapters_with_or_without_a_title(title: str) -> None:
    text = LAW.format(title=title)
    assert len(aside(text)) == 5
    assert "第一章総則" in kept(text) and "附　則　抄" in kept(text)


def test_an_entry_that_is_cut_does_not_end_the_list() -> None:
    text = f"目次\n１．背景 2\n２．港の施 3\n３．むすび 5\n\n{CHAPTERS}\n３．むすび\n\n{BODY}\n"
    assert len(aside(text)) == 3


def test_what_stands_between_the_list_and_the_first_chapter_stays() -> None:
    text = f"目次\n１．背景 … … 2\n２．港の施策 … … 5\n\n港湾計画\n\n{CHAPTERS}\n港湾計画\n"
    assert len(aside(text)) == 2
    assert kept(text).count("港湾計画") == 2


def test_a_title_that_the_format_names_keeps_its_level() -> None:
    lines = [
        Line("目次", 1, role="heading", level=2, whole=True),
        Line("背景 2", 2, whole=True),
        Line("施策 5", 3, whole=True),
        Line("背景", 4, role="heading", level=1, whole=True),
        Line(BODY, 5, whole=True),
        Line("施策", 6, role="heading", level=1, whole=True),
        Line(BODY, 7, whole=True),
    ]
    found = reflow(lines)
    assert [paragraph.level for paragraph in found.paragraphs] == [2, 1, None, 1, None]
    assert [item.kind for item in found.furniture] == ["contents", "contents"]


@pytest.mark.parametrize("page", ["\t9", " ………… 9", "　９", ""])
def test_the_last_line_may_be_shorter_than_its_title(page: str) -> None:
    entries = "第１章　港\n１．岸壁の直し方\n第２章　船\n２．燃料の改め方"
    listed = "\n".join(f"{entry}{page}" for entry in entries.split("\n"))
    body = (
        "第１章　港\n１．岸壁の直し方\n　岸壁を直す。\n第２章　船\n２．燃料の改め方と船員の育て方\n　燃料を改める。\n"
    )
    flow = reflow(text_lines(f"計画\n\n目次\n{listed}\n\n{body}")[0])
    assert [item.kind for item in flow.furniture] == ["contents"] * 4
    assert flow.paragraphs[2].text == "港"
