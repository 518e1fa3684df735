"""Does a document read alike from PDF, Word, HTML and plain text?

    python -m benchmarks.extraction [FILE …]

Each file (default: the shared corpus, found by HENSEN_SHARED) is read as text, laid out in six ways and
read again. The table shows the agreement of the statements (F1 over canonical texts as a multiset) and,
for one column of prose, the changes that comparing the text with its PDF reports (there should be none).
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import layouts
from benchmarks.layouts import Piece
from hensen.compare.comparison import compare
from hensen.normalize.document import Document
from hensen.normalize.normalise import normalise
from hensen.normalize.readers import ReadOptions, read_source

LAYOUTS: dict[str, tuple[str, Callable[[Sequence[Piece]], bytes], float]] = {
    "prose": (".pdf", layouts.prose_pdf, 0.98),
    "heads": (".pdf", lambda pieces: layouts.prose_pdf(pieces, "重点施策の取りまとめ（案）"), 0.98),
    "columns": (".pdf", layouts.two_column_pdf, 0.95),
    "slides": (".pdf", layouts.slides_pdf, 0.90),
    "word": (".docx", layouts.word_file, 0.98),
    "html": (".html", layouts.html_page, 0.98),
}
"""Name -> suffix, how it is made, least F1 that is good enough."""


def agreement(one: Document, other: Document) -> float:
    """F1 of two documents' statements by their canonical text, each counted as often as it stands."""
    first, second = (Counter(statement.canonical for statement in document.statements) for document in (one, other))
    shared = (first & second).total()
    return 2 * shared / max(1, first.total() + second.total())


def laid_out(path: Path, name: str, folder: Path) -> Document:
    suffix, make, _ = LAYOUTS[name]
    target = folder / f"{path.stem}-{name}{suffix}"
    target.write_bytes(make(layouts.pieces_of(read_source(str(path)))))
    return normalise(read_source(str(target), ReadOptions(cache=False)))


def differences(one: Document, other: Document) -> tuple[Document, Document, list[str]]:
    first, second = (Counter(statement.canonical for statement in document.statements) for document in (one, other))
    only = [f"- {text}" for text in (first - second)] + [f"+ {text}" for text in (second - first)]
    return one, other, only


def main(arguments: Sequence[str]) -> int:
    """Print the table; the status is 1 if any layout falls short."""
    verbose = "-v" in arguments
    shared = Path(os.environ.get("HENSEN_SHARED", "../shared"))
    named = [Path(argument) for argument in arguments if argument != "-v"]
    files = named or sorted(path for path in (shared / "corpus").iterdir() if path.suffix in (".txt", ".md"))
    short = False
    print(f"{'document':40}" + "".join(f"{name:>9}" for name in LAYOUTS) + "  changes text→prose")
    with tempfile.TemporaryDirectory() as folder:
        for path in files:
            text = normalise(read_source(str(path)))
            read = {name: laid_out(path, name, Path(folder)) for name in LAYOUTS}
            scores = {name: agreement(text, document) for name, document in read.items()}
            short |= any(scores[name] < LAYOUTS[name][2] for name in LAYOUTS)
            changes = [change for change in compare(text, read["prose"]).changes if change.kind != "unchanged"]
            row = "".join(f"{score:9.3f}" for score in scores.values())
            print(f"{path.name[:40]:40}{row}  {len(changes)}")
            for name, document in read.items() if verbose else ():
                print(f"  {name}: {len(differences(text, document)[2])}")
                for line in differences(text, document)[2][:12]:
                    print("   ", line[:110])
    return int(short)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
