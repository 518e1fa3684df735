"""`python -m benchmarks.fitting`: the weights of `compare.model`, fitted again.

Fits the two logistic models on the candidate pairs of the hand-made links and prints the weights beside those in the
code. The pairs are taken twice: from the documents as cut by hand, and as the program reads them, for headings are
where the two differ, and a model that trusts them too much fails on slides. L2-regularised logistic regression by
Newton's method; a pair counts as the same commitment if either reader said so, and the 2013 links count twice for the
subject, being few. Each fold of the cross-validation is six stretches of the old document, a thirtieth each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .gold import PAIRS, Link, document, links
from .scorecard import read, scorer

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np
    from numpy.typing import NDArray

    from hensen.normalize.document import Document

STRENGTH = 0.7
"""Inverse of the regularisation, as scikit-learn's C."""
FOLDS = 5
STRETCHES = 30
"""Parts of the old document that are put into folds by turns."""
_SIDES = ("cut by hand", "as read")


@dataclass(frozen=True)
class Pairs:
    """The candidate pairs of two documents, with what the readers said of them."""

    name: str
    fold: list[int]
    values: list[dict[str, float]]
    links: list[Link | None]
    missed: list[Link]
    """Links whose pair is no candidate."""


def candidate_pairs(old_name: str, new_name: str, side: str) -> Pairs:
    """Of two documents, cut by hand or as read."""
    from hensen.compare.model import features, strength
    from hensen.compare.pairs import score_pairs
    from hensen.compare.standing import standings

    by_hand = side == _SIDES[0]
    old, new = (document(name) if by_hand else read(name) for name in (old_name, new_name))
    covers_old, covers_new = (
        _own(one) if by_hand else _covers(scorer(), name, one) for name, one in ((old_name, old), (new_name, new))
    )
    said = links(old_name, new_name)
    scored = score_pairs(old, new, {})
    evidence = {key: pair.evidence for key, pair in scored.pairs.items()}
    strengths = {key: strength(found) for key, found in evidence.items()}
    places = standings(strengths, {}, len(old.statements), len(new.statements))
    keys = sorted(evidence)
    stood_for = [
        [(a, b) for a in covers_old[old.statements[i].id] for b in covers_new[new.statements[j].id]] for i, j in keys
    ]
    seen = {pair for several in stood_for for pair in several}
    return Pairs(
        name=f"{old_name} → {new_name}, {side}",
        fold=[i * STRETCHES // len(old.statements) % FOLDS for i, _ in keys],
        values=[features(evidence[key], places[key]) for key in keys],
        links=[_joint([said[pair] for pair in several if pair in said]) for several in stood_for],
        missed=[link for pair, link in said.items() if pair not in seen],
    )


def _own(one: Document) -> dict[str, set[str]]:
    return {statement.id: {statement.id} for statement in one.statements}


def _covers(score: ModuleType, name: str, one: Document) -> dict[str, set[str]]:
    """The hand-cut units that each statement stands for, as the scorer sees it."""
    from hensen.report.contract import outline_image

    from .gold import shared

    units = score.load(str(shared() / "gold" / "units" / f"{name}.jsonl"))
    body = [unit for unit in units if unit["kind"] in ("statement", "table")]
    found: dict[str, set[str]] = score.covers(
        body, {row["id"]: row["text"] for row in outline_image(one)["statements"]}
    )
    return found


def _joint(several: Sequence[Link]) -> Link | None:
    """One verdict of a pair whose statements stand for several units."""
    if not several:
        return None
    strict = next((word for word in ("sure", "possible") if any(link.strict == word for link in several)), "no")
    return Link(several[0].old, several[0].new, any(link.sure for link in several), strict)


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


def main() -> None:
    from hensen.compare import model

    found = [candidate_pairs(old, new, side) for old, new in PAIRS for side in _SIDES]
    for title, weights, strict in (
        ("same commitment", model._COMMITMENT, True),
        ("same subject", model._SUBJECT, False),
    ):
        names = [name for name in weights if name != "bias"]
        print(f"{title}\n\n| feature | in the code | fitted |\n|---|---:|---:|")
        for name, value in zip(["bias", *names], _fit(found, names, strict, None), strict=True):
            print(f"| {name} | {weights[name]:.2f} | {value:.2f} |")
        print()
        crossed = {fold: _fit(found, names, strict, fold) for fold in range(FOLDS)}
        for pairs in found:
            if strict and sum(link is not None and link.strict == "sure" for link in pairs.links) < 10:
                continue  # 2013 and 2019 share next to no commitment
            scores = [_score(pairs, _crossed(pairs, names, crossed), strict), _inside(pairs, weights, strict)]
            print(f"{pairs.name}: {scores[0]} cross-validated; {scores[1]} with the code's weights")
        print()
    print("whole alignments, each stretch of the old document by weights that never saw it:\n")
    for old, new in PAIRS:
        for side in _SIDES:
            print(f"{old} → {new}, {side}: {_aligned(old, new, side, found)}")


def _aligned(old_name: str, new_name: str, side: str, found: list[Pairs]) -> str:
    """F1 of the strict links of an alignment, the changes of each fold from models fitted without that fold."""
    from hensen.compare import model
    from hensen.compare.alignment import align

    by_hand = side == _SIDES[0]
    old, new = (document(name) if by_hand else read(name) for name in (old_name, new_name))
    covers_old, covers_new = (
        _own(one) if by_hand else _covers(scorer(), name, one) for name, one in ((old_name, old), (new_name, new))
    )
    linked: dict[bool, set[tuple[str, str]]] = {True: set(), False: set()}
    for fold in range(FOLDS):
        with _weights(model, found, fold):
            alignment = align(old, new)
        strict = {(i, j) for group in alignment.groups for i in group.old for j in group.new}
        related = {key for key, pair in alignment.scored.pairs.items() if pair.subject >= alignment.threshold}
        for kind, keys in ((True, strict), (False, strict | related)):
            for i, j in keys:
                if i * STRETCHES // len(old.statements) % FOLDS == fold:
                    linked[kind] |= {
                        (a, b) for a in covers_old[old.statements[i].id] for b in covers_new[new.statements[j].id]
                    }
    said = links(old_name, new_name)
    return f"strict {_links_score(said, linked[True], True)}, any {_links_score(said, linked[False], False)}"


@contextmanager
def _weights(model: ModuleType, found: list[Pairs], fold: int) -> Iterator[None]:
    """The models with weights fitted without a fold, for as long as it takes."""
    kept = dict(model._COMMITMENT), dict(model._SUBJECT)
    for weights, strict in ((model._COMMITMENT, True), (model._SUBJECT, False)):
        names = [name for name in weights if name != "bias"]
        weights.update(zip(["bias", *names], map(float, _fit(found, names, strict, fold)), strict=True))
    try:
        yield
    finally:
        model._COMMITMENT.update(kept[0])
        model._SUBJECT.update(kept[1])


def _links_score(said: dict[tuple[str, str], Link], found: set[tuple[str, str]], strict: bool) -> str:
    possible = {pair for pair, link in said.items() if not strict or link.strict != "no"}
    sure = {pair for pair, link in said.items() if (link.strict == "sure" if strict else link.sure)}
    precision = len(found & possible) / max(1, len(found))
    recall = len(found & sure) / max(1, len(sure))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"F1 {f1:.2f} (precision {precision:.2f}, recall {recall:.2f})"


def _labels(pairs: Pairs, strict: bool) -> NDArray[np.float64]:
    import numpy as np

    return np.array([float(link is not None and (not strict or link.strict != "no")) for link in pairs.links])


def _matrix(pairs: Pairs, names: Iterable[str]) -> NDArray[np.float64]:
    import numpy as np

    wanted = list(names)
    return np.array([[values[name] for name in wanted] for values in pairs.values])


def _fit(several: list[Pairs], names: list[str], strict: bool, without: int | None) -> NDArray[np.float64]:
    """Fitted on all pairs but those of one fold; None leaves none out."""
    import numpy as np

    kept = [np.array(pairs.fold) != (-1 if without is None else without) for pairs in several]
    twice = [2.0 if not strict and pairs.name.startswith("2013") else 1.0 for pairs in several]
    return fit(
        np.vstack([_matrix(pairs, names)[rows] for pairs, rows in zip(several, kept, strict=True)]),
        np.concatenate([_labels(pairs, strict)[rows] for pairs, rows in zip(several, kept, strict=True)]),
        np.concatenate([np.full(int(rows.sum()), count) for rows, count in zip(kept, twice, strict=True)]),
    )


def _crossed(pairs: Pairs, names: list[str], fitted: dict[int, NDArray[np.float64]]) -> NDArray[np.bool_]:
    """Each fold judged by a model that never saw it, of either reading."""
    import numpy as np

    matrix, folds = _matrix(pairs, names), np.array(pairs.fold)
    said = np.zeros(len(folds), dtype=bool)
    for fold, weights in fitted.items():
        inside = folds == fold
        said[inside] = weights[0] + matrix[inside] @ weights[1:] >= 0
    return said


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


if __name__ == "__main__":
    main()
