"""Help in Japanese: translated, and wrapped by terminal cells, for Japanese has no spaces to wrap at."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

import click

from hensen.japanese import HEADINGS, HELP

_VERBATIM = "\b"
"""click's mark of a paragraph whose lines stay as they are."""
_NO_LINE_START = frozenset("、。）」』・ー…：")


def translated(text: str) -> str:
    """The Japanese of an English text; what has none stays English.

    A range that click puts behind an option's help, `[x>=1]`, is kept.
    """
    words = " ".join(text.split())
    if words in HELP:
        return HELP[words]
    head, bracket, tail = words.rpartition(" [")
    return f"{HELP[head]}{bracket}{tail}" if head in HELP else words


def cells(text: str) -> int:
    """Width on a terminal: wide and full-width characters take two cells."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Lines of at most `width` cells; a closing mark hangs rather than begins a line."""
    line, room = "", width
    for piece in _pieces(text):
        need = cells(piece)
        if need > room and line and piece[0] not in _NO_LINE_START:
            yield line.rstrip()
            line, room = "", width
            piece = piece.lstrip()
        line += piece
        room -= need
    if line.strip():
        yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Characters of Japanese one by one, Latin words whole."""
    word = ""
    for character in text:
        if character.isascii() and character != " ":
            word += character
            continue
        if word:
            yield word
        word = ""
        yield character
    if word:
        yield word


class JapaneseFormatter(click.HelpFormatter):
    """click's help page with our words."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{HEADINGS['Usage']}: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(HEADINGS.get(heading, heading))

    def write_text(self, text: str) -> None:
        indent = " " * self.current_indent
        for number, paragraph in enumerate(text.split("\n\n")):
            if number:
                self.write("\n")
            for line in self._lines(paragraph):
                self.write(f"{indent}{line}\n")

    def _lines(self, paragraph: str) -> Iterator[str]:
        if paragraph.lstrip(" ").startswith(_VERBATIM):
            for line in paragraph.strip(_VERBATIM + "\n").split("\n"):
                yield HELP.get(line.strip(), line)
        else:
            yield from wrapped(translated(paragraph), self.width - self.current_indent)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        rows = list(rows)
        column = min(max((cells(term) for term, _ in rows), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for term, description in rows:
            lines = list(wrapped(translated(description), self.width - self.current_indent - column))
            if cells(term) + col_spacing > column:
                self.write(f"{indent}{term}\n")
            else:
                first = lines.pop(0) if lines else ""
                self.write(f"{indent}{term}{' ' * (column - cells(term))}{first}".rstrip() + "\n")
            for line in lines:
                self.write(f"{indent}{' ' * column}{line}\n")


class JapaneseContext(click.Context):
    formatter_class = JapaneseFormatter
