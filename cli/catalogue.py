"""The commands and their one-line help.

Kept apart from the commands themselves, so that `hensen --help` imports none of them.
"""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "compare": "Report what changed between two documents.",
    "view": "Walk through the changes in the terminal, and judge them.",
    "outline": "Show how one document is understood.",
    "extract": "Write the text of a document as it was read.",
    "track": "Follow a theme through several documents.",
    "themes": "Propose themes that emerge, fade or persist.",
    "trace": "Tell the life of each commitment over several documents.",
    "init": "Start a project folder from the documents found in it.",
    "serve": "Show the terminal view in a browser, on this machine only.",
    "cache": "Show or clear what was kept of documents read before.",
    "demo": "Compare sample documents that come with hensen.",
    "schema": "Print the JSON Schema of an output.",
}
"""Name -> help, in the order `hensen --help` lists them; `hensen.commands.NAME` holds `command`."""
