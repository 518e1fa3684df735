"""The peers mark what they are said to mark, and every letter has its mark."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from benchmarks.peer_tools import TOOLS, solid
from benchmarks.scale import drafts, exponent

OLD = "# 施策\n\n海外への発信を支援する。\n\n権利処理の窓口を設ける。\n\n通信設備を開発する。\n\n人材が不足している。\n"
NEW = "# 施策\n\n海外への発信を検討する。\n\n権利処理の窓口を設ける。\n\n人材が不足している。\n\n通信設備を開発する。\n"


@pytest.fixture(params=sorted(TOOLS))
def tool(request: pytest.FixtureRequest) -> str:
    if request.param == "redlines" and importlib.util.find_spec("redlines") is None:
        pytest.skip("redlines is not installed")
    return str(request.param)


def test_every_letter_has_a_mark(tool: str, tmp_path: Path) -> None:
    shown = TOOLS[tool](OLD, NEW, tmp_path)
    assert (len(shown.old), len(shown.new)) == (len(solid(OLD)), len(solid(NEW)))


def test_equal_texts_have_no_marks(tool: str, tmp_path: Path) -> None:
    shown = TOOLS[tool](OLD, OLD, tmp_path)
    assert not any(shown.old) and not any(shown.new)
    assert (len(shown.old), len(shown.new)) == (len(solid(OLD)), len(solid(OLD)))


def marked(text: str, mask: list[bool]) -> str:
    return "".join(letter for letter, mark in zip(solid(text), mask, strict=True) if mark)


def test_letters_and_words(tmp_path: Path) -> None:
    letters = TOOLS["git diff --word-diff-regex=."](OLD, NEW, tmp_path)
    assert "支援" in marked(OLD, letters.old) and "検討" in marked(NEW, letters.new)
    assert "海外への発信を" not in marked(OLD, letters.old)
    words = TOOLS["git diff --word-diff"](OLD, NEW, tmp_path)
    assert "海外への発信を支援する。" in marked(OLD, words.old)


def test_wikidiff2_like_shows_the_move(tmp_path: Path) -> None:
    shown = TOOLS["wikidiff2-like"](OLD, NEW, tmp_path)
    moved = marked(OLD, shown.old_moved)
    assert moved == marked(NEW, shown.new_moved)
    assert moved in ("通信設備を開発する。", "人材が不足している。")
    assert marked(OLD, shown.old) == "支援" and marked(NEW, shown.new) == "検討"


def test_made_up_documents_have_the_size_asked_for() -> None:
    old, new = drafts(200, 0.5)
    assert len(old.items) == 200 and len({item.text for item in old.items}) == 200
    assert drafts(200, 0.5) == (old, new)
    kept = {item.text for item in old.items} & {item.text for item in new.items}
    assert 90 <= len(kept) <= 160


def test_exponent_of_growth() -> None:
    assert exponent([1000, 2000, 4000], [1.0, 2.0, 4.0]) == pytest.approx(1.0)
    assert exponent([10, 100], [1.0, 100.0]) == pytest.approx(2.0)
