"""Whether one wording speaks of what the other promises as of something done: 指針を策定する, 策定した指針の普及を図る.

The verb of the promise stands before the same thing as an attribute of the past. What comes next is another promise,
and neither more nor less than the one that was kept.
"""

from __future__ import annotations

import re

from ..normalize.stances import stance_of
from .deeds import Deed, deed_of

_DONE = r"(?:[ぁ-ん]{0,3}た|済み?の?)"
"""策定した, 策定された, 設けた, 策定済みの."""
_THING = r"(?P<thing>[^、。]{1,40})"
_NAME = re.compile(r"[一-鿿々〇ァ-ヺーA-Za-z0-9・]{2,40}")
_KANA_AT_END = re.compile(r"[ぁ-ん]{1,3}$")


def fulfilled(promise: str, other: str) -> bool:
    """Whether `other` takes what `promise` promises as done; both are canonical."""
    deed, beside = deed_of(promise), deed_of(other)
    if deed.negated or not deed.thing or deed.core[0] in beside.words or stance_of(promise) is not None:
        return False
    return any(_names(found["thing"], deed) for found in _done(deed.core[0]).finditer(other))


def _done(word: str) -> re.Pattern[str]:
    return re.compile(f"{re.escape(word)}{_DONE}{_THING}")


def _names(words: str, deed: Deed) -> bool:
    """Whether `words` begin with the thing that is done, in full or by a compound that ends like it."""
    if words.startswith(deed.beside + deed.thing):
        return True
    thing = _KANA_AT_END.sub("", deed.thing)
    name = _NAME.match(words)
    return name is not None and len(thing) > 1 and (name.group().endswith(thing) or thing.endswith(name.group()))
