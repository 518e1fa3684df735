"""Every text is there in both languages, says the same, and is used."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from hensen.compare.change import ChangeKind, Direction, FactType, Refusal
from hensen.normalize.document import Strength
from hensen.report.triage import GROUPS
from hensen.report.wording import CATALOGUE, says

ROOT = Path(__file__).resolve().parents[2]
BUILT = (
    *("kind.", "strength.", "group.", "meaning.", "direction.", "cause.", "refusal.", "why.", "fact.", "context."),
    *("warning.", "highlight.", "place.", "verdict.", "demo.next.", "headings.", "heading.", "clauses."),
)
"""Beginnings of keys that the program puts together."""
JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


@pytest.mark.parametrize("key", CATALOGUE)
def test_both_languages_are_complete(key: str) -> None:
    japanese, english = CATALOGUE[key]
    assert japanese.strip()
    assert english.strip()
    assert placeholders(japanese) == placeholders(english)
    # 「等」 and the like are quoted in English too; a whole English text is never Japanese.
    assert len(JAPANESE.findall(english)) <= 2


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    "keys",
    [
        [f"kind.{kind}" for kind in get_args(ChangeKind)],
        [f"why.{kind}" for kind in ("unchanged", "reworded", "split", "merged", "related")],
        [f"strength.{strength}" for strength in get_args(Strength)],
        [f"fact.{fact}" for fact in get_args(FactType)],
        [f"refusal.{refusal}" for refusal in get_args(Refusal)],
        [f"{scope}.{group}" for scope in ("group", "group.all", "meaning") for group in GROUPS],
    ],
)
def test_every_value_of_the_types_has_a_text(keys: list[str]) -> None:
    assert [key for key in keys if not says(key)] == []


def test_directions_that_add_something_to_old_and_new_have_a_text() -> None:
    assert {name for name in get_args(Direction) if not says(f"direction.{name}")} == {"added", "removed", "changed"}


def test_no_text_is_left_over() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("report", "tui", "cli")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if not path.name.endswith("wording.py")
    )
    unused = [
        key for key in CATALOGUE if not key.startswith(BUILT) and not re.search(f"[\"']{re.escape(key)}[\"']", source)
    ]
    assert unused == []


def test_every_reading_warning_has_a_text() -> None:
    calls = [
        node
        for path in sorted((ROOT / "normalize").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "ReadingWarning"
    ]
    codes = {str(call.args[0].value) for call in calls if call.args and isinstance(call.args[0], ast.Constant)}
    assert len(codes) > 5
    assert {code for code in codes if not says(f"warning.code.{code}")} == set()
