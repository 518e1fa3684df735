"""Two figures that are the ends of a range: 25〜50%, 10〜20億円, 8,000万〜1億円, 2〜3割; not 15%から20%に引き上げる."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from .figure import SCALES, Figure, exact

_BETWEEN = re.compile(r"[〜\-]|から|ないし|乃至")
# から in a change, where the second figure is what becomes of the first; 5年から10年に一度 is a range.
_BECOMES = re.compile(
    r"(?:程度|前後|以上|以下|超|近く)?(?:(?:に|へ)(?!(?:一|1)[回度]|わた|及|かけ|上[るりっ]|のぼ|相当)|まで(?:に)?(?:引|拡|増|上げ|高め|延|下げ|減|縮|削|低|伸))"
)


def is_range(text: str, first: Figure, second: Figure) -> bool:
    """Whether these neighbours are a range; not 表2-1, and 3 is no end of a range that begins with 5."""
    between = _BETWEEN.match(text, first.end)
    if between is None or between.end() != second.start or not second.unit or first.unit not in {"", second.unit}:
        return False
    if between.group() == "から" and _BECOMES.match(text, second.end):
        return False
    begin = low_end(first, second).value
    return begin is not None and second.value is not None and begin < second.value


def low_end(first: Figure, second: Figure) -> Figure:
    """The first with what it shares with the second: 25 in 25〜50% is 25%, 10 in 10〜20億円 ten 億, 2 in 2〜3割 20%.

    The scale is shared only where the low end is the smaller as they are written: 5,000〜1億円 begins with 5,000円.
    """
    value = first.value
    if value is not None and second.value is not None and not first.unit and not first.scale:
        scale = Decimal(10) if second.scale == "割" else SCALES.get(second.scale, Decimal(1))
        if value * scale < second.value:
            value = exact(value * scale)
    return replace(first, value=value, unit=first.unit or second.unit, scale=first.scale or second.scale, bound="から")
