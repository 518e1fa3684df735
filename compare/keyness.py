"""Keyness: which terms one text uses more than another, and how sure that is.

- **G²**, the log-likelihood ratio of Dunning (1993, "Accurate methods for the statistics of surprise and
  coincidence", Computational Linguistics 19), in the two-corpus form of Rayson and Garside (2000,
  "Comparing corpora using frequency profiling"): evidence that the rates differ. It grows with the size of
  the texts.
- **Log ratio** (Hardie 2014): the binary logarithm of the ratio of the two rates, the effect size: +1 is
  twice as frequent. It does not depend on size, so the two are read together.

A term that one text lacks gets 0.5 occurrences there for the log ratio (as Hardie proposes), so that it stays finite.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, log2

CRITICAL = {0.05: 3.84, 0.01: 6.63, 0.001: 10.83, 0.0001: 15.13}
"""Critical values of chi-square with one degree of freedom, by level."""


@dataclass(frozen=True, slots=True)
class Keyness:
    """How a term's rate in a target text compares with that in a reference text."""

    g2: float
    """Log-likelihood ratio, 0 or more, without sign."""
    log_ratio: float
    """Positive: more frequent in the target."""

    @property
    def level(self) -> float | None:
        """The strictest usual level that G² passes, 0.05 to 0.0001; None if it passes none."""
        return min((level for level, critical in CRITICAL.items() if self.g2 >= critical), default=None)


def keyness(target: int, target_size: int, reference: int, reference_size: int) -> Keyness:
    """Keyness of a term from its counts and the sizes of both texts, in one unit (terms, here).

    ValueError if a size is not positive or a count exceeds its size.
    """
    if min(target_size, reference_size) <= 0 or target > target_size or reference > reference_size:
        raise ValueError("sizes must be positive and no smaller than the counts")
    rate = (target + reference) / (target_size + reference_size)
    g2 = 2 * (_part(target, target_size * rate) + _part(reference, reference_size * rate))
    ratio = ((target or 0.5) / target_size) / ((reference or 0.5) / reference_size)
    return Keyness(max(0.0, g2), log2(ratio))


def _part(observed: int, expected: float) -> float:
    return observed * log(observed / expected) if observed else 0.0
