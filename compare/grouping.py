"""Groups of statements that are one commitment: pairs, and what joins them.

A statement left without a partner may still be there: as one part of a statement that was split or
joined, as a repetition, or as one of several that a digest puts into one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .doers import another_does
from .kinship import Kinship
from .likelihood import probability
from .pairs import SHORT, Pair, ScoredPairs
from .substitution import names_another, shares_a_frame

_GAIN = 0.2
"""Share of the joint statement that a part must add to be one of its sources."""
_OWN = 0.5
"""Share of what a part has in common with the joint statement that nothing else there accounts for: it was put in."""
_HELD = 0.6
"""Share of a part's letters that must stand in the joint statement."""
_SURE = 0.9
"""Probability at which a leftover joins what took its like in: no report may call that dropped."""
_WHOLLY_HELD = 0.85
"""Share of a statement's letters from which the other says it again."""

_HARDLY_CHANGED = 0.9
"""Wording in common from which a statement was hardly changed, so that it has no room for what another said."""
_NUMBER = re.compile(r"\d+")
_VERBATIM = 0.95
"""Between near versions the wording a statement must share with one that is kept verbatim, to repeat it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that are one commitment, by index: one or more of each side."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    probability: float


def join_leftovers(
    matched: Mapping[int, tuple[int, float]], identical: Mapping[int, int], scored: ScoredPairs, kin: Kinship
) -> list[Group]:
    """Groups: every pair, and the leftovers whose content a group already holds.

    `matched` maps an old index to its new one and the pair's probability, `identical` the statements
    that stand word for word in both.
    """
    groups = _Groups(identical, matched)
    leftovers = [
        pair for pair in scored.pairs.values() if (pair.old not in groups.of_old) != (pair.new not in groups.of_new)
    ]
    leftovers.sort(key=lambda pair: (-probability(pair, 0.0), pair.old, pair.new))
    for pair in leftovers:
        if (pair.old not in groups.of_old) == (pair.new not in groups.of_new):
            continue  # joined meanwhile
        if _belongs(pair, groups, scored, kin):
            groups.join(pair)
    return groups.all()


class _Groups:
    """Groups under construction; each statement is in at most one."""

    def __init__(self, identical: Mapping[int, int], matched: Mapping[int, tuple[int, float]]) -> None:
        self.of_old: dict[int, int] = {}
        self.of_new: dict[int, int] = {}
        self._identical = identical
        self._members: list[tuple[list[int], list[int], list[float]]] = []
        for i, (j, value) in [*((i, (j, 1.0)) for i, j in identical.items()), *matched.items()]:
            self.of_old[i] = self.of_new[j] = len(self._members)
            self._members.append(([i], [j], [value]))

    def hosts(self, pair: Pair) -> tuple[list[int], list[int]]:
        """Members of the group that one side of the pair is already in."""
        number = self.of_old.get(pair.old, self.of_new.get(pair.new, -1))
        old, new, _ = self._members[number]
        return old, new

    def keeps_wording(self, pair: Pair) -> bool:
        """Whether the group that one side of the pair is in stands word for word in both documents."""
        old, new = self.hosts(pair)
        return any(self._identical.get(i) in new for i in old)

    def join(self, pair: Pair) -> None:
        """Take the pair's lone statement into the other's group."""
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


def _belongs(pair: Pair, groups: _Groups, scored: ScoredPairs, kin: Kinship) -> bool:
    """Whether the pair's lone statement shares the commitment of the group its partner is in."""
    if not _is_held(pair, groups, scored, kin):
        return False
    one, two = scored.profiles_old[pair.old], scored.profiles_new[pair.new]
    # else the same is done to something else
    return kin.exactness < 1.0 or not shares_a_frame(one, two, scored.weights.words, in_place=True)


