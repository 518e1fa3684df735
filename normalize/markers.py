"""Numbering and bullets at the head of a line: 第１章, １．, （１）, ①, Ⅴ, ア, ・, ※ …

Markers are read from the printed text, before any folding: NFKC would turn ① into 1 and Ⅴ into V.
The same style in another notation (（１） or (1), 第１章 or 第一章) gives the same style and value.

    （１）総合的な展開   ->  Marker("（１）", "paren", (1,)), "総合的な展開"
    第３章の戦略で述べた  ->  None: a reference, not a heading
    10.5％の増加         ->  None: a figure
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from .document import Marker, MarkerStyle

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
_FOLD = _NARROW | _HALF_KANA
"""One character to one character, so that positions in the folded text hold in the printed one."""

_KANJI = "〇一二三四五六七八九"
_KANJI_NUMBER = f"[{_KANJI}十百]{{1,6}}"
_NUMBER = rf"(?:[0-9]{{1,4}}|{_KANJI_NUMBER})"
_SUFFIXES: dict[str, MarkerStyle] = {
    "編": "part",
    "部": "part",
    "章": "chapter",
    "節": "section",
    "款": "subsection",
    "目": "division",
    "条": "article",
}
_PARTICLE = r"(?:[をがはにでとへもやの、，,。．・)」』～〜~]|から|まで|より|及び|並びに|又は|若しくは|以[下上降外])"
"""What follows a number that is only referred to: 第３章の…, （１）及び…"""

_COUNTED = (
    r"(?:年(?![齢金少長次頭代])|(?!日本)[月日時分秒人件社個回点本歳代割名台枚校国局章節条項号期位次度級種類市県区町村機基冊か箇カヶヵ]{1,2}"
    r"(?=[のがはをにでともへや、。，．・)」～〜\s以未程間前後末頃]|から|まで|$)"
    r"|[兆億万千百]|[%％円倍]|ドル|ユーロ|[かカヶヵ][国所月年]|箇所|年度|[a-z]{1,2}(?![a-z]))"
)
"""What follows a figure: 5 倍, 2 月以降; 「3 人材育成」 is numbered all the same."""

_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_LATE_KANA, _LATE_IROHA = 15, 10
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"

BULLETS = "・･·‧∙•●○〇◯◎■□◆◇▪▫◦‣⁃▶▷►▸➢➤✓✔☑☐★☆▲△▼▽♦❖➔→⇒⇨◉◘◻◼"
_SYMBOL_FONT = dict.fromkeys([*range(0xF021, 0xF0FF)], "•")
"""Private-use characters of symbol fonts (Wingdings, Symbol) at a line's head are bullets …"""
_WINGDING_NUMBERS = {0xF081 + i: i + 1 for i in range(10)} | {0xF08C + i: i + 1 for i in range(10)}
"""… except Wingdings' circled numbers."""

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
_PARENTHESISED = {chr(0x2474 + i): i + 1 for i in range(20)}
_DOTTED = {chr(0x2488 + i): i + 1 for i in range(20)}
_KANJI_PARENTHESISED = {chr(0x3220 + i): i + 1 for i in range(10)}
_ROMAN_SIGNS = {chr(0x2160 + i): i + 1 for i in range(12)} | {chr(0x2170 + i): i + 1 for i in range(12)}
_CIRCLED_KANA = {chr(0x32D0 + i): i + 1 for i in range(46)}

