"""Metric prefixes: 1,000 MW are 1 GW, 5 kL are 5,000 L, 2 km² are 200 ha. Data only.

A `Quantity` keeps the unit it is printed with; what compares amounts takes them to one unit of their kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

PREFIXES: Mapping[str, Decimal] = {
    "n": Decimal("0.000000001"),
    "μ": Decimal("0.000001"),
    "m": Decimal("0.001"),
    "c": Decimal("0.01"),
    "d": Decimal("0.1"),
    "h": Decimal(100),
    "k": Decimal(1000),
    "K": Decimal(1000),
    "M": Decimal(1000) ** 2,
    "G": Decimal(1000) ** 3,
    "T": Decimal(1000) ** 4,
    "P": Decimal(1000) ** 5,
    "E": Decimal(1000) ** 6,
}
"""As many of the plain unit. Memory counts in thousands too: where 1,024 are meant, no policy paper says so."""

_PREFIXED = {
    "m": "n μ m c k",
    "g": "n μ m k",
    "L": "m d k",
    "W": "k M G T",
    "Wh": "k M G T",
    "Hz": "k M G T",
    "bps": "k M G T",
    "B": "k K M G T P E",
    "J": "k M G T P",
    "Pa": "h k M",
    "t-CO2": "k M",
}
_OTHERS = {
    "t": ("g", Decimal(1000) ** 2),
    "g-CO2": ("t-CO2", Decimal("0.000001")),
    "kg-CO2": ("t-CO2", Decimal("0.001")),
    "m3": ("L", Decimal(1000)),
    "cm3": ("L", Decimal("0.001")),
    "cm2": ("m2", Decimal("0.0001")),
    "a": ("m2", Decimal(100)),
    "ha": ("m2", Decimal(10_000)),
    "km2": ("m2", Decimal(1000) ** 2),
}
MULTIPLES: Mapping[str, tuple[str, Decimal]] = _OTHERS | {
    prefix + unit: (unit, PREFIXES[prefix]) for unit, prefixes in _PREFIXED.items() for prefix in prefixes.split()
}
"""Unit → the plain one of its kind, and how many of it that is."""

_WORDS = {
    "ナノ": "n", "マイクロ": "μ", "ミリ": "m", "センチ": "c", "デシ": "d", "ヘクト": "h", "キロ": "k", "メガ": "M",
    "ギガ": "G", "テラ": "T", "ペタ": "P",
}  # fmt: skip
_UNIT_WORDS = {
    "メートル": "m", "グラム": "g", "リットル": "L", "ワット時": "Wh", "ワット": "W", "ヘルツ": "Hz", "バイト": "B",
    "ジュール": "J", "パスカル": "Pa",
}  # fmt: skip
NAMES: Mapping[str, str] = {
    word + unit: symbol + _UNIT_WORDS[unit]
    for word, symbol in _WORDS.items()
    for unit in _UNIT_WORDS
    if symbol in _PREFIXED[_UNIT_WORDS[unit]].split()
} | {unit: symbol for unit, symbol in _UNIT_WORDS.items() if unit not in ("バイト", "ジュール", "パスカル")}
"""Units in katakana → their symbols: メガワット → MW."""
