"""Numbers that only their sequence tells: 一当該…, イ次の…, ２前項の…, ２　国は….

Where the blank behind a number is lost, a line that begins 一当該 looks like one that begins 一般; and with a blank,
`２ 国` may be two countries or the second paragraph. What tells them apart is the company: a list is announced, begins
with its first number and counts up without a gap.

    …次に掲げる行為をいう。          …成果が上がっている。
    一当該利用権者の…      一         一般に、…             text
    二特定電子計算機の…    二    but   二酸化炭素の排出は…    text

Each line has a weight: one whose number begins a word (一般, 二酸化, イノベーション) or counts something (２年, 三人)
proves nothing, and belongs to a list only between members that do. One line alone is never a list; only the second
paragraph of an article may be, since the first has no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Literal

from . import signals
from .document import Marker, MarkerStyle
from .markers import read_marker
from .number_signs import FOLD, IROHA, KANA, KANJI_NUMBER, number_value
from .plain import width
from .wrapping import Row

_Family = Literal["kanji", "iroha", "kana", "bare"]
_STRUCTURE: tuple[MarkerStyle, ...] = ("part", "chapter", "section", "subsection", "division", "article", "ordinal")
_MIN_ARTICLES = 2
"""As in `articles`: one line that begins with 第３条 is more likely a reference in prose."""

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
_ANNOUNCED = re.compile(r"次の|次に|以下の|下記|左の|左に|各号")
"""A list follows: 次に掲げる, 次の各号のいずれか, 以下のとおり."""
_LONGEST_LEAD = 8
"""Rows of one paragraph that are looked at for such words."""
_DEEPEST = 8
"""Lists within lists that are kept under way."""
_STRANGERS = {True: 60, False: 4}
"""Paragraphs without a number that may stand between two members, in an article (tables) and elsewhere."""


_UNFINISHED = re.compile(r"[、・(\[「『第0-9]$")
_LONGEST_BRACKET = 300


class _Weight(IntEnum):
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
class _Number:
    """A number that a row may begin with."""

    family: _Family
    value: tuple[int, ...]
    printed: str
    """As it stands at the head of the row, without blanks behind."""
    weight: _Weight
    blank: bool


@dataclass(slots=True)
class _Chain:
    """A list under way: the places of its members and their numbers."""

    announced: bool
    members: list[tuple[int, _Number]] = field(default_factory=list)
    strangers: int = 0

    @property
    def last(self) -> _Number:
        return self.members[-1][1]


def number_by_sequence(rows: Sequence[Row], full: float) -> list[Row]:
    """The rows, each whose number only its sequence tells with that number as its marker (`Row.marker`).

    `full` is the width from which a line may go on in the next one, 0 if no line does.
    """
    chains = [(chain, lawful) for scope, lawful in _scopes(rows) for chain in _chains(rows, scope, full, lawful)]
    blankless = any(
        lawful and number.weight == _Weight.CLEAR and not number.blank
        for chain, lawful in chains
        for _, number in _accepted(chain, lawful)
    )
    found = list(rows)
    for chain, lawful in chains:
        for place, number in _accepted(chain, lawful, blankless=blankless):
            if number.weight < _Weight.READ:
                found[place] = replace(rows[place], marker=_marker(number))
    return found


def _marker(number: _Number) -> Marker:
    """As `read_marker` would read it: it counts all kana as ア イ ウ."""
    kana = number.family in ("iroha", "kana")
    value = (KANA.index(number.printed.translate(FOLD)) + 1,) if kana else number.value
    return Marker(number.printed, "kana" if kana else "bare" if number.family == "bare" else "kanji", value)


def _scopes(rows: Sequence[Row]) -> Iterator[tuple[range, bool]]:
    """Stretches between titles, and whether one is an article of a law; the first row is its title."""
    styles = [_structure(row) for row in rows]
    law = styles.count("article") >= _MIN_ARTICLES
    starts = [0, *(place for place, style in enumerate(styles) if place and style)]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        if end - start > 1:
            yield range(start, end), law and styles[start] == "article"


def _structure(row: Row) -> str | None:
    """Style of a row that ends whatever list stands above it; None for others."""
    if row.role == "heading":
        found = read_marker(row.text)
        return found[0].style if found else "heading"
    if row.role not in ("text", "item"):
        return None
    if row.text.startswith("第"):
        found = read_marker(row.text)
        if found and found[0].style in _STRUCTURE:
            return found[0].style
    return "appendix" if signals.is_appendix(row.plain) else None


def _chains(rows: Sequence[Row], scope: range, full: float, lawful: bool) -> list[_Chain]:
    """All lists of a scope in the order of their beginnings, whether or not they turn out to be one."""
    chains: list[_Chain] = []
    under_way: list[_Chain] = []
    member = -1
    """Place of the last row that belongs to a list."""
    for place in scope:
        row = rows[place]
        if row.role not in ("text", "item"):
            continue
        complete = place > 0 and _is_complete(rows[place - 1], row, full)
        numbers = [] if place == scope[0] and lawful else _numbers(row, complete, lawful)
        if numbers and place > 0 and _is_bound(rows[place - 1], row):
            numbers = []
        if _join(under_way, numbers, place):
            member = place
            continue
        opening = [number for number in numbers if _opens(number, rows, place, scope, member, lawful)]
        if opening:
            chain = _Chain(_is_announced(rows, place, scope, full), [(place, opening[0])])
            chains.append(chain)
            under_way = [*under_way[1 - _DEEPEST :], chain]
            member = place
        elif complete and read_marker(row.text) is None:
            for chain in under_way:
                chain.strangers += 1
            under_way = [chain for chain in under_way if chain.strangers <= _STRANGERS[lawful]]
    return chains


def _join(under_way: list[_Chain], numbers: Sequence[_Number], place: int) -> bool:
    """Let one of the numbers go on with the innermost list that expects it; lists inside that one are over."""
    for depth in range(len(under_way) - 1, -1, -1):
        chain = under_way[depth]
        for number in numbers:
            if number.family != chain.last.family:
                continue
            again = number.value == chain.last.value and len(chain.members) > 1
            if again and chain.last.weight <= _Weight.WORD < number.weight:
                chain.members.pop()  # a word was taken for the number that comes only now
            elif not _follows(chain.last.value, number.value):
                continue
            chain.members.append((place, number))
            chain.strangers = 0
            del under_way[depth + 1 :]
            return True
    return False


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """二 after 一; 一の二 after 一, 一の三 or 二 after 一の二."""
    if after == (*before, 2):
        return True
    depth = len(after)
    return depth <= len(before) and after[:-1] == before[: depth - 1] and after[-1] == before[depth - 1] + 1


def _opens(number: _Number, rows: Sequence[Row], place: int, scope: range, member: int, lawful: bool) -> bool:
    """Whether a list may begin here: with its first number, behind a full stop, a title or a member of another."""
    if number.weight == _Weight.READ:
        return True
    if number.value != (1,) and not (lawful and number.family == "bare" and number.value == (2,)):
        return False
    if place == scope[0]:
        return False
    above = rows[place - 1]
    titled = place - 1 == scope[0] and not lawful and _structure(above) is not None
    return (
        titled
        or place - 1 == member
        or above.plain.endswith(":")
        or (above.plain.startswith("(") and above.plain.endswith(")"))
        or signals.ends_sentence(above.plain)
        or bool(_ANNOUNCED.search(above.plain))
    )


def _is_announced(rows: Sequence[Row], place: int, scope: range, full: float) -> bool:
    """Whether the paragraph above says that a list follows."""
    for above in range(place - 1, max(scope[0], place - _LONGEST_LEAD) - 1, -1):
        if _ANNOUNCED.search(rows[above].plain):
            return True
        if above > 0 and _is_complete(rows[above - 1], rows[above], full):
            return False
    return False


def _is_complete(above: Row, row: Row, full: float) -> bool:
    """Whether nothing speaks for `row` going on with the line above it."""
    if above.whole or row.whole or signals.ends_sentence(above.plain) or above.role != row.role:
        return True
    return not full or row.gap > 0 or width(above.plain) < full


def _is_bound(above: Row, row: Row) -> bool:
    """Whether the line above asks for what stands here: it ends in 、 or inside a bracket or a number."""
    if above.whole or row.whole or above.role != row.role:
        return False
    return bool(_UNFINISHED.search(above.plain)) or signals.open_family(above.plain[-_LONGEST_BRACKET:]) is not None


def _numbers(row: Row, complete: bool, lawful: bool) -> list[_Number]:
    """The numbers that the row may begin with: kana count in two orders, and 二二以上 may be 二 before 二以上."""
    match = _HEAD.match(row.text[:16].translate(FOLD))
    if match is None:
        return []
    read = read_marker(row.text)
    if read is not None:
        if read[0].style not in ("kanji", "kana", "bare") or len(read[0].text) > match.end("number"):
            return []
        return [_Number(*counted, read[0].text, _Weight.READ, True) for counted in _values(match["number"])]
    weight = _weight(match, row.text, lawful)
    if weight is None:
        return []
    weight = weight if complete else _Weight(max(weight - 1, _Weight.REFERRED))
    whole = match["number"]
    shorter = [whole[:size] for size in range(len(whole) - 1, 0, -1)] if match["kanji"] and not match["blank"] else []
    return [
        _Number(
            *counted, row.text[: len(number)], weight if number == whole else _Weight.REFERRED, bool(match["blank"])
        )
        for number in (whole, *shorter)
        if number[-1] != "の"
        for counted in _values(number)
    ]


def _values(number: str) -> Iterator[tuple[_Family, tuple[int, ...]]]:
    if number.isascii():
        yield "bare", (int(number),)
    elif number[0] in IROHA or number[0] in KANA:
        if number in IROHA:
            yield "iroha", (IROHA.index(number) + 1,)
        if number in KANA:
            yield "kana", (KANA.index(number) + 1,)
    elif all(map(_NUMERAL.fullmatch, number.split("の"))):
        yield "kanji", tuple(map(number_value, number.split("の")))


def _weight(match: re.Match[str], text: str, lawful: bool) -> _Weight | None:
    """How well a head that is no marker by itself shows a number; None where it cannot be one."""
    folded, rest = match.string, match.string[match.end() :]
    if _IMPOSSIBLE.match(rest) or (match["digits"] and rest[0].isascii() and rest[0] != "("):
        return None
    if match["blank"]:
        # Nothing puts an ideographic blank between a figure and its unit, and in an article no figure begins a
        # paragraph; an extractor's narrow blank says nothing.
        return _Weight.CLEAR if lawful or text[match.end("number")] == "\u3000" else _Weight.WORD
    if _REFERRED.match(rest):
        return _Weight.REFERRED
    if match["kana"]:
        return _Weight.WORD if re.match("[ァ-ヺ]", rest) else _Weight.CLEAR
    return _Weight.WORD if _COUNTED.match(rest) or _WORDS.match(folded) else _Weight.CLEAR


def _accepted(chain: _Chain, lawful: bool, *, blankless: bool = False) -> list[tuple[int, _Number]]:
    """The members of a list that its sure members vouch for; empty if it is no list.

    `blankless`: the law prints numbers without a blank, so that `２国は` is clear in an article.
    """
    members, first = chain.members, chain.members[0][1]
    least = _Weight.WORD if lawful and blankless and first.family == "bare" else _Weight.OPEN
    sure = [number.weight >= least for _, number in members]
    paragraphs = lawful and first.family == "bare" and first.value == (2,)
    """The article's own text is the first paragraph."""
    led = chain.announced or paragraphs
    end = 0
    for at, (_, number) in enumerate(members):
        if not sure[at] and not _is_vouched(number, sure[:at], sure[at + 1 :], led=led, lawful=lawful):
            break
        end = at + 1
    if sum(sure[:end]) > 1 or (lawful and led and end > 1 and any(sure[:end])):
        return members[:end]
    return members[:end] if paragraphs and end and first.weight != _Weight.OPEN else []


def _is_vouched(number: _Number, before: Sequence[bool], after: Sequence[bool], *, led: bool, lawful: bool) -> bool:
    """Whether the members before and after (True: sure ones) show that a doubtful head is a number."""
    if number.weight == _Weight.REFERRED:
        return before[-1:] == [True] and after[:1] == [True]
    if any(after):
        return led or len(before) > 0
    return lawful and sum(before) > (0 if led else 1)  # no list has one item alone
