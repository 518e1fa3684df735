"""Remarks on stderr while a command works: what was read, and what was lost in reading."""

from __future__ import annotations

import sys

from hensen.normalize.document import Document
from hensen.report.escape import plain
from hensen.report.warnings import in_words

WARNINGS_SHOWN = 5
"""The report lists them all; a scanned paper of 300 pages would fill the screen."""


def remark_on(document: Document) -> None:
    """What was read (on a terminal only), and each warning."""
    if sys.stderr.isatty():
        remark(f"{document.path}: {summary(document)}")
    for warning in document.warnings[:WARNINGS_SHOWN]:
        remark(f"{document.path}: warning: {in_words(warning, 'en')}")
    more = len(document.warnings) - WARNINGS_SHOWN
    if more > 0:
        remark(f"{document.path}: {more} more warnings, all listed in the report")


def summary(document: Document) -> str:
    """Title, date, pages, statements: enough to see that it is the right document."""
    commitments = sum(statement.commitment for statement in document.statements)
    parts = [f'"{document.label}"', document.date or "no date found"]
    if document.pages is not None:
        parts.append(f"{document.pages} pages")
    parts.append(f"{len(document.statements)} statements, {commitments} commitments")
    return ", ".join(parts)


def remark(line: str) -> None:
    """One line on stderr, safe for the terminal."""
    print(f"hensen: {plain(line)}", file=sys.stderr)
