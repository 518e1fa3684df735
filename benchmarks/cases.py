"""Pairs of documents whose links somebody judged, each ready to be aligned and scored.

Three sources: the hand-made truth of the shared documents (`gold`), links that two readers of our own gave between
others of them (`readers/OLD-NEW.tsv`: old, new, given by `both` or `one`, the same commitment `sure`, `possible` or
`no`), and the papers of our own writing (`papers`). Statements of the shared documents that nobody cut by hand are
named in the readers' files by the first twelve digits of the SHA-1 of their canonical text.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from . import gold, papers
from .gold import Link
from .scorecard import read, scorer

if TYPE_CHECKING:
    from hensen.compare.alignment import Alignment
    from hensen.normalize.document import Document

READ, CUT = "as read", "cut by hand"
_READERS = Path(__file__).resolve().parent / "readers"
_READ_PAIRS = (("2013", "2024"), ("2019", "2024"), ("2013", "2025"), ("2019", "2025"), ("2024", "2025"))

_CERTAIN = 0.3
"""Threshold of the groups that are made from readers' links: near that of digests; those links are certain."""

Score = tuple[float, float, float]
"""F1, precision, recall."""


@dataclass(frozen=True, eq=False)
class Case:
    """Two documents, and what readers said of them."""

    name: str
    family: str
    """What no weights may have seen that it is tested with: the pair, or all papers of a field."""
    near: bool
    """Whether one is a digest of the other; otherwise they were written years apart."""
    real: bool
    """Whether the documents are a ministry's, not ours."""
    old: Document
    new: Document
    covers_old: dict[str, set[str]]
    """Statement → the statements of the truth that it stands for."""
    covers_new: dict[str, set[str]]
    links: dict[tuple[str, str], Link]

    @property
    def held_out(self) -> bool:
        """Whether nothing may be fitted on it."""
        return self.family in papers.HELD_OUT

    def linked(self, old: str | None, new: str | None) -> bool:
        """Whether a statement, of either side, surely has the same commitment across."""
        ours = self.covers_old[old] if old else set()
        theirs = self.covers_new[new] if new else set()
        return any(link.strict == "sure" and (link.old in ours or link.new in theirs) for link in self.links.values())

    def judged(self, old: str, new: str) -> Link | None:
        """What was said of two statements; the strongest where they stand for several."""
        several = [self.links[pair] for pair in self.stands_for(old, new) if pair in self.links]
        if not several:
            return None
        strict = next((word for word in ("sure", "possible") if any(link.strict == word for link in several)), "no")
        return Link(several[0].old, several[0].new, any(link.sure for link in several), strict)

    def stands_for(self, old: str, new: str) -> list[tuple[str, str]]:
        """Pairs of the truth that two statements stand for."""
        return [(one, two) for one in self.covers_old[old] for two in self.covers_new[new]]

    def score(self, alignment: Alignment) -> tuple[Score, Score]:
        """Of the same commitment, and of any link: precision against what either reader gave, recall over both's."""
        strict = {(i, j) for group in alignment.groups for i in group.old for j in group.new}
        related = {key for key, pair in alignment.scored.pairs.items() if pair.subject >= alignment.threshold}
        return self._scored(strict, True), self._scored(strict | related, False)

    @property
    def agreement(self) -> float | None:
        """F1 of one reader's links against the other's; None where there was one reader."""
        both = sum(link.sure for link in self.links.values())
        return None if both == len(self.links) else 2 * both / (both + len(self.links))

    def ceiling(self) -> float:
        """F1 of the same commitment for groups made from the readers' own links: no statement stands in two groups."""
        from hensen.compare.clustering import cluster

        old, new = ({one: at for at, one in enumerate(sorted(side))} for side in zip(*self.links, strict=True))
        strict = {(old[a], new[b]): 1.0 for (a, b), link in self.links.items() if link.strict != "no"}
        grouped = {(i, j) for group in cluster([], strict, _CERTAIN) for i in group.old for j in group.new}
        sure = {(old[a], new[b]) for (a, b), link in self.links.items() if link.strict == "sure"}
        return _f1(len(grouped & strict.keys()), len(grouped), len(grouped & sure), len(sure))[0]

    def called_the_same(self, alignment: Alignment) -> Counter[str]:
        """How many pairs an alignment puts into groups, by what the readers said of them."""
        found: Counter[str] = Counter()
        for group in alignment.groups:
            for i, j in product(group.old, group.new):
                link = self.judged(*self.ids((i, j)))
                found["neither" if link is None else "related" if link.strict == "no" else "same"] += 1
        return found

    def ids(self, key: tuple[int, int]) -> tuple[str, str]:
        """Of two statements by index."""
        return self.old.statements[key[0]].id, self.new.statements[key[1]].id

    def _scored(self, keys: set[tuple[int, int]], strict: bool) -> Score:
        said = {pair for key in keys for pair in self.stands_for(*self.ids(key))}
        possible = {pair for pair, link in self.links.items() if not strict or link.strict != "no"}
        sure = {pair for pair, link in self.links.items() if (link.strict == "sure" if strict else link.sure)}
        return _f1(len(said & possible), len(said), len(said & sure), len(sure))


