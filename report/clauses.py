"""English messages in Japanese, by catalogues whose keys are the English, as with gettext.

What raises a message knows no reader; by the time it is shown its `{placeholders}` are filled in. So a key is looked
for that the message fits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_PLACEHOLDER = re.compile(r"\{(\w{1,40})\}")
_NESTED = 3
"""Messages inside messages: a value that is wrong, in an option that is wrong."""
_MESSAGES = frozenset(["error", "key", "message", "parts", "place", "problem", "reason", "wanted"])
"""Placeholders that may hold a message; all others hold names and the text of documents, which stay as they are."""
_LONGEST = 4000
"""Characters of a value: a path may be as long."""


def translated(message: str, catalogue: Mapping[str, str]) -> str | None:
    """The Japanese of a message, of messages named in it too; None where the catalogue has nothing for it."""
    return _translated(message, tuple(catalogue.items()), _NESTED)


def _translated(message: str, catalogue: tuple[tuple[str, str], ...], depth: int) -> str | None:
    fixed, named = _prepared(catalogue)
    if message in fixed or not depth:
        return fixed.get(message)
    words = " ".join(message.split())
    for pattern, japanese in named:
        found = pattern.fullmatch(words)
        if found is not None:
            values = found.groupdict()
            told = {
                key: (_translated(value, catalogue, depth - 1) if key in _MESSAGES else None) or value
                for key, value in values.items()
            }
            return japanese.format(**told)
    return None


@lru_cache(maxsize=4)
def _prepared(
    catalogue: tuple[tuple[str, str], ...],
) -> tuple[Mapping[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """Messages without placeholders, and the others as patterns: those that begin with words of their own first, then
    those that say most, for `is {kind}` fits nearly all."""
    fixed = {english: japanese for english, japanese in catalogue if not _PLACEHOLDER.search(english)}
    named = [(english, japanese) for english, japanese in catalogue if english not in fixed]
    named.sort(key=lambda pair: (pair[0].startswith("{"), -len(_PLACEHOLDER.sub("", pair[0])), pair[0]))
    return fixed, tuple((_pattern(english), japanese) for english, japanese in named)


def _pattern(english: str) -> re.Pattern[str]:
    parts = _PLACEHOLDER.split(english)
    pattern = re.escape(parts[0])
    for name, after in zip(parts[1::2], parts[2::2], strict=True):
        pattern += f"(?P<{name}>.{{1,{_LONGEST}}}?){re.escape(after)}"
    return re.compile(pattern)
