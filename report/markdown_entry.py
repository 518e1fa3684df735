"""One change as an item of a Markdown list: the words, where they stand, what changed, why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..compare.change import Candidate, Change, Comparison
from ..compare.clause_changes import clause_changes
from ..compare.strength_facts import strengths_shown
from ..normalize.document import Document, Statement
from . import redline_markup
from .escape import clip, inline, markdown
from .facts import describe_all, describe_clauses
from .judged import judged
from .language import share
from .options import ReportOptions
from .places import cell_heading, named_text, place, section_path, section_place
from .reasons import why, why_not
from .wording import say

READABLE_REDLINE = 0.5
"""Below this share of unmarked text old and new are shown one under the other: a line
that is mostly marks cannot be read."""

QUOTE_LENGTH = 90
"""Characters of a candidate or of context; a statement itself is never cut."""
FAINT = 0.1
"""Below this confidence a candidate only shows that there is nothing near: half the length will do."""


def entry(change: Change, comparison: Comparison, options: ReportOptions) -> Iterator[str]:
    """The lines of one change, a list item with a few sub-items."""
    words = list(_words(change, options))
    yield f"- {_badges(change, options)}{_cell(change)}{words[0]} {_citation(change, options)}"
    for line in words[1:]:
        yield f"  {line}"
    if change.facts and change.kind != "related":
        yield f"  - {markdown(describe_all(change.facts, options.lang))}"
    if clauses := describe_clauses(clause_changes(change, comparison), options.lang):
        yield f"  - {markdown(clauses)}"
    if change.kind not in ("added", "dropped", "unchanged"):
        reason = markdown(why(change, options.lang))
        yield f"  - {say('confidence', options.lang, share=share(change.confidence), why=reason)}"
    if change.judgement is not None:
        yield f"  - {say('judged', options.lang)}: {markdown(judged(change.judgement, options.lang))}"
    yield from _candidates(change, comparison, options)
    yield from _context(change, comparison, options)


def sections_of(change: Change, comparison: Comparison, options: ReportOptions) -> str:
    """The headings above, as printed; both sides' where they differ."""
    paths = [
        section_path(document, statements[0].section, options.lang)
        for document, statements in ((comparison.old, change.old), (comparison.new, change.new))
        if statements
    ]
    return " → ".join(markdown(path) for path in dict.fromkeys(paths))


def _words(change: Change, options: ReportOptions) -> Iterator[str]:
    """The statement's own words; from the second line on, ready to be indented."""
    if change.kind == "reworded" and change.redline:
        readable = redline_markup.equal_share(change.redline) >= READABLE_REDLINE
        if readable or (change.evidence is not None and change.evidence.cell):
            yield redline_markup.both_sides(change.redline)
        else:
            yield redline_markup.old_side(change.redline)
            yield f"- → {redline_markup.new_side(change.redline)}"
        return
    pieces = change.kind in ("split", "merged") and min(len(change.old), len(change.new)) == 1
    if pieces and change.redline and redline_markup.equal_share(change.redline) >= READABLE_REDLINE:
        yield _in_pieces(change)
        return
    sides = [*change.old, *change.new] if change.kind != "unchanged" else list(change.new)
    yield _numbered(sides[0])
    for number, statement in enumerate(sides[1:], 1):
        arrow = "→" if number >= len(change.old) else "＋"
        yield f"- {arrow} {_numbered(statement)}"


def _in_pieces(change: Change) -> str:
    """Split or merged in one line, with a bar where the several statements meet."""
    side: Literal["old", "new"] = "old" if len(change.old) > len(change.new) else "new"
    several = change.old if side == "old" else change.new
    return redline_markup.in_pieces(change.redline, [len(statement.text) for statement in several], side)


def _numbered(statement: Statement) -> str:
    """With its number where it has one, for that is how people cite it; bullets tell nothing."""
    if statement.marker and statement.marker.value:
        return markdown(f"{statement.marker.text} {statement.text.strip()}")
    return markdown(statement.text)


