"""The odds of a digest's pairs, raised until its statements have the sources one may expect."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.prior import raise_by, raised

chances = st.floats(0.001, 0.999)


@given(chances, st.floats(0, 4))
def test_raising_keeps_order_and_bounds(chance: float, by: float) -> None:
    assert chance <= raised(chance, by) + 1e-12
    assert 0 < raised(chance, by) < 1
    assert raised(chance, 0.0) == pytest.approx(chance)


def test_a_digest_whose_statements_are_found_needs_nothing() -> None:
    assert raise_by([0.99] * 9 + [0.3]) == 0.0
    assert raise_by([]) == 0.0


def test_one_in_other_words_is_raised_to_what_may_be_expected() -> None:
    best = [0.9, 0.4, 0.3, 0.3, 0.2, 0.2]
    by = raise_by(best)
    assert 0 < by < 4
    assert sum(raised(chance, by) for chance in best) / len(best) == pytest.approx(0.85, abs=1e-6)


def test_papers_without_likeness_are_raised_no_further_than_the_most() -> None:
    assert raise_by([0.001] * 20) == 4.0
    assert raised(0.001, 4.0) < 0.1


@given(st.lists(chances, min_size=1, max_size=30))
def test_the_more_alike_the_less_is_added(best: list[float]) -> None:
    assert raise_by([raised(chance, 0.5) for chance in best]) <= raise_by(best) + 1e-6
