"""Every clause of an error message in Japanese: the English clause is the key, as with gettext.

Errors are raised with English clauses wherever they happen; which language the reader has is known only where they are
shown. `{placeholders}` stand for what the message names: files, numbers, the words of another program. A clause goes
into the catalogue of its subject; here they are put together.
"""

from __future__ import annotations

from collections.abc import Mapping

from .trouble_command_line import CLICK, COMMANDS, SYSTEM
from .trouble_documents import KINDS, PDF_AND_WORD, READING
from .trouble_own_files import MODELS, PROJECT, REVIEWS, SETTINGS

CLAUSES: Mapping[str, str] = {
    **READING, **KINDS, **PDF_AND_WORD, **REVIEWS, **SETTINGS, **PROJECT, **COMMANDS, **MODELS, **CLICK, **SYSTEM,
}  # fmt: skip
"""English clause -> Japanese, with the same `{placeholders}` in both."""
