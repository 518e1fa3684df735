"""Whether a statement is a commitment, and how strong (docs/strength.md)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .document import DateExpression, Quantity, StatementKind, Strength
from .predicates import Predicate, read_predicate

_SETTING = re.compile(r"(?:例|イメージ|実例|事例|効果|課題|現状|背景|経緯)(?:\)|など|等)?$")
"""Headings under which bare noun phrases describe: examples, effects, problems, the state of things."""
_AIM = re.compile(r"目指|達成|目標|とする|拡大|増加|倍増|実現|引き上げ|引上げ|削減|低減|縮減|小型化|向上|確保")


def strength_of(
    canonical: str,
    *,
    kind: StatementKind,
    headings: Sequence[str],
    quantities: Sequence[Quantity],
    dates: Sequence[DateExpression],
    lead: str | None = None,
) -> Strength | None:
    """How strongly a statement promises; None if it promises nothing.

    `canonical` is canonical text without its marker, `headings` the canonical titles above, outermost first, `lead` the
    sentence that introduces the list the statement stands in. `quantities` and `dates` are those of the statement.
    """
    predicate = read_predicate(canonical)
    strength = _plain_strength(predicate, canonical, headings)
    if strength in ("implement", "promote") and _is_target(canonical, quantities, dates):
        return "target"
    return strength


def _plain_strength(predicate: Predicate, canonical: str, headings: Sequence[str]) -> Strength | None:
    marks = predicate.marks
    if "need" in marks:
        return "need"
    if "conceivable" in marks:
        return "consider"
    if marks and {"past", "state", "can", "passive", "negative", "plan", "opinion", "copula"} & set(marks):
        return None
    if predicate.form in ("subject", "title") or predicate.deed in (None, "report"):
        return (
            "promote"
            if predicate.deed is None and predicate.form == "object" and predicate.before.endswith("を")
            else None
        )
    if predicate.form == "nominal" and (predicate.deed == "outcome" or _describes(headings)):
        return None
    if predicate.deed in ("implement", "promote", "consider"):
        if predicate.form == "finite" and re.search(r"検討(?:を|に|し)?$", predicate.before):
            return "consider"
        return predicate.deed
    return "promote"


def _describes(headings: Sequence[str]) -> bool:
    return any(_SETTING.search(heading) for heading in headings)


def _is_target(canonical: str, quantities: Sequence[Quantity], dates: Sequence[DateExpression]) -> bool:
    figure = any(quantity.value is not None and quantity.unit not in ("", "つ", "件") for quantity in quantities)
    deadline = any(date.role == "deadline" for date in dates)
    tail = canonical[-40:]
    return (
        (figure or deadline) and bool(_AIM.search(tail)) and (deadline or bool(re.search(r"目指|目標|達成|倍|%", tail)))
    )
