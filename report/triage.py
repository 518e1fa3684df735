"""The order in which a reader wants changes: what was lost first, mere moves last.

Each change stands in exactly one group, the first that holds, so the groups' counts add up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from ..compare.change import Change
from ..compare.weight import by_hedges, by_strength
from ..normalize.stances import refuses

Group = Literal[
    "dropped", "weakened", "figures", "added", "strengthened",
    "reworded", "split", "merged", "related", "moved", "unchanged",
]  # fmt: skip
GROUPS: tuple[Group, ...] = get_args(Group)
"""In triage order."""


def group_of(change: Change) -> Group:
    """The group that a change is reported under.

    A related pair is not known to be the same commitment, so nothing is said of what
    became of its figures or its strength: it stays `related`.
    """
    if change.kind == "unchanged":
        return "moved" if change.moved else "unchanged"
    if change.heading is not None:
        return "moved"  # its words stand there all the same
    if change.kind in ("dropped", "added", "related"):
        return change.kind
    by_verb = by_strength(change.facts)
    if by_verb == "weaker" or any(
        fact.cause in ("reversed", "mixed") and fact.direction == "changed" for fact in change.facts
    ):
        return "weakened"  # in part at least, or turned into its opposite, of which neither is less of a promise
    if any(fact.type in ("quantity", "date") for fact in change.facts):
        return "figures"
    if by_verb == "stronger":
        return "strengthened"
    # Where nothing graver changed, a hedge is the news; where more statements stand on one side, hedges weigh nothing.
    weight = by_hedges(change.facts) if change.kind == "reworded" else None
    return change.kind if weight is None else "weakened" if weight == "weaker" else "strengthened"


def is_commitment(change: Change) -> bool:
    """Whether a commitment is concerned, on either side, or what became of a refusal: 行わない → 原則行わない."""
    statements = (*change.old, *change.new)
    if any(statement.commitment for statement in statements):
        return True
    told = group_of(change) in ("weakened", "figures", "strengthened")
    return told and any(refuses(statement.canonical) for statement in statements)


def by_group(changes: Iterable[Change]) -> dict[Group, list[Change]]:
    """All groups in triage order, empty ones too; within a group the order given is kept."""
    groups: dict[Group, list[Change]] = {group: [] for group in GROUPS}
    for change in changes:
        groups[group_of(change)].append(change)
    return groups
