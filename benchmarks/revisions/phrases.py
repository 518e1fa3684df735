"""What the edits of one sentence share: where a sentence may be touched, and its last predicate.

An edit is a function of a sentence and a random generator that gives the new sentence, or None
where the sentence does not lend itself to it. Edits are cautious: they refuse rather than write
bad Japanese.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random

Edit = Callable[[str, Random], str | None]

VERBS = (
    "推進|促進|支援|強化|実施|構築|整備|策定|導入|提供|開始|設置|開発|創設|拡充|公表|展開|確保|発信|形成|提案|育成|"
    "派遣|改善|拡大|軽減|共有|調査|分析|確立|創出|醸成|主導|実現|活用|提示|解決|把握|改正|締結|開催"
)
"""Sino-Japanese nouns that take する with an object: the predicates of policy."""

PREDICATE = re.compile(rf"(?P<head>.{{6,}})を(?P<verb>{VERBS})(?P<tail>する|していく)?(?P<stop>。?)$")
"""…を推進する。 and the bare …を推進 of slides; `head` is everything before the last を."""

NEED = re.compile(
    rf"(?P<head>.{{6,}})を(?P<verb>{VERBS})する(?P<need>必要がある|ことが必要である|ことが重要である|べきである)(?P<stop>。?)$"
)

NOUN = "[一-鿿ァ-ヺーA-Za-zＡ-Ｚａ-ｚ0-9０-９]"
"""A character of which nouns are written; no hiragana."""

_BRACKETS = {"「": "」", "『": "』", "（": "）", "(": ")", "【": "】", "［": "］", "[": "]", "“": "”"}


def folded(text: str) -> str:
    """Without widths and spaces: two texts that differ in these alone are the same."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def bracketed(text: str) -> list[bool]:
    """For each character whether it stands inside brackets or quotes (the marks themselves included)."""
    closers: list[str] = []
    inside: list[bool] = []
    for character in text:
        if character in _BRACKETS:
            closers.append(_BRACKETS[character])
        inside.append(bool(closers))
        if closers and character == closers[-1]:
            closers.pop()
    return inside


def balanced(text: str) -> bool:
    return not text or not bracketed(text + "。")[-1]


def replace_one(text: str, pattern: str, replacement: str, rng: Random) -> str | None:
    """One occurrence outside brackets replaced (`re` templates); None without any."""
    inside = bracketed(text)
    matches = [m for m in re.finditer(pattern, text) if not any(inside[m.start() : m.end()])]
    if not matches:
        return None
    match = rng.choice(matches)
    return text[: match.start()] + match.expand(replacement) + text[match.end() :]


def ends_in_predicate(text: str) -> bool:
    return PREDICATE.match(text) is not None


def has_topic(text: str) -> bool:
    """Whether the sentence names what it is about with は outside brackets."""
    inside = bracketed(text)
    return any(m for m in re.finditer("(?<=[^でにとも])は", text) if not inside[m.start()])


def like(template: str, digits: str) -> str:
    """`digits` (ASCII) in the width in which `template` prints its digits."""
    if any("０" <= character <= "９" for character in template):
        return digits.translate(str.maketrans("0123456789.,", "０１２３４５６７８９．，"))
    return digits


def grams(text: str, size: int = 2) -> set[str]:
    """Its runs of `size` letters, without widths and spaces."""
    plain = folded(text)
    return {plain[index : index + size] for index in range(len(plain) - size + 1)}
