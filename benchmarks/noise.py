"""`python benchmarks/noise.py [DOC…]`: differences of notation alone must be no changes.

Each document is rewritten (widths, numbering, eras, bullets, punctuation, line breaks; see `notation.py`) and compared
with itself. The table gives changes/moves: statements that are not called unchanged, on either side, and those called
moved. Without arguments: the sample papers and, where they are, the shared documents (`HENSEN_SHARED`).
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path[:1] = [str(ROOT)]  # also when it is run as a script

from benchmarks.notation import REWRITES, Rewrite, spaced, wrapped  # noqa: E402

if TYPE_CHECKING:
    from hensen.compare.change import Change
    from hensen.normalize.document import Document

WIDTHS = (20, 33, 40, 72)


@dataclass(frozen=True)
class Noise:
    """What a comparison of a document with itself wrongly found."""

    changes: tuple[Change, ...]
    moves: int

    def __str__(self) -> str:
        return f"{len(self.changes)}/{self.moves}" if self.changes or self.moves else "0"


def rewrites() -> dict[str, Rewrite]:
    """All rewrites by name: re-wrapping first, then notation."""
    table: dict[str, Rewrite] = {}
    for width in WIDTHS:
        table[f"wrapped at {width}"] = wrapped(width)
        table[f"wrapped at {width}, blank lines between"] = spaced(width)
        table[f"wrapped at {2 * width} columns"] = wrapped(2 * width, columns=True)
    return table | REWRITES


def read(text: str, name: str) -> Document:
    """`text` read as if it were the file `name`."""
    from hensen.normalize.normalise import normalise
    from hensen.normalize.readers.reading import read_source

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return normalise(read_source(str(path)))


def noise(old: Document, new: Document) -> Noise:
    """What is not called unchanged between two notations of one document."""
    from hensen.compare import compare

    changes = compare(old, new).changes
    return Noise(tuple(change for change in changes if change.kind != "unchanged"), sum(c.moved for c in changes))


def documents(names: list[str]) -> list[Path]:
    """The documents named, or all there are to try."""
    if names:
        return [Path(name) for name in names]
    shared = Path(os.environ.get("HENSEN_SHARED", ROOT.parent / "shared")) / "corpus"
    own = [path for path in (ROOT / "fixtures").iterdir() if path.name.startswith("strategy-")]
    return sorted([*own, *(path for path in shared.glob("*.*") if path.suffix in (".txt", ".md"))])


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("documents", nargs="*", metavar="DOC")
    parser.add_argument("--show", action="store_true", help="list every change found")
    options = parser.parse_args(argv)
    paths = documents(options.documents)
    texts = {path: path.read_text(encoding="utf-8") for path in paths}
    plain = {path: read(text, path.name) for path, text in texts.items()}
    print("| rewrite | " + " | ".join(path.stem for path in paths) + " |\n|---|" + "---:|" * len(paths))
    total = 0
    for name, rewrite in rewrites().items():
        row = [noise(plain[path], read(rewrite(text), path.name)) for path, text in texts.items()]
        print(f"| {name} | " + " | ".join(map(str, row)) + " |", flush=True)
        total += sum(len(cell.changes) + cell.moves for cell in row)
        if options.show:
            _show(row)
    print(f"\n{total} changes and moves in all")
    return 1 if total else 0


def _show(row: list[Noise]) -> None:
    for cell in row:
        for change in cell.changes:
            old = " / ".join(statement.canonical for statement in change.old)
            new = " / ".join(statement.canonical for statement in change.new)
            print(f"    {change.kind}: {old} → {new}")


if __name__ == "__main__":
    raise SystemExit(main())
