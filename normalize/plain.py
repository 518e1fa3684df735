"""One width for the rules of reading: full-width letters, half-width kana and ，． look alike; and its width.

The printed text never changes by this; only rules (does a line end open? is it a title?) look at the
plain form, so that a paper and the same paper in another width are read alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_HALF_KANA = (
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
)
_TABLE: dict[int, int] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TABLE |= {0xFF66 + place: ord(char) for place, char in enumerate(_HALF_KANA)}
_TABLE |= {ord("｡"): ord("。"), ord("､"): ord("、"), ord("｢"): ord("「"), ord("｣"): ord("」"), ord("･"): ord("・")}
_TABLE |= {
    0x3000: 0x20,
    0xA0: 0x20,
    ord("～"): ord("〜"),
    ord("~"): ord("〜"),
    ord("−"): ord("-"),
    ord("〔"): ord("["),
    ord("〕"): ord("]"),
}
_MAY_CHANGE = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}.,ﾞﾟ]").search
_VOICED = re.compile("([ウカ-トハ-ホ])([ﾞﾟ])")
_MARKS = {"ﾞ": "\u3099", "ﾟ": "\u309a"}
_JAPANESE = "[\u3041-\u309f\u30a1-\u30ff\u3400-\u9fff々」)\\]]"
_COMMA = re.compile(f"(?<={_JAPANESE}),|,(?={_JAPANESE})")
_STOP = re.compile(f"(?<={_JAPANESE})(?<!^[ア-ン])\\.(?![0-9A-Za-z.])|(?<=[ぁ-ん])\\.(?=[A-Za-z])")


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """`text` in one width, ，． after Japanese as 、。; of another length where half-width kana are voiced."""
    if text.isascii() or not _MAY_CHANGE(text):
        return text
    text = text.translate(_TABLE)
    if "ﾞ" in text or "ﾟ" in text:
        text = _VOICED.sub(lambda match: unicodedata.normalize("NFC", match[1] + _MARKS[match[2]]), text)
    if "," in text:
        text = _COMMA.sub("、", text)
    if "." in text:
        text = _STOP.sub("。", text)
    return text


def width(text: str) -> float:
    """How much room a plain text takes, in half-width columns.

    Latin letters and digits count between their half-width and full-width forms, so that a paper in another width has
    lines of much the same length.
    """
    return 2.0 * len(text) - 0.5 * sum(map(str.isascii, text))


def columns(text: str) -> int:
    """Width in terminal columns: two for East Asian wide, full-width and ambiguous characters."""
    if text.isascii():
        return len(text)
    return sum(_WIDE.get(char) or _wide(char) for char in text)


_WIDE: dict[str, int] = {}


def _wide(char: str) -> int:
    _WIDE[char] = width = 2 if unicodedata.east_asian_width(char) in "WFA" else 1
    return width
