"""From HTML's stream of tags to blocks of text, without ever building a tree.

No recursion and no tree: a page nested 200 000 deep costs a list of as many small entries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from ..source import Line, LineRole
from .collector import LineCollector, names

_SILENT = names("script style template noscript svg math iframe object select datalist canvas audio video head button")
"""Elements whose content is not read as text."""
_BLOCKS = names(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul caption option"
)
_BOILERPLATE = frozenset(("nav", "aside", "menu"))
_BANNERS = frozenset(("header", "footer"))
"""Boilerplate unless inside the article they belong to."""
_VOID = names("area base br col embed hr img input link meta param source track wbr")
_IMPLIED_END: dict[str, frozenset[str]] = {
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "tr": frozenset(("td", "th", "tr")),
    "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")),
    "p": frozenset(("p",)),
}
"""An opening tag that ends these elements if they are still open (HTML's optional end tags)."""
_STRUCK = frozenset(("del", "s", "strike"))
"""Text that no longer holds: HTML's `s` is for what is "no longer accurate or no longer relevant"."""
_SCOPES = frozenset(("table", "ul", "ol", "dl", "body", "div", "td", "th", "li", "section", "article"))
_STRIKES = re.compile(r"text-decoration(?:-line)?:[^;]{0,60}line-through")
"""In a style without its blanks."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_WIDE = "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u3000-\u30ff]"
_WRAP_BETWEEN_WIDE = re.compile(f"(?<={_WIDE})[ \t]{{0,200}}\n[ \t\n]{{0,200}}(?={_WIDE})")
_BLANKS = re.compile("[ \t\n\r\f]+")


@dataclass(slots=True)
class _Element:
    tag: str
    silent: bool = False
    hidden: bool = False
    furniture: bool = False
    deleted: bool = False
    counter: int = 0
    """Number of the next item (ol), or of the row or column under way (table, tr)."""
    span: int = 1
    """Columns that the cell under way covers (tr)."""
    covered: dict[int, int] = field(default_factory=dict)
    """Of a table: the last row to which a cell from above covers a column."""
    ordered: bool = False
    table: int = -1


@dataclass(slots=True)
class _Block:
    """Text under way, up to the next tag that ends a block."""

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    """Characters in bold so far, blanks not counted."""
    breaks: int = 0
    marker: str = ""
    gap: int = 1


class HtmlBlocks(HTMLParser):
    """Feed a page, then `finish()` for its lines."""

    def __init__(self, *, keep_deleted: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self.collector = LineCollector()
        self.title: str | None = None
        self._keep_deleted = keep_deleted
        self._open: list[_Element] = []
        self._block = _Block()
        self._tables = 0
        self._ruby: list[str] | None = None
        self._bold = 0
        self._in_title = False
        self._main = 0
        self._main_lines: list[bool] = []

    # --- events -------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "title" and self.title is None:
            self._in_title = True
            self.title = ""
            return
        if tag in _VOID:
            self._void(tag)
            return
        if tag in _BLOCKS:
            self._end_block()
            self._close_implied(tag)
        self._push(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._void(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if tag in _BLOCKS:
            self._end_block()
        elif tag in ("rt", "rp", "rtc"):
            self._end_ruby(tag)
        if tag in ("b", "strong"):
            self._bold = max(0, self._bold - 1)
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 200), -1):
            if self._open[place].tag == tag:
                self._pop_to(place)
                return

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title = (self.title or "") + data
            return
        state = self._open[-1] if self._open else _Element("")
        if state.silent:
            return
        if state.hidden:
            self.collector.omit("hidden-text", data)
        elif state.deleted:
            self.collector.omit("deleted-text", data)
        elif self._ruby is not None:
            self._ruby.append(data)
        else:
            if any(element.tag == "pre" for element in self._open[-4:]):
                data = data.replace("\r\n", "\n").replace("\n", "\v")
            self._block.pieces.append(data)
            if self._bold:
                self._block.bold += len("".join(data.split()))

    def finish(self) -> tuple[Line, ...]:
        """All lines; where the page names its main part, what stands outside it is furniture."""
        self._end_block()
        if self.title is not None:
            self.title = " ".join(self.title.split()) or None
        lines = self.collector.lines
        if not any(self._main_lines) or not any(map(self._is_body, zip(lines, self._main_lines, strict=True))):
            return tuple(lines)
        return tuple(
            line if inside else _as_furniture(line) for line, inside in zip(lines, self._main_lines, strict=True)
        )

    @staticmethod
    def _is_body(pair: tuple[Line, bool]) -> bool:
        return pair[1] and pair[0].role != "furniture"

    # --- elements -----------------------------------------------------------------------------

    def _push(self, tag: str, attributes: dict[str, str | None]) -> None:
        parent = self._open[-1] if self._open else _Element("")
        style = re.sub(r"\s", "", attributes.get("style") or "").lower()
        banner = tag in _BANNERS and not any(element.tag in ("article", "main", "section") for element in self._open)
        element = _Element(
            tag,
            silent=parent.silent or tag in _SILENT,
            hidden=parent.hidden or "hidden" in attributes or "display:none" in style or "visibility:hidden" in style,
            furniture=parent.furniture or tag in _BOILERPLATE or banner or attributes.get("role") == "navigation",
            deleted=parent.deleted
            or (not self._keep_deleted and (tag in _STRUCK or _STRIKES.search(style) is not None))
            or (tag == "ins" and self._keep_deleted),
        )
        if tag in ("main", "article") or attributes.get("role") == "main":
            element.tag = tag if tag in ("main", "article") else "main"
            self._main += 1
        self._open.append(element)
        self._enter(element, attributes)

    def _enter(self, element: _Element, attributes: dict[str, str | None]) -> None:
        match element.tag:
            case "ol":
                start = attributes.get("start") or "1"
                element.ordered = True
                element.counter = int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1
            case "li":
                self._block.marker = self._number_item()
            case "table":
                element.table = self._tables
                self._tables += 1
            case "tr":
                self._count_in("table")
            case "td" | "th":
                self._place_cell(_span(attributes.get("colspan")), _span(attributes.get("rowspan")))
            case "rt" | "rtc" | "rp":
                self._ruby = []
            case "b" | "strong":
                self._bold += 1
            case _:
                pass

    def _count_in(self, tag: str) -> None:
        """Move the enclosing table's row, or the enclosing row's column, on by one."""
        for outer in reversed(self._open[-8:-1]):
            if outer.tag == tag:
                outer.counter += 1
                return

    def _place_cell(self, columns: int, rows: int) -> None:
        """Move the row under way on to the column where its next cell stands, past those that cells above cover."""
        nearest = list(reversed(self._open[-9:-1]))
        row = next((outer for outer in nearest if outer.tag == "tr"), None)
        table = next((outer for outer in nearest if outer.tag == "table"), None)
        if row is None:
            return
        column = row.counter - 1 + row.span
        if table is not None:
            here = table.counter
            while table.covered.get(column, 0) >= here:
                column += 1
            if rows > 1:
                table.covered |= dict.fromkeys(range(column, column + columns), here + rows - 1)
        row.counter, row.span = column + 1, columns

    def _number_item(self) -> str:
        """`1. ` for an item of an ordered list, as a browser shows it; nothing for bullets."""
        for element in reversed(self._open[-20:-1]):
            if element.tag in ("ol", "ul", "menu", "dir"):
                element.counter += 1
                return f"{element.counter - 1}. " if element.ordered else ""
        return ""

    def _close_implied(self, tag: str) -> None:
        ends = _IMPLIED_END.get(tag, frozenset())
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 8), -1):
            open_tag = self._open[place].tag
            if open_tag in ends:
                self._pop_to(place)
            elif open_tag in _SCOPES and not (tag == "tr" and open_tag in ("td", "th")):
                return

    def _pop_to(self, place: int) -> None:
        for element in self._open[place:]:
            if element.tag in ("main", "article"):
                self._main -= 1
        del self._open[place:]

    def _void(self, tag: str) -> None:
        if tag == "hr":
            self._end_block()
        elif tag == "br" and not (self._open and self._open[-1].silent):
            if "".join(self._block.pieces).strip():
                self._end_block(whole=False)
                self._block.breaks = 1
                self._block.gap = 0
            elif self._block.breaks:
                self._block.gap = 1

    def _end_ruby(self, tag: str) -> None:
        if tag == "rt" and self._ruby is not None:
            base = "".join(self._block.pieces)[-4:]
            self.collector.omit("ruby", f"{base}({''.join(self._ruby).strip()})")
        self._ruby = None

    # --- blocks -------------------------------------------------------------------------------

    def _end_block(self, *, whole: bool = True) -> None:
        block, self._block = self._block, _Block(marker="")
        text = _collapse("".join(block.pieces))
        if not text.strip():
            if block.marker:
                self._block.marker = block.marker
            return
        before = len(self.collector.lines)
        role, level, cell = self._place()
        self.collector.add(
            block.marker + text if role != "cell" else text,
            role=role,
            level=level,
            cell=cell,
            whole=whole and not block.breaks,
            gap=block.gap,
            bold=block.bold * 2 > len("".join(text.split())),
        )
        self._main_lines.extend([self._main > 0] * (len(self.collector.lines) - before))

    def _place(self) -> tuple[LineRole, int | None, tuple[int, int, int] | None]:
        """Role, level and cell of the block that ends here."""
        nearest = self._open[-60:]
        if nearest and nearest[-1].furniture:
            return "furniture", None, None
        cell = _cell(self._open)
        for element in reversed(nearest):
            if element.tag in _HEADINGS:
                return "heading", _HEADINGS[element.tag], None
            if element.tag in ("td", "th") and cell is not None:
                return "cell", None, cell
            if element.tag in ("figcaption", "caption"):
                return "caption", None, None
            if element.tag == "li":
                depth = sum(1 for outer in nearest if outer.tag in ("ul", "ol", "menu", "dir"))
                return "item", max(1, depth), None
        return "text", None, None


def _cell(elements: list[_Element]) -> tuple[int, int, int] | None:
    """Table, row and column of the innermost cell; None outside of tables."""
    table = row = column = -1
    for element in reversed(elements[-60:]):
        if element.tag == "tr" and column < 0:
            column = element.counter - 1
        elif element.tag == "table":
            table, row = element.table, element.counter - 1
            break
    if table < 0 or column < 0:
        return None
    return table, max(row, 0), column


def _span(value: str | None) -> int:
    """Columns or rows that a cell covers; 1 where that is no number or none to be believed."""
    return max(1, int(value)) if value and re.fullmatch(r"[0-9]{1,3}", value) else 1


def _collapse(text: str) -> str:
    """Blanks as a browser shows them; a line break between Japanese characters is none at all."""
    text = _WRAP_BETWEEN_WIDE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _BLANKS.sub(" ", text).strip(" ")


def _as_furniture(line: Line) -> Line:
    return replace(line, role="furniture", level=None, cell=None)
