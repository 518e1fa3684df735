"""The assignment is the best one there is, held to trying them all."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare import assignment
from hensen.compare.assignment import assign

Weights = dict[tuple[int, int], float]


def best_total(weights: Weights) -> float:
    """The greatest total over every way to pair rows and columns, each at most once."""
    rows = sorted({row for row, _ in weights})
    columns = sorted({column for _, column in weights})
    choices: list[int | None] = [*columns, *([None] * len(rows))]
    return max(
        sum(weights.get((row, column), 0.0) for row, column in zip(rows, chosen, strict=True) if column is not None)
        for chosen in itertools.permutations(choices, len(rows))
    )


# eighths add up exactly, so that two best assignments have the same total to the last bit
weights = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(-4, 8).map(lambda value: value / 8), max_size=10
)


@given(weights)
def test_total_is_the_greatest_there_is(given_weights: Weights) -> None:
    positive = {key: weight for key, weight in given_weights.items() if weight > 0}
    chosen = assign(given_weights)
    assert len(set(chosen.values())) == len(chosen)
    assert all(key in positive for key in chosen.items())
    assert sum(given_weights[key] for key in chosen.items()) == best_total(positive)


@given(weights, st.randoms(use_true_random=False))
def test_order_of_the_pairs_does_not_matter(given_weights: Weights, random: object) -> None:
    items = list(given_weights.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    assert assign(dict(items)) == assign(given_weights)


def test_best_pair_yields_where_the_whole_gains() -> None:
    assert assign({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == {0: 1, 1: 0}


def test_row_without_a_positive_pair_stays_alone() -> None:
    assert assign({(0, 0): 0.5, (1, 0): 0.2, (2, 1): -0.1, (3, 2): 0.0}) == {0: 0}


def test_component_too_large_is_paired_best_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assignment, "_EXACT", 1)
    assert assign({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == {0: 0}
    assert assign({(5, 7): 0.3}) == {5: 7}
