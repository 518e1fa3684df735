"""Reading warnings in the reader's language: by their code where there is a text, else as they come."""

from __future__ import annotations

from ..normalize.source import ReadingWarning
from .language import Language
from .wording import say, says


def in_words(warning: ReadingWarning, lang: Language) -> str:
    """One line of plain text (not escaped), with the page where it has one."""
    key = f"warning.code.{warning.code}"
    # In English the message itself is shown: it tells the details that a general text cannot.
    message = f"{say(key, lang)} ({warning.message})" if lang != "en" and says(key) else warning.message
    return say("warning.page", lang, page=warning.page, message=message) if warning.page is not None else message
