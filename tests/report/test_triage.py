"""Losses first; each change in exactly one group."""

from __future__ import annotations

import pytest
from factories import change, statement

from hensen.compare.change import Change, ChangeKind, FactChange
from hensen.report.triage import GROUPS, by_group, group_of, is_commitment

A, B = statement("p1", "支援する。", strength="promote"), statement("p1", "検討する。", strength="consider")
WEAKER = FactChange("strength", "promote", "consider", "weakened")
STRONGER = FactChange("strength", "consider", "promote", "strengthened")
HEDGED = FactChange("hedge", None, "必要に応じ", "added")
FREED = FactChange("hedge", "等", None, "removed")
PRESSED = FactChange("hedge", None, "速やかに", "added")
SLACKENED = FactChange("hedge", "着実に", None, "removed")
NEW_PROMISE = FactChange("strength", None, "implement", "added")
FIGURE = FactChange("quantity", "5か国", "8か国", "up", 60.0)
LATER = FactChange("date", "2020年", "2025年", "later")
TURNED = FactChange("strength", "promote", "promote", "changed", cause="reversed")
IN_PART = FactChange("strength", "promote", "promote", "changed", cause="mixed")
A_DUTY = FactChange("strength", "promote", "need", "changed", cause="duty")
BESIDE = FactChange("hedge", None, "等", "added", cause="background")
BODY = FactChange("body", "総務省", "経済産業省", "changed")


@pytest.mark.parametrize(
    ("kind", "facts", "group"),
    [
        ("reworded", (), "reworded"),
        ("reworded", (BODY,), "reworded"),
        ("reworded", (FIGURE, WEAKER), "weakened"),
        ("reworded", (STRONGER, HEDGED), "strengthened"),
        ("reworded", (FIGURE, HEDGED), "figures"),
        ("reworded", (HEDGED,), "weakened"),
        ("reworded", (FREED,), "strengthened"),
        ("reworded", (FREED, HEDGED), "weakened"),
        ("reworded", (FIGURE, STRONGER), "figures"),
        ("reworded", (PRESSED,), "strengthened"),
        ("reworded", (SLACKENED,), "weakened"),
        ("reworded", (NEW_PROMISE, HEDGED), "reworded"),
        ("reworded", (TURNED,), "weakened"),
        ("reworded", (TURNED, FIGURE), "weakened"),
        ("merged", (IN_PART,), "weakened"),
        ("reworded", (A_DUTY,), "reworded"),
        ("reworded", (BESIDE,), "reworded"),
        ("reworded", (BESIDE, PRESSED), "strengthened"),
        ("split", (LATER,), "figures"),
        ("merged", (STRONGER,), "strengthened"),
        ("split", (), "split"),
        ("merged", (FREED,), "merged"),
        ("related", (WEAKER, FIGURE), "related"),
    ],
)
def test_the_gravest_fact_decides(kind: ChangeKind, facts: tuple[FactChange, ...], group: str) -> None:
    assert group_of(change("c1", kind, (A,), (B,), facts=facts)) == group


def test_moves_are_no_news_and_unchanged_is_none() -> None:
    assert group_of(change("c1", "unchanged", (A,), (A,), moved=True)) == "moved"
    assert group_of(change("c1", "unchanged", (A,), (A,))) == "unchanged"
    assert group_of(change("c1", "reworded", (A,), (B,), moved=True)) == "reworded"


def test_groups_hold_every_change_once_in_the_order_given() -> None:
    changes: list[Change] = [
        change("c1", "added", (), (B,)),
        change("c2", "dropped", (A,)),
        change("c3", "added", (), (A,)),
    ]
    groups = by_group(changes)
    assert tuple(groups) == GROUPS
    assert [one.id for one in groups["added"]] == ["c1", "c3"]
    assert sorted(one.id for group in groups.values() for one in group) == ["c1", "c2", "c3"]


def test_a_commitment_on_either_side_counts() -> None:
    plain = statement("p2", "背景である。")
    assert is_commitment(change("c1", "reworded", (plain,), (B,)))
    assert not is_commitment(change("c1", "dropped", (plain,)))


def test_what_became_of_a_refusal_counts_too() -> None:
    old, new = statement("p3", "撮影を行わない。"), statement("p3", "撮影を原則行わない。")
    exception = FactChange("hedge", None, "原則", "added")
    assert is_commitment(change("c1", "reworded", (old,), (new,), facts=(exception,)))
    assert not is_commitment(change("c1", "reworded", (old,), (new,)))
    finding = statement("p4", "移転は容易ではない。"), statement("p4", "移転等は容易ではない。")
    assert not is_commitment(change("c1", "reworded", finding[:1], finding[1:], facts=(exception,)))
