"""From an alignment to changes: every statement's fate, with its reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz, process

from ..normalize.document import Document, Section, Statement
from .alignment import Alignment
from .change import Candidate, Change, ChangeKind, Evidence, Refusal
from .confidence import stated
from .explanation import evidence_of, refusal_of
from .facts import facts_of
from .grouping import Group
from .headings import same_words
from .likelihood import probability
from .pairs import Pair
from .redline import redline
from .sections import moved
from .verbatim import word_for_word

_CANDIDATES = 3
"""Further pairs shown with a change."""
_BOTH_KEPT = 1.5
"""How much likelier the same subject must be for two statements that both have a counterpart of their own."""
IDENTICAL = Evidence(wording=1.0, old_in_new=1.0, new_in_old=1.0, sections=0.0, subject=1.0)


def classify(old: Document, new: Document, alignment: Alignment) -> tuple[Change, ...]:
    """One change for each group, pair and lone statement, in document order."""
    return _Classifier(old, new, alignment).changes()


@dataclass(frozen=True)
class _Draft:
    """A change before it has its number; indices instead of statements."""

    kind: ChangeKind
    old: tuple[int, ...]
    new: tuple[int, ...]
    confidence: float
    """As computed, 0–1; what is stated is `confidence.stated` of it."""
    evidence: Evidence | None
    moved: bool = False


@dataclass
class _Classifier:
    old: Document
    new: Document
    alignment: Alignment
    _kept_old: set[int] = field(init=False)
    """Statements with a counterpart."""
    _kept_new: set[int] = field(init=False)
    _same_old: set[int] = field(init=False)
    """Statements that stand word for word on the other side."""
    _same_new: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self._kept_old = {i for group in self.alignment.groups for i in group.old}
        self._kept_new = {j for group in self.alignment.groups for j in group.new}
        same = [group for group in self.alignment.groups if _is_pair(group) and self._is_same(group)]
        self._same_old = {group.old[0] for group in same}
        self._same_new = {group.new[0] for group in same}

    def changes(self) -> tuple[Change, ...]:
        drafts = self._in_order([*self._strict(), *self._related(), *self._lone()])
        candidates = self._candidates(drafts)
        return tuple(self._finish(number, draft, candidates[number]) for number, draft in enumerate(drafts))

    # -- kinds ------------------------------------------------------------------------------------

    def _strict(self) -> list[_Draft]:
        links = [(group.old[0], group.new[0]) for group in self.alignment.groups if _is_pair(group)]
        displaced = moved(self.old, self.new, links)
        return [self._strict_draft(group, displaced) for group in self.alignment.groups]

    def _strict_draft(self, group: Group, displaced: set[tuple[int, int]]) -> _Draft:
        if not _is_pair(group):
            kind: ChangeKind = "split" if len(group.new) > len(group.old) else "merged"
            return _Draft(kind, group.old, group.new, group.probability, self._best_evidence(group))
        link = (group.old[0], group.new[0])
        same = self._is_same(group)
        return _Draft(
            kind="unchanged" if same else "reworded",
            old=group.old,
            new=group.new,
            confidence=1.0 if same else group.probability,
            evidence=IDENTICAL if same else self._best_evidence(group),
            moved=link in displaced,
        )

    def _is_same(self, group: Group) -> bool:
        """Whether the pair stands word for word in both."""
        return word_for_word(self.old.statements[group.old[0]], self.new.statements[group.new[0]])

    def _best_evidence(self, group: Group) -> Evidence | None:
        scored = self.alignment.scored
        pairs = [scored.pairs[i, j] for i in group.old for j in group.new if (i, j) in scored.pairs]
        if not pairs:
            return self._evidence_of_cells(group)
        best = evidence_of(max(pairs, key=lambda pair: (pair.commitment, -pair.old, -pair.new)), scored)
        if _is_pair(group):
            return best
        old = [(self.old.statements[i], [p.evidence.grams.of_old for p in pairs if p.old == i]) for i in group.old]
        new = [(self.new.statements[j], [p.evidence.grams.of_new for p in pairs if p.new == j]) for j in group.new]
        return replace(best, old_in_new=_held(old), new_in_old=_held(new))

    def _evidence_of_cells(self, group: Group) -> Evidence:
        """Of statements that no scored pair joins: they stand word for word in both, or in one cell of a table."""
        one, other = self.old.statements[group.old[0]].canonical, self.new.statements[group.new[0]].canonical
        if one == other:
            return IDENTICAL
        wording = round(fuzz.ratio(one, other) / 100, 3)
        return Evidence(wording=wording, old_in_new=wording, new_in_old=wording, cell=True)

    def _related(self) -> list[_Draft]:
        scored = self.alignment.scored
        return [
            _Draft("related", (pair.old,), (pair.new,), pair.subject, evidence_of(pair, scored))
            for pair in self.alignment.related
        ]

    def _lone(self) -> list[_Draft]:
        kept_old = self._kept_old | {pair.old for pair in self.alignment.related}
        kept_new = self._kept_new | {pair.new for pair in self.alignment.related}
        scored = self.alignment.scored
        dropped = [
            _Draft("dropped", (i,), (), _sureness(self._free(scored.of_old.get(i, ()))), None)
            for i in range(len(self.old.statements))
            if i not in kept_old
        ]
        added = [
            _Draft("added", (), (j,), _sureness(self._free(scored.of_new.get(j, ()))), None)
            for j in range(len(self.new.statements))
            if j not in kept_new
        ]
        return [*dropped, *added]

    def _free(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """The pairs that may yet hold. One with a statement that stands word for word in both papers speaks of its
        twin; but a digest's line may take up two statements, word for word or not."""
        condenses = self.alignment.scored.kin.condenses
        return (pair for pair in pairs if condenses or not (pair.old in self._same_old or pair.new in self._same_new))

    # -- order ------------------------------------------------------------------------------------

    def _in_order(self, drafts: list[_Draft]) -> list[_Draft]:
        """In the order of the old document; additions after the change that precedes them in the new."""
        place_of_new = {j: draft.old[0] for draft in drafts if draft.old for j in draft.new}
        last = -1
        anchor: dict[int, int] = {}
        for j in range(len(self.new.statements)):
            last = place_of_new.get(j, last)
            anchor[j] = last
        return sorted(
            drafts,
            key=lambda draft: (draft.old[0], 0, 0) if draft.old else (anchor[draft.new[0]], 1, draft.new[0]),
        )

    # -- candidates -------------------------------------------------------------------------------

    def _candidates(self, drafts: Sequence[_Draft]) -> dict[int, tuple[Candidate, ...]]:
        """The best further pairs of each change; every pair is shown with one change only."""
        change_of_old = {i: number for number, draft in enumerate(drafts) for i in draft.old}
        change_of_new = {j: number for number, draft in enumerate(drafts) for j in draft.new}
        by_change: dict[int, list[Pair]] = defaultdict(list)
        for pair in self.alignment.scored.pairs.values():
            one, other = change_of_old[pair.old], change_of_new[pair.new]
            if one != other:
                by_change[one].append(pair)
                by_change[other].append(pair)
        found: dict[int, tuple[Candidate, ...]] = {}
        for number, draft in enumerate(drafts):
            further = by_change[number]
            if draft.kind == "unchanged":  # its fate is sure: only what also speaks of it is of use
                further = [pair for pair in further if self._is_related(pair)]
            ranked = sorted(further, key=lambda pair: (-pair.subject, -pair.commitment, pair.old, pair.new))
            chosen = tuple(
                self._candidate(pair, drafts, change_of_old, change_of_new, draft, self._is_related(pair))
                for pair in ranked[:_CANDIDATES]
            )
            if not chosen and draft.kind in ("added", "dropped"):
                chosen = self._nearest(draft)
            found[number] = chosen
        return found

    def _is_related(self, pair: Pair) -> bool:
        """Whether the pair speaks of the same subject; two that have their own counterparts must do so more clearly."""
        kept = pair.old in self._kept_old and pair.new in self._kept_new
        return pair.subject >= self.alignment.threshold * (_BOTH_KEPT if kept else 1.0)

    def _candidate(
        self,
        pair: Pair,
        drafts: Sequence[_Draft],
        change_of_old: dict[int, int],
        change_of_new: dict[int, int],
        own: _Draft,
        is_related: bool,
    ) -> Candidate:
        partner = drafts[change_of_new[pair.new]] if pair.old in own.old else drafts[change_of_old[pair.old]]
        taken = partner.kind in ("unchanged", "reworded", "split", "merged")
        evidence = evidence_of(pair, self.alignment.scored)
        return Candidate(
            old=self.old.statements[pair.old].id,
            new=self.new.statements[pair.new].id,
            confidence=round(pair.subject if is_related else probability(pair, 0.0), 3),
            related=is_related,
            evidence=evidence,
            refusal=refusal_of(pair, evidence.terms, taken, self.alignment.threshold),
        )

    def _nearest(self, draft: _Draft) -> tuple[Candidate, ...]:
        """The statement of the other side with the most alike wording, where nothing telling is shared."""
        lone, others = (
            (self.old.statements[draft.old[0]], self.new.statements)
            if draft.old
            else (self.new.statements[draft.new[0]], self.old.statements)
        )
        best = process.extractOne(lone.canonical, [other.canonical for other in others], scorer=fuzz.ratio)
        if best is None:
            return ()
        other = others[best[2]]
        one, two = (lone, other) if draft.old else (other, lone)
        evidence = Evidence(wording=round(best[1] / 100, 3), old_in_new=0.0, new_in_old=0.0)
        refusal: Refusal = "other-cell" if lone.cell is not None and lone.cell.datum else "common-words-only"
        return (Candidate(one.id, two.id, 0.0, False, evidence, refusal),)

    # -- the finished change ----------------------------------------------------------------------

    def _finish(self, number: int, draft: _Draft, candidates: tuple[Candidate, ...]) -> Change:
        old = tuple(self.old.statements[i] for i in draft.old)
        new = tuple(self.new.statements[j] for j in draft.new)
        both = bool(old and new)
        return Change(
            id=f"c{number + 1}",
            kind=draft.kind,
            moved=draft.moved,
            confidence=round(stated(draft.kind, draft.confidence, of_digest=self.alignment.scored.kin.condenses), 3),
            old=old,
            new=new,
            redline=redline(old, new) if both else (),
            facts=facts_of(draft.kind, old, new),
            evidence=draft.evidence,
            candidates=candidates,
            heading=None if both else self._heading(old, new),
        )

    def _heading(self, old: Sequence[Statement], new: Sequence[Statement]) -> Section | None:
        if old:
            return same_words(old[0], self.old, self.new)
        return same_words(new[0], self.new, self.old)


def _is_pair(group: Group) -> bool:
    return len(group.old) == len(group.new) == 1


def _held(shares: Iterable[tuple[Statement, Sequence[float]]]) -> float:
    """Share of several statements together that stands in the other side; one without a pair stands there whole."""
    weighed = [(len(statement.canonical), max(found, default=1.0)) for statement, found in shares]
    return round(sum(length * share for length, share in weighed) / max(1, sum(length for length, _ in weighed)), 3)


def _sureness(pairs: Iterable[Pair]) -> float:
    """How sure it is that a statement has no counterpart: the chance that none of its pairs holds."""
    return 1.0 - max((probability(pair, 0.0) for pair in pairs), default=0.0)


def statements_of(changes: Iterable[Change], side: str) -> list[Statement]:
    """All statements of one side ("old" or "new") in the order of the changes."""
    return [statement for change in changes for statement in (change.old if side == "old" else change.new)]
