"""The difference within a pair, in words, over the printed text.

Words come from the segmenter; figures and dates with their units and Latin words stay whole.
Differences of width or notation are none: words are compared in canonical form and shown as printed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence

from rapidfuzz.distance import Indel, Postfix, Prefix

from ..normalize.document import Statement
from .change import Segment
from .segmentation import PartOfSpeech, Token, tokens

_SHORT = 2
"""An equal run of this many characters or fewer between two changes is drawn into them, unless it
is a content word: a lone particle kept between two changes makes a redline hard to read."""
_HEDGES = frozenset({"等", "など"})
"""Suffixes that are a change of their own: 電源 became 電源等, and only 等 is new."""


def redline(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[Segment, ...]:
    """Segments that read as the old printed text (equal + delete) and the new (equal + insert)."""
    if [statement.canonical for statement in old] == [statement.canonical for statement in new]:
        printed = "".join(statement.text for statement in old), "".join(statement.text for statement in new)
        return (Segment("equal", *printed),) if any(printed) else ()
    head, tail = _shared_clauses(old[0].canonical, new[0].canonical) if len(old) == len(new) == 1 else (0, 0)
    before, printed_before = _words(old, head, tail)
    after, printed_after = _words(new, head, tail)
    segments: list[Segment] = []
    codes: dict[str, int] = {}
    encoded_before = [codes.setdefault(word, len(codes)) for word in before]
    encoded_after = [codes.setdefault(word, len(codes)) for word in after]
    for op in Indel.opcodes(encoded_before, encoded_after):
        taken = "".join(printed_before[op.src_start : op.src_end])
        given = "".join(printed_after[op.dest_start : op.dest_end])
        if op.tag == "equal":
            segments.append(Segment("equal", taken, given))
        else:
            if taken:
                segments.append(Segment("delete", taken, ""))
            if given:
                segments.append(Segment("insert", "", given))
    return tuple(_tidy(segments))


def _shared_clauses(one: str, other: str) -> tuple[int, int]:
    """How many characters two texts share in whole clauses at head and tail: no word need be cut there."""
    head = one.rfind("、", 0, Prefix.similarity(one, other)) + 1
    shared = Postfix.similarity(one[head:], other[head:])
    comma = one.find("、", len(one) - shared)
    return head, len(one) - comma - 1 if comma >= 0 else 0


def _words(statements: Sequence[Statement], head: int = 0, tail: int = 0) -> tuple[list[str], list[str]]:
    """The words of statements in canonical form, to compare, and as printed, which together is the printed text.

    The first `head` characters count as one word, and so do the last `tail`.
    """
    canonical: list[str] = []
    printed: list[str] = []
    for statement in statements:
        compared, text, offsets = statement.canonical, statement.text, statement.offsets
        shown = 0
        last = len(compared) - tail
        found = [word for word in tokens(compared) if head < word[0] <= last]
        units = _units(compared, found, _inside_facts(statement), head)
        for start, end in [(0, head)] * bool(head) + units + [(last, len(compared))] * bool(tail):
            stop = max(offsets[end] if end < len(compared) else len(text), shown)
            canonical.append(compared[start:end])
            printed.append(text[shown:stop])
            shown = stop
        if shown < len(text):
            canonical.append("")
            printed.append(text[shown:])
    return canonical, printed


def _inside_facts(statement: Statement) -> frozenset[int]:
    """Places in the canonical text within a figure or a date, where no word may end."""
    spans = [*(quantity.span for quantity in statement.quantities), *(date.span for date in statement.dates)]
    return frozenset(
        place
        for start, end in spans
        for place in range(bisect_right(statement.offsets, start), bisect_left(statement.offsets, end))
    )


def _units(text: str, found: Sequence[Token], unbroken: Container[int] = (), begin: int = 0) -> list[tuple[int, int]]:
    """Spans of words, with what belongs together joined: figures and units, Latin runs, endings of verbs.

    `found` are the words of the text from `begin` on, where one of them begins.
    """
    spans: list[tuple[int, int]] = []
    first, before, start = begin, begin, begin
    previous: PartOfSpeech | None = None
    for end, kind in found:
        if previous is not None and start not in unbroken and not _sticks(text, before, previous, start, kind, end):
            spans.append((first, start))
            first = start
        before, previous, start = start, kind, end
    if previous is not None:
        spans.append((first, start))
    return spans


def _sticks(text: str, before: int, one: PartOfSpeech, start: int, two: PartOfSpeech, end: int) -> bool:
    """Whether the words text[before:start] and text[start:end], of these kinds, are read as one."""
    if one.detail == "数詞":
        return (
            two.detail in ("数詞", "助数詞可能", "助数詞") or two.part == "接尾辞" or text[start:end] in "%円人年月日"
        )
    if two.part == "接尾辞" or one.part == "接頭辞":
        return text[start:end] not in _HEDGES
    if text[start - 1 : start + 1].isascii() and text[before:end].isascii():
        return text[before:start].isalnum() and text[start:end].isalnum()
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
