"""What changed in the figures between two wordings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ..normalize.cell_quantities import heading_unit
from ..normalize.document import Quantity, Span, Statement
from ..normalize.metric import MULTIPLES
from ..normalize.qualifiers import bounds_of, rate_of
from .bases import base_of, bases, start_of
from .change import Direction, FactChange
from .counterparts import Beside, beside, likeness, pair
from .surplus import only_in


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure or a range of two, and where it stands."""

    low: Decimal | None
    high: Decimal | None
    """The same as `low` but in a range; both in the measure's single units, a year's sum for 年 and 月."""
    measure: str
    """What can be compared: units that convert into each other share it."""
    rate: str
    """Over what it is counted, 月 converted to 年."""
    printed_rate: str
    bounds: tuple[str, ...]
    text: str
    whole: str
    """With its qualifiers."""
    beside: Beside
    signed: bool
    """Printed with its sign: 3%減, ▲5%, +2."""
    base: str
    """What a share or a multiple is measured on, or of when the level is from which another begins (`bases`); "" where
    nothing is named."""

    @property
    def key(self) -> tuple[Decimal | None, Decimal | None, str, str, tuple[str, ...]]:
        return self.low, self.high, self.measure, self.rate, self.bounds

    @property
    def ranges(self) -> bool:
        return self.low != self.high


# Units that are a fixed multiple of another.
_MULTIPLES = {
    "年": ("か月", Decimal(12)),
    "週": ("秒", Decimal(7 * 24 * 3600)),
    "日": ("秒", Decimal(24 * 3600)),
    "分": ("秒", Decimal(60)),
    "時間": ("秒", Decimal(3600)),
    "ミリ秒": ("秒", Decimal("0.001")),
    **MULTIPLES,
}
_TIME = frozenset({"か月", "秒"})
_SHARES = frozenset({"%", "倍"})
_FRACTION = re.compile("分の|[/／]")
_SIGN = re.compile(r"[-+−－＋▲△]|マイナス|プラス")
_SHRINKS = re.compile(r"(?:程度)?(?:の|を)?(?:削減|減少|低減|縮減|軽減|減額|カット|圧縮|減ら|減)")
_ZERO = frozenset({"ゼロ", "0", "０"})
"""Printed without a unit: of what it is none, the words beside it say."""
_SAME_VALUE = Decimal("0.75")
"""What an equal value adds to the likeness of the words beside it (0–2): less than words that agree on either side."""
_SAME_SUBJECT = Decimal("0.5")
"""Likeness of the words beside two figures that is more than that none stand there."""
_MOST_PAIRS = 2500
"""Pairs of figures that are weighed one by one; in longer lists equal figures are set apart first."""


def quantity_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """Figures pair by the words beside them and then with the nearest; what is left over was added or removed.

    Where both sides have the same figures, none has changed. Nor is an equal figure of several statements told apart
    by its place: it may be one that is said twice.
    """
    before, after = [list(_figures(one)) for one in old], [list(_figures(one)) for one in new]
    gone, come = only_in(before, after, _key), only_in(after, before, _key)
    if not gone and not come:
        return []
    merit = _merit
    if len(before) > 1 or len(after) > 1:
        merit = _merit_among_several
    elif len(before[0]) * len(after[0]) <= _MOST_PAIRS:
        gone, come = before[0], after[0]
    pairs = pair(gone, come, merit, _kind)
    pairs |= _in_other_units(gone, come, pairs)
    changes: list[FactChange] = []
    for place, figure in enumerate(gone):
        if place not in pairs:
            changes.append(FactChange("quantity", figure.text, None, "removed"))
        elif (change := _change(figure, come[pairs[place]])) is not None:
            changes.append(change)
    left = set(range(len(come))) - set(pairs.values())
    changes.extend(FactChange("quantity", None, come[place].text, "added") for place in sorted(left))
    return changes


