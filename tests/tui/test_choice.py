"""Filters, search and orders, without a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories_tui import every_kind

from hensen.compare.judgement import Judgement
from hensen.compare.review import Keys, apply, new_review
from hensen.report.triage import group_of
from hensen.tui.choice import Filter, Index, SearchKeys, next_other_section, query_key
from hensen.tui.sections import ROOT, section_tree


def index(one: object = None) -> Index:
    comparison = every_kind() if one is None else one
    return Index(comparison, section_tree(comparison), SearchKeys(comparison.old, comparison.new))  # type: ignore[attr-defined,arg-type]


def ids(wanted: Filter, query: str = "", unchanged: bool = False) -> list[str]:
    return sorted(row.change.id for row in index().rows(wanted, "triage", unchanged=unchanged, query=query_key(query)))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), "c2 c3 c4 c5 c6 c7 c9"),
        (Filter(commitments_only=False), "c2 c3 c4 c5 c6 c7 c8 c9"),
        (Filter(groups=frozenset({"dropped", "added"})), "c4 c9"),
        (Filter(groups=frozenset({"unchanged"})), "c1"),
        (Filter(facts=frozenset({"strength"})), "c3"),
        (Filter(facts=frozenset({"quantity", "strength"})), "c2 c3"),
        (Filter(judged=frozenset({"yes"})), ""),
        (Filter(judged=frozenset({"no"})), "c2 c3 c4 c5 c6 c7 c9"),
        (Filter(confidence=frozenset({"unsure"})), "c7"),
        (Filter(confidence=frozenset({"middling"})), "c4"),
        (Filter(bodies=frozenset({"総務省"})), "c3"),
        (Filter(sections=frozenset({3})), "c9"),
        (Filter(sections=frozenset({ROOT})), "c2 c3 c4 c5 c6 c7 c9"),
        (Filter(groups=frozenset({"dropped"}), bodies=frozenset({"総務省"})), ""),
    ],
)
def test_filters(wanted: Filter, found: str) -> None:
    assert ids(wanted) == found.split()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("17.5", "c2"),
        ("１７.５", "c2"),
        ("１７．５兆円", "c2"),
        ("取組", "c4 c5 c9"),
        ("とりくみ", ""),
        ("取り組み", "c4 c5 c9"),
        ("電波利用料", "c1"),
        ("見当たらない", ""),
        ("", "c2 c3 c4 c5 c6 c7 c9"),
    ],
)
def test_search_ignores_notation(query: str, found: str) -> None:
    assert ids(Filter(), query) == found.split()


def test_matches_beyond_the_filter_are_counted() -> None:
    wanted = Filter(groups=frozenset({"dropped"}))
    assert index().beyond(wanted, query_key("取組")) == 3, "c5, c9 and the statement that is no commitment"


def test_triage_order_is_the_reports() -> None:
    rows = index().rows(Filter(commitments_only=False), "triage", unchanged=True)
    groups = [group_of(row.change) for row in rows]
    assert groups == sorted(groups, key=lambda group: list(dict.fromkeys(groups)).index(group))
    assert groups[0] == "dropped" and groups[-1] == "unchanged"


def test_page_order_has_every_change_once_and_moves_twice() -> None:
    rows = index().rows(Filter(commitments_only=False), "page", unchanged=True)
    assert [(row.change.id, row.end) for row in rows] == [
        ("c5", "new"),
        ("c1", "old"),
        ("c2", "old"),
        ("c3", "old"),
        ("c4", "old"),
        ("c5", "old"),
        ("c6", "old"),
        ("c7", "old"),
        ("c8", "old"),
        ("c9", "old"),
    ]


def test_sections_of_both_documents_are_one_tree() -> None:
    tree = index().sections
    assert [(node.old is not None, node.new is not None) for node in tree.nodes[1:]] == [
        (True, True),
        (True, True),
        (False, True),
    ]
    totals = tree.totals((facet.node, facet.group) for facet in index().facets)
    assert sum(totals[ROOT].values()) == 9


def test_a_section_without_counterpart_stands_after_its_neighbour() -> None:
    one = every_kind()
    pairs = tuple(pair for pair in one.sections if pair.old != "s2")
    tree = section_tree(replace(one, sections=pairs))
    names = [(node.section.title if node.section else "", node.new is None) for node in tree.nodes[1:]]
    assert names == [("海外展開", False), ("国内", True), ("国内", False), ("新しい章", False)]


def test_next_section_by_rows() -> None:
    one = index()
    rows = one.rows(Filter(), "page", unchanged=False)
    places = [0]
    while (place := next_other_section(rows, places[-1], 1, one)) is not None:
        places.append(place)
    assert [rows[place].change.id for place in places] == ["c5", "c4", "c9"]
    assert next_other_section(rows, 0, -1, one) is None


def test_judged_changes_are_counted_by_scope() -> None:
    one = every_kind()
    judgement = Judgement("confirmed", Keys(one.old).of(one.changes[3].old), (), "dropped")
    judged = index(apply(one, new_review(one).judged(judgement)))
    assert judged.judged(True) == (1, 7)
    assert judged.judged(False) == (1, 8)
