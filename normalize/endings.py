"""How Japanese sentences end: speech level, tense and the shells that turn a verb into a need, a plan, an opinion.

A table, read from the right. Each ending is taken off and, where it says something of the speaker's intent, leaves a
mark: 推進 すること が必要である → 推進, need.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal

from .verbs import NOUNS

Mark = Literal[
    "need",  # が必要である, べきである, なければならない: it ought to be done
    "decided",  # こととする, ものとする: settled
    "desire",  # したい: the speaker's will
    "onward",  # していく, してまいる: from now on
    "so-that",  # ようにする, 可能にする
    "conceivable",  # することが考えられる: an option
    "opinion",  # と考えられる: a finding
    "plan",  # 予定である, 見込みである: what is to happen
    "state",  # している: going on
    "past",  # した, したところである: done
    "can",  # できる, 可能である: possible
    "passive",  # される
    "negative",  # しない
    "copula",  # である after a noun
]

_REACH = 40
"""No ending is longer (characters); what stands further left is not searched."""

_VERBAL_NOUN = (
    r"[一-鿿々ァ-ヺーA-Za-z]{2}(?<!目指)(?<!見直)(?<!見出)(?<!見通)(?<!見渡)(?<!手渡)(?<!手放)|"
    r"[いきぎしちにびみりえけげせてねべめれ]"
)
"""What stands before します if it is する: 要請, お願い, 手助け; not 示, 促, 引き出, 目指, which are verbs in す."""

# Polite and humble speech with its plain counterpart; only the end of the sentence is folded.
_POLITE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(f"(?:{polite})$"), plain)
    for polite, plain in (
        (r"(?<!も)の(?:であります|です)|んです", ""),
        (r"であります|でございます|です|であろう|でしょう|(?<![んい])だ", "である"),
        (r"ございます", "ある"),
        (r"(て|で)(?:おります|おる|います)", r"\1いる"),
        (r"(て|で)(?:おりました|いました)", r"\1いた"),
        (r"([思言願伺]|(?<=[をと])い)います", r"\1う"),
        (r"(て|で)(?:まいります|参ります|まいる|参る|いきます|ゆきます|いきましょう)", r"\1いく"),
        (r"(て|で)(?:まいりたい|参りたい|ゆきたい)", r"\1いきたい"),
        (r"いたしました|致しました", "した"),
        (r"いたしたい|致したい", "したい"),
        (r"いたします|致します|いたす|致す", "する"),
        (rf"({_VERBAL_NOUN}|要)します", r"\1する"),
        (r"ませんでした", "なかった"),
        (r"なりません", "ならない"),
        (r"ません", "ない"),
        (r"ました", "た"),
        (r"できます", "できる"),
        (r"(あ|な|お|図|関わ|当た|至|守|送|作|創|取|盛|回|減|切|限)ります", r"\1る"),
        (r"([えけげせてねべめれ])ます", r"\1る"),  # 求められます, 進めます
        (r"ましょう|ます", ""),
    )
)

_NEED = (
    "必要不可欠|必要|必須|重要|肝要|不可欠|急務|喫緊|緊要|欠かせない|"
    "有効|効果的|有用|有益|得策|望ましい|適当|大前提|大原則|要諦"
)
_DEGREE = r"(?:極めて|最も|非常に|特に|大変|とりわけ|より|一層|ますます|強く|不可欠かつ|重要かつ){0,2}"
_THIS = r"(?:こと|の|もの)?(?:が|は|も|にも|でも|を)?(?:また)?、?"
_IS = r"(?:である|だ|となる|となっている|になる|になっている|と(?:いえ|言え)る|となってくる)?"
_ASKED = (
    r"求め(?:る|たい|られる|られている)|望(?:む|みたい|まれる|まれている)|期待(?:する|したい)|"
    r"要請(?:する|される|されている)|要する"
)
_PLEASE = r"(?:願い|願いする|願いしたい|願い申し上げる|願う|要望する|要請する|求める)"
_FORESEEN = r"(?:見込ま|予想さ|予測さ|期待さ|懸念さ|想定さ|危惧さ)れ(?:る|ている)"
_OPEN = r"(?:予定|見込み|見込|見通し|運び|可能性|おそれ|恐れ|懸念)"
_SEEMS = r"(?:考えられ|思われ|見られ|みられ|言われ|いわれ|想定され|指摘され|予想され|さ|され)"
_DOUBT = r"(?:で|じゃ)(?:は|も)?(?:ない|なかろう|ありません)(?:だろう|でしょう|であろう)?か"
"""ではないか: an opinion put as a question."""
_CHAIR = "".join(f"(?<!{words}を)" for words in ("発言", "挨拶", "説明", "報告", "退室", "紹介", "入室", "着席"))
"""What the one in the chair asks for is no request to anybody's policy."""
_UNDER_WAY = "|".join(sorted({f"{noun}中" for noun in NOUNS if len(noun) == 2}))
"""検討中, 策定中; not 年度中, 集中."""
_THINKING = r"と(?:考えている|考える|思う|思っている|存じる)"
_ADVERB = r"(?:よう|様|可能|容易|円滑|確実|身近|明確)"

