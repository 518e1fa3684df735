"""The hand-made truth as documents and links, for the benchmarks that measure with it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hensen.normalize.document import Document, Section, Statement

ROOT = Path(__file__).resolve().parents[1]
PAIRS = (("2019", "2019o"), ("2013", "2019o"))
FILES = {
    "2013": "2013-ict-kokusai-initiative.txt",
    "2019": "2019-ict-global-strategy.txt",
    "2019o": "2019-ict-global-strategy-overview.md",
}
"""Documents that were cut by hand."""
OTHERS = {"2024": "2024-soumu-juten-shisaku.txt", "2025": "2025-digital-kakuryo-kaigi.md"}
"""Further documents of the shared corpus."""
_MARKER = re.compile(
    r"^(?:[①-⑳]|第[0-9一二三四五六七八九十]+[章節]|[(（][0-9０-９]+[)）]|[0-9０-９]+[.．](?![0-9])|[IVXⅠ-Ⅹ]+[.．]|[ivx]+\.|[a-z]\."
    r"|[•・○●◎※])\s*"
)


def shared() -> Path:
    """The folder of the shared documents (`HENSEN_SHARED`); the program ends if it is not there."""
    folder = Path(os.environ.get("HENSEN_SHARED", ROOT.parent / "shared"))
    if not (folder / "gold").is_dir():
        raise SystemExit(f"no hand-made truth in {folder}: set HENSEN_SHARED")
    return folder


@dataclass(frozen=True, slots=True)
class Link:
    """What two readers said of a pair of statements."""

    old: str
    new: str
    sure: bool
    """Both gave the link, as whatever relation."""
    strict: str
    """That it is the same commitment: `sure` (both), `possible` (one), `no`."""


def links(old: str, new: str) -> dict[tuple[str, str], Link]:
    rows = _rows(shared() / "gold" / "links" / f"{old}-{new}.jsonl")
    return {(row["old"], row["new"]): Link(row["old"], row["new"], row["sure"], row["strict"]) for row in rows}


def document(name: str) -> Document:
    """The hand-cut units as a document, whose statements have the units' ids: perfect reading."""
    from hensen.normalize.canonical import canonicalise
    from hensen.normalize.document import Section

    sections: list[Section] = []
    ids: dict[tuple[str, ...], str] = {}

    def section(path: tuple[str, ...]) -> str | None:
        if path and path not in ids:
            parent = section(path[:-1])
            ids[path] = f"s{len(sections) + 1}"
            title = _unmarked(path[-1])
            sections.append(Section(ids[path], parent, len(path), None, title, canonicalise(title).text, 0, None))
        return ids.get(path)

    units = [
        unit for unit in _rows(shared() / "gold" / "units" / f"{name}.jsonl") if unit["kind"] in ("statement", "table")
    ]
    statements = tuple(_statement(unit, section(tuple(unit["section"]))) for unit in units)
    return cut_by_hand(name, sections, statements)


def cut_by_hand(name: str, sections: Iterable[Section], statements: Iterable[Statement]) -> Document:
    """A document of these parts, as if read without loss."""
    from hensen.normalize.document import Document

    return Document(
        label=name,
        path=name,
        date=None,
        media_type="text/plain",
        pages=None,
        sha256="",
        status="complete",
        warnings=(),
        sections=tuple(sections),
        statements=tuple(statements),
    )


def _statement(unit: dict[str, Any], section: str | None) -> Statement:
    from hensen.normalize.canonical import canonicalise
    from hensen.normalize.dates import DateContext, find_dates
    from hensen.normalize.document import Statement
    from hensen.normalize.quantities import find_quantities

    text = _unmarked(unit["text"])
    canonical = canonicalise(text)
    return Statement(
        id=unit["id"],
        section=section,
        text=text,
        canonical=canonical.text,
        offsets=canonical.offsets,
        marker=None,
        kind="sentence",
        strength=None if unit["strength"] == "none" else unit["strength"],
        quantities=find_quantities(text),
        dates=find_dates(text, DateContext()),
        bodies=(),
        page=None,
        box=None,
        lines=(unit["line"], unit["line"]),
    )


def _unmarked(text: str) -> str:
    return _MARKER.sub("", text).strip()


def rows(path: Path) -> list[list[str]]:
    """Of a table whose columns tabs part."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
