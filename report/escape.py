"""Text of documents made harmless for where it is shown: a terminal, or Markdown.

Text from documents, file names and notes is never trusted. `plain` is for terminals and
for everything else first; `markdown` is for one line of Markdown.
"""

from __future__ import annotations

import re

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))

_PLAIN: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(0x20)},  # visible pictures: ␛ for ESC
    **dict.fromkeys((0x09, 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), " "),
    0x7F: 0x2421,
    **dict.fromkeys((code for code in range(0x80, 0xA0) if code != 0x85), 0xFFFD),
    **dict.fromkeys(_BIDI, 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),  # undecodable bytes of file names
}

_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]").search
"""Hardly any text holds such a character, and to look for one is cheaper than to translate."""

_ALWAYS = {
    # As numeric entities: a backslash before these is not safe everywhere (a table cell
    # splits at | before it looks at backslashes, GitHub reads $ as mathematics).
    **{character: f"&#{ord(character)};" for character in "\\|`$"},
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    **{character: "\\" + character for character in "*[]~#^{}@"},
}
_LINKING = re.compile(
    r":(?=//)|(?<=[Mm][Aa][Ii][Ll][Tt][Oo]):"
    r"|\.(?!(?:docx?|pdf|txt|html?|xml|json)\b)(?=[A-Za-z])"
    r"|=(?==)|(?<==)="
)
"""What turns bare text into links (https://, www.example.jp, mailto:) or ==highlights==.

File names are spared where their suffix is no top-level domain."""
_UNDERSCORES = re.compile("_+")
_BLOCK_START = re.compile(r"^(?:[-+=:](?=[ \-+=]|$|:)|(\d{1,9})([.)])(?=\s|$))")
"""What opens a list, a rule or an underlined heading at the start of a line."""


def plain(text: str) -> str:
    """One line without any character that a terminal acts on.

    Controls become visible (ESC as ␛), C1, bidi controls and lone surrogates U+FFFD,
    line breaks and tabs a space. Stable under a second pass.
    """
    return text.translate(_PLAIN) if _HARMFUL(text) else text


def markdown(text: str) -> str:
    """One line of Markdown that shows `text` literally, at the start of a line or in a table cell.

    White space at both ends is dropped, for no renderer keeps it.
    """
    return block_start(inline(plain(text).strip()))


def inline(text: str) -> str:
    """Like `markdown`, for a piece within a line: white space kept, line starts not looked at."""
    text = _LINKING.sub(lambda match: "\0" + match.group(), plain(text))
    text = _UNDERSCORES.sub(_underscores, text)
    return "".join(_ALWAYS.get(character, character) for character in text).replace("\0", "\\")


def _underscores(match: re.Match[str]) -> str:
    """Escaped, except inside a word: no renderer reads emphasis into dp2020_01."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if before.isalnum() and after.isalnum():
        return match.group()
    return "\0_" * len(match.group())


def block_start(escaped: str) -> str:
    """The escaped line, unable to open a list, a rule or an underlined heading."""
    return _BLOCK_START.sub(_escape_start, escaped)


def _escape_start(match: re.Match[str]) -> str:
    if match.group(1):
        return f"{match.group(1)}\\{match.group(2)}"
    return "\\" + match.group()


def code(text: str) -> str:
    """A name (of a file, mostly) in type-writer letters, or plainly escaped where those could not hold it."""
    text = plain(text).strip()
    return markdown(text) if not text or "`" in text or "|" in text else f"`{text}`"


def clip(text: str, limit: int) -> str:
    """At most `limit` characters, an ellipsis for what is cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
