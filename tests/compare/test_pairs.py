"""Scored pairs: all with a candidate's evidence, ranked, and symmetric."""

from __future__ import annotations

import pytest
from compare_papers import BACKGROUND, paper

from hensen.compare import pairs as module
from hensen.compare.pairs import ScoredPairs, score_pairs
from hensen.normalize.document import Document

OLD = paper({**BACKGROUND, "港": ["岸壁の耐震工事を2028年度までに終える。", "灯台を点検する。"]})
NEW = paper({**BACKGROUND, "港": ["岸壁の耐震工事を2030年度までに終える。", "灯台の灯火を点検する。"]})
LAST = len(OLD.statements)


def scored(old: Document, new: Document) -> ScoredPairs:
    places = {statement.canonical: place for place, statement in enumerate(new.statements)}
    same = {
        place: places[statement.canonical]
        for place, statement in enumerate(old.statements)
        if statement.canonical in places
    }
    return score_pairs(old, new, same)


def test_likeliest_pair_is_the_counterpart() -> None:
    found = scored(OLD, NEW)
    for index in (LAST - 2, LAST - 1):
        assert found.of_old[index][0].new == index
        assert found.of_new[index][0].old == index


def test_pairs_of_identical_statements_are_not_scored() -> None:
    found = scored(OLD, NEW)
    assert all(pair.old >= LAST - 2 or pair.new >= LAST - 2 for pair in found.pairs.values())


def test_statements_rank_their_pairs_likeliest_first() -> None:
    found = scored(OLD, NEW)
    for ranked in [*found.of_old.values(), *found.of_new.values()]:
        chances = [pair.commitment for pair in ranked]
        assert chances == sorted(chances, reverse=True)
    assert sum(map(len, found.of_old.values())) == len(found.pairs)


def test_backwards_is_the_mirror_image() -> None:
    there, back = scored(OLD, NEW), scored(NEW, OLD)
    assert {(i, j): pair.commitment for (i, j), pair in there.pairs.items()} == {
        (i, j): pair.commitment for (j, i), pair in back.pairs.items()
    }


def test_long_documents_are_joined_on_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SMALL", 0)
    found = scored(OLD, NEW)
    assert found.of_old[LAST - 2][0].new == LAST - 2
    assert set(found.profiles_old) == {i for i, _ in found.pairs}


def test_word_in_common_is_enough_for_a_candidate() -> None:
    """海外展開 and 輸出 share no letter; a long document would not find the pair, a short one does."""
    found = scored(paper({"": ["果樹の輸出。"]}), paper({"": ["海外展開する。"]}))
    assert (0, 0) in found.pairs
