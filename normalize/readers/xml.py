"""XML: the texts of laws as e-Gov publishes them, and any other XML element by element.

Nothing outside the file is ever read, and a file that declares entities of its own is refused:
that is how a few bytes become gigabytes, or another file's contents.
"""

from __future__ import annotations

import re
from typing import Any

from ..source import Line, ReadError, ReadingWarning
from .collector import LineCollector, names
from .options import Limits, ReadOptions

_OMISSIONS = {"ruby": "readings (ruby) are set aside"}


def parse_xml(data: bytes, path: str, limits: Limits) -> Any:
    """Root element of XML that declares no DTD, resolves nothing and is not too deep.

    Raises ReadError (`xml-doctype`, `corrupt`, `limit-nesting`).
    """
    from lxml import etree  # 40 ms: only for those who read XML or Word

    if re.search(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E", data):
        raise ReadError(path, "declares a document type, which may pull in entities", "save it without", "xml-doctype")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise ReadError(path, "is nested too deeply", f"at most {limits.nesting} levels", "limit-nesting") from None
        reason = str(error).splitlines()[0][:120] if str(error) else "no reason given"
        raise ReadError(path, f"is damaged XML ({reason})", "download or save it again", "corrupt") from None
    if root is None:
        raise ReadError(path, "holds no XML element", "download or save it again", "corrupt")
    return root


def read_xml(
    data: bytes, path: str, options: ReadOptions
) -> tuple[tuple[Line, ...], str | None, tuple[ReadingWarning, ...]]:
    """Lines, title and warnings of an XML file. Raises ReadError as `parse_xml` does."""
    root = parse_xml(data, path, options.limits)
    collector = LineCollector()
    law = root if _name(root) == "Law" else next((found for found in root.iter() if _name(found) == "Law"), None)
    if law is not None:
        title = _read_law(law, collector)
    else:
        title = None
        _read_any(root, collector)
    return tuple(collector.lines), title, collector.warnings(_OMISSIONS)


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


# --- laws (the schema e-Gov publishes, 法令標準XML) ----------------------------------------------

_HEADINGS = {
    "PartTitle": 1,
    "ChapterTitle": 2,
    "SectionTitle": 3,
    "SubsectionTitle": 4,
    "DivisionTitle": 5,
    "SupplProvisionLabel": 1,
    "AppdxTableTitle": 1,
    "AppdxNoteTitle": 1,
    "AppdxStyleTitle": 1,
    "AppdxFormatTitle": 1,
    "AppdxFigTitle": 1,
    "AppdxTitle": 1,
}
_NUMBERS = frozenset(("ArticleTitle", "ParagraphNum", "ItemTitle", *(f"Subitem{depth}Title" for depth in range(1, 11))))
"""What stands before the sentence on the same line: 第一条, ２, 一, イ."""
_SENTENCES = frozenset(("ParagraphSentence", "ItemSentence", *(f"Subitem{depth}Sentence" for depth in range(1, 11))))
_LINES = names(
    "LawNum LawTitle EnactStatement ArticleCaption ParagraphCaption ListSentence RelatedArticleNum RemarksLabel "
    "TOCLabel SupplNote ArithFormulaNum Class ClassSentence AmendProvisionSentence Sentence"
)
_SKIPPED = frozenset(("Rt", "ApplData", "Result"))


def _read_law(law: Any, collector: LineCollector) -> str | None:
    """A law's text in its order; each article's number stands on the line of its first sentence."""
    pending: list[str] = []
    tables = -1
    stack = [iter((law,))]
    title: str | None = None
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        name = _name(element)
        if name in _NUMBERS:
            pending.append(_flat(element, collector))
        elif name in _SENTENCES:
            number = "".join(pending)
            pending.clear()
            text = _flat(element, collector)
            collector.add(f"{number}　{text}" if number else text)
        elif name in _HEADINGS:
            collector.add(_flat(element, collector), role="heading", level=_HEADINGS[name])
        elif name == "TableStruct" or (name == "Table" and _name(element.getparent()) != "TableStruct"):
            tables += 1
            _read_table(element, tables, collector)
        elif name.startswith("TOC") and name not in ("TOC", "TOCLabel") and not _has_toc_children(element):
            collector.add(_flat(element, collector))
        elif name in _LINES:
            if name == "LawTitle":
                title = _flat(element, collector)
            collector.add(_flat(element, collector))
        elif name not in _SKIPPED:
            stack.append(iter(element))
    return title


def _has_toc_children(element: Any) -> bool:
    return any(_name(child).startswith("TOC") for child in element)


def _read_table(table: Any, number: int, collector: LineCollector) -> None:
    rows = (element for element in table.iter() if _name(element) in ("TableRow", "TableHeaderRow"))
    for row, element in enumerate(rows):
        for column, cell in enumerate(element):
            collector.add(_flat(cell, collector), role="cell", cell=(number, row, column))


def _flat(element: Any, collector: LineCollector) -> str:
    """Text of an element: ruby readings set aside, columns apart, layout blanks dropped."""
    parts: list[str] = []
    stack: list[tuple[Any, bool]] = [(element, False)]
    while stack:
        current, leaving = stack.pop()
        if leaving:
            if current is not element and current.tail:
                parts.append(current.tail.strip())
            continue
        name = _name(current)
        if name == "Rt":
            collector.omit("ruby", current.text or "")
        elif name:
            if name == "Column" and any(part for part in parts):
                parts.append("　")
            parts.append((current.text or "").strip())
        stack.append((current, True))
        if name != "Rt":
            stack.extend((child, False) for child in reversed(current))
    return "".join(parts)


# --- any other XML ---------------------------------------------------------------------------------


def _read_any(root: Any, collector: LineCollector) -> None:
    """One line for each stretch of text between tags: all that can be said without a schema."""
    for text in root.itertext():
        collector.add(" ".join(text.split()))
