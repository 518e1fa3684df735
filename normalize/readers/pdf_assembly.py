"""Pages become a document: furniture set aside, lines joined to paragraphs, also over page ends.

Indents, short lines and spacing (`PageLine.gap`) decide first; the wording has its say where the
geometry may err: a marker begins something new, 、 or a particle at a line's end wants more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .. import signals
from ..joining import join, latin_words
from ..markers import read_marker
from ..plain import plain
from ..sentences import OPENING
from ..source import Box, Line, LineRole, ReadingWarning
from .collector import LineCollector
from .pdf_furniture import Place, body_size, running_lines
from .pdf_headings import SetParagraph, heading_levels
from .pdf_lines import unbroken_width
from .pdf_page import PageLine, PageResult
from .pdf_titles import LARGER

_NOTE = re.compile(
    r"[\s\u3000]{0,3}(?:[0-9０-９]{1,3}(?:\s|\s{0,2}[^0-9０-９.．,，])|[*＊※†][0-9０-９]{0,3}|[（(]?注[0-9０-９]{0,3}[）)：:\s])"
)
_NUMBERED_NOTE = re.compile(r"\s{0,3}([0-9０-９]{1,3})\s{1,3}[^\s0-9０-９]")
_LONGEST_BRACKET = 300
_MARGIN_SHARE, _MARGIN_SHARE_WIDE = 0.04, 0.2
"""Share of a document's lines that reach a column's edge, at least; on wide pages (slides) boxes align by chance."""
_ENDS_WITH_NUMBER = re.compile(r"\s[0-9０-９ivx]{1,5}$")
"""As a line of a table of contents does."""
_MAY_OPEN = re.compile(f"[{re.escape(OPENING)}]").search
_ADDRESS = re.compile(r"https?://|www\.")
_KINSOKU = re.compile(r"[、。，．｡」』）)】］〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]")


def assemble(pages: Sequence[PageResult]) -> tuple[tuple[Line, ...], tuple[ReadingWarning, ...]]:
    """The paragraphs of the pages (in page order), and what has to be said about them."""
    body = body_size(pages)
    aside = running_lines(pages, body)
    upright = sum(page.height > page.width for page in pages) * 2 > len(pages)
    notes = {(index, at) for index, page in enumerate(pages) for at in footnotes(page, index, aside, body)}
    words = latin_words([line.text for page in pages for line in page.lines])
    builder = _Builder(words, find_columns(pages, aside), title_size=None if upright else LARGER * body)
    tables = 0
    for index, page in enumerate(pages):
        builder.page(page, index, aside, notes, tables)
        tables += page.tables
    warnings = [warning for page in pages for warning in page.warnings]
    readings = [reading for page in pages for reading in page.ruby]
    if readings:
        shown = ", ".join(dict.fromkeys(readings[:12])) + (", …" if len(readings) > 12 else "")
        warnings.append(ReadingWarning("ruby", f"readings (ruby) are set aside ({len(readings)}): {shown}"))
    collector = LineCollector()
    for page in pages:
        for text in page.struck:
            collector.omit("deleted-text", text)
    warnings.extend(collector.warnings({"deleted-text": "struck-out text is left out"}))
    if upright:
        builder.mark_headings(body)
    return builder.finish(), tuple(warnings)


def footnotes(page: PageResult, index: int, aside: set[Place], body: float) -> Iterable[int]:
    """Lines at the foot of a page, in small type, from the first that begins with a note's number."""
    small: list[int] = []
    for at in range(len(page.lines) - 1, -1, -1):
        line = page.lines[at]
        if (index, at) in aside:
            continue
        if line.size > 0.9 * body or line.cell is not None or not line.upright:
            break
        small.insert(0, at)
    first = next((at for at in small if _NOTE.match(page.lines[at].text)), None)
    if first is None:
        first = _interruption(page, index, aside, body)
    return [at for at in range(len(page.lines)) if first is not None and at >= first and (index, at) not in aside]


