"""What changed in the dates: by the day on which they end."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from compare_papers import statement

from hensen.compare.change import FactChange
from hensen.compare.date_facts import date_changes
from hensen.normalize.document import Document, Statement
from hensen.normalize.normalise import normalise
from hensen.normalize.source import Line, Source

CASES: list[tuple[str, str, str, list[str]]] = [
    # what is measured from is no deadline
    ("a base year", "2013年度比で26％削る。", "2019年度比で20％削る。", ["2013年度比 → 2019年度比 changed"]),
    (
        "the year it begins from",
        "2018年度の45%から90%に高める。",
        "2022年度の68%から90%に高める。",
        ["2018年度 → 2022年度 changed"],
    ),
    ("the base of a multiple", "2015年の2倍に増やす。", "2020年の3倍に増やす。", ["2015年 → 2020年 changed"]),
    ("a level", "2015年の水準から1割減らす。", "2020年の水準から1割減らす。", ["2015年の水準 → 2020年の水準 changed"]),
    ("a new base", "2030年度までに26％削る。", "2030年度までに2013年度比で26％削る。", ["– → 2013年度比 added"]),
    (
        "the day of a count",
        "2020年4月1日現在の数を保つ。",
        "2022年4月1日現在の数を保つ。",
        ["2020年4月1日現在 → 2022年4月1日現在 changed"],
    ),
    # deadlines: the last day decides
    ("the same day", "2025年度末までに直す。", "2026年３月末までに直す。", []),
    ("the same day, within", "2026年3月までに直す。", "2025年度中に直す。", []),
    ("the whole year and its end", "2025年度中に直す。", "2025年度末までに直す。", []),
    ("within the fiscal year", "2025年度末までに直す。", "2025年12月までに直す。", ["2025年度末 → 2025年12月 earlier"]),
    (
        "the fiscal year and the year",
        "2025年度末までに直す。",
        "2025年末までに直す。",
        ["2025年度末 → 2025年末 earlier"],
    ),
    ("next month", "2025年度末までに直す。", "2026年4月までに直す。", ["2025年度末 → 2026年4月 later"]),
    (
        "halves of a decade",
        "2030年代前半までに直す。",
        "2030年代後半までに直す。",
        ["2030年代前半 → 2030年代後半 later"],
    ),
    ("half a decade and a year", "2030年代後半までに直す。", "2035年までに直す。", ["2030年代後半 → 2035年 earlier"]),
    (
        "halves of a year",
        "2025年度上半期までに直す。",
        "2025年度下半期までに直す。",
        ["2025年度上半期 → 2025年度下半期 later"],
    ),
    ("a season and the end", "2025年夏までに直す。", "2025年末までに直す。", ["2025年夏 → 2025年末 later"]),
    (
        "quarters",
        "2025年度第1四半期までに直す。",
        "2025年度第3四半期までに直す。",
        ["2025年度第1四半期 → 2025年度第3四半期 later"],
    ),
    ("the middle of a year", "2027年央までに直す。", "2028年までに直す。", ["2027年央 → 2028年 later"]),
    ("a month of the year", "2027年6月までに直す。", "2027年中に直す。", ["2027年6月 → 2027年 later"]),
    ("no day any more", "2027年9月30日までに直す。", "2027年9月までに直す。", ["2027年9月30日 → 2027年9月 changed"]),
    ("by then, from then on", "2030年までに廃止する。", "2030年以降に廃止する。", ["2030年まで → 2030年以降 changed"]),
    ("from a later year on", "2030年以降に廃止する。", "2032年以降に廃止する。", ["2030年以降 → 2032年以降 later"]),
    ("behind a colon", "達成期限：2025年度末", "達成期限：2030年度末", ["2025年度末 → 2030年度末 later"]),
    # other dates
    ("mere precision", "計画は2019年5月に定めた。", "計画は2019年に定めた。", ["2019年5月 → 2019年 changed"]),
    (
        "mere precision, a fiscal year",
        "計画は2019年5月に定めた。",
        "計画は2019年度に定めた。",
        ["2019年5月 → 2019年度 changed"],
    ),
    ("seasons", "計画は2025年春に定めた。", "計画は2025年秋に定めた。", ["2025年春 → 2025年秋 later"]),
    ("a range with and without its century", "2021年度～25年度に行う。", "2021年度～2025年度に行う。", []),
    # an end and a beginning
    (
        "by then, from then",
        "2030年度までに港を直す。",
        "2030年度から港を直す。",
        ["2030年度まで → 2030年度から changed"],
    ),
    (
        "by then, from a later year",
        "2030年度までに直す。",
        "2031年度から直す。",
        ["2030年度まで → 2031年度から changed"],
    ),
    (
        "by then, from then, and by another year",
        "2028年度から港を直し、2030年度までに橋を直す。",
        "2029年度から港を直し、2031年度までに橋を直す。",
        ["2028年度 → 2029年度 later", "2030年度 → 2031年度 later"],
    ),
    ("from then, twice", "2030年度以降、港を直す。", "2030年度から港を直す。", []),
    ("in that year, from then", "2030年度に港を直し始める。", "2030年度から港を直し始める。", []),
    ("from a later year", "2030年度から港を直す。", "2031年度から港を直す。", ["2030年度 → 2031年度 later"]),
    (
        "a range, not a beginning",
        "2030年度から2032年度までに港を直す。",
        "2032年度までに港を直す。",
        ["2030年度 → – removed"],
    ),
    # a paper that does not date itself
    ("the same year in two words", "本年度中に港を直す。", "今年度中に港を直す。", []),
    ("it stays", "本年度中に港を直す。", "本年度中に橋を直す。", []),
    ("it goes", "本年度中に港を直す。", "港を直す。", ["本年度 → – removed"]),
    ("a year for a word", "本年度中に港を直す。", "2026年度中に港を直す。", ["本年度 → 2026年度 changed"]),
    # by the words beside them
    (
        "two deadlines",
        "港は2025年度まで、橋は2027年度までに直す。",
        "橋は2028年度までに直す。",
        ["2025年度 → – removed", "2027年度 → 2028年度 later"],
    ),
    # days of no particular year
    ("every year", "報告は毎年12月10日までとする。", "報告は毎年11月30日までとする。", ["12月10日 → 11月30日 earlier"]),
    ("within a month", "届出は4月1日までとする。", "届出は4月15日までとする。", ["4月1日 → 4月15日 later"]),
    ("across the new year", "届出は12月1日までとする。", "届出は1月15日までとする。", ["12月1日 → 1月15日 changed"]),
    ("the end of a month", "届出は3月末までとする。", "届出は3月31日までとする。", []),
    ("a day goes", "届出は3月31日までとする。", "届出は書面とする。", ["3月31日 → – removed"]),
    ("its year is left out", "届出は2025年3月10日までとする。", "届出は3月10日までとする。", []),
]
MIRROR = {"earlier": "later", "later": "earlier", "added": "removed", "removed": "added", "changed": "changed"}


def said(fact: FactChange) -> str:
    return f"{fact.old or '–'} → {fact.new or '–'} {fact.direction}"


@pytest.mark.parametrize(("old", "new", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_dates(old: str, new: str, expected: list[str]) -> None:
    assert [said(fact) for fact in date_changes([statement(old)], [statement(new)])] == expected


@pytest.mark.parametrize(("old", "new"), [case[1:3] for case in CASES], ids=[case[0] for case in CASES])
def test_backwards_is_the_mirror_image(old: str, new: str) -> None:
    there, back = (date_changes([statement(one)], [statement(two)]) for one, two in ((old, new), (new, old)))
    assert {(fact.new, fact.old, MIRROR[fact.direction]) for fact in there} == {
        (fact.old, fact.new, fact.direction) for fact in back
    }


@pytest.mark.parametrize(
    ("sooner", "later", "words"),
    [
        ("本年度中に港を直す。", "来年度中に港を直す。", ("本年度", "来年度")),
        ("年内に港を直す。", "来年中に港を直す。", ("年内", "来年")),
        ("今春、港を直す。", "今秋、港を直す。", ("今春", "今秋")),
        ("本年６月までに港を直す。", "本年10月までに港を直す。", ("本年６月", "本年10月")),
    ],
)
def test_of_papers_without_a_date_the_newer_is_surely_not_the_older(
    sooner: str, later: str, words: tuple[str, str]
) -> None:
    one, other = statement(sooner), statement(later)
    assert [said(fact) for fact in date_changes([one], [other])] == [f"{words[0]} → {words[1]} later"]
    # a year on, 本年度 is what was 来年度
    assert [said(fact) for fact in date_changes([other], [one])] == [f"{words[1]} → {words[0]} changed"]


def _of_year(year: int, text: str) -> list[Statement]:
    """The statement with this text in a paper of that year."""
    lines: Sequence[Line] = [
        Line(line, number, gap=1, whole=True) for number, line in enumerate(["推進計画", f"{year}年6月20日", text], 1)
    ]
    document: Document = normalise(Source("計画", "text/plain", str(year), tuple(lines)), label="計画")
    assert document.date == f"{year}-06-20"
    return [one for one in document.statements if one.text == text]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("昨年度は道路を直し、今年度は橋を直す。", "昨年度は道路を直し、今年度は港を直す。", []),
        ("年内に結論を出す。", "年内に方針を出す。", []),
        ("今夏までに案を出す。", "年末までに案を出す。", ["今夏 → 年末 later"]),
        ("年度末までに案を出す。", "2026年3月末までに案を出す。", ["年度末 → 2026年3月末 later"]),
    ],
)
def test_a_word_that_counts_from_the_paper_itself(old: str, new: str, expected: list[str]) -> None:
    found = date_changes(_of_year(2024, old), _of_year(2025, new))
    assert [said(fact) for fact in found] == expected


def test_a_deadline_that_was_over_when_the_paper_appeared_is_still_put_off() -> None:
    old, new = _of_year(2026, "2023年までに港を直す。"), _of_year(2026, "2028年までに港を直す。")
    assert (old[0].dates[0].role, new[0].dates[0].role) == (None, "deadline")
    assert [said(fact) for fact in date_changes(old, new)] == ["2023年 → 2028年 later"]


def test_a_deadline_that_has_passed_meanwhile_is_the_same_deadline() -> None:
    found = date_changes(_of_year(2019, "2020年までに港を直す。"), _of_year(2024, "2020年までに港を直す。"))
    assert not found
