"""The contract's JSON of a timeline (`hensen/timeline`), and of proposed themes."""

from __future__ import annotations

from ..compare.mentions import Mention
from ..compare.proposals import Proposal
from ..compare.series import date_of
from ..compare.themes import ProposedTheme, ThemeProposals
from ..compare.threads import Thread, ThreadStep
from ..compare.timeline import Point, Target, ThemeTimeline, Timeline
from .contract import VERSION, Image, document_image, statement_image


def timeline_image(timeline: Timeline) -> Image:
    """`hensen track --format json`."""
    return {
        "schema": "hensen/timeline",
        "version": VERSION,
        "themes": [_theme(theme, timeline) for theme in timeline.themes],
    }


def _theme(theme: ThemeTimeline, timeline: Timeline) -> Image:
    return {
        "name": theme.name,
        "terms": list(theme.query.terms),
        "defined_terms": list(theme.defined),
        "patterns": list(theme.query.patterns),
        "excluded": list(theme.query.excluded),
        "first": theme.first,
        "last": theme.last,
        "points": [_point(point, timeline) for point in theme.points],
        "threads": [_thread(thread) for thread in theme.threads],
        "targets": [_target(target, timeline) for target in theme.targets],
    }


def _point(point: Point, timeline: Timeline) -> Image:
    document = timeline.documents[point.document]
    return {
        "document": document_image(document),
        "date": date_of(document),
        "mentions": point.occurrences,
        "statements": len(point.mentions),
        "commitments": point.commitments,
        "total": point.total,
        "share": round(point.share, 4),
        "interval": [round(bound, 4) for bound in point.interval],
        "small": point.small,
        "strength": dict(point.strength),
        "evidence": [statement_image(mention.statement) for mention in point.mentions],
        "matches": [_match(mention) for mention in point.mentions],
        "proposals": [_proposal(proposal) for proposal in point.proposals],
    }


def _match(mention: Mention) -> Image:
    """Why the statement of the same place in `evidence` counts; spans are over its canonical text."""
    return {
        "statement": mention.statement.id,
        "basis": mention.match.basis,
        "terms": list(mention.match.terms),
        "spans": [list(span) for span in mention.match.spans],
    }


def _proposal(proposal: Proposal) -> Image:
    return {
        "statement": statement_image(proposal.statement),
        "reasons": list(proposal.reasons),
        "terms": list(proposal.terms),
    }


def _thread(thread: Thread) -> Image:
    return {"id": thread.id, "steps": [_step(step) for step in thread.steps]}


def _step(step: ThreadStep) -> Image:
    image: Image = {"document": step.document, "statement": step.statement}
    if step.kind is not None and step.confidence is not None:
        image |= {"kind": step.kind, "confidence": round(step.confidence, 4)}
    return image


def _target(target: Target, timeline: Timeline) -> Image:
    statement = timeline.statement(target.document, target.statement)
    image = statement_image(statement)
    return {
        "document": target.document,
        "statement": target.statement,
        "quantity": image["quantities"][statement.quantities.index(target.quantity)],
        "deadline": image["dates"][statement.dates.index(target.deadline)] if target.deadline else None,
    }


def themes_image(proposals: ThemeProposals) -> Image:
    """`hensen themes --format json`."""
    return {
        "schema": "hensen/themes",
        "version": VERSION,
        "measure": "log-likelihood G2 (Dunning 1993; Rayson and Garside 2000), log ratio (Hardie 2014)",
        "documents": [
            {**document_image(document), "terms": size}
            for document, size in zip(proposals.documents, proposals.sizes, strict=True)
        ],
        "themes": [_proposed(theme, proposals) for theme in proposals.themes],
    }


def _proposed(theme: ProposedTheme, proposals: ThemeProposals) -> Image:
    return {
        "term": theme.term,
        "course": theme.course,
        "turn": theme.turn if theme.course != "persisting" else None,
        "g2": round(theme.keyness.g2, 2),
        "log_ratio": round(theme.keyness.log_ratio, 2),
        "level": theme.keyness.level,
        "counts": list(theme.counts),
        "rates": [round(rate, 3) for rate in theme.rates],
        "statements": [
            {"document": index, "statement": statement_image(document.statement(identifier))}
            for index, document in enumerate(proposals.documents)
            for identifier in theme.statements[index]
        ],
    }
