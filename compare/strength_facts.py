"""Whether a promise grew stronger or weaker between two wordings.

Mostly the scale tells (docs/strength.md). It does not where the verb was turned round (設置する, 廃止する), where a
promise was taken back in so many words (実施しない, 見送る, することができる), where only the grip on it loosened
(50%とする, 50%を目指す), and of duties, which stand low on the scale only because nobody has promised them. Of several
statements, or several clauses, each is held against the one that promises for the same thing (`coordination.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..normalize.document import Statement, Strength
from ..normalize.predicates import read_predicate
from ..normalize.stances import DUTIES, SOFT, WITHDRAWN, Stance, stance_of
from ..normalize.targets import names_level
from .change import Cause, Change, Direction, FactChange
from .coordination import Clause, clauses, clauses_before_report, counterparts, same
from .deeds import deed_of, goes_on, same_act, same_thing
from .fulfilment import fulfilled
from .reversals import about_less, forbids_or_allows, reversal, takes_back, turn

_ORDER: tuple[Strength, ...] = ("need", "consider", "promote", "implement", "target")
"""Weakest first (docs/strength.md)."""
_OF_REVERSAL: dict[str, Direction] = {"undone": "weakened", "restored": "strengthened", "turned": "changed"}
_Verdict = tuple[Direction | None, Cause | None]
_MIRROR: dict[Direction, Direction] = {"strengthened": "weakened", "weakened": "strengthened"}


def strongest(statements: Iterable[Statement]) -> Strength | None:
    """The strongest promise among statements; None if there is none."""
    found = [statement.strength for statement in statements if statement.strength is not None]
    return max(found, key=_ORDER.index, default=None)


def strength_changes(old: Sequence[Statement], new: Sequence[Statement]) -> list[FactChange]:
    """The change of strength between the old statements of a change and the new, if any: one fact at most.

    A noun phrase (研修の充実) does not say whether a thing is done or worked for, nor that it is dropped.
    """
    before, after = strongest(old), strongest(new)
    if len(old) == len(new) == 1 and (turned := _turned(old[0], new[0])) is not None:
        return [turned]
    if len(old) == len(new) == 1 and before != after and _is_kept(old[0], new[0]):
        return [FactChange("strength", before, after, "changed", cause="fulfilled")]
    if before is None or after is None:
        return _one_sided(old, before, new, after)
    ours, theirs = ([clause for one in side for clause in clauses(one)] for side in (old, new))
    pairs = counterparts(ours, theirs) if len(ours) + len(theirs) > 2 or len(old) + len(new) > 2 else ()
    if len(old) + len(new) > 2 or any(same(pair) and pair[0].last != pair[1].last for pair in pairs):
        return _together(_by_clauses(pairs), before, after)
    direction, cause = _compared(_promise(old, before), _promise(new, after))
    told = [FactChange("strength", before, after, direction, cause=cause)] if direction else []
    told += _by_clauses([pair for pair in pairs if not (pair[0].last and pair[1].last)])
    return _together(told, before, after)


def _together(told: Sequence[FactChange], before: Strength, after: Strength) -> list[FactChange]:
    """One fact for the clauses of a change: the first, or that some are stronger and others weaker."""
    directions = {fact.direction for fact in told}
    if {"weakened", "strengthened"} <= directions:
        return [FactChange("strength", before, after, "changed", cause="mixed")]
    plain = [fact for fact in told if fact.direction != "changed" or fact.cause == "reversed"]
    return (plain or list(told))[:1]


def strengths_shown(change: Change) -> tuple[Strength | None, ...]:
    """What every view shows beside a change: the old strength and the new where it changed, else the one it has.

    Where only the grip on it changed, and the scale says otherwise, it is the new one alone.

    () where no side promises anything; None in it stands for a side without a promise.
    """
    told = next((fact for fact in change.facts if fact.type == "strength"), None)
    sides = [strongest(side) for side in (change.old, change.new) if side]
    if told is not None and change.kind != "related":
        sides = [_strength(told.old), _strength(told.new)]
        if against_the_scale(told):
            sides = sides[-1:]
    elif change.kind != "related" and None not in sides:
        sides = sides[-1:]  # another verb for the same, or other statements beside it
    return tuple(dict.fromkeys(sides)) if any(sides) else ()


def against_the_scale(fact: FactChange) -> bool:
    """Whether a grip that tightened or loosened moved the strength the other way: 1兆円を目指す → 1兆円とする.

    An arrow from a target to an act would then belie the words beside it.
    """
    before, after = _strength(fact.old), _strength(fact.new)
    if fact.type != "strength" or fact.cause not in ("aim", "effort") or before is None or after is None:
        return False
    return _on_scale(before, after, True, True) == _MIRROR.get(fact.direction)


def _strength(name: str | None) -> Strength | None:
    return next((strength for strength in _ORDER if strength == name), None)


def _turned(old: Statement, new: Statement) -> FactChange | None:
    """Turned round: the opposite of what the other wording promises, or names as a measure (規制の強化)."""
    if (old.strength is None) != (new.strength is None) and not _says_plainly(old if old.strength is None else new):
        return None
    if old.strength is new.strength is None and not all(
        read_predicate(one.canonical).form == "nominal" for one in (old, new)
    ):
        forbidden = forbids_or_allows(old.canonical, new.canonical)
        return FactChange("strength", None, None, "changed", cause="reversed") if forbidden else None
    turned = reversal(old.canonical, new.canonical)
    direction = _OF_REVERSAL.get(turned) if turned else None
    return FactChange("strength", old.strength, new.strength, direction, cause="reversed") if direction else None


def _is_kept(old: Statement, new: Statement) -> bool:
    """Whether one of the two takes as done what the other promises."""
    ways = ((old, new), (new, old))
    return any(one.strength is not None and fulfilled(one.canonical, other.canonical) for one, other in ways)


def _says_plainly(statement: Statement) -> bool:
    """Whether a statement that promises nothing says what is done, not what was, may be or is called off."""
    predicate = read_predicate(statement.canonical)
    return predicate.form == "finite" and not predicate.marks and stance_of(statement.canonical) is None


def _by_clauses(pairs: Sequence[tuple[Clause, Clause]]) -> list[FactChange]:
    """What became of each of the clauses that promise for the same thing, where that differs."""
    found: list[FactChange] = []
    for one, other in pairs:
        if not one.duty and not other.duty and (turned := turn(one.deed, other.deed)) is not None:
            found.append(FactChange("strength", one.strength, other.strength, _OF_REVERSAL[turned], cause="reversed"))
            continue
        if _goes_on(one.text, one.strength, other.text, other.strength):
            continue
        direction = _on_scale(one.strength, other.strength, one.by_verb, other.by_verb)
        thought = not {one.strength, other.strength}.isdisjoint({"consider", "need"})
        if direction is not None and one.duty == other.duty and (thought or not same((one, other))):
            found.append(FactChange("strength", one.strength, other.strength, direction))
    return found


def _one_sided(
    old: Sequence[Statement], before: Strength | None, new: Sequence[Statement], after: Strength | None
) -> list[FactChange]:
    """A promise on one side only: taken back in so many words, or gone."""
    if _kept_before_the_end(old, new):
        return []
    if (refused := _refused_on_both(old, new)) is not None:
        return [FactChange("strength", before, after, direction, cause="effort") for direction in refused]
    if before is not None:
        if _withdrawn(old, before, new):
            return [FactChange("strength", before, None, "weakened", cause="withdrawn")]
        return [FactChange("strength", before, None, "removed")] if _by_verb(new, None) else []
    if after is not None:
        if _withdrawn(new, after, old):
            if stance_of(old[0].canonical) == "negated":  # it was not to be done, and is done
                return [FactChange("strength", None, after, "changed", cause="reversed")]
            return [FactChange("strength", None, after, "strengthened", cause="withdrawn")]
        if _refused_before(old, new):
            return []
        return [FactChange("strength", None, after, "added")] if _by_verb(old, None) else []
    return []


def _kept_before_the_end(old: Sequence[Statement], new: Sequence[Statement]) -> bool:
    """計画を定め、国の認定を受ける: the end promises nothing, but the clause before it what the other side does."""
    if len(old) != 1 or len(new) != 1:
        return False
    ours, theirs = clauses_before_report(old[0]), clauses_before_report(new[0])
    return any(same((one, other)) for one in ours for other in theirs)


def _refused_on_both(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[Direction, ...] | None:
    """What became of a thing that is not to be done, by a plain negation on one side and a promise on the other.

    使用しない → 不使用に努める is less; where no effort stands for the plain word nothing can be told: ().
    None where the two do not both refuse the same.
    """
    if len(old) != 1 or len(new) != 1:
        return None
    before, after = deed_of(old[0].canonical), deed_of(new[0].canonical)
    stances = stance_of(old[0].canonical), stance_of(new[0].canonical)
    if not before.negated or not after.negated or "negated" not in stances:
        return None
    if not same_thing(before, after) and set(before.words).isdisjoint(after.words):
        return None
    if "effort" not in stances and "aim" not in stances:
        return ()
    return ("weakened",) if stances[0] == "negated" else ("strengthened",)


def _refused_before(old: Sequence[Statement], new: Sequence[Statement]) -> bool:
    """Whether what is promised was refused altogether: 補助を行わない → 補助を縮小する gains nothing."""
    if len(old) != 1 or len(new) != 1 or stance_of(old[0].canonical) != "negated":
        return False
    before, after = deed_of(old[0].canonical), deed_of(new[0].canonical)
    return same_thing(before, after) and not set(before.words).isdisjoint(after.words)


def _withdrawn(promised: Sequence[Statement], strength: Strength, others: Sequence[Statement]) -> bool:
    """Whether the other side, one statement that promises nothing, says that it is not done, or need not be."""
    if len(others) != 1:
        return False
    promise = next(one.canonical for one in promised if one.strength == strength)
    stance = stance_of(others[0].canonical)
    return stance in WITHDRAWN and takes_back(promise, others[0].canonical, allows=stance in ("optional", "planned"))


@dataclass(frozen=True, slots=True)
class _Promise:
    """The strongest promise of one side, with what tells it from others of its strength."""

    strength: Strength
    text: str
    alone: bool
    """It is all that its side says."""
    by_verb: bool
    inflected: bool
    """Its verb is not cut off (を育成)."""
    head: str
    """What is done (see `predicates.py`)."""
    stance: Stance | None
    known: bool
    """The head is in the table of verbs: of others it is not known whether they are acts or effort."""
    governed: str
    """What stands before the head."""
    figures: frozenset[tuple[Decimal | None, str]]
    deadlines: frozenset[str]
    dates: frozenset[str]
    """All of them: in a noun phrase (1,000人育成(2027年度)) the deadline has no までに."""
    level: bool
    """It says up to what a thing is brought: 賃金を1,500円に引き上げる."""
    burden: bool
    """It is about what may as well be less: of that a higher figure need not be more."""

    @property
    def units(self) -> frozenset[str]:
        return frozenset(unit for _, unit in self.figures)


def _promise(statements: Sequence[Statement], strength: Strength) -> _Promise:
    strong = [one for one in statements if one.strength == strength]
    predicate = read_predicate(strong[0].canonical)
    return _Promise(
        strength,
        strong[0].canonical,
        len(statements) == 1,
        _by_verb(strong, strength),
        predicate.form == "finite",
        predicate.head,
        stance_of(strong[0].canonical),
        predicate.deed is not None,
        predicate.before,
        frozenset((figure.value, figure.unit) for one in strong for figure in one.quantities),
        frozenset(date.value for one in strong for date in one.dates if date.role == "deadline"),
        frozenset(date.value for one in strong for date in one.dates),
        any(names_level(one.canonical, one.quantities) for one in strong),
        any(about_less(one.canonical) for one in strong),
    )


def _compared(before: _Promise, after: _Promise) -> _Verdict:
    """By the first rule that knows the two; the rules know them either way round."""
    for rule in (_of_duty, _of_softening, _of_grip, _of_level, _of_figure):
        for one, two, backwards in ((before, after, False), (after, before, True)):
            known = rule(one, two)
            if known is not None:
                direction, cause = known
                return (_MIRROR.get(direction, direction) if backwards and direction else direction), cause
    if _goes_on(before.text, before.strength, after.text, after.strength):
        return None, None
    by_table = before.known and after.known and not same_act(before.head, after.head)
    if {before.strength, after.strength} == {"implement", "promote"} and before.stance == after.stance and not by_table:
        return None, None  # 貸与する and 貸し出す: the table may know but one of two words for one act
    return _on_scale(before.strength, after.strength, before.by_verb, after.by_verb), None


def _goes_on(old: str, before: Strength, new: str, after: Strength) -> bool:
    """Whether one clause is to make more of a thing and the other to go on with it: 拡充する, 引き続き実施する.

    To go on is an act by the scale, and to make more an effort; it is less all the same, and how much less is not told.
    """
    if {before, after} != {"implement", "promote"}:
        return False
    return any(deed_of(one).adds and goes_on(other) for one, other in ((old, new), (new, old)))


def _on_scale(before: Strength, after: Strength, old_by_verb: bool, new_by_verb: bool) -> Direction | None:
    """By the scale alone. What is needed and what is considered are no more and no less than one another: the one says
    that it ought to be, and leaves open who will; the other that somebody will think of it, and leaves open whether."""
    if before == after:
        return None
    if {before, after} == {"need", "consider"}:
        return "changed"
    if {before, after} == {"implement", "promote"} and old_by_verb != new_by_verb:
        return None
    return "strengthened" if _ORDER.index(after) > _ORDER.index(before) else "weakened"


def _of_duty(one: _Promise, two: _Promise) -> _Verdict | None:
    """To a duty: more than a wish, a thought, an effort; beside a plain promise it is neither more nor less."""
    if two.stance not in DUTIES or one.stance == two.stance:
        return None
    to_try = two.stance == "duty of effort"
    if one.stance in DUTIES:
        return None if to_try else ("strengthened", "effort")
    if one.strength == "need":
        return ("strengthened", "wish") if one.stance == "wish" else (None, None)
    if one.head == two.head and one.stance is None:
        return "changed", "duty"  # 協議するものとする and 協議しなければならない
    if one.strength == "consider" or (one.stance == "effort" and not to_try):
        return "strengthened", "duty"
    return ("weakened", "effort") if to_try and one.strength != "promote" else ("changed", "duty")


def _of_softening(one: _Promise, two: _Promise) -> _Verdict | None:
    """From an act to the aim of it, or to some care for it: 確保する and 確保に配慮する; nothing else being said."""
    if two.stance not in SOFT or one.stance is not None or one.strength != "promote" or not (one.alone and two.alone):
        return None
    if not one.by_verb or two.strength not in ("promote", "target") or two.figures != one.figures:
        return None
    if len(one.head) < 2 or two.deadlines != one.deadlines:
        return None
    act = two.governed.rstrip("はをにも").removesuffix("よう").removesuffix("こと").removesuffix("する")
    return ("weakened", "effort" if two.stance == "effort" else "aim") if act.endswith(one.head) else None


def _of_grip(one: _Promise, two: _Promise) -> _Verdict | None:
    """From a firm promise to a target that is only aimed at: less, unless it names a figure that was not there."""
    if two.strength != "target" or two.stance not in SOFT or one.stance is not None:
        return None
    if one.strength not in ("target", "implement", "promote") or not (one.alone and two.alone):
        return None
    cause: Cause = "effort" if two.stance == "effort" else "aim"
    if one.by_verb and one.level and one.units & two.units and one.figures != two.figures:
        return ("weakened", cause) if _is_more(one, two) else (None, None)
    if not two.figures <= one.figures:
        return None
    if not one.by_verb:
        return (None, None) if one.strength != "promote" else None
    if one.strength == "target":
        return ("weakened", cause) if two.figures == one.figures else (None, None)
    if one.level and two.figures:
        return "weakened", cause
    if two.deadlines != one.deadlines:
        return ("changed", cause) if one.strength == "implement" else None
    return ("weakened", cause) if one.strength == "implement" else (None, None)


def _is_more(one: _Promise, two: _Promise) -> bool:
    """Whether what one promises is surely more than the other: one figure each, of a thing of which more is better."""
    if len(one.figures) != 1 or len(two.figures) != 1 or one.burden or two.burden:
        return False
    (amount, _), (other, _) = *one.figures, *two.figures
    return amount is not None and other is not None and amount > other


def _of_level(one: _Promise, two: _Promise) -> _Verdict | None:
    """Between a target and a level that is fixed without a date, or in money: neither is the looser for that."""
    if one.strength != "target" or two.strength not in ("implement", "promote") or not (one.alone and two.alone):
        return None
    return (None, None) if one.figures and two.level and two.stance == one.stance and two.by_verb else None


def _of_figure(one: _Promise, two: _Promise) -> _Verdict | None:
    """Between a target and a noun phrase with its figure and its date: 1,000人育成(2027年度)."""
    if one.strength != "target" or two.strength not in ("implement", "promote") or two.inflected:
        return None
    return (None, None) if one.figures and one.figures <= two.figures and one.deadlines <= two.dates else None


def _by_verb(statements: Iterable[Statement], strength: Strength | None) -> bool:
    """Whether a verb says that a promise is this strong, in full or cut off (を推進); otherwise a noun phrase does."""
    read = (read_predicate(one.canonical) for one in statements if one.strength == strength)
    return any(one.form == "finite" or (one.form == "object" and one.deed is not None) for one in read)
