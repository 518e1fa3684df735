"""A pair among the rivals of its statements, and in company."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.company import Company
from hensen.compare.standing import Standing, standing, standings


def test_best_pair_of_both_stands_alone() -> None:
    found = standings({(0, 0): 0.2, (0, 1): 0.1, (1, 1): 0.05}, {}, 2, 2)
    assert found[0, 0] == Standing(1.0, 1.0, 0.0)
    assert found[0, 1] == Standing(0.5, 1.0, 0.0)
    assert found[1, 1] == Standing(1.0, 0.5, 0.0)


def test_identical_counterpart_is_the_first_rival() -> None:
    found = standings({(0, 0): 0.6}, {0: 1}, 2, 2)
    assert (found[0, 0].ratio_old, found[0, 0].ratio_new) == (0.6, 1.0)


@pytest.mark.parametrize(("strength", "best"), [(0.0, 0.0), (0.01, 0.01), (0.5, 0.3)])
def test_ratios_stay_within_bounds(strength: float, best: float) -> None:
    found = standing(strength, best, best, 0.0)
    assert 0 <= found.ratio_old <= 1 and 0 <= found.ratio_new <= 1


def test_pairs_nearby_are_company() -> None:
    strengths = {(place, place): 0.5 for place in range(10)}
    company = Company(strengths, {}, 200, 200)
    assert company.of(5, 5) == 1.0
    assert company.of(30, 30) == 0.0
    assert company.of(5, 90) == 0.0


def test_pairs_of_its_own_statements_are_no_company() -> None:
    company = Company({(5, place): 0.5 for place in range(4)} | {(place, 5): 0.5 for place in range(4)}, {}, 9, 9)
    assert company.of(5, 5) == 0.0


def test_only_a_statement_s_best_pair_counts() -> None:
    strengths = {(1, 1): 0.9, (2, 2): 0.9, (1, 2): 0.4, (2, 1): 0.4, (3, 9): 0.1}
    assert Company(strengths, {}, 10, 10).of(0, 0) == 0.5
    assert Company({}, {1: 1, 2: 2}, 10, 10).of(0, 0) == 0.5


pairs = st.dictionaries(st.tuples(st.integers(0, 12), st.integers(0, 12)), st.floats(0, 1), max_size=30)


@given(pairs, st.integers(0, 12), st.integers(0, 12))
def test_backwards_is_the_mirror_image(strengths: dict[tuple[int, int], float], old: int, new: int) -> None:
    there = Company(strengths, {}, 13, 200)
    back = Company({(j, i): value for (i, j), value in strengths.items()}, {}, 200, 13)
    assert there.of(old, new) == back.of(new, old)
    assert 0 <= there.of(old, new) <= 1
