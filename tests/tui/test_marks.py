"""Badges: what a reader should notice besides the kind of a change."""

from __future__ import annotations

import pytest
from factories import change, statement

from hensen.compare.change import FactChange
from hensen.tui.marks import BADGE_MARKS, badges
from hensen.tui.wording import say

A, B = statement("p1", "規制を強化する。", strength="promote"), statement("p1", "規制を緩和する。", strength="promote")
REVERSED = FactChange("strength", "promote", "promote", "changed", cause="reversed")


@pytest.mark.parametrize(
    ("fact", "badge"),
    [
        (REVERSED, ("reversed",)),
        (FactChange("strength", "promote", "need", "changed", cause="duty"), ("changed",)),
        (FactChange("strength", "need", "consider", "changed"), ("changed",)),
        (FactChange("strength", "implement", "implement", "weakened", cause="reversed"), ("weakened",)),
        (FactChange("hedge", None, "等", "added"), ("hedge",)),
        (FactChange("hedge", None, "等", "added", cause="background"), ()),
    ],
)
def test_badge_of_a_fact(fact: FactChange, badge: tuple[str, ...]) -> None:
    assert badges(change("c1", "reworded", (A,), (B,), facts=(fact,))) == badge


def test_every_badge_has_its_words() -> None:
    for badge in BADGE_MARKS:
        for lang in ("ja", "en"):
            assert say(f"badge.{badge}", lang)
            assert say(f"badge.means.{badge}", lang)
