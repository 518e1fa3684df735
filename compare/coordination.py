"""The promises within a statement, clause by clause: 設備を整備し、転換を支援する promises two things.

The strength of a statement is that of its last verb. Where two wordings join or part their clauses, the last verbs are
of different matters: so each clause is held against the one of the other side that speaks of the same thing. A clause
that has none there says nothing here; that it went or came shows in the redline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..normalize.commitments import strength_of
from ..normalize.document import Statement, Strength
from ..normalize.predicates import read_predicate
from ..normalize.stances import DUTIES, stance_of
from .deeds import Deed, deed_of
from .reversals import of_one_act, turn

_BRACKET = re.compile(r"[()\[\]【】「」『』、]")
_BESIDES = re.compile(r"(?:ととも|と同時)に$|ほか$|一方で?$")
"""What joins a clause to the next besides the verb's own form."""
_OPEN = frozenset({"decided", "onward", "desire"})
"""Layers around the last verb that leave the clauses before it promises of their own."""
_CONSIDERED_TOGETHER = re.compile(r"(?:こと|もの|措置|方策|施策)[^、。]{0,8}検討")
"""整備し、支援することを検討する: both are only considered."""
_AIMED = re.compile(r"(?:目指|めざ|目ざ)し?$")
"""発展を目指し、 says what for."""
_MOST = 12
"""Clauses that are read; a statement of more is a list."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One promise of a statement."""

    text: str
    """What its deed is read from: of the last clause the whole statement, for its object may stand further left."""
    strength: Strength
    """Of the verb, apart from figures and deadlines, which may stand for several clauses."""
    by_verb: bool
    """A verb says so, in full or cut off; otherwise a noun phrase does."""
    duty: bool
    """しなければならない: it stands low on the scale, and is no weaker for that."""
    last: bool
    """It ends its statement."""

    @property
    def deed(self) -> Deed:
        return deed_of(self.text)


def clauses(statement: Statement) -> tuple[Clause, ...]:
    """The promises of a statement in their order; () where it promises nothing."""
    if statement.strength is None:
        return ()
    text = statement.canonical
    duty = stance_of(text) in DUTIES
    found: list[Clause] = []
    start = 0
    if _each_for_itself(statement):
        for comma in _commas(text):
            clause = _joined_on(_BESIDES.sub("", text[start:comma]), statement.strength == "need", duty)
            if clause is not None:
                found.append(clause)
                start = comma + 1
    end = _last(text, start, statement.strength, duty)
    return (*found[:_MOST], end) if end is not None else tuple(found[:_MOST])


def clauses_before_report(statement: Statement) -> tuple[Clause, ...]:
    """The promises of a statement, also where its end tells only what follows: 計画を定め、国の認定を受ける."""
    if statement.strength is not None:
        return clauses(statement)
    predicate = read_predicate(statement.canonical)
    if predicate.form != "finite" or not set(predicate.marks) <= _OPEN or predicate.deed != "report":
        return ()
    text, start, found = statement.canonical, 0, []
    for comma in _commas(text):
        if (clause := _joined_on(_BESIDES.sub("", text[start:comma]), needed=False, duty=False)) is not None:
            found.append(clause)
            start = comma + 1
    return tuple(found[:_MOST])


def _each_for_itself(statement: Statement) -> bool:
    marks = set(read_predicate(statement.canonical).marks)
    if statement.strength == "need":
        return marks <= _OPEN | {"need"}  # 整備し、支援する必要がある: both are needed
    return marks <= _OPEN and not _CONSIDERED_TOGETHER.search(statement.canonical[-60:])


def _commas(text: str) -> Iterable[int]:
    """Places of the commas that stand in no bracket."""
    depth = 0
    for match in _BRACKET.finditer(text):
        if match.group() == "、":
            if depth <= 0:
                yield match.start()
        else:
            depth += 1 if match.group() in "([【「『" else -1


