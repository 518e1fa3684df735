"""A theme as people write it: a name and words, in any notation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .terms import ThemeQuery


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme as written; its name is its first term."""

    name: str
    terms: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def query(self) -> ThemeQuery:
        """What to look for: all words in canonical text; a term that is also left out is not looked for."""
        from .terms import ThemeQuery

        excluded = _canonical(self.exclude)
        terms = tuple(term for term in _canonical((self.name, *self.terms)) if term not in excluded)
        return ThemeQuery(self.name, terms, _canonical(self.patterns), excluded)


def _canonical(words: Sequence[str]) -> tuple[str, ...]:
    from ..normalize.canonical import canonicalise

    return tuple(dict.fromkeys(text for word in words if (text := canonicalise(word.strip()).text)))
