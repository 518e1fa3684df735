"""A change as a person would cite it: the words, the document, the section as printed, the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..compare.change import Change, Comparison
from ..normalize.document import Document, Statement
from ..report import language
from ..report.language import Language
from ..report.places import place, statement_path
from .wording import say


def citation(comparison: Comparison, change: Change, lang: Language) -> str:
    """Both sides where there are two, each with its source:

    旧「17.5兆円を目指す。」（『旧戦略』2013年6月、第１章 目標、4ページ）
    """
    sides = (("sheet.old", comparison.old, change.old), ("sheet.new", comparison.new, change.new))
    lines = [line for key, document, statements in sides for line in quoted(say(key, lang), document, statements, lang)]
    return "\n".join(lines)


def quoted(name: str, document: Document, statements: Sequence[Statement], lang: Language) -> Iterator[str]:
    """Each statement with its source; `name` says which side it is of ("" for none)."""
    for statement in statements:
        number = f"{statement.marker.text} " if statement.marker and statement.marker.value else ""
        title = f"『{document.label}』" if lang == "ja" else document.label
        date = language.date(document.date, lang) if document.date else ""
        titled = title + date if lang == "ja" else ", ".join(part for part in (title, date) if part)
        parts = [titled, statement_path(document, statement, lang), place(statement, lang)]
        quote = say("quote", lang, text=f"{number}{statement.text.strip()}")
        source = say("list", lang).join(part for part in parts if part)
        yield f"{name}{quote}（{source}）" if lang == "ja" else f"{name} {quote} ({source})".lstrip()
