"""`python -m benchmarks.calibration`: whether the confidence that changes state is honest.

Prints the reliability table. Changes are put in bands by the confidence they state, and the share that holds is set
beside it. By the links that readers gave (`cases`: a digest, papers written years apart, papers of our own writing), a
reworded, split or merged change holds if each of its statements has a strict link to the other side; a related one if
there is any link; a dropped or added one if no strict link is sure. In generated
revisions a change holds if kind and statements are those of the edit.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .cases import CUT, READ, Case, cases

if TYPE_CHECKING:
    from hensen.compare.change import Change, Comparison

BANDS = (0.0, 0.4, 0.6, 0.7, 0.8, 0.9, 0.97, 1.01)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A change's stated confidence, and whether it holds."""

    source: str
    kind: str
    confidence: float
    holds: bool


def by_links() -> Iterator[Verdict]:
    """Changes between documents whose links somebody judged, those that were cut by hand as they were cut."""
    from hensen.compare.comparison import compare

    several = cases()
    cut = {case.family for case in several if case.name.endswith(CUT)}
    for case in several:
        if not (case.name.endswith(READ) and case.family in cut):
            source = "written papers" if not case.real else "digest" if case.near else "years apart"
            for change in compare(case.old, case.new).changes:
                if change.kind != "unchanged":
                    yield Verdict(source, change.kind, change.confidence, _holds(change, case))


def _holds(change: Change, case: Case) -> bool:
    olds, news = ([one.id for one in side] for side in (change.old, change.new))
    if change.kind == "related":
        return case.judged(olds[0], news[0]) is not None
    if not news:
        return not case.linked(olds[0], None)
    if not olds:
        return not case.linked(None, news[0])
    strict = {(old, new) for old in olds for new in news if (link := case.judged(old, new)) and link.strict != "no"}
    return {old for old, _ in strict} == set(olds) and {new for _, new in strict} == set(news)


def by_revisions(seeds: int) -> Iterator[Verdict]:
    """Changes of generated revisions of the corpus, judged by the edits."""
    from hensen.compare.comparison import compare

    from .revisions.__main__ import documents, drafts
    from .revisions.draft import Revision
    from .revisions.revise import revise
    from .revisions.scoring import UNKNOWN, numbers
    from .revisions.writing import normalised

    def judged(revision: Revision, comparison: Comparison) -> Iterator[Verdict]:
        old, new = numbers(comparison.old, revision.old), numbers(comparison.new, revision.new)
        truth = {(link.kind, tuple(sorted(link.old)), tuple(sorted(link.new))) for link in revision.truth}
        for change in comparison.changes:
            before = tuple(sorted(old.get(one.id, UNKNOWN) for one in change.old))
            after = tuple(sorted(new.get(one.id, UNKNOWN) for one in change.new))
            if change.kind not in ("unchanged", "related") and UNKNOWN not in before + after:
                yield Verdict("revisions", change.kind, change.confidence, (change.kind, before, after) in truth)

    sources = drafts(documents(None))
    for source in sources:
        for seed in range(seeds):
            revision = revise(source, sources, seed, 0.5)
            yield from judged(revision, compare(normalised(revision.old), normalised(revision.new)))


def reliability(verdicts: list[Verdict]) -> str:
    """A table: by source and kind, how many changes a band has, what they state on average, what holds."""
    cells: dict[tuple[str, str], dict[int, list[Verdict]]] = defaultdict(lambda: defaultdict(list))
    for one in verdicts:
        band = max(number for number, floor in enumerate(BANDS) if one.confidence >= floor)
        cells[one.source, one.kind][band].append(one)
        cells[one.source, "all"][band].append(one)
    heads = [f"{low:.2f}–{min(high, 1):.2f}" for low, high in pairwise(BANDS)]
    lines = ["| source | kind | " + " | ".join(heads) + " |", "|---|---|" + "---:|" * len(heads)]
    for (source, kind), bands in sorted(cells.items()):
        row = [_cell(bands.get(band, [])) for band in range(len(heads))]
        lines.append(f"| {source} | {kind} | " + " | ".join(row) + " |")
    return "\n".join(lines)


def _cell(found: list[Verdict]) -> str:
    """stated → holds (count)"""
    if not found:
        return ""
    stated = sum(one.confidence for one in found) / len(found)
    return f"{stated:.2f} → {sum(one.holds for one in found) / len(found):.2f} ({len(found)})"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.calibration", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument(
        "--computed", action="store_true", help="judge what the alignment computes, before `compare.confidence`"
    )
    parser.add_argument("--seeds", type=int, default=3, help="revisions of each document (default 3)")
    arguments = parser.parse_args()
    if arguments.computed:
        from hensen.compare import confidence

        confidence._MAPS = confidence._OF_DIGESTS = dict.fromkeys(confidence._MAPS, confidence._SAME)
    print("stated confidence → share that holds (changes)\n")
    print(reliability([*by_links(), *by_revisions(arguments.seeds)]))


if __name__ == "__main__":
    main()
