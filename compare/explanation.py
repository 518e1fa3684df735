"""The evidence for a pair in the form that reports show, and why a candidate was refused."""

from __future__ import annotations

from ..normalize.spelling import similarity_key
from .change import Evidence, Refusal
from .pairs import Pair, ScoredPairs
from .profile import Profile
from .vocabulary import tells
from .whole_words import whole_words

_TERMS = 5
"""Telling terms named for a pair."""
_LONGEST = 12
"""Characters up to which a term is lengthened to the whole of its compound."""
_FOLDED = 4
"""Characters that folding may have taken out of a term: サーバー → サーバ, 取り組み → 取組."""
_SPOKEN_OF = 0.5
"""Part of the probability that makes a pair related from which a refusal is not for want of a subject."""


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
    found = _compounds(old, new, weights.phrases)
    for word in old.words & new.words:
        if word in old.text or word in new.text:
            found.setdefault(word, weights.words.get(word, 0))
    if shared := old.concepts & new.concepts:
        for concept in shared:
            one, other = old.named[concept], new.named[concept]
            if one != other or not any(map(_is_kana, one)):  # of a phrase, the nouns are there
                # the same subject by two names shows both; of a narrow and a wide subject the narrow one tells more
                names = one if one == other else f"{one}≈{other}"
                found[names] = max(found.get(names, 0), weights.concepts.get(concept, 0))
    telling = [(-weight, -len(term), term) for term, weight in found.items() if tells(term)]
    chosen: list[str] = []
    for _, _, term in sorted(telling):
        if any(term in other or other in term for other in chosen):
            continue
        name = _name(term, old.canonical, new.canonical)
        if tells(name) and not any(name in other for other in chosen):
            # drawn out to the whole of its compound, a name may hold one that was there before it
            chosen = [other for other in chosen if other not in name] + [name]
        if len(chosen) == _TERMS:
            break
    return tuple(chosen)


def _name(term: str, old: str, new: str) -> str:
    """The term as people read it, in whole words; "" if there are none in it. A subject by two names has them."""
    if "≈" in term:
        return term
    return whole_words(_whole(_as_written(term, old, new), old, new), old, new)


def _whole(term: str, old: str, new: str) -> str:
    """The term with what stands before it in both texts, if the segmenter cut it off: 二次利用 for 次利用."""
    one, other = old.find(term), new.find(term)
    while one > 0 and other > 0 and old[one - 1] == new[other - 1] and _is_kanji(old[one - 1] + term[0]):
        one, other = one - 1, other - 1
        term = old[one] + term
        if len(term) > _LONGEST:
            break
    return term


def _as_written(term: str, old: str, new: str) -> str:
    """The spelling that one of the texts has for a term that was compared in a folded one: 考え方 for 考方."""
    in_old, in_new = term in old, term in new
    if in_old or in_new:
        lengthened = term + "ー"
        return lengthened if (not in_old or lengthened in old) and (not in_new or lengthened in new) else term
    for text in (old, new):
        for start in (place for place, character in enumerate(text) if character == term[0]):
            for length in range(len(term) + 1, len(term) + _FOLDED + 1):
                if similarity_key(text[start : start + length]) == term:
                    return text[start : start + length]
    return term


def _compounds(old: Profile, new: Profile, weights: dict[str, int]) -> dict[str, int]:
    """Runs of content words that stand unbroken in both texts, as long as they go: 下水道台帳, not 下水道."""
    pairs: list[tuple[str, str, int]] = []
    for phrase in sorted(old.phrases & new.phrases):
        first, _, last = phrase.partition(" ")
        if _is_kana(first[-1]):  # a verb or adjective before a noun is no part of its name: 関する案件
            continue
        if first + last in old.text and first + last in new.text:
            pairs.append((first, last, weights.get(phrase, 0)))
    found: dict[str, int] = {}
    for first, last, weight in pairs:
        run = first + last
        while step := next((one for one in pairs if one[0] == last and run + one[1] in old.text), None):
            if run + step[1] not in new.text:
                break
            run, last, weight = run + step[1], step[1], max(weight, step[2])
        found[run] = weight
    return found


def _is_kanji(text: str) -> bool:
    return all("一" <= character <= "龥" for character in text)


def _is_kana(character: str) -> bool:
    return "ぁ" <= character <= "ん"


def refusal_of(pair: Pair, terms: tuple[str, ...], partner_taken: bool, related: float) -> Refusal:
    """Why a pair is not the same commitment, the most telling reason first.

    `related` is the probability of the same subject, 0–1, that makes a pair related.
    """
    spoken_of = pair.subject >= _SPOKEN_OF * related
    if not terms:
        return "common-words-only"
    if partner_taken and spoken_of:
        return "taken"
    if pair.evidence.figures_differ and pair.wording >= 0.5:
        return "other-figures"
    if not spoken_of:
        return "other-subject"
    return "little-shared"
