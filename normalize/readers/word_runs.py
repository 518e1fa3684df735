"""The text of one Word paragraph as the reader sees it, whatever it is wrapped in.

Insertions, content controls, fields, links, smart tags and ruby all hold text that a plain walk over
runs misses; deletions, moved-away text and hidden text are there and must not be shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..character_tables import SYMBOL_FONT
from .collector import LineCollector, names
from .options import Revisions
from .word_names import R_DATA, attribute, child, local, switched_on, w
from .word_styles import Style, Styles, half_points, is_struck

_ADDED = frozenset(("ins", "moveTo"))
_REMOVED = frozenset(("del", "moveFrom"))
_SKIPPED = names(
    "pPr rPr sdtPr sdtEndPr tblPr trPr tcPr instrText delInstrText fldData rubyPr smartTagPr customXmlPr "
    "footnoteRef endnoteRef annotationRef proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak"
)
_BREAKS = {"cr": "\v", "tab": " ", "ptab": " ", "noBreakHyphen": "-"}
_LINE_BREAK = "\v"
"""Splits one paragraph into printed lines (Shift+Enter in Word)."""


@dataclass(slots=True)
class Inline:
    """What one paragraph's walk gathers."""

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    """Characters in bold."""
    length: int = 0
    size: float | None = None
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind (`footnote`, `endnote`) and id of the notes referred to, in order."""
    boxes: list[Any] = field(default_factory=list)
    """Contents of text boxes anchored here."""
    diagrams: list[str] = field(default_factory=list)
    """Relationship ids of SmartArt drawings anchored here."""

    @property
    def text(self) -> str:
        return "".join(self.pieces)


class InlineReader:
    """Reads the inline content of paragraphs; `note_number` gives the number a note's mark shows."""

    def __init__(self, styles: Styles, revisions: Revisions, collector: LineCollector) -> None:
        self._styles = styles
        self._original = revisions == "original"
        self._collector = collector
        self._numbers: dict[tuple[str, str], int] = {}
        self.seen: set[str] = set()
        """Kinds of content that are not read: charts, embedded objects."""

    def dropped(self, element: Any) -> bool:
        """Whether a revision element's content is not part of the version asked for."""
        name = local(element)
        return (name in _ADDED and self._original) or (name in _REMOVED and not self._original)

    def mark_removed(self, paragraph: Any) -> bool:
        """Whether the paragraph's end was taken out by a revision: it goes on in the next paragraph."""
        letters = child(child(paragraph, "pPr"), "rPr")
        return child(letters, "ins" if self._original else "del") is not None

    def note_number(self, kind: str, identifier: str) -> int:
        """Notes are numbered as their marks appear."""
        key = (kind, identifier)
        if key not in self._numbers:
            self._numbers[key] = 1 + sum(1 for other, _ in self._numbers if other == kind)
        return self._numbers[key]

    def read(self, paragraph: Any, style: Style) -> Inline:
        found = Inline()
        self._walk(paragraph, style, found)
        return found

    def _walk(self, element: Any, style: Style, found: Inline) -> None:
        for item in element:
            name = local(item)
            if name == "r":
                self._run(item, style, found)
            elif name in _ADDED or name in _REMOVED:
                if self.dropped(item):
                    self._collector.omit("revision", _all_text(item))
                else:
                    self._walk(item, style, found)
            elif name == "sdt" and child(child(item, "sdtPr"), "showingPlcHdr") is not None:
                self._collector.omit("placeholder", _all_text(item))
            elif name == "t":  # mathematics holds its text without runs of its own
                found.pieces.append(item.text or "")
            elif name == "AlternateContent":
                self._alternate(item, style, found)
            elif name and name not in _SKIPPED:
                self._walk(item, style, found)

    def _run(self, run: Any, style: Style, found: Inline) -> None:
        properties = child(run, "rPr")
        own = self._styles.style(attribute(properties, "rStyle")) if properties is not None else None
        hidden = switched_on(properties, "vanish")
        if hidden is None:
            hidden = style.hidden or (own is not None and own.hidden)
        if hidden:
            self._collector.omit("hidden-text", _all_text(run))
            return
        before = len(found.pieces)
        self._content(run, style, found)
        if not self._original and is_struck(properties, style.struck or (own is not None and own.struck)):
            self._collector.omit("deleted-text", "".join(found.pieces[before:]))
            del found.pieces[before:]
        length = sum(len(piece.strip()) for piece in found.pieces[before:])
        bold = switched_on(properties, "b")
        found.length += length
        found.bold += length if (bold if bold is not None else style.bold or (own is not None and own.bold)) else 0
        found.size = found.size or half_points(attribute(properties, "sz"))

    def _content(self, run: Any, style: Style, found: Inline) -> None:
        for item in run:
            name = local(item)
            if name in ("t", "delText"):
                found.pieces.append(item.text or "")
            elif name in _BREAKS:
                found.pieces.append(_BREAKS[name])
            elif name == "br":
                found.pieces.append(_LINE_BREAK if item.get(w("type")) in (None, "textWrapping") else "")
            elif name == "sym":
                found.pieces.append(_symbol(item))
            elif name in ("footnoteReference", "endnoteReference"):
                kind, identifier = name.removesuffix("Reference"), item.get(w("id"), "")
                found.notes.append((kind, identifier))
                found.pieces.append(str(self.note_number(kind, identifier)))
            elif name == "ruby":
                self._ruby(item, style, found)
            elif name == "AlternateContent":
                self._alternate(item, style, found)
            elif name in ("drawing", "pict", "object"):
                self._drawing(item, found)
            elif name and name not in _SKIPPED:
                self._walk(item, style, found)

    def _ruby(self, ruby: Any, style: Style, found: Inline) -> None:
        base = child(ruby, "rubyBase")
        before = len(found.pieces)
        if base is not None:
            self._walk(base, style, found)
        words = "".join(found.pieces[before:])
        reading = child(ruby, "rt")
        self._collector.omit("ruby", f"{words}({_all_text(reading)})" if reading is not None else "")

    def _alternate(self, element: Any, style: Style, found: Inline) -> None:
        """The same thing told twice, for newer and older programs: read it once."""
        branch = child(element, "Choice")
        if branch is None or not len(branch):
            branch = child(element, "Fallback")
        if branch is None:
            return
        if any(local(item) in ("drawing", "pict", "object") for item in branch):
            for item in branch:
                self._drawing(item, found)
        else:
            self._walk(branch, style, found)

    def _drawing(self, element: Any, found: Inline) -> None:
        skip: Any = None
        for item in element.iter():
            name = local(item)
            if skip is not None and _inside(item, skip):
                continue
            if name == "txbxContent":
                found.boxes.append(item)
                skip = item  # boxes within boxes are read with the outer one
            elif name == "relIds":
                found.diagrams.append(item.get(R_DATA, ""))
            elif name == "chart":
                self.seen.add("chart")
            elif name == "OLEObject":
                self.seen.add("embedded object")


def _inside(item: Any, ancestor: Any) -> bool:
    parent = item.getparent()
    for _ in range(256):
        if parent is None:
            return False
        if parent is ancestor:
            return True
        parent = parent.getparent()
    return False


def _symbol(item: Any) -> str:
    """A character of a symbol font by its code, as the sign it shows."""
    code = item.get(w("char"), "")
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    if character < "\u0100" and "ding" in (item.get(w("font")) or "").lower():
        character = chr(ord(character) + 0xF000)
    return SYMBOL_FONT.get(character, character)


def _all_text(element: Any) -> str:
    return "".join(item.text or "" for item in element.iter() if local(item) in ("t", "delText"))
