"""The JSON keeps to the shipped schemas, loses nothing, and is the same bytes every time."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from importlib import resources
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from factories import change, comparison, document, statement
from jsonschema import Draft202012Validator

from hensen.api import read
from hensen.compare import Comparison, compare
from hensen.compare.change import Candidate, Evidence, FactChange
from hensen.compare.judgement import Judgement
from hensen.fixtures import papers
from hensen.normalize.document import DateExpression, Document, Quantity
from hensen.normalize.source import ReadingWarning
from hensen.report.contract import comparison_image, encode, outline_image
from hensen.report.language import LANGUAGES

NAMES = ("outline", "comparison", "timeline")
CORPUS = (
    "2013-ict-kokusai-initiative.txt",
    "2019-ict-global-strategy-overview.md",
    "2019-ict-global-strategy.txt",
    "2024-soumu-juten-shisaku.txt",
    "2025-digital-kakuryo-kaigi.md",
)


def schema(name: str) -> Any:
    return json.loads((resources.files("hensen") / "schemas" / f"{name}.json").read_text(encoding="utf-8"))


def validated(data: bytes, name: str) -> Any:
    value = json.loads(data)
    errors = list(Draft202012Validator(schema(name)).iter_errors(value))
    assert [f"{error.json_path}: {error.message[:200]}" for error in errors[:3]] == []
    return value


@cache
def cached(path: Path) -> Document:
    return read(path)


@pytest.mark.parametrize("name", NAMES)
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_the_schemas_say_the_same_of_the_same_things() -> None:
    outline, comparison, timeline = (schema(name)["$defs"] for name in NAMES)
    for name, definition in outline.items():
        assert comparison[name] == definition
        assert timeline[name] == definition


@pytest.mark.parametrize("path", papers(), ids=lambda path: path.name)
def test_outlines_of_the_sample_papers(path: Path) -> None:
    outline = cached(path)
    value = validated(encode(outline_image(outline)), "outline")
    assert len(value["statements"]) == len(outline.statements)
    assert_known_fields(value, schema("outline"), schema("outline"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("pair", list(pairwise(papers())), ids=lambda pair: pair[0].stem)
def test_comparisons_of_the_sample_papers(pair: tuple[Path, Path], lang: Any) -> None:
    result = compare(cached(pair[0]), cached(pair[1]))
    value = validated(encode(comparison_image(result, lang)), "comparison")
    assert_conserved(value, result)
    assert_known_fields(value, schema("comparison"), schema("comparison"))


@pytest.mark.parametrize("pair", list(combinations(CORPUS, 2)), ids=lambda pair: f"{pair[0][:4]}-{pair[1][:4]}")
def test_real_documents_keep_to_the_contract(pair: tuple[str, str], shared: Path) -> None:
    old, new = (cached(shared / "corpus" / name) for name in pair)
    result = compare(old, new)
    data = encode(comparison_image(result, "ja"))
    assert_conserved(validated(data, "comparison"), result)
    assert encode(comparison_image(compare(old, new), "ja")) == data


def assert_conserved(value: Any, result: Comparison) -> None:
    """Every statement of both documents stands in exactly one change."""
    for side, document_read in (("old", result.old), ("new", result.new)):
        told = [item["id"] for one in value["changes"] for item in one[side]]
        assert sorted(told) == sorted(item.id for item in document_read.statements)
    counts = value["summary"]
    assert sum(counts[kind] for kind in counts if kind != "moved") == len(value["changes"])


def assert_known_fields(value: Any, part: Any, root: Any) -> None:
    """No field that the schema does not describe: the schema allows more, we do not write it."""
    if "$ref" in part:
        part = root["$defs"][part["$ref"].rpartition("/")[2]]
    for option in part.get("anyOf", ()):
        if value is not None and "$ref" in option:
            part = root["$defs"][option["$ref"].rpartition("/")[2]]
    if isinstance(value, dict):
        assert set(value) <= set(part["properties"])
        for name, inner in value.items():
            assert_known_fields(inner, part["properties"][name], root)
    elif isinstance(value, list):
        for inner in value:
            assert_known_fields(inner, part["items"], root)


def test_every_field_of_a_rich_change() -> None:
    rich = statement(
        "p1",
        "約17.5兆円を2020年度までに",
        strength="target",
        quantities=(
            Quantity("17.5兆円", Decimal("17.5E+12"), "円", "約", (1, 7)),
            Quantity("数百", None, "", None, (0, 2)),
        ),
        dates=(DateExpression("2020年度", "2020", "fiscal-year", "deadline", (8, 14)),),
        bodies=("総務省",),
        page=3,
        box=(1.0, 2.004, 3.0, 4.0),
    )
    one = change(
        "c1",
        "reworded",
        (rich,),
        (rich,),
        evidence=Evidence(1.0, 1.0, 1.0, ("語",), ("17.5兆円",)),
        facts=(FactChange("quantity", None, "5%", "added", None),),
        candidates=(Candidate("p1", "p2", 0.31, True, Evidence(0.3, 0.3, 0.3), "other-figures"),),
        judgement=Judgement("confirmed", (), (), "reworded", "見た", "山田", "2025-09-19T10:00:00+09:00"),
    )
    value = validated(encode(comparison_image(comparison(one), "ja")), "comparison")
    first = value["changes"][0]
    assert first["old"][0]["quantities"][0]["value"] == 17_500_000_000_000
    assert isinstance(first["old"][0]["quantities"][0]["value"], int)
    assert first["old"][0]["quantities"][1]["value"] is None
    assert first["old"][0]["box"] == [1.0, 2.0, 3.0, 4.0]
    assert first["judgement"] == {
        "verdict": "confirmed",
        "kind": "reworded",
        "note": "見た",
        "by": "山田",
        "when": "2025-09-19T10:00:00+09:00",
    }
    assert_known_fields(value, schema("comparison"), schema("comparison"))


def test_decimals_stay_exact() -> None:
    quantity = Quantity("0.1%", Decimal("0.1"), "%", None, (0, 4))
    data = encode(outline_image(document("文書", statement("p1", "0.1%", quantities=(quantity,)))))
    assert b'"value": 0.1,' in data


def test_bytes_are_utf8_whatever_a_file_name_holds() -> None:
    odd = document("文書", path="bad\udcff.txt", warnings=(ReadingWarning("encoding", "odd \udcff", 1),))
    value = validated(encode(outline_image(odd)), "outline")
    assert value["document"]["path"] == "bad\ufffd.txt"
