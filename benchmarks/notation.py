"""The same paper in another notation: what a rewrite of width, numbering, era, bullets or line breaks makes of it.

Every function takes a whole text and gives a whole text that says the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

Rewrite = Callable[[str], str]

_TO_FULL = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
_TO_HALF = {full: half for half, full in _TO_FULL.items()}
_KANA = (
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
)
_HALF_KANA = {ord(char): chr(0xFF66 + place) for place, char in enumerate(_KANA)}
_HALF_MARKS = {ord("。"): "｡", ord("、"): "､", ord("「"): "｢", ord("」"): "｣", ord("・"): "･"}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_DIGITS = "〇一二三四五六七八九"
_FILLER = "(?! ?[・•])"


def full_width(text: str) -> str:
    """ASCII in full width, spaces too."""
    return text.translate(_TO_FULL)


def half_width(text: str) -> str:
    """Full-width ASCII, katakana and Japanese punctuation in half width."""
    voiced = re.sub("[ガ-ドバ-ポヴ]", lambda match: _voiced(match[0]), text.translate(_TO_HALF))
    return voiced.translate(_HALF_KANA).translate(_HALF_MARKS)


def _voiced(char: str) -> str:
    parts = unicodedata.normalize("NFD", char)
    return parts[0] + {"\u3099": "ﾞ", "\u309a": "ﾟ"}[parts[1]] if len(parts) == 2 else char


def narrow_ascii(text: str) -> str:
    """Full-width ASCII in half width, kana as it was."""
    return text.translate(_TO_HALF)


def _at_line_start(pattern: str, replace: Callable[[re.Match[str]], str]) -> Rewrite:
    compiled = re.compile(rf"(?m)^([ 　]*){pattern}")
    return lambda text: compiled.sub(lambda match: match[1] + replace(match), text)


def _number(digits: str) -> int:
    return int(unicodedata.normalize("NFKC", digits))


def kanji_number(number: int) -> str:
    """一, 十二, 二十 up to 99."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones or not tens else "")


def _japanese_year(match: re.Match[str]) -> str:
    year = int(match[1])
    name, first = ("令和", 2018) if year >= 2019 else ("平成", 1988)
    if year <= first:
        return match[0]
    return f"{name}{'元' if year == first + 1 else year - first}年"


def _western_year(match: re.Match[str]) -> str:
    first = 2018 if match[1] == "令和" else 1988
    return f"{first + (1 if match[2] == '元' else _number(match[2]))}年"


def _bullet(old: str, new: str) -> Rewrite:
    return _at_line_start(f"[{old}]{_FILLER}( ?)", lambda match: new + (" " if new == "-" else match[2]))


REWRITES: dict[str, Rewrite] = {
    "ASCII in full width": full_width,
    "ASCII in half width": narrow_ascii,
    "all in half width": half_width,
    "（１） → ①": _at_line_start(r"[（(]([0-9０-９]{1,2})[）)]", lambda m: _CIRCLED[_number(m[2]) - 1]),
    "① → (1)": lambda text: re.sub(f"[{_CIRCLED}]", lambda m: f"({_CIRCLED.index(m[0]) + 1})", text),
    "第１章 → 第一章": lambda text: re.sub(
        "第([0-9０-９]{1,2})([章節条])", lambda m: f"第{kanji_number(_number(m[1]))}{m[2]}", text
    ),
    "１． → 1)": _at_line_start(r"([0-9０-９]{1,2})[．.](?![0-9０-９])", lambda m: f"{_number(m[2])})"),
    "西暦 → 和暦": lambda text: re.sub("(?<![0-9])([12][0-9]{3}) ?年(?!代)", _japanese_year, text),
    "和暦 → 西暦": lambda text: re.sub("(令和|平成)([0-9０-９]{1,2}|元) ?年", _western_year, text),
    "digits → kanji": lambda text: re.sub(
        "(?<![0-9０-９.．,，A-Za-zＡ-Ｚａ-ｚ第/-])([0-9０-９]{1,2})(?=[つ人倍])",
        lambda m: kanji_number(_number(m[1])),
        text,
    ),
    "bullets → ・": _bullet("•○●", "・"),
    "bullets → •": _bullet("・○", "•"),
    "bullets → ○": _bullet("・•", "○"),
    "bullets → -": _bullet("・•", "-"),
    "、。 → ，．": lambda text: text.replace("、", "，").replace("。", "．"),
}
"""By name, in the order of the table."""


def wrap(text: str, width: int, *, columns: bool = False) -> list[list[str]]:
    """For each line of `text` the pieces of at most `width` characters (or columns) it is cut into."""
    return [_cut(line, width, columns) for line in text.split("\n")]


def _cut(line: str, width: int, columns: bool) -> list[str]:
    if not columns:
        return [line[start : start + width] for start in range(0, len(line), width)] or [""]
    pieces, room = [""], width
    for char in line:
        need = 2 if unicodedata.east_asian_width(char) in "WFA" else 1
        if need > room:
            pieces.append("")
            room = width
        pieces[-1] += char
        room -= need
    return pieces


def wrapped(width: int, *, columns: bool = False) -> Rewrite:
    """Longer lines cut, the pieces on lines of their own."""
    return lambda text: "\n".join(piece for pieces in wrap(text, width, columns=columns) for piece in pieces)


def spaced(width: int) -> Rewrite:
    """The same with a blank line between all lines."""
    return lambda text: "\n\n".join(piece for pieces in wrap(text, width) for piece in pieces)
