"""Who is responsible, where a bracket behind the sentence says so: …を整備する。（所管：保育課）, …する。【総務省】.

Such a bracket is no statement of its own: it belongs to the sentence before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bodies import find_responsible, is_body
from .document import Span
from .plain import plain

_LABEL = (
    r"(?:所管|所轄|担当|主管|主務|主担当|実施主体|取組主体|実施機関|関係)"
    r"(?:部署|部局|課室?|府省庁?|省庁|機関|部|局|大臣|者)?等?"
)
_NOTE = re.compile(rf"[(【〔\[<] ?(?:(?P<label>{_LABEL}) ?[:は] ?)?(?P<who>[^()【】〔〕\[\]<>。:]{{2,80}})[)】〕\]>]")
_PRINTED = re.compile(r"[ \u3000]{0,4}[（(【〔［\[＜<][^（）()【】〔〕［］\[\]＜＞<>。｡]{2,90}[）)】〕］\]＞>][。｡]?")
_BETWEEN = re.compile(r"[、,・/ ]|及び|並びに")
_OFFICE = re.compile(
    r"[一-鿿ァ-ヺー]{0,10}(?:(?![のをがに])[ぁ-ん]){0,6}[一-鿿ァ-ヺー]{1,14}(?:課|室|(?<!部)局|署|事務所)"
)
_STOP = ("。", "｡")


def is_note(text: str) -> bool:
    """Whether a text in its plain form is a bracket that names those responsible, and nothing else."""
    match = _NOTE.fullmatch(text.removesuffix("。"))
    return match is not None and _names(match)


def _names(match: re.Match[str]) -> bool:
    if match["label"]:
        return True
    parts = [part.removesuffix("等") for part in _BETWEEN.split(match["who"]) if part]
    return bool(parts) and all(is_body(part) or _OFFICE.fullmatch(part) for part in parts)


def join_notes(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences of `text` (half-open spans), each with the bracket behind it that names those responsible.

    Where the text begins with such a bracket, they stand before their sentences, and nothing is joined.
    """
    first = _PRINTED.match(text)
    if len(spans) < 2 or (first and is_note(plain(first[0].strip()))):
        return tuple(spans)
    found: list[Span] = []
    for start, end in spans:
        note = _PRINTED.match(text, start, end) if found and text[: found[-1][1]].endswith(_STOP) else None
        if note and is_note(plain(note[0].strip())):
            found[-1] = found[-1][0], note.end()
            start = note.end() + len(text[note.end() : end]) - len(text[note.end() : end].lstrip())
        if start < end:
            found.append((start, end))
    return tuple(found)


def find_noted(canonical: str) -> tuple[str, ...]:
    """Those whom brackets behind a sentence or at its end name as responsible, canonical, each once."""
    named: list[str] = []
    for match in _NOTE.finditer(canonical):
        behind = canonical[match.end() :]
        if behind in ("", "。") and _names(match):
            named.extend(find_responsible(match["who"]))
    return tuple(dict.fromkeys(named))


def without_note(canonical: str) -> str:
    """A sentence without the bracket behind its full stop that names those responsible."""
    match = next((one for one in _NOTE.finditer(canonical) if one.end() == len(canonical)), None)
    if match is None or not canonical[: match.start()].endswith("。") or not _names(match):
        return canonical
    return canonical[: match.start()]
