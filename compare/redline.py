"""The difference within a pair, in words, over the printed text.

Words come from the segmenter; figures and dates with their units and Latin words stay whole.
Differences of width or notation are none: words are compared in canonical form and shown as printed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from ..normalize.document import Statement
from .change import Segment
from .segmentation import Token, tokens

_SHORT = 2
"""An equal run of this many characters or fewer between two changes is drawn into them, unless it
is a content word: a lone particle kept between two changes makes a redline hard to read."""
_HEDGES = frozenset({"等", "など"})
"""Suffixes that are a change of their own: 電源 became 電源等, and only 等 is new."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word: its canonical form to compare, its printed form to show."""

    canonical: str
    printed: str


def redline(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[Segment, ...]:
    """Segments that read as the old printed text (equal + delete) and the new (equal + insert)."""
    if [statement.canonical for statement in old] == [statement.canonical for statement in new]:
        printed = "".join(statement.text for statement in old), "".join(statement.text for statement in new)
        return (Segment("equal", *printed),) if any(printed) else ()
    before = [word for statement in old for word in _words(statement)]
    after = [word for statement in new for word in _words(statement)]
    segments: list[Segment] = []
    codes: dict[str, int] = {}
    encoded_before = [codes.setdefault(word.canonical, len(codes)) for word in before]
    encoded_after = [codes.setdefault(word.canonical, len(codes)) for word in after]
    for op in Indel.opcodes(encoded_before, encoded_after):
        taken = "".join(word.printed for word in before[op.src_start : op.src_end])
        given = "".join(word.printed for word in after[op.dest_start : op.dest_end])
        if op.tag == "equal":
            segments.append(Segment("equal", taken, given))
        else:
            if taken:
                segments.append(Segment("delete", taken, ""))
            if given:
                segments.append(Segment("insert", "", given))
    return tuple(_tidy(segments))


def _words(statement: Statement) -> list[_Word]:
    """The words of a statement, canonical and printed; together they cover the printed text."""
    words: list[_Word] = []
    shown = 0
    for start, end in _units(tokens(statement.canonical), _inside_facts(statement)):
        stop = statement.offsets[end] if end < len(statement.canonical) else len(statement.text)
        stop = max(stop, shown)
        words.append(_Word(statement.canonical[start:end], statement.text[shown:stop]))
        shown = stop
    if shown < len(statement.text):
        words.append(_Word("", statement.text[shown:]))
    return words


def _inside_facts(statement: Statement) -> frozenset[int]:
    """Places in the canonical text within a figure or a date, where no word may end."""
    spans = [*(quantity.span for quantity in statement.quantities), *(date.span for date in statement.dates)]
    return frozenset(
        place
        for start, end in spans
        for place in range(bisect_right(statement.offsets, start), bisect_left(statement.offsets, end))
    )


def _units(found: Sequence[Token], unbroken: Container[int] = ()) -> list[tuple[int, int]]:
    """Spans of words, with what belongs together joined: figures and units, Latin runs, endings of verbs."""
    spans: list[tuple[int, int]] = []
    previous: Token | None = None
    for token in found:
        if previous is not None and (token.start in unbroken or _sticks(previous, token)):
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.start, token.end))
        previous = token
    return spans


def _sticks(one: Token, two: Token) -> bool:
    """Whether two neighbouring tokens are read as one word."""
    if one.detail == "数詞":
        return two.detail in ("数詞", "助数詞可能", "助数詞") or two.part == "接尾辞" or two.surface in "%円人年月日"
    if two.part == "接尾辞" or one.part == "接頭辞":
        return two.surface not in _HEDGES
    if one.surface.isascii() and two.surface.isascii():
        return one.surface.isalnum() and two.surface.isalnum()
    # endings of one verb: し|て|い|く
    return two.part == "助動詞" and one.part in ("動詞", "助動詞")


def _tidy(segments: Sequence[Segment]) -> list[Segment]:
    """Draw short equal runs between two changes into them; deletions first, then insertions."""
    tidy: list[Segment] = []
    index = 0
    while index < len(segments):
        if segments[index].op == "equal":
            tidy.append(segments[index])
            index += 1
            continue
        taken, given = "", ""
        while index < len(segments):
            segment = segments[index]
            follows = index + 1 < len(segments)
            if segment.op == "equal" and not (follows and taken + given and _is_filler(segment.old)):
                break
            taken += segment.old
            given += segment.new
            index += 1
        if taken:
            tidy.append(Segment("delete", taken, ""))
        if given:
            tidy.append(Segment("insert", "", given))
    return tidy


def _is_filler(text: str) -> bool:
    return len(text) <= _SHORT and all("ぁ" <= character <= "ん" or character in "、・" for character in text)
