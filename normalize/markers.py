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
from .number_signs import (
    CIRCLED,
    CIRCLED_KANA,
    DOTTED,
    FOLD,
    IROHA,
    KANA,
    KANJI,
    KANJI_NUMBER,
    KANJI_PARENTHESISED,
    PARENTHESISED,
    ROMAN_SIGNS,
    number_value,
    roman_value,
)

_NUMBER = rf"(?:[0-9]{{1,4}}|{KANJI_NUMBER})"
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

BULLETS = "・･·‧∙•●○〇◯◎■□◆◇▪▫◦‣⁃▶▷►▸➢➤✓✔☑☐★☆▲△▼▽♦❖➔→⇒⇨◉◘◻◼"
_LATE_KANA, _LATE_IROHA = 15, 10
_NUMERAL = rf"(?:[0-9]{{1,3}}|{KANJI_NUMBER})"
_BRANCH = rf"(?:[のノ]{KANJI_NUMBER}|[のノ][0-9]{{1,3}}){{0,4}}"
_CHAPTER = re.compile(
    rf"第 ?({_NUMBER}) ?(?:([章条])|([編部節款目])(?= |の[{KANJI}十0-9]|$))({_BRANCH})(?! ?{_PARTICLE}|第) {{0,4}}"
)
_ORDINAL = re.compile(rf"第 ?({_NUMBER})(?:[.、] ?| {{1,4}})(?=[^ ])")
_MULTI = re.compile(rf"([0-9]{{1,3}}(?:[.\-][0-9]{{1,3}}){{1,4}})(?:[.)] ?| )(?!\s?{_COUNTED})(?=[^\s0-9~〜%])")
_POINT = re.compile(r"([0-9]{1,3})([.)])(?:(?![0-9])|(?=[0-9]{4} ?年)) ?")
_PAREN = re.compile(rf"\(({_NUMERAL}|[{KANA}]|[a-zA-Z]|[ivxIVX]{{2,5}})\) ?(?!{_PARTICLE})")
_BRACKET = re.compile(rf"(?:\[({_NUMERAL})\]|【({_NUMERAL})】|<({_NUMERAL})>) ?")
_ROMAN_SIGN = re.compile(r"[Ⅰ-ⅻ]{1,2}(?:[.、] ?| |(?=[^\x00-\x7f]))")
_ROMAN_LETTERS = re.compile(r"([IVX]{1,5}|[ivx]{1,5})(?:[.](?![A-Za-z0-9]) ?| (?=[^\x00-\x7f]))")
_LETTER = re.compile(r"([a-zA-Z])(?:[.](?: |(?=[^\x00-\x7f]))|\) ?)")
_KANA_POINT = re.compile(rf"([{KANA}])(?: {{1,4}}(?=[^ ])(?![{KANA}](?: |$))|[.)] ?)")
_KANJI_POINT = re.compile(rf"({KANJI_NUMBER})(?: {{1,4}}(?=[^ ])|[.)] ?|、 ?(?![{KANJI}]))")
_KANJI_BRANCH = re.compile(rf"({KANJI_NUMBER}(?:の{KANJI_NUMBER}){{1,3}}) {{1,4}}(?=[^ ])")
_BARE = re.compile(
    rf"([0-9]{{1,3}}(?:の[0-9]{{1,2}})?) {{1,4}}(?! {{0,4}}{_COUNTED})(?=[^\s0-9\x21-\x2f\x3a-\x40=～〜×÷→])"
)
_RINGED = re.compile(r"([0-9]{1,3}(?:の[0-9]{1,2})?) {1,4}(?=[^\s0-9])")
"""A number behind ○, which some editions of laws print for ②: 「○２ 次に掲げる」 is no 二次, whatever follows."""
_QUESTION = re.compile(
    r"(?:([(【\[])(?:問い?|設問|質問|Q) ?([0-9]{1,3}(?:-[0-9]{1,3})?)[)】\]] ?"
    r"|(?:問い?|設問|質問|Q) ?([0-9]{1,3}(?:-[0-9]{1,3})?)(?:[.:、)] ?(?=[^ ])| {1,4}(?=[^ -~].{5})))"
    rf"(?!{_PARTICLE}|[0-9])"
)
"""問１ , Ｑ２．, (問3); a quarter of a year (Q1 2024, Q1 売上) has a figure or a mere word behind."""
_ANSWER = re.compile(
    r"(?:[(【\[](?:答え?|回答|A)(?: ?([0-9]{1,3}(?:-[0-9]{1,3})?))?[)】\]] ?(?=[^ ])"
    r"|(?:答え?|回答|A) ?([0-9]{1,3}(?:-[0-9]{1,3})?)(?:[.:、)] ?(?=[^ 0-9])| {1,4}(?!用紙|サイズ)(?=[^ -~].{5}))"
    rf"|(?:答(?:え:)?|回答:) {{0,2}}(?<=[ :])(?=[^ ][^ ]))(?!{_PARTICLE})"
)
"""答 , Ａ２．, （答）; Ａ４ is a size of paper, and a letter-spaced 答　申 a title."""
_NOTE = re.compile(
    r"(?![※*][0-9]{0,2}[)]?[。、｡､])(※(?!※) ?(?:[0-9]{1,2}(?=[:：. ])[:：.]?)?|[*](?=[^*\s])(?:[0-9]{1,2}[:：. ])?) ?"
)
_BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}]|[-*–—―‐−+](?= )) ?(?![:：])")
_SYMBOL_BULLET = re.compile("[\uf021-\uf0fe] ?")
"""Private-use characters of symbol fonts (Wingdings, Symbol) are bullets, except Wingdings' circled numbers."""
_LEADER = re.compile(
    r"[▲△][0-9０-９]|"  # a minus
    r"[〇○]・|([○〇◯●◎△▲▽□■◇◆☆★])\1|[・･.…‥]\s?[・･.…‥]|[・〇○][" + KANJI + "]{1,4}(?:[年月日割%]|パーセント)"
)
"""False bullets: ・・・ as filler, decimal points or zeros among kanji digits, and ○○, which stand for a name."""


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
        if inner and (inner[0].style not in ("bullet", *figures) or is_question(inner[0])) and rest != inner[0].text:
            both = stripped[: len(stripped) - len(rest)] + inner[0].text
            return Marker(both, inner[0].style, inner[0].value), rest[inner[1] :].strip()
    return marker, rest.rstrip()


