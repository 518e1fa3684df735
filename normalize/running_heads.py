"""Page numbers, running heads and feet: which lines of a file are page furniture.

A page number stands alone on its line and never runs backwards. A running head or foot comes back beside the page's
end: a form feed, a page number that counts on. What is said of the lines as printed, before any wrap is undone, holds
for the sentence too that goes on over the page:

    …計画を広く周知するよう努め            …計画を広く周知するよう努めるとともに、
    - 4 -                          ->
    観光振興計画（素案）
    るとともに、

What comes back for other reasons stays: a numbered title among its siblings (第１節 目的 in each chapter), a label that
stands elsewhere as often, a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from . import signals
from .markers import read_marker
from .plain import plain
from .source import Line
from .wrap_limits import Wrap, find_wrap
from .wrapping import is_cut_at

_PAGE_NUMBER = re.compile(
    r"(?:[-–—―−・(\[<] ?)?(?:p\.? ?|page )?(?P<number>[0-9]{1,3})(?: ?(?:/|of) ?[0-9]{1,4})?(?: ?(?:ページ|頁))?"
    r"(?: ?[-–—―−・)\]>])?",
    re.I,
)
_LONGEST_NUMBER = 200
"""Characters; a line longer than this is no page number however its letters fold."""
_LONGEST_LINE, _LONGEST_HEAD = 400, 60
"""Characters of a running head with its blanks, and without them."""
_REPEATS = 3
"""Pages on which a running head stands at least."""
_EDGE_LINES = 2
"""A page number stands within so many lines of its page's edge, and a running head has so many lines at most."""
_SHORTEST_PAGE = 8
"""Lines from one page number to the next, where nothing but the numbers shows pages: columns of a table are closer."""
_SHARE = 0.4
"""Of the page ends between its first and its last, on how many a running head stands: left or right pages at least."""
_THROUGHOUT = 0.8
"""Share of all page ends from which a line is the paper's head, not a chapter's."""
_ELSEWHERE = 0.2
"""Share of all lines with its words that may stand within the pages."""
_SPOKEN = re.compile("[、。]")
_BLANKS = re.compile(r"\s{1,200}")
_DIGITS = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line beside the end of a page."""

    place: int
    turn: int
    """Which end of a page, in order."""
    after: bool
    """The line is below it: a running head, not a foot."""


def mark_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the role `furniture` where they are page numbers, running heads or feet."""
    numbers = _page_numbers(lines)
    aside = {place for place, line in enumerate(lines) if line.role == "furniture"} | numbers.keys()
    turns = _turns(lines, numbers)
    if len(turns) + 1 >= _REPEATS:
        for _ in range(_EDGE_LINES):  # the line below a running head may be another one
            aside |= _running_heads(lines, aside, turns)
    return [replace(line, role="furniture") if place in aside else line for place, line in enumerate(lines)]


def _page_numbers(lines: Sequence[Line]) -> dict[int, re.Match[str]]:
    """Numbers alone on a line that never run backwards and do not stand in a column of figures."""
    numbers = {place: match for place, line in enumerate(lines) if (match := _number(line))}
    order = [(place, int(match["number"])) for place, match in numbers.items()]
    counting = {place for one, other in pairwise(order) if other[1] == one[1] + 1 for place, _ in (one, other)}
    wrap = find_wrap(lines) if numbers else None
    found: dict[int, re.Match[str]] = {}
    highest = {True: 0, False: 0}
    """Of numbers with a sign beside them, and of those without: figures may stand alone on a line too."""
    for place, match in numbers.items():
        value, sure = int(match["number"]), _is_sure(match)
        if lines[place].page is not None:
            stands = _at_edge(lines, place)
        else:
            stands = value >= highest[sure] and place - 1 not in numbers and place + 1 not in numbers
            if stands and not sure and wrap and place and _may_be_rest(lines[place - 1], lines[place], wrap):
                stands = place in counting
        if stands:
            highest[sure] = max(highest[sure], value)
            found[place] = match
    return found


def _may_be_rest(above: Line, line: Line, wrap: Wrap) -> bool:
    """Whether the number may be what a wrap left over of the line above."""
    return is_cut_at(above, line, wrap) and not signals.ends_sentence(plain(above.text.strip()))


def _number(line: Line) -> re.Match[str] | None:
    if line.cell is not None or line.role != "text" or len(line.text) > _LONGEST_NUMBER:
        return None
    return _PAGE_NUMBER.fullmatch(_folded(line.text.strip()))


def _is_sure(match: re.Match[str]) -> bool:
    """Whether signs beside the number say that it counts pages: - 3 -, 3/12, p. 3, 3ページ."""
    return len(match[0]) > len(match["number"])


def _at_edge(lines: Sequence[Line], place: int) -> bool:
    page = lines[place].page
    before = lines[max(0, place - _EDGE_LINES)].page if place >= _EDGE_LINES else None
    after = lines[place + _EDGE_LINES].page if place + _EDGE_LINES < len(lines) else None
    return before != page or after != page


