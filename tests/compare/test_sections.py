"""Which sections correspond, and what moved."""

from __future__ import annotations

import itertools

import pytest
from compare_papers import paper
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.comparison import compare
from hensen.compare.sections import _longest_increasing, moved, section_pairs
from hensen.normalize.document import Document

TEXTS = ["岸壁を補修する。", "灯台を点検する。", "桟橋を架け替える。", "倉庫を増築する。", "水路を浚渫する。"]


def longest_by_trying(values: list[int]) -> int:
    return max(
        size
        for size in range(len(values) + 1)
        for kept in itertools.combinations(values, size)
        if list(kept) == sorted(kept)
    )


@given(st.permutations(range(7)), st.integers(0, 7))
def test_longest_increasing_run_is_the_longest_there_is(order: list[int], length: int) -> None:
    values = order[:length]
    kept = sorted(_longest_increasing(list(enumerate(values))))
    assert [j for _, j in kept] == sorted(j for _, j in kept)
    assert set(kept) <= set(enumerate(values))
    assert len(kept) == longest_by_trying(values)


def pairs(old: Document, new: Document) -> list[tuple[str | None, str | None]]:
    """Titles of the sections that correspond."""
    found = compare(old, new).sections
    return [
        (old.section(one.old).title if one.old else None, new.section(one.new).title if one.new else None)
        for one in found
    ]


def test_statements_vote_for_a_section_with_another_heading() -> None:
    old = paper({"港湾": TEXTS[:3], "物流": TEXTS[3:]})
    new = paper({"海の玄関口": TEXTS[:3], "物流": TEXTS[3:]})
    assert pairs(old, new) == [("港湾", "海の玄関口"), ("物流", "物流")]


def test_headings_speak_where_no_statement_votes() -> None:
    old = paper({"港湾の整備計画": [TEXTS[0]]})
    new = paper({"港湾の整備方針": ["図書館の開館時間を延ばす。"]})
    assert pairs(old, new) == [("港湾の整備計画", "港湾の整備方針")]


def test_section_without_counterpart_stands_alone() -> None:
    old = paper({"港湾": TEXTS[:2], "漁業": ["稚魚を放流する。"]})
    new = paper({"港湾": TEXTS[:2], "観光": ["案内板を三か国語にする。"]})
    assert pairs(old, new) == [("港湾", "港湾"), ("漁業", None), (None, "観光")]


def test_what_left_its_section_says_nothing_of_the_order() -> None:
    old = paper({"甲": TEXTS[:2], "乙": TEXTS[2:]})
    new = paper({"甲": [TEXTS[0], TEXTS[1], TEXTS[3]], "乙": [TEXTS[2], TEXTS[4]]})
    links = [(0, 0), (1, 1), (2, 3), (3, 2), (4, 4)]
    assert moved(old, new, links) == {(3, 2)}
    assert moved(new, old, sorted((j, i) for i, j in links)) == {(2, 3)}


def test_every_section_stands_in_one_pair_and_likeness_is_a_share() -> None:
    old = paper({"甲": TEXTS[:1], "乙": TEXTS[1:4], "丙": TEXTS[4:]})
    new = paper({"乙": TEXTS[:4], "丁": TEXTS[4:], "戊": ["稚魚を放流する。"]})
    found = section_pairs(old, new, [(n, n) for n in range(5)])
    assert sorted(one.old for one in found if one.old) == ["s1", "s2", "s3"]
    assert sorted(one.new for one in found if one.new) == ["s1", "s2", "s3"]
    assert all(0 <= one.similarity <= 1 for one in found)
    assert all((one.similarity == 0) == (one.old is None or one.new is None) for one in found)


@pytest.mark.parametrize(
    ("name", "new", "expected"),
    [
        ("nothing moved", {"甲": TEXTS[:3], "乙": TEXTS[3:]}, []),
        ("out of order", {"甲": [TEXTS[1], TEXTS[2], TEXTS[0]], "乙": TEXTS[3:]}, [TEXTS[0]]),
        ("other section", {"甲": TEXTS[:2], "乙": [TEXTS[2], *TEXTS[3:]]}, [TEXTS[2]]),
        ("heading renamed", {"丙": TEXTS[:3], "乙": TEXTS[3:]}, []),
        ("two sections become one", {"甲": TEXTS}, []),
        ("section cut in two", {"甲": TEXTS[:1], "甲の続き": TEXTS[1:3], "乙": TEXTS[3:]}, []),
        ("sections change places", {"乙": TEXTS[3:], "甲": TEXTS[:3]}, TEXTS[3:]),
    ],
)
def test_moved(name: str, new: dict[str, list[str]], expected: list[str]) -> None:
    old, other = paper({"甲": TEXTS[:3], "乙": TEXTS[3:]}), paper(new)
    places = {statement.text: index for index, statement in enumerate(other.statements)}
    links = [(index, places[statement.text]) for index, statement in enumerate(old.statements)]
    assert sorted(old.statements[i].text for i, _ in moved(old, other, links)) == sorted(expected), name
