"""Edits that change nothing by the contract: width, era, punctuation style, spacing of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from random import Random

from .phrases import Edit, replace_one

_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_NARROW = {wide: code for code, wide in _WIDE.items()}


def wide(text: str, rng: Random) -> str | None:
    """ICT → ＩＣＴ, 25.5 → ２５．５; not where Latin words stand apart, for a wrap would lose what full width hides."""
    if re.search("[A-Za-z0-9] [A-Za-z0-9]", text):
        return None
    return _if_changed(text, re.sub("[A-Za-z0-9%]|(?<=[0-9])[.,](?=[0-9])", lambda m: m[0].translate(_WIDE), text))


def narrow(text: str, rng: Random) -> str | None:
    """ＩＣＴ → ICT, （ → (."""
    return _if_changed(text, re.sub("[Ａ-Ｚａ-ｚ０-９％（）]", lambda m: m[0].translate(_NARROW), text))


def era(text: str, rng: Random) -> str | None:
    """2025年度 ↔ 令和7年度, 2015年 ↔ 平成27年; where the year is unmistakable."""
    match = re.search(r"(?<![0-9０-９一-鿿])(20[0-9]{2})(年度?)(?![間代頃])", text)
    if match:
        year = int(match[1])
        name = f"令和{year - 2018}" if year > 2019 else f"平成{year - 1988}"
        return text[: match.start()] + name + match[2] + text[match.end() :]
    match = re.search(r"(令和|平成)([0-9]{1,2})(年度?)(?![間代頃])", text)
    if match:
        year = int(match[2]) + (2018 if match[1] == "令和" else 1988)
        return text[: match.start()] + f"{year}" + match[3] + text[match.end() :]
    return None


def punctuation(text: str, rng: Random) -> str | None:
    """、。 → ，．: the style of courts and engineers, where no Latin text makes ． doubtful."""
    if re.search("[A-Za-zＡ-Ｚ0-9０-９][、。，．]|[，．]", text):
        return None
    return _if_changed(text, text.replace("、", "，").replace("。", "．"))


def comma(text: str, rng: Random) -> str | None:
    """、 → ，: the official style until 2022."""
    return None if "，" in text else _if_changed(text, text.replace("、", "，"))


def spacing(text: str, rng: Random) -> str | None:
    """A space between digits and kanji, as extractors write it: 2020 年."""
    return replace_one(text, r"([0-9０-９])(?=[一-鿿])", r"\1 ", rng)


def _if_changed(old: str, new: str) -> str | None:
    return new if new != old else None


COSMETIC: dict[str, Edit] = {
    "wide": wide,
    "narrow": narrow,
    "era": era,
    "punctuation": punctuation,
    "comma": comma,
    "spacing": spacing,
}

_ERA_LESS = re.compile(r"(?<![0-9０-９成和])[0-9０-９]{1,2} ?年度")


def means_for(texts: Iterable[str]) -> dict[str, Edit]:
    """The cosmetic edits that leave a document's meaning alone.

    Where it writes 5年度 for 令和5年度, the era it names elsewhere is what says which year that is.
    """
    if any(_ERA_LESS.search(text) for text in texts):
        return {name: edit for name, edit in COSMETIC.items() if name != "era"}
    return COSMETIC
