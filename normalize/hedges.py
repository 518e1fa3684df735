"""Words that loosen or tighten a promise without changing its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from .document import Span

HedgeKind = Literal["scope", "condition", "effort", "speed-up", "speed-vague"]
HedgeEffect = Literal["weaken", "strengthen"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """One hedge or intensifier."""

    text: str
    kind: HedgeKind
    effect: HedgeEffect
    span: Span
    """Start and end, 0-based, half-open, in the canonical text."""


_SCOPE = re.compile(r"(?<![平対均同高中初上下不])等(?![しさ級分価身号式])|など")


def find_hedges(canonical: str) -> tuple[Hedge, ...]:
    """The hedges of a statement in order of appearance."""
    return tuple(Hedge(m.group(), "scope", "weaken", m.span()) for m in _SCOPE.finditer(canonical))
