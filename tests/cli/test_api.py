"""What programs may rely on: `hensen.read`, `hensen.compare`, `hensen.track`."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import hensen
from hensen.compare import CompareOptions, Comparison
from hensen.compare import compare as compare_documents
from hensen.fixtures import paper, papers

ROOT = Path(__file__).resolve().parents[2]


def test_two_documents_are_compared() -> None:
    old, new = hensen.read(paper(2013)), hensen.read(str(paper(2019)))
    comparison = hensen.compare(old, new)
    assert isinstance(comparison, Comparison)
    assert comparison == compare_documents(old, new) == hensen.compare(old, new, CompareOptions())


def test_a_label_and_a_date_of_ones_own() -> None:
    document = hensen.read(paper(2013), label="戦略", date="2013")
    assert (document.label, document.date) == ("戦略", "2013")


def test_a_theme_is_followed() -> None:
    documents = [hensen.read(path) for path in papers()]
    timeline = hensen.track("放送コンテンツ", documents, terms=["国際共同製作"])
    (theme,) = timeline.themes
    assert [bool(point.mentions) for point in theme.points] == [True, True, True]


@pytest.mark.parametrize("order", ["import hensen.compare; import hensen", "import hensen; import hensen.compare"])
def test_compare_is_package_and_function_in_any_order_of_imports(order: str) -> None:
    program = f"{order}; from hensen.compare.change import Change; print(callable(hensen.compare), Change.__name__)"
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert process.stdout == "True Change\n"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        hensen.nonsense  # noqa: B018 — that is the test


def test_the_version_is_the_distributions() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert hensen.__version__ == project["version"]
