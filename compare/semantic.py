"""Sentence embeddings as further evidence that two statements speak of the same subject.

Comes after the alignment and never before it: which statements are the same commitment is settled without
embeddings, so with any model, good or bad, the unchanged, reworded, split and merged are the same as
without. What a model can do is to relate statements that have no counterpart on either side: it brings the
nearest ones to be looked at, and raises or lowers the probability of the same subject.

Models differ in what a cosine of 0.8 means, and most put all texts of one field near each other. So what the statements
of the two documents have in common is taken out of their vectors first: their mean, and the directions in which they
spread most (all but the top: Mu & Viswanath 2018). Then a cosine counts by how far it stands out from those of
arbitrary pairs of the same documents, in their standard deviations; a model that tells nothing apart has none, and
changes nothing.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from ..normalize.document import Document
from .alignment import Alignment, relate
from .company import Company
from .embedding import Embedder, load_embedder
from .model import features, same_subject, strength
from .pairs import Key, Pair, ScoredPairs, likeliest_first
from .profile import Profiler
from .similarity import Scale
from .standing import standing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NEAREST = 5
"""Statements of the other side that each statement without counterpart is held against."""
_SHORTEST = 8
"""Characters of a statement that says enough to be looked for by meaning: 背景 and 現状 are near everywhere."""
_STANDS_OUT = 2.0
"""Standard deviations above arbitrary pairs at which a cosine tells nothing: more speak for a pair, fewer against."""
_WEIGHT = 0.4
"""What each standard deviation adds to the log-odds of the same subject, or takes (docs/semantic.md: measured)."""
_FAR_OUT, _MORE = 3.5, 0.6
"""Standard deviations from which each adds that much more: hardly a pair without a common subject is so near."""
_LEAST, _MOST = -3.0, 6.0
"""The most that is taken and added: 0.3 % becomes one half, less stays a guess."""
_COMMON = 8
"""Directions that the statements of both documents have in common and that are taken out, of as many statements and
dimensions as there should be:"""
_STATEMENTS, _DIMENSIONS = 25, 16
"""for each direction."""
_SAMPLE = 200
"""Statements of each side, evenly spaced, from which the cosines of arbitrary pairs are taken."""
_LEAST_SPREAD = 1e-3
"""Standard deviation under which a model tells nothing apart, rounding aside."""
_SURER = 0.04
"""What is added to the probability that makes a pair related: with the cosine known, less is left to doubt."""
_SHORTEST_VECTOR = 1e-6
"""Length under which nothing of a vector is left."""
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


@dataclass(frozen=True, slots=True)
class _Vectors:
    """Unit vectors of some of a document's statements."""

    rows: Mapping[int, int]
    """Index of the statement → row."""
    matrix: NDArray[np.float32]

    def of(self, indices: Sequence[int]) -> NDArray[np.float32]:
        chosen: NDArray[np.float32] = self.matrix[[self.rows[index] for index in indices]]
        return chosen


def relate_by_meaning(old: Document, new: Document, alignment: Alignment, path: str | os.PathLike[str]) -> Alignment:
    """The alignment with its related pairs found anew, the model in the folder `path` having its say.

    Its groups stay as they are. Raises EmbedderError.
    """
    return relate_with(_embedder(os.fspath(path)), old, new, alignment)


@lru_cache(maxsize=1)
def _embedder(path: str) -> Embedder:
    """Loaded once: a series of documents is compared pair by pair, and loading takes seconds."""
    return load_embedder(path)


