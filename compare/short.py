"""Short statements: what tells of them, where single words stand everywhere.

教室を開催する and 教室を開く name one thing, and nothing else; 計画を作る and 計画を定める might be of any two plans.
"""

from __future__ import annotations

import re

from ..normalize.hedges import find_hedges
from .deeds import deed_of
from .segmentation import content_words
from .vocabulary import common_words

_OBJECT = re.compile(r"([^を、。]{2,12}を)[^を、。]{1,8}。?")


_LEAST = 5
_LONGEST_CONDITION = 40
_LONGEST = 24
"""Characters of the longer of the two; what has more to say is told by that."""


def same_object(one: str, other: str) -> bool:
    """Whether two statements are no more than a telling object and what is done to it, and the object is the same."""
    mine, yours = _OBJECT.fullmatch(one), _OBJECT.fullmatch(other)
    return mine is not None and yours is not None and mine.group(1) == yours.group(1) and _telling(mine.group(1))


def same_deed(one: str, other: str) -> bool:
    """Whether both do, or refuse, the same to the same telling thing: by a verb and by a noun, or on a condition.

    定員を削減する, 定員の削減は行わない; 兼任を認める, 兼任を、必要に応じ認める: most of their letters differ.
    """
    if _conditioned(one, other) or _conditioned(other, one):
        return True
    if max(len(one), len(other)) > _LONGEST:
        return False
    ours, theirs = deed_of(one), deed_of(other)
    if (ours.core, ours.thing, ours.beside) != (theirs.core, theirs.thing, theirs.beside):
        return False
    return len(ours.core[0]) > 1 and ours.words != theirs.words and _telling(ours.thing)


def _conditioned(short: str, long: str) -> bool:
    """Whether `long` is `short` with a condition or an exception put in, and nothing else."""
    if not _LEAST <= len(short) <= _LONGEST or not len(short) < len(long) <= _LONGEST_CONDITION + len(short):
        return False
    pairs = enumerate(zip(short, long, strict=False))
    head = next((place for place, (one, other) in pairs if one != other), len(short))
    tail = len(short) - head
    if not head or (tail and not long.endswith(short[-tail:])):
        return False
    put_in = (hedge for hedge in find_hedges(long) if head <= hedge.span[0] < len(long) - tail)
    return any(hedge.kind == "condition" for hedge in put_in) and _telling(short)


def _telling(words: str) -> bool:
    return any(word not in common_words() for word in content_words(words))