@lru_cache(maxsize=1 << 12)  # most clauses of a changed statement stand on both sides
def _joined_on(text: str, needed: bool, duty: bool) -> Clause | None:
    """The clause, if it is a promise that ends in a verb and goes on; `needed` says that the statement is a need."""
    predicate = read_predicate(text)
    if predicate.form != "finite" or not set(predicate.marks) <= _OPEN or _AIMED.search(text):
        return None
    strength = _strength(text)
    return None if strength is None else Clause(text, "need" if needed else strength, True, duty, last=False)


def _last(text: str, start: int, whole: Strength, duty: bool) -> Clause | None:
    """The clause from `start` on that ends a statement of the strength `whole`: by a verb, or by a noun."""
    strength = whole
    if whole == "consider" and _strength(text[start:]) not in (None, "consider"):
        return None  # 検討し、必要な措置を講ずる: by itself it would promise more
    if whole == "target":
        strength = _strength(text[start:]) or "implement"
    predicate = read_predicate(text)
    by_verb = predicate.form == "finite" or (predicate.form == "object" and predicate.deed is not None)
    return Clause(text, strength, by_verb, duty, last=True)


def _strength(text: str) -> Strength | None:
    """The strength of a clause by itself, as that of a sentence: by its verb, without figures and deadlines."""
    return strength_of(text, kind="sentence", headings=(), quantities=(), dates=())


def counterparts(before: Sequence[Clause], after: Sequence[Clause]) -> tuple[tuple[Clause, Clause], ...]:
    """The clauses of the old side with those of the new that surely promise for the same thing, in the old order.

    First those that do the same to it. Of the rest, two belong together if one verb governs what the other does
    (整備する, 整備を検討する), if one only considers or calls for it, or if one undoes what the other does; and only if
    no other may be meant.
    """
    pairs: dict[int, int] = {}
    for alike in (_says_the_same, _does_the_same):
        for place in (place for place in range(len(before)) if place not in pairs):
            taken = set(pairs.values())
            likely = (other for other in range(len(after)) if other not in taken and alike(before[place], after[other]))
            found = next(likely, None)
            if found is not None:
                pairs[place] = found
    left = [place for place in range(len(before)) if place not in pairs]
    free = [place for place in range(len(after)) if place not in pairs.values()]
    for place in left:
        near = [other for other in free if _of_one_thing(before[place], after[other])]
        if len(near) == 1 and sum(_of_one_thing(before[one], after[near[0]]) for one in left) == 1:
            pairs[place] = near[0]
    return tuple((before[place], after[pairs[place]]) for place in sorted(pairs))


def same(pair: tuple[Clause, Clause]) -> bool:
    """Whether both clauses of a pair do the same."""
    return _does_the_same(*pair)


def _says_the_same(one: Clause, other: Clause) -> bool:
    return one.text == other.text


def _does_the_same(clause: Clause, counterpart: Clause) -> bool:
    if clause.text == counterpart.text:
        return True
    one, other = clause.deed, counterpart.deed
    return (one.core, one.negated) == (other.core, other.negated) and (
        _surely_one_thing(one, other) or one.thing == other.thing
    )


def _of_one_thing(one: Clause, other: Clause) -> bool:
    if of_one_act(one.deed, other.deed):
        return True
    if not _surely_one_thing(one.deed, other.deed):
        return False
    if turn(one.deed, other.deed) is not None:
        return True
    if one.deed.negated != other.deed.negated:
        return False
    if one.deed.core[-1] == other.deed.core[-1]:
        return True
    plain = len(one.deed.core) == len(other.deed.core) == 1
    return plain and not {one.strength, other.strength}.isdisjoint({"consider", "need"})


def _surely_one_thing(one: Deed, other: Deed) -> bool:
    """Stricter than `deeds.same_thing`: of several clauses each has another object, so both must name theirs."""
    if not one.thing or not other.thing or one.other != other.other:
        return False
    return one.thing.endswith(other.thing) or other.thing.endswith(one.thing)
