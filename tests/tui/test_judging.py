"""Judging on the screen: each step is in the review file at once, and can be undone."""

from __future__ import annotations

from pathlib import Path

from driving import at, listed, notices, press, shown, workbench
from factories_tui import every_kind, opened, screen_text, told
from textual.widgets import Input

from hensen.compare.review_file import decode_review
from hensen.tui.choice import Filter
from hensen.tui.review_store import ReviewStore, StoreError
from hensen.tui.screens.note import NoteScreen
from hensen.tui.screens.pairing import PairingScreen
from hensen.tui.screens.workbench import WorkbenchScreen


def saved(folder: Path) -> list[tuple[str, str]]:
    """Verdict and first statement of each judgement on disk."""
    review = decode_review((folder / "test.review.json").read_bytes())
    return [(one.verdict, (one.old or one.new)[0].text) for one in review.judgements]


async def test_confirming_saves_and_goes_on(tmp_path: Path) -> None:
    async with workbench(tmp_path, "space") as (pilot, screen):
        assert saved(tmp_path) == [("confirmed", "消えた取組を支援する。")]
        assert at(screen) == "c3"
        assert "判断 1/7" in shown(pilot) and "保存済み" in shown(pilot)
        await press(pilot, "p")
        assert "確認済み（山田、2026年1月5日）" in shown(pilot)


async def test_refusing_takes_the_pair_apart(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "x") as (pilot, screen):
        parts = [row.change for row in screen.changes.rows if row.change.kind in ("dropped", "added")]
        assert any(part.old and part.old[0].text == "放送番組の海外展開を推進する。" for part in parts)
        assert sum(part.kind == "added" for part in parts) == 2
        await press(pilot, "g", "x")
        assert saved(tmp_path) == [("refused", "放送番組の海外展開を推進する。")], "what is no pair cannot be refused"


async def test_after_refusing_one_goes_on_and_undo_leads_back(tmp_path: Path) -> None:
    async with workbench(tmp_path) as (pilot, screen):
        before = listed(screen)
        await press(pilot, "n")
        assert at(screen) == before[1]
        await press(pilot, "x")
        assert at(screen) == before[2], "not with the part that is now among what was dropped"
        await press(pilot, "G", "space", "u")
        assert at(screen) == before[-1]
        await press(pilot, "g", "u")
        assert at(screen) == before[1] and listed(screen) == before


async def test_refusing_the_last_change_stays_at_the_end(tmp_path: Path) -> None:
    async with workbench(tmp_path, "f") as (pilot, screen):
        await press(pilot, "escape")
        screen._filter(Filter(facts=frozenset({"quantity"})))
        await pilot.pause()
        await press(pilot, "x")
        assert saved(tmp_path) and screen.changes.rows == ()


async def test_undo_and_redo(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "x", "u") as (pilot, screen):
        assert at(screen) == "c3" and saved(tmp_path) == []
        await press(pilot, "u")
        assert "元に戻すものはありません" in shown(pilot)
        await press(pilot, "U")
        assert saved(tmp_path) == [("refused", "放送番組の海外展開を推進する。")]
        await press(pilot, "ctrl+r")
        assert "やり直すものはありません" in shown(pilot)


async def test_pairing_by_search(tmp_path: Path) -> None:
    async with workbench(tmp_path, "h") as (pilot, screen):
        assert isinstance(pilot.app.screen, PairingScreen)
        assert "消えた取組を支援する。" in shown(pilot)
        await press(pilot, *"新しい", "enter")
        row = screen.changes.current
        assert row is not None
        assert (row.change.kind, row.change.new[0].text) == ("reworded", "新しい取組を始める。")
        assert row.change.redline
        assert saved(tmp_path) == [("paired", "消えた取組を支援する。")]


async def test_candidates_are_ranked_and_partners_named(tmp_path: Path) -> None:
    async with workbench(tmp_path, "h") as (pilot, _):
        screen = pilot.app.screen
        assert isinstance(screen, PairingScreen)
        found = screen.candidates.found
        assert found[0].statement.text == "新しい取組を始める。", "the comparison's own candidate comes first"
        rest = [one.likeness for one in found[1:]]
        assert rest == sorted(rest, reverse=True)
        assert "（相手あり）" in shown(pilot)
        await press(pilot, "down", "up", "pagedown", "escape")
        assert isinstance(pilot.app.screen, WorkbenchScreen)
        assert not (tmp_path / "test.review.json").exists()


async def test_pairing_as_related(tmp_path: Path) -> None:
    async with workbench(tmp_path, "h", "ctrl+r") as (_, screen):
        row = screen.changes.current
        assert row is not None and row.change.kind == "related"


async def test_joining_makes_a_split(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "h", *"新しい", "ctrl+j") as (_, screen):
        row = screen.changes.current
        assert row is not None
        assert (row.change.kind, len(row.change.new)) == ("split", 2)


