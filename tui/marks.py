"""How things are marked: a look for each mark, a sign and a colour for each kind of change.

Looks name colours of the theme. They are data, not style sheet classes: Textual works out a class
anew for every widget and every change of focus, which with these many marks is most of a key's cost.
Signs are ASCII, so that they are one cell wide everywhere, and tell the kind without colour; so do
strike and underline in redlines.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..compare.change import Change, ChangeKind
from ..report.triage import Group
from .cells import Run


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by their names in the theme, with their opacity; None leaves what is there."""

    colour: str | None = None
    opacity: float = 1.0
    ground: str | None = None
    ground_opacity: float = 1.0
    text: str = ""
    """Of `bold`, `strike`, `underline`."""


FAINT = 0.65
"""Opacity of what steps back, context for one: as faint as it can be and still be read (4.5 to 1)."""

LOOKS: dict[str, Look] = {
    "faint": Look("foreground", FAINT),
    "strong": Look(text="bold"),
    "heading": Look("primary", text="bold"),
    "place": Look("primary"),
    "label": Look("secondary"),
    "good": Look("success"),
    "bad": Look("error"),
    "match": Look("background", ground="accent"),
    "bar": Look("foreground", 0.25),
    "delete": Look("error", ground="error", ground_opacity=0.18, text="strike"),
    "insert": Look("success", ground="success", ground_opacity=0.18, text="underline"),
    "dropped": Look("error"),
    "added": Look("success"),
    "reworded": Look("primary"),
    "split": Look("primary"),
    "merged": Look("primary"),
    "related": Look("accent"),
    "unchanged": Look("foreground", FAINT),
    "moved": Look("accent"),
    "weakened": Look("error", text="bold"),
    "strengthened": Look("success", text="bold"),
    "figures": Look("accent", text="bold"),
    # Shades of one hue, for what is more or less: 1 the most.
    "degree-1": Look("background", ground="primary"),
    "degree-2": Look("background", ground="primary", ground_opacity=0.72),
    "degree-3": Look("foreground", ground="primary", ground_opacity=0.45),
    "degree-4": Look("foreground", ground="primary", ground_opacity=0.28),
    "degree-5": Look("foreground", ground="primary", ground_opacity=0.16),
    "degree-0": Look("foreground", 0.65, ground="foreground", ground_opacity=0.1),
    "cursor": Look(ground="primary", ground_opacity=0.14),
    "cursor-focused": Look(ground="primary", ground_opacity=0.32),
}

SIGNS: dict[ChangeKind, str] = {
    "dropped": "-",
    "added": "+",
    "reworded": "~",
    "split": "<",
    "merged": ">",
    "related": "?",
    "unchanged": "=",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """How the kind of a change is told: its name (`kind.NAME` in the catalogues), sign and mark."""

    name: str
    sign: str
    mark: str


def shown_as(change: Change) -> Shown:
    """The change's kind; a statement whose words stand in the other document as a heading is neither lost nor new,
    whatever its kind says (`triage.group_of`)."""
    if change.heading is not None:
        return Shown("heading", SIGNS["unchanged"], "moved")
    return Shown(change.kind, SIGNS[change.kind], change.kind)


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
        elif fact.type == "strength" and fact.direction == "changed":
            found["reversed" if fact.cause == "reversed" else "changed"] = None
        elif fact.type == "quantity":
            found["figure"] = None
        elif fact.type == "date":
            found["date"] = None
        elif fact.type in ("hedge", "body") and fact.cause != "background":
            found[fact.type] = None
    if change.moved:
        found["moved"] = None
    order = ("weakened", "reversed", "strengthened", "changed", "figure", "date", "hedge", "body", "moved")
    return tuple(badge for badge in order if badge in found)


BADGE_MARKS = {
    "weakened": "weakened",
    "reversed": "weakened",
    "strengthened": "strengthened",
    "changed": "label",
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
