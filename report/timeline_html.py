"""A timeline, and proposed themes, as a self-contained HTML page with pictures and a filter."""

from __future__ import annotations

from collections.abc import Iterator

from ..compare.mentions import Mention
from ..compare.themes import ThemeProposals
from ..compare.timeline import Point, ThemeTimeline, Timeline
from ..normalize.document import STRENGTHS, Statement
from .html_page import Element, element, filter_form, page, table
from .kwic import concordance
from .language import Language, date, share
from .series_options import SeriesOptions
from .series_places import cited, column, dated
from .series_wording import tell
from .timeline_svg import theme_pictures, themes_picture
from .wording import say


def render(timeline: Timeline, options: SeriesOptions) -> bytes:
    """All themes on one page; every statement about them, not only the key ones."""
    lang = options.lang
    title = say("list", lang).join(theme.name for theme in timeline.themes)
    body = [
        part for number, theme in enumerate(timeline.themes) for part in _theme(theme, timeline, f"m{number}", options)
    ]
    return page(title, body, lang)


def _theme(theme: ThemeTimeline, timeline: Timeline, name: str, options: SeriesOptions) -> Iterator[Element]:
    lang = options.lang
    yield element("h1", tell("track.title", lang, name=theme.name, count=len(timeline.documents)))
    terms = say("list", lang).join((*theme.query.terms, *theme.query.patterns, *theme.defined))
    yield element("p", f"{tell('track.terms', lang)}: {terms}", class_="dim")
    yield from theme_pictures(theme, timeline, lang)
    yield element("h2", tell("track.counts", lang))
    head = [tell(f"track.{key}", lang) for key in ("document", "date", "mentions", "statements", "commitments")]
    head += [say(f"strength.{strength}", lang) for strength in STRENGTHS]
    head += [tell("track.share", lang), tell("track.interval", lang)]
    yield table(head, [_count_row(point, timeline, lang) for point in theme.points])
    if any(point.small for point in theme.points):
        yield element("p", tell("track.small.note", lang, small=theme.points[0].least), class_="dim")
    if theme.targets:
        yield from _targets(theme, timeline, lang)
    if theme.threads:
        yield from _threads(theme, timeline, lang)
    yield from _statements(theme, timeline, name, options)
    yield from _proposals(theme, timeline, lang)


def _count_row(point: Point, timeline: Timeline, lang: Language) -> Element:
    document = timeline.documents[point.document]
    low, high = point.interval
    few = f" ({tell('track.small', lang)})" if point.small else ""
    texts = [f"{column(document, timeline.documents)} {document.label}", dated(document, lang)]
    figures = [str(point.occurrences), f"{len(point.mentions)} / {point.total}", str(point.commitments)]
    figures += [str(point.strength.get(strength) or "") for strength in STRENGTHS]
    figures += [f"{100 * point.share:.1f} %{few}", f"{100 * low:.1f}–{100 * high:.1f} %"]
    return element(
        "tr", None, *(element("td", one) for one in texts), *(element("td", one, class_="n") for one in figures)
    )


def _targets(theme: ThemeTimeline, timeline: Timeline, lang: Language) -> Iterator[Element]:
    yield element("h2", tell("track.targets", lang))
    rows = []
    for target in theme.targets:
        document = timeline.documents[target.document]
        statement = document.statement(target.statement)
        deadline = date(target.deadline.value, lang) if target.deadline else "―"
        cells = (column(document, timeline.documents), target.figure, deadline, statement.text.strip())
        place = element("td", cited(document, statement, lang), class_="dim")
        rows.append(element("tr", None, *(element("td", cell) for cell in cells), place))
    yield table([tell(f"track.{key}", lang) for key in ("document", "figure", "deadline", "quote", "place")], rows)


def _threads(theme: ThemeTimeline, timeline: Timeline, lang: Language) -> Iterator[Element]:
    yield element("h2", tell("track.threads", lang, count=len(theme.threads)))
    yield element("p", tell("track.threads.note", lang), class_="dim")
    for thread in theme.threads:
        items = []
        for step in thread.steps:
            document = timeline.documents[step.document]
            how = ""
            if step.kind is not None and step.confidence is not None:
                how = f" {say(f'kind.{step.kind}', lang)} {share(step.confidence)}"
            item = element("li", None, element("b", column(document, timeline.documents)))
            item.append(element("span", how, class_="dim"))
            item.append(element("span", f" {document.statement(step.statement).text.strip()}"))
            items.append(item)
        first = timeline.statement(thread.steps[0].document, thread.steps[0].statement).text.strip()
        yield element("details", None, element("summary", f"{thread.id} {first[:60]}"), element("ol", None, *items))