_NUMERAL = rf"(?:[0-9]{{1,3}}|{_KANJI_NUMBER})"
_BRANCH = rf"(?:[のノ]{_KANJI_NUMBER}|[のノ][0-9]{{1,3}}){{0,4}}"
_CHAPTER = re.compile(
    rf"第 ?({_NUMBER}) ?(?:([章条])|([編部節款目])(?= |の[{_KANJI}十0-9]|$))({_BRANCH})(?! ?{_PARTICLE}|第) {{0,4}}"
)
_ORDINAL = re.compile(rf"第 ?({_NUMBER})(?:[.、] ?| {{1,4}})(?=[^ ])")
_MULTI = re.compile(rf"([0-9]{{1,3}}(?:[.\-][0-9]{{1,3}}){{1,4}})(?:[.)] ?| )(?!\s?{_COUNTED})(?=[^\s0-9~〜%])")
_POINT = re.compile(r"([0-9]{1,3})([.)])(?:(?![0-9])|(?=[0-9]{4} ?年)) ?")
_PAREN = re.compile(rf"\(({_NUMERAL}|[{_KANA}]|[a-zA-Z]|[ivxIVX]{{2,5}})\) ?(?!{_PARTICLE})")
_BRACKET = re.compile(rf"(?:\[({_NUMERAL})\]|【({_NUMERAL})】|<({_NUMERAL})>) ?")
_ROMAN_SIGN = re.compile(r"[Ⅰ-ⅻ]{1,2}(?:[.、] ?| |(?=[^\x00-\x7f]))")
_ROMAN_LETTERS = re.compile(r"([IVX]{1,5}|[ivx]{1,5})(?:[.](?![A-Za-z0-9]) ?| (?=[^\x00-\x7f]))")
_LETTER = re.compile(r"([a-zA-Z])(?:[.](?: |(?=[^\x00-\x7f]))|\) ?)")
_KANA_POINT = re.compile(rf"([{_KANA}])(?: {{1,4}}(?=[^ ])(?![{_KANA}](?: |$))|[.)] ?)")
_KANJI_POINT = re.compile(rf"({_KANJI_NUMBER})(?: {{1,4}}(?=[^ ])|[.)] ?|、 ?(?![{_KANJI}]))")
_KANJI_BRANCH = re.compile(rf"({_KANJI_NUMBER}(?:の{_KANJI_NUMBER}){{1,3}}) {{1,4}}(?=[^ ])")
_BARE = re.compile(
    rf"([0-9]{{1,3}}(?:の[0-9]{{1,2}})?) {{1,4}}(?! {{0,4}}{_COUNTED})(?=[^\s0-9\x21-\x2f\x3a-\x40=～〜×÷→])"
)
_RINGED = re.compile(r"([0-9]{1,3}(?:の[0-9]{1,2})?) {1,4}(?=[^\s0-9])")
"""A number behind ○, which some editions of laws print for ②: 「○２ 次に掲げる」 is no 二次, whatever follows."""
_NOTE = re.compile(r"(※ ?(?:[0-9]{1,2}(?=[:：. ])[:：.]?)?|[*](?=[^*\s])(?:[0-9]{1,2}[:：. ])?) ?")
_BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}]|[-*–—―‐−+](?= )) ?(?![:：])")
_SYMBOL_BULLET = re.compile("[\uf021-\uf0fe] ?")
_LEADER = re.compile(r"[〇○]・|[・･.…‥]\s?[・･.…‥]|[・〇○][" + _KANJI + "]{1,4}(?:[年月日割%]|パーセント)")
"""False bullets: ・・・ as filler, and decimal points or zeros among kanji digits."""


def read_marker(text: str) -> tuple[Marker, str] | None:
    """The marker at the head of `text` and what follows it, both as printed; None without one.

    Blanks around the marker are dropped. A bullet before a number (`・① …`) belongs to that number's marker.
    """
    stripped = text.lstrip()
    if not stripped:
        return None
    found = _read(stripped[:48])
    if found is None:
        return None
    marker, length = found
    rest = stripped[length:].lstrip()
    if marker.style == "bullet" and rest:
        inner = _read(rest[:48])
        if marker.text in "○〇◯" and not stripped[len(marker.text)].isspace():
            inner = _read_ringed(rest) or inner
            figures: tuple[str, ...] = ()
        else:  # 「・10 分野」 is a figure
            figures = ("bare", "kanji")
        if inner and inner[0].style not in ("bullet", *figures) and rest != inner[0].text:
            both = stripped[: len(stripped) - len(rest)] + inner[0].text
            return Marker(both, inner[0].style, inner[0].value), rest[inner[1] :].strip()
    return marker, rest.rstrip()


@lru_cache(maxsize=4096)
def _read(head: str) -> tuple[Marker, int] | None:
    """Marker and length of the head, blanks behind the marker included."""
    folded = head.translate(_FOLD)
    for reader in _READERS:
        found = reader(folded)
        if found:
            style, value, length = found
            return Marker(head[:length].rstrip(), style, value), length
    return None


def _read_ringed(text: str) -> tuple[Marker, int] | None:
    match = _RINGED.match(text[:16].translate(_FOLD))
    if match is None:
        return None
    value = tuple(int(part) for part in match[1].split("の"))
    return Marker(text[: match.end(1)], "bare", value), match.end()


_Found = tuple[MarkerStyle, tuple[int, ...], int]


def _read_chapter(text: str) -> _Found | None:
    match = _CHAPTER.match(text)
    if match is None:
        return None
    numbers = [match[1], *(part for part in re.split("[のノ]", match[4]) if part)]
    return _SUFFIXES[match[2] or match[3]], tuple(map(number_value, numbers)), match.end()


def _read_ordinal(text: str) -> _Found | None:
    match = _ORDINAL.match(text)
    return ("ordinal", (number_value(match[1]),), match.end()) if match else None


