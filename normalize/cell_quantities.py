"""The figure in a cell of a table, with the unit that its row or column is headed by: 満足度（％） … 60.0."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from .document import Cell, Quantity
from .figure import SCALES, exact
from .folding import fold
from .quantities import find_quantities
from .units import UNIT, unit_name

_BARE = re.compile(r"(?P<sign>[-+▲△±]|マイナス)?(?P<number>\d{1,16}(?:\.\d{1,8})?)")
_MINUS = frozenset({"-", "▲", "△", "マイナス"})
_BRACKETED = re.compile(r"[(\[](単位[:、 ]?)?([^()\[\]]{1,12})[)\]]")
"""（％）, （単位：百万円）, ［人］."""
_SCALES = {"十": 10, "百": 100, "千": 1000} | {name: int(value) for name, value in SCALES.items()}
_NO_UNIT = (Decimal(1), "", "")
_LONGEST_UNIT = 4
_DIGIT = re.compile(r"\d")
_SCALED = re.compile(r"[十百千万億兆]{0,3}")


def find_cell_quantities(text: str, cell: Cell) -> tuple[Quantity, ...]:
    """The figures of a cell; a bare number is one too, in single units of what its headings name ("" for none)."""
    found = find_quantities(text)
    if not cell.datum:
        # （単位：百万円） heads figures and is none.
        return tuple(one for one in found if _DIGIT.search(one.text))
    if found:
        return found
    folded = fold(text)
    plain = folded.text.strip()
    start = len(folded.text) - len(folded.text.lstrip())
    match = _BARE.fullmatch(plain)
    if match is None:
        return ()
    scale, unit, _ = _unit((cell.row_heading, cell.column_heading))
    value = exact(Decimal(match["number"]) * scale * (-1 if match["sign"] in _MINUS else 1))
    span = folded.printed(start, start + len(plain), text)
    return (Quantity(text[slice(*span)], value, unit, None, span, span),)


def without_unit(heading: str) -> str:
    """A heading without the unit in its brackets: the row keeps its name when 食 becomes 千食.

    >>> without_unit("予算額（百万円）")
    '予算額'
    """
    plain = unicodedata.normalize("NFKC", heading)
    return _BRACKETED.sub(lambda match: "" if _unit((match[0],)) != _NO_UNIT else match[0], plain)


def heading_unit(text: str, cell: Cell) -> str:
    """The unit that a bare number of a cell has by its headings, as printed there: 百万円, %; "" without."""
    if not cell.datum or _BARE.fullmatch(fold(text).text.strip()) is None:
        return ""
    return _unit((cell.row_heading, cell.column_heading))[2]


def _unit(headings: Iterable[str]) -> tuple[Decimal, str, str]:
    """Scale and unit that the nearest heading names in brackets, and both as it prints them; 1 and "" for none."""
    for heading in headings:
        # Not folded: that would make a number of 百万円.
        for match in reversed(list(_BRACKETED.finditer(unicodedata.normalize("NFKC", heading)))):
            named = match[2].strip()
            scaled = _SCALED.match(named)
            scale = Decimal(1)
            for char in scaled[0] if scaled else "":
                scale *= _SCALES[char]
            rest = fold(named[scaled.end() if scaled else 0 :]).text
            if (unit := UNIT.fullmatch(rest)) is not None:
                return scale, unit_name(unit), named
            if (scale > 1 or match[1]) and 0 < len(rest) <= _LONGEST_UNIT:
                return scale, rest, named  # 千食, 単位：食: what is counted is no unit elsewhere
    return _NO_UNIT
