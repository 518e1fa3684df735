"""Colour for our own Markdown on a terminal: the same characters, only easier on the eye.

Works line by line on what the renderers write, whose document text is escaped already:
a `**` or `~~` left in it is one of ours.
"""

from __future__ import annotations

import re

RESET = "\x1b[0m"
_STYLES = {
    "heading": "\x1b[1;36m",
    "delete": "\x1b[31;9m",
    "insert": "\x1b[32;1m",
    "badge": "\x1b[33m",
    "faint": "\x1b[2m",
}
_PARTS = re.compile(
    r"(?P<delete>~~[^~]{1,2000}~~|<del>[^<]{1,2000}</del>)"
    r"|(?P<insert>\*\*[^*]{1,2000}\*\*|<ins>[^<]{1,2000}</ins>)"
    r"|(?P<badge>`[^`]{1,300}`)"
    r"|(?P<faint> — .{1,300}$)"
)


def paint(markdown: str) -> str:
    """The text with ANSI colours; without them again it is the same, character for character."""
    return "\n".join(_line(line) for line in markdown.split("\n"))


def _line(line: str) -> str:
    if line.startswith("#"):
        return f"{_STYLES['heading']}{line}{RESET}"
    return _PARTS.sub(_styled, line)


def _styled(match: re.Match[str]) -> str:
    assert match.lastgroup is not None
    return f"{_STYLES[match.lastgroup]}{match.group()}{RESET}"
