"""The global alignment: which statements of the new document take up which of the old.

Identical statements anchor it. The rest is assigned one to one so that the sum of probabilities is
greatest, where the neighbourhood of statements already aligned counts for a pair (order is a
preference, not a law). What is then left over joins the group that already holds its content: so
splits, merges and repetitions come about. What remains is paired by subject (`related`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..normalize.document import Document
from .anchors import anchors
from .assignment import assign
from .pairs import Pair, ScoredPairs, score_pairs

_CONTEXT = 2.0
"""What two agreeing neighbours add to a pair's log-odds."""
_ORDER = 1e-5
"""What straying from its place costs a pair: just enough to choose between equals, old and new alike."""
_ACCEPT = 0.4
"""Least probability at which a pair is the same commitment."""
_ACCEPT_FAR = 0.2
"""Added to it between papers that share hardly a sentence: there a chance likeness is likelier than a survival."""
_KIN = 0.05
"""Share of the shorter document kept word for word from which two papers are versions or digests of each other."""
_GAIN = 0.2
"""Share of the joint statement that a part must add to be one of its sources."""
_HELD = 0.6
"""Share of a part's letters that must stand in the joint statement."""
_LEAST_HELD = 0.28
"""Share of the shorter statement's letters below which the same commitment is doubtful, whatever the subject."""
_HARDLY_HELD = 1.5
"""What that takes from the log-odds."""
_SHORT = 8
"""Characters below which only the wording itself tells: 「支援」 and 「インフラ」 stand everywhere."""
_YIELD = 0.01
"""How much likelier a rival must be for a pair to come apart."""
_SHARED = 0.2
"""Least mean probability at which a leftover joins a group: it has no other counterpart."""
_REPEAT = 0.8
"""Between near versions a repetition must be this much as like as the group's own pair."""
_RELATED = 0.3
"""Least probability of the same subject at which a pair is called related."""
_RELATED_NEAR = 0.3
"""Added to it between near versions, where two leftovers seldom belong together."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that are one commitment, by index: one or more of each side."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    probability: float


@dataclass(frozen=True)
class Alignment:
    """The result: groups of the same commitment, and pairs of the same subject."""

    groups: tuple[Group, ...]
    related: tuple[Pair, ...]
    identical: Mapping[int, int]
    scored: ScoredPairs
    threshold: float
    """Probability of the same subject from which a pair counts as related."""


def align(old: Document, new: Document) -> Alignment:
    """Align two documents' statements."""
    identical = anchors(old, new)
    taken = set(identical.values())
    open_old = [i not in identical for i in range(len(old.statements))]
    open_new = [j not in taken for j in range(len(new.statements))]
    scored = score_pairs(old, new, open_old, open_new)
    accept = _ACCEPT if _kept(identical, open_old, open_new) >= _KIN else _ACCEPT + _ACCEPT_FAR
    matched = _release(_assign(scored, identical, open_old, open_new, accept), identical, scored)
    groups = _join_leftovers(matched, identical, scored, open_old, open_new)
    kept_old = {i for group in groups for i in group.old}
    kept_new = {j for group in groups for j in group.new}
    threshold = _RELATED + _RELATED_NEAR * _closeness(identical, open_old, open_new)
    related = relate(scored, kept_old, kept_new, threshold)
    return Alignment(tuple(groups), tuple(related), identical, scored, threshold)


def _assign(
    scored: ScoredPairs, identical: Mapping[int, int], open_old: list[bool], open_new: list[bool], accept: float
) -> dict[int, tuple[int, float]]:
    """Old index → (new index, probability) of the open statements that pair one to one, at `accept` or likelier."""
    matched: dict[int, int] = dict(identical)
    chosen: dict[int, tuple[int, float]] = {}
    strayed = {(i, j): (i / len(open_old) - j / len(open_new)) ** 2 for i, j in scored.pairs}
    for _ in range(2):  # the first round's pairs are context for the second
        probabilities = {
            key: probability(pair, _neighbours_agree(pair, matched))
            for key, pair in scored.pairs.items()
            if open_old[pair.old] and open_new[pair.new]
        }
        pairs = assign({key: value - accept - _ORDER * strayed[key] for key, value in probabilities.items()})
        chosen = {i: (j, probabilities[i, j]) for i, j in pairs.items()}
        matched = dict(identical) | pairs
    return chosen


