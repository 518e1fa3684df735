"""From a `Source` to a `Document`: the one way through furniture, reflow, outline and facts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from .bodies import find_bodies, find_responsible
from .canonical import canonicalise
from .cell_quantities import find_cell_quantities
from .commitments import strength_of
from .dates import DateContext, advance, date_in_name, document_date, find_dates, year_around
from .document import Cell, DateExpression, Document, Quantity, Section, Statement, Strength
from .outline import Heading, build_tree, find_headings
from .paragraphs import Paragraph
from .quantities import find_quantities
from .reflow import reflow
from .responsible import find_noted, without_note
from .row_numbers import number_rows
from .signals import is_bracketed
from .source import Source
from .statements import Draft, draft_statements
from .tables import TableCell, aims, is_datum, is_head, name_cells, names_responsible, names_target, says_when

_INTRODUCES = re.compile(r"(?:以下|次)(?:の|に|を)[^。]{0,60}[。:]?$|(?:以下|次)の(?:とおり|通り)|:$")
"""A sentence above a list that says what the list holds: このため、以下の取組が必要である。"""


def normalise(source: Source, *, label: str | None = None, date: str | None = None) -> Document:
    """`source` as sections and statements with their canonical text and facts.

    `label` names the document in reports (else its title, else its file name); `date` is ISO
    (YYYY, YYYY-MM or YYYY-MM-DD) and overrides what the text says of itself.
    """
    flow = reflow(source.lines, spaced=source.media_type == "text/markdown")
    paragraphs = flow.paragraphs
    heads = find_headings(paragraphs, boxed=flow.boxed)
    tree = build_tree(paragraphs, heads)
    date = date or _find_date(source, paragraphs)
    context = _context(date, paragraphs)
    sections = tuple(_section(number, heading, context) for number, heading in enumerate(tree))
    return Document(
        label=label or _label(source, sections),
        path=source.path,
        date=date,
        media_type=source.media_type,
        pages=source.pages,
        sha256=source.sha256,
        status=source.status,
        warnings=source.warnings,
        sections=sections,
        statements=tuple(_statements(paragraphs, heads, tree, sections, context)),
        furniture=flow.furniture,
    )


def _context(date: str | None, paragraphs: Sequence[Paragraph]) -> DateContext:
    """The document's own year and month (else the year its dates lie around), and the era it names first."""
    numbers = [int(part) for part in (date or "").split("-") if part]
    context = DateContext(
        numbers[0] if numbers else None,
        numbers[1] if len(numbers) > 1 else None,
        around=None if numbers else year_around(paragraph.text for paragraph in paragraphs),
    )
    for paragraph in paragraphs:
        context = advance(context, paragraph.text)
        if context.era:
            break
    return context


