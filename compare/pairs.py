"""The scored pairs of two documents: every candidate pair with its evidence and probabilities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from ..normalize.document import Document
from .candidates import candidate_pairs, elements, letter_runs
from .cells import NO_TABLES, CellPairs
from .kinship import Kinship, kinship
from .model import features, same_commitment, same_subject, strength
from .prior import shift_of, shifted
from .profile import Profile, Profiler
from .rarity import Weights, weigh
from .short import same_deed, same_object
from .similarity import Likeness, Scale
from .standing import standings
from .vocabulary import tells
from .wordings import Wordings

_SMALL = 3000
"""Statements on both sides together up to which all are profiled before the join, which then finds
what shares a word or subject only (海外展開, 国際展開); longer documents are joined on letters."""
SHORT = 8
"""Characters below which only the wording itself tells: 「支援」 and 「インフラ」 stand everywhere."""
_KEEP = 20
"""Candidates a statement keeps in the sparse join."""
_KEEP_LARGE = 4
_FLOOR_LARGE = 0.5
"""Very long documents keep only candidates that share this part of what the best one shares."""
_NEAR_TO_THE_SAME = 80.0
"""Letters in common, in percent, from which two statements are taken for the same words."""
_LIKELY = 0.5
"""Probability of the same commitment from which papers written apart are believed to share it."""

Key = tuple[int, int]
"""Indices of an old and a new statement."""


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
    length: int
    """Characters of the shorter statement."""
    same_object: bool = False
    """Both are that short, and do something to the same thing: 教室を開催する, 教室を開く."""
    same_deed: bool = False
    """One at least is short, and they do or refuse the same to the same thing (see `short.py`)."""
    semantic: float | None = None
    """Cosine of the sentence embeddings, -1 to 1; None without a model."""


@dataclass(frozen=True)
class ScoredPairs:
    """All pairs that were looked at, and the profiles they were looked at with."""

    pairs: dict[Key, Pair]
    of_old: dict[int, list[Pair]]
    """Pairs of each old statement, the likeliest commitment first."""
    of_new: dict[int, list[Pair]]
    profiles_old: dict[int, Profile]
    profiles_new: dict[int, Profile]
    weights: Weights
    kin: Kinship
    """How near the two documents are to each other."""


def score_pairs(
    old: Document, new: Document, identical: Mapping[int, int], cells: CellPairs = NO_TABLES, *, whole: bool = True
) -> ScoredPairs:
    """Score the candidate pairs of which at least one side has no identical counterpart.

    `identical` maps the index of an old statement to that of its identical new one; data of tables that stand in both
    documents (`cells`) are no candidates. Of documents that are not `whole`
    the likeness of their statements says nothing about the papers.
    """
    profiles_old, profiles_new, keys = _candidates(old, new, identical, cells)
    weights = weigh([*profiles_old.values(), *profiles_new.values()])
    scale = Scale(weights)
    evidence = {
        (i, j): scale.likeness(profiles_old[i], profiles_new[j])
        for i, j in keys
        if not _is_source_of_other(profiles_old[i], profiles_new[j])
    }
    strengths = {key: strength(found) for key, found in evidence.items()}
    counts = len(old.statements), len(new.statements)
    telling = {key: value for key, value in strengths.items() if _says_something(profiles_old, profiles_new, key)}
    kin = kinship(identical, telling, *counts, whole=whole)
    places = standings(strengths, identical, *counts)
    commitments: dict[Key, float] = {}
    subjects: dict[Key, float] = {}
    for key, found in evidence.items():
        values = features(found, places[key])
        commitments[key] = same_commitment(values)
        subjects[key] = same_subject(values, near=kin.near)
    if kin.condenses:
        commitments = _as_of_a_digest(commitments, identical, old, new)
    pairs: dict[Key, Pair] = {}
    for (i, j), found in evidence.items():
        one, two = profiles_old[i], profiles_new[j]
        pairs[i, j] = Pair(
            old=i,
            new=j,
            evidence=found,
            wording=fuzz.ratio(one.text, two.text) / 100,
            commitment=commitments[i, j],
            subject=_at_least(subjects[i, j], commitments[i, j], kin) if _name_one_thing(one, two, kin) else 0.0,
            length=min(len(one.text), len(two.text)),
            same_object=min(len(one.text), len(two.text)) < SHORT and same_object(one.text, two.text),
            same_deed=found.words.both > 0 and same_deed(one.text, two.text),
        )
    return ScoredPairs(pairs, *likeliest_first(pairs), profiles_old, profiles_new, weights, kin)


def likeliest_first(pairs: Mapping[Key, Pair]) -> tuple[dict[int, list[Pair]], dict[int, list[Pair]]]:
    """The pairs of each old statement and of each new one, the likeliest commitment first."""
    of_old: dict[int, list[Pair]] = defaultdict(list)
    of_new: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(pairs.values(), key=lambda pair: (-pair.commitment, -pair.wording, pair.old, pair.new)):
        of_old[pair.old].append(pair)
        of_new[pair.new].append(pair)
    return dict(of_old), dict(of_new)


def _candidates(
    old: Document, new: Document, identical: Mapping[int, int], cells: CellPairs
) -> tuple[dict[int, Profile], dict[int, Profile], list[Key]]:
    """The profiles of both documents' statements, as far as they are compared, and the pairs to score."""
    closed_old, closed_new = cells.old | identical.keys(), cells.new | set(identical.values())
    open_old = [i not in closed_old for i in range(len(old.statements))]
    open_new = [j not in closed_new for j in range(len(new.statements))]
    wordings = Wordings()
    profiler_old, profiler_new = Profiler(old, wordings), Profiler(new, wordings)
    if len(old.statements) + len(new.statements) <= _SMALL:
        all_old = [profiler_old.profile(statement) for statement in old.statements]
        all_new = [profiler_new.profile(statement) for statement in new.statements]
        joined_old, joined_new = elements(map_elements(all_old), map_elements(all_new))
        keys = candidate_pairs(joined_old, joined_new, open_old, open_new, _KEEP)
        return dict(enumerate(all_old)), dict(enumerate(all_new)), _without(keys, cells)
    runs_old = letter_runs([statement.canonical for statement in old.statements])
    runs_new = letter_runs([statement.canonical for statement in new.statements])
    keys = _without(candidate_pairs(runs_old, runs_new, open_old, open_new, _KEEP_LARGE, _FLOOR_LARGE), cells)
    profiles_old = {i: profiler_old.profile(old.statements[i]) for i in sorted({i for i, _ in keys})}
    profiles_new = {j: profiler_new.profile(new.statements[j]) for j in sorted({j for _, j in keys})}
    return profiles_old, profiles_new, keys