def is_question(marker: Marker) -> bool:
    """Whether the marker numbers a question: 問１, Ｑ２．."""
    return marker.style == "bare" and marker.text.lstrip("([（［【・○◯〇●- \u3000")[:1] in tuple("問設質QＱ")


@lru_cache(maxsize=4096)
def _read(head: str) -> tuple[Marker, int] | None:
    """Marker and length of the head, blanks behind the marker included."""
    folded = head.translate(FOLD)
    for reader in _READERS:
        found = reader(folded)
        if found:
            style, value, length = found
            return Marker(head[:length].rstrip(), style, value), length
    return None


def _read_ringed(text: str) -> tuple[Marker, int] | None:
    match = _RINGED.match(text[:16].translate(FOLD))
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
        (PARENTHESISED, "paren"),
        (DOTTED, "dotted"),
        (KANJI_PARENTHESISED, "kanji"),
        (CIRCLED_KANA, "kana"),
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
    if inner in KANA:
        return "kana", (KANA.index(inner) + 1,), match.end()
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
        value = ROMAN_SIGNS[text[0]]
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
    return "kana", (KANA.index(match[1]) + 1,), match.end()


def _early_kana(kana: str) -> bool:
    """Whether a list may have come to this kana; otherwise a word was cut there: インフ|ラ．."""
    return KANA.index(kana) < _LATE_KANA or IROHA.index(kana) < _LATE_IROHA


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


def _read_question(text: str) -> _Found | None:
    match = _QUESTION.match(text)
    if match is None:
        return None
    return "bare", tuple(map(int, (match[2] or match[3]).split("-"))), match.end()


def _read_answer(text: str) -> _Found | None:
    match = _ANSWER.match(text)
    if match is None:
        return None
    number = match[1] or match[2]
    return "note", tuple(map(int, number.split("-"))) if number else (), match.end()


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
    _read_question,
    _read_answer,
    _read_note,
    _read_bullet,
)
