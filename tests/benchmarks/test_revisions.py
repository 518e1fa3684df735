"""Revisions are deterministic, complete and what their truth says; the score counts what is right."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.revisions.bank import ACTS, TWINS
from benchmarks.revisions.draft import Draft, Item, Revision, TrueLink, draft, editable
from benchmarks.revisions.phrases import folded
from benchmarks.revisions.planted import PLANTED
from benchmarks.revisions.revise import KINDS, cosmetic_revision, heavy_revision, revise
from benchmarks.revisions.scoring import Score, add_revision, numbers
from benchmarks.revisions.writing import STYLES, normalised, read_back, wrapped
from hensen import read
from hensen.compare.comparison import compare
from hensen.fixtures import papers


@pytest.fixture(scope="module")
def sources() -> list[Draft]:
    return [draft(read(str(path))) for path in papers()]


@pytest.fixture(scope="module")
def edited(sources: list[Draft]) -> list[Revision]:
    return [revise(source, sources, seed, share=0.8) for source in sources for seed in range(3)]


def texts(revision: Revision) -> dict[int, str]:
    return {item.uid: item.text for item in (*revision.old.items, *revision.new.items)}


def links(revisions: list[Revision], *edits: str) -> list[tuple[Revision, TrueLink]]:
    return [(r, link) for r in revisions for link in r.truth if link.edit.partition(":")[0] in edits]


def test_the_same_seed_gives_the_same_revision(sources: list[Draft]) -> None:
    assert revise(sources[0], sources, 4) == revise(sources[0], sources, 4)
    assert revise(sources[0], sources, 4) != revise(sources[0], sources, 5)
    assert cosmetic_revision(sources[0], 4) == cosmetic_revision(sources[0], 4)


def test_every_statement_of_either_side_has_one_fate(edited: list[Revision]) -> None:
    for revision in edited:
        assert Counter(uid for link in revision.truth for uid in link.old) == Counter(
            item.uid for item in revision.old.items
        )
        assert Counter(uid for link in revision.truth for uid in link.new) == Counter(
            item.uid for item in revision.new.items
        )


def test_every_kind_of_edit_is_made(edited: list[Revision]) -> None:
    made = {link.edit.partition(":")[0] for revision in edited for link in revision.truth}
    assert made >= set(KINDS) | {"none"}


def test_labels_say_what_was_done(edited: list[Revision]) -> None:
    for revision, link in links(edited, "none", "move", "move-within"):
        printed = texts(revision)
        assert printed[link.old[0]] == printed[link.new[0]]
    for revision, link in links(edited, "reword", "move-reword", "figure", "deadline", "strength", "hedge", *PLANTED):
        printed = texts(revision)
        assert link.kind == "reworded"
        assert folded(printed[link.old[0]]) != folded(printed[link.new[0]])
        facts = ("figure", "deadline", "strength", "hedge", *PLANTED)
        assert (link.fact is not None) == (link.edit.partition(":")[0] in facts)
    for _, link in links(edited, "drop", "twin-drop"):
        assert (len(link.old), len(link.new), link.kind) == (1, 0, "dropped")
    for _, link in links(edited, "split", "split-across", "split-plain"):
        assert (len(link.old), len(link.new), link.kind) == (1, 2, "split")
    for _, link in links(edited, "merge", "merge-across", "merge-plain", "collapse"):
        assert (len(link.old), len(link.new), link.kind) == (2, 1, "merged")


def test_moved_statements_stand_under_another_heading_or_past_others(edited: list[Revision]) -> None:
    for revision, link in links(edited, "move", "move-within", "move-reword"):
        old = {item.uid: item for item in revision.old.items}[link.old[0]]
        new = {item.uid: item for item in revision.new.items}[link.new[0]]
        assert link.moved
        assert (old.section == new.section) == (link.edit == "move-within")


def test_added_statements_come_from_elsewhere(sources: list[Draft], edited: list[Revision]) -> None:
    known = {folded(item.text) for source in sources for item in source.items}
    for revision, link in links(edited, "add"):
        added = folded(texts(revision)[link.new[0]])
        assert added in known
        assert added not in {folded(item.text) for item in revision.old.items}


def test_a_heavy_revision_replaces_most_and_tells_the_fate_of_all(sources: list[Draft]) -> None:
    revision = heavy_revision(sources[0], sources, 0)
    for side, fates in (
        (revision.old, [uid for link in revision.truth for uid in link.old]),
        (revision.new, [uid for link in revision.truth for uid in link.new]),
    ):
        assert sorted(fates) == sorted(item.uid for item in side.items)
    gone = links([revision], "bulk-drop")
    assert len(gone) >= 0.4 * len(sources[0].items)
    printed = texts(revision)
    kept = {folded(printed[uid]) for link in revision.truth for uid in link.new}
    assert all(folded(printed[link.old[0]]) not in kept for _, link in gone)


def test_a_heavy_revision_has_no_empty_headings(sources: list[Draft]) -> None:
    new = heavy_revision(sources[0], sources, 0).new
    for place, heading in enumerate(new.headings):
        below = [item for item in new.items if item.section == place]
        deeper = place + 1 < len(new.headings) and new.headings[place + 1].level > heading.level
        assert below or deeper


def test_twins_differ_in_one_word_and_stay_but_one(edited: list[Revision]) -> None:
    for revision, link in links(edited, "twin-drop", "twin-add"):
        printed = texts(revision)
        lone = printed[(*link.old, *link.new)[0]]
        forms = [form for form, words in TWINS if any(form.format(word) == lone for word in words)]
        assert len(forms) == 1
    assert links(edited, "twin-kept")


def test_the_sentences_of_the_bank_are_unlike_each_other() -> None:
    things = [act.thing for act in ACTS]
    assert len(set(things)) == len(things) >= 60
    assert len({form for form, _ in TWINS}) == len(TWINS) >= 20


def test_facts_told_where_none_changed_are_counted(sources: list[Draft]) -> None:
    """The other count must be able to rise: a changed deadline, said to be a mere rewording."""
    old, new = ("名簿を2027年度までに作る。", "名簿を2029年度までに作る。")
    before, after = (Draft("paper", (), (Item(number, -1, text, "sentence"),)) for number, text in ((0, old), (1, new)))
    score = Score()
    truth = (TrueLink("reworded", False, (0,), (1,), "neutral"),)
    add_revision(score, Revision("one", before, after, truth), compare(normalised(before), normalised(after)))
    assert (score.told["neutral"], score.told_wrong["neutral"]) == (1, 1)
    assert score.idle_facts == {"date later": 1}


def test_heavy_revisions_are_told_too(sources: list[Draft]) -> None:
    score = Score()
    for source in sources:
        revision = heavy_revision(source, sources, 1)
        add_revision(score, revision, compare(normalised(revision.old), normalised(revision.new)))
    assert score.f1("unchanged") >= 0.99
    assert score.f1("dropped") >= 0.9, [(wrong.edit, wrong.old, wrong.new, wrong.found) for wrong in score.wrong]


def test_items_stay_under_their_headings_in_order(edited: list[Revision]) -> None:
    for revision in edited:
        for side in (revision.old, revision.new):
            sections = [item.section for item in side.items]
            assert sections == sorted(sections)


def test_twins_are_not_editable(sources: list[Draft]) -> None:
    chosen = [folded(item.text) for item in editable(sources[0])]
    everywhere = Counter(folded(item.text) for item in sources[0].items)
    assert chosen and all(everywhere[text] == 1 for text in chosen)
    assert max(everywhere.values()) > 1


@pytest.mark.parametrize("style", STYLES)
def test_files_read_back_as_the_statements_written(sources: list[Draft], style: str, tmp_path: Path) -> None:
    for source in sources:
        document = read_back(source, style, tmp_path, "paper")
        assert len(numbers(document, source)) >= 0.95 * len(source.items)


def test_handing_statements_over_loses_none(sources: list[Draft]) -> None:
    for source in sources:
        assert sorted(numbers(normalised(source), source).values()) == [item.uid for item in source.items]


def test_wrapping_loses_nothing() -> None:
    text = "政府は、2020年までに、ICT分野の海外売上高を約5倍の17.5兆円とすることを目指す。Open RANも含む。"
    for columns in (20, 33, 40):
        assert folded("".join(wrapped(text, columns))) == folded(text)


def test_a_document_against_itself_is_all_right(sources: list[Draft]) -> None:
    document = normalised(sources[1])
    truth = tuple(TrueLink("unchanged", False, (i.uid,), (i.uid,), "none") for i in sources[1].items)
    score = Score()
    add_revision(score, Revision("itself", sources[1], sources[1], truth), compare(document, document))
    assert score.accuracy == 1.0 and score.statements == 2 * len(sources[1].items) and not score.wrong


def test_a_wrong_truth_is_counted_as_wrong(sources: list[Draft]) -> None:
    """The score must be able to fail: everything unchanged, said to be reworded."""
    document = normalised(sources[1])
    truth = tuple(TrueLink("reworded", False, (i.uid,), (i.uid,), "reword") for i in sources[1].items)
    score = Score()
    add_revision(score, Revision("itself", sources[1], sources[1], truth), compare(document, document))
    assert score.accuracy == 0.0 and score.f1("reworded") == 0.0 and len(score.wrong) == len(truth)


def test_the_comparison_gets_the_revisions_right(edited: list[Revision]) -> None:
    score = Score()
    for revision in edited:
        add_revision(score, revision, compare(normalised(revision.old), normalised(revision.new)))
    assert score.accuracy >= 0.97, [(wrong.edit, wrong.old, wrong.new, wrong.found) for wrong in score.wrong]
    plain = ("figure", "deadline", "strength", "hedge", "figure-words", "hedge-words")
    right, made = (sum(counts[fact] for fact in plain) for counts in (score.edit_facts_right, score.edit_facts))
    assert right >= 0.95 * made, [wrong for wrong in score.wrong if wrong.edit.startswith("fact")]


def test_printing_otherwise_changes_nothing(sources: list[Draft]) -> None:
    score = Score()
    for source in sources:
        revision = cosmetic_revision(source, 0)
        add_revision(score, revision, compare(normalised(revision.old), normalised(revision.new)))
    assert score.cosmetic > 50 and score.wrong == []
