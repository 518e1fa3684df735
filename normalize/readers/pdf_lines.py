"""Runs become printed lines: pieces of one baseline joined, ruby and doubled lines taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..source import Box
from .pdf_runs import Frame, Run, turn, turn_back

_SAME_LINE = 1.2
"""Gap, in em, up to which pieces drawn one after the other are one line."""
_NEIGHBOUR = 0.75
"""The same for pieces that are drawn apart."""
_AFTER_MARKER = 3.0
"""The same after a number or bullet, which a tab parts from its text."""
_MARKER_LIKE = re.compile(
    r"\s?(?:[^\w\s]|[0-9０-９]{1,3}|[(（〔［\[]?[0-9０-９A-Za-zア-ン一二三四五六七八九十]{1,3}[)）.．、〕］\]]|"
    r"第[0-9０-９一二三四五六七八九十]{1,4}[編章節款条部]?|[0-9０-９]{1,2}(?:[.．-][0-9０-９]{1,2}){1,3}[.．]?|※[0-9０-９]{0,2}|"
    r"図表?\s?[0-9０-９]{1,3}|表\s?[0-9０-９]{1,3}|[*＊][0-9０-９]{1,2}|[①-⑳Ⅰ-Ⅻⅰ-ⅻ][.．]?)\s?$"
)
_MARKER_HEAD = re.compile(
    r"(?:[^\w\s「『（(\[【〔“\"'<＜]|[(（〔［\[【]?[0-9０-９A-Za-zａ-ｚア-ン一二三四五六七八九十]{1,3}[)）.．、〕］\]】]|"
    r"[0-9０-９]{1,2}(?:[.．-][0-9０-９]{1,2}){0,3}[.．]?(?=\s)|第[0-9０-９一二三四五六七八九十]{1,4}[編章節款条部]?(?=\s)|"
    r"[①-⑳Ⅰ-Ⅻⅰ-ⅻ][.．]?|(?:注|図|表|図表)\s?[0-9０-９]{1,3}(?=\s))\s{0,4}"
)
_KANA = re.compile(r"[ぁ-ゖァ-ヺー・\s]{1,40}")
_SPACE_GAP = 0.2
_WIDE_SPACE_GAP = 0.55


_UNBROKEN = re.compile("([（(「『【〔〈《［｛]{0,3})([\x21-\x7e]{0,60})")
_LATIN_WIDTH = 0.55


def unbroken_width(text: str) -> float:
    """How wide, in em, the opening brackets and the Latin word are at a line's head, which no line end parts."""
    brackets, word = _UNBROKEN.match(text).groups()  # type: ignore[union-attr]
    return len(brackets) + _LATIN_WIDTH * (len(word) if brackets or len(word) > 3 else 0)


@dataclass(slots=True)
class PrintedLine:
    """One line in the coordinates of its frame: left and right along it, top and bottom across."""

    frame: Frame
    order: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool
    last_order: int = 0
    hang: float = 0.0
    """Where its text begins after a number or bullet, to which the item's further lines are set; 0 without one."""

    @property
    def box(self) -> Box:
        return self.left, self.top, self.right, self.bottom

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Ruby:
    """A reading printed beside the words it belongs to."""

    base: str
    reading: str


def printed_lines(runs: Sequence[Run], width: float, height: float) -> tuple[list[PrintedLine], list[Ruby]]:
    """The lines of a page or of one cell, in drawing order, and the readings taken out of them."""
    runs = _one_direction(_distinct(runs), width, height)
    runs, ruby = _take_ruby(runs)
    lines = _join_neighbours(_join_drawn_together([_line(run) for run in runs]))
    lines = [line for line in lines if line.text.strip()]
    for line in lines:
        line.text = _LEADER.sub(r" \1", without_letter_spacing(line.text))
    return lines, ruby


_LEADER = re.compile(r"\s?(?:[.．…‥・･]\s?){4,300}\s?([0-9０-９ivx]{1,5})\s?$")
"""The dots of a table of contents: they lead the eye to the page number and say nothing."""
_WIDE = "\u3001-\u30ff\u4e00-\u9fff\uff01-\uff60…"
_SPACED = re.compile(f"(?<=[{_WIDE}]) (?=[{_WIDE}])")
_CLOSE = re.compile(f"(?<=[{_WIDE}])(?=[{_WIDE}])")


def without_letter_spacing(text: str) -> str:
    """Text whose Japanese letters are set apart by a blank each, without those: `基 本 方 針` → `基本方針`."""
    spaced = len(_SPACED.findall(text))
    if spaced < 2 or spaced <= 2 * len(_CLOSE.findall(text)):
        return text
    return _SPACED.sub("", text)


def wide_gaps(lines: Sequence[PrintedLine]) -> list[tuple[str, str]]:
    """Pieces of one baseline that are wide apart: what stands left and right of the gap."""
    pairs = []
    for left, right in pairwise(sorted(lines, key=lambda line: (round((line.top + line.bottom) / 6), line.left))):
        gap = right.left - left.right
        if _same_baseline(left, right) and 1.2 * left.size < gap < 12 * left.size:
            pairs.append((left.text, right.text))
    return pairs


def _distinct(runs: Iterable[Run]) -> list[Run]:
    """Runs without those drawn again on top of themselves (bold or shadow by drawing twice)."""
    seen: dict[str, list[Run]] = {}
    kept: list[Run] = []
    for run in runs:
        twins = seen.setdefault(run.string(), [])
        if twins:
            near = min(0.3 * run.size, 0.4 * (run.right - run.left))  # “ll” is two letters, side by side
            if any(abs(run.starts[0] - twin.starts[0]) < near and abs(run.top - twin.top) < near for twin in twins):
                continue
        twins.append(run)
        kept.append(run)
    return kept


