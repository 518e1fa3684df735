"""What changed in the dates between two wordings: earlier, later, gone, new."""

from __future__ import annotations

from collections.abc import Sequence

from ..normalize.document import DateExpression, Statement
from .change import Direction, FactChange
from .surplus import only_in


def date_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """Dates of one role pair in order; one that the other side has in another role is neither gone nor new."""
    before, after = [one.dates for one in old], [one.dates for one in new]
    gone = only_in(before, after, _moment)
    come = only_in(after, before, _moment)
    had, has = ({date.value for several in side for date in several} for side in (before, after))
    changes: list[FactChange] = []
    for date in gone:
        partner = next((other for other in come if other.role == date.role), None)
        if partner is None:
            if date.value not in has:
                changes.append(FactChange("date", date.text, None, "removed"))
            continue
        come.remove(partner)
        changes.append(FactChange("date", date.text, partner.text, _date_direction(date.value, partner.value)))
    changes.extend(FactChange("date", None, date.text, "added") for date in come if date.value not in had)
    return changes


def _moment(date: DateExpression) -> tuple[str, str, str | None]:
    return date.value, date.kind, date.role


def _date_direction(old: str, new: str) -> Direction:
    # ISO values of different precision compare on what both say: 2025-09 and 2025 do not differ
    shared = min(len(old), len(new))
    if old[:shared] == new[:shared]:
        return "changed"
    return "later" if new[:shared] > old[:shared] else "earlier"
