"""Holds a comparison to the truth of a revision.

A statement's fate is *right* when kind, `moved` and counterparts are all right; `moved` is not
judged for splits and merges. Labels for F1 are the contract's kinds, `moved` (unchanged, but
elsewhere) and `moved+reworded`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from .draft import Draft, Revision, TrueLink
from .phrases import folded

if TYPE_CHECKING:
    from hensen.compare.change import Change, Comparison
    from hensen.normalize.document import Document

LABELS = ("unchanged", "moved", "reworded", "moved+reworded", "split", "merged", "added", "dropped")
_OPEN = ("split", "split-across", "merge", "merge-across")
"""Edits of real sentences after which the facts are open: べきである at the end may speak for what is cut off."""
UNKNOWN = -1
"""Stands for a statement of the read document that the draft does not have."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """One edit the comparison did not get right, for a person to look at."""

    revision: str
    edit: str
    expected: str
    found: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    others: tuple[str, ...]
    """Counterparts the comparison gave instead."""


@dataclass
class Score:
    """Counts over any number of revisions."""

    statements: int = 0
    right: int = 0
    edited: int = 0
    edited_right: int = 0
    lost: int = 0
    """Statements whose text did not survive reading as one statement, or that were compared with such; not judged."""
    hits: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    edits: Counter[str] = field(default_factory=Counter)
    edits_right: Counter[str] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    facts_right: Counter[str] = field(default_factory=Counter)
    called: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(edit, label) of the wrong statements: what the comparison called them instead."""
    edit_facts: Counter[str] = field(default_factory=Counter)
    """For each kind of edit how many changed a fact."""
    edit_facts_right: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    """For each kind of edit the changes with rightly found statements whose facts were looked at."""
    told_wrong: Counter[str] = field(default_factory=Counter)
    """Those of them with a fact that no edit touched, or in a wrong direction; a new wording may bring one all the
    same, so what `reword` and `merge` have here is to be looked at (`--show idle-fact`)."""
    idle_facts: Counter[str] = field(default_factory=Counter)
    """Those facts by name."""
    cosmetic: int = 0
    cosmetic_false: int = 0
    wrong: list[Wrong] = field(default_factory=list)

    def f1(self, label: str) -> float:
        hits = 2 * self.hits[label]
        whole = hits + self.misses[label] + self.false[label]
        return hits / whole if whole else 1.0

    @property
    def accuracy(self) -> float:
        return self.right / self.statements if self.statements else 1.0

    @property
    def edited_accuracy(self) -> float:
        return self.edited_right / self.edited if self.edited else 1.0

    @property
    def fact_accuracy(self) -> float:
        total = sum(self.facts.values())
        return sum(self.facts_right.values()) / total if total else 1.0


@dataclass(frozen=True, slots=True)
class _Found:
    """What the comparison says of one statement, in the draft's numbers."""

    label: str
    old: tuple[int, ...]
    new: tuple[int, ...]
    told: tuple[str, ...]
    """The facts of the change, and the promises that went or came within it: `clause removed`."""


def numbers(document: Document, draft: Draft) -> dict[str, int]:
    """Statement id → number of the draft's item with the same text, in order."""
    read = [folded(statement.text) for statement in document.statements]
    written = [folded(item.text) for item in draft.items]
    found: dict[str, int] = {}
    for start, other, size in SequenceMatcher(None, read, written, autojunk=False).get_matching_blocks():
        for step in range(size):
            found[document.statements[start + step].id] = draft.items[other + step].uid
    return found


def add_revision(score: Score, revision: Revision, comparison: Comparison) -> None:
    """Judge one comparison and add it to the score."""
    known = (numbers(comparison.old, revision.old), numbers(comparison.new, revision.new))
    found: dict[int, _Found] = {}
    for item in _findings(comparison, *known):
        for uid in (*item.old, *item.new):
            if uid != UNKNOWN:
                found[uid] = item
    texts = {item.uid: item.text for item in (*revision.old.items, *revision.new.items)}
    misread = {_bare(text) for uid, text in texts.items() if uid not in found}  # their copies have no partner now
    for link in revision.truth:
        uids = (*link.old, *link.new)
        doubtful = any(_bare(texts[uid]) in misread for uid in uids)
        if doubtful or any(UNKNOWN in found[uid].old + found[uid].new for uid in uids):
            score.lost += len(uids)
            continue
        _judge(score, revision, link, found, texts)


