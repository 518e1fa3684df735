"""Statements of a comparison regrouped by hand: pairs taken apart, others brought together.

Owns the bookkeeping: each statement in exactly one change, unique ids, the order of changes,
and candidates for what is left alone. What a judgement means is `compare.review`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ..normalize.document import Statement
from .change import Candidate, Change, ChangeKind, Comparison, Evidence
from .judgement import Judgement
from .verbatim import word_for_word

_NO_EVIDENCE = Evidence(wording=0.0, old_in_new=0.0, new_in_old=0.0)
_CANDIDATES = 3
"""As many as the contract has for each change."""

Statements = tuple[Statement, ...]


def shape(old: Statements, new: Statements) -> ChangeKind:
    """The kind that follows from how many statements stand on each side."""
    if not new:
        return "dropped"
    if not old:
        return "added"
    if len(old) == len(new) == 1:
        return "unchanged" if word_for_word(old[0], new[0]) else "reworded"
    return "split" if len(old) == 1 else "merged"


class Groups:
    """The changes of a comparison while judgements are applied."""

    def __init__(self, comparison: Comparison) -> None:
        self._base = comparison
        self._changes = {change.id: change for change in comparison.changes}
        self._of_old = {one.id: change.id for change in comparison.changes for one in change.old}
        self._of_new = {one.id: change.id for change in comparison.changes for one in change.new}
        self._regrouped = False
        self._old_place = {one.id: index for index, one in enumerate(comparison.old.statements)}
        self._new_place = {one.id: index for index, one in enumerate(comparison.new.statements)}

    def exactly(self, old: Statements, new: Statements) -> Change | None:
        """The change of just these statements, if there is one."""
        if not (old or new):
            return None
        change = self._changes[self._of_old[old[0].id] if old else self._of_new[new[0].id]]
        same = _ids(change.old) == _ids(old) and _ids(change.new) == _ids(new)
        return change if same else None

    def replace(self, change: Change, by: Change) -> None:
        """Put a change with the same id and statements in place of another."""
        self._changes[change.id] = by

    def take_apart(self, old: Statements, new: Statements, judgement: Judgement) -> None:
        """These statements stand together no longer; what they leave behind keeps its pair."""
        touched = [change for change in self._touched(old, new) if change.old and change.new]
        for change in touched:
            olds = tuple(one for one in change.old if one.id in _ids(old))
            news = tuple(one for one in change.new if one.id in _ids(new))
            if olds and news:
                self._part(change, olds, news, judgement)

    def bring_together(self, old: Statements, new: Statements) -> Change:
        """One change of these statements, whatever they stood in before."""
        touched = self._touched(old, new)
        for change in touched:
            self._leave(change, _ids(old), _ids(new))
        return self._add(touched[0].id, self._pair(old, new, touched))

    def comparison(self) -> Comparison:
        """The comparison as it now stands."""
        if not self._regrouped:
            return replace(self._base, changes=tuple(self._changes.values()))
        return replace(self._base, changes=tuple(sorted(self._changes.values(), key=self._order())))

    def _touched(self, old: Statements, new: Statements) -> list[Change]:
        ids = [*(self._of_old[one.id] for one in old), *(self._of_new[one.id] for one in new)]
        return [self._changes[identifier] for identifier in dict.fromkeys(ids)]

    def _part(self, change: Change, olds: Statements, news: Statements, judgement: Judgement) -> None:
        """Split off whichever side leaves a pair behind; all of it if neither does."""
        if len(change.new) > len(news):
            gone_old: Statements = ()
            gone_new = news
        elif len(change.old) > len(olds):
            gone_old, gone_new = olds, ()
        else:
            gone_old, gone_new = change.old, change.new
        former = _as_candidates(change)
        self._leave(change, _ids(gone_old), _ids(gone_new))
        for one in gone_old:
            self._add(change.id, self._alone((one,), (), (*former, *change.candidates), judgement))
        for one in gone_new:
            self._add(change.id, self._alone((), (one,), (*former, *change.candidates), judgement))

    def _leave(self, change: Change, old_ids: frozenset[str], new_ids: frozenset[str]) -> None:
        """Take statements out of a change; what is left stays together, or alone."""
        self._regrouped = True
        old = tuple(one for one in change.old if one.id not in old_ids)
        new = tuple(one for one in change.new if one.id not in new_ids)
        del self._changes[change.id]
        if old and new:
            self._add(change.id, self._pair(old, new, [change]))
            return
        for one in old:
            self._add(change.id, self._alone((one,), (), (*_as_candidates(change), *change.candidates), None))
        for one in new:
            self._add(change.id, self._alone((), (one,), (*_as_candidates(change), *change.candidates), None))

    def _add(self, base: str, change: Change) -> Change:
        identifier, number = base, 0
        while identifier in self._changes:
            number += 1
            identifier = f"{base}-{number}"
        named = replace(change, id=identifier)
        self._changes[identifier] = named
        self._of_old.update({one.id: identifier for one in named.old})
        self._of_new.update({one.id: identifier for one in named.new})
        return named

    def _pair(self, old: Statements, new: Statements, sources: list[Change]) -> Change:
        # Only here are words compared again; both modules load the segmenter (60 ms), most reviews need neither.
        from .facts import facts_of
        from .redline import redline

        old_ids, new_ids = _ids(old), _ids(new)
        known = [one for source in sources for one in (*_as_candidates(source), *source.candidates)]
        inside = [one for one in known if one.old in old_ids and one.new in new_ids]
        outside = [one for one in known if (one.old in old_ids) != (one.new in new_ids)]
        kind = shape(old, new)
        return Change(
            id="",
            kind=kind,
            moved=any(source.moved for source in sources),
            confidence=max((one.confidence for one in inside), default=0.0),
            old=old,
            new=new,
            redline=redline(old, new) if old and new else (),
            facts=facts_of(kind, old, new),
            evidence=_strongest(inside) if old and new else None,
            candidates=_best(outside),
        )

    def _alone(
        self, old: Statements, new: Statements, known: tuple[Candidate, ...], judgement: Judgement | None
    ) -> Change:
        ids = _ids(old) | _ids(new)
        candidates = _best(one for one in known if (one.old if old else one.new) in ids)
        kind = shape(old, new)
        confidence = 1.0 if judgement else 1.0 - max((one.confidence for one in candidates), default=0.0)
        return Change("", kind, False, confidence, old, new, (), (), None, candidates, judgement)

    def _order(self) -> Callable[[Change], tuple[int, int, int]]:
        """The contract's order: as in the old document, additions at their place in the new."""
        leaders: list[int] = []
        last = -1
        for statement in self._base.new.statements:
            change = self._changes[self._of_new[statement.id]]
            last = self._old_place[change.old[0].id] if change.old else last
            leaders.append(last)

        def place(change: Change) -> tuple[int, int, int]:
            if change.old:
                return (self._old_place[change.old[0].id], 0, 0)
            index = self._new_place[change.new[0].id]
            return (leaders[index], 1, index)

        return place


def _ids(statements: Iterable[Statement]) -> frozenset[str]:
    return frozenset(one.id for one in statements)


def _as_candidates(change: Change) -> tuple[Candidate, ...]:
    """The pairs within a change, as what they become once it is taken apart."""
    return tuple(
        Candidate(one.id, two.id, change.confidence, True, change.evidence or _NO_EVIDENCE, "judged")
        for one in change.old
        for two in change.new
    )


def _best(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    unique: dict[tuple[str, str], Candidate] = {}
    for one in candidates:
        unique.setdefault((one.old, one.new), one)
    return tuple(sorted(unique.values(), key=lambda one: -one.confidence)[:_CANDIDATES])


def _strongest(candidates: Iterable[Candidate]) -> Evidence:
    best = max(candidates, key=lambda one: one.confidence, default=None)
    return best.evidence if best else _NO_EVIDENCE