def _read_sign(text: str) -> _Found | None:
    """Numbers that are one character: ① ⑴ ⒈ ㈠ ㋐."""
    tables: tuple[tuple[dict[str, int], MarkerStyle], ...] = (
        (CIRCLED, "circled"),
        (_PARENTHESISED, "paren"),
        (_DOTTED, "dotted"),
        (_KANJI_PARENTHESISED, "kanji"),
        (_CIRCLED_KANA, "kana"),
    )
    for table, style in tables:
        value = table.get(text[0])
        if value is not None and not re.match(_PARTICLE, text[1:]):
            return style, (value,), 1 + (text[1:2] == " ")
    return None


def _read_multi(text: str) -> _Found | None:
    match = _MULTI.match(text)
    if match is None:
        return None
    return "multi", tuple(int(part) for part in re.split(r"[.\-]", match[1])), match.end()


def _read_point(text: str) -> _Found | None:
    match = _POINT.match(text)
    return ("dotted", (int(match[1]),), match.end()) if match else None


def _read_paren(text: str) -> _Found | None:
    match = _PAREN.match(text)
    if match is None:
        return None
    inner = match[1]
    if inner[0].isdigit() and inner.isascii():
        return "paren", (int(inner),), match.end()
    if inner in _KANA:
        return "kana", (_KANA.index(inner) + 1,), match.end()
    if inner.isascii():
        value = roman_value(inner)
        if value:
            return "roman", (value,), match.end()
        return ("letter", (ord(inner.lower()) - 96,), match.end()) if len(inner) == 1 else None
    return "kanji", (number_value(inner),), match.end()


def _read_bracket(text: str) -> _Found | None:
    match = _BRACKET.match(text)
    if match is None:
        return None
    return "bracket", (number_value(match[1] or match[2] or match[3]),), match.end()


def _read_roman(text: str) -> _Found | None:
    match = _ROMAN_SIGN.match(text)
    if match:
        value = _ROMAN_SIGNS[text[0]]
        return "roman", (value,), match.end()
    match = _ROMAN_LETTERS.match(text)
    if match:
        value = roman_value(match[1])
        return ("roman", (value,), match.end()) if value else None
    return None


def _read_letter(text: str) -> _Found | None:
    match = _LETTER.match(text)
    return ("letter", (ord(match[1].lower()) - 96,), match.end()) if match else None


def _read_kana(text: str) -> _Found | None:
    match = _KANA_POINT.match(text)
    if match is None or (match[0].endswith(".") and not _early_kana(match[1])):
        return None
    return "kana", (_KANA.index(match[1]) + 1,), match.end()


def _early_kana(kana: str) -> bool:
    """Whether a list may have come to this kana; otherwise a word was cut there: インフ|ラ．."""
    return _KANA.index(kana) < _LATE_KANA or _IROHA.index(kana) < _LATE_IROHA


def _read_kanji(text: str) -> _Found | None:
    match = _KANJI_BRANCH.match(text)
    if match:
        return "kanji", tuple(map(number_value, match[1].split("の"))), match.end()
    match = _KANJI_POINT.match(text)
    if match is None or match[1][0] == "〇" or match[1].startswith("百"):
        return None
    return "kanji", (number_value(match[1]),), match.end()


def _read_bare(text: str) -> _Found | None:
    match = _BARE.match(text)
    return ("bare", tuple(int(part) for part in match[1].split("の")), match.end()) if match else None


def _read_note(text: str) -> _Found | None:
    match = _NOTE.match(text)
    if match is None:
        return None
    digits = re.sub(r"[^0-9]", "", match[1])
    return "note", (int(digits),) if digits else (), match.end()


def _read_bullet(text: str) -> _Found | None:
    if _LEADER.match(text):
        return None
    match = _BULLET.match(text) or _SYMBOL_BULLET.match(text)
    return ("bullet", (), match.end()) if match else None


_READERS: tuple[Callable[[str], _Found | None], ...] = (
    _read_chapter,
    _read_ordinal,
    _read_sign,
    _read_multi,
    _read_point,
    _read_paren,
    _read_bracket,
    _read_roman,
    _read_letter,
    _read_kana,
    _read_kanji,
    _read_bare,
    _read_note,
    _read_bullet,
)


def number_value(text: str) -> int:
    """Value of ASCII digits or kanji numerals up to 999 (十二, 二〇, 百三)."""
    if text.isascii():
        return int(text)
    if not re.search("[十百]", text):
        return int("".join(str(_KANJI.index(char)) for char in text))
    total = 0
    digit = 0
    for char in text:
        if char in "十百":
            total += max(digit, 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _KANJI.index(char)
    return total + digit


def iroha_value(marker: Marker) -> int:
    """Place of a kana marker in イ ロ ハ ニ …, 1 for イ; 0 for other markers."""
    for char in marker.text.translate(_FOLD):
        if char in _IROHA:
            return _IROHA.index(char) + 1
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
