"""A theme in figures, drawn with characters: share and strength by document, targets over the years.

Signs are ASCII and colours shades of one hue, strongest first: the bars say the same in any terminal,
with colours and without.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...compare.timeline import Point, Target, ThemeTimeline
from ...normalize.document import Document, Strength
from ...report import language
from ...report.language import Language
from ...report.series_places import column
from ...report.series_wording import tell
from ..cells import Line, Run, cut, fit, line_width, width, wrap
from ..printed import visible
from ..theme_desk import Word
from ..wording import say

STRENGTHS: tuple[tuple[Strength | None, str, str], ...] = (
    ("target", "#", "degree-1"),
    ("implement", "=", "degree-2"),
    ("promote", "+", "degree-3"),
    ("consider", "~", "degree-4"),
    ("need", ":", "degree-5"),
    (None, ".", "degree-0"),
)
"""Strength of a statement, None for no commitment; its sign; its mark."""
_LONGEST = 60
"""Cells of the longest bar: beyond that the eye no longer compares."""
_INTERVAL = 84
"""Cells from which there is room for the interval of a share."""


def column_names(documents: Sequence[Document]) -> list[str]:
    """A short name for each document: the year, or what tells it from others."""
    held = tuple(documents)
    return [visible(column(document, held)) for document in held]


def chart_lines(timeline: ThemeTimeline, documents: Sequence[Document], cells: int, lang: Language) -> list[Line]:
    """Everything about one theme that is a figure."""
    names = column_names(documents)
    lead = min(16, max(width(name) for name in names))
    lines = list(_share_lines(timeline, names, lead, cells, lang))
    lines += [(), *_strength_lines(timeline, names, lead, cells, lang)]
    lines += [(), *_target_lines(timeline, documents, names, lead, cells, lang)]
    return lines


def word_lines(held: Sequence[Word], defined: Sequence[str], cells: int, lang: Language) -> list[Line]:
    """A theme's words by what they are there for, then what definitions in the documents added."""
    runs: list[Run] = []
    last = ""
    for word in held:
        # The name is looked for like any term.
        kind = "term" if word.kind == "name" else word.kind
        if kind != last:
            runs.append((f"{'  ' if runs else ''}{say(f'terms.kind.{kind}', lang)} ", "label"))
        else:
            runs.append((say("list", lang), "faint"))
        runs.append((word.text, "strong"))
        last = kind
    if defined:
        runs.append((f"  ({say('themes.defined', lang)}: {say('list', lang).join(defined)})", "label"))
    return list(wrap(runs, cells))


# -- share ---------------------------------------------------------------------------


def _share_lines(
    timeline: ThemeTimeline, names: Sequence[str], lead: int, cells: int, lang: Language
) -> Iterator[Line]:
    head = f"{tell('track.chart.share', lang)}  "
    yield ((head, "heading"), (cut(say("themes.means", lang), max(0, cells - width(head))), "faint"))
    top = max((point.share for point in timeline.points), default=0.0)
    heads = [_point_head(point, name, lead, cells, lang) for point, name in zip(timeline.points, names, strict=True)]
    taken = max(line_width(head_) for head_ in heads)
    room = max(4, min(_LONGEST, cells - taken - 1))
    for point, runs in zip(timeline.points, heads, strict=True):
        length = round(room * point.share / top) if top else 0
        yield (*fit(runs, taken), *bar(strengths(point), max(length, 1) if point.mentions else 0))


def _point_head(point: Point, name: str, lead: int, cells: int, lang: Language) -> Line:
    """Year, statements, share, its interval where there is room, and a word where they are few."""
    count = len(point.mentions)
    if not count:
        return (*fit(((name, "place"),), lead), (f"{0:>5}", "faint"), (f"{'-':>9}", "faint"), ("  ", ""))
    runs: list[Run] = [*fit(((name, "place"),), lead), (f"{count:>5}", "strong"), (f"{_percent(point.share):>9}", "")]
    if cells >= _INTERVAL:
        low, high = point.interval
        runs.append((f" {f'{100 * low:.1f}-{100 * high:.1f}':>10}", "faint"))
    runs.append((f" {tell('track.small', lang)} " if point.small else "  ", "label"))
    return tuple(runs)


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def strengths(point: Point) -> list[int]:
    """Statements by strength, in the order of `STRENGTHS`; they add up to the statements about the theme."""
    return [
        point.strength.get(strength, 0) if strength else len(point.mentions) - point.commitments
        for strength, _, _ in STRENGTHS
    ]


def bar(counts: Sequence[int], cells: int) -> tuple[Run, ...]:
    """A stacked bar of exactly so many cells, parted as the counts are (largest remainders)."""
    total = sum(counts)
    if not total or not cells:
        return ()
    exact = [cells * count / total for count in counts]
    parts = [int(one) for one in exact]
    order = sorted(range(len(counts)), key=lambda place: (parts[place] - exact[place], place))
    for place in order[: cells - sum(parts)]:
        parts[place] += 1
    return tuple((sign * part, mark) for part, (_, sign, mark) in zip(parts, STRENGTHS, strict=True) if part)


# -- strength --------------------------------------------------------------------------


def _strength_lines(
    timeline: ThemeTimeline, names: Sequence[str], lead: int, cells: int, lang: Language
) -> Iterator[Line]:
    yield ((tell("track.chart.strength", lang), "heading"),)
    heads = [say(f"short.{strength}" if strength else "themes.other", lang) for strength, _, _ in STRENGTHS]
    room = max(width(head) for head in heads) + 4
    if lead + room * len(STRENGTHS) > cells:
        room = max(4, (cells - lead) // len(STRENGTHS))
    titles: list[Run] = [(" " * lead, "")]
    for head, (_, sign, mark) in zip(heads, STRENGTHS, strict=True):
        short = cut(head, room - 3, "")
        titles += [(" " * (room - width(short) - 2), ""), (sign, mark), (f" {short}", "label")]
    yield tuple(titles)
    for point, name in zip(timeline.points, names, strict=True):
        cells_ = [(f"{count or '-':>{room}}", "" if count else "faint") for count in strengths(point)]
        yield (*fit(((name, "place"),), lead), *cells_)


# -- targets ---------------------------------------------------------------------------


def _target_lines(
    timeline: ThemeTimeline, documents: Sequence[Document], names: Sequence[str], lead: int, cells: int, lang: Language
) -> Iterator[Line]:
    yield ((tell("track.chart.targets", lang), "heading"),)
    if not timeline.targets:
        yield ((tell("track.notargets", lang), "faint"),)
        return
    figures = max(width(target.figure) for target in timeline.targets)
    deadlines = max(width(_deadline(target, lang)) for target in timeline.targets)
    last = -1
    for target in timeline.targets:
        name = names[target.document] if target.document != last else ""
        last = target.document
        quote = visible(documents[target.document].statement(target.statement).text.strip().replace("\n", " "))
        yield fit(
            (
                *fit(((name, "place"),), lead),
                ("  ", ""),
                *fit(((visible(target.figure), "figures"),), min(figures, 24)),
                ("  ", ""),
                *fit(((_deadline(target, lang), "strong"),), deadlines),
                ("  ", ""),
                (quote, "faint"),
            ),
            cells,
        )


def _deadline(target: Target, lang: Language) -> str:
    date = target.deadline
    return language.period(date.value, date.kind, lang) if date else "-"
