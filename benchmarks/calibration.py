"""`python -m benchmarks.calibration`: the weights of `compare.model`, and whether its confidence is honest.

`--fit` fits the two logistic models again on the candidate pairs of the hand-made links (the statements as cut by
hand) and prints the weights beside those in the code, with the F1 of six-fold cross-validation (folds of twenty
neighbouring old statements). It is L2-regularised logistic regression by Newton's method; a pair counts as the same
commitment if either reader said so, and the 2013 links count twice for the subject, being few.

Without it: the reliability table. Changes are put in bands by the confidence they state, and the share that holds is
set beside it. By the hand-made links (on hand-cut statements), a reworded, split or merged change holds if each of its
statements has a strict link to the other side; a related one if there is any link; a dropped or added one if no
strict link is sure. In generated revisions a change holds if kind and statements are those of the edit.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .gold import PAIRS, Link, document, links

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from hensen.compare.change import Change, Comparison

BANDS = (0.0, 0.4, 0.6, 0.7, 0.8, 0.9, 0.97, 1.01)
STRENGTH = 0.5
"""Inverse of the regularisation, as scikit-learn's C."""
FOLDS = 6

# -- the models -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pairs:
    """The candidate pairs of two documents, with what the readers said of them."""

    old: list[int]
    values: list[dict[str, float]]
    links: list[Link | None]
    missed: list[Link]
    """Links whose pair is no candidate."""


def candidate_pairs(old_name: str, new_name: str) -> Pairs:
    from hensen.compare.model import features, strength
    from hensen.compare.pairs import score_pairs
    from hensen.compare.standing import standings

    old, new, said = document(old_name), document(new_name), links(old_name, new_name)
    open_old, open_new = [True] * len(old.statements), [True] * len(new.statements)
    scored = score_pairs(old, new, {})
    evidence = {key: pair.evidence for key, pair in scored.pairs.items()}
    places = standings({key: strength(found) for key, found in evidence.items()}, open_old, open_new)
    keys = sorted(evidence)
    ids = [(old.statements[i].id, new.statements[j].id) for i, j in keys]
    return Pairs(
        old=[i for i, _ in keys],
        values=[features(evidence[key], places[key]) for key in keys],
        links=[said.get(pair) for pair in ids],
        missed=[link for pair, link in said.items() if pair not in set(ids)],
    )


