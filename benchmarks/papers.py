"""Papers of our own writing, with the links between them: 36 fields of policy, two or three papers each.

`papers/FIELD/` holds `paper.txt` and its overview `digest.txt`; eight fields have `successor.txt` too, another strategy
of the same ministry eight or nine years later. In each file a line is a heading (`#`, `##`, `###`) or one statement,
`[p001] text`.

The overviews of those eight were written to be hard: none keeps a sentence of its paper. The others were made as
officials make them, each by a mix of its own of sentences kept, cut, condensed, reworded and added. Twelve of them
came last and are `HELD_OUT`: no weight, threshold or map was ever fitted on them, so that they test what is.

`paper-digest.tsv` has the links that two readers gave, the writer in a reading after the writing and another who saw
the texts only: old, new, given by `both` or `one`, the same commitment `sure` (both say so), `possible` (one does) or
`no`. `paper-successor.tsv` has those of the writer: old, new, `same` or `related`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from .gold import Link, cut_by_hand, rows

if TYPE_CHECKING:
    from hensen.normalize.document import Document, Section, Statement

FOLDER = Path(__file__).resolve().parent / "papers"
FIELDS = tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))
SUCCEEDED = tuple(field for field in FIELDS if (FOLDER / field / "successor.txt").is_file())
"""The fields that have a later strategy."""
HELD_OUT = frozenset(
    """
    aviation biodiversity chips circular disability eldercare equality foodsafety minerals pharma roads statistics
    """.split()  # noqa: SIM905  a list of words
)
"""Fields that nothing is fitted on."""
_STATEMENT = re.compile(r"\[(\w+)\] (.+)")


def document(field: str, name: str) -> Document:
    """A paper as a document whose statements have the ids of the file."""
    from hensen.normalize.canonical import canonicalise
    from hensen.normalize.document import Section

    sections: list[Section] = []
    above: list[Section] = []
    statements: list[Statement] = []
    for number, line in enumerate(_lines(field, f"{name}.txt"), 1):
        if match := _STATEMENT.fullmatch(line):
            statements.append(_statement(match[1], match[2], above, number))
        elif line:
            title = line.lstrip("#")
            level = len(line) - len(title)
            above = [section for section in above if section.level < level]
            parent = above[-1].id if above else None
            text = title.strip()
            above.append(
                Section(f"s{len(sections) + 1}", parent, level, None, text, canonicalise(text).text, number, None)
            )
            sections.append(above[-1])
    return cut_by_hand(f"{field} {name}", sections, statements)


def links(field: str, new: str) -> dict[tuple[str, str], Link]:
    """From the field's paper to its `digest` or `successor`."""
    found: dict[tuple[str, str], Link] = {}
    for one, two, *said in rows(FOLDER / field / f"paper-{new}.tsv"):
        match said:
            case [given, strict]:
                found[one, two] = Link(one, two, given == "both", strict)
            case [kind]:
                found[one, two] = Link(one, two, True, "sure" if kind == "same" else "no")
    return found


def _statement(identifier: str, text: str, above: list[Section], number: int) -> Statement:
    from hensen.normalize.canonical import canonicalise
    from hensen.normalize.commitments import strength_of
    from hensen.normalize.dates import DateContext, find_dates
    from hensen.normalize.document import Statement
    from hensen.normalize.quantities import find_quantities

    canonical = canonicalise(text)
    quantities, dates = find_quantities(text), find_dates(text, DateContext())
    headings = [section.canonical for section in above]
    return Statement(
        id=identifier,
        section=above[-1].id if above else None,
        text=text,
        canonical=canonical.text,
        offsets=canonical.offsets,
        marker=None,
        kind="sentence",
        strength=strength_of(canonical.text, kind="sentence", headings=headings, quantities=quantities, dates=dates),
        quantities=quantities,
        dates=dates,
        bodies=(),
        page=None,
        box=None,
        lines=(number, number),
    )


def _lines(field: str, name: str) -> list[str]:
    return [line.strip() for line in (FOLDER / field / name).read_text(encoding="utf-8").splitlines()]
