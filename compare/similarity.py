"""How alike two statements are: evidence from letters, words, phrases, subjects, figures, headings.

Every score is a share of *weighted* elements, 0–1, where an element weighs by its rarity in the two
documents (`profile.weigh`). Shares are taken both ways and one way, for a condensed statement stands
wholly in the longer one, and not the reverse.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from .profile import Profile, Weights


@dataclass(frozen=True, slots=True)
class Share:
    """What two weighted sets share."""

    weight: float
    """Summed weight of the shared elements."""
    of_old: float
    """Share of the old side's weight, 0–1."""
    of_new: float

    @property
    def both(self) -> float:
        """Geometric mean of the two one-way shares."""
        return math.sqrt(self.of_old * self.of_new)

    @property
    def larger(self) -> float:
        return max(self.of_old, self.of_new)


def share(old: frozenset[str], new: frozenset[str], weights: Mapping[str, float]) -> Share:
    """The weighted share of two sets; elements without a weight (from headings) count 1."""
    common = old & new
    if not common:
        return Share(0.0, 0.0, 0.0)
    weight = _total(common, weights)
    return Share(weight, weight / (_total(old, weights) or 1.0), weight / (_total(new, weights) or 1.0))


def _total(elements: frozenset[str], weights: Mapping[str, float]) -> float:
    # math.fsum: exact, so the sum does not depend on the set's order
    return math.fsum(weights.get(element, 1.0) for element in elements)


def _greatest(elements: frozenset[str], weights: Mapping[str, float]) -> float:
    return max((weights.get(element, 1.0) for element in elements), default=0.0)


@dataclass(frozen=True, slots=True)
class Likeness:
    """All evidence for one pair."""

    grams: Share
    words: Share
    phrases: Share
    concepts: Share
    """Subjects of the statement and of the headings above it."""
    rarest_word: float
    """Weight of the most telling word in common, 0 without any."""
    rarest_concept: float
    """Weight of the most telling subject that both statements name themselves."""
    headings: float
    """Likeness of the headings above, 0–1."""
    old_under_new: float
    """Share of the old words that the new statement or its headings have."""
    new_under_old: float
    figures_shared: bool
    figures_differ: bool
    """Both have figures, and none in common."""


def likeness(old: Profile, new: Profile, weights: Weights) -> Likeness:
    """Evidence for a pair of statements."""
    return Likeness(
        grams=share(old.grams, new.grams, weights.grams),
        words=share(old.words, new.words, weights.words),
        phrases=share(old.phrases, new.phrases, weights.phrases),
        concepts=_concepts_shared(old, new, weights),
        rarest_word=_greatest(old.words & new.words, weights.words),
        rarest_concept=_greatest(old.concepts & new.concepts, weights.concepts),
        headings=share(old.heading_words, new.heading_words, weights.words).both,
        old_under_new=share(old.words, new.words | new.heading_words, weights.words).of_old,
        new_under_old=share(old.words | old.heading_words, new.words, weights.words).of_new,
        figures_shared=bool(old.figures & new.figures),
        figures_differ=bool(old.figures and new.figures and not old.figures & new.figures),
    )


def _concepts_shared(old: Profile, new: Profile, weights: Weights) -> Share:
    """Subjects in common; headings lend theirs only to a statement that meets one of them itself."""
    if not (old.concepts & (new.concepts | new.heading_concepts) or new.concepts & old.heading_concepts):
        return Share(0.0, 0.0, 0.0)
    return share(old.concepts | old.heading_concepts, new.concepts | new.heading_concepts, weights.concepts)
