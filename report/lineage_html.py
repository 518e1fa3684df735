"""A lineage as a self-contained HTML page: the alluvial diagram, and a matrix whose rows open to whole lives."""

from __future__ import annotations

from collections.abc import Iterator

from ..compare.lineage import EVENTS, LifeLine, Lineage, Step
from ..compare.links import Node
from .charts_svg import EVENT_COLOURS
from .facts import describe_all
from .html_page import Element, element, filter_form, page, table
from .language import Language, share
from .lineage_markdown import related_to, shown_lines, statements_of
from .lineage_svg import lineage_picture
from .series_options import SeriesOptions
from .series_places import cited, column
from .series_wording import SYMBOLS, tell
from .wording import say


def render(lineage: Lineage, options: SeriesOptions) -> bytes:
    """Every line; nothing is cut off here, for the filter finds it."""
    lang = options.lang
    title = tell("trace.title.all" if options.everything else "trace.title", lang, count=len(lineage.documents))
    lines = shown_lines(lineage, options)
    body = [element("h1", title), lineage_picture(lineage, options), *_matrix(lines, lineage, lang)]
    return page(title, body, lang)


def _matrix(lines: list[LifeLine], lineage: Lineage, lang: Language) -> Iterator[Element]:
    yield element("h2", tell("trace.matrix", lang))
    signs = "　".join(f"{SYMBOLS[event]} {tell(f'event.{event}', lang)}" for event in EVENTS)
    yield element("p", f"{tell('trace.legend', lang)}: {signs}", class_="dim")
    events = ("event", [(event, tell(f"event.{event}", lang)) for event in EVENTS])
    yield filter_form("lines", (events,), lang)
    columns = [column(document, lineage.documents) for document in lineage.documents]
    head = [tell("trace.line", lang), *columns, tell("trace.words", lang)]
    yield table(head, [_row(line, lineage, lang) for line in lines], "lines")


def _row(line: LifeLine, lineage: Lineage, lang: Language) -> Element:
    cells = [element("td", line.id)]
    for place in range(len(lineage.documents)):
        step = line.at(place)
        cell = element("td", None, title=tell(f"event.{step.event}", lang)) if step else element("td")
        if step:
            cell.append(_sign(step))
        cells.append(cell)
    latest = statements_of(line, lineage)[-1].text.strip()
    details = element("details", None, element("summary", latest), _life(line, lineage, lang))
    events = " ".join(dict.fromkeys(step.event for step in line.steps))
    return element("tr", None, *cells, element("td", None, details), data_row="", data_event=events)


def _sign(step: Step) -> Element:
    """The event's sign in its colour, as a small picture: no style attributes are needed for it."""
    drawing = element("svg", None, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 18 18", width="18", height="18")
    drawing.append(
        element("text", SYMBOLS[step.event], x="9", y="14", text_anchor="middle", fill=EVENT_COLOURS[step.event])
    )
    return drawing


def _life(line: LifeLine, lineage: Lineage, lang: Language) -> Element:
    items = element("ol")
    last: Node | None = None
    for step in line.steps:
        document = lineage.documents[step.document]
        sure = f" {share(step.confidence)}" if step.confidence is not None else ""
        item = element("li", None, element("b", column(document, lineage.documents)))
        item.append(element("span", f" {SYMBOLS[step.event]} {tell(f'event.{step.event}', lang)}{sure} ", class_="dim"))
        if step.statement is None:
            if last is not None and last in lineage.taken_up:
                item.append(element("div", related_to(lineage.taken_up[last], lineage, lang), class_="dim"))
        else:
            last = (step.document, step.statement)
            statement = document.statement(step.statement)
            if statement.strength:
                item.append(element("span", say(f"strength.{statement.strength}", lang), class_="badge"))
            item.append(element("span", f" {statement.text.strip()} "))
            item.append(element("span", cited(document, statement, lang), class_="dim"))
            if step.facts:
                item.append(element("div", describe_all(step.facts, lang)))
        items.append(item)
    ends = [
        tell(f"trace.{key}", lang, line=name) for key, name in (("origin", line.origin), ("into", line.into)) if name
    ]
    return element("div", None, items, *([element("p", say("list", lang).join(ends), class_="dim")] if ends else []))
