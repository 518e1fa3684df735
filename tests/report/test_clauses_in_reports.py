"""Promises that went from within a sentence, in the report and in JSON."""

from __future__ import annotations

import json

import pytest
from factories import change, comparison, statement

from hensen.compare.change import Comparison, Evidence
from hensen.report import contract
from hensen.report.markdown import render
from hensen.report.options import ReportOptions

OLD = statement("p1", "漁港の研修を実施し、相談窓口を設置する。", strength="implement")
NEW = statement("p1", "漁港の研修を実施する。", strength="implement")


@pytest.fixture
def sample() -> Comparison:
    return comparison(change("c1", "reworded", (OLD,), (NEW,), evidence=Evidence(0.7, 0.6, 0.9)))


def test_in_the_report(sample: Comparison) -> None:
    assert "  - なくなった取組：「相談窓口を設置する」\n" in render(sample, ReportOptions())
    assert "  - no longer promised: “相談窓口を設置する”\n" in render(sample, ReportOptions(lang="en"))


def test_in_json(sample: Comparison) -> None:
    (found,) = json.loads(contract.encode(contract.comparison_image(sample, "ja")))["changes"]
    assert found["clauses"] == {"removed": ["相談窓口を設置する"], "added": []}
