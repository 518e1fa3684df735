"""How things are marked: a name for each look, a sign and a colour for each kind of change.

The names are CSS component classes (`mark--dropped`); `app.tcss` gives them their colours.
Signs are ASCII, so that they are one cell wide everywhere, and tell the kind without colour.
"""

from __future__ import annotations

from ..compare.change import Change, ChangeKind
from ..report.triage import Group
from .cells import Run

MARKS = (
    "faint", "strong", "heading", "place", "label", "good", "bad", "match",
    "delete", "insert", "dropped", "added", "reworded", "split", "merged", "related", "unchanged", "moved",
    "weakened", "strengthened", "figures", "bar",
)  # fmt: skip

SIGNS: dict[ChangeKind, str] = {
    "dropped": "-",
    "added": "+",
    "reworded": "~",
    "split": "<",
    "merged": ">",
    "related": "?",
    "unchanged": "=",
}

GROUP_SIGNS: dict[Group, str] = {
    "dropped": "-",
    "weakened": "v",
    "figures": "#",
    "added": "+",
    "strengthened": "^",
    "reworded": "~",
    "split": "<",
    "merged": ">",
    "related": "?",
    "moved": "M",
    "unchanged": "=",
}


def badges(change: Change) -> tuple[str, ...]:
    """What a reader should notice besides the kind, most telling first: keys of `badge.*`."""
    found: dict[str, None] = {}
    for fact in change.facts:
        if fact.type == "strength" and fact.direction in ("weakened", "strengthened"):
            found[fact.direction] = None
        elif fact.type == "quantity":
            found["figure"] = None
        elif fact.type == "date":
            found["date"] = None
        elif fact.type in ("hedge", "body"):
            found[fact.type] = None
    if change.moved:
        found["moved"] = None
    order = ("weakened", "strengthened", "figure", "date", "hedge", "body", "moved")
    return tuple(badge for badge in order if badge in found)


BADGE_MARKS = {
    "weakened": "weakened",
    "strengthened": "strengthened",
    "figure": "figures",
    "date": "figures",
    "hedge": "weakened",
    "body": "label",
    "moved": "moved",
}


def judgement_sign(change: Change) -> Run:
    """One cell: confirmed ✓, taken apart ✗, paired by hand &, kind changed ~, only noted *."""
    if change.judgement is None:
        return (" ", "")
    return JUDGEMENT_SIGNS[change.judgement.verdict]


JUDGEMENT_SIGNS: dict[str, Run] = {
    "confirmed": ("✓", "good"),
    "refused": ("✗", "bad"),
    "paired": ("&", "good"),
    "kind-changed": ("~", "good"),
    "noted": ("*", "label"),
}
