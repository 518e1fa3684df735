"""How reports over several documents name a document and cite a statement."""

from __future__ import annotations

from ..compare.series import date_of
from ..normalize.document import Document, Statement
from .language import Language, date
from .places import place, statement_path


def column(document: Document, documents: tuple[Document, ...]) -> str:
    """A short name for a column: the year; the month too, then a number, where years repeat; else the label."""
    found = date_of(document)
    if found is None:
        return document.label
    dates = [date_of(one) or "" for one in documents]
    for length in (4, 7, 10):
        if sum(one[:length] == found[:length] for one in dates) == 1:
            return found[:length]
    same = [one for one, date in zip(documents, dates, strict=True) if date[:4] == found[:4]]
    number = next(place for place, one in enumerate(same, 1) if one is document)
    return f"{found[:4]}({number})"


def dated(document: Document, lang: Language) -> str:
    """The date in the reader's language, or a dash."""
    found = date_of(document)
    return date(found, lang) if found else "―"


def cited(document: Document, statement: Statement, lang: Language) -> str:
    """`2019-05 › 第３章 海外展開, p. 4`: enough to find it again."""
    return f"{statement_path(document, statement, lang)}, {place(statement, lang)}"
