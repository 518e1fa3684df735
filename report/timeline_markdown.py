"""A theme's timeline in Markdown: table, text chart, targets, threads, key statements, KWIC, proposals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..compare.mentions import Mention
from ..compare.threads import Thread
from ..compare.timeline import Point, Target, ThemeTimeline, Timeline
from ..normalize.document import STRENGTHS, Statement
from .charts_text import bars
from .escape import clip, inline, markdown
from .kwic import concordance
from .language import Language, date, share
from .markdown_table import table
from .places import named_text
from .series_options import SeriesOptions
from .series_places import cited, column, dated
from .series_wording import tell
from .wording import say


def render(timeline: Timeline, options: SeriesOptions) -> str:
    """The whole report; one chapter a theme."""
    lines = [line for theme in timeline.themes for line in _theme(theme, timeline, options)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _theme(theme: ThemeTimeline, timeline: Timeline, options: SeriesOptions) -> Iterator[str]:
    lang = options.lang
    title = tell("track.title", lang, name=theme.name, count=len(timeline.documents))
    yield from (f"# {inline(title)}", "")
    yield from _terms(theme, lang)
    yield from _counts(theme, timeline, lang)
    if theme.first is None:
        yield from (tell("track.nowhere", lang), "")
    else:
        yield from _chart(theme, timeline, lang)
        yield from _targets(theme, timeline, lang)
        yield from _threads(theme, timeline, options)
        yield from (_kwic if options.kwic else _key)(theme, timeline, options)
    yield from _proposals(theme, timeline, options)


def _terms(theme: ThemeTimeline, lang: Language) -> Iterator[str]:
    shown = (
        ("track.terms", (*theme.query.terms, *theme.query.patterns)),
        ("track.defined", theme.defined),
        ("track.excluded", theme.query.excluded),
    )
    for key, terms in shown:
        if terms:
            yield f"- {tell(key, lang)}: {inline(say('list', lang).join(terms))}"
    yield ""


def _counts(theme: ThemeTimeline, timeline: Timeline, lang: Language) -> Iterator[str]:
    yield from (f"## {tell('track.counts', lang)}", "")
    head = [tell(f"track.{key}", lang) for key in ("document", "date", "mentions", "statements", "commitments")]
    head += [say(f"strength.{strength}", lang) for strength in STRENGTHS]
    head += [tell("track.share", lang), tell("track.interval", lang)]
    yield from table(head, [_count_row(point, timeline, lang) for point in theme.points], right=range(2, 11))
    yield ""
    if theme.first is not None and theme.last is not None:
        ends = [column(timeline.documents[place], timeline.documents) for place in (theme.first, theme.last)]
        yield from (tell("track.first", lang, first=inline(ends[0]), last=inline(ends[1])), "")
    if any(point.small for point in theme.points):
        yield from (tell("track.small.note", lang, small=theme.points[0].least), "")


def _count_row(point: Point, timeline: Timeline, lang: Language) -> list[str]:
    document = timeline.documents[point.document]
    low, high = point.interval
    mark = f" ({tell('track.small', lang)})" if point.small else ""
    return [
        f"**{markdown(column(document, timeline.documents))}** {inline(clip(document.label, 40))}",
        markdown(dated(document, lang)),
        str(point.occurrences),
        f"{len(point.mentions)} / {point.total}",
        str(point.commitments),
        *(str(point.strength.get(strength) or "") for strength in STRENGTHS),
        f"{100 * point.share:.1f} %{mark}",
        f"{100 * low:.1f}–{100 * high:.1f} %",
    ]


def _chart(theme: ThemeTimeline, timeline: Timeline, lang: Language) -> Iterator[str]:
    yield from (f"**{tell('track.chart.share', lang)}**", "", "```text")
    rows = [
        (
            column(timeline.documents[point.document], timeline.documents),
            100 * point.share,
            f"{100 * point.share:.1f} %",
        )
        for point in theme.points
    ]
    yield from bars(rows)
    yield from ("```", "")


def _targets(theme: ThemeTimeline, timeline: Timeline, lang: Language) -> Iterator[str]:
    yield from (f"## {tell('track.targets', lang)}", "")
    if not theme.targets:
        yield from (tell("track.notargets", lang), "")
        return
    head = [tell(f"track.{key}", lang) for key in ("document", "figure", "deadline", "quote", "place")]
    yield from table(head, [_target_row(target, timeline, lang) for target in theme.targets])
    yield ""


def _target_row(target: Target, timeline: Timeline, lang: Language) -> list[str]:
    document = timeline.documents[target.document]
    statement = document.statement(target.statement)
    return [
        markdown(column(document, timeline.documents)),
        markdown(target.figure),
        markdown(date(target.deadline.value, lang)) if target.deadline else "―",
        markdown(clip(named_text(statement), 90)),
        markdown(cited(document, statement, lang)),
    ]


def _threads(theme: ThemeTimeline, timeline: Timeline, options: SeriesOptions) -> Iterator[str]:
    lang = options.lang
    if len(timeline.documents) < 2 or not theme.threads:
        return
    yield from (f"## {tell('track.threads', lang, count=len(theme.threads))}", "", tell("track.threads.note", lang), "")
    for thread in theme.threads[: options.limit]:
        yield from _thread(thread, timeline, lang)
    yield from _more(len(theme.threads) - options.limit, lang)


def _thread(thread: Thread, timeline: Timeline, lang: Language) -> Iterator[str]:
    for number, step in enumerate(thread.steps):
        document = timeline.documents[step.document]
        statement = document.statement(step.statement)
        how = ""
        if step.kind is not None and step.confidence is not None:
            how = f"→ `{say(f'kind.{step.kind}', lang)}` {share(step.confidence)} "
        name = markdown(column(document, timeline.documents))
        lead = f"- **{thread.id}** " if number == 0 else "  - "
        yield f"{lead}{how}**{name}** {_badge(statement, lang)} {inline(statement.text.strip())}"
    yield ""


def _key(theme: ThemeTimeline, timeline: Timeline, options: SeriesOptions) -> Iterator[str]:
    yield from (f"## {tell('track.key', options.lang)}", "")
    for point in theme.points:
        if point.mentions:
            document = timeline.documents[point.document]
            yield from (f"### {markdown(f'{dated(document, options.lang)} {document.label}')}", "")
            for mention in key_mentions(point, options.limit):
                yield _mention(mention, point, timeline, options.lang)
            yield ""
            yield from _more(len(point.mentions) - options.limit, options.lang)


def key_mentions(point: Point, limit: int) -> Sequence[Mention]:
    """The most telling statements in reading order: figures and deadlines, then strong promises, then the surest."""

    def weight(mention: Mention) -> tuple[int, ...]:
        statement = mention.statement
        figures = any(quantity.unit for quantity in statement.quantities)
        deadline = any(found.role == "deadline" for found in statement.dates)
        strength = STRENGTHS.index(statement.strength) if statement.strength else len(STRENGTHS)
        basis = ("term", "pattern", "variant", "heading", "continuation").index(mention.match.basis)
        return (-(figures and deadline), -(statement.strength == "target"), strength, basis)

    chosen = {mention.statement.id for mention in sorted(point.mentions, key=weight)[:limit]}
    return [mention for mention in point.mentions if mention.statement.id in chosen]


def _mention(mention: Mention, point: Point, timeline: Timeline, lang: Language) -> str:
    document = timeline.documents[point.document]
    statement = mention.statement
    why = ""
    if mention.match.basis in ("heading", "continuation"):
        heading = mention.match.terms[0] if mention.match.terms else ""
        why = f" · {inline(tell(f'basis.{mention.match.basis}', lang, heading=clip(heading, 30)))}"
    return (
        f"- {_badge(statement, lang)} {markdown(statement.text)} — {inline(cited(document, statement, lang))}"
        f" · {statement.id}{why}"
    )


def _badge(statement: Statement, lang: Language) -> str:
    return "`－`" if statement.strength is None else f"`{say(f'strength.{statement.strength}', lang)}`"


def _kwic(theme: ThemeTimeline, timeline: Timeline, options: SeriesOptions) -> Iterator[str]:
    yield from (f"## {tell('track.kwic', options.lang)}", "")
    head = [tell(f"track.{key}", options.lang) for key in ("date", "left", "hit", "right", "place")]
    rows = [
        [
            markdown(column(timeline.documents[point.document], timeline.documents)),
            markdown(line.left),
            f"**{markdown(line.hit)}**",
            markdown(line.right),
            markdown(cited(timeline.documents[point.document], mention.statement, options.lang)),
        ]
        for point in theme.points
        for mention in point.mentions
        for line in concordance(mention)
    ]
    yield from table(head, rows, right=(1,))
    yield ""


def _proposals(theme: ThemeTimeline, timeline: Timeline, options: SeriesOptions) -> Iterator[str]:
    if not any(point.proposals for point in theme.points):
        return
    lang = options.lang
    yield from (f"## {tell('track.proposals', lang)}", "", tell("track.proposals.note", lang), "")
    for point in theme.points:
        document = timeline.documents[point.document]
        for proposal in point.proposals[: options.limit]:
            reasons = say("list", lang).join(tell(f"reason.{reason}", lang) for reason in proposal.reasons)
            terms = f" ({inline(say('list', lang).join(proposal.terms))})" if proposal.terms else ""
            text = inline(clip(proposal.statement.text.strip(), 90))
            yield f"- **{markdown(column(document, timeline.documents))}** {text} — {reasons}{terms}"
    yield ""


def _more(count: int, lang: Language) -> Iterator[str]:
    if count > 0:
        yield from (tell("track.more", lang, count=count), "")
