"""Bad input is one clear line on stderr and exit 2; never a traceback, never 1."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from hensen.errors import Trouble, report
from hensen.normalize.source import ReadError

Run = Callable[..., Any]

GOOD = "海底ケーブルの整備を支援する。\n人材の育成を検討する。\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def missing(folder: Path) -> Path:
    return folder / "missing.txt"


def empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.touch()
    return path


def blank(folder: Path) -> Path:
    path = folder / "blank.txt"
    path.write_text(" \n\n　\n", encoding="utf-8")
    return path


def binary(folder: Path) -> Path:
    path = folder / "binary.txt"
    path.write_bytes(bytes(range(256)) * 40)
    return path


def directory(folder: Path) -> Path:
    path = folder / "directory.txt"
    path.mkdir()
    return path


def pipe(folder: Path) -> Path:
    path = folder / "pipe.txt"
    os.mkfifo(path)
    return path


def cut_pdf(folder: Path) -> Path:
    path = folder / "cut.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    return path


def picture(folder: Path) -> Path:
    path = folder / "scan.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    return path


@pytest.mark.parametrize("make", [missing, empty, blank, binary, directory, pipe, cut_pdf, picture])
@pytest.mark.parametrize("command", ["outline", "compare-old", "compare-new"])
def test_unreadable_input_is_one_line_naming_the_file(
    make: Callable[[Path], Path], command: str, tmp_path: Path, good: Path, run: Run
) -> None:
    bad = make(tmp_path)
    arguments = {
        "outline": ["outline", bad],
        "compare-old": ["compare", bad, good],
        "compare-new": ["compare", good, bad, "--exit-code"],
    }[command]
    assert_one_line(run(*arguments), str(bad))


def assert_one_line(outcome: Any, where: str) -> None:
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.startswith(f"hensen: {where}: ")
    assert outcome.err.count("\n") == 1
    assert "; " in outcome.err
    assert "internal error" not in outcome.err


def test_a_wrong_encoding_names_the_option(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "sjis.txt"
    path.write_bytes(GOOD.encode("cp932"))
    outcome = run("outline", path, "--encoding", "utf-8")
    assert_one_line(outcome, str(path))
    assert "--encoding" in outcome.err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp932", "euc-jp", "iso-2022-jp"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_usual_encodings_and_line_ends_make_no_difference(
    encoding: str, ending: str, tmp_path: Path, good: Path, run: Run
) -> None:
    path = tmp_path / "other.txt"
    path.write_bytes(GOOD.replace("\n", ending).encode(encoding))
    assert run("compare", good, path, "--exit-code", "--quiet").status == 0


def test_one_line_of_fifty_megabytes_ends_in_one_clear_line(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "huge.txt"
    path.write_bytes("海".encode() * (50_000_000 // 3))
    assert_one_line(run("outline", path), str(path))


def test_controls_in_a_document_reach_neither_terminal_nor_report(tmp_path: Path, good: Path, run: Run) -> None:
    path = tmp_path / "controls.txt"
    path.write_text("\x1b]52;c;eA==\x07の\x00整備を\u202e支援する。\n\x1b[2J検討する。\n", encoding="utf-8")
    for outcome in (run("outline", path), run("compare", good, path), run("compare", good, path, "--format", "json")):
        assert outcome.status == 0
        assert not set(outcome.out + outcome.err) & set("\x1b\x07\x00\u202e")
        assert "control" in outcome.err


def test_controls_in_a_file_name_do_not_reach_the_terminal(tmp_path: Path, run: Run) -> None:
    outcome = run("outline", tmp_path / "\x1b[31mred.txt")
    assert outcome.status == 2
    assert "\x1b" not in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["compare"], "missing argument"),
        (["compare", "a.txt"], "missing argument"),
        (["compare", "a.txt", "b.txt", "--frobnicate"], "--frobnicate"),
        (["compare", "a.txt", "b.txt", "--format", "html5"], "html5"),
        (["compare", "a.txt", "b.txt", "--min-confidence", "2"], "--min-confidence"),
        (["compare", "-", "-"], "standard input"),
        (["compare", "a.txt", "b.txt", "-o", "report.xyz"], "--format"),
        (["frobnicate"], "frobnicate"),
        (["--frobnicate"], "--frobnicate"),
        (["schema", "nonsense"], "nonsense"),
        (["outline", "a.txt", "--format", "json", "--commitments-only"], "--commitments-only"),
    ],
)
def test_a_bad_command_line_is_one_line(arguments: list[str], said: str, run: Run) -> None:
    outcome = run(*arguments)
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert said in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["compare"],
        ["compare", "a.txt"],
        ["compare", "a.txt", "b.txt", "c.txt"],
        ["compare", "a.txt", "b.txt", "--frobnicate"],
        ["compare", "a.txt", "b.txt", "--form", "json"],
        ["compare", "a.txt", "b.txt", "--format"],
        ["compare", "a.txt", "b.txt", "--format", "html5"],
        ["compare", "a.txt", "b.txt", "--min-confidence", "2"],
        ["compare", "a.txt", "b.txt", "--limit", "many"],
        ["compare", "a.txt", "b.txt", "--max-seconds", "long"],
        ["compare", "a.txt", "b.txt", "--exit-code=1"],
        ["compare", "-", "-"],
        ["compare", "a.txt", "b.txt"],
        ["compare", "a.txt", "b.txt", "-o", "report.xyz"],
        ["compare", "a.txt", "b.txt", "-o", "/nowhere/report.md"],
        ["frobnicate"],
        ["compar"],
        ["--frobnicate"],
        ["schema"],
        ["schema", "nonsense"],
        ["track"],
        ["track", "港湾"],
        ["themes", "a.txt"],
        ["trace", "a.txt"],
        ["trace"],
        ["view", "a.txt"],
        ["view", "a.txt", "b.txt"],
        ["init", "/nowhere"],
        ["cache", "frobnicate"],
    ],
)
def test_a_japanese_reader_is_told_in_japanese(
    arguments: list[str], run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Nothing is left in English but names: of commands, options, values, files."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    outcome = run(*arguments)
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    problem, _, remedy = outcome.err.removeprefix("hensen: ").strip().rpartition("; ")
    for clause in (problem, remedy):
        assert re.search("[ぁ-ん]", clause), clause
        assert not re.search(r"[a-z]{2,20} (is|not|one|value|option|the|a|of|see|missing)\b", clause), clause


def test_the_language_asked_for_is_that_of_messages_too(tmp_path: Path, good: Path, run: Run) -> None:
    assert (
        "そのファイルはありません; 名前を確かめてください"
        in run("compare", good, missing(tmp_path), "--lang", "ja").err
    )
    assert "no such file; check the name" in run("compare", good, missing(tmp_path), "--lang=en").err
    assert "引数" in run("compare", "--lang=ja").err
    controls = tmp_path / "controls.txt"
    controls.write_text("港を\x00整備する。\n", encoding="utf-8")
    assert "注意: 制御文字 1 字を除くか" in run("compare", controls, good, "--lang", "ja").err


def test_the_traceback_is_shown_on_request_only(tmp_path: Path, run: Run) -> None:
    assert "Traceback" not in run("outline", missing(tmp_path)).err
    assert "Traceback" in run("outline", missing(tmp_path), "--debug").err
    assert "Traceback" in run("--debug", "outline", missing(tmp_path)).err


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (click.Abort(), 130, "interrupted"),
        (BrokenPipeError(), 2, ""),
        (OSError(28, "No space left on device", "report.md"), 2, "report.md: no space left"),
        (ZeroDivisionError("boom"), 2, "internal error: ZeroDivisionError: boom"),
        (MemoryError(), 2, "out of memory"),
        (ReadError("a.pdf", "is encrypted", "give --password", "encrypted"), 2, "a.pdf: is encrypted; give --password"),
        (Trouble("a.md", "is a directory", "name a file"), 2, "a.md: is a directory; name a file"),
        (SystemExit(0), 0, ""),
        (SystemExit("words"), 2, ""),
    ],
)
def test_every_error_has_its_status(
    error: BaseException, status: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(error, debug=False) == status
    shown = capsys.readouterr().err
    assert message in shown
    assert shown.count("\n") == (1 if message else 0)


def hensen(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "hensen", *arguments], capture_output=True, check=False, **options)


def test_a_reader_that_goes_away_is_no_reason_for_noise(good: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [sys.executable, "-m", "hensen", "outline", str(good)], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert process.stderr == b""
    assert process.returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_trouble(good: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 — a device, not a path
        process = subprocess.run(
            [sys.executable, "-m", "hensen", "outline", str(good)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert process.returncode == 2
    assert process.stderr.count(b"\n") == 1


def test_a_document_from_standard_input(good: Path) -> None:
    process = hensen("compare", "-", str(good), "--exit-code", "-q", input=GOOD.encode("cp932"))
    assert (process.returncode, process.stderr) == (0, b"")


def test_a_plain_locale_keeps_utf8() -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    process = hensen("demo", "--lang", "ja", env={**environment, "LC_ALL": "C", "TERM": "dumb"})
    assert process.returncode == 0
    assert "取組" in process.stdout.decode("utf-8")
