"""What somebody who works in it all day runs into: text cut without a sign, keys that do nothing, panes too small."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from driving import WIDE, at, listed, press, shown, workbench
from factories_tui import every_kind, opened
from textual.widgets import Input

from hensen.normalize.document import Document
from hensen.normalize.source import ReadError, ReadingWarning
from hensen.tui.app import HensenApp
from hensen.tui.cells import fit, line_width, width, wrap_at_most
from hensen.tui.choice import Filter
from hensen.tui.screens.filters import Choices
from hensen.tui.settings import Settings
from hensen.tui.theme_desk import ThemeDesk
from hensen.tui.widgets.lines import LinePane
from hensen.tui.widgets.theme_list import ThemeList

LONG = "読み取れなかった箇所があります。" * 8


async def test_the_palette_lists_an_action_once_with_all_its_keys(tmp_path: Path) -> None:
    async with workbench(tmp_path, "ctrl+p") as (pilot, screen):
        commands = [(one.title, one.help) for one in screen.hensen.get_system_commands(screen)]
        titles = [title for title, _ in commands]
        assert len(titles) == len(set(titles))
        assert ("やり直す", "U ^r") in commands
        assert pilot.app.screen.query_one(Input).placeholder == "操作を名前で探す"
        await press(pilot, "escape", "t")
        assert pilot.app.screen.query_one(Input).placeholder == "配色を名前で探す"


async def test_the_keys_of_lists_scroll_what_is_only_read(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "w", size=(80, 16)) as (pilot, screen):
        panel = screen.query_one("#panel", LinePane)
        panel.focus()
        await press(pilot, "j")
        assert panel.max_scroll_y > 1
        assert panel.scroll_offset.y == 1
        await press(pilot, "G")
        assert panel.scroll_offset.y == panel.max_scroll_y > 1
        await press(pilot, "g")
        assert panel.scroll_offset.y == 0
        assert at(screen) == listed(screen)[screen.changes.cursor], "the list did not move"
        await press(pilot, "question_mark", "G")
        assert "config.toml" in shown(pilot) or "マウス" in shown(pilot)


async def test_one_filters_by_strength_with_everything_else(tmp_path: Path) -> None:
    async with workbench(tmp_path) as (pilot, screen):
        await press(pilot, "f")
        assert "約束の強さ" in shown(pilot)
        await press(pilot, "escape")
        screen._filter(Filter(strengths=frozenset({"target", "consider"})))
        await pilot.pause()
        assert listed(screen) == ["c3", "c2"]
        assert "取組だけ・目標・検討" in shown(pilot)
        screen._filter(replace(screen.wanted, groups=frozenset({"figures"})))
        await pilot.pause()
        assert listed(screen) == ["c2"]
        await press(pilot, "F")
        assert len(listed(screen)) > 2


async def test_on_a_narrow_screen_words_have_the_room_of_the_kinds_name(tmp_path: Path) -> None:
    async with workbench(tmp_path, size=(40, 10)) as (pilot, _):
        row = shown(pilot).splitlines()[2]
        assert row.startswith("   - 推進"), "sign and strength, without the name"
        assert "消えた取組を支援" in row


async def test_on_few_rows_the_outline_has_room_while_one_is_in_it(tmp_path: Path) -> None:
    async with workbench(tmp_path, "1", size=(40, 10)) as (pilot, screen):
        assert screen.outline.size.height >= 4
        await press(pilot, "2")
        assert screen.sheet.size.height >= 3


def test_what_is_cut_after_some_lines_says_so() -> None:
    lines = wrap_at_most(((LONG, ""),), 20, 2)
    assert len(lines) == 2
    assert "".join(text for text, _ in lines[-1]).rstrip().endswith("..")
    assert max(map(line_width, lines)) <= 20
    assert wrap_at_most((("短い。", ""),), 20, 2) == ((("短い。", ""),),)


def test_a_line_cut_where_a_run_ends_says_so_too() -> None:
    assert fit((("四文字だ", ""), ("続き", "label")), 8) == (("四文字..", ""),)
    assert fit((("四文字だ", ""),), 8) == (("四文字だ", ""),)
    assert fit((("ab", ""), ("漢字", "label"), ("次", "")), 6) == (("ab", ""), ("漢..", "label"))
    assert fit((("ab", ""), ("漢字", "")), 4) == (("ab", ""), ("..", ""))


async def test_every_warning_of_reading_can_be_read_whole(tmp_path: Path) -> None:
    one = every_kind()
    warnings = tuple(ReadingWarning("odd", f"{number}番目の{LONG}終わり{number}") for number in range(5))
    app = opened(replace(one, old=replace(one.old, warnings=warnings)), tmp_path)
    async with app.run_test(size=(100, 60)) as pilot:
        await pilot.pause()
        await press(pilot, "G", *["down"] * 40)
        text = shown(pilot)
        assert "注意 5 件（下に）" in text
        assert "読み取りの注意 6 件" in text
        assert "終わり4" in text.replace("\n", "").replace(" ", "")


def _unreadable(path: str) -> Document:
    raise ReadError(path, "the file is empty", "check whether it was saved", "empty")


async def test_why_nothing_could_be_opened_fits_a_small_screen(tmp_path: Path) -> None:
    app = HensenApp(("旧戦略.pdf", "新戦略.pdf"), _unreadable, Settings(lang="ja"), memory_file=tmp_path / "m.json")
    async with app.run_test(size=(40, 10)) as pilot:
        for _ in range(100):
            await pilot.pause(0.02)
            if "開けません" in shown(pilot):
                break
        text = shown(pilot)
        assert "読み取り  旧戦略.pdf" in text, "the name is not cut where there is room"
        assert "q で戻る" in text


async def test_a_short_summary_says_what_was_read_in_part_and_where_the_other_warnings_stand(tmp_path: Path) -> None:
    one = every_kind()
    warnings = tuple(ReadingWarning("odd", f"{number}番目の箇所") for number in range(5))
    old = replace(one.old, warnings=warnings, status="partial")
    app = opened(replace(one, old=old), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = shown(pilot)
        assert "一部のみ読み取り" in text
        assert "注意 6 件（下に）" in text
        assert "4番目の箇所" not in text
        await press(pilot, "G", *["down"] * 30)
        assert "4番目の箇所" in shown(pilot)


async def test_documents_that_go_by_more_than_a_year_are_named_above_their_counts(tmp_path: Path) -> None:
    app = opened(every_kind(), tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        desk = ThemeDesk(app.workspace.documents, None) if app.workspace else None
        assert desk is not None
        names = ThemeList("ja", desk, ("2020(1)", "2024", "長い名前の文書"), id="names")
        await app.screen.mount(names)
        await pilot.pause()
        head = [text.strip() for text, _ in names._head(0)]
        assert head == ["2020(1)", "2024", "長い名.."]
        assert all(width(text) == names._column for text, _ in names._head(0))


async def test_the_filters_counts_follow_the_scope(tmp_path: Path) -> None:
    async with workbench(tmp_path, "f") as (pilot, screen):
        choices = pilot.app.screen.query_one(Choices)

        def dropped() -> int:
            return next(one.count for one in choices.choices if one.value == "dropped")

        assert dropped() == 1
        await press(pilot, "space")
        assert dropped() == 2, "one that was dropped is no commitment"
        assert "削除された文" in shown(pilot)
        await press(pilot, "enter")
        assert "c8" in listed(screen)