def _cell(change: Change) -> str:
    """What the place of a datum in its table is called, both sides' where they differ: a figure says nothing alone."""
    sides = (cell_heading(side[0]) for side in (change.old, change.new) if side)
    named = " → ".join(markdown(side) for side in dict.fromkeys(sides) if side)
    return f"{named}: " if named else ""


def _badges(change: Change, options: ReportOptions) -> str:
    """`推進` or, where it changed, `推進 → 検討`; before it `追加` in page order, where no group title tells it.

    Nothing for statements that promise nothing on either side: with --all there are many.
    """
    badges = [say(f"kind.{change.kind}", options.lang)] if options.order == "page" else []
    strengths = strengths_shown(change)
    if strengths:
        badges.append(" → ".join(say(f"strength.{one or 'none'}", options.lang) for one in strengths))
    return "".join(f"`{badge}` " for badge in badges)


def _citation(change: Change, options: ReportOptions) -> str:
    lang = options.lang
    sides = [
        say(f"place.{name}", lang, place=say("list", lang).join(dict.fromkeys(place(s, lang) for s in side)))
        for name, side in (("old", change.old), ("new", change.new))
        if side
    ]
    moved = f" · {say('kind.moved', lang)}" if change.moved and change.kind != "unchanged" else ""
    return f"— {' → '.join(sides)}{moved} · {change.id}"


def _candidates(change: Change, comparison: Comparison, options: ReportOptions) -> Iterator[str]:
    """The nearest for added and dropped; further related ones for related."""
    if change.kind in ("added", "dropped"):
        if change.heading is not None:
            there = "place.new" if change.old else "place.old"
            where = say(there, options.lang, place=section_place(change.heading, options.lang))
            yield f"  - {say('entry.heading', options.lang, place=where)}"
            return
        if not change.candidates:
            yield f"  - {markdown(why(change, options.lang))}"
            return
        nearest = change.candidates[0]
        key = "nearest.subject" if nearest.related else "nearest"
        yield f"  - {_candidate(key, nearest, change, comparison, options)}"
    elif change.kind == "related":
        for candidate in change.candidates:
            if candidate.related:
                yield f"  - {_candidate('nearest.related', candidate, change, comparison, options)}"


def _candidate(key: str, candidate: Candidate, change: Change, comparison: Comparison, options: ReportOptions) -> str:
    of_old = candidate.old in {statement.id for statement in change.old}
    other = comparison.new.statement(candidate.new) if of_old else comparison.old.statement(candidate.old)
    lang = options.lang
    where = say("place.new" if of_old else "place.old", lang, place=place(other, lang))
    length = QUOTE_LENGTH if candidate.confidence >= FAINT else QUOTE_LENGTH // 2
    quote = say("quote", lang, text=inline(clip(named_text(other), length)))
    line = say(key, lang, share=share(candidate.confidence), quote=quote, place=where)
    return line if candidate.related and change.kind == "related" else f"{line} — {inline(why_not(candidate, lang))}"


def _context(change: Change, comparison: Comparison, options: ReportOptions) -> Iterator[str]:
    if not options.context:
        return
    for name, document, side in (("old", comparison.old, change.old), ("new", comparison.new, change.new)):
        if side:
            yield from _neighbours(name, document, side, options)


def _neighbours(name: str, document: Document, side: tuple[Statement, ...], options: ReportOptions) -> Iterator[str]:
    places = [index for index, statement in enumerate(document.statements) if statement in side]
    first, last = places[0], places[-1]
    before = document.statements[max(0, first - options.context) : first]
    after = document.statements[last + 1 : last + 1 + options.context]
    for word, statements in (("before", before), ("after", after)):
        for statement in statements:
            label = say(f"context.{name}.{word}", options.lang)
            yield f"  - {label}: {inline(clip(statement.text.strip(), QUOTE_LENGTH))}"
