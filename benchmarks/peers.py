"""`python -m benchmarks.peers`: hensen beside other tools on the same generated revisions.

Every tool sees the same two files and is asked the same, by what it marks:

- *noise*: the share of the text marked as deleted or inserted where nothing changed: in revisions that are only
  printed otherwise (width, era, punctuation, spaces), in the same report wrapped at another width, and in the
  statements that an edited revision left alone;
- *followed*: the share of edited statements whose wording the tool carries over: at least half of the letters of
  every statement concerned are shown as kept or as moved. Generous to letter-wise tools, which keep letters by chance;
- *moved*: the share of moved statements shown as moved;
- *whole*: the share of dropped and added statements that are marked from end to end (90 % of their letters).
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .peer_tools import TOOLS, Mask, Tool, solid
from .revisions.__main__ import documents, drafts
from .revisions.draft import Draft, Revision, TrueLink
from .revisions.revise import OF_THE_PAPER, cosmetic_revision, revise
from .revisions.scoring import numbers
from .revisions.writing import STYLES

if TYPE_CHECKING:
    from hensen.compare.change import Change

EDITS = {
    "reworded": ("reword", "figure", "deadline", "strength", "hedge"),
    "moved": ("move", "move-within"),
    "moved, reworded": ("move-reword",),
    "split": ("split", "split-across"),
    "merged": ("merge", "merge-across"),
}


@dataclass(frozen=True, slots=True)
class Marks:
    """What a tool shows of one statement: shares of its letters."""

    changed: float
    moved: float


@dataclass
class Figures:
    noise: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    followed: defaultdict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    moved: list[bool] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    seconds: float = 0.0


def by_tool(tool: Tool, revision: Revision, styles: tuple[str, str], folder: Path) -> dict[int, Marks]:
    """Number of each statement → what the tool marks of it."""
    old, new = STYLES[styles[0]](revision.old)[0], STYLES[styles[1]](revision.new)[0]
    shown = tool(old, new, folder)
    return {
        **_marks(revision.old, old, shown.old, shown.old_moved),
        **_marks(revision.new, new, shown.new, shown.new_moved),
    }


def _marks(draft: Draft, text: str, changed: Mask, moved: Mask) -> dict[int, Marks]:
    """Statements stand in the file in the draft's order, so each is looked for after the one before."""
    letters, place, found = solid(text), 0, {}
    for item in draft.items:
        wanted = solid(item.text)
        start = letters.find(wanted, place)
        place = start + len(wanted)
        arrived = statistics.fmean(moved[start:place]) if moved else 0.0
        found[item.uid] = Marks(statistics.fmean(changed[start:place]), arrived)
    return found


def by_hensen(revision: Revision, styles: tuple[str, str], folder: Path) -> dict[int, Marks]:
    """The same from hensen's redlines; statements it read otherwise than written are left out."""
    from hensen import read
    from hensen.compare.comparison import compare

    paths = []
    for name, draft, style in zip(("old", "new"), (revision.old, revision.new), styles, strict=True):
        text, suffix = STYLES[style](draft)
        paths.append(folder / f"{name}{suffix}")
        paths[-1].write_text(text, encoding="utf-8")
    comparison = compare(read(str(paths[0])), read(str(paths[1])))
    uids = (numbers(comparison.old, revision.old), numbers(comparison.new, revision.new))
    found: dict[int, Marks] = {}
    for change in comparison.changes:
        for side, statements in enumerate((change.old, change.new)):
            marks = Marks(_changed_share(change, side), float(change.moved))
            found.update({uids[side][s.id]: marks for s in statements if s.id in uids[side]})
    return found


def _changed_share(change: Change, side: int) -> float:
    if change.kind in ("added", "dropped", "related"):
        return 1.0
    if change.kind == "unchanged":
        return 0.0
    kept = marked = 0
    for segment in change.redline:
        letters = len(solid(segment.new if side else segment.old))
        kept += letters * (segment.op == "equal")
        marked += letters * (segment.op != "equal")
    return marked / max(kept + marked, 1)


