"""What changed in figures, deadlines, strength, hedges and bodies between two wordings."""

from __future__ import annotations

from collections.abc import Sequence

from ..normalize.document import Statement
from .change import FactChange
from .date_facts import date_changes
from .figure_facts import quantity_changes
from .hedge_facts import hedge_changes
from .strength_facts import strength_changes


def fact_changes(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[FactChange, ...]:
    """Changes between the old statements of a change and the new, taken together.

    Where one of several stands word for word on both sides, the promise is kept as it was: what the others add to it
    or lack is neither stronger nor weaker.
    """
    kept = len(old) + len(new) > 2 and not {one.canonical for one in old}.isdisjoint(one.canonical for one in new)
    return (
        *quantity_changes(old, new),
        *date_changes(old, new),
        *(() if kept else strength_changes(old, new)),
        *(() if kept else hedge_changes(old, new)),
        *_body_changes(old, new),
    )


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
