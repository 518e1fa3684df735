"""A changed figure, date, strength, hedge or body in words: 数値 17.5兆円 → 20兆円（+14.3 %）."""

from __future__ import annotations

from collections.abc import Iterable

from ..compare.change import FactChange
from ..normalize.hedges import effect_of
from .language import Language, signed_percent
from .wording import say, says


def describe(fact: FactChange, lang: Language) -> str:
    """One fact change in one line of plain text (not escaped)."""
    kind = say(f"fact.{_kind(fact)}", lang)
    old, new = _value(fact, fact.old, lang), _value(fact, fact.new, lang)
    if old is None:
        return say("fact.added", lang, type=kind, new=new)
    if new is None:
        return say("fact.removed", lang, type=kind, old=old)
    note = _note(fact, lang)
    key = "fact.change.note" if note else "fact.change"
    return say(key, lang, type=kind, old=old, new=new, note=note)


def describe_all(facts: Iterable[FactChange], lang: Language) -> str:
    """Several in one line; "" for none."""
    return say("list.facts", lang).join(describe(fact, lang) for fact in facts)


def _kind(fact: FactChange) -> str:
    """`emphasis` for words that press (速やかに, 強力に) where others hedge."""
    if fact.type == "hedge" and effect_of(fact.new or fact.old or "") == "strengthen":
        return "emphasis"
    return fact.type


def _value(fact: FactChange, value: str | None, lang: Language) -> str | None:
    if value is None:
        return None
    if fact.type == "strength" and says(f"strength.{value}"):
        return say(f"strength.{value}", lang)
    return say("quote", lang, text=value) if fact.type == "hedge" else value


def _note(fact: FactChange, lang: Language) -> str:
    if fact.percent is not None:
        return signed_percent(fact.percent)
    key = f"direction.{fact.direction}"
    return say(key, lang) if says(key) else ""
