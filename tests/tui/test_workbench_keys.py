"""Every key of the main screen and the summary, driven as a reader would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from driving import WIDE, at, listed, press, shown, workbench
from factories_tui import every_kind, opened, screen_text
from textual.pilot import Pilot

from hensen.tui.keys import ALL_KEYS
from hensen.tui.screens.filters import FilterScreen
from hensen.tui.screens.help import HelpScreen
from hensen.tui.screens.summary import SummaryScreen
from hensen.tui.screens.workbench import WorkbenchScreen
from hensen.tui.widgets.summary_list import Highlight, SummaryList
from hensen.tui.wording import CATALOGUE


async def test_triage_order_puts_losses_first(tmp_path: Path) -> None:
    async with workbench(tmp_path) as (_, screen):
        assert listed(screen) == ["c4", "c3", "c2", "c9", "c6", "c7", "c5"]


async def test_next_and_previous_change(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "n") as (pilot, screen):
        assert at(screen) == "c2"
        await press(pilot, "p")
        assert at(screen) == "c3"
        await press(pilot, "p", "p")
        assert at(screen) == "c4", "p stops at the first"


async def test_list_keys_move_the_cursor(tmp_path: Path) -> None:
    async with workbench(tmp_path, "j", "down", "k") as (pilot, screen):
        assert at(screen) == "c3"
        await press(pilot, "G")
        assert at(screen) == "c5"
        await press(pilot, "g")
        assert at(screen) == "c4"
        await press(pilot, "pagedown")
        assert at(screen) == "c5"
        await press(pilot, "pageup")
        assert at(screen) == "c4"


async def test_sections(tmp_path: Path) -> None:
    async with workbench(tmp_path, "o", "g", "]") as (pilot, screen):
        assert at(screen) == "c4", "the first change of chapter 2"
        await press(pilot, "]")
        assert at(screen) == "c9"
        await press(pilot, "[", "[")
        assert at(screen) == listed(screen)[0] == "c5", "c5 came to stand first"


async def test_page_order_shows_a_move_at_both_ends(tmp_path: Path) -> None:
    async with workbench(tmp_path, "o") as (pilot, screen):
        ends = [(row.change.id, row.end) for row in screen.changes.rows if row.change.id == "c5"]
        assert sorted(ends) == [("c5", "new"), ("c5", "old")]
        assert "»" in shown(pilot)
        await press(pilot, "o")
        assert listed(screen)[0] == "c4"


async def test_the_other_end_of_a_move_and_back(tmp_path: Path) -> None:
    async with workbench(tmp_path, "G", "m") as (pilot, screen):
        row = screen.changes.current
        assert row is not None and (row.change.id, row.end, screen.order) == ("c5", "new", "page")
        await press(pilot, "m")
        assert (at(screen), screen.order) == ("c5", "triage"), "back where one came from"
        await press(pilot, "o", "m")
        row = screen.changes.current
        assert row is not None and row.end == "new"
        await press(pilot, "m")
        row = screen.changes.current
        assert row is not None and (row.end, screen.order) == ("old", "page")
        await press(pilot, "g", "m")
        assert at(screen) == listed(screen)[0], "what did not move stays"


async def test_search_ignores_width_and_goes_through_matches(tmp_path: Path) -> None:
    async with workbench(tmp_path, "slash", *"１７.５") as (pilot, screen):
        assert listed(screen) == ["c2"], "the list narrows while one types"
        await press(pilot, "enter")
        assert screen.changes.has_focus
        assert "検索「１７.５」 1 件" in shown(pilot)
        await press(pilot, "escape")
        assert at(screen) == "c2" and len(listed(screen)) == 7, "the search ends, the cursor stays"


async def test_n_and_capital_n_go_through_the_matches(tmp_path: Path) -> None:
    async with workbench(tmp_path, "slash", *"取組", "enter") as (pilot, screen):
        assert listed(screen) == ["c4", "c9", "c5"]
        await press(pilot, "n", "n")
        assert at(screen) == "c5"
        await press(pilot, "N")
        assert at(screen) == "c9"


async def test_search_tells_of_matches_outside_the_filter(tmp_path: Path) -> None:
    async with workbench(tmp_path, "slash", *"取組ではない", "enter") as (pilot, screen):
        assert listed(screen) == []
        assert "絞り込みの外 1 件" in shown(pilot)
        await press(pilot, "F")
        assert listed(screen) == ["c8"]


async def test_search_without_a_match_says_so(tmp_path: Path) -> None:
    async with workbench(tmp_path, "slash", *"zzz", "enter") as (pilot, screen):
        assert listed(screen) == []
        assert "見つかりません：zzz" in shown(pilot)
        await press(pilot, "escape")
        assert len(listed(screen)) == 7


async def test_escape_in_the_search_line_ends_it(tmp_path: Path) -> None:
    async with workbench(tmp_path, "slash", *"取組", "escape") as (_, screen):
        assert len(listed(screen)) == 7
        assert screen.changes.has_focus


async def test_filter_dialog(tmp_path: Path) -> None:
    async with workbench(tmp_path, "f") as (pilot, screen):
        assert isinstance(pilot.app.screen, FilterScreen)
        await press(pilot, "down", "space", "enter")
        assert listed(screen) == ["c4"]
        await press(pilot, "F")
        assert len(listed(screen)) == 7
        await press(pilot, "f", "escape")
        assert len(listed(screen)) == 7


async def test_commitments_or_all_statements(tmp_path: Path) -> None:
    async with workbench(tmp_path, "c") as (pilot, screen):
        assert "c8" in listed(screen)
        await press(pilot, "c")
        assert "c8" not in listed(screen)


async def test_fold_lists_unchanged_statements(tmp_path: Path) -> None:
    async with workbench(tmp_path, "z") as (pilot, screen):
        assert "c1" in listed(screen)
        await press(pilot, "G", "p")
        assert at(screen) == "c5"
        await press(pilot, "n")
        assert at(screen) == "c5", "n goes to what needs a reader, and c1 does not"
        await press(pilot, "z")
        assert "c1" not in listed(screen)


async def test_side_by_side_and_inline(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", size=(160, 40)) as (pilot, screen):
        lines = shown(pilot).splitlines()
        assert any("推進する。" in line and "検討する。" in line and "│" in line for line in lines)
        await press(pilot, "s")
        assert "放送番組の海外展開を推進検討する。" in shown(pilot)
        assert at(screen) == "c3"


async def test_narrow_terminals_stack(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", size=(80, 24)) as (pilot, screen):
        lines = shown(pilot).splitlines()
        words = ("放送番組の海外展開を推進する。", "放送番組の海外展開を検討する。")
        old, new = ([i for i, line in enumerate(lines) if one in line and "- " not in line[:4]] for one in words)
        assert max(old) < max(new), "the old words above the new"
        assert not any(words[0] in line and words[1] in line for line in lines)
        assert not screen.outline.display
        await press(pilot, "1")
        assert screen.outline.display and screen.outline.has_focus
        await press(pilot, "2")
        assert not screen.outline.display and screen.changes.has_focus


async def test_panes_by_number(tmp_path: Path) -> None:
    async with workbench(tmp_path, "3") as (pilot, screen):
        assert screen.sheet.has_focus
        await press(pilot, "1")
        assert screen.outline.has_focus
        await press(pilot, "2")
        assert screen.changes.has_focus


async def test_context_grows_and_shrinks(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", size=(160, 40)) as (pilot, _):
        assert "消えた取組を支援する。" in sheet_of(pilot)
        assert "電波利用料を見直す。" not in old_side(pilot)
        await press(pilot, "plus")
        assert "電波利用料を見直す。" in old_side(pilot)
        await press(pilot, "minus", "minus")
        assert "消えた取組を支援する。" not in sheet_of(pilot)


def sheet_of(pilot: Pilot[int]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, WorkbenchScreen)
    return "\n".join("".join(text for text, _ in line) for line in screen.sheet._lines)


def old_side(pilot: Pilot[int]) -> str:
    return "\n".join(line.partition("│")[0] for line in sheet_of(pilot).splitlines())


async def test_scrolling_the_text_from_the_list(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "plus", "plus", "plus", size=(80, 24)) as (pilot, screen):
        await press(pilot, "J")
        assert screen.sheet.scroll_offset.y > 0
        assert screen.changes.has_focus
        await press(pilot, "K")
        assert screen.sheet.scroll_offset.y == 0


async def test_why(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "w") as (pilot, screen):
        assert "文言の共通" in shown(pilot) and "共通語  放送、海外" in shown(pilot)
        await press(pilot, "p")
        assert "最も近い候補" in shown(pilot) and "新しい取組を始める。" in shown(pilot)
        await press(pilot, "q")
        assert "最も近い候補" not in shown(pilot)
        assert pilot.app.screen is screen


async def test_the_panel_leaves_room_for_the_rest(tmp_path: Path) -> None:
    for size, height in (((120, 40), 13), ((200, 60), 16)):
        async with workbench(tmp_path, "n", "w", size=size) as (_, screen):
            panel = screen.query_one("#panel")
            assert panel.outer_size.height == height
            main = screen.query_one("#main")
            assert panel.region.bottom == main.region.bottom and screen.sheet.outer_size.height >= 12


async def test_rows_are_cut_alike_with_and_without_a_scroll_bar(tmp_path: Path) -> None:
    one = every_kind()
    long = "x" * 300  # letters fill a row to its last column
    changes = tuple(
        replace(c, old=tuple(replace(s, text=long) for s in c.old), new=tuple(replace(s, text=long) for s in c.new))
        for c in one.changes
    )
    async with workbench(tmp_path, size=(121, 34), one=replace(one, changes=changes)) as (pilot, screen):
        for keys, bar in ((), False), (("w",), True), (("w",), False):
            await press(pilot, *keys)
            assert screen.changes.show_vertical_scrollbar is bar
            row = shown(pilot).splitlines()[2]
            assert "x.." in row, "cut with its two stops, or not drawn anew when the bar came"


async def test_copy_with_citation(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "n", "y") as (pilot, _):
        copied = pilot.app.clipboard
        assert "旧「海外売上高１７．５兆円を目指す。」（『旧戦略』2013年6月、第１章 海外展開、2行）" in copied
        assert "新「海外売上高20.0兆円を目指す。」（『新戦略』2019年5月、第１章 海外展開、3行）" in copied


async def test_outline_narrows_to_a_section(tmp_path: Path) -> None:
    async with workbench(tmp_path, "1", "g", "down", "enter") as (pilot, screen):
        assert set(listed(screen)) == {"c2", "c3", "c5"}, "c5 came to stand there"
        assert "第１章" in shown(pilot).splitlines()[-2]
        await press(pilot, "1", "g", "enter")
        assert len(listed(screen)) == 7


async def test_enter_on_a_change_goes_to_its_text(tmp_path: Path) -> None:
    async with workbench(tmp_path, "enter") as (_, screen):
        assert screen.sheet.has_focus


async def test_the_mouse_chooses(tmp_path: Path) -> None:
    async with workbench(tmp_path) as (pilot, screen):
        await pilot.click("#changes", offset=(10, 3))
        await pilot.pause()
        assert at(screen) == "c2"
        await pilot.click("KeyBar", offset=(2, 0))
        await pilot.pause()
        assert at(screen) == "c9", "the first key of the bar is n"


async def test_help_lists_every_key(tmp_path: Path) -> None:
    async with workbench(tmp_path, "question_mark", size=(120, 60)) as (pilot, _):
        assert isinstance(pilot.app.screen, HelpScreen)
        text = shown(pilot)
        for key in ("次の節へ", "移動元と移動先を行き来", "否認", "やり直す", "出典付きでコピー", "コマンド一覧"):
            assert key in text
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, WorkbenchScreen)


async def test_theme_palette_and_command_palette_open(tmp_path: Path) -> None:
    async with workbench(tmp_path, "t") as (pilot, _):
        assert type(pilot.app.screen).__name__ == "CommandPalette"
        await press(pilot, "escape", "ctrl+p")
        assert type(pilot.app.screen).__name__ == "CommandPalette"


async def test_quit_goes_back_step_by_step(tmp_path: Path) -> None:
    async with workbench(tmp_path, "slash", *"取組", "enter", "w") as (pilot, screen):
        await press(pilot, "q")
        assert not screen.search_key
        await press(pilot, "q")
        assert screen.panel == ""
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, SummaryScreen)
        await press(pilot, "q")
        assert pilot.app.return_value == 0


async def test_every_count_of_the_summary_is_a_filter(tmp_path: Path) -> None:
    app = opened(every_kind(), tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        text = screen_text(app)
        assert "旧戦略" in text and "2013年6月" in text and "20 ページ" in text and "文字化け" in text
        await press(pilot, "down", "enter")
        screen = app.screen
        assert isinstance(screen, WorkbenchScreen)
        assert listed(screen) == ["c4"]


async def test_summary_scope_and_highlight(tmp_path: Path) -> None:
    app = opened(every_kind(), tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await press(pilot, "c")
        assert "すべての文" in screen_text(app)
        entries = app.screen.query_one(SummaryList).entries
        last = max((row for row, one in enumerate(entries) if isinstance(one, Highlight)), default=None)
        if last is None:
            return  # so few changes have no highlights
        app.screen.query_one(SummaryList).cursor = last
        await press(pilot, "enter")
        screen = app.screen
        assert isinstance(screen, WorkbenchScreen)
        assert at(screen) in ("c2", "c4"), "the last highlight"


async def test_english(tmp_path: Path) -> None:
    async with workbench(tmp_path, lang="en") as (pilot, _):
        text = shown(pilot)
        assert "Changes 1 of 7" in text and "confirm" in text and "dropped" in text
        assert "変更" not in text


async def test_keys_can_be_remapped(tmp_path: Path) -> None:
    async with workbench(tmp_path, keys={"confirm": "v", "next": "n,j"}) as (pilot, screen):
        await press(pilot, "v")
        assert screen.pair.session.review.judgements[0].verdict == "confirmed"
        await press(pilot, "question_mark")
        assert " v " in shown(pilot)


async def test_without_colours_the_redline_has_brackets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with workbench(tmp_path, "n", size=(160, 40)) as (pilot, _):
        assert "[-推進-]" in shown(pilot) and "{+検討+}" in shown(pilot)


def test_every_key_has_its_words_in_both_languages() -> None:
    for key in ALL_KEYS:
        assert all(CATALOGUE[f"key.{key.name}"])


def test_no_key_means_two_things_on_one_screen() -> None:
    from hensen.tui.keys import APP_KEYS, SUMMARY_KEYS, WORKBENCH_KEYS

    for screen in (SUMMARY_KEYS, WORKBENCH_KEYS):
        pressed = [one.strip() for key in (*APP_KEYS, *screen) for one in key.keys.split(",")]
        assert len(pressed) == len(set(pressed))
