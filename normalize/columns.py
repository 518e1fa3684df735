"""Items that stand side by side in one line: slides and tables put several boxes on one height.

"・人口の増大 ・貧困"   ->  "・人口の増大", "・貧困"
"自治体 商店街 外国"   ->  "自治体", "商店街", "外国"      (only in boxed layouts)
"オープン ・ イノベーション"  stays: letter-spaced punctuation is no bullet
"""

from __future__ import annotations

import re
from dataclasses import replace

from . import signals
from .document import Marker
from .markers import BULLETS, read_marker
from .plain import plain
from .rows import Row, row_marker
from .sentences import enclosed

_BLANKS = re.compile(r"[ \u3000\u00a0]{1,40}")
_NO_LEFT = re.compile(r"[、・:;,.(「『【\[/×x=+〜\-ー]$")
_NO_RIGHT = re.compile(r"[ぁ-ゖ0-9(「『【\[」』)】:;、。,.*×=+〜/%&等]|[^\x00-\x7f](?: |$)")
_LETTER_SPACED = re.compile(r"(?:^| )[^\x00-\x7f]$")
_LONGEST_LINE = 400
"""Longer lines were put together again: nothing stands side by side in them."""
_SPOKEN = re.compile(r"[。、,]|[0-9](?:[兆億万千百]?円|%)| ?: ")
"""Sentences, amounts and `label : value` are not boxes side by side."""


def split_row(row: Row, *, boxed: bool) -> list[Row]:
    """The items of `row` in order, each a row of its own, those after the first marked as apart."""
    if row.whole or row.role != "text" or len(row.text) > _LONGEST_LINE or not _BLANKS.search(row.text):
        return [row]
    cuts = _cuts(row, boxed)
    if not cuts:
        return [row]
    pieces = [row.text[start:end].strip() for start, end in zip([0, *cuts], [*cuts, len(row.text)], strict=True)]
    return [
        replace(
            row,
            text=piece,
            plain=plain(piece),
            apart=row.apart or place > 0,
            gap=0 if place else row.gap,
            marker=None if place else row.marker,
            indent=0 if place else row.indent,
        )
        for place, piece in enumerate(pieces)
    ]


def _cuts(row: Row, boxed: bool) -> list[int]:
    text = row.text
    inside = enclosed(text)
    found = row_marker(row)
    own = found[0] if found else None
    boxes = boxed and own is None and not _SPOKEN.search(plain(text))
    cuts: list[int] = []
    for blank in _BLANKS.finditer(text):
        left, right = text[: blank.start()], text[blank.end() :]
        if not left or not right or inside[blank.start()]:
            continue
        if own and blank.end() <= len(own.text) + len(blank[0]):
            continue  # the blank behind the row's own marker
        if _begins_item(text, own, right) or (boxes and _parts_boxes(plain(left), plain(right))):
            cuts.append(blank.end())
    return cuts


def _begins_item(text: str, own: Marker | None, right: str) -> bool:
    if signals.is_label(plain(right)):
        return True
    if right[0] in "▲△" and right[1:2].isdigit():
        return False  # ▲46％ is a figure
    if right[0] in BULLETS:
        # Letter-spaced text has blanks on both sides of a middle dot; ◎：… ●：… is a legend.
        bulleted = text[0] in BULLETS or (own is not None and own.style == "bullet")
        return bulleted and not right[1:2].isspace() and right[1:2] not in BULLETS
    found = read_marker(right)
    if found is None or found[0].style not in ("roman", "circled") or not found[1]:
        return False
    if own is None:
        return found[0].style == "roman" and found[0].text[-1:] in ".．"
    return own.style == found[0].style


def _parts_boxes(left: str, right: str) -> bool:
    if signals.is_label(left) or _NO_LEFT.search(left) or _NO_RIGHT.match(right) or _LETTER_SPACED.search(left):
        return False
    return (not left[-1].isascii() or left[-1] in ")]") and right[0].isalpha()
