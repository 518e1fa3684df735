"""The contract's JSON: images of `Document` and `Comparison`, the one place where they are written.

Field names are final within a major version (docs/json.md; the schemas ship in
`hensen/schemas`). The same value always gives the same bytes: UTF-8, fields in the
order written here, no time stamps.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .language import Language

if TYPE_CHECKING:
    from ..compare.change import Candidate, Change, Comparison, Evidence, FactChange
    from ..compare.judgement import Judgement
    from ..normalize.document import Cell, DateExpression, Document, Quantity, Section, Statement
    from ..normalize.source import Box

VERSION = 1

Image = dict[str, Any]
"""A JSON object: only str, int, float, Decimal, bool, None, lists and objects of these."""

_SURROGATES = re.compile("[\ud800-\udfff]")


def outline_image(document: Document) -> Image:
    """`hensen outline --format json`."""
    return {
        "schema": "hensen/outline",
        "version": VERSION,
        "document": document_image(document),
        "sections": [section_image(section) for section in document.sections],
        "statements": [statement_image(statement) for statement in document.statements],
        "furniture": [
            {"text": item.text, "line": item.line, "page": item.page, "kind": item.kind} for item in document.furniture
        ],
    }


def comparison_image(comparison: Comparison, lang: Language) -> Image:
    """`hensen compare --format json`; `why` and `why_not` are in the report's language."""
    return {
        "schema": "hensen/comparison",
        "version": VERSION,
        "old": document_image(comparison.old),
        "new": document_image(comparison.new),
        "sections": [
            {"old": pair.old, "new": pair.new, "similarity": _score(pair.similarity)} for pair in comparison.sections
        ],
        "summary": dict(comparison.summary),
        "changes": [_compared_image(change, comparison, lang) for change in comparison.changes],
        "old_sections": [section_image(section) for section in comparison.old.sections],
        "new_sections": [section_image(section) for section in comparison.new.sections],
    }


def document_image(document: Document) -> Image:
    """The head of a document: what it is and how well it could be read."""
    return {
        "label": document.label,
        "path": document.path,
        "date": document.date,
        "media_type": document.media_type,
        "pages": document.pages,
        "sha256": document.sha256,
        "status": document.status,
        "warnings": [
            {"code": warning.code, "message": warning.message, "page": warning.page} for warning in document.warnings
        ],
    }


def section_image(section: Section) -> Image:
    return {
        "id": section.id,
        "parent": section.parent,
        "level": section.level,
        "marker": section.marker.text if section.marker else None,
        "title": section.title,
        "line": section.line,
        "page": section.page,
    }


def statement_image(statement: Statement) -> Image:
    # All texts together cover the source, so the printed text begins with its marker; spans count from there.
    head = _printed_head(statement)
    image: Image = {
        "id": statement.id,
        "section": statement.section,
        "text": head + statement.text,
        "canonical": statement.canonical,
        "marker": statement.marker.text if statement.marker else None,
        "kind": statement.kind,
        "commitment": statement.commitment,
        "strength": statement.strength,
        "quantities": [_quantity_image(quantity, len(head)) for quantity in statement.quantities],
        "dates": [_date_image(date, len(head)) for date in statement.dates],
        "bodies": list(statement.bodies),
        "page": statement.page,
        "box": _edges(statement.box) if statement.box else None,
        "lines": list(statement.lines),
    }
    if statement.cell is not None:
        image["cell"] = _cell_image(statement.cell)
    return image


def _cell_image(cell: Cell) -> Image:
    return {
        "table": cell.table,
        "row": cell.row,
        "column": cell.column,
        "row_heading": cell.row_heading,
        "column_heading": cell.column_heading,
        "datum": cell.datum,
    }


