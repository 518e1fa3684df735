"""The few changes that a reader in a hurry must see: on the first screen of a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..compare.change import Change
from .triage import Group

SHOWN = 3
"""Of each sort: three sorts of three fill no more than a screen's lower half."""


def highlights(groups: Mapping[Group, Sequence[Change]]) -> tuple[Change, ...]:
    """Weakened promises, changed figures, lost targets: the most telling of each, in this order.

    Weaker promises go before new hedges, changed figures by how much they changed, the rest by
    the program's confidence; ties keep the document's order. Empty where the groups' own lists are as short.
    """
    weakened = sorted(groups["weakened"], key=lambda change: (_hedged_only(change), -change.confidence))
    figures = sorted(groups["figures"], key=lambda change: (-_size(change), -change.confidence))
    targets = [change for change in groups["dropped"] if any(s.strength == "target" for s in change.old)]
    targets.sort(key=lambda change: -change.confidence)
    chosen = (*weakened[:SHOWN], *figures[:SHOWN], *targets[:SHOWN])
    listed = sum(len(changes) for group, changes in groups.items() if group != "unchanged")
    return chosen if listed > 2 * len(chosen) else ()


def _hedged_only(change: Change) -> bool:
    return not any(fact.type == "strength" for fact in change.facts)


def _size(change: Change) -> float:
    return max((abs(fact.percent) for fact in change.facts if fact.percent is not None), default=0.0)
