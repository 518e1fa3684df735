"""`python -m benchmarks.fitting`: the weights of `compare.model`, fitted again, and what they are worth elsewhere.

Fits the three logistic models on the candidate pairs of all judged documents (`cases`) and prints the weights beside
those in the code. Documents of ministries count more than papers of our own writing, and the hand-made truth is taken
twice, as cut by hand and as the program reads it: headings are where the two differ, and a model that trusts them too
much fails on slides. A link that one of two readers gave counts as half a link. What a feature adds is a line with
bends that never falls, so the regression has a weight for each stretch, none below zero: L2-regularised logistic
regression by projected Newton steps (Bertsekas 1982).

Then it prints what the judged documents are like: how much of the shorter one stands in the other, how far two readers
agree, what their own links reach when each statement stands in one group only, and which pairs are called the same.
Last, every pair of documents is aligned, once by the code's weights and once by weights that saw neither it nor another
paper of its family; of papers that are held out from every fit both are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .cases import Case, Score, cases

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from hensen.compare.alignment import Alignment
    from hensen.compare.model import Curve, Model

_BENDS: dict[str, tuple[float, ...]] = {
    "grams-sum": (0.25, 1, 2),
    "words": (0.1, 0.3, 1),
    "words-sum": (0.25, 0.75, 2),
    "rarest-word": (0.7, 1.5),
    "concepts-sum": (0.4, 1.5),
    "concepts-held": (1,),
    "headings": (0.5, 1),
    "main-larger": (0.2, 0.5, 1),
    "main-smaller": (0.2, 0.5, 1),
    "whole-item": (0.7, 2),
    "units-agree": (1,),
    "promise": (1,),
    "promises": (0.5, 1),
    "ratio-larger": (0.5, 1),
    "ratio-smaller": (0.5, 1),
    "company": (0.5, 1),
    "nearby": (1, 2.5),
    "rarest-figure": (0.75, 2),
}
"""Where each feature's line bends, and its greatest value. Of papers written apart only the last is taken."""
_ONLY_NEAR = frozenset({"words-sum", "main-larger", "main-smaller", "whole-item", "units-agree"})
"""Features that the model of papers written apart does without: they help with papers of ours and mislead in others, or
tell nothing there."""
_SHARE = {"sure": 1.0, "possible": 0.5, "no": 0.0}
"""Of two readers, how many said so: a link that only one gave is half a link."""
_ROUNDS = 100
_LEAST_STEP = 1e-8
"""Change of the weights below which they are found."""


@dataclass(frozen=True)
class Question:
    """What one of the three models answers, and what it learns from."""

    title: str
    name: str
    """Of the model in `compare.model`."""
    strict: bool
    """Whether it asks for the same commitment; otherwise for one subject."""
    near: bool
    """Whether it is of digests; otherwise of papers written apart."""
    real: float
    """What a pair of real documents weighs against one of papers of our own, which are far more: no model must be
    drawn to how one kind is written."""
    penalty: float
    """What half the sum of the squared weights adds to the loss."""


QUESTIONS = (
    Question("same commitment", "COMMITMENT", strict=True, near=True, real=20.0, penalty=10.0),
    Question("same subject, versions and digests", "SUBJECT", strict=False, near=True, real=40.0, penalty=5.0),
    Question("same subject, papers written apart", "SUBJECT_APART", strict=False, near=False, real=12.0, penalty=1.4),
)


@dataclass(frozen=True, eq=False)
class Pairs:
    """The candidate pairs of a case."""

    case: Case
    values: list[dict[str, float]]
    strict: list[float]
    """Share of the readers who call the pair the same commitment, 0–1."""
    linked: list[float]
    """Share of those who link it at all."""


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
        [0.0 if link is None else _SHARE[link.strict] for link in judged],
        [0.0 if link is None else _SHARE["sure" if link.sure else "possible"] for link in judged],
    )


