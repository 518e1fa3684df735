"""Why the program thinks so: the evidence for a pair, and the candidates that were refused."""

from __future__ import annotations

from collections.abc import Iterator

from ..compare.change import Candidate, Change, Comparison, Evidence
from ..normalize.document import Statement
from ..report.language import Language, share
from ..report.places import heading, place, section_place
from ..report.reasons import why, why_not
from . import printed
from .cells import Line, Run, fit, width, wrap
from .sheet import SIDE_BY_SIDE
from .wording import say

_BAR = 12
"""Cells of a full bar."""


def why_lines(comparison: Comparison, change: Change, cells: int, lang: Language) -> tuple[Line, ...]:
    """The panel's lines: the reason in one line, the evidence in bars, the candidates in pairs."""
    lines: list[Line] = []
    by_hand = change.judgement is not None and change.judgement.verdict == "paired"
    if by_hand:
        lines.extend(wrap(((say("why.by-hand", lang), "good"),), cells))
    if change.heading is not None:
        there = say("entry.heading", lang, place=section_place(change.heading, lang))
        lines.extend(wrap(((f"{there}  ", ""), (heading(change.heading), "strong")), cells))
    elif not by_hand or (change.evidence and change.evidence.wording):
        lines.extend(wrap(((why(change, lang), ""),), cells))
    if change.evidence is not None and change.kind != "unchanged":
        lines.extend(_evidence(change.evidence, change, cells, lang))
    if change.candidates:
        title = "why.also" if change.old and change.new else "why.nearest"
        lines.extend([(), ((say(title, lang), "heading"),)])
        for number, candidate in enumerate(change.candidates):
            lines.extend(_candidate(comparison, change, candidate, cells, lang))
            if number < len(change.candidates) - 1:
                lines.append(())
    return tuple(lines)


def _evidence(evidence: Evidence, change: Change, cells: int, lang: Language) -> Iterator[Line]:
    scores = [("why.confidence", change.confidence)]
    # Figures of a table belong together by their row and column: how alike their digits are says nothing.
    scores += (
        []
        if evidence.cell
        else [
            ("why.wording", evidence.wording),
            ("why.old", evidence.old_in_new),
            ("why.newly", evidence.new_in_old),
            ("why.subject", evidence.subject),
            ("why.sections", evidence.sections),
        ]
    )
    names = max(width(say(key, lang)) for key, _ in scores)
    yield ()
    for key, value in scores:
        full = round(value * _BAR)
        name = fit(((say(key, lang), "label"),), names)
        yield (*name, ("  ", ""), ("=" * full, "good"), ("." * (_BAR - full), "faint"), (f" {share(value):>5}", ""))
    for key, words in (("why.shared-terms", evidence.terms), ("why.shared-figures", evidence.figures)):
        if words:
            runs: tuple[Run, ...] = ((say(key, lang) + "  ", "label"), (say("list", lang).join(words), ""))
            yield from wrap(runs, cells)


def _candidate(
    comparison: Comparison, change: Change, candidate: Candidate, cells: int, lang: Language
) -> Iterator[Line]:
    old, new = comparison.old.statement(candidate.old), comparison.new.statement(candidate.new)
    mark = "related" if candidate.related else "faint"
    yield ((f"{share(candidate.confidence):>5}  ", "strong"), (why_not(candidate, lang), mark))
    if cells < SIDE_BY_SIDE:
        # The change's own words stand in the pane above: only the other side is news.
        other, document = (old, "old") if old not in change.old else (new, "new")
        yield from _quoted(other, say(f"sheet.{document}", lang), cells, lang)
        return
    half = (cells - 3) // 2
    left = list(_quoted(old, say("sheet.old", lang), half, lang))
    right = list(_quoted(new, say("sheet.new", lang), half, lang))
    for number in range(max(len(left), len(right))):
        one = left[number] if number < len(left) else ()
        two = right[number] if number < len(right) else ()
        yield (*fit(one, half), (" │ ", "bar"), *two)


def _quoted(statement: Statement, side: str, cells: int, lang: Language) -> Iterator[Line]:
    yield ((f"{side} ", "heading"), (place(statement, lang), "faint"))
    yield from wrap(printed.plain(statement), cells)
