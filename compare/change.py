"""What became of statements: the changes between two documents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..normalize.document import Document, Section, Statement
from .judgement import Judgement

ChangeKind = Literal["unchanged", "reworded", "split", "merged", "related", "added", "dropped"]
FactType = Literal["quantity", "date", "strength", "hedge", "body"]
Direction = Literal["up", "down", "earlier", "later", "strengthened", "weakened", "added", "removed", "changed"]
Cause = Literal[
    "reversed", "withdrawn", "aim", "effort", "wish", "duty", "mixed", "fulfilled", "background", "base", "unit"
]
"""What made the difference where the words alone do not tell: the wording was turned round (設置する, 廃止する) or the
promise taken back (実施しない, 見送る); 目指す, 努める or 望ましい is on one side; a duty is held against a plain
promise; of several clauses one is stronger and another weaker; what one side promises the other takes as done; a hedge
does not loosen the promise itself; two shares are measured on different years (2013年度比, 2019年度比); an amount
became a share (5万人, 30%)."""
Refusal = Literal[
    "taken", "little-shared", "other-subject", "other-figures", "common-words-only", "other-cell", "judged"
]
"""Why a candidate is no counterpart: it has a better partner, too little wording is shared,
the telling terms differ, the figures differ, only common policy words are shared, it is no
cell of the same row and column, or a reader took the pair apart."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a pair; every score is 0–1."""

    wording: float
    """Share of canonical wording in common, both ways."""
    old_in_new: float
    """Share of the old wording that stands in the new."""
    new_in_old: float
    """Share of the new wording that stands in the old."""
    terms: tuple[str, ...] = ()
    """Telling terms in common, the most telling first."""
    figures: tuple[str, ...] = ()
    """Figures and dates in common, as printed on the old side."""
    sections: float = 0.0
    """Likeness of the headings above."""
    subject: float = 0.0
    """Agreement of what the statements are about: weighted telling terms."""
    semantic: float | None = None
    """Cosine of the sentence embeddings, -1 to 1; None unless a model was given (docs/semantic.md)."""
    cell: bool = False
    """Both stand in the same row and column of a table (`cells`)."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the redline, over printed text."""

    op: Literal["equal", "delete", "insert"]
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class FactChange:
    """A figure, deadline, strength, hedge or body that changed within a pair."""

    type: FactType
    old: str | None
    new: str | None
    direction: Direction
    percent: float | None = None
    """Relative change of a quantity in percent: only from a positive figure to one that is not negative, at the same
    rate; None between ranges and for all else."""
    cause: Cause | None = None
    """Why, where old and new do not tell; None where they do."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A further pair with one of the change's statements, and why it was refused."""

    old: str
    new: str
    confidence: float
    related: bool
    """The pair also speaks of the same subject."""
    evidence: Evidence
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Change:
    """The fate of one or more statements; each statement of both documents stands in exactly one."""

    id: str
    """`c1`, `c2` … in the order of the old document, additions at their place in the new."""
    kind: ChangeKind
    moved: bool
    confidence: float
    """0–1: how likely the kind holds; 1.0 for identical canonical text."""
    old: tuple[Statement, ...]
    new: tuple[Statement, ...]
    redline: tuple[Segment, ...]
    facts: tuple[FactChange, ...]
    evidence: Evidence | None
    """None for added and dropped."""
    candidates: tuple[Candidate, ...]
    judgement: Judgement | None = None
    """A reader's word on it, when a review was applied (`compare.review`)."""
    heading: Section | None = None
    """Of a dropped or added statement: the heading of the other document that says the same words, and that this one
    does not have. Nothing is lost then, nor new."""


@dataclass(frozen=True, slots=True)
class SectionPair:
    """Sections that correspond; one side is None for a section without counterpart."""

    old: str | None
    new: str | None
    similarity: float


@dataclass(frozen=True)
class Comparison:
    """What became of each statement of two documents."""

    old: Document
    new: Document
    sections: tuple[SectionPair, ...]
    changes: tuple[Change, ...]

    @cached_property
    def summary(self) -> dict[str, int]:
        """Number of changes by kind, and of moved ones."""
        kinds: tuple[ChangeKind, ...] = ("unchanged", "reworded", "split", "merged", "related", "added", "dropped")
        counts: dict[str, int] = dict.fromkeys(kinds, 0)
        counts["moved"] = sum(change.moved for change in self.changes)
        for change in self.changes:
            counts[change.kind] += 1
        return counts
