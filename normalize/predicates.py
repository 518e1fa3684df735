"""The last predicate of a Japanese statement, taken apart from the right.

A Japanese sentence says at its end what is done and in what spirit, each layer wrapped around the one before:

    …を推進 していく こと が重要 である 。   →   head 推進, marks (need)
    …を推進 してまいり ます                 →   head 推進, no marks

`read_predicate` takes the layers off one by one (a table of endings, each with what it says of the speaker's intent)
and names what is left: a verbal noun or a verb of `verbs.py`, and how it hangs in the sentence. It decides nothing
about strength; that is `commitments.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from .verbs import LONGEST_NOUN, LONGEST_STEM, NOUNS, STEMS, Deed

Mark = Literal[
    "need",  # が必要である, べきである, なければならない
    "decided",  # こととする, ものとする
    "desire",  # したい
    "conceivable",  # することが考えられる
    "opinion",  # と考えられる
    "plan",  # 予定である, 見込み
    "state",  # している
    "past",  # した
    "can",  # できる, 可能である
    "passive",  # される
    "negative",  # しない
    "so-that",  # ようにする
    "copula",  # である after a noun
]
Form = Literal[
    "finite",  # 推進する, 図る: an inflected verb
    "object",  # …を推進: the bare noun with its object, short for を推進する
    "nominal",  # …の推進, 利用促進: a noun phrase
    "subject",  # …が向上: the bare noun with its subject, something that happens
    "title",  # 国際標準化支援: no particle at all, a label
]


@dataclass(frozen=True, slots=True)
class Predicate:
    """What a statement ends in."""

    head: str
    """The verbal noun or the verb's stem; "" when no known word was found."""
    deed: Deed | None
    """Class of the head; None for an unknown word."""
    form: Form
    marks: tuple[Mark, ...]
    """Layers around the head, outermost first."""
    before: str
    """What precedes the head: objects, earlier clauses."""


_BRACKETS = {")": "(", "」": "「", "』": "『", "]": "[", "】": "【", "〉": "〈", "》": "《"}
_NOTES = re.compile(r"(?:[\s。．.、,;:：;~〜…]|[※*][0-9⁰¹²³⁴-⁹]{0,2}|[⁰¹²³⁴-⁹])+$")
_ETC = re.compile(r"(?<![平対均同不高中初上下])(?:等々|等|など|ほか|の取組|に関する取組)$")


def trim(text: str) -> str:
    """`text` without what may follow its last word: 。, closing brackets with their content, note marks, 等 and など."""
    while text:
        shorter = _NOTES.sub("", text)
        if shorter and shorter[-1] in ")]】":
            shorter = _without_last_bracket(shorter)
        shorter = _ETC.sub("", shorter)
        if shorter == text:
            return text
        text = shorter
    return text


def _without_last_bracket(text: str) -> str:
    """`text` without its closing bracket group; unchanged if that would leave nothing or the bracket is unbalanced."""
    close = text[-1]
    opening, depth = _BRACKETS[close], 0
    for index in range(len(text) - 1, -1, -1):
        if text[index] == close:
            depth += 1
        elif text[index] == opening:
            depth -= 1
            if depth == 0:
                return text[:index] or text
    return text[:-1]


# Polite speech and its plain counterpart; only the end of the sentence is folded.
_POLITE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern + "$"), plain)
    for pattern, plain in (
        (r"(?:のであります|のです|んです)", ""),
        (r"(?:であります|でございます|です|だ|であろう|でしょう)(?<!んだ)(?<!いだ)", "である"),
        (r"ございます", "ある"),
        (r"(て|で)(?:おります|おる|います)", r"\1いる"),
        (r"(て|で)(?:おりました|いました)", r"\1いた"),
        (r"(?:いたします|致します|いたす|致す)", "する"),
        (r"(?:いたしました|致しました)", "した"),
        (r"(て|で)(?:まいります|参ります|参る|いきます|ゆきます)", r"\1いく"),
        (r"(て|で)(?:まいりたい|参りたい|いきたい)", r"\1いきたい"),
        (r"べきです", "べきである"),
        (r"ません", "ない"),
        (r"ましょう", ""),
        (r"ました", "た"),
        (r"ます", ""),
    )
)

_NEED_WORD = (
    r"必要不可欠|必要|必須|重要|肝要|不可欠|急務|喫緊|有効|効果的|有用|有益|望ましい|大前提|大原則|要諦|得策|適切|適当"
)
_BE = r"(?:である|となる|となっている|になる|になっている|といえる|と言える)?"
_NOMINALISER = r"(?:こと|の|もの)"

