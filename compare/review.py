"""A reader's judgements on a comparison, and what the comparison is once they are taken into account.

    dropped 電波利用料を見直す。   ┐ paired by hand        reworded 電波利用料を見直す。
    added   電波利用料を改める。   ┘ ──────────────▶                電波利用料を改める。

Judgements name statements by their words (`StatementKey`), never by their ids: they are found
again when a document is read again, and never land on other words. What no longer finds its
statements is kept and told (`stale`), not applied.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..normalize.document import Document, Statement
from .change import Change, Comparison
from .judgement import Judgement, StatementKey
from .regroup import Groups, shape


@dataclass(frozen=True, slots=True)
class ReviewedDocument:
    """Which document a review was made on."""

    label: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Review:
    """All judgements on one pair of documents; later ones stand over earlier ones."""

    old: ReviewedDocument
    new: ReviewedDocument
    judgements: tuple[Judgement, ...] = ()

    def judged(self, judgement: Judgement) -> Review:
        """The review with this judgement last; an earlier one on the very same statements goes."""
        kept = tuple(one for one in self.judgements if (one.old, one.new) != (judgement.old, judgement.new))
        return replace(self, judgements=(*kept, judgement))

    def without(self, judgement: Judgement) -> Review:
        """The review without what was said of the very statements of this judgement."""
        kept = tuple(one for one in self.judgements if (one.old, one.new) != (judgement.old, judgement.new))
        return replace(self, judgements=kept)


class Keys:
    """The statements of one document by their words, both ways."""

    def __init__(self, document: Document) -> None:
        self._by_key: dict[StatementKey, Statement] = {}
        self._by_id: dict[str, StatementKey] = {}
        seen: dict[str, int] = {}
        for statement in document.statements:
            occurrence = seen.get(statement.canonical, 0)
            seen[statement.canonical] = occurrence + 1
            key = StatementKey(statement.canonical, occurrence)
            self._by_key[key] = statement
            self._by_id[statement.id] = key

    def of(self, statements: Iterable[Statement]) -> tuple[StatementKey, ...]:
        """The keys of these statements of the document, in their order."""
        return tuple(self._by_id[statement.id] for statement in statements)

    def find(self, keys: Iterable[StatementKey]) -> tuple[Statement, ...] | None:
        """The statements of these keys; None if one of them is not in the document."""
        found = tuple(self._by_key.get(key) for key in keys)
        return None if None in found else tuple(one for one in found if one is not None)


def new_review(comparison: Comparison) -> Review:
    """An empty review of this comparison."""
    old, new = (ReviewedDocument(document.label, document.sha256) for document in (comparison.old, comparison.new))
    return Review(old, new)


def same_files(review: Review, comparison: Comparison) -> bool:
    """Whether the review was made on these very files, byte for byte."""
    made_on = (review.old.sha256, review.new.sha256)
    return made_on == (comparison.old.sha256, comparison.new.sha256)


def stale(comparison: Comparison, review: Review) -> tuple[Judgement, ...]:
    """Judgements whose statements are no longer in the documents, word for word."""
    old, new = Keys(comparison.old), Keys(comparison.new)
    return tuple(one for one in review.judgements if old.find(one.old) is None or new.find(one.new) is None)


def apply(comparison: Comparison, review: Review) -> Comparison:
    """The comparison as judged: every statement still stands in exactly one change.

    A refused pair comes apart into dropped and added; a pair made by hand becomes one change
    with its redline and facts; judged changes carry their `judgement`. Ids of untouched changes
    stay. A review without judgements gives the comparison back unaltered.
    """
    old, new = Keys(comparison.old), Keys(comparison.new)
    groups = Groups(comparison)
    for judgement in review.judgements:
        olds, news = old.find(judgement.old), new.find(judgement.new)
        if olds is not None and news is not None and (olds or news):
            _apply_one(groups, judgement, olds, news)
    return groups.comparison()


def _apply_one(groups: Groups, judgement: Judgement, olds: tuple[Statement, ...], news: tuple[Statement, ...]) -> None:
    change = groups.exactly(olds, news)
    if judgement.verdict == "noted":
        if change is not None:
            groups.replace(change, replace(change, judgement=_with_note(change.judgement, judgement)))
        return
    if judgement.verdict == "refused":
        groups.take_apart(olds, news, judgement)
        return
    if change is None:
        change = groups.bring_together(olds, news)
    if judgement.kind and judgement.kind != change.kind and judgement.kind in possible_kinds(change):
        from .facts import facts_of  # only what a reader calls something else has other facts

        told = facts_of(judgement.kind, change.old, change.new)
        change = replace(change, kind=judgement.kind, facts=told)
    groups.replace(change, replace(change, judgement=judgement, confidence=1.0))


def _with_note(standing: Judgement | None, noted: Judgement) -> Judgement:
    """A note beside what was decided before, as on the halves of a refused pair: the verdict stays."""
    return replace(standing, note=noted.note) if standing is not None and standing.decided else noted


def possible_kinds(change: Change) -> tuple[str, ...]:
    """The kinds that a reader may give this change, the likeliest first.

    One to one: the same commitment or merely the same subject. The others follow from how
    many statements stand on each side.
    """
    own = shape(change.old, change.new)
    return ("reworded", "related") if own == "reworded" else (own,)
