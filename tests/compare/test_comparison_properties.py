"""What holds for any two documents: conservation, determinism, mirror image, identity, candidates."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections import Counter

import pytest
from compare_papers import BACKGROUND, paper
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hensen.compare.change import Change, Comparison
from hensen.compare.comparison import compare
from hensen.normalize.document import Document

SENTENCES = [
    *(sentence for sentences in BACKGROUND.values() for sentence in sentences),
    "離島航路の運航情報を共通の形式で公開し、運賃も示す。",
    "離島航路の運航情報を公開する。運賃を見直す。",
    "運賃を見直す。",
    "棚田の保全に取り組む集落を2028年度までに30か所支援する。",
    "棚田の保全に取り組む集落を2030年度までに50か所支援する。",
    "棚田の保全に取り組む集落を支援するとともに、漁港の冷凍設備を省電力のものに更新する。",
    "移動図書館の巡回経路の見直しを検討する。",
    "港。",
    "等",
    "海外市場への進出を支援する。",
    "輸出に取り組む事業者を後押しする。",
]
TITLES = ["", "交通と物流", "農林水産", "図書館と文化", "（案）"]

sections = st.lists(
    st.tuples(st.sampled_from(TITLES), st.lists(st.sampled_from(SENTENCES), max_size=5)),
    max_size=4,
    unique_by=lambda section: section[0],
)
documents = sections.map(lambda found: paper(dict(found)))
generated = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

MIRRORED = {"added": "dropped", "dropped": "added", "split": "merged", "merged": "split"}


def sides(change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(one.id for one in change.old), tuple(one.id for one in change.new)


def mirrored(change: Change) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    old, new = sides(change)
    # as many on either side (split and merged crosswise) is called merged both ways
    kind = change.kind if len(old) == len(new) else MIRRORED.get(change.kind, change.kind)
    return kind, new, old


@given(documents, documents)
@generated
def test_every_statement_stands_in_exactly_one_change(old: Document, new: Document) -> None:
    changes = compare(old, new).changes
    assert Counter(one.id for change in changes for one in change.old) == Counter(one.id for one in old.statements)
    assert Counter(one.id for change in changes for one in change.new) == Counter(one.id for one in new.statements)
    assert all(change.old or change.new for change in changes)
    assert [change.id for change in changes] == [f"c{number}" for number in range(1, len(changes) + 1)]


@given(documents, documents)
@generated
def test_kind_fits_the_statements(old: Document, new: Document) -> None:
    for change in compare(old, new).changes:
        shape = (min(len(change.old), 2), min(len(change.new), 2))
        allowed = {
            (1, 1): {"unchanged", "reworded", "related"},
            (1, 2): {"split"},
            (2, 1): {"merged"},
            (2, 2): {"split", "merged"},
            (1, 0): {"dropped"},
            (0, 1): {"added"},
        }
        assert change.kind in allowed[shape]
        if shape == (1, 1):
            assert (change.kind == "unchanged") == (change.old[0].canonical == change.new[0].canonical)
        assert bool(change.redline) == bool(change.old and change.new)


@given(documents, documents)
@generated
def test_order_of_the_changes(old: Document, new: Document) -> None:
    """As in the old document; additions keep their own order."""
    changes = compare(old, new).changes
    places = {statement.id: index for index, statement in enumerate(old.statements)}
    firsts = [places[change.old[0].id] for change in changes if change.old]
    assert firsts == sorted(firsts)


@given(documents, documents)
@generated
def test_confidence_and_evidence_are_shares(old: Document, new: Document) -> None:
    for change in compare(old, new).changes:
        evidences = [found.evidence for found in change.candidates]
        if change.evidence is not None:
            evidences.append(change.evidence)
        shares = [change.confidence, *(found.confidence for found in change.candidates)]
        shares += [value for one in evidences for value in (one.wording, one.old_in_new, one.new_in_old, one.subject)]
        assert all(0 <= share <= 1 for share in shares)
        assert change.kind != "unchanged" or change.confidence == 1


@given(documents, documents)
@generated
def test_nothing_is_called_gone_or_new_without_the_nearest(old: Document, new: Document) -> None:
    for change in compare(old, new).changes:
        other = new if change.kind == "dropped" else old
        if change.kind in ("added", "dropped") and other.statements:
            assert change.candidates
        assert len(change.candidates) <= 3
        for found in change.candidates:
            old_ids, new_ids = sides(change)
            assert (found.old in old_ids) != (found.new in new_ids)
            old.statement(found.old), new.statement(found.new)  # KeyError if there is no such statement


@given(documents)
@generated
def test_document_beside_itself_is_unchanged(document: Document) -> None:
    comparison = compare(document, document)
    assert [change.kind for change in comparison.changes] == ["unchanged"] * len(document.statements)
    assert not any(change.moved or change.facts for change in comparison.changes)
    assert all(change.old[0].id == change.new[0].id for change in comparison.changes)
    assert all(pair.old == pair.new for pair in comparison.sections)


@given(documents, documents)
@generated
def test_backwards_is_the_mirror_image(old: Document, new: Document) -> None:
    there, back = compare(old, new), compare(new, old)
    assert {(change.kind, *sides(change)) for change in there.changes} == {mirrored(change) for change in back.changes}
    assert there.summary["moved"] == back.summary["moved"]
    sureness = {sides(change): change.confidence for change in back.changes}
    assert all(sureness[sides(change)[::-1]] == change.confidence for change in there.changes)


@given(documents, documents)
@generated
def test_same_documents_same_comparison(old: Document, new: Document) -> None:
    assert compare(old, new) == compare(old, new)


@given(documents, documents)
@generated
def test_every_section_stands_in_one_pair(old: Document, new: Document) -> None:
    pairs = compare(old, new).sections
    assert Counter(pair.old for pair in pairs if pair.old) == Counter(section.id for section in old.sections)
    assert Counter(pair.new for pair in pairs if pair.new) == Counter(section.id for section in new.sections)
    assert all(0 <= pair.similarity <= 1 for pair in pairs)


def digest() -> str:
    """Of a comparison with every kind of change in it, and of words that name two subjects of different weight; what
    another process must find again."""
    old = paper({"甲": SENTENCES[:9] + SENTENCES[9:11], "乙": SENTENCES[14:18]})
    new = paper({"乙": SENTENCES[15:], "甲": SENTENCES[4:9] + SENTENCES[3:5] + SENTENCES[10:13]})
    roads = paper(
        {"丙": ["自動走行のバスを山あいで走らせる。", "鉄道の駅を直す。", "道路の橋を塗る。", "鉄道を延ばす。"]}
    )
    tests = paper({"丁": ["自動運転の荷車を峠で移動させる。", "道路を広げる。", "鉄道の車両を換える。"]})
    return hashlib.sha256(repr((compare(old, new).changes, compare(roads, tests).changes)).encode()).hexdigest()


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_order_of_sets_does_not_matter(seed: str) -> None:
    """Another process with other hashes of strings finds the same to the last digit."""
    code = "from test_comparison_properties import digest; print(digest())"
    paths = os.pathsep.join([os.path.dirname(__file__), *sys.path])  # noqa: PTH120 (a string for PYTHONPATH)
    found = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == digest()


def test_the_process_comparison_has_changes_to_find() -> None:
    old = paper({"甲": SENTENCES[:9] + SENTENCES[9:11], "乙": SENTENCES[14:18]})
    new = paper({"乙": SENTENCES[15:], "甲": SENTENCES[4:9] + SENTENCES[3:5] + SENTENCES[10:13]})
    comparison: Comparison = compare(old, new)
    assert {change.kind for change in comparison.changes} > {"unchanged", "added", "dropped"}


def test_nothing_beside_nothing() -> None:
    assert compare(paper({}), paper({})).changes == ()


def test_nothing_beside_something() -> None:
    (change,) = compare(paper({}), paper({"港": ["岸壁を直す。"]})).changes
    assert (change.kind, change.confidence, change.candidates) == ("added", 1.0, ())