# Order matters where one ending is part of another: ことが必要である stands before である.
# What may stand before an ending, all of it optional, is named apart: only where the rest is found is it looked for.
_TABLE: tuple[tuple[Mark | None, str, str], ...] = (
    # put as a question
    ("opinion", r"(?:の|なの)?", _DOUBT),
    ("need", "", r"(?:て|で)は(?:どう|いかが)(?:だろう|でしょう)?か"),
    # what others are asked for
    ("need", "", r"(?<=[さらわかまばなが])れたい"),
    (
        "need",
        "",
        rf"(?:て|で)(?:(?:いただき|頂き|もらい|貰い)たい|ほしい|欲しい)(?:{_THINKING})?|(?<!参照し)(?<!確認し)(?:て|で)(?:ください|下さい)",
    ),
    ("need", "", rf"(?<=[をにもは]){_CHAIR}(?:お|御|ご)願い(?:する|したい|申し上げる|申し上げたい)|願いたい"),
    ("need", "", r"(?<=[一-鿿]{2})願う"),
    # what ought not
    ("negative", "", r"(?:で|じゃ)(?:は|も)?ない|(?<=く)(?:は|も)?ない|(?<!なく)(?:て|で)は(?:なら|いけ)ない"),
    # what ought to be done
    ("need", rf"{_THIS}{_DEGREE}", rf"(?:{_NEED})(?:な|の)?(?:課題|こと|もの)?{_IS}"),
    ("need", r"(?:である)?", r"(?:必要|必要性)(?:が|は|も)(?:ある|生じている|高まっている)"),
    ("need", r"(?:す)?", r"べき(?:もの|とき|時|こと)?(?:である|だ)?"),
    ("need", "", r"(?:なければ|なけれ|ねば|なくては|ないと)(?:なら|いけ)ない"),
    ("need", rf"{_THIS}{_DEGREE}", rf"(?:{_ASKED})"),
    ("need", "", r"ざるを得ない|(?:より|ほか|以外)(?:は|に|に道は|に方法は)?ない"),
    ("need", "", r"(?<=[るうくすつむぶぐぬ])しか[^。、]{0,14}ない"),
    ("need", "", rf"(?:よう|様)に?(?:、|お|御){{0,2}}{_PLEASE}"),
    # the speaker's will
    ("desire", "", rf"(?<=[しきぎちにびみりいえけげせてねべめれ])たい(?:もの)?(?:{_THINKING})?"),
    ("decided", "", r"(?:こと|もの|方針|考え|所存)(?:と|に)(?:する|している|し|したい|なる|なっている)"),
    (
        "decided",
        "",
        r"(?<=[るうくすつむぶぐいたの])(?:という|との)?(?:方針|考え|考え方|所存|決意|覚悟|つもり)(?:である)?",
    ),
    ("decided", "", r"ことを[^。、を]{0,14}(?:誓|約束|宣言|公約)(?:う|い|し|する|い申し上げ|い申し上げる)?"),
    # opinions and options
    ("conceivable", "", r"ことなども?が?考えられる|こと(?:が|も|等も)(?:考えられる|想定される|あり得る|ありうる)"),
    ("opinion", "", rf"と{_SEEMS}(?:る|ている|てきた)"),
    (None, "", r"(?<!たい)と(?:考え|思)(?:て|っている|ている|る|う)?"),
    # what will happen by itself or on its day
    ("plan", r"(?:する|の|を|が)?", rf"{_OPEN}(?:が高い|がある|も高い|もある|である|となっている)?"),
    ("plan", r"(?:が|と|も)?", _FORESEEN),
    ("plan", "", r"期待できる|(?<=が)期待"),
    # done, going on
    ("past", r"(?:た|ている|でいる|る|す|む|く|う)?", r"ところ(?:である)?"),
    ("state", "", r"(?:て|で)(?:いる|いない|ある|おらず|おり|きている|いるの)"),
    ("past", "", r"(?:て|で)(?:きた|いた|あった)|なかった|であった|(?<=[しっいきぎちりえけげせてねべめれん])[ただ]"),
    ("state", "", rf"中(?<={_UNDER_WAY})(?:である)?"),
    # shells without tense
    ("so-that", "", rf"{_ADVERB}に(?:する|し|して|していく)"),
    ("can", r"(?:こと)?(?:が|も|は)?", r"(?:できる|でき|出来る|可能)(?:である|と?に|と?なる|となって)?"),
    ("can", "", r"(?<=[しりいきちみびけせてねれ])得る|(?<=[しじ])える"),
    ("onward", "", r"(?:て|で)(?:いく|行く|ゆく|いき|行き|まいる|まいり|参る|参り)"),
    (None, "", r"(?<=[てで])(?:みる|おく|くる|いただく|頂く|もらう)"),
    ("passive", "", r"(?<=さ)れる?|(?<=[らまかがたばなわ])れる"),
    ("negative", "", r"(?<=[しじらまかがたばなわさえけげせてねべめれいきび])(?:ない|ず)"),
    ("copula", "", r"である"),
    (None, "", r"こと"),
)

