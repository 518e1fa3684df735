"""The JSON of a lineage (`hensen/lineage`)."""

from __future__ import annotations

from ..compare.lineage import EVENTS, LifeLine, Lineage, Step
from ..compare.series import date_of
from .contract import VERSION, Image, change_image, document_image, fact_image, statement_image
from .language import Language


def lineage_image(lineage: Lineage, lang: Language) -> Image:
    """`hensen trace --format json`: every line, those without a commitment too."""
    return {
        "schema": "hensen/lineage",
        "version": VERSION,
        "documents": [{**document_image(document), "date": date_of(document)} for document in lineage.documents],
        "summary": {event: list(lineage.summary[event]) for event in EVENTS},
        "lines": [_line(line, lineage) for line in lineage.lines],
        "related": [
            {
                "old": {"document": link.old[0], "statement": link.old[1]},
                "new": {"document": link.new[0], "statement": link.new[1]},
                "confidence": round(link.change.confidence, 4),
                "why": change_image(link.change, lang)["why"],
            }
            for link in lineage.links
            if not link.strict
        ],
    }


def _line(line: LifeLine, lineage: Lineage) -> Image:
    return {
        "id": line.id,
        "origin": line.origin,
        "into": line.into,
        "steps": [_step(step, lineage) for step in line.steps],
    }


def _step(step: Step, lineage: Lineage) -> Image:
    statement = None if step.statement is None else lineage.statement((step.document, step.statement))
    return {
        "document": step.document,
        "event": step.event,
        "statement": None if statement is None else statement_image(statement),
        "confidence": None if step.confidence is None else round(step.confidence, 4),
        "facts": [fact_image(fact) for fact in step.facts],
        "siblings": list(step.siblings),
    }
