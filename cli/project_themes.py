"""The themes of a project, edited where they stand: in `hensen.toml`, comments and all else untouched.

Only the lists that changed are written anew (a comment inside such a list goes with it). The new text is
read back before it replaces the file: unless it says exactly what it should, and everything else as before,
the file stays as it is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from hensen.commands.init import quoted
from hensen.compare.theme import Theme
from hensen.errors import Trouble
from hensen.project import FILE, Project, find_project, load_project
from hensen.tui.files import replace_file
from hensen.tui.theme_desk import ThemeStoreError

_HEADER = re.compile(r"[ \t]{0,8}\[\[[ \t]{0,8}(?:themes|\"themes\"|'themes')[ \t]{0,8}\]\]")
_TABLE = re.compile(r"[ \t]{0,8}\[")
_SILENT = re.compile(r"[ \t]{0,80}(?:#|\r?\n?$)")


class ProjectThemes:
    """The themes of one project's file."""

    def __init__(self, project: Project) -> None:
        self.path = project.folder / FILE
        self.small = project.small
        self._known = project.themes

    @property
    def name(self) -> str:
        return FILE

    def load(self) -> tuple[Theme, ...]:
        return self._known

    def save(self, themes: Sequence[Theme]) -> None:
        """Replace the file by one with these themes. Raises ThemeStoreError, and then the file stands."""
        try:
            if load_project(self.path).themes != self._known:
                raise ThemeStoreError(str(self.path), "its themes were changed meanwhile", "open the workbench again")
            text = self.path.read_bytes().decode("utf-8")
            changed = with_themes(text, self._known, themes)
            known = _read_back(text, changed, themes)
            if known is None:
                raise ThemeStoreError(str(self.path), "cannot be changed without loss", "edit it by hand")
            replace_file(self.path.resolve(), changed.encode("utf-8"))
        except OSError as error:
            raise ThemeStoreError(
                str(self.path), error.strerror or "cannot be written", "check the file's rights"
            ) from error
        except Trouble as error:
            raise ThemeStoreError(error.path, error.problem, error.remedy) from error
        except UnicodeDecodeError as error:
            raise ThemeStoreError(str(self.path), f"is not TOML in UTF-8 ({error})", "correct that place") from error
        self._known = known


def project_themes(documents: Sequence[str], folder: str | None = None) -> ProjectThemes | None:
    """The themes of the project in `folder`, else here, else where all these documents lie; None without one.

    Raises Trouble if the project's file is wrong, or if there is none in the folder that was named.
    """
    project = find_project(folder)
    folders = {Path(path).resolve().parent for path in documents}
    if project is None and len(folders) == 1:
        path = folders.pop() / FILE
        project = load_project(path) if path.is_file() else None
    return ProjectThemes(project) if project else None


def with_themes(text: str, before: Sequence[Theme], after: Sequence[Theme]) -> str:
    """The file's text with themes that changed written anew, gone ones cut, new ones at the end."""
    newline = "\r\n" if "\r\n" in text else "\n"
    head, tables = _cut_up(text)
    left = list(after)
    parts = [head]
    for place, (own, rest) in enumerate(tables):
        old = before[place] if place < len(before) else None
        new = next((theme for theme in left if old and theme.name == old.name), None)
        if old is None:  # a line inside a text looks like a theme: it is left alone
            parts += [own, rest]
            continue
        if new is None:
            parts.append(rest.removeprefix(newline))
            continue
        left.remove(new)
        parts += [_rewritten(own, old, new, newline), rest]
    changed = "".join(parts)
    for theme in left:
        if changed and not changed.endswith("\n"):
            changed += newline
        gap = newline if changed and not changed.endswith(newline * 2) else ""
        changed += gap + _table(theme, newline)
    return changed


def _cut_up(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What stands before the first theme; then for each its own lines, and what follows up to the next."""
    head: list[str] = []
    tables: list[tuple[list[str], list[str]]] = []
    inside = False
    for line in text.splitlines(keepends=True):
        if _HEADER.match(line):
            tables.append(([line], []))
            inside = True
            continue
        inside = inside and not _TABLE.match(line)
        if not tables:
            head.append(line)
            continue
        own, rest = tables[-1]
        if inside and not _SILENT.match(line):
            # Blank lines and comments between two of a theme's own lines are its own, too.
            own.extend(rest)
            rest.clear()
            own.append(line)
        else:
            rest.append(line)
    return "".join(head), [("".join(own), "".join(rest)) for own, rest in tables]


def _rewritten(own: str, old: Theme, new: Theme, newline: str) -> str:
    lines = own.splitlines(keepends=True)
    for key in ("terms", "patterns", "exclude"):
        was, now = getattr(old, key), getattr(new, key)
        if was == now:
            continue
        written = f"{key} = {_list(now)}"
        start = next((at for at, line in enumerate(lines) if re.match(rf"[ \t]{{0,8}}{key}[ \t]{{0,8}}=", line)), None)
        if start is None:
            if not lines[-1].endswith("\n"):
                lines[-1] += newline
            lines.append(written + newline)
            continue
        end = next((at for at in range(start + 1, len(lines) + 1) if _whole("".join(lines[start:at]))), len(lines))
        lines[start:end] = [f"{written}{_comment_after(lines[start:end])}{newline}"]
    return "".join(lines)


def _whole(text: str) -> bool:
    """Whether this is TOML by itself: a list over several lines is only with its last one."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _comment_after(lines: Sequence[str]) -> str:
    """The comment behind a list on one line: what begins with the first # before which all is said."""
    if len(lines) != 1:
        return ""
    line = lines[0].rstrip()
    found = next((at for at, char in enumerate(line) if char == "#" and _whole(line[:at])), None)
    return "" if found is None else f"  {line[found:]}"


def _table(theme: Theme, newline: str) -> str:
    lists = [(key, getattr(theme, key)) for key in ("terms", "patterns", "exclude")]
    lines = ["[[themes]]", f"name = {quoted(theme.name)}"]
    lines += [f"{key} = {_list(words)}" for key, words in lists if words]
    return newline.join(lines) + newline


def _list(words: Sequence[str]) -> str:
    return f"[{', '.join(quoted(word) for word in words)}]"


def _read_back(text: str, changed: str, wanted: Sequence[Theme]) -> tuple[Theme, ...] | None:
    """The themes as the new text has them; None unless they are those wanted, and all else is as it was."""
    try:
        old, new = (tomllib.loads(one.removeprefix("\ufeff")) for one in (text, changed))
    except tomllib.TOMLDecodeError:
        return None
    old.pop("themes", None)
    tables = new.pop("themes", [])
    lists = ("terms", "patterns", "exclude")
    found = tuple(Theme(one["name"], *(tuple(one.get(key, ())) for key in lists)) for one in tables)
    same = sorted(found, key=repr) == sorted(wanted, key=repr)
    return found if same and old == new else None
