"""What changed in the figures between two wordings."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..normalize.document import Quantity, Statement
from .change import Direction, FactChange
from .surplus import only_in


def quantity_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """Figures of one unit pair in order; what is left over was added or removed."""
    before, after = [one.quantities for one in old], [one.quantities for one in new]
    gone = only_in(before, after, _figure)
    come = only_in(after, before, _figure)
    changes: list[FactChange] = []
    for quantity in gone:
        partner = next((other for other in come if other.unit == quantity.unit), None)
        if partner is None:
            changes.append(FactChange("quantity", quantity.text, None, "removed"))
        else:
            come.remove(partner)
            changes.append(_figure_change(quantity, partner))
    changes.extend(FactChange("quantity", None, quantity.text, "added") for quantity in come)
    return changes


def _figure(quantity: Quantity) -> tuple[Decimal | None, str, str | None]:
    return quantity.value, quantity.unit, quantity.qualifier


def _figure_change(old: Quantity, new: Quantity) -> FactChange:
    direction: Direction = "changed"
    percent: float | None = None
    if old.value is not None and new.value is not None and old.value != new.value:
        direction = "up" if new.value > old.value else "down"
        if old.value:
            percent = round(float((new.value - old.value) / abs(old.value) * 100), 1)
    return FactChange("quantity", old.text, new.text, direction, percent)
