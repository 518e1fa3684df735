"""Reading warnings in the reader's language: a general text by their code, and the message with its details."""

from __future__ import annotations

from ..normalize.source import ReadingWarning
from .language import Language
from .wording import say, says


def in_words(warning: ReadingWarning, lang: Language) -> str:
    """One line of plain text (not escaped), with the page where it has one."""
    key = f"warning.code.{warning.code}"
    message = warning.message
    if lang != "en" and says(key):
        # The message is English; it stays, for only it has the details.
        message = say("warning.detail", lang, message=say(key, lang), detail=message)
    if warning.page is None or (lang == "en" and f"page {warning.page}" in message):
        return message
    return say("warning.page", lang, page=warning.page, message=message)
