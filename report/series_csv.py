"""Tables over several documents as CSV: UTF-8 with a byte-order mark, so that Excel reads the Japanese right."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from ..compare.lineage import Lineage
from ..compare.series import date_of
from ..compare.themes import ThemeProposals
from ..compare.timeline import ThemeTimeline, Timeline
from ..normalize.document import Document, Statement
from .escape import plain
from .places import statement_path

_STATEMENT = ("strength", "figures", "deadlines", "bodies", "section", "page", "line", "text")


def timeline_csv(timeline: Timeline) -> bytes:
    """One row for each statement about a theme, and for each proposal (`counted` = no)."""
    head = ("theme", "document", "date", "share", "small", "id", "counted", "basis", "terms", *_STATEMENT)
    return _table(head, (row for theme in timeline.themes for row in _theme_rows(theme, timeline)))


def _theme_rows(theme: ThemeTimeline, timeline: Timeline) -> Iterator[Sequence[object]]:
    for point in theme.points:
        document = timeline.documents[point.document]
        start = (theme.name, document.label, date_of(document), f"{point.share:.4f}", "yes" if point.small else "no")
        for mention in point.mentions:
            why: tuple[str, str] = (mention.match.basis, " / ".join(mention.match.terms))
            yield (*start, mention.statement.id, "yes", *why, *_statement(document, mention.statement))
        for proposal in point.proposals:
            why = (" / ".join(proposal.reasons), " / ".join(proposal.terms))
            yield (*start, proposal.statement.id, "no", *why, *_statement(document, proposal.statement))


def lineage_csv(lineage: Lineage) -> bytes:
    """One row for each step of each line."""
    head = ("line", "origin", "into", "document", "date", "event", "confidence", "id", *_STATEMENT)
    return _table(head, _steps(lineage))


def _steps(lineage: Lineage) -> Iterator[Sequence[object]]:
    for line in lineage.lines:
        for step in line.steps:
            document = lineage.documents[step.document]
            confidence = None if step.confidence is None else f"{step.confidence:.4f}"
            start = (line.id, line.origin, line.into, document.label, date_of(document), step.event, confidence)
            if step.statement is None:
                yield (*start, None, *[None] * len(_STATEMENT))
            else:
                yield (*start, step.statement, *_statement(document, document.statement(step.statement)))


def themes_csv(proposals: ThemeProposals) -> bytes:
    """One row for each term, one column of counts for each document."""
    labels = [f"{date_of(document) or ''} {document.label}".strip() for document in proposals.documents]
    rows = (
        (
            theme.term,
            theme.course,
            theme.turn,
            f"{theme.keyness.g2:.2f}",
            f"{theme.keyness.log_ratio:.2f}",
            *theme.counts,
        )
        for theme in proposals.themes
    )
    return _table(("term", "course", "turn", "g2", "log_ratio", *labels), rows)


def _statement(document: Document, statement: Statement) -> tuple[object, ...]:
    return (
        statement.strength,
        " / ".join(quantity.text for quantity in statement.quantities),
        " / ".join(date.value for date in statement.dates if date.role == "deadline"),
        " / ".join(statement.bodies),
        statement_path(document, statement, "en"),
        statement.page,
        statement.lines[0],
        statement.text,
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([_cell(name) for name in head])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    """Text that no spreadsheet takes for a formula (OWASP: a leading apostrophe), nor a terminal for a command."""
    if value is None:
        return ""
    text = plain(str(value))
    numeric = isinstance(value, (int, float)) or _is_number(text)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠") and not numeric else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
