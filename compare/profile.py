"""What the comparison knows of a statement: its letters, words, phrases, subjects and place.

A profile is made once for each statement that is compared in detail; pairs are then scored by sharing elements of the
profiles (`similarity`), each weighed by its `rarity`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..normalize.document import Document, Statement
from ..normalize.figure import exact
from ..normalize.metric import MULTIPLES
from .concepts import concepts
from .segmentation import content_words
from .vocabulary import common_words
from .wordings import Wording, Wordings

_NEIGHBOURS = 2
"""Statements before and after one that tell what it is about: papers of slides have no headings that can be trusted."""


@dataclass(frozen=True, slots=True)
class Profile(Wording):
    """One statement's elements."""

    canonical: str
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
    credits: bool
    """Whether it only says what a figure shows, or from where it is taken: a caption that promises nothing."""


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
            credits=statement.kind == "caption" and statement.strength is None,
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
