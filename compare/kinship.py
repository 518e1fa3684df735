"""How two documents stand to each other, and what that asks of a pair.

Two versions of one paper, a paper and its digest, and two papers written years apart are different
questions. Between versions a statement keeps its place, and what is left over was dropped or added.
A digest puts several statements into one. Between papers written apart a chance likeness is likelier
than the survival of a sentence. Two shares of the shorter paper's statements tell them apart: how many stand word for
word in the other, and how many of the rest have something like them there. The second alone makes a digest: stock
sentences stand in many a paper, whose other statements have nothing to do with each other.
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
_ALIKE = 0.15
"""Share of the rest with something like them from which they are too: of papers written apart it is 0.08 at most, of
digests that keep no sentence 0.20 at least (`python -m benchmarks.fitting`)."""
_CONDENSED = 0.5
"""Size of one paper over the other's up to which it sums the other up."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """How near two documents are."""

    kept: float
    """Share of the shorter document's statements that stand word for word in the other, 0–1."""
    alike: float
    """Share of its other statements that have something like them there."""
    size: float
    """Statements of the shorter document over those of the longer, 0–1."""

    @property
    def near(self) -> bool:
        """Whether one is a version or a digest of the other."""
        return self.kept >= _KEPT or self.alike >= _ALIKE

    @property
    def closeness(self) -> float:
        """0 for papers written apart and digests, rising to 1 for near versions."""
        return min(1.0, max(0.0, (self.kept - 0.35) / 0.3))

    @property
    def sums_up(self) -> bool:
        """Whether the shorter one sums the other up, or is a version of it that is half as long."""
        return self.near and self.size <= _CONDENSED and self.alike >= _ALIKE

    @property
    def condenses(self) -> bool:
        """Whether the shorter one is a digest of the other: no version of it, nor one that shares stock sentences."""
        return self.sums_up and self.closeness == 0.0

    @property
    def exactness(self) -> float:
        """What a rewording, a part or a repetition must show, 0 for digests, 1 for versions.

        A paper of which more than half is new is no digest: that it shares little with the other is no reason to put
        more into what it does share.
        """
        return self.closeness if self.sums_up or not self.near else 1.0

    @property
    def accept(self) -> float:
        """Least probability at which a pair is the same commitment."""
        return 0.4 if self.near else 0.7

    @property
    def share(self) -> float:
        """Least mean probability at which a statement without counterpart joins others that have one.

        Low for a digest, where it hardly has another way to go on.
        """
        return 0.2 + 0.3 * self.exactness if self.near else 0.5

    @property
    def shared(self) -> float:
        """Least share of letters, of both statements in the mean, in the same commitment.

        Between versions what shares less was not reworded but replaced; a digest may keep a tenth of a statement. In
        papers written apart a list of words that a long sentence has too is a chance likeness.
        """
        return 0.24 * self.exactness if self.near else 0.36

    @property
    def repeat(self) -> float:
        """How like a repetition must be, as part of how like the pair is that it repeats."""
        return 0.8 * self.exactness

    @property
    def related(self) -> float:
        """Least probability of the same subject at which a pair is called related.

        Papers that share statements have many that are near each other; of papers written apart a reader wants to see
        what there is. Where a version lets go of most, and most of it is new, few of its other statements have anything
        like them, so what is a little like one is so by chance; a digest takes up what its paper says.
        """
        let_go = 0.0 if self.sums_up else 1.0 - self.alike
        return 0.37 + 0.23 * max(self.closeness, let_go) if self.near else 0.16


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
    least = max(1, min(old_count, new_count))
    size = least / max(1, old_count, new_count) if whole else 1.0
    like = [key for key, value in strengths.items() if value >= _LIKE]
    of_old = _alike(frozenset(identical), {i for i, _ in like}, old_count)
    of_new = _alike(frozenset(identical.values()), {j for _, j in like}, new_count)
    alike = min(of_old, of_new) if old_count == new_count else of_old if old_count < new_count else of_new
    return Kinship(len(identical) / least, alike if whole else 0.0, size)


def _alike(kept: frozenset[int], like: set[int], count: int) -> float:
    """Share of a document's statements beside those kept word for word that are like some of the other's."""
    rest = like - kept
    return len(rest) / max(1, count - len(kept)) if len(rest) >= _SEVERAL else 0.0
