"""Running heads, feet and page numbers of a PDF: by where they stand and how often they come back."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from .pdf_page import PageLine, PageResult

_HEAD, _FOOT = 0.13, 0.87
"""The page's margins, as shares of its height, where running heads and feet stand."""
_SIDE = 0.1
_EDGE_LINES = 3
_NUMBER = re.compile(
    r"(?:[-－–―ー‐・\s]{0,3}|[Pp]\.?\s?|頁\s?)([0-9０-９]{1,4})(?:[-－–―ー‐・\s]{0,3}|\s?頁|\s?ページ)"
    r"|([0-9０-９]{1,4})\s?[/／]\s?[0-9０-９]{1,4}|[ivxⅰ-ⅻ]{1,5}"
)
_DIGITS = re.compile(r"[0-9０-９]{1,4}")
_BLANKS = re.compile(r"\s{1,80}")

Place = tuple[int, int]
"""Page (index into the results) and line (index into its lines)."""


def running_lines(pages: Sequence[PageResult], body: float) -> set[Place]:
    """The lines that are page furniture; `body` is the size of the document's text in points."""
    candidates = {place: line for place, line in _edges(pages) if line.size <= 1.3 * body}
    found = _repeated(candidates, len(pages))
    found |= _page_numbers(pages, candidates)
    found |= {(index, at) for index, page in enumerate(pages) for at, line in enumerate(page.lines) if line.aside}
    return found


def body_size(pages: Iterable[PageResult]) -> float:
    """The size most characters are set in."""
    sizes = Counter[float]()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _edges(pages: Sequence[PageResult]) -> Iterable[tuple[Place, PageLine]]:
    """Lines in a page's margin: the first and last few from its edges, and what stands at its sides."""
    for index, page in enumerate(pages):
        by_height = sorted(range(len(page.lines)), key=lambda at: page.lines[at].box[1])
        outer = {*by_height[: 2 * _EDGE_LINES], *by_height[-2 * _EDGE_LINES :]}
        for at, line in enumerate(page.lines):
            left, top, right, bottom = line.box
            if line.cell is not None:
                continue
            if (at in outer and (bottom < _HEAD * page.height or top > _FOOT * page.height)) or (
                not line.upright and (right < _SIDE * page.width or left > (1 - _SIDE) * page.width)
            ):
                yield (index, at), line


def _repeated(candidates: dict[Place, PageLine], pages: int) -> set[Place]:
    """Lines that stand at the same height with the same words on several pages."""
    groups: dict[str, list[Place]] = defaultdict(list)
    for place, line in candidates.items():
        words = _DIGITS.sub("0", _BLANKS.sub("", line.text))
        groups[words].append(place)
    found: set[Place] = set()
    for places in groups.values():
        tops = [(other[0], candidates[other].box[1]) for other in places]
        levels: dict[float, set[int]] = {}  # pages with these words at that height: mostly one height for all
        for place in places:
            top = candidates[place].box[1]
            if top not in levels:
                levels[top] = {page for page, height in tops if abs(height - top) < 8}
            level = levels[top]
            # A tab at the page's side stands on every other page only.
            least = 2 if not candidates[place].upright else min(3, max(2, pages))
            if len(level) >= least:
                found.add(place)
    return found


def _page_numbers(pages: Sequence[PageResult], candidates: dict[Place, PageLine]) -> set[Place]:
    """Numbers alone in a margin that count the pages (or, on a single page, stand last in its foot)."""
    numbers: dict[Place, int] = {}
    for place, line in candidates.items():
        match = _NUMBER.fullmatch(line.text.strip())
        if match:
            digits = match.group(1) or match.group(2)
            numbers[place] = int(digits) if digits else -1
    steps = Counter(number - place[0] for place, number in numbers.items() if number >= 0)
    return {
        place
        for place, number in numbers.items()
        if number < 0
        or steps[number - place[0]] > 1
        or pages[place[0]].lines[place[1]].box[1] > 0.9 * pages[place[0]].height
    }
