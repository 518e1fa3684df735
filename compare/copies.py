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
_KEPT = 0.97
"""Wording in common from which a statement is kept as it was, but for its notation."""
_SAID = 0.7
"""Share of a statement's words, by weight, from which the other says it too. Chosen on the judged digests."""
_LESS = 0.1
"""How much less alike a pair must be than the copies of both."""


def between_copies(scored: ScoredPairs, identical: Mapping[int, int]) -> Iterator[Key]:
    """The pairs of which both statements have a better copy in the other document.

    `identical` maps the index of an old statement to that of its identical new one.
    """
    likest_old, likest_new = _likest(scored, identical, _COPY)
    for (i, j), pair in scored.pairs.items():
        least = pair.wording + _LESS
        if _copied(likest_old, i, j, least) and _copied(likest_new, j, i, least):
            yield i, j


def beside_copies(scored: ScoredPairs, identical: Mapping[int, int]) -> Iterator[Key]:
    """The pairs of which one statement stands all but word for word elsewhere, and the other says something else.

    駅のホームドアを設置する is kept, 駅のエレベーターを設置する is not another source of it: either has a word that the
    other has not. What is shortened is held by its original, and what is repeated at length holds it.
    """
    likest_old, likest_new = _likest(scored, identical, _KEPT)
    for (i, j), pair in scored.pairs.items():
        words = pair.evidence.words
        if pair.wording < _KEPT and max(words.of_old, words.of_new) < _SAID and (i in likest_old or j in likest_new):
            yield i, j


def _likest(
    scored: ScoredPairs, identical: Mapping[int, int], least: float
) -> tuple[dict[int, list[tuple[float, int]]], dict[int, list[tuple[float, int]]]]:
    """For each old and each new statement the ones across that share at least so much of its wording, and how much."""
    of_old: dict[int, list[tuple[float, int]]] = defaultdict(list)
    of_new: dict[int, list[tuple[float, int]]] = defaultdict(list)
    wordings = {key: pair.wording for key, pair in scored.pairs.items()} | dict.fromkeys(identical.items(), 1.0)
    for (i, j), wording in wordings.items():
        if wording >= least:
            of_old[i].append((wording, j))
            of_new[j].append((wording, i))
    return of_old, of_new


def _copied(likest: Mapping[int, list[tuple[float, int]]], index: int, other: int, least: float) -> bool:
    """Whether a statement has a copy that is at least so much alike, other than the one it is paired with."""
    return any(partner != other and wording > least for wording, partner in likest.get(index, ()))
