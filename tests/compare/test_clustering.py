"""Groups of a digest: together what is likely together, apart what is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.clustering import Key, cluster
from hensen.compare.grouping import Group

PAIR = Group((0,), (0,), 0.9)


def members(groups: list[Group]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(group.old, group.new) for group in groups]


def test_what_stands_twice_in_both_papers_is_one_group() -> None:
    """Summary and chapter say it, in the paper and in its digest; an assignment gives two pairs."""
    chances = {(0, 0): 0.9, (1, 1): 1.0, (0, 1): 0.8, (1, 0): 0.7}
    assert members(cluster([PAIR, Group((1,), (1,), 1.0)], chances, 0.3)) == [((0, 1), (0, 1))]


def test_one_likely_pair_does_not_draw_two_groups_together() -> None:
    chances = {(0, 0): 0.9, (1, 1): 0.9, (0, 1): 0.5}
    groups = [PAIR, Group((1,), (1,), 0.9)]
    assert members(cluster(groups, chances, 0.3)) == [((0,), (0,)), ((1,), (1,))]


def test_statement_goes_where_it_belongs() -> None:
    chances = {(0, 0): 0.9, (1, 0): 0.1, (1, 1): 0.8}
    assert members(cluster([Group((0, 1), (0,), 0.5)], chances, 0.3)) == [((0,), (0,)), ((1,), (1,))]


def test_unlikely_pair_comes_apart() -> None:
    assert cluster([PAIR], {(0, 0): 0.1}, 0.3) == []


def test_probability_of_a_group_is_the_mean_of_its_pairs() -> None:
    (group,) = cluster([], {(0, 0): 0.9, (1, 0): 0.5}, 0.3)
    assert (group.old, group.new, group.probability) == ((0, 1), (0,), 0.7)


def gain(groups: list[Group], chances: dict[Key, float], threshold: float) -> float:
    return sum(chances.get((i, j), 0.0) - threshold for group in groups for i in group.old for j in group.new)


tables = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)), st.integers(0, 20).map(lambda value: value / 20), max_size=18
)


@given(tables)
def test_each_statement_is_in_one_group_and_nothing_is_lost_by_it(chances: dict[Key, float]) -> None:
    best_first = sorted(chances, key=lambda key: (-chances[key], key))
    pairs: list[Group] = []
    for i, j in best_first:
        if all(i not in group.old and j not in group.new for group in pairs):
            pairs.append(Group((i,), (j,), chances[i, j]))
    found = cluster(pairs, chances, 0.3)
    for side in ("old", "new"):
        together = [index for group in found for index in getattr(group, side)]
        assert len(together) == len(set(together))
    assert gain(found, chances, 0.3) >= gain(pairs, chances, 0.3) - 1e-9


@given(tables)
def test_same_again(chances: dict[Key, float]) -> None:
    assert cluster([], chances, 0.3) == cluster([], dict(reversed(chances.items())), 0.3)
