"""What a statement lists: the items between commas, middle dots, brackets and the conjunctions of a list.

A line of a digest often names several commitments at once (`造林の低コスト化（低密度植栽、エリートツリー等）`), each by
the word that is its own. One item that stands whole in a statement then tells more than the same words scattered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_BOUNDARY = re.compile("[、,・()（）:：;；/／「」『』【】→。]|及び|並びに|又は|若しくは|とともに|や(?![ぁ-ゖ])")
"""What ends an item. や before kana is mostly part of a word (速やかに, 増やす, 分かりやすい, やさしい)."""
_OPEN = frozenset({"等", "他"})
"""Words that leave a list open and belong to none of its items."""


def listed(text: str, placed: Iterable[tuple[str, int]]) -> tuple[tuple[str, ...], ...]:
    """The words of each item that `text` lists, in order; `placed` are its content words, each with its start, 0-based,
    ascending.

    A statement that lists nothing is one item. Items without content words are left out.

    >>> listed("港の清掃・点検", [("港", 0), ("清掃", 2), ("点検", 5)])
    (('港', '清掃'), ('点検',))
    """
    boundaries = [match.span() for match in _BOUNDARY.finditer(text)]
    items: list[tuple[str, ...]] = []
    item: list[str] = []
    passed = 0
    end = -1
    for word, start in placed:
        while passed < len(boundaries) and boundaries[passed][0] <= start:
            end = boundaries[passed][1]
            passed += 1
            if item:
                items.append(tuple(item))
                item = []
        # the dictionary takes 並び in 並びに for a noun
        if start >= end and word not in _OPEN:
            item.append(word)
    return (*items, tuple(item)) if item else tuple(items)
