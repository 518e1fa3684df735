"""The global alignment: which statements of the new document take up which of the old.

Identical statements anchor it, and the cells of tables that stand in both (`cells`). The rest is assigned one to one
so that the sum of probabilities is greatest, where the neighbourhood of statements already aligned counts for a pair
(order is a preference, not a law). What is then left over joins the group that already holds its content (`grouping`):
so splits, merges and repetitions come about. What remains is paired by subject.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from ..normalize.document import Document
from .anchors import anchors
from .assignment import assign
from .cells import cell_pairs
from .clustering import cluster
from .copies import beside_copies, between_copies
from .doers import doers
from .grouping import Group, join_leftovers
from .kinship import Kinship
from .likelihood import neighbours_agree, probability
from .pairs import Key, Pair, ScoredPairs, score_pairs
from .substitution import frame_share, is_a_frame, shares_one_word

_ORDER = 1e-5
"""What straying from its place costs a pair: just enough to choose between equals, old and new alike."""
_TOGETHER = 0.28
"""Probability from which a pair pulls its statements into one group of a digest (`clustering`); chosen on the judged
digests, where F1 moves by 0.02 between 0.24 and 0.36."""
_SAME_CELL = 0.99
"""Chance that cells of one row and one column of a table are the same cell, whatever stands in them."""
_BETWEEN_COPIES = 0.5
"""What is left of the chance of a pair of which both statements have a copy of their own (`copies`)."""
_ANOTHER_DOES = 0.3
"""What is left of a pair's lead over the least likely one where one of its statements has a likely counterpart that is
laid upon the same body or person, and this pair is not."""
_LIKELY = 0.7
"""Probability from which a counterpart is a likely one."""
_SAME_HEADING = 0.5
"""Likeness of the headings above, 0–1, from which two statements stand in one place."""
_YIELD = 0.01
"""How much likelier a rival must be for a pair to come apart."""


@dataclass(frozen=True)
class Alignment:
    """The result: groups of the same commitment, and pairs of the same subject."""

    groups: tuple[Group, ...]
    related: tuple[Pair, ...]
    identical: Mapping[int, int]
    scored: ScoredPairs
    threshold: float
    """Probability of the same subject from which a pair counts as related."""


def align(old: Document, new: Document, *, whole: bool = True) -> Alignment:
    """Align two documents' statements; `whole` says that neither is a mere collection of statements."""
    cells = cell_pairs(old, new)
    identical = anchors(old, new, cells)
    scored = score_pairs(old, new, identical, cells, whole=whole)
    kin = scored.kin
    counts = len(old.statements), len(new.statements)
    strange = frozenset() if kin.condenses else _done_by_others(scored)
    matched = _assign(scored, identical, counts, kin, strange)
    matched = _release(matched, identical, scored, kin, strange)
    groups = join_leftovers(matched, identical, scored, kin)
    if kin.condenses:
        groups = cluster(groups, _probabilities(groups, identical, scored), _TOGETHER)
    groups += [Group((i,), (j,), _SAME_CELL) for i, j in cells.same.items() if i not in identical]
    kept_old = {i for group in groups for i in group.old}
    kept_new = {j for group in groups for j in group.new}
    related = relate(scored, kept_old, kept_new, kin.related)
    return Alignment(tuple(groups), tuple(related), identical, scored, kin.related)


def _assign(
    scored: ScoredPairs, identical: Mapping[int, int], counts: tuple[int, int], kin: Kinship, strange: Set[Key]
) -> dict[int, tuple[int, float]]:
    """Old index → (new index, probability) of the statements that pair one to one, as likely as the kin asks.

    Identical ones are left out; `counts` are the statements of both documents, `strange` the pairs that yield to others
    (`_done_by_others`).
    """
    taken = set(identical.values())
    matched: dict[int, int] = dict(identical)
    chosen: dict[int, tuple[int, float]] = {}
    frames: dict[Key, float] = {}
    strayed = {(i, j): (i / counts[0] - j / counts[1]) ** 2 for i, j in scored.pairs}
    for _ in range(2):  # the first round's pairs are context for the second
        probabilities = {
            key: probability(pair, neighbours_agree(pair, matched))
            for key, pair in scored.pairs.items()
            if pair.old not in identical and pair.new not in taken and _share_enough(pair, scored, kin, matched, frames)
        }
        leads = {key: (value - kin.accept) * _weight(key, strange) for key, value in probabilities.items()}
        pairs = assign({key: lead - _ORDER * strayed[key] for key, lead in leads.items()})
        chosen = {i: (j, probabilities[i, j]) for i, j in pairs.items()}
        matched = dict(identical) | pairs
    return chosen


