"""The language of what people read: which one, and how it writes numbers, dates and places.

Every text shown to people stands in a catalogue with both languages beside each other
(`report/wording.py` for reports); nothing here knows a single word of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, get_args

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Catalogue = Mapping[str, tuple[str, str]]
"""Key -> Japanese and English text, with the same `{placeholders}` in both."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def language_of(environment: Mapping[str, str]) -> Language:
    """Japanese where the locale says so, English otherwise.

    Order as in POSIX and gettext: LC_ALL, LC_MESSAGES, LANG, the first that is set;
    LANGUAGE goes before them except in the C locale.
    """
    locale = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), "")
    if locale.partition(".")[0] not in ("", "C", "POSIX") and environment.get("LANGUAGE"):
        locale = environment["LANGUAGE"]
    return "ja" if locale.lower().startswith("ja") else "en"


def look_up(catalogue: Catalogue, key: str, lang: Language, values: Mapping[str, object]) -> str:
    """The text for `key` with its placeholders filled in; KeyError for an unknown key."""
    return catalogue[key][LANGUAGES.index(lang)].format(**values)


def number(value: int | float | Decimal) -> str:
    """Digits grouped by thousands, alike in both languages: 1,234.5."""
    return f"{value:,}"


def share(value: float) -> str:
    """A share 0-1 as whole per cent. Only what is exactly whole shows as 100 %: 0.999 is 99 %."""
    whole = round(value * 100)
    if whole == 100 and value < 1:
        whole = 99
    return f"{whole} %"


def signed_percent(value: float) -> str:
    """A relative change: +14.3 %, −5 %."""
    text = f"{abs(value):,.1f}".removesuffix(".0")
    return f"{'−' if value < 0 else '+'}{text} %"


def date(iso: str, lang: Language) -> str:
    """`2019-05` as 2019年5月 or May 2019; anything that is no ISO date comes back as it is."""
    parts = iso.split("-")
    if not (1 <= len(parts) <= 3 and all(part.isascii() and part.isdigit() for part in parts)):
        return iso
    numbers = [int(part) for part in parts]
    if len(numbers) > 1 and not 1 <= numbers[1] <= 12:
        return iso
    if lang == "ja":
        return "".join(f"{value}{unit}" for value, unit in zip(numbers, "年月日", strict=False))
    year, month, day = (*numbers, None, None)[:3]
    words = (str(day) if day else "", _MONTHS[month - 1] if month else "", str(year))
    return " ".join(word for word in words if word)


def period(iso: str, kind: str, lang: Language) -> str:
    """Like `date`, with fiscal years and decades told apart: 2025年度 or FY2025, 2030年代 or 2030s."""
    if kind == "fiscal-year":
        return f"{iso}年度" if lang == "ja" else f"FY{iso}"
    if kind == "decade":
        return f"{iso}年代" if lang == "ja" else f"{iso}s"
    return date(iso, lang)
