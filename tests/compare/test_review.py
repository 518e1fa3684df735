"""Judgements applied to a comparison: pairs taken apart, made by hand, kinds given."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import change, comparison, statement
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.change import Candidate, Comparison, Evidence
from hensen.compare.judgement import JudgedKind, Judgement, Verdict
from hensen.compare.review import Keys, Review, apply, new_review, possible_kinds, same_files, stale
from hensen.compare.review_file import ReviewError, decode_review, encode_review

EVIDENCE = Evidence(wording=0.7, old_in_new=0.8, new_in_old=0.6, terms=("電波",))


def base() -> Comparison:
    """An unchanged, a reworded, a dropped, a split and an added statement."""
    olds = [
        statement(f"p{n}", text)
        for n, text in enumerate(["同じ文。", "電波利用料を見直す。", "消える文。", "一つの文。"], 1)
    ]
    texts = ["同じ文。", "電波利用料を改める。", "一つの。", "文。", "新しい文。", "同じ文。"]
    news = [statement(f"p{n}", text) for n, text in enumerate(texts, 1)]
    nearest = Candidate("p3", "p5", 0.3, False, EVIDENCE, "little-shared")
    return comparison(
        change("c1", "unchanged", (olds[0],), (news[0],), confidence=1.0),
        change("c2", "reworded", (olds[1],), (news[1],), confidence=0.8, evidence=EVIDENCE),
        change("c3", "dropped", (olds[2],), candidates=(nearest,)),
        change("c4", "split", (olds[3],), (news[2], news[3]), evidence=EVIDENCE),
        change("c5", "added", (), (news[4],), candidates=(nearest,)),
        change("c6", "added", (), (news[5],)),
    )


def judge(
    verdict: Verdict, one: Comparison, old: tuple[str, ...], new: tuple[str, ...], kind: JudgedKind | None = None
) -> Judgement:
    return Judgement(
        verdict,
        Keys(one.old).of(one.old.statement(identifier) for identifier in old),
        Keys(one.new).of(one.new.statement(identifier) for identifier in new),
        kind=kind,
        by="山田",
        when="2026-01-05T10:00:00+09:00",
    )


def reviewed(one: Comparison, *judgements: Judgement) -> Comparison:
    return apply(one, replace(new_review(one), judgements=judgements))


def fates(one: Comparison) -> list[tuple[str, str, str]]:
    return [(c.kind, "".join(s.id for s in c.old), "".join(s.id for s in c.new)) for c in one.changes]


def test_an_empty_review_changes_nothing() -> None:
    one = base()
    assert apply(one, new_review(one)) == one


def test_confirmed_changes_carry_their_judgement() -> None:
    one = base()
    judgement = judge("confirmed", one, ("p2",), ("p2",), "reworded")
    after = reviewed(one, judgement)
    assert fates(after) == fates(one)
    assert [c.judgement for c in after.changes] == [None, judgement, None, None, None, None]
    assert after.changes[1].confidence == 1.0


def test_a_refused_pair_comes_apart() -> None:
    one = base()
    after = reviewed(one, judge("refused", one, ("p2",), ("p2",)))
    assert ("dropped", "p2", "") in fates(after)
    assert ("added", "", "p2") in fates(after)
    dropped = next(c for c in after.changes if c.kind == "dropped" and c.old[0].id == "p2")
    assert [(c.old, c.new, c.refusal) for c in dropped.candidates] == [("p2", "p2", "judged")]
    assert dropped.evidence is None and dropped.redline == ()
    assert dropped.judgement is not None and dropped.judgement.verdict == "refused"


def test_a_note_on_a_half_keeps_the_refusal() -> None:
    one = base()
    refused = judge("refused", one, ("p2",), ("p2",))
    noted = replace(judge("noted", one, ("p2",), ()), note="後で確認")
    after = reviewed(one, refused, noted)
    halves = {c.kind: c.judgement for c in after.changes if "p2" in {s.id for s in (*c.old, *c.new)}}
    assert halves == {"dropped": replace(refused, note="後で確認"), "added": refused}
    half = halves["dropped"]
    assert half is not None
    review = replace(new_review(one), judgements=(refused, noted)).without(half)
    assert ("reworded", "p2", "p2") in fates(apply(one, review)), "what a half shows can be taken back"


def test_another_kind_has_other_facts() -> None:
    old, new = statement("p1", "研修を推進する。"), statement("p1", "研修を検討する。")
    old, new = replace(old, strength="promote"), replace(new, strength="consider")
    one = comparison(change("c1", "related", (old,), (new,)))
    judgement = judge("kind-changed", one, ("p1",), ("p1",), "reworded")
    (after,) = reviewed(one, judgement).changes
    assert [(fact.type, fact.direction) for fact in after.facts] == [("strength", "weakened")]
    back = judge("kind-changed", one, ("p1",), ("p1",), "related")
    assert apply(comparison(after), replace(new_review(one), judgements=(back,))).changes[0].facts == ()


def test_one_part_of_a_split_can_be_refused() -> None:
    one = base()
    after = reviewed(one, judge("refused", one, ("p4",), ("p4",)))
    assert ("reworded", "p4", "p3") in fates(after)
    assert ("added", "", "p4") in fates(after)


def test_a_pair_made_by_hand_has_redline_and_order() -> None:
    one = base()
    after = reviewed(one, judge("paired", one, ("p3",), ("p5",), "reworded"))
    made = next(c for c in after.changes if c.old and c.old[0].id == "p3")
    assert made.kind == "reworded"
    assert "".join(s.old for s in made.redline) == "消える文。"
    assert "".join(s.new for s in made.redline) == "新しい文。"
    assert made.evidence == EVIDENCE
    # p6 follows p5 in the new document, and p5 now stands with p3.
    assert [c.id for c in after.changes] == ["c1", "c2", "c3", "c6", "c4"]


def test_pairing_takes_a_statement_out_of_its_pair() -> None:
    one = base()
    after = reviewed(one, judge("paired", one, ("p3",), ("p2",)))
    assert ("reworded", "p3", "p2") in fates(after)
    assert ("dropped", "p2", "") in fates(after)


def test_a_hand_made_split() -> None:
    one = base()
    after = reviewed(one, judge("paired", one, ("p2",), ("p2", "p5")))
    assert ("split", "p2", "p2p5") in fates(after)


def test_the_kind_can_be_changed_to_related_only_one_to_one() -> None:
    one = base()
    after = reviewed(one, judge("kind-changed", one, ("p2",), ("p2",), "related"))
    assert after.changes[1].kind == "related"
    assert possible_kinds(one.changes[1]) == ("reworded", "related")
    assert possible_kinds(one.changes[3]) == ("split",)
    assert reviewed(one, judge("kind-changed", one, ("p4",), ("p3", "p4"), "dropped")).changes[3].kind == "split"


def test_a_confirmed_pair_is_kept_when_the_program_changes_its_mind() -> None:
    one = base()
    judgement = judge("confirmed", one, ("p2",), ("p2",), "reworded")
    apart = reviewed(one, judge("refused", one, ("p2",), ("p2",)))
    assert ("reworded", "p2", "p2") in fates(reviewed(apart, judgement))


def test_equal_words_are_told_apart_by_their_order() -> None:
    one = base()
    after = reviewed(one, judge("confirmed", one, (), ("p6",), "added"))
    assert [c.id for c in after.changes if c.judgement] == ["c6"]


def test_judgements_that_find_no_statement_are_told_not_applied() -> None:
    one = base()
    lost = judge("refused", one, ("p2",), ("p2",))
    other = replace(one, new=replace(one.new, sha256="f" * 64, statements=one.new.statements[2:]))
    other = replace(other, changes=tuple(c for c in one.changes if not {"p1", "p2"} & {s.id for s in c.new}))
    review = replace(new_review(one), judgements=(lost,))
    assert stale(other, review) == (lost,)
    assert not same_files(review, other)


def test_judging_again_replaces_and_taking_back_restores() -> None:
    one = base()
    first = judge("confirmed", one, ("p2",), ("p2",), "reworded")
    second = replace(first, verdict="refused", kind=None)
    review = new_review(one).judged(first).judged(second)
    assert review.judgements == (second,)
    assert apply(one, review.without(second)) == one


VERDICTS: list[Verdict] = ["confirmed", "refused", "paired", "kind-changed", "noted"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(VERDICTS),
            st.sets(st.sampled_from(["p1", "p2", "p3", "p4"]), max_size=2),
            st.sets(st.sampled_from(["p1", "p2", "p3", "p4", "p5", "p6"]), max_size=2),
        ),
        max_size=8,
    )
)
def test_every_statement_still_stands_in_exactly_one_change(
    said: list[tuple[Verdict, set[str], set[str]]],
) -> None:
    one = base()
    after = reviewed(one, *(judge(verdict, one, tuple(sorted(old)), tuple(sorted(new))) for verdict, old, new in said))
    assert sorted(s.id for c in after.changes for s in c.old) == [s.id for s in one.old.statements]
    assert sorted(s.id for c in after.changes for s in c.new) == [s.id for s in one.new.statements]
    assert len({c.id for c in after.changes}) == len(after.changes)


def test_the_file_gives_the_review_back() -> None:
    one = base()
    review = replace(
        new_review(one),
        judgements=(
            replace(judge("refused", one, ("p2",), ("p2",)), note="別の話 [/] \x1b[31m"),
            judge("confirmed", one, (), ("p6",), "added"),
        ),
    )
    data = encode_review(review)
    assert decode_review(data) == review
    assert encode_review(decode_review(data)) == data
    assert "電波利用料を見直す。" in data.decode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"schema": "hensen/review", "version": 2, "judgements": []}',
        b'{"schema": "something", "version": 1}',
        b'{"schema":"hensen/review","version":1,"old":{"label":"a","sha256":"b"},'
        b'"new":{"label":"a","sha256":"b"},"judgements":[],"more":1}',
    ],
)
def test_what_is_no_review_is_one_clear_line(data: bytes) -> None:
    with pytest.raises(ReviewError) as caught:
        decode_review(data)
    assert "\n" not in str(caught.value)


def test_reviews_of_the_same_words_are_equal_bytes() -> None:
    one = base()
    assert encode_review(new_review(one)) == encode_review(Review(new_review(one).old, new_review(one).new))
