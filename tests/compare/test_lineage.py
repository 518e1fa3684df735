"""Life lines: chained from comparisons, over gaps, through splits and merges."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from factories import change, document, statement

from hensen.compare.change import Change, ChangeKind, Comparison, FactChange
from hensen.compare.comparison import CompareOptions
from hensen.compare.lineage import LifeLine, Lineage, trace
from hensen.compare.links import link_series
from hensen.normalize.document import Document, Statement

Pair = tuple[ChangeKind, tuple[str, ...], tuple[str, ...]]
LONG = "という取組を着実に進める。"


def paper(label: str, *words: str) -> Document:
    return document(label, *(statement(f"p{n}", f"{word}{LONG}") for n, word in enumerate(words, 1)))


def by_words(old: Document, new: Document, options: CompareOptions | None = None) -> Comparison:
    """A comparison that knows the same first letter as the same statement; capital letters count as reworded."""
    changes: list[Change] = []
    free = list(new.statements)
    for one in old.statements:
        partner = next((other for other in free if other.text[0].lower() == one.text[0].lower()), None)
        if partner is None:
            changes.append(change(f"c{len(changes)}", "dropped", (one,)))
        else:
            free.remove(partner)
            kind: ChangeKind = "unchanged" if partner.text == one.text else "reworded"
            changes.append(change(f"c{len(changes)}", kind, (one,), (partner,)))
    changes += [change(f"c{len(changes) + n}", "added", (), (one,)) for n, one in enumerate(free)]
    return Comparison(old, new, (), tuple(changes))


def events(line: LifeLine) -> list[tuple[int, str]]:
    return [(step.document, step.event) for step in line.steps]


def line_from(lineage: Lineage, document_index: int, identifier: str) -> LifeLine:
    return next(
        line
        for line in lineage.lines
        if (line.steps[0].document, line.steps[0].statement) == (document_index, identifier)
    )


def test_a_line_goes_through_all_documents() -> None:
    lineage = trace([paper("一", "a"), paper("二", "A"), paper("三", "A")], by_words)
    assert [events(line) for line in lineage.lines] == [[(0, "born"), (1, "reworded"), (2, "unchanged")]]


def test_what_is_missing_once_is_revived_and_not_born_again() -> None:
    lineage = trace([paper("一", "a", "b"), paper("二", "b"), paper("三", "b", "A")], by_words)
    assert events(line_from(lineage, 0, "p1")) == [(0, "born"), (1, "dropped"), (2, "revived")]
    assert len(lineage.lines) == 2


def test_revival_is_found_over_a_long_gap_and_then_lost_again() -> None:
    series = [paper("一", "a", "b"), paper("二", "b"), paper("三", "b"), paper("四", "b", "a"), paper("五", "b")]
    assert events(line_from(trace(series, by_words), 0, "p1")) == [
        (0, "born"),
        (1, "dropped"),
        (3, "revived"),
        (4, "dropped"),
    ]


def test_words_too_short_to_be_known_again_are_not_revived() -> None:
    short = document("一", statement("p1", "支援"))
    other = document("二", statement("p1", f"b{LONG}"))
    again = document("三", statement("p1", "支援"))
    assert trace([short, other, again], by_words).summary["revived"] == (0, 0, 0)


def scripted(*script: Sequence[Pair]):  # type: ignore[no-untyped-def]
    """A comparison read from a script, one entry for each pair of neighbours; gaps find nothing."""
    turns = iter(script)

    def compare(old: Document, new: Document, options: CompareOptions | None = None) -> Comparison:
        if ":" in (old.statements[0].id if old.statements else ""):
            return Comparison(old, new, (), ())
        facts = (FactChange("strength", "実施", "検討", "weakened"),)
        changes = tuple(
            change(
                f"c{n}",
                kind,
                tuple(old.statement(one) for one in before),
                tuple(new.statement(one) for one in after),
                facts=facts if kind == "reworded" else (),
            )
            for n, (kind, before, after) in enumerate(next(turns), 1)
        )
        return Comparison(old, new, (), changes)

    return compare


def test_a_split_goes_on_with_the_likest_part_and_begins_a_line() -> None:
    series = [paper("一", "道路と鉄道"), paper("二", "鉄道", "道路と橋")]
    lineage = trace(series, scripted([("split", ("p1",), ("p1", "p2"))]))
    first, second = lineage.lines
    assert events(first) == [(0, "born"), (1, "split")]
    assert first.steps[1].statement == "p2"
    assert first.steps[1].siblings == ("p1",)
    assert second.origin == first.id
    assert events(second) == [(1, "split")]


def test_a_merge_ends_the_other_line_in_the_likest() -> None:
    series = [paper("一", "道路", "鉄道の整備"), paper("二", "道路・鉄道の整備"), paper("三", "道路・鉄道の整備")]
    lineage = trace(series, scripted([("merged", ("p1", "p2"), ("p1",))], [("unchanged", ("p1",), ("p1",))]))
    ended, lives = lineage.lines
    assert ended.into == lives.id
    assert events(ended) == [(0, "born"), (1, "merged")]
    assert events(lives) == [(0, "born"), (1, "merged"), (2, "unchanged")]


def test_of_equals_the_line_goes_on_with_the_first_in_the_document() -> None:
    words = [f"{number}番目の" for number in range(1, 9)]
    series = [paper("一", *words, "道路"), paper("二", *words, "道路", "道路")]
    lineage = trace(series, scripted([("split", ("p9",), ("p9", "p10"))]))
    assert line_from(lineage, 0, "p9").steps[1].statement == "p9"  # p10 sorts before p9 as text


def test_strength_names_the_event() -> None:
    lineage = trace([paper("一", "a"), paper("二", "b")], scripted([("reworded", ("p1",), ("p1",))]))
    assert events(lineage.lines[0])[1] == (1, "weakened")


@pytest.mark.parametrize(
    ("facts", "event"),
    [
        ([], "reworded"),
        ([FactChange("hedge", None, "等", "added")], "weakened"),
        ([FactChange("hedge", "等", None, "removed")], "strengthened"),
        ([FactChange("hedge", None, "速やかに", "added")], "strengthened"),
        ([FactChange("hedge", "積極的に", None, "removed")], "weakened"),
        (
            [FactChange("strength", "need", "promote", "strengthened"), FactChange("hedge", None, "等", "added")],
            "strengthened",
        ),
        ([FactChange("quantity", "5棟", "8棟", "up")], "reworded"),
        ([FactChange("strength", "promote", "promote", "changed", cause="reversed")], "reversed"),
        ([FactChange("strength", "implement", "implement", "weakened", cause="reversed")], "weakened"),
        ([FactChange("strength", "promote", "need", "changed", cause="duty")], "reworded"),
    ],
)
def test_hedges_count_where_the_strength_is_the_same(facts: list[FactChange], event: str) -> None:
    def compare(old: Document, new: Document, options: CompareOptions | None = None) -> Comparison:
        found = tuple(facts)
        return Comparison(old, new, (), (change("c1", "reworded", old.statements, new.statements, facts=found),))

    assert trace([paper("一", "a"), paper("二", "b")], compare).lines[0].steps[1].event == event


def test_related_pairs_make_no_line_but_are_kept() -> None:
    lineage = trace([paper("一", "a"), paper("二", "b")], scripted([("related", ("p1",), ("p1",))]))
    assert [events(line) for line in lineage.lines] == [[(0, "born"), (1, "dropped")], [(1, "born")]]
    assert lineage.taken_up[0, "p1"].new == (1, "p1")


def test_every_statement_stands_in_exactly_one_line() -> None:
    series = [paper("一", "a", "b", "c"), paper("二", "A", "d"), paper("三", "b", "d", "e")]
    lineage = trace(series, by_words)
    stood = [
        (step.document, step.statement)
        for line in lineage.lines
        for step in (line.steps[:-1] if line.into else line.steps)
        if step.statement
    ]
    assert sorted(stood) == sorted((n, one.id) for n, made in enumerate(series) for one in made.statements)


def test_few_documents_are_no_trouble() -> None:
    assert trace([]).lines == ()
    assert [events(line) for line in trace([paper("一", "a")]).lines] == [[(0, "born")]]


def test_the_number_of_comparisons_grows_with_the_documents_only() -> None:
    asked: list[tuple[int, int]] = []

    def compare(old: Document, new: Document, options: CompareOptions | None = None) -> Comparison:
        asked.append((len(old.statements), len(new.statements)))
        return Comparison(old, new, (), ())

    link_series([paper(str(n), "a") for n in range(10)], compare, lambda done, total: None)
    assert len(asked) == 2 * 10 - 3


def test_real_papers() -> None:
    """The bundled papers by the real comparison: the strength of the training goes down and up again."""
    from importlib import resources

    import hensen

    names = ("strategy-2013.txt", "strategy-2019.txt", "strategy-2025.md")
    papers = [hensen.read(str(resources.files("hensen.fixtures") / name)) for name in names]
    lineage = trace(papers)
    training = [line for line in lineage.lines if "研修" in _first(lineage, line).text and len(line.steps) == 3]
    assert [(1, "weakened"), (2, "strengthened")] in [events(line)[1:] for line in training]


def _first(lineage: Lineage, line: LifeLine) -> Statement:
    step = line.steps[0]
    assert step.statement is not None
    return lineage.statement((step.document, step.statement))
