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


@given(st.sampled_from(KINDS), st.booleans(), st.lists(st.floats(0, 1), min_size=2, max_size=9))
def test_more_is_never_stated_as_less(kind: ChangeKind, of_digest: bool, values: list[float]) -> None:
    said = [stated(kind, value, of_digest=of_digest) for value in sorted(values)]
    assert all(one <= other for one, other in pairwise(said))
    assert all(0 <= one <= 1 for one in said)


@pytest.mark.parametrize("of_digest", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_sure_stays_sure(kind: ChangeKind, of_digest: bool) -> None:
    assert stated(kind, 1.0, of_digest=of_digest) == 1.0


@given(st.floats(0, 1), st.booleans())
def test_kinds_that_mirror_each_other_state_the_same(value: float, of_digest: bool) -> None:
    assert stated("split", value, of_digest=of_digest) == stated("merged", value, of_digest=of_digest)
    assert stated("added", value, of_digest=of_digest) == stated("dropped", value, of_digest=of_digest)


@given(st.floats(0, 1))
def test_a_digest_leaves_more_doubt_that_something_was_dropped(value: float) -> None:
    assert stated("dropped", value, of_digest=True) <= stated("dropped", value)
