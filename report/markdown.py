"""The comparison report in Markdown (CommonMark with tables and strike-through)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ..compare.change import Change, Comparison
from .doubts import far_apart
from .markdown_entry import entry, sections_of
from .markdown_head import LeftOut, head
from .markdown_headings import listed
from .options import ReportOptions
from .triage import Group, by_group, group_of, is_commitment
from .wording import say


def render(comparison: Comparison, options: ReportOptions) -> str:
    """The whole report, ending in one line break. Same comparison and options, same text."""
    shown, left_out = _chosen(comparison, options)
    groups = by_group(shown)
    lines = [*head(comparison, groups, left_out, options)]
    if options.order == "page":
        lines.extend(_in_page_order(shown, comparison, options))
    else:
        lines.extend(_in_triage_order(groups, comparison, options))
    lines.extend(listed(comparison, options))
    return "\n".join(lines).rstrip("\n") + "\n"


def _chosen(comparison: Comparison, options: ReportOptions) -> tuple[list[Change], LeftOut]:
    wanted = [change for change in comparison.changes if not options.commitments_only or is_commitment(change)]
    shown = [change for change in wanted if change.confidence >= options.min_confidence]
    others = sum(group_of(change) != "unchanged" for change in comparison.changes)
    others -= sum(group_of(change) != "unchanged" for change in wanted)
    return shown, LeftOut(no_commitment=others, unsure=len(wanted) - len(shown))


def _in_triage_order(
    groups: Mapping[Group, Sequence[Change]], comparison: Comparison, options: ReportOptions
) -> Iterator[str]:
    scope = "group" if options.commitments_only else "group.all"
    # Of papers written apart hardly anything but what is related can be trusted: the head says to begin there.
    first: tuple[Group, ...] = ("related",) if far_apart(comparison) else ()
    for group in dict.fromkeys((*first, *groups)):
        changes = groups[group]
        # Unchanged statements are counted in the summary; listing them would retell the document.
        if changes and group != "unchanged" and options.limit != 0:
            yield f"## {_counted(say(f'{scope}.{group}', options.lang), changes, options)}"
            yield ""
            yield from _listed(changes, comparison, options)


def _in_page_order(changes: Sequence[Change], comparison: Comparison, options: ReportOptions) -> Iterator[str]:
    listed = [change for change in changes if group_of(change) != "unchanged"]
    if listed and options.limit != 0:
        yield f"## {_counted(say('page-order', options.lang), listed, options)}"
        yield ""
        yield from _listed(listed, comparison, options)


def _counted(title: str, changes: Sequence[Change], options: ReportOptions) -> str:
    return say("group.counted", options.lang, title=title, count=len(changes))


def _listed(changes: Sequence[Change], comparison: Comparison, options: ReportOptions) -> Iterator[str]:
    """As many as the options allow, and how many more there are."""
    yield from _by_section(changes[: options.limit], comparison, options)
    if options.limit is not None and len(changes) > options.limit:
        yield say("limited", options.lang, count=len(changes) - options.limit)
        yield ""


def _by_section(changes: Sequence[Change], comparison: Comparison, options: ReportOptions) -> Iterator[str]:
    for path, neighbours in groupby(changes, key=lambda change: sections_of(change, comparison, options)):
        yield f"### {path}"
        yield ""
        for change in neighbours:
            yield from entry(change, comparison, options)
        yield ""
