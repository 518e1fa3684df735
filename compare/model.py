"""From evidence to probabilities: is a pair the same commitment, does it speak of the same subject?

Two logistic models over the evidence of `similarity` and the pair's standing among its rivals. Their
weights were fitted by regularised logistic regression on pairs judged by readers
(docs/quality.md gives the command and what came of it) and rounded; they are data, not code.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .similarity import Likeness


@dataclass(frozen=True, slots=True)
class Standing:
    """How a pair stands among the rivals of its two statements."""

    rank_old: int
    """Rank of the new statement among the old one's candidates, 0 = best."""
    rank_new: int
    ratio_old: float
    """Strength of the pair over that of the old statement's best, 0–1."""
    ratio_new: float


def strength(evidence: Likeness) -> float:
    """A quick overall likeness, 0–1, by which rivals are ranked."""
    return (
        0.4 * evidence.grams.both
        + 0.3 * evidence.words.both
        + 0.15 * evidence.phrases.both
        + 0.15 * evidence.concepts.both
    )


def features(evidence: Likeness, standing: Standing, length_old: int, length_new: int) -> dict[str, float]:
    """The numbers the models weigh; each about 0–2."""
    return {
        "grams": evidence.grams.both,
        "grams-larger": evidence.grams.larger,
        "words": evidence.words.both,
        "words-larger": evidence.words.larger,
        "phrases": evidence.phrases.both,
        "phrases-sum": min(evidence.phrases.weight, 25.0) / 10,
        "concepts": evidence.concepts.both,
        "concepts-sum": min(evidence.concepts.weight, 8.0) / 4,
        "headings": evidence.headings,
        "old-under-new": evidence.old_under_new,
        "new-under-old": evidence.new_under_old,
        "rank-old": math.log1p(standing.rank_old),
        "rank-new": math.log1p(standing.rank_new),
        "ratio-old": standing.ratio_old,
        "ratio-new": standing.ratio_new,
        "length-old": min(length_old, 120) / 100,
        "length-new": min(length_new, 120) / 100,
        "grams-sum": min(evidence.grams.weight, 80.0) / 40,
        "words-sum": min(evidence.words.weight, 30.0) / 15,
    }


_SUBJECT = {
    "bias": -2.92, "rank-new": -0.84, "concepts-sum": 0.83, "grams-sum": 0.63, "phrases-sum": 0.58, "rank-old": -0.56,
    "headings": 0.4, "words-sum": 0.39, "concepts": 0.36, "new-under-old": 0.36, "ratio-new": 0.28, "ratio-old": 0.2,
    "length-old": 0.18, "words": 0.16, "grams": 0.15, "grams-larger": 0.15, "words-larger": 0.15, "phrases": 0.13,
    "old-under-new": 0.07,
}  # fmt: skip
_COMMITMENT = {
    "bias": -3.25, "rank-new": -0.91, "phrases-sum": 0.62, "rank-old": -0.48, "grams-sum": 0.47, "ratio-new": 0.37,
    "concepts-sum": 0.35, "new-under-old": 0.32, "ratio-old": 0.24, "words-sum": 0.22, "grams-larger": 0.21,
    "words-larger": 0.21, "headings": 0.21, "words": 0.2, "phrases": 0.2, "concepts": 0.2, "grams": 0.19,
    "old-under-new": 0.15, "length-new": -0.12,
}  # fmt: skip


def same_subject(values: dict[str, float]) -> float:
    """Probability that the pair speaks of the same subject, 0–1."""
    return _logistic(_SUBJECT, values)


def same_commitment(values: dict[str, float]) -> float:
    """Probability that the pair is the same commitment in other words, 0–1."""
    return _logistic(_COMMITMENT, values)


def _logistic(weights: dict[str, float], values: dict[str, float]) -> float:
    total = weights["bias"] + sum(weight * values[name] for name, weight in weights.items() if name != "bias")
    return 1.0 / (1.0 + math.exp(-total))
