"""Key word in context: each occurrence of a theme's terms with the text on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..compare.mentions import Mention
from .escape import plain

WIDTH = 24
"""Characters of context on each side."""


@dataclass(frozen=True, slots=True)
class Line:
    """One occurrence, as printed."""

    left: str
    hit: str
    right: str


def concordance(mention: Mention) -> Iterator[Line]:
    """One line for each place where a term stands; one without a hit where only heading or context speak for it."""
    statement = mention.statement
    text = statement.text
    if not mention.match.spans:
        yield Line("", "―", plain(text[: 2 * WIDTH]))
    for start, end in mention.match.spans:
        first, last = statement.offsets[start], statement.offsets[end]
        hit = text[first:last].rstrip()
        last = first + len(hit)
        left = ("…" if first > WIDTH else "") + text[max(0, first - WIDTH) : first]
        right = text[last : last + WIDTH] + ("…" if last + WIDTH < len(text) else "")
        yield Line(plain(left), plain(hit), plain(right))
