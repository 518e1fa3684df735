"""Two documents become a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..normalize.document import Document
from .alignment import align
from .change import Comparison
from .classification import classify
from .collector import collector_paused
from .sections import section_pairs


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """Options that change the answer."""

    semantic: Path | None = None
    """Folder of a sentence-embedding model that may relate statements (`compare.semantic`); None: none."""
    whole: bool = True
    """Whether both are whole papers: statements gathered from several, or what is left of one, are no digest."""


def compare(old: Document, new: Document, options: CompareOptions | None = None) -> Comparison:
    """What became of each statement of `old` in `new`.

    Every statement of both documents stands in exactly one change. Deterministic: the same documents
    give an equal comparison. Raises `embedding.EmbedderError` if a model is named that cannot be used.
    """
    with collector_paused():
        return _compared(old, new, options or CompareOptions())


def _compared(old: Document, new: Document, options: CompareOptions) -> Comparison:
    alignment = align(old, new, whole=options.whole)
    if options.semantic is not None:
        from .semantic import relate_by_meaning

        alignment = relate_by_meaning(old, new, alignment, options.semantic)
    links = [(i, j) for group in alignment.groups for i in group.old for j in group.new]
    return Comparison(
        old=old,
        new=new,
        sections=section_pairs(old, new, links),
        changes=classify(old, new, alignment),
    )
