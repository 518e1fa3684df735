"""What is read of a statement's text alone: its letters, words and phrases; once for each text.

What a text says where it stands is another matter (`profile`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from operator import add
from sys import intern

from ..normalize.spelling import similarity_key
from .clauses import main_clause
from .concepts import named_concepts
from .enumeration import listed
from .segmentation import placed_words


@dataclass(frozen=True, slots=True)
class Wording:
    """The elements of a text."""

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
