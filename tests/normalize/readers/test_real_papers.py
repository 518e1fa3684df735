"""Real papers in two forms, which must read alike (skipped where they are not at hand)."""

from __future__ import annotations

from pathlib import Path

import pytest

from hensen.compare.comparison import compare
from hensen.normalize.document import Document
from hensen.normalize.normalise import normalise
from hensen.normalize.readers import ReadOptions, read_source


def document(path: Path) -> Document:
    if not path.exists():
        pytest.skip(f"{path} is not there")
    return normalise(read_source(str(path), ReadOptions(cache=False)))


def unchanged(old: Document, new: Document) -> float:
    """Share of the old document's characters in statements that stand unchanged in the new one."""
    changes = compare(old, new).changes
    total = sum(len(statement.canonical) for change in changes for statement in change.old)
    same = sum(len(s.canonical) for change in changes if change.kind == "unchanged" for s in change.old)
    return same / max(1, total)


@pytest.mark.parametrize("name", ["dp2020_01", "dp2020_03", "dp2020_04", "dp2021_06"])
def test_a_paper_reads_alike_from_word_and_pdf(shared: Path, name: str) -> None:
    folder = shared / "samples/cio-papers"
    word, pdf = document(folder / f"{name}.docx"), document(folder / f"{name}.pdf")
    assert unchanged(word, pdf) >= 0.95 and unchanged(pdf, word) >= 0.95


def test_columns_and_notes_of_a_white_paper_come_in_order(shared: Path) -> None:
    texts = [s.text for s in document(shared / "samples/white-paper-pdf/kagaku-hakusho-r6-ch5.pdf").statements]
    order = [
        "今後、公共部門や製造業はじめ様々な業界・業種で",
        "地方公共団体でも、生成ＡＩの活用に向けて、",
        "医療や金融などの",
    ]
    places = [next(place for place, text in enumerate(texts) if text.startswith(start)) for start in order]
    assert places == sorted(places)
    assert any(text.startswith("こうしたアプローチは") and text.endswith("なります。") for text in texts)


def test_two_typesettings_hold_no_difference_from_radicals(shared: Path) -> None:
    folder = shared / "samples/gif-docx/pdf"
    one, other = (document(folder / f"430_core_data_model_overview_v{number}.pdf") for number in (1, 2))
    radicals = [c for d in (one, other) for s in d.statements for c in s.canonical if 0x2E80 <= ord(c) <= 0x2FDF]
    assert not radicals
    assert unchanged(one, other) >= 0.8


@pytest.mark.parametrize(
    ("law", "date"), [("行政手続法", "2012-12"), ("行政手続法", "2015-12"), ("行政手続法", "2025-07")]
)
def test_a_law_reads_alike_from_its_page_and_its_text(shared: Path, law: str, date: str) -> None:
    folder = shared / "samples/laws" / law
    assert unchanged(document(folder / f"{law}_{date}.txt"), document(folder / f"{law}_{date}.html")) >= 0.97
