"""Which pairs of statements are worth a closer look: a sparse join over shared rare letters.

Scoring every old statement against every new one costs the product of their numbers. Instead the
statements are joined on the runs of three characters (and pairs, in short documents) they share,
rarest first, until a budget of joined pairs that grows with the number of statements is spent; of
the pairs found, each statement keeps its best few. The method is the join of rare 3-grams that
docs/performance.md measures; numpy does the work.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BUDGET = 400
"""Joined pairs per statement: bounds memory (24 bytes each) and time."""
_STRIPE = 2_000_000
"""Joined pairs expanded at once."""
_SMALL = 3000
"""Statements on both sides together up to which pairs of characters are joined too: short
documents can afford them, and find what shares two characters only (海外展開, 国際展開)."""


def candidate_pairs(
    old: Sequence[str], new: Sequence[str], open_old: Sequence[bool], open_new: Sequence[bool], keep: int
) -> list[tuple[int, int]]:
    """Pairs (index in `old`, index in `new`) to be scored, in ascending order.

    Texts are canonical. Pairs of which neither side is open (both have an identical counterpart) are
    left out. Each statement keeps up to `keep` partners.
    """
    import numpy as np

    if not old or not new:
        return []
    size = 2 if len(old) + len(new) <= _SMALL else 3
    grams_old, owners_old = _grams(old, size)
    grams_new, owners_new = _grams(new, size)
    spans = _shared(grams_old, grams_new)
    is_open_old = np.asarray(open_old, dtype=bool)
    is_open_new = np.asarray(open_new, dtype=bool)
    keys, scores = _join(
        spans, owners_old, owners_new, is_open_old, is_open_new, len(new), _BUDGET * (len(old) + len(new))
    )
    if not len(keys):
        return []
    lengths_old = np.maximum(np.bincount(owners_old, minlength=len(old)), 1)
    lengths_new = np.maximum(np.bincount(owners_new, minlength=len(new)), 1)
    rows, columns = keys // len(new), keys % len(new)
    scores = scores / np.sqrt(lengths_old[rows] * lengths_new[columns])
    chosen = np.union1d(_best(rows, scores, keys, keep), _best(columns, scores, keys, keep))
    return [(int(key) // len(new), int(key) % len(new)) for key in chosen]


def _grams(texts: Sequence[str], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Distinct (gram, owner) of all texts, sorted by gram; grams as numbers."""
    import numpy as np

    codes = np.frombuffer("\0".join([*texts, ""]).encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    lengths = np.fromiter((len(text) + 1 for text in texts), dtype=np.int64, count=len(texts))
    owners = np.repeat(np.arange(len(texts), dtype=np.int64), lengths)
    grams = np.zeros(max(len(codes) - size + 1, 0), dtype=np.int64)
    inside = np.ones(len(grams), dtype=bool)
    for i in range(size):
        part = codes[i : i + len(grams)]
        grams = (grams << 17) ^ part
        inside &= part != 0
    grams, owners = grams[inside], owners[: len(inside)][inside]
    order = np.lexsort((owners, grams))
    grams, owners = grams[order], owners[order]
    first = np.ones(len(grams), dtype=bool)
    first[1:] = (grams[1:] != grams[:-1]) | (owners[1:] != owners[:-1])
    return grams[first], owners[first]


def _shared(grams_old: NDArray[np.int64], grams_new: NDArray[np.int64]) -> NDArray[np.int64]:
    """Rows (start old, count old, start new, count new) of grams on both sides, rarest first."""
    import numpy as np

    values_old, starts_old, counts_old = np.unique(grams_old, return_index=True, return_counts=True)
    values_new, starts_new, counts_new = np.unique(grams_new, return_index=True, return_counts=True)
    _, at_old, at_new = np.intersect1d(values_old, values_new, assume_unique=True, return_indices=True)
    spans = np.stack([starts_old[at_old], counts_old[at_old], starts_new[at_new], counts_new[at_new]], axis=1)
    return spans[np.argsort(spans[:, 1] * spans[:, 3], kind="stable")]


def _join(
    spans: NDArray[np.int64],
    owners_old: NDArray[np.int64],
    owners_new: NDArray[np.int64],
    open_old: NDArray[np.bool_],
    open_new: NDArray[np.bool_],
    width: int,
    budget: int,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Pair keys (row * width + column) and their summed rarity, each key once, ascending."""
    import numpy as np

    sizes = spans[:, 1] * spans[:, 3]
    within = np.cumsum(sizes) <= max(budget, int(sizes[0]) if len(sizes) else 0)
    spans, sizes = spans[within], sizes[within]
    weights = 1.0 / np.sqrt(np.maximum(sizes, 1).astype(np.float64))
    all_keys: list[NDArray[np.int64]] = []
    all_scores: list[NDArray[np.float64]] = []
    start = 0
    ends = np.cumsum(sizes)
    while start < len(spans):
        base = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, base + _STRIPE)))
        keys, scores = _expand(
            spans[start:stop], weights[start:stop], owners_old, owners_new, open_old, open_new, width
        )
        all_keys.append(keys)
        all_scores.append(scores)
        start = stop
    if not all_keys:
        return np.zeros(0, dtype=np.int64), np.zeros(0)
    return _sum_by_key(np.concatenate(all_keys), np.concatenate(all_scores))


def _expand(
    spans: NDArray[np.int64],
    weights: NDArray[np.float64],
    owners_old: NDArray[np.int64],
    owners_new: NDArray[np.int64],
    open_old: NDArray[np.bool_],
    open_new: NDArray[np.bool_],
    width: int,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """All pairs of owners of each shared gram, summed by pair."""
    import numpy as np

    sizes = spans[:, 1] * spans[:, 3]
    gram = np.repeat(np.arange(len(spans)), sizes)
    inner = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    rows = owners_old[spans[gram, 0] + inner // spans[gram, 3]]
    columns = owners_new[spans[gram, 2] + inner % spans[gram, 3]]
    wanted = open_old[rows] | open_new[columns]
    return _sum_by_key((rows * width + columns)[wanted], weights[gram][wanted])


def _sum_by_key(keys: NDArray[np.int64], scores: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    import numpy as np

    if not len(keys):
        return keys, scores
    order = np.argsort(keys, kind="stable")
    keys, scores = keys[order], scores[order]
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    return keys[starts], np.add.reduceat(scores, starts)


def _best(
    owners: NDArray[np.int64], scores: NDArray[np.float64], keys: NDArray[np.int64], keep: int
) -> NDArray[np.int64]:
    """Keys of each owner's `keep` best pairs; ties by key, so the result does not depend on order."""
    import numpy as np

    order = np.lexsort((keys, -scores, owners))
    owners = owners[order]
    starts = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]]))
    ranks = np.arange(len(owners)) - np.repeat(starts, np.diff(np.concatenate([starts, [len(owners)]])))
    return keys[order][ranks < keep]
