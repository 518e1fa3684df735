"""`python -m benchmarks.laws`: real amendments, judged by article number.

The truth (made from the laws' own numbering) says of each article of the main provisions whether it is
unchanged, reworded, moved (stands under another number), added or dropped. The comparison speaks of
statements; an article's fate is derived from theirs:

1. An article's statements are those under its 第N条, by the outline, and the caption in brackets above it;
   附則 and 別表 are left out.
2. Two articles *share* the characters of the statements that the comparison calls unchanged, reworded, split or
   merged between them (the shorter's characters by the evidence for the pair; related pairs count nothing).
3. Articles pair off one to one, the pair that shares most first, the same number before another on a tie;
   two that share less than a third of the shorter one's characters are no pair.
4. A pair with other numbers is moved; with the same number it is unchanged if every statement of either has a
   counterpart of the same canonical wording, else reworded. What finds no partner is dropped or added.

A row of the truth is right if its kind and both article numbers are. A false change is an article unchanged in
truth with a statement whose wording finds no equal counterpart; articles with statements called `moved` are
counted apart. Rows marked ambiguous are not judged, nor laws (2 of 74) in
whose truth an article occurs twice: it read the cells of their tables as articles. A row called reworded (3 of 622)
whose two texts, given in the truth, differ in blanks alone is unchanged: one edition lost those behind its numbers.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hensen.compare.change import Change, Comparison
    from hensen.normalize.document import Document, Statement

ROOT = Path(__file__).resolve().parents[1]
Article = tuple[int, ...]
"""(3, 2) for 第三条の二."""

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_CAPTION = re.compile(r"^\([^()]{1,80}\)$")
_DELETED = re.compile(r"^第[0-9の]{1,8}条(?:から|及び|、).{0,24}削除$")
"""第14条から第17条まで削除: stands for articles of its own, not for the one above it."""
_SUPPLEMENT = re.compile(r"^(?:附\s*則|別\s*表(?:第?[一二三四五六七八九十]*))\s*(?:$|抄|[(（])")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a truth file."""

    relation: str
    old: Article | None
    new: Article | None


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    old: Path
    new: Path
    truth: tuple[Row, ...]


