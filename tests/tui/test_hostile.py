"""Document text is text: never markup (T1), never escapes (T2), in any widget (T3); T4, T5."""

from __future__ import annotations

import ast
import os
import pty
import select
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from driving import press
from factories_tui import HOSTILE, every_kind, hostile, opened, screen_text

import hensen.tui
from hensen.tui.app import HensenApp
from hensen.tui.cells import ELLIPSIS
from hensen.tui.screens.picker import Files
from hensen.tui.widgets.lines import LinePane

PIECES = [
    "[DX]推進",
    "[/]",
    "[bold]太[/bold]",
    "[link=https://e]ク[/link]",
    "[@click=app.quit]終了[/]",
    "[$primary]",
    "[a]",
]
"""The hostile text between its blanks, where a line may break."""

SCENES: list[tuple[list[str], bool]] = [
    # Keys one after the other, and whether the hostile words themselves must be seen after them.
    ([], True),  # summary
    (["n"], True),
    (["s"], True),  # inline
    (["s", "w"], True),  # why
    (["l"], False),
    (["l", "n"], True),  # an addition
    (["p", "f"], False),
    (["escape", "h"], True),  # pairing
    (["escape", "e"], False),
    (["escape", "question_mark"], False),
    (["escape", "slash", "[", "/", "]", "enter"], False),
    (["escape", "a", *"[/][@click=app.quit]x[/]", "enter"], False),
    (["space", "x", "u", "y"], False),
    (["ctrl+p"], False),
]


async def test_markup_is_shown_as_it_stands(tmp_path: Path) -> None:
    """T1: on every screen and in every pane; nothing is swallowed, becomes a link or an action, or kills the app."""
    app = opened(hostile(), tmp_path)
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        for keys, seen in SCENES:
            await press(pilot, *keys)
            text = screen_text(app)
            for piece in PIECES if seen else ():
                assert piece in text, (keys, piece)
            for strip in app.screen._compositor.render_strips():
                for segment in strip:
                    style = segment.style
                    assert style is None or (not style.link and "@click" not in (style.meta or {})), keys
        assert app.is_running


async def test_every_word_of_a_hostile_text_is_there(tmp_path: Path) -> None:
    app = opened(hostile(), tmp_path)
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        await press(pilot, "n", "s")
        lines = app.screen.query_one("#sheet", LinePane)._lines
        words = "".join(text for line in lines for text, _ in line).replace(" ", "")
        assert HOSTILE.replace(" ", "") in words


async def test_file_names_are_shown_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "[bold]x[@click=app.quit].txt").write_text("", encoding="utf-8")
    (tmp_path / "a\x1b]0;title\x07.md").write_text("", encoding="utf-8")
    (tmp_path / "picture.png").write_text("", encoding="utf-8")
    from hensen.tui.screens.picker import PickerScreen

    app = HensenApp((), lambda path: every_kind().old, memory_file=tmp_path / "memory.json")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await app.push_screen(PickerScreen((), str(tmp_path)))
        await pilot.pause(0.3)
        text = screen_text(app)
        assert "[bold]x[@click=app.quit].txt" in text
        assert "picture.png" not in text
        assert "\x1b" not in text and app.screen.query_one(Files)


def test_no_control_character_reaches_the_terminal(tmp_path: Path) -> None:
    """The whole program on a pseudo terminal: what it writes holds nothing that a document brought in."""
    evil = "電波\x1b]52;c;ZXZpbA==\x07利用料\x1b]0;evil-title\x07を\x9b31m見\u202e直\x00す\x08。\n"
    old, new = tmp_path / "旧\x1b]0;evil-name\x07.txt", tmp_path / "new.txt"
    old.write_text(evil, encoding="utf-8")
    new.write_text(evil.replace("見", "改"), encoding="utf-8")
    program = "import sys; from hensen.main import main; sys.exit(main())"
    environment = {**os.environ, "TERM": "xterm-256color", "LANG": "ja_JP.UTF-8", "COLUMNS": "100", "LINES": "30"}
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(sys.executable, [sys.executable, "-c", program, "view", str(old), str(new)], environment)
    written = _drive(terminal, [b"c", b"n", b"n", b"w", b"s", b"q", b"q", b"q"])
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    text = written.decode("utf-8", "replace")
    assert "利用料" in text, "the document was shown"
    for harm in ("ZXZpbA==", "\x1b]52", "evil-title\x07", "evil-name\x07", "\x9b31m", "\u202e", "\x00", "\x08"):
        assert harm not in text, repr(harm)
    assert "\x1b]0;" not in text


