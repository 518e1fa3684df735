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
from functools import lru_cache
from typing import Literal

from .endings import Mark, peel, plain_speech
from .etcetera import ETC, NADO
from .verbs import LONGEST_NOUN, LONGEST_STEM, NOUNS, STEMS, Deed

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
    """The verbal noun or the verb's stem, a verb in no table as it stands; "" when there is none."""
    deed: Deed | None
    """Class of the head; None for a word in no table."""
    form: Form
    marks: tuple[Mark, ...]
    """Layers around the head, outermost first."""
    before: str
    """What precedes the head: its objects and the earlier clauses."""

    @property
    def clause(self) -> str:
        """The last clause before the head: after the last comma that stands outside brackets and behind no を.

        割合を、2030年までに5割とする is one clause, comma or not.
        """
        clause = last_clause(self.before)
        head = self.before[: len(self.before) - len(clause)]
        return last_clause(head[:-1]) + "、" + clause if head.endswith("を、") else clause


_BRACKET = re.compile(r"[()\[\]【】「」『』]")
_OPENING = {")": "(", "]": "[", "】": "【", "」": "「", "』": "『"}
_REMAINDER = re.compile(r"(?:[\s。．、,;:〜…!?♪☆★]|[※*][0-9]{0,2}|[⁰¹²³⁴-⁹])+$")
_MAY_REMAIN = re.compile(r"[\s。．、,;:〜…!?♪☆★※*0-9⁰¹²³⁴-⁹]").match
"""The characters a remainder ends in: a look at one saves the search through the whole text."""
_ETC = re.compile(rf"(?:{ETC}|{NADO}|ほか)$")
_LAST_OF_ETC = frozenset("々等どか")


_LONGEST = 3000
"""Characters that are read, from the end; no sentence is longer, and a text without any end stays cheap."""


@lru_cache(maxsize=4)  # the same statement is looked at by one rule after another
def trim(text: str) -> str:
    """`text` without what may follow its last word: 。 and ！, a closing bracket group, note marks, 等 and など.

    No more than its last 3,000 characters, so that all who read a statement's end read as much.
    """
    text = text[-_LONGEST:]
    while text:
        shorter = _REMAINDER.sub("", text) if _MAY_REMAIN(text[-1]) else text
        if shorter and shorter[-1] in ")]】":
            shorter = _without_last_bracket(shorter)
        if shorter and shorter[-1] in _LAST_OF_ETC:
            etc = _at_end(_ETC, shorter)
            shorter = shorter[: etc.start()] if etc else shorter
        if shorter == text:
            break
        text = shorter
    return text


def _without_last_bracket(text: str) -> str:
    """`text` without its last bracket group; an unbalanced bracket goes alone, a bracketed whole is opened."""
    close, opening, depth = text[-1], _OPENING[text[-1]], 0
    for index in range(len(text) - 1, -1, -1):
        depth += (text[index] == close) - (text[index] == opening)
        if depth == 0:
            return text[:index] or text[1:-1]
    run = len(text) - len(text.rstrip(close))
    return text[: -min(run, depth)]  # as many as have no partner, so that a long run is not searched for each of them


def last_clause(text: str) -> str:
    """What follows the last comma outside brackets; all of `text` without one."""
    if not _BRACKET.search(text):
        return text[text.rfind("、") + 1 :]
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        char = text[index]
        depth += (char in _OPENING) - (char in "([【「『")
        if char == "、" and depth <= 0:
            return text[index + 1 :]
    return text


_INFLECTED = re.compile(r"を?(?:する|し|して|さ|させ|させる|させて|す)$")
_TAIL = re.compile(
    r"(?:って|んで|いて|して|いで|[わかがさたなばまら]せる?|させる?|[うくぐすつぬぶむるいきぎしちにびみりっんてで])$"
)
"""Kana of inflection after a stem, causative too (行わせる); not れ, け, せ … (作れる: can make)."""
_VERB = re.compile(
    r"(?<![一-鿿々ァ-ヺーA-Za-z0-9〇])(?P<verb>[一-鿿々]{1,3}(?:[ぁ-ん]?[いきぎしちびみりえけげせてねべめれ][一-鿿々]{1,2})?"
    r"(?![はをへにのとで]|も(?!る))"
    r"(?:[ぁ-ん]{0,3}[うくぐすつぬぶむる]|(?P<joining>[ぁ-ん]{0,2}[いきぎしちびみりえけげせねべめれ])))$"
)
"""A verb in no table: a stem in kanji (解き明 too) with okurigana, in dictionary form or joining on (上げ)."""
_NO_VERB = re.compile(
    r"[多近早速遠高低長短強弱良深広新古厳少大小正著甚永末若]し?く$|(?:[難易高低多無]|にく|づら|やす|な)い$"
)
"""多く, 著しく: how, not what; 期待し難い."""
_CAN = re.compile(r"[えけげせてねべめれ]る$")
_BY_STRENGTH: tuple[Deed, ...] = ("implement", "promote", "consider", "outcome")
_MADE = re.compile(r"[とに](?:する|し)$")
_WORD = re.compile(r"[一-鿿々〇ァ-ヺーA-Za-z0-9・/&]{1,3000}")
_SA_VERB = re.compile(r"[一-鿿](?:[しす]|する|して|さ|させる?)$")
"""What follows a verbal noun as it follows a kanji of its own: behind another kanji it is する."""
_BEFORE_NOT = tuple("わかがたばまら")
_JOINING = str.maketrans("わかがたばまら", "いきぎちびみり")
_LONGEST_VERB = 10
"""Characters of the longest verb in no table: 解き明かさせる and the like."""
_REACH = 8
"""No inflection or particle looked for at an end is longer (characters)."""
_KANA = re.compile(r"[ぁ-ん]")
_ADVERBIAL = re.compile(
    r"[をもにへとでてくはつばず]$|(?:から|まで|より|つつ|ながら|[しりみきちいえけせねべめれび])、?$"
)


