"""Reading warnings in the reader's language."""

from __future__ import annotations

from ..normalize.source import ReadingWarning
from .clauses import translated
from .language import Language
from .warning_wording import MESSAGES
from .wording import say, says


def in_words(warning: ReadingWarning, lang: Language) -> str:
    """One line of plain text (not escaped), with the page where it has one."""
    message = warning.message if lang == "en" else _japanese(warning)
    if warning.page is None or (lang == "en" and f"page {warning.page}" in message):
        return message
    return say("warning.page", lang, page=warning.page, message=message)


def _japanese(warning: ReadingWarning) -> str:
    """The message; one in no catalogue stays English behind a general text by its code, for only it has the details."""
    told = translated(warning.message, MESSAGES)
    if told is not None:
        return told
    key = f"warning.code.{warning.code}"
    if not says(key):
        return warning.message
    return say("warning.detail", "ja", message=say(key, "ja"), detail=warning.message)
