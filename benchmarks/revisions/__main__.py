"""`python -m benchmarks.revisions`: makes revisions of documents and prints how well the comparison does."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from .draft import Draft, Revision, draft
from .printing import image, sampled, shown, table
from .revise import KINDS, cosmetic_revision, heavy_revision, revise
from .scoring import Score, add_revision
from .writing import STYLES, normalised, read_back

ROOT = Path(__file__).resolve().parents[2]
LIGHT_SHARE, HEAVY_SHARE = 0.5, 0.2
SUFFIXES = {".txt", ".md", ".html", ".docx", ".pdf"}


def documents(folder: Path | None) -> list[Path]:
    """The documents to revise: those of `folder`, else the shared corpus, else the bundled papers."""
    if folder is None:
        corpus = Path(os.environ.get("HENSEN_SHARED", ROOT.parent / "shared")) / "corpus"
        folder = corpus if corpus.is_dir() else ROOT / "fixtures"
    found = sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES and path.name != "README.md")
    if not found:
        sys.exit(f"no documents in {folder}")
    return found


def drafts(paths: list[Path]) -> list[Draft]:
    from dataclasses import replace

    from hensen import read

    return [replace(draft(read(str(path))), label=path.stem) for path in paths]


def revisions(sources: list[Draft], arguments: argparse.Namespace) -> Iterator[tuple[int, Revision]]:
    """For every draft and seed an edited revision and one that is only printed otherwise, or instead a heavy one."""
    kinds = arguments.edits or KINDS
    for source in sources:
        for seed in range(arguments.seeds):
            if arguments.heavy:
                yield seed, heavy_revision(source, sources, seed, arguments.share or HEAVY_SHARE, kinds)
            else:
                yield seed, revise(source, sources, seed, arguments.share or LIGHT_SHARE, kinds)
                yield seed, cosmetic_revision(source, seed)


def measure(sources: list[Draft], arguments: argparse.Namespace) -> tuple[Score, float]:
    """The score over all revisions, and the CPU seconds the comparisons took."""
    from hensen.compare.comparison import compare

    score, spent = Score(), 0.0
    with tempfile.TemporaryDirectory() as name:
        for seed, revision in revisions(sources, arguments):
            if arguments.fast:
                old, new = normalised(revision.old), normalised(revision.new)
            else:
                style = arguments.style or sorted(STYLES)[seed % len(STYLES)]
                old = read_back(revision.old, "markdown", Path(name), "old")
                new = read_back(revision.new, style, Path(name), "new")
            start = time.process_time()
            comparison = compare(old, new)
            spent += time.process_time() - start
            add_revision(score, revision, comparison)
    return score, spent


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(text.split(","))
    if unknown := set(kinds) - set(KINDS):
        raise argparse.ArgumentTypeError(f"no such edits: {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}")
    return kinds


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.revisions", description=__doc__)
    parser.add_argument("--docs", type=Path, metavar="DIR", help="documents to revise")
    parser.add_argument("--seeds", type=int, default=5, help="revisions of each document (default 5)")
    parser.add_argument("--heavy", action="store_true", help="most statements replaced, as in a new strategy")
    parser.add_argument(
        "--share", type=float, help=f"share of the statements edited (default {LIGHT_SHARE}, heavy {HEAVY_SHARE})"
    )
    parser.add_argument("--edits", type=_kinds, metavar="KIND,…", help="only these kinds of edits")
    parser.add_argument("--fast", action="store_true", help="hand statements to the normaliser, write no files")
    parser.add_argument("--style", choices=sorted(STYLES), help="how new documents are written (default: in turn)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--show", metavar="KIND", help="print an edit's wrong cases (also none, fact, idle-fact, 'fact: EDIT')"
    )
    parser.add_argument("--sample", metavar="KIND", help="print edits as made, without comparing")
    parser.add_argument("--most", type=int, default=30, help="how many to show (default 30)")
    return parser.parse_args()


def main() -> None:
    arguments = options()
    sources = drafts(documents(arguments.docs))
    if arguments.sample:
        found = (revision for _, revision in revisions(sources, arguments))
        print("\n".join(sampled(found, arguments.sample, arguments.most)))
        return
    score, spent = measure(sources, arguments)
    if arguments.show:
        wrongs = [wrong for wrong in score.wrong if f"{wrong.edit}:".startswith(f"{arguments.show}:")]
        print("\n".join(shown(wrong) for wrong in wrongs[: arguments.most]))
        print(f"{len(wrongs)} wrong")
    elif arguments.json:
        print(json.dumps(image(score), ensure_ascii=False, indent=1))
    else:
        print(table(score, spent))


if __name__ == "__main__":
    main()
