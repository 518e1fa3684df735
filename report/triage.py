"""The order in which a reader wants changes: what was lost first, mere moves last.

Each change stands in exactly one group, the first that holds, so the groups' counts add up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from ..compare.change import Change, FactChange
from ..normalize.hedges import effect_of

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
    if change.kind in ("dropped", "added", "related"):
        return change.kind
    facts = {(fact.type, fact.direction) for fact in change.facts}
    types = {fact.type for fact in change.facts}
    if ("strength", "weakened") in facts:
        return "weakened"
    if types & {"quantity", "date"}:
        return "figures"
    if ("strength", "strengthened") in facts:
        return "strengthened"
    # Where nothing graver changed, a hedge is the news: 等 or 必要に応じ slipped in, or 速やかに gone.
    # Where one side promises nothing at all, or more statements stand on one side, hedges weigh nothing.
    if "strength" in types or change.kind != "reworded":
        return change.kind
    weights = {weight_of(fact) for fact in change.facts}
    if "weaker" in weights:
        return "weakened"
    return "strengthened" if "stronger" in weights else change.kind


def weight_of(fact: FactChange) -> Literal["weaker", "stronger"] | None:
    """What a hedge or an intensifier that came or went did to the promise; None for other facts."""
    if fact.type != "hedge":
        return None
    came = fact.new is not None
    return "stronger" if came == (effect_of(fact.new or fact.old or "") == "strengthen") else "weaker"


def is_commitment(change: Change) -> bool:
    """Whether a commitment is concerned, on either side."""
    return any(statement.commitment for statement in (*change.old, *change.new))


def by_group(changes: Iterable[Change]) -> dict[Group, list[Change]]:
    """All groups in triage order, empty ones too; within a group the order given is kept."""
    groups: dict[Group, list[Change]] = {group: [] for group in GROUPS}
    for change in changes:
        groups[group_of(change)].append(change)
    return groups
