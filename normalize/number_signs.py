"""The characters that numbering is written with, and what they count: 十二, イ, Ⅳ, ⑫.

Positions hold: `FOLD` turns one character into one character, so that what is found in folded text stands at the same
place in the printed one.
"""

from __future__ import annotations

import re

from .document import Marker

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0xA0: 0x20,
    0x3014: 0x5B,  # 〔 〕 are used like [ ]
    0x3015: 0x5D,
    0xFF65: 0x30FB,  # half-width katakana middle dot
}
_HALF_KANA = dict(
    zip(
        range(0xFF66, 0xFF9E),
        map(
            ord,
            "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン",
        ),
        strict=True,
    )
)
FOLD = _NARROW | _HALF_KANA
"""One character to one character, so that positions in the folded text hold in the printed one."""

KANJI = "〇一二三四五六七八九"
"""Kanji digits, each at its value."""
KANJI_NUMBER = f"[{KANJI}十百]{{1,6}}"
"""Pattern of a kanji number as `number_value` reads it."""
KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
"""Kana in the order ア イ ウ, as lists count them."""
IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
"""Kana in the order of the old syllabary, as laws count."""
_WINGDING_NUMBERS = {0xF081 + i: i + 1 for i in range(10)} | {0xF08C + i: i + 1 for i in range(10)}
"""Private-use characters of the font Wingdings that show circled numbers."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def _circled() -> dict[str, int]:
    values: dict[str, int] = {}
    for first, last, start in (
        (0x2460, 0x2473, 1),
        (0x3251, 0x325F, 21),
        (0x32B1, 0x32BF, 36),
        (0x2776, 0x277F, 1),
        (0x2780, 0x2789, 1),
        (0x278A, 0x2793, 1),
        (0x24F5, 0x24FE, 1),
        (0x24EB, 0x24F4, 11),
    ):
        values |= {chr(code): start + code - first for code in range(first, last + 1)}
    values["⓪"] = values["⓿"] = 0
    return values | {chr(code): value for code, value in _WINGDING_NUMBERS.items()}


CIRCLED = _circled()
"""Circled and negative circled numbers and their values."""
PARENTHESISED = {chr(0x2474 + i): i + 1 for i in range(20)}
DOTTED = {chr(0x2488 + i): i + 1 for i in range(20)}
KANJI_PARENTHESISED = {chr(0x3220 + i): i + 1 for i in range(10)}
ROMAN_SIGNS = {chr(0x2160 + i): i + 1 for i in range(12)} | {chr(0x2170 + i): i + 1 for i in range(12)}
CIRCLED_KANA = {chr(0x32D0 + i): i + 1 for i in range(46)}


def number_value(text: str) -> int:
    """Value of ASCII digits or kanji numerals up to 999 (十二, 二〇, 百三)."""
    if text.isascii():
        return int(text)
    if not re.search("[十百]", text):
        return int("".join(str(KANJI.index(char)) for char in text))
    total = 0
    digit = 0
    for char in text:
        if char in "十百":
            total += max(digit, 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = KANJI.index(char)
    return total + digit


def iroha_value(marker: Marker) -> int:
    """Place of a kana marker in イ ロ ハ ニ …, 1 for イ; 0 for other markers."""
    for char in marker.text.translate(FOLD):
        if char in IROHA:
            return IROHA.index(char) + 1
    return 0


def roman_value(text: str) -> int:
    """Value of a Roman numeral in ASCII letters; 0 if it is none."""
    numbers = [_ROMAN.get(char, 0) for char in text.lower()]
    if not all(numbers):
        return 0
    total = 0
    for number, following in zip(numbers, [*numbers[1:], 0], strict=True):
        total += -number if number < following else number
    return total