def _interruption(page: PageResult, index: int, aside: set[Place], body: float) -> int | None:
    """The numbered line, apart at the page's foot in the text's own size, that comes before a sentence is over.

    Its number stands in the text above it.
    """
    own = [at for at in range(len(page.lines)) if (index, at) not in aside]
    for before, at in reversed(list(pairwise(own))):
        line, last = page.lines[at], page.lines[before]
        if line.cell is not None or not line.upright or line.box[1] < 0.5 * page.height:
            break
        note = _NUMBERED_NOTE.match(line.text)
        if note and line.gap == 2 and last.full and last.cell is None and line.size < 1.05 * body:
            ended = plain(last.text.strip())
            over = signals.ends_sentence(ended) or ended[-1:] in (":", "")
            last_on_page = all(page.lines[other].box[1] > line.box[1] - 2 for other in own if other > at)
            sign = re.compile(rf"(?:^|(?<=[^\s0-9０-９.．-])){note[1]}(?![\s0-9０-９.．年月日])")
            named = any(sign.search(page.lines[other].text) for other in own if other < at)
            return at if last_on_page and named and not over else None
    return None


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines begin and end, in points."""

    left: float
    right: float


def find_columns(pages: Sequence[PageResult], aside: set[Place]) -> tuple[Column, ...]:
    """The document's columns, if it has such: right edges that many lines reach and few cross, ascending.

    A deck of slides has none, every box there has its own edge.
    """
    lines = [
        line
        for index, page in enumerate(pages)
        for at, line in enumerate(page.lines)
        if line.cell is None and line.upright and (index, at) not in aside
    ]
    edges = Counter(round(line.box[2] / 3) for line in lines)
    upright = sum(page.height > page.width for page in pages) * 2 > len(pages)
    least = max(6, (_MARGIN_SHARE if upright else _MARGIN_SHARE_WIDE) * len(lines))
    columns = []
    for edge in sorted(edges):
        reached = edges[edge - 1] + edges[edge] + edges[edge + 1]
        if reached < least or edges[edge] < max(edges[edge + near] for near in (-2, -1, 1, 2)):
            continue
        at = 3.0 * edge
        crossed = sum(line.box[0] < at - 5 * line.size and line.box[2] > at + 2.2 * line.size for line in lines)
        if crossed < 0.5 * reached:
            starts = Counter(round(line.box[0]) for line in lines if abs(round(line.box[2] / 3) - edge) < 2)
            columns.append(Column(float(starts.most_common(1)[0][0]), at))
    return tuple(columns)


def _has_neighbour(line: PageLine, page: PageResult, column: Column) -> bool:
    """Whether something stands to the right of a line, at its height, in the same column."""
    _, top, right, bottom = line.box
    return any(
        right < other.box[0] < column.right and min(bottom, other.box[3]) - max(top, other.box[1]) > 0.5 * line.size
        for other in page.lines
    )


def _is_centred(line: PageLine, column: Column) -> bool:
    """Whether a line is set in from both of its column's edges, as far from the one as from the other."""
    left, right = line.box[0] - column.left, column.right - line.box[2]
    return min(left, right) > 0.7 * line.size and abs(left - right) < 1.5 * line.size


class _Paragraph:
    """Printed lines that belong together."""

    __slots__ = ("bold", "cell", "first", "last", "level", "lines", "page", "role", "text")

    def __init__(self, line: PageLine, page: int, role: LineRole, cell: tuple[int, int, int] | None) -> None:
        self.first = self.last = line
        self.level: int | None = None
        self.text, self.page, self.role, self.cell, self.bold = line.text, page, role, cell, line.bold
        self.lines = [(line.box, page)]

    def append(self, line: PageLine, page: int, words: frozenset[str]) -> None:
        if self.text[-1:] > "\uff00" and line.text[:1] > "\uff00":
            self.text += line.text  # full-width letters are set like kanji, and wrapped anywhere
        else:
            self.text = join(self.text, line.text, words)
        self.last = line
        self.bold = self.bold and line.bold
        self.lines.append((line.box, page))

    def marked(self) -> bool:
        return read_marker(self.text) is not None

    def box(self) -> Box:
        """Around its lines on its first page."""
        boxes = [box for box, page in self.lines if page == self.page]
        return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