def judge(figures: Figures, revision: Revision, marks: dict[int, Marks]) -> None:
    """Count what an edited revision asks."""
    for link in revision.truth:
        uids = (*link.old, *link.new)
        if any(uid not in marks for uid in uids):
            continue
        edit = link.edit.partition(":")[0]
        shown = [marks[uid] for uid in uids]
        for name, edits in EDITS.items():
            if edit in edits:
                figures.followed[name].append(all(mark.changed <= 0.5 or mark.moved >= 0.5 for mark in shown))
        if edit in ("move", "move-within", "move-reword"):
            figures.moved.append(all(mark.moved >= 0.5 for mark in shown))
        if edit in ("drop", "add"):
            figures.whole.append(all(mark.changed >= 0.9 for mark in shown))
        if edit == "none":
            figures.noise["left alone"] += [mark.changed for mark in shown]


def tasks(sources: list[Draft], seeds: int) -> Iterator[tuple[str, Revision, tuple[str, str]]]:
    for source in sources:
        links = [TrueLink("unchanged", False, (item.uid,), (item.uid,), "none") for item in source.items]
        yield "wrapped otherwise", Revision(source.label, source, source, tuple(links)), ("report", "report-40")
        for seed in range(seeds):
            yield "printed otherwise", cosmetic_revision(source, seed), ("markdown", "markdown")
            yield "edited", revise(source, sources, seed, kinds=OF_THE_PAPER), ("markdown", "markdown")


def measure(name: str, sources: list[Draft], seeds: int) -> Figures:
    figures = Figures()
    with tempfile.TemporaryDirectory() as place:
        for task, revision, styles in tasks(sources, seeds):
            start, children = time.process_time(), _children_seconds()
            if name == "hensen":
                marks = by_hensen(revision, styles, Path(place))
            else:
                marks = by_tool(TOOLS[name], revision, styles, Path(place))
            figures.seconds += time.process_time() - start + _children_seconds() - children
            if task == "edited":
                judge(figures, revision, marks)
            else:
                figures.noise[task] += [mark.changed for mark in marks.values()]
    return figures


def _children_seconds() -> float:
    """CPU seconds of finished child processes (git)."""
    times = os.times()
    return times.children_user + times.children_system


def row(name: str, figures: Figures) -> str:
    cells = [f"{_mean(figures.noise[kind]):.1%}" for kind in ("printed otherwise", "wrapped otherwise", "left alone")]
    cells += [f"{_mean(figures.followed[kind]):.0%}" for kind in EDITS]
    cells += [f"{_mean(figures.moved):.0%}", f"{_mean(figures.whole):.0%}", f"{figures.seconds:.1f}"]
    return f"| {name} | " + " | ".join(cells) + " |"


def _mean(values: list[float] | list[bool]) -> float:
    return statistics.fmean(values) if values else float("nan")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__.splitlines()[0])
    parser.add_argument("--docs", type=Path, metavar="DIR", help="documents to revise")
    parser.add_argument("--seeds", type=int, default=2, help="revisions of each document (default 2)")
    arguments = parser.parse_args()
    sources = drafts(documents(arguments.docs))
    heads = ["noise: printed otherwise", "noise: wrapped otherwise", "noise: left alone"]
    heads += [f"followed: {kind}" for kind in EDITS] + ["moves shown", "dropped, added marked whole", "CPU s"]
    print("| tool | " + " | ".join(heads) + " |\n|---|" + "---:|" * len(heads))
    for name in ("hensen", *TOOLS):
        try:
            print(row(name, measure(name, sources, arguments.seeds)), flush=True)
        except ImportError:
            print(f"| {name} | not installed (`pip install redlines`)" + " |" * len(heads))


if __name__ == "__main__":
    main()
