"""Numbers that only their sequence tells: 一当該…, イ次の…, ２前項の…, ２　国は….

Where the blank behind a number is lost, a line that begins 一当該 looks like one that begins 一般; and with a blank,
`２ 国` may be two countries or the second paragraph. What tells them apart is the company: a list is announced, begins
with its first number and counts up without a gap.

    …次に掲げる書類を出す。          …成果が上がっている。
    一当該船舶の図面        一         一般に、…             text
    二積荷の目録           二    but   二酸化炭素の排出は…    text

Each line has a weight (`sequence_heads`): one whose number begins a word (一般, 二酸化, イノベーション) or counts
something (２年, 三人) proves nothing, and belongs to a list only between members that do. One line alone is never a
list; only the second paragraph of an article may be, since the first has no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from . import signals
from .document import MarkerStyle
from .markers import read_marker
from .plain import width
from .rows import Row
from .sequence_heads import Number, Weight, marker_of, possible_numbers

_STRUCTURE: tuple[MarkerStyle, ...] = ("part", "chapter", "section", "subsection", "division", "article", "ordinal")
_MIN_ARTICLES = 2
"""As in `articles`: one line that begins with 第３条 is more likely a reference in prose."""

_ANNOUNCED = re.compile(r"次の|次に|以下の|下記|左の|左に|各号")
"""A list follows: 次に掲げる, 次の各号のいずれか, 以下のとおり."""
_LONGEST_LEAD = 8
"""Rows of one paragraph that are looked at for such words."""
_DEEPEST = 8
"""Lists within lists that are kept under way."""
_STRANGERS = {True: 60, False: 4}
"""Paragraphs without a number that may stand between two members, in an article (tables) and elsewhere."""
_UNFINISHED = re.compile(r"[、・(\[「『第0-9]$")
_LONGEST_BRACKET = 300


@dataclass(slots=True)
class _Chain:
    """A list under way: the places of its members and their numbers."""

    announced: bool
    members: list[tuple[int, Number]] = field(default_factory=list)
    strangers: int = 0

    @property
    def last(self) -> Number:
        return self.members[-1][1]


def number_by_sequence(rows: Sequence[Row], full: float) -> list[Row]:
    """The rows, each whose number only its sequence tells with that number as its marker (`Row.marker`).

    `full` is the width from which a line may go on in the next one, 0 if no line does.
    """
    chains = [(chain, lawful) for scope, lawful in _scopes(rows) for chain in _chains(rows, scope, full, lawful)]
    blankless = any(
        lawful and number.weight == Weight.CLEAR and not number.blank
        for chain, lawful in chains
        for _, number in _accepted(chain, lawful)
    )
    found = list(rows)
    for chain, lawful in chains:
        for place, number in _accepted(chain, lawful, blankless=blankless):
            if number.weight < Weight.READ:
                found[place] = replace(rows[place], marker=marker_of(number))
    return found


def _scopes(rows: Sequence[Row]) -> Iterator[tuple[range, bool]]:
    """Stretches between titles, and whether one is an article of a law; the first row is its title."""
    styles = [_structure(row) for row in rows]
    law = styles.count("article") >= _MIN_ARTICLES
    starts = [0, *(place for place, style in enumerate(styles) if place and style)]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        if end - start > 1:
            yield range(start, end), law and styles[start] == "article"


def _structure(row: Row) -> str | None:
    """Style of a row that ends whatever list stands above it; None for others."""
    if row.role == "heading":
        found = read_marker(row.text)
        return found[0].style if found else "heading"
    if row.role not in ("text", "item"):
        return None
    if row.text.startswith("第"):
        found = read_marker(row.text)
        if found and found[0].style in _STRUCTURE:
            return found[0].style
    return "appendix" if signals.is_appendix(row.plain) else None


def _chains(rows: Sequence[Row], scope: range, full: float, lawful: bool) -> list[_Chain]:
    """All lists of a scope in the order of their beginnings, whether or not they turn out to be one."""
    chains: list[_Chain] = []
    under_way: list[_Chain] = []
    member = -1
    """Place of the last row that belongs to a list."""
    for place in scope:
        row = rows[place]
        if row.role not in ("text", "item"):
            continue
        complete = place > 0 and _is_complete(rows[place - 1], row, full)
        numbers = [] if place == scope[0] and lawful else possible_numbers(row.text, complete=complete, lawful=lawful)
        if numbers and place > 0 and _is_bound(rows[place - 1], row):
            numbers = []
        if _join(under_way, numbers, place):
            member = place
            continue
        opening = [number for number in numbers if _opens(number, rows, place, scope, member, lawful)]
        if opening:
            chain = _Chain(_is_announced(rows, place, scope, full), [(place, opening[0])])
            chains.append(chain)
            under_way = [*under_way[1 - _DEEPEST :], chain]
            member = place
        elif complete and read_marker(row.text) is None:
            for chain in under_way:
                chain.strangers += 1
            under_way = [chain for chain in under_way if chain.strangers <= _STRANGERS[lawful]]
    return chains


def _join(under_way: list[_Chain], numbers: Sequence[Number], place: int) -> bool:
    """Let one of the numbers go on with the innermost list that expects it; lists inside that one are over."""
    for depth in range(len(under_way) - 1, -1, -1):
        chain = under_way[depth]
        for number in numbers:
            if number.family != chain.last.family:
                continue
            again = number.value == chain.last.value and len(chain.members) > 1
            if again and chain.last.weight <= Weight.WORD < number.weight:
                chain.members.pop()  # a word was taken for the number that comes only now
            elif not _follows(chain.last.value, number.value):
                continue
            chain.members.append((place, number))
            chain.strangers = 0
            del under_way[depth + 1 :]
            return True
    return False


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """二 after 一; 一の二 after 一, 一の三 or 二 after 一の二."""
    if after == (*before, 2):
        return True
    depth = len(after)
    return depth <= len(before) and after[:-1] == before[: depth - 1] and after[-1] == before[depth - 1] + 1


def _opens(number: Number, rows: Sequence[Row], place: int, scope: range, member: int, lawful: bool) -> bool:
    """Whether a list may begin here: with its first number, behind a full stop, a title or a member of another."""
    if number.weight == Weight.READ:
        return True
    if number.value != (1,) and not (lawful and number.family == "bare" and number.value == (2,)):
        return False
    if place == scope[0]:
        return False
    above = rows[place - 1]
    titled = place - 1 == scope[0] and not lawful and _structure(above) is not None
    return (
        titled
        or place - 1 == member
        or above.plain.endswith(":")
        or (above.plain.startswith("(") and above.plain.endswith(")"))
        or signals.ends_sentence(above.plain)
        or bool(_ANNOUNCED.search(above.plain))
    )


def _is_announced(rows: Sequence[Row], place: int, scope: range, full: float) -> bool:
    """Whether the paragraph above says that a list follows."""
    for above in range(place - 1, max(scope[0], place - _LONGEST_LEAD) - 1, -1):
        if _ANNOUNCED.search(rows[above].plain):
            return True
        if above > 0 and _is_complete(rows[above - 1], rows[above], full):
            return False
    return False


def _is_complete(above: Row, row: Row, full: float) -> bool:
    """Whether nothing speaks for `row` going on with the line above it."""
    if above.whole or row.whole or signals.ends_sentence(above.plain) or above.role != row.role:
        return True
    return not full or row.gap > 0 or width(above.plain) < full


def _is_bound(above: Row, row: Row) -> bool:
    """Whether the line above asks for what stands here: it ends in 、 or inside a bracket or a number."""
    if above.whole or row.whole or above.role != row.role:
        return False
    return bool(_UNFINISHED.search(above.plain)) or signals.open_family(above.plain[-_LONGEST_BRACKET:]) is not None


def _accepted(chain: _Chain, lawful: bool, *, blankless: bool = False) -> list[tuple[int, Number]]:
    """The members of a list that its sure members vouch for; empty if it is no list.

    `blankless`: the law prints numbers without a blank, so that `２国は` is clear in an article.
    """
    members, first = chain.members, chain.members[0][1]
    least = Weight.WORD if lawful and blankless and first.family == "bare" else Weight.OPEN
    sure = [number.weight >= least for _, number in members]
    paragraphs = lawful and first.family == "bare" and first.value == (2,)
    """The article's own text is the first paragraph."""
    led = chain.announced or paragraphs
    end = 0
    for at, (_, number) in enumerate(members):
        if not sure[at] and not _is_vouched(number, sure[:at], sure[at + 1 :], led=led, lawful=lawful):
            break
        end = at + 1
    if sum(sure[:end]) > 1 or (lawful and led and end > 1 and any(sure[:end])):
        return members[:end]
    return members[:end] if paragraphs and end and first.weight != Weight.OPEN else []


def _is_vouched(number: Number, before: Sequence[bool], after: Sequence[bool], *, led: bool, lawful: bool) -> bool:
    """Whether the members before and after (True: sure ones) show that a doubtful head is a number."""
    if number.weight == Weight.REFERRED:
        return before[-1:] == [True] and after[:1] == [True]
    if any(after):
        return led or len(before) > 0
    return lawful and sum(before) > (0 if led else 1)  # no list has one item alone
