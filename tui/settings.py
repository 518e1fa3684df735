"""What the user has set: the table `[view]` of the configuration file, and the environment.

    [view]
    name = "山田"             # signs judgements
    lang = "ja"               # ja or en; default: the locale
    theme = "hensen-contrast"
    ambiguous_width = 2       # 2 if the terminal draws ①○※→ two cells wide
    order = "page"            # triage or page

    [view.keys]               # action = keys, as `?` lists them
    next = "n,j,down"

The file is `$HENSEN_CONFIG`, else `config.toml` in the user's configuration folder. A file that
cannot be read, or a value that makes no sense, is one clear line: `SettingsError`.
"""

from __future__ import annotations

import getpass
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..report.language import Language, language_of
from ..report.options import Order


class SettingsError(Exception):
    """A configuration that cannot be used: the file, what is wrong, what to do."""

    def __init__(self, path: Path, problem: str, remedy: str) -> None:
        super().__init__(f"{path}: {problem}; {remedy}")
        self.path = str(path)
        self.problem = problem
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Settings:
    """How one user wants the workbench."""

    name: str = ""
    """Signs judgements; "" leaves them unsigned."""
    lang: Language = "ja"
    theme: str | None = None
    """None: the last one chosen, else the default."""
    ambiguous_width: int = 1
    order: Order = "triage"
    keys: Mapping[str, str] = field(default_factory=dict)
    """Binding id -> keys, separated by commas."""


def settings_path(environment: Mapping[str, str]) -> Path:
    """Where the configuration is looked for, whether or not it is there."""
    if environment.get("HENSEN_CONFIG"):
        return Path(environment["HENSEN_CONFIG"])
    from platformdirs import user_config_path

    return user_config_path("hensen", appauthor=False) / "config.toml"


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The user's settings; defaults where there is no file. Raises SettingsError."""
    environment = os.environ if environment is None else environment
    path = settings_path(environment)
    table = _table(path, asked_for=bool(environment.get("HENSEN_CONFIG")))
    return Settings(
        name=_text(table, "name", path) or _user_name(),
        lang=_choice(table, "lang", ("ja", "en"), language_of(environment), path),
        theme=_text(table, "theme", path) or None,
        ambiguous_width=int(_choice(table, "ambiguous_width", (1, 2), 1, path)),
        order=_choice(table, "order", ("triage", "page"), "triage", path),
        keys=_keys(table, path),
    )


def _table(path: Path, asked_for: bool) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        if asked_for:
            raise SettingsError(path, "there is no such file", "unset HENSEN_CONFIG or make it") from error
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(path, "cannot be read", "check the file's rights and that it is UTF-8") from error
    try:
        table = tomllib.loads(text).get("view", {})
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(path, f"is no TOML ({error})", "mend it or move it away") from error
    if not isinstance(table, dict):
        raise SettingsError(path, "view is no table", "write [view]")
    return table


def _text(table: Mapping[str, Any], key: str, path: Path) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise SettingsError(path, f"view.{key} is no text", f'write {key} = "…"')
    return value


def _choice(table: Mapping[str, Any], key: str, allowed: tuple[Any, ...], default: Any, path: Path) -> Any:
    value = table.get(key, default)
    if value not in allowed:
        choices = ", ".join(str(one) for one in allowed)
        raise SettingsError(path, f"view.{key} is {value!r}", f"write one of {choices}")
    return value


def _keys(table: Mapping[str, Any], path: Path) -> dict[str, str]:
    keys = table.get("keys", {})
    if not isinstance(keys, dict) or not all(isinstance(value, str) for value in keys.values()):
        raise SettingsError(path, "view.keys is no table of texts", 'write next = "n,j"')
    from .keys import BINDING_IDS

    unknown = sorted(set(keys) - BINDING_IDS)
    if unknown:
        raise SettingsError(path, f"view.keys.{unknown[0]} is no action", f"one of {', '.join(sorted(BINDING_IDS))}")
    return dict(keys)


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