def _in_other_units(gone: Sequence[_Figure], come: Sequence[_Figure], pairs: dict[int, int]) -> dict[int, int]:
    """5万人 and 全体の30%: an amount and a share that stand at one place, where nothing else is left."""
    left = [place for place in range(len(gone)) if place not in pairs]
    free = [place for place in range(len(come)) if place not in pairs.values()]
    if len(left) != 1 or len(free) != 1:
        return {}
    one, other = gone[left[0]], come[free[0]]
    shares = [figure.measure in _SHARES for figure in (one, other)]
    amounts = [figure.measure not in _SHARES | _TIME | {""} for figure in (one, other)]
    apart = (shares[0] and amounts[1]) or (shares[1] and amounts[0])
    return {left[0]: free[0]} if apart and likeness(one.beside, other.beside) >= 1 else {}


def _key(figure: _Figure) -> object:
    return figure.key


def _kind(figure: _Figure) -> object:
    return figure.measure


def _figures(statement: Statement) -> Iterator[_Figure]:
    """The figures of a statement in order, the two ends of a range as one."""
    quantities = statement.quantities
    unit = heading_unit(statement.text, statement.cell) if statement.cell else ""
    spans = [quantity.whole or quantity.span for quantity in quantities]
    measured = bases(statement.text, statement.dates)
    place = 0
    while place < len(quantities):
        last = place + 1 if _is_range(quantities[place : place + 2]) else place
        first, second = quantities[place], quantities[last]
        whole = (spans[place][0], spans[last][1])
        figure = _figure(statement.text, first, second, whole, beside(statement.text, whole, spans))
        if measured:
            figure = replace(figure, base=base_of(statement.text, whole, figure.measure, measured))
        elif begun := start_of(statement.text, second.span, statement.dates):
            figure = replace(figure, base=begun)
        yield replace(figure, text=figure.text + unit, whole=figure.whole + unit) if unit else figure
        place = last + 1


def _is_range(two: Sequence[Quantity]) -> bool:
    """Whether these are the ends that `find_quantities` marked as から and まで."""
    if len(two) < 2 or two[0].unit != two[1].unit:
        return False
    return "から" in (two[0].qualifier or "").split("・") and "まで" in (two[1].qualifier or "").split("・")


def _figure(text: str, first: Quantity, second: Quantity, whole: Span, where: Beside) -> _Figure:
    rate = rate_of(first.qualifier) or rate_of(second.qualifier)
    bounds = bounds_of(first.qualifier)
    if second is not first:
        bounds += tuple(word for word in bounds_of(second.qualifier) if word not in bounds)
    printed_rate = rate
    measure, factor = _measure(first)
    if rate == "月" and measure != "%":
        rate, factor = "年", factor * 12
    low, high = (None if end.value is None else end.value * factor for end in (first, second))
    printed = text[first.span[0] : second.span[1]] if second is not first else first.text
    signed = bool(_SIGN.match(first.text)) or first.text[-1:] in ("増", "減")
    return _Figure(
        low, high, measure, rate, printed_rate, bounds, printed, text[slice(*whole)] or printed, where, signed, base=""
    )


def _measure(quantity: Quantity) -> tuple[str, Decimal]:
    """The measure a unit belongs to, and how many of its units it is."""
    if not quantity.unit and _FRACTION.search(quantity.text):
        return "%", Decimal(100)
    return _MULTIPLES.get(quantity.unit, (quantity.unit, Decimal(1)))


def _merit(one: _Figure, other: _Figure) -> tuple[Decimal, Decimal] | None:
    words = likeness(one.beside, other.beside)
    if _counts_the_same(one, other):
        return words + _SAME_VALUE, Decimal(0)
    if one.measure != other.measure:
        # ゼロ has the unit of what it stands for, if it stands where that stood
        if _is_zero(one) == _is_zero(other) or words < 1 or {one.measure, other.measure} & _TIME:
            return None
        return words - 2, Decimal(1)
    return words + (_SAME_VALUE if one.key == other.key else 0), _distance(one, other)


