"""Spelling variants: folded for likeness and for search only, never in canonical text.

取り組み and 取組, ユーザー and ユーザ, すべて and 全て are one word to a reader, but a change from one to the
other is a change: the redline shows it. The key made here only helps to find what belongs together.
Tables are in `spelling_tables.py`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .canonical import canonicalise
from .spelling_tables import KATAKANA, OKURIGANA, VARIANT_KANJI, WORDS


def _variants(row: str) -> list[str]:
    """`引(き)上(げ)` → 引上, 引き上, 引上げ, 引き上げ."""
    forms = [""]
    for part in re.split(r"(\([^)]*\))", row):
        if part.startswith("("):
            forms = [form + ending for form in forms for ending in ("", part[1:-1])]
        else:
            forms = [form + part for form in forms]
    return forms


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in OKURIGANA.split():
        forms = _variants(row)
        table.update(dict.fromkeys(forms[1:], forms[0]))
    for line in (*WORDS.split("\n"), *KATAKANA.split("\n")):
        if not line:
            continue
        key, *others = line.split()
        table.update(dict.fromkeys(others, key))
    return table


@lru_cache(maxsize=1)
def _compiled() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all variants, longest first, grouped by first character so that a miss costs one look."""
    table = _table()
    by_first: dict[str, list[str]] = {}
    for variant in sorted(table, key=len, reverse=True):
        by_first.setdefault(variant[0], []).append(re.escape(variant[1:]))
    groups = (f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in sorted(by_first.items()))
    seconds = re.escape("".join(sorted({variant[1] for variant in table})))
    firsts = re.escape("".join(sorted(by_first)))
    return re.compile(f"(?=[{firsts}][{seconds}])(?:{'|'.join(groups)})"), table


_CHARACTERS = str.maketrans({pair[0]: pair[1] for pair in VARIANT_KANJI.split()})
_KATAKANA_MARKS = re.compile(r"ー(?<=[ァ-ヺー]{2}[ァ-ヺ]ー)(?![ァ-ヺー])|・(?<=[ァ-ヺー]・)(?=[ァ-ヺ])")
_SMALL_KANA = re.compile(r"[ァィェォ](?<=ウ.)|ェ(?<=イェ)|ヴ[ァィェォ]?")
_VU = {"ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴ": "ブ"}


def _kana(match: re.Match[str]) -> str:
    found = match.group()
    return _VU.get(found) or {"ァ": "ア", "ィ": "イ", "ェ": "エ", "ォ": "オ"}[found]


def similarity_key(canonical: str) -> str:
    """The canonical text with spelling variants folded; for likeness and search, not for display.

    Okurigana (取り組み = 取組), a final ー (ユーザー = ユーザ), ・ between katakana, kana for kanji
    (すべて = 全て), old and variant kanji (髙 = 高). Never 斎 = 斉, which are different names.
    """
    pattern, table = _compiled()
    text = canonical.translate(_CHARACTERS)
    for _ in range(3):  # 位置づけ → 位置付け → 位置付
        before = text
        text = pattern.sub(lambda match: table[match.group()], before)
        if text == before:
            break
    if _HAS_KATAKANA(text):
        text = _SMALL_KANA.sub(_kana, text)
        text = _KATAKANA_MARKS.sub("", text)
    return text


_HAS_KATAKANA = re.compile(r"[ヴー・ィェォァ]").search


def search_key(text: str) -> str:
    """What text search compares: canonical, variants folded, lower case, Roman numerals as letters."""
    return unicodedata.normalize("NFKC", similarity_key(canonicalise(text).text)).lower()
