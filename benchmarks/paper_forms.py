"""`python -m benchmarks.paper_forms`: a paper published as PDF and as Word must read alike.

Of each `cio-papers/NAME.docx` with a `NAME.pdf` beside it, among the shared samples (`HENSEN_SHARED`): the share of the
old form's characters that stand in unchanged statements when one form is compared with the other, both ways. With
`--differences` every other change follows, for a person to read.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from .gold import shared

if TYPE_CHECKING:
    from hensen.compare.change import Comparison


def compared(old: Path, new: Path) -> Comparison:
    """Of two files, read anew."""
    from hensen.compare.comparison import compare
    from hensen.normalize.normalise import normalise
    from hensen.normalize.readers import ReadOptions, read_source

    first, second = (normalise(read_source(str(path), ReadOptions(cache=False))) for path in (old, new))
    return compare(first, second)


def unchanged(comparison: Comparison) -> float:
    """Share of the old document's characters in statements that stand unchanged in the new one, 0-1."""
    lengths = {change.id: sum(len(statement.canonical) for statement in change.old) for change in comparison.changes}
    same = sum(lengths[change.id] for change in comparison.changes if change.kind == "unchanged")
    return same / max(1, sum(lengths.values()))


def differences(comparison: Comparison) -> list[str]:
    """What is not unchanged, a line a change."""
    return [
        f"{change.kind}: {' ／ '.join(one.text for one in change.old)} → {' ／ '.join(one.text for one in change.new)}"
        for change in comparison.changes
        if change.kind != "unchanged"
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.paper_forms", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--differences", action="store_true", help="print every other change")
    arguments = parser.parse_args()
    folder = shared() / "samples" / "cio-papers"
    print("| paper | Word → PDF | PDF → Word |\n|---|---:|---:|")
    found: list[str] = []
    for word in sorted(folder.glob("*.docx")):
        pdf = word.with_suffix(".pdf")
        there, back = compared(word, pdf), compared(pdf, word)
        print(f"| {word.stem} | {unchanged(there):.3f} | {unchanged(back):.3f} |", flush=True)
        found += [f"{word.stem} {line}" for line in differences(there)]
    if arguments.differences:
        print("\n".join(["", *found]))


if __name__ == "__main__":
    main()
