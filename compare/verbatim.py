"""Statements that stand word for word in both documents, whatever each document makes of a year without an era.

５年度 is read in view of the paper: in one that names 令和6年 it is 2023, in one that names no such year perhaps 1993.
So the canonical texts of one line may differ in two papers. Printed alike, it says the same in both: no paper takes up
a line of thirty years before without a change and means another era by it.
"""

from __future__ import annotations

import re

from ..normalize.canonical import canonicalise
from ..normalize.document import Statement

_YEAR = re.compile(r"\d年")


def word_for_word(one: Statement, other: Statement) -> bool:
    """Whether two statements are the same but for notation."""
    return one.canonical == other.canonical or (
        bool(_YEAR.search(one.canonical) and _YEAR.search(other.canonical))
        and without_context(one) == without_context(other)
    )


def without_context(statement: Statement) -> str | None:
    """Its canonical text, years without an era left as they are printed; None if it names no year."""
    return canonicalise(statement.text).text if _YEAR.search(statement.canonical) else None