async def test_pairing_takes_a_partner_away(tmp_path: Path) -> None:
    async with workbench(tmp_path, "h", *"20", "enter") as (_, screen):
        row = screen.changes.current
        assert row is not None and row.change.new[0].text == "海外売上高20.0兆円を目指す。"
        kinds = {one.change.old[0].text: one.change.kind for one in screen.changes.rows if one.change.old}
        assert kinds["海外売上高１７．５兆円を目指す。"] == "dropped"


async def test_pairing_what_was_added(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "n", "n") as (pilot, screen):
        assert at(screen) == "c9"
        await press(pilot, "h", "enter")
        row = screen.changes.current
        assert row is not None and row.change.old[0].text == "消えた取組を支援する。"


async def test_changing_the_kind(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "r") as (pilot, screen):
        kinds = {row.change.id: row.change.kind for row in screen.changes.rows}
        assert kinds["c3"] == "related"
        await press(pilot, "r")
        kinds = {row.change.id: row.change.kind for row in screen.changes.rows}
        assert kinds["c3"] == "reworded"
        await press(pilot, "g", "r")
        assert "ほかに考えられません" in notices(pilot)


async def test_notes(tmp_path: Path) -> None:
    async with workbench(tmp_path, "a") as (pilot, screen):
        assert isinstance(pilot.app.screen, NoteScreen)
        await press(pilot, *"要確認 [/]", "enter")
        assert "要確認 [/]" in shown(pilot)
        assert saved(tmp_path)[0][0] == "noted"
        await press(pilot, "space", "p")
        assert "確認済み（山田、2026年1月5日）：要確認 [/]" in shown(pilot), "confirming keeps the note"
        await press(pilot, "a")
        pilot.app.screen.query_one(Input).value = ""
        await press(pilot, "enter")
        assert saved(tmp_path) == [("confirmed", "消えた取組を支援する。")]
        await press(pilot, "a", "escape")
        assert isinstance(pilot.app.screen, WorkbenchScreen) and at(screen) == "c4"


async def test_control_characters_in_a_note_are_made_visible(tmp_path: Path) -> None:
    async with workbench(tmp_path, "a") as (pilot, screen):
        pilot.app.screen.query_one(Input).value = "赤\x07\x9b31m"
        await press(pilot, "enter")
        note = screen.pair.session.review.judgements[0].note
        assert note == "赤␇\ufffd31m"


async def test_taking_a_judgement_back(tmp_path: Path) -> None:
    async with workbench(tmp_path, "n", "x") as (pilot, screen):
        rows = screen.changes.rows
        screen.changes.cursor = next(place for place, row in enumerate(rows) if row.change.judgement is not None)
        await press(pilot, "backspace")
        assert at(screen) == "c3" and saved(tmp_path) == []


async def test_judged_changes_can_be_filtered_out(tmp_path: Path) -> None:
    async with workbench(tmp_path, "space", "f") as (pilot, screen):
        choices = pilot.app.screen.query_one("#choices")
        rows = choices.choices  # type: ignore[attr-defined]
        place = next(i for i, one in enumerate(rows) if one.text == "未判断")
        choices.cursor = place  # type: ignore[attr-defined]
        await press(pilot, "space", "enter")
        assert "c4" not in listed(screen) and len(listed(screen)) == 6


async def test_reopening_finds_the_judgements(tmp_path: Path) -> None:
    async with workbench(tmp_path, "space", "x") as (pilot, _):
        await press(pilot, "q", "q")
    async with workbench(tmp_path) as (pilot, screen):
        assert len(screen.pair.session.review.judgements) == 2
        assert "判断 2/7" in shown(pilot), "one confirmed, one taken apart: its parts are one judgement"


async def test_a_second_program_only_looks(tmp_path: Path) -> None:
    async with workbench(tmp_path, "space") as (first, _):
        app = opened(every_kind(), tmp_path)
        async with app.run_test(size=(120, 40)) as second:
            await second.pause()
            await press(second, "n")
            assert "別のプログラムが使っています" in told(app)
            await press(second, "n", "x")
            assert "閲覧のみ" in screen_text(app)
        assert saved(tmp_path) == [("confirmed", "消えた取組を支援する。")]
        await press(first, "q")


async def test_a_full_disk_is_told_and_the_old_file_stands(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    async with workbench(tmp_path, "space") as (pilot, screen):

        def full(self: ReviewStore, review: object) -> None:
            raise StoreError(self.path, "No space left on device", "make room")

        monkeypatch.setattr(ReviewStore, "save", full)
        await press(pilot, "space")
        assert "保存できませんでした" in notices(pilot) and "未保存" in shown(pilot)
        assert saved(tmp_path) == [("confirmed", "消えた取組を支援する。")]
        monkeypatch.undo()
        await press(pilot, "space")
        assert len(saved(tmp_path)) == 3, "the next step saves everything"
        assert screen.pair.session.save_error is None
