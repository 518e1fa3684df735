"""When a figure or a deadline makes a promise a target.

2030年度までに46%削減する, 99%とする, 17.5兆円を目指す are targets. A budget (5億円を計上), a statistic (5億円であった)
and a count of measures (10分野で実証する) are none: a target needs a word that aims, or a measure that is to rise or
fall, or a level that is set (ゼロとする, 45%へ).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .canonical import canonicalise
from .document import DateExpression, Quantity
from .predicates import Predicate, last_clause, trim

_AIMS = re.compile(r"目指|めざ|目標|達成|KPI")
_SET_GOAL = re.compile(
    r"目標(?:値)?(?:を|が|として|に)(?:掲げ|設定|定め|据え|設け|置)|目標と(?:する|し(?:、|て?い(?:る|ます)|ており))|目指して(?:いる|い?ます|おり)"
)
"""A goal that is in force: the tense of the sentence does not matter."""
_MEASURE = re.compile(
    "拡大|増加|増額|増や|倍増|半減|減額|実現|引き上げ|引上げ|引き下げ|引下げ|削減|減ら|低減|軽減|縮減|縮小|短縮|圧縮|抑制|抑え|向上|"
    "改善|高め|上げ|下げ|伸ば|小型化|高速化|達成|確保|整備|増員|減員|近づけ"
)
"""Verbs whose object or result is a measure: X%削減, 2倍に高める."""
_BOUND = r"(?:以上|以下|以内|未満|超え?|程度|規模|台|前後|水準|相当|を(?:上|下)回る(?:水準|規模)?|の(?:水準|規模))?"
_LEVEL = re.compile(
    rf"{_BOUND}(?:(?:と(?:する|し|なる)|に(?:する|し))(?=$|よう|こと|もの|べき|て|た|ます|、|方針|目標)|"
    rf"(?:に|へ|まで)(?:と)?(?:{_MEASURE.pattern})|(?:の|を)(?:実現|達成))"
)
"""What follows a figure that is the level to be reached: 80%とする, 5兆円に拡大する, 1,500円を実現する."""
_LEVEL_AT_END = re.compile(rf"{_BOUND}(?P<word>へ|に|と(?:する|し))$")
_AS_A_GOAL = re.compile(r"目標(?:値)?として(?:は)?、")
_IN_A_YEAR = re.compile(
    r"(?:末|初頭|前半|半ば|後半|頃|ころ|中)?(?:より(?:早い|前の?)(?:時期|段階))?(?:の時点)?(?:に(?:は|おいて(?:は)?)?|で(?:は)?)"
    r"(?!対|向|係|関|つい|よ[りっる])(?![^、。]{0,20}[ぁ-ん]た(?=[一-鿿ァ-ヺー]))"
)
"""What follows a year in which a level is to be reached: 2030年に5兆円とする; not 2030年に始めた事業の…."""
_RATE_OF_PAY = re.compile(r"(?:補助|助成|負担|交付|控除|還元|給付|支給|税|料|利)(?:率|割合)")
"""What is fixed by a rule, not reached by effort: 補助率は2分の1とする."""
_MONEY = frozenset(["円", "ドル", "ユーロ", "元", "ポンド", "ウォン"])
_PHYSICAL = frozenset(
    {"mg", "g", "kg", "t", "t-CO2", "m", "km", "m2", "km2", "m3", "a", "ha", "L", "kL"}
    | {"kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "GJ", "TJ", "PJ"}
)
"""Measures of what is there in the world: 備蓄は10万トンとする aims at it as 備蓄を10万トンとする does."""
_TIME = frozenset(["年", "か月", "月", "週", "日", "時間", "分", "秒", "年間", "か月間", "日間"])


def names_goal(canonical: str, quantities: Sequence[Quantity]) -> bool:
    """A goal that is set, with its figure: 20兆円とする目標を掲げている, even where it was set before."""
    return bool(_SET_GOAL.search(trim(canonical)[-40:])) and bool(_figures(quantities, canonical))


def sets_level(
    canonical: str, predicate: Predicate, quantities: Sequence[Quantity], dates: Sequence[DateExpression]
) -> bool:
    """Whether a level is set without a verb that does anything to an object: 受講率100%とする, 2030年までに45%へ.

    Without an object a count needs a deadline (委員は10人とする is a rule), a share does not, but for rates of pay
    (補助率は2分の1とする is a rule too); before へ any count will do.
    """
    text = trim(canonical)
    if not set(predicate.marks) <= {"decided", "onward", "desire"} or _RATE_OF_PAY.search(text):
        return False
    if predicate.head == "と" and predicate.form == "finite":
        text = f"{predicate.before}とする"
    end = last_clause(text)
    deadline = _in_time(canonical, dates)
    for figure, place in _places(_figures(quantities, end), end):
        level = _LEVEL_AT_END.match(end, place)
        if level is None or figure.unit in _TIME:
            continue
        if level["word"] == "に" and not deadline and "を" not in end:
            continue  # 10年で2倍に: a statistic
        if deadline or figure.unit in _PHYSICAL:
            return True
        if figure.unit not in _MONEY and (_is_share(figure) or level["word"] == "へ"):
            return True
    return False


def fixes_amount(
    canonical: str, predicate: Predicate, quantities: Sequence[Quantity], dates: Sequence[DateExpression]
) -> bool:
    """Whether a sum of money is fixed: 使用料を月額5,800円とする. It is set once for all, no aim to be reached."""
    if predicate.head != "と" or predicate.form != "finite" or not set(predicate.marks) <= {"decided", "onward"}:
        return False
    end = last_clause(f"{predicate.before}とする")
    figures = [figure for figure in _figures(quantities, end) if figure.unit in _MONEY]
    return any(_LEVEL_AT_END.match(end, place) for _, place in _places(figures, end))


def is_target(
    canonical: str, predicate: Predicate, quantities: Sequence[Quantity], dates: Sequence[DateExpression]
) -> bool:
    """Whether the last clause of a promise aims at a figure, or at a state by a deadline."""
    end = last_clause(trim(canonical))
    figures = _figures(quantities, end)
    deadline = any(date.role == "deadline" for date in dates)
    if predicate.deed == "aim" or _AIMS.search(end):
        return deadline or any(figure.unit != "つ" for figure in figures)  # 8つの目標を立てる
    measured = [figure for figure in figures if figure.unit not in _MONEY]
    levels = _levels(figures, end)
    priced = bool(levels) and all(figure.unit in _MONEY for figure, _ in levels)  # 料金を1回500円とする
    if (
        predicate.head in ("と", "に")
        and not priced
        and any(figure.unit and figure.unit not in _TIME for figure in measured)
    ):
        return True
    if bool(measured) and (deadline or _MEASURE.search(predicate.head) is not None):
        return True
    deadline = _in_time(canonical, dates) or _AS_A_GOAL.search(trim(canonical)) is not None
    return any(
        figure.unit not in _TIME and (deadline or level.endswith("実現") or figure.unit not in _MONEY)
        for figure, level in levels
    )


def names_level(canonical: str, quantities: Sequence[Quantity]) -> bool:
    """Whether the last clause says up to what a thing is brought, target or not: 賃金を1,500円に引き上げる."""
    end = last_clause(trim(canonical))
    return any(figure.unit not in _TIME for figure, _ in _levels(_figures(quantities, end), end))


def _levels(figures: Sequence[Quantity], clause: str) -> list[tuple[Quantity, str]]:
    """The figures that are a level to be reached, each with the words that say so."""
    return [(figure, level[0]) for figure, place in _places(figures, clause) if (level := _LEVEL.match(clause, place))]


def _in_time(canonical: str, dates: Sequence[DateExpression]) -> bool:
    """Whether a level is one for a date: by 2030 as well as in 2030."""
    if any(date.role == "deadline" for date in dates):
        return True
    text = trim(canonical)
    return any(_IN_A_YEAR.match(text, place) for date in dates for place in _ends_of(date.text, text))


def _ends_of(words: str, text: str) -> Iterator[int]:
    """The places where `words`, as printed, end in canonical `text`."""
    for notation in {words, canonicalise(words).text}:
        place = text.find(notation)
        while place >= 0:
            yield place + len(notation)
            place = text.find(notation, place + 1)


def _figures(quantities: Sequence[Quantity], clause: str) -> list[Quantity]:
    """The figures in `clause` with a value and a unit, or shares and ゼロ, which have none; not 一人 in 誰一人.

    The clause is canonical, the figures are as printed (３０万人): they are brought to the same notation first.
    """
    valued = [
        figure
        for figure in quantities
        if figure.unit or (figure.value is not None and (_is_share(figure) or _counts(figure, clause)))
    ]
    told = [figure for figure in valued if not (figure.unit == "人" and figure.value == 1)]
    return [figure for figure in told if any(text in clause for text in _notations(figure))]


def _counts(figure: Quantity, clause: str) -> bool:
    """A bare number with what it counts: 5,000の小学校."""
    return any(f"{text}の" in clause for text in _notations(figure))


def _is_share(figure: Quantity) -> bool:
    """80%, 2分の1, 1/2, ゼロ, 2倍."""
    bare = not figure.unit and (figure.value == 0 or "分の" in figure.text or "/" in figure.text)
    return figure.unit in ("%", "倍", "割") or bare


def _notations(figure: Quantity) -> set[str]:
    return {figure.text, canonicalise(figure.text).text}


def _places(figures: Sequence[Quantity], clause: str) -> Iterator[tuple[Quantity, int]]:
    """The figures, each with the places in the clause where it ends."""
    for figure in figures:
        for place in _ends_of(figure.text, clause):
            yield figure, place
