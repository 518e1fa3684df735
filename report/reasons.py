"""Why the program thinks so, in one line: the evidence for a pair, and against a candidate."""

from __future__ import annotations

from ..compare.change import Candidate, Change, Evidence
from .language import Language, share
from .wording import say

TERMS_SHOWN = 4
_MUCH = 0.5


def why(change: Change, lang: Language) -> str:
    """The evidence for a change's kind, in one line without a full stop."""
    if change.evidence is None:
        return _why_alone(change, lang)
    parts = [_claim(change, change.evidence, lang)]
    if change.moved:
        parts.append(say("why.moved", lang))
    if change.kind != "unchanged":
        parts.extend(_shared(change.evidence, lang))
    return {"ja": "。", "en": "; "}[lang].join(parts)


def why_not(candidate: Candidate, lang: Language) -> str:
    """Why a candidate is no counterpart, in one line without a full stop."""
    wording = max(candidate.evidence.wording, candidate.evidence.old_in_new, candidate.evidence.new_in_old)
    # Much wording in common may still be too little to go by: 行政手続法 twice over, beside it once.
    little = candidate.refusal == "little-shared" and wording >= _MUCH
    reason = say("refusal.not-enough" if little else f"refusal.{candidate.refusal}", lang, wording=share(wording))
    if candidate.refusal == "little-shared" or not candidate.evidence.terms:
        return reason
    return f"{reason}{_brackets(_terms(candidate.evidence, lang), lang)}"


def _why_alone(change: Change, lang: Language) -> str:
    if change.kind == "unchanged":
        parts = [say("why.unchanged", lang)] + ([say("why.moved", lang)] if change.moved else [])
        return {"ja": "。", "en": "; "}[lang].join(parts)
    if not change.candidates:
        return say("why.nothing", lang)
    nearest = change.candidates[0]
    if nearest.related:  # its confidence is in the subject, and says nothing of the commitment
        return say("why.subject", lang, refusal=why_not(nearest, lang))
    return say("why.alone", lang, share=share(nearest.confidence), refusal=why_not(nearest, lang))


def _claim(change: Change, evidence: Evidence, lang: Language) -> str:
    if len(change.old) > 1 and len(change.new) > 1:
        return say("why.several", lang, old=len(change.old), new=len(change.new))
    if evidence.cell:
        return say("why.cell", lang)
    contained = evidence.new_in_old if change.kind == "split" else evidence.old_in_new
    count = max(len(change.old), len(change.new))
    return say(f"why.{change.kind}", lang, wording=share(evidence.wording), contained=share(contained), count=count)


def _shared(evidence: Evidence, lang: Language) -> list[str]:
    parts = []
    if evidence.terms:
        parts.append(_terms(evidence, lang))
    if evidence.figures:
        parts.append(say("why.figures", lang, figures=say("list", lang).join(evidence.figures[:TERMS_SHOWN])))
    return parts


def _terms(evidence: Evidence, lang: Language) -> str:
    return say("why.terms", lang, terms=say("list", lang).join(evidence.terms[:TERMS_SHOWN]))


def _brackets(text: str, lang: Language) -> str:
    return f"（{text}）" if lang == "ja" else f" ({text})"