_ENDINGS = tuple((mark, re.compile(f"(?:{before}(?:{ending}))$")) for mark, before, ending in _TABLE)


def _any_of(endings: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(endings)})$")


# Most sentences close with none of the endings, and are told by these searches alone.
_GAP = "{0,14}"
_MAY_END = _any_of(ending for _, _, ending in _TABLE if _GAP not in ending)
_MAY_END_WITH_GAP = _any_of(ending for _, _, ending in _TABLE if _GAP in ending)
_MAY_BE_POLITE = _any_of(polite.pattern for polite, _ in _POLITE)
_SHORT_REACH = 16
"""Nor is any polite form longer than this, or any ending without a gap, what may stand before it apart."""
_TAIL = 24
"""Characters at an end that decide whether it may be polite, or an ending without a gap: their reach and what such an
ending looks back at. Most sentences of a paper end alike."""


@lru_cache(maxsize=1 << 12)
def _may_be_polite(tail: str) -> bool:
    return _MAY_BE_POLITE.search(tail, max(0, len(tail) - _SHORT_REACH)) is not None


@lru_cache(maxsize=1 << 12)
def _may_end(tail: str) -> bool:
    return _MAY_END.search(tail, max(0, len(tail) - _SHORT_REACH)) is not None


def plain_speech(text: str) -> str:
    """`text` with its end in plain speech: 推進してまいります → 推進していく."""
    start = max(0, len(text) - _SHORT_REACH)
    if not _may_be_polite(text[-_TAIL:]):
        return text
    for polite, plain in _POLITE:
        match = polite.search(text, start)
        if match:
            return text[: match.start()] + match.expand(plain)
    return text


def peel(text: str, trim: Callable[[str], str]) -> tuple[str, tuple[Mark, ...]]:
    """`text` without its endings, and what they say, outermost first.

    `trim` removes what may stand between two layers (等, brackets). Every round shortens the text, so it ends.
    """
    marks: list[Mark] = []
    while (layer := _outermost(text)) is not None:
        mark, start = layer
        text = trim(text[:start])
        if mark is not None:
            marks.append(mark)
    return text, tuple(marks)


def _outermost(text: str) -> tuple[Mark | None, int] | None:
    """The ending that `text` closes with, and where it starts; None if there is none left."""
    start = max(0, len(text) - _REACH)
    if not _may_end(text[-_TAIL:]) and not _MAY_END_WITH_GAP.search(text, start):
        return None
    for mark, ending in _ENDINGS:
        match = ending.search(text, start)
        if match and match.group():
            return mark, match.start()
    return None
