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

from .profile import Profile, unit_of
from .rarity import Weights


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
    main_old_in_new: float
    """Share of the words of the old main clause that stand anywhere in the new statement."""
    main_new_in_old: float
    phrases: Share
    concepts: Share
    """Subjects of the statement and of the headings above it."""
    rarest_word: float
    """Weight of the most telling word in common, 0 without any."""
    named_concepts: float
    """Summed weight of the subjects that both statements name themselves."""
    headings: float
    """Likeness of the headings above, 0–1."""
    concepts_held: float
    """The larger share of one statement's own subjects that the other names, or its headings or neighbours do."""
    nearby: float
    """Summed weight of the subjects in common, those of headings and neighbours included."""
    figures_differ: bool
    """Both have figures, and none in common."""
    rarest_figure: float
    """Weight of the most telling figure or date in common, 0 without any: the year of the target stands everywhere."""
    units_agree: bool
    """No unit of which each has a figure that the other has not, and none in common: 65 % and 40 % are two targets."""
    whole_item: float
    """Weight of the heaviest item that the shorter statement lists and the other names in all its words; of both, where
    they are as long."""
    alike_in_promise: bool
    """Both are commitments, or neither is."""
    promises: int
    """How many of the two are commitments."""


@dataclass(frozen=True, slots=True)
class _Totals:
    """Summed weights of a profile's elements."""

    grams: int
    words: int
    main: int
    phrases: int
    concepts: int
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
        return Likeness(
            grams=_share(_sum(old.grams & new.grams, weights.grams), mine.grams, yours.grams),
            words=_share(shared_words, mine.words, yours.words),
            main_old_in_new=_part(_sum(old.main_words & new.words, weights.words), mine.main),
            main_new_in_old=_part(_sum(new.main_words & old.words, weights.words), yours.main),
            phrases=_share(_sum(old.phrases & new.phrases, weights.phrases), mine.phrases, yours.phrases),
            concepts=self._subjects(old, new, mine, yours),
            rarest_word=_greatest(words, weights.words),
            named_concepts=_sum(old.concepts & new.concepts, weights.concepts) / _UNIT,
            headings=self._headings_alike(old, new, mine, yours),
            concepts_held=max(
                _part(_sum(old.concepts & new.nearby, weights.concepts), mine.concepts),
                _part(_sum(new.concepts & old.nearby, weights.concepts), yours.concepts),
            ),
            nearby=_sum(old.nearby & new.nearby, weights.concepts) / _UNIT,
            figures_differ=bool(old.figures and new.figures and not old.figures & new.figures),
            rarest_figure=_greatest(old.figures & new.figures, weights.figures),
            units_agree=_units_agree(old.figures, new.figures),
            whole_item=self._whole_item(old, new),
            alike_in_promise=old.promises == new.promises,
            promises=old.promises + new.promises,
        )

    def _total(self, profile: Profile) -> _Totals:
        key = id(profile)
        found = self._totals.get(key)
        if found is None:
            weights = self._weights
            found = self._totals[key] = _Totals(
                grams=_sum(profile.grams, weights.grams),
                words=_sum(profile.words, weights.words),
                main=_sum(profile.main_words, weights.words),
                phrases=_sum(profile.phrases, weights.phrases),
                concepts=_sum(profile.concepts, weights.concepts),
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

    def _whole_item(self, old: Profile, new: Profile) -> float:
        named: list[tuple[str, ...]] = []
        if len(old.text) <= len(new.text):
            named += filter(new.words.issuperset, old.items)
        if len(new.text) <= len(old.text):
            named += filter(old.words.issuperset, new.items)
        return max((_sum(frozenset(item), self._weights.words) for item in named), default=0) / _UNIT

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


def _units_agree(old: frozenset[str], new: frozenset[str]) -> bool:
    if not old or not new:
        return True
    clashing = set(map(unit_of, old - new)) & set(map(unit_of, new - old)) - {""}
    return clashing <= set(map(unit_of, old & new))


def _greatest(elements: frozenset[str], weights: Mapping[str, int]) -> float:
    return max(map(weights.get, elements, repeat(_UNIT)), default=0) / _UNIT