def relate_with(embedder: Embedder, old: Document, new: Document, alignment: Alignment) -> Alignment:
    """The same with an embedder at hand."""
    kept_old = {i for group in alignment.groups for i in group.old}
    kept_new = {j for group in alignment.groups for j in group.new}
    lone_old, lone_new = _lone(old, kept_old), _lone(new, kept_new)
    if not lone_old or not lone_new:
        return alignment
    sample_old, sample_new = _sample(old), _sample(new)
    vectors_old, vectors_new = _embed(embedder, old, [*lone_old, *sample_old], new, [*lone_new, *sample_new])
    if spread_of(vectors_old.of(sample_old), vectors_new.of(sample_new)).spread < _LEAST_SPREAD:
        return alignment
    vectors_old, vectors_new = _apart(vectors_old, sample_old, vectors_new, sample_new)
    arbitrary = spread_of(vectors_old.of(sample_old), vectors_new.of(sample_new))
    near = _near(vectors_old.of(lone_old), vectors_new.of(lone_new), arbitrary)
    found = {(lone_old[row], lone_new[column]) for row, column in near}
    known = _among(alignment.scored.pairs, set(lone_old), set(lone_new))
    scored = _with_pairs(alignment, old, new, sorted(found - known))
    keys = sorted(found | known)
    scored = _raised(scored, dict(zip(keys, _cosines(vectors_old, vectors_new, keys), strict=True)), arbitrary)
    threshold = alignment.threshold + _SURER
    related = tuple(relate(scored, kept_old, kept_new, threshold))
    return replace(alignment, scored=scored, related=related, threshold=threshold)


def spread_of(old: NDArray[np.float32], new: NDArray[np.float32]) -> Arbitrary:
    """How the cosines of all pairs of these rows are spread."""
    import numpy as np

    low, middle, high = np.percentile(old @ new.T, [25, 50, 75])
    return Arbitrary(round(float(middle), _DIGITS), round(float(high - low) / 1.349, _DIGITS))  # quartiles of a normal


def raised(subject: float, cosine: float, arbitrary: Arbitrary) -> float:
    """The probability of the same subject, 0–1, with the embeddings' cosine known."""
    apart = (cosine - arbitrary.centre) / max(arbitrary.spread, _LEAST_SPREAD)
    told = _WEIGHT * (apart - _STANDS_OUT) + _MORE * max(0.0, apart - _FAR_OUT)
    odds = math.log(max(subject, 1e-9) / max(1 - subject, 1e-9)) + max(_LEAST, min(told, _MOST))
    return 1 / (1 + math.exp(-odds))


# -- vectors --------------------------------------------------------------------------------------


def _lone(document: Document, kept: set[int]) -> list[int]:
    """Statements without counterpart that say enough to be looked for."""
    statements = enumerate(document.statements)
    return [index for index, one in statements if index not in kept and len(one.canonical) >= _SHORTEST]


