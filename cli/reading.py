"""Reading for people at a terminal: a password that is missing is asked for."""

from __future__ import annotations

import sys
from dataclasses import replace

import click

from hensen.api import read
from hensen.normalize.document import Document
from hensen.normalize.readers import ReadOptions
from hensen.normalize.source import ReadError
from hensen.spoken import spoken
from hensen.wording import say


def read_document(path: str, options: ReadOptions, *, label: str | None = None, date: str | None = None) -> Document:
    """Like `hensen.read`; on a terminal the password of an encrypted PDF is asked for, once.

    Raises ReadError; click.Abort if the question is not answered.
    """
    try:
        return read(path, label=label, date=date, options=options)
    except ReadError as error:
        # Only where a password would help: one for Word has to be taken off in Word.
        if "--password" not in error.remedy or not _can_ask():
            raise
    password = click.prompt(say("password", spoken(), path=click.format_filename(path)), hide_input=True, err=True)
    return read(path, label=label, date=date, options=replace(options, password=password))


def _can_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()
