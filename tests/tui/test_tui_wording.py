"""Every text of the workbench is used: what nobody reads any more goes."""

from __future__ import annotations

import re
from pathlib import Path

from hensen.tui.wording import CATALOGUE

ROOT = Path(__file__).resolve().parents[2]
BUILT = (
    *("key.", "help.", "sign.", "badge.", "short.", "judged.", "event.", "order.", "pane.", "sheet.nothing."),
    *("filter.judged.", "filter.sure", "filter.middling", "filter.unsure", "terms.kind.", "themes.origin.", "kind."),
)
"""Beginnings of keys that the program puts together."""


def test_no_text_is_left_over() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "tui").rglob("*.py"))
        if not path.name.endswith(("wording.py", "_words.py"))
    )
    unused = [
        key for key in CATALOGUE if not key.startswith(BUILT) and not re.search(f"[\"']{re.escape(key)}[\"']", source)
    ]
    assert unused == []
