"""The evidence for a pair in the form that reports show, and why a candidate was refused."""

from __future__ import annotations

from .change import Evidence, Refusal
from .pairs import Pair, ScoredPairs
from .vocabulary import common_words

_TERMS = 5
"""Telling terms named for a pair."""


def evidence_of(pair: Pair, scored: ScoredPairs) -> Evidence:
    """What speaks for a pair."""
    old, new = scored.profiles_old[pair.old], scored.profiles_new[pair.new]
    return Evidence(
        wording=round(pair.wording, 3),
        old_in_new=round(pair.evidence.grams.of_old, 3),
        new_in_old=round(pair.evidence.grams.of_new, 3),
        terms=shared_terms(pair, scored),
        figures=tuple(sorted(old.figures & new.figures)),
        sections=round(pair.evidence.headings, 3),
        subject=round(pair.subject, 3),
        semantic=None if pair.semantic is None else round(pair.semantic, 3),
    )


def shared_terms(pair: Pair, scored: ScoredPairs) -> tuple[str, ...]:
    """The most telling compounds, words and subjects in common, each as one of the texts has it."""
    old, new = scored.profiles_old[pair.old], scored.profiles_new[pair.new]
    weights = scored.weights
    found: dict[str, int] = {}
    for phrase in old.phrases & new.phrases:
        compound = phrase.replace(" ", "")
        if compound in old.text and compound in new.text:  # neighbours in both: a compound, no mere sequence
            found[compound] = weights.phrases.get(phrase, 0)
    for word in old.words & new.words:
        if word in old.text or word in new.text:
            found.setdefault(word, weights.words.get(word, 0))
    for concept in old.concepts & new.concepts:
        found.setdefault(concept, weights.concepts.get(concept, 0))
    chosen: list[str] = []
    for term, _ in sorted(found.items(), key=lambda item: (-item[1], -len(item[0]), item[0])):
        if _tells(term) and not any(term in other or other in term for other in chosen):
            chosen.append(term)
        if len(chosen) == _TERMS:
            break
    return tuple(chosen)


def _tells(term: str) -> bool:
    """Whether a term can stand for a subject: no single character, hiragana word or common policy word."""
    return len(term) > 1 and term not in common_words() and not all("ぁ" <= character <= "ん" for character in term)


def refusal_of(pair: Pair, terms: tuple[str, ...], partner_taken: bool) -> Refusal:
    """Why a pair is not the same commitment, the most telling reason first."""
    if partner_taken:
        return "taken"
    if not terms:
        return "common-words-only"
    if pair.evidence.figures_differ and pair.wording >= 0.5:
        return "other-figures"
    if pair.subject < 0.3:
        return "other-subject"
    return "little-shared"
