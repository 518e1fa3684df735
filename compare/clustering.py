"""Groups of a digest: a partition of the statements in which likely pairs stand together and unlikely ones apart.

A paper that is condensed says in one line what several statements said, and often says it twice on both sides: in the
summary and in the chapter. No assignment with additions finds such groups, for each of their statements already has a
partner. So the groups are improved until nothing can be gained: a statement may leave its group for another or for
none, a pair may part from its groups, and two groups may become one. The gain is that of correlation clustering
(Bansal, Blum & Chawla 2004) over the pairs across: each pair within a group counts its probability less a threshold,
so a group must be likely as a whole, not only at one pair.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping

from .grouping import Group

_ROUNDS = 30
"""Sweeps over all statements; a few suffice, the bound is for the unforeseen."""
_LEAST = 0.02
"""Probability below which a pair is no reason to look at a group."""
_JOINED = 0.1
"""How far the pairs across two groups must lie above the threshold in the mean: two commitments in a row often share
half of their wording (売上高を…とすることを目指す), which makes neither a repetition of the other."""
_ALONE = -1
"""No group: the number of a new one of one statement."""
_ENOUGH = 1e-9
"""A gain that is more than rounding."""

Key = tuple[int, int]
"""Indices of an old and a new statement."""
_Node = tuple[bool, int]
"""Whether it is an old statement, and its index."""


def cluster(groups: Iterable[Group], probabilities: Mapping[Key, float], threshold: float) -> list[Group]:
    """The groups after improvement, each with statements of both sides, by their first old statement.

    `probabilities` has each pair's chance to be the same commitment, 0–1, identical pairs included; a pair that is
    not in it has none. Pairs likelier than `threshold` pull together, others push apart.
    """
    partition = _Partition(groups, probabilities, threshold)
    for _ in range(_ROUNDS):
        steps = (partition.move_statements(), partition.part_pairs(), partition.join_groups())
        if not any(steps):
            break
    return partition.groups()


class _Partition:
    def __init__(self, groups: Iterable[Group], probabilities: Mapping[Key, float], threshold: float) -> None:
        self._probabilities = probabilities
        self._threshold = threshold
        self._numbers = itertools.count()
        self._members: dict[int, tuple[set[int], set[int]]] = {}
        self._of: dict[_Node, int] = {}
        self._neighbours: dict[_Node, list[_Node]] = defaultdict(list)
        for group in groups:
            self._open(set(group.old), set(group.new))
        for (i, j), value in sorted(probabilities.items()):
            if value >= _LEAST:
                self._neighbours[True, i].append((False, j))
                self._neighbours[False, j].append((True, i))
        for old, index in sorted(self._neighbours):
            if (old, index) not in self._of:
                self._open({index} if old else set(), set() if old else {index})

    def move_statements(self) -> bool:
        """Let each statement go where it gains most; whether any went."""
        moved = False
        for node in sorted(self._neighbours):
            here = self._of[node]
            kept = self._bond(node, here)
            gain, goal = max(
                [(-kept, _ALONE)]
                + [(self._bond(node, number) - kept, number) for number in self._near(node) if number != here],
                key=lambda option: (option[0], -option[1]),
            )
            if gain > _ENOUGH:
                self._move(node, goal)
                moved = True
        return moved

    def part_pairs(self) -> bool:
        """Let pairs that gain by it stand alone, away from whatever groups they are in; whether any did."""
        parted = False
        for (i, j), value in sorted(self._probabilities.items()):
            if value <= self._threshold:
                continue
            one, other = (True, i), (False, j)
            here, there = self._of[one], self._of[other]
            lost = self._bond(one, here) + self._bond(other, there)
            # within one group the pair was counted from both ends, and it stays whole
            gain = self._weight(i, j) * (2 if here == there else 1) - lost
            if gain > _ENOUGH:
                self._move(one, _ALONE)
                self._move(other, self._of[one])
                parted = True
        return parted

    def join_groups(self) -> bool:
        """Make one of any two groups that gain by it; whether any did."""
        joined = False
        across = {
            (min(one, other), max(one, other))
            for (i, j), value in self._probabilities.items()
            if value >= _LEAST and (one := self._of[True, i]) != (other := self._of[False, j])
        }
        for one, other in sorted(across):
            if one in self._members and other in self._members and self._gain(one, other) > _ENOUGH:
                old, new = self._members.pop(other)
                self._add(one, old, new)
                joined = True
        return joined

    def groups(self) -> list[Group]:
        found = []
        for old, new in self._members.values():
            if old and new:
                values = [self._probabilities.get((i, j), 0.0) for i in sorted(old) for j in sorted(new)]
                found.append(Group(tuple(sorted(old)), tuple(sorted(new)), sum(values) / len(values)))
        return sorted(found, key=lambda group: group.old)

    def _open(self, old: set[int], new: set[int]) -> None:
        number = next(self._numbers)
        self._members[number] = (set(), set())
        self._add(number, old, new)

    def _add(self, number: int, old: Iterable[int], new: Iterable[int]) -> None:
        members = self._members[number]
        for i in old:
            members[0].add(i)
            self._of[True, i] = number
        for j in new:
            members[1].add(j)
            self._of[False, j] = number

    def _move(self, node: _Node, goal: int) -> None:
        old, index = node
        here = self._of[node]
        self._members[here][0 if old else 1].discard(index)
        if not any(self._members[here]):
            del self._members[here]
        if goal == _ALONE:
            self._open({index} if old else set(), set() if old else {index})
        else:
            self._add(goal, [index] if old else [], [] if old else [index])

    def _near(self, node: _Node) -> list[int]:
        return sorted({self._of[other] for other in self._neighbours[node]})

    def _weight(self, i: int, j: int) -> float:
        return self._probabilities.get((i, j), 0.0) - self._threshold

    def _bond(self, node: _Node, number: int) -> float:
        """What a statement gains by standing with the other side of a group."""
        old, index = node
        members = self._members[number]
        if old:
            return sum(self._weight(index, j) for j in sorted(members[1]))
        return sum(self._weight(i, index) for i in sorted(members[0]))

    def _gain(self, one: int, other: int) -> float:
        here, there = self._members[one], self._members[other]
        across = [
            self._weight(i, j)
            for olds, news in ((here[0], there[1]), (there[0], here[1]))
            for i in sorted(olds)
            for j in sorted(news)
        ]
        return sum(across) if sum(across) >= _JOINED * len(across) else 0.0
