"""What went wrong, in the reader's language: where, what, what to do, on one line."""

from __future__ import annotations

from typing import Protocol

from .clauses import translated
from .language import Language
from .trouble_wording import CLAUSES


class Told(Protocol):
    """An error that is written for users."""

    path: str
    """Where it went wrong: a file, mostly."""
    problem: str
    remedy: str


def trouble(error: Told, lang: Language) -> str:
    """`FILE: what is wrong; what to do`."""
    return f"{clause(error.path, lang)}: {clause(error.problem, lang)}; {clause(error.remedy, lang)}"


def clause(text: str, lang: Language) -> str:
    """One English clause in the reader's language; what nothing translates, as a library's words, stays as it is."""
    return (translated(text, CLAUSES) or text) if lang == "ja" else text
