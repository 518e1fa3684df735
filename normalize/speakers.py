"""Minutes: who speaks is the title of what is said, and every turn ends the one before.

    ○港湾局長　ただ今から…開催する。      港湾局長              <- heading
    （海事大臣）船の燃料を改める。    ->    ただ今から…開催する。   <- statement
    経済大臣：                         （海事大臣）           <- heading, on the same level
    研修を行う。                         船の燃料を改める。
                                       経済大臣：            <- heading

A paper is taken for minutes if at least two different speakers have a turn; who is one is told by the title he bears.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from .document import Marker
from .paragraphs import Paragraph
from .plain import plain

_FEWEST = 2
_OFFICE = (
    r"(?:大臣|政務官|補佐官|長官|次官|審議官|参事官|委員|議員|構成員|参考人|座長|議長|会長|部会長|局長|部長|課長|室長|理事長?|知事|[市町村区]長|事務局"
    r"|幹事|主査|教授|氏|さん|先生|専門官|企画官|総裁|社長|顧問)"
)
_NAME = rf"[一-龥々ァ-ヺーA-Za-z・ ]{{0,30}}?{_OFFICE}(?:\([^()]{{1,20}}\))?"
_IN_BRACKETS = rf"\([^()。、]{{0,20}}?{_OFFICE}\)"
_RINGED = re.compile(rf"({_NAME})(?::| +(?=[^ ]{{2}})|$)")
"""Behind ○: the name, then a blank or the end of the line."""
_UNRINGED = re.compile(rf"({_NAME}:|{_IN_BRACKETS}(?! ?[をがはにでとへもやの、]|$)|【{_NAME}】$)")
_HEADED = re.compile(rf"{_NAME}:|{_IN_BRACKETS}|【{_NAME}】")
_SEVERAL = re.compile(r"\([^()。]{0,20}(?:意見|発言|質疑|質疑応答|意見交換|討議|議論|やり取り)(?:等|の概要)?\)")
"""（関係閣僚からの主な意見）, alone on a line: what several people said."""


def part_turns(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, each turn of minutes with its speaker as a heading above what is said."""
    turns = [_turn(paragraph, following) for paragraph, following in zip_longest(paragraphs, paragraphs[1:])]
    if len({turn.strip("（）()【】：: ") for turn in turns if turn}) < _FEWEST:
        return list(paragraphs)
    found: list[Paragraph] = []
    for paragraph, turn in zip(paragraphs, turns, strict=True):
        if turn:
            found.extend(_parted(paragraph, turn))
        elif paragraph.role == "text" and paragraph.marker is None and _SEVERAL.fullmatch(paragraph.plain):
            found.append(replace(paragraph, role="heading"))
        else:
            found.append(paragraph)
    return found


def is_turn(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a heading that `part_turns` made."""
    if paragraph.role != "heading" or paragraph.level is not None:
        return False
    if paragraph.marker is not None:
        return paragraph.marker.style == "speaker"
    return any(pattern.fullmatch(paragraph.plain) for pattern in (_HEADED, _SEVERAL))


def _turn(paragraph: Paragraph, following: Paragraph | None) -> str:
    """The speaker at the head of a paragraph as printed, brackets and colon included; empty without one.

    A name alone on a line has a turn if text stands below: a list of those present is none.
    """
    if paragraph.role != "text" or len(paragraph.plain) != len(paragraph.text):
        return ""
    name = _named(paragraph)
    if name != paragraph.text:
        return name if "。" in paragraph.plain else ""
    said = following is not None and following.role == "text" and following.marker is None and "。" in following.plain
    return name if said and following is not None and not _named(following) else ""


def _named(paragraph: Paragraph) -> str:
    if paragraph.marker is not None and paragraph.marker.style not in ("bullet", "speaker"):
        return ""
    match = (_UNRINGED if paragraph.marker is None else _RINGED).match(paragraph.plain)
    return paragraph.text[: match.end(1)] if match else ""


def _parted(paragraph: Paragraph, turn: str) -> list[Paragraph]:
    """The heading of a turn and, where it stands on the same line, what is said."""
    marker = paragraph.marker and Marker(paragraph.marker.text, "speaker")
    head = replace(paragraph, text=turn, plain=plain(turn), marker=marker, role="heading", level=None)
    said = paragraph.text[len(turn) :].lstrip(" \u3000:：")
    if not said:
        return [head]
    head = replace(head, last=paragraph.first)
    return [head, replace(paragraph, text=said, plain=plain(said), marker=None, gap=0)]
