"""Lines that a program cut at a fixed width are made whole again.

A text that was re-wrapped shows it: no line is longer than the limit, and far more lines stand
exactly at the limit than just under it. A line at the limit goes on in the next one, whether or
not blank lines were put between. Lines that people or layout programs broke are left for `reflow`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from itertools import pairwise, zip_longest
from typing import Literal

from .document import Marker
from .joining import needs_space
from .markers import read_marker
from .plain import plain
from .rulings import is_ruling
from .sentences import OPENING
from .signals import ends_amount, ends_open, ends_sentence, is_bracketed, is_closing, is_opening
from .source import Box, Line, LineRole

Measure = Literal["characters", "columns"]

_MIN_LIMIT = 10
"""Narrower limits cannot be told from short lines."""
_MIN_FULL = 3
_EDGE = 0.2
"""Share of all lines that end at a limit which some lines pass."""
_PASSING = 0.08
"""Share of lines that may pass it."""
_MARGIN = 5
_SLACK: dict[Measure, int] = {"characters": 0, "columns": 1}
"""What a wide character leaves free at the limit."""
_LATIN_WORD = re.compile(r"[(\[\"']?[A-Za-z0-9][!-~]{0,19}(?![!-~])")
_DOTS = ("・", "･")
_INDENT = "\u3000"
"""A paragraph's first line is set in by one character (字下げ)."""
_HANGING = "、。，．,.｡､」』）)"
NO_START = "、。，．｡､・･）)」』｣】〕］]｝〉》＞ーｰァィゥェォッャュョぁぃぅぇぉっゃゅょ々ゝ！？!?：；"
"""Line-start prohibition (JIS X 4051), the common part."""
_MARKED = 0.2
"""Share of the short lines that end in a blank, from which such blanks are paragraph marks."""
_DRAWING = frozenset("-=_*#+|:‐―—–─━═~〜～ー・.☆★◇◆□■－＝＿＊＋＃｜┐┘┤ \u3000")
"""What a drawn line may end in: nearly all lines are known not to be one by their last character."""
_KINSOKU_LAPSES = 25
_OVER = 4
"""Columns or characters by which renumbering may lengthen a wrapped line."""
_KINSOKU_ROOM = 3
"""Characters by which a wrapper may move a cut back."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the layout, after mechanical wrapping is undone; text without outer blanks."""

    text: str
    first: int
    last: int
    page: int | None
    gap: int
    """Blank lines before it beyond what is usual between any two lines: 0 means the same box goes on."""
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    role: LineRole = "text"
    level: int | None = None
    whole: bool = False
    cell: tuple[int, int, int] | None = None
    apart: bool = False
    """Was cut off the row before it (several items in one line, a drawn line between): never joined to it."""
    plain: str = ""
    """`text` in the form that rules look at."""
    turned: bool = False
    """Page furniture stood between the row before and this one."""
    indent: int = 0
    """Columns by which it is set in, where full-width blanks do it; 0 says nothing."""
    marker: Marker | None = None
    """A number at its head that only its sequence tells (see `sequences`); None says nothing."""


@dataclass(frozen=True, slots=True)
class Wrap:
    """The limit at which a program cut the lines."""

    limit: int
    measure: Measure
    marked: bool
    """A blank at a line's end marks the end of its paragraph (Word's paragraph mark, as some PDF tools keep it)."""
    stripped: bool
    """No line begins or ends with a blank: those at the cuts are lost."""
    kinsoku: bool
    """Lines may be shorter by some characters, so that none begins with 、 or ends with 「."""


def columns(text: str) -> int:
    """Width in terminal columns: two for East Asian wide, full-width and ambiguous characters."""
    if text.isascii():
        return len(text)
    return sum(_WIDE.get(char) or _wide(char) for char in text)


_WIDE: dict[str, int] = {}


def _wide(char: str) -> int:
    _WIDE[char] = width = 2 if unicodedata.east_asian_width(char) in "WFA" else 1
    return width


def find_wrap(lines: Sequence[Line]) -> Wrap | None:
    """The limit of a mechanical wrap, None if the lines were not cut by one."""
    # What stands far from the margin (page numbers, dates) was placed by hand.
    texts = [
        line.text for line in lines if not line.whole and not line.text[:_MARGIN].isspace() and not _is_drawn(line)
    ]
    counted = [(measure, width, Counter(width(text) for text in texts)) for measure, width in _MEASURES]
    for measure, width, widths in counted:
        limit = _utmost(texts, widths, width)
        if _is_spike(widths, limit, measure):
            return _wrap(texts, limit, measure, width)
    edges = [
        (_at_limit(widths, limit, measure), limit, measure, width)
        for measure, width, widths in counted
        if _is_spike(widths, limit := _common_edge(texts, widths, width), measure)
    ]
    if not edges:
        return None
    _, limit, measure, width = max(edges, key=lambda edge: edge[0])
    return _wrap(texts, limit, measure, width)


