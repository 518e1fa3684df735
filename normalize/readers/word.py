"""Word (.docx): the body's paragraphs, lists, tables, notes and text boxes as they are read on the page.

Runs inside the child process. The XML is walked directly: the usual library drops insertions, content
controls, ruby and text boxes without a word, and shows hidden text as if it were visible.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..character_tables import SYMBOL_FONT
from ..source import Line, LineRole, ReadError, ReadingWarning
from .collector import LineCollector
from .options import ReadOptions
from .word_archive import Archive
from .word_names import R_ID, attribute, child, children, local, w
from .word_numbering import Numbering
from .word_runs import Inline, InlineReader
from .word_styles import Style, Styles

_OMISSIONS = {
    "hidden-text": "hidden text is left out",
    "deleted-text": "struck-out text is left out",
    "revision": "tracked changes: text not in the version asked for is left out",
    "placeholder": "placeholders of empty form fields are left out",
    "ruby": "readings (ruby) are set aside",
}
_SYMBOLS = {ord(code): sign for code, sign in SYMBOL_FONT.items()}
_BULLET_DEFAULT = "・"
Cell = tuple[int, int, int]


def read_word(
    data: bytes, path: str, options: ReadOptions
) -> tuple[tuple[Line, ...], str | None, tuple[ReadingWarning, ...]]:
    """Lines, title and warnings of a Word file.

    Raises ReadError (`corrupt`, `no-document`, `limit-size`, `xml-doctype`, `no-text`).
    """
    return _WordReader(Archive(data, path, options.limits), path, options).read()


@dataclass(slots=True)
class _Pending:
    """A paragraph whose end was deleted: it goes on in the next one."""

    text: str = ""


class _WordReader:
    def __init__(self, archive: Archive, path: str, options: ReadOptions) -> None:
        self._archive, self._path = archive, path
        self._main = archive.main_part()
        self._relations = archive.relationships(self._main)
        self._collector = LineCollector()
        self._styles = Styles(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"))
        self._inline = InlineReader(self._styles, options.revisions, self._collector)
        self._notes = {kind: self._read_notes(kind) for kind in ("footnote", "endnote")}
        self._endnotes: list[str] = []
        self._tables = 0
        self._pending = _Pending()
        self._depth = 0

    def _part(self, kind: str) -> Any | None:
        target = next((target for found, target in self._relations.values() if found == kind), None)
        return None if target is None else self._archive.xml(target)

    def _read_notes(self, kind: str) -> dict[str, Any]:
        root = self._part(f"{kind}s")
        if root is None:
            return {}
        return {note.get(w("id"), ""): note for note in children(root, kind) if note.get(w("type")) in (None, "normal")}

    def read(self) -> tuple[tuple[Line, ...], str | None, tuple[ReadingWarning, ...]]:
        root = self._archive.xml(self._main)
        body = child(root, "body")
        if root is None or body is None:
            raise ReadError(self._path, "is a Word file without a body", "save it again in Word", "corrupt")
        self._margins(root, "header")
        self._blocks(body)
        self._flush()
        for identifier in self._endnotes:
            self._note("endnote", identifier)
        self._margins(root, "footer")
        if not any(line.role != "furniture" for line in self._collector.lines):
            raise ReadError(self._path, "is a Word file without any text", "check that it was saved", "no-text")
        return tuple(self._collector.lines), self._title(), self._warnings()

    def _warnings(self) -> tuple[ReadingWarning, ...]:
        found = list(self._collector.warnings(_OMISSIONS))
        kinds = {kind for kind, _ in self._relations.values()}
        if "comments" in kinds and (root := self._part("comments")) is not None and len(root):
            found.append(ReadingWarning("comments", f"comments in the margin are not read ({len(root)})"))
        unread = sorted(self._inline.seen | ({"inserted file"} if "aFChunk" in kinds else set()))
        if unread:
            found.append(ReadingWarning("not-read", "not read: " + ", ".join(f"{kind}s" for kind in unread)))
        return tuple(found)

    def _title(self) -> str | None:
        for kind, target in self._archive.relationships("").values():
            if kind == "core-properties" and (root := self._archive.xml(target)) is not None:
                return (next((item.text for item in root if local(item) == "title"), None) or "").strip() or None
        return None

    # --- blocks ------------------------------------------------------------------------------------

    def _blocks(self, parent: Any, cell: Cell | None = None, role: LineRole | None = None) -> None:
        for item in parent:
            match local(item):
                case "p":
                    self._paragraph(item, cell, role)
                case "tbl":
                    self._flush(cell, role)
                    self._table(item, cell, role)
                case "ins" | "moveTo" | "del" | "moveFrom" if self._inline.dropped(item):
                    continue
                case "AlternateContent":
                    branch = child(item, "Choice")
                    branch = child(item, "Fallback") if branch is None else branch
                    if branch is not None:
                        self._blocks(branch, cell, role)
                case "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "del" | "moveFrom" | "smartTag":
                    self._blocks(item, cell, role)
                case _:
                    continue

    def _paragraph(self, paragraph: Any, cell: Cell | None, role: LineRole | None) -> None:
        properties = child(paragraph, "pPr")
        style_id = attribute(properties, "pStyle") or self._styles.default_paragraph
        style = self._styles.style(style_id)
        inline = self._inline.read(paragraph, style)
        text = self._pending.text + inline.text
        if self._inline.mark_removed(paragraph):
            self._pending.text = text
            return
        self._pending.text = ""
        label, bullet = "", False
        if text.strip():
            label, bullet = self._label(properties, style, style_id)
        heading = self._heading(properties, style)
        level = heading
        if role is None:
            role = "heading" if heading is not None and cell is None else "item" if bullet else "text"
            if role == "item":
                level = self._list(properties, style, style_id)[1] + 1
        self._add(label + text.strip(" "), role, level if role in ("heading", "item") else None, cell, inline, style)
        self._attached(inline, cell, role)

    def _add(
        self, text: str, role: LineRole, level: int | None, cell: Cell | None, inline: Inline, style: Style
    ) -> None:
        self._collector.add(
            text.translate(_SYMBOLS),
            role="cell" if cell is not None and role in ("text", "item") else role,
            level=level if cell is None else None,
            cell=cell if role in ("text", "item", "cell") else None,
            bold=inline.length > 0 and inline.bold * 2 > inline.length,
            size=inline.size or style.size,
        )

    def _flush(self, cell: Cell | None = None, role: LineRole | None = None) -> None:
        """A deleted paragraph end before a table or the document's end joins nothing."""
        if self._pending.text.strip():
            self._collector.add(self._pending.text, role=role or ("cell" if cell else "text"), cell=cell)
        self._pending.text = ""

    def _attached(self, inline: Inline, cell: Cell | None, role: LineRole) -> None:
        """What a paragraph carries: text boxes, drawings with words, notes."""
        if self._depth < 8:  # boxes in boxes: no real paper has more than two
            self._depth += 1
            for box in inline.boxes:
                self._blocks(box, cell, role if role == "furniture" else None)
            self._depth -= 1
        for identifier in inline.diagrams:
            self._diagram(identifier)
        for kind, identifier in inline.notes:
            if kind == "endnote":
                if identifier not in self._endnotes:
                    self._endnotes.append(identifier)
            else:
                self._note(kind, identifier)

    def _heading(self, properties: Any | None, style: Style) -> int | None:
        own = attribute(properties, "outlineLvl")
        if own is not None and own.isdecimal():
            return int(own) + 1 if int(own) < 9 else None
        return style.heading

    def _list(self, properties: Any | None, style: Style, style_id: str) -> tuple[str | None, int]:
        """The list a paragraph belongs to (None: none) and its level (0-based)."""
        own = child(properties, "numPr")
        instance = attribute(own, "numId") if own is not None else None
        instance = style.list_id if instance is None else instance
        if instance is None or instance == "0":
            return None, 0
        level = attribute(own, "ilvl") if own is not None else None
        if level is not None and level.isdecimal():
            return instance, int(level)
        tied = self._numbering.level_of_style(instance, style_id)
        return instance, tied if tied is not None else style.list_level or 0

    def _label(self, properties: Any | None, style: Style, style_id: str) -> tuple[str, bool]:
        """The paragraph's automatic number or bullet as shown, and whether it is a bullet."""
        instance, number = self._list(properties, style, style_id)
        if instance is None:
            return "", False
        level = self._numbering.level(instance, number)
        if level is None:
            return "", False
        label = self._numbering.label(instance, number)
        if level.form == "bullet":
            sign = label.strip().translate(_SYMBOLS)
            return (sign if sign and not "\ue000" <= sign[0] <= "\uf8ff" else _BULLET_DEFAULT) + " ", True
        return label, False

    def _table(self, table: Any, outer: Cell | None, role: LineRole | None) -> None:
        """Cells row by row; a table of one cell is a frame around ordinary text."""
        rows = [row for row in _unwrapped(table, "tr") if not self._row_dropped(row)]
        if len(rows) == 1 and len(list(_unwrapped(rows[0], "tc"))) == 1:
            for only in _unwrapped(rows[0], "tc"):
                self._blocks(only, outer, role)
                self._flush(outer, role)
            return
        number = self._tables
        self._tables += 1
        for place, row in enumerate(rows):
            column = _skipped(row, "gridBefore")
            for cell in _unwrapped(row, "tc"):
                properties = child(cell, "tcPr")
                self._blocks(cell, (number, place, column), role)
                self._flush((number, place, column), role)
                span = attribute(properties, "gridSpan")
                column += int(span) if span and span.isdecimal() and len(span) < 4 else 1

    def _row_dropped(self, row: Any) -> bool:
        properties = child(row, "trPr")
        return properties is not None and any(self._inline.dropped(item) for item in properties)

    def _note(self, kind: str, identifier: str) -> None:
        note = self._notes.get(kind, {}).get(identifier)
        if note is None:
            return
        before = len(self._collector.lines)
        self._blocks(note, None, "note")
        self._flush(None, "note")
        if len(self._collector.lines) > before:
            first = self._collector.lines[before]
            number = self._inline.note_number(kind, identifier)
            from dataclasses import replace

            self._collector.lines[before] = replace(first, text=f"{number} {first.text.lstrip()}")

    def _diagram(self, identifier: str) -> None:
        """The words of a SmartArt drawing, box by box."""
        kind, target = self._relations.get(identifier, ("", ""))
        root = self._archive.xml(target) if kind == "diagramData" else None
        if root is None:
            return
        for paragraph in root.iter():
            if local(paragraph) == "p":
                text = "".join(item.text or "" for item in paragraph.iter() if local(item) == "t")
                self._collector.add(text, role="caption")

    def _margins(self, root: Any, kind: str) -> None:
        """Headers or footers, each once, as furniture."""
        done: set[str] = set()
        for reference in root.iter(w(f"{kind}Reference")):
            _, target = self._relations.get(reference.get(R_ID, ""), ("", ""))
            if target and target not in done:
                done.add(target)
                part = self._archive.xml(target)
                if part is not None:
                    self._blocks(part, None, "furniture")
                    self._flush(None, "furniture")


def _unwrapped(parent: Any, name: str) -> Iterable[Any]:
    """Rows or cells, also those inside content controls."""
    for item in parent:
        found = local(item)
        if found == name:
            yield item
        elif found in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _unwrapped(item, name)


def _skipped(row: Any, name: str) -> int:
    text = attribute(child(row, "trPr"), name)
    return int(text) if text and text.isdecimal() and len(text) < 4 else 0