def _merit_among_several(one: _Figure, other: _Figure) -> tuple[Decimal, Decimal] | None:
    """Several statements speak of several things: only figures that the words beside them hold together are one."""
    return _merit(one, other) if likeness(one.beside, other.beside) > _SAME_SUBJECT else None


def _counts_the_same(one: _Figure, other: _Figure) -> bool:
    """5,000校 and 5,000の小学校: one number, with a counter and with what it counts."""
    named = {one.measure, other.measure} - {""}
    alike = (one.low, one.high, one.rate, one.bounds) == (other.low, other.high, other.rate, other.bounds)
    return one.measure != other.measure and len(named) == 1 and named.isdisjoint(_TIME | {"%", "円"}) and alike


def _is_zero(figure: _Figure) -> bool:
    return figure.measure == "" and figure.text in _ZERO


def _distance(one: _Figure, other: _Figure) -> Decimal:
    """0 for equal values, up to 2 for those of different signs; 1 where a value is not known."""
    if one.high is None or other.high is None:
        return Decimal(one.high is not other.high)
    greater = max(abs(one.high), abs(other.high))
    return abs(one.high - other.high) / greater if greater else Decimal(0)


def _change(old: _Figure, new: _Figure) -> FactChange | None:
    """What became of a figure; None where both say the same."""
    if _counts_the_same(old, new) or (_is_zero(old) != _is_zero(new) and old.high == new.high == 0):
        return None
    if old.key == new.key or (_reduces(old) and _reduces(new) and _apart_from_sign(old, new)):
        return None
    plain = (old.printed_rate, old.bounds) == (new.printed_rate, new.bounds)
    texts = (old.text, new.text) if plain else (old.whole, new.whole)
    if old.base and new.base and old.base != new.base:
        return FactChange("quantity", *texts, "changed", cause="base")  # no two levels of one scale
    if old.measure != new.measure and not (_is_zero(old) or _is_zero(new)):
        return FactChange("quantity", *texts, "changed", cause="unit")
    return FactChange("quantity", *texts, *_direction(old, new))


def _direction(old: _Figure, new: _Figure) -> tuple[Direction, float | None]:
    """Up or down only where both ends of the two move one way, at the same rate; percent only for plain figures."""
    if old.rate != new.rate or old.low is None or old.high is None or new.low is None or new.high is None:
        return "changed", None
    if old.signed != new.signed and (_reduces(old) and _reduces(new)):
        return "changed", None  # 46%減 and 50%削減: one figure has its sign, the other says it in words
    if old.measure != new.measure and (_reduces(old) or _reduces(new)):
        return "changed", None  # 50%削減 is no level that ゼロ would be below
    if old.ranges != new.ranges and old.low <= new.high and new.low <= old.high:
        return "changed", None  # 20% and 10〜20%
    if (old.low, old.high) == (new.low, new.high):
        return "changed", None
    direction: Direction = "changed"
    if new.low >= old.low and new.high >= old.high:
        direction = "up"
    elif new.low <= old.low and new.high <= old.high:
        direction = "down"
    # the share of a negative figure, or across zero, would say nothing
    if old.ranges or new.ranges or old.low <= 0 or new.low < 0:
        return direction, None
    return direction, round(float((new.low - old.low) / old.low * 100), 1)


def _reduces(figure: _Figure) -> bool:
    """Whether a figure says by how much something shrinks: 46%削減, 46%減."""
    return figure.text.endswith("減") or _SHRINKS.match(figure.beside.after) is not None


def _apart_from_sign(old: _Figure, new: _Figure) -> bool:
    """46%減 and 46%削減."""
    if old.low is None or new.low is None or old.high is None or new.high is None:
        return False
    same = (abs(old.low), abs(old.high)) == (abs(new.low), abs(new.high))
    return same and (old.measure, old.rate, old.bounds) == (new.measure, new.rate, new.bounds)
