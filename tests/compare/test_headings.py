"""Headings that come, go and change between two versions."""

from __future__ import annotations

from dataclasses import replace

from factories import change, comparison, section, statement

from hensen.compare.change import ChangeKind, Comparison, SectionPair
from hensen.compare.comparison import compare
from hensen.compare.headings import heading_changes, same_words
from hensen.normalize.document import Document
from hensen.normalize.normalise import normalise
from hensen.normalize.source import Line, Source
from hensen.report.triage import group_of


def between(
    old: list[str],
    new: list[str],
    pairs: list[tuple[int | None, int | None]],
    kind: ChangeKind = "unchanged",
    line: int = 1,
) -> Comparison:
    """Two papers of one statement, on this line, and these headings, of which these (counted from 1) correspond."""
    one = statement("p1", "産後の家庭を訪ねる。", lines=(line, line))
    made = comparison(change("c1", kind, (one,), (one,)))
    olds, news = (tuple(section(f"s{place}", title) for place, title in enumerate(titles, 1)) for titles in (old, new))
    named = tuple(SectionPair(f"s{one}" if one else None, f"s{two}" if two else None, 0.5) for one, two in pairs)
    return replace(made, old=replace(made.old, sections=olds), new=replace(made.new, sections=news), sections=named)


def read(*lines: Line) -> Document:
    return normalise(Source("x", "text/html", "", lines))


def told(made: Comparison) -> list[tuple[str, str, str]]:
    return [
        (one.kind, one.old.title if one.old else "", one.new.title if one.new else "") for one in heading_changes(made)
    ]


def test_gone_new_and_reworded() -> None:
    made = between(
        ["産後ケアの実施", "住まいの耐震化の推進", "相談"],
        ["住まいの耐震化の加速", "相談", "見守り"],
        [(1, None), (2, 1), (3, 2), (None, 3)],
    )
    assert told(made) == [
        ("dropped", "産後ケアの実施", ""),
        ("reworded", "住まいの耐震化の推進", "住まいの耐震化の加速"),
        ("added", "", "見守り"),
    ]


def test_a_heading_that_stands_elsewhere_is_not_changed() -> None:
    assert told(between(["相談", "見守り"], ["見守り", "相談"], [(1, None), (2, 1), (None, 2)])) == []


def test_of_a_heading_that_stood_twice_one_may_go() -> None:
    assert told(between(["背景", "背景"], ["背景"], [(1, 1), (2, None)])) == [("dropped", "背景", "")]


def test_brackets_are_no_words_of_a_heading() -> None:
    assert told(between(["【見守り】"], ["見守り"], [(1, 1)])) == []


def test_nor_is_the_title_a_heading() -> None:
    made = between(["子育て計画", "見守り"], ["子育て計画（改定）", "見守り"], [(1, 1), (2, 2)], line=2)
    assert told(made) == []
    numbered = replace(made.old, sections=(section("s1", "子育て計画", "第１章"), *made.old.sections[1:]))
    assert told(replace(made, old=numbered)) == [("reworded", "子育て計画", "子育て計画（改定）")]


def test_unlike_headings_over_the_same_statements_are_no_rewording() -> None:
    made = between(["産後ケアの実施"], ["予算"], [(1, 1)])
    assert told(made) == [("dropped", "産後ケアの実施", ""), ("added", "", "予算")]


def test_papers_written_apart_have_no_headings_to_compare() -> None:
    assert told(between(["産後ケアの実施"], ["見守り"], [(1, None), (None, 1)], "related")) == []


def test_what_a_statement_says_now_is_no_heading_that_is_gone() -> None:
    made = between(["現場の逼迫"], ["見守り"], [(1, None), (None, 1)])
    line = statement("p2", "現場の逼迫")
    made = replace(made, new=replace(made.new, statements=(*made.new.statements, line)))
    assert told(made) == [("added", "", "見守り")]
    found = same_words(line, made.new, made.old)
    assert found is not None and found.title == "現場の逼迫"
    assert same_words(made.old.statements[0], made.old, made.new) is None


def test_a_heading_that_stood_there_before_says_nothing_of_a_statement() -> None:
    made = between(["見守り"], ["見守り"], [(1, 1)])
    line = statement("p2", "見守り")
    assert same_words(line, replace(made.old, statements=(*made.old.statements, line)), made.new) is None


def test_a_line_that_is_a_heading_now_is_no_loss() -> None:
    prose = "開票の担当者は、夜を通して票を数えることとする。"
    old = read(Line(prose, 1), Line("投票所の増設", 2, role="item", whole=True), Line(prose, 3, whole=True))
    new = read(Line(prose, 1), Line("投票所の増設", 2, role="heading", level=1), Line(prose, 3, whole=True))
    assert [section.title for section in new.sections] == ["投票所の増設"] and not old.sections
    for one, other in ((old, new), (new, old)):
        (lone,) = [change for change in compare(one, other).changes if change.kind in ("dropped", "added")]
        assert lone.heading is not None and group_of(lone) == "moved"


def test_nor_have_digests() -> None:
    made = between(["産後ケアの実施"], ["見守り"], [(1, None), (None, 1)])
    many = tuple(statement(f"p{number}", f"訪問{number}") for number in range(1, 5))
    assert told(replace(made, old=replace(made.old, statements=many))) == []


def sections_over(title: str) -> Document:
    lines = [
        Line("１ 暮らし", 1, role="heading", level=1, whole=True),
        Line("獣害の柵を直す。", 2, whole=True),
        Line("里道の草を刈る。", 3, whole=True),
        Line(f"２ {title}", 4, role="heading", level=1, whole=True),
        Line("雪下ろしの人手を町が手配する。", 5, whole=True),
        Line("凍結した坂道に砂を撒く。", 6, whole=True),
    ]
    return read(*lines)


def test_another_name_over_the_same_statements_is_a_rewording() -> None:
    for one, other in (("克雪", "冬も動ける集落"), ("冬も動ける集落", "克雪")):
        assert told(compare(sections_over(one), sections_over(other))) == [("reworded", one, other)]


def test_a_measure_in_a_heading_is_gone_whatever_stands_there_now() -> None:
    made = compare(sections_over("除雪車の配備"), sections_over("冬も動ける集落"))
    assert told(made) == [("dropped", "除雪車の配備", ""), ("added", "", "冬も動ける集落")]


def test_a_number_alone_is_no_heading_to_tell_of() -> None:
    article = Line("第２条 里道の草を刈る。", 2)
    one = read(Line("第１条 獣害の柵を直す。", 1), article)
    assert told(compare(one, read(Line("第１条 獣害の柵を直す。", 1), article, Line("第３条 雪を下ろす。", 3)))) == []
