"""Loading, choosing documents, exporting, three documents: the screens around the main one."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from pathlib import Path

from driving import press, workbench
from factories_tui import NEW, OLD, every_kind, no_reading, opened, screen_text, told
from textual.pilot import Pilot
from textual.widgets import Input

from hensen.compare.change import Comparison
from hensen.normalize.document import Document
from hensen.normalize.source import ReadError
from hensen.tui.app import HensenApp
from hensen.tui.memory import Memory, load_memory, save_memory
from hensen.tui.screens.export import ExportScreen
from hensen.tui.screens.picker import PickerScreen, Recent
from hensen.tui.screens.summary import SummaryScreen
from hensen.tui.screens.workbench import WorkbenchScreen
from hensen.tui.session import Session
from hensen.tui.settings import Settings
from hensen.tui.workspace import OpenPair, Workspace


async def until(pilot: Pilot[int], words: str) -> str:
    """The screen as soon as it shows these words."""
    assert isinstance(pilot.app, HensenApp)
    for _ in range(200):
        await pilot.pause(0.02)
        if words in (text := screen_text(pilot.app)):
            return text
    raise AssertionError(f"{words} never came:\n{text}")


def papers(folder: Path) -> tuple[str, ...]:
    texts = {"旧": "消える取組を推進する。", "新": "新しい取組を推進する。"}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(f"１　目標\n電波利用料を見直す。\n{text}\n", encoding="utf-8")
    return tuple(str(folder / f"{name}.txt") for name in texts)


def reading(path: str) -> Document:
    from hensen.api import read

    return read(path)


async def test_from_files_to_the_summary(tmp_path: Path) -> None:
    paths = papers(tmp_path)
    app = HensenApp(paths, reading, Settings(lang="ja"), memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "何がどう変わったか")
        assert isinstance(app.screen, SummaryScreen)
        await press(pilot, "c", "n", "space")
        assert (tmp_path / "旧..新.review.json").exists(), "the review stands beside the new document"
    assert load_memory(tmp_path / "memory.json").recent == (paths,)


async def test_reading_shows_its_steps_and_can_be_left(tmp_path: Path) -> None:
    waiting = threading.Event()

    def slow(path: str) -> Document:
        if path.endswith("b.txt"):
            waiting.wait(20)
        return every_kind().old

    app = HensenApp(("a.txt", "b.txt"), slow, Settings(lang="ja"), memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(100, 30)) as pilot:
        text = await until(pilot, "8 文")
        assert "✓ 読み取り  a.txt" in text and "読み取り  b.txt" in text and "照合      a.txt → b.txt" in text
        assert "1/3" in text
        await press(pilot, "escape")
    assert app.return_value == 130
    waiting.set()


async def test_a_document_that_cannot_be_read(tmp_path: Path) -> None:
    def unreadable(path: str) -> Document:
        raise ReadError(path, "is encrypted", "give --password", "encrypted")

    app = HensenApp(("a.pdf", "b.pdf"), unreadable, Settings(lang="ja"), memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "a.pdf: is encrypted; give --password")
        await press(pilot, "q")
    assert (app.return_value, app.failure) == (2, "a.pdf: is encrypted; give --password")


async def test_a_damaged_review_is_told_before_anything_is_judged(tmp_path: Path) -> None:
    paths = papers(tmp_path)
    review = tmp_path / "旧..新.review.json"
    review.write_text("{", encoding="utf-8")
    app = HensenApp(paths, reading, Settings(lang="ja"), memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(160, 30)) as pilot:
        await until(pilot, "判断の記録ではないか、壊れています")
        await press(pilot, "q")
    assert app.return_value == 2 and review.read_text(encoding="utf-8") == "{"


async def test_recent_documents_open_again(tmp_path: Path) -> None:
    paths = papers(tmp_path)
    gone = (str(tmp_path / "gone.txt"), paths[1])
    save_memory(Memory(recent=(gone, paths)), tmp_path / "memory.json")
    app = HensenApp((), reading, Settings(lang="ja"), memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(100, 30)) as pilot:
        text = await until(pilot, "旧.txt → 新.txt")
        assert "gone.txt" not in text and app.screen.query_one(Recent).has_focus
        await press(pilot, "enter")
        await until(pilot, "何がどう変わったか")
        await press(pilot, "q")
        assert isinstance(app.screen, PickerScreen), "back to choosing"
        await press(pilot, "escape")
    assert app.return_value is None


async def test_choosing_two_files_by_name(tmp_path: Path) -> None:
    paths = papers(tmp_path)
    app = HensenApp((), reading, Settings(lang="ja"), memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "比べる文書を選ぶ")
        old, new = app.screen.query_one("#old", Input), app.screen.query_one("#new", Input)
        old.value = str(tmp_path / "none.txt")
        old.focus()
        await press(pilot, "enter")
        assert new.has_focus
        await press(pilot, "enter")
        assert "旧と新の二つ" in told(app)
        new.value = paths[1]
        await press(pilot, "enter")
        assert "ありません" in told(app)
        old.value = paths[0]
        await press(pilot, "enter")
        await until(pilot, "何がどう変わったか")


async def test_export_writes_what_was_judged(tmp_path: Path) -> None:
    async with workbench(tmp_path, "space", "e") as (pilot, _):
        screen = pilot.app.screen
        assert isinstance(screen, ExportScreen)
        target = tmp_path / "report.md"
        screen.query_one(Input).value = str(target)
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(pilot.app.screen, WorkbenchScreen)
        text = target.read_text(encoding="utf-8")
        assert "消えた取組を支援する" in text and "確認済み（山田、2026年1月5日）" in text


async def test_export_in_another_format_and_over_a_file(tmp_path: Path) -> None:
    async with workbench(tmp_path, "e") as (pilot, _):
        target = tmp_path / "report.json"
        target.write_text("mine", encoding="utf-8")
        field = pilot.app.screen.query_one(Input)
        field.value = str(tmp_path / "report.md")
        names = pilot.app.screen.query_one("#formats").names  # type: ignore[attr-defined]
        await press(pilot, *["down"] * names.index("json"))
        assert field.value == str(target), "the suffix follows the format"
        await press(pilot, "enter")
        assert target.read_text(encoding="utf-8") == "mine" and "すでにあります" in told(pilot.app)  # type: ignore[arg-type]
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        assert json.loads(target.read_bytes())["schema"] == "hensen/comparison"


async def test_export_never_writes_over_a_document_nor_into_the_void(tmp_path: Path) -> None:
    paths = papers(tmp_path)
    app = HensenApp(paths, reading, Settings(lang="ja"), memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "何がどう変わったか")
        await press(pilot, "e")
        field = app.screen.query_one(Input)
        for path, problem in (
            (paths[1], "比べている文書です"),
            (str(tmp_path / "x.png"), "形式はありません"),
            (str(tmp_path / "no" / "x.md"), "書き出せませんでした"),
        ):
            field.value = path
            await press(pilot, "enter")
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert problem in told(app)
    assert "電波利用料を見直す。" in Path(paths[1]).read_text(encoding="utf-8")


def three() -> Workspace:
    """Old and new, and what became of the new: the commitment that was weakened is dropped."""
    from hensen.compare.comparison import compare

    one = every_kind()
    third = replace(one.new, label="新々戦略", date="2024", statements=NEW[:3])
    comparisons: list[Comparison] = [compare(one.old, one.new), compare(one.new, third)]
    return Workspace(tuple(OpenPair(Session(comparison)) for comparison in comparisons))


async def test_three_documents_have_tabs_and_a_lineage(tmp_path: Path) -> None:
    app = HensenApp((), no_reading, Settings(lang="ja"), workspace=three(), memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, "2013-06 → 2019-05 | 2019-05 → 2024")
        await press(pilot, "n", "slash", *"放送番組", "enter", "l")
        text = await until(pilot, "弱まる")
        lineage = text[text.index("系譜") :]
        assert OLD[2].text in lineage and NEW[3].text in lineage and "消える" in lineage
        await press(pilot, "escape", "escape", "}")
        assert "新々戦略" in await until(pilot, "新々戦略")
        await press(pilot, "{")
        assert "旧戦略" in screen_text(app).splitlines()[0]
        await pilot.click("#tabs", offset=(25, 0))
        await pilot.pause()
        assert "新々戦略" in screen_text(app).splitlines()[0]


async def test_a_lineage_needs_three_documents(tmp_path: Path) -> None:
    async with workbench(tmp_path, "l") as (pilot, _):
        await until(pilot, "三つ以上")


async def test_the_command_palette_speaks_the_users_language(tmp_path: Path) -> None:
    async with workbench(tmp_path, "ctrl+p") as (pilot, screen):
        commands = [command.title for command in screen.hensen.get_system_commands(screen)]
        assert "絞込" in commands and "やり直す" in commands
        await press(pilot, "escape")


async def test_real_documents(shared: Path, tmp_path: Path) -> None:
    """Every key on the real corpus: nothing breaks, and the list is what the comparison says."""
    names = ("2013-ict-kokusai-initiative", "2019-ict-global-strategy")
    paths = [str(shared / "corpus" / f"{name}.txt") for name in names]
    review = tmp_path / "real.review.json"
    app = HensenApp(paths, reading, Settings(lang="ja"), review_file=review, memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(120, 40)) as pilot:
        await until_opened(pilot)
        await press(pilot, "n", *"nnp]n[swnwzonmz", "plus", *"cnxu", "space", "y")
        await press(pilot, "slash", *"１７.５", "enter")
        screen = app.screen
        assert isinstance(screen, WorkbenchScreen)
        found = {s.text for row in screen.changes.rows for s in (*row.change.old, *row.change.new)}
        assert any("17.5" in text or "１７．５" in text for text in found)
    assert review.exists()


async def until_opened(pilot: Pilot[int]) -> None:
    for _ in range(600):
        await pilot.pause(0.05)
        if isinstance(pilot.app.screen, SummaryScreen):
            return
    raise AssertionError("the documents were never opened")


def test_app_can_be_made_without_a_terminal(tmp_path: Path) -> None:
    assert opened(every_kind(), tmp_path).workspace is None
