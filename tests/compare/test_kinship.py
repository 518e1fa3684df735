"""What two documents' nearness asks of a pair of their statements."""

from __future__ import annotations

import pytest

from hensen.compare.kinship import Kinship, kinship

APART, DIGEST, VERSION = Kinship(0.0), Kinship(0.2), Kinship(0.9)


def test_share_kept_is_of_the_shorter_document() -> None:
    assert kinship({0: 0, 1: 4}, [None] * 40, [None] * 8).kept == 0.25
    assert kinship({}, [], []).kept == 0.0


@pytest.mark.parametrize(("kin", "digests"), [(APART, False), (DIGEST, True), (VERSION, False)])
def test_only_a_digest_is_grouped_as_one(kin: Kinship, digests: bool) -> None:
    assert kin.digests is digests


def test_a_digest_may_keep_little_of_a_statement() -> None:
    assert DIGEST.shared == 0.0
    assert APART.shared > 0.0 and VERSION.shared > 0.0


def test_the_further_apart_the_likelier_a_pair_must_be() -> None:
    assert APART.accept > DIGEST.accept == VERSION.accept


def test_of_papers_written_apart_more_is_called_related() -> None:
    assert APART.related < DIGEST.related < VERSION.related
