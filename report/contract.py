"""The contract's JSON: images of `Document` and `Comparison`, the one place where they are written.

Field names are final within a major version (docs/json.md; the schemas ship in
`hensen/schemas`). The same value always gives the same bytes: UTF-8, fields in the
order written here, no time stamps.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from ..compare.change import Candidate, Change, Comparison, Evidence, FactChange
from ..compare.judgement import Judgement
from ..normalize.document import DateExpression, Document, Quantity, Section, Statement
from .language import Language
from .reasons import why, why_not

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
            {"text": _clean(item.text), "line": item.line, "page": item.page, "kind": item.kind}
            for item in document.furniture
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
        "changes": [change_image(change, lang) for change in comparison.changes],
        "old_sections": [section_image(section) for section in comparison.old.sections],
        "new_sections": [section_image(section) for section in comparison.new.sections],
    }


def document_image(document: Document) -> Image:
    """The head of a document: what it is and how well it could be read."""
    return {
        "label": _clean(document.label),
        "path": _clean(document.path),
        "date": document.date,
        "media_type": document.media_type,
        "pages": document.pages,
        "sha256": document.sha256,
        "status": document.status,
        "warnings": [
            {"code": warning.code, "message": _clean(warning.message), "page": warning.page}
            for warning in document.warnings
        ],
    }


def section_image(section: Section) -> Image:
    return {
        "id": section.id,
        "parent": section.parent,
        "level": section.level,
        "marker": _clean(section.marker.text) if section.marker else None,
        "title": _clean(section.title),
        "line": section.line,
        "page": section.page,
    }


def statement_image(statement: Statement) -> Image:
    # All texts together cover the source, so the printed text begins with its marker; spans count from there.
    head = _printed_head(statement)
    return {
        "id": statement.id,
        "section": statement.section,
        "text": _clean(head + statement.text),
        "canonical": _clean(statement.canonical),
        "marker": _clean(statement.marker.text) if statement.marker else None,
        "kind": statement.kind,
        "commitment": statement.commitment,
        "strength": statement.strength,
        "quantities": [_quantity_image(quantity, len(head)) for quantity in statement.quantities],
        "dates": [_date_image(date, len(head)) for date in statement.dates],
        "bodies": [_clean(body) for body in statement.bodies],
        "page": statement.page,
        "box": [round(edge, 2) for edge in statement.box] if statement.box else None,
        "lines": list(statement.lines),
    }


def change_image(change: Change, lang: Language) -> Image:
    return {
        "id": change.id,
        "kind": change.kind,
        "moved": change.moved,
        "confidence": _score(change.confidence),
        "old": [statement_image(statement) for statement in change.old],
        "new": [statement_image(statement) for statement in change.new],
        "redline": [
            {"op": segment.op, "old": _clean(segment.old), "new": _clean(segment.new)} for segment in change.redline
        ],
        "facts": [_fact_image(fact) for fact in change.facts],
        "why": _clean(why(change, lang)),
        "evidence": _evidence_image(change.evidence) if change.evidence else None,
        "candidates": [_candidate_image(candidate, lang) for candidate in change.candidates],
        "judgement": _judgement_image(change.judgement) if change.judgement else None,
    }


def encode(image: Image) -> bytes:
    """Indented UTF-8 JSON with a line end; exact decimals, never NaN."""
    # Imported late: 45 ms that `hensen --help` need not pay.
    import msgspec

    packed = msgspec.json.Encoder(decimal_format="number").encode(image)
    return msgspec.json.format(packed, indent=1) + b"\n"


def _printed_head(statement: Statement) -> str:
    if statement.marker is None:
        return ""
    return statement.marker.text + ("" if statement.marker.text[-1:] in "．)）]］】、：" else " ")


def _quantity_image(quantity: Quantity, shift: int) -> Image:
    return {
        "text": _clean(quantity.text),
        "value": None if quantity.value is None else exact(quantity.value),
        "unit": _clean(quantity.unit),
        "qualifier": quantity.qualifier,
        "span": [place + shift for place in quantity.span],
    }


def _date_image(date: DateExpression, shift: int) -> Image:
    return {
        "text": _clean(date.text),
        "value": date.value,
        "kind": date.kind,
        "role": date.role,
        "span": [place + shift for place in date.span],
    }


def _fact_image(fact: FactChange) -> Image:
    return {
        "type": fact.type,
        "old": None if fact.old is None else _clean(fact.old),
        "new": None if fact.new is None else _clean(fact.new),
        "direction": fact.direction,
        "percent": None if fact.percent is None else round(fact.percent, 2),
    }


def _candidate_image(candidate: Candidate, lang: Language) -> Image:
    return {
        "old": candidate.old,
        "new": candidate.new,
        "confidence": _score(candidate.confidence),
        "related": candidate.related,
        "why_not": _clean(why_not(candidate, lang)),
        "evidence": _evidence_image(candidate.evidence),
    }


def _evidence_image(evidence: Evidence) -> Image:
    image: Image = {
        "wording": _score(evidence.wording),
        "old_in_new": _score(evidence.old_in_new),
        "new_in_old": _score(evidence.new_in_old),
        "terms": [_clean(term) for term in evidence.terms],
        "figures": [_clean(figure) for figure in evidence.figures],
        "sections": _score(evidence.sections),
        "subject": _score(evidence.subject),
    }
    if evidence.semantic is not None:
        image["semantic"] = _score(evidence.semantic)
    return image


def _judgement_image(judgement: Judgement) -> Image:
    return {
        "verdict": judgement.verdict,
        "kind": judgement.kind,
        "note": _clean(judgement.note),
        "by": _clean(judgement.by),
        "when": judgement.when,
    }


def exact(value: Decimal) -> int | Decimal:
    """Whole numbers as integers: 17.5兆 is 17500000000000, not 1.75E+13."""
    whole = value.to_integral_value()
    return int(whole) if whole == value else value


def _score(value: float) -> float:
    """Four digits: more would promise a precision that no score has."""
    return round(float(value), 4)


def _clean(text: str) -> str:
    """Lone surrogates (undecodable bytes in file names) are no Unicode text."""
    return _SURROGATES.sub("\ufffd", text)
