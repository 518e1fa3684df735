"""The passages of a theme by document, whole, with their source; laid out for a width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..compare.mentions import Mention
from ..compare.proposals import Proposal
from ..compare.timeline import Point, ThemeTimeline
from ..normalize.characters import clean_characters
from ..normalize.document import STRENGTHS, Document, Span, Statement
from ..report.language import Language
from ..report.places import place, section_path
from ..report.series_places import dated
from ..report.series_wording import tell
from . import printed
from .cells import Line, Run, cut, fit, width, wrap
from .trail import trail
from .wording import say

_INDENT = 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement about the theme, or one that may be."""

    document: int
    statement: Statement
    sure: bool
    """False for a proposal, which is counted nowhere."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: a passage, or (None) a heading."""

    passage: Passage | None
    lines: tuple[Line, ...]


def passage_blocks(
    timeline: ThemeTimeline,
    documents: Sequence[Document],
    cells: int,
    lang: Language,
    *,
    commitments_only: bool = False,
) -> list[Block]:
    """Document by document: its heading, its passages, then what is only proposed."""
    blocks: list[Block] = []
    for point in timeline.points:
        document = documents[point.document]
        mentions = [one for one in point.mentions if one.statement.commitment or not commitments_only]
        proposals = [one for one in point.proposals if one.statement.commitment or not commitments_only]
        if mentions or proposals:
            blocks.append(Block(None, (_document_line(point, document, cells, lang),)))
        for mention in mentions:
            passage = Passage(point.document, mention.statement, True)
            blocks.append(Block(passage, _mention_lines(mention, document, cells, lang)))
        if proposals:
            text = say("themes.proposals", lang, count=len(proposals))
            blocks.append(Block(None, (((f" {text}", "label"),),)))
        for proposal in proposals:
            passage = Passage(point.document, proposal.statement, False)
            blocks.append(Block(passage, _proposal_lines(proposal, document, cells, lang)))
    return blocks


def _document_line(point: Point, document: Document, cells: int, lang: Language) -> Line:
    count = say(
        "themes.statements",
        lang,
        count=len(point.mentions),
        total=point.total,
        share=f"{100 * point.share:.1f} %",
    )
    date = dated(document, lang)
    room = max(4, cells - width(date) - width(count) - 4)
    label = cut(clean_characters(document.label)[0], room)
    return fit(((date, "heading"), ("  ", ""), (label, "strong"), ("  ", ""), (count, "label")), cells)


def _mention_lines(mention: Mention, document: Document, cells: int, lang: Language) -> tuple[Line, ...]:
    statement, match = mention.statement, mention.match
    marks = _marks(statement, match.spans)
    why = ""
    if match.basis == "heading":
        why = tell("basis.heading", lang, heading=say("list", lang).join(match.terms))
    elif match.basis != "term":
        words = say("list", lang).join(match.terms)
        why = f"{tell(f'basis.{match.basis}', lang)} {words}".strip()
    return tuple(_passage_lines(statement, document, printed.runs(statement, marks), why, "", cells, lang))


def _proposal_lines(proposal: Proposal, document: Document, cells: int, lang: Language) -> tuple[Line, ...]:
    statement = proposal.statement
    why = say("list", lang).join(tell(f"reason.{reason}", lang) for reason in proposal.reasons)
    if proposal.terms:
        why += f": {say('list', lang).join(proposal.terms)}"
    return tuple(_passage_lines(statement, document, printed.plain(statement, "faint"), why, "?", cells, lang))


def _passage_lines(
    statement: Statement, document: Document, runs: Sequence[Run], why: str, sign: str, cells: int, lang: Language
) -> Iterator[Line]:
    """Sign and strength at the left, the words beside them, the source below."""
    strength = say(f"short.{statement.strength or 'none'}", lang)
    lead = max(width(say(f"short.{one}", lang)) for one in STRENGTHS)
    first = fit(((f"{sign or ' '} ", "figures"), (strength, "label")), lead + _INDENT + 1)
    blank: Line = ((" " * (lead + _INDENT + 1), ""),)
    room = max(8, cells - lead - _INDENT - 1)
    for number, line in enumerate(wrap(runs, room)):
        yield (*(blank if number else first), *line)
    source = _source(statement, document, room, lang)
    beside = f"  [{why}]" if why else ""
    if width(source) + width(beside) <= room:
        yield (*blank, (source, "faint"), (beside, "label"))
        return
    yield (*blank, (source, "faint"))
    yield (*blank, (cut(beside.strip(), room), "label"))


def _source(statement: Statement, document: Document, room: int, lang: Language) -> str:
    """Headings and page in one line: where there is no room for all headings the nearest ones stay."""
    at = f"{say('list', lang)}{place(statement, lang)}"
    return trail(section_path(document, statement.section, lang), room - width(at)) + at


def _marks(statement: Statement, spans: Sequence[Span]) -> list[str]:
    """A mark for each printed character: what speaks of the theme stands out."""
    marks = [""] * len(statement.text)
    for start, end in spans:
        first, last = statement.offsets[start], statement.offsets[end]
        marks[first : max(last, first + 1)] = ["figures"] * (max(last, first + 1) - first)
    return marks[: len(statement.text)]
