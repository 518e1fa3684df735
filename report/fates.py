"""What became of the old commitments, in one sentence: what a report and the workbench both begin with."""

from __future__ import annotations

from ..compare.change import Comparison
from .language import Language, share
from .wording import say


def fates(comparison: Comparison, lang: Language) -> str | None:
    """The sentence, its numbers between `**`; None without commitments on both sides."""
    old = [change.kind for change in comparison.changes for statement in change.old if statement.commitment]
    new = [change.kind for change in comparison.changes for statement in change.new if statement.commitment]
    if not old or not new:
        return None
    kept = sum(kind not in ("dropped", "related") for kind in old)
    return say(
        "summary.fate",
        lang,
        total=len(old),
        kept=kept,
        kept_share=share(kept / len(old)),
        related=old.count("related"),
        dropped=old.count("dropped"),
        new_total=len(new),
        added=new.count("added"),
    )
