"""`hensen compare` and `hensen outline`, from the command line to what is written."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hensen.fixtures import paper

Run = Callable[..., Any]

OLD, NEW = paper(2013), paper(2019)


@pytest.fixture
def text(tmp_path: Path) -> Callable[[str, str], Path]:
    def write(name: str, content: str) -> Path:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return write


Text = Callable[[str, str], Path]


def test_both_languages_say_the_same_of_the_same_documents(run: Run) -> None:
    japanese, english = (run("compare", OLD, NEW, "--lang", lang).out for lang in ("ja", "en"))
    assert "削除された取組" in japanese
    assert "Dropped commitments" in english
    assert japanese.count("\n") == english.count("\n")


def test_the_locale_chooses_the_language(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert "## まとめ" in run("compare", OLD, NEW).out
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "## Summary" in run("compare", OLD, NEW).out


def test_exit_code_is_that_of_diff(run: Run, text: Text) -> None:
    base = text("base.txt", "海底ケーブルの整備を支援する。\n")
    wide = text("wide.txt", "　海底ケーブルの\n整備を支援する。\n")
    other = text("other.txt", "人材の育成を検討する。\n")
    assert run("compare", base, base, "--exit-code").status == 0
    assert run("compare", base, wide, "--exit-code").status == 0
    assert run("compare", base, other, "--exit-code").status == 1
    assert run("compare", base, other).status == 0


def test_the_json_holds_everything_whatever_the_report_leaves_out(run: Run) -> None:
    whole = json.loads(run("compare", OLD, NEW, "--format", "json").out)
    filtered = json.loads(run("compare", OLD, NEW, "--format", "json", "--min-confidence", "1", "--limit", "0").out)
    assert whole == filtered
    assert whole["schema"] == "hensen/comparison"


def test_two_runs_write_the_same_bytes(run: Run) -> None:
    for name in ("markdown", "json"):
        assert run("compare", OLD, NEW, "--format", name).out == run("compare", OLD, NEW, "--format", name).out


def test_a_missing_side_is_an_empty_document(run: Run, text: Text) -> None:
    new = text("new.txt", "海底ケーブルの整備を支援する。\n")
    counts = json.loads(run("compare", os.devnull, new, "--format", "json").out)["summary"]
    assert {kind for kind, count in counts.items() if count} == {"added"}
    assert run("compare", new, os.devnull).status == 0


def test_the_summary_alone(run: Run) -> None:
    report = run("compare", OLD, NEW, "--limit", "0", "--lang", "en").out
    assert [line for line in report.splitlines() if line.startswith("## ")] == ["## Summary"]


def test_a_review_is_taken_into_account(run: Run, tmp_path: Path) -> None:
    from hensen.api import read
    from hensen.compare import compare
    from hensen.compare.judgement import Judgement
    from hensen.compare.review import Keys, new_review
    from hensen.compare.review_file import encode_review

    comparison = compare(read(OLD), read(NEW))
    pair = next(one for one in comparison.changes if one.kind == "reworded")
    old, new = Keys(comparison.old).of(pair.old), Keys(comparison.new).of(pair.new)
    refusal = Judgement("refused", old, new, note="別の取組", by="山田", when="2025-09-19T10:00:00+09:00")
    review = tmp_path / "review.json"
    review.write_bytes(encode_review(new_review(comparison).judged(refusal)))

    before = json.loads(run("compare", OLD, NEW, "--format", "json").out)["summary"]
    after = json.loads(run("compare", OLD, NEW, "--format", "json", "--review", review).out)["summary"]
    assert (after["reworded"], after["dropped"]) == (before["reworded"] - 1, before["dropped"] + 1)
    report = run("compare", OLD, NEW, "--all", "--lang", "ja", "--review", review).out
    assert "対応ではないと判断（山田、2025年9月19日）：別の取組" in report


def test_a_damaged_review_is_one_line(run: Run, text: Text) -> None:
    outcome = run("compare", OLD, NEW, "--review", text("review.json", "{}"))
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert "review.json" in outcome.err


def test_an_outline_shows_strength_figures_and_deadlines(run: Run, text: Text) -> None:
    path = text("a.txt", "第１章　目標\n\n総務省は、2030年度までに17.5兆円の売上高を目指す。\n")
    outline = run("outline", path, "--lang", "ja").out
    assert "# 第１章 目標  (1行)" in outline
    assert "[目標] 総務省は、2030年度までに17.5兆円の売上高を目指す。  (3行)" in outline
    assert "17.5兆円 = 17,500,000,000,000円" in outline
    assert "2030年度 = 期限 2030年度" in outline
    assert "[target]" in run("outline", path, "--lang", "en").out


def test_an_outline_of_commitments_only(run: Run) -> None:
    short, full = (run("outline", OLD, *more).out for more in (["--commitments-only"], []))
    assert set(short.splitlines()) < set(full.splitlines())


def test_the_demonstration_copies_its_papers(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "samples"
    assert run("demo", "--copy", folder).status == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "strategy-2013.txt",
        "strategy-2019.txt",
        "strategy-2025.md",
    ]
    assert (folder / OLD.name).read_bytes() == OLD.read_bytes()
    assert run("demo", "--copy", folder).status == 2


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_demonstration_says_what_to_try_next(lang: str, run: Run) -> None:
    demonstration = run("demo", "--lang", lang).out
    assert demonstration.count("\n# ") == 3
    assert "hensen demo --copy samples" in demonstration


@pytest.mark.parametrize("name", ["outline", "comparison", "timeline"])
def test_a_schema_is_printed(name: str, run: Run) -> None:
    assert json.loads(run("schema", name).out)["properties"]["schema"] == {"const": f"hensen/{name}"}


def test_the_wrong_way_round_is_said_but_no_trouble(tmp_path: Path, run: Run) -> None:
    for year in ("2013", "2024"):
        (tmp_path / f"plan-{year}.txt").write_text(f"港湾計画\n{year}年5月1日\n\n港湾を整備する。\n", encoding="utf-8")
    older, newer = tmp_path / "plan-2013.txt", tmp_path / "plan-2024.txt"
    outcome = run("compare", newer, older)
    assert outcome.status == 0
    assert "wrong way round" in outcome.err and "wrong way round" in outcome.out
    assert "新旧が逆" in run("compare", newer, older, "--lang", "ja").err
    assert "wrong way round" not in run("compare", older, newer).err
    assert run("compare", newer, older, "--quiet").err == ""


def test_pages_of_what_has_none_are_said_to_be_ignored(tmp_path: Path, run: Run) -> None:
    paper = tmp_path / "plan.txt"
    paper.write_text("港湾を整備する。\n", encoding="utf-8")
    outcome = run("compare", paper, paper, "--pages", "3-1")
    assert outcome.status == 0
    assert f"{paper}: warning: --pages is for PDF files" in outcome.err
    assert "is for PDF files" in outcome.out
