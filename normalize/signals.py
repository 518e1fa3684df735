"""What the wording of two neighbouring lines says about whether they belong together.

Rules of the language only: particles, small kana, bound suffixes, punctuation, brackets. Layout
(widths, blank lines, boxes) is `reflow`'s.
"""

from __future__ import annotations

import re

from .sentences import OPENING, closes, open_brackets

_CONNECTIVES = (
    "また", "さらに", "なお", "この", "これ", "その", "それ", "ここ", "そこ", "しかし", "ただし", "まず", "もし", "もはや",
    "たとえば", "とりわけ", "とくに", "すなわち", "いわゆる", "あらゆる", "すべて", "とともに", "あわせて", "ひいては", "こう",
    "どこ", "なぜ", "はじめ", "はい", "のちに", "にわか", "ものづくり", "まちづくり", "ひと", "いじめ", "がん", "こども", "子ども",
    "くらし", "みんな", "わが", "われ", "ふるさと", "おもてなし", "ごみ", "ため池", "みなさん", "ならびに", "および", "または",
    "おわりに", "はじめに", "むすび", "ほか", "いつ", "やさし", "ひとり", "まち", "むら", "みどり", "いのち", "つなが", "とりまとめ",
)  # fmt: skip
"""Words in hiragana that begin a sentence or a title: a line that starts so says nothing."""

_CONTINUES = re.compile(
    r"[ぁぃぅぇぉっゃゅょァィゥェォッャュョーｧｨｩｪｫｯｬｭｮｰ々ゝゞヽヾ、。，．｡､・･！？!?」』）)】〕］\]｝}〉》＞>％%℃〜～：；:;’”]"
)
"""A line cannot begin so (kinsoku): it goes on with the line before."""
_BULLET_DOT = re.compile(r"[・･]\s?\S")
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
_BOUND = re.compile(
    r"(?:[的性化等内下上中外別型版間毎用]|など|ごと)(?=[をがはにでとへやのな、。，．）」\s]|から|まで|$)|以[外上下内降前後来]|等(?![々一-龥])"
)
_OPEN_END = re.compile(
    r"(?:[、，､,・･＝=／/（(「『｢【［〈＜<～〜：]|[をがはにへやの]|[^のあなくりす\s]と|[^まうこそ]で|から|より|まで|および|及び|並びに|又は|若しくは|かつ|"
    r"っ|による|ための|における|に関する|に対する|に係る|に向けた|を通じた|を含む|するため|ことにより|とともに|ながら|つつ|ような|という|といった|した|[^\s　]など)$"
)
_NOUN_PREDICATE = re.compile(r"を[一-龥]{2,4}$")
_GLUED_BRACKET = re.compile(r"[（(][^（）()]{1,30}[）)][をがはにでとへやのも、，]")
_AMOUNT_END = re.compile(
    r"(?:[0-9０-９](?:[兆億万千百]?(?:円|ドル|ユーロ)|[％%])(?:の内数)?[)）]?|【[^【】]{1,8}】)[)）]{0,2}$"
)
_LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ0-9０-９]")
_KATAKANA = re.compile(r"[ァ-ヺーｦ-ﾟ]")
_BRACKETED = re.compile(r"[＜<【〈《≪][^＞>】〉》≫]{1,60}[＞>】〉》≫]")
_LABEL = re.compile(
    r"(?:[（(［\[〔【]?(?:出典|出展|出所|資料|備考|注[0-9０-９]{0,2}|参考|図表?[0-9０-９]{0,3}|表[0-9０-９]{1,3})[)）］\]〕】]|(?:出典|出展|出所|備考|注[0-9０-９]{0,2}|資料) ?[:：])"
)


def ends_sentence(text: str) -> bool:
    """The line ends in a full stop, closing brackets or quotes behind it included."""
    return bool(re.search(r"[。｡](?:[」』｣）)】”]{0,2})$", text) or re.search(r"[ぁ-ん一-龥][．.]$", text))


def begins_bound(text: str) -> bool:
    """The line begins with what cannot begin one: kinsoku characters, particles, inflections, bound suffixes."""
    if _BULLET_DOT.match(text):
        return False
    if _CONTINUES.match(text) or _BOUND.match(text):
        return True
    return bool(_HIRAGANA.match(text)) and not text.startswith(_CONNECTIVES)


def glued_bracket(text: str) -> bool:
    """The line begins with a bracketed aside that a particle follows: （副大臣）が訪日."""
    return bool(_GLUED_BRACKET.match(text))


def ends_open(text: str) -> bool:
    """The line ends in what wants a continuation: 、 ・ an opening bracket, a particle."""
    return bool(_OPEN_END.search(text))


def ends_clause(text: str) -> bool:
    """The line ends in a bare-noun predicate (…を推進): slides end their sentences so."""
    return bool(_NOUN_PREDICATE.search(text))


def ends_amount(text: str) -> bool:
    """The line ends in an amount of money or a bracketed tag: a budget line is over."""
    return bool(_AMOUNT_END.search(text))


def is_label(text: str) -> bool:
    """The line begins with （出典）, 注：, （参考） and the like."""
    return bool(_LABEL.match(text))


def is_bracketed(text: str) -> bool:
    """The line is one label in brackets: ＜…＞, 【…】."""
    return bool(_BRACKETED.fullmatch(text))


def broken_word(left: str, right: str) -> bool:
    """Katakana on both sides of the line end: most likely one word."""
    return bool(_KATAKANA.match(left[-1:]) and _KATAKANA.match(right[:1]))


def open_family(text: str) -> str | None:
    """The innermost bracket left open in `text`, None if all are closed."""
    stack = open_brackets(text)
    return stack[-1] if stack else None


__all__ = [
    "OPENING",
    "begins_bound",
    "broken_word",
    "closes",
    "ends_amount",
    "ends_clause",
    "ends_open",
    "ends_sentence",
    "glued_bracket",
    "is_bracketed",
    "is_label",
    "open_family",
]
