"""What changed in figures, deadlines, strength, hedges and bodies between two wordings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..normalize.document import Statement
from .change import ChangeKind, FactChange
from .counted_facts import counted_changes
from .date_facts import date_changes
from .figure_facts import quantity_changes
from .hedge_facts import hedge_changes
from .strength_facts import strength_changes, strongest

_IN_FORCE = re.compile(r"から(?:これを)?施行")
"""Supplementary provisions of several Acts read alike: beside one that stays, another's date is no date of it."""


def facts_of(kind: ChangeKind, old: Sequence[Statement], new: Sequence[Statement]) -> tuple[FactChange, ...]:
    """Changes of fact within a change of this kind.

    Of a related pair only figures and dates, and only between two targets: that a goal of 2020 is taken
    up by another of 2033 is worth saying, what else differs between two commitments is not.
    """
    if not old or not new or kind == "unchanged":
        return ()
    if kind != "related":
        return fact_changes(old, new)
    if strongest(old) != "target" or strongest(new) != "target":
        return ()
    return tuple(fact for fact in fact_changes(old, new) if fact.type in ("quantity", "date") and fact.old and fact.new)


def fact_changes(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[FactChange, ...]:
    """Changes between the old statements of a change and the new, taken together.

    Where one of several stands word for word on both sides, the promise is kept as it was: what the others add to it
    or lack is neither stronger nor weaker.
    """
    said_again = {one.canonical for one in old} & {one.canonical for one in new}
    kept = len(old) + len(new) > 2 and bool(said_again)
    dated_old, dated_new = (
        [one for one in side if not kept or one.canonical in said_again or not _IN_FORCE.search(one.canonical)]
        for side in (old, new)
    )
    found = (
        *quantity_changes(old, new),
        *(counted_changes(old[0], new[0]) if len(old) == len(new) == 1 else ()),
        *date_changes(dated_old, dated_new),
        *(() if kept else strength_changes(old, new)),
        *(() if kept else hedge_changes(old, new)),
        *_body_changes(old, new),
    )
    return tuple(dict.fromkeys(found))  # what comes several times is told once


def _unshared(these: Sequence[str], those: Sequence[str]) -> list[str]:
    """Texts of `these` that stand there and nowhere in `those`, each once."""
    return [text for text in dict.fromkeys(these) if text not in those]


def _body_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    gone = _unshared([body for statement in old for body in statement.bodies], [b for s in new for b in s.bodies])
    come = _unshared([body for statement in new for body in statement.bodies], [b for s in old for b in s.bodies])
    changes = [FactChange("body", one, other, "changed") for one, other in zip(gone, come, strict=False)]
    changes.extend(FactChange("body", body, None, "removed") for body in gone[len(come) :])
    changes.extend(FactChange("body", None, body, "added") for body in come[len(gone) :])
    return changes