def _bare(text: str) -> str:
    return folded(text).rstrip("。")


def _findings(comparison: Comparison, old: dict[str, int], new: dict[str, int]) -> Iterator[_Found]:
    for change in comparison.changes:
        before = tuple(sorted(old.get(statement.id, UNKNOWN) for statement in change.old))
        after = tuple(sorted(new.get(statement.id, UNKNOWN) for statement in change.new))
        yield _Found(_label(change.kind, change.moved), before, after, tuple(_told(change, comparison)))


def _told(change: Change, comparison: Comparison) -> Iterator[str]:
    from hensen.compare.clause_changes import clause_changes

    yield from (f"{fact.type} {fact.direction}" for fact in change.facts)
    clauses = clause_changes(change, comparison)
    yield from ("clause removed" for _ in clauses.removed)
    yield from ("clause added" for _ in clauses.added)


def _label(kind: str, moved: bool | None) -> str:
    if moved and kind in ("unchanged", "reworded"):
        return "moved" if kind == "unchanged" else "moved+reworded"
    return kind


def _judge(score: Score, revision: Revision, link: TrueLink, found: dict[int, _Found], texts: dict[int, str]) -> None:
    expected = _label(link.kind, link.moved)
    pair = (tuple(sorted(link.old)), tuple(sorted(link.new)))
    uids = (*link.old, *link.new)
    verdicts = [found[uid].label == expected and (found[uid].old, found[uid].new) == pair for uid in uids]
    score.statements += len(uids)
    score.right += sum(verdicts)
    edit = link.edit.partition(":")[0]
    for uid, right in zip(uids, verdicts, strict=True):
        score.hits[expected] += right
        score.misses[expected] += not right
        score.false[found[uid].label] += not right
        if not right:
            score.called[edit, found[uid].label] += 1
    score.edits[edit] += 1
    score.edits_right[edit] += all(verdicts)
    if edit != "none":
        score.edited += len(uids)
        score.edited_right += sum(verdicts)
    if edit == "cosmetic":
        score.cosmetic += 1
        score.cosmetic_false += not all(verdicts)
    wrong = _wrong(revision, link, expected, found, texts)
    if not all(verdicts):
        score.wrong.append(wrong)
    _judge_facts(score, link, found, all(verdicts), wrong)


def _judge_facts(score: Score, link: TrueLink, found: dict[int, _Found], right: bool, wrong: Wrong) -> None:
    """The fact an edit changed was reported with a right direction, and no other was."""
    edit = link.edit.partition(":")[0]
    reported = found[(*link.old, *link.new)[0]].told
    names = [f"{link.fact.type} {direction}" for direction in link.fact.directions] if link.fact else []
    names += link.fact.fair if link.fact else ()
    if names:
        told = right and any(name in reported for name in names)
        score.facts[names[0]] += 1
        score.facts_right[names[0]] += told
        score.edit_facts[edit] += 1
        score.edit_facts_right[edit] += told
        if right and not told:
            score.wrong.append(replace(wrong, edit=f"fact: {link.edit}", expected=names[0], found=reported))
    if not right or not (link.old and link.new) or edit in _OPEN:
        return
    idle = [name for name in reported if name not in names]
    score.told[edit] += 1
    score.told_wrong[edit] += bool(idle)
    if idle:
        score.idle_facts.update(idle)
        expected = names[0] if names else "none"
        score.wrong.append(replace(wrong, edit=f"idle-fact: {link.edit}", expected=expected, found=tuple(idle)))


def _wrong(revision: Revision, link: TrueLink, expected: str, found: dict[int, _Found], texts: dict[int, str]) -> Wrong:
    uids = (*link.old, *link.new)
    seen = set(uids)
    others = {uid for own in uids for uid in (*found[own].old, *found[own].new)} - seen - {UNKNOWN}
    return Wrong(
        revision.name,
        link.edit,
        expected,
        tuple(found[uid].label for uid in uids),
        tuple(texts[uid] for uid in link.old),
        tuple(texts[uid] for uid in link.new),
        tuple(texts[uid] for uid in sorted(others)),
    )
