"""Two wordings of one form that name different things: 小学校に看護師を配置する, 保健所に看護師を配置する.

However alike they look, they are two commitments: one is no repetition of the other, and where one is gone, nothing
of what stays says what it said. What is only longer or shorter (消防署の車両, 消防署の緊急車両) names nothing else, nor
does another spelling of a word or another of the verbs that every paper uses of every subject (推進, 促進).
"""

from __future__ import annotations

from rapidfuzz import fuzz

from .profile import Profile
from .vocabulary import common_words

_SPELLED_ALIKE = 50.0
"""Letters in common, in percent, from which words may be spellings of one: コンテンツ, コンテント."""
_SEVERAL = 2
"""Words of its own from which a statement has an object that the other has not."""


def names_another(one: Profile, other: Profile) -> bool:
    """Whether each of two statements has a word in place of one that the other has there."""
    mine, yours = one.words - other.words, other.words - one.words
    if not mine or not yours or mine | yours <= common_words():
        return False
    return fuzz.ratio("".join(sorted(mine)), "".join(sorted(yours))) < _SPELLED_ALIKE


def shares_one_word(one: Profile, other: Profile) -> bool:
    """Whether two statements name different things and have one word in common at most: 名簿を公表する, 水質を公表する.

    In a short paper nothing else may be as near as that, and yet one is not the other in new words.
    """
    shared = one.words & other.words
    if len(shared) > 1 or min(len(one.words), len(other.words)) < len(shared) + _SEVERAL:
        return False
    return names_another(one, other)
