"""Markdown as lines: what is syntax goes into roles, what is printed stays.

Real files are not clean CommonMark: they are cut at page ends, hold tables inside list items and
cells that go on in the next line. So this reads line by line and keeps every printed character,
rather than trusting a parser that drops what it does not understand. Full-width ＃ ＊ － ｜ are
read like their ASCII forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ..markers import is_question, read_marker
from ..running_heads import mark_furniture
from ..source import Line, ReadingWarning
from ..wrapping import rejoin
from .collector import LineCollector
from .markdown_struck import without_struck
from .text import text_lines

_FOLD = str.maketrans("＃＊－｜＋＞＜＿｀～／＝：　", "#*-|+><_`~/=: ")
_HEADING = re.compile(r" {0,3}(#{1,6})(?: +|$)(.*?)(?: +#+ *)?$")
_RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,}|(?:= *){3,})$")
_DELIMITER = re.compile(r"(?:[-*+] +)?\|?[ \t]*:?-{1,60}:?[ \t]*(?:\|[ \t]*:?-{1,60}:?[ \t]*){0,60}\|?[ \t]*$")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_QUOTE = re.compile(r" {0,3}(?:> ?){1,6}")
_LIST_TABLE = re.compile(r"[-*+] +(?=\|)")
_LIST_ITEM = re.compile(r"[ \t]{0,12}[-*+][ \t]+")
_TAG = re.compile(r"</?(?:u|b|i|em|strong|ins|del|s|sup|sub|br|span|font|small|mark|center)(?: [^<>]{0,200})?/?>", re.I)
_COMMENT = re.compile(r"<!--.{0,2000}?-->")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?\S?)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*)(?=[^\s*])([^*\n]{1,200})(?<=[^\s*\\])\*(?![A-Za-z0-9*])")
"""*附則*, but neither 2*3*4 nor the marks of notes (売上*, *1)."""
_CODE = re.compile(r"`{1,2}([^`]{1,400})`{1,2}")
_LINK = re.compile(r"!?\[([^\[\]]{0,400})\]\([^()\s]{0,400}(?: \"[^\"]{0,200}\")?(?:\([^()]{0,200}\))?[^()\s]{0,200}\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


_OMISSIONS = {"deleted-text": "struck-out text is left out"}


def read_markdown(text: str, *, original: bool = False) -> tuple[tuple[Line, ...], tuple[ReadingWarning, ...]]:
    """The lines of a Markdown text, cells as lines of their own, and warnings. Front matter is read as text.

    `original`: as it was before the revisions it shows, struck-out text included.
    """
    reader, collector = _Reader(), LineCollector()
    # A wrap through table rows and emphasis is undone before their syntax is read.
    joined = [line for line, _ in rejoin(mark_furniture(text_lines(text)[0]))]
    lines = without_struck(joined, collector, original=original)
    for line, gap in zip(lines, _even_gaps([line.gap for line in lines]), strict=True):
        if line.role == "furniture":
            reader.turn(line)
            continue
        reader.blank(gap)
        reader.feed(line.number, line.text)
    return tuple(reader.lines), collector.warnings(_OMISSIONS)


def _even_gaps(gaps: list[int]) -> list[int]:
    """Blank lines before each line, without those that were put between all of them (tables would fall apart)."""
    inner = gaps[1:]
    if not inner or 0 in inner or inner.count(1) * 10 < len(inner) or max(inner) < 3:
        return gaps
    return [max(0, gap - 1) // 2 for gap in gaps]


@dataclass
class _Reader:
    """State from line to line: blank lines seen, the table and the code block one is in."""

    lines: list[Line] = field(default_factory=list)
    gap: int = 0
    table: int = -1
    row: int = -1
    columns: int = 0
    tables: int = 0
    fenced: bool = False
    turned: bool = False

    def blank(self, count: int) -> None:
        """So many blank lines come next."""
        if count:
            self.gap += count
            if not self.turned:
                self.table = -1
        self.turned = False

    def turn(self, line: Line) -> None:
        """Page furniture comes next: the blank lines around it part no table."""
        self.lines.append(replace(line, page=None))
        self.turned = True

    def feed(self, number: int, raw: str) -> None:
        folded = raw.translate(_FOLD)
        if _FENCE.match(folded):
            self.fenced = not self.fenced
            return
        if self.fenced:
            self._add(Line(text=raw, number=number, gap=self.gap))
            return
        if self._table_line(number, raw, folded):
            return
        if _RULE.match(folded):
            self.gap += 1
            return
        self._text_line(number, raw, folded)

    def _text_line(self, number: int, raw: str, folded: str) -> None:
        quote = _QUOTE.match(folded)
        if quote:
            raw, folded = raw[quote.end() :], folded[quote.end() :]
        heading = _HEADING.match(folded)
        if heading:
            title = printed(raw[heading.start(2) : heading.end(2)])
            if title.strip():
                self._add(Line(title, number, gap=max(self.gap, 1), role="heading", level=len(heading[1])))
                self.gap = 1
            return
        text = _without_outer_bullet(printed(raw))
        if text.strip():
            # A quotation is text, whatever stands below it: its role keeps it from being a heading.
            self._add(Line(text, number, gap=self.gap, role="note" if quote else "text"))

    def _table_line(self, number: int, raw: str, folded: str) -> bool:
        """Whether the line belongs to a table; its cells are added."""
        in_list = _LIST_TABLE.match(folded)
        start = in_list.end() if in_list else 0
        if folded[start:].lstrip().startswith("|") and folded.count("|") >= 2:
            if self.table < 0:
                self.table, self.row = self.tables, -1
                self.tables += 1
            if not _DELIMITER.match(folded):
                self.row += 1
                self._cells(number, raw[start:], folded[start:], 0)
            return True
        if self.table >= 0 and "|" in folded:
            self._cells(number, raw, folded, self.columns)  # a cell that goes on in the next line
            return True
        return False

    def _cells(self, number: int, raw: str, folded: str, column: int) -> None:
        begin = folded.index("|") + 1 if folded.lstrip().startswith("|") else 0
        end = len(folded.rstrip())
        if folded[:end].endswith("|"):
            end -= 1
        place = begin
        for width in (len(piece) for piece in re.split(r"(?<!\\)\|", folded[begin:end])):
            for part in re.split(r"<br ?/?>|＜ｂｒ ?／?＞", raw[place : place + width], flags=re.I):
                cell = printed(part)
                if cell.strip():
                    self._add(
                        Line(cell, number, gap=1, role="cell", cell=(self.table, max(self.row, 0), column), whole=True)
                    )
            place += width + 1
            column += 1
        self.columns = column - 1

    def _add(self, line: Line) -> None:
        self.lines.append(line)
        self.gap = 0


def _without_outer_bullet(text: str) -> str:
    """`- ① …`: the dash is Markdown's, the number is the paper's."""
    bullet = _LIST_ITEM.match(text.translate(_FOLD))
    if bullet is None:
        return text
    inner = read_marker(text[bullet.end() :])
    return text[bullet.end() :] if inner and (inner[0].style != "bare" or is_question(inner[0])) else text


def printed(text: str) -> str:
    """Inline Markdown as it is printed: emphasis, tags, links and escapes leave only their words."""
    folded = text.translate(_FOLD)
    if not re.search(r"[*_`<\[\\]", folded):
        return text
    keep = bytearray(b"\x01" * len(text))
    for pattern in (_COMMENT, _TAG):
        for match in pattern.finditer(_narrow(text)):
            keep[match.start() : match.end()] = bytes(len(match[0]))
    for pattern, group in ((_STRONG, 2), (_EMPHASIS, 2), (_CODE, 1), (_LINK, 1), (_ESCAPE, 1)):
        for match in pattern.finditer(folded):
            keep[match.start() : match.start(group)] = bytes(match.start(group) - match.start())
            keep[match.end(group) : match.end()] = bytes(match.end() - match.end(group))
    return "".join(char for char, kept in zip(text, keep, strict=True) if kept)


def _narrow(text: str) -> str:
    return text.translate(_ASCII)


_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
