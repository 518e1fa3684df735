"""What became of the old commitments, in one sentence: what a report and the workbench both begin with."""

from __future__ import annotations

from ..compare.change import Change, ChangeKind, Comparison
from .language import Language, share
from .wording import say


def fates(comparison: Comparison, lang: Language) -> str | None:
    """The sentence, its numbers between `**`; None without commitments on both sides."""
    old = [_fate(change) for change in comparison.changes for statement in change.old if statement.commitment]
    new = [_fate(change) for change in comparison.changes for statement in change.new if statement.commitment]
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


def _fate(change: Change) -> ChangeKind:
    """The kind of a change, where what is a heading now is no loss."""
    return change.kind if change.heading is None else "unchanged"
