"""A redline as one line of Markdown: ~~deleted~~ **inserted**, right next to Japanese punctuation too.

CommonMark opens and closes `**` and `~~` by the characters on both sides, and was made for
languages with spaces: in `は**「新」**を` nothing turns bold, because the mark stands between
a letter and a bracket. Where that rule would fail, the mark is written as HTML (`<del>`,
`<ins>`), which has no such rule; everywhere else as the lighter signs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import Literal

from ..compare.change import Segment
from .escape import block_start, inline, plain

Mark = Literal["equal", "delete", "insert"]
Run = tuple[Mark, str]

SEPARATOR = " ／ "
"""Between statements shown in one line."""

_SIGNS: dict[Mark, str] = {"delete": "~~", "insert": "**"}
_TAGS: dict[Mark, str] = {"delete": "del", "insert": "ins"}


def both_sides(redline: Iterable[Segment]) -> str:
    """Old and new in one line; of equal text the new side's notation is shown."""
    return mark(_runs(redline, old=True, new=True))


def in_pieces(redline: Iterable[Segment], lengths: Sequence[int], side: Literal["old", "new"]) -> str:
    """Like `both_sides`, with ` ／ ` where the statements of one side meet.

    `lengths` are their printed lengths: together the length of that side of the redline.
    """
    cuts = set(accumulate(lengths[:-1]))
    runs: list[Run] = []
    position = 0
    for segment in redline:
        own = segment.old if side == "old" else segment.new
        inside = [cut - position for cut in sorted(cuts) if position < cut <= position + len(own)]
        runs.extend(_cut(segment, inside))
        position += len(own)
    return mark(runs)


def _cut(segment: Segment, places: list[int]) -> Iterator[Run]:
    """The segment's run with separators after these characters.

    Of equal text the new notation is shown; where the old one has another length, the
    separator goes to the nearest place that is sure: the segment's end.
    """
    kind: Mark = segment.op
    text = segment.old if kind == "delete" else segment.new
    if kind == "equal" and len(segment.old) != len(segment.new):
        places = [len(text) for _ in places]
    start = 0
    for place in places:
        yield kind, text[start:place]
        yield "equal", SEPARATOR
        start = place
    yield kind, text[start:]


def old_side(redline: Iterable[Segment]) -> str:
    """The old statement with what was deleted marked."""
    return mark(_runs(redline, old=True, new=False))


def new_side(redline: Iterable[Segment]) -> str:
    """The new statement with what was inserted marked."""
    return mark(_runs(redline, old=False, new=True))


def equal_share(redline: Iterable[Segment]) -> float:
    """How much of both texts the redline leaves unmarked, 0-1; 1 for an empty one."""
    segments = tuple(redline)
    total = sum(len(segment.old) + len(segment.new) for segment in segments)
    equal = sum(len(segment.old) + len(segment.new) for segment in segments if segment.op == "equal")
    return equal / total if total else 1.0


def mark(runs: Sequence[Run]) -> str:
    """Escaped Markdown; neighbouring runs of one kind are joined, empty ones dropped."""
    clean = _joined((kind, plain(text)) for kind, text in runs)
    joined = _joined(piece for run in clean for piece in _blanks_unmarked(run))
    pieces = [(kind, inline(text)) for kind, text in _trimmed(joined)]
    line = ""
    for index, (kind, text) in enumerate(pieces):
        following = _head(pieces[index + 1]) if index + 1 < len(pieces) else ""
        line += text if kind == "equal" else _marked(kind, text, line[-1:], following)
    return block_start(line)


def _runs(redline: Iterable[Segment], *, old: bool, new: bool) -> list[Run]:
    runs: list[Run] = []
    for segment in redline:
        if segment.op == "equal":
            runs.append(("equal", segment.new if new else segment.old))
            continue
        if old:
            runs.append(("delete", segment.old))
        if new:
            runs.append(("insert", segment.new))
    return runs


def _joined(runs: Iterable[Run]) -> list[Run]:
    return [
        (kind, "".join(text for _, text in group))
        for kind, group in groupby((run for run in runs if run[1]), key=lambda run: run[0])
    ]


def _blanks_unmarked(run: Run) -> Iterator[Run]:
    """A mark begins and ends on a word: blanks at its ends say nothing, and `~~2020 ~~` does not close."""
    kind, text = run
    head = len(text) - len(text.lstrip())
    tail = max(head, len(text.rstrip()))
    yield "equal", text[:head]
    yield kind, text[head:tail]
    yield "equal", text[tail:]


def _trimmed(runs: list[Run]) -> list[Run]:
    """Without white space at the ends of the line, where no renderer keeps it."""
    texts = [text for _, text in runs]
    for index in (0, -1):
        while texts and not texts[index].strip():
            del texts[index], runs[index]
    if texts:
        texts[0] = texts[0].lstrip()
        texts[-1] = texts[-1].rstrip()
    return [(kind, text) for (kind, _), text in zip(runs, texts, strict=True)]


def _head(piece: Run) -> str:
    kind, text = piece
    return text[:1] if kind == "equal" else _SIGNS[kind][0]


def _marked(kind: Mark, text: str, before: str, following: str) -> str:
    if _flanks(before, text[:1]) and _flanks(following, text[-1:]):
        return f"{_SIGNS[kind]}{text}{_SIGNS[kind]}"
    return f"<{_TAGS[kind]}>{text}</{_TAGS[kind]}>"


def _flanks(outside: str, inside: str) -> bool:
    """Whether a delimiter run between these characters opens (or, mirrored, closes).

    CommonMark 0.30 and older count only category P as punctuation, 0.31 also S: both
    must agree. The end of the line ("") counts as white space.
    """
    return all(
        not inside.isspace() and (not _is(inside, classes) or not outside or outside.isspace() or _is(outside, classes))
        for classes in ("P", "PS")
    )


def _is(character: str, classes: str) -> bool:
    ascii_punctuation = character.isascii() and character.isprintable() and not character.isalnum() and character != " "
    return ascii_punctuation or unicodedata.category(character)[0] in classes
