"""The lineage of one statement through all open documents, as lines of cells."""

from __future__ import annotations

from collections.abc import Iterator

from ..compare.change import Change, Comparison
from ..compare.comparison import CompareOptions
from ..compare.lineage import LifeLine, Lineage, Step, trace
from ..compare.links import Compare, Link, link_series
from ..normalize.characters import clean_characters
from ..normalize.document import Document
from ..report import language
from ..report.doubts import few_carried
from ..report.facts import describe
from ..report.language import Language, share
from ..report.places import place, section_path
from . import printed
from .cells import Line, Run, wrap
from .wording import say
from .workspace import Workspace

_EVENT_MARKS = {
    "born": "added",
    "dropped": "dropped",
    "weakened": "weakened",
    "reversed": "weakened",
    "strengthened": "strengthened",
    "revived": "figures",
    "unchanged": "faint",
}


def trace_workspace(workspace: Workspace) -> Lineage:
    """All life lines through the open documents, as judged; takes as long as comparing them did."""
    return trace(workspace.documents, _known(workspace))


def link_workspace(workspace: Workspace) -> tuple[Link, ...]:
    """Which statement of the open documents continues which, as judged; takes as long."""
    return link_series(workspace.documents, _known(workspace), lambda done, total: None)


def _known(workspace: Workspace) -> Compare:
    """Compares only what is not compared already: documents that are no neighbours."""
    from ..compare.comparison import compare

    judged = {(id(one.old), id(one.new)): one for one in workspace.comparisons}

    def known(old: Document, new: Document, options: CompareOptions | None = None) -> Comparison:
        return judged.get((id(old), id(new))) or compare(old, new, options)

    return known


def life_lines(lineage: Lineage, at_pair: int, change: Change) -> list[LifeLine]:
    """The lines on which the change's statements stand; old ones are of document `at_pair`."""
    wanted = {(at_pair, one.id) for one in change.old} | {(at_pair + 1, one.id) for one in change.new}
    return [line for line in lineage.lines if any((step.document, step.statement) in wanted for step in line.steps)]


def lineage_lines(lineage: Lineage, at_pair: int, change: Change, cells: int, lang: Language) -> list[Line]:
    """One block for each document: when, what happened, the words, where they stand."""
    lines: list[Line] = []
    for line in life_lines(lineage, at_pair, change):
        if lines:
            lines.extend([(), (("-" * min(20, cells), "bar"),)])
        for step in line.steps:
            lines.extend(_step(lineage, step, cells, lang))
    return lines


def _step(lineage: Lineage, step: Step, cells: int, lang: Language) -> Iterator[Line]:
    document = lineage.documents[step.document]
    date = language.date(document.date, lang) if document.date else clean_characters(document.label)[0]
    head: list[Run] = [
        (f"{date}  ", "heading"),
        (say(f"event.{step.event}", lang), _EVENT_MARKS.get(step.event, "reworded")),
    ]
    if step.event == "dropped" and step.document and few_carried(*lineage.carried(step.document - 1)):
        head.append((f"  {say('lineage.apart', lang)}", "figures"))
    if step.confidence is not None and step.confidence < 1:
        head.append((f"  {share(step.confidence)}", "faint"))
    yield from wrap(head, cells)
    if step.statement is None:
        return
    statement = document.statement(step.statement)
    yield from ((("  ", ""), *line) for line in wrap(printed.plain(statement), cells - 2))
    for fact in step.facts:
        yield from ((("  ", ""), *line) for line in wrap(((describe(fact, lang), "figures"),), cells - 2))
    where = f"{section_path(document, statement.section, lang)}  {place(statement, lang)}"
    yield from ((("  ", ""), *line) for line in wrap(((where, "faint"),), cells - 2))
