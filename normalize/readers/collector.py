"""Where the readers of structured files (HTML, XML, Word) put their lines."""

from __future__ import annotations

import re
from collections import Counter

from ..source import Line, LineRole, ReadingWarning

_LISTED = 12
"""Examples named in one warning: enough to find the place, short enough for one line."""
_PRINTED_BREAKS = re.compile("[\n\v\f\r\x85\u2028\u2029]")


def names(text: str) -> frozenset[str]:
    """A set of element names written as one text."""
    return frozenset(text.split())


class LineCollector:
    """Lines in reading order, numbered as extracted text, and what was left out on the way."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.control_characters = 0
        self.omitted: dict[str, list[str]] = {}
        """By warning code: the pieces of text that were left out, in order."""

    def add(
        self,
        text: str,
        *,
        role: LineRole = "text",
        level: int | None = None,
        whole: bool = True,
        cell: tuple[int, int, int] | None = None,
        gap: int = 1,
        bold: bool = False,
        size: float | None = None,
        page: int | None = None,
    ) -> None:
        """Append one block; inner line breaks make further lines of the same block. Blank text is dropped."""
        pieces = [piece for piece in _PRINTED_BREAKS.split(self._clean(text)) if piece.strip()]
        for place, piece in enumerate(pieces):
            self.lines.append(
                Line(
                    text=piece,
                    number=len(self.lines) + 1,
                    page=page,
                    gap=0 if place else gap,
                    role=role,
                    level=level,
                    whole=whole and len(pieces) == 1,
                    cell=cell,
                    bold=bold,
                    size=size,
                )
            )

    def omit(self, code: str, text: str) -> None:
        """Note text that is in the file but not in the lines."""
        if text.strip():
            self.omitted.setdefault(code, []).append(" ".join(self._clean(text).split()))

    def warnings(self, messages: dict[str, str]) -> tuple[ReadingWarning, ...]:
        """One warning for each kind of omission; `messages` maps its code to what to say."""
        from .reading import control_characters

        found = [
            ReadingWarning(code, f"{messages[code]} ({len(pieces)}): {_examples(pieces)}")
            for code, pieces in self.omitted.items()
        ]
        if self.control_characters:
            found.append(control_characters(self.control_characters))
        return tuple(found)

    def _clean(self, text: str) -> str:
        from ..characters import clean_characters

        pieces = re.split("([\f\v\r\x85\u2028\u2029])", text)
        for place in range(0, len(pieces), 2):
            pieces[place], count = clean_characters(pieces[place])
            self.control_characters += count
        return "".join(pieces)


def _examples(pieces: list[str]) -> str:
    seen = list(Counter(pieces))
    shown = [piece if len(piece) <= 40 else piece[:39] + "…" for piece in seen[:_LISTED]]
    return ", ".join(shown) + (", …" if len(seen) > _LISTED else "")
