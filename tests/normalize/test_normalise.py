"""The whole way from lines to a document: nothing lost, everything in order, alike in every notation."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notation_flips import to_full_width, to_half_width, to_western_punctuation

from hensen.normalize.document import Document
from hensen.normalize.normalise import normalise
from hensen.normalize.readers.reading import read_source
from hensen.normalize.readers.text import text_lines
from hensen.normalize.source import Source

_LINES = st.one_of(
    st.sampled_from(
        [
            "第１章 検討の背景",
            "１．現状と課題",
            "(1) 人材の育成",
            "① 制度の整備",
            "・研究開発を推進",
            "• 総務省は、2030年までに５Ｇを整備する。",
            "○ 官民が連携して市場を開拓",
            "※ 詳細は別紙のとおり。",
            "（出典）白書",
            "【国内】",
            "データの自由な流通を促進し、",
            "恩恵を最大化するため、環境を整備する。",
            "（注）括弧が閉じない",
            "12",
            "・・・",
            "",
        ]
    ),
    st.text(alphabet="第１章(a)①・。、「」計画データICT を\t", max_size=30),
)
_TEXTS = st.lists(_LINES, max_size=30).map("\n".join)


def read(text: str) -> Document:
    return normalise(Source("paper.txt", "text/plain", "0" * 64, text_lines(text)[0]))


def characters(text: str) -> str:
    return "".join(sorted("".join(text.split())))


def held(document: Document) -> str:
    """All that the document holds of its source, in no order."""
    parts = [section.title for section in document.sections]
    parts += [section.marker.text for section in document.sections if section.marker]
    parts += [statement.text for statement in document.statements]
    parts += [statement.marker.text for statement in document.statements if statement.marker]
    parts += [item.text for item in document.furniture]
    return "".join(parts)


@settings(max_examples=200, deadline=None)
@given(_TEXTS)
def test_every_character_stands_somewhere(text: str) -> None:
    assert characters(held(read(text))) == characters(text)


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_ids_count_up_and_places_are_in_order(text: str) -> None:
    document = read(text)
    assert [s.id for s in document.statements] == [f"p{n}" for n in range(1, len(document.statements) + 1)]
    assert [s.id for s in document.sections] == [f"s{n}" for n in range(1, len(document.sections) + 1)]
    firsts = [statement.lines[0] for statement in document.statements]
    assert firsts == sorted(firsts)
    assert all(statement.lines[0] <= statement.lines[1] for statement in document.statements)
    for section in document.sections:
        parents = document.section_path(section.id)
        assert [parent.level for parent in parents] == list(range(1, section.level + 1))


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_spans_and_offsets_point_into_the_printed_text(text: str) -> None:
    for statement in read(text).statements:
        assert len(statement.offsets) == len(statement.canonical) + 1
        for quantity in statement.quantities:
            assert statement.text[slice(*quantity.span)] == quantity.text


def corpus(shared: Path) -> list[Path]:
    return sorted(path for path in (shared / "corpus").iterdir() if path.suffix in (".txt", ".md"))


def wording(document: Document) -> list[str]:
    return [*(section.canonical for section in document.sections), *(s.canonical for s in document.statements)]


@pytest.mark.parametrize("flip", [to_half_width, to_full_width, to_western_punctuation])
def test_the_corpus_reads_alike_in_every_notation(shared: Path, tmp_path: Path, flip) -> None:  # type: ignore[no-untyped-def]
    for path in corpus(shared):
        other = tmp_path / path.name
        other.write_text(flip(path.read_text(encoding="utf-8")), encoding="utf-8")
        assert wording(normalise(read_source(str(other)))) == wording(normalise(read_source(str(path)))), path.name


def test_the_corpus_loses_nothing(shared: Path) -> None:
    for path in corpus(shared):
        if path.suffix == ".txt":  # Markdown's syntax does go
            text = path.read_text(encoding="utf-8").lstrip("\ufeff")
            assert characters(held(normalise(read_source(str(path))))) == characters(text), path.name


_REACHED = {
    "2013": ("2013-ict-kokusai-initiative.txt", {"statements": 0.95, "headings": 0.98, "commitments": 0.95}),
    "2019": ("2019-ict-global-strategy.txt", {"statements": 0.91, "headings": 0.67, "commitments": 0.90}),
    "2019o": ("2019-ict-global-strategy-overview.md", {"statements": 0.98, "headings": 0.91, "commitments": 0.95}),
}


@pytest.mark.parametrize("paper", _REACHED)
def test_agreement_with_the_hand_made_truth(shared: Path, tmp_path: Path, paper: str) -> None:
    import importlib.util
    import sys

    from hensen.report.contract import encode, outline_image

    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    sys.modules["score"] = score
    spec.loader.exec_module(score)
    name, reached = _REACHED[paper]
    result = tmp_path / "outline.json"
    result.write_bytes(encode(outline_image(normalise(read_source(str(shared / "corpus" / name))))))
    figures = score.outline([str(result), str(shared / "gold" / "units" / f"{paper}.jsonl")])
    assert {kind: figures[kind]["f1"] >= least for kind, least in reached.items()} == dict.fromkeys(reached, True), (
        figures
    )
    assert figures["coverage"] >= 0.995
    assert figures["strength"] >= 0.85


def test_indicators_learn_from_titles_labels_and_the_papers_date_that_they_are_targets() -> None:
    document = read(
        """観光の振興について
令和7年3月

１．目標
・旅行消費額　15兆円（2030年）
・宿泊者数　120万人
・実績　9兆円（2023年）

２．主な取組
・案内所の数：500か所（令和12年度）
・案内所の数：310か所（令和5年度）
・再配達率　▲20％（2024年度比、2030年度）
・運営費　12億円（令和8年度）
【ＫＰＩ】
・満足度　90％
"""
    )
    strengths = {statement.text: statement.strength for statement in document.statements if statement.quantities}
    assert strengths == {
        "旅行消費額　15兆円（2030年）": "target",
        "宿泊者数　120万人": "target",
        "実績　9兆円（2023年）": None,
        "案内所の数：500か所（令和12年度）": "target",
        "案内所の数：310か所（令和5年度）": None,
        "再配達率　▲20％（2024年度比、2030年度）": "target",
        "運営費　12億円（令和8年度）": None,
        "満足度　90％": "target",
    }
