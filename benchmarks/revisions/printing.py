"""The score as tables and JSON, and edits and wrong cases for a person to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .draft import Revision
from .scoring import LABELS, Score, Wrong


def table(score: Score, spent: float) -> str:
    lines = [
        f"fates right          {score.accuracy:.4f}  ({score.right} of {score.statements} statements)",
        f"  of edited ones     {score.edited_accuracy:.4f}  ({score.edited_right} of {score.edited})",
        f"false changes, cosmetic edits  {score.cosmetic_false} of {score.cosmetic}",
        f"facts, right direction  {score.fact_accuracy:.4f}  (of {sum(score.facts.values())})",
        f"not judged (reading)    {score.lost}",
        f"compare(), CPU seconds  {spent:.2f}",
        "",
        "| kind | statements | F1 |",
        "|---|---:|---:|",
    ]
    lines += [f"| {label} | {score.hits[label] + score.misses[label]} | {score.f1(label):.4f} |" for label in LABELS]
    lines += [f"| (related) | {score.misses['related']} | {score.false['related']} false |", ""]
    lines += [
        "| edit | made | right | called instead | fact found | facts wrongly told |",
        "|---|---:|---:|---|---:|---:|",
    ]
    lines += [_row(score, edit, made) for edit, made in sorted(score.edits.items())]
    lines += ["", "| fact | made | right |", "|---|---:|---:|"]
    lines += [
        f"| {name} | {made} | {score.facts_right[name] / made:.4f} |" for name, made in sorted(score.facts.items())
    ]
    idle = ", ".join(f"{name} {count}" for name, count in sorted(score.idle_facts.items())) or "none"
    lines += ["", f"facts reported where no edit touched one: {idle}"]
    return "\n".join(lines)


def _row(score: Score, edit: str, made: int) -> str:
    called = ", ".join(f"{label} {count}" for (name, label), count in sorted(score.called.items()) if name == edit)
    facts = score.edit_facts[edit]
    found = f"{score.edit_facts_right[edit]} of {facts}" if facts else ""
    told = f"{score.told_wrong[edit]} of {score.told[edit]}" if score.told[edit] else ""
    return f"| {edit} | {made} | {score.edits_right[edit] / made:.4f} | {called} | {found} | {told} |"


def image(score: Score) -> dict[str, object]:
    """The score as JSON; edits and facts as [right, made]."""
    return {
        "accuracy": round(score.accuracy, 4),
        "edited_accuracy": round(score.edited_accuracy, 4),
        "statements": score.statements,
        "not_judged": score.lost,
        "f1": {label: round(score.f1(label), 4) for label in LABELS},
        "edits": {name: [score.edits_right[name], made] for name, made in sorted(score.edits.items())},
        "facts": {name: [score.facts_right[name], made] for name, made in sorted(score.facts.items())},
        "fact_accuracy": round(score.fact_accuracy, 4),
        "wrongly_told": {name: [score.told_wrong[name], told] for name, told in sorted(score.told.items())},
        "cosmetic": score.cosmetic,
        "cosmetic_false": score.cosmetic_false,
    }


def shown(wrong: Wrong) -> str:
    lines = [f"[{wrong.revision}] {wrong.edit}: expected {wrong.expected}, found {', '.join(wrong.found)}"]
    lines += [f"  - {text}" for text in wrong.old]
    lines += [f"  + {text}" for text in wrong.new]
    lines += [f"  ? {text}" for text in wrong.others]
    return "\n".join(lines)


def sampled(found: Iterable[Revision], kind: str, most: int) -> Iterator[str]:
    """Some edits of a kind as made, for a person to check that they are what their label says."""
    for revision in found:
        texts = {item.uid: item.text for item in (*revision.old.items, *revision.new.items)}
        for link in revision.truth:
            if link.edit.partition(":")[0] == kind and most:
                most -= 1
                olds, news = [f"  - {texts[uid]}" for uid in link.old], [f"  + {texts[uid]}" for uid in link.new]
                yield "\n".join([f"{link.edit} ({link.kind}{', moved' if link.moved else ''})", *olds, *news])