@dataclass
class Tally:
    rows: int = 0
    right: int = 0
    unchanged: int = 0
    false_changes: int = 0
    false_moves: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    kinds_right: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        for name in ("rows", "right", "unchanged", "false_changes", "false_moves"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.kinds += other.kinds
        self.kinds_right += other.kinds_right
        self.wrong += other.wrong


def article_number(printed: str | None) -> Article | None:
    """第三条の二 → (3, 2); None for what is no article (前文)."""
    match = re.match(r"第([〇一二三四五六七八九十百千0-9]+)条((?:の[〇一二三四五六七八九十百千0-9]+)*)", printed or "")
    if match is None:
        return None
    return tuple(_kanji_number(part) for part in [match[1], *match[2].split("の")[1:]])


def _kanji_number(text: str) -> int:
    if text.isascii():
        return int(text)
    total, digit = 0, 0
    for character in text:
        if character in _POWERS:
            total += (digit or 1) * _POWERS[character]
            digit = 0
        else:
            digit = digit * 10 + _DIGITS[character]
    return total + digit


def articles(document: Document) -> dict[str, Article]:
    """Statement id → its article, for the main provisions."""
    found: dict[str, Article] = {}
    current: Article | None = None
    captions: list[Statement] = []
    for statement in document.statements:
        path = document.section_path(statement.section)
        heads = [(section.marker.text if section.marker else "") + section.title for section in path]
        unmarked = "" if statement.marker else statement.canonical
        if any(_SUPPLEMENT.match(head) for head in (*heads, unmarked)):
            if found:
                break
            continue  # 附則 in the table of contents
        if _DELETED.match(statement.canonical):
            continue
        if _CAPTION.match(statement.canonical):
            captions.append(statement)
            continue
        numbers = [s.marker.value for s in path if s.marker is not None and s.marker.style == "article"]
        if statement.marker is not None and statement.marker.style == "article":
            numbers.append(statement.marker.value)
        if not numbers and current is not None:
            numbers.append(current)  # a heading inside an article does not end it
        if numbers and numbers[-1] == (1,) and "施行" in statement.canonical and found and max(found.values()) > (1,):
            break  # numbering starts again: 附則, whose heading the outline may have missed
        if numbers:
            current = numbers[-1]
            above = [caption.id for caption in captions if statement.lines[0] - caption.lines[1] == 1]
            found.update(dict.fromkeys((*above, statement.id), numbers[-1]))
        captions = []
    return found


def fates(comparison: Comparison) -> tuple[dict[Article, Article], set[Article], set[Article]]:
    """Old article → new article, and the articles of either side with a statement that is not unchanged."""
    old, new = articles(comparison.old), articles(comparison.new)
    shared: defaultdict[tuple[Article, Article], float] = defaultdict(float)
    old_touched: set[Article] = set()
    new_touched: set[Article] = set()
    for change in comparison.changes:
        old_touched |= {old[item.id] for item in _altered(change.old, change.new) if item.id in old}
        new_touched |= {new[item.id] for item in _altered(change.new, change.old) if item.id in new}
        if change.kind != "related":
            for before in change.old:
                for after in change.new:
                    if before.id in old and after.id in new:
                        shared[old[before.id], new[after.id]] += _common(before, after, change)
    before_size, after_size = _sizes(comparison.old, old), _sizes(comparison.new, new)
    enough = [pair for pair in shared if shared[pair] >= min(before_size[pair[0]], after_size[pair[1]]) / 3]
    order = sorted(enough, key=lambda pair: (-shared[pair], pair[0] != pair[1], pair))
    partners: dict[Article, Article] = {}
    taken: set[Article] = set()
    for before_article, after_article in order:
        if before_article not in partners and after_article not in taken:
            partners[before_article] = after_article
            taken.add(after_article)
    return partners, old_touched, new_touched


def _sizes(document: Document, articles_of: dict[str, Article]) -> Counter[Article]:
    """Characters of each article."""
    sizes: Counter[Article] = Counter()
    for statement in document.statements:
        if statement.id in articles_of:
            sizes[articles_of[statement.id]] += len(statement.canonical)
    return sizes


def _altered(side: tuple[Statement, ...], other: tuple[Statement, ...]) -> list[Statement]:
    """Statements of a change whose wording the other side does not have.

    A sentence that 附則 repeats and the new law says once is merged, yet its article did not change.
    """
    wordings = {statement.canonical for statement in other}
    return [statement for statement in side if statement.canonical not in wordings]


def _common(before: Statement, after: Statement, change: Change) -> float:
    """Characters the two have in common, as the comparison's evidence says."""
    share = 1.0 if change.evidence is None else change.evidence.wording
    return share * min(len(before.canonical), len(after.canonical))


def judge(case: Case, comparison: Comparison) -> Tally:
    partners, old_touched, new_touched = fates(comparison)
    back = {after: before for before, after in partners.items()}
    moved = {
        articles_of[statement.id]
        for articles_of in (articles(comparison.old),)
        for change in comparison.changes
        if change.moved
        for statement in change.old
        if statement.id in articles_of
    }
    tally = Tally()
    for row in case.truth:
        if row.old is None:
            found: tuple[str, Article | None, Article | None] = ("added", back.get(row.new or ()), row.new)
            found = found if found[1] is None else ("paired", found[1], row.new)
        else:
            partner = partners.get(row.old)
            touched = row.old in old_touched or partner in new_touched
            kind = "dropped" if partner is None else "moved" if partner != row.old else "unchanged"
            found = ("reworded" if kind == "unchanged" and touched else kind, row.old, partner)
        right = found == (row.relation, row.old, row.new)
        tally.rows += 1
        tally.right += right
        tally.kinds[row.relation] += 1
        tally.kinds_right[row.relation] += right
        if row.relation == "unchanged" and row.old is not None:
            tally.unchanged += 1
            tally.false_changes += row.old in old_touched or row.old in new_touched
            tally.false_moves += row.old in moved
        if not right:
            tally.wrong.append(f"{case.name}: {row.relation} {_name(row.old)} → {_name(row.new)}, found {_said(found)}")
    return tally


def _name(article: Article | None) -> str:
    return "–" if article is None else f"第{article[0]}条" + "".join(f"の{part}" for part in article[1:])


def _said(found: tuple[str, Article | None, Article | None]) -> str:
    return f"{found[0]} {_name(found[1])} → {_name(found[2])}"


def cases(samples: Path, which: str) -> Iterator[Case]:
    """The pairs of `laws`, `constitution` and `laws-scale` with their truth."""
    if which in ("all", "laws"):
        for truth in sorted(samples.glob("laws/*/truth_*.jsonl")):
            folder, (old, new) = truth.parent, truth.stem.removeprefix("truth_").split("_")
            yield Case(f"{folder.name} {old} → {new}", _of(folder, old), _of(folder, new), _rows(truth))
        folder = samples / "constitution"
        truth = folder / "truth_genko_ldp-tatakidai-2018.jsonl"
        yield Case("constitution", folder / "genko-1946.md", folder / "ldp-tatakidai-2018.md", _rows(truth))
    if which in ("all", "scale"):
        folder = samples / "laws-scale"
        rows: dict[str, list[dict[str, str]]] = {}
        for line in (folder / "truth-articles.jsonl").read_text(encoding="utf-8").splitlines():
            raw = json.loads(line)
            rows.setdefault(raw["law"], []).append(raw)
        for law, truths in sorted(rows.items()):
            yield Case(law, folder / "2015" / f"{law}.txt", folder / "2025" / f"{law}.txt", _clear(truths))


def _of(folder: Path, date: str) -> Path:
    """The law at a date: its text, else its page, else its XML."""
    for suffix in (".txt", ".html", ".xml"):
        path = folder / f"{folder.name}_{date}{suffix}"
        if path.exists():
            return path
    raise FileNotFoundError(f"{folder}: no file of {date}")


def _rows(truth: Path) -> tuple[Row, ...]:
    return _clear([json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()])


def _clear(raws: list[dict[str, str]]) -> tuple[Row, ...]:
    """The rows to judge; none of a law whose truth names an old article twice: it took table cells for articles."""
    rows = [(truth_row(raw), bool(raw.get("ambiguous"))) for raw in raws]
    old = Counter(row.old for row, _ in rows if row.old)
    new = Counter(row.new for row, _ in rows if row.new)
    if max(old.values(), default=0) > 1:
        return ()
    return tuple(row for row, doubtful in rows if (row.old or row.new) and not doubtful and new[row.new or ()] < 2)


def truth_row(raw: dict[str, str]) -> Row:
    """A line of a truth file; texts that differ in blanks alone are unchanged, whatever it calls them."""
    old, new = ("".join((raw.get(side) or "").split()) for side in ("old", "new"))
    relation = "unchanged" if raw["relation"] == "reworded" and old and old == new else raw["relation"]
    return Row(relation, article_number(raw.get("old_no")), article_number(raw.get("new_no")))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.laws", description=__doc__.splitlines()[0])
    parser.add_argument("--set", choices=("all", "laws", "scale"), default="all", help="which pairs (default all)")
    parser.add_argument("--limit", type=int, help="only so many pairs")
    parser.add_argument("--wrong", action="store_true", help="list every wrong article")
    arguments = parser.parse_args()
    samples = Path(os.environ.get("HENSEN_SHARED", ROOT.parent / "shared")) / "samples"
    if not samples.is_dir():
        sys.exit(f"no samples in {samples}: set HENSEN_SHARED")
    from hensen import read
    from hensen.compare.comparison import compare

    total, start = Tally(), time.process_time()
    print("| pair | articles | right | false changes |\n|---|---:|---:|---:|")
    for case in list(cases(samples, arguments.set))[: arguments.limit]:
        if not case.truth:
            print(f"| {case.name} | not judged | | |")
            continue
        tally = judge(case, compare(read(str(case.old)), read(str(case.new))))
        total.add(tally)
        print(f"| {case.name} | {tally.rows} | {tally.right / tally.rows:.3f} | {tally.false_changes} |", flush=True)
    print(f"| **all** | {total.rows} | {total.right / total.rows:.4f} | {total.false_changes} of {total.unchanged} |\n")
    for kind, count in sorted(total.kinds.items()):
        print(f"{kind}: {total.kinds_right[kind]} of {count} right")
    print(f"statements of unchanged articles called moved: in {total.false_moves} articles")
    print(f"CPU seconds, reading and comparing: {time.process_time() - start:.1f}")
    if arguments.wrong:
        print("\n".join(total.wrong))


if __name__ == "__main__":
    main()
