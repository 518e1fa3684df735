"""Themes that documents themselves suggest: compound terms that emerge, fade or persist over the series.

For every compound term the series is cut in two where its rate changes most, and the later part is held
against the earlier one by log-likelihood G² and log ratio (`keyness`, with the sources). Terms above the
critical value *emerge* (more frequent later) or *fade*; terms that stand in most documents without such a
change *persist*.

Terms are compounds and proper words (人材育成, サイバーセキュリティ, SDGs), not single common words. A term
that hardly occurs outside one longer term is dropped for it (the idea of Frantzi and Ananiadou's C-value, 1996).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from ..normalize.document import Document
from .compounds import components, located_terms, sub_terms
from .folds import fold
from .keyness import Keyness, keyness
from .vocabulary import common_words

Course = Literal["emerging", "fading", "persisting"]

LEAST = 3
"""Occurrences in the whole series below which a term is not looked at."""
CRITICAL = 6.63
"""G² from which a change counts: p < 0.01, one degree of freedom."""
_NESTED = 0.75
"""Share of a term's occurrences inside one longer term from which only the longer one is kept."""
_MOST_DOCUMENTS = 0.6
"""Share of the documents a persisting term stands in."""


@dataclass(frozen=True)
class ProposedTheme:
    """A term worth following, and the evidence for it."""

    term: str
    """As most often printed in canonical text."""
    course: Course
    counts: tuple[int, ...]
    """Occurrences in each document."""
    rates: tuple[float, ...]
    """Occurrences per 1,000 terms of each document."""
    turn: int
    """Index of the document from which on the rate is different; 0 for persisting."""
    keyness: Keyness
    """Of the documents from `turn` on against those before; of the last against the others for persisting."""
    statements: tuple[tuple[str, ...], ...]
    """For each document the ids of the statements that hold the term, in reading order."""


@dataclass(frozen=True)
class ThemeProposals:
    """What `hensen themes` finds."""

    documents: tuple[Document, ...]
    sizes: tuple[int, ...]
    """Terms in each document, the basis of the rates."""
    themes: tuple[ProposedTheme, ...]
    """Emerging, fading, persisting; within each the surest first."""

    def by_course(self, course: Course) -> tuple[ProposedTheme, ...]:
        return tuple(theme for theme in self.themes if theme.course == course)


class _Counts:
    """Where each folded term stands."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.of: dict[str, list[int]] = defaultdict(lambda: [0] * len(documents))
        self.whole: Counter[str] = Counter()
        self.printed: dict[str, Counter[str]] = defaultdict(Counter)
        self.statements: dict[str, list[dict[str, None]]] = defaultdict(lambda: [{} for _ in documents])
        self.inside: dict[str, Counter[str]] = defaultdict(Counter)
        self.sizes = [0] * len(documents)
        for index, document in enumerate(documents):
            for statement in document.statements:
                for term, _ in located_terms(statement.canonical):
                    self._add(index, statement.id, term)

    def _add(self, index: int, statement: str, term: str) -> None:
        self.sizes[index] += 1
        pieces = list(sub_terms(term))
        for piece in pieces:
            key = fold(piece).text
            self.of[key][index] += 1
            self.printed[key][piece] += 1
            self.statements[key][index][statement] = None
            for longer in pieces:
                if len(longer) > len(piece) and piece in longer:
                    self.inside[key][fold(longer).text] += 1


def propose_themes(documents: Sequence[Document], limit: int = 15) -> ThemeProposals:
    """Up to `limit` themes of each course, over documents in the given order.

    With fewer than two documents nothing can emerge or fade, and the result has no themes.
    """
    counts = _Counts(documents)
    found: list[ProposedTheme] = []
    if len(documents) > 1 and all(counts.sizes):
        kept = _kept(counts)
        found = [theme for term in kept if (theme := _judge(term, counts)) is not None]
    chosen = [theme for course in ("emerging", "fading", "persisting") for theme in _best(found, course, limit)]
    return ThemeProposals(tuple(documents), tuple(counts.sizes), tuple(chosen))


def _kept(counts: _Counts) -> list[str]:
    """Terms frequent enough, that name something of their own, in alphabetical order."""
    frequent = {term for term, found in counts.of.items() if sum(found) >= LEAST}
    return sorted(
        term
        for term in frequent
        if _tells(term)
        and not any(
            longer in frequent and inside >= _NESTED * sum(counts.of[term])
            for longer, inside in counts.inside[term].items()
        )
    )


def _tells(term: str) -> bool:
    """Not made of common policy words alone: 国際展開推進 says nothing of the subject."""
    return any(part not in common_words() and len(part) > 1 for part in components(term))


def _judge(term: str, counts: _Counts) -> ProposedTheme | None:
    found, sizes = counts.of[term], counts.sizes
    turn, change = max(_cuts(found, sizes), key=lambda cut: cut[1].g2)
    course: Course
    if change.g2 >= CRITICAL:
        course = "emerging" if change.log_ratio > 0 else "fading"
    elif sum(map(bool, found)) >= max(2, ceil(_MOST_DOCUMENTS * len(found))):
        course, turn, change = "persisting", 0, _cut(found, sizes, len(found) - 1)
    else:
        return None
    return ProposedTheme(
        term=max(counts.printed[term].items(), key=lambda entry: (entry[1], entry[0]))[0],
        course=course,
        counts=tuple(found),
        rates=tuple(1000 * count / size for count, size in zip(found, sizes, strict=True)),
        turn=turn,
        keyness=change,
        statements=tuple(tuple(ids) for ids in counts.statements[term]),
    )


def _cuts(found: Sequence[int], sizes: Sequence[int]) -> Iterable[tuple[int, Keyness]]:
    return ((place, _cut(found, sizes, place)) for place in range(1, len(found)))


def _cut(found: Sequence[int], sizes: Sequence[int], place: int) -> Keyness:
    """The documents from `place` on against those before."""
    # A term inside a longer one counts for both, so a count may exceed the number of maximal terms.
    later, earlier = sum(sizes[place:]), sum(sizes[:place])
    return keyness(min(sum(found[place:]), later), later, min(sum(found[:place]), earlier), earlier)


def _best(found: Iterable[ProposedTheme], course: Course, limit: int) -> list[ProposedTheme]:
    def weight(theme: ProposedTheme) -> tuple[float, ...]:
        if course == "persisting":
            return (-sum(map(bool, theme.counts)), -min(filter(None, theme.rates)), -sum(theme.counts))
        return (-theme.keyness.g2, -abs(theme.keyness.log_ratio))

    of_course = [theme for theme in found if theme.course == course]
    return _without_parts(sorted(of_course, key=lambda theme: (*weight(theme), theme.term)))[:limit]


def _without_parts(themes: Sequence[ProposedTheme]) -> list[ProposedTheme]:
    """Without terms that stand in nearly the same statements as a surer one: デジタル関連産業 beside its parts."""
    kept: list[ProposedTheme] = []
    for theme in themes:
        if not any(_overlap(theme, other) > 0.8 for other in kept):
            kept.append(theme)
    return kept


def _overlap(one: ProposedTheme, other: ProposedTheme) -> float:
    """Jaccard likeness of the statements behind two themes."""
    if one.term not in other.term and other.term not in one.term:
        return 0.0
    first, second = (
        {(index, statement) for index, ids in enumerate(theme.statements) for statement in ids}
        for theme in (one, other)
    )
    return len(first & second) / len(first | second)