def _section(number: int, heading: Heading, context: DateContext) -> Section:
    paragraph = heading.paragraph
    return Section(
        id=f"s{number + 1}",
        parent=None if heading.parent is None else f"s{heading.parent + 1}",
        level=heading.level,
        marker=paragraph.marker,
        title=paragraph.text,
        # A heading without a title (第三条) goes by its number.
        canonical=canonicalise(paragraph.text or (paragraph.marker.text if paragraph.marker else ""), context).text,
        line=paragraph.first,
        page=paragraph.page,
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where statements stand."""

    section: str | None = None
    """Their section's id."""
    titles: tuple[str, ...] = ()
    """The titles above them, outermost first."""
    cell: Cell | None = None
    """Their cell of a table."""
    lead: str | None = None
    """The prose above a list, which says what its items are."""
    label: str | None = None
    """The bracketed line above, no title of its own: 【KPI】."""

    def after(self, statement: Statement) -> _Place:
        """Where the next statement stands, if no title comes between."""
        text = statement.canonical
        lead, label = self.lead, self.label
        if statement.kind != "item":
            lead = text if _INTRODUCES.search(text) else None
        if statement.kind == "caption" and is_bracketed(text):
            label = text
        return replace(self, lead=lead, label=label)


def _statements(
    paragraphs: Sequence[Paragraph],
    heads: Sequence[bool],
    tree: Sequence[Heading],
    sections: Sequence[Section],
    context: DateContext,
) -> Iterator[Statement]:
    place = _Place()
    section = count = 0
    cells = _cells(paragraphs, heads)
    for paragraph, head in zip(number_rows(paragraphs), heads, strict=True):
        if paragraph is None:
            continue
        if head:
            place = _Place(sections[section].id, _titles(tree, sections, section))
            section += 1
            continue
        for draft in draft_statements(paragraph):
            count += 1
            context = advance(context, draft.text)
            here = replace(place, cell=cells.get(paragraph.cell)) if paragraph.cell else place
            statement = _statement(f"p{count}", draft, here, context)
            place = place.after(statement)
            yield statement


def _cells(paragraphs: Sequence[Paragraph], heads: Sequence[bool]) -> dict[tuple[int, int, int], Cell]:
    """The cells of tables that hold figures, by table, row and column."""
    found: dict[tuple[int, int, int], list[Draft]] = defaultdict(list)
    for paragraph, head in zip(paragraphs, heads, strict=True):
        if paragraph.cell is not None and not head:
            found[paragraph.cell].extend(draft_statements(paragraph))
    return name_cells(
        {place: TableCell(" ".join(_printed(one) for one in all_), len(all_) == 1) for place, all_ in found.items()}
    )


def _printed(draft: Draft) -> str:
    return f"{draft.marker.text if draft.marker else ''}{draft.text}"


def _titles(tree: Sequence[Heading], sections: Sequence[Section], number: int | None) -> tuple[str, ...]:
    titles: list[str] = []
    while number is not None:
        titles.append(sections[number].canonical)
        number = tree[number].parent
    return tuple(reversed(titles))


def _statement(identifier: str, draft: Draft, place: _Place, context: DateContext) -> Statement:
    canonical = canonicalise(draft.text, context)
    cell = place.cell
    quantities = find_cell_quantities(draft.text, cell) if cell else find_quantities(draft.text)
    dates = find_dates(draft.text, context)
    paragraph = draft.paragraph
    return Statement(
        id=identifier,
        section=place.section,
        text=draft.text,
        canonical=canonical.text,
        offsets=canonical.offsets,
        marker=draft.marker,
        kind=draft.kind,
        strength=_strength(without_note(canonical.text), draft, place, quantities, dates, context),
        quantities=quantities,
        dates=dates,
        bodies=find_responsible(canonical.text) if cell and names_responsible(cell) else _bodies(canonical.text),
        page=paragraph.page,
        box=paragraph.box,
        lines=(paragraph.first, paragraph.last),
        cell=cell,
    )


def _bodies(canonical: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*find_bodies(canonical), *find_noted(canonical))))


def _strength(
    canonical: str,
    draft: Draft,
    place: _Place,
    quantities: Sequence[Quantity],
    dates: Sequence[DateExpression],
    context: DateContext,
) -> Strength | None:
    cell = place.cell
    if cell is not None and says_when(cell):
        return _scheduled(canonical, dates)
    if cell is not None and cell.datum and is_datum(canonical):
        return "target" if names_target(cell) and (quantities or dates) else None
    if cell is not None and is_head(cell) and dates and aims(canonical):
        return "target"  # 目標値（令和12年度） sets the year for all below
    strength = strength_of(
        canonical,
        kind=draft.kind,
        headings=place.titles,
        quantities=quantities,
        dates=dates,
        lead=place.lead if draft.kind == "item" else None,
        label=cell.column_heading if cell is not None else place.label,
        context=context,
    )
    # What a schedule has under a year is planned, be it a noun (実証運行).
    return strength or ("promote" if cell is not None and cell.datum else None)


_CONSIDERED = re.compile(r"(?:検討|結論|協議|議論|調査)(?:に着手|を?(?:開始|着手|継続|得る|行う|進める))?(?:予定)?$")
_NOTHING_YET = re.compile(r"[^一-鿿]*|(?:措置|実施|対応)済み?|完了|終了|未定|なし|該当なし")


def _scheduled(canonical: str, dates: Sequence[DateExpression]) -> Strength | None:
    """How strongly a cell that says when promises what its row holds: 令和5年度措置, 引き続き検討."""
    if _NOTHING_YET.fullmatch(canonical) and not dates:
        return None
    if _CONSIDERED.search(canonical):
        return "consider"
    if dates:
        return "target"
    return "implement" if canonical.endswith(("措置", "実施", "開始")) else "promote"


def _find_date(source: Source, paragraphs: Sequence[Paragraph]) -> str | None:
    """What the document says of itself; else a date in its file name or title."""
    name = PurePath(source.path).stem if source.path != "-" else ""
    own = document_date([source.title or "", *(paragraph.text for paragraph in paragraphs)])
    return own or date_in_name(name) or date_in_name(source.title or "")


def _label(source: Source, sections: Sequence[Section]) -> str:
    return source.title or (PurePath(source.path).stem if source.path != "-" else "stdin")