def _drive(terminal: int, keys: list[bytes]) -> bytes:
    """Press keys whenever the program has fallen silent; everything that it wrote."""
    written = b""
    pending = list(keys)
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline:
        ready, _, _ = select.select([terminal], [], [], 0.7)
        if ready:
            try:
                data = os.read(terminal, 65536)
            except OSError:
                break
            if not data:
                break
            written += data
        elif pending and b"\x1b[?1049h" in written:
            os.write(terminal, pending.pop(0))
    return written


SAFE_CALLS = {"Content", "Text"}
PARSING = {"Static", "Label", "Button", "Checkbox", "RadioButton", "Option", "OptionList", "Select", "SelectionList",
           "ListItem", "Collapsible", "TabPane", "Tab", "DataTable", "Tree", "RichLog", "Toast"}  # fmt: skip
TITLES = {"border_title", "border_subtitle", "tooltip"}


def _sources() -> list[Path]:
    return sorted(Path(hensen.tui.__file__).resolve().parent.rglob("*.py"))


@pytest.mark.parametrize("path", _sources(), ids=lambda path: path.stem)
def test_no_widget_is_given_text_to_parse(path: Path) -> None:
    """T3: widgets that parse markup are not used, titles are `Content`, notices have `markup=False`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        where = f"{path.name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert name not in PARSING, f"{where}: {name} parses its text"
            if name == "notify":
                plain = [one for one in node.keywords if one.arg == "markup"]
                assert plain and isinstance(plain[0].value, ast.Constant) and plain[0].value.value is False, where
            assert name not in ("from_markup", "render_markup"), where
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr in TITLES:
                    made = node.value.func if isinstance(node.value, ast.Call) else None
                    assert isinstance(made, ast.Name) and made.id in SAFE_CALLS, f"{where}: a title that is parsed"


async def test_ambiguous_characters_do_not_break_frames(tmp_path: Path) -> None:
    """T4: ①○※→ in a framed, scrolling pane; every line ends with its frame in the same column."""
    one = every_kind()
    words = "①○※→…―“”①○※→…―“”①○※→…"
    changes = tuple(replace(c, old=tuple(replace(s, text=words) for s in c.old), redline=()) for c in one.changes)
    app = opened(replace(one, changes=changes), tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "n")
        from rich.cells import cell_len

        framed = [line for line in screen_text(app).splitlines() if line.endswith("│")]
        assert len(framed) > 20
        assert {cell_len(line) for line in framed} == {120}


async def test_tiny_windows_and_sudden_resizes(tmp_path: Path) -> None:
    """T5: 20 by 5 and back, on every screen."""
    app = opened(every_kind(), tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for keys in ([], ["n"], ["w", "f"], ["escape", "h"], ["escape", "question_mark"], ["escape", "e"]):
            await press(pilot, *keys)
            for size in ((20, 5), (200, 60)):
                await pilot.resize_terminal(*size)
                await pilot.pause()
        assert app.is_running


async def test_a_megabyte_pasted_into_the_search(tmp_path: Path) -> None:
    from textual import events

    app = opened(every_kind(), tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "n", "slash")
        app.screen.query_one("#search").post_message(events.Paste("あ[/]" * 250_000))
        await pilot.pause()
        await press(pilot, "escape")
        assert app.is_running


async def test_an_exception_while_reading_is_told(tmp_path: Path) -> None:
    def broken(path: str) -> object:
        raise RuntimeError("[/] boom \x1b[31m")

    app = HensenApp(("a.txt", "b.txt"), broken, memory_file=tmp_path / "memory.json")  # type: ignore[arg-type]
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(50):
            await pilot.pause(0.02)
            if "開けませんでした" in screen_text(app):
                break
        assert "RuntimeError: [/] boom" in screen_text(app)
        await press(pilot, "q")
    assert app.return_value == 2 and "boom" in app.failure


def test_the_ellipsis_is_one_width_everywhere() -> None:
    assert ELLIPSIS.isascii()


def test_the_program_refuses_what_is_no_terminal(tmp_path: Path) -> None:
    program = "import sys; from hensen.main import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", program, "view", "a.txt", "b.txt"], capture_output=True, text=True, check=False, input=""
    )
    assert done.returncode == 2
    assert done.stderr.strip() == "hensen: view: this is no terminal; use hensen compare"
