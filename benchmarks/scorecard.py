"""`python -m benchmarks.scorecard`: how well documents are read and compared, against the hand-made truth.

Prints the figures of `score.py` of the shared truth (`HENSEN_SHARED`): outlines of the documents as read, and links
between documents, both as read and as cut into statements by hand. With `--lists`, the wrong and missing strict links
between the hand-cut documents follow, for a person to read. docs/quality.md says where the other figures come from.
"""

from __future__ import annotations

import argparse
import importlib.util
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .gold import FILES, OTHERS, PAIRS, document, links, shared

if TYPE_CHECKING:
    from hensen.compare.change import Comparison
    from hensen.normalize.document import Document

STRICT = ("unchanged", "reworded", "split", "merged")


def scorer() -> ModuleType:
    """score.py of the shared truth."""
    spec = importlib.util.spec_from_file_location("score", shared() / "gold" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(name: str) -> Document:
    from hensen import read as read_file

    return read_file(str(shared() / "corpus" / (FILES | OTHERS)[name]))


def outline_scores(score: ModuleType, name: str, read_one: Document) -> dict[str, Any]:
    from hensen.report.contract import encode, outline_image

    with _written(encode(outline_image(read_one))) as path:
        return dict(score.outline([path, _units(name)]))


def link_scores(score: ModuleType, old: str, new: str, comparison: Comparison) -> dict[str, Any]:
    from hensen.report.contract import comparison_image, encode

    truth = str(shared() / "gold" / "links" / f"{old}-{new}.jsonl")
    with _written(encode(comparison_image(comparison, "en"))) as path:
        return dict(score.links([path, _units(old), _units(new), truth]))


def _units(name: str) -> str:
    return str(shared() / "gold" / "units" / f"{name}.jsonl")


@contextmanager
def _written(content: bytes) -> Iterator[str]:
    """A file with this content, for as long as it is looked at."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "image.json"
        path.write_bytes(content)
        yield str(path)


def _prf(figures: dict[str, float]) -> str:
    return f"{figures['f1']:.3f} ({figures['p']:.3f}, {figures['r']:.3f})"


def outlines(score: ModuleType, documents: dict[str, Document]) -> list[str]:
    lines = [
        "| document as read | statements F1 (p, r) | headings | commitments | strength | coverage |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for name, one in documents.items():
        found = outline_scores(score, name, one)
        cells = [_prf(found[key]) for key in ("statements", "headings", "commitments")]
        lines.append(f"| {name} | {' | '.join(cells)} | {found['strength']:.3f} | {found['coverage']:.3f} |")
    return lines


def pairs(score: ModuleType, sources: dict[str, dict[str, Document]]) -> list[str]:
    from hensen.compare.comparison import compare

    lines = [
        "| pair | statements | strict F1 (p, r) | any F1 (p, r) | fate | called reworded | CPU s |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    for how, documents in sources.items():
        for old, new in PAIRS:
            start = time.process_time()
            comparison = compare(documents[old], documents[new])
            spent = time.process_time() - start
            found = link_scores(score, old, new, comparison)
            lines.append(
                f"| {old} → {new} | {how} | {_prf(found['strict'])} | {_prf(found['any'])} | {found['fate']:.3f} "
                f"| {comparison.summary['reworded']} | {spent:.2f} |"
            )
    return lines


def wrong(old: str, new: str, comparison: Comparison) -> list[str]:
    """Strict links between hand-cut documents that are wrong (`+`), and sure ones that are missing (`-`)."""
    said = links(old, new)
    found = {
        (one.id, other.id)
        for change in comparison.changes
        if change.kind in STRICT
        for one in change.old
        for other in change.new
    }
    false = [pair for pair in sorted(found) if pair not in said or said[pair].strict == "no"]
    missing = [pair for pair, link in sorted(said.items()) if link.strict == "sure" and pair not in found]
    return [
        f"{sign} {one} {other}\n    {comparison.old.statement(one).text}\n    {comparison.new.statement(other).text}"
        for sign, several in (("+", false), ("-", missing))
        for one, other in several
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scorecard", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--lists", action="store_true", help="list the wrong and the missing links")
    arguments = parser.parse_args()
    score = scorer()
    as_read = {name: read(name) for name in FILES}
    by_hand = {name: document(name) for name in FILES}
    print("\n".join([*outlines(score, as_read), ""]))
    print("\n".join([*pairs(score, {"cut by hand": by_hand, "as read": as_read}), ""]))
    if arguments.lists:
        from hensen.compare.comparison import compare

        for old, new in PAIRS:
            print(f"{old} → {new}: + wrong, - missing")
            print("\n".join(wrong(old, new, compare(by_hand[old], by_hand[new]))))


if __name__ == "__main__":
    main()
