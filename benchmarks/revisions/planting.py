"""Edits of sentences of the bank, which are put into both papers: facts, neutral rewordings, parts, twins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from .bank import acts, twins
from .draft import TrueFact, TrueLink
from .planted import PLANTED, PlantedMaker, clause_kept, halves, neutral
from .workshop import Edit, Workshop


class Planter:
    """Plants sentences in a revision; each sentence of the bank at most once."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._rng = workshop.rng
        self._acts = acts(Random(f"acts:{workshop.name}"))
        self._twins = twins(Random(f"twins:{workshop.name}"))

    def edits(self) -> dict[str, Edit]:
        return {
            **{kind: self._fact(kind) for kind in PLANTED},
            "neutral": lambda: self._neutral("neutral", neutral),
            "clause-kept": lambda: self._neutral("clause-kept", clause_kept),
            "split-plain": lambda: self._plain(True),
            "merge-plain": lambda: self._plain(False),
            "twin-drop": lambda: self._twin(False),
            "twin-add": lambda: self._twin(True),
        }

    def _plant(self, old: Sequence[str], new: Sequence[str]) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
        """Sentences put behind one statement that stands in both papers; their numbers, old and new."""
        placed = {item.uid: item.section for item in self._workshop.old}
        hosts = [item for item in self._workshop.new if placed.get(item.uid) == item.section]
        if not hosts:
            return None
        host = self._rng.choice(hosts)
        kind = host.kind if host.text.endswith("。") else "item"  # a reader may join a line to the sentence below it
        numbers = []
        for side, texts in ((self._workshop.old, old), (self._workshop.new, new)):
            place = self._workshop.at(side, host.uid) + 1
            items = [replace(host, uid=self._workshop.number(), text=text, kind=kind) for text in texts]
            side[place:place] = items
            numbers.append(tuple(item.uid for item in items))
        return numbers[0], numbers[1]

    def _fact(self, kind: str) -> Edit:
        planted = PLANTED[kind]

        def edit() -> bool:
            try:
                forms = planted.make(self._acts, self._rng)
            except StopIteration:
                return False
            forth = self._rng.random() < 0.5
            before, after = forms if forth else (forms.two, forms.one)
            directions = planted.forth if forth else planted.back
            placed = self._plant([before], [after])
            if placed is None:
                return False
            fact = TrueFact(planted.type, directions, planted.fair_forth if forth else planted.fair_back)
            self._workshop.links.append(TrueLink("reworded", False, *placed, f"{kind}: {directions[0]}", fact))
            return True

        return edit

    def _neutral(self, kind: str, make: PlantedMaker) -> bool:
        try:
            forms = make(self._acts, self._rng)
        except StopIteration:
            return False
        before, after = forms if self._rng.random() < 0.5 else (forms.two, forms.one)
        placed = self._plant([before], [after])
        if placed is not None:
            self._workshop.links.append(TrueLink("reworded", False, *placed, kind))
        return placed is not None

    def _plain(self, apart: bool) -> bool:
        """Two acts of one sentence in two, or the reverse."""
        try:
            whole, parts = halves(self._acts, self._rng)
        except StopIteration:
            return False
        placed = self._plant([whole], parts) if apart else self._plant(parts, [whole])
        if placed is not None:
            name = "split" if apart else "merge"
            self._workshop.links.append(TrueLink("split" if apart else "merged", False, *placed, f"{name}-plain"))
        return placed is not None

    def _twin(self, more: bool) -> bool:
        """Sentences of one form, of which one goes or comes while the others stay."""
        family = next(self._twins, None)
        if family is None:
            return False
        place = self._rng.randrange(len(family))
        fewer = [text for text in family if text != family[place]]
        placed = self._plant(fewer, family) if more else self._plant(family, fewer)
        if placed is None:
            return False
        longer = list(placed[1] if more else placed[0])
        lone = longer.pop(place)
        kept = zip(*((placed[0], longer) if more else (longer, placed[1])), strict=True)
        self._workshop.links += [TrueLink("unchanged", False, (one,), (other,), "twin-kept") for one, other in kept]
        fate = (
            TrueLink("added", False, (), (lone,), "twin-add")
            if more
            else TrueLink("dropped", False, (lone,), (), "twin-drop")
        )
        self._workshop.links.append(fate)
        return True
