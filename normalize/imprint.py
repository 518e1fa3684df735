"""The lines of a title block that are no titles: date, number, addressees, who issued the paper, and in whose name.

    ５教総第200号                  ┐
    令和６年２月14日               │ each a line of its own, none a heading
    各都道府県知事　殿             │
    教育庁長官   ┘
    学校の安全について（通知）     the title

Only a block that holds a date, a number or an addressee is looked at: without one, a line that names a body may as well
be half a title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from . import signals
from .rows import Row, row_marker

_LONGEST_BLOCK = 25
"""Rows."""
_FAR = 12
"""Columns from which a line was moved to the right by hand: the issuer, a name, （公印省略）."""
DATE = re.compile(
    r"\(?(?:明治|大正|昭和|平成|令和)? ?[0-9元一二三四五六七八九〇十]{1,4} ?年(?: ?[0-9一二三四五六七八九十]{1,3} ?月)?"
    r"(?: ?[0-9一二三四五六七八九十]{1,3} ?日)?(?:\([月火水木金土日]\))?\)?"
)
"""A line that is a date and nothing else, in plain form."""
_NUMBER = re.compile(
    r"[^。、第()]{0,20}第 ?[0-9一二三四五六七八九十百〇]{1,6} ?号(?: ?の ?[0-9]{1,3})?|事 ?務 ?連 ?絡|公 ?印 ?省 ?略"
)
_HELD = re.compile(r"(?:日 ?時|開催日時?|開催年月日|場 ?所|会 ?場|開催場所) ?(?::| {1,4}) ?[^。]{2,80}")
"""When and where a meeting was held."""
_ADDRESSEE = re.compile(r"[^。]{2,60}(?: {1,4}(?:殿|様|宛て?)|(?<=[長事官臣員者会])殿|御中|各位)|各 ?位")
_BODY = re.compile(
    r"(?!.*(?:第[0-9一二三四五六七八九十]{1,3}[回次期]|について|に関する|[0-9]{4}))[一-龥ァ-ヺー々A-Za-z・の ]{2,40}"
    r"(?:省|庁|府|院|会議|本部|委員会|協議会|審議会|検討会|懇談会|研究会|内閣|[局部課室]|[県市区町村]|大臣|長官|[局部課室会]長|知事|[市町村区]長"
    r"|教育長|学長|総長|理事長|委員長)"
)
_GROUP = re.compile(r"[^。、]{2,60}(?:[長事官臣者会]|団体|法人|機関|大学)")
"""One of several addressees, of whom only one has the 殿: 附属学校を置く各国立大学法人の長."""
_NAME = re.compile(r"[一-龥々ァ-ヺーぁ-ん](?: {0,4}[一-龥々ァ-ヺーぁ-ん]){1,7}")


def part_imprint(rows: Sequence[Row]) -> list[Row]:
    """The rows, those of the imprint each by itself (`Row.apart`), and all of them but dates as captions."""
    block = rows[: _length(rows)]
    signs = [_is_sign(row) for row in block]
    if not any(signs):
        return list(rows)
    bodies = _bodies(block, signs)
    alone = [sign or body or _is_far(row) for row, sign, body in zip(block, signs, bodies, strict=True)]
    found = list(rows)
    for place, row in enumerate(block):
        parted = place > 0 and (alone[place] or alone[place - 1]) and not signals.ends_open(block[place - 1].plain)
        caption = bodies[place] or (signs[place] and not DATE.fullmatch(row.plain))
        found[place] = replace(row, apart=row.apart or parted, role="caption" if caption else row.role)
    return found


def _length(rows: Sequence[Row]) -> int:
    """Rows above the paper's first sentence or number."""
    for place, row in enumerate(rows[:_LONGEST_BLOCK]):
        if row.role not in ("text", "heading") or "。" in row.plain or signals.is_opening(row.plain):
            return place
        if row.role == "text" and row_marker(row) is not None and not _is_sign(row):
            return place
    return min(len(rows), _LONGEST_BLOCK)


def _is_sign(row: Row) -> bool:
    """The row is what only a title block holds: a date, a number, an addressee."""
    if row.role != "text" or signals.is_appendix(row.plain):
        return False
    patterns = (DATE, _NUMBER, _ADDRESSEE, _HELD)
    return any(pattern.fullmatch(row.plain.strip("()")) for pattern in patterns)


def _bodies(block: Sequence[Row], signs: Sequence[bool]) -> list[bool]:
    """For each row whether it names who issued the paper, or is the name of the one who signed it.

    A body beside a sign or another body; a first row is the paper's title, whatever it names.
    """
    named = [
        place > 0 and row.role == "text" and _BODY.fullmatch(row.plain) is not None for place, row in enumerate(block)
    ]
    found: list[bool] = []
    for place, row in enumerate(block):
        beside = [at for at in (place - 1, place + 1) if 0 <= at < len(block)]
        issued = named[place] and any(signs[at] or named[at] for at in beside)
        issued |= any(_ADDRESSEE.fullmatch(block[at].plain) for at in beside) and _is_group(row)
        signed = place > 0 and found[-1] and _is_far(row) and _NAME.fullmatch(row.plain) is not None
        found.append(issued or (named[place] and _is_far(row)) or signed)
    return found


def _is_group(row: Row) -> bool:
    return row.role == "text" and _GROUP.fullmatch(row.plain) is not None


def _is_far(row: Row) -> bool:
    return row.indent >= _FAR