@lru_cache(maxsize=1 << 12)  # the clauses of a statement are looked at by one rule after another, on both sides
def read_predicate(canonical: str) -> Predicate:
    """The last predicate of one statement in canonical text; never raises."""
    text, marks = peel(plain_speech(trim(canonical)), trim)
    if marks and marks[-1] == "negative" and text[-1:] in _BEFORE_NOT:
        text = text[:-1] + text[-1].translate(_JOINING)  # 行わない: 行い
    made = _at_end(_MADE, text)
    if made:  # 無料にする, 99%とする
        return Predicate(made.group()[0], None, "finite", marks, text[: made.start()])
    inflected = _at_end(_INFLECTED, text)
    rest = text[: inflected.start()] if inflected else text
    word = _noun_at_end(rest)
    if not word:
        stem, before = _stem_at_end(text)  # 促す, 示し: these too end like する
        if stem:
            return Predicate(stem, STEMS[stem], "finite", marks, before)
        word = _last_word(rest)
        if inflected is None or (len(word) < 2 and word not in STEMS):
            verb, before = _verb_at_end(text, marks)
            if verb:
                can = _CAN.search(verb) and verb[:-2] in STEMS  # 作れる
                return Predicate(verb, None, "finite", (*marks, "can") if can else marks, before)
    before = rest[: len(rest) - len(word)]
    if inflected and word:
        deed = STEMS.get(word) if len(word) == 1 and before.endswith("を") else _class_of(word)  # 課する, 排する
        return Predicate(word, deed, "finite", marks, before)
    form = _form(before)
    deed = _strongest(word, before) if form == "nominal" else _class_of(word)
    return Predicate(word, deed, form, marks, before)


def _verb_at_end(text: str, marks: tuple[Mark, ...]) -> tuple[str, str]:
    """A verb of no table at the end, and what stands before it; ("", text) if there is none.

    The joining form alone is as often a noun (賃上げ): it counts right behind を, or in a layer (上げたい, 上げていく).
    """
    found = _VERB.search(text, max(0, len(text) - _LONGEST_VERB))
    if found is None or _NO_VERB.search(found["verb"]):
        return "", text
    before = text[: found.start()]
    if found["joining"] and not (before.endswith("を") or "onward" in marks or "desire" in marks):
        return "", text
    return found["verb"], before


def _class_of(word: str) -> Deed | None:
    """Class of a verbal noun; every 〜化 (本格化, 内製化) is a change to be worked for."""
    return NOUNS.get(word) or ("promote" if len(word) > 2 and word.endswith("化") else None)


def _strongest(word: str, before: str) -> Deed | None:
    """Class of a bare noun or, coordinated with ・, of the strongest: 環境整備・人材育成, 育成・確保."""
    parts = _last_word(before + word).split("・")
    deeds = [_class_of(_noun_at_end(part) or part) for part in parts]
    return next((deed for deed in _BY_STRENGTH if deed in deeds), _class_of(word))


def _noun_at_end(text: str) -> str:
    for size in range(min(LONGEST_NOUN, len(text)), 0, -1):
        if text[-size:] in NOUNS:
            return text[-size:]
    return ""


def _stem_at_end(text: str) -> tuple[str, str]:
    """The verb that ends `text`, up to two kana of inflection apart, and what stands before it; ("", text) if none.

    The whole must end in kana: 作 alone is no verb, 作り and 進め are.
    """
    tail = _at_end(_TAIL, text)
    for size in range(LONGEST_STEM, 0, -1):
        for skip in sorted({0, 1 if tail else 0, len(tail.group()) if tail else 0}):
            start = len(text) - skip - size
            stem = text[start : len(text) - skip] if start >= 0 else ""
            if stem in STEMS and (skip or _KANA.fullmatch(stem[-1])):
                if _last_word(text[:start]):
                    if skip == 0 and not _KANA.match(stem):
                        return "", text  # 子育て is no verb
                    if skip == 0 or _SA_VERB.match(text, start):
                        continue  # nor なる in 異なる; 発出し is no 出し, 延期する no 期する
                return stem, text[:start]
    return "", text


def _last_word(text: str) -> str:
    word = _WORD.match(text[::-1])  # from the end: a search would begin at every word before it
    return text[len(text) - word.end() :] if word else ""


def _at_end(ending: re.Pattern[str], text: str) -> re.Match[str] | None:
    return ending.search(text, max(0, len(text) - _REACH))


def _form(before: str) -> Form:
    """How a bare verbal noun hangs in the sentence, by what stands before the compound it closes."""
    joint = before[: len(before) - len(_last_word(before))]
    if not _KANA.search(before):
        return "title"
    if joint.endswith("が"):
        return "subject"
    return "object" if _at_end(_ADVERBIAL, joint) else "nominal"
