"""Several documents in the order of their dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from ..normalize.document import Document

_IN_NAME = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?:[-_.]?(0[1-9]|1[0-2])(?![0-9]))?(?![0-9])")


def date_of(document: Document) -> str | None:
    """The document's own date; else the year (and month) in its file name; else None."""
    if document.date is not None:
        return document.date
    named = _IN_NAME.search(PurePath(document.path).stem)
    return None if named is None else "-".join(part for part in named.groups() if part)


def chronological(documents: Sequence[Document]) -> tuple[Document, ...]:
    """By date; documents of one date by file name.

    A year alone stands before the dates within it, for it says no more. If any document has no date at all,
    nothing is known about its place, and the given order holds for all.
    """
    if any(date_of(document) is None for document in documents):
        return tuple(documents)
    return tuple(sorted(documents, key=lambda document: (date_of(document) or "", PurePath(document.path).stem)))
