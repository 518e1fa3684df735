"""The review file survives every failure: the old or the new review is there, whole."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from factories_tui import every_kind

from hensen.compare.judgement import Judgement, StatementKey
from hensen.compare.review import Review, new_review
from hensen.tui import files
from hensen.tui.review_store import ReviewStore, StoreError, review_path

ONE = every_kind()
FIRST = new_review(ONE).judged(Judgement("confirmed", (StatementKey("消えた取組を支援する。"),), (), "dropped"))
SECOND = FIRST.judged(Judgement("refused", (StatementKey("似た主題を扱う。"),), (StatementKey("近い主題を論じる。"),)))


@pytest.fixture
def store(tmp_path: Path) -> ReviewStore:
    made = ReviewStore(tmp_path / "a..b.review.json")
    assert made.open()
    return made


def test_what_is_saved_is_loaded(store: ReviewStore) -> None:
    assert store.load(ONE) == new_review(ONE)
    store.save(FIRST)
    store.save(SECOND)
    assert store.load(ONE) == SECOND
    store.close()
    assert sorted(path.name for path in store.path.parent.iterdir()) == ["a..b.review.json"]


@pytest.mark.parametrize("broken", ["open", "write", "fsync", "replace", "fsync-folder"])
def test_a_failure_at_any_step_leaves_a_whole_review(
    store: ReviewStore, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(FIRST)
    calls = {"fsync": 0}

    def fail(*arguments: Any, **named: Any) -> Any:
        raise OSError(28, "No space left on device")

    real_open, real_fsync = Path.open, os.fsync

    class HalfWritten:
        """Takes a few bytes, then the disk is full."""

        def __init__(self, stream: Any) -> None:
            self.stream = stream

        def __enter__(self) -> HalfWritten:
            return self

        def __exit__(self, *details: object) -> None:
            self.stream.close()

        def write(self, data: bytes) -> int:
            self.stream.write(data[:20])
            self.stream.flush()
            raise OSError(28, "No space left on device")

    def fsync(descriptor: int) -> None:
        calls["fsync"] += 1
        if calls["fsync"] == (1 if broken == "fsync" else 2):
            fail()
        real_fsync(descriptor)

    if broken == "open":
        monkeypatch.setattr(Path, "open", fail)
    elif broken == "write":
        monkeypatch.setattr(Path, "open", lambda self, *a, **k: HalfWritten(real_open(self, *a, **k)))
    elif broken == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(StoreError, match="No space left"):
        store.save(SECOND)
    monkeypatch.undo()
    # After the rename the new review is in place, even if the folder could not be forced to disk.
    assert store.load(ONE) == (SECOND if broken == "fsync-folder" else FIRST)
    assert not files.temporary(store.path).exists()
    store.save(SECOND)
    assert store.load(ONE) == SECOND


def test_killed_while_writing(store: ReviewStore, tmp_path: Path) -> None:
    """SIGKILL with the temporary file half written: the old review stands, the rest is swept away."""
    store.save(FIRST)
    store.close()
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from hensen.tui.files import temporary\n"
        "from hensen.tui.review_store import ReviewStore\n"
        "store = ReviewStore(Path(sys.argv[1])); assert store.open()\n"
        "temporary(store.path).write_bytes(b'{\"schema\": ')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    dead = subprocess.run([sys.executable, "-c", program, str(store.path)], check=False)
    assert dead.returncode == -9
    again = ReviewStore(store.path)
    assert again.open(), "the lock went with the program that held it"
    assert again.load(ONE) == FIRST
    assert not files.temporary(store.path).exists()
    again.close()


def test_one_program_at_a_time(store: ReviewStore) -> None:
    other = ReviewStore(store.path)
    assert not other.open()
    with pytest.raises(StoreError, match="another program"):
        other.save(FIRST)
    store.close()
    assert other.open()
    other.close()


def test_a_symbolic_link_is_replaced_not_followed(store: ReviewStore, tmp_path: Path) -> None:
    target = tmp_path / "precious.txt"
    target.write_text("precious", encoding="utf-8")
    store.path.symlink_to(target)
    store.save(FIRST)
    assert target.read_text(encoding="utf-8") == "precious"
    assert not store.path.is_symlink()
    assert store.load(ONE) == FIRST


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b"\xff", b'{"schema":"hensen/review","version":9}'])
def test_a_damaged_file_is_told_and_not_overwritten(store: ReviewStore, data: bytes) -> None:
    store.path.write_bytes(data)
    with pytest.raises(StoreError) as caught:
        store.load(ONE)
    assert str(caught.value).startswith(f"{store.path}: ")
    assert "; " in str(caught.value) and "\n" not in str(caught.value)
    assert store.path.read_bytes() == data


def test_beside_the_new_document(tmp_path: Path) -> None:
    one = replace(
        ONE,
        old=replace(ONE.old, path=str(tmp_path / "2013.txt")),
        new=replace(ONE.new, path=str(tmp_path / "新 戦略.txt")),
    )
    assert review_path(one) == tmp_path / "2013..新 戦略.review.json"


def test_in_the_users_data_where_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    one = replace(ONE, new=replace(ONE.new, path="/nowhere/at/all/new.txt"))
    path = review_path(one)
    assert str(tmp_path) in str(path) and path.name.endswith("旧戦略..new.review.json")


def test_reviews_keep_what_they_were_made_on() -> None:
    assert isinstance(FIRST, Review)
    assert FIRST.old.sha256 == ONE.old.sha256