def _folded(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def _turns(lines: Sequence[Line], numbers: dict[int, re.Match[str]]) -> list[int]:
    """The ends of pages in order: the first line of the page below, or the page number that stands there."""
    if any(line.page is not None for line in lines):
        return [place for place, (above, line) in enumerate(pairwise(lines), 1) if above.page != line.page]
    turns: list[int] = []
    for place, match in numbers.items():
        if not turns or _is_sure(match) or lines[place].number - lines[turns[-1]].number >= _SHORTEST_PAGE:
            turns.append(place)
    values = [int(numbers[place]["number"]) for place in turns]
    counting = sum(other == value + 1 for value, other in pairwise(values))
    return turns if counting * 2 >= len(turns) else []


def _running_heads(lines: Sequence[Line], aside: set[int], turns: Sequence[int]) -> set[int]:
    groups: dict[str, list[_Edge]] = defaultdict(list)
    for edge in _edges(lines, aside, turns):
        groups[_words(lines[edge.place])].append(edge)
    everywhere: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if place not in aside and len(line.text) <= _LONGEST_LINE and (words := _words(line)) in groups:
            everywhere[words].append(place)
    found: set[int] = set()
    for words, group in groups.items():
        places = list(dict.fromkeys(edge.place for edge in group))
        if _is_running(lines, group, everywhere[words], turns):
            found.update(places[_stays(lines, group, everywhere[words], turns) :])
    return found


def _edges(lines: Sequence[Line], aside: set[int], turns: Sequence[int]) -> Iterator[_Edge]:
    """The lines next to each end of a page that may be a running head by their words."""
    starts = {turn + step for turn in turns for step in (-1, 0)}
    ends = [(number, at, step) for number, turn in enumerate(turns, 1) for at, step in ((turn - 1, -1), (turn, 1))]
    if lines[0].page is not None:
        ends = [(0, 0, 1), *ends, (len(turns) + 1, len(lines) - 1, -1)]
    for number, start, step in ends:
        place = start
        while 0 <= place < len(lines) and place in aside and place + step not in starts:
            place += step
        if 0 <= place < len(lines) and place not in aside and _may_run(lines[place]):
            yield _Edge(place, number, step > 0)


def _may_run(line: Line) -> bool:
    if line.cell is not None or len(line.text) > _LONGEST_LINE:
        return False
    words = _words(line)
    return 1 < len(words) <= _LONGEST_HEAD and not _SPOKEN.search(plain(words))


def _words(line: Line) -> str:
    """A line's words without blanks; one number looks like another, for a running head may count the pages."""
    return _DIGITS.sub("#", _BLANKS.sub("", _folded(_printed(line))))


def _printed(line: Line) -> str:
    """The line without outer blanks and the signs of a heading in Markdown."""
    return line.text.strip().lstrip("#").lstrip()


def _is_running(lines: Sequence[Line], group: Sequence[_Edge], everywhere: Sequence[int], turns: Sequence[int]) -> bool:
    """Whether lines of the same words are one running head."""
    after = Counter(edge.after for edge in group).most_common(1)[0][0]
    turned = sorted({edge.turn for edge in group if edge.after == after})
    places = {edge.place for edge in group}
    if min(len(turned), len(places)) < _REPEATS or len(turned) < _SHARE * (turned[-1] - turned[0] + 1):
        return False
    if len(everywhere) - len(places) > max(1, _ELSEWHERE * len(everywhere)):
        return False
    return _counts(lines, group) and not _has_siblings(lines, sorted(places))


def _counts(lines: Sequence[Line], group: Sequence[_Edge]) -> bool:
    """Whether the numbers in the lines are the same everywhere, or count the pages."""
    values = [
        (edge.turn, [int(found) for found in _DIGITS.findall(_folded(_printed(lines[edge.place])))]) for edge in group
    ]
    for column in zip(*(numbers for _, numbers in values), strict=False):
        steps = {number - turn for number, (turn, _) in zip(column, values, strict=True)}
        if len(set(column)) > 1 and len(steps) > max(1, len(group) // 4):
            return False
    return True


def _has_siblings(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether the lines are titles that have siblings, not one title at each page: other numbers stand in or between.

    An item of a list with a bullet is no running head either.
    """
    found = [read_marker(_printed(lines[place])) for place in places]
    markers = [pair[0] for pair in found if pair is not None]
    if not markers:
        return False
    if not markers[0].value:
        return markers[0].style == "bullet"
    between = (read_marker(_printed(lines[place])) for place in range(places[0], places[-1]) if place not in places)
    markers += [pair[0] for pair in between if pair is not None and pair[0].style == markers[0].style]
    return len({marker.value for marker in markers if marker.value}) > 1


def _stays(lines: Sequence[Line], group: Sequence[_Edge], everywhere: Sequence[int], turns: Sequence[int]) -> int:
    """1 if the first of the lines is the title itself that the others repeat, 0 if not."""
    first = group[0]
    if not first.after or everywhere[0] < first.place:
        return 0  # a foot; or the title stands further up
    if first.place < _EDGE_LINES:
        return 1  # on top of the paper
    above, below = lines[first.place - 1], lines[first.place + 1 : first.place + 2]
    if below and signals.begins_bound(plain(below[0].text.strip())):
        return 0
    found = read_marker(_printed(lines[first.place]))
    if found is not None and found[0].value:
        return 1
    throughout = len({edge.turn for edge in group}) >= _THROUGHOUT * len(turns)
    return int(not throughout and signals.ends_sentence(plain(above.text.strip())))