def _sample(document: Document) -> list[int]:
    count = len(document.statements)
    return list(range(0, count, -(-count // _SAMPLE)))


def _embed(
    embedder: Embedder, old: Document, wanted_old: Iterable[int], new: Document, wanted_new: Iterable[int]
) -> tuple[_Vectors, _Vectors]:
    """Vectors of the wanted statements' canonical texts: what is only printed differently is the same text."""
    texts_old = {index: old.statements[index].canonical for index in wanted_old}
    texts_new = {index: new.statements[index].canonical for index in wanted_new}
    # sorted: which texts share a batch must not depend on which document comes first
    texts = sorted({*texts_old.values(), *texts_new.values()})
    matrix = embedder.embed(texts)
    row = {text: number for number, text in enumerate(texts)}
    return (
        _Vectors({index: row[text] for index, text in texts_old.items()}, matrix),
        _Vectors({index: row[text] for index, text in texts_new.items()}, matrix),
    )


def _apart(
    old: _Vectors, sample_old: Sequence[int], new: _Vectors, sample_new: Sequence[int]
) -> tuple[_Vectors, _Vectors]:
    """The vectors without what all statements have in common, judged by the samples; unit vectors again."""
    import numpy as np

    seen = np.vstack([old.of(sample_old), new.of(sample_new)]).astype(np.float64)
    mean = seen.mean(axis=0)
    count = min(_COMMON, len(seen) // _STATEMENTS, seen.shape[1] // _DIMENSIONS)
    _, _, directions = np.linalg.svd(seen - mean, full_matrices=False)
    common = directions[:count]

    def without(matrix: NDArray[np.float32]) -> NDArray[np.float32]:
        rest = matrix - mean
        rest -= rest @ common.T @ common
        lengths = np.linalg.norm(rest, axis=1, keepdims=True)
        unit: NDArray[np.float32] = (rest / np.maximum(lengths, _SHORTEST_VECTOR)).astype(np.float32)
        return unit

    # one matrix serves both documents, so it is made once
    matrix = without(old.matrix)
    return replace(old, matrix=matrix), replace(new, matrix=matrix)


def _near(old: NDArray[np.float32], new: NDArray[np.float32], arbitrary: Arbitrary) -> set[Key]:
    """(Row, column) of the nearest to each row and to each column, as far as they stand out at all."""
    least = arbitrary.centre + _STANDS_OUT * arbitrary.spread
    return {*_nearest(old, new, least), *((row, column) for column, row in _nearest(new, old, least))}


def _nearest(ours: NDArray[np.float32], theirs: NDArray[np.float32], least: float) -> list[Key]:
    import numpy as np

    found: list[Key] = []
    for start in range(0, len(ours), _BLOCK):
        cosines = np.round(ours[start : start + _BLOCK] @ theirs.T, _DIGITS)
        ranked = np.argsort(-cosines, axis=1, kind="stable")[:, :_NEAREST]  # ties by place
        rows, ranks = np.nonzero(np.take_along_axis(cosines, ranked, axis=1) > least)
        found += [(start + int(row), int(ranked[row, rank])) for row, rank in zip(rows, ranks, strict=True)]
    return found


def _cosines(old: _Vectors, new: _Vectors, keys: Sequence[Key]) -> list[float]:
    import numpy as np

    found: list[float] = []
    for start in range(0, len(keys), _BLOCK):
        chosen = keys[start : start + _BLOCK]
        products = old.of([i for i, _ in chosen]).astype(np.float64) * new.of([j for _, j in chosen])
        found += [round(float(value), _DIGITS) for value in products.sum(axis=1)]
    return found


# -- pairs ----------------------------------------------------------------------------------------


def _among(pairs: Iterable[Key], old: set[int], new: set[int]) -> set[Key]:
    return {(i, j) for i, j in pairs if i in old and j in new}


def _with_pairs(alignment: Alignment, old: Document, new: Document, keys: Sequence[Key]) -> ScoredPairs:
    """Further pairs, scored by everything but their meaning; as commitments they are out of the question."""
    scored = alignment.scored
    strengths = {key: strength(pair.evidence) for key, pair in scored.pairs.items()}
    company = Company(strengths, alignment.identical, len(old.statements), len(new.statements))
    profiler_old, profiler_new = Profiler(old), Profiler(new)
    profiles_old, profiles_new = dict(scored.profiles_old), dict(scored.profiles_new)
    best_old, best_new = _strongest(scored.of_old), _strongest(scored.of_new)
    scale = Scale(scored.weights)
    pairs = dict(scored.pairs)
    for i, j in keys:
        if i not in profiles_old:
            profiles_old[i] = profiler_old.profile(old.statements[i])
        if j not in profiles_new:
            profiles_new[j] = profiler_new.profile(new.statements[j])
        one, two = profiles_old[i], profiles_new[j]
        found = scale.likeness(one, two)
        place = standing(strength(found), best_old.get(i, 0.0), best_new.get(j, 0.0), company.of(i, j))
        pairs[i, j] = Pair(
            old=i,
            new=j,
            evidence=found,
            wording=fuzz.ratio(one.text, two.text) / 100,
            commitment=0.0,
            subject=same_subject(features(found, place), near=scored.kin.near),
            length=min(len(one.text), len(two.text)),
        )
    return replace(scored, pairs=pairs, profiles_old=profiles_old, profiles_new=profiles_new)


def _strongest(pairs_of: Mapping[int, Sequence[Pair]]) -> dict[int, float]:
    return {index: max(strength(pair.evidence) for pair in pairs) for index, pairs in pairs_of.items()}


def _raised(scored: ScoredPairs, cosines: Mapping[Key, float], arbitrary: Arbitrary) -> ScoredPairs:
    """The pairs with their cosine, where it is known, and what it makes of their subject."""
    pairs = dict(scored.pairs)
    for key, cosine in cosines.items():
        pair = pairs[key]
        pairs[key] = replace(pair, subject=raised(pair.subject, cosine, arbitrary), semantic=cosine)
    of_old, of_new = likeliest_first(pairs)
    return replace(scored, pairs=pairs, of_old=of_old, of_new=of_new)
