"""Tables of single characters for `characters.py`; data only.

Sources: Unicode character names and charts, EquivalentUnifiedIdeograph for the CJK Radicals
Supplement (Japanese forms where it has Chinese ones), the Wingdings chart for symbol fonts.
"""

from __future__ import annotations

from collections.abc import Iterable


def _spread(first: int, last: int, targets: str) -> dict[str, str]:
    codes = range(first, last + 1)
    if len(codes) != len(targets):
        raise ValueError(f"{first:X}–{last:X}: {len(codes)} characters, {len(targets)} targets")
    return {chr(code): target for code, target in zip(codes, targets, strict=True)}


def _all(targets: Iterable[str], fold: str) -> dict[str, str]:
    return dict.fromkeys(targets, fold)


_DIGITS = "".join(map(chr, range(0x2460, 0x2474)))  # ①–⑳

CIRCLED = "⓪" + _DIGITS + "".join(map(chr, (*range(0x3251, 0x3260), *range(0x32B1, 0x32C0))))
"""`CIRCLED[n]` is the circled number n, 0–50."""

ENUMERATORS: dict[str, str] = {
    **_spread(0x2474, 0x2487, _DIGITS),  # ⑴–⒇
    **_spread(0x2776, 0x277F, _DIGITS[:10]),  # ❶–❿
    **_spread(0x2780, 0x2789, _DIGITS[:10]),  # ➀–➉
    **_spread(0x278A, 0x2793, _DIGITS[:10]),  # ➊–➓
    **_spread(0x24F5, 0x24FE, _DIGITS[:10]),  # ⓵–⓾
    **_spread(0x24EB, 0x24F4, _DIGITS[10:]),  # ⓫–⓴
    "⓿": "⓪",
    **_spread(0x3220, 0x3229, _DIGITS[:10]),  # ㈠–㈩
    **_spread(0x3280, 0x3289, _DIGITS[:10]),  # ㊀–㊉
    **_spread(0x249C, 0x24B5, "".join(map(chr, range(0x24D0, 0x24EA)))),  # ⒜–⒵ → ⓐ–ⓩ
}
"""Enumerators that differ in dress only → the circled one. Never digits: `10⑴` is not 101."""

KEPT = frozenset(
    map(
        chr,
        (
            *range(0x2460, 0x2500),  # circled, parenthesised, dotted
            *range(0x3248, 0x3260),
            *range(0x32B1, 0x32C0),
            *range(0x32D0, 0x32FF),
            *range(0x2160, 0x2180),  # Roman numerals
            0xB2,
            0xB3,
            0xB9,
            *range(0x2070, 0x20A0),  # super- and subscripts: note marks must not join a figure
            *range(0xBC, 0xBF),
            *range(0x2150, 0x2160),  # fractions
            *range(0x1F100, 0x1F10D),  # digits with a full stop or comma
        ),
    )
)
"""NFKC would melt these into neighbouring digits or letters."""

_RADICALS = {
    **_spread(
        0x2E81,
        0x2E99,
        "厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄㣺扌攵",
    ),
    **_spread(
        0x2E9B,
        0x2EF3,
        "旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罓网网羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长"
        "门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀亀",
    ),
    # Kangxi radicals that NFKC maps to forms Japanese does not use.
    "⼾": "戸",
    "⾭": "青",
    "⿈": "黄",
    "⿊": "黒",
}

OWN_FOLDS: dict[str, str] = {
    **_RADICALS,
    **_all("～∼˜~〰", "〜"),
    **_all("−‐‑﹣", "-"),
    **_all("–—―─━‒⸺⸻", "―"),
    **_all("·‧∙･⋅•・", "・"),
    **_all("“”„‟＂〝〞〟", '"'),
    **_all("‘’‚‛´ʼ′", "'"),
    **_all("…‥⋯", "…"),
    **_all("‖", "∥"),
    **_all("○◯〇", "○"),
    "､": "、",
    "｡": "。",
}
OWN_FOLDS["•"] = "•"
OWN_FOLDS["〇"] = "〇"  # zero or a circle: numerals.py decides by its neighbours

SYMBOL_FONT: dict[str, str] = {
    "\uf06c": "●",
    "\uf06e": "■",
    "\uf06f": "□",
    "\uf0a8": "◻",
    "\uf075": "◆",
    "\uf076": "❖",
    "\uf0a7": "▪",
    "\uf0a0": "▪",
    "\uf09f": "•",
    "\uf0b7": "•",
    "\uf0d8": "➢",
    "\uf0e8": "➔",
    "\uf0e0": "→",
    "\uf0f0": "⇨",
    "\uf0fc": "✓",
    "\uf0fb": "✗",
    "\uf0fe": "☑",
    "\uf0a1": "○",
    "\uf0a5": "◎",
    **_spread(0xF080, 0xF08A, CIRCLED[:11]),
    **_spread(0xF08B, 0xF095, CIRCLED[:11]),
}
"""Wingdings and Symbol as private-use characters (U+F000 + byte), as PDF and Word leave them."""
