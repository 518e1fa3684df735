"""Promises that went from within a statement, or came into it, while the rest stayed.

研修を実施し、相談窓口を設置する and 研修を実施する: a promise is gone, and neither figures nor strength say so. Told is
only what surely is no rewording: the clause has no counterpart (`coordination`), nothing of its object stands on the
other side, neither as a noun phrase nor as a purpose, and the rest of this side has all that the other promises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..normalize.document import Statement
from ..normalize.predicates import last_clause
from .change import Change, Comparison
from .coordination import Clause, clauses, counterparts

_TELLING = ("reworded", "split", "merged")
_MEANS = frozenset(
    """
    活用 利活用 利用 使用 用い 使 連携 協力 協働 協調 調整 配慮 留意 考慮 勘案 重視 尊重 注視 注力 参考 念頭 前提 基本
    生か 活か いかし 踏まえ 据え 見据え 通じ 応じ 応え 備え 基づ 沿 向け 含め 加え 併せ 合わせ 対応 対処 臨 当た 図
    共有 把握 確認 理解 認識 意識 得 受け 聴 聞 伺 傾け 尽く 置 充て 投じ 計上 通知 募集 招 結集 動員 遵守 順守
    """.split()  # noqa: SIM905  a table of words
)
"""What is done on the way to the next clause: データを活用し、関係者と連携し."""
_NAMES = re.compile(r"[一-鿿々〇]+|[ァ-ヺー]+|[A-Za-z0-9]+")
_LISTED = re.compile(r"[一-鿿々ァ-ヺーA-Za-z0-9)」]$")
"""What stands before the commas of a list; before those of clauses stand kana."""
_MANNER = re.compile(r"(?:つつ|ながら|なく|ず|など|とし|にし|、[^、]{0,3})$")
"""A joint that says how, by the way: 変えることなく, 勘案しつつ, テーマとし."""
_OF_THE_NEXT = re.compile(r"[うくぐすつぬぶむる]$")
"""通知する、新しい窓口: a verb before a comma that is said of the noun behind."""
_FOR = re.compile(
    r"(?:[うくぐすつぬぶむる]|[のた])(?:ため|べく|よう(?!に?努め)|こと(?:で|により|によ[るっ]|から|を通じ|を目)|とき|場合|上で|中で|など|といった)"
    r"|観点|目的|視点|趣旨|つつ|ながら"
)
"""What makes of a clause, and of those joined to it, a purpose, a way or a case."""
_GOES_ON = re.compile(r"[しりきぎちみびいえけげせてねべめれ]$")
_SHARED = 0.5
"""From this share of its letters on, a clause may stand on the other side in other words."""


@dataclass(frozen=True, slots=True)
class ClauseChanges:
    """Promises of a change that only one side makes, as printed there."""

    removed: tuple[str, ...]
    added: tuple[str, ...]


_NONE = ClauseChanges((), ())


@dataclass(frozen=True, slots=True)
class _Placed:
    """A clause in its statement."""

    clause: Clause
    statement: Statement
    start: int
    """Where its own words begin in the canonical text."""
    end: int

    @property
    def words(self) -> str:
        return self.statement.canonical[self.start : self.end]

    @property
    def printed(self) -> str:
        offsets = self.statement.offsets
        return self.statement.text[offsets[self.start] : offsets[self.end]].strip(" 。、\u3000")


def clause_changes(change: Change, comparison: Comparison) -> ClauseChanges:
    """What promises went from the statements of a change and came into them; a promise that another statement of the
    other document makes is neither."""
    if change.kind not in _TELLING:
        return _NONE
    old, new = ([each for one in side for each in _placed(one)] for side in (change.old, change.new))
    if len(old) + len(new) < 3:
        return _NONE
    pairs = counterparts([each.clause for each in old], [each.clause for each in new])
    ours, theirs = ([id(pair[side]) for pair in pairs] for side in (0, 1))
    gone, come = (
        [each for each in old if id(each.clause) not in ours],
        [one for one in new if id(one.clause) not in theirs],
    )
    return ClauseChanges(
        _told(_within(gone, old), come, change, comparison.new.statements),
        _told(_within(come, new), gone, change, comparison.old.statements),
    )


def _placed(statement: Statement) -> list[_Placed]:
    found: list[_Placed] = []
    for clause in clauses(statement):
        place = statement.canonical.find(clause.text)
        if place >= 0:
            found.append(_Placed(clause, statement, place + _own(clause), place + len(clause.text)))
    return found


def _own(clause: Clause) -> int:
    """Where a clause's own words begin in its text: behind the comma before its object, which may be a list."""
    text, thing = clause.text, clause.deed.thing
    start = len(text) - len(last_clause(text))
    place = text.rfind(thing) if thing else start
    if 0 <= place < start:
        start = text.rfind("、", 0, place) + 1
    while start > 1 and _LISTED.search(text, 0, start - 1):
        start = text.rfind("、", 0, start - 1) + 1
    return start


