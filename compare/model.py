"""From evidence to probabilities: is a pair the same commitment, does it speak of the same subject?

Two logistic models over the evidence of `similarity` and the pair's standing among its rivals. Their
weights were fitted by regularised logistic regression on pairs judged by readers
(docs/quality.md gives the command and what came of it) and rounded; they are data, not code.
"""

from __future__ import annotations

import math

from .similarity import Likeness
from .standing import Standing


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
        "grams-sum": min(evidence.grams.weight, 80.0) / 40,
        "words": evidence.words.both,
        "rarest-word": evidence.rarest_word / 4,
        "concepts-sum": min(evidence.named_concepts, 12.0) / 8,
        "concepts-held": evidence.concepts_held,
        "headings": evidence.headings,
        "main-larger": max(evidence.main_old_in_new, evidence.main_new_in_old),
        "main-smaller": min(evidence.main_old_in_new, evidence.main_new_in_old),
        "promise": float(evidence.alike_in_promise),
        "ratio-larger": max(standing.ratio_old, standing.ratio_new),
        "ratio-smaller": min(standing.ratio_old, standing.ratio_new),
        "company": standing.company,
        "nearby": min(evidence.nearby, 25.0) / 10,
        "rarest-figure": max(0.0, evidence.rarest_figure - 2.0) / 2,
    }


_COMMITMENT = {
    "bias": -15.6, "grams-sum": 1.35, "words": 0.15, "rarest-word": 1.1, "concepts-held": 0.15,
    "headings": 2.0, "main-larger": 1.55, "main-smaller": 0.4, "promise": 3.4, "ratio-larger": 4.55,
    "ratio-smaller": 3.75, "company": 1.15, "rarest-figure": 2.5,
}  # fmt: skip
_SUBJECT = {
    "bias": -11.4, "grams-sum": 1.55, "rarest-word": 1.15, "concepts-sum": 1.35, "concepts-held": 0.85,
    "headings": 1.8, "promise": 1.5, "ratio-larger": 3.25, "ratio-smaller": 2.9, "company": 1.2,
    "nearby": 0.45, "rarest-figure": 3.15,
}  # fmt: skip
_SUBJECT_APART = {
    "bias": -8.75, "grams-sum": 1.55, "words": 3.15, "rarest-word": 0.5, "concepts-sum": 1.9,
    "concepts-held": 0.6, "headings": 3.15, "promise": 0.8, "ratio-larger": 1.6, "ratio-smaller": 0.45,
    "company": 0.25, "nearby": 1.15, "rarest-figure": 2.55,
}  # fmt: skip


def same_subject(values: dict[str, float], *, near: bool) -> float:
    """Probability that the pair speaks of the same subject, 0–1.

    `near` says whether one document is a version or a digest of the other. Papers written apart have a model of their
    own: there the share of their words and the surroundings tell more, and figures and rivals less.
    """
    return _logistic(_SUBJECT if near else _SUBJECT_APART, values)


def same_commitment(values: dict[str, float]) -> float:
    """Probability that the pair is the same commitment in other words, 0–1."""
    return _logistic(_COMMITMENT, values)


def _logistic(weights: dict[str, float], values: dict[str, float]) -> float:
    total = weights["bias"] + sum([weight * values[name] for name, weight in weights.items() if name != "bias"])
    return 1.0 / (1.0 + math.exp(-total))
