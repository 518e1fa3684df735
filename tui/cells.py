"""Text on a grid of terminal cells: widths, wrapping, cutting.

A `Run` is text in one mark (`marks.py`), a `Line` is what stands on one row. Nothing here is
ever parsed: brackets and backslashes are text like any other.

Ambiguous characters (①○※→…) take one cell unless the user's terminal draws them in two
(`ambiguous_width = 2` in the configuration). Textual and Rich know only the first kind of
terminal; a line measured here keeps its columns on both.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size

Run = tuple[str, str]
"""Text, and the name of the mark it is shown in ("" for plain)."""
Line = tuple[Run, ...]

NOT_FIRST = frozenset("、。，．,.）)］]｝}〕〉》」』】！？!?：；:;・ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%℃″′")
NOT_LAST = frozenset("（([［｛{〔〈《「『【＃￥¥＄$")
_FAR = 24
"""At most so many characters go to the next line to keep a word whole, 。 with its sentence, 「 with its words."""
ELLIPSIS = ".."
"""Two full stops: … itself is one cell on some terminals and two on others."""

_ambiguous_width = 1


def set_ambiguous_width(width: int) -> None:
    """How many cells the terminal draws ambiguous characters in: 1 or 2. Set once at the start."""
    global _ambiguous_width
    _ambiguous_width = 2 if width == 2 else 1
    character_width.cache_clear()


@lru_cache(maxsize=8192)
def character_width(character: str) -> int:
    """Cells of a single character: 0, 1 or 2."""
    if (
        _ambiguous_width == 2
        and unicodedata.east_asian_width(character) == "A"
        and not unicodedata.combining(character)
    ):
        return 2
    return get_character_cell_size(character)


def width(text: str) -> int:
    """Cells that the text takes in one line."""
    if _ambiguous_width == 1:
        return cell_len(text)
    return sum(character_width(character) for character in text)


def line_width(line: Iterable[Run]) -> int:
    return sum(width(text) for text, _ in line)


def cut(text: str, cells: int, ellipsis: str = ELLIPSIS) -> str:
    """The text in at most so many cells; what does not fit is replaced by an ellipsis."""
    if width(text) <= cells:
        return text
    room = cells - width(ellipsis)
    if room <= 0:
        return ellipsis if width(ellipsis) <= cells else ""
    return _head(text, room) + ellipsis


def _head(text: str, cells: int) -> str:
    taken = 0
    for index, character in enumerate(text):
        taken += character_width(character)
        if taken > cells:
            return text[:index]
    return text


def fit(line: Sequence[Run], cells: int) -> Line:
    """The line in exactly so many cells: cut with an ellipsis, or filled up with blanks."""
    room = cells
    for text, _ in line:
        room -= width(text)
        if room < 0:
            return _shortened(line, cells)
    return (*line, (" " * room, "")) if room else tuple(line)


def _shortened(line: Sequence[Run], cells: int) -> Line:
    """The beginning of a line that does not fit; the ellipsis stands even where a run ends at the edge."""
    room = cells - width(ELLIPSIS)
    if room <= 0:
        return ((ELLIPSIS[: max(0, cells)].ljust(cells), ""),)
    fitted: list[Run] = []
    for text, mark in line:
        shown = _head(text, room)
        room -= width(shown)
        if shown != text:
            fitted.append((shown + ELLIPSIS, mark))
            break
        fitted.append((text, mark))
    return (*fitted, (" " * room, "")) if room > 0 else tuple(fitted)


def wrap(runs: Sequence[Run], cells: int) -> tuple[Line, ...]:
    """The runs broken into lines of at most so many cells; one empty line for no text.

    Lines break anywhere between Japanese characters, except before 。 and after 「; Latin words
    and figures stay whole where they can. Blanks at a break are dropped.
    """
    text = "".join(part for part, _ in runs)
    marks = [mark for part, mark in runs for _ in part]
    lines: list[Line] = []
    start = 0
    while start < len(text):
        end = _line_end(text, start, max(cells, 2))
        lines.append(_slice(text, marks, start, end))
        start = end
        while start < len(text) and text[start] in " 　":
            start += 1
    return tuple(lines) or ((),)


def wrap_at_most(runs: Sequence[Run], cells: int, most: int) -> tuple[Line, ...]:
    """As `wrap`; of more than so many lines the last one shown ends with an ellipsis."""
    lines = wrap(runs, cells)
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], fit((*lines[most - 1], *lines[most]), cells))


def _line_end(text: str, start: int, cells: int) -> int:
    taken = 0
    for index in range(start, len(text)):
        if text[index] == "\n":
            return index + 1
        taken += character_width(text[index])
        if taken > cells:
            return _break_before(text, start, max(index, start + 1))
    return len(text)


def _break_before(text: str, start: int, index: int) -> int:
    """The last good place to break at or before `index`; `index` itself if there is none near."""
    for place in range(index, max(start, index - _FAR), -1):
        if not (text[place] in NOT_FIRST or text[place - 1] in NOT_LAST or _in_word(text, place)):
            return place
    return index


def _in_word(text: str, index: int) -> bool:
    """Whether a Latin word or figure goes on across this place."""
    before, after = text[index - 1], text[index]
    return _latin(before) and _latin(after)


def _latin(character: str) -> bool:
    return (character.isascii() and (character.isalnum() or character in ".,-_/%")) or "０" <= character <= "９"


def _slice(text: str, marks: Sequence[str], start: int, end: int) -> Line:
    runs: list[Run] = []
    begin = start
    for index in range(start + 1, end + 1):
        if index == end or marks[index] != marks[begin]:
            runs.append((text[begin:index].rstrip("\n"), marks[begin]))
            begin = index
    return tuple(run for run in runs if run[0])
