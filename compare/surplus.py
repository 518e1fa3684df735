"""What one side of a change says more often than the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

_Fact = TypeVar("_Fact")


def only_in(
    these: Sequence[Sequence[_Fact]], those: Sequence[Sequence[_Fact]], key: Callable[[_Fact], object]
) -> list[_Fact]:
    """Facts that surely occur more often in `these` statements than in `those`, in order, the last copies of each.

    Several statements may say one thing or several: 等 in two of them that became one is 等 once or twice. So it is
    held against them only what one statement has more of than all those together.
    """
    most = Counter(key(fact) for several in those for fact in several)
    surplus: Counter[object] = Counter()
    for several in these:
        for name, count in (Counter(map(key, several)) - most).items():
            surplus[name] = max(surplus[name], count)
    found: list[_Fact] = []
    for several in reversed(these):
        for fact in reversed(several):
            if surplus[key(fact)] > 0:
                surplus[key(fact)] -= 1
                found.append(fact)
    return found[::-1]
