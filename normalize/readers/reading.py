"""From a path to a `Source`: the one way in, whatever the kind of file."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from ..source import Line, ReadError, ReadingWarning, Source
from .files import read_bytes
from .kinds import MEDIA_TYPES, Kind, kind_of, looks_like_markdown
from .options import ReadOptions

if TYPE_CHECKING:
    from .encodings import Decoded

DEFAULT = ReadOptions()
_LARGE_MARKUP = 1_000_000
"""HTML and XML from that many bytes on are parsed behind the wall too: hostile ones take long."""


def read_source(path: str, options: ReadOptions = DEFAULT, *, stdin: BinaryIO | None = None) -> Source:
    """The file at `path` (`-`: `stdin`, or the process's own) as its reader understands it.

    Raises ReadError with one line that names the file, the trouble and the remedy.
    """
    return read_file(open_file(path, options, stdin=stdin), options)


@dataclass(frozen=True, slots=True)
class File:
    """A file's bytes, before they are read as anything."""

    path: str
    """As the user named it; `-` for standard input."""
    data: bytes
    kind: Kind

    @property
    def slow(self) -> bool:
        """It is parsed by a process of its own, and worth keeping the result of."""
        return self.kind in ("pdf", "word") or (self.kind in ("html", "xml") and len(self.data) > _LARGE_MARKUP)


def open_file(path: str, options: ReadOptions = DEFAULT, *, stdin: BinaryIO | None = None) -> File:
    """The bytes at `path`, and what they are. Raises ReadError as `read_source` does."""
    data = read_bytes(path, options.limits.file_bytes, stdin)
    return File(path, data, kind_of(data, path))


def read_file(file: File, options: ReadOptions = DEFAULT) -> Source:
    """An opened file as its reader understands it. Raises ReadError as `read_source` does."""
    read = _read_packaged if file.slow else _read_text
    source = read(file.data, file.path, file.kind, options)
    if options.pages is not None and file.kind != "pdf":
        ignored = ReadingWarning("pages-ignored", "--pages is for PDF files: all of this document was read")
        source = replace(source, warnings=(ignored, *source.warnings))
    return source


def _read_packaged(data: bytes, path: str, kind: Kind, options: ReadOptions) -> Source:
    from .packaged import read_packaged

    return read_packaged(data, path, kind, options)


def _read_text(data: bytes, path: str, kind: Kind, options: ReadOptions) -> Source:
    if len(data) > options.limits.characters * 4:
        raise _too_long(path, options)
    if kind in ("html", "xml"):
        return _read_markup(data, path, kind, options)
    from .encodings import decode

    decoded = decode(data, path, options.encoding)
    if len(decoded.text) > options.limits.characters:
        raise _too_long(path, options)
    text, warnings = _clean(decoded)
    if kind == "text" and looks_like_markdown(text):
        kind = "markdown"
    lines, pages, omitted = _lines(text, kind, original=options.revisions == "original")
    if not lines:
        raise ReadError(path, "holds no text, only blanks", "check that it was saved completely", "empty")
    return _source(data, path, kind, lines, pages=pages, warnings=(*warnings, *omitted))


def _lines(text: str, kind: Kind, *, original: bool) -> tuple[tuple[Line, ...], int | None, tuple[ReadingWarning, ...]]:
    """Lines, pages, and what the kind's syntax says is not to be read."""
    if kind == "markdown":
        from .markdown import read_markdown

        lines, warnings = read_markdown(text, original=original)
        return lines, None, warnings
    from .text import text_lines, without_quote_marks

    read, pages = text_lines(text)
    return without_quote_marks(read), pages, ()


def _read_markup(data: bytes, path: str, kind: Kind, options: ReadOptions) -> Source:
    from .html import read_html
    from .xml import read_xml

    reader = read_html if kind == "html" else read_xml
    lines, title, warnings = reader(data, path, options)
    if not lines:
        raise ReadError(path, "holds no readable text", "open it in a browser and save the text", "no-text")
    if sum(len(line.text) for line in lines) > options.limits.characters:
        raise _too_long(path, options)
    return _source(data, path, kind, lines, warnings=warnings, title=title)


def _clean(decoded: Decoded) -> tuple[str, tuple[ReadingWarning, ...]]:
    """Text whose control characters are harmless, and what to say about it."""
    from ..characters import clean_characters

    warnings = [ReadingWarning("encoding", decoded.note)] if decoded.note else []
    # Line ends and page breaks are the text reader's: the clean-up must not see them.
    pieces = re.split("([\f\v\r\x85\u2028\u2029])", decoded.text.replace("\r\n", "\n"))
    cleaned = [clean_characters(piece) if place % 2 == 0 else (piece, 0) for place, piece in enumerate(pieces)]
    count = sum(number for _, number in cleaned)
    if count:
        warnings.append(control_characters(count))
    return "".join(piece for piece, _ in cleaned), tuple(warnings)


def control_characters(count: int) -> ReadingWarning:
    """The warning every reader gives for what `clean_characters` took out or made visible."""
    noun = "character was" if count == 1 else "characters were"
    return ReadingWarning("control-characters", f"{count} control {noun} removed or made visible")


def _source(
    data: bytes,
    path: str,
    kind: Kind,
    lines: tuple[Line, ...],
    *,
    pages: int | None = None,
    warnings: tuple[ReadingWarning, ...] = (),
    title: str | None = None,
) -> Source:
    source = Source(path, MEDIA_TYPES[kind], hashlib.sha256(data).hexdigest(), lines, pages)
    return replace(source, warnings=warnings, title=title)


def _too_long(path: str, options: ReadOptions) -> ReadError:
    limit = f"{options.limits.characters / 1_000_000:g} million characters"
    return ReadError(path, f"is longer than {limit}", "split it, or raise --max-characters", "limit-characters")