def _without(keys: list[Key], cells: CellPairs) -> list[Key]:
    return [(i, j) for i, j in keys if i not in cells.old and j not in cells.new] if cells.same else keys


def _as_of_a_digest(
    commitments: Mapping[Key, float], identical: Mapping[int, int], old: Document, new: Document
) -> dict[Key, float]:
    """Probabilities of the same commitment, shifted until the digest's statements have the sources one may expect."""
    by_new = len(new.statements) <= len(old.statements)
    statements = (new if by_new else old).statements
    best = {index: 0.0 for index, one in enumerate(statements) if len(one.canonical) >= SHORT}
    best.update(dict.fromkeys(identical.values() if by_new else identical, 1.0))
    for (i, j), value in commitments.items():
        index = j if by_new else i
        if index in best:
            best[index] = max(best[index], value)
    by = shift_of(list(best.values()))
    return {key: shifted(value, by) for key, value in commitments.items()}


def _is_source_of_other(one: Profile, two: Profile) -> bool:
    """Whether one only says from where a figure is taken, and the other promises something: no promise ends as 出典.

    Of two that are near to the same words, one may have been taken for what it is not.
    """
    if not ((one.credits and two.promises) or (two.credits and one.promises)):
        return False
    return fuzz.ratio(one.text, two.text) < _NEAR_TO_THE_SAME


def _name_one_thing(one: Profile, two: Profile, kin: Kinship) -> bool:
    """Whether two statements have anything telling in common: the form and the place alone make no subject.

    Of papers that are near, a figure may be all that is left of a line; of others the year of the targets is.
    """
    if one.concepts & two.concepts or any(map(tells, one.words & two.words)):
        return True
    return kin.near and bool(one.figures & two.figures)


def _at_least(subject: float, commitment: float, kin: Kinship) -> float:
    """Probability of one subject: what is the same commitment is of the same subject.

    The model of commitments learned from digests. Of papers written apart it is too sure of what it hardly believes.
    """
    return max(subject, commitment) if kin.near or commitment >= _LIKELY else subject


def _says_something(old: Mapping[int, Profile], new: Mapping[int, Profile], key: Key) -> bool:
    """Whether a pair's likeness tells of the papers: 「支援」 and 「インフラ」 stand in every paper."""
    return min(len(old[key[0]].text), len(new[key[1]].text)) >= SHORT


def map_elements(profiles: Sequence[Profile]) -> list[list[str]]:
    """What short documents are joined on; a concept cannot be mistaken for a word or a pair of letters."""
    return [
        [*profile.grams, *(f"w {word}" for word in profile.words), *(f"c {concept}" for concept in profile.concepts)]
        for profile in profiles
    ]
