"""What the comparison knows of a statement: its letters, words, phrases, subjects and place.

A profile is made once for each statement that is compared in detail; pairs are then scored by
sharing weighted elements of the profiles (`similarity`).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import add
from sys import intern

from ..normalize.document import Document, Statement
from ..normalize.figure import exact
from ..normalize.metric import MULTIPLES
from ..normalize.spelling import similarity_key
from .clauses import main_clause
from .concepts import concepts, named_concepts
from .enumeration import listed
from .segmentation import content_words, placed_words
from .vocabulary import common_words

_COMMON_WEIGHT = 0.25
"""Weight of a common policy word beside a telling one of the same rarity."""
_NEIGHBOURS = 2
"""Statements before and after one that tell what it is about: papers of slides have no headings that can be trusted."""
_LEAST = 100
"""Statements that rarity is counted over at least: in two pages, a word cannot show how rare it is."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One statement's elements."""

    canonical: str
    text: str
    """Canonical text with spelling variants folded."""
    grams: frozenset[str]
    """Pairs of neighbouring characters."""
    words: frozenset[str]
    """Content words in dictionary spelling."""
    main_words: frozenset[str]
    """Content words of the main clause."""
    phrases: frozenset[str]
    """Neighbouring content words: the compounds and the objects of verbs."""
    items: tuple[tuple[str, ...], ...]
    """Content words of each item that it lists."""
    named: Mapping[str, str]
    """Subject → the word by which the statement names it first."""
    concepts: frozenset[str]
    """The subjects it names."""
    subjects: frozenset[str]
    """Concepts of the statement and of the headings above it."""
    nearby: frozenset[str]
    """Concepts of the statement, of the headings above it and of its neighbours: what it is about where it stands."""
    heading_words: frozenset[str]
    """Telling content words of the headings above."""
    figures: frozenset[str]
    """Figures and dates as value and unit."""
    promises: bool
    """Whether it is a commitment."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling each element is, in millionths: its rarity in the two documents, less for common policy words."""

    grams: dict[str, int]
    words: dict[str, int]
    phrases: dict[str, int]
    concepts: dict[str, int]
    figures: dict[str, int]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a profile has from the statement's text alone."""

    text: str
    grams: frozenset[str]
    words: frozenset[str]
    main_words: frozenset[str]
    phrases: frozenset[str]
    items: tuple[tuple[str, ...], ...]


class Wordings:
    """What was read of texts, by their canonical form: what stands in both documents, or twice in one, is read once."""

    def __init__(self) -> None:
        self._wordings: dict[str, Wording] = {}
        self._named: dict[str, Mapping[str, str]] = {}

    def wording(self, canonical: str) -> Wording:
        found = self._wordings.get(canonical)
        if found is None:
            found = self._wordings[canonical] = _wording(canonical)
        return found

    def named(self, canonical: str) -> Mapping[str, str]:
        """Asked for more often than the rest: a statement's neighbours lend it their concepts."""
        found = self._named.get(canonical)
        if found is None:
            found = self._named[canonical] = named_concepts(canonical)
        return found


class Profiler:
    """Makes profiles of a document's statements; headings are read once for each section."""

    def __init__(self, document: Document, wordings: Wordings | None = None) -> None:
        self._document = document
        self._wordings = wordings or Wordings()
        self._headings: dict[str | None, tuple[frozenset[str], frozenset[str]]] = {}
        self._places = {statement.id: place for place, statement in enumerate(document.statements)}

    def profile(self, statement: Statement) -> Profile:
        wording = self._wordings.wording(statement.canonical)
        named = self._wordings.named(statement.canonical)
        subjects = frozenset(named)
        heading_words, heading_concepts = self._heading(statement.section)
        return Profile(
            canonical=statement.canonical,
            text=wording.text,
            grams=wording.grams,
            words=wording.words,
            main_words=wording.main_words,
            phrases=wording.phrases,
            items=wording.items,
            named=named,
            concepts=subjects,
            subjects=subjects | heading_concepts,
            nearby=heading_concepts.union(*map(self._wordings.named, self._around(statement))),
            heading_words=heading_words,
            figures=figures(statement),
            promises=statement.strength is not None,
        )

    def _around(self, statement: Statement) -> list[str]:
        """Canonical texts of the statement and its neighbours."""
        here = self._places[statement.id]
        around = self._document.statements[max(0, here - _NEIGHBOURS) : here + _NEIGHBOURS + 1]
        return [neighbour.canonical for neighbour in around]

    def _heading(self, section: str | None) -> tuple[frozenset[str], frozenset[str]]:
        if section not in self._headings:
            words: set[str] = set()
            subjects: set[str] = set()
            for above in self._document.section_path(section):
                words.update(word for word in content_words(above.canonical) if word not in common_words())
                subjects.update(concepts(above.canonical))
            self._headings[section] = frozenset(words), frozenset(subjects)
        return self._headings[section]


def _wording(canonical: str) -> Wording:
    text = similarity_key(canonical)
    placed = placed_words(text)
    content = [word for word, _ in placed]
    words = _elements(content)
    main = main_clause(text)
    return Wording(
        text=text,
        grams=_elements(map(add, text, text[1:])),
        words=words,
        main_words=_elements(word for word, start in placed if start >= main) if main else words,
        phrases=_elements(map(" ".join, pairwise(content))),
        items=listed(text, [(intern(word), start) for word, start in placed]),
    )


def _elements(found: Iterable[str]) -> frozenset[str]:
    """A set with one string object for each element, so that sets compare by identity; half the memory.

    A set made from a set is as large as it must be; one that grows is up to four times that.
    """
    return frozenset(set(map(intern, found)))


_NONE: frozenset[str] = frozenset()


def figures(statement: Statement) -> frozenset[str]:
    """Values with units, and dates, of a statement: what must agree in the same commitment."""
    if not statement.quantities and not statement.dates:
        return _NONE
    found = {_amount(one.value, one.unit) for one in statement.quantities if one.value is not None}
    found.update(date.value for date in statement.dates)
    return frozenset(found)


def _amount(value: Decimal, unit: str) -> str:
    """In the plain unit of its kind: 5 kL are 5,000 L."""
    plain, factor = MULTIPLES.get(unit, (unit, None))
    return f"{value if factor is None else exact(value * factor)}{plain}"


def unit_of(figure: str) -> str:
    """The unit of one of `figures`; empty for a date or a bare number.

    >>> unit_of("30.0台")
    '台'
    """
    return _VALUE.sub("", figure, count=1)


_VALUE = re.compile(r"\A[\d.+/-]*(?:E[+-]?\d+)?")


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
