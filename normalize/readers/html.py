"""HTML: the article's paragraphs, headings, lists and tables; navigation set aside as furniture.

Read with the standard library's `html.parser`: it is right on pages nested 200 000 deep, where
lxml.html gives back nothing at all without an error.
"""

from __future__ import annotations

import re

from ..source import Line, ReadError, ReadingWarning
from .encodings import decode
from .html_blocks import HtmlBlocks
from .options import ReadOptions

_META_CHARSET = re.compile(rb"<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.-]{2,40})", re.I)
_XML_CHARSET = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_:.-]{2,40})", re.I)
_ALIASES = {"x-sjis": "cp932", "x-euc-jp": "euc-jp", "windows-31j": "cp932", "ms_kanji": "cp932", "csshiftjis": "cp932"}
"""Names that pages use and Python's codecs do not know."""

_OMISSIONS = {
    "hidden-text": "text that the page hides is left out",
    "deleted-text": "text marked as deleted is left out",
    "ruby": "readings (ruby) are set aside",
}


def read_html(
    data: bytes, path: str, options: ReadOptions
) -> tuple[tuple[Line, ...], str | None, tuple[ReadingWarning, ...]]:
    """Lines, title and warnings of an HTML page.

    Raises ReadError (`encoding`, `limit-characters`).
    """
    text, warnings = decode_markup(data, path, options)
    blocks = HtmlBlocks(keep_deleted=options.revisions == "original")
    blocks.feed(text)
    blocks.close()
    return blocks.finish(), blocks.title, (*warnings, *blocks.collector.warnings(_OMISSIONS))


def decode_markup(data: bytes, path: str, options: ReadOptions) -> tuple[str, tuple[ReadingWarning, ...]]:
    """Text by `--encoding`, byte order mark, then what the page says of itself, then the bytes alone."""
    if options.encoding is None and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        declared = _declared(data[:4096])
        if declared is not None:
            try:
                return decode(data, path, declared).text, ()
            except ReadError:
                decoded = decode(data, path)
                message = f"the page says its encoding is {declared}, but it is {decoded.encoding}"
                return decoded.text, (ReadingWarning("encoding", message),)
    decoded = decode(data, path, options.encoding)
    note = (ReadingWarning("encoding", decoded.note),) if decoded.note else ()
    return decoded.text, note


def _declared(head: bytes) -> str | None:
    match = _XML_CHARSET.search(head) or _META_CHARSET.search(head)
    if match is None:
        return None
    name = match.group(1).decode("ascii").lower()
    # A page that can be read as ASCII up to here is not UTF-16, whatever it says (WHATWG, 13.2.3.2).
    return "utf-8" if name.startswith("utf-16") else _ALIASES.get(name, name)
