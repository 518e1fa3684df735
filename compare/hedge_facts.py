"""Which hedges and intensifiers slipped in or out between two wordings, and whether they loosen the promise itself.

等 in 学校等を整備する leaves open what is built. In 老朽化等により整備する it leaves open why, in
刑法等の一部を改正する法律 nothing: both are told, but say nothing about the promise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..normalize.document import Statement
from ..normalize.hedges import Hedge, find_hedges
from .change import Cause, FactChange

_OPENING, _CLOSING = "【「『", "】」』"
"""Brackets of names and labels. Round ones hold lists and asides, which may well be what is promised."""
_LAW = re.compile(
    r"[^。、をはが()「」]{0,25}(?:法律|(?<![方手文司立作用無違])法|条例|政令|省令|府令|規則|規程|告示|要綱|通達)(?![一-鿿ァ-ヺー])|"
    r"の一部(?:を改正|改正)"
)
"""What follows 等 in the name of a law: 刑法等の一部を改正する法律, 医療等に関する法律."""
_GROUND = re.compile(
    r"(?:によ(?:り|って|る)|(?:の|る|た|い)ため|を?(?:踏まえ|受け|背景に|契機に|理由に)|に(?:鑑み|かんがみ|伴[いう]|基づ[きく]|即し|則[りっ])|"
    r"ことから|(?<=[るたい])ので|に照らし|の観点から)"
)
"""What a reason, a ground or an agent ends in."""
_CLOSES = re.compile(r"。?\)")
"""(準用する場合を含む。) says to what a term applies."""
_CLAUSE = re.compile(r"、?[^、。]{0,200}")
_RUN = re.compile(r"[一-鿿々]{1,40}|[ァ-ヺー]{2,40}|[A-Za-z0-9]{1,40}")
_WITHIN = re.compile(r"[^。、]{0,40}")
_LISTED = re.compile(r"(?:[^。、をはがに]{1,20}、)*[^。、]{0,40}")
_OF_A_NAME = "[一-鿿々〇ァ-ヺーA-Za-z0-9]"
_NAME = re.compile(rf"{_OF_A_NAME}{{1,20}}$")
_WORD = re.compile(r"(?:[一-鿿々〇]{1,2}|[ァ-ヺー]{1,20}|[A-Za-z0-9.]{1,20}|[ぁ-ん]{1,2})$")
"""The last word before 等, of a compound of kanji its last two."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A hedge of one statement."""

    hedge: Hedge
    word: str
    """What it stands behind, if it is a suffix: 等 leaves the list of these open."""
    name: str
    """The whole name that ends in that word: 国立大学 of 国立大学等."""
    aside: str
    """The last item before it within its brackets; "" where it stands in none, or first in them."""
    governs: tuple[str, ...]
    """The words of its clause that it may modify, for an adverb: 決め in 実情に応じて決める; () for a suffix."""
    background: bool
    """It stands in a reason, a name or an aside."""


def hedge_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """Hedges counted: a second 等 slipped in beside the first is a change, など for 等 is none.

    Of two equal ones the one is told whose word the other side leaves without it. One that does not loosen the promise
    (docs/strength.md) has the cause `background`.
    """
    before = [_found(one, new) for one in old]
    after = [_found(one, old) for one in new]
    removed = [_fact(found, new, come=False) for found in _each_once(_surplus(before, after))]
    added = [_fact(found, old, come=True) for found in _each_once(_surplus(after, before))]
    return [*removed, *added]


def _fact(found: _Found, others: Sequence[Statement], *, come: bool) -> FactChange:
    weighs = not found.background and (not found.word or _stands_for_itself(found, others)) and _governs(found, others)
    cause: Cause | None = None if weighs else "background"
    if come:
        return FactChange("hedge", None, found.hedge.text, "added", cause=cause)
    return FactChange("hedge", found.hedge.text, None, "removed", cause=cause)


def _stands_for_itself(found: _Found, others: Sequence[Statement]) -> bool:
    """Whether the list that 等 leaves open is that of the other side too, and not one of another or a wider name.

    Where 大学等 stands for 国立大学 it does not loosen it.
    """
    if not _stands(found.word, others):
        return False
    if not found.name:
        return True
    name = re.escape(found.name)
    texts = [other.canonical for other in others]
    return any(re.search(f"(?<!{_OF_A_NAME}){name}", text) for text in texts) or not any(
        re.search(f"{_OF_A_NAME}{name}", text) for text in texts
    )


def _governs(found: _Found, others: Sequence[Statement]) -> bool:
    """Whether what a hedge modifies stands on the other side too: where another thing is done, nothing was loosened."""
    return not found.governs or any(_stands(word, others) for word in found.governs)


