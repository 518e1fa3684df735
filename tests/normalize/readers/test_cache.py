"""Readings kept by content: used again, never for other content, never behind a password."""

from __future__ import annotations

from pathlib import Path

import pytest
from papers import encrypted, p, pdf, word

from hensen.normalize.readers import ReadOptions, cache, child, read_source


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HENSEN_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_a_second_reading_needs_no_parser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in (("a.pdf", pdf([[(80, 100, "港湾の電化。")]])), ("a.docx", word(p("港湾の電化。")))):
        path = tmp_path / name
        path.write_bytes(data)
        first = read_source(str(path))
        with monkeypatch.context() as patch:
            patch.setattr(child, "_COMMAND", "raise SystemExit(3)")
            assert read_source(str(path)) == first
            copy = tmp_path / f"copy-{name}"
            copy.write_bytes(data)
            assert read_source(str(copy)).path == str(copy)


def test_other_options_or_content_are_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[(80, 100, "一ページ目。")], [(80, 100, "二ページ目。")]]))
    assert len(read_source(str(path)).lines) == 2
    assert len(read_source(str(path), ReadOptions(pages="2")).lines) == 1
    assert cache.size()[0] == 2


def test_switched_off_or_behind_a_password_nothing_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(encrypted("himitsu"))
    read_source(str(path), ReadOptions(password="himitsu"))
    path.write_bytes(pdf([[(80, 100, "港湾の電化。")]]))
    read_source(str(path), ReadOptions(cache=False))
    assert cache.size() == (0, 0)


def test_a_damaged_or_unwritable_cache_is_no_trouble(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word(p("港湾の電化。")))
    first = read_source(str(path))
    for kept in folder.iterdir():
        kept.write_bytes(b"\x93rubbish")
    assert read_source(str(path)) == first
    assert cache.clear() == 1
    folder.rmdir()
    folder.write_text("a file where the folder should be")
    assert read_source(str(path)) == first and cache.size() == (0, 0)
