"""Two wordings of one form that name different things: 小学校に看護師を配置する, 保健所に看護師を配置する.

However alike they look, they are two commitments: one is no repetition of the other, and where one is gone, nothing of
what stays says what it said. What is only longer or shorter (消防署の車両, 消防署の緊急車両) names nothing else, nor does
another spelling of a word or another of the verbs that every paper uses of every subject (推進, 促進).
"""

from __future__ import annotations

from rapidfuzz import fuzz

from .profile import Profile
from .vocabulary import common_words

_SPELLED_ALIKE = 50.0
"""Letters in common, in percent, from which words may be spellings of one: コントロールビリティ, コントローラビリティ."""


def names_another(one: Profile, other: Profile) -> bool:
    """Whether each of two statements has a word in place of one that the other has there."""
    mine, yours = one.words - other.words, other.words - one.words
    if not mine or not yours or mine | yours <= common_words():
        return False
    return fuzz.ratio("".join(sorted(mine)), "".join(sorted(yours))) < _SPELLED_ALIKE
