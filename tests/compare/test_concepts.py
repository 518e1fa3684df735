"""Subjects named in different words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare import concepts as subjects
from hensen.compare.concepts import concepts, named_concepts
from hensen.compare.vocabulary import common_words
from hensen.normalize.canonical import canonicalise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("果樹の輸出を増やす", "果樹農家の海外展開を後押しする"),
        ("起業した若者に助言する", "スタートアップへの助言"),
        ("役場へのサイバー攻撃に備える", "ランサムウェアへの備え"),
        ("橋の点検に人工知能を使う", "AIで橋を点検する"),
        ("山間部の遠隔医療", "離島の診療を支える"),
    ],
)
def test_one_subject_in_two_words(one: str, other: str) -> None:
    assert concepts(one) & concepts(other)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("BLOCKCHAINを使う", "人工知能"),  # AI inside a Latin word
        ("MAINTENANCEの手引き", "人工知能"),
    ],
)
def test_part_of_a_latin_word_is_no_subject(text: str, absent: str) -> None:
    assert absent not in concepts(text)
    assert absent in concepts("AIの手引き")


def test_longest_term_wins() -> None:
    assert concepts("国際標準化を進める") == {"国際標準"}


@pytest.mark.parametrize("text", ["独立行政法人の役員を公募する", "国土交通省に届け出る", "条文に明文化する"])
def test_a_word_that_only_holds_a_term_names_no_subject(text: str) -> None:
    assert concepts(text) == frozenset()


@pytest.mark.parametrize("text", ["", "あ", "机の脚を直す", "必要な措置を講ずる"])
def test_text_without_a_listed_subject(text: str) -> None:
    assert concepts(text) == frozenset()


def test_a_term_may_name_a_narrow_subject_and_a_wide_one() -> None:
    assert {"医療", "遠隔診療"} <= concepts("遠隔医療を広げる")
    assert "遠隔診療" not in concepts("医療を広げる")


TERMS = sorted(subjects._subjects_of())


def test_terms_are_what_can_stand_in_a_text() -> None:
    assert [term for term in TERMS if canonicalise(term).text != term] == []
    assert [term for term in TERMS if len(term) < 2] == []


def test_terms_tell_a_subject() -> None:
    assert set(TERMS) & common_words() == set()


def test_every_term_is_found_where_it_stands_alone() -> None:
    of = subjects._subjects_of()
    assert [term for term in TERMS if set(of[term]) != concepts(term) and not set(of[term]) < concepts(term)] == []
    assert [term for term in TERMS if not of[term] and concepts(term)] == []


def slow_concepts(text: str) -> dict[str, str]:
    """At each place the longest term that stands there, tried one after the other; then on behind it."""
    found: dict[str, str] = {}
    standing = [term for term in TERMS if term in text]
    place = 0
    while place < len(text):
        here = [
            term
            for term in standing
            if text.startswith(term, place) and not in_latin_word(text, place, place + len(term))
        ]
        longest = max(here, key=len, default="")
        for subject in subjects._subjects_of()[longest] if longest else ():
            found.setdefault(subject, longest)
        place += len(longest) or 1
    return found


def in_latin_word(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start + 1], text[end - 1 : end + 1]
    return (before.isascii() and before[:-1].isalpha()) or (after.isascii() and after[1:].isalpha())


@given(st.lists(st.sampled_from([*TERMS, *"のAI化・DX国際標準5G、"]), max_size=12).map("".join))
def test_one_pass_finds_what_trying_every_term_finds(text: str) -> None:
    assert named_concepts(text) == slow_concepts(text)
    assert list(named_concepts(text)) == list(slow_concepts(text))  # first named, first found
