"""PDF and Word files: from the cache, or from a child process, to a `Source`."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Callable
from dataclasses import replace

from ..source import Line, ReadError, ReadingWarning, Source
from . import cache
from .isolation import read_pdf_pages, read_whole
from .kinds import MEDIA_TYPES, Kind
from .options import ReadOptions
from .pdf_assembly import assemble
from .pdf_page import PageResult
from .word_archive import check_directory

_PAGES_A_WORKER = 160
"""Below twice as many a second process costs more (a fifth of a second of CPU) than it saves (a tenth of the wait)."""
_MOST_WORKERS = 4
_LOSSES = frozenset(
    ("page-failed", "no-text-layer", "garbled", "damaged", "page-count", "words-missing", "unmapped-characters")
)
"""Warnings that mean the text is not all there."""


def read_packaged(data: bytes, path: str, kind: Kind, options: ReadOptions) -> Source:
    """The PDF, Word or large markup file `data`. Raises ReadError."""
    sha256 = hashlib.sha256(data).hexdigest()
    if kind == "word":
        check_directory(data, path, options.limits)  # a bomb's directory is enough to know it
    name = cache.key(sha256, options, "reading", os.path.splitext(path)[1].lower())  # noqa: PTH122 (a note tells of it)
    kept = cache.load(name, Source) if cache.allowed(options) else None
    if kept is not None:
        return replace(kept, path=path)
    if kind == "pdf":
        source = _read_pdf(data, path, options)
    else:
        extract = read_whole(data, path, kind, options)
        source = Source(path, MEDIA_TYPES[kind], "", extract.lines, warnings=extract.warnings, title=extract.title)
    source = replace(source, sha256=sha256, warnings=(*source.warnings, *_note_name(path, kind)))
    _check_length(source, path, options)
    if cache.allowed(options) and cache.lasting(source.warnings):
        cache.store(name, replace(source, path=""))
    return source


def _read_pdf(data: bytes, path: str, options: ReadOptions) -> Source:
    report = _progress(options)
    head, pages = read_pdf_pages(data, path, options, _workers(data, options), report)
    report(0, 0)
    characters = sum(page.characters for page in pages)
    if not characters:
        raise _no_text(path, head.pages, pages, b"/Encrypt" in data)
    lines, warnings = assemble(pages)
    lines, cleaned = _clean(lines)
    warnings = _merge((*head.warnings, *warnings, *cleaned))
    status = "partial" if any(warning.code in _LOSSES for warning in warnings) else "complete"
    return Source(path, MEDIA_TYPES["pdf"], "", lines, head.pages, status, warnings, _title(head.title))  # type: ignore[arg-type]


def _title(title: str | None) -> str | None:
    """A title that the writing program made up (a file name, `Microsoft Word - …`) is none."""
    if title is None:
        return None
    from ..characters import clean_characters

    title = clean_characters(title)[0].strip()
    made_up = re.search(
        r"\.(?:docx?|pptx?|xlsx?|pdf|jtd|indd|ai)$|^Microsoft |^untitled|^スライド ?\d|^PowerPoint", title, re.I
    )
    return None if made_up or len(title) < 4 else title


def _no_text(path: str, total: int, pages: list[PageResult], encrypted: bool) -> ReadError:
    if any(warning.code == "page-failed" for page in pages for warning in page.warnings):
        return ReadError(path, "is a damaged PDF: no page could be read", "download or export it again", "corrupt")
    if encrypted:
        return ReadError(path, "is encrypted, and shows no text this way", "print it to a new PDF", "encrypted")
    drawn = any(warning.code == "no-text-layer" for page in pages for warning in page.warnings)
    noun = "its only page" if total == 1 else f"any of its {total} pages"
    if drawn:
        return ReadError(
            path,
            f"has no text on {noun}, only pictures: a scan",
            "run ocrmypdf on it first (ocrmypdf -l jpn)",
            "no-text",
        )
    return ReadError(
        path, f"has no text on {noun}", "if it shows text, run ocrmypdf on it first (ocrmypdf -l jpn)", "no-text"
    )


def _clean(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[ReadingWarning, ...]]:
    from ..characters import clean_characters
    from .reading import control_characters

    total = 0
    cleaned = []
    for line in lines:
        text, count = clean_characters(line.text)
        total += count
        cleaned.append(line if text == line.text else replace(line, text=text.replace("\n", " ")))
    return tuple(cleaned), (control_characters(total),) if total else ()


def _merge(warnings: tuple[ReadingWarning, ...]) -> tuple[ReadingWarning, ...]:
    """Each warning once; more than ten pages with the same trouble are told in one line."""
    by_code: dict[str, list[ReadingWarning]] = {}
    for warning in dict.fromkeys(warnings):
        by_code.setdefault(warning.code, []).append(warning)
    merged: list[ReadingWarning] = []
    for code, group in by_code.items():
        if len(group) <= 10 or group[0].page is None:
            merged.extend(group)
            continue
        pages = ", ".join(str(warning.page) for warning in group[:8])
        merged.append(
            ReadingWarning(code, f"{group[0].message} (and so on {len(group)} pages: {pages}, …)", group[0].page)
        )
    return tuple(merged)


def _workers(data: bytes, options: ReadOptions) -> int:
    """How many processes pay for this PDF; only a guess at its pages is needed, never their number."""
    if options.workers is not None:
        return max(1, options.workers)
    counts = [int(match) for match in re.findall(rb"/Count\s{1,4}(\d{1,6})", data)]
    estimate = max([data.count(b"/Type /Page") + data.count(b"/Type/Page"), *counts])
    return max(1, min(_MOST_WORKERS, os.cpu_count() or 1, estimate // _PAGES_A_WORKER))


def _progress(options: ReadOptions) -> Callable[[int, int], None]:
    """A counter on stderr for a long PDF, only where a person can see it."""
    if not options.progress or not sys.stderr.isatty():
        return lambda done, of: None

    def show(done: int, of: int) -> None:
        if of >= 40 and (done % 10 == 0 or done == of):
            sys.stderr.write(f"\rhensen: page {done} of {of} ")
        elif of == 0:
            sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()

    return show


def _note_name(path: str, kind: Kind) -> tuple[ReadingWarning, ...]:
    """A file whose name promises another kind is read all the same, with a note."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 (a name, possibly of no file)
    expected = {"pdf": (".pdf",), "word": (".docx", ".docm", ".dotx", ".dotm")}.get(kind, ())
    if not suffix or suffix in expected or not expected:
        return ()
    name = "a PDF" if kind == "pdf" else "a Word file"
    return (ReadingWarning("wrong-suffix", f"the name ends in {suffix}, but it is {name} and was read as one"),)


def _check_length(source: Source, path: str, options: ReadOptions) -> None:
    limit = options.limits.characters
    if sum(len(line.text) for line in source.lines) > limit:
        problem = f"holds more than {limit / 1_000_000:g} million characters"
        raise ReadError(path, problem, "choose --pages, or raise --max-characters", "limit-characters")
    if not source.lines:
        raise ReadError(path, "holds no text", "check that it was saved completely", "no-text")
