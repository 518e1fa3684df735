"""Sentence embeddings as further evidence that two statements speak of the same subject.

Comes after the alignment and never before it: which statements are the same commitment is settled without
embeddings, so with any model, good or bad, the unchanged, reworded, split and merged are the same as
without. What a model can do is to relate statements that have no counterpart: it brings the nearest ones of
the other side to be looked at, and raises the probability of the same subject.

Models differ in what a cosine of 0.8 means. So a cosine counts by how far it stands out from those of
arbitrary pairs of the same two documents, in their standard deviations; a model that tells nothing apart
has none, and changes nothing.
"""

from __future__ import annotations

import math
import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from ..normalize.document import Document
from .alignment import Alignment, relate
from .embedding import Embedder, load_embedder
from .model import Standing, features, same_subject, strength
from .pairs import Pair, ScoredPairs
from .profile import Profiler
from .similarity import Likeness, Scale

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NEAREST = 5
"""Statements of the other side that each statement without counterpart is held against."""
_SHORTEST = 8
"""Characters of a statement that says enough to be looked for by meaning: 背景 and 現状 are near everywhere."""
_STANDS_OUT = 2.0
"""Standard deviations above an arbitrary pair from which a cosine counts: about one pair in forty."""
_WEIGHT = 1.0
"""What each further standard deviation adds to the log-odds of the same subject."""
_MOST = 6.0
"""The most that is added: 0.3 % becomes one half, less stays a guess."""
_SAMPLE = 1000
"""Statements of each side, evenly spaced, from which the cosines of arbitrary pairs are taken."""
_LEAST_SPREAD = 1e-3
"""Standard deviation under which a model tells nothing apart, rounding aside."""
_DIGITS = 4
"""Cosines are rounded there, so that the order of a sum in some library does not show."""
_BLOCK = 1000
"""Rows of cosines at once: bounds memory."""


@dataclass(frozen=True, slots=True)
class Arbitrary:
    """The cosines of pairs taken without choice."""

    centre: float
    """Their median."""
    spread: float
    """Their standard deviation, from the quartiles: the few true pairs among them must not widen it."""


def relate_by_meaning(old: Document, new: Document, alignment: Alignment, path: str | os.PathLike[str]) -> Alignment:
    """The alignment with its related pairs found anew, the model in the folder `path` having its say.

    Its groups stay as they are. Raises EmbedderError.
    """
    return relate_with(_embedder(os.fspath(path)), old, new, alignment)


def relate_with(embedder: Embedder, old: Document, new: Document, alignment: Alignment) -> Alignment:
    """The same with an embedder at hand."""
    if not old.statements or not new.statements:
        return alignment
    vectors_old, vectors_new = _vectors(embedder, old, new)
    arbitrary = spread_of(vectors_old, vectors_new)
    if arbitrary.spread < _LEAST_SPREAD:
        return alignment
    kept_old = {i for group in alignment.groups for i in group.old}
    kept_new = {j for group in alignment.groups for j in group.new}
    found = _near(vectors_old, vectors_new, _sought(old, kept_old), _sought(new, kept_new), arbitrary)
    scored = _with_pairs(alignment.scored, old, new, sorted(found - alignment.scored.pairs.keys()))
    scored = _raised(scored, vectors_old, vectors_new, arbitrary)
    return replace(alignment, scored=scored, related=tuple(relate(scored, kept_old, kept_new, alignment.threshold)))


@lru_cache(maxsize=1)
def _embedder(path: str) -> Embedder:
    """Loaded once: a series of documents is compared pair by pair, and loading takes seconds."""
    return load_embedder(path)


def _vectors(embedder: Embedder, old: Document, new: Document) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Vectors of each statement's canonical text: what is only printed differently is the same text."""
    places: dict[str, int] = {}
    for statement in (*old.statements, *new.statements):
        places.setdefault(statement.canonical, len(places))
    # sorted: which texts share a batch must not depend on which document comes first
    order = sorted(places)
    vectors = embedder.embed(order)
    row = {text: number for number, text in enumerate(order)}
    return (
        vectors[[row[statement.canonical] for statement in old.statements]],
        vectors[[row[statement.canonical] for statement in new.statements]],
    )


def spread_of(old: NDArray[np.float32], new: NDArray[np.float32]) -> Arbitrary:
    """How the cosines of arbitrary pairs of the two sides are spread."""
    import numpy as np

    cosines = _sample(old) @ _sample(new).T
    low, middle, high = np.percentile(cosines, [25, 50, 75])
    return Arbitrary(round(float(middle), _DIGITS), round(float(high - low) / 1.349, _DIGITS))  # quartiles of a normal