# What may be wrapped around the verb, longest reading first within each line; `keep` names the group that stays.
_ENDINGS: tuple[tuple[Mark | None, re.Pattern[str]], ...] = tuple(
    (mark, re.compile(pattern + "$"))
    for mark, pattern in (
        ("need", rf"{_NOMINALISER}?(?:が|は|も|にも|でも)?、?(?:極めて|最も|非常に|特に|不可欠かつ|より一層)?(?:{_NEED_WORD})(?:な|の)?(?:課題|こと)?{_BE}"),
        ("need", r"(?:である)?(?:必要|必要性)(?:が|は|も)ある"),
        ("need", r"(?:す)?べき(?:もの|とき|時|こと)?(?:である|と考える)?"),
        ("need", r"(?:な|ね)(?:けれ)?ば(?:な|いけ)らない|なければならない|なくてはならない|ねばならない|なければいけない"),
        ("need", rf"{_NOMINALISER}?(?:が|も|を)?(?:強く)?(?:求められる|求められている|求める|求めたい|望まれる|望む|期待する|要請される|要する|要請される)"),
        ("need", r"(?:が|も)?欠かせない|せざるを得ない|ざるを得ない|ほか(?:は|に)?ない|しか.{0,12}ない"),
        ("need", r"(?:よう|様)(?:に)?(?:お願い|お願いする|お願い申し上げる|願う|要望する|求める)"),
        ("desire", r"(?<=[しきぎちにびみりえけげせてねべめれい])たい(?:と(?:考えている|考える|思う|思っている|存じる))?"),
        ("conceivable", rf"{_NOMINALISER}(?:が|も|なども|等も)?(?:考えられる|想定される|あり得る|ありうる)"),
        ("opinion", r"と(?:考えられる|思われる|見られる|みられる|される|されている|言われている|いわれている|考えられている|想定される)"),
        (None, r"(?<!たい)と(?:考えている|考える|思う|思っている)"),
        ("decided", r"(?:こと|もの|方針|考え|所存)(?:と|に)(?:する|している|し|したい|いたしたい)"),
        ("decided", r"(?:という)?(?:方針|考え|所存|決意|覚悟)(?:である)?"),
        ("plan", r"(?:する|の|を|が)?(?:予定|見込み|見通し|見込|運び)(?:である|となっている)?"),
        ("plan", r"(?:が|と)?(?:見込まれる|見込まれている|予想される|予想されている|期待される|期待されている|期待できる)"),
        ("past", r"(?:た|ている|でいる|る|す|む|く|う)?ところ(?:である)?"),
        ("state", r"(?:て|で)(?:いる|いない|ある|おらず|おり|きている|いるの)"),
        ("past", r"(?:て|で)(?:きた|いた|あった|きたところ)|(?<!た)(?:なかった|であった)|(?<=[しっいきぎちりえけげせてねべめれん])(?:た|だ)"),
        ("so-that", r"(?:よう|様)に(?:する|し|なる|していく)"),
        ("can", r"(?:こと)?(?:が|も|は)?(?:できる|でき|出来る|可能)(?:と)?(?:である|に|となる|になる|とする)?"),
        ("can", r"(?:し)?(?:得|え)る"),
        (None, r"(?<=[てで])(?:いく|行く|ゆく|いき|行き|いくこと|みる|おく|くる|いただく|頂く|もらう)"),
        ("passive", r"(?<=さ)れる|(?<=[らまかがたばなわ])れる"),
        ("negative", r"(?<=[しらまかがたばなわさえけめれいき])ない"),
        ("copula", r"である"),
        (None, r"こと"),
    )
)  # fmt: skip


def _fold_polite(text: str) -> str:
    for pattern, plain in _POLITE:
        folded = pattern.sub(plain, text)
        if folded != text:
            return folded
    return text


def _peel(text: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its endings and what they say, outermost first. Bounded: every round shortens the text."""
    marks: list[Mark] = []
    while True:
        for mark, pattern in _ENDINGS:
            shorter = pattern.sub("", text, count=1)
            if shorter != text:
                break
        else:
            return text, tuple(marks)
        if mark is not None:
            marks.append(mark)
        text = trim(shorter)


_SURU = re.compile(r"(?:を)?(?:する|し|さ|せ|させる|させ|すること|される)$")
_TAIL = re.compile(r"[ぁ-ん]{0,2}$")
_WORD = re.compile(r"[一-鿿々ァ-ヺーA-Za-z0-9・/]+$")
_OBJECT = re.compile(r"(?:を|も|に|へ|と|で|まで|から|て|く|つつ|より|ながら|、)$")
_PARTICLE = re.compile(r"[ぁ-ん]")


def _noun_at_end(text: str) -> str:
    for size in range(min(LONGEST_NOUN, len(text)), 0, -1):
        if text[-size:] in NOUNS:
            return text[-size:]
    return ""


def _stem_at_end(text: str) -> tuple[str, str]:
    """The verb stem that ends `text`, up to two kana of inflection apart, and what stands before; ("", text) if none."""
    tail = _TAIL.search(text)
    room = len(tail.group()) if tail else 0
    for size in range(LONGEST_STEM, 0, -1):
        for skip in range(room + 1):
            stem = text[len(text) - skip - size : len(text) - skip] if len(text) >= skip + size else ""
            if stem in STEMS:
                return stem, text[: len(text) - skip - size]
    return "", text


def _form(before: str) -> Form:
    """How a bare verbal noun hangs in the sentence, by what stands before its compound."""
    compound = _WORD.search(before)
    joint = before[: compound.start()] if compound else before
    if not _PARTICLE.search(before):
        return "title"
    if joint.endswith("が"):
        return "subject"
    return "object" if _OBJECT.search(joint) else "nominal"


def read_predicate(canonical: str) -> Predicate:
    """The last predicate of one statement in canonical text; never raises."""
    text = trim(canonical)
    text, marks = _peel(trim(_fold_polite(text)))
    inflected = _SURU.search(text)
    if inflected:
        noun = _noun_at_end(text[: inflected.start()])
        word = noun or _unknown(text[: inflected.start()])
        if word:
            return Predicate(word, NOUNS.get(word), "finite", marks, text[: inflected.start() - len(word)])
    noun = _noun_at_end(text)
    if noun:
        before = text[: len(text) - len(noun)]
        return Predicate(noun, NOUNS[noun], _form(before), marks, before)
    stem, before = _stem_at_end(text)
    if stem:
        return Predicate(stem, STEMS[stem], "finite", marks, before)
    word = _unknown(text)
    before = text[: len(text) - len(word)]
    return Predicate(word, None, _form(before), marks, before)


def _unknown(text: str) -> str:
    """The last word, for a verbal noun that is in no table."""
    word = _WORD.search(text)
    return word.group() if word else ""
