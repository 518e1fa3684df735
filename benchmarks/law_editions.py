"""`python -m benchmarks.law_editions`: one law as text and as HTML or XML must have one outline.

Of each `laws/*/NAME.html` and `NAME.xml` beside a `NAME.txt`, sections and statements are held against the text's in
order: level, marker, kind, canonical wording, and the heading they stand under. Every difference is printed, with where
it comes from as far as can be told:

- head: before the first heading, where files print title and number of the law differently or not at all;
- table: the file marks cells as such, the text has them as lines;
- absent: the text ends before the file does (附則 left out);
- reading: anything else, which is a defect of the reading.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from hensen.normalize.document import Document, Marker

ROOT = Path(__file__).resolve().parents[1]
Origin = Literal["head", "table", "absent", "reading"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A section or statement as it is compared."""

    kind: str
    """`section` or the statement's kind."""
    level: int
    """0 for statements."""
    marker: tuple[str, tuple[int, ...]] | None
    canonical: str
    under: str
    """Canonical title of the heading above a statement, "" without."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Successive entries of the text that the other file has otherwise."""

    origin: Origin
    text: tuple[Entry, ...]
    other: tuple[Entry, ...]


def entries(document: Document) -> list[Entry]:
    """Sections and statements in reading order."""
    placed: list[tuple[int, int, Entry]] = []
    for section in document.sections:
        placed.append(
            (section.line, 0, Entry("section", section.level, _number(section.marker), section.canonical, ""))
        )
    for place, statement in enumerate(document.statements):
        under = document.section(statement.section).canonical if statement.section else ""
        entry = Entry(statement.kind, 0, _number(statement.marker), statement.canonical, under)
        placed.append((statement.lines[0], place + 1, entry))
    return [entry for _, _, entry in sorted(placed, key=lambda item: item[:2])]


def _number(marker: Marker | None) -> tuple[str, tuple[int, ...]] | None:
    return (marker.style, marker.value) if marker else None


def differences(text: Document, other: Document) -> list[Difference]:
    """What the outline of `other` has otherwise than that of `text`, in order."""
    left, right = entries(text), entries(other)
    found: list[Difference] = []
    for tag, start, end, first, last in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            origin = _origin(left, right, (start, end), (first, last))
            found.append(Difference(origin, tuple(left[start:end]), tuple(right[first:last])))
    return found


def _origin(left: Sequence[Entry], right: Sequence[Entry], old: tuple[int, int], new: tuple[int, int]) -> Origin:
    if not any(entry.kind == "section" for entry in (*left[: old[1]], *right[: new[1]])):
        return "head"
    if old == (len(left), len(left)):
        return "absent"
    return "table" if any(entry.kind == "cell" for entry in right[slice(*new)]) else "reading"


def editions(samples: Path) -> Iterator[tuple[Path, Path]]:
    """Each text of a law with another file of it."""
    for suffix in ("html", "xml"):
        for other in sorted(samples.glob(f"laws/*/*.{suffix}")):
            text = other.with_suffix(".txt")
            if text.exists():
                yield text, other


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.law_editions", description=__doc__.splitlines()[0])
    parser.parse_args()
    samples = Path(os.environ.get("HENSEN_SHARED", ROOT.parent / "shared")) / "samples"
    if not samples.is_dir():
        sys.exit(f"no samples in {samples}: set HENSEN_SHARED")
    from hensen import read

    print("| file | entries | head | table | absent | reading |\n|---|---:|---:|---:|---:|---:|")
    said: list[str] = []
    for text, other in editions(samples):
        document = read(str(other))
        found = differences(read(str(text)), document)
        counts = Counter(difference.origin for difference in found)
        cells = " | ".join(str(counts[origin]) for origin in ("head", "table", "absent", "reading"))
        print(f"| {other.name} | {len(entries(document))} | {cells} |")
        for difference in found:
            said.append(f"\n{other.name}: {difference.origin}")
            said += [f"  - {_printed(entry)}" for entry in difference.text]
            said += [f"  + {_printed(entry)}" for entry in difference.other]
    print("\n".join(said))


def _printed(entry: Entry) -> str:
    marker = f"{entry.marker[0]} {entry.marker[1]} " if entry.marker else ""
    return f"{entry.kind}{entry.level or ''} {marker}{entry.canonical[:60]}"


if __name__ == "__main__":
    main()
