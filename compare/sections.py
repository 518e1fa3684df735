"""Which sections correspond, and which statements moved.

Sections vote: each aligned pair of statements speaks for the sections it stands in. Headings that
read alike speak for themselves where no statements vote.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process

from ..normalize.document import Document, Section
from .change import SectionPair

_ALIKE = 0.6
"""Likeness of two headings from which they correspond without aligned statements."""
_NEAR = 5
"""Headings looked at for a section that no aligned statement speaks for."""


def section_pairs(old: Document, new: Document, links: Iterable[tuple[int, int]]) -> tuple[SectionPair, ...]:
    """Every section of both documents: with its counterpart and likeness, or with None."""
    votes = _Votes(old, new, links)
    places_old = {section.id: place for place, section in enumerate(old.sections)}
    places_new = {section.id: place for place, section in enumerate(new.sections)}
    titles_new: dict[str, list[str]] = defaultdict(list)
    for section in new.sections:
        titles_new[section.canonical].append(section.id)
    ranked = [
        (-_likeness(section, new.section(other), votes), places_old[section.id], places_new[other])
        for section in old.sections
        for other in _counterparts(section, votes, titles_new)
    ]
    partner: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for unlike, one, place in sorted(ranked):
        if one not in partner and place not in taken:
            partner[one] = (place, -unlike)
            taken.add(place)
    return (
        *_paired(old, new, partner),
        *(SectionPair(None, s.id, 0.0) for p, s in enumerate(new.sections) if p not in taken),
    )


def _paired(old: Document, new: Document, partner: dict[int, tuple[int, float]]) -> Iterator[SectionPair]:
    for place, section in enumerate(old.sections):
        if place in partner:
            other, likeness = partner[place]
            yield SectionPair(section.id, new.sections[other].id, likeness)
        else:
            yield SectionPair(section.id, None, 0.0)


class _Votes:
    """How many aligned statements speak for each pair of sections."""

    def __init__(self, old: Document, new: Document, links: Iterable[tuple[int, int]]) -> None:
        self.of_old: dict[str | None, Counter[str | None]] = defaultdict(Counter)
        self.of_new: dict[str | None, Counter[str | None]] = defaultdict(Counter)
        for i, j in links:
            one, other = old.statements[i].section, new.statements[j].section
            self.of_old[one][other] += 1
            self.of_new[other][one] += 1

    def share(self, one: str | None, other: str | None) -> float | None:
        """Share of the two sections' aligned statements that they share; None without any."""
        shared = self.of_old[one][other]
        union = self.of_old[one].total() + self.of_new[other].total() - shared
        return shared / union if union else None

    def belong(self, one: str | None, other: str | None) -> bool:
        """Whether most of either section goes to the other."""
        shared = self.of_old[one][other]
        return shared == max(self.of_old[one].values()) or shared == max(self.of_new[other].values())


def _counterparts(section: Section, votes: _Votes, titles_new: dict[str, list[str]]) -> list[str]:
    voted = {other for other in votes.of_old[section.id] if other is not None}
    alike = set(titles_new.get(section.canonical, ()))
    if not voted and not alike:
        near = process.extract(
            section.canonical, list(titles_new), scorer=fuzz.ratio, score_cutoff=_ALIKE * 100, limit=_NEAR
        )
        alike = {other for title, _, _ in near for other in titles_new[title]}
    return sorted(voted | alike)


def _likeness(one: Section, other: Section, votes: _Votes) -> float:
    """Half from the headings, half from the share of their aligned statements that they share."""
    headings = fuzz.ratio(one.canonical, other.canonical) / 100
    share = votes.share(one.id, other.id)
    return round(headings if share is None else 0.5 * headings + 0.5 * share, 4)


def moved(old: Document, new: Document, links: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Of one-to-one links (old index, new index) those that stand under another section or out of order."""
    votes = _Votes(old, new, links)

    def in_place(i: int, j: int) -> bool:
        one, other = old.statements[i].section, new.statements[j].section
        return votes.belong(one, other) or _same_heading(old, new, one, other)

    # What left its section is out of the way: it says nothing of the order of those that stayed.
    stayed = _longest_increasing(sorted(link for link in links if in_place(*link)))
    return {link for link in links if link not in stayed}


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
