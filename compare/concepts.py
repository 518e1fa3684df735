"""Subjects that policy papers name in different words: 海外展開 and 国際展開, ベンチャー and スタートアップ.

The groups stand in `concepts.txt`, of our own making: some 1,000 subjects of all fields of policy, with the terms of
older and newer papers, long and short forms. They make papers written years apart comparable; two statements that share
a subject only are never called the same commitment. A term may belong to a narrow subject and to a wide one
(遠隔医療: 遠隔診療, 医療); the narrow one is rarer, and so tells more.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from operator import add


def concepts(canonical: str) -> frozenset[str]:
    """The subjects that a canonical text names, each by the first word of its group."""
    return frozenset(named_concepts(canonical))


def named_concepts(canonical: str) -> dict[str, str]:
    """Subject → the word by which the text names it first."""
    subjects = _subjects_of()
    found: dict[str, str] = {}
    for term in _terms_in(canonical):
        for subject in subjects[term]:
            found.setdefault(subject, term)
    return found


def _terms_in(canonical: str) -> Iterator[str]:
    """The terms in a text, from the left, the longest at each place; none is part of a Latin word (AI in CHAIN)."""
    subjects = _subjects_of()
    # pairs of letters are looked up without a loop of Python's own: most begin no term
    beginnings = map(_lengths_beginning().get, map(add, canonical, canonical[1:]))
    end = 0
    for place, lengths in enumerate(beginnings):
        if lengths and place >= end:
            for length in lengths:
                term = canonical[place : place + length]
                if term in subjects and not _in_latin_word(canonical, place, place + length):
                    yield term
                    end = place + length
                    break


def _in_latin_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and _joined(text[start - 1], text[start])) or (
        end < len(text) and _joined(text[end], text[end - 1])
    )


def _joined(letter: str, edge: str) -> bool:
    """Whether a Latin letter beside a term goes on with it."""
    return letter.isascii() and letter.isalpha() and edge.isascii()


@cache
def _subjects_of() -> dict[str, tuple[str, ...]]:
    """Term → its subjects, as the file has them; () of a word that only holds a term by chance."""
    subjects: dict[str, tuple[str, ...]] = {}
    for line in files(__package__).joinpath("concepts.txt").read_text(encoding="utf-8").splitlines():
        first, *others = line.split() or ["#"]
        if first == "!":  # words that hold a term by chance
            subjects.update((word, ()) for word in others if word not in subjects)
        elif not first.startswith("#"):
            for term in (first, *others):
                subjects[term] = (*subjects.get(term, ()), first)
    return subjects


@cache
def _lengths_beginning() -> dict[str, tuple[int, ...]]:
    """Two characters → the lengths of the terms that begin with them, the longest first."""
    lengths: dict[str, set[int]] = {}
    for term in _subjects_of():
        lengths.setdefault(term[:2], set()).add(len(term))
    return {start: tuple(sorted(several, reverse=True)) for start, several in lengths.items()}
