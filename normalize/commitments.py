"""Whether a statement is a commitment, and how strong (docs/strength.md).

The last predicate decides (`predicates.py`); this module holds what follows from it: the order in which need, thought,
effort and deed win over each other, when a thing and not the government is what acts, and when a figure makes a target.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .document import DateExpression, Quantity, StatementKind, Strength
from .predicates import Predicate, last_clause, read_predicate, trim
from .verbs import NOUNS, Deed

_LIGHT = frozenset("行 行な 行っ 進め 開始 始め 加え 深め 重ね 実施 継続 続け 加速 図 着手 急".split())
"""Verbs that leave the meaning to their object: 検討を進める is to consider, 支援を行う is to promote."""

_HOLLOW = re.compile(r"(?:結論を|所要の|必要な)(?:得|(?:措置|対応|見直し|取組)を)?(?:講|行|実施|図|取り組|得|進め)?")
"""What stands after 検討し、 without adding to it: 結論を得る, 必要な措置を講ずる."""

_CAUSED = frozenset(
    "創出 貢献 寄与 解決 拡大 向上 増加 促進 促 資 高め 生み出 支え つなげ 広げ 増や 減ら 実現 活性化 効率化 提供 可能に".split()
)
"""Effects that things bring about as readily as governments do."""

_HAPPENS = frozenset(
    "実現 向上 拡大 増加 縮小 進展 進化 普及 浸透 定着 集中 分散 発展 成長 減少 改善 回復 安定 上昇 深化 加速 移行 転換 変革 強化".split()
)
"""Nouns that also serve as intransitive verbs: 普及 (to spread), not only 普及させる."""

_ACTOR = re.compile(
    r"(?:国|政府|省|庁|府|府省|省庁|我が国|日本|都道府県|市町村|自治体|地方公共団体|団体|会議|本部|委員会|審議会|機構|センター|協会|連合|"
    r"大臣|長官|総理|知事|市長|者|企業|大学|機関|官民|産学官|産官学|我々|私たち|私|党|当局|学校|局|室|都|道|県|市|区|町|村|[A-Z]{2,6})"
    r"(?:等|など)?(?:としては?|において)?$"
)
_TOPIC = re.compile(r"^(?:[^、。]{0,6}、)?([^、。はがを]{1,40})は、")
_THING_ACTS = re.compile(r"([^、。はがを]{1,40})が、")

_DESCRIBING = re.compile(r"(?:課題|現状|状況|背景|経緯|効果|イメージ|不足|不十分|遅れ|動向)(?:\)|等|など)?$")
"""Headings under which a bare noun phrase describes, on whatever level they stand."""
_EXAMPLES = re.compile(r"\(例\)$|[^の]例$|事例$|実例$")
_EXISTING = re.compile(r"(?:事例|実例|成果例?|実績|これまでの取組)$")
"""Headings under which even 〜を提供 tells what exists already."""

_SAID = re.compile(
    r"(?:こと|との(?:共通)?認識|という(?:共通)?認識|認識)を(?:[^。]{0,12}(?:発信|確認|提示|提起|表明)し、)?[^。、]{0,10}"
    r"(?:再確認|確認|発信|提示|提起|提唱|表明|宣言|主張|要請|共有|醸成|合意|強調)(?:する|し|していく|したい|を図る)?$"
)
"""A statement reported within another: …が重要であることを確認."""

_PROCEEDINGS = re.compile(
    r"^(?:ただ今|ただいま|只今|これより|それでは|以上をもって|以上で|本日の会議|例:|\(例|本章では|本節では|本稿では|以下に|以下では)"
)
"""What a chair says to run the meeting, and a paper to announce its own chapters."""

_GOAL = re.compile(r"目指|めざ|目標|達成|数値目標|KPI|とす$|と$")
_MEASURE = re.compile(
    r"拡大|増加|増や|倍増|半減|実現|引き上げ|引上げ|引き下げ|引下げ|削減|減ら|低減|軽減|縮減|縮小|短縮|向上|改善|高め|伸ば|小型化|高速化|達成|確保|整備|以上"
)
_MONEY = frozenset({"円", "ドル", "ユーロ", "元", "ポンド"})
_GOAL_KEPT = re.compile(r"目標(?:値)?(?:を|が|として)(?:掲げ|設定|定め|据え|設け|置)")


def strength_of(
    canonical: str,
    *,
    kind: StatementKind,
    headings: Sequence[str],
    quantities: Sequence[Quantity],
    dates: Sequence[DateExpression],
    lead: str | None = None,
) -> Strength | None:
    """How strongly a statement promises; None if it promises nothing.

    `canonical` is canonical text without its marker, `headings` the canonical titles above, outermost first, `lead` the
    sentence that introduces the list the statement stands in. `quantities` and `dates` are those of the statement, their
    spans are not used.
    """
    if _PROCEEDINGS.match(canonical):
        return None
    predicate = read_predicate(canonical)
    if canonical[:1] in ("(", "【") and canonical[-1:] in (")", "】") and predicate.form != "finite":
        return None  # a label in brackets
    if "need" not in predicate.marks and _names_goal(canonical, quantities):
        return "target"
    strength = _reported(canonical) or _promised(predicate, headings)
    if strength in ("implement", "promote") and _is_target(canonical, predicate, quantities, dates):
        return "target"
    return strength


def _reported(canonical: str) -> Strength | None:
    """The strength of what is confirmed or proposed, where that is a need or something to consider."""
    said = _SAID.search(trim(canonical))
    if said is None:
        return None
    inner = _promised(read_predicate(canonical[: said.start()]), ())
    return inner if inner in ("need", "consider") else None


def _promised(predicate: Predicate, headings: Sequence[str]) -> Strength | None:
    """Need shell, then what only happens or has happened, then the deed itself."""
    marks = set(predicate.marks)
    if "need" in marks:
        return "need"
    if "conceivable" in marks:
        return "consider"
    if marks & {"past", "state", "passive", "negative", "plan", "opinion", "copula"}:
        return None
    if "so-that" in marks:
        return "promote"
    if "can" in marks:
        return None
    deed = predicate.deed or _unlisted(predicate)
    if deed is None or deed in ("ailment", "report") or predicate.before.endswith(("未", "不", "非")) or _describes(predicate, headings) or _happens(predicate):
        return None
    return _of_deed(deed, predicate)


def _unlisted(predicate: Predicate) -> Deed | None:
    """A verbal noun in no table is effort, if it has an object: 関係規程を精緻化, 通信網を冗長化する."""
    if len(predicate.head) < 2 or predicate.form not in ("finite", "object"):
        return None
    grounded = predicate.before.endswith("を") or (predicate.form == "finite" and "を" in predicate.clause)
    return "promote" if grounded or "onward" in predicate.marks else None


def _of_deed(deed: Deed, predicate: Predicate) -> Strength:
    inner = _object(predicate) if predicate.head in _LIGHT else None
    if deed == "consider" or inner == "consider":
        return "consider"
    if _only_considered(predicate):
        return "consider"
    if deed == "implement":
        return (
            "promote" if predicate.head in ("行", "行な", "行っ") and inner in ("promote", "outcome") else "implement"
        )
    return "promote"


def _object(predicate: Predicate) -> Deed | None:
    """Class of the verbal noun that is the object of a light verb."""
    words = re.sub(r"(?:等|など)?[をに](?:[^、。をに]{0,8}[にくて])?$", "", predicate.before)
    return next((NOUNS[words[-size:]] for size in range(min(6, len(words)), 0, -1) if words[-size:] in NOUNS), None)


def _only_considered(predicate: Predicate) -> bool:
    """検討し、結論を得る / 検討を加え、必要な措置を講ずる: nothing is decided but to think."""
    tail = predicate.before[-40:] + predicate.head
    return bool(
        re.search(r"検討(?:し|を加え|を行い|を行った上で|した上で|の上)、[^、]{0,25}(?:、[^、]{0,12})?$", tail)
    ) and bool(re.search(r"結論を得|措置を講|所要の|必要な", tail))


def _describes(predicate: Predicate, headings: Sequence[str]) -> bool:
    """Bare noun phrases that name a thing, an effect or a problem rather than an act."""
    if predicate.form == "title":
        return True
    innermost = headings[-1] if headings else ""
    if predicate.form == "object":
        return bool(_EXISTING.search(innermost))
    if predicate.form != "nominal":
        return False
    return (
        predicate.deed == "outcome"
        or bool(_EXAMPLES.search(innermost))
        or any(_DESCRIBING.search(heading) for heading in headings)
    )


def _happens(predicate: Predicate) -> bool:
    """Something comes about by itself or by a thing: 通信が向上する; デジタル化は、雇用を創出する."""
    clause = predicate.clause
    if predicate.form == "subject":
        return not _ACTOR.search(clause.rstrip("が"))
    if predicate.head in _HAPPENS and "を" not in clause:
        subject = re.search(r"([^、がは]{1,30})(?:が|は)[^がは]*$", clause)
        if subject and not _ACTOR.search(subject.group(1)):
            return True
    if predicate.deed != "outcome" and predicate.head not in _CAUSED:
        return False
    topic = _TOPIC.search(predicate.before) or (
        _THING_ACTS.search(predicate.before) if predicate.deed == "outcome" else None
    )
    return topic is not None and not _ACTOR.search(topic.group(1))


def _names_goal(canonical: str, quantities: Sequence[Quantity]) -> bool:
    """A figure under a goal that is set: 20兆円とする目標を掲げている."""
    return bool(_GOAL_KEPT.search(canonical[-40:])) and _figures(quantities, canonical) != []


def _is_target(
    canonical: str, predicate: Predicate, quantities: Sequence[Quantity], dates: Sequence[DateExpression]
) -> bool:
    """A figure or a deadline that is aimed at; budgets, statistics and mere counts of measures are none."""
    end = last_clause(trim(canonical))
    deadline = any(date.role == "deadline" for date in dates)
    figures = _figures(quantities, end)
    aims = bool(_GOAL.search(end)) or predicate.deed == "aim"
    if aims:
        return deadline or bool(figures)
    measured = [figure for figure in figures if figure.unit not in _MONEY]
    return bool(measured) and bool(_MEASURE.search(predicate.head) or deadline)


def _figures(quantities: Sequence[Quantity], clause: str) -> list[Quantity]:
    return [figure for figure in quantities if figure.value is not None and figure.unit and figure.text in clause]