def _release(
    matched: Mapping[int, tuple[int, float]], identical: Mapping[int, int], scored: ScoredPairs
) -> dict[int, tuple[int, float]]:
    """The pairs that hold: those of which neither side has a likelier counterpart elsewhere.

    The assignment gives every statement a partner of its own where it can; a statement that another
    document's statement condenses should rather share that one than take an unlikelier one for itself.
    """
    aligned = dict(identical) | {i: j for i, (j, _) in matched.items()}
    held: dict[int, tuple[int, float]] = {}
    for i, (j, value) in matched.items():
        rivals = [pair for pair in (*scored.of_old[i], *scored.of_new[j]) if (pair.old, pair.new) != (i, j)]
        best = max((probability(pair, _neighbours_agree(pair, aligned)) for pair in rivals), default=0.0)
        if value >= best - _YIELD:
            held[i] = (j, value)
    return held


def probability(pair: Pair, context: float) -> float:
    """Probability that a pair is the same commitment, its place in view (`context` 0–1)."""
    from_evidence = _logit(pair.commitment)
    if pair.evidence.grams.larger < _LEAST_HELD:
        from_evidence -= _HARDLY_HELD
    odds = from_evidence if pair.length >= _SHORT else -math.inf
    odds = max(odds, _wording_odds(pair)) + _CONTEXT * context
    return 1.0 / (1.0 + math.exp(-odds))


def _wording_odds(pair: Pair) -> float:
    """Log-odds from wording alone: near copies need no further evidence."""
    if pair.length < _SHORT:
        return (pair.wording - 0.8) * 14
    likeness = 0.6 * pair.wording + 0.4 * pair.evidence.words.both
    return (likeness - 0.62) * 14


def _logit(value: float) -> float:
    value = min(max(value, 1e-6), 1 - 1e-6)
    return math.log(value / (1 - value))


def _neighbours_agree(pair: Pair, matched: Mapping[int, int]) -> float:
    """Share of the two neighbours that are aligned with each other's neighbours, 0–1."""
    before = matched.get(pair.old - 1) == pair.new - 1
    after = matched.get(pair.old + 1) == pair.new + 1
    return (before + after) / 2


def _join_leftovers(
    matched: Mapping[int, tuple[int, float]],
    identical: Mapping[int, int],
    scored: ScoredPairs,
    open_old: list[bool],
    open_new: list[bool],
) -> list[Group]:
    """Groups: every pair, and the leftovers whose content a group already holds."""
    groups = _Groups(identical, matched)
    closeness = _closeness(identical, open_old, open_new)
    leftovers = [
        pair for pair in scored.pairs.values() if (pair.old not in groups.of_old) != (pair.new not in groups.of_new)
    ]
    leftovers.sort(key=lambda pair: (-probability(pair, 0.0), pair.old, pair.new))
    for pair in leftovers:
        if (pair.old not in groups.of_old) == (pair.new not in groups.of_new):
            continue  # joined meanwhile
        if _belongs(pair, groups, scored, closeness):
            groups.join(pair)
    return groups.all()


def _kept(identical: Mapping[int, int], open_old: list[bool], open_new: list[bool]) -> float:
    """Share of the shorter document's statements that stand word for word in the other, 0–1."""
    return len(identical) / max(1, min(len(open_old), len(open_new)))


def _closeness(identical: Mapping[int, int], open_old: list[bool], open_new: list[bool]) -> float:
    """How near two versions the documents are, 0–1: from the share of the shorter one that is kept word for word."""
    return min(1.0, max(0.0, (_kept(identical, open_old, open_new) - 0.35) / 0.3))


