"""Numbers with a counter of their own, times of day and how often: what changed where only the number did."""

from __future__ import annotations

import pytest
from compare_papers import statement

from hensen.compare.counted_facts import counted_changes
from hensen.compare.facts import fact_changes

CASES: list[tuple[str, str, list[str]]] = [
    ("球場を２面整備する。", "球場を３面整備する。", ["２面 → ３面 up 50.0"]),
    ("古い橋を５橋架け替える。", "古い橋を３橋架け替える。", ["５橋 → ３橋 down -40.0"]),
    ("球場を2面整備する。", "球場を2面改修する。", []),
    ("球場を2面整備する。", "幼稚園を3園整備する。", []),
    ("全国の400市場以上で扱う。", "全国の500市場以上で扱う。", ["400市場 → 500市場 up 25.0"]),
    ("30町村会と協定を結ぶ。", "20町村会と協定を結ぶ。", ["30町村会 → 20町村会 down -33.3"]),
    ("県内5県立学校を直す。", "県内5市立学校を直す。", []),
    ("第2条を改める。", "第3条を改める。", []),
    ("2条を改める。", "3条を改める。", []),
    ("別紙2参照", "別紙3参照", []),
    ("図書室を午後８時まで開く。", "図書室を午後７時まで開く。", ["午後８時 → 午後７時 changed None"]),
    ("図書室を午後8時まで開く。", "図書室を20時まで開く。", []),
    ("図書室を8時間開く。", "図書室を7時間開く。", []),
    ("図書室を開く。", "図書室を7時まで開く。", []),
    ("名簿を毎年度見直す。", "名簿を隔年度見直す。", ["毎年度 → 隔年度 down None"]),
    ("名簿を隔月見直す。", "名簿を毎月見直す。", ["隔月 → 毎月 up None"]),
    ("名簿を毎年見直す。", "名簿を毎年度見直す。", []),
    ("毎日新聞を読む。", "毎週新聞を読む。", []),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_only_the_number_changed(old: str, new: str, expected: list[str]) -> None:
    found = counted_changes(statement(old), statement(new))
    assert [f"{fact.old} → {fact.new} {fact.direction} {fact.percent}" for fact in found] == expected


def test_what_is_a_figure_is_told_once() -> None:
    (fact,) = fact_changes([statement("学校を3校直す。")], [statement("学校を5校直す。")])
    assert (fact.old, fact.new) == ("3校", "5校")


def test_days_and_hours_are_one_measure() -> None:
    (fact,) = fact_changes([statement("3日以内に知らせる。")], [statement("24時間以内に知らせる。")])
    assert (fact.old, fact.new, fact.direction) == ("3日", "24時間", "down")
