"""Keyness against figures worked out by hand and against the properties of the measure."""

from __future__ import annotations

from math import inf, isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.keyness import keyness

counts = st.integers(0, 50)
sizes = st.integers(50, 5000)


def test_a_worked_example() -> None:
    """20 of 1,000 against 5 of 2,000: expected 25/3 and 50/3."""
    found = keyness(20, 1000, 5, 2000)
    assert isclose(found.g2, 2 * (20 * log(20 / (25 / 3)) + 5 * log(5 / (50 / 3))))
    assert isclose(found.log_ratio, 3.0)
    assert found.level == 0.0001


def test_equal_rates_are_not_key() -> None:
    found = keyness(10, 1000, 20, 2000)
    assert isclose(found.g2, 0, abs_tol=1e-9)
    assert isclose(found.log_ratio, 0, abs_tol=1e-9)
    assert found.level is None


def test_an_absent_term_counts_as_half() -> None:
    assert isclose(keyness(4, 1000, 0, 1000).log_ratio, 3.0)


@given(counts, sizes, counts, sizes)
def test_turning_the_texts_round_turns_the_sign(a: int, m: int, b: int, n: int) -> None:
    one, other = keyness(a, m, b, n), keyness(b, n, a, m)
    assert isclose(one.g2, other.g2, abs_tol=1e-9)
    assert isclose(one.log_ratio, -other.log_ratio, abs_tol=1e-9)
    assert 0 <= one.g2 < inf


@given(counts, sizes, counts, sizes)
def test_more_text_of_the_same_kind_is_more_evidence_of_the_same_effect(a: int, m: int, b: int, n: int) -> None:
    one, double = keyness(a, m, b, n), keyness(2 * a, 2 * m, 2 * b, 2 * n)
    assert isclose(double.g2, 2 * one.g2, rel_tol=1e-6, abs_tol=1e-6)
    if a and b:
        assert isclose(double.log_ratio, one.log_ratio, abs_tol=1e-9)


@pytest.mark.parametrize("arguments", [(1, 0, 1, 10), (1, 10, 1, 0), (11, 10, 1, 10)])
def test_impossible_counts_are_refused(arguments: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="sizes"):
        keyness(*arguments)
