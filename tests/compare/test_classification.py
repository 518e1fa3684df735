"""From an alignment to changes: numbers, order, candidates, confidence."""

from __future__ import annotations

from itertools import pairwise

from compare_papers import BACKGROUND, paper, texts, touched, versions

from hensen.compare.change import Change, Comparison
from hensen.compare.comparison import compare


def by_text(comparison: Comparison, text: str) -> Change:
    (change,) = [one for one in comparison.changes if text in texts((*one.old, *one.new))]
    return change


OLD = ["岸壁の耐震工事を2028年度までに終える。", "公衆電話の場所を地図に載せる。", "灯台を点検する。"]
NEW = ["灯台を点検する。", "岸壁の耐震工事を2030年度までに終える。", "点字図書の貸出しを始める。"]


def test_numbers_follow_the_order() -> None:
    changes = versions(OLD, NEW).changes
    assert [change.id for change in changes] == [f"c{number}" for number in range(1, len(changes) + 1)]


def test_additions_come_after_what_precedes_them_in_the_new_document() -> None:
    changes = versions(OLD, NEW).changes
    (before,) = [one for one, other in pairwise(changes) if texts(other.new) == [NEW[2]]]
    assert texts(before.new) == [NEW[1]]


def test_only_what_left_its_order_has_moved() -> None:
    assert sum(change.moved for change in versions(OLD, NEW).changes) == 1


def test_identical_is_sure_and_without_facts() -> None:
    change = by_text(versions(OLD, NEW), OLD[2])
    assert (change.kind, change.confidence, change.facts, change.candidates) == ("unchanged", 1.0, (), ())


def test_candidates_of_a_dropped_statement_are_ranked() -> None:
    comparison = versions(OLD, NEW)
    change = by_text(comparison, OLD[1])
    assert change.kind == "dropped"
    assert 1 <= len(change.candidates) <= 3
    assert all(one.old == change.old[0].id for one in change.candidates)
    subjects = [one.evidence.subject for one in change.candidates]
    assert subjects == sorted(subjects, reverse=True)


def test_nearest_wording_where_nothing_is_shared() -> None:
    comparison = compare(paper({"": ["岸壁。"]}), paper({"": ["ミミズク", "トビウオ"]}))
    for change in comparison.changes:
        (nearest,) = change.candidates
        assert (nearest.refusal, nearest.confidence) == ("common-words-only", 0.0)


def test_less_sure_to_be_gone_where_something_alike_stands() -> None:
    alike = versions(["高齢者の運転免許返納を促す。"], ["高齢者の運転を支える免許の制度を学ぶ。"])
    unlike = versions(["高齢者の運転免許返納を促す。"], ["点字図書の貸出しを始める。"])
    sureness = [next(one for one in touched(each) if one.old).confidence for each in (alike, unlike)]
    assert sureness[0] < sureness[1]


def test_a_twin_that_stays_is_no_reason_for_doubt() -> None:
    twin = "保健所に看護師を配置する。"
    gone = by_text(versions(["小学校に看護師を配置する。", twin], [twin]), "小学校に看護師を配置する。")
    assert (gone.kind, gone.candidates[0].new) == ("dropped", by_text(versions([twin], [twin]), twin).new[0].id)
    assert gone.confidence > 0.95


def test_no_commitment_is_related_to_the_source_of_a_figure() -> None:
    source = "出典：欧州委員会資料を基に海底ケーブルの研究室が作成"
    promise = "欧州委員会と海底ケーブルの研究を進める。"
    for sentence, related in ((promise, False), (source.replace("作成", "編集"), True)):
        old, new = paper({**BACKGROUND, "研究": [sentence]}), paper({**BACKGROUND, "資料": [source]})
        (change,) = [one for one in compare(old, new).changes if sentence in texts(one.old)]
        assert (change.kind != "dropped") == related


def test_split_has_one_redline_and_evidence() -> None:
    old = "水道施設の耐震化を進めるとともに、料金体系を見直す。"
    (change,) = touched(versions([old], ["水道施設の耐震化を進める。", "料金体系を見直す。"]))
    assert change.kind == "split" and change.evidence is not None
    assert "".join(segment.old for segment in change.redline) == old
    assert not change.moved


def test_only_figures_and_dates_of_related_targets_are_compared() -> None:
    old = "2020年までに、海外での放送番組の売上げを500億円に増やす目標を掲げる。"
    new = "海外への放送番組の輸出により、2030年までに売上げを1.5兆円とすることを目指す。"
    comparison = compare(paper({**BACKGROUND, "施策": [old]}), paper({"施策": [new, "里山の間伐材を燃料にする。"]}))
    change = by_text(comparison, old)
    assert change.kind == "related"
    assert [(fact.type, fact.direction) for fact in change.facts] == [("quantity", "up"), ("date", "later")]


def test_summary_counts_every_change() -> None:
    comparison = compare(paper(BACKGROUND), paper({**BACKGROUND, "施策": NEW}))
    assert comparison.summary["added"] == 3
    assert sum(count for kind, count in comparison.summary.items() if kind != "moved") == len(comparison.changes)
