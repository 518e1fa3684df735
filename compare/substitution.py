"""Two wordings of one form that name different things: 小学校に看護師を配置する, 保健所に看護師を配置する.

However alike they look, they are two commitments: one is no repetition of the other, and where one is gone, nothing
of what stays says what it said. What is only longer or shorter (消防署の車両, 消防署の緊急車両) names nothing else, nor
does another spelling of a word or another of the verbs that every paper uses of every subject (推進, 促進).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz

from .concepts import concepts
from .doers import without_doers
from .profile import Profile
from .segmentation import placed_words
from .vocabulary import common_words

_SPELLED_ALIKE = 50.0
"""Letters in common, in percent, from which words may be spellings of one: コンテンツ, コンテント."""
_SEVERAL = 2
"""Words of its own from which a statement has an object that the other has not."""
_FRAME_IN_PLACE = 0.5
"""Share of the words, by weight, up to which two statements in one place share no more than a frame."""
_FRAME_ELSEWHERE = 0.6
"""The same for statements in different places: there a likeness is likelier to be of the form alone."""
_LAST_KANA = "ゟ"
"""The last letter of hiragana."""
_MOST_UNITS = 60
"""Words from which a statement is no mere form, and is not looked through."""
_UNKNOWN = 4_000_000
"""Weight of a word that the documents' own do not have (`profile.weigh`): that of a rare one."""


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


def shares_a_frame(one: Profile, other: Profile, weights: Mapping[str, int], *, in_place: bool) -> bool:
    """Whether two statements say the same of different things: 桜の苗木を配る, 梅の苗木を配る are near to that.

    `weights` are those of the words; `in_place` says that the two stand in one place of their papers. Verbs, whoever
    does it, and words that every paper has are no things.
    """
    return is_a_frame(frame_share(one, other, weights), in_place=in_place)


def is_a_frame(share: float, *, in_place: bool) -> bool:
    """Whether two statements of this `frame_share` say the same of different things."""
    return share <= (_FRAME_IN_PLACE if in_place else _FRAME_ELSEWHERE)


def frame_share(one: Profile, other: Profile, weights: Mapping[str, int]) -> float:
    """How much of two statements is the form that they share, beside the things that differ: 0–1, 1 without any."""
    if one.words <= other.words or other.words <= one.words:
        return 1.0
    mine, yours = _units(one.text), _units(other.text)
    if max(len(mine), len(yours)) > _MOST_UNITS:
        return 1.0
    same = own = theirs = 0
    for what, i, after_i, j, after_j in SequenceMatcher(None, mine, yours, autojunk=False).get_opcodes():
        if what == "equal":
            same += _weight(mine[i:after_i], weights)
        elif what == "replace" and not _variants(_letters(mine[i:after_i]), _letters(yours[j:after_j])):
            own += _weight(_things(mine, i, after_i, other), weights)
            theirs += _weight(_things(yours, j, after_j, one), weights)
    lesser = min(own, theirs)
    return same / (same + lesser) if lesser > 0 else 1.0


_Unit = tuple[str, ...]
"""A word and the single letters that go with it: 図書 館."""


@lru_cache(maxsize=1 << 12)
def _units(text: str) -> tuple[_Unit, ...]:
    """Content words in order, without those for whoever does it."""
    text = without_doers(text)
    found: list[_Unit] = []
    for word, start in placed_words(text):
        if found and len(word) == 1 and start and text[start - 1] > "ー":
            found[-1] = (*found[-1], word)
        else:
            found.append((word,))
    return tuple(found)


def _things(units: tuple[_Unit, ...], start: int, stop: int, other: Profile) -> list[_Unit]:
    """The units of a run that the other statement does not have anywhere, without the last of all: the verb."""
    return [unit for unit in units[start : min(stop, len(units) - 1)] if _letters([unit]) not in other.text]


def _weight(units: Iterable[_Unit], weights: Mapping[str, int]) -> int:
    words = (word for unit in units for word in unit if word not in common_words())
    return sum(weights.get(word, _UNKNOWN) for word in words if max(word) > _LAST_KANA)  # おく, よる: grammar


def _letters(units: Iterable[_Unit]) -> str:
    return "".join(word for unit in units for word in unit)


def _variants(one: str, other: str) -> bool:
    """Whether two words or runs of words may name one thing: spelled alike, or of one subject."""
    return fuzz.ratio(one, other) >= _SPELLED_ALIKE or bool(concepts(one) & concepts(other))
