"""A project: a folder with `hensen.toml`, which names documents and themes once for all commands.

    language = "ja"

    [[documents]]
    path = "2013.pdf"          # seen from the folder
    label = "国際展開イニシアティブ"
    date = "2013-06"
    series = "国際戦略"

    [[themes]]
    name = "人材育成"
    terms = ["人材の確保", "研修"]
    patterns = ["人材*育成"]
    exclude = ["人材派遣"]

    [thresholds]
    small = 5                  # statements below which a share is marked
    related = 0.3              # confidence from which a related pair makes a thread

A key that is not known is an error: a misspelt one would be silently without effect.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hensen.compare.theme import Theme
from hensen.errors import Trouble

FILE = "hensen.toml"
ProjectTheme = Theme
"""A theme as the file has it."""
_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class ProjectDocument:
    path: str
    """As the commands read it: the folder's path and the document's joined."""
    label: str | None = None
    date: str | None = None
    series: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    folder: Path
    documents: tuple[ProjectDocument, ...] = ()
    themes: tuple[ProjectTheme, ...] = ()
    language: str | None = None
    small: int = 5
    related: float = 0.3

    def theme(self, name: str) -> ProjectTheme | None:
        """The theme of this name, letter case and spaces aside."""
        wanted = _plain(name)
        return next((theme for theme in self.themes if _plain(theme.name) == wanted), None)

    def in_series(self, series: str | None) -> tuple[ProjectDocument, ...]:
        """The documents of one series; all for None."""
        return tuple(one for one in self.documents if series is None or one.series == series)


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def find_project(folder: str | None) -> Project | None:
    """The project in `folder`, or the one in the current directory if no folder is named and there is one.

    Raises Trouble if the named folder has no `hensen.toml`, or if the file is wrong.
    """
    path = Path(folder or ".") / FILE
    if path.is_file():
        return load_project(path)
    if folder is not None:
        raise Trouble(folder, f"has no {FILE}", f"write one with: hensen init {folder}")
    return None


def load_project(path: Path) -> Project:
    """The project of this file. Raises Trouble, OSError."""
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Trouble(str(path), f"is not TOML in UTF-8 ({error})", "correct that place") from error
    return _Reader(path).project(content)


class _Reader:
    """Checks the file key by key, so that each mistake is named with its place."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def project(self, content: Mapping[str, Any]) -> Project:
        self.known(content, ("language", "documents", "themes", "thresholds"), "the top level")
        thresholds = content.get("thresholds", {})
        if not isinstance(thresholds, dict):
            raise self.wrong("thresholds", "a table")
        self.known(thresholds, ("small", "related"), "[thresholds]")
        language = self.text(content, "language", "the top level")
        if language not in (None, "ja", "en"):
            raise self.wrong("language", '"ja" or "en"')
        small, related = thresholds.get("small", 5), thresholds.get("related", 0.3)
        if not isinstance(small, int) or isinstance(small, bool) or small < 0:
            raise self.wrong("thresholds.small", "a whole number from 0")
        if not isinstance(related, (int, float)) or isinstance(related, bool) or not 0 <= related <= 1:
            raise self.wrong("thresholds.related", "a number from 0 to 1")
        themes = tuple(self.theme(entry) for entry in self.tables(content, "themes"))
        documents = tuple(self.document(entry) for entry in self.tables(content, "documents"))
        return Project(self.path.parent, documents, themes, language, small, float(related))

    def document(self, entry: Mapping[str, Any]) -> ProjectDocument:
        self.known(entry, ("path", "label", "date", "series"), "[[documents]]")
        path, label, date, series = (
            self.text(entry, key, "[[documents]]") for key in ("path", "label", "date", "series")
        )
        if not path:
            raise self.wrong("documents.path", "there for each document")
        if date is not None and not _DATE.fullmatch(date):
            raise self.wrong("documents.date", 'a date such as "2019", "2019-05" or "2019-05-31"')
        return ProjectDocument(str(self.path.parent / path), label, date, series)

    def theme(self, entry: Mapping[str, Any]) -> ProjectTheme:
        self.known(entry, ("name", "terms", "patterns", "exclude"), "[[themes]]")
        name = self.text(entry, "name", "[[themes]]")
        if not name:
            raise self.wrong("themes.name", "there for each theme")
        terms, patterns, exclude = (self.texts(entry, key) for key in ("terms", "patterns", "exclude"))
        return ProjectTheme(name, terms, patterns, exclude)

    def tables(self, content: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
        found = content.get(key, [])
        if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
            raise self.wrong(key, f"written as [[{key}]]")
        return found

    def text(self, entry: Mapping[str, Any], key: str, place: str) -> str | None:
        value = entry.get(key)
        if isinstance(value, date):  # date = 2019-05-31 without quotes is a date to TOML
            return value.isoformat()[:10]
        if value is not None and not isinstance(value, str):
            raise self.wrong(f"{key} in {place}", "text in quotes")
        return value

    def texts(self, entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            raise self.wrong(f"themes.{key}", "a list of texts")
        return tuple(value)

    def known(self, entry: Mapping[str, Any], keys: Sequence[str], place: str) -> None:
        unknown = next((key for key in entry if key not in keys), None)
        if unknown is not None:
            raise Trouble(str(self.path), f"{place} has no key {unknown!r}", f"the keys are {', '.join(keys)}")

    def wrong(self, key: str, wanted: str) -> Trouble:
        return Trouble(str(self.path), f"{key} must be {wanted}", "correct it")