def _utmost(texts: Sequence[str], widths: Counter[int], width: Callable[[str], int]) -> int:
    """The width that no line passes but by hanging punctuation."""
    limit = max(widths, default=0)
    hung = 0 < widths[limit] < widths[limit - 1] and all(text[-1] in _HANGING for text in texts if width(text) == limit)
    return limit - 1 if hung else limit


def _wrap(texts: Sequence[str], limit: int, measure: Measure, width: Callable[[str], int]) -> Wrap:
    short = [text for text in texts if width(text) < limit - _SLACK[measure]]
    marked = sum(text[-1].isspace() for text in short) > _MARKED * len(short)
    stripped = not any(text[0].isspace() or text[-1].isspace() for text in texts)
    return Wrap(limit, measure, marked, stripped, _minds_kinsoku(texts, limit, width))


_MEASURES: tuple[tuple[Measure, Callable[[str], int]], ...] = (("characters", len), ("columns", columns))


def _common_edge(texts: Sequence[str], widths: Counter[int], width: Callable[[str], int]) -> int:
    """The width at which a good share of the lines end, if next to none but hanging punctuation passes it; else 0.

    Titles, tables and addresses are often left longer than the wrap.
    """
    limit, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    passing = sum(not _hangs(text, limit, width) for text in texts if width(text) > limit)
    return limit if count >= _EDGE * len(texts) and passing <= _PASSING * len(texts) else 0


def _hangs(text: str, limit: int, measure: Callable[[str], int]) -> bool:
    """Whether only what must not begin a line stands over the edge, two characters at most."""
    return any(measure(text[:-back]) <= limit and all(map(NO_START.__contains__, text[-back:])) for back in (1, 2))


def _minds_kinsoku(texts: Sequence[str], limit: int, width: Callable[[str], int]) -> bool:
    """Whether the wrapper kept 「 from the ends and 、 from the heads of lines."""
    full = [(text, following) for text, following in pairwise(texts) if width(text) == limit]
    broken = sum(text[-1] in OPENING or following[0] in NO_START for text, following in full)
    return broken * _KINSOKU_LAPSES <= len(full)  # any other cuts break the rule at every tenth line or so


def _is_spike(widths: Counter[int], limit: int, measure: Measure) -> bool:
    slack = _SLACK[measure]
    near = [widths[limit - back] for back in range(slack + 1, slack + 3)]
    full = _at_limit(widths, limit, measure)
    return limit >= _MIN_LIMIT and full >= _MIN_FULL and full > 2.5 * max(near) + 1


def _at_limit(widths: Counter[int], limit: int, measure: Measure) -> int:
    return sum(widths[limit - back] for back in range(_SLACK[measure] + 1))


def rejoin(lines: Sequence[Line]) -> list[tuple[Line, int]]:
    """Lines cut at a mechanical limit put together again, blanks kept; with the number of the last line of each.

    Lines of page furniture stay as they are, and a line may go on behind them: they follow it then.
    """
    body = [line for line in lines if line.role != "furniture"]
    turned = {line.number for above, line in pairwise(lines) if above.role == "furniture"}
    wrap = find_wrap(body)
    usual = _usual_gap(body, wrap) if wrap else 0
    groups: list[list[Line]] = []
    goes_on = False
    for line, following in zip_longest(body, body[1:]):
        if goes_on:
            groups[-1].append(line)
        else:
            groups.append([line])
        goes_on = (
            wrap is not None
            and following is not None
            and (following.gap == usual or following.number in turned)
            and is_cut_at(line, following, wrap)
        )
    joined = [(_whole_line(group, wrap), group[-1].number) for group in groups]
    furniture = ((line, line.number) for line in lines if line.role == "furniture")
    return list(merge(joined, furniture, key=lambda pair: pair[0].number))


def _whole_line(pieces: Sequence[Line], wrap: Wrap | None) -> Line:
    if wrap is None or len(pieces) == 1:
        return pieces[0]
    texts = [pieces[0].text]
    for before, after in pairwise(pieces):
        if (wrap.stripped and _were_words(before.text, after.text)) or _broke_between_words(
            before.text, after.text, wrap
        ):
            texts.append(" ")
        texts.append(after.text)
    return replace(pieces[0], text="".join(texts))


