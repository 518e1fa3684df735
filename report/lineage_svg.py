"""The picture of a lineage: an alluvial diagram of lines through the chapters of the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..compare.lineage import EVENTS, LifeLine, Lineage
from ..normalize.document import Document
from .charts_alluvial import Flow, alluvial
from .charts_svg import EVENT_COLOURS, Element, encode, legend
from .language import Language
from .lineage_markdown import shown_lines
from .places import heading
from .series_options import SeriesOptions
from .series_places import column
from .series_wording import tell

MOST_BLOCKS = 9
"""Chapters shown of each document; the smaller ones are one block."""


def render(lineage: Lineage, options: SeriesOptions) -> bytes:
    return encode(lineage_picture(lineage, options))


def lineage_picture(lineage: Lineage, options: SeriesOptions) -> Element:
    lines = shown_lines(lineage, options)
    names = [_blocks(place, document, lines, options.lang) for place, document in enumerate(lineage.documents)]
    sizes = [Counter[str]() for _ in lineage.documents]
    flows: list[Flow] = []
    for line in lines:
        steps = [step for step in line.steps if step.statement is not None]
        for before, step in zip([None, *steps], steps, strict=False):
            block = names[step.document][step.statement or ""]
            # A line that ends merged into another stands in that other's block already.
            if not (line.into is not None and step is steps[-1]):
                sizes[step.document][block] += 1
            if before is not None and step.document == before.document + 1:
                start = (before.document, names[before.document][before.statement or ""])
                flows.append(Flow(start, (step.document, block), EVENT_COLOURS[step.event]))
    columns = [column(document, lineage.documents) for document in lineage.documents]
    ordered = [_ordered(names[place], sizes[place]) for place in range(len(columns))]
    root = alluvial(tell("trace.alluvial", options.lang), columns, ordered, flows)
    shown = [event for event in EVENTS if any(flow.colour == EVENT_COLOURS[event] for flow in flows)]
    key = [(EVENT_COLOURS[event], tell(f"event.{event}", options.lang)) for event in shown]
    legend(root, 330, 22, key)
    return root


def _blocks(place: int, document: Document, lines: Sequence[LifeLine], lang: Language) -> dict[str, str]:
    """Statement id → the name of its block: the outermost chapter that tells the document's parts apart."""
    depth = _depth(document)
    chapter = {statement.id: _chapter(document, statement.section, depth, lang) for statement in document.statements}
    used = Counter(
        chapter[step.statement] for line in lines for step in line.steps if step.document == place and step.statement
    )
    kept = {name for name, _ in sorted(used.items(), key=lambda entry: (-entry[1], entry[0]))[:MOST_BLOCKS]}
    return {identifier: name if name in kept else tell("trace.other", lang) for identifier, name in chapter.items()}


def _depth(document: Document) -> int:
    """The first level at which no heading holds more than half of the document: a title over everything does."""
    for depth in range(1, 5):
        held = Counter(_chapter(document, statement.section, depth, "en") for statement in document.statements)
        if held and max(held.values()) <= held.total() / 2:
            return depth
    return 1


def _chapter(document: Document, section: str | None, depth: int, lang: Language) -> str:
    path = document.section_path(section)
    return heading(path[min(depth, len(path)) - 1]) if path else tell("trace.nosection", lang)


def _ordered(names: dict[str, str], sizes: Counter[str]) -> dict[str, int]:
    """Blocks in the order of the document."""
    return {name: sizes[name] for name in dict.fromkeys(names.values()) if sizes[name]}