def change_image(change: Change, lang: Language) -> Image:
    from .reasons import why  # for comparisons only: an outline need not pay for their types

    return {
        "id": change.id,
        "kind": change.kind,
        "moved": change.moved,
        "confidence": _score(change.confidence),
        "old": [statement_image(statement) for statement in change.old],
        "new": [statement_image(statement) for statement in change.new],
        "redline": [{"op": segment.op, "old": segment.old, "new": segment.new} for segment in change.redline],
        "facts": [fact_image(fact) for fact in change.facts],
        "why": why(change, lang),
        "evidence": _evidence_image(change.evidence) if change.evidence else None,
        "candidates": [_candidate_image(candidate, lang) for candidate in change.candidates],
        "judgement": _judgement_image(change.judgement) if change.judgement else None,
    }


def _compared_image(change: Change, comparison: Comparison, lang: Language) -> Image:
    """With what only the documents as wholes tell."""
    from ..compare.clause_changes import clause_changes  # as above

    clauses = clause_changes(change, comparison)
    told = {"removed": list(clauses.removed), "added": list(clauses.added)}
    return {**change_image(change, lang), "clauses": told}


def encode(image: Image) -> bytes:
    """Indented UTF-8 JSON with a line end; exact decimals, never NaN."""
    # Imported late: 45 ms that `hensen --help` need not pay.
    import msgspec

    encoder = msgspec.json.Encoder(decimal_format="number")
    try:
        packed = encoder.encode(image)
    except UnicodeEncodeError:
        packed = encoder.encode(_clean(image))
    return msgspec.json.format(packed, indent=1) + b"\n"


@lru_cache(maxsize=4)  # the statements of one paragraph have its box
def _edges(box: Box) -> tuple[float, ...]:
    return tuple(round(edge, 2) for edge in box)


def _printed_head(statement: Statement) -> str:
    if statement.marker is None:
        return ""
    return statement.marker.text + ("" if statement.marker.text[-1:] in "．)）]］】、：" else " ")


def _quantity_image(quantity: Quantity, shift: int) -> Image:
    return {
        "text": quantity.text,
        "value": None if quantity.value is None else exact(quantity.value),
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "span": [place + shift for place in quantity.span],
    }


def _date_image(date: DateExpression, shift: int) -> Image:
    return {
        "text": date.text,
        "value": date.value,
        "kind": date.kind,
        "role": date.role,
        "span": [place + shift for place in date.span],
    }


def fact_image(fact: FactChange) -> Image:
    """A changed fact, in a comparison and in a life line alike."""
    return {
        "type": fact.type,
        "old": fact.old,
        "new": fact.new,
        "direction": fact.direction,
        "percent": None if fact.percent is None else round(fact.percent, 2),
        "cause": fact.cause,
    }


def _candidate_image(candidate: Candidate, lang: Language) -> Image:
    from .reasons import why_not

    return {
        "old": candidate.old,
        "new": candidate.new,
        "confidence": _score(candidate.confidence),
        "related": candidate.related,
        "why_not": why_not(candidate, lang),
        "evidence": _evidence_image(candidate.evidence),
    }


def _evidence_image(evidence: Evidence) -> Image:
    image: Image = {
        "wording": _score(evidence.wording),
        "old_in_new": _score(evidence.old_in_new),
        "new_in_old": _score(evidence.new_in_old),
        "terms": list(evidence.terms),
        "figures": list(evidence.figures),
        "sections": _score(evidence.sections),
        "subject": _score(evidence.subject),
    }
    if evidence.semantic is not None:
        image["semantic"] = _score(evidence.semantic)
    if evidence.cell:
        image["cell"] = True
    return image


def _judgement_image(judgement: Judgement) -> Image:
    return {
        "verdict": judgement.verdict,
        "kind": judgement.kind,
        "note": judgement.note,
        "by": judgement.by,
        "when": judgement.when,
    }


def exact(value: Decimal) -> int | Decimal:
    """Whole numbers as integers: 17.5兆 is 17500000000000, not 1.75E+13."""
    whole = value.to_integral_value()
    return int(whole) if whole == value else value


def _score(value: float) -> float:
    """Four digits: more would promise a precision that no score has."""
    return round(float(value), 4)


def _clean(value: Any) -> Any:
    """The image without lone surrogates (undecodable bytes in file names), which are no Unicode text."""
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, list):
        return [_clean(each) for each in value]
    if isinstance(value, dict):
        return {name: _clean(each) for name, each in value.items()}
    return value
