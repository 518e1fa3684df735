"""Several documents in the order of their dates."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from ..normalize.document import Document


def chronological(documents: Sequence[Document]) -> tuple[Document, ...]:
    """By date; documents of one date by file name, and the given order where even that is the same.

    A year alone stands before the dates within it, for it says no more. Documents without a date keep
    their place: nothing is known about them, so if any lacks one, the given order holds for all.
    """
    if any(document.date is None for document in documents):
        return tuple(documents)
    return tuple(sorted(documents, key=lambda document: (document.date or "", PurePath(document.path).name)))
