"""Every text of the workbench's own, in Japanese and English beside each other: what `say` looks them up in.

They stand by subject in the catalogues put together here. What reports say too (kinds, groups, facts, reasons) comes
from `report.wording`: one word for one thing, on paper and on screen.
"""

from __future__ import annotations

from ..report import wording as reports
from ..report.language import Catalogue, Language, look_up
from .dialog_words import DIALOGS, NOTICES
from .help_words import BADGES, HELP, KEYS
from .theme_words import THEMES
from .view_words import LOADING, MAIN, SUMMARY

CATALOGUE: Catalogue = {
    **KEYS, **HELP, **BADGES, **LOADING, **SUMMARY, **MAIN, **DIALOGS, **NOTICES, **THEMES,
}  # fmt: skip


def say(key: str, lang: Language, /, **values: object) -> str:
    """The text for `key`, the workbench's own or the reports', placeholders filled in."""
    if key in CATALOGUE:
        return look_up(CATALOGUE, key, lang, values)
    return reports.say(key, lang, **values)
