"""Dialogs and signs on screens of all sizes: how to leave is always said, nothing is cut, counts agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import press, shown, workbench
from factories import change, document
from factories_tui import every_kind, promise, screen_text
from textual.widgets import Input

from hensen.compare.change import Comparison, SectionPair
from hensen.tui.app import HensenApp
from hensen.tui.cells import width
from hensen.tui.memory import Memory, save_memory
from hensen.tui.screens.base import hints_within
from hensen.tui.screens.filters import Choices
from hensen.tui.screens.pairing import PairingScreen
from hensen.tui.screens.picker import _joined
from hensen.tui.settings import Settings


def merge() -> Comparison:
    """Four statements became one, another was dropped."""
    olds = tuple(promise(f"p{n}", f"{word}の整備を進める。") for n, word in enumerate("港道橋川", 1))
    lost = promise("p5", "森を守る。")
    new = promise("p1", "港、道、橋、川の整備を進める。")
    changes = (change("c1", "merged", olds, (new,)), change("c2", "dropped", (lost,)))
    return Comparison(
        document("旧", *olds, lost, date="2019"),
        document("新", new, date="2021"),
        (SectionPair("s1", "s1", 1.0),),
        changes,
    )


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize(("lang", "leave"), [("ja", "Esc"), ("en", "Esc")])
@pytest.mark.parametrize("key", ["f", "e", "h", "a", "question_mark"])
async def test_how_to_leave_is_in_the_frame(
    tmp_path: Path, key: str, lang: str, leave: str, size: tuple[int, int]
) -> None:
    async with workbench(tmp_path, key, size=size, lang=lang) as (pilot, _):
        frame = [line for line in shown(pilot).splitlines() if "╰" in line and leave in line]
        assert frame, shown(pilot)
        assert ".." not in frame[-1] and "…" not in frame[-1]


def test_hints_give_way_but_the_last() -> None:
    hints = "Space 切替  Enter 適用  Esc やめる"
    assert hints_within(hints, 60) == hints
    assert hints_within(hints, 26) == "Space 切替  Esc やめる"
    assert hints_within(hints, 5) == "Esc やめる"


async def test_pairing_shows_candidates_on_few_rows(tmp_path: Path) -> None:
    for size in ((40, 10), (80, 24)):
        async with workbench(tmp_path, "h", size=size) as (pilot, _):
            screen = pilot.app.screen
            assert isinstance(screen, PairingScreen)
            assert screen.query_one(Input).has_focus
            assert shown(pilot).count(" %  ") >= 2


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (200, 60)])
async def test_help_names_every_sign_and_cuts_nothing(tmp_path: Path, lang: str, size: tuple[int, int]) -> None:
    async with workbench(tmp_path, "question_mark", size=size, lang=lang) as (pilot, _):
        pane = pilot.app.screen.query_one("#help")
        lines = ["".join(text for text, _ in line) for line in pane._lines]  # type: ignore[attr-defined]
        assert all(width(line) <= pane.cells for line in lines)  # type: ignore[attr-defined]
        legend = " ".join(lines[-20:])
        for sign in ("- ", "v ", "# ", "+ ", "^ ", "~ ", "< ", "> ", "? ", "M ", "= ", "! ", "* ", "✓ ", "✗ ", "& "):
            assert sign in legend


async def test_the_counts_of_a_filter_agree(tmp_path: Path) -> None:
    async with workbench(tmp_path, "f") as (pilot, screen):
        counted = {one.text: one.count for one in pilot.app.screen.query_one(Choices).choices}
        groups = {one.value: one.count for one in pilot.app.screen.query_one(Choices).choices if one.field == "groups"}
        assert counted["取組だけ"] == sum(count for group, count in groups.items() if group != "unchanged")
        assert counted["取組だけ"] == counted["未判断"] + counted["判断済み"] == len(screen.changes.rows)


async def test_a_merge_taken_apart_is_one_judgement(tmp_path: Path) -> None:
    async with workbench(tmp_path, one=merge()) as (pilot, screen):
        assert "判断 0/2" in shown(pilot)
        await press(pilot, *["n"] * [row.change.id for row in screen.changes.rows].index("c1"), "x")
        assert len(screen.changes.rows) == 6
        assert "判断 1/2" in shown(pilot)
        await press(pilot, "u")
        assert "判断 0/2" in shown(pilot)


async def test_the_start_says_once_how_to_leave_and_shows_where_papers_lie(tmp_path: Path) -> None:
    papers = []
    for year in (2013, 2019, 2024, 2025):
        paper = tmp_path / f"情報通信の国際展開に関する基本方針-{year}.txt"
        paper.write_text("港を整備する。\n", encoding="utf-8")
        papers.append(str(paper))
    memory = tmp_path / "memory.json"
    save_memory(Memory(recent=(tuple(papers), (papers[0], papers[3]))), memory)
    app = HensenApp((), lambda path: every_kind().old, Settings(lang="ja"), memory_file=memory)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = screen_text(app)
        assert "戻る" not in text and text.count("終") == 1
        rows = [line for line in text.splitlines() if "→" in line]
        assert len(rows) == 2 and rows[0].count("→") == 3
        assert all(line.endswith("│") and tmp_path.name in line for line in rows)


def test_the_names_of_very_many_documents_are_counted() -> None:
    names = [f"paper-{number}.txt" for number in range(30)]
    assert width(_joined(names, 40)) <= 40
    assert _joined(names, 60).endswith("(30)")
    assert _joined(["a.txt", "b.txt"], 40) == "a.txt → b.txt"
