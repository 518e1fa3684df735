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


def features(evidence: Likeness, standing: Standing) -> dict[str, float]:
    """The numbers the models weigh, each about 0–2; the same if old and new change places."""
    return {
        "grams": evidence.grams.both,
        "grams-sum": min(evidence.grams.weight, 80.0) / 40,
        "words-sum": min(evidence.words.weight, 30.0) / 15,
        "rarest-word": evidence.rarest_word / 4,
        "phrases": evidence.phrases.both,
        "phrases-sum": min(evidence.phrases.weight, 25.0) / 10,
        "concepts": evidence.concepts.both,
        "rarest-concept": evidence.rarest_concept / 4,
        "headings": evidence.headings,
        "under-larger": max(evidence.old_under_new, evidence.new_under_old),
        "under-smaller": min(evidence.old_under_new, evidence.new_under_old),
        "ratio-larger": max(standing.ratio_old, standing.ratio_new),
        "ratio-smaller": min(standing.ratio_old, standing.ratio_new),
    }


_COMMITMENT = {
    "bias": -10.6, "grams": 0.28, "phrases": 0.17, "phrases-sum": 0.85, "headings": 1.37, "under-larger": 1.08,
    "under-smaller": 0.93, "ratio-larger": 1.94, "ratio-smaller": 2.26, "grams-sum": 1.52, "concepts": 0.85,
    "rarest-word": 1.41,
}  # fmt: skip
_SUBJECT = {
    "bias": -8.6, "grams": 0.45, "phrases-sum": 0.4, "headings": 1.75, "under-larger": 0.34, "under-smaller": 0.53,
    "ratio-larger": 1.84, "ratio-smaller": 1.77, "grams-sum": 1.67, "words-sum": 0.28, "concepts": 1.18,
    "rarest-word": 1.11, "rarest-concept": 1.43,
}  # fmt: skip


def same_subject(values: dict[str, float]) -> float:
    """Probability that the pair speaks of the same subject, 0–1."""
    return _logistic(_SUBJECT, values)


def same_commitment(values: dict[str, float]) -> float:
    """Probability that the pair is the same commitment in other words, 0–1."""
    return _logistic(_COMMITMENT, values)


def _logistic(weights: dict[str, float], values: dict[str, float]) -> float:
    total = weights["bias"] + sum([weight * values[name] for name, weight in weights.items() if name != "bias"])
    return 1.0 / (1.0 + math.exp(-total))
