"""A pair among the rivals of its statements."""

from __future__ import annotations

import pytest

from hensen.compare.standing import Standing, standing, standings


def test_best_pair_of_both_stands_alone() -> None:
    found = standings({(0, 0): 0.8, (0, 1): 0.4, (1, 1): 0.2}, [True, True], [True, True])
    assert found[0, 0] == Standing(1.0, 1.0)
    assert found[0, 1] == Standing(0.5, 1.0)
    assert found[1, 1] == Standing(1.0, 0.5)


def test_identical_counterpart_is_the_first_rival() -> None:
    found = standings({(0, 0): 0.6}, [False], [True])
    assert found[0, 0] == Standing(0.6, 1.0)


@pytest.mark.parametrize(("strength", "best"), [(0.0, 0.0), (0.01, 0.01), (0.5, 0.3)])
def test_ratios_stay_within_bounds(strength: float, best: float) -> None:
    found = standing(strength, best, best)
    assert 0 <= found.ratio_old <= 1 and 0 <= found.ratio_new <= 1
