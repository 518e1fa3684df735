"""What became of a promise by what its facts say: weaker, stronger, or neither."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ..normalize.hedges import effect_of
from .change import FactChange

Weight = Literal["weaker", "stronger"]
_OF_STRENGTH: dict[str, Weight] = {"weakened": "weaker", "strengthened": "stronger"}


def by_strength(facts: Iterable[FactChange]) -> Weight | None:
    """What a change of the verb did to the promise; None if it did nothing that has a direction."""
    weights = (_OF_STRENGTH.get(fact.direction) for fact in facts if fact.type == "strength")
    return next((weight for weight in weights if weight), None)


def turned_round(facts: Iterable[FactChange]) -> bool:
    """Whether a promise became its opposite, and neither is less of one: 規制の緩和, 規制の強化."""
    return any(fact.cause == "reversed" and fact.direction == "changed" for fact in facts)


def by_hedges(facts: Iterable[FactChange]) -> Weight | None:
    """What hedges did to it: 等 or 必要に応じ slipped in, or 速やかに gone. One that weakens outweighs the rest.

    Nothing where the strength itself is told, for then hedges are no news.
    """
    facts = tuple(facts)
    if any(fact.type == "strength" for fact in facts):
        return None
    weights = {_weight_of(fact) for fact in facts}
    return "weaker" if "weaker" in weights else "stronger" if "stronger" in weights else None


def _weight_of(fact: FactChange) -> Weight | None:
    """What a hedge or an intensifier that came or went did to the promise; None for other facts, and for
    one that only loosens a reason, a name or an aside."""
    if fact.type != "hedge" or fact.cause == "background":
        return None
    came = fact.new is not None
    return "stronger" if came == (effect_of(fact.new or fact.old or "") == "strengthen") else "weaker"
