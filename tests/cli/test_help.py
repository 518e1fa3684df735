"""Help is complete, quick, and the documentation keeps up with it."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen import __version__
from hensen.catalogue import COMMANDS
from hensen.help_format import cells, wrapped
from hensen.japanese import HELP
from hensen.main import group

Run = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"numpy", "scipy", "textual", "pdfplumber", "pypdfium2", "rapidfuzz", "lxml", "msgspec", "rich", "markdown_it"}


def command(name: str) -> click.Command:
    found = group.get_command(click.Context(group), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help(name: str) -> None:
    one = command(name)
    assert one.help
    assert one.name == name
    undocumented = [option.opts for option in one.params if isinstance(option, click.Option) and not option.help]
    assert undocumented == []


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_is_shown_in_place_of_work(name: str, flag: str, run: Run) -> None:
    outcome = run(name, flag)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(f"Usage: hensen {name} ")


def test_the_list_of_commands(run: Run) -> None:
    outcome = run("--help")
    assert outcome.status == 0
    for name, summary in COMMANDS.items():
        assert f"  {name} " in outcome.out
        assert summary in outcome.out


def test_every_command_file_is_listed() -> None:
    files = {path.stem for path in (ROOT / "cli" / "commands").glob("*.py")} - {"__init__"}
    assert files == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_the_readme_names_every_command(name: str, readme: str) -> None:
    assert f"`hensen {name}" in (ROOT / readme).read_text(encoding="utf-8")


@pytest.mark.parametrize("flag", ["-V", "--version"])
def test_version(flag: str, run: Run) -> None:
    assert run(flag).out == f"hensen {__version__}\n"


def test_without_a_command_and_a_terminal_help_is_shown(run: Run) -> None:
    assert run().out.startswith("Usage: hensen ")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["compare", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    program = (
        "import sys; from hensen.main import main; status = main(sys.argv[1:]); "
        "print(status, *sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    process = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    status, *modules = process.stderr.split()
    assert status == "0"
    assert set(modules) & HEAVY == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_complete_in_japanese(name: str) -> None:
    """A missing text goes into cli/japanese.py."""
    missing = [text for text in texts(command(name)) if " ".join(text.split()) not in HELP]
    assert missing == []
    assert COMMANDS[name] in HELP


def texts(one: click.Command) -> list[str]:
    """Every paragraph and option help of a command; examples and other fixed lines aside."""
    paragraphs = [part for part in inspect.cleandoc(one.help or "").split("\n\n") if not part.startswith("\b")]
    paragraphs += [option.help or "" for option in one.params if isinstance(option, click.Option)]
    inner = one.commands.values() if isinstance(one, click.Group) else ()
    return paragraphs + [text for each in inner for text in texts(each)]


def test_the_locale_chooses_the_language_of_help(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    japanese = run("compare", "--help").out
    assert japanese.startswith("使い方: hensen compare ")
    assert "失われたものから、または旧文書の順。" in japanese
    assert "Show this message" not in japanese
    assert "使い方" in run("cache", "show", "--help").out
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert run("compare", "--help").out.startswith("Usage: hensen compare ")
    assert "Usage" in run("cache", "show", "--help").out


@given(st.text(alphabet="あ漢、。（）a1 -", max_size=80), st.integers(12, 60))
def test_wrapping_keeps_the_text_and_the_width(text: str, width: int) -> None:
    lines = list(wrapped(text, width))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        # A word wider than the line stays whole, and marks that may not begin a line hang.
        spare = sum(cells(character) for character in line if character in "、。）")
        longest = max((len(word) for word in re.findall("[a1-]+", line)), default=0)
        assert cells(line) <= width + spare + longest
