"""Which pairs of statements are worth a closer look: a sparse join over shared rare elements.

Scoring every old statement against every new one costs the product of their numbers. Instead the
statements are joined on the elements they share (runs of characters, words, subjects), rarest first,
until a budget of joined pairs that grows with the number of statements is spent; of the pairs found,
each statement keeps its best few. It is the join of rare 3-grams that docs/performance.md measures;
numpy does the work.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BUDGET = 200
"""Joined pairs per statement: bounds memory (24 bytes each) and time."""
_STRIPE = 2_000_000
"""Joined pairs expanded at once."""


@dataclass(frozen=True, slots=True)
class Elements:
    """What statements of one side are joined on: distinct (element, owner), sorted by element."""

    codes: NDArray[np.int64]
    """Numbers that stand for the elements; the same on both sides."""
    owners: NDArray[np.int64]
    """Index of the statement that has the element."""


def candidate_pairs(
    old: Elements, new: Elements, open_old: Sequence[bool], open_new: Sequence[bool], keep: int, floor: float = 0.0
) -> list[tuple[int, int]]:
    """Pairs (old index, new index) to be scored, in ascending order.

    Pairs of which neither side is open (both have an identical counterpart) are left out. Each
    open statement keeps up to `keep` partners, and of those only such as share at least the part
    `floor` (0–1) of what its best one shares.
    """
    import numpy as np

    if not open_old or not open_new:
        return []
    width = len(open_new)
    keys, scores = _join(
        _shared(old.codes, new.codes),
        _Sides(old.owners, new.owners, np.asarray(open_old, dtype=bool), np.asarray(open_new, dtype=bool)),
        _BUDGET * (len(open_old) + width),
    )
    if not len(keys):
        return []
    lengths_old = np.maximum(np.bincount(old.owners, minlength=len(open_old)), 1)
    lengths_new = np.maximum(np.bincount(new.owners, minlength=width), 1)
    rows, columns = keys // width, keys % width
    scores = scores / np.sqrt(lengths_old[rows] * lengths_new[columns])
    from_old = np.asarray(open_old, dtype=bool)[rows]
    from_new = np.asarray(open_new, dtype=bool)[columns]
    chosen = np.union1d(
        _best(rows[from_old], scores[from_old], keys[from_old], keep, floor),
        _best(columns[from_new], scores[from_new], keys[from_new], keep, floor),
    )
    return [(int(key) // width, int(key) % width) for key in chosen]


def elements(sets: Sequence[Iterable[str]], numbers: dict[str, int]) -> Elements:
    """Elements given as strings; `numbers` is shared by both sides and grows."""
    import numpy as np

    codes = [numbers.setdefault(element, len(numbers)) for found in sets for element in sorted(set(found))]
    owners = [owner for owner, found in enumerate(sets) for _ in range(len(set(found)))]
    return _distinct(np.asarray(codes, dtype=np.int64), np.asarray(owners, dtype=np.int64))


def letter_runs(texts: Sequence[str], size: int = 3) -> Elements:
    """Runs of `size` characters of each text: cheap enough for very long documents."""
    import numpy as np

    joined = np.frombuffer("\0".join([*texts, ""]).encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    lengths = np.fromiter((len(text) + 1 for text in texts), dtype=np.int64, count=len(texts))
    owners = np.repeat(np.arange(len(texts), dtype=np.int64), lengths)
    codes = np.zeros(max(len(joined) - size + 1, 0), dtype=np.int64)
    inside = np.ones(len(codes), dtype=bool)
    for i in range(size):
        part = joined[i : i + len(codes)]
        codes = (codes << 17) ^ part
        inside &= part != 0
    return _distinct(codes[inside], owners[: len(inside)][inside])


def _distinct(codes: NDArray[np.int64], owners: NDArray[np.int64]) -> Elements:
    import numpy as np

    order = np.lexsort((owners, codes))
    codes, owners = codes[order], owners[order]
    first = np.ones(len(codes), dtype=bool)
    first[1:] = (codes[1:] != codes[:-1]) | (owners[1:] != owners[:-1])
    return Elements(codes[first], owners[first])


def _shared(grams_old: NDArray[np.int64], grams_new: NDArray[np.int64]) -> NDArray[np.int64]:
    """Rows (start old, count old, start new, count new) of grams on both sides, rarest first."""
    import numpy as np

    values_old, starts_old, counts_old = np.unique(grams_old, return_index=True, return_counts=True)
    values_new, starts_new, counts_new = np.unique(grams_new, return_index=True, return_counts=True)
    _, at_old, at_new = np.intersect1d(values_old, values_new, assume_unique=True, return_indices=True)
    spans = np.stack([starts_old[at_old], counts_old[at_old], starts_new[at_new], counts_new[at_new]], axis=1)
    return spans[np.argsort(spans[:, 1] * spans[:, 3], kind="stable")]


@dataclass(frozen=True, slots=True)
class _Sides:
    """Owners of the elements, and which statements are open."""

    owners_old: NDArray[np.int64]
    owners_new: NDArray[np.int64]
    open_old: NDArray[np.bool_]
    open_new: NDArray[np.bool_]


def _join(spans: NDArray[np.int64], sides: _Sides, budget: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Pair keys (old index * statements of the new side + new index) and their summed rarity.

    Each key once, ascending.
    """
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
        keys, scores = _expand(spans[start:stop], weights[start:stop], sides)
        all_keys.append(keys)
        all_scores.append(scores)
        start = stop
    if not all_keys:
        return np.zeros(0, dtype=np.int64), np.zeros(0)
    return _sum_by_key(np.concatenate(all_keys), np.concatenate(all_scores))


def _expand(
    spans: NDArray[np.int64], weights: NDArray[np.float64], sides: _Sides
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """All pairs of owners of each shared element, summed by pair."""
    import numpy as np

    sizes = spans[:, 1] * spans[:, 3]
    element = np.repeat(np.arange(len(spans)), sizes)
    inner = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    rows = sides.owners_old[spans[element, 0] + inner // spans[element, 3]]
    columns = sides.owners_new[spans[element, 2] + inner % spans[element, 3]]
    wanted = sides.open_old[rows] | sides.open_new[columns]
    return _sum_by_key((rows * len(sides.open_new) + columns)[wanted], weights[element][wanted])


def _sum_by_key(keys: NDArray[np.int64], scores: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    import numpy as np

    if not len(keys):
        return keys, scores
    order = np.argsort(keys, kind="stable")
    keys, scores = keys[order], scores[order]
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    return keys[starts], np.add.reduceat(scores, starts)


def _best(
    owners: NDArray[np.int64], scores: NDArray[np.float64], keys: NDArray[np.int64], keep: int, floor: float
) -> NDArray[np.int64]:
    """Keys of each owner's `keep` best pairs; ties by key, so the result does not depend on order."""
    import numpy as np

    if not len(keys):
        return keys
    order = np.lexsort((keys, -scores, owners))
    owners = owners[order]
    starts = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]]))
    counts = np.diff(np.concatenate([starts, [len(owners)]]))
    ranks = np.arange(len(owners)) - np.repeat(starts, counts)
    ranked = scores[order]
    return keys[order][(ranks < keep) & (ranked >= floor * np.repeat(ranked[starts], counts))]
