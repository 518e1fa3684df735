"""How alike two statements are: evidence from letters, words, phrases, subjects, figures, headings.

Every score is a share of *weighted* elements, 0–1, where an element weighs by its rarity in the two
documents (`profile.weigh`). Shares are taken both ways and one way, for a condensed statement stands
wholly in the longer one, and not the reverse.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import repeat

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


_NOTHING = Share(0.0, 0.0, 0.0)


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
    figures_differ: bool
    """Both have figures, and none in common."""


@dataclass(frozen=True, slots=True)
class _Totals:
    """Summed weights of a profile's elements."""

    grams: int
    words: int
    phrases: int
    subjects: int
    headings: int


class Scale:
    """Weighs pairs of profiles; what belongs to one profile alone is summed once."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._totals: dict[int, _Totals] = {}
        self._headings: dict[tuple[int, int], float] = {}

    def likeness(self, old: Profile, new: Profile) -> Likeness:
        """Evidence for a pair of statements."""
        weights = self._weights
        mine, yours = self._total(old), self._total(new)
        words = old.words & new.words
        shared_words = _sum(words, weights.words)
        under_new = shared_words + _sum((old.words & new.heading_words) - words, weights.words)
        under_old = shared_words + _sum((new.words & old.heading_words) - words, weights.words)
        return Likeness(
            grams=_share(_sum(old.grams & new.grams, weights.grams), mine.grams, yours.grams),
            words=_share(shared_words, mine.words, yours.words),
            phrases=_share(_sum(old.phrases & new.phrases, weights.phrases), mine.phrases, yours.phrases),
            concepts=self._subjects(old, new, mine, yours),
            rarest_word=_greatest(words, weights.words),
            rarest_concept=_greatest(old.concepts & new.concepts, weights.concepts),
            headings=self._headings_alike(old, new, mine, yours),
            old_under_new=_part(under_new, mine.words),
            new_under_old=_part(under_old, yours.words),
            figures_differ=bool(old.figures and new.figures and not old.figures & new.figures),
        )

    def _total(self, profile: Profile) -> _Totals:
        key = id(profile)
        found = self._totals.get(key)
        if found is None:
            weights = self._weights
            found = self._totals[key] = _Totals(
                grams=_sum(profile.grams, weights.grams),
                words=_sum(profile.words, weights.words),
                phrases=_sum(profile.phrases, weights.phrases),
                subjects=_sum(profile.subjects, weights.concepts),
                headings=_sum(profile.heading_words, weights.words),
            )
        return found

    def _subjects(self, old: Profile, new: Profile, mine: _Totals, yours: _Totals) -> Share:
        """Subjects in common; headings lend theirs only to a statement that meets one of them itself."""
        if not (old.concepts & new.subjects or new.concepts & old.subjects):
            return _NOTHING
        shared = _sum(old.subjects & new.subjects, self._weights.concepts)
        return _share(shared, mine.subjects, yours.subjects)

    def _headings_alike(self, old: Profile, new: Profile, mine: _Totals, yours: _Totals) -> float:
        key = (id(old.heading_words), id(new.heading_words))  # one set a section
        found = self._headings.get(key)
        if found is None:
            shared = _sum(old.heading_words & new.heading_words, self._weights.words)
            found = self._headings[key] = _share(shared, mine.headings, yours.headings).both
        return found


_UNIT = 1_000_000
"""Weights are whole numbers of millionths, so that sums do not depend on the order of a set."""


def _sum(elements: frozenset[str], weights: Mapping[str, int]) -> int:
    return sum(map(weights.get, elements, repeat(_UNIT))) if elements else 0


def _share(shared: int, old: int, new: int) -> Share:
    return Share(shared / _UNIT, _part(shared, old), _part(shared, new)) if shared else _NOTHING


def _part(shared: int, whole: int) -> float:
    return shared / whole if whole else 0.0


def _greatest(elements: frozenset[str], weights: Mapping[str, int]) -> float:
    return max(map(weights.get, elements, repeat(_UNIT)), default=0) / _UNIT