class _Groups:
    """Groups under construction; each statement is in at most one."""

    def __init__(self, identical: Mapping[int, int], matched: Mapping[int, tuple[int, float]]) -> None:
        self.of_old: dict[int, int] = {}
        self.of_new: dict[int, int] = {}
        self._members: list[tuple[list[int], list[int], list[float]]] = []
        for i, (j, value) in [*((i, (j, 1.0)) for i, j in identical.items()), *matched.items()]:
            self.of_old[i] = self.of_new[j] = len(self._members)
            self._members.append(([i], [j], [value]))

    def hosts(self, pair: Pair) -> tuple[list[int], list[int]]:
        """Members of the group that one side of the pair is already in."""
        number = self.of_old.get(pair.old, self.of_new.get(pair.new, -1))
        old, new, _ = self._members[number]
        return old, new

    def join(self, pair: Pair) -> None:
        value = probability(pair, 0.0)
        if pair.old in self.of_old:
            number = self.of_new[pair.new] = self.of_old[pair.old]
            self._members[number][1].append(pair.new)
        else:
            number = self.of_old[pair.old] = self.of_new[pair.new]
            self._members[number][0].append(pair.old)
        self._members[number][2].append(value)

    def all(self) -> list[Group]:
        return [
            Group(tuple(sorted(old)), tuple(sorted(new)), sum(values) / len(values))
            for old, new, values in self._members
        ]


def _belongs(pair: Pair, groups: _Groups, scored: ScoredPairs, closeness: float) -> bool:
    """Whether the pair's lone statement shares the commitment of the group its partner is in."""
    if pair.length < _SHORT and pair.wording < 1.0:
        return False
    olds, news = groups.hosts(pair)
    lone_is_old = pair.old not in groups.of_old
    held = pair.evidence.grams.of_old if lone_is_old else pair.evidence.grams.of_new
    if held >= _HELD and _gain(pair, olds, news, scored, lone_is_old) >= _GAIN:
        return True
    keys = [(pair.old, j) for j in news] if lone_is_old else [(i, pair.new) for i in olds]
    shares = [probability(scored.pairs[key], 0.0) if key in scored.pairs else 0.0 for key in keys]
    if sum(shares) / len(shares) < _SHARED:
        return False
    host = _host_likeness(pair, olds, news, scored, lone_is_old)
    return pair.evidence.grams.both >= _REPEAT * closeness * host or held >= 0.85


def _host_likeness(
    pair: Pair, olds: Iterable[int], news: Iterable[int], scored: ScoredPairs, lone_is_old: bool
) -> float:
    """How like the group's own pairs at the shared statement are, 0–1."""
    keys = [(i, pair.new) for i in olds] if lone_is_old else [(pair.old, j) for j in news]
    return max((scored.pairs[key].evidence.grams.both if key in scored.pairs else 1.0 for key in keys), default=1.0)


def _gain(pair: Pair, olds: Iterable[int], news: Iterable[int], scored: ScoredPairs, lone_is_old: bool) -> float:
    """Share of the group's statement that only the lone statement accounts for."""
    whole = scored.profiles_new[pair.new].grams if lone_is_old else scored.profiles_old[pair.old].grams
    part = scored.profiles_old[pair.old].grams if lone_is_old else scored.profiles_new[pair.new].grams
    others: set[str] = set()
    for index in olds if lone_is_old else news:
        profile = (scored.profiles_old if lone_is_old else scored.profiles_new).get(index)
        if profile is None:  # identical to the whole: nothing is left to add
            return 0.0
        others |= profile.grams
    weights = scored.weights.grams
    total = sum(weights.get(gram, 0) for gram in whole)
    added = sum(weights.get(gram, 0) for gram in (whole & part) - others)
    return added / total if total else 0.0


def relate(scored: ScoredPairs, kept_old: set[int], kept_new: set[int], threshold: float) -> list[Pair]:
    """Pairs of the same subject among the statements without counterpart, one to one, best first."""
    weights = {
        key: pair.subject - threshold / 2
        for key, pair in scored.pairs.items()
        if pair.subject >= threshold and pair.old not in kept_old and pair.new not in kept_new
    }
    return [scored.pairs[key] for key in sorted(assign(weights).items())]
