"""The document as the program understands it: sections, statements and their facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal, get_args

from .source import Box, ReadingWarning, ReadStatus

Strength = Literal["target", "implement", "promote", "consider", "need"]
"""How strongly something is promised, strongest first (see docs/strength.md)."""
STRENGTHS: tuple[Strength, ...] = get_args(Strength)

StatementKind = Literal["sentence", "item", "cell", "caption"]
FurnitureKind = Literal["page", "contents"]
"""Page number, running head or foot; title or line of a table of contents."""
DateKind = Literal["date", "month", "year", "fiscal-year", "decade"]

MarkerStyle = Literal[
    "part", "chapter", "section", "subsection", "article", "division",  # 第N編 章 節 款 条 目
    "ordinal",  # 第１
    "dotted",  # １．
    "multi",  # 1.2.3
    "paren",  # （１）
    "bracket",  # ［１］ 【１】
    "bare",  # １ + space
    "circled",  # ①
    "roman",  # Ⅴ ii.
    "letter",  # a.
    "kana",  # ア
    "kanji",  # 一
    "bullet",  # ・ • ○
    "note",  # ※ （注） （出典）
    "appendix",  # 附則 別表 別紙 （参考）
    "speaker",  # 〇 + name and office
    "heading",  # Markdown #
]  # fmt: skip

Span = tuple[int, int]
"""Start and end (0-based, half-open) in characters of a statement's printed text."""


@dataclass(frozen=True, slots=True)
class Marker:
    """The numbering or bullet at the head of a line, parsed before any folding."""

    text: str
    """As printed: `（１）`, `①`, `・`."""
    style: MarkerStyle
    value: tuple[int, ...] = ()
    """The number it stands for, (3, 2) for 3.2 or 第三条の二; () for bullets."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit, as in 約17.5兆円."""

    text: str
    value: Decimal | None
    """In single units (17500000000000 for 17.5兆円); None for vague figures (数百)."""
    unit: str
    """Canonical: 円, %, 倍, か国, 人 …; "" for a bare number."""
    qualifier: str | None
    """約, 以上, 未満, 程度, の内数 …, joined by `・` in their printed order; None without."""
    span: Span
    whole: Span | None = None
    """Where the figure stands with its qualifiers (約100人以上)."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A point or period in time, as in 2033年までに."""

    text: str
    value: str
    """ISO: 2025-09-19, 2025-09, 2025; a fiscal year or decade by its first year."""
    kind: DateKind
    role: Literal["deadline"] | None
    span: Span
    part: str = ""
    """The part of the period that is meant, in canonical words: 末, 前半, 第3四半期, 夏; "" for the whole."""
    onward: bool = False
    """以降 stands behind it: the time that begins with this period."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table of figures a statement stands, and what its row and column are called (`normalize.tables`)."""

    table: int
    """0-based, in reading order; so are row and column."""
    row: int
    column: int
    row_heading: str
    """As printed, ` › ` between several; "" for a heading itself and where there is none."""
    column_heading: str
    datum: bool
    """It holds a figure, a date or a sign that says nothing without its headings."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, list item or table cell, in its place."""

    id: str
    """`p1`, `p2` … in reading order, unique in its document."""
    section: str | None
    """Id of the section it stands in; None before the first heading."""
    text: str
    """As printed, hard wraps joined, otherwise untouched; without its marker."""
    canonical: str
    """What is compared: canonical characters, digits and dates; no marker."""
    offsets: tuple[int, ...]
    """For each character of `canonical` the index in `text` it stands for, and len(text) last."""
    marker: Marker | None
    kind: StatementKind
    strength: Strength | None
    """How strongly it is promised; None if it is no commitment."""
    quantities: tuple[Quantity, ...]
    dates: tuple[DateExpression, ...]
    bodies: tuple[str, ...]
    """Responsible bodies named, canonical, in order of appearance."""
    page: int | None
    box: Box | None
    lines: tuple[int, int]
    """First and last line, 1-based, inclusive."""
    cell: Cell | None = None
    """Its place in a table that holds figures; None elsewhere."""

    @property
    def commitment(self) -> bool:
        return self.strength is not None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its place in the tree."""

    id: str
    """`s1`, `s2` … in reading order."""
    parent: str | None
    level: int
    """1 for the outermost."""
    marker: Marker | None
    title: str
    """As printed, hard wraps joined, without its marker."""
    canonical: str
    line: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Furniture:
    """Page numbers, running heads and feet, tables of contents: recognised, set aside, never lost."""

    text: str
    line: int
    page: int | None
    kind: FurnitureKind = "page"


@dataclass(frozen=True)
class Document:
    """A document as the program understands it."""

    label: str
    """What reports call it: its title, else its file name."""
    path: str
    date: str | None
    """ISO, as precise as known: 2019, 2019-05, 2025-09-19."""
    media_type: str
    pages: int | None
    sha256: str
    status: ReadStatus
    warnings: tuple[ReadingWarning, ...]
    sections: tuple[Section, ...]
    statements: tuple[Statement, ...]
    furniture: tuple[Furniture, ...] = field(default=())

    @cached_property
    def _sections_by_id(self) -> dict[str, Section]:
        return {section.id: section for section in self.sections}

    @cached_property
    def _statements_by_id(self) -> dict[str, Statement]:
        return {statement.id: statement for statement in self.statements}

    def section(self, identifier: str) -> Section:
        """The section with this id; KeyError if there is none."""
        return self._sections_by_id[identifier]

    def statement(self, identifier: str) -> Statement:
        """The statement with this id; KeyError if there is none."""
        return self._statements_by_id[identifier]

    def section_path(self, identifier: str | None) -> tuple[Section, ...]:
        """The headings above, outermost first, the section itself last; () for None."""
        return tuple(reversed(list(self._upwards(identifier))))

    def _upwards(self, identifier: str | None) -> Iterator[Section]:
        while identifier is not None:
            section = self._sections_by_id[identifier]
            yield section
            identifier = section.parent
