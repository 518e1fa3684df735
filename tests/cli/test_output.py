"""A report is whole or not there, and never lands on a document."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hensen import output
from hensen.errors import Trouble

Run = Callable[..., Any]


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("海底ケーブルの整備を支援する。\n", encoding="utf-8")
    new.write_text("海底ケーブルの整備を検討する。\n", encoding="utf-8")
    return old, new


def test_the_file_gets_what_stdout_would(pair: tuple[Path, Path], tmp_path: Path, run: Run) -> None:
    target = tmp_path / "report.md"
    assert run("compare", *pair, "-o", target).out == ""
    assert target.read_text(encoding="utf-8") == run("compare", *pair).out
    assert run("compare", *pair, "-o", "-").out == run("compare", *pair).out


@pytest.mark.parametrize(("name", "start"), [("r.json", "{"), ("r.md", "# "), ("r.txt", "# "), ("report", "# ")])
def test_the_suffix_decides_the_format(
    name: str, start: str, pair: tuple[Path, Path], tmp_path: Path, run: Run
) -> None:
    assert run("compare", *pair, "-o", tmp_path / name).status == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_the_format_named_goes_before_the_suffix(pair: tuple[Path, Path], tmp_path: Path, run: Run) -> None:
    run("compare", *pair, "-o", tmp_path / "r.md", "--format", "json")
    assert (tmp_path / "r.md").read_text(encoding="utf-8").startswith("{")


@pytest.mark.parametrize("disguise", ["same", "dots", "hard link", "symbolic link"])
def test_no_input_is_ever_overwritten(disguise: str, pair: tuple[Path, Path], tmp_path: Path, run: Run) -> None:
    old, _ = pair
    target = {"same": old, "dots": tmp_path / "." / "old.txt"}.get(disguise, tmp_path / "link.md")
    if disguise == "hard link":
        os.link(old, target)
    if disguise == "symbolic link":
        target.symlink_to(old)
    before = old.read_bytes()
    outcome = run("compare", *pair, "-o", target)
    assert outcome.status == 2
    assert "one of the documents" in outcome.err
    assert old.read_bytes() == before


def test_a_symbolic_link_is_replaced_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.md"
    elsewhere.write_text("kept")
    link = tmp_path / "report.md"
    link.symlink_to(elsewhere)
    output.write(b"new", str(link))
    assert elsewhere.read_text() == "kept"
    assert link.read_bytes() == b"new"
    assert not link.is_symlink()


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.md"
    target.write_text("old")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        output.write(b"new", str(target))
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]
    assert target.read_text() == "old"


def test_the_umask_decides_who_may_read_a_report(tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    before = os.umask(0o027)
    try:
        output.write(b"new", str(target))
    finally:
        os.umask(before)
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_bad_target_is_refused_before_the_work(tmp_path: Path, run: Run) -> None:
    for target in (tmp_path, tmp_path / "no" / "report.md"):
        outcome = run("compare", "missing-old.txt", "missing-new.txt", "-o", target, "--format", "markdown")
        assert outcome.status == 2
        assert str(target) in outcome.err


def test_a_device_is_written_to_not_replaced(tmp_path: Path) -> None:
    output.write(b"new", os.devnull)
    assert not Path(os.devnull).is_file()


def test_check_refuses_what_write_refuses(tmp_path: Path) -> None:
    document = tmp_path / "old.txt"
    document.write_text("text")
    output.check(str(tmp_path / "report.md"), [str(document)])
    output.check("-", ["-"])
    with pytest.raises(Trouble):
        output.check(str(document), [str(document)])


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colour_is_for_terminals(
    environment: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch, pair: tuple[Path, Path], run: Run
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("compare", *pair).out) is coloured


def test_an_output_that_cannot_be_written_is_named_as_the_user_named_it(
    pair: tuple[Path, Path], tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    target = tmp_path / "report.md"
    outcome = run("compare", *pair, "-o", target)
    assert (outcome.status, outcome.err.split(": ")[:2]) == (2, ["hensen", str(target)])
    assert "tmp;" not in outcome.err and sorted(tmp_path.iterdir()) == sorted(pair)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc on this system")
def test_a_folder_that_takes_no_files_is_no_reason_to_name_others(pair: tuple[Path, Path], run: Run) -> None:
    assert run("compare", *pair, "-o", "/proc/report.md").err.startswith("hensen: /proc/report.md: ")
