"""Lines drawn with characters: --------, ＊＊＊＊, ――――, +----+ part what stands above from what stands below.

They say nothing, so they are page furniture; but unlike a page's end they end the paragraph above them.
"""

from __future__ import annotations

import re

from .plain import plain

_DRAWN = re.compile(r"(?:([-=_*#+‐―—–─━═~〜ー・.☆★◇◆□■])(?: ?\1){2,400}|[-=_+|:\u2500-\u257f ]{3,400})")
_LEAST = {"ー": 5, "〜": 4, "・": 8, ".": 8, "☆": 4, "★": 4, "◇": 4, "◆": 4, "□": 4, "■": 4, "#": 4}
"""Signs that also stand for something in threes: ・・・ is `and so on`, □□□ a name left open."""
_LAST = frozenset("-=_*#+|:‐―—–─━═~〜～ー・.☆★◇◆□■－＝＿＊＋＃｜┐┘┤ \u3000")
"""What a drawn line may end in: nearly all lines are known not to be one by their last character."""
_DRAWS = re.compile("[-=_\u2500-\u2557]{2}")


def is_ruling(text: str) -> bool:
    """Whether a line in plain form, without blanks around it, is drawn and not written."""
    match = _DRAWN.fullmatch(text)
    if match is None:
        return False
    if match[1] is None:
        return _DRAWS.search(text) is not None
    return text.count(match[1]) >= _LEAST.get(match[1], 3)


def is_drawn(printed: str) -> bool:
    """The same of a line as printed."""
    return printed[-1:] in _LAST and is_ruling(plain(printed.strip()))
