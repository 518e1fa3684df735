"""`python -m benchmarks.lineage`: generated series of 5, 10 and 30 documents, and how well their life lines are found.

A series is made by revising a document again and again (`benchmarks.revisions`): in every step statements
are dropped, added, reworded, moved, split and merged, figures, deadlines and strengths change; and some
of what was dropped two and more steps ago comes back, word for word or reworded. The truth is kept with
every edit.

A **life line** is a statement through all the documents it goes on in one to one, with its beginning
(birth, split, merge, revival) and its end. It is right if every link in it, every link into its first
statement and every link out of its last one is found with the right kind, and no other. A **revival** is
right if the statement is linked to where it stood before.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from .revisions.__main__ import documents, drafts
from .revisions.draft import Draft, Item, TrueLink
from .revisions.phrases import folded
from .revisions.revise import OF_THE_PAPER, revise
from .revisions.scoring import numbers
from .revisions.wording import reword
from .revisions.writing import normalised

Node = tuple[int, int]
"""Index of the document, number of the item."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A true link between two documents of a series."""

    old: Node
    new: Node
    kind: str


@dataclass
class Series:
    """Documents and the truth about their statements."""

    drafts: list[Draft]
    ties: list[Tie] = field(default_factory=list)
    dropped: dict[str, tuple[Node, Item]] = field(default_factory=dict)
    """Folded text → where it last stood, for what may come back."""


def make_series(source: Draft, others: Sequence[Draft], length: int, seed: int, share: float) -> Series:
    """`length` documents; the same arguments give the same series."""
    series = Series([source])
    rng = Random(f"series:{source.label}:{seed}")
    for step in range(length - 1):
        _step(series, others, step, seed, share, rng)
    return series


def _step(series: Series, others: Sequence[Draft], step: int, seed: int, share: float, rng: Random) -> None:
    current = series.drafts[step]
    revision = revise(current, others, seed * 1000 + step, share, OF_THE_PAPER)
    truth, old = _without_twins(revision.truth, revision.old)
    _retouch(series, step, old)
    new = revision.new
    old_items = {item.uid: item for item in old.items}
    for link in truth:
        for one in link.old:
            series.ties += [Tie((step, one), (step + 1, other), link.kind) for other in link.new]
    gone = {one for link in truth if not link.new for one in link.old}
    returning = _returning(series, step, rng)
    new = _revive(series, new, returning, step + 1, rng)
    _recognise(series, truth, new, step + 1)
    for uid in sorted(gone):
        series.dropped[folded(old_items[uid].text)] = ((step, uid), old_items[uid])
    series.drafts.append(new)


def _without_twins(truth: Sequence[TrueLink], old: Draft) -> tuple[list[TrueLink], Draft]:
    """Without the edit that lets a sentence stand twice in the *old* document, for that one is printed already."""
    twins = {link.old[1] for link in truth if link.edit == "collapse"}
    links = [
        TrueLink("unchanged", None, link.old[:1], link.new, "none") if link.edit == "collapse" else link
        for link in truth
    ]
    return links, replace(old, items=tuple(item for item in old.items if item.uid not in twins))


def _retouch(series: Series, step: int, old: Draft) -> None:
    """The generator may give the old side of a figure or a hedge another wording: the ties into it change with it."""
    before = {item.uid: item.text for item in series.drafts[step].items}
    changed = {item.uid for item in old.items if folded(before[item.uid]) != folded(item.text)}
    series.drafts[step] = old
    now = {item.uid: folded(item.text) for item in old.items}
    for place, tie in enumerate(series.ties):
        if tie.new[0] == step and tie.new[1] in changed and tie.kind in ("unchanged", "reworded"):
            then = next(item.text for item in series.drafts[tie.old[0]].items if item.uid == tie.old[1])
            same = folded(then) == now[tie.new[1]]
            series.ties[place] = replace(tie, kind="unchanged" if same else "reworded")


