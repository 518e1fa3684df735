"""A figure of a table in reports: never without the names of its row and column."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hensen import api
from hensen.compare.change import Comparison
from hensen.compare.comparison import compare
from hensen.report import contract
from hensen.report.markdown import render
from hensen.report.options import ReportOptions

TABLE = """# 計画

## 成果

| 指標 | 現状値 | 目標値 |
|---|--:|--:|
| 満足度（％） | 45.2 | {} |
| [蔵書]数 | 4,120 | {} |
"""


@pytest.fixture
def made(tmp_path: Path) -> Comparison:
    for name, figures in (("old", ("60.0", "5,000")), ("new", ("50.0", "未定"))):
        (tmp_path / f"{name}.md").write_text(TABLE.format(*figures), "utf-8")
    return compare(api.read(tmp_path / "old.md"), api.read(tmp_path / "new.md"))


def test_an_entry_names_row_and_column(made: Comparison) -> None:
    report = render(made, ReportOptions(lang="en"))
    assert "`target` 満足度（％） › 目標値: ~~60.0~~**50.0**" in report
    assert "figure: 60.0% → 50.0% (−16.7 %)" in report
    assert "the same row and column of a table" in report


def test_the_names_are_escaped(made: Comparison) -> None:
    assert "\\[蔵書\\]数 › 目標値" in render(made, ReportOptions(lang="ja"))


def test_the_place_stands_in_the_data(made: Comparison) -> None:
    changed = next(one for one in made.changes if one.kind == "reworded" and one.new[0].text == "50.0")
    image = json.loads(contract.encode(contract.change_image(changed, "en")))
    assert image["evidence"]["cell"] is True
    assert image["new"][0]["cell"] == {
        "table": 0,
        "row": 1,
        "column": 2,
        "row_heading": "満足度（％）",
        "column_heading": "目標値",
        "datum": True,
    }
