"""The weights of the models: found by a regression that lets none of them fall below zero."""

from __future__ import annotations

from typing import Any

import pytest

np = pytest.importorskip("numpy")

from benchmarks.fitting import fit  # noqa: E402


def pairs(count: int = 400) -> tuple[Any, Any]:
    """Two features and a label; the first speaks for it, the second against it."""
    rng = np.random.default_rng(7)
    matrix = rng.uniform(0, 1, (count, 2))
    odds = -2 + 4 * matrix[:, 0] - 3 * matrix[:, 1]
    return matrix, (rng.uniform(0, 1, count) < 1 / (1 + np.exp(-odds))).astype(float)


def gradient(weights: Any, matrix: Any, labels: Any, penalty: float) -> Any:
    design = np.column_stack([np.ones(len(matrix)), matrix])
    chance = 1 / (1 + np.exp(-design @ weights))
    return design.T @ (chance - labels) + np.r_[0.0, penalty, penalty] * weights


def test_what_speaks_against_gets_no_weight() -> None:
    matrix, labels = pairs()
    weights = fit(matrix, labels, np.ones(len(labels)), 1.0)
    slope = gradient(weights, matrix, labels, 1.0)
    assert weights[1] > 1
    assert weights[2] == 0
    assert slope[:2] == pytest.approx(0, abs=1e-5)
    assert slope[2] > 0


def test_the_penalty_draws_weights_to_zero() -> None:
    matrix, labels = pairs()
    weak, strong = (fit(matrix, labels, np.ones(len(labels)), penalty) for penalty in (0.1, 100.0))
    assert 0 < strong[1] < weak[1]


def test_a_row_that_counts_twice_is_two_rows() -> None:
    matrix, labels = pairs(60)
    twice = fit(np.vstack([matrix, matrix]), np.r_[labels, labels], np.ones(120), 1.0)
    assert fit(matrix, labels, np.full(60, 2.0), 1.0) == pytest.approx(twice, abs=1e-6)
