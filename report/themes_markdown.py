"""Proposed themes in Markdown: one table for each course, with the statements behind each term."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ..compare.themes import Course, ProposedTheme, ThemeProposals
from .escape import clip, inline, markdown
from .language import Language, number
from .markdown_table import table
from .series_options import SeriesOptions
from .series_places import column
from .series_wording import tell

_QUOTED = 2
"""Statements quoted of each term; the JSON has them all."""


def render(proposals: ThemeProposals, options: SeriesOptions) -> str:
    """The whole report."""
    lang = options.lang
    out = [f"# {tell('themes.title', lang, count=len(proposals.documents))}", "", tell("themes.measure", lang), ""]
    for document, size in zip(proposals.documents, proposals.sizes, strict=True):
        name = markdown(column(document, proposals.documents))
        out.append(f"- **{name}** {inline(document.label)} — {tell('themes.size', lang)}: {number(size)}")
    out.append("")
    for course in get_args(Course):
        out += _course(course, proposals, lang)
    if proposals.themes:
        out += [tell("themes.next", lang, term=proposals.themes[0].term.replace("`", "'")), ""]
    return "\n".join(out).rstrip("\n") + "\n"


def _course(course: Course, proposals: ThemeProposals, lang: Language) -> Iterator[str]:
    themes = proposals.by_course(course)
    yield from (f"## {tell(f'course.{course}', lang)} ({len(themes)})", "")
    if not themes:
        yield from (tell("themes.none", lang), "")
        return
    names = [markdown(column(document, proposals.documents)) for document in proposals.documents]
    head = [tell("themes.term", lang), *names]
    if course != "persisting":
        head += [tell(f"themes.{key}", lang) for key in ("turn", "g2", "ratio")]
    head.append(tell("themes.evidence", lang))
    rows = [_row(theme, names, proposals, course) for theme in themes]
    yield from table(head, rows, right=range(1, len(names) + 1))
    yield ""


def _row(theme: ProposedTheme, names: list[str], proposals: ThemeProposals, course: Course) -> list[str]:
    row = [f"**{markdown(theme.term)}**", *(str(count or "") for count in theme.counts)]
    if course != "persisting":
        row += [names[theme.turn], f"{theme.keyness.g2:.1f}", f"{theme.keyness.log_ratio:+.1f}"]
    return [*row, _evidence(theme, names, proposals)]


def _evidence(theme: ProposedTheme, names: list[str], proposals: ThemeProposals) -> str:
    """The first statements of the documents where the term is most frequent."""
    place = max(range(len(theme.rates)), key=lambda index: theme.rates[index])
    document = proposals.documents[place]
    quotes = [document.statement(identifier).text.strip() for identifier in theme.statements[place][:_QUOTED]]
    return f"{names[place]}: " + " / ".join(markdown(clip(quote, 60)) for quote in quotes)
