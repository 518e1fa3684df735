"""One document, laid out in the ways that policy papers come: PDF in four layouts, Word, HTML.

Used by `benchmarks.extraction` and by the readers' tests. Needs reportlab and python-docx; the PDF
fonts are CID fonts that every viewer has, so no font file is needed.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from hensen.normalize.outline import build_tree, find_headings
from hensen.normalize.reflow import reflow
from hensen.normalize.source import Source

MINCHO, GOTHIC = "HeiseiMin-W3", "HeiseiKakuGo-W5"
A4 = (595.0, 842.0)
SLIDE = (842.0, 595.0)
_TOKEN = re.compile(r"[A-Za-z0-9]{1,20}|.", re.S)
_NO_START = "、。，．,.・：；:;）)」』】〉》］〕！？!?％%ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"

_NO_END = "（(「『【〔〈《［｛"
"""What a word processor keeps from the heads and from the ends of lines."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph to lay out; `level` is that of a heading, None for text."""

    text: str
    level: int | None = None
    cell: tuple[int, int, int] | None = None
    marked: bool = False
    """It begins with a number or bullet, so that its first line is not set in."""


def pieces_of(source: Source) -> list[Piece]:
    """The paragraphs of a text as hensen reads them, with their markers."""
    flow = reflow(source.lines, spaced=source.media_type == "text/markdown")
    heads = find_headings(flow.paragraphs, boxed=flow.boxed)
    levels = iter(heading.level for heading in build_tree(flow.paragraphs, heads))
    pieces = []
    for paragraph, head in zip(flow.paragraphs, heads, strict=True):
        marker = f"{_printable(paragraph.marker.text)} " if paragraph.marker else ""
        pieces.append(Piece(marker + paragraph.text, next(levels) if head else None, paragraph.cell, bool(marker)))
    return pieces


def _printable(marker: str) -> str:
    """The marker, or a plain bullet where the fonts have no such sign (✓, ➢, symbol fonts)."""
    try:
        marker.encode("cp932")
    except UnicodeEncodeError:
        return "・"
    return marker


def wrap(text: str, font: str, size: float, width: float, indent: float = 0.0) -> list[str]:
    """Lines no wider than `width` points (the first one less `indent`), none with 、 or ・ first or with 「 last.

    Latin words stay whole, as every word processor keeps them.
    """
    from reportlab.pdfbase.pdfmetrics import stringWidth

    lines, line, room = [], "", width - indent
    for token in _TOKEN.findall(text):
        if line and stringWidth(line + token, font, size) > room and token not in _NO_START:
            kept = line.rstrip(_NO_END) or line
            lines.append(kept)
            line, room = line[len(kept) :], width
            token = token if line else token.lstrip(" ")
        line += token
    return [*lines, line] if line else lines


def register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    for name in (MINCHO, GOTHIC):
        pdfmetrics.registerFont(UnicodeCIDFont(name))


class _Press:
    """Sets pieces in columns, page after page."""

    def __init__(self, size: tuple[float, float], columns: Sequence[tuple[float, float]], head: str | None) -> None:
        from reportlab.pdfgen.canvas import Canvas

        register_fonts()
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=size, invariant=1)
        self._size, self._columns, self._head = size, columns, head
        self._page, self._column, self._top = 1, 0, size[1] - 80
        self._y = self._top

    def put(self, piece: Piece) -> None:
        heading = piece.level is not None
        font, size = (GOTHIC, 12.5) if heading else (MINCHO, 10.5)
        left, width = self._columns[self._column]
        indent = 0.0 if heading or piece.marked else size
        if heading:
            self._y -= 8
        for place, line in enumerate(wrap(piece.text, font, size, width, indent)):
            if self._y < 70:
                self._next_column()
                left, width = self._columns[self._column]
            self._canvas.setFont(font, size)
            self._canvas.drawString(left + (indent if place == 0 else 0), self._y, line)
            self._y -= size * 1.6
        if heading:
            self._y -= 6

    def put_table(self, cells: Sequence[Piece]) -> None:
        """A ruled table, its columns as wide as each other; a row never breaks.

        The second paragraph of a cell and those after it are set in, as paragraphs of the text are: where the one
        before fills its last line, nothing else on the page parts them.
        """
        left, width = self._columns[self._column]
        places = [piece.cell for piece in cells if piece.cell]
        columns = 1 + max(place[2] for place in places)
        step = width / columns
        for row in sorted({place[1] for place in places}):
            wrapped: dict[int, list[tuple[float, str]]] = {}
            for piece in cells:
                if piece.cell and piece.cell[1] == row:
                    lines = wrapped.setdefault(piece.cell[2], [])
                    indent = 9.0 if lines and not piece.marked else 0.0
                    for line in wrap(piece.text, MINCHO, 9, step - 8, indent):
                        lines.append((indent, line))
                        indent = 0.0
            height = 12.0 * max(map(len, wrapped.values())) + 8
            if self._y - height < 60:
                self._next_column()
                left, width = self._columns[self._column]
            for column in range(columns):
                self._canvas.rect(left + column * step, self._y - height, step, height)
                self._canvas.setFont(MINCHO, 9)
                for place, (indent, line) in enumerate(wrapped.get(column, [])):
                    self._canvas.drawString(left + column * step + 4 + indent, self._y - 12 * (place + 1), line)
            self._y -= height
        self._y -= 20

    def _next_column(self) -> None:
        self._column += 1
        self._y = self._top
        if self._column == len(self._columns):
            self._end_page()

    def _end_page(self) -> None:
        if self._head is not None:
            self._canvas.setFont(MINCHO, 8)
            self._canvas.drawString(60, self._size[1] - 40, self._head)
            self._canvas.drawCentredString(self._size[0] / 2, 35, f"- {self._page} -")
        self._canvas.showPage()
        self._page += 1
        self._column = 0

    def finish(self) -> bytes:
        self._end_page()
        self._canvas.save()
        return self._buffer.getvalue()


