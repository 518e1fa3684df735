"""Lines that a program cut at a fixed width are made whole again.

A line at the limit (`wrap_limits`) goes on in the next one, whether or not blank lines were put between. Lines that
people or layout programs broke are left for `reflow`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from heapq import merge
from itertools import pairwise, zip_longest

from .joining import needs_space
from .markers import read_marker
from .plain import columns, plain
from .rows import INDENT, Row, row_of
from .rulings import is_drawn
from .sentences import OPENING
from .signals import ends_amount, ends_open, ends_sentence, is_bracketed, is_closing, is_opening
from .source import Line
from .wrap_limits import NO_START, Wrap, find_wrap, hangs

_LATIN_WORD = re.compile(r"[(\[\"']?[A-Za-z0-9][!-~]{0,19}(?![!-~])")
_DOTS = ("・", "･")
_OVER = 4
"""Columns or characters by which renumbering may lengthen a wrapped line."""
_KINSOKU_ROOM = 3
"""Characters by which a wrapper may move a cut back."""


def rejoin(lines: Sequence[Line]) -> list[tuple[Line, int]]:
    """Lines cut at a mechanical limit put together again, blanks kept; with the number of the last line of each.

    Lines of page furniture stay as they are, and a line may go on behind them: they follow it then.
    """
    body = [line for line in lines if line.role != "furniture"]
    turned = {line.number for above, line in pairwise(lines) if above.role == "furniture"}
    wrap = find_wrap(body)
    usual = _usual_gap(body, wrap) if wrap else 0
    groups: list[list[Line]] = []
    goes_on = False
    for line, following in zip_longest(body, body[1:]):
        if goes_on:
            groups[-1].append(line)
        else:
            groups.append([line])
        goes_on = (
            wrap is not None
            and following is not None
            and (following.gap == usual or following.number in turned)
            and is_cut_at(line, following, wrap)
        )
    joined = [(_whole_line(group, wrap), group[-1].number) for group in groups]
    furniture = ((line, line.number) for line in lines if line.role == "furniture")
    return list(merge(joined, furniture, key=lambda pair: pair[0].number))


def _whole_line(pieces: Sequence[Line], wrap: Wrap | None) -> Line:
    if wrap is None or len(pieces) == 1:
        return pieces[0]
    texts = [pieces[0].text]
    for before, after in pairwise(pieces):
        if (wrap.stripped and _were_words(before.text, after.text)) or _broke_between_words(
            before.text, after.text, wrap
        ):
            texts.append(" ")
        texts.append(after.text)
    return replace(pieces[0], text="".join(texts))


def _broke_between_words(before: str, after: str, wrap: Wrap) -> bool:
    """Whether the line was left short because a whole Latin word follows, and the blank before it went."""
    measure = len if wrap.measure == "characters" else columns
    short = wrap.kinsoku and measure(before) < wrap.limit and not before[-1:].isspace()
    return short and _first_word(after) != "" and needs_space(before, after, ())


def _were_words(before: str, after: str) -> bool:
    """Whether the wrapper dropped a blank between two Latin words: …Connected|World."""
    return before[-1:].isascii() and before[-1:].islower() and after[:1].isascii() and after[:1].isupper()


def _usual_gap(lines: Sequence[Line], wrap: Wrap) -> int:
    """Blank lines that the wrapping program put between the pieces of one line."""
    gaps = Counter(following.gap for line, following in pairwise(lines) if _is_full(line.text, following.text, wrap))
    return gaps.most_common(1)[0][0] if gaps else 0


def is_cut_at(line: Line, following: Line, wrap: Wrap) -> bool:
    """Whether the line stands at the limit and the following goes on with it."""
    if line.whole or following.whole or line.role != "text" or following.role != "text":
        return False
    if is_drawn(line.text) or is_drawn(following.text):
        return False
    text, ahead = line.text.rstrip(), following.text.strip()
    if not _is_full(line.text, following.text, wrap) or (is_bracketed(plain(ahead)) and not ends_amount(plain(text))):
        return False
    if is_opening(ahead) or is_closing(ahead) or (text.endswith("|") and ahead.startswith("|")):
        return False  # the rows of a table are of one length, and each is whole
    if text != line.text and wrap.marked and not (text[-1:].isascii() and following.text[:1].isascii()):
        return False
    if wrap.kinsoku and following.text[0] == INDENT:
        return False
    found = read_marker(following.text)
    if found is None or not found[1]:
        return True
    dot = found[0].text in _DOTS and not following.text[1:2].isspace() and text[:1] not in _DOTS
    return not ends_sentence(plain(text)) and (dot or ends_open(plain(text)))


def _is_full(text: str, following: str, wrap: Wrap) -> bool:
    """Whether the first character of the following line found no room in this one."""
    measure = len if wrap.measure == "characters" else columns
    room = wrap.limit - measure(text)
    if room < 0:
        # A number written otherwise ((1) for ①) may push a line over by a little; a title may be long by itself.
        return hangs(text, wrap.limit, measure) or (room >= -_OVER and read_marker(text) is None)
    if room < measure(following[:1]):
        return True
    if wrap.kinsoku and 0 < room <= measure(_first_word(following)):  # a blank before the word is lost
        return True
    if not wrap.kinsoku or room > _KINSOKU_ROOM * measure(following[:1]):
        return False
    moved = following[room : room + 1]
    return (moved != "" and moved in NO_START) or (room == 1 and following[:1] in OPENING)


def _first_word(text: str) -> str:
    """The Latin word at the head, which a wrapper keeps whole; empty before Japanese."""
    match = _LATIN_WORD.match(text)
    return match[0] if match else ""


def unwrap(lines: Sequence[Line]) -> list[Row]:
    """One row for each line, except that lines cut at a mechanical limit are one row again."""
    return [row_of(line, last) for line, last in rejoin(lines)]