def _sample(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    return vectors[:: -(-len(vectors) // _SAMPLE)]


def raised(subject: float, cosine: float, arbitrary: Arbitrary) -> float:
    """The probability of the same subject, 0–1, with the embeddings' cosine known; never less than without."""
    apart = (cosine - arbitrary.centre) / arbitrary.spread - _STANDS_OUT
    if apart <= 0:
        return subject
    odds = math.log(max(subject, 1e-9) / max(1 - subject, 1e-9)) + min(_WEIGHT * apart, _MOST)
    return max(subject, 1 / (1 + math.exp(-odds)))


def _sought(document: Document, kept: set[int]) -> list[int]:
    """Statements without counterpart that say enough to be looked for."""
    return [
        index
        for index, statement in enumerate(document.statements)
        if index not in kept and len(statement.canonical) >= _SHORTEST
    ]


def _near(
    old: NDArray[np.float32],
    new: NDArray[np.float32],
    sought_old: Sequence[int],
    sought_new: Sequence[int],
    arbitrary: Arbitrary,
) -> set[tuple[int, int]]:
    """Pairs (old, new) of the sought statements and those nearest to them that stand out at all."""
    least = arbitrary.centre + _STANDS_OUT * arbitrary.spread
    pairs = {(i, j) for i, j in _nearest(old, new, sought_old, least)}
    return pairs | {(i, j) for j, i in _nearest(new, old, sought_new, least)}


def _nearest(
    ours: NDArray[np.float32], theirs: NDArray[np.float32], sought: Sequence[int], least: float
) -> list[tuple[int, int]]:
    """(Sought row, near row) of the nearest rows with at least that cosine; ties by place."""
    import numpy as np

    found: list[tuple[int, int]] = []
    for start in range(0, len(sought), _BLOCK):
        rows = list(sought[start : start + _BLOCK])
        cosines = np.round(ours[rows] @ theirs.T, _DIGITS)
        ranked = np.argsort(-cosines, axis=1, kind="stable")[:, :_NEAREST]
        found.extend(
            (row, int(other))
            for number, row in enumerate(rows)
            for other in ranked[number]
            if cosines[number, other] > least
        )
    return found


def _with_pairs(scored: ScoredPairs, old: Document, new: Document, keys: Sequence[tuple[int, int]]) -> ScoredPairs:
    """Further pairs, scored by everything but their meaning; as commitments they are not in question."""
    profiler_old, profiler_new = Profiler(old), Profiler(new)
    profiles_old, profiles_new = dict(scored.profiles_old), dict(scored.profiles_new)
    scale = Scale(scored.weights)
    best_old = {i: max(strength(pair.evidence) for pair in pairs) for i, pairs in scored.of_old.items()}
    best_new = {j: max(strength(pair.evidence) for pair in pairs) for j, pairs in scored.of_new.items()}
    pairs = dict(scored.pairs)
    for i, j in keys:
        one = profiles_old.setdefault(i, profiler_old.profile(old.statements[i]))
        two = profiles_new.setdefault(j, profiler_new.profile(new.statements[j]))
        found = scale.likeness(one, two)
        standing = _standing(found, best_old.get(i, 0.0), best_new.get(j, 0.0))
        pairs[i, j] = Pair(
            old=i,
            new=j,
            evidence=found,
            wording=fuzz.ratio(one.text, two.text) / 100,
            commitment=0.0,
            subject=same_subject(features(found, standing)),
        )
    return replace(scored, pairs=pairs, profiles_old=profiles_old, profiles_new=profiles_new)


def _standing(found: Likeness, best_old: float, best_new: float) -> Standing:
    value = strength(found)
    return Standing(min(1.0, value / max(best_old, 0.02)), min(1.0, value / max(best_new, 0.02)))


def _raised(
    scored: ScoredPairs, old: NDArray[np.float32], new: NDArray[np.float32], arbitrary: Arbitrary
) -> ScoredPairs:
    """All pairs with their cosine and what it makes of their subject."""
    keys = list(scored.pairs)
    cosines = _cosines(old, new, keys)
    pairs = {
        key: replace(scored.pairs[key], subject=raised(scored.pairs[key].subject, cosine, arbitrary), semantic=cosine)
        for key, cosine in zip(keys, cosines, strict=True)
    }
    of_old: dict[int, list[Pair]] = defaultdict(list)
    of_new: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(pairs.values(), key=lambda pair: (-pair.commitment, -pair.wording, pair.old, pair.new)):
        of_old[pair.old].append(pair)
        of_new[pair.new].append(pair)
    return replace(scored, pairs=pairs, of_old=dict(of_old), of_new=dict(of_new))


def _cosines(old: NDArray[np.float32], new: NDArray[np.float32], keys: Sequence[tuple[int, int]]) -> list[float]:
    import numpy as np

    found: list[float] = []
    for start in range(0, len(keys), _BLOCK):
        chosen = np.asarray(keys[start : start + _BLOCK], dtype=np.int64)
        products = (old[chosen[:, 0]] * new[chosen[:, 1]]).sum(axis=1, dtype=np.float64)
        found.extend(round(float(value), _DIGITS) for value in products)
    return found
