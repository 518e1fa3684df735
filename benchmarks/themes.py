"""`python -m benchmarks.themes`: are the statements about a theme found?

The truth (`themes_truth.json`) says by number which statements of the hand-cut units in
`$HENSEN_SHARED/gold/units` are about each of eleven themes; it was labelled before the rules were tuned.
Two figures for each theme:

- **units**: the hand-cut statements under their hand-cut headings, so that only the finding is measured;
- **files**: the corpus documents as hensen reads them, reading mistakes and all. A unit is found if a
  statement found holds its text or is held by it.

For comparison: the plain search for the terms on folded text.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hensen.compare.terms import ThemeQuery
from hensen.compare.timeline import track
from hensen.normalize.canonical import canonicalise
from hensen.normalize.document import Document, Section, Statement

HERE = Path(__file__).parent
FILES = {
    "2013": "2013-ict-kokusai-initiative.txt",
    "2019": "2019-ict-global-strategy.txt",
    "2019o": "2019-ict-global-strategy-overview.md",
}


@dataclass
class Rate:
    """Statements found rightly, found wrongly, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[str], true: set[str]) -> None:
        self.right += len(found & true)
        self.wrong += len(found - true)
        self.missed += len(true - found)

    @property
    def shown(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)
        return f"{precision:.2f} {recall:.2f} **{f1:.2f}**"


def as_document(rows: Iterable[dict[str, Any]], label: str) -> Document:
    """The hand-cut units as a document of their own."""
    sections: dict[tuple[str, ...], Section] = {}
    statements = []
    for row in rows:
        if row["kind"] not in ("statement", "table"):
            continue
        section = _section(tuple(row["section"]), sections)
        canonical = canonicalise(row["text"])
        statements.append(
            Statement(
                id=row["id"],
                section=section,
                text=row["text"],
                canonical=canonical.text,
                offsets=canonical.offsets,
                marker=None,
                kind="sentence",
                strength=None,
                quantities=(),
                dates=(),
                bodies=(),
                page=None,
                box=None,
                lines=(row["line"], row["line"]),
            )
        )
    return Document(
        label, label, None, "text/plain", None, label, "complete", (), tuple(sections.values()), tuple(statements)
    )


def _section(path: tuple[str, ...], sections: dict[tuple[str, ...], Section]) -> str | None:
    if not path:
        return None
    if path not in sections:
        parent = _section(path[:-1], sections)
        canonical = canonicalise(path[-1]).text
        sections[path] = Section(f"s{len(sections) + 1}", parent, len(path), None, path[-1], canonical, 1, None)
    return sections[path].id


def plain_search(documents: Sequence[Document], terms: Sequence[str]) -> set[str]:
    """Units that hold one of the terms, letter case and width aside."""
    wanted = [_folded(term) for term in terms]
    return {
        statement.id
        for document in documents
        for statement in document.statements
        if any(term in _folded(statement.text) for term in wanted)
    }


def units_held(units: Document, found: Iterable[Statement]) -> Iterator[str]:
    """Units whose text a found statement holds, or that hold its text."""
    texts = [_folded(statement.text) for statement in found]
    for unit in units.statements:
        own = re.sub(r"^(?:[①-⑨・※]|[a-d]\.|[iv]+\.)", "", _folded(unit.text))
        if any(_same(own, text) for text in texts):
            yield unit.id


def _same(unit: str, text: str) -> bool:
    """A short unit (インフラ) inside a long statement is no sign that the statement is that unit."""
    if unit == text:
        return True
    return (unit in text and (len(unit) >= 12 or 2 * len(unit) > len(text))) or (text in unit and len(text) >= 6)


def _folded(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.themes", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--wrong", action="store_true", help="name the units wrongly found (+) and missed (-)")
    given = parser.parse_args()
    shared = Path(os.environ.get("HENSEN_SHARED", HERE.parent.parent / "shared"))
    if not (shared / "gold" / "units").is_dir():
        sys.exit(f"no hand-cut units in {shared}: set HENSEN_SHARED")
    from hensen import read

    rows = {name: (shared / "gold" / "units" / f"{name}.jsonl").read_text(encoding="utf-8") for name in FILES}
    units = [as_document(map(json.loads, text.splitlines()), name) for name, text in rows.items()]
    files = [read(str(shared / "corpus" / name)) for name in FILES.values()]
    print("precision, recall, F1 of each\n\n| theme | true | plain search | units | files |\n|---|---:|---|---|---|")
    total = {"plain": Rate(), "units": Rate(), "files": Rate()}
    for theme in json.loads((HERE / "themes_truth.json").read_text(encoding="utf-8")):
        true = set(theme["statements"])
        found = findings(theme, units, files)
        rates = {name: Rate() for name in total}
        for name, ids in found.items():
            rates[name].add(ids, true)
            total[name].add(ids, true)
        print(f"| {theme['name']} | {len(true)} | {' | '.join(rates[name].shown for name in total)} |")
        if given.wrong:
            print(
                "  units:",
                *(f"+{one}" for one in sorted(found["units"] - true)),
                *(f"-{one}" for one in sorted(true - found["units"])),
            )
    print(f"| **all** | | {' | '.join(rate.shown for rate in total.values())} |")


def findings(theme: dict[str, Any], units: Sequence[Document], files: Sequence[Document]) -> dict[str, set[str]]:
    """Ids of units found by each way."""
    terms = tuple(dict.fromkeys([theme["name"], *theme["terms"]]))
    query = ThemeQuery(theme["name"], tuple(canonicalise(term).text for term in terms))
    by_units, by_files = (track(documents, [query]).themes[0].points for documents in (units, files))
    held: set[str] = set()
    for point, document in zip(by_files, units, strict=True):
        held |= set(units_held(document, (mention.statement for mention in point.mentions)))
    return {
        "plain": plain_search(units, theme["terms"]),
        "units": {mention.statement.id for point in by_units for mention in point.mentions},
        "files": held,
    }


if __name__ == "__main__":
    main()
