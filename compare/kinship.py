"""How two documents stand to each other, and what that asks of a pair.

Two versions of one paper, a paper and its digest, and two papers written years apart are different
questions. Between versions a statement keeps its place, and what is left over was dropped or added.
A digest puts several statements into one. Between papers written apart a chance likeness is likelier
than the survival of a sentence. Two shares of the shorter paper's statements tell them apart: those that stand word for
word in the other, and those that have something like them there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_LIKE = 0.3
"""Strength (`model.strength`) of a pair from which one statement is like the other."""
_SEVERAL = 3
"""Statements like others below which chance may have made them so: in half a page one is a sixth of all."""
_KEPT = 0.05
"""Share kept word for word from which two papers are versions or digests of each other."""
_KIN = 0.15
"""Share of statements with something like them from which they are too: of papers written apart it is 0.09 at most, of
digests that keep no sentence 0.27 at least (docs/quality.md)."""
_CONDENSED = 0.5
"""Size of one paper over the other's up to which it sums the other up."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """How near two documents are."""

    kept: float
    """Share of the shorter document's statements that stand word for word in the other, 0–1."""
    alike: float
    """Share of them that have something like them there; those that stand word for word included."""
    size: float
    """Statements of the shorter document over those of the longer, 0–1."""

    @property
    def near(self) -> bool:
        """Whether one is a version or a digest of the other."""
        return self.kept >= _KEPT or self.alike >= _KIN

    @property
    def closeness(self) -> float:
        """0 for papers written apart and digests, rising to 1 for near versions."""
        return min(1.0, max(0.0, (self.kept - 0.35) / 0.3))

    @property
    def accept(self) -> float:
        """Least probability at which a pair is the same commitment."""
        return 0.4 if self.near else 0.6

    @property
    def share(self) -> float:
        """Least mean probability at which a statement without counterpart joins others that have one.

        Low for a digest, where it hardly has another way to go on.
        """
        return 0.2 + 0.3 * self.closeness if self.near else 0.5

    @property
    def shared(self) -> float:
        """Least share of letters, of both statements in the mean, in the same commitment.

        Between versions what shares less was not reworded but replaced; a digest may keep a tenth of a statement. In
        papers written apart a list of words that a long sentence has too is a chance likeness.
        """
        return 0.24 * self.closeness if self.near else 0.3

    @property
    def digests(self) -> bool:
        """Whether one may be a digest of the other: too much is the same for papers written apart, too little for
        versions."""
        return self.near and self.closeness == 0.0

    @property
    def condenses(self) -> bool:
        """Whether the shorter one can only be a digest of the other, not another version of it."""
        return self.digests and self.size <= _CONDENSED

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
        return 0.47 + 0.13 * self.closeness if self.near else 0.21


def kinship(
    identical: Mapping[int, int],
    strengths: Mapping[tuple[int, int], float],
    old_count: int,
    new_count: int,
    *,
    whole: bool = True,
) -> Kinship:
    """From the identical statements (old index → new index), the strengths of the candidate pairs (0–1) and the
    documents' sizes in statements.

    Of documents that are not `whole`, statements gathered from several, only what stands word for word tells anything.
    """
    by_new = new_count <= old_count
    alike = {(j if by_new else i) for i, j in identical.items()}
    like = {(j if by_new else i) for (i, j), value in strengths.items() if value >= _LIKE}
    if whole and len(like) >= _SEVERAL:
        alike |= like
    least = max(1, min(old_count, new_count))
    return Kinship(len(identical) / least, len(alike) / least, least / max(1, old_count, new_count) if whole else 1.0)
