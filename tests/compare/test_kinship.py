"""What two documents' nearness asks of a pair of their statements."""

from __future__ import annotations

import pytest

from hensen.compare.kinship import Kinship, kinship

APART, DIGEST, VERSION = Kinship(0.0, 0.05, 0.3), Kinship(0.2, 0.9, 0.3), Kinship(0.9, 0.97, 0.95)
REWORDED = Kinship(0.0, 0.3, 0.3)
"""A digest that keeps no sentence as it was."""


def test_share_kept_is_of_the_shorter_document() -> None:
    assert kinship({0: 0, 1: 4}, {}, 40, 8).kept == 0.25
    assert kinship({}, {}, 0, 0) == Kinship(0.0, 0.0, 1.0)


def test_alike_are_statements_of_the_shorter_document() -> None:
    strengths = {(0, 1): 0.5, (2, 1): 0.4, (3, 2): 0.1, (9, 3): 0.3, (8, 4): 0.8}
    assert kinship({0: 0}, strengths, 10, 5).alike == 0.8
    assert kinship({0: 0}, {(j, i): value for (i, j), value in strengths.items()}, 5, 10).alike == 0.8
    assert kinship({0: 0}, strengths, 10, 5).size == 0.5


@pytest.mark.parametrize(("kin", "digests"), [(APART, False), (DIGEST, True), (REWORDED, True), (VERSION, False)])
def test_only_a_digest_is_grouped_as_one(kin: Kinship, digests: bool) -> None:
    assert kin.digests is digests


def test_two_statements_alike_may_be_chance() -> None:
    assert kinship({}, {(0, 0): 0.9, (1, 1): 0.9}, 6, 6).alike == 0.0
    assert kinship({0: 0}, {(1, 1): 0.9}, 6, 6).alike == pytest.approx(1 / 6)


def test_what_is_no_whole_paper_is_no_digest() -> None:
    strengths = {(i, i): 0.9 for i in range(5)}
    assert kinship({}, strengths, 40, 8).condenses
    gathered = kinship({0: 0, 1: 1}, strengths, 40, 8, whole=False)
    assert gathered.near and not gathered.condenses
    assert not kinship({}, strengths, 40, 8, whole=False).near


def test_what_is_as_long_is_no_digest_of_it() -> None:
    assert REWORDED.condenses and DIGEST.condenses
    assert not Kinship(0.0, 0.3, 0.8).condenses
    assert not APART.condenses


def test_a_digest_may_keep_little_of_a_statement() -> None:
    assert DIGEST.shared == 0.0
    assert APART.shared > 0.0 and VERSION.shared > 0.0


def test_the_further_apart_the_likelier_a_pair_must_be() -> None:
    assert APART.accept > DIGEST.accept == VERSION.accept


def test_of_papers_written_apart_more_is_called_related() -> None:
    assert APART.related < DIGEST.related < VERSION.related
