"""How telling an element is that two statements share: by its rarity in the two documents."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from .profile import Profile
from .vocabulary import common_words

_COMMON_WEIGHT = 0.25
"""Weight of a common policy word beside a telling one of the same rarity."""
_LEAST = 100
"""Statements that rarity is counted over at least: in two pages, a word cannot show how rare it is."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling each element is, in millionths: its rarity in the two documents, less for common policy words."""

    grams: dict[str, int]
    words: dict[str, int]
    phrases: dict[str, int]
    concepts: dict[str, int]
    figures: dict[str, int]


def weigh(profiles: Sequence[Profile]) -> Weights:
    """Weights from the profiles of both documents together (inverse document frequency)."""
    total = max(len(profiles), _LEAST)
    common = common_words()

    def telling(word: str) -> float:
        return _COMMON_WEIGHT if word in common else 1.0

    def phrase_telling(phrase: str) -> float:
        return _COMMON_WEIGHT if common.issuperset(phrase.split(" ")) else 1.0

    return Weights(
        grams=_rarity((profile.grams for profile in profiles), total),
        words=_rarity((profile.words for profile in profiles), total, telling),
        phrases=_rarity((profile.phrases for profile in profiles), total, phrase_telling),
        concepts=_rarity((profile.concepts for profile in profiles), total),
        figures=_rarity((profile.figures for profile in profiles), total),
    )


def _rarity(sets: Iterable[frozenset[str]], total: int, factor: Callable[[str], float] | None = None) -> dict[str, int]:
    """Inverse document frequency of each element, in millionths."""
    counts: Counter[str] = Counter()
    for elements in sets:
        counts.update(elements)

    @cache
    def rarity(count: int, share: float) -> int:
        return round(1e6 * math.log((total + 1) / (count + 0.5)) * share)

    return {element: rarity(count, factor(element) if factor else 1.0) for element, count in counts.items()}
