"""What number a line may begin with, and how well its wording shows that it is one.

    当該 behind 一    CLEAR      般 behind 一, 人 behind ２   WORD       の behind 一   REFERRED

Where nothing else is known the wording alone never makes a marker: `sequences` looks at a line's company.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from .document import Marker
from .markers import read_marker
from .number_signs import FOLD, IROHA, KANA, KANJI_NUMBER, number_value

Family = Literal["kanji", "iroha", "kana", "bare"]

_HEAD = re.compile(
    rf"(?P<number>(?P<kanji>{KANJI_NUMBER}(?:の{KANJI_NUMBER}){{0,3}})|(?P<kana>[{KANA}])|(?P<digits>[0-9]{{1,2}}))"
    r"(?P<blank> {0,4})(?=[^ ])"
)
_ONES = "[一二三四五六七八九]"
_NUMERAL = re.compile(rf"(?:{_ONES}?百)?(?:{_ONES}?十)?{_ONES}?|[一二三四五六七八九〇]{{2}}")
"""十二, 百三, 二〇; not 十二二, which is 十二 before 二."""
_IMPOSSIBLE = re.compile(r"[!-')-/0-9:-@\]^-`{-~、。・」』】〉》〜～ー×→=]")
"""No item begins so: 1/2, 三、四."""
_REFERRED = re.compile(
    r"[をがはにでとへもやの]|分の|から|まで|より|など|ずつ|及び|並びに|又は|若しくは|以[上下内外降前後来]|未満|[十百千万億兆]"
)
"""What follows a number that is named or counted: 一の者, 一から三まで, 二以上, ２千."""
_COUNTED = re.compile(
    r"(?!次(?:に掲げ|の(?:各号|いずれか|とおり)|[条項号]))[年月日時分秒人件社個回点本歳才代割名台枚校国局章節条款項号期位次度級種類市県区町村機基冊箇か個カヵヶ者戸室筆隻両票世週泊匹頭羽倍円間軒段階周院"
    r"等重部つ％%]"
)
_WORDS = re.compile(
    "一(?:般|方|定|体|層|連|切|旦|括|貫|致|律|元|環|覧|同|斉|員|見|挙|応|番|流|歩|様|因|気|生|瞬|族|家|例|変|新|任|読|帯|端|助|朝|口|目|酸|身|線"
    "|帳|丸|義|極|躍|昨|概|堂|進|石|手|途|対|巡|転|望|向|抹|考|心|念|際|言|説|面|団|服|式|緒|安|息|杯|睡|躯|揆|握|翼|掃|蹴|喝|笑|文|子|票|矢)"
    "|二(?:酸|親|輪|毛|極|元|律|宮|本|色|硫|審|硝|葉|項)|三(?:権|角|親|大|井|菱|陸|浦|原|鷹|宅|沢|島|密|軍|輪|審|越|脚|味|方|面|重)"
    "|四(?:半|輪|方|季|川|肢|散|苦|海|隅|面)|五(?:輪|感|島|所|反|臓|穀|泉|分)|六(?:法|大|本|甲|ヶ|価|曜)|七(?:夕|福|宝|尾|色)|八(?:幡|王|戸|丈|代|千|尾|百|重|方)"
    "|九(?:州|電|段|品|谷)|十(?:進|字|和|勝|日|津|全|両)"
)
"""Words whose first character is a number. A name more or less does no harm: a list carries its weak members."""


class Weight(IntEnum):
    """How well a line's head shows that it is a number."""

    REFERRED = 0
    """Followed by a particle: a member only between two that are sure."""
    WORD = 1
    """Begins a word or counts something."""
    OPEN = 2
    """Clear, but the line above may go on here."""
    CLEAR = 3
    READ = 4
    """Reads as a marker by itself."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that a line may begin with."""

    family: Family
    value: tuple[int, ...]
    printed: str
    """As it stands at the head of the line, without blanks behind."""
    weight: Weight
    blank: bool
    """A blank follows, or whatever else makes it a marker by itself."""


def possible_numbers(text: str, *, complete: bool, lawful: bool) -> list[Number]:
    """The numbers that `text`, a line without blanks around it, may begin with; empty if none.

    Several, since kana count in two orders, and 二二以上 may be 二 before 二以上. `complete`: the line above does not
    go on here; `lawful`: the line stands in an article of a law.
    """
    match = _HEAD.match(text[:16].translate(FOLD))
    if match is None:
        return []
    read = read_marker(text)
    if read is not None:
        if read[0].style not in ("kanji", "kana", "bare") or len(read[0].text) > match.end("number"):
            return []
        return [Number(*counted, read[0].text, Weight.READ, True) for counted in _values(match["number"])]
    weight = _weight(match, text, lawful)
    if weight is None:
        return []
    weight = weight if complete else Weight(max(weight - 1, Weight.REFERRED))
    whole = match["number"]
    shorter = [whole[:size] for size in range(len(whole) - 1, 0, -1)] if match["kanji"] and not match["blank"] else []
    return [
        Number(*counted, text[: len(number)], weight if number == whole else Weight.REFERRED, bool(match["blank"]))
        for number in (whole, *shorter)
        if number[-1] != "の"
        for counted in _values(number)
    ]


def _values(number: str) -> Iterator[tuple[Family, tuple[int, ...]]]:
    if number.isascii():
        yield "bare", (int(number),)
    elif number[0] in IROHA or number[0] in KANA:
        if number in IROHA:
            yield "iroha", (IROHA.index(number) + 1,)
        if number in KANA:
            yield "kana", (KANA.index(number) + 1,)
    elif all(map(_NUMERAL.fullmatch, number.split("の"))):
        yield "kanji", tuple(map(number_value, number.split("の")))


def _weight(match: re.Match[str], text: str, lawful: bool) -> Weight | None:
    """How well a head that is no marker by itself shows a number; None where it cannot be one."""
    folded, rest = match.string, match.string[match.end() :]
    if _IMPOSSIBLE.match(rest) or (match["digits"] and rest[0].isascii() and rest[0] != "("):
        return None
    if match["blank"]:
        # Nothing puts an ideographic blank between a figure and its unit, and in an article no figure begins a
        # paragraph; an extractor's narrow blank says nothing.
        return Weight.CLEAR if lawful or text[match.end("number")] == "\u3000" else Weight.WORD
    if _REFERRED.match(rest):
        return Weight.REFERRED
    if match["kana"]:
        return Weight.WORD if re.match("[ァ-ヺ]", rest) else Weight.CLEAR
    return Weight.WORD if _COUNTED.match(rest) or _WORDS.match(folded) else Weight.CLEAR


def marker_of(number: Number) -> Marker:
    """As `read_marker` would read it: it counts all kana as ア イ ウ."""
    kana = number.family in ("iroha", "kana")
    value = (KANA.index(number.printed.translate(FOLD)) + 1,) if kana else number.value
    return Marker(number.printed, "kana" if kana else "bare" if number.family == "bare" else "kanji", value)
