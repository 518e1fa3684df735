"""The pictures of a timeline: share by document, strength stacked, targets over time; terms over time."""

from __future__ import annotations

from ..compare.series import date_of
from ..compare.themes import ThemeProposals
from ..compare.timeline import Point, Target, ThemeTimeline, Timeline
from ..normalize.document import STRENGTHS
from .charts_bars import Bar, bar_chart
from .charts_svg import EVENT_COLOURS, STRENGTH_COLOURS, Element, encode, stacked
from .charts_targets import TargetRow, targets_chart
from .charts_terms import TermRow, terms_chart
from .escape import clip
from .language import Language
from .series_options import SeriesOptions
from .series_places import column
from .series_wording import tell
from .wording import say


def render(timeline: Timeline, options: SeriesOptions) -> bytes:
    """One file with all pictures of all themes, one under the other."""
    pictures = [one for theme in timeline.themes for one in theme_pictures(theme, timeline, options.lang)]
    return encode(stacked(pictures, "hensen"))


def theme_pictures(theme: ThemeTimeline, timeline: Timeline, lang: Language) -> list[Element]:
    """Share, strength and, where there are any, targets."""
    pictures = [_share(theme, timeline, lang), _strength(theme, timeline, lang)]
    if theme.targets:
        title = _title(theme, "track.chart.targets", lang)
        pictures.append(targets_chart(title, [_target(target, timeline) for target in theme.targets]))
    return pictures


def _title(theme: ThemeTimeline, key: str, lang: Language) -> str:
    return (
        f"{clip(theme.name, 30)}：{tell(key, lang)}" if lang == "ja" else f"{clip(theme.name, 30)}: {tell(key, lang)}"
    )


def _share(theme: ThemeTimeline, timeline: Timeline, lang: Language) -> Element:
    bars = []
    for point in theme.points:
        low, high = point.interval
        few = f" {tell('track.small', lang)}" if point.small and point.mentions else ""
        bars.append(
            Bar(
                name=column(timeline.documents[point.document], timeline.documents),
                parts=((STRENGTH_COLOURS["implement"], 100 * point.share, _tip(point, timeline)),),
                label=f"{100 * point.share:.1f} %{few}",
                interval=(100 * low, 100 * high),
                pale=point.small,
            )
        )
    return bar_chart(_title(theme, "track.chart.share", lang), bars, " %")


def _strength(theme: ThemeTimeline, timeline: Timeline, lang: Language) -> Element:
    bars = [_strength_bar(point, timeline, lang) for point in theme.points]
    shown = [*STRENGTHS, "none"]
    key = [(STRENGTH_COLOURS[strength], say(f"strength.{strength}", lang)) for strength in shown]
    return bar_chart(_title(theme, "track.chart.strength", lang), bars, "", key)


def _strength_bar(point: Point, timeline: Timeline, lang: Language) -> Bar:
    others = len(point.mentions) - point.commitments
    parts = []
    for strength, count in [*((strength, point.strength.get(strength, 0)) for strength in STRENGTHS), ("none", others)]:
        parts.append((STRENGTH_COLOURS[strength], float(count), f"{say(f'strength.{strength}', lang)}: {count}"))
    return Bar(column(timeline.documents[point.document], timeline.documents), tuple(parts), str(len(point.mentions)))


def _tip(point: Point, timeline: Timeline) -> str:
    return f"{timeline.documents[point.document].label}: {len(point.mentions)} / {point.total}"


def _target(target: Target, timeline: Timeline) -> TargetRow:
    document = timeline.documents[target.document]
    return TargetRow(
        figure=target.figure,
        source=column(document, timeline.documents),
        start=_year(date_of(document)),
        end=_year(target.deadline.value) if target.deadline else None,
        tip=clip(document.statement(target.statement).text, 120),
    )


def _year(iso: str | None) -> float | None:
    """2019-07 as 2019.5: months tell documents of one year apart."""
    if not iso or not iso[:4].isdigit():
        return None
    month = iso[5:7]
    return int(iso[:4]) + ((int(month) - 1) / 12 if month.isdigit() else 0)


def themes_picture(proposals: ThemeProposals, lang: Language) -> Element:
    """The rate of each proposed term in each document."""
    colours = {"emerging": EVENT_COLOURS["born"], "fading": EVENT_COLOURS["weakened"], "persisting": PERSISTING}
    rows = [
        TermRow(theme.term, theme.rates, theme.counts, colours[theme.course], tell(f"course.{theme.course}", lang))
        for theme in proposals.themes
    ]
    names = [column(document, proposals.documents) for document in proposals.documents]
    return terms_chart(tell("themes.title", lang, count=len(names)), names, rows)


PERSISTING = STRENGTH_COLOURS["implement"]