def _returning(series: Series, step: int, rng: Random) -> list[tuple[Node, Item]]:
    """A tenth of what has been missing for a document and more, at least one if there is any."""
    missing = [entry for entry in series.dropped.values() if entry[0][0] < step]
    return rng.sample(missing, min(len(missing), max(1, len(missing) // 10)))


def _revive(series: Series, new: Draft, returning: Sequence[tuple[Node, Item]], place: int, rng: Random) -> Draft:
    items = list(new.items)
    uid = max(item.uid for item in items) + 1000
    for node, item in returning:
        made = reword(item.text, rng) if rng.random() < 0.5 else None
        uid += 1
        text = made[0] if made else item.text
        items.insert(rng.randint(0, len(items)), replace(item, uid=uid, text=text))
        kind = "unchanged" if folded(text) == folded(item.text) else "reworded"
        series.ties.append(Tie(node, (place, uid), kind))
        del series.dropped[folded(item.text)]
    items.sort(key=lambda item: item.section)
    return replace(new, items=tuple(items))


def _recognise(series: Series, truth: Sequence[TrueLink], new: Draft, place: int) -> None:
    """An added statement that stood in an earlier document word for word is a revival, whatever the generator meant."""
    texts = {item.uid: folded(item.text) for item in new.items}
    for link in truth:
        for uid in link.new if not link.old else ():
            entry = series.dropped.pop(texts[uid], None)
            if entry is not None:
                series.ties.append(Tie(entry[0], (place, uid), "unchanged"))


@dataclass
class Score:
    lines: int = 0
    right: int = 0
    revivals: int = 0
    found: int = 0
    false_revivals: int = 0
    seconds: float = 0.0
    statements: int = 0
    unread: int = 0
    """Statements that the reader did not give back as such: lines through them are not judged."""
    missed: Counter[str] = field(default_factory=Counter)


def score_series(series: Series, score: Score) -> None:
    """Traces the series and adds to the score."""
    from hensen.compare.lineage import trace

    read = [normalised(draft) for draft in series.drafts]
    score.statements += sum(len(document.statements) for document in read)
    score.unread += sum(len(draft.items) for draft in series.drafts)
    start = time.process_time()
    lineage = trace(read)
    score.seconds += time.process_time() - start
    names = [numbers(document, draft) for document, draft in zip(read, series.drafts, strict=True)]
    score.unread -= sum(len(one) for one in names)
    found = {
        Tie(
            (link.old[0], names[link.old[0]][link.old[1]]),
            (link.new[0], names[link.new[0]][link.new[1]]),
            link.change.kind,
        )
        for link in lineage.links
        if link.strict
    }
    known = {(index, uid) for index, one in enumerate(names) for uid in one.values()}
    _judge(set(series.ties), found, series.drafts, known, score)


def _judge(true: set[Tie], found: set[Tie], made: Sequence[Draft], known: set[Node], score: Score) -> None:
    gaps = {(tie.old, tie.new) for tie in true if tie.new[0] > tie.old[0] + 1 and {tie.old, tie.new} <= known}
    seen = {(tie.old, tie.new) for tie in found}
    score.revivals += len(gaps)
    score.found += len(gaps & seen)
    score.false_revivals += sum(new[0] > old[0] + 1 for old, new in seen - gaps)
    true_out, true_in = _by_end(true)
    found_out, found_in = _by_end(found)
    for index, draft in enumerate(made):
        for item in draft.items:
            start = (index, item.uid)
            if not _continues(true_in[start], true_out):
                line = _line(start, true_out, true_in)
                ends = {node for tie in (*true_in[start], *true_out[line[-1]]) for node in (tie.old, tie.new)}
                if not {*line, *ends} <= known:
                    continue
                wrong = [node for node in line if true_out[node] != found_out[node]]
                if true_in[start] != found_in[start]:
                    wrong.insert(0, start)
                score.lines += 1
                score.right += not wrong
                if wrong:
                    kinds = sorted({tie.kind for tie in true_out[wrong[0]] ^ found_out[wrong[0]]}) or ["beginning"]
                    score.missed["+".join(kinds)] += 1


def _by_end(ties: set[Tie]) -> tuple[Mapping[Node, set[Tie]], Mapping[Node, set[Tie]]]:
    out: dict[Node, set[Tie]] = defaultdict(set)
    into: dict[Node, set[Tie]] = defaultdict(set)
    for tie in ties:
        out[tie.old].add(tie)
        into[tie.new].add(tie)
    return out, into


def _continues(incoming: set[Tie], out: Mapping[Node, set[Tie]]) -> bool:
    """Whether a statement goes on from exactly one that goes on as it alone: then its line began earlier."""
    return len(incoming) == 1 and len(out[next(iter(incoming)).old]) == 1


def _line(start: Node, out: Mapping[Node, set[Tie]], into: Mapping[Node, set[Tie]]) -> list[Node]:
    line = [start]
    while len(out[line[-1]]) == 1:
        following = next(iter(out[line[-1]])).new
        if len(into[following]) > 1:
            break
        line.append(following)
    return line


def joined(sources: Sequence[Draft], size: int) -> Draft:
    """One draft of `size` statements, taken from the documents in turn."""
    headings = [heading for source in sources for heading in source.headings]
    items: list[Item] = []
    first = 0
    for source in sources:
        for item in source.items[: max(0, size - len(items))]:
            items.append(Item(len(items), item.section + first if item.section >= 0 else -1, item.text, item.kind))
        first += len(source.headings)
    items.sort(key=lambda item: item.section)
    return Draft("joined", tuple(headings), tuple(items))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lineage", description=__doc__.split("\n")[0])
    parser.add_argument("--docs", type=Path, metavar="DIR", help="documents to start from (default: the shared corpus)")
    parser.add_argument("--lengths", type=int, nargs="+", default=[5, 10, 30], help="documents of a series")
    parser.add_argument("--seeds", type=int, default=1, help="series from each document")
    parser.add_argument("--size", type=int, metavar="N", help="one source of N statements instead of each document")
    parser.add_argument("--share", type=float, default=0.2, help="share of the statements edited in each step")
    given = parser.parse_args()
    others = drafts(documents(given.docs))
    sources = [joined(others, given.size)] if given.size else others
    print(f"share {given.share}, {given.seeds} series from each of {len(sources)} documents")
    print(
        "| documents | statements | unread | life lines | right | revivals | found | false revivals | CPU s a series |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for length in given.lengths:
        score = Score()
        for source in sources:
            for seed in range(given.seeds):
                score_series(make_series(source, others, length, seed, given.share), score)
        count = len(sources) * given.seeds
        right, found = score.right / max(1, score.lines), score.found / max(1, score.revivals)
        print(
            f"| {length} | {score.statements} | {score.unread} | {score.lines} | {right:.3f} "
            f"| {score.revivals} | {found:.3f} | {score.false_revivals} | {score.seconds / count:.1f} |"
        )
        print(f"  not right, by the kinds of the first wrong link: {dict(score.missed.most_common(8))}")


if __name__ == "__main__":
    main()
