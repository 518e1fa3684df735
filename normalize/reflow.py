"""Hard-wrapped lines become paragraphs again.

Two kinds of extracted text have to be told apart. In *prose* a line that is full goes on, whatever
blank lines stand between; in *boxed* text (slides) a blank line begins another box. In both, the
wording decides first: a marker begins something new, 。 ends it, a particle or an open bracket
wants more. Where a sentence ends nothing need be decided, since statements end there anyway.

    "…経済成長のみならず、社"          "データの取扱いや"
    ""                          ->    "AI/IoTの利活用"      one paragraph each
    "会的課題や地球的課題の…。 "        "に関する国際的な規範"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from . import indents, signals
from .articles import part_articles
from .columns import split_row
from .contents import set_contents_aside
from .document import Furniture
from .furniture import set_aside, without_repeated_titles
from .imprint import part_imprint
from .joining import join
from .layout import Layout, find_layout
from .paragraphs import Paragraph
from .plain import plain, width
from .responsible import is_note, without_note
from .rows import Row, row_marker
from .running_heads import mark_furniture
from .sequences import number_by_sequence
from .source import Box, Line
from .speakers import part_turns
from .wrapping import unwrap

_LOOKAHEAD = 6
"""Rows within which an open bracket must close to hold lines together."""
_LONGEST_BRACKET = 300
_ROOM = 4
"""Columns by which the next line must be longer for an item's line to have had room for more."""
_LONGEST_PARAGRAPH = 20_000
"""Characters; nobody writes longer ones, and joining must not take quadratic time."""
_BESIDE = 0.75
"""Share of the next line's width from which a short line may have broken a word (narrow columns)."""
_NUMBERED_END = re.compile(r"[一-龥ァ-ー]{4}(?:[①-⑳]|\([0-9]{1,2}\))$")
"""A slide's title with its number behind."""
_CLAUSES = re.compile(r"[^」]、")
_SPOKEN = re.compile("[、。]")
_SINGLE_SPACED = 0.1
"""Share of neighbouring lines without a blank line between that double-spaced text may have (page ends)."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A document's lines put together again."""

    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...]
    boxed: bool
    """The document is laid out in boxes: slides, posters."""


def reflow(lines: Sequence[Line], *, spaced: bool = False) -> Flow:
    """The paragraphs of `lines` in order, and the page furniture; only blanks at line ends are lost.

    `spaced`: the format says that blank lines part paragraphs (Markdown).
    """
    lines = mark_furniture(lines)
    rows, furniture = set_aside(unwrap(lines))
    lines = [line for line in lines if line.role != "furniture"]
    indented = indents.says_something(lines)
    if not indented:
        rows = indents.without_indents(rows)
    rows = part_imprint(rows)
    layout = find_layout(rows)
    numbered = number_by_sequence(rows, 0 if layout.whole else layout.full)
    if numbered != rows:
        rows, layout = numbered, find_layout(numbered)
    layout = replace(layout, set_in=indented and indents.find_habit(lines))
    if spaced:
        layout = replace(layout, boxed=False, spaced=True)
    else:
        rows = _even_gaps(rows, layout)
    rows = [piece for row in rows for piece in split_row(row, boxed=layout.boxed)]
    joined, contents = set_contents_aside(_join_rows(rows, layout))
    paragraphs, repeated = without_repeated_titles(part_turns(part_articles(joined)))
    listed = sorted([*furniture, *contents, *repeated], key=lambda item: item.line)
    return Flow(tuple(paragraphs), tuple(listed), layout.boxed)


def _join_rows(rows: Sequence[Row], layout: Layout) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    group: list[Row] = []
    text = ""
    for place, row in enumerate(rows):
        if (
            group
            and len(text) < _LONGEST_PARAGRAPH
            and _goes_on(text, group, row, rows[place : place + _LOOKAHEAD], layout)
        ):
            group.append(row)
            text = join(text, row.text, layout.latin)
            continue
        if group:
            paragraphs.append(_paragraph(text, group))
        group, text = [row], row.text
    if group:
        paragraphs.append(_paragraph(text, group))
    return paragraphs


