"""Which figure or date of one wording answers to which of another: by the words beside it, then by nearness.

医師100人、看護師200人 against 看護師300人: the 300 stand where the 200 stood. 18.5兆円（前年度17.9兆円） against
19.0兆円（前年度18.5兆円）: the same 18.5 says another thing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from ..normalize.document import Span

_Item = TypeVar("_Item")

_BREAK = re.compile(r"[、。，．,・（）()「」『』【】［］\[\]：:；;／/→⇒|｜\n]")
_DIGITS = re.compile(r"\d+")
_REACH = 12
"""Characters that are read on either side."""
_ENOUGH = 4
"""So many in common say as much as all of them."""


_MOST = 10_000
"""Pairs that are weighed one by one."""
_NO_WORDS = Decimal("0.25")
"""What it says that neither has a word there."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The words before and behind a place, within its clause and up to the neighbouring figures."""

    before: str
    after: str


def beside(text: str, span: Span, neighbours: Sequence[Span]) -> Beside:
    """What stands beside `span` in a printed text; figures within it are all alike."""
    left = max((end for _, end in neighbours if end <= span[0]), default=0)
    right = min((start for start, _ in neighbours if start >= span[1]), default=len(text))
    before = _BREAK.split(text[max(left, span[0] - _REACH) : span[0]])[-1]
    after = _BREAK.split(text[span[1] : min(right, span[1] + _REACH)])[0]
    return Beside(_plain(before), _plain(after))


def _plain(text: str) -> str:
    return _DIGITS.sub("0", unicodedata.normalize("NFKC", text)).strip()


def likeness(one: Beside, other: Beside) -> Decimal:
    """0–2: one for the words before, read towards the left, one for those behind."""
    return _shared(one.before[::-1], other.before[::-1]) + _shared(one.after, other.after)


def _shared(one: str, other: str) -> Decimal:
    if one == other:
        return Decimal(1) if one else _NO_WORDS
    length = min(len(one), len(other), _ENOUGH)
    same = next((place for place in range(length) if one[place] != other[place]), length)
    return Decimal(same) / _ENOUGH * Decimal("0.9")  # more words before it, or fewer, may make it another


def pair(
    old: Sequence[_Item],
    new: Sequence[_Item],
    merit: Callable[[_Item, _Item], tuple[Decimal, Decimal] | None],
    kind: Callable[[_Item], object],
) -> dict[int, int]:
    """Indices of the old items with those of their counterparts, the best pairs first.

    `merit` is how well two go together and how far their values are apart, the same either way round; None for two
    that cannot be one. Ties go to the nearer place, so the pairs backwards are the pairs forwards. Very many items of
    one `kind` pair in their order: a table read as one line has hundreds.
    """
    if len(old) * len(new) > _MOST:
        return _in_order(old, new, kind)
    ranked = sorted(
        (-found[0], found[1], abs(i - j), i + j, i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
        if (found := merit(one, other)) is not None
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in ranked:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _in_order(old: Sequence[_Item], new: Sequence[_Item], kind: Callable[[_Item], object]) -> dict[int, int]:
    places: dict[object, list[int]] = {}
    for place in reversed(range(len(new))):
        places.setdefault(kind(new[place]), []).append(place)
    return {place: found.pop() for place, item in enumerate(old) if (found := places.get(kind(item)))}