def fit(
    matrix: NDArray[np.float64], labels: NDArray[np.float64], counts: NDArray[np.float64], penalty: float
) -> NDArray[np.float64]:
    """Weights, the intercept first, of regularised logistic regression; all but the intercept at least zero.

    `matrix` has a row for each pair, `labels` 0 to 1, `counts` what each row weighs, `penalty` what half the sum of
    the squared weights adds to the loss.
    """
    import numpy as np

    design = np.column_stack([np.ones(len(matrix)), matrix])
    penalties = np.r_[0.0, np.full(matrix.shape[1], penalty)]
    bounded = np.r_[False, np.full(matrix.shape[1], True)]

    def loss(weights: NDArray[np.float64]) -> float:
        odds = design @ weights
        return float((counts * (np.logaddexp(0, odds) - labels * odds)).sum() + (penalties * weights**2).sum() / 2)

    weights = np.zeros(design.shape[1])
    here = loss(weights)
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (counts * (chance - labels)) + penalties * weights
        free = ~(bounded & (weights <= 0) & (gradient > 0))
        part = design[:, free]
        curvature = (part * (counts * chance * (1 - chance))[:, None]).T @ part + np.diag(penalties[free] + 1e-9)
        step = np.zeros_like(weights)
        step[free] = np.linalg.solve(curvature, gradient[free])
        size = 1.0
        while True:
            there = weights - size * step
            there[bounded] = np.maximum(there[bounded], 0)
            further = loss(there)
            if further <= here or size < _LEAST_STEP:
                break
            size /= 2
        moved = float(np.abs(there - weights).max())
        if further <= here:
            weights, here = there, further
        if moved < _LEAST_STEP:
            break
    return weights


def fitted(question: Question, found: Iterable[Pairs], without: str | None = None) -> Model:
    """The model from all its pairs but those of one family; features that tell nothing are left out of it."""
    import numpy as np

    from hensen.compare.model import Model

    several = [pairs for pairs in found if pairs.case.near == question.near and pairs.case.family != without]
    stretches = [
        (name, low, high)
        for name, bends in _BENDS.items()
        if question.near or name not in _ONLY_NEAR
        for low, high in pairwise((0.0, *(bends if question.near else bends[-1:])))
    ]
    weights = fit(
        np.column_stack(
            [
                np.clip([(row[name] - low) / (high - low) for pairs in several for row in pairs.values], 0, 1)
                for name, low, high in stretches
            ]
        ),
        np.array([share for pairs in several for share in (pairs.strict if question.strict else pairs.linked)]),
        np.array([question.real if pairs.case.real else 1.0 for pairs in several for _ in pairs.values]),
        question.penalty,
    )
    curves: dict[str, Curve] = {}
    for (name, _, high), weight in zip(stretches, weights[1:], strict=True):
        before = curves.get(name, ())
        curves[name] = (*before, (high, round((before[-1][1] if before else 0.0) + float(weight), 2)))
    return Model(round(float(weights[0]), 2), {name: curve for name, curve in curves.items() if curve[-1][1] > 0})


@contextmanager
def left_out(found: Sequence[Pairs], family: str) -> Iterator[None]:
    """The models with weights fitted without a family, for as long as it takes."""
    from hensen.compare import model

    kept = {question.name: getattr(model, question.name) for question in QUESTIONS}
    for question in QUESTIONS:
        setattr(model, question.name, fitted(question, found, family))
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(model, name, value)


def aligned(case: Case) -> Alignment:
    from hensen.compare.alignment import align

    return align(case.old, case.new)


def main() -> None:
    from hensen.compare import model

    found = [candidate_pairs(case) for case in cases() if not case.held_out]
    for question in QUESTIONS:
        code, new = getattr(model, question.name), fitted(question, found)
        print(f"{question.title}: bias {code.bias} in the code, {new.bias} fitted\n")
        print("| feature: what it adds | in the code | fitted |\n|---|---|---|")
        for name in _BENDS:
            print(f"| {name} | {_curve(code, name)} | {_curve(new, name)} |")
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
        if not case.held_out:
            with left_out(found, case.family):
                scores += case.score(aligned(case))
        name = f"{case.name}, held out" if case.held_out else case.name
        print(f"| {name} | " + " | ".join(map(_cell, scores)) + " |", flush=True)


def _curve(model: Model, name: str) -> str:
    return ", ".join(f"{value:g}: {added:.2f}" for value, added in model.curves.get(name, ()))


def _cell(score: Score) -> str:
    return f"{score[0]:.2f} ({score[1]:.2f}, {score[2]:.2f})"


if __name__ == "__main__":
    main()
