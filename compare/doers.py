"""Who a statement lays its deed upon: 市は, 保育を行う事業者は.

A duty of another body or person is another duty, however alike the rest is worded. So it is no part of a statement
that was split, if what that statement laid upon its own doer goes on beside it. Where several did a thing together
(国及び県は) and each is told by itself now, each was named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..normalize.bodies import find_bodies

_SOMEONE = (
    r"(?:国|政府|日本|[省庁府県市町村校社班隊者民師士医官主元客]|(?<![首古])都|北海道|(?<![地学])区|(?<!日)課|(?<!定)員|(?<!大)人|"
    r"(?<![機社])会|自治体|団体|会議|本部|機構|機関|センター|大臣|総理|知事|[町村市区院署部局課]長|個人|企業|組合|法人|大学|"
    r"当局|事務[局所]|(?<![場箇個か近名])所|病院|裁判所|銀行|保育園|幼稚園|こども園|世帯|家庭|家族|農家|専門家|子ども|こども|[A-Z]{2,6})"
)
"""Ends of words for bodies and persons; of a thing (報告書は, 費用は) a part may well be about another."""
_APART = "、。はがを()「」"
"""What no name of a doer goes over."""
_TOPIC = re.compile(
    rf"(?<![^{_APART}])(?=[^{_APART}]*(?:は(?!じ)|が、))([^{_APART}]*?{_SOMEONE})(?:等|など)?(?:は(?!じ)|が、)"
)
_LEADING = re.compile(
    rf"^[^{_APART}]*?{_SOMEONE}(?:等|など)?(?:において|が(?:中心|主体)とな(?:って|り)|を(?:中心|主体)に)、"
)
"""農林水産省において、 and 国が中心となって、 name who does it as 国は does; 学校において may be the place only."""
_AND = re.compile(r"及び|並びに|又は|若しくは|とともに|[とや・]")
_NOUN = re.compile(r"[一-鿿々〇ァ-ヺーA-Za-z0-9]{1,40}$|子ども$|こども$")
_OF_ANY = re.compile(r"^(?:当該|関係|[各本当同])(?=[一-鿿ァ-ヺーA-Za-z])")
_BEFORE = r"(?<![一-鿿々〇ァ-ヺーA-Za-z0-9])(?:当該|関係|[各本当同])?"
_AFTER = r"(?![一-鿿々〇ァ-ヺー](?<![及並又若等]))"


@lru_cache(maxsize=1 << 14)
def doers(canonical: str) -> frozenset[str]:
    """The bodies and persons of whom a statement in canonical text says first what they do; empty where none is named.

    >>> sorted(doers("国及び団体は、堤防を直す。"))
    ['団体', '国']
    """
    found = _TOPIC.search(canonical)
    return frozenset(_names(_AND.split(found.group(1)))) if found else frozenset()


def without_doers(text: str) -> str:
    """What stands behind whoever does it: the whole text where nobody is named."""
    found = _TOPIC.search(text) or _LEADING.match(text)
    return text[found.end() :].removeprefix("、") if found else text


def another_does(part: str, joint: str, host: str) -> bool:
    """Whether `part` is laid upon somebody whom `joint` does not name, while `host` keeps whom `joint` lays it upon.

    All three are canonical texts: of a statement that may be a part, of the one it may be a part of, and of that one's
    other part.
    """
    theirs, own = doers(part), doers(joint)
    if not theirs or not own & doers(host):
        return False
    return not theirs & own and not any(_named(name, joint) for name in theirs)


def _names(phrases: Iterable[str]) -> Iterable[str]:
    for phrase in phrases:
        noun = _NOUN.search(phrase)
        if noun:
            word = _OF_ANY.sub("", noun.group())
            yield from find_bodies(f"{word}は") or (word,)


def _named(name: str, text: str) -> bool:
    """Whether a text names it anywhere, as a word of its own."""
    return name in find_bodies(text) or re.search(_BEFORE + re.escape(name) + _AFTER, text) is not None
