"""How two documents stand to each other, and what that asks of a pair.

Two versions of one paper, a paper and its digest, and two papers written years apart are different
questions. Between versions a statement keeps its place, and what is left over was dropped or added.
A digest puts several statements into one. Between papers written apart a chance likeness is likelier
than the survival of a sentence. What tells them apart is how much stands word for word in both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_KIN = 0.05
"""Share kept word for word from which two papers are versions or digests of each other."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """How near two documents are."""

    kept: float
    """Share of the shorter document's statements that stand word for word in the other, 0–1."""

    @property
    def closeness(self) -> float:
        """0 for papers written apart and digests, rising to 1 for near versions."""
        return min(1.0, max(0.0, (self.kept - 0.35) / 0.3))

    @property
    def accept(self) -> float:
        """Least probability at which a pair is the same commitment."""
        return 0.4 if self.kept >= _KIN else 0.6

    @property
    def share(self) -> float:
        """Least mean probability at which a statement without counterpart joins others that have one.

        Low for a digest, where it hardly has another way to go on.
        """
        return 0.2 + 0.3 * self.closeness if self.kept >= _KIN else 0.5

    @property
    def shared(self) -> float:
        """Least share of letters, of both statements in the mean, in the same commitment.

        Between versions what shares less was not reworded but replaced; a digest may keep a tenth of a statement. In
        papers written apart a list of words that a long sentence has too is a chance likeness.
        """
        return 0.24 * self.closeness if self.kept >= _KIN else 0.3

    @property
    def digests(self) -> bool:
        """Whether one may be a digest of the other: too much is the same for papers written apart, too little for
        versions."""
        return self.kept >= _KIN and self.closeness == 0.0

    @property
    def repeat(self) -> float:
        """How like a repetition must be, as part of how like the pair is that it repeats."""
        return 0.8 * self.closeness

    @property
    def related(self) -> float:
        """Least probability of the same subject at which a pair is called related.

        Papers that share statements have many that are near each other; of papers written apart a reader wants to see
        what there is.
        """
        return 0.36 + 0.24 * self.closeness if self.kept >= _KIN else 0.28


def kinship(identical: Mapping[int, int], old: Sequence[object], new: Sequence[object]) -> Kinship:
    """From the identical statements (old index → new index) of two documents' statements."""
    return Kinship(len(identical) / max(1, min(len(old), len(new))))
