"""What a statement's last predicate says of what it names, beside or instead of promising it.

Two statements of the same strength may differ: 50%とする is firm, 50%を目指す aims; しなければならない is a duty,
望ましい a wish. And of two that promise nothing, one tells what was done (実施した), the other takes a promise back:
実施しない, 実施を見送る, 実施することができる, 実施する予定である.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from .endings import plain_speech
from .predicates import read_predicate, trim
from .verbs import LIGHT

Stance = Literal[
    "duty",  # しなければならない
    "duty of effort",  # よう努めなければならない
    "wish",  # 望ましい, 有効である: a need, but nobody has to
    "aim",  # 目指す, 目標とする
    "effort",  # 努める
    "goal",  # 【目標】50%に拡大: neither firm nor loose, the label says what it is
    "negated",  # しない, してはならない, すべきでない
    "optional",  # することができる
    "planned",  # する予定である
    "refused",  # 見送る, 控える, 延期する, 〜する計画を撤回する: not, or not now
]
WITHDRAWN: frozenset[Stance] = frozenset({"negated", "optional", "planned", "refused"})
"""Stances that promise nothing, of what may have been promised before."""
DUTIES: frozenset[Stance] = frozenset({"duty", "duty of effort"})
SOFT: frozenset[Stance] = frozenset({"aim", "effort"})
"""Stances that promise less than the plain verb."""

_TRYING = frozenset({"努め", "つとめ", "努力", "配慮", "留意"})
_DUTY = re.compile(r"(?:なければ|なけれ|ねば|なくては|ないと)(?:なら|いけ)ない$")
_WISH = re.compile(
    r"(?:望ましい|望まれ|期待|有効|効果的|有用|有益|得策|望みたい|ほしい|欲しい)[^、。]{0,8}$|(?:て|で)は(?:どう|いかが)"
)
_ALLOWED = re.compile(r"こと(?:が|も|は)?(?:でき|可能)")
_PLANNED = re.compile(r"予定|見込み|見込で|運び")
_GOAL = re.compile(r"目標(?:と(?:する|し)|に|値)|目標(?:を)?(?:掲げ|設定)")
_HEADED = re.compile(r"[【(]?(?:政策|数値|成果)?目標[】):]")
"""【目標】 before what is aimed at."""


_PLAN = r"(?:数値)?(?:目標|方針|計画|予定|考え|構想|約束|公約|決定)(?:について)?[はを]、?[^、。をは]{0,8}?"
_FORM = r"(?:する|した|し|る|す|$)"
_PLAN_WITHDRAWN = re.compile(
    r"^(?P<plan>.{2,3000}?[うくぐすつぬぶむる])(?:"
    rf"(?:という|との|とした){_PLAN}(?:廃止|中止|取りやめ|取り止め|取止め){_FORM}|"
    rf"(?:という|との|とした|(?<!係る)(?<!関する)(?<!対する)(?<!よる)(?<!定める)(?<!おける)){_PLAN}"
    rf"(?:撤回|取り下げ|取下げ|放棄|断念|白紙に戻|白紙撤回|白紙と){_FORM})"
)
"""〜する, and that this plan is called off; of plans named without a verb (基本計画を廃止する) nothing is known."""
_CALLED_OFF = re.compile(r"撤回|取り?下げ|放棄|断念|廃止|中止|取り?[や止]め|白紙")


def plan_withdrawn(canonical: str) -> str | None:
    """What was to be done and is called off: 窓口を開く in 窓口を開くという方針を撤回する; None for all else."""
    end = trim(canonical)[-30:]
    if not _CALLED_OFF.search(end):
        return None
    found = _PLAN_WITHDRAWN.match(trim(canonical))
    if found is None or not set(read_predicate(canonical).marks) <= {"decided", "onward", "desire"}:
        return None
    return found["plan"]


_MUST_NOT = re.compile(r"(?:て|で)は(?:なら|いけ)ない$")


def refuses(canonical: str) -> bool:
    """Whether an act is not to be done: 拘束を行わない, 名簿を渡してはならない; not a finding (容易でない).

    Most negations are findings, so that no strength is given to any; but where a refusal was changed, a reader wants to
    see it as he does a promise.
    """
    if stance_of(canonical) != "negated":
        return False
    if _MUST_NOT.search(plain_speech(trim(canonical))):
        return True
    predicate = read_predicate(canonical)
    return predicate.deed in ("implement", "promote") and ("を" in predicate.before or predicate.head in LIGHT)


@lru_cache(maxsize=1 << 12)  # as `read_predicate`
def stance_of(canonical: str) -> Stance | None:
    """The stance of one statement in canonical text; None for a plain promise, a plain need, a report. Never raises."""
    predicate = read_predicate(canonical)
    end = plain_speech(trim(canonical))[-40:]
    for number, mark in enumerate(predicate.marks):
        if mark == "need":
            if _DUTY.search(end):
                return "duty of effort" if predicate.head in _TRYING else "duty"
            return "wish" if _WISH.search(end) else None
        if mark == "negative":
            return None if "can" in predicate.marks[number:] else "negated"  # できない: it cannot be done
        if mark == "can":
            return "optional" if _ALLOWED.search(end) else None
        if mark == "plan":
            return "planned" if _PLANNED.search(end) else None
        if mark == "state":
            break  # 目指している: it aims
        if mark in ("past", "passive", "opinion", "conceivable"):
            return None
    if predicate.deed == "refusal" or plan_withdrawn(canonical) is not None:
        return "refused"
    if predicate.head in _TRYING:
        return "effort"
    if predicate.deed == "aim" or _GOAL.search(end):
        return "aim"
    return "goal" if _HEADED.match(canonical) else None