def prose_pdf(pieces: Iterable[Piece], head: str | None = None) -> bytes:
    """One column on A4, paragraphs set in; with `head`, running heads and page numbers."""
    return _set(_Press(A4, [(75, 445)], head), pieces)


def two_column_pdf(pieces: Iterable[Piece]) -> bytes:
    return _set(_Press(A4, [(55, 230), (310, 230)], None), pieces)


def _set(press: _Press, pieces: Iterable[Piece]) -> bytes:
    for group in _grouped(pieces):
        if group[0].cell is not None:
            press.put_table(group)
        else:
            press.put(group[0])
    return press.finish()


def slides_pdf(pieces: Sequence[Piece]) -> bytes:
    """Slides: a title on top, the text below it in framed boxes side by side."""
    from reportlab.pdfgen.canvas import Canvas

    register_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=SLIDE, invariant=1)
    for title, body in _slides(pieces):
        y = SLIDE[1] - 50
        for line in wrap(title.text, GOTHIC, 20, 760) if title else ():
            canvas.setFont(GOTHIC, 20)
            canvas.drawString(40, y, line)
            y -= 26
        _boxes(canvas, body, y - 10)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


_BOX_LINES = 24


def _slides(pieces: Sequence[Piece]) -> Iterable[tuple[Piece | None, list[list[list[str]]]]]:
    """Title and, for each of two boxes, the wrapped paragraphs that fit in it."""
    title: Piece | None = None
    boxes: list[list[list[str]]] = [[]]
    for piece in pieces:
        lines = wrap(piece.text, MINCHO, 12, 350)
        used = sum(len(paragraph) for paragraph in boxes[-1])
        if piece.level is not None:
            if title is not None or boxes != [[]]:
                yield title, boxes
            title, boxes = piece, [[]]
            continue
        if used and used + len(lines) > _BOX_LINES:
            if len(boxes) == 2:
                yield title, boxes
                title, boxes = None, []
            boxes.append([])
        boxes[-1].append(lines)
    if title is not None or boxes != [[]]:
        yield title, boxes


def _boxes(canvas: Any, boxes: Sequence[Sequence[Sequence[str]]], top: float) -> None:
    for place, box in enumerate(boxes):
        left, y = 40 + place * 395, top - 16
        for paragraph in box:
            for line in paragraph:
                canvas.setFont(MINCHO, 12)
                canvas.drawString(left + 8, y, line)
                y -= 17
            y -= 5
        if box:
            canvas.rect(left, y, 370, top - y, stroke=1, fill=0)


def word_file(pieces: Iterable[Piece]) -> bytes:
    """Headings by style, tables as tables."""
    import docx

    document = docx.Document()
    for group in _grouped(pieces):
        if group[0].cell is not None:
            rows, columns = (1 + max(piece.cell[axis] for piece in group if piece.cell) for axis in (1, 2))
            table = document.add_table(rows, columns)
            for piece in group:
                cell = table.cell(*piece.cell[1:]) if piece.cell else None
                if cell is not None:
                    (cell.paragraphs[0] if not cell.text else cell.add_paragraph()).add_run(piece.text)
            continue
        for piece in group:
            style = "Normal" if piece.level is None else f"Heading {min(piece.level, 9)}"
            document.add_paragraph(piece.text, style=style)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _grouped(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    """Cells of one table together, every other piece alone."""
    group: list[Piece] = []
    for piece in pieces:
        if group and not (piece.cell and group[0].cell and piece.cell[0] == group[0].cell[0]):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def html_page(pieces: Iterable[Piece], encoding: str = "utf-8") -> bytes:
    """A page with navigation around the text, as ministries' sites have it."""
    parts = [
        f'<!DOCTYPE html><html lang="ja"><head><meta charset="{encoding}"><title>文書</title>',
        "<style>p { margin: 0 }</style></head><body><nav><ul><li><a href='/'>ホーム</a></li></ul></nav><main>",
    ]
    for group in _grouped(pieces):
        if group[0].cell is not None:
            parts.append(_html_table(group))
            continue
        for piece in group:
            tag = "p" if piece.level is None else f"h{min(piece.level, 6)}"
            parts.append(f"<{tag}>{html.escape(piece.text)}</{tag}>")
    parts.append("</main><footer>お問い合わせ</footer><script>var x = '<p>';</script></body></html>")
    return "\n".join(parts).encode(encoding, "xmlcharrefreplace")


def _html_table(group: Sequence[Piece]) -> str:
    rows: dict[int, dict[int, list[str]]] = {}
    for piece in group:
        if piece.cell:
            rows.setdefault(piece.cell[1], {}).setdefault(piece.cell[2], []).append(html.escape(piece.text))
    body = "".join(
        "<tr>" + "".join(f"<td>{'</p><p>'.join(row.get(column, []))}</td>" for column in range(max(row) + 1)) + "</tr>"
        for _, row in sorted(rows.items())
    )
    return f"<table>{body}</table>"
