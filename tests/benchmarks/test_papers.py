"""The papers of our own writing: whole, and what is computed from their links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.cases import Case
from benchmarks.gold import Link
from benchmarks.papers import FIELDS, SUCCEEDED, document, links
from hensen.compare.alignment import align

NAMES = ("paper", "digest", "successor")
PAIRS = [*((field, "digest") for field in FIELDS), *((field, "successor") for field in SUCCEEDED)]


@pytest.mark.parametrize("field", FIELDS)
def test_papers_are_whole(field: str) -> None:
    for name in NAMES if field in SUCCEEDED else NAMES[:2]:
        one = document(field, name)
        identifiers = [statement.id for statement in one.statements]
        assert len(identifiers) == len(set(identifiers)) > 30
        assert {statement.section for statement in one.statements} <= {section.id for section in one.sections}


@pytest.mark.parametrize(("field", "new"), PAIRS)
def test_links_are_of_statements_there_are(field: str, new: str) -> None:
    old_ids, new_ids = ({one.id for one in document(field, name).statements} for name in ("paper", new))
    found = links(field, new)
    assert len(found) > 30
    assert {old for old, _ in found} <= old_ids
    assert {one for _, one in found} <= new_ids


@pytest.mark.parametrize("field", FIELDS)
def test_two_readers_of_a_digest_agree_on_what_is_the_same(field: str) -> None:
    said = [link for link in links(field, "digest").values() if link.strict != "no"]
    sure = [link for link in said if link.strict == "sure"]
    assert all(link.sure for link in sure)
    assert 2 * len(sure) / (len(said) + len(sure)) > 0.9


@pytest.mark.parametrize("field", FIELDS)
def test_a_digest_is_known(field: str) -> None:
    paper, digest = document(field, "paper"), document(field, "digest")
    assert align(paper, digest).scored.kin.condenses
    assert align(digest, paper).scored.kin.condenses


@pytest.mark.parametrize("field", SUCCEEDED)
def test_a_successor_is_no_digest(field: str) -> None:
    paper = document(field, "paper")
    assert not align(paper, document(field, "successor")).scored.kin.near


@pytest.mark.parametrize("field", SUCCEEDED)
def test_a_few_stock_sentences_do_not_make_papers_one(field: str) -> None:
    """A short paper of the ministry that shares three sentences with a long one is no digest of it."""
    paper, successor = document(field, "paper"), document(field, "successor")
    stock = [replace(one, id=f"stock {one.id}", section=None) for one in paper.statements[5:8]]
    short = replace(successor, statements=(*successor.statements[:37], *stock))
    for old, new in ((paper, short), (short, paper)):
        alignment = align(old, new)
        assert not alignment.scored.kin.condenses
        assert len(alignment.groups) - len(stock) <= 5


def test_what_sums_up_in_part_only_finds_no_source_for_the_rest() -> None:
    """Half an overview, half of what was written years later: far fewer than half of its lines may go astray."""
    astray = 0
    for field in SUCCEEDED:
        paper, digest, later = (document(field, name) for name in NAMES)
        mixed = (*digest.statements[:22], *later.statements[:22])
        same = align(paper, replace(digest, statements=mixed)).groups
        linked = {new for _, new in links(field, "successor")}
        astray += len({j for group in same for j in group.new if j >= 22 and mixed[j].id not in linked})
    assert astray < 15


def test_no_commitment_of_a_successor_is_called_the_same_by_chance() -> None:
    """Some were written to share half their wording with what they have nothing to do with."""
    for field in SUCCEEDED:
        said = links(field, "successor")
        paper, successor = document(field, "paper"), document(field, "successor")
        same = {
            (paper.statements[i].id, successor.statements[j].id)
            for group in align(paper, successor).groups
            for i in group.old
            for j in group.new
        }
        assert len(same - set(said)) <= 2


def test_scores_of_a_case() -> None:
    paper, digest = document("health", "paper"), document("health", "digest")
    alignment = align(paper, digest)
    i, j = alignment.groups[0].old[0], alignment.groups[0].new[0]
    pair = paper.statements[i].id, digest.statements[j].id
    own = [{one.id: {one.id} for one in document_.statements} for document_ in (paper, digest)]
    case = Case("health", "health", True, False, paper, digest, own[0], own[1], {pair: Link(*pair, True, "sure")})
    (_, precision, recall), _ = case.score(alignment)
    assert recall == 1.0
    assert 0 < precision < 1
    assert case.judged(*pair) == Link(*pair, True, "sure")
    assert case.linked(pair[0], None) and case.linked(None, pair[1])
    assert not case.linked(None, None)
