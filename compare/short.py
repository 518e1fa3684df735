"""Short statements: what tells of them, where single words stand everywhere.

教室を開催する and 教室を開く name one thing, and nothing else; 計画を作る and 計画を定める might be of any two plans.
"""

from __future__ import annotations

import re

from .segmentation import content_words
from .vocabulary import common_words

_OBJECT = re.compile(r"([^を、。]{2,12}を)[^を、。]{1,8}。?")


def same_object(one: str, other: str) -> bool:
    """Whether two statements are no more than a telling object and what is done to it, and the object is the same."""
    mine, yours = _OBJECT.fullmatch(one), _OBJECT.fullmatch(other)
    if mine is None or yours is None or mine.group(1) != yours.group(1):
        return False
    return any(word not in common_words() for word in content_words(mine.group(1)))