def _one_direction(runs: list[Run], width: float, height: float) -> list[Run]:
    """On a vertical page single characters (and two digits side by side) belong to the vertical lines."""
    weight = Counter[str]()
    for run in runs:
        weight[run.frame] += len(run.text)
    if weight["down"] <= weight["upright"] or not weight["upright"]:
        return runs
    return [_turned_down(run, width, height) if run.frame == "upright" and len(run.text) <= 3 else run for run in runs]


def _turned_down(run: Run, width: float, height: float) -> Run:
    start, near, end, far = turn("down", (run.left, run.top, run.right, run.bottom), width, height)
    count = len(run.text)
    return Run("down", run.order, run.size, run.bold, run.text, [start] * count, [end] * count, near, far, run.hidden)


def _take_ruby(runs: list[Run]) -> tuple[list[Run], list[Ruby]]:
    """Small kana right above (or, vertically, right of) larger characters are their reading."""
    small = [run for run in runs if run.text and _KANA.fullmatch(run.string())]
    if not small:
        return runs, []
    ruby: list[Ruby] = []
    taken: set[int] = set()
    for run in small:
        base = next((base for base in runs if _is_base(base, run)), None)
        if base is not None:
            taken.add(id(run))
            ruby.append(Ruby(_below(base, run), run.string().strip()))
    return [run for run in runs if id(run) not in taken], ruby


def _is_base(base: Run, run: Run) -> bool:
    if base.frame != run.frame or run.size > 0.65 * base.size or base is run:
        return False
    gap = base.bottom - base.height / 2 - run.bottom  # from the reading's foot to the middle of its base
    if not -0.2 * base.size < gap < 1.1 * base.size or run.top > base.top + 0.35 * base.size:
        return False
    return run.left < base.right and run.right > base.left


def _below(base: Run, run: Run) -> str:
    edge = 0.3 * base.size
    return "".join(
        character
        for character, start, end in zip(base.text, base.starts, base.ends, strict=True)
        if start + edge < run.right and end - edge > run.left
    ).strip()


def _line(run: Run) -> PrintedLine:
    """One run as a line; a blank it begins with is no indent but a remnant of layout."""
    text, starts = run.string(), run.starts
    blanks = next((place for place, char in enumerate(text) if char != " "), 0) if text[0] == " " else 0
    if blanks:
        text, starts = text[blanks:], starts[blanks:]
    box = min(starts), run.top, run.right, run.bottom
    line = PrintedLine(run.frame, run.order, text, *box, run.size, run.bold, last_order=run.order)
    marker = _MARKER_HEAD.match(text)
    if marker is not None and blanks + marker.end() < len(run.starts):
        line.hang = run.starts[blanks + marker.end()]
    return line


def _join_drawn_together(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Pieces of one baseline that the file draws one after the other."""
    joined: list[PrintedLine] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and line.order == last.last_order + 1 and _same_baseline(last, line):
            gap = line.left - last.right
            size = max(last.size, line.size)
            most = _AFTER_MARKER if _MARKER_LIKE.match(last.text) else _SAME_LINE
            if -0.5 * size < gap < most * size:
                _append(last, line)
                continue
        joined.append(line)
    return joined


def _join_neighbours(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Pieces of one baseline drawn apart from each other, if hardly any gap parts them."""
    ordered = sorted(lines, key=lambda line: (line.frame, line.left))
    by_frame: dict[str, list[PrintedLine]] = {}
    gone: set[int] = set()
    for line in ordered:
        open_lines = by_frame.setdefault(line.frame, [])
        for last in reversed(open_lines[-400:]):
            size = last.size if last.size > line.size else line.size
            gap = line.left - last.right
            # The gap first: most lines stand below each other, and a look at the text is dear.
            if not -0.3 * size < gap < _AFTER_MARKER * size or not _same_baseline(last, line):
                continue
            if gap < _NEIGHBOUR * size or _MARKER_LIKE.match(last.text):
                _append(last, line)
                gone.add(id(line))
                break
        else:
            open_lines.append(line)
    return [line for line in lines if id(line) not in gone]


def _same_baseline(left: PrintedLine, right: PrintedLine) -> bool:
    if left.frame != right.frame:
        return False
    overlap = min(left.bottom, right.bottom) - max(left.top, right.top)
    return overlap > 0.5 * min(left.height, right.height)


def _append(line: PrintedLine, piece: PrintedLine) -> None:
    """Extend `line` by a piece to its right."""
    if _MARKER_LIKE.match(line.text):
        line.hang = piece.left
    gap = piece.left - line.right
    size = max(line.size, piece.size)
    before, after = line.text[-1:], piece.text[:1]
    latin = before.isascii() and after.isascii()
    if gap > (_SPACE_GAP if latin else _WIDE_SPACE_GAP) * size and not before.isspace() and not after.isspace():
        line.text += " "
    if len(piece.text) > len(line.text):
        line.size, line.bold = piece.size, piece.bold
        line.top, line.bottom = piece.top, piece.bottom
    line.text += piece.text
    line.left, line.right = min(line.left, piece.left), max(line.right, piece.right)
    line.order = min(line.order, piece.order)
    line.last_order = max(line.last_order, piece.last_order)


def page_box(line: PrintedLine, width: float, height: float) -> Box:
    """Where the line stands on the page, in points from its top left corner."""
    left, top, right, bottom = turn_back(line.frame, line.box, width, height)
    return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)
