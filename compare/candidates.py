"""Which pairs of statements are worth a closer look: a sparse join over shared rare elements.

Scoring every old statement against every new one costs the product of their numbers. Instead the
statements are joined on the elements they share (runs of characters, words, subjects), rarest first,
until a budget of joined pairs that grows with the number of statements is spent; of the pairs found,
each statement keeps its best few. It is the join of rare 3-grams that docs/performance.md measures;
numpy does the work.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BUDGET = 200
"""Joined pairs per statement: bounds time."""
_STRIPE = 500_000
"""Joined pairs expanded at once: bounds memory (some 60 bytes each)."""


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
    is_open_old, is_open_new = np.asarray(open_old, dtype=bool), np.asarray(open_new, dtype=bool)
    lengths_old = np.maximum(np.bincount(old.owners, minlength=len(open_old)), 1)
    lengths_new = np.maximum(np.bincount(new.owners, minlength=width), 1)
    best_of_new = np.zeros(width)
    chosen = [np.zeros(0, dtype=np.int64)]
    contenders: list[_Scored] = []
    for found in _joined(old, new, is_open_old, is_open_new, _BUDGET * (len(open_old) + width)):
        rows, columns = found.keys // width, found.keys % width
        scores = found.scores / np.sqrt(lengths_old[rows] * lengths_new[columns])
        mine = is_open_old[rows]
        chosen.append(_best(rows[mine], scores[mine], found.keys[mine], keep, floor))
        # a new statement's partners are spread over the stripes: what may still be among its best is kept
        np.maximum.at(best_of_new, columns, scores)
        yours = is_open_new[columns] & (scores >= floor * best_of_new[columns])
        contenders.append(_Scored(found.keys[yours], scores[yours]))
    if contenders:
        keys = np.concatenate([found.keys for found in contenders])
        scores = np.concatenate([found.scores for found in contenders])
        chosen.append(_best(keys % width, scores, keys, keep, floor))
    every = np.unique(np.concatenate(chosen))
    return list(zip((every // width).tolist(), (every % width).tolist(), strict=True))


def elements(old: Sequence[Collection[str]], new: Sequence[Collection[str]]) -> tuple[Elements, Elements]:
    """Elements of both sides' statements, given as strings; numbered in their order, so not by that of a set."""
    numbers = {element: number for number, element in enumerate(sorted(set().union(*old, *new)))}
    return _numbered(old, numbers), _numbered(new, numbers)


def _numbered(sets: Sequence[Collection[str]], numbers: Mapping[str, int]) -> Elements:
    import numpy as np

    codes = np.asarray([numbers[element] for found in sets for element in found], dtype=np.int64)
    owners = np.repeat(np.arange(len(sets)), [len(found) for found in sets])
    return _distinct(codes, owners)


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
class _Scored:
    """Pairs, each once, ascending."""

    keys: NDArray[np.int64]
    """Old index times the statements of the new side, plus the new index."""
    scores: NDArray[np.float64]
    """Summed rarity of what the pair shares."""


def _joined(
    old: Elements, new: Elements, open_old: NDArray[np.bool_], open_new: NDArray[np.bool_], budget: int
) -> Iterator[_Scored]:
    """All pairs that share an element and have an open side, a stripe of old statements at a time."""
    import numpy as np

    spans = _shared(old.codes, new.codes)
    sizes = spans[:, 1] * spans[:, 3]
    within = np.cumsum(sizes) <= max(budget, int(sizes[0]) if len(sizes) else 0)
    spans, sizes = spans[within], sizes[within]
    weights = 1.0 / np.sqrt(np.maximum(sizes, 1).astype(np.float64))
    # an old statement that is not open meets the open new ones only: these stand once more, behind all
    are_open = open_new[new.owners]
    partners = np.concatenate([new.owners, new.owners[are_open]])
    before = np.concatenate([[0], np.cumsum(are_open)])  # open ones before each place
    first_open, end_open = before[spans[:, 2]], before[spans[:, 2] + spans[:, 3]]
    rank = np.repeat(np.arange(len(spans)), spans[:, 1])
    owners = old.owners[_ranges(spans[:, 0], spans[:, 1])]
    order = np.argsort(owners, kind="stable")
    rank, owners = rank[order], owners[order]
    is_open = open_old[owners]
    starts = np.where(is_open, spans[rank, 2], len(new.owners) + first_open[rank])
    counts = np.where(is_open, spans[rank, 3], (end_open - first_open)[rank])
    for start, stop in _stripes(owners, counts):
        part = slice(start, stop)
        first = int(owners[start])
        places = (owners[part] - first) * len(open_new)
        columns = partners[_ranges(starts[part], counts[part])]
        found = _summed(np.repeat(places, counts[part]) + columns, np.repeat(rank[part], counts[part]), weights)
        yield _Scored(found.keys + first * len(open_new), found.scores)


def _ranges(starts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """start, start + 1 … of each range, one after the other."""
    import numpy as np

    offsets: NDArray[np.int64] = np.repeat(starts - (np.cumsum(counts) - counts), counts)
    return offsets + np.arange(len(offsets))


def _stripes(owners: NDArray[np.int64], counts: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Runs of whole owners (ascending) whose counts come to `_STRIPE`, or of one owner; none without a pair."""
    import numpy as np

    heads = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]])) if len(owners) else owners
    sums = np.concatenate([[0], np.cumsum(counts)])
    ends = np.concatenate([heads[1:], [len(owners)]])
    at = 0
    while at < len(heads):
        start = int(heads[at])
        after = max(at + 1, int(np.searchsorted(sums[ends], sums[start] + _STRIPE, side="right")))
        stop = int(ends[after - 1])
        if sums[stop] > sums[start]:
            yield start, stop
        at = after


def _summed(keys: NDArray[np.int64], ranks: NDArray[np.int64], weights: NDArray[np.float64]) -> _Scored:
    """Each key once, ascending, with the sum of its weights, the rarest first; at least one key is given."""
    import numpy as np

    # key and rank in one number: sorting plain numbers is several times as fast as sorting an order
    shift = len(weights).bit_length()
    packed = np.sort(keys << shift | ranks)
    keys = packed >> shift
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    return _Scored(keys[starts], np.add.reduceat(weights[packed & ((1 << shift) - 1)], starts))


def _best(
    owners: NDArray[np.int64], scores: NDArray[np.float64], keys: NDArray[np.int64], keep: int, floor: float
) -> NDArray[np.int64]:
    """Keys of each owner's `keep` best pairs; ties by key, so the result does not depend on order."""
    import numpy as np

    if not len(keys):
        return keys
    best = np.zeros(int(owners.max()) + 1)
    np.maximum.at(best, owners, scores)
    near = scores >= floor * best[owners]  # most are not: sort the few
    owners, scores, keys = owners[near], scores[near], keys[near]
    order = np.lexsort((keys, -scores, owners))
    owners = owners[order]
    starts = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]]))
    counts = np.diff(np.concatenate([starts, [len(owners)]]))
    ranks = np.arange(len(owners)) - np.repeat(starts, counts)
    return keys[order][ranks < keep]
