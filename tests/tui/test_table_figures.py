"""Figures of tables on the screen: never without what their row and column are called."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import WIDE, press, shown, workbench

from hensen.api import read
from hensen.compare.change import Comparison
from hensen.compare.comparison import compare
from hensen.tui.screens.pairing import PairingScreen
from hensen.tui.screens.workbench import WorkbenchScreen
from hensen.tui.trail import trail

OLD = """# 第1次戦略

## 第1章 指標

| 指標 | 現状値 | 目標値 |
|---|---|---|
| 満足度 | 55.0% | 60.0% |
| 利用者数 | 1,200人 | 2,000人 |

| 事業 | 令和2年度 | 令和3年度 |
|---|---|---|
| 窓口改革 | 調査 | 実証 |
| 連携基盤 | 設計 | 構築 |
"""
NEW = """# 第2次戦略

## 第1章 指標

| 指標 | 基準値 | 最終目標値 |
|---|---|---|
| 住民満足度 | 55.0% | 50.0% |
| 利用者数 | 1,200人 | 2,500人 |

| 事業 | 令和6年度 | 令和7年度 |
|---|---|---|
| 窓口改革 | 調査 | 実証 |
| 連携基盤 | 設計 | 構築 |
"""


@pytest.fixture
def tables(tmp_path: Path) -> Comparison:
    for name, text in (("old.md", OLD), ("new.md", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return compare(read(str(tmp_path / "old.md")), read(str(tmp_path / "new.md")))


def _go_to(screen: WorkbenchScreen, figure: str) -> None:
    rows = screen.changes.rows
    screen.changes.cursor = next(n for n, row in enumerate(rows) if row.change.new and row.change.new[0].text == figure)


async def test_the_list_names_row_and_column(tables: Comparison, tmp_path: Path) -> None:
    async with workbench(tmp_path, one=tables) as (pilot, _):
        rows = shown(pilot)
        assert "利用者数 › 最終目標値: 2,500人" in rows
        assert "住民満足度 › 最終目標値: 50.0%" in rows


@pytest.mark.parametrize("size", [WIDE, (80, 24)])
async def test_both_sides_are_named_and_what_is_called_otherwise_is_marked(
    tables: Comparison, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with workbench(tmp_path, one=tables, size=size) as (pilot, screen):
        _go_to(screen, "50.0%")
        await pilot.pause()
        sheet = shown(pilot)
        assert "満足度 › 目標値: 60.0%" in sheet
        assert "住民満足度 › 最終目標値: 50.0%" in sheet
        assert "満足度 › 現状値: 55.0%" in sheet, "the figures beside it are named too"
        marked = {run for line in screen.sheet._lines for run in line}
        assert {("満足度", "delete"), ("目標値", "delete"), ("最終目標値", "insert")} <= marked


async def test_in_one_line_of_words_the_name_stands_once_or_as_a_change(tables: Comparison, tmp_path: Path) -> None:
    async with workbench(tmp_path, "s", one=tables) as (pilot, screen):
        _go_to(screen, "50.0%")
        await pilot.pause()
        assert "満足度 › 目標値 → 住民満足度 › 最終目標値: " in shown(pilot)


async def test_a_search_for_the_name_of_a_row_finds_its_figures(tables: Comparison, tmp_path: Path) -> None:
    async with workbench(tmp_path, "slash", *"2,500", "enter", one=tables) as (pilot, screen):
        by_figure = len(screen.changes.rows)
        await press(pilot, "escape", "slash")
        for letter in "利用者数":
            pilot.app.simulate_key(letter)
        await press(pilot, "enter")
        assert by_figure == 1
        assert any("2,500" in row.change.new[0].text for row in screen.changes.rows if row.change.new)


async def test_candidates_are_named_where_a_pair_is_made_by_hand(tables: Comparison, tmp_path: Path) -> None:
    async with workbench(tmp_path, "h", one=tables) as (pilot, _):
        assert isinstance(pilot.app.screen, PairingScreen)
        assert " › 最終目標値: " in shown(pilot)


async def test_why_says_row_and_column_not_how_alike_digits_are(tables: Comparison, tmp_path: Path) -> None:
    async with workbench(tmp_path, one=tables, lang="en") as (pilot, screen):
        _go_to(screen, "50.0%")
        await press(pilot, "w")
        assert "confidence" in shown(pilot)
        assert "wording shared" not in shown(pilot)


async def test_what_is_a_heading_now_is_not_called_dropped(tmp_path: Path) -> None:
    old = "# 戦略\n\n## 第1章 取組\n\n次の取組を進める。\n- 人材の育成\n- 官民連携の推進\n研修を実施する。\n"
    new = (
        "# 戦略\n\n## 第1章 取組\n\n次の取組を進める。\n\n"
        "### 人材の育成\n\n研修を実施する。\n\n### 官民連携の推進\n\n提案を行う。\n"
    )
    (tmp_path / "a.md").write_text(old, encoding="utf-8")
    (tmp_path / "b.md").write_text(new, encoding="utf-8")
    one = compare(read(str(tmp_path / "a.md")), read(str(tmp_path / "b.md")))
    async with workbench(tmp_path, one=one) as (pilot, screen):
        rows = screen.changes.rows
        became = [place for place, row in enumerate(rows) if row.change.heading is not None]
        assert became
        screen.changes.cursor = became[0]
        await press(pilot, "w")
        text = shown(pilot)
        assert "= 見出しに" in text
        assert "削除" not in text
        assert "対応する文なし" not in text
        assert text.count("見出しとして同じ文言がある（7行）") == 2, "in the text and among the reasons"


def test_as_many_inner_headings_as_fit() -> None:
    path = "第１部 総論 › 第２章 指標 › １．目標"
    assert trail(path, 60) == path
    assert trail(path, 32) == ".. › 第２章 指標 › １．目標"
    assert trail(path, 16) == ".. › １．目標"
    assert trail(path, 7) == "１．.."
