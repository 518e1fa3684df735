"""Which statements of a document are about a theme: own words, headings, continuation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import document, section, statement

from hensen.compare.mentions import find_mentions, is_topic
from hensen.compare.terms import ThemeQuery
from hensen.normalize.document import Cell

SECURITY = ThemeQuery("サイバーセキュリティ", ("サイバーセキュリティ",))
SDGS = ThemeQuery("SDGs", ("SDGs",))


@pytest.mark.parametrize(
    ("heading", "query", "topic"),
    [
        ("サイバーセキュリティの確保", SECURITY, True),
        ("サイバーセキュリティに関する国際連携", SECURITY, True),
        ("サイバーセキュリティを通じた地域振興", SECURITY, False),
        ("SDGs達成に向けたイノベーション創出支援", SDGS, False),
        ("SDGs達成に向けた取組", SDGS, True),
        ("防災、サイバーセキュリティ、郵便、行政相談の海外展開", SECURITY, False),
        ("地域医療の確保", SECURITY, False),
    ],
)
def test_the_topic_of_a_heading(heading: str, query: ThemeQuery, topic: bool) -> None:
    assert is_topic(heading, query) is topic


def test_statements_under_a_heading_on_the_theme_count() -> None:
    paper = document(
        "一",
        statement("p1", "対処能力を高める。", section="s2"),
        statement("p2", "道路を直す。", section="s3"),
        sections=(
            section("s1", "重点施策"),
            section("s2", "サイバーセキュリティの確保", parent="s1", level=2),
            section("s3", "交通", parent="s1", level=2),
        ),
    )
    mentions = find_mentions(paper, SECURITY)
    assert [(mention.statement.id, mention.match.basis) for mention in mentions] == [("p1", "heading")]
    assert mentions[0].match.terms == ("サイバーセキュリティの確保",)


def test_subsections_inherit_the_topic() -> None:
    paper = document(
        "一",
        statement("p1", "訓練を行う。", section="s2"),
        sections=(section("s1", "サイバーセキュリティの確保"), section("s2", "演習", parent="s1", level=2)),
    )
    assert len(find_mentions(paper, SECURITY)) == 1


def test_a_long_section_counts_whole_only_if_its_statements_name_the_theme() -> None:
    texts = [f"施策{number}を進める。" for number in range(1, 9)]
    head = (section("s1", "サイバーセキュリティ戦略"),)
    umbrella = document("一", *(statement(f"p{n}", text) for n, text in enumerate(texts, 1)), sections=head)
    assert find_mentions(umbrella, SECURITY) == ()
    texts[:3] = ["サイバーセキュリティを高める。"] * 3
    proper = document("二", *(statement(f"p{n}", text) for n, text in enumerate(texts, 1)), sections=head)
    assert len(find_mentions(proper, SECURITY)) == 8


def test_a_noun_taken_up_again_continues_the_theme() -> None:
    paper = document(
        "一",
        statement("p1", "サイバーセキュリティ機構を置く。"),
        statement("p2", "同機構は、演習を行う。"),
        statement("p3", "この道路を直す。"),
    )
    assert [mention.match.basis for mention in find_mentions(paper, SECURITY)] == ["term", "continuation"]


def test_a_chain_of_references_does_not_run_on() -> None:
    paper = document(
        "一",
        statement("p1", "サイバーセキュリティ機構を置く。"),
        statement("p2", "同機構は、研究機構と組む。"),
        statement("p3", "同機構は、医療を担う。"),
    )
    assert [mention.statement.id for mention in find_mentions(paper, SECURITY)] == ["p1", "p2"]


def test_a_target_in_a_row_on_the_theme_counts_and_what_reports_does_not() -> None:
    target = Cell(0, 1, 2, row_heading="住民の満足度（％）", column_heading="目標値", datum=True)
    other = replace(target, row=2, row_heading="蔵書数")
    paper = document(
        "一",
        statement("p1", "45.2", cell=replace(target, column=1, column_heading="現状値")),
        statement("p2", "60.0", cell=target, strength="target"),
        statement("p3", "5,000", cell=other, strength="target"),
    )
    found = find_mentions(paper, ThemeQuery("満足度", ("満足度",)))
    assert [(one.statement.id, one.match.basis, one.match.terms) for one in found] == [
        ("p2", "heading", ("住民の満足度（％）",))
    ]
