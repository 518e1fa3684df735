"""The few changes that a reader in a hurry must see: on the first screen of a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

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


def other_targets(groups: Mapping[Group, Sequence[Change]]) -> tuple[Change, ...]:
    """Related pairs that set a target for a like thing, the surest first: 17.5兆円 by 2020, 20兆円 by 2033.

    They are not known to be one commitment, so nothing became of the old target; but in papers years apart such pairs
    are what an analyst looks for. Both name a figure of one unit, and share telling words.
    """
    found = [change for change in groups["related"] if _sets_another_target(change)]
    return tuple(sorted(found, key=lambda change: -change.confidence)[:SHOWN])


def figures_named(change: Change, side: Literal["old", "new"]) -> tuple[str, ...]:
    """What the facts of a change say stands on one side, as printed: 17.5兆円, 2020年."""
    found = (fact.old if side == "old" else fact.new for fact in change.facts)
    return tuple(text for text in found if text)


def _sets_another_target(change: Change) -> bool:
    if not change.facts or change.evidence is None or not change.evidence.terms:
        return False
    if any(fact.type == "quantity" and fact.cause != "unit" for fact in change.facts):
        return True  # figures answer to one another in one unit
    sides = ({one.unit for statement in side for one in statement.quantities} for side in (change.old, change.new))
    return bool(set.intersection(*sides))


def _hedged_only(change: Change) -> bool:
    return not any(fact.type == "strength" for fact in change.facts)


def _size(change: Change) -> float:
    return max((abs(fact.percent) for fact in change.facts if fact.percent is not None), default=0.0)
