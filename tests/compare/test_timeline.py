"""Themes through documents: counts, shares, targets, threads, proposals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from compare_papers import statement as real_statement
from factories import change, document, section, statement

from hensen.compare.links import Link
from hensen.compare.series import chronological, date_of
from hensen.compare.terms import ThemeQuery
from hensen.compare.timeline import TrackOptions, track, wilson
from hensen.normalize.document import DateExpression, Document, Quantity, Statement

TRAINING = ThemeQuery("人材育成", ("人材育成",))


def promised(identifier: str, text: str, **fields: object) -> Statement:
    """A statement with its 20兆円 and 2033年 as the reader would give them."""
    figure, deadline = text.index("20兆円"), text.index("2033年")
    return statement(
        identifier,
        text,
        quantities=(Quantity("20兆円", Decimal(20 * 10**12), "円", None, (figure, figure + 4)),),
        dates=(DateExpression("2033年", "2033", "year", "deadline", (deadline, deadline + 5)),),
        **fields,
    )


OLD = document(
    "旧",
    statement("p1", "人材育成を推進する。人材育成は要である。", strength="promote"),
    statement("p2", "人材の育成を検討する。", strength="consider"),
    statement("p3", "道路を直す。", strength="implement"),
    statement("p4", "若手向けの研修を行う。", strength="implement"),
    date="2013",
)
NEW = document(
    "新",
    promised("p1", "人材育成の市場を2033年までに20兆円とする。", strength="target"),
    statement("p2", "橋を架ける。", strength="implement"),
    date="2019-05",
)


def test_points_count_statements_places_and_commitments() -> None:
    theme = track([OLD, NEW], [TRAINING]).themes[0]
    old, new = theme.points
    assert (len(old.mentions), old.occurrences, old.commitments, old.total) == (2, 3, 2, 4)
    assert dict(old.strength) == {"promote": 1, "consider": 1}
    assert old.share == 0.5
    assert dict(new.strength) == {"target": 1}
    assert (theme.first, theme.last) == (0, 1)


def test_a_document_that_says_nothing_has_a_point_too() -> None:
    theme = track([OLD, NEW], [ThemeQuery("郵便", ("郵便",))]).themes[0]
    assert [len(point.mentions) for point in theme.points] == [0, 0]
    assert theme.first is None
    assert theme.last is None
    assert track([document("空")], [TRAINING]).themes[0].points[0].share == 0


def test_small_counts_are_marked() -> None:
    assert track([OLD], [TRAINING]).themes[0].points[0].small
    assert not track([OLD], [TRAINING], options=TrackOptions(small=2)).themes[0].points[0].small


def test_targets_have_figure_and_deadline() -> None:
    (target,) = track([OLD, NEW], [TRAINING]).themes[0].targets
    assert (target.document, target.statement, target.figure) == (1, "p1", "20兆円")
    assert target.deadline is not None
    assert target.deadline.value == "2033"


def test_a_figure_without_target_or_deadline_is_no_target() -> None:
    budget = promised("p1", "人材育成に20兆円を使った。2033年", strength=None)
    quiet = document("一", statement("p1", budget.text, quantities=budget.quantities))
    assert track([quiet], [TRAINING]).themes[0].targets == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("人材育成に約17.5兆円を2033年までに投じる。", "約17.5兆円"),
        ("人材育成に年間約173兆円を2033年までに投じる。", "年間約173兆円"),
        ("人材育成に加わる会社を2033年までに30社以上とする。", "30社以上"),
        ("人材育成に加わる会社を2033年までに全角で３０社以上とする。", "３０社以上"),
        ("人材育成に加わる会社を2033年までに30社とする。", "30社"),
    ],
)
def test_figures_read_as_people_write_them(text: str, figure: str) -> None:
    paper = document("一", real_statement(text))
    assert [target.figure for target in track([paper], [TRAINING]).themes[0].targets] == [figure]


def link(old: tuple[int, str], new: tuple[int, str], kind: str, confidence: float) -> Link:
    made = change("c1", kind, (OLD.statement(old[1]),), (NEW.statement(new[1]),), confidence=confidence)  # type: ignore[arg-type]
    return Link(old, new, made)


def test_threads_join_statements_on_the_theme_only() -> None:
    links = [link((0, "p2"), (1, "p1"), "reworded", 0.9), link((0, "p3"), (1, "p2"), "reworded", 0.9)]
    (thread,) = track([OLD, NEW], [TRAINING], links).themes[0].threads
    assert [(step.document, step.statement, step.kind) for step in thread.steps] == [
        (0, "p2", None),
        (1, "p1", "reworded"),
    ]


def test_a_strict_link_goes_before_a_related_one() -> None:
    links = [link((0, "p1"), (1, "p1"), "related", 0.95), link((0, "p2"), (1, "p1"), "reworded", 0.4)]
    (thread,) = track([OLD, NEW], [TRAINING], links).themes[0].threads
    assert thread.steps[0].statement == "p2"


def test_unlikely_related_pairs_make_no_thread() -> None:
    links = [link((0, "p1"), (1, "p1"), "related", 0.2)]
    assert track([OLD, NEW], [TRAINING], links).themes[0].threads == ()
    assert len(track([OLD, NEW], [TRAINING], links, TrackOptions(related=0.1)).themes[0].threads) == 1


def test_other_words_for_the_subject_are_proposed_and_not_counted() -> None:
    point = track([OLD, NEW], [TRAINING]).themes[0].points[0]
    assert [(one.statement.id, one.reasons) for one in point.proposals] == [("p4", ("subject",))]


def test_terms_that_documents_define_count_everywhere() -> None:
    first = document("一", statement("p1", "自由なデータ流通(DFFT)を進める。"))
    second = document("二", statement("p1", "DFFTを具体化する。"))
    theme = track([first, second], [ThemeQuery("データ流通", ("データ流通",))]).themes[0]
    assert theme.defined == ("DFFT",)
    assert len(theme.points[1].mentions) == 1


def test_wilson_agrees_with_a_worked_example() -> None:
    """10 of 100: 0.0552 to 0.1744 (Newcombe 1998 gives the formula)."""
    low, high = wilson(10, 100)
    assert round(low, 4) == 0.0552
    assert round(high, 4) == 0.1744
    assert wilson(0, 0) == (0.0, 0.0)
    assert wilson(0, 50)[0] == 0.0


def dated(path: str, date: str | None) -> Document:
    return document("一", path=path, date=date, sections=(section("s1", "x"),))


def test_documents_are_sorted_by_date() -> None:
    papers = [dated("c.txt", "2025-09-19"), dated("b.txt", "2019-05"), dated("a.txt", "2019"), dated("z.txt", "2013")]
    assert [paper.path for paper in chronological(papers)] == ["z.txt", "a.txt", "b.txt", "c.txt"]


def test_the_file_name_stands_in_for_a_date() -> None:
    assert date_of(dated("dir/2019-ict.txt", None)) == "2019"
    assert date_of(dated("r_201907.pdf", None)) == "2019-07"
    assert date_of(dated("no-12019.pdf", None)) is None
    assert date_of(dated("2019-ict.txt", "2018")) == "2018"


def test_without_any_date_the_given_order_holds() -> None:
    papers = [dated("c.txt", "2025"), dated("b.txt", None), dated("a.txt", "2013")]
    assert [paper.path for paper in chronological(papers)] == ["c.txt", "b.txt", "a.txt"]
