"""A figure in a folded text while it is being read, before it becomes a `Quantity`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

SCALES = {"兆": Decimal(10) ** 12, "億": Decimal(10) ** 8, "万": Decimal(10) ** 4}


def exact(value: Decimal) -> Decimal:
    """The same number without zeros behind the point: 35.0 → 35, 1.5E+12 → 1500000000000."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a folded text, before its qualifiers are read."""

    start: int
    end: int
    value: Decimal | None
    """In single units; None for a vague figure."""
    unit: str
    scale: str = ""
    """The largest of 兆億万 it is written with; 分 for a fraction, 割 for tenths."""
    bound: str = ""
    """から or まで, for the two ends of a range; 超 for 過半数."""
    said: bool = False
    """Marked as a figure by the words around it, although it has neither unit nor scale."""
