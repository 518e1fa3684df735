"""Whether one wording does the opposite of another to the same thing: 窓口を設置する and 窓口を廃止する.

A small table of official Japanese (`deeds.py`). A word begins or keeps something, or ends it; makes it more, or less.
What stands around it may turn it round again: 廃止を見送る keeps, 拡大を中止する makes less. So the sign of all the
words from the verb inwards is what counts.
"""

from __future__ import annotations

import re
from typing import Literal

from ..normalize.predicates import read_predicate
from ..normalize.stances import stance_of
from .deeds import DEGREES, ENDS, LESS, SIGNS, Deed, deed_of, ends_the_act, same_thing

Reversal = Literal["undone", "restored", "turned"]
"""The new wording ends or lessens what the old one was to do; the other way round; neither is more."""

_EITHER = frozenset(["禁止", "解禁", "自由化", "容認", "有料化", "有償化", "無料化", "無償化", "増税", "減税"])
"""Opposites of which neither promises more."""
_OPPOSITES = frozenset(
    frozenset(pair.split())
    for pair in (
        *(
            "簡素化 厳格化",
            "免除 徴収",
            "免除 課",
            "無償化 徴収",
            "無料化 徴収",
            "簡略化 厳格化",
            "受理 却下",
            "承認 却下",
        ),
        *("不要 必要", "無償 有償", "無料 有料", "保存 廃棄", "保管 廃棄", "禁止 認め", "禁じ 認め", "許可 禁止"),
    )
)
"""Words that are opposites of each other only: 制度を創設する is none of 制度を簡素化する."""
_MAY_TURN = re.compile(
    "|".join(sorted({word for word, sign in SIGNS.items() if sign < 0}.union(*_OPPOSITES)))
    + "|ない|なか|ず|ませ|[不非無有]"
)
"""What stands in one of two wordings at least where one turns the other round: a look at it spares reading both."""
_FREE_OF_CHARGE = frozenset(["無料", "無償", "無料化", "無償化"])
_PRICE = re.compile(r"(?:[1-9][0-9,.]*[万千百]?円|半額|有[料償])(?:程度)?$")
_FREE = re.compile(r"無[料償](?=[でにと])")
_PAID = re.compile(r"有[料償](?=[でにと])")
_FINISH = frozenset(["終了", "終え", "終わらせ"])
_BY_THEN = re.compile(r"までに|全て|すべて|年度?[中内]|速やかに|早期に|早急に")
_BURDENS = (
    r"税|料|負担|規制|制限|要件|基準|罰|コスト|費用|経費|赤字|債務|国債|排出|廃棄|ごみ|格差|差別|事故|犯罪|被害|死|自殺|待機|失業|"
    r"滞納|時間|期間|残業|リスク|依存|価格|物価|金利|ガス|CO2|消費|違反|制約|障壁|手続"
)
_BURDEN = re.compile(_BURDENS)
_A_BURDEN = re.compile(rf"(?:{_BURDENS})(?:制度|[制則金率等額量値度き])?$")
"""What may as well be promised less of as more: 規制を強化する is neither more nor less of a promise than 緩和する."""


def reversal(old: str, new: str) -> Reversal | None:
    """How the new wording turns the old one round; None where it does not. Both are canonical.

    Backwards it is the mirror image. Where the opposite word stands in the other wording as well, the two say both, and
    nothing is turned round.
    """
    if not _MAY_TURN.search(old) and not _MAY_TURN.search(new):
        return None
    before, after = deed_of(old), deed_of(new)
    if _completes(old, before) or _completes(new, after):
        return None
    if of_one_act(before, after):
        return turn(before, after)
    if before.core == after.core and (
        (_FREE.search(old) and _PAID.search(new)) or (_PAID.search(old) and _FREE.search(new))
    ):
        return "turned" if same_thing(before, after) else None
    if not same_thing(before, after) or _says_beside(old, before, after) or _says_beside(new, after, before):
        return None
    return turn(before, after)


def about_less(canonical: str) -> bool:
    """Whether it speaks of a burden, or of making something less: of that the lower figure may be the better."""
    return _BURDEN.search(canonical) is not None or any(word in canonical for word in LESS)


def of_one_act(one: Deed, other: Deed) -> bool:
    """Whether one of two deeds ends the act that the other is."""
    return ends_the_act(one, other) or ends_the_act(other, one)