def _words_behind(text: str, hedge: Hedge) -> tuple[str, ...]:
    """The words from a hedge to the end of its clause, compounds as pairs of characters."""
    if hedge.kind in ("scope", "all"):
        return ()
    clause = _CLAUSE.match(text, hedge.span[1])
    runs = _RUN.findall(clause.group().lstrip("、")) if clause else []
    return tuple(run[place : place + 2] for run in runs for place in range(max(1, len(run) - 1)))


def _found(statement: Statement, others: Sequence[Statement]) -> list[_Found]:
    """The hedges of a statement, but those of an aside, in brackets, whose words the other side does not have.

    Where 製品(半導体、電池等) lost its brackets, the 等 in them loosened nothing that is still there.
    """
    text = statement.canonical
    found = [
        _Found(
            hedge,
            _word_before(text, hedge),
            _name_before(text, hedge),
            _aside_before(text, hedge),
            _words_behind(text, hedge),
            _in_background(text, hedge),
        )
        for hedge in find_hedges(text)
    ]
    return [one for one in found if _stands(one.aside, others) and not _says_all(text, one.hedge, others)]


def _says_all(text: str, hedge: Hedge, others: Sequence[Statement]) -> bool:
    """Whether the other side says the same in another way: 全ての学校, 全学校, 各学校."""
    if hedge.kind != "all":
        return False
    word = text[hedge.span[1] : hedge.span[1] + 2]
    return any(_stands(f"{every}{word}", others) for every in "全各")


def _surplus(these: Sequence[Sequence[_Found]], those: Sequence[Sequence[_Found]]) -> list[_Found]:
    """Hedges that surely occur more often on this side, those first that loosen the promise itself.

    Several statements may say one thing or several: so it is held against them only what one of them has more of than
    all those of the other side together. Hedges behind the same word on both sides answer to one another.
    """
    most = Counter(found.hedge.sense for side in those for found in side)
    shared = Counter((found.hedge.sense, found.word) for side in those for found in side)
    surplus: list[_Found] = []
    for side in these:
        left = Counter(found.hedge.sense for found in side) - most
        words = Counter(shared)
        alone: list[_Found] = []
        for found in side:
            key = found.hedge.sense, found.word
            if words[key] > 0:
                words[key] -= 1
            else:
                alone.append(found)
        alone += [found for found in side if found not in alone]
        for found in alone:
            if left[found.hedge.sense] > 0:
                left[found.hedge.sense] -= 1
                surplus.append(found)
    return sorted(surplus, key=lambda found: found.background)


def _each_once(found: Iterable[_Found]) -> list[_Found]:
    """The first of each sense."""
    first: dict[str, _Found] = {}
    for one in found:
        first.setdefault(one.hedge.sense, one)
    return list(first.values())


def _stands(words: str, statements: Iterable[Statement]) -> bool:
    return any(words in statement.canonical for statement in statements)


def _word_before(text: str, hedge: Hedge) -> str:
    if hedge.kind != "scope" or hedge.sense == "主な":
        return ""
    start = hedge.span[0]
    word = _WORD.search(text, max(0, start - 20), start)
    return word.group() if word else ""


def _name_before(text: str, hedge: Hedge) -> str:
    if hedge.sense != "等":
        return ""
    start = hedge.span[0]
    name = _NAME.search(text, max(0, start - 20), start)
    return name.group() if name else ""


def _in_background(text: str, hedge: Hedge) -> bool:
    """Whether a hedge stands in a name or a label, or in what only says why, upon what, or by whom."""
    if _enclosed(text[: hedge.span[0]]):
        return True
    if "含" in hedge.text and _CLOSES.match(text, hedge.span[1]):
        return True
    if hedge.kind == "scope" and _LAW.match(text, hedge.span[1]):
        return True
    within = (_LISTED if hedge.kind == "scope" else _WITHIN).match(text, hedge.span[1])
    return within is not None and _GROUND.search(text, *within.span()) is not None


def _enclosed(head: str) -> bool:
    """Whether brackets are open at the end of `head`."""
    return any(head.rfind(one) > head.rfind(other) for one, other in zip(_OPENING, _CLOSING, strict=True))


def _aside_before(canonical: str, hedge: Hedge) -> str:
    """The last item before a hedge within its brackets; "" for one that stands in no brackets, or first in them."""
    head = canonical[: hedge.span[0]]
    if hedge.sense == "を除き":
        return ""  # what it excepts need not be named on the other side
    opened = head.rfind("(")
    if opened <= head.rfind(")"):
        return ""
    return head[max(opened, head.rfind("、"), head.rfind("・")) + 1 :]
