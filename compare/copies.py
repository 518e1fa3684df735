"""Pairs between two copied statements: each has its copy elsewhere, so the two are likely two commitments.

A paper says the same thing of several subjects in nearly the same words, and its digest copies each such sentence.
Every copy is then like every original. What tells them apart is that each has a better one: where both statements of a
pair stand nearly word for word elsewhere, and the two are less alike than that, they are no more than alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from .pairs import Key, ScoredPairs

_COPY = 0.75
"""Wording in common, 0–1, from which one statement is a copy of the other."""
_LESS = 0.1
"""How much less alike a pair must be than the copies of both."""


def between_copies(scored: ScoredPairs, identical: Mapping[int, int]) -> Iterator[Key]:
    """The pairs of which both statements have a better copy in the other document.

    `identical` maps the index of an old statement to that of its identical new one.
    """
    likest_old: dict[int, list[tuple[float, int]]] = defaultdict(list)
    likest_new: dict[int, list[tuple[float, int]]] = defaultdict(list)
    wordings = {key: pair.wording for key, pair in scored.pairs.items()} | dict.fromkeys(identical.items(), 1.0)
    for (i, j), wording in wordings.items():
        if wording >= _COPY:
            likest_old[i].append((wording, j))
            likest_new[j].append((wording, i))
    for (i, j), pair in scored.pairs.items():
        least = pair.wording + _LESS
        if _copied(likest_old, i, j, least) and _copied(likest_new, j, i, least):
            yield i, j


def _copied(likest: Mapping[int, list[tuple[float, int]]], index: int, other: int, least: float) -> bool:
    """Whether a statement has a copy that is at least so much alike, other than the one it is paired with."""
    return any(partner != other and wording > least for wording, partner in likest.get(index, ()))
