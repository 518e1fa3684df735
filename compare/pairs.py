"""The scored pairs of two documents: every candidate pair with its evidence and probabilities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from ..normalize.document import Document
from .candidates import candidate_pairs
from .model import Standing, features, same_commitment, same_subject, strength
from .profile import Profile, Profiler, Weights, weigh
from .similarity import Likeness, likeness

_KEEP = 12
"""Candidates a statement keeps in the sparse join."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate pair, scored."""

    old: int
    """Index in the old document's statements."""
    new: int
    evidence: Likeness
    wording: float
    """Canonical wording in common, 0–1 (rapidfuzz's normalised Indel similarity)."""
    commitment: float
    """Probability of being the same commitment, before context and competition are weighed."""
    subject: float
    """Probability of speaking of the same subject."""


@dataclass(frozen=True)
class ScoredPairs:
    """All pairs that were looked at, and the profiles they were looked at with."""

    pairs: dict[tuple[int, int], Pair]
    of_old: dict[int, list[Pair]]
    """Pairs of each old statement, the likeliest commitment first."""
    of_new: dict[int, list[Pair]]
    profiles_old: dict[int, Profile]
    profiles_new: dict[int, Profile]
    weights: Weights


def score_pairs(old: Document, new: Document, open_old: Sequence[bool], open_new: Sequence[bool]) -> ScoredPairs:
    """Score the candidate pairs of which at least one side is open (has no identical counterpart)."""
    keys = candidate_pairs(
        [statement.canonical for statement in old.statements],
        [statement.canonical for statement in new.statements],
        open_old,
        open_new,
        _KEEP,
    )
    profiler_old, profiler_new = Profiler(old), Profiler(new)
    profiles_old = {i: profiler_old.profile(old.statements[i]) for i in sorted({i for i, _ in keys})}
    profiles_new = {j: profiler_new.profile(new.statements[j]) for j in sorted({j for _, j in keys})}
    weights = weigh([*profiles_old.values(), *profiles_new.values()])
    evidence = {(i, j): likeness(profiles_old[i], profiles_new[j], weights) for i, j in keys}
    standings = _standings(evidence, open_old, open_new)
    pairs: dict[tuple[int, int], Pair] = {}
    for (i, j), found in evidence.items():
        one, two = profiles_old[i], profiles_new[j]
        values = features(found, standings[i, j], len(one.text), len(two.text))
        pairs[i, j] = Pair(
            old=i,
            new=j,
            evidence=found,
            wording=fuzz.ratio(one.text, two.text) / 100,
            commitment=same_commitment(values),
            subject=same_subject(values),
        )
    of_old: dict[int, list[Pair]] = defaultdict(list)
    of_new: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(pairs.values(), key=lambda pair: (-pair.commitment, -pair.wording, pair.old, pair.new)):
        of_old[pair.old].append(pair)
        of_new[pair.new].append(pair)
    return ScoredPairs(pairs, dict(of_old), dict(of_new), profiles_old, profiles_new, weights)


def _standings(
    evidence: dict[tuple[int, int], Likeness], open_old: Sequence[bool], open_new: Sequence[bool]
) -> dict[tuple[int, int], Standing]:
    strengths = {key: strength(found) for key, found in evidence.items()}
    by_old: dict[int, list[float]] = defaultdict(list)
    by_new: dict[int, list[float]] = defaultdict(list)
    for (i, j), value in strengths.items():
        # a statement that is not open has an identical counterpart, which is no candidate but its first rival
        if i not in by_old and not open_old[i]:
            by_old[i].append(1.0)
        if j not in by_new and not open_new[j]:
            by_new[j].append(1.0)
        by_old[i].append(value)
        by_new[j].append(value)
    for ranked in (*by_old.values(), *by_new.values()):
        ranked.sort(reverse=True)
    return {
        (i, j): Standing(
            rank_old=by_old[i].index(value),
            rank_new=by_new[j].index(value),
            ratio_old=value / max(by_old[i][0], 0.02),
            ratio_new=value / max(by_new[j][0], 0.02),
        )
        for (i, j), value in strengths.items()
    }