def fit(matrix: NDArray[np.float64], labels: NDArray[np.float64], counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights, the intercept first, of L2-regularised logistic regression (Newton's method; intercept free)."""
    import numpy as np

    design = np.column_stack([np.ones(len(matrix)), matrix])
    penalty = np.diag([1e-9, *([1.0 / STRENGTH] * matrix.shape[1])])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (counts * (chance - labels)) + penalty @ weights
        curvature = (design * (counts * chance * (1 - chance))[:, None]).T @ design + penalty
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def refit() -> None:
    from hensen.compare import model

    found = {pair: candidate_pairs(*pair) for pair in PAIRS}
    for title, weights, strict, twice in (
        ("same commitment", model._COMMITMENT, True, 1.0),
        ("same subject", model._SUBJECT, False, 2.0),
    ):
        names = [name for name in weights if name != "bias"]
        fitted = _fit(list(found.values()), names, strict, [1.0, twice])
        print(f"{title}\n\n| feature | in the code | fitted |\n|---|---:|---:|")
        for name, value in zip(["bias", *names], fitted, strict=True):
            print(f"| {name} | {weights[name]:.2f} | {value:.2f} |")
        print()
        for (old, new), pairs in found.items():
            if strict and sum(link is not None and link.strict == "sure" for link in pairs.links) < 10:
                continue  # 2013 and 2019 share next to no commitment
            scores = [_crossed(pairs, names, strict), _inside(pairs, weights, strict)]
            print(f"{old} → {new}: {scores[0]} cross-validated on its own pairs; {scores[1]} with the code's weights")
        print()


def _labels(pairs: Pairs, strict: bool) -> NDArray[np.float64]:
    import numpy as np

    return np.array([float(link is not None and (not strict or link.strict != "no")) for link in pairs.links])


def _matrix(pairs: Pairs, names: list[str]) -> NDArray[np.float64]:
    import numpy as np

    return np.array([[values[name] for name in names] for values in pairs.values])


def _fit(several: list[Pairs], names: list[str], strict: bool, counts: list[float]) -> NDArray[np.float64]:
    import numpy as np

    return fit(
        np.vstack([_matrix(pairs, names) for pairs in several]),
        np.concatenate([_labels(pairs, strict) for pairs in several]),
        np.concatenate([np.full(len(pairs.old), count) for pairs, count in zip(several, counts, strict=True)]),
    )


def _crossed(pairs: Pairs, names: list[str], strict: bool) -> str:
    """Each fold judged by a model that never saw it."""
    import numpy as np

    matrix, labels = _matrix(pairs, names), _labels(pairs, strict)
    folds = np.array([i // 20 % FOLDS for i in pairs.old])
    chance = np.zeros(len(labels))
    for fold in range(FOLDS):
        inside = folds == fold
        weights = fit(matrix[~inside], labels[~inside], np.ones(int((~inside).sum())))
        chance[inside] = 1 / (1 + np.exp(-(weights[0] + matrix[inside] @ weights[1:])))
    return _score(pairs, chance >= 0.5, strict)


def _inside(pairs: Pairs, weights: dict[str, float], strict: bool) -> str:
    import numpy as np

    names = [name for name in weights if name != "bias"]
    odds = weights["bias"] + _matrix(pairs, names) @ np.array([weights[name] for name in names])
    return _score(pairs, odds >= 0, strict)


def _score(pairs: Pairs, said: NDArray[np.bool_], strict: bool) -> str:
    """Precision against what either reader gave, recall over what both did; of single pairs, before any alignment."""

    def sure(link: Link) -> bool:
        return link.strict == "sure" if strict else link.sure

    labels = _labels(pairs, strict)
    precision = float(labels[said].mean()) if said.any() else 0.0
    wanted = sum(sure(link) for link in [*pairs.links, *pairs.missed] if link)
    recall = sum(sure(link) for link, yes in zip(pairs.links, said, strict=True) if link and yes) / wanted
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"F1 {f1:.2f} (precision {precision:.2f}, recall {recall:.2f})"


# -- the confidence -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Verdict:
    """A change's stated confidence, and whether it holds."""

    source: str
    kind: str
    confidence: float
    holds: bool


def by_links() -> Iterator[Verdict]:
    """Changes between hand-cut documents, judged by the readers' links."""
    from hensen.compare.comparison import compare

    for old, new in PAIRS:
        said = links(old, new)
        strict = {pair for pair, link in said.items() if link.strict != "no"}
        sure = {pair for pair, link in said.items() if link.strict == "sure"}
        for change in compare(document(old), document(new)).changes:
            if change.kind != "unchanged":
                yield Verdict("links", change.kind, change.confidence, _holds(change, set(said), strict, sure))


def _holds(
    change: Change, linked: set[tuple[str, str]], strict: set[tuple[str, str]], sure: set[tuple[str, str]]
) -> bool:
    olds, news = [one.id for one in change.old], [one.id for one in change.new]
    if change.kind == "related":
        return (olds[0], news[0]) in linked
    if not news:
        return not any(old == olds[0] for old, _ in sure)
    if not olds:
        return not any(new == news[0] for _, new in sure)
    inside = {(old, new) for old in olds for new in news} & strict
    return {old for old, _ in inside} == set(olds) and {new for _, new in inside} == set(news)


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
    parser.add_argument("--fit", action="store_true", help="fit the models again")
    parser.add_argument(
        "--computed", action="store_true", help="judge what the alignment computes, before `compare.confidence`"
    )
    parser.add_argument("--seeds", type=int, default=3, help="revisions of each document (default 3)")
    arguments = parser.parse_args()
    if arguments.fit:
        refit()
        return
    if arguments.computed:
        from hensen.compare import confidence

        confidence._MAPS = dict.fromkeys(confidence._MAPS, confidence._SAME)
    print("stated confidence → share that holds (changes)\n")
    print(reliability([*by_links(), *by_revisions(arguments.seeds)]))


if __name__ == "__main__":
    main()
