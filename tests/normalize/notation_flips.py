"""The same text in another notation: what a change of typist, template or extractor does to a line.

Own and naive on purpose: written without the tables and patterns of the package it tests.
"""

from __future__ import annotations

import re
import unicodedata

_HALF_KANA = {
    unicodedata.normalize("NFKC", half): half
    for half in [chr(code) for code in range(0xFF61, 0xFF9E)]
    + [chr(code) + mark for code in range(0xFF66, 0xFF9E) for mark in "ﾞﾟ"]
    if len(unicodedata.normalize("NFKC", half)) == 1
}


def to_half_width(text: str) -> str:
    """ＩＣＴ（ガ） → ICT(ｶﾞ), also 、。・「」ー."""
    half = "".join(_HALF_KANA.get(char, char) for char in text)
    return "".join(chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else " " if char == "　" else char for char in half)


def to_full_width(text: str) -> str:
    """ICT (1) → ＩＣＴ　（１）, ｶﾞ → ガ."""
    wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else "　" if char == " " else char for char in text)
    return re.sub("[｡-ﾟ]+", lambda run: unicodedata.normalize("NFKC", run.group()), wide)


def to_western_punctuation(text: str) -> str:
    """、。 → ，．"""
    return text.replace("、", "，").replace("。", "．")


def to_japanese_punctuation(text: str) -> str:
    """，．→ 、。 where no digits stand on both sides."""
    return re.sub(r"(?<![0-9０-９])，|，(?![0-9０-９])", "、", re.sub(r"(?<![0-9０-９A-Za-zＡ-Ｚ])．", "。", text))


def to_circled(text: str) -> str:
    """(3), （３） → ③."""
    return re.sub(
        r"[(（]([1-9１-９]|1\d|１[０-９])[)）]",
        lambda match: chr(0x2460 + int(match[1]) - 1),
        text,
    )


def to_parenthesised(text: str) -> str:
    """③ → （３）."""
    return re.sub("[①-⑳]", lambda match: f"（{ord(match.group()) - 0x2460 + 1}）".translate(_WIDE), text)


def to_ascii_parenthesised(text: str) -> str:
    """③ → (3)."""
    return re.sub("[①-⑳]", lambda match: f"({ord(match.group()) - 0x2460 + 1})", text)


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_ERAS = (("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867))


def to_western_years(text: str) -> str:
    """令和７年, 平成30年度, 平成24～26年度 → 2025年 …"""

    def western(match: re.Match[str]) -> str:
        offset = dict(_ERAS)[match[1]]
        return str(offset + (1 if match[2] == "元" else int(match[2])))

    text = re.sub(r"(明治|大正|昭和|平成|令和) ?([0-9０-９]{1,2}|元)(?= ?年(?!代))", western, text)
    return re.sub(r"(?<![A-Za-z0-9Ａ-Ｚ])H(\d\d)\.(\d{1,2})(?![\d.])", lambda m: f"{1988 + int(m[1])}年{m[2]}月", text)


def to_era_years(text: str) -> str:
    """2025年 → 令和7年, 2025年度 → 令和7年度."""

    def era(match: re.Match[str]) -> str:
        year = int(match[1])
        name, offset = next((name, offset) for name, offset in _ERAS if year > offset)
        return f"{name}{'元' if year - offset == 1 else year - offset}"

    return re.sub(r"(?<![0-9０-９.．,，\-－–〜～~])((?:19|20|１９|２０)[0-9０-９]{2})(?= ?年(?![代間]))", era, text)


_KANJI = "〇一二三四五六七八九"
_COUNTED = (
    r"(?=年[^度代版]|か月|カ月|ヶ月|か国|カ国|カ所|箇所|つ|人(?![材工員])|件|倍|割|社|名|分野|歳|回|億|兆|万|%|％|円)"
)


def kanji_number(value: int) -> str:
    """1331 → 千三百三十一."""
    out = ""
    for size, name in ((1000, "千"), (100, "百"), (10, "十")):
        digit, value = divmod(value, size)
        out += (_KANJI[digit] if digit > 1 else "") + name if digit else ""
    return out + (_KANJI[value] if value else "")


def to_kanji_numerals(text: str) -> str:
    """2020年 → 二〇二〇年, 16カ国 → 十六カ国, 第３章 → 第三章."""
    positional = lambda match: "".join(_KANJI[int(digit)] for digit in match[1])  # noqa: E731
    text = re.sub(r"(?<![0-9０-９.．,，])((?:19|20|１９|２０)[0-9０-９]{2})(?=年)", positional, text)
    text = re.sub(r"(?<=第)([0-9０-９]{1,2})(?=[章節条回期次版巻号]|世代)", lambda m: kanji_number(int(m[1])), text)
    return re.sub(
        rf"(?<![0-9０-９.．,，A-Za-zＡ-Ｚ第/／ ])([1-9１-９][0-9０-９]{{0,3}}) ?{_COUNTED}",
        lambda match: kanji_number(int(match[1])),
        text,
    )


def to_digits_in_chapters(text: str) -> str:
    """第三章 → 第3章."""
    return re.sub("(?<=第)([一二三四五六七八九])(?=[章節条])", lambda m: str(_KANJI.index(m[1])), text)


FLIPS = {
    "half": to_half_width,
    "full": to_full_width,
    "western-punctuation": to_western_punctuation,
    "japanese-punctuation": to_japanese_punctuation,
    "circled": to_circled,
    "parenthesised": to_parenthesised,
    "ascii-parenthesised": to_ascii_parenthesised,
    "western-years": to_western_years,
    "era-years": to_era_years,
    "kanji-numerals": to_kanji_numerals,
    "chapters": to_digits_in_chapters,
}
