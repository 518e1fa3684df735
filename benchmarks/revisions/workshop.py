"""One revision while it is made: both sides' statements, the truth so far, and the edits of the document's own ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from .cosmetics import means_for
from .draft import Draft, Item, Revision, TrueFact, TrueLink, editable
from .forms import FACT_TYPES, FACTS
from .joining import merge, split
from .phrases import folded, grams
from .wording import reword

Edit = Callable[[], bool]
"""Makes one edit; whether it could."""


class Workshop:
    """The state of one revision while it is made: both sides' items, and the truth so far."""

    def __init__(self, source: Draft, others: Sequence[Draft], rng: Random, name: str) -> None:
        self.source, self.rng, self.name = source, rng, name
        self.old = list(source.items)
        self.new = list(source.items)  # an item left alone keeps its number until the end
        self.links: list[TrueLink] = []
        self.cosmetics = means_for(item.text for item in source.items)
        self.free = list(editable(source))
        rng.shuffle(self.free)
        self.next = max((item.uid for item in source.items), default=0) + 1
        self.strangers = _strangers(source, others, rng)
        self.edits: dict[str, Edit] = {
            "drop": self._drop,
            "add": self._add,
            "reword": lambda: self._rewritten("reword"),
            "cosmetic": self._cosmetic,
            "move": lambda: self._move(False, True),
            "move-within": lambda: self._move(False, False),
            "move-reword": lambda: self._move(True, True),
            "split": lambda: self._split(False),
            "split-across": lambda: self._split(True),
            "merge": lambda: self._merge(False),
            "merge-across": lambda: self._merge(True),
            "collapse": self._collapse,
            **{fact: self._fact_edit(fact) for fact in FACTS},
        }

    def run(self, share: float, kinds: Sequence[str]) -> Revision:
        wanted = max(len(kinds), int(len(self.free) * share))
        done, idle = 0, 0
        while done < wanted and idle < len(kinds) and self.free:
            for kind in self.rng.sample(kinds, len(kinds)):
                made = self.edits[kind]()
                idle = 0 if made else idle + 1
                done += made
                if done >= wanted:
                    break
        return self._finished()

    def _finished(self) -> Revision:
        """What was not edited is unchanged; both sides get numbers of their own."""
        fresh = {item.uid for item in self.new} & {item.uid for item in self.old}
        numbers = {uid: self.number() for uid in sorted(fresh)}
        news = [replace(item, uid=numbers.get(item.uid, item.uid)) for item in self.new]
        linked = {uid for link in self.links for uid in link.old}
        rest = [
            TrueLink("unchanged", False, (item.uid,), (numbers[item.uid],), "none")
            for item in self.old
            if item.uid not in linked
        ]
        label, headings = self.source.label, self.source.headings
        old, new = Draft(label, headings, tuple(self.old)), Draft(label, headings, tuple(news))
        return Revision(self.name, old, new, tuple(self.links + rest))

    # What the edits are made of

    def number(self) -> int:
        self.next += 1
        return self.next

    def attempt_one(self, attempt: Callable[[Item], bool]) -> bool:
        """The first free statement the edit succeeds with; it is then no longer free."""
        for index, item in enumerate(self.free):
            if attempt(item):
                del self.free[self.free.index(item) if item in self.free else index]
                return True
        return False

    def at(self, side: list[Item], uid: int) -> int:
        return next(index for index, item in enumerate(side) if item.uid == uid)

    def elsewhere(self, item: Item, side: list[Item]) -> int | None:
        """A place in another section: an index to insert at, after a statement of that section."""
        places = [index for index, other in enumerate(side) if other.section != item.section]
        return self.rng.choice(places) + 1 if places else None

    def put(self, side: list[Item], index: int, item: Item) -> None:
        section = side[index - 1].section if index else side[0].section
        side.insert(index, replace(item, section=section))

    def replace_new(self, item: Item, text: str) -> int:
        uid = self.number()
        self.new[self.at(self.new, item.uid)] = replace(item, uid=uid, text=text)
        return uid

    # The edits; each returns whether one was made

    def _drop(self) -> bool:
        def attempt(item: Item) -> bool:
            del self.new[self.at(self.new, item.uid)]
            self.links.append(TrueLink("dropped", False, (item.uid,), (), "drop"))
            return True

        return self.attempt_one(attempt)

    def _add(self) -> bool:
        stranger = next(self.strangers, None)
        if stranger is None or not self.new:
            return False
        uid = self.number()
        self.put(self.new, self.rng.randint(1, len(self.new)), replace(stranger, uid=uid))
        self.links.append(TrueLink("added", False, (), (uid,), "add"))
        return True

    def _rewritten(self, name: str) -> bool:
        def attempt(item: Item) -> bool:
            made = reword(item.text, self.rng)
            if made is None:
                return False
            uid = self.replace_new(item, made[0])
            self.links.append(TrueLink("reworded", False, (item.uid,), (uid,), f"{name}: {', '.join(made[1])}"))
            return True

        return self.attempt_one(attempt)

    def _cosmetic(self) -> bool:
        def attempt(item: Item) -> bool:
            for name in self.rng.sample(sorted(self.cosmetics), len(self.cosmetics)):
                changed = self.cosmetics[name](item.text, self.rng)
                if changed is not None:
                    uid = self.replace_new(item, changed)
                    self.links.append(TrueLink("unchanged", False, (item.uid,), (uid,), f"cosmetic: {name}"))
                    return True
            return False

        return self.attempt_one(attempt)

    def _fact_edit(self, fact: str) -> Callable[[], bool]:
        maker, rising, falling = FACTS[fact]

        def attempt(item: Item) -> bool:
            pair = maker(item.text, self.rng)
            if pair is None or folded(pair.low) == folded(pair.high):
                return False
            up = self.rng.random() < 0.5
            before, after = (pair.low, pair.high) if up else (pair.high, pair.low)
            self.old[self.at(self.old, item.uid)] = replace(item, text=before)
            uid = self.replace_new(item, after)
            direction = rising if up else falling
            change = TrueFact(FACT_TYPES[fact], (direction,))
            self.links.append(TrueLink("reworded", False, (item.uid,), (uid,), f"{fact}: {direction}", change))
            return True

        return lambda: self.attempt_one(attempt)

    def _move(self, reworded: bool, far: bool) -> bool:
        def attempt(item: Item) -> bool:
            made = reword(item.text, self.rng) if reworded else (item.text, ())
            if made is None:
                return False
            here = self.at(self.new, item.uid)
            rest = self.new[:here] + self.new[here + 1 :]
            place = self.elsewhere(item, rest) if far else self._away(item, here, rest)
            if place is None:
                return False
            uid = self.number()
            self.new = rest
            self.put(self.new, place, replace(item, uid=uid, text=made[0]))
            kind, means = ("reworded", f": {', '.join(made[1])}") if reworded else ("unchanged", "")
            name = "move-reword" if reworded else "move" if far else "move-within"
            self.links.append(TrueLink(kind, True, (item.uid,), (uid,), name + means))
            return True

        return self.attempt_one(attempt)

    def _away(self, item: Item, here: int, rest: list[Item]) -> int | None:
        """A place in the same section, past at least four statements that stay where they are."""
        untouched = {other.uid for other in self.old}
        places = []
        for index in range(1, len(rest) + 1):
            if rest[index - 1].section != item.section:
                continue
            between = rest[min(here, index) : max(here, index)]
            if sum(other.uid in untouched for other in between) >= 4:
                places.append(index)
        return self.rng.choice(places) if places else None

    def _split(self, across: bool) -> bool:
        def attempt(item: Item) -> bool:
            halves = split(item.text, self.rng)
            if halves is None or self._taken(item, halves):
                return False
            place = self.elsewhere(item, self.new) if across else None
            if across and place is None:
                return False
            first, second = self.number(), self.number()
            later = replace(item, uid=second, text=halves[1])
            if place is None:
                self.put(self.new, self.at(self.new, item.uid) + 1, later)
            else:
                self.put(self.new, place, later)
            self.new[self.at(self.new, item.uid)] = replace(item, uid=first, text=halves[0])
            moved = None if across else False
            name = "split-across" if across else "split"
            self.links.append(TrueLink("split", moved, (item.uid,), (first, second), name))
            return True

        return self.attempt_one(attempt)

    def _taken(self, item: Item, halves: tuple[str, str]) -> bool:
        """Whether half of the sentence is what another statement says: the half might rightly be its counterpart."""
        others = [grams(other.text) for other in self.source.items if other.uid != item.uid]
        return any(len(own & other) >= 0.6 * len(own) for own in map(grams, halves) for other in others)

    def _merge(self, across: bool) -> bool:
        def attempt(item: Item) -> bool:
            for partner in self._partners(item, across):
                joined = merge(item.text, partner.text)
                if joined is None:
                    continue
                uid = self.number()
                self.new[self.at(self.new, item.uid)] = replace(item, uid=uid, text=joined)
                del self.new[self.at(self.new, partner.uid)]
                moved = None if across else False
                old = (item.uid, partner.uid)
                name = "merge-across" if across else "merge"
                self.links.append(TrueLink("merged", moved, old, (uid,), name))
                self.free.remove(partner)
                return True
            return False

        return self.attempt_one(attempt)

    def _partners(self, item: Item, across: bool) -> list[Item]:
        """Free statements to merge with: the next one, or some of other sections."""
        if across:
            return [other for other in self.free if other.section != item.section][:6]
        after = self.at(self.old, item.uid) + 1
        following = self.old[after : after + 1]
        return [other for other in following if other.section == item.section and other in self.free]

    def _collapse(self) -> bool:
        """A sentence that stood twice in the old document stands once in the new."""

        def attempt(item: Item) -> bool:
            place = self.elsewhere(item, self.old)
            if place is None:
                return False
            twin, uid = self.number(), self.replace_new(item, item.text)
            self.put(self.old, place, replace(item, uid=twin))
            self.links.append(TrueLink("merged", None, (item.uid, twin), (uid,), "collapse"))
            return True

        return self.attempt_one(attempt)


def _strangers(source: Draft, others: Sequence[Draft], rng: Random) -> Iterator[Item]:
    """Statements of other documents that take up nothing of this one, in random order.

    With a third of the wording of some statement here it might rightly be called related.
    """
    pairs = [grams(item.text) for item in source.items]
    known = set().union(*pairs) if pairs else set()
    pool = [item for other in others if other.label != source.label for item in editable(other)]
    rng.shuffle(pool)
    for item in pool:
        own = grams(item.text)
        if len(own & known) < 0.9 * len(own) and all(len(own & other) < 0.3 * len(own) for other in pairs):
            yield item
