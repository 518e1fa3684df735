"""A password is asked for where somebody can answer, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from reportlab.pdfgen.canvas import Canvas

from hensen import reading

Run = Callable[..., Any]


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), encrypt="sesame")
    canvas.drawString(72, 720, "Submarine cables will be supported.")
    canvas.save()
    return path


@pytest.mark.parametrize("command", ["outline", "compare"])
def test_the_password_is_asked_for_on_a_terminal(
    command: str, locked: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(question: str, **_options: Any) -> str:
        asked.append(question)
        return "sesame"

    monkeypatch.setattr(reading, "_can_ask", lambda: True)
    monkeypatch.setattr(click, "prompt", answer)
    outcome = run(command, *([locked] if command == "outline" else [locked, locked]), "--no-cache")
    assert outcome.status == 0
    assert set(asked) == {f"Password of {locked}"}


def test_without_a_terminal_the_option_is_named(locked: Path, run: Run) -> None:
    outcome = run("outline", locked, "--no-cache")
    assert outcome.status == 2
    assert "--password" in outcome.err
    assert run("outline", locked, "--no-cache", "--password", "sesame").status == 0


def test_a_wrong_answer_is_one_line(locked: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_can_ask", lambda: True)
    monkeypatch.setattr(click, "prompt", lambda *_arguments, **_options: "wrong")
    outcome = run("outline", locked, "--no-cache")
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
