"""`hensen extract` and `hensen cache`; git shows what changed in Word and PDF with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "normalize" / "readers"))
from papers import PROSE, SECOND, block, p, pdf, word

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HENSEN_CACHE", str(tmp_path / "kept"))


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf([block(80, 100, PROSE, 30) + block(80, 280, SECOND, 30)]))
    return path


def test_one_paragraph_a_line_the_same_every_time(run: Run, paper: Path) -> None:
    first, second = run("extract", paper), run("extract", paper, "--no-cache")
    assert (first.status, first.out) == (0, f"{PROSE}\n{SECOND}\n")
    assert second.out == first.out and first.err == ""


def test_rewrapping_changes_nothing(run: Run, paper: Path, tmp_path: Path) -> None:
    narrow = tmp_path / "narrow.pdf"
    narrow.write_bytes(pdf([block(80, 100, PROSE, 24) + block(80, 300, SECOND, 24)]))
    assert run("extract", narrow).out == run("extract", paper).out


def test_markdown_has_headings_lists_and_tables(run: Run, tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('区分')}</w:tc><w:tc>{p('目標')}</w:tc></w:tr>"
    table += f"<w:tr><w:tc>{p('岸壁')}</w:tc><w:tc>{p('40|50％')}</w:tc></w:tr></w:tbl>"
    path = tmp_path / "a.docx"
    path.write_bytes(word(p("方針", '<w:outlineLvl w:val="0"/>') + p("電化を*進める*。") + p("・岸壁の電化") + table))
    target = tmp_path / "a.md"
    assert run("extract", path, "-o", target).status == 0
    assert target.read_text(encoding="utf-8").split("\n\n") == [
        "# 方針",
        "電化を\\*進める\\*。",
        "- 岸壁の電化",
        "| 区分 | 目標 |\n| --- | --- |\n| 岸壁 | 40&#124;50％ |\n",
    ]
    assert run("extract", path).out.splitlines() == [
        "方針",
        "電化を*進める*。",
        "・岸壁の電化",
        "区分\t目標",
        "岸壁\t40|50％",
    ]


def test_losses_are_told_on_stderr_unless_quiet(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word(p("文") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘</w:t></w:r></w:p>"))
    assert "hidden" in run("extract", path).err
    assert run("extract", path, "--quiet").err == ""


def test_the_cache_alone_says_how_it_stands(run: Run, paper: Path) -> None:
    run("extract", paper)
    outcome = run("cache")
    assert (outcome.status, outcome.err) == (0, "")
    first, second = outcome.out.splitlines()
    assert first.startswith("1 readings kept, ") and second == "To remove them: hensen cache clear"


def test_the_cache_is_shown_and_cleared(run: Run, paper: Path) -> None:
    run("extract", paper)
    assert "1 readings" in run("cache", "show").out
    assert "1 readings removed" in run("cache", "clear").out
    assert "0 readings" in run("cache", "show").out


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_git_shows_what_changed_in_a_word_file(tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    repository.mkdir()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "GIT_CONFIG_GLOBAL": os.devnull}

    def git(*arguments: str) -> str:
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        command = ["git", *identity, *arguments]
        done = subprocess.run(command, cwd=repository, env=environment, check=True, capture_output=True)
        return done.stdout.decode("utf-8")

    git("init", "-q")
    git("config", "diff.hensen.textconv", f'"{sys.executable}" -m hensen extract --quiet')
    (repository / ".gitattributes").write_text("*.docx diff=hensen\n*.pdf diff=hensen\n")
    (repository / "a.docx").write_bytes(word(p("電化率を30％にする。") + p("変わらない文。")))
    git("add", ".")
    git("commit", "-q", "-m", "first")
    (repository / "a.docx").write_bytes(word(p("電化率を40％にする。") + p("変わらない文。")))
    changed = [line for line in git("diff").splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    assert changed == ["-電化率を30％にする。", "+電化率を40％にする。"]
    assert "[-30-]{+40+}" in git("diff", "--word-diff", "--word-diff-regex=[0-9]+|[^[:space:]]")
