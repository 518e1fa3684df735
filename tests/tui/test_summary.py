"""The summary says what the head of a report says, and keeps it in sight on small screens."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from driving import at, listed, press, shown, workbench
from factories import change, document, section
from factories_tui import EVIDENCE, every_kind, opened, promise, screen_text

from hensen.compare.change import Change, Comparison, FactChange, SectionPair
from hensen.compare.lineage import trace
from hensen.report.markdown import render
from hensen.report.options import ReportOptions
from hensen.report.wording import say
from hensen.tui.headings import headings_of
from hensen.tui.lineage import lineage_lines
from hensen.tui.screens.workbench import WorkbenchScreen
from hensen.tui.sections import section_tree
from hensen.tui.widgets.summary_list import Highlight, SummaryList

WORDS = ("港", "道", "橋", "川", "森", "空", "海", "島", "町", "村", "谷", "丘")


def written_apart() -> Comparison:
    """Nothing of the old paper is carried over, and the old paper is the younger one."""
    changes = [change(f"c{n}", "dropped", (promise(f"p{n}", f"{w}の整備を進める。"),)) for n, w in enumerate(WORDS, 1)]
    changes.append(change("c99", "added", (), (promise("p1", "教育を充実する。"),)))
    olds = [one for each in changes for one in each.old]
    news = [one for each in changes for one in each.new]
    old = document("後の計画", *olds, date="2024")
    new = document("前の計画", *news, date="2013")
    return Comparison(old, new, (SectionPair("s1", "s1", 1.0),), tuple(changes))


def revised() -> Comparison:
    """Two versions with a heading reworded, one gone (nothing stood under it), one new; many changes."""
    olds = (
        section("s1", "港湾の整備", "第１章"),
        section("s2", "岸壁の改良", "１．", parent="s1", level=2, line=3),
        section("s3", "海外との交流", "２．", parent="s1", level=2, line=9),
    )
    news = (
        section("s1", "港湾の整備", "第１章"),
        section("s2", "岸壁の改良と更新", "１．", parent="s1", level=2, line=3),
        section("s4", "脱炭素への対応", "３．", parent="s1", level=2, line=12),
    )
    changes: list[Change] = []
    for n, word in enumerate(WORDS, 1):
        old = promise(f"p{n}", f"{word}の整備を推進する。", section="s2")
        new = promise(f"p{n}", f"{word}の整備を検討する。", section="s2", strength="consider")
        weaker = FactChange("strength", "promote", "consider", "weakened")
        changes.append(change(f"c{n}", "reworded", (old,), (new,), facts=(weaker,)))
    pairs = (
        SectionPair("s1", "s1", 1.0),
        SectionPair("s2", "s2", 0.7),
        SectionPair("s3", None, 0.0),
        SectionPair(None, "s4", 0.0),
    )
    old_paper = document("計画", *(c.old[0] for c in changes), sections=olds, date="2019")
    new_paper = document("計画（改訂）", *(c.new[0] for c in changes), sections=news, date="2021")
    return Comparison(old_paper, new_paper, pairs, tuple(changes))


async def summary(one: Comparison, folder: Path, size: tuple[int, int], *keys: str, lang: str = "ja") -> str:
    app = opened(one, folder, lang=lang)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, *keys)
        return screen_text(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_what_a_report_warns_of_is_on_the_first_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    text = "".join((await summary(written_apart(), tmp_path, size)).split())
    report = render(written_apart(), ReportOptions(lang="ja"))
    for said in ("新旧が逆でないか", "引き継がれた取組が少なく", "旧文書の取組12件のうち"):
        assert said in text
        assert said in report.replace(" ", "").replace("*", "")


async def test_a_small_screen_says_at_once_that_there_are_warnings(tmp_path: Path) -> None:
    first = await summary(written_apart(), tmp_path, (40, 10))
    assert "! 注意 2 件（下に）" in first
    assert sum(sign in first for sign in ("- 削除", "+ 追加", "すべての変更")) == 3
    below = await summary(written_apart(), tmp_path, (40, 10), *["down"] * 20)
    assert "読むことを勧めます" in "".join(below.split())


@pytest.mark.parametrize("lang", ["ja", "en"])
async def test_reading_warnings_are_in_the_brief_form_too(tmp_path: Path, lang: str) -> None:
    text = await summary(every_kind(), tmp_path, (80, 24), lang=lang)
    assert ("文字化け" if lang == "ja" else "two lines") in text


async def test_the_first_look_has_its_entries_on_80_by_24(tmp_path: Path) -> None:
    text = await summary(revised(), tmp_path, (80, 24))
    assert "まず目を通すべき変化" in text
    assert text.count("強さ：推進 → 検討（弱まった）") >= 3


def aimed_again() -> Comparison:
    """A target of the old paper, and a later one for a like thing that is not known to be the same."""
    old = promise("p1", "2020年に港の貨物を100万トンとする。", strength="target")
    new = promise("p1", "2033年に港の荷の量を120万トンへ伸ばす。", strength="target")
    facts = (
        FactChange("quantity", "100万トン", "120万トン", "up", 20.0),
        FactChange("date", "2020年", "2033年", "later"),
    )
    related = change("c1", "related", (old,), (new,), facts=facts, evidence=EVIDENCE, confidence=0.4)
    return Comparison(document("前", old), document("後", new), (SectionPair("s1", "s1", 1.0),), (related,))


@pytest.mark.parametrize("lang", ["ja", "en"])
async def test_another_target_is_listed_as_in_a_report(tmp_path: Path, lang: Literal["ja", "en"]) -> None:
    app = opened(aimed_again(), tmp_path, lang=lang)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = screen_text(app)
        for said in (say("highlights.related", lang), say("list", lang).join(("100万トン", "2020年"))):
            assert said in text
            assert said in render(aimed_again(), ReportOptions(lang=lang))
        await press(pilot, "G", "enter")
        assert isinstance(app.screen, WorkbenchScreen) and at(app.screen) == "c1"


async def test_another_target_keeps_its_figures_on_a_narrow_screen(tmp_path: Path) -> None:
    text = await summary(aimed_again(), tmp_path, (60, 24))
    assert "旧 100万トン、2020年" in text and "新 120万トン" in text


async def test_changed_headings_are_listed_and_lead_to_their_section(tmp_path: Path) -> None:
    app = opened(revised(), tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = screen_text(app)
        assert "見出しの変更 3 件" in text
        assert "~ １．岸壁の改良 → １．岸壁の改良と更新  3行 → 3行" in text
        assert "- ２．海外との交流  9行" in text and "+ ３．脱炭素への対応  12行" in text
        entries = app.screen.query_one(SummaryList)
        assert any(isinstance(one, Highlight) for one in entries.entries)
        await press(pilot, "G", "up", "up", "enter")
        screen = app.screen
        assert isinstance(screen, WorkbenchScreen)
        assert at(screen) == "c1" and len(listed(screen)) == len(WORDS)
        outline = screen_text(app)
        assert "~ １．岸壁" in outline and "+ ３．脱炭素" in outline and "- ２．海外" in outline


def test_a_heading_replaced_by_another_is_one_node() -> None:
    one = revised()
    gone = replace(one, sections=(one.sections[0], one.sections[1], SectionPair("s3", "s4", 0.1)))
    headings = headings_of(gone, section_tree(gone))
    assert sorted(headings.signs.values()) == ["reworded", "reworded"]
    assert [change.kind for change in headings.changes] == ["reworded", "dropped", "added"]


def test_new_sections_stand_under_their_own_parent() -> None:
    """The old paper's second chapter follows in the old order; the new chapter's parts stay together all the same."""
    olds = (
        section("o1", "六つの柱", line=1),
        section("o2", "柱のその一", parent="o1", level=2, line=2),
        section("o3", "背景", line=5),
        section("o4", "背景の一", parent="o3", level=2, line=6),
    )
    news = (
        section("n1", "六つの柱", line=1),
        section("n2", "柱のその一", parent="n1", level=2, line=2),
        section("n3", "柱のその二", parent="n1", level=2, line=3),
        section("n4", "柱のその三", parent="n1", level=2, line=4),
    )
    pairs = (
        SectionPair("o1", "n1", 1.0),
        SectionPair("o2", None, 0.0),
        SectionPair("o3", None, 0.0),
        SectionPair("o4", "n2", 0.4),
        SectionPair(None, "n3", 0.0),
        SectionPair(None, "n4", 0.0),
    )
    old, new = document("旧", sections=olds), document("新", sections=news)
    tree = section_tree(Comparison(old, new, pairs, ()))
    shown = [("  " * node.depth) + (node.section.title if node.section else "") for node in tree.nodes[1:]]
    assert shown == ["六つの柱", "  柱のその一", "  柱のその一", "  柱のその二", "  柱のその三", "背景"]
    for index, node in enumerate(tree.nodes[1:], 1):
        assert node.parent < index
        between = tree.nodes[node.parent + 1 : index]
        assert all(other.depth > tree.nodes[node.parent].depth for other in between), "nothing else stands between"


def test_a_lineage_does_not_call_withdrawn_what_papers_written_apart_leave_out() -> None:
    one = written_apart()
    lineage = trace([one.old, one.new], lambda old, new, options=None: one)
    for lang, said in (("ja", "撤回とは限りません"), ("en", "need not mean withdrawn")):
        lines = lineage_lines(lineage, 0, one.changes[0], 100, lang)  # type: ignore[arg-type]
        assert any(said in text for line in lines for text, _ in line)


async def test_how_to_end_a_search_is_not_cut(tmp_path: Path) -> None:
    for size in ((80, 24), (120, 40)):
        async with workbench(tmp_path, "slash", *"取組", "enter", size=size) as (pilot, _):
            assert "Esc 終える" in shown(pilot).splitlines()[-2]
