"""The odds of a digest's pairs, shifted until its statements have the sources one may expect."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.prior import shift_of, shifted

chances = st.floats(0.001, 0.999)


def mean(best: list[float], by: float) -> float:
    return sum(shifted(chance, by) for chance in best) / len(best)


@given(chances, chances, st.floats(-4, 4))
def test_shifting_keeps_order_and_bounds(one: float, other: float, by: float) -> None:
    low, high = sorted((one, other))
    assert 0 < shifted(low, by) <= shifted(high, by) + 1e-12 < 1 + 1e-12
    assert shifted(one, 0.0) == pytest.approx(one)


@given(chances, st.floats(-4, 4))
def test_shifting_back_gives_what_it_was(chance: float, by: float) -> None:
    assert shifted(shifted(chance, by), -by) == pytest.approx(chance)


def test_a_digest_with_as_many_sources_as_one_may_expect_needs_nothing() -> None:
    assert shift_of([0.99] * 8 + [0.9, 0.1]) == 0.0
    assert shift_of([]) == 0.0


def test_one_in_other_words_is_raised_to_what_may_be_expected() -> None:
    best = [0.95, 0.9, 0.8, 0.8, 0.7, 0.6]
    assert 0 < shift_of(best) < 0.7
    assert mean(best, shift_of(best)) == pytest.approx(0.85, abs=1e-6)


def test_one_in_which_everything_seems_to_be_there_is_lowered() -> None:
    best = [0.999, 0.99, 0.98, 0.97]
    assert -4 < shift_of(best) < 0
    assert mean(best, shift_of(best)) == pytest.approx(0.92, abs=1e-6)


def test_papers_without_likeness_are_raised_no_further_than_the_most() -> None:
    assert shift_of([0.001] * 20) == pytest.approx(0.7)
    assert shifted(0.3, 0.7) < 0.5


@given(st.lists(chances, min_size=1, max_size=30))
def test_the_more_alike_the_less_is_added(best: list[float]) -> None:
    assert shift_of([shifted(chance, 0.5) for chance in best]) <= shift_of(best) + 1e-6
