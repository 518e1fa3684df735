"""Pages become a document: page furniture set aside, paragraphs joined over page ends, lines numbered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..source import Line, LineRole, ReadingWarning
from .pdf_furniture import Place, body_size, running_lines
from .pdf_page import PageLine, PageResult

_NOTE = re.compile(
    r"[\s\u3000]{0,3}(?:[0-9０-９]{1,3}\s|[*＊※†][0-9０-９]{0,3}\s?|[（(]?注[0-9０-９]{0,3}[）)：:\s]|[0-9０-９]{1,3}\s{0,2}[^0-9０-９.．,，])"
)
_SENTENCE_END = re.compile(r"[。．.｡！？!?」』）)】]\s{0,2}$")


def assemble(pages: Sequence[PageResult]) -> tuple[tuple[Line, ...], tuple[ReadingWarning, ...]]:
    """All lines of the pages (in page order) as printed, and what has to be said about them."""
    body = body_size(pages)
    aside = running_lines(pages, body)
    notes = {(index, at) for index, page in enumerate(pages) for at in footnotes(page, index, aside, body)}
    builder = _Builder(body)
    tables = 0
    for index, page in enumerate(pages):
        builder.page(page, index, aside, notes, tables)
        tables += page.tables
    builder.flush_notes()
    warnings = [warning for page in pages for warning in page.warnings]
    readings = [reading for page in pages for reading in page.ruby]
    if readings:
        shown = ", ".join(dict.fromkeys(readings[:12])) + (", …" if len(readings) > 12 else "")
        warnings.append(ReadingWarning("ruby", f"readings (ruby) are set aside ({len(readings)}): {shown}"))
    return tuple(builder.lines), tuple(warnings)


def footnotes(page: PageResult, index: int, aside: set[Place], body: float) -> Iterable[int]:
    """Lines at the foot of a page, in small type, from the first that begins with a note's number."""
    own = [at for at in range(len(page.lines)) if (index, at) not in aside]
    small: list[int] = []
    for at in reversed(own):
        line = page.lines[at]
        if line.size > 0.85 * body or line.cell is not None or not line.upright:
            break
        small.insert(0, at)
    first = next((at for at in small if _NOTE.match(page.lines[at].text)), None)
    return [at for at in small if first is not None and at >= first]


class _Builder:
    """Writes `Line`s; footnotes wait until the paragraph they interrupt has ended."""

    def __init__(self, body: float) -> None:
        self.lines: list[Line] = []
        self._body = body
        self._open: PageLine | None = None
        self._waiting: list[tuple[PageLine, int]] = []

    def page(self, page: PageResult, index: int, aside: set[Place], notes: set[Place], tables: int) -> None:
        first = True
        waiting: list[tuple[PageLine, int]] = []
        for at, line in enumerate(page.lines):
            if (index, at) in aside:
                self._add(line, page.number, "furniture", 1)
            elif (index, at) in notes:
                waiting.append((line, page.number))
            else:
                gap = line.gap
                if gap and self._open is not None and self._goes_on(line, first):
                    gap = 0
                if gap:
                    self.flush_notes()
                self._add(line, page.number, "cell" if line.cell else "text", gap, tables)
                self._open, first = line, False
        self._waiting.extend(waiting)

    def flush_notes(self) -> None:
        for line, number in self._waiting:
            self._add(line, number, "note", 1 if line.gap or _NOTE.match(line.text) else 0)
        self._waiting.clear()

    def _goes_on(self, line: PageLine, first: bool) -> bool:
        """Whether the paragraph that reached the end of its page or column goes on here."""
        last = self._open
        if last is None or last.cell or line.cell or not last.full or not line.upright == last.upright:
            return False
        moved = first or line.box[1] < last.box[1] or (not line.upright and line.box[0] > last.box[0])
        if not moved or abs(last.size - line.size) > 0.12 * line.size or last.bold != line.bold:
            return False
        return not _SENTENCE_END.search(last.text) and not line.text.startswith(("\u3000", " "))

    def _add(self, line: PageLine, number: int, role: LineRole, gap: int, tables: int = 0) -> None:
        cell = (line.cell[0] + tables, line.cell[1], line.cell[2]) if line.cell else None
        self.lines.append(
            Line(
                text=line.text,
                number=len(self.lines) + 1,
                page=number,
                gap=gap,
                box=line.box,
                size=line.size,
                bold=line.bold,
                role=role,
                cell=cell,
            )
        )
