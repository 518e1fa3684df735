"""Where a statement stands, in the words a reader can cite: headings as printed, page or line."""

from __future__ import annotations

from functools import lru_cache

from ..normalize.document import Document, Section, Statement
from ..normalize.tables import names_responsible
from .language import Language
from .wording import say

SEPARATOR = " › "


def heading(section: Section) -> str:
    """Marker and title as printed: `第３章 海外展開`, `１．目標`."""
    if section.marker is None:
        return section.title
    # Dotted, bracketed and circled markers close themselves; 第３章 and Ⅴ need a space.
    closed = section.marker.text[-1:] in "．.）)］]】、"
    return f"{section.marker.text}{'' if closed else ' '}{section.title}"


def section_path(document: Document, section: str | None, lang: Language) -> str:
    """The headings above, outermost first."""
    path = document.section_path(section)
    return SEPARATOR.join(heading(part) for part in path) if path else say("section.none", lang)


@lru_cache(maxsize=1024)
def _page(page: int, lang: Language) -> str:
    """Some forty statements stand on a page, and each names it."""
    return say("place.page", lang, page=page)


def cell_heading(statement: Statement) -> str:
    """What the place of a datum or of a body in its table is called: `満足度（％） › 目標値`; "" elsewhere."""
    cell = statement.cell
    if cell is None or not (cell.datum or names_responsible(cell)):
        return ""
    return SEPARATOR.join(part for part in (cell.row_heading, cell.column_heading) if part)


def named_text(statement: Statement) -> str:
    """The printed text; before a datum of a table what its place is called: `満足度（％） › 目標値: 60.0`."""
    cell = cell_heading(statement)
    text = statement.text.strip()
    return f"{cell}: {text}" if cell else text


def statement_path(document: Document, statement: Statement, lang: Language) -> str:
    """The headings above, outermost first, and those of its row and column where it is a datum of a table."""
    cell = cell_heading(statement)
    path = section_path(document, statement.section, lang)
    return f"{path}{SEPARATOR}{cell}" if cell else path


def place(statement: Statement, lang: Language) -> str:
    """The page where there are pages, else the first line."""
    if statement.page is not None:
        return _page(statement.page, lang)
    return say("place.line", lang, line=statement.lines[0])


def section_place(section: Section, lang: Language) -> str:
    """The page of a heading where there are pages, else its line."""
    return _page(section.page, lang) if section.page is not None else say("place.line", lang, line=section.line)
