"""The language that messages of a command line are in: what `--lang` asks for, else what the locale says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

import click

from hensen.options import default_language

if TYPE_CHECKING:
    from hensen.report.language import Language


def asked_for(arguments: Sequence[str]) -> Language:
    """Of a whole command line. Looked for by hand: a bad command line has its message too."""
    lang = default_language()
    options = list(arguments)
    if "--" in options:
        options = options[: options.index("--")]
    for at, word in enumerate(options):
        option, equals, value = word.partition("=")
        if option == "--lang":
            value = value if equals else "".join(options[at + 1 : at + 2])
            lang = value if value in ("ja", "en") else lang
    return cast("Language", lang)


def spoken() -> Language:
    """Of the command that runs."""
    context = click.get_current_context(silent=True)
    chosen = context.find_root().obj if context is not None else None
    return cast("Language", chosen or default_language())
