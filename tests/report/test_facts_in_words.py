"""Facts in words: what two equal values, or none, would not say."""

from __future__ import annotations

from typing import get_args

import pytest

from hensen.compare.change import Cause, Direction, FactChange
from hensen.compare.clause_changes import ClauseChanges
from hensen.report.facts import describe, describe_clauses
from hensen.report.wording import says


@pytest.mark.parametrize(
    ("fact", "ja", "en"),
    [
        (
            FactChange("strength", "implement", "implement", "weakened", cause="reversed"),
            "内容：旧の約束を取りやめるか減らす内容",
            "content: turned round: what was promised is ended or lessened",
        ),
        (
            FactChange("strength", None, None, "changed", cause="reversed"),
            "内容：逆の内容になった",
            "content: turned into the opposite",
        ),
        (
            FactChange("strength", "implement", None, "weakened", cause="withdrawn"),
            "強さ：実施（約束の取り下げ）",
            "strength: implement (taken back)",
        ),
        (
            FactChange("strength", None, "implement", "strengthened", cause="withdrawn"),
            "強さ：実施（予定・任意・見送りから約束になった）",
            "strength: implement (was only planned, optional or put off; now promised)",
        ),
        (
            FactChange("strength", "target", "target", "weakened", cause="aim"),
            "強さ：目標（「目指す」などになり弱まった）",
            "strength: target (weaker: now only aimed at)",
        ),
        # the arrow 目標 → 実施 would belie the words
        (
            FactChange("strength", "target", "implement", "strengthened", cause="aim"),
            "強さ：実施（「目指す」などが取れて強まった）",
            "strength: implement (stronger: no longer only aimed at)",
        ),
        (
            FactChange("strength", "implement", "target", "weakened", cause="aim"),
            "強さ：目標（「目指す」などになり弱まった）",
            "strength: target (weaker: now only aimed at)",
        ),
        (
            FactChange("strength", "implement", "promote", "weakened", cause="effort"),
            "強さ：実施 → 推進（「努める」などになり弱まった）",
            "strength: implement → promote (weaker: now only an effort)",
        ),
        (
            FactChange("strength", "implement", "promote", "changed", cause="fulfilled"),
            "強さ：実施 → 推進（一方では済んだことになっている。強弱は言えない）",
            "strength: implement → promote (taken as done on one side; neither stronger nor weaker)",
        ),
        (
            FactChange("strength", "need", "consider", "changed"),
            "強さ：必要性 → 検討（強弱は言えない）",
            "strength: need → consider (neither stronger nor weaker)",
        ),
        (FactChange("strength", "implement", None, "removed"), "強さ：実施（削除）", "strength: implement (gone)"),
        (
            FactChange("hedge", None, "等", "added", cause="background"),
            "留保：「等」（追加、約束の強弱には数えない）",
            "hedge: “等” (added, says nothing of the promise's strength)",
        ),
        (
            FactChange("quantity", "46%", "50%", "changed", cause="base"),
            "数値：46% → 50%（基準が違い、増減は言えない）",
            "figure: 46% → 50% (measured on another base: neither up nor down)",
        ),
        (FactChange("quantity", "10社以上", "10社", "changed"), "数値：10社以上 → 10社", "figure: 10社以上 → 10社"),
    ],
)
def test_fact_in_words(fact: FactChange, ja: str, en: str) -> None:
    assert (describe(fact, "ja"), describe(fact, "en")) == (ja, en)


@pytest.mark.parametrize("cause", get_args(Cause))
@pytest.mark.parametrize("direction", ["strengthened", "weakened", "changed"])
def test_no_cause_goes_without_words(cause: Cause, direction: Direction) -> None:
    if cause not in ("withdrawn", "wish", "mixed") or says(f"cause.{cause}.{direction}"):
        assert says(f"cause.{cause}") or says(f"cause.{cause}.{direction}")


def test_promises_within_a_sentence_in_words() -> None:
    changed = ClauseChanges(("相談窓口を設置する",), ("研修を行い", "船を直す"))
    assert (
        describe_clauses(changed, "ja")
        == "なくなった取組：「相談窓口を設置する」；加わった取組：「研修を行い」、「船を直す」"
    )
    assert describe_clauses(changed, "en") == (
        "no longer promised: “相談窓口を設置する”; newly promised: “研修を行い”, “船を直す”"
    )
    assert describe_clauses(ClauseChanges((), ()), "ja") == ""
