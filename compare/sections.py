"""Which sections correspond, and which statements moved.

Sections vote: each aligned pair of statements speaks for the sections it stands in. Headings that
read alike speak for themselves where no statements vote.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from ..normalize.document import Document
from .change import SectionPair

_ALIKE = 0.6
"""Likeness of two headings from which they correspond without aligned statements."""


def section_pairs(old: Document, new: Document, links: Iterable[tuple[int, int]]) -> tuple[SectionPair, ...]:
    """Every section of both documents: with its counterpart and likeness, or with None."""
    votes = _votes(old, new, links)
    titles_old = {section.id: section.canonical for section in old.sections}
    titles_new = {section.id: section.canonical for section in new.sections}
    ranked: list[tuple[float, str, str]] = []
    for one, title in titles_old.items():
        for other in _counterparts(one, title, votes, titles_new):
            ranked.append((_likeness(one, other, title, titles_new[other], votes), one, other))
    order_old = {section.id: position for position, section in enumerate(old.sections)}
    order_new = {section.id: position for position, section in enumerate(new.sections)}
    ranked.sort(key=lambda entry: (-entry[0], order_old[entry[1]], order_new[entry[2]]))
    partner: dict[str, tuple[str, float]] = {}
    taken: set[str] = set()
    for likeness, one, other in ranked:
        if one not in partner and other not in taken:
            partner[one] = (other, likeness)
            taken.add(other)
    paired = [SectionPair(one, *partner[one]) if one in partner else SectionPair(one, None, 0.0) for one in titles_old]
    return (*paired, *(SectionPair(None, other, 0.0) for other in titles_new if other not in taken))


def _votes(old: Document, new: Document, links: Iterable[tuple[int, int]]) -> Counter[tuple[str | None, str | None]]:
    return Counter((old.statements[i].section, new.statements[j].section) for i, j in links)


def _counterparts(
    one: str, title: str, votes: Counter[tuple[str | None, str | None]], titles_new: dict[str, str]
) -> list[str]:
    voted = {other for (section, other) in votes if section == one and other is not None}
    alike = {other for other, other_title in titles_new.items() if other_title == title}
    if not voted and not alike:
        alike = {other for other, other_title in titles_new.items() if fuzz.ratio(title, other_title) >= _ALIKE * 100}
    return sorted(voted | alike)


def _likeness(
    one: str, other: str, title: str, other_title: str, votes: Counter[tuple[str | None, str | None]]
) -> float:
    """Half from the headings, half from the share of their aligned statements that they share."""
    headings = fuzz.ratio(title, other_title) / 100
    shared = votes[one, other]
    union = sum(count for (a, b), count in votes.items() if a == one or b == other)
    return round(headings if not union else 0.5 * headings + 0.5 * shared / union, 4)


def moved(old: Document, new: Document, links: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Of one-to-one links (old index, new index) those that stand under another section or out of order."""
    corresponding = _corresponding(old, new, links)
    in_order = _longest_increasing(sorted(links))
    return {
        link
        for link in links
        if link not in in_order
        or (old.statements[link[0]].section, new.statements[link[1]].section) not in corresponding
    }


def _corresponding(
    old: Document, new: Document, links: Iterable[tuple[int, int]]
) -> set[tuple[str | None, str | None]]:
    """Pairs of sections between which a statement stays in place: most of either goes to the other."""
    votes = _votes(old, new, links)
    of_old: dict[str | None, Counter[str | None]] = defaultdict(Counter)
    of_new: dict[str | None, Counter[str | None]] = defaultdict(Counter)
    for (one, other), count in votes.items():
        of_old[one][other] += count
        of_new[other][one] += count
    return {
        (one, other)
        for (one, other), count in votes.items()
        if count == max(of_old[one].values())
        or count == max(of_new[other].values())
        or _same_heading(old, new, one, other)
    }


def _same_heading(old: Document, new: Document, one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    titles = [section.canonical for section in old.section_path(one)]
    return titles == [section.canonical for section in new.section_path(other)]


def _longest_increasing(links: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The most links (sorted by old index) that keep their order (patience sorting, Fredman 1975)."""
    tails: list[int] = []
    tail_links: list[int] = []
    before: list[int] = []
    for position, (_, j) in enumerate(links):
        place = bisect_left(tails, j)
        before.append(tail_links[place - 1] if place else -1)
        tails[place : place + 1] = [j]
        tail_links[place : place + 1] = [position]
    kept: set[tuple[int, int]] = set()
    position = tail_links[-1] if tail_links else -1
    while position >= 0:
        kept.add(links[position])
        position = before[position]
    return kept
