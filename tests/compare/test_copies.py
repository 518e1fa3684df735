"""Two commitments that read alike, each copied by the digest, stay two."""

from __future__ import annotations

from compare_papers import paper

from hensen.compare.anchors import anchors
from hensen.compare.copies import beside_copies, between_copies
from hensen.compare.pairs import score_pairs

HOUSES = "住宅の屋根に太陽光パネルを設置する費用の三分の一を補助し、地域の電力の自給率を高めることを目指す。"
FARMS = "休耕田の周りに小型の風車と蓄電池を設置する費用の三分の一を補助し、地域の電力の自給率を高めることを目指す。"
OTHER = "消防団の資機材を更新し、女性の入団を進める。"


def short(text: str) -> str:
    return text.replace("ことを目指す。", "。")


def test_the_pairs_between_two_copies() -> None:
    old = paper({"エネルギー": [HOUSES, FARMS, OTHER]})
    new = paper({"エネルギー": [short(HOUSES), short(FARMS), OTHER]})
    found = set(between_copies(score_pairs(old, new, {2: 2}), {2: 2}))
    assert {(0, 1), (1, 0)} <= found
    assert not {(0, 0), (1, 1)} & found


def test_identical_copies_count_too() -> None:
    old = new = paper({"エネルギー": [HOUSES, FARMS, OTHER]})
    identical = anchors(old, new)
    assert identical == {0: 0, 1: 1, 2: 2}
    assert not set(between_copies(score_pairs(old, new, {}), {})) & identical.items()


def test_one_copy_only_says_nothing() -> None:
    old = paper({"エネルギー": [HOUSES, FARMS, OTHER]})
    new = paper({"エネルギー": [short(HOUSES), OTHER]})
    assert (1, 0) not in set(between_copies(score_pairs(old, new, {2: 1}), {2: 1}))


def test_beside_a_copy_stands_what_says_something_else() -> None:
    old = paper({"エネルギー": [HOUSES, FARMS, OTHER]})
    new = paper({"エネルギー": [HOUSES, OTHER]})
    identical = anchors(old, new)
    found = set(beside_copies(score_pairs(old, new, identical), identical))
    assert (1, 0) in found
    assert (0, 0) not in found


def test_what_was_shortened_beside_its_copy_is_still_of_it() -> None:
    old = paper({"エネルギー": [HOUSES, OTHER]})
    new = paper({"エネルギー": [HOUSES, "住宅の屋根に太陽光パネルを設置する費用を補助する。", OTHER]})
    identical = anchors(old, new)
    assert (0, 1) not in set(beside_copies(score_pairs(old, new, identical), identical))
