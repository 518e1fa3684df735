"""How much a document holds, in a few words: pages, statements, commitments."""

from __future__ import annotations

from ..normalize.document import Document
from .language import Language
from .wording import say


def extent(document: Document, lang: Language) -> str:
    """20 ページ、234 文（うち取組 120）."""
    commitments = sum(statement.commitment for statement in document.statements)
    parts = [say("read.statements", lang, count=len(document.statements), commitments=commitments)]
    if document.pages is not None:
        parts.insert(0, say("read.pages.one" if document.pages == 1 else "read.pages", lang, count=document.pages))
    if document.status == "partial":
        parts.append(say("read.partial", lang))
    return say("list", lang).join(parts)