def turn(before: Deed, after: Deed) -> Reversal | None:
    """How what is done turns round, of one thing that is done to both, or of one act that is done and ended."""
    ways: tuple[tuple[Deed, Deed, Reversal], ...] = ((before, after, "undone"), (after, before, "restored"))
    for act, end, way in ways:
        if _brings(act) and (ends_the_act(act, end) or _ends_the_words(act, end)):
            return way
        if ends_the_act(act, end):
            return _told(before, after, way)
    if not before.negated and not after.negated and frozenset(before.words[:1] + after.words[:1]) in _OPPOSITES:
        return "turned"
    if _priced(before, after) or _priced(after, before):
        return "turned"
    if not before.signed or not after.signed or before.sign == after.sign:
        return None
    return _told(before, after, "undone" if after.sign < 0 else "restored")


def _priced(free: Deed, charged: Deed) -> bool:
    """Whether a price stands for what is free of charge: 利用料を無料とする, 利用料を1回500円とする."""
    if free.negated or charged.negated or free.words[0] not in _FREE_OF_CHARGE:
        return False
    return _PRICE.search(charged.words[0]) is not None


def _completes(text: str, deed: Deed) -> bool:
    """2030年までに整備を終える: it is done by then, not given up."""
    return deed.words[0] in _FINISH and _BY_THEN.search(text) is not None


def _told(before: Deed, after: Deed, way: Reversal) -> Reversal:
    """`way`, or "turned" where neither is more of a promise."""
    neither = _burdens(before) or _burdens(after) or not _EITHER.isdisjoint(before.words + after.words)
    return "turned" if neither else way


def _burdens(deed: Deed) -> bool:
    """Whether it is about a burden: any part of what is done by degrees, otherwise the very thing that begins or ends.

    被害者支援窓口 is no harm, 待機所 no waiting.
    """
    if _BURDEN.search("".join(deed.words)):
        return True
    return (_BURDEN.search if not DEGREES.isdisjoint(deed.words) else _A_BURDEN.search)(deed.thing) is not None


def _brings(act: Deed) -> bool:
    """Whether an act that is ended is less of a promise, burden or not: 基準の策定を中止する.

    What is done by degrees, takes away or forbids is no more of a promise than its end: 規制の緩和を中止する.
    """
    return act.sign > 0 and DEGREES.isdisjoint(act.core) and _EITHER.isdisjoint(act.core)


def _ends_the_words(act: Deed, end: Deed) -> bool:
    """Whether one wording says the other's words again, under one more word that ends: 導入する, 導入を回避する.

    `ends_the_act` knows an act by its meaning and whatever case its thing stands in, but only under words that end acts
    (中止, 打ち切り). 回避, 解除 and 防止 are said of mishaps and of terms as well: those end an act where it is named
    in the very same words. Without this, 規制の導入を回避する would be no less of a promise than 規制を導入する.
    """
    outer, inner = end.core[:1], end.core[1:]
    return inner == act.core and not ENDS.isdisjoint(outer) and not act.negated and not end.negated


def takes_back(promise: str, refusal: str, *, allows: bool = False) -> bool:
    """Whether a statement that something is not done (事業の実施を見送る, 増やさない) goes against this promise.

    制度を維持する is kept, not broken, where the abolition is called off. With `allows` the statement leaves a
    thing open (することができる): then it need only speak of the same.
    """
    promised, refused = deed_of(promise), deed_of(refusal)
    about = same_thing(promised, refused) or not set(promised.words).isdisjoint(refused.words)
    return about and (allows or promised.sign != refused.sign)


def forbids_or_allows(old: str, new: str) -> bool:
    """Whether one of two wordings says that a thing may be done and the other that it may not or cannot."""
    ways = _may(old), _may(new)
    if None in ways or ways[0] == ways[1]:
        return False
    before, after = deed_of(old), deed_of(new)
    return before.core == after.core and same_thing(before, after)


def _may(canonical: str) -> bool | None:
    """True for することができる, False for してはならない and できない, None for all else."""
    marks = read_predicate(canonical).marks
    if "can" in marks and "negative" in marks:
        return False
    return {"optional": True, "negated": False}.get(stance_of(canonical) or "")


def _says_beside(text: str, own: Deed, other: Deed) -> bool:
    """Whether `text` also says, outside its own deed, what the other wording does."""
    return any(word in text for word in other.signed if len(word) > 1 and not any(word in mine for mine in own.words))