def _within(left: Sequence[_Placed], side: Sequence[_Placed]) -> list[_Placed]:
    """Those of statements that have a counterpart for another of their clauses."""
    open_ = {id(each) for each in left}
    kept = {id(each.statement) for each in side if id(each) not in open_}
    return [each for each in left if id(each.statement) in kept]


def _told(
    left: Sequence[_Placed], across: Sequence[_Placed], change: Change, everywhere: Sequence[Statement]
) -> tuple[str, ...]:
    """Those that surely are not there; none where what is left across may be one of them in other words."""
    if not left:
        return ()
    side, other = (change.old, change.new) if left[0].statement in change.old else (change.new, change.old)
    rest = _without(side, left)
    if not all(_share(_pieces(each.words), rest, ()) >= _SHARED for each in across):
        return ()
    there = [statement.canonical for statement in other]
    return tuple(
        each.printed
        for each in left
        if _promises(each) and not _held(each, there, rest) and not _elsewhere(each, everywhere)
    )


def _without(side: Sequence[Statement], left: Sequence[_Placed]) -> list[str]:
    """The texts of a side but for these clauses."""
    texts = []
    for statement in side:
        text = statement.canonical
        for each in left:
            if each.statement is statement:
                text = text[: each.start] + "、" * (each.end - each.start) + text[each.end :]
        texts.append(text)
    return texts


def _promises(each: _Placed) -> bool:
    """A commitment of its own: no means or manner, and no purpose of what follows."""
    deed = each.clause.deed
    if deed.negated:
        return False
    if each.clause.last:
        return True
    text, behind = each.words, each.statement.canonical[each.end :]
    if _MANNER.search(text) or any(not _MEANS.isdisjoint((word, word[:-1])) for word in deed.core):
        return False
    return not (behind.startswith("、") and _OF_THE_NEXT.search(text)) and not _serves(behind)


def _serves(behind: str) -> bool:
    """Whether what follows a clause, or the last clause that goes on from it, is a purpose, a way or a case."""
    for segment in behind.split("。")[0].split("、")[1:]:
        if _FOR.search(segment):
            return True
        if not _GOES_ON.search(segment):
            break
    return False


def _held(each: _Placed, there: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether the other side has anything of the object in any form, or much of the clause, beside what it has from
    the `rest` of this side."""
    thing = _pieces(each.clause.deed.thing) or _pieces(each.words) - _pieces(" ".join(each.clause.deed.words))
    return not thing or _share(thing, there, rest) > 0 or _share(_pieces(each.words), there, rest) >= _SHARED


def _share(pieces: frozenset[str], texts: Sequence[str], rest: Sequence[str]) -> float:
    """The share of these that stand in the texts more often than in the rest, 0–1; 0 for none."""
    found = sum(sum(text.count(piece) for text in texts) > sum(text.count(piece) for text in rest) for piece in pieces)
    return found / max(1, len(pieces))


def _pieces(text: str) -> frozenset[str]:
    """What another wording would have of these names: two kanji, four katakana, a Latin word."""
    found: set[str] = set()
    for name in _NAMES.findall(text):
        size = 2 if "一" <= name[0] <= "鿿" else 4 if "ァ" <= name[0] <= "ー" else len(name)
        found |= {name[place : place + size] for place in range(max(1, len(name) - size + 1))}
    return frozenset(found)


def _elsewhere(each: _Placed, statements: Sequence[Statement]) -> bool:
    """Whether any statement of the other document speaks of that deed."""
    deed = each.clause.deed
    words = [word for word in deed.words if len(word) > 1] or [""]
    things = [deed.thing] if deed.thing else sorted(_pieces(each.words) - _pieces(" ".join(deed.words)))
    return any(
        all(thing in one.canonical for thing in things) and any(word in one.canonical for word in words)
        for one in statements
    )
