"""Characters: what a reader cleans once, and one spelling for each character.

`clean_characters` is for readers: it makes a text safe to show. `fold_characters` is the first step
towards canonical text: width, radicals, spacing dakuten, symbol fonts, dashes, tildes, quotes.
It looks at characters alone; what depends on neighbours (spaces, punctuation) is in `folding.py`,
tables of single characters are in `character_tables.py`.
"""

from __future__ import annotations

import re
import unicodedata

from .character_tables import ENUMERATORS, KEPT, OWN_FOLDS, SYMBOL_FONT

Offsets = tuple[int, ...]
"""For each character of a folded text its index in the text it was made from, and that text's length last."""

# ESC [ … letter, ESC ] … (BEL or ESC \), ESC and one more; quantifiers bounded against hostile input.
_ANSI = re.compile(r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b\n]{0,4096}(?:\x07|\x1b\\)|[ -/]{0,8}[0-Z\\^-~])")
_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_VISIBLE: dict[int, int] = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *_BIDI), 0xFFFD),
}
_CONTROLS = re.compile("[" + "".join(re.escape(chr(code)) for code in _VISIBLE) + "]")

_SENTINEL = "\uffff"  # a noncharacter: no text holds it, and fold_characters drops it if one does
_VOICED = {"\u309b": "\u3099", "\uff9e": "\u3099", "\u309c": "\u309a", "\uff9f": "\u309a"}
# Default-ignorable and format characters (a soft hyphen, variation selectors, tags, joiners), and the control
# pictures that clean_characters leaves: nothing a reader of the page could see as text.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u2400-\u2426\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
)


def clean_characters(text: str) -> tuple[str, int]:
    """Text that is safe to show, and how many control characters were made visible.

    Line ends become "\\n"; a byte order mark and ANSI escape sequences go. Other C0 controls become
    their control pictures (U+2400 + n), DEL U+2421, C1 and bidirectional controls U+FFFD. Form feeds
    are page breaks: readers split pages first; one that is left counts as a line end.
    """
    text = text.removeprefix("\ufeff")
    if "\x1b" in text:
        text = _ANSI.sub("", text)
    text = _NEWLINES.sub("\n", text)
    count = sum(1 for _ in _CONTROLS.finditer(text))
    return (text.translate(_VISIBLE) if count else text), count


class _FoldTable(dict[int, str]):
    """Code point → folded character, filled as characters are met: all of Unicode would cost 0.5 s at start.

    A character whose fold is not exactly one character, or that joins the one before it, maps to a
    sentinel: `fold_characters` then goes the slow way.
    """

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _fold_one(char)
        if len(folded) != 1 or _joins(char) or _joins(folded):
            folded = _SENTINEL
        self[code] = folded
        return folded


def _joins(char: str) -> bool:
    return char in _VOICED or unicodedata.combining(char) != 0


def _fold_one(char: str) -> str:
    """The fold of one character by itself, until it stays."""
    for _ in range(4):
        folded = _fold_step(char)
        if folded == char or len(folded) != 1:
            break
        char = folded
    return "".join(_fold_step(part) for part in folded) if len(folded) > 1 else folded


def _fold_step(char: str) -> str:
    if (own := OWN_FOLDS.get(char)) is not None:
        return own
    if (symbol := SYMBOL_FONT.get(char)) is not None:
        return symbol
    if _INVISIBLE.match(char):
        return ""
    if char in ENUMERATORS:
        return ENUMERATORS[char]
    if char in KEPT or char in _VOICED:
        return char
    folded = unicodedata.normalize("NFKC", char)
    if char.isspace() or folded.isspace():
        return " "
    return char if folded.startswith(" ") else folded  # ¯ ¨ ¸: a space and a mark, which would join the letter before


_TABLE = _FoldTable()
_SETTLED: set[str] = set()
"""Characters met so far that are their own fold: most texts hold no others, and need no translating."""
_IDENTITY: Offsets = tuple(range(1025))


def identity(length: int) -> Offsets:
    """The offsets of a text of this length that was not changed."""
    return _IDENTITY[: length + 1] if length < 1025 else tuple(range(length + 1))


def fold_characters(text: str) -> tuple[str, Offsets]:
    """Each character in its one spelling, and where each stood: `ｶﾞ２％～` → `ガ2%〜`.

    A character that becomes several (`㈱` → `(株)`) gives each of them its own place; a dropped one
    has none; か + a dakuten of its own is が at か's place.
    """
    if _SETTLED.issuperset(text):
        return text, identity(len(text))
    folded = text.translate(_TABLE)
    if folded == text:
        _SETTLED.update(text)
    if _SENTINEL not in folded:
        return folded, identity(len(text))
    return _fold_slowly(text)


def _fold_slowly(text: str) -> tuple[str, Offsets]:
    hidden = {index for match in _ANSI.finditer(text) for index in range(*match.span())} if "\x1b" in text else ()
    chars: list[str] = []
    places: list[int] = []
    for index, char in enumerate(text):
        if index in hidden:
            continue
        for part in _fold_one(char):
            chars.append(part)
            places.append(index)
    return _compose(chars, places, len(text))


def _compose(chars: list[str], places: list[int], length: int) -> tuple[str, Offsets]:
    """Joins base characters with the marks that follow them (NFC of each cluster)."""
    out: list[str] = []
    offsets: list[int] = []
    start = 0
    while start < len(chars):
        end = start + 1
        while end < len(chars) and _joins(chars[end]):
            end += 1
        cluster = _cluster(chars[start:end])
        out.append(cluster)
        offsets.extend([places[start]] * len(cluster))
        start = end
    return "".join(out), (*offsets, length)


def _cluster(parts: list[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    combined = unicodedata.normalize("NFC", parts[0] + "".join(_VOICED.get(part, part) for part in parts[1:]))
    # A dakuten that finds no kana to sit on stays the spacing character it was printed as.
    return combined if len(combined) < len(parts) else "".join(parts)
