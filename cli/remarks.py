"""Remarks on stderr while a command works: what was read, and what was lost in reading."""

from __future__ import annotations

import sys

from hensen.normalize.document import Document
from hensen.report.escape import plain
from hensen.report.language import Language
from hensen.report.warnings import in_words
from hensen.spoken import spoken
from hensen.wording import say

WARNINGS_SHOWN = 5
"""The report lists them all; a scanned paper of 300 pages would fill the screen."""


def remark_on(document: Document) -> None:
    """What was read (on a terminal only), and each warning."""
    lang = spoken()
    if sys.stderr.isatty():
        remark(f"{document.path}: {summary(document, lang)}")
    for warning in document.warnings[:WARNINGS_SHOWN]:
        remark(say("warning", lang, path=document.path, warning=in_words(warning, lang)))
    more = len(document.warnings) - WARNINGS_SHOWN
    if more > 0:
        remark(say("warnings.more", lang, path=document.path, count=more))


def summary(document: Document, lang: Language) -> str:
    """Title, date, pages, statements: enough to see that it is the right document."""
    commitments = sum(statement.commitment for statement in document.statements)
    parts = [say("read.label", lang, label=document.label), document.date or say("read.undated", lang)]
    if document.pages is not None:
        parts.append(say("read.pages", lang, count=document.pages))
    parts.append(say("read.statements", lang, statements=len(document.statements), commitments=commitments))
    return say("list", lang).join(parts)


def remark(line: str) -> None:
    """One line on stderr, safe for the terminal."""
    print(f"hensen: {plain(line)}", file=sys.stderr)
