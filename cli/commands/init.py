"""`hensen init DIR`: a project from the documents found in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from hensen.errors import Trouble
from hensen.options import quiet_option, reading_options

if TYPE_CHECKING:
    from pathlib import Path

    from hensen.normalize.document import Document
    from hensen.normalize.readers import ReadOptions

SUFFIXES = (".pdf", ".docx", ".html", ".htm", ".md", ".markdown", ".txt")
_TITLE = (6, 60)
"""Shortest and longest line, in characters, that is proposed as a title."""
_THEMES = 8
"""Themes proposed, as comments."""

EPILOG = """\b
Examples:
  hensen init papers/
  hensen track 人材育成 --project papers/
"""


@click.command("init", epilog=EPILOG)
@click.argument("folder", default=".")
@click.option("--force", is_flag=True, help="Replace a hensen.toml that is there.")
@quiet_option
@reading_options
def command(folder: str, force: bool, quiet: bool, **reading: Any) -> None:
    """Write hensen.toml in FOLDER: its documents, with dates and titles proposed from their text.

    What is proposed is yours to correct; nothing else is changed or written.
    """
    from pathlib import Path

    from hensen.options import read_options
    from hensen.output import write
    from hensen.project import FILE
    from hensen.remarks import remark
    from hensen.report.trouble import clause
    from hensen.spoken import spoken
    from hensen.wording import say

    base = Path(folder)
    if not base.is_dir():
        raise Trouble(folder, "is no folder", "name the folder the documents are in")
    target = base / FILE
    if target.exists() and not force:
        raise Trouble(str(target), "is there already", "edit it, or replace it with --force")
    documents, unread = _read_all(base, read_options(**reading, progress=not quiet))
    if not documents:
        raise Trouble(folder, "no document could be read in it", f"put {', '.join(SUFFIXES)} files there")
    write(_toml(base, documents, unread).encode("utf-8"), str(target))
    if not quiet:
        lang = spoken()
        for path, why in unread:
            remark(say("left-out", lang, name=path.name, why=clause(why, lang)))
        remark(say("project", lang, path=target, count=len(documents)))


def _read_all(base: Path, options: ReadOptions) -> tuple[list[Document], list[tuple[Path, str]]]:
    """The documents of the folder by date, and what could not be read."""
    from pathlib import Path

    from hensen.api import read
    from hensen.compare.series import date_of
    from hensen.normalize.source import ReadError

    documents: list[Document] = []
    unread: list[tuple[Path, str]] = []
    for path in sorted(base.iterdir()):
        if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith((".", "~$")):
            try:
                documents.append(read(str(path), options=options))
            except ReadError as error:
                unread.append((path, error.problem))
    return sorted(documents, key=lambda document: (date_of(document) or "9999", Path(document.path).stem)), unread


def _toml(base: Path, documents: list[Document], unread: list[tuple[Path, str]]) -> str:
    lines = [
        "# A hensen project: documents and themes for `hensen track`, `hensen themes`, `hensen trace`.",
        "# Dates and labels were proposed from the documents' text: look them over.",
        "",
    ]
    for document in documents:
        lines += _entry(base, document)
    lines += [f"# left out: {_comment(path.name)}: {_comment(why)}" for path, why in unread]
    lines += [*([""] if unread else []), *_themes(documents)]
    return "\n".join(lines) + "\n"


def _entry(base: Path, document: Document) -> list[str]:
    from pathlib import Path

    from hensen.compare.series import date_of

    date = date_of(document)
    source = "  # from the file name" if date and document.date is None else ""
    dated = f"date = {quoted(date)}{source}" if date else '# date = "2019-05"  # none found'
    path = Path(document.path).relative_to(base).as_posix()
    return ["[[documents]]", f"path = {quoted(path)}", f"label = {quoted(title_of(document))}", dated, ""]


def title_of(document: Document) -> str:
    """The document's own label; where that is only the file's name, the first line that looks like a title."""
    from pathlib import Path

    if document.label not in (Path(document.path).stem, Path(document.path).name):
        return document.label
    sections = [(section.line, section.title) for section in document.sections if section.marker is None]
    opening = sorted([*sections, *((statement.lines[0], statement.text) for statement in document.statements)])[:1]
    for _, text in opening:
        words = text.strip()
        if _TITLE[0] <= len(words) <= _TITLE[1] and words[-1] not in "。．." and words[0] not in "(（":
            return words.strip("「」『』＜＞<> ")
    return document.label


def _themes(documents: list[Document]) -> list[str]:
    """The surest emerging and persisting terms as themes to uncomment."""
    from hensen.compare.themes import propose_themes

    proposals = propose_themes(documents, _THEMES // 2)
    terms = [theme.term for course in ("emerging", "persisting") for theme in proposals.by_course(course)]
    lines = [
        "# Themes: a name, which is the first term, and further terms. Uncomment or add.",
        "# patterns: * stands for up to 12 characters, ? for one. exclude: wording that does not count.",
        "",
    ]
    for term in terms:
        lines += ["# [[themes]]", f"# name = {quoted(term)}", "# terms = []", ""]
    return lines


def quoted(text: str) -> str:
    """A TOML basic string on one line."""
    escaped = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return (
        '"' + "".join(escaped.get(char) or (char if _printable(char) else f"\\u{ord(char):04x}") for char in text) + '"'
    )


def _printable(char: str) -> bool:
    return ord(char) >= 0x20 and ord(char) != 0x7F


def _comment(text: str) -> str:
    from hensen.report.escape import plain

    return plain(text)