def _f1(right: int, said: int, found: int, sure: int) -> Score:
    """From how many of what was said is right, and how many of the sure ones were found."""
    precision, recall = right / max(1, said), found / max(1, sure)
    both = precision + recall
    return (2 * precision * recall / both if both else 0.0), precision, recall


@cache
def cases() -> tuple[Case, ...]:
    """All of them; reads the documents once."""
    return (*_of_gold(), *_of_readers(), *_of_papers())


def _of_gold() -> Iterator[Case]:
    for old, new in gold.PAIRS:
        for side in (CUT, READ):
            links = gold.links(old, new)
            yield _shared_case(old, new, side, links, near=old == "2019")


def _of_readers() -> Iterator[Case]:
    for old, new in _READ_PAIRS:
        links = {}
        for one, two, given, strict in gold.rows(_READERS / f"{old}-{new}.tsv"):
            links[one, two] = Link(one, two, given == "both", strict)
        for side in (CUT, READ) if old in gold.FILES else (READ,):
            yield _shared_case(old, new, side, links, near=False)


def _of_papers() -> Iterator[Case]:
    for field in papers.FIELDS:
        paper = papers.document(field, "paper")
        for name in ("digest", "successor") if field in papers.SUCCEEDED else ("digest",):
            other = papers.document(field, name)
            links = papers.links(field, name)
            near = name == "digest"
            yield Case(f"{field}, {name}", field, near, False, paper, other, _own(paper), _own(other), links)


def _shared_case(old: str, new: str, side: str, links: dict[tuple[str, str], Link], *, near: bool) -> Case:
    one, two = _shared(old, side), _shared(new, side)
    covers = _covers(old, one, side), _covers(new, two, side)
    return Case(f"{old} → {new}, {side}", f"{old} → {new}", near, True, one, two, *covers, links)


@cache
def _shared(name: str, side: str) -> Document:
    return gold.document(name) if side == CUT and name in gold.FILES else read(name)


def _covers(name: str, one: Document, side: str) -> dict[str, set[str]]:
    if name not in gold.FILES:
        digits = {
            statement.id: hashlib.sha1(statement.canonical.encode(), usedforsecurity=False).hexdigest()[:12]
            for statement in one.statements
        }
        return {identifier: {digit} for identifier, digit in digits.items()}
    return _own(one) if side == CUT else _hand_cut(name, one)


def _own(one: Document) -> dict[str, set[str]]:
    return {statement.id: {statement.id} for statement in one.statements}


def _hand_cut(name: str, one: Document) -> dict[str, set[str]]:
    """The hand-cut units that each statement stands for, as the scorer sees it."""
    from hensen.report.contract import outline_image

    score = scorer()
    units = score.load(str(gold.shared() / "gold" / "units" / f"{name}.jsonl"))
    body = [unit for unit in units if unit["kind"] in ("statement", "table")]
    found: dict[str, set[str]] = score.covers(
        body, {row["id"]: row["text"] for row in outline_image(one)["statements"]}
    )
    return found
