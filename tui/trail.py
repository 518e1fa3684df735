"""The headings above a statement in one line: where there is no room for all, the innermost stay."""

from __future__ import annotations

from ..report.places import SEPARATOR
from .cells import ELLIPSIS, cut, width


def trail(path: str, cells: int) -> str:
    """The path, its outermost headings left out until it fits: `.. › 第２章 指標 › １．目標`.

    Where not even the innermost fits, it is cut at its end.
    """
    headings = path.split(SEPARATOR)
    for first in range(len(headings)):
        shown = SEPARATOR.join((ELLIPSIS, *headings[first:]) if first else headings)
        if width(shown) <= cells:
            return shown
    last = cells - width(f"{ELLIPSIS}{SEPARATOR}")
    # Under a few cells the sign that something is left out would cost more than it tells.
    if len(headings) > 1 and last >= _LEAST:
        return f"{ELLIPSIS}{SEPARATOR}{cut(headings[-1], last)}"
    return cut(headings[-1], cells)


_LEAST = 8
