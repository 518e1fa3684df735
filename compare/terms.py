"""A theme's terms, and where a canonical text speaks of them.

A statement matches a theme by

- **term**: a term as given; letter case, spaces, ・ between katakana, a final ー, old kanji forms and the
  spelling variants of `normalize.spelling` aside;
  a Latin term only as a whole word, a short katakana term not inside another katakana word;
- **variant**: the parts of a compound term apart in one clause, as Japanese takes compounds apart:
  人材育成 → 人材の育成, 人材の確保・育成, 人材を育てる, 育成された人材;
- **pattern**: a pattern of the project: `*` stands for up to 12 characters of one clause, `?` for one.

Patterns are no regular expressions on purpose: analysts write them, and none can run for ever.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ..normalize.document import Span
from ..normalize.spelling import similarity_key
from .compounds import compound_terms as compound_terms
from .compounds import is_katakana, is_latin
from .folds import Folded, fold
from .variants import variant_patterns

MatchBasis = Literal["term", "variant", "pattern", "heading", "continuation"]
"""Why a statement belongs to a theme, the surest first; the last two need the document (`mentions`)."""


@dataclass(frozen=True, slots=True)
class ThemeQuery:
    """What to look for."""

    name: str
    terms: tuple[str, ...]
    """Canonical text; the name is looked for only where it stands here too."""
    patterns: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    """Terms that do not count: with 郵便番号 here, 郵便 is not found in 郵便番号."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where a statement speaks of a theme, and why we think so."""

    basis: MatchBasis
    terms: tuple[str, ...]
    """The terms found, in the order of the query; the heading for `heading`, () for `continuation`."""
    spans: tuple[Span, ...]
    """Places in the canonical text, in order, not overlapping; () where nothing in the text itself speaks of it."""


def matches(canonical: str, query: ThemeQuery) -> Match | None:
    """Where `canonical` speaks of the theme by its own words; None if it does not."""
    found = sorted(_occurrences(canonical, query))
    if not found:
        return None
    spans: list[Span] = []
    for start, end, *_ in found:
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    terms = {term for *_, term in found}
    ordered = tuple(term for term in (*query.terms, *query.patterns) if term in terms)
    basis = min((basis for _, _, basis, _ in found), key=("term", "variant", "pattern").index)
    return Match(basis, ordered, tuple(spans))


def _occurrences(canonical: str, query: ThemeQuery) -> Iterator[tuple[int, int, MatchBasis, str]]:
    """Start, end, basis and term of every place, outside the excluded terms."""
    folded = fold(canonical)
    blocked = [span for term in query.excluded for span in _literal(folded, term)]

    def open_to(start: int, end: int) -> bool:
        return not any(first < end and start < last for first, last in blocked)

    for term in query.terms:
        literal = list(_literal(folded, term))
        yield from ((*folded.back(*span), "term", term) for span in literal if open_to(*span))
        if not literal and (spelled := _spelled(canonical, term)) and open_to(*_forward(folded, *spelled)):
            yield (*spelled, "term", term)
        elif not literal:
            for pattern in variant_patterns(fold(term).text):
                for match in pattern.finditer(folded.text):
                    if open_to(*match.span()):
                        yield (*folded.back(*match.span()), "variant", term)
    for wildcard in query.patterns:
        for span in _wildcard(folded.text, wildcard):
            if open_to(*span):
                yield (*folded.back(*span), "pattern", wildcard)


def _spelled(canonical: str, term: str) -> Span | None:
    """The first place of the term in another spelling (取組 for 取り組み, ディジタル for デジタル); None without one.

    Keys have no way back to the text, so the place is the shortest one whose key holds the term's.
    """
    wanted = _key(term)
    if not wanted or wanted not in _key(canonical):
        return None
    end = next(end for end in range(1, len(canonical) + 1) if wanted in similarity_key(canonical[:end]))
    start = next(start for start in range(end - 1, -1, -1) if wanted in similarity_key(canonical[start:end]))
    return None if _inside_word(canonical, start, end) else (start, end)


@lru_cache(maxsize=16384)
def _key(canonical: str) -> str:
    return similarity_key(canonical)


def _forward(folded: Folded, start: int, end: int) -> Span:
    """The folded place of a place in canonical text."""
    return bisect_left(folded.offsets, start), bisect_left(folded.offsets, end)


def _literal(folded: Folded, term: str) -> Iterator[Span]:
    """Where the term stands in a folded text, not merely inside another word."""
    wanted, text = fold(term).text, folded.text
    if not wanted:
        return
    start = text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        if not _inside_word(text, start, end):
            yield start, end
        start = text.find(wanted, end)


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is only a piece of a longer word: AI in CHAIN, ネット in ネットワーク."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if _joins(before, text[start], left=True) or (_joins(text[end - 1], after, left=False) and not _plural(text, end)):
        return True
    run = text[start:end]
    return len(run) <= 3 and all(map(is_katakana, run)) and any(map(is_katakana, before + after))


def _joins(left_char: str, right_char: str, *, left: bool) -> bool:
    """Whether two neighbours belong to one Latin word; beyond5G keeps its 5G, 15G does not hold 5G."""
    if not (left_char and right_char and is_latin(left_char) and is_latin(right_char)):
        return False
    return not (left and right_char.isdigit() and left_char.isalpha())


def _plural(text: str, end: int) -> bool:
    """SDG stands in SDGs."""
    return text[end : end + 1] == "s" and not is_latin(text[end + 1 : end + 2] or " ")


_REACH = 12
"""Characters that * may stand for."""


def _wildcard(text: str, pattern: str) -> Iterator[Span]:
    """Where a pattern stands in a folded text, the shortest place for each end, not overlapping.

    Step by step over sets of places, not by backtracking: many * in one pattern cost no more than one.
    """
    pieces = [piece for piece in fold(pattern).text.split("*") if piece]
    if not pieces:
        return
    # End of what is matched so far → its latest start.
    ends = {start + len(pieces[0]): start for start in range(len(text)) if _stands(text, start, pieces[0])}
    for piece in pieces[1:]:
        later: dict[int, int] = {}
        for end, start in ends.items():
            for place in range(end, min(end + _REACH, len(text)) + 1):
                if _stands(text, place, piece):
                    later[place + len(piece)] = max(start, later.get(place + len(piece), 0))
                if text[place : place + 1] == "。":
                    break
        ends = later
    done = 0
    for end in sorted(ends):
        if ends[end] >= done:
            yield ends[end], end
            done = end


def _stands(text: str, start: int, piece: str) -> bool:
    """Whether the piece stands at this place; ? is any one character but a full stop."""
    if "?" not in piece:
        return text.startswith(piece, start)
    there = text[start : start + len(piece)]
    return len(there) == len(piece) and all(
        char == wanted or (wanted == "?" and char != "。") for char, wanted in zip(there, piece, strict=True)
    )
