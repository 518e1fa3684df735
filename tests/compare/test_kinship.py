"""What two documents' nearness asks of a pair of their statements."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.kinship import Kinship, kinship

APART, DIGEST, VERSION = Kinship(0.0, 0.05, 0.3), Kinship(0.2, 0.9, 0.3), Kinship(0.9, 0.97, 0.95)
REWORDED = Kinship(0.0, 0.3, 0.3)
"""A digest that keeps no sentence as it was."""


def test_share_kept_is_of_the_shorter_document() -> None:
    assert kinship({0: 0, 1: 4}, {}, 40, 8).kept == 0.25
    assert kinship({}, {}, 0, 0) == Kinship(0.0, 0.0, 1.0)


def test_alike_are_statements_of_the_shorter_document_that_do_not_stand_word_for_word() -> None:
    strengths = {(0, 1): 0.5, (2, 1): 0.4, (3, 2): 0.1, (9, 3): 0.3, (8, 4): 0.8, (7, 0): 0.9}
    backwards = {(j, i): value for (i, j), value in strengths.items()}
    assert kinship({0: 0}, strengths, 10, 5).alike == kinship({0: 0}, backwards, 5, 10).alike == 0.75
    assert kinship({0: 0}, strengths, 10, 5).size == 0.5


@given(st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.floats(0, 1)))
def test_neither_document_comes_first(strengths: dict[tuple[int, int], float]) -> None:
    backwards = {(j, i): value for (i, j), value in strengths.items()}
    assert kinship({0: 0}, strengths, 6, 6) == kinship({0: 0}, backwards, 6, 6)


def test_two_statements_alike_may_be_chance() -> None:
    assert kinship({}, {(0, 0): 0.9, (1, 1): 0.9}, 6, 6).alike == 0.0


def test_stock_sentences_make_no_digest() -> None:
    shared = kinship({0: 0, 1: 1}, {(i, i): 0.1 for i in range(2, 20)}, 90, 20)
    assert shared.near and not shared.condenses


def test_what_is_mostly_new_is_judged_as_strictly_as_a_version() -> None:
    assert Kinship(0.2, 0.1, 0.9).exactness == Kinship(0.2, 0.1, 0.3).exactness == VERSION.exactness == 1.0
    assert DIGEST.exactness == REWORDED.exactness == 0.0
    assert 0 < Kinship(0.5, 0.9, 0.4).exactness < 1


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


def test_where_most_was_replaced_a_relation_must_show_more() -> None:
    """A version whose statements are taken up, one of which most is new, and a near copy; a digest is as it was."""
    taken_up, replaced, copy = Kinship(0.2, 0.8, 0.9), Kinship(0.2, 0.25, 0.7), Kinship(0.9, 0.9, 0.95)
    assert DIGEST.related < taken_up.related < replaced.related < copy.related
