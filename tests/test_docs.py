"""The documentation says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from remake_golden import READMES, readme

from hensen.catalogue import COMMANDS
from hensen.main import group

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


@pytest.mark.parametrize("name", READMES)
def test_the_output_shown_is_the_output_written(name: str) -> None:
    """If it is not: `python tests/remake_golden.py`."""
    assert (ROOT / name).read_text(encoding="utf-8") == readme(name)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]{1,200})\)", text)]
    broken = [t for t in targets if t and "://" not in t and not (page.parent / t).exists()]
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_command_lines_in_the_documentation_parse(page: Path) -> None:
    """Each `hensen …` line in a code block names a command that exists and options that it has."""
    blocks = re.findall(r"```(?:sh|console|bash)?\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    lines = [line.partition("#")[0] for block in blocks for line in block.splitlines()]
    for line in lines:
        for words in re.findall(r"(?:^|[|;(&] *|\$ )hensen ([a-z]+)([^|;)]*)", line):
            assert_known(words[0], words[1].split())


def assert_known(name: str, words: list[str]) -> None:
    assert name in COMMANDS
    command = group.get_command(click.Context(group), name)
    assert command is not None
    known = {flag for option in command.params for flag in (*option.opts, *option.secondary_opts)}
    known |= {"-h", "--help"}
    flags = {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)}
    assert flags <= known, (name, flags - known)


def test_benchmarks_named_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    names = re.findall(r"python -m benchmarks\.([a-z_]+)", text)
    assert names
    found = {path.stem for path in (ROOT / "benchmarks").glob("*.py")}
    found |= {path.parent.name for path in (ROOT / "benchmarks").glob("*/__main__.py")}
    assert set(names) <= found
