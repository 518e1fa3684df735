"""Signs that a comparison is not what it looks like: the wrong documents, hardly read, or no versions of one paper."""

from __future__ import annotations

from collections.abc import Iterator

from ..compare.change import Comparison
from .language import Language, date, share
from .wording import say

LITTLE_ALIGNED = 0.05
"""Share of counterparts under which the pair looks wrong: unrelated papers stay below it."""

FAR_APART = 0.2
"""Share of commitments carried over below which two papers are no versions of one: revisions keep
half and more, papers six years apart by other hands a few per cent."""
THIN = 50
"""Characters a page below which a document was hardly read: even the emptiest slides have a hundred."""
ENOUGH = 10
"""Statements below which a share says nothing."""


def doubts(comparison: Comparison, lang: Language) -> Iterator[str]:
    """Signs that these are not the right two documents."""
    if comparison.old.sha256 == comparison.new.sha256:
        yield say("summary.same-file", lang)
    if wrong_way_round := reversed_dates(comparison, lang):
        yield wrong_way_round
    for name, document in (("old", comparison.old), ("new", comparison.new)):
        characters = sum(len(statement.text) for statement in document.statements)
        if document.pages and characters < THIN * document.pages:
            yield f"{say(f'warning.{name}', lang)}: {say('summary.thin', lang, count=characters, pages=document.pages)}"
    counted = comparison.summary
    paired = sum(counted[kind] for kind in ("unchanged", "reworded", "split", "merged", "related"))
    total = min(len(comparison.old.statements), len(comparison.new.statements))
    if total >= ENOUGH and paired < LITTLE_ALIGNED * total:
        yield say("summary.little-aligned", lang, share=share(paired / total))


def reversed_dates(comparison: Comparison, lang: Language) -> str:
    """What to say where the document given as the old one is the younger; "" where it is not, or no date tells.

    Dates are held together as far as both go: 2019 is not before 2019-05.
    """
    old, new = comparison.old.date, comparison.new.date
    if not old or not new:
        return ""
    known = min(len(old), len(new))
    if old[:known] <= new[:known]:
        return ""
    return say("summary.reversed", lang, old=date(old, lang), new=date(new, lang))


def far_apart(comparison: Comparison) -> bool:
    """Whether few of the old commitments are carried over: such papers were written apart."""
    old = [change.kind for change in comparison.changes for statement in change.old if statement.commitment]
    new = any(statement.commitment for change in comparison.changes for statement in change.new)
    kept = sum(kind not in ("dropped", "related") for kind in old)
    return new and few_carried(kept, len(old))


def few_carried(kept: int, total: int) -> bool:
    """Whether so few of all commitments live on that the papers were written apart."""
    return total >= ENOUGH and kept < FAR_APART * total
