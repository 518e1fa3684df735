"""Two documents become a comparison."""

from __future__ import annotations

from dataclasses import dataclass

from ..normalize.document import Document
from .alignment import align
from .change import Comparison
from .classification import classify
from .sections import section_pairs


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """Options that change the answer."""


def compare(old: Document, new: Document, options: CompareOptions | None = None) -> Comparison:
    """What became of each statement of `old` in `new`.

    Every statement of both documents stands in exactly one change. Deterministic: the same documents
    give an equal comparison.
    """
    alignment = align(old, new)
    links = [(i, j) for group in alignment.groups for i in group.old for j in group.new]
    return Comparison(
        old=old,
        new=new,
        sections=section_pairs(old, new, links),
        changes=classify(old, new, alignment),
    )
