"""The sparse join finds what a slow comparison of all with all finds."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare import candidates
from hensen.compare.candidates import candidate_pairs, elements, letter_runs

Sets = Sequence[frozenset[str]]


def slow_pairs(
    old: Sets, new: Sets, open_old: Sequence[bool], open_new: Sequence[bool], keep: int, floor: float
) -> set[tuple[int, int]]:
    """Every pair that shares an element, scored by rarity; each open statement keeps its best."""
    scores: dict[tuple[int, int], float] = {}
    for i, one in enumerate(old):
        for j, other in enumerate(new):
            if one & other and (open_old[i] or open_new[j]):
                rarity = sum(
                    1 / math.sqrt(sum(e in x for x in old) * sum(e in y for y in new)) for e in sorted(one & other)
                )
                scores[i, j] = rarity / math.sqrt(len(one) * len(other))
    chosen: set[tuple[int, int]] = set()
    for side, is_open in ((0, open_old), (1, open_new)):
        for index in range(len(is_open)):
            mine = [key for key in scores if key[side] == index] if is_open[index] else []
            mine.sort(key=lambda key: (-round(scores[key], 9), key))
            best = scores[mine[0]] if mine else 0.0
            chosen.update(key for key in mine[:keep] if scores[key] >= floor * best - 1e-12)
    return chosen


def join(old: Sets, new: Sets) -> tuple[candidates.Elements, candidates.Elements]:
    return elements(old, new)


sides = st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=4), min_size=1, max_size=6)


@given(sides, sides, st.data())
def test_all_pairs_that_share_an_element(old: Sets, new: Sets, data: st.DataObject) -> None:
    open_old = data.draw(st.lists(st.booleans(), min_size=len(old), max_size=len(old)))
    open_new = data.draw(st.lists(st.booleans(), min_size=len(new), max_size=len(new)))
    found = candidate_pairs(*join(old, new), open_old, open_new, keep=99)
    assert found == sorted(slow_pairs(old, new, open_old, open_new, 99, 0.0))


def test_each_statement_keeps_its_best() -> None:
    old = [frozenset("abcd"), frozenset("ef")]
    new = [frozenset("abcx"), frozenset("ayzw"), frozenset("efq"), frozenset("e")]
    for keep in (1, 2, 3):
        expected = slow_pairs(old, new, [True] * 2, [True] * 4, keep, 0.0)
        assert candidate_pairs(*join(old, new), [True] * 2, [True] * 4, keep) == sorted(expected)


def test_floor_leaves_out_what_is_far_from_the_best() -> None:
    old, new = [frozenset("abcd")], [frozenset("abcd"), frozenset("axyz")]
    open_new = [False, False]  # else the second keeps its own best
    assert candidate_pairs(*join(old, new), [True], open_new, 9) == [(0, 0), (0, 1)]
    assert candidate_pairs(*join(old, new), [True], open_new, 9, floor=0.5) == [(0, 0)]


def test_pairs_of_two_closed_statements_are_not_looked_at() -> None:
    old, new = [frozenset("ab"), frozenset("ac")], [frozenset("ab"), frozenset("ad")]
    assert (0, 0) not in candidate_pairs(*join(old, new), [False, True], [False, True], 9)


def test_budget_leaves_out_the_most_common_elements_first(monkeypatch: pytest.MonkeyPatch) -> None:
    old = [frozenset({"common", f"rare{i}"}) for i in range(6)]
    new = [frozenset({"common", f"rare{i}"}) for i in range(6)]
    monkeypatch.setattr(candidates, "_BUDGET", 1)
    assert candidate_pairs(*join(old, new), [True] * 6, [True] * 6, 99) == [(i, i) for i in range(6)]


@given(sides, sides, st.data())
def test_stripes_give_the_same_as_one_piece(old: Sets, new: Sets, data: st.DataObject) -> None:
    open_old = data.draw(st.lists(st.booleans(), min_size=len(old), max_size=len(old)))
    open_new = data.draw(st.lists(st.booleans(), min_size=len(new), max_size=len(new)))
    keep, floor = data.draw(st.integers(1, 3)), data.draw(st.sampled_from([0.0, 0.5, 1.0]))
    whole = candidate_pairs(*join(old, new), open_old, open_new, keep, floor)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "_STRIPE", data.draw(st.integers(1, 12)))
        assert candidate_pairs(*join(old, new), open_old, open_new, keep, floor) == whole


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("防災計画", 2),
        ("ななななな", 1),  # one run, however often
        ("防災", 0),  # too short for a run of three
        ("𠮷野家の𠮷", 3),  # characters beyond the basic plane count as one
    ],
)
def test_letter_runs_are_distinct(text: str, runs: int) -> None:
    found = letter_runs([text])
    assert len(found.codes) == runs
    assert len(set(found.codes.tolist())) == runs


@given(st.lists(st.text("防災計画の改", max_size=8), min_size=1, max_size=5))
def test_letter_runs_do_not_reach_into_the_next_statement(texts: list[str]) -> None:
    found = letter_runs(texts)
    runs = [{text[i : i + 3] for i in range(len(text) - 2)} for text in texts]
    assert [int((found.owners == number).sum()) for number in range(len(texts))] == [len(one) for one in runs]


def test_no_statements_no_pairs() -> None:
    assert candidate_pairs(*join([], []), [], [], 9) == []
    assert candidate_pairs(*join([frozenset("a")], []), [True], [], 9) == []
