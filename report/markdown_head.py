"""The first screen of a report: which documents, how well read, what happened in one sentence and one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from ..compare.change import Change, Comparison
from ..compare.headings import heading_changes
from ..normalize.document import Document
from . import language
from .doubts import doubts, far_apart
from .escape import clip, code, inline, markdown
from .extent import extent
from .facts import describe_all
from .fates import fates
from .highlights import figures_named, highlights, other_targets
from .language import Language, share
from .markdown_headings import counted
from .options import ReportOptions
from .places import named_text
from .triage import Group, group_of
from .warnings import in_words
from .wording import say


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many changes the options keep from being listed."""

    no_commitment: int
    unsure: int


def head(
    comparison: Comparison, groups: Mapping[Group, Sequence[Change]], left_out: LeftOut, options: ReportOptions
) -> Iterator[str]:
    """Title, table of the documents, warnings, summary, highlights."""
    lang = options.lang
    old, new = _titles(comparison, lang)
    yield f"# {say('title', lang, old=old, new=new)}"
    yield ""
    yield from _documents(comparison, lang)
    yield from _warnings(comparison, lang)
    yield from _summary(comparison, groups, left_out, options)
    yield from _highlights(groups, options)


def _titles(comparison: Comparison, lang: Language) -> list[str]:
    """By title and date; by file name where the titles are the same, as with drafts of one paper."""
    sides = (comparison.old, comparison.new)
    titles = [_label_and_date(document.label, document, lang) for document in sides]
    if titles[0] == titles[1]:
        titles = [_label_and_date(PurePath(document.path).name, document, lang) for document in sides]
    return titles


def _label_and_date(name: str, document: Document, lang: Language) -> str:
    label = markdown(clip(name, 60))
    return say("title.dated", lang, label=label, date=language.date(document.date, lang)) if document.date else label


def _documents(comparison: Comparison, lang: Language) -> Iterator[str]:
    rows = {
        "read.document": [markdown(document.label) for document in (comparison.old, comparison.new)],
        "read.date": [_date(document, lang) for document in (comparison.old, comparison.new)],
        "read.file": [code(document.path) for document in (comparison.old, comparison.new)],
        "read.extent": [extent(document, lang) for document in (comparison.old, comparison.new)],
        "read.aligned": [_aligned(comparison, side) for side in ("old", "new")],
    }
    yield f"| | {say('old', lang)} | {say('new', lang)} |"
    yield "|---|---|---|"
    for key, (old, new) in rows.items():
        yield f"| {say(key, lang)} | {old} | {new} |"
    yield ""


def _aligned(comparison: Comparison, side: str) -> str:
    """Statements of one side with a counterpart, related ones too."""
    alone = "dropped" if side == "old" else "added"
    kinds = [change.kind for change in comparison.changes for _ in (change.old if side == "old" else change.new)]
    paired = sum(kind != alone for kind in kinds)
    return f"{paired} / {len(kinds)} ({share(paired / len(kinds))})" if kinds else "0"


def _date(document: Document, lang: Language) -> str:
    return language.date(document.date, lang) if document.date else say("date.unknown", lang)


def _warnings(comparison: Comparison, lang: Language) -> Iterator[str]:
    lines = [
        f"> - {say(f'warning.{name}', lang)}: {markdown(in_words(warning, lang))}"
        for name, document in (("old", comparison.old), ("new", comparison.new))
        for warning in document.warnings
    ]
    lines.extend(f"> - {remark}" for remark in doubts(comparison, lang))
    if lines:
        yield f"> **{say('read.warnings', lang)}**"
        yield ">"
        yield from lines
        yield ""


def _summary(
    comparison: Comparison, groups: Mapping[Group, Sequence[Change]], left_out: LeftOut, options: ReportOptions
) -> Iterator[str]:
    lang = options.lang
    yield f"## {say('summary', lang)}"
    yield ""
    yield from _fates(comparison, lang)
    scope = "group" if options.commitments_only else "group.all"
    if any(changes for group, changes in groups.items() if group != "unchanged"):
        yield f"| {say('summary.group', lang)} | {say('summary.count', lang)} | {say('summary.meaning', lang)} |"
        yield "|---|--:|---|"
        for group, changes in groups.items():
            yield f"| {say(f'{scope}.{group}', lang)} | {len(changes)} | {say(f'meaning.{group}', lang)} |"
    else:
        others = left_out.no_commitment or heading_changes(comparison)
        yield say("summary.no-commitments" if others else "summary.none", lang)
    yield ""
    yield from counted(comparison, lang)
    yield from _judged(groups, lang)
    yield from _left_out(left_out, options)


def _fates(comparison: Comparison, lang: Language) -> Iterator[str]:
    """What became of the old commitments, in one sentence; nothing without any."""
    said = fates(comparison, lang)
    if said is None:
        return
    yield said
    yield ""
    if far_apart(comparison):
        yield say("summary.far-apart", lang)
        yield ""


def _judged(groups: Mapping[Group, Sequence[Change]], lang: Language) -> Iterator[str]:
    """How far a review has come; nothing where none was begun."""
    listed = [change for group, changes in groups.items() if group != "unchanged" for change in changes]
    count = sum(change.judgement is not None and change.judgement.decided for change in listed)
    if count:
        yield say("summary.judged", lang, judged=count, total=len(listed))
        yield ""


def _left_out(left_out: LeftOut, options: ReportOptions) -> Iterator[str]:
    lang = options.lang
    if left_out.no_commitment:
        yield say("summary.left-out", lang, count=left_out.no_commitment)
        yield ""
    if left_out.unsure:
        yield say("summary.unsure", lang, count=left_out.unsure, minimum=share(options.min_confidence))
        yield ""


def _highlights(groups: Mapping[Group, Sequence[Change]], options: ReportOptions) -> Iterator[str]:
    chosen = highlights(groups)
    if chosen:
        yield from _telling(chosen, options)
    others = other_targets(groups)
    if others:
        yield f"**{say('highlights.related', options.lang)}**"
        yield ""
        for change in others:
            sides = {"old": _target(change, "old", options.lang), "new": _target(change, "new", options.lang)}
            yield f"- {say('highlight.related', options.lang, **sides)} · {change.id}"
        yield ""


def _target(change: Change, side: Literal["old", "new"], lang: Language) -> str:
    """17.5兆円、2020年：「…」: the figure and the deadline of one side before its words."""
    statements = change.old if side == "old" else change.new
    quote = say("quote", lang, text=inline(clip(statements[0].text.strip(), 70)))
    figures = inline(say("list", lang).join(figures_named(change, side)))
    return say("highlight", lang, label=figures, quote=quote)


def _telling(chosen: Sequence[Change], options: ReportOptions) -> Iterator[str]:
    yield f"**{say('highlights', options.lang)}**"
    yield ""
    for change in chosen:
        reversed_ = any(fact.cause == "reversed" for fact in change.facts)
        label = say(f"highlight.{'reversed' if reversed_ else group_of(change)}", options.lang)
        quote = inline(clip(named_text((change.new or change.old)[0]), 70))
        facts = inline(describe_all(change.facts, options.lang))
        tail = f" — {facts}" if facts else ""
        quoted = say("quote", options.lang, text=quote)
        yield f"- {say('highlight', options.lang, label=label, quote=quoted)}{tail} · {change.id}"
    yield ""