class _Builder:
    """Gathers paragraphs; footnotes wait until the paragraph they interrupt has ended."""

    def __init__(self, words: frozenset[str], columns: tuple[Column, ...], *, title_size: float | None) -> None:
        """`title_size`: points from which type is that of a slide's title; None if this is no deck of slides."""
        self._words = words
        self._columns = columns
        self._title_size = title_size
        self._done: list[_Paragraph] = []
        self._open: _Paragraph | None = None
        self._waiting: list[_Paragraph] = []

    def page(self, page: PageResult, index: int, aside: set[Place], notes: set[Place], tables: int) -> None:
        turned = True
        waiting: list[_Paragraph] = []
        for at, line in enumerate(page.lines):
            if (index, at) in aside:
                self._done.append(_Paragraph(line, page.number, "furniture", None))
            elif (index, at) in notes:
                if waiting and not (line.gap and _NOTE.match(line.text)):
                    waiting[-1].append(line, page.number, self._words)
                else:
                    waiting.append(_Paragraph(line, page.number, "note", None))
            else:
                cell = (line.cell[0] + tables, line.cell[1], line.cell[2]) if line.cell else None
                self._take(line, page, cell, turned)
                turned = False
        self._waiting.extend(waiting)

    def _take(self, line: PageLine, page: PageResult, cell: tuple[int, int, int] | None, turned: bool) -> None:
        last = self._open
        if (
            last is not None
            and last.cell == cell
            and _goes_on(last, line, turned, self._columns)
            and not self._ends_short(last, line, page)
        ):
            last.append(line, page.number, self._words)
            return
        self._close()
        title = line.title and self._title_size is not None and line.size >= self._title_size
        self._open = _Paragraph(line, page.number, "cell" if cell else "heading" if title else "text", cell)
        if title and read_marker(line.text) is None:
            self._open.level = 1  # a number of its own says how deep it stands

    def _ends_short(self, last: _Paragraph, line: PageLine, page: PageResult) -> bool:
        """The line before stops well before the document's margin: its paragraph is over, however wide its block."""
        before = last.last
        if line.gap or before.cell or not before.upright or signals.ends_open(plain(before.text.strip())):
            return False
        column = next((each for each in self._columns if each.right > before.box[2] - 1.3 * before.size), None)
        if column is None:
            return False
        # Both set in: two paragraphs of one line, or the first of the second.
        ends = _is_set_in(last, column) and abs(line.box[0] - before.box[0]) < 0.3 * line.size and not last.marked()
        if not ends:
            room = (2.5 + unbroken_width(line.text)) * line.size
            centred = _is_centred(before, column) and _is_centred(line, column)
            ends = column.right - before.box[2] > room and not centred
        return ends and not _has_neighbour(before, page, column)

    def _close(self) -> None:
        if self._open is not None:
            self._done.append(self._open)
        self._open = None
        self._done.extend(self._waiting)
        self._waiting.clear()

    def mark_headings(self, body: float) -> None:
        """Give paragraphs in larger type than the text the role of headings; `body` in points."""
        self._close()
        text = [paragraph for paragraph in self._done if paragraph.role == "text"]
        shape = [SetParagraph(each.text, each.first.size, len(each.lines)) for each in text]
        for place, level in heading_levels(shape, body).items():
            text[place].role, text[place].level = "heading", level

    def finish(self) -> tuple[Line, ...]:
        self._close()
        return tuple(
            Line(
                text=paragraph.text,
                number=number,
                page=paragraph.page,
                gap=1,
                box=paragraph.box(),
                size=paragraph.first.size,
                bold=paragraph.bold,
                role=paragraph.role,
                level=paragraph.level,
                whole=True,
                cell=paragraph.cell,
            )
            for number, paragraph in enumerate(self._done, 1)
        )


