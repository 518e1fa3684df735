"""The stated confidence: within 0–1, rising, the same backwards."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.change import ChangeKind
from hensen.compare.confidence import stated

KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)


@given(st.sampled_from(KINDS), st.lists(st.floats(0, 1), min_size=2, max_size=9))
def test_more_is_never_stated_as_less(kind: ChangeKind, values: list[float]) -> None:
    said = [stated(kind, value) for value in sorted(values)]
    assert all(one <= other for one, other in pairwise(said))
    assert all(0 <= one <= 1 for one in said)


@pytest.mark.parametrize("kind", KINDS)
def test_sure_stays_sure(kind: ChangeKind) -> None:
    assert stated(kind, 1.0) == 1.0


@given(st.floats(0, 1))
def test_kinds_that_mirror_each_other_state_the_same(value: float) -> None:
    assert stated("split", value) == stated("merged", value)
    assert stated("added", value) == stated("dropped", value)
