"""A reader's judgement on a change, in one line: what was decided, by whom, when, with which note."""

from __future__ import annotations

from ..compare.judgement import Judgement
from . import language
from .language import Language
from .wording import say


def judged(judgement: Judgement, lang: Language) -> str:
    """確認済み（山田、2025年9月19日）：原文で確認. Plain text, not escaped."""
    verdict = say(f"verdict.{judgement.verdict}", lang)
    day = language.date(judgement.when.partition("T")[0], lang)
    signed = say("list", lang).join(part for part in (judgement.by, day) if part)
    who = say("judged.by", lang, verdict=verdict, signed=signed) if signed else verdict
    return say("judged.note", lang, judged=who, note=judgement.note) if judgement.note else who