def _broke_between_words(before: str, after: str, wrap: Wrap) -> bool:
    """Whether the line was left short because a whole Latin word follows, and the blank before it went."""
    measure = len if wrap.measure == "characters" else columns
    short = wrap.kinsoku and measure(before) < wrap.limit and not before[-1:].isspace()
    return short and _first_word(after) != "" and needs_space(before, after, ())


def _were_words(before: str, after: str) -> bool:
    """Whether the wrapper dropped a blank between two Latin words: …Connected|World."""
    return before[-1:].isascii() and before[-1:].islower() and after[:1].isascii() and after[:1].isupper()


def _usual_gap(lines: Sequence[Line], wrap: Wrap) -> int:
    """Blank lines that the wrapping program put between the pieces of one line."""
    gaps = Counter(following.gap for line, following in pairwise(lines) if _is_full(line.text, following.text, wrap))
    return gaps.most_common(1)[0][0] if gaps else 0


def is_cut_at(line: Line, following: Line, wrap: Wrap) -> bool:
    """Whether the line stands at the limit and the following goes on with it."""
    if line.whole or following.whole or line.role != "text" or following.role != "text":
        return False
    if _is_drawn(line) or _is_drawn(following):
        return False
    text, ahead = line.text.rstrip(), following.text.strip()
    if not _is_full(line.text, following.text, wrap) or (is_bracketed(plain(ahead)) and not ends_amount(plain(text))):
        return False
    if is_opening(ahead) or is_closing(ahead) or (text.endswith("|") and ahead.startswith("|")):
        return False  # the rows of a table are of one length, and each is whole
    if text != line.text and wrap.marked and not (text[-1:].isascii() and following.text[:1].isascii()):
        return False
    if wrap.kinsoku and following.text[0] == _INDENT:
        return False
    found = read_marker(following.text)
    if found is None or not found[1]:
        return True
    dot = found[0].text in _DOTS and not following.text[1:2].isspace() and text[:1] not in _DOTS
    return not ends_sentence(plain(text)) and (dot or ends_open(plain(text)))


def _is_drawn(line: Line) -> bool:
    return line.text[-1:] in _DRAWING and is_ruling(plain(line.text.strip()))


def _is_full(text: str, following: str, wrap: Wrap) -> bool:
    """Whether the first character of the following line found no room in this one."""
    measure = len if wrap.measure == "characters" else columns
    room = wrap.limit - measure(text)
    if room < 0:
        # A number written otherwise ((1) for ①) may push a line over by a little; a title may be long by itself.
        return _hangs(text, wrap.limit, measure) or (room >= -_OVER and read_marker(text) is None)
    if room < measure(following[:1]):
        return True
    if wrap.kinsoku and 0 < room <= measure(_first_word(following)):  # a blank before the word is lost
        return True
    if not wrap.kinsoku or room > _KINSOKU_ROOM * measure(following[:1]):
        return False
    moved = following[room : room + 1]
    return (moved != "" and moved in NO_START) or (room == 1 and following[:1] in OPENING)


def _first_word(text: str) -> str:
    """The Latin word at the head, which a wrapper keeps whole; empty before Japanese."""
    match = _LATIN_WORD.match(text)
    return match[0] if match else ""


def indent_of(text: str) -> int:
    """Columns by which a line is set in, where full-width blanks do it; else 0."""
    if not text[:1].isspace():
        return 0
    blanks = text[: len(text) - len(text.lstrip())]
    return columns(blanks) if _INDENT in blanks else 0


def row_marker(row: Row) -> tuple[Marker, str] | None:
    """The marker at the head of a row and what follows it, as `read_marker` and the row's place tell."""
    if row.marker is not None:
        return row.marker, row.text[len(row.marker.text) :].strip()
    return read_marker(row.text)


def unwrap(lines: Sequence[Line]) -> list[Row]:
    """One row for each line, except that lines cut at a mechanical limit are one row again."""
    return [_row(line, last) for line, last in rejoin(lines)]


def _row(line: Line, last: int) -> Row:
    text = line.text.strip()
    return Row(
        indent=indent_of(line.text),
        text=text,
        plain=plain(text),
        first=line.number,
        last=last,
        page=line.page,
        gap=line.gap,
        box=line.box,
        size=line.size,
        bold=line.bold,
        role=line.role,
        level=line.level,
        whole=line.whole,
        cell=line.cell,
    )
