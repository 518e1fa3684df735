"""Which hedges and intensifiers slipped in or out between two wordings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..normalize.document import Statement
from ..normalize.hedges import Hedge, find_hedges
from .change import FactChange
from .surplus import only_in


def hedge_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """Hedges counted: a second 等 slipped in beside the first is a change, など for 等 is none."""
    before = _hedges_beside(old, new)
    after = _hedges_beside(new, old)
    removed = [FactChange("hedge", hedge.text, None, "removed") for hedge in _each_once(only_in(before, after, _sense))]
    added = [FactChange("hedge", None, hedge.text, "added") for hedge in _each_once(only_in(after, before, _sense))]
    return [*removed, *added]


def _hedges_beside(these: Sequence[Statement], those: Sequence[Statement]) -> list[list[Hedge]]:
    """The hedges of each statement, but those of an aside, in brackets, whose words the other side does not have.

    Where 製品(半導体、電池等) lost its brackets, the 等 in them loosened nothing that is still there.
    """
    return [
        [hedge for hedge in find_hedges(one.canonical) if _stands(_aside_before(one.canonical, hedge), those)]
        for one in these
    ]


def _stands(words: str, statements: Iterable[Statement]) -> bool:
    return any(words in statement.canonical for statement in statements)


def _aside_before(canonical: str, hedge: Hedge) -> str:
    """The last item before a hedge within its brackets; "" for one that stands in no brackets, or first in them."""
    head = canonical[: hedge.span[0]]
    opened = head.rfind("(")
    if opened <= head.rfind(")"):
        return ""
    return head[max(opened, head.rfind("、"), head.rfind("・")) + 1 :]


def _sense(hedge: Hedge) -> str:
    return hedge.sense


def _each_once(hedges: Iterable[Hedge]) -> list[Hedge]:
    """The first of each sense."""
    first: dict[str, Hedge] = {}
    for hedge in hedges:
        first.setdefault(hedge.sense, hedge)
    return list(first.values())
