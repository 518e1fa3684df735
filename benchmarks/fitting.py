"""`python -m benchmarks.fitting`: the weights of `compare.model`, fitted again, and what they are worth elsewhere.

Fits the three logistic models on the candidate pairs of all judged documents (`cases`) and prints the weights beside
those in the code. Documents of ministries count more than papers of our own writing (`_REAL_NEAR`, `_REAL_APART`), and
the hand-made truth is taken twice, as cut by hand and as the program reads it: headings are where the two differ, and a
model that trusts them too much fails on slides. L2-regularised logistic regression by Newton's method; a pair counts as
linked if either reader said so.

Then it prints what the judged documents are like: how much of the shorter one stands in the other, how far two readers
agree, what their own links reach when each statement stands in one group only, and which pairs are called the same.
Last, every pair of documents is aligned, once by the code's weights and once by weights that saw neither it nor another
paper of its family.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .cases import Case, Score, cases

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from hensen.compare.alignment import Alignment

STRENGTH = 0.7
"""Inverse of the regularisation, as scikit-learn's C."""
_REAL_NEAR, _REAL_APART = 60.0, 12.0
"""What a pair of real documents weighs against one of papers of our own. All digests of ours are reworded throughout,
where the real one keeps every third sentence: it must not be drawn to them."""


@dataclass(frozen=True)
class Model:
    """One of the three, and what it learns from."""

    title: str
    weights: dict[str, float]
    strict: bool
    """Whether it says that a pair is the same commitment; otherwise that it is of one subject."""
    near: bool
    """Whether it is of digests; otherwise of papers written apart."""

    @property
    def names(self) -> list[str]:
        return [name for name in self.weights if name != "bias"]


@dataclass(frozen=True, eq=False)
class Pairs:
    """The candidate pairs of a case."""

    case: Case
    values: list[dict[str, float]]
    strict: list[bool]
    linked: list[bool]


def candidate_pairs(case: Case) -> Pairs:
    from hensen.compare.model import features, strength
    from hensen.compare.pairs import score_pairs
    from hensen.compare.standing import standings

    scored = score_pairs(case.old, case.new, {})
    evidence = {key: pair.evidence for key, pair in sorted(scored.pairs.items())}
    strengths = {key: strength(found) for key, found in evidence.items()}
    places = standings(strengths, {}, len(case.old.statements), len(case.new.statements))
    judged = [case.judged(*case.ids(key)) for key in evidence]
    return Pairs(
        case,
        [features(found, places[key]) for key, found in evidence.items()],
        [link is not None and link.strict != "no" for link in judged],
        [link is not None for link in judged],
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


def fitted(model: Model, found: Iterable[Pairs], without: str | None = None) -> dict[str, float]:
    """The model's weights from all its pairs but those of one family."""
    import numpy as np

    several = [pairs for pairs in found if pairs.case.near == model.near and pairs.case.family != without]
    real = _REAL_NEAR if model.near else _REAL_APART
    weights = fit(
        np.array([[values[name] for name in model.names] for pairs in several for values in pairs.values]),
        np.array([float(yes) for pairs in several for yes in (pairs.strict if model.strict else pairs.linked)]),
        np.array([real if pairs.case.real else 1.0 for pairs in several for _ in pairs.values]),
    )
    return dict(zip(["bias", *model.names], map(float, weights), strict=True))


def models() -> tuple[Model, ...]:
    from hensen.compare import model

    return (
        Model("same commitment", model._COMMITMENT, strict=True, near=True),
        Model("same subject, versions and digests", model._SUBJECT, strict=False, near=True),
        Model("same subject, papers written apart", model._SUBJECT_APART, strict=False, near=False),
    )


@contextmanager
def left_out(found: Sequence[Pairs], family: str) -> Iterator[None]:
    """The models with weights fitted without a family, for as long as it takes."""
    kept = [(model, dict(model.weights)) for model in models()]
    for model, _ in kept:
        model.weights.update(fitted(model, found, family))
    try:
        yield
    finally:
        for model, weights in kept:
            model.weights.update(weights)


def aligned(case: Case) -> Alignment:
    from hensen.compare.alignment import align

    return align(case.old, case.new)


def main() -> None:
    found = [candidate_pairs(case) for case in cases()]
    for model in models():
        new = fitted(model, found)
        print(f"{model.title}\n\n| feature | in the code | fitted |\n|---|---:|---:|")
        for name, value in new.items():
            print(f"| {name} | {model.weights[name]:.2f} | {value:.2f} |")
        print()
    print("| documents | kept | alike | readers agree | links, grouped | called the same: same, related, neither |")
    print("|---|---:|---:|---:|---:|---|")
    for case in cases():
        alignment = aligned(case)
        kin, called = alignment.scored.kin, case.called_the_same(alignment)
        agreed = "" if case.agreement is None else f"{case.agreement:.2f}"
        print(
            f"| {case.name} | {kin.kept:.2f} | {kin.alike:.2f} | {agreed} | {case.ceiling():.2f} "
            f"| {called['same']}, {called['related']}, {called['neither']} |",
            flush=True,
        )
    print("\nF1 (precision, recall) of whole alignments\n")
    print("| documents | the code: same commitment | any link | family left out: same commitment | any link |")
    print("|---|---:|---:|---:|---:|")
    for case in cases():
        scores = [*case.score(aligned(case))]
        with left_out(found, case.family):
            scores += case.score(aligned(case))
        print(f"| {case.name} | " + " | ".join(map(_cell, scores)) + " |", flush=True)


def _cell(score: Score) -> str:
    return f"{score[0]:.2f} ({score[1]:.2f}, {score[2]:.2f})"


if __name__ == "__main__":
    main()