def _closes_bracket(text: str, following: str) -> bool:
    end = text[-_LONGEST_BRACKET:]
    if not _MAY_OPEN(end):
        return False
    family = signals.open_family(plain(end))
    return family is not None and signals.is_closed_by(family, [plain(following)])


def _is_dotted(text: str) -> bool:
    found = read_marker(text)
    return found is not None and found[0].text in "・･"


def _begins_item(last: _Paragraph, line: PageLine, ended: str) -> bool:
    """Whether the line begins with a marker, and that is no piece of a word or of a list within a sentence."""
    found = read_marker(line.text)
    if found is None:
        return False
    if found[0].style == "bullet":
        # A wrapped スマート・ジャパン: the dot has no blank after it, and the paragraph begins with none itself.
        dot = line.gap == 0 and found[0].text in "・･" and line.text[1:2] not in " \u3000"
        return not dot or _is_dotted(last.text)
    return not ended.endswith("、")


def _goes_on(last: _Paragraph, line: PageLine, turned: bool, columns: tuple[Column, ...]) -> bool:
    """Whether a printed line continues the paragraph before it."""
    before = last.last
    if abs(before.size - line.size) > 0.04 * line.size or before.bold != line.bold or before.upright != line.upright:
        return False
    ended, begun = plain(before.text.strip()), plain(line.text.strip())
    if not ended or not begun:
        return False
    if signals.is_filler(begun):
        return False
    if _KINSOKU.match(begun):
        return line.gap < 2 or turned or before.full
    if line.gap and signals.ends_sentence(ended):
        return False
    # A line alone in its block, under a heading at the page's foot, is full by the document's margins.
    column = next((each for each in columns if -1.5 < (before.box[2] - each.right) / before.size < 2), None)
    full = column is not None if before.upright and _spans(columns, before) else before.full
    below = line.gap == 0 or (column is not None and _is_set_in(last, column) and _is_next_at(line, before, column))
    if (below or (turned and full)) and _closes_bracket(last.text, line.text):
        return True
    if _begins_item(last, line, ended):
        return False
    if _ADDRESS.match(begun):
        return ended[-1] in "、,・(「『【<:"
    if below:
        return not (_ENDS_WITH_NUMBER.search(before.text) and _ENDS_WITH_NUMBER.search(line.text))
    if line.text.startswith(("\u3000", " ")):
        return False
    wants_more = ended[-1] in "、,・(「『【"
    if line.gap == 1:
        return wants_more or (
            signals.begins_bound(begun) and not (last.first is before and read_marker(last.text) is not None)
        )
    if turned and (wants_more or signals.ends_open(ended) or signals.begins_bound(begun)):
        return True
    moved = turned or line.box[1] < before.box[1] or (not line.upright and line.box[0] > before.box[0])
    return moved and full


def _spans(columns: Sequence[Column], line: PageLine) -> bool:
    """Whether the line stands in one of the document's columns, at its left edge or set in a little."""
    return line.cell is None and any(
        -1 < (line.box[0] - each.left) / line.size < 2.5 and line.box[2] < each.right + 2 * line.size
        for each in columns
    )


def _is_set_in(paragraph: _Paragraph, column: Column) -> bool:
    """One line so far, which begins about one character after its column's edge."""
    first = paragraph.first
    return first is paragraph.last and 0.7 < (first.box[0] - column.left) / first.size < 1.5


def _is_next_at(line: PageLine, before: PageLine, column: Column) -> bool:
    """The line stands right below, at the column's edge."""
    below = 0 < line.box[1] - before.box[1] < 2.2 * line.size
    return below and abs(line.box[0] - column.left) < 0.5 * line.size