def _done_by_others(scored: ScoredPairs) -> frozenset[Key]:
    """Pairs laid upon different bodies or persons of which a statement has a likely counterpart of the same ones.

    市は、研修を行う has not become 県は、研修を行う where 市は、研修を強化する stands too.
    """
    likely = [pair for pair in scored.pairs.values() if probability(pair, 0.0) >= _LIKELY]
    by_old = {pair.old: doers(scored.profiles_old[pair.old].canonical) for pair in likely}
    by_new = {pair.new: doers(scored.profiles_new[pair.new].canonical) for pair in likely}
    same = [pair for pair in likely if by_old[pair.old] & by_new[pair.new]]
    kept_old, kept_new = {pair.old for pair in same}, {pair.new for pair in same}
    return frozenset(
        (pair.old, pair.new)
        for pair in likely
        if (pair.old in kept_old or pair.new in kept_new)
        and by_old[pair.old]
        and by_new[pair.new]
        and not by_old[pair.old] & by_new[pair.new]
    )


def _weight(key: Key, strange: Set[Key]) -> float:
    return _ANOTHER_DOES if key in strange else 1.0


def _probabilities(
    groups: Iterable[Group], identical: Mapping[int, int], scored: ScoredPairs
) -> dict[tuple[int, int], float]:
    """Each pair's chance to be the same commitment, the aligned neighbours in view."""
    aligned = {group.old[0]: group.new[0] for group in groups if len(group.old) == len(group.new) == 1}
    found = {key: probability(pair, neighbours_agree(pair, aligned)) for key, pair in scored.pairs.items()}
    for key in between_copies(scored, identical):
        found[key] *= _BETWEEN_COPIES
    for key in beside_copies(scored, identical):
        found[key] = 0.0
    return found | dict.fromkeys(identical.items(), 1.0)


def _share_enough(
    pair: Pair, scored: ScoredPairs, kin: Kinship, aligned: Mapping[int, int], frames: dict[Key, float]
) -> bool:
    """Whether two statements have as much in common as the kin asks of the same commitment.

    `aligned` are the statements that are paired so far; `frames` keeps what was found of a pair for the next round.
    """
    if pair.same_deed:
        return True
    if pair.evidence.grams.both < kin.shared:
        return False
    if kin.exactness < 1.0:
        return True
    one, two = scored.profiles_old[pair.old], scored.profiles_new[pair.new]
    if shares_one_word(one, two):
        return False
    if probability(pair, 1.0) < kin.accept:
        return True  # it will not be taken: no need to look closer
    in_place = pair.evidence.headings >= _SAME_HEADING or neighbours_agree(pair, aligned) > 0.0
    share = frames.get((pair.old, pair.new))
    if share is None:
        share = frames[pair.old, pair.new] = frame_share(one, two, scored.weights.words)
    return not is_a_frame(share, in_place=in_place)


def _release(
    matched: Mapping[int, tuple[int, float]],
    identical: Mapping[int, int],
    scored: ScoredPairs,
    kin: Kinship,
    strange: Set[Key] = frozenset(),
) -> dict[int, tuple[int, float]]:
    """The pairs that hold: those of which neither side has a likelier counterpart elsewhere.

    The assignment gives every statement a partner of its own where it can; a statement that another
    document's statement condenses should rather share that one than take an unlikelier one for itself.
    Where two pairs came apart for the sake of one rival, the rival is what holds.
    """
    aligned = dict(identical) | {i: j for i, (j, _) in matched.items()}

    def likely(pair: Pair) -> float:
        return _yielding((pair.old, pair.new), probability(pair, neighbours_agree(pair, aligned)))

    def _yielding(key: Key, value: float) -> float:
        return kin.accept + (value - kin.accept) * _weight(key, strange)

    held: dict[int, tuple[int, float]] = {}
    parted: list[Pair] = []
    for i, (j, value) in matched.items():
        rivals = [pair for pair in (*scored.of_old[i], *scored.of_new[j]) if (pair.old, pair.new) != (i, j)]
        best = max(rivals, key=likely, default=None)
        if best is None or _yielding((i, j), value) >= likely(best) - _YIELD:
            held[i] = (j, value)
        else:
            parted.append(best)
    taken = set(identical.values()) | {j for j, _ in held.values()}
    for pair in sorted(parted, key=lambda pair: (-likely(pair), pair.old, pair.new)):
        free = pair.old not in identical and pair.old not in held and pair.new not in taken
        if free and likely(pair) >= kin.accept and _share_enough(pair, scored, kin, aligned, {}):
            held[pair.old] = (pair.new, probability(pair, neighbours_agree(pair, aligned)))
            taken.add(pair.new)
    return held


def relate(scored: ScoredPairs, kept_old: set[int], kept_new: set[int], threshold: float) -> list[Pair]:
    """Pairs of the same subject among the statements without counterpart, one to one, best first."""
    weights = {
        key: pair.subject - threshold / 2
        for key, pair in scored.pairs.items()
        if pair.subject >= threshold and pair.old not in kept_old and pair.new not in kept_new
    }
    return [scored.pairs[key] for key in sorted(assign(weights).items())]
