"""Documents understood before are used again: never for other bytes, other questions, or behind a password."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import hensen
from hensen import api
from hensen.normalize.readers import ReadOptions, cache

sys.path.insert(0, str(Path(__file__).parent.parent / "normalize" / "readers"))
from papers import PROSE, SECOND, block, encrypted, p, pdf, word

Run = Callable[..., Any]
PAPER = pdf([block(80, 100, PROSE, 30) + block(80, 280, SECOND, 30)])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HENSEN_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    path.write_bytes(PAPER)
    return path


@pytest.fixture
def only_kept(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From its call on, no document may be understood anew."""

    def refuse(*_: object) -> None:
        raise AssertionError("read anew")

    return lambda: monkeypatch.setattr(api, "_understood", refuse)


@pytest.mark.parametrize("name, data", [("a.pdf", PAPER), ("a.docx", word(p(PROSE) + p("30万人を目標とする。")))])
def test_the_second_time_is_the_first(name: str, data: bytes, tmp_path: Path, only_kept: Callable[[], None]) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    first = hensen.read(path)
    only_kept()
    assert hensen.read(path) == first
    assert hensen.read(path, label="別名").label == "別名"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / name).write_bytes(data)
    assert hensen.read(elsewhere / name).path == str(elsewhere / name)


def test_every_format_is_told_the_same(path: Path, run: Run, only_kept: Callable[[], None]) -> None:
    formats = (["--format", "json"], ["--format", "text"], ["--format", "text", "--commitments-only"])
    first = [run("outline", path, *each, "--no-cache") for each in formats]
    run("outline", path)
    only_kept()
    second = [run("outline", path, *each) for each in formats]
    assert [(one.status, one.out, one.err) for one in first] == [(one.status, one.out, one.err) for one in second]


def test_another_name_date_or_option_is_another_document(path: Path, tmp_path: Path) -> None:
    plain = hensen.read(path)
    dated = tmp_path / "2019-05-10-paper.pdf"
    dated.write_bytes(PAPER)
    assert hensen.read(dated).date == "2019-05-10" != plain.date
    assert hensen.read(dated).label != plain.label
    assert hensen.read(path, date="2021").date == "2021"
    assert hensen.read(path) == plain
    renamed = tmp_path / "paper.txt"
    renamed.write_bytes(PAPER)
    assert [warning.code for warning in hensen.read(renamed).warnings] == ["wrong-suffix"]
    assert hensen.read(path).warnings == ()


def test_nothing_is_kept_of_fast_files_behind_a_password_or_when_switched_off(tmp_path: Path) -> None:
    text, locked, switched = tmp_path / "a.txt", tmp_path / "b.pdf", tmp_path / "c.pdf"
    text.write_text(PROSE, encoding="utf-8")
    locked.write_bytes(encrypted("himitsu"))
    switched.write_bytes(PAPER)
    hensen.read(text)
    hensen.read(locked, password="himitsu")
    hensen.read(switched, options=ReadOptions(cache=False))
    assert cache.size() == (0, 0)


@pytest.mark.parametrize("rubbish", [b"", b"\x93rubbish", b"\x80", None])
def test_what_cannot_be_read_back_is_read_anew(rubbish: bytes | None, path: Path, folder: Path) -> None:
    first = hensen.read(path)
    assert cache.size()[0] == 2  # the reading, and the document
    for kept in folder.iterdir():
        kept.write_bytes(kept.read_bytes()[:-9] if rubbish is None else rubbish)
    assert hensen.read(path) == first
    assert cache.clear() == 2


def test_another_version_of_the_rules_reads_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hensen.read(path)
    monkeypatch.setattr(cache, "_version", lambda: "another")
    hensen.read(path)
    assert cache.size()[0] == 4
