"""A changed figure, date, strength, hedge or body in words: 数値 17.5兆円 → 20兆円（+14.3 %）."""

from __future__ import annotations

from collections.abc import Iterable

from ..compare.change import FactChange
from ..compare.clause_changes import ClauseChanges
from ..compare.strength_facts import against_the_scale
from ..normalize.hedges import effect_of
from .language import Language, signed_percent
from .wording import say, says


def describe(fact: FactChange, lang: Language) -> str:
    """One fact change in one line of plain text (not escaped)."""
    kind = say(f"fact.{_kind(fact)}", lang)
    old, new = _value(fact, fact.old, lang), _value(fact, fact.new, lang)
    note = _note(fact, lang)
    if fact.cause == "reversed":
        return say("fact.reversed", lang, note=note)
    if against_the_scale(fact):
        return say("fact.still", lang, type=kind, old=new, note=note)
    if old == new or (fact.cause == "withdrawn" and fact.type == "strength"):
        old = old or new or say("strength.none", lang)
        return say("fact.still", lang, type=kind, old=old, note=note)
    if old is None:
        return say("fact.added.note" if note else "fact.added", lang, type=kind, new=new, note=note)
    if new is None:
        return say("fact.removed.note" if note else "fact.removed", lang, type=kind, old=old, note=note)
    return say("fact.change.note" if note else "fact.change", lang, type=kind, old=old, new=new, note=note)


def describe_all(facts: Iterable[FactChange], lang: Language) -> str:
    """Several in one line; "" for none."""
    return say("list.facts", lang).join(describe(fact, lang) for fact in facts)


def describe_clauses(changed: ClauseChanges, lang: Language) -> str:
    """The promises that went and came in one line; "" for none."""
    return say("list.facts", lang).join(
        say(f"clauses.{way}", lang, text=say("list", lang).join(say("quote", lang, text=text) for text in texts))
        for way, texts in (("removed", changed.removed), ("added", changed.added))
        if texts
    )


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
    """What the two values do not say by themselves; "" where they say it all."""
    if fact.percent is not None:
        return signed_percent(fact.percent)
    keys = (
        f"cause.{fact.cause}.{fact.direction}",
        f"cause.{fact.cause}",
        f"direction.{fact.type}.{fact.direction}",
        f"direction.{fact.direction}",
    )
    return next((say(key, lang) for key in keys if says(key)), "")
