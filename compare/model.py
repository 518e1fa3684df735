"""From evidence to probabilities: is a pair the same commitment, does it speak of the same subject?

Three additive models over the evidence of `similarity` and the pair's standing among its rivals. In versions and
digests what a feature adds to the log-odds is a line with bends, which never falls: the first words in common tell more
than the last, and more of a likeness is never less. For papers written apart straight lines do as well. The weights
were fitted by regularised logistic regression on pairs judged by readers (docs/quality.md gives the command and what
came of it) and rounded; they are data, not code.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

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
    """The numbers the models weigh, each 0–2.5; the same if old and new change places."""
    return {
        "grams-sum": min(evidence.grams.weight, 80.0) / 40,
        "words": evidence.words.both,
        "words-sum": min(evidence.words.weight, 40.0) / 20,
        "rarest-word": min(evidence.rarest_word / 4, 1.5),
        "concepts-sum": min(evidence.named_concepts, 12.0) / 8,
        "concepts-held": evidence.concepts_held,
        "headings": evidence.headings,
        "main-larger": max(evidence.main_old_in_new, evidence.main_new_in_old),
        "main-smaller": min(evidence.main_old_in_new, evidence.main_new_in_old),
        "whole-item": min(evidence.whole_item, 12.0) / 6,
        "units-agree": float(evidence.units_agree),
        "promise": float(evidence.alike_in_promise),
        "promises": evidence.promises / 2,
        "ratio-larger": max(standing.ratio_old, standing.ratio_new),
        "ratio-smaller": min(standing.ratio_old, standing.ratio_new),
        "company": standing.company,
        "nearby": min(evidence.nearby, 25.0) / 10,
        "rarest-figure": min(max(0.0, evidence.rarest_figure - 2.0) / 2, 2.0),
    }


Curve = tuple[tuple[float, float], ...]
"""Points (feature, what it adds to the log-odds), ascending, the first (0, 0) left out: straight lines between, flat
after the last."""


@dataclass(frozen=True)
class Model:
    """An additive model of log-odds."""

    bias: float
    """Log-odds without any evidence."""
    curves: dict[str, Curve]
    """By feature; one that tells nothing has none."""

    def probability(self, values: dict[str, float]) -> float:
        """From a pair's features, 0–1."""
        total = self.bias
        for name, curve in self.curves.items():
            value = values[name]
            if not value:  # of most pairs most features are
                continue
            left = added = 0.0
            for point, height in curve:
                if value <= point:
                    added += (height - added) * (value - left) / (point - left)
                    break
                left, added = point, height
            total += added
        return 1.0 / (1.0 + math.exp(-total))


COMMITMENT = Model(
    -13.59,
    {
        "grams-sum": ((0.25, 0.46), (1, 0.46), (2, 0.46)), "words": ((0.1, 0.1), (0.3, 0.1), (1, 0.1)),
        "words-sum": ((0.25, 0.57), (0.75, 2.03), (2, 2.03)), "rarest-word": ((0.7, 0.0), (1.5, 0.85)),
        "headings": ((0.5, 1.23), (1, 1.88)), "main-smaller": ((0.2, 0.0), (0.5, 0.37), (1, 1.11)),
        "whole-item": ((0.7, 0.43), (2, 0.86)), "units-agree": ((1, 0.99),), "promise": ((1, 1.05),),
        "promises": ((0.5, 0.0), (1, 0.44)), "ratio-larger": ((0.5, 1.17), (1, 2.56)),
        "ratio-smaller": ((0.5, 3.85), (1, 5.42)), "company": ((0.5, 0.93), (1, 0.93)),
        "nearby": ((1, 0.0), (2.5, 0.34)), "rarest-figure": ((0.75, 2.48), (2, 2.78)),
    },
)  # fmt: skip
SUBJECT = Model(
    -11.22,
    {
        "grams-sum": ((0.25, 0.85), (1, 1.72), (2, 1.91)), "words-sum": ((0.25, 0.0), (0.75, 0.73), (2, 0.73)),
        "rarest-word": ((0.7, 0.0), (1.5, 1.99)), "concepts-sum": ((0.4, 0.0), (1.5, 1.26)),
        "concepts-held": ((1, 0.98),), "headings": ((0.5, 1.16), (1, 1.89)),
        "main-larger": ((0.2, 0.06), (0.5, 0.06), (1, 0.06)), "main-smaller": ((0.2, 0.0), (0.5, 0.03), (1, 0.87)),
        "whole-item": ((0.7, 0.09), (2, 0.32)), "promise": ((1, 0.91),), "ratio-larger": ((0.5, 2.27), (1, 3.39)),
        "ratio-smaller": ((0.5, 1.78), (1, 2.96)), "company": ((0.5, 0.67), (1, 0.86)),
        "nearby": ((1, 0.73), (2.5, 0.87)), "rarest-figure": ((0.75, 1.99), (2, 3.6)),
    },
)  # fmt: skip
SUBJECT_APART = Model(
    -10.48,
    {
        "grams-sum": ((2, 2.17),), "words": ((1, 3.94),), "rarest-word": ((1.5, 1.05),),
        "concepts-sum": ((1.5, 2.72),), "concepts-held": ((1, 0.58),), "headings": ((1, 3.25),),
        "promises": ((1, 2.47),), "ratio-larger": ((1, 1.57),), "ratio-smaller": ((1, 0.74),),
        "company": ((1, 0.58),), "nearby": ((2.5, 2.58),), "rarest-figure": ((2, 5.36),),
    },
)  # fmt: skip


def same_subject(values: dict[str, float], *, near: bool) -> float:
    """Probability that the pair speaks of the same subject, 0–1.

    `near` says whether one document is a version or a digest of the other. Papers written apart have a model of their
    own: there the share of their words and the surroundings tell more, and figures and rivals less.
    """
    return (SUBJECT if near else SUBJECT_APART).probability(values)


def same_commitment(values: dict[str, float]) -> float:
    """Probability that the pair is the same commitment in other words, 0–1."""
    return COMMITMENT.probability(values)
