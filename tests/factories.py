"""Hand-made documents and comparisons: only what a test says, the rest plain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hensen.compare.change import Change, ChangeKind, Comparison, SectionPair
from hensen.normalize.document import Document, Marker, Section, Statement
from hensen.normalize.source import Line


def statement(identifier: str, text: str, **fields: Any) -> Statement:
    """A statement on its own line, by default no commitment and in section s1."""
    number = int(identifier[1:])
    plain = Statement(
        id=identifier,
        section="s1",
        text=text,
        canonical=text,
        offsets=tuple(range(len(text) + 1)),
        marker=None,
        kind="sentence",
        strength=None,
        quantities=(),
        dates=(),
        bodies=(),
        page=None,
        box=None,
        lines=(number, number),
    )
    return replace(plain, **fields)


def section(identifier: str, title: str, marker: str | None = None, **fields: Any) -> Section:
    plain = Section(
        id=identifier,
        parent=None,
        level=1,
        marker=Marker(marker, "chapter", (1,)) if marker else None,
        title=title,
        canonical=title,
        line=1,
        page=None,
    )
    return replace(plain, **fields)


def document(label: str, *statements: Statement, **fields: Any) -> Document:
    """A document of one section with these statements."""
    plain = Document(
        label=label,
        path=f"{label}.txt",
        date="2019-05",
        media_type="text/plain",
        pages=None,
        sha256=label.encode().hex().ljust(64, "0")[:64],
        status="complete",
        warnings=(),
        sections=(section("s1", "海外展開", "第１章"),),
        statements=statements,
    )
    return replace(plain, **fields)


def change(
    identifier: str,
    kind: ChangeKind,
    old: tuple[Statement, ...] = (),
    new: tuple[Statement, ...] = (),
    **fields: Any,
) -> Change:
    plain = Change(
        id=identifier,
        kind=kind,
        moved=False,
        confidence=0.9,
        old=old,
        new=new,
        redline=(),
        facts=(),
        evidence=None,
        candidates=(),
    )
    return replace(plain, **fields)


def comparison(*changes: Change, **fields: Any) -> Comparison:
    """Two documents made of the statements of these changes."""
    plain = Comparison(
        old=document("旧戦略", *(item for one in changes for item in one.old), date="2013-06"),
        new=document("新戦略", *(item for one in changes for item in one.new)),
        sections=(SectionPair("s1", "s1", 1.0),),
        changes=changes,
    )
    return replace(plain, **fields)


def table_lines(number: int, rows: Sequence[Sequence[str]], before: int = 0) -> list[Line]:
    """The cells of a table as a reader finds them, behind so many lines; no cell for ""."""
    filled = [
        (text, (number, row, column)) for row, texts in enumerate(rows) for column, text in enumerate(texts) if text
    ]
    return [
        Line(text, before + place, 1, role="cell", cell=cell, whole=True)
        for place, (text, cell) in enumerate(filled, 1)
    ]
