"""Short statements of one thing."""

from __future__ import annotations

import pytest
from compare_papers import touched, versions

from hensen.compare.short import same_deed, same_object

SHORT = [
    ("another verb", "句会を開催する。", "句会を開く。", True),
    ("the opposite verb", "花壇を設ける。", "花壇をなくす。", True),
    ("another thing", "句会を開く。", "夜市を開く。", False),
    ("a thing that every paper has", "計画を作る。", "計画を定める。", False),
    ("no object", "句会が続く。", "句会が絶える。", False),
]


@pytest.mark.parametrize(("what", "one", "other", "expected"), SHORT, ids=[case[0] for case in SHORT])
def test_the_object_is_the_same(what: str, one: str, other: str, expected: bool) -> None:
    assert same_object(one, other) is expected
    if expected:
        assert [change.kind for change in touched(versions([one], [other]))] == ["reworded"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("座席の削減は行わない。", "座席を削減する。", True),
        ("座席の削減は行わない。", "夜市を削減する。", False),
        ("計画の策定は行わない。", "計画を策定する。", False),  # a thing that every paper has
        ("座席を譲る。", "座席を、一定の要件を満たす場合に限り譲る。", True),
        ("座席を譲る。", "座席を、満席の場合を除き譲る。", True),
        ("座席を譲る。", "座席を、駅で待つ人や席のない人に譲る。", False),
        ("座席を削減する。", "座席を削減しない。", False),  # alike as they stand
    ],
)
def test_the_deed_is_the_same_in_a_noun(one: str, other: str, expected: bool) -> None:
    assert same_deed(one, other) is expected
    if expected:
        assert [change.kind for change in touched(versions([one], [other]))] == ["reworded"]