def _is_held(pair: Pair, groups: _Groups, scored: ScoredPairs, kin: Kinship) -> bool:
    """Whether the group accounts for the pair's lone statement by its wording."""
    if pair.length < SHORT and pair.wording < 1.0:
        return False
    if groups.keeps_wording(pair) and not _repeats(pair, scored, kin):
        return False  # what stands word for word in both versions took nothing in, nor was it taken apart
    olds, news = groups.hosts(pair)
    if not kin.condenses and _another_does(pair, olds, news, scored):
        return False  # somebody else's duty, beside one that stays where it was
    lone_is_old = pair.old not in groups.of_old
    held = pair.evidence.grams.of_old if lone_is_old else pair.evidence.grams.of_new
    said = pair.evidence.words.of_old if lone_is_old else pair.evidence.words.of_new
    if max(held, said) < _WHOLLY_HELD * kin.exactness and _hardly_changed(olds, news, scored):
        return False  # nor did what stands there all but word for word
    gain = _gain(pair, olds, news, scored, lone_is_old)
    if held >= _HELD and gain >= _GAIN:
        return True
    if held >= _WHOLLY_HELD and gain >= _OWN * _in_joint(pair, lone_is_old):
        return True  # a short sentence that was put whole into a long one
    keys = [(pair.old, j) for j in news] if lone_is_old else [(i, pair.new) for i in olds]
    shares = [probability(scored.pairs[key], 0.0) if key in scored.pairs else 0.0 for key in keys]
    if sum(shares) / len(shares) < kin.share:
        return False
    if not groups.keeps_wording(pair) and probability(pair, 0.0) >= _SURE:
        return True
    host = _host_likeness(pair, olds, news, scored, lone_is_old)
    return pair.evidence.grams.both >= kin.repeat * host or held >= _WHOLLY_HELD


def _another_does(pair: Pair, olds: Iterable[int], news: Iterable[int], scored: ScoredPairs) -> bool:
    """Whether the pair's lone statement is laid upon another body or person than the group's (`doers`)."""
    one, two = scored.profiles_old[pair.old].canonical, scored.profiles_new[pair.new].canonical
    if pair.old in olds:
        hosts = [scored.profiles_new[j].canonical for j in news if j in scored.profiles_new]
        return any(another_does(two, one, host) for host in hosts)
    hosts = [scored.profiles_old[i].canonical for i in olds if i in scored.profiles_old]
    return any(another_does(one, two, host) for host in hosts)


def _hardly_changed(olds: Iterable[int], news: Iterable[int], scored: ScoredPairs) -> bool:
    keys = [(i, j) for i in olds for j in news]
    return any(key in scored.pairs and scored.pairs[key].wording >= _HARDLY_CHANGED for key in keys)


def _repeats(pair: Pair, scored: ScoredPairs, kin: Kinship) -> bool:
    """Whether a statement may say once more what is kept verbatim: with other numbers or names it says something else.

    A label (デジタル庁 in two rows of a table) repeats nothing: it only stands there again.
    """
    one, two = scored.profiles_old[pair.old], scored.profiles_new[pair.new]
    if pair.length < SHORT or _NUMBER.findall(one.canonical) != _NUMBER.findall(two.canonical):
        return False
    if kin.exactness and names_another(one, two):
        return False
    return pair.wording >= _VERBATIM * kin.exactness


def _host_likeness(
    pair: Pair, olds: Iterable[int], news: Iterable[int], scored: ScoredPairs, lone_is_old: bool
) -> float:
    """How like the group's own pairs at the shared statement are, 0–1."""
    keys = [(i, pair.new) for i in olds] if lone_is_old else [(pair.old, j) for j in news]
    return max((scored.pairs[key].evidence.grams.both if key in scored.pairs else 1.0 for key in keys), default=1.0)


def _in_joint(pair: Pair, lone_is_old: bool) -> float:
    """Share of the group's statement that stands in the lone one."""
    return pair.evidence.grams.of_new if lone_is_old else pair.evidence.grams.of_old


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