def _even_gaps(rows: list[Row], layout: Layout) -> list[Row]:
    """Rows whose gaps count from what is usual: in double-spaced text one blank line means nothing.

    Spacing a text twice over (blank lines between all its lines, blank ones included) doubles again.
    """
    if any(row.box for row in rows):
        return rows
    gaps = [row.gap for row in rows]
    while len(gaps) > 3 and max(gaps) and sum(gap == 0 for gap in gaps[1:]) <= _SINGLE_SPACED * len(gaps):
        even = [max(0, gap - 1) // 2 for gap in gaps]
        if layout.boxed and not any(even):
            break  # one paragraph a line, and blank lines between
        gaps = even
    return [replace(row, gap=gap) for row, gap in zip(rows, gaps, strict=True)]


def _goes_on(text: str, group: list[Row], row: Row, ahead: Sequence[Row], layout: Layout) -> bool:
    """Whether `row` continues the paragraph of `group`, whose joined text is `text`."""
    last = group[-1]
    if row.apart or row.whole or last.whole or row.role != last.role or row.cell != last.cell:
        return False
    if row.role not in ("text", "note"):
        return row.cell is not None
    if _in_bracket(text, ahead):
        return True
    if signals.ends_sentence(last.plain):
        return not row.gap and is_note(row.plain) and not _is_caption(row, ahead)
    if without_note(last.plain) != last.plain:
        return False
    found = row_marker(row)
    if found:
        inline = last.plain[-1] == "、" and found[0].style not in ("bullet", "note")
        return inline and _style(group[0]) != found[0].style
    if any(begins(row.plain) for begins in _BEGINNINGS) or any(ends(last.plain) for ends in _ENDINGS):
        return False
    if _is_caption(row, ahead) or indents.begins_paragraph(group, row, habit=layout.set_in, boxed=layout.boxed):
        return False
    if _is_said_item(group, row, layout):
        return False
    if signals.begins_bound(row.plain) or signals.glued_bracket(row.plain):
        return True
    if layout.whole:
        open_clause = signals.ends_open(last.plain) and bool(_CLAUSES.search(last.plain))
        return open_clause or last.plain[-1] in "、・" or _is_unfinished(last.plain, row.plain)
    if layout.boxed:
        return _goes_on_in_box(group, row)
    return _goes_on_in_prose(group, row, layout)


def _is_said_item(group: Sequence[Row], row: Row, layout: Layout) -> bool:
    """Whether the item of `group` is over though it has no full stop: a verb ends it, and `row` begins anew.

    The verb could also go on to what it describes (整備する⏎施設), but not over a blank line, nor to a paragraph set in
    that names who acts where the line had room for more.
    """
    above = group[-1]
    if row.turned or row_marker(group[0]) is None:
        return False
    if row.gap and layout.spaced:
        return True
    if not signals.ends_in_verb(above.plain):
        return False
    begins = bool(row.indent) and indents.edge(above) + _ROOM < indents.edge(row)
    return (row.gap > 0 and not signals.begins_bound(row.plain)) or (begins and signals.names_topic(row.plain))


_MARKED = ("text", "item", "heading", "cell", "note")
_BEGINNINGS = (
    signals.is_label,
    signals.is_bracketed,
    signals.is_appendix,
    signals.is_opening,
    signals.is_closing,
    signals.is_law_number,
    signals.has_tag,
    signals.is_filler,
)
_ENDINGS = (signals.is_opening, signals.is_closing, signals.is_bracketed, signals.is_filler, signals.is_supplement)


def _is_caption(row: Row, ahead: Sequence[Row]) -> bool:
    """A line in brackets right above an article of a law."""
    return row.plain[0] == "(" and row.plain[-1] == ")" and len(ahead) > 1 and _style(ahead[1]) == "article"


def _style(row: Row) -> str | None:
    found = row_marker(row)
    return found[0].style if found else None


def _in_bracket(text: str, ahead: Sequence[Row]) -> bool:
    family = signals.open_family(text[-_LONGEST_BRACKET:])
    return family is not None and signals.is_closed_by(family, [row.text for row in ahead])


def _goes_on_in_prose(group: list[Row], row: Row, layout: Layout) -> bool:
    last = group[-1]
    style = _style(last) if len(group) == 1 else None
    titled = style is not None and (style in layout.titles or not _CLAUSES.search(last.plain))
    if signals.ends_open(last.plain):
        return not (titled and last.plain.endswith(("へ", "とは")))
    if row.gap and not (row.turned or row.page != last.page):
        return _is_unfinished(last.plain, row.plain)
    room, below = width(last.plain), width(row.plain)
    if room >= _BESIDE * min(below, layout.full) and signals.broken_word(last.plain, row.plain, layout.katakana):
        return True
    if room < layout.full:
        return False
    # A title may fill its line, but hardly more than one: what is long again after it is the text below.
    return not (titled and (_SPOKEN.search(row.plain) or below >= layout.full))


def _is_unfinished(text: str, following: str) -> bool:
    """A paragraph of several sentences whose last one has no end, before another of sentences: a page turned."""
    return "。" in text and "。" in following and width(text) > width(following[:8])


def _goes_on_in_box(group: list[Row], row: Row) -> bool:
    last = group[-1]
    if signals.ends_open(last.plain):
        return True
    if row.gap or row.turned or row.page != last.page or _NUMBERED_END.search(last.plain):
        return False
    if row.plain[0] == "(":
        return True
    if signals.ends_amount(last.plain) or signals.ends_clause(last.plain):
        return False
    if _style(group[0]) == "bullet" or _CLAUSES.search(last.plain):
        return True
    return width(last.plain) * 3 >= width(row.plain) * 2


def _paragraph(text: str, group: list[Row]) -> Paragraph:
    first, last = group[0], group[-1]
    found = row_marker(replace(first, text=text)) if first.role in _MARKED else None
    marker, rest = found if found else (None, text.strip())
    return Paragraph(
        text=rest,
        plain=plain(rest),
        marker=marker,
        first=first.first,
        last=last.last,
        page=first.page,
        gap=first.gap,
        box=_around([row.box for row in group]),
        size=first.size,
        bold=all(row.bold for row in group),
        role=first.role,
        level=first.level,
        whole=first.whole,
        cell=first.cell,
        apart=first.apart,
        indent=first.indent,
    )


def _around(boxes: list[Box | None]) -> Box | None:
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    return min(b[0] for b in known), min(b[1] for b in known), max(b[2] for b in known), max(b[3] for b in known)
