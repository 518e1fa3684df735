"""What a statement lists: the items between commas, middle dots, brackets and the conjunctions of a list.

A line of a digest often names several commitments at once (`造林の低コスト化（低密度植栽、エリートツリー等）`), each by
the word that is its own. One item that stands whole in a statement then tells more than the same words scattered.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

_BOUNDARY = re.compile("[、,・()（）:：;；/／「」『』【】→。]|及び|並びに|又は|若しくは|とともに|や(?=[^っりめさ])")
"""What ends an item. や is left alone where it goes on as a word of kana (やり方, やめる, やさしい)."""
_OPEN = frozenset({"等", "他"})
"""Words that leave a list open and belong to none of its items."""


def listed(text: str, placed: Iterable[tuple[str, int]]) -> tuple[frozenset[str], ...]:
    """The words of each item that `text` lists, in order; `placed` are its content words, each with its start, 0-based.

    A statement that lists nothing is one item. Items without content words are left out.

    >>> listed("港・灯台", [("港", 0), ("灯台", 2)])
    (frozenset({'港'}), frozenset({'灯台'}))
    """
    boundaries = [match.span() for match in _BOUNDARY.finditer(text)]
    items: dict[int, set[str]] = {}
    for word, start in placed:
        before = bisect_right(boundaries, start, key=itemgetter(0))
        within = before and start < boundaries[before - 1][1]  # the dictionary takes 並び in 並びに for a noun
        if not within and word not in _OPEN:
            items.setdefault(before, set()).add(word)
    return tuple(map(frozenset, items.values()))
