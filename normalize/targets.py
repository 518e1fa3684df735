"""When a figure or a deadline makes a promise a target.

2030年度までに46%削減する, 99%とする, 17.5兆円を目指す are targets. A budget (5億円を計上), a statistic (5億円であった)
and a count of measures (10分野で実証する) are none: a target needs a word that aims, or a measure that is to rise or
fall.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .canonical import canonicalise
from .document import DateExpression, Quantity
from .predicates import Predicate, last_clause, trim

_AIMS = re.compile(r"目指|めざ|目標|達成|KPI")
_SET_GOAL = re.compile(r"目標(?:値)?(?:を|が|として|に)(?:掲げ|設定|定め|据え|設け|置)")
_MEASURE = re.compile(
    "拡大|増加|増額|増や|倍増|半減|減額|実現|引き上げ|引上げ|引き下げ|引下げ|削減|減ら|低減|軽減|縮減|縮小|短縮|圧縮|抑制|抑え|向上|"
    "改善|高め|上げ|下げ|伸ば|小型化|高速化|達成|確保|整備"
)
"""Verbs whose object or result is a measure: X%削減, 2倍に高める."""
_MONEY = frozenset(["円", "ドル", "ユーロ", "元", "ポンド", "ウォン"])
_TIME = frozenset(["年", "か月", "月", "週", "日", "時間", "分", "秒", "年間", "か月間", "日間"])


def names_goal(canonical: str, quantities: Sequence[Quantity]) -> bool:
    """A goal that is set, with its figure: 20兆円とする目標を掲げている, even where it was set before."""
    return bool(_SET_GOAL.search(canonical[-40:])) and bool(_figures(quantities, canonical))


def is_target(
    canonical: str, predicate: Predicate, quantities: Sequence[Quantity], dates: Sequence[DateExpression]
) -> bool:
    """Whether the last clause of a promise aims at a figure, or at a state by a deadline."""
    end = last_clause(trim(canonical))
    figures = _figures(quantities, end)
    deadline = any(date.role == "deadline" for date in dates)
    if predicate.deed == "aim" or _AIMS.search(end):
        return deadline or bool(figures)
    measured = [figure for figure in figures if figure.unit not in _MONEY]
    if predicate.head in ("と", "に"):
        return any(figure.unit not in _TIME for figure in measured)
    return bool(measured) and (deadline or _MEASURE.search(predicate.head) is not None)


def _figures(quantities: Sequence[Quantity], clause: str) -> list[Quantity]:
    """The figures with a value and a unit that stand in `clause`; 一人 in 誰一人 is none.

    The clause is canonical, the figures are as printed (３０万人): they are brought to the same notation first.
    """
    valued = [figure for figure in quantities if figure.value is not None and figure.unit]
    told = [figure for figure in valued if not (figure.unit == "人" and figure.value == 1)]
    return [figure for figure in told if figure.text in clause or canonicalise(figure.text).text in clause]