def _statements(theme: ThemeTimeline, timeline: Timeline, name: str, options: SeriesOptions) -> Iterator[Element]:
    lang = options.lang
    yield element("h2", tell("track.kwic" if options.kwic else "track.statements", lang))
    names = [column(document, timeline.documents) for document in timeline.documents]
    documents = ("document", [(f"d{place}", label) for place, label in enumerate(names)])
    strengths = ("strength", [(strength, say(f"strength.{strength}", lang)) for strength in (*STRENGTHS, "none")])
    yield filter_form(name, (documents, strengths), lang)
    if options.kwic:
        head = ("date", "left", "hit", "right", "place")
        rows = [
            row for point in theme.points for mention in point.mentions for row in _kwic(mention, point, timeline, lang)
        ]
        yield table([tell(f"track.{key}", lang) for key in head], rows, name)
        return
    short = ("date", "commitments", "quote", "place")
    rows = [_statement_row(mention, point, timeline, lang) for point in theme.points for mention in point.mentions]
    yield table([tell(f"track.{key}", lang) for key in short], rows, name)


def _row(point: Point, statement: Statement, *cells: Element) -> Element:
    return element(
        "tr", None, *cells, data_row="", data_document=f"d{point.document}", data_strength=statement.strength or "none"
    )


def _statement_row(mention: Mention, point: Point, timeline: Timeline, lang: Language) -> Element:
    document, statement = timeline.documents[point.document], mention.statement
    badge = element("td")
    if statement.strength:
        badge.append(element("span", say(f"strength.{statement.strength}", lang), class_="badge"))
    place = cited(document, statement, lang)
    if mention.match.basis in ("heading", "continuation"):
        heading = mention.match.terms[0] if mention.match.terms else ""
        place += f" · {tell(f'basis.{mention.match.basis}', lang, heading=heading)}"
    name = element("td", column(document, timeline.documents))
    return _row(point, statement, name, badge, _marked(mention), element("td", place, class_="dim"))


def _marked(mention: Mention) -> Element:
    """The printed statement with the theme's terms marked."""
    statement = mention.statement
    cell = element("td")
    done = 0
    for start, end in mention.match.spans:
        first, last = statement.offsets[start], statement.offsets[end]
        cell.append(element("span", statement.text[done:first]))
        cell.append(element("mark", statement.text[first:last]))
        done = last
    cell.append(element("span", statement.text[done:]))
    return cell


def _kwic(mention: Mention, point: Point, timeline: Timeline, lang: Language) -> Iterator[Element]:
    document, statement = timeline.documents[point.document], mention.statement
    for line in concordance(mention):
        yield _row(
            point,
            statement,
            element("td", column(document, timeline.documents)),
            element("td", line.left, class_="l"),
            element("td", None, element("mark", line.hit), class_="r"),
            element("td", line.right, class_="r"),
            element("td", cited(document, statement, lang), class_="dim"),
        )


def _proposals(theme: ThemeTimeline, timeline: Timeline, lang: Language) -> Iterator[Element]:
    if not any(point.proposals for point in theme.points):
        return
    yield element("h2", tell("track.proposals", lang))
    yield element("p", tell("track.proposals.note", lang), class_="dim")
    items = []
    for point in theme.points:
        document = timeline.documents[point.document]
        for proposal in point.proposals:
            reasons = say("list", lang).join(tell(f"reason.{reason}", lang) for reason in proposal.reasons)
            terms = f" ({say('list', lang).join(proposal.terms)})" if proposal.terms else ""
            name = element("b", column(document, timeline.documents))
            words = element("span", f" {proposal.statement.text.strip()} ")
            items.append(element("li", None, name, words, element("span", f"{reasons}{terms}", class_="dim")))
    yield element("ul", None, *items)


def render_themes(proposals: ThemeProposals, options: SeriesOptions) -> bytes:
    """Proposed themes: the picture, then each term with the statements behind it."""
    lang = options.lang
    title = tell("themes.title", lang, count=len(proposals.documents))
    body = [element("h1", title), element("p", tell("themes.measure", lang), class_="dim")]
    body.append(themes_picture(proposals, lang))
    for theme in proposals.themes:
        figures = f"G² {theme.keyness.g2:.1f}, log ratio {theme.keyness.log_ratio:+.1f}"
        details = element(
            "details", None, element("summary", f"{theme.term} — {tell(f'course.{theme.course}', lang)} · {figures}")
        )
        items = element("ul")
        for index, document in enumerate(proposals.documents):
            for identifier in theme.statements[index]:
                name = element("b", column(document, proposals.documents))
                items.append(
                    element("li", None, name, element("span", f" {document.statement(identifier).text.strip()}"))
                )
        details.append(items)
        body.append(details)
    return page(title, body, lang)
