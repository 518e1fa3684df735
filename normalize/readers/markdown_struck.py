"""Struck-out text in Markdown: what stands between `~~` and `~~`, or in `<del>`, `<s>` and `<strike>`.

It no longer holds, so it is left out and told (`deleted-text`), as struck-out text of Word and HTML is. A stretch may
go on over the lines of a paragraph, but not into another block. With the text asked for as it was before the
revisions, struck-out text stays and `<ins>` goes.

    - ~~検討する。~~実施する。   ->   - 実施する。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..document import Span
from ..source import Line
from .collector import LineCollector

_MARK = re.compile(r"(?P<tilde>(?<![~\\])~~(?!~))|<(?P<close>/?)(?P<tag>del|s|strike|ins)(?:\s[^<>]{0,200})?>", re.I)
_MAY_HOLD = re.compile(r"~~|</?(?:del|s|strike|ins)[\s>]", re.I).search
_CODE = re.compile(r"`[^`\n]{1,400}`")
_FENCE = re.compile(r" {0,3}(?:`{3}|~{3})")
_BLOCK = re.compile(r"[ \t>]{0,12}(?:[|#]|[-*+] |\d{1,3}[.)] )")
"""A line that begins a block of its own: a stretch that is open above it was none."""
_EMPTY = re.compile(r"[ \t>]{0,12}(?:[-*+]|\d{1,3}[.)]|#{1,6})?[ \t\u3000]*$")
"""All that is left of a line whose words are gone: a bullet, a number, blanks."""
_LONGEST = 40
"""Lines of one stretch."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A sign that opens or closes a stretch."""

    line: int
    start: int
    end: int
    name: str
    opens: bool
    closes: bool


def without_struck(lines: Sequence[Line], collector: LineCollector, *, original: bool) -> list[Line]:
    """The lines without what was struck out, which `collector` is told; lines left empty are gone.

    `original`: struck-out text is kept, and what was put in goes instead.
    """
    cuts: dict[int, list[Span]] = {}
    opened: dict[str, _Mark] = {}
    for mark in _marks(lines):
        before = opened.get(mark.name)
        if before is not None and mark.closes and _one_block(lines, before, mark):
            del opened[mark.name]
            for sign in (before, mark):
                cuts.setdefault(sign.line, []).append((sign.start, sign.end))
            if (mark.name == "ins") == original:
                inner = _inner(lines, before, mark)
                collector.omit("deleted-text", "".join(lines[number].text[slice(*span)] for number, span in inner))
                for number, span in inner:
                    cuts.setdefault(number, []).append(span)
        elif mark.opens:
            opened[mark.name] = mark
    return list(_cut_out(lines, cuts)) if cuts else list(lines)


def _marks(lines: Sequence[Line]) -> list[_Mark]:
    found: list[_Mark] = []
    fenced = False
    for number, line in enumerate(lines):
        if _FENCE.match(line.text):
            fenced = not fenced
        if fenced or not _MAY_HOLD(line.text):
            continue
        text = _CODE.sub(lambda match: " " * len(match[0]), line.text)
        for match in _MARK.finditer(text):
            tilde = match["tilde"] is not None
            opens = text[match.end() : match.end() + 1].strip() != "" if tilde else not match["close"]
            closes = text[max(0, match.start() - 1) : match.start()].strip() != "" if tilde else bool(match["close"])
            found.append(_Mark(number, *match.span(), "~~" if tilde else match["tag"].lower(), opens, closes))
    return found


def _one_block(lines: Sequence[Line], before: _Mark, mark: _Mark) -> bool:
    """Whether no blank line, list item, heading or cell edge stands between the two signs."""
    if before.line == mark.line:
        text = lines[mark.line].text
        return not text.lstrip().startswith("|") or "|" not in text[before.end : mark.start]
    return mark.line - before.line < _LONGEST and not any(
        line.gap or _BLOCK.match(line.text) for line in lines[before.line + 1 : mark.line + 1]
    )


def _inner(lines: Sequence[Line], before: _Mark, mark: _Mark) -> list[tuple[int, Span]]:
    """What stands between two signs: the span of each line that has a part in it."""
    return [
        (
            number,
            (
                before.end if number == before.line else 0,
                mark.start if number == mark.line else len(lines[number].text),
            ),
        )
        for number in range(before.line, mark.line + 1)
    ]


def _cut_out(lines: Sequence[Line], cuts: dict[int, list[Span]]) -> Iterator[Line]:
    gap = 0
    """Blank lines before lines that went."""
    for number, line in enumerate(lines):
        if number not in cuts:
            yield replace(line, gap=max(line.gap, gap))
            gap = 0
            continue
        keep = bytearray(b"\x01" * len(line.text))
        for start, end in cuts[number]:
            keep[start:end] = bytes(end - start)
        text = "".join(char for char, kept in zip(line.text, keep, strict=True) if kept)
        gap = max(line.gap, gap)
        if not _EMPTY.match(text):
            yield replace(line, text=text, gap=gap)
            gap = 0
