"""Chooses edits for a draft and applies them, keeping the truth of every statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from .cosmetics import means_for
from .draft import Draft, Revision, TrueLink
from .planting import Planter
from .replacing import replace_most, without_empty
from .workshop import Workshop

OF_THE_PAPER = (
    "drop",
    "add",
    "reword",
    "figure",
    "deadline",
    "strength",
    "hedge",
    "move",
    "move-within",
    "move-reword",
    "split",
    "split-across",
    "merge",
    "merge-across",
    "collapse",
    "cosmetic",
)
"""Kinds of edits that take the paper's own statements; the others plant sentences of the bank in both papers."""
KINDS = (
    *OF_THE_PAPER,
    "body",
    "reversal",
    "aim",
    "middle",
    "late",
    "onward",
    "hedge-words",
    "figure-words",
    "neutral",
    "split-plain",
    "merge-plain",
    "twin-drop",
    "twin-add",
    "clause",
    "clause-kept",
)
"""Kinds of edits; every revision tries them in turn until its share of statements is edited."""


def revise(
    source: Draft, others: Sequence[Draft], seed: int, share: float = 0.5, kinds: Sequence[str] = KINDS
) -> Revision:
    """A revision of `source` with about `share` of its editable statements edited, all `kinds` in equal parts.

    Added statements come from `others`. The same arguments give the same revision.
    """
    return _workshop(source, others, seed).run(share, kinds)


def heavy_revision(
    source: Draft, others: Sequence[Draft], seed: int, share: float = 0.2, kinds: Sequence[str] = KINDS
) -> Revision:
    """A new paper on the ground of `source`: `share` of its statements edited, 70 % of the others gone, many new.

    What says the same twice goes or stays together, so that what is gone has no counterpart.
    """
    workshop = _workshop(source, others, seed)
    replace_most(workshop, share)
    revision = workshop.run(1.0, kinds)
    return replace(revision, new=without_empty(revision.new))


def _workshop(source: Draft, others: Sequence[Draft], seed: int) -> Workshop:
    workshop = Workshop(source, others, Random(f"{source.label}:{seed}"), f"{source.label} #{seed}")
    workshop.edits |= Planter(workshop).edits()
    return workshop


def cosmetic_revision(source: Draft, seed: int) -> Revision:
    """Every statement printed otherwise (width, era, punctuation, spaces), none changed."""
    rng = Random(f"cosmetic:{source.label}:{seed}")
    start = max((item.uid for item in source.items), default=0) + 1
    means = means_for(item.text for item in source.items)
    items, links = [], []
    for number, item in enumerate(source.items):
        names, text = [], item.text
        for name in rng.sample(sorted(means), 3):
            changed = means[name](text, rng)
            if changed is not None:
                names.append(name)
                text = changed
        items.append(replace(item, uid=start + number, text=text))
        edit = f"cosmetic: {', '.join(names)}" if names else "none"
        links.append(TrueLink("unchanged", False, (item.uid,), (start + number,), edit))
    return Revision(f"{source.label} #{seed} cosmetic", source, replace(source, items=tuple(items)), tuple(links))
