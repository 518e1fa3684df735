"""Other tools, each as a function of two texts: which characters it shows as deleted and inserted, what as moved.

`git` and `redlines` are the programs themselves. DocDiff (Ruby) and wikidiff2 (PHP, C++) cannot be
installed with pip: `docdiff_like` and `wikidiff2_like` are small implementations of their published
method, named so, and no more than that:

- DocDiff compares lines; inside changed blocks words (runs of one script, a run of hiragana closing a word);
  inside changed words letters. It knows no moves.
- wikidiff2 compares lines; deleted and inserted lines of one block pair off in order where more than a fifth of
  their letters agree and are compared letter by letter (it takes each Japanese letter for a word); those left
  over anywhere are called moved where at least two fifths agree, best first. Its detection of split paragraphs
  (since 1.14) is left out.

Blanks are never counted: a mask has one entry for each character that is no blank.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Mask = list[bool]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a tool marks: True for each non-blank character shown as deleted (old) or inserted (new)."""

    old: Mask
    new: Mask
    old_moved: Mask = field(default_factory=list)
    """True for characters shown as moved; empty if the tool has no moves."""
    new_moved: Mask = field(default_factory=list)


Tool = Callable[[str, str, Path], Shown]


def solid(text: str) -> str:
    return "".join(text.split())


def git_words(old: str, new: str, folder: Path) -> Shown:
    """`git diff --word-diff`: words are what blanks separate."""
    return _git(old, new, folder, [])


def git_letters(old: str, new: str, folder: Path) -> Shown:
    """`git diff --word-diff --word-diff-regex=.`: every letter is a word."""
    return _git(old, new, folder, ["--word-diff-regex=."])


def _git(old: str, new: str, folder: Path, more: list[str]) -> Shown:
    shown = _run_git(old, new, folder, ["--word-diff=porcelain", *more])
    lists: dict[str, Mask] = {"old": [], "new": []}
    for line in _hunks(shown):
        letters = len(solid(line[1:]))
        if line[:1] in " -":
            lists["old"] += [line[0] == "-"] * letters
        if line[:1] in " +":
            lists["new"] += [line[0] == "+"] * letters
    return Shown(_filled(lists["old"], old), _filled(lists["new"], new), *_git_moves(old, new, folder))


def _git_moves(old: str, new: str, folder: Path) -> tuple[Mask, Mask]:
    """What `--color-moved` colours as moved, whole lines."""
    shown = _run_git(old, new, folder, ["--color-moved=zebra", "--color=always"])
    old_mask: Mask = []
    new_mask: Mask = []
    for line in _hunks(shown):
        codes, plain = re.findall(r"\x1b\[([0-9;]*)m", line), re.sub(r"\x1b\[[0-9;]*m", "", line)
        moved = any(code in ("1;35", "1;34", "1;36", "1;33") for code in codes)
        letters = len(solid(plain[1:]))
        if plain[:1] in ("-", " "):
            old_mask += [moved] * letters
        if plain[:1] in ("+", " "):
            new_mask += [moved] * letters
    return _filled(old_mask, old), _filled(new_mask, new)


def _run_git(old: str, new: str, folder: Path, more: list[str]) -> str:
    for name, text in (("a.txt", old), ("b.txt", new)):
        (folder / name).write_text(text, encoding="utf-8")
    command = ["git", "-c", "core.quotepath=off", "diff", "--no-index", "-U1000000", *more, "a.txt", "b.txt"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8").stdout


def _hunks(shown: str) -> list[str]:
    """The lines after the hunk's head; the whole file is one hunk."""
    lines = shown.split("\n")
    start = next((index for index, line in enumerate(lines) if "@@ -" in line), len(lines))
    return [line for line in lines[start + 1 :] if line and not line.startswith("\\")]


def _filled(mask: Mask, text: str) -> Mask:
    """A mask for the whole text; git prints nothing where nothing changed."""
    size = len(solid(text))
    return (mask + [False] * size)[:size]


def redlines(old: str, new: str, folder: Path) -> Shown:
    """redlines (PyPI): words are what blanks and parentheses separate. ImportError if it is not installed."""
    from redlines import Redlines  # type: ignore[import-not-found,unused-ignore]

    mask_old: Mask = []
    mask_new: Mask = []
    for change in json.loads(Redlines(old, new).output_json())["changes"]:
        kind, text = change["type"], change.get("text", "")
        before = "" if kind == "insert" else change.get("source_text", text)
        after = "" if kind == "delete" else change.get("test_text", text)
        mask_old += [kind != "equal"] * len(solid(before.replace("¶", "")))
        mask_new += [kind != "equal"] * len(solid(after.replace("¶", "")))
    return Shown(_filled(mask_old, old), _filled(mask_new, new))


_WORD = re.compile(r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+|[ァ-ヺー]+[ぁ-ん]*|[一-鿿々]+[ぁ-ん]*|[ぁ-ん]+|\S")


def docdiff_like(old: str, new: str, folder: Path) -> Shown:
    """Lines, then words, then letters, as DocDiff compares them."""
    mask_old: Mask = []
    mask_new: Mask = []
    for before, after, equal in _blocks(old.split("\n"), new.split("\n")):
        if equal:
            mask_old += [False] * len(solid("".join(before)))
            mask_new += [False] * len(solid("".join(after)))
            continue
        words = _WORD.findall("".join(before)), _WORD.findall("".join(after))
        for some, others, same in _blocks(*words):
            pairs = [(some, others, True)] if same else _blocks("".join(some), "".join(others))
            for left, right, kept in pairs:
                mask_old += [not kept] * len("".join(left))
                mask_new += [not kept] * len("".join(right))
    return Shown(mask_old, mask_new)


def wikidiff2_like(old: str, new: str, folder: Path) -> Shown:
    """Lines paired in order inside blocks, the rest paired as moves, as wikidiff2 does."""
    from rapidfuzz.distance import LCSseq

    before, after = [line for line in old.split("\n") if solid(line)], [line for line in new.split("\n") if solid(line)]
    pairs, left, right = _line_pairs(before, after)
    moves: dict[int, int] = {}
    scored = [(LCSseq.normalized_similarity(solid(before[i]), solid(after[j])), -i, -j) for i in left for j in right]
    for score, i, j in sorted(scored, reverse=True):
        if score >= 0.4 and -i not in moves and -j not in moves.values():
            moves[-i] = -j
    return _wiki_masks(before, after, pairs, moves)


def _line_pairs(before: list[str], after: list[str]) -> tuple[dict[int, int], list[int], list[int]]:
    """Lines that correspond in place, and those of either side that do not."""
    from rapidfuzz.distance import LCSseq

    pairs: dict[int, int] = {}
    i = j = 0
    for some, others, equal in _blocks(before, after):
        count = min(len(some), len(others))
        for step in range(count):
            likeness = 1.0 if equal else LCSseq.normalized_similarity(solid(some[step]), solid(others[step]))
            if likeness > 0.2:
                pairs[i + step] = j + step
        i, j = i + len(some), j + len(others)
    taken = set(pairs.values())
    return pairs, [k for k in range(len(before)) if k not in pairs], [k for k in range(len(after)) if k not in taken]


def _wiki_masks(before: list[str], after: list[str], pairs: dict[int, int], moves: dict[int, int]) -> Shown:
    new_masks: dict[int, Mask] = {}
    old_mask: Mask = []
    old_moved: Mask = []
    for index, line in enumerate(before):
        partner = pairs.get(index, moves.get(index))
        mask = [True] * len(solid(line))
        if partner is not None:
            mask, new_masks[partner] = _letters(solid(line), solid(after[partner]))
        old_mask += mask
        old_moved += [index in moves] * len(mask)
    arrived = set(moves.values())
    new_mask: Mask = []
    new_moved: Mask = []
    for index, line in enumerate(after):
        mask = new_masks.get(index, [True] * len(solid(line)))
        new_mask += mask
        new_moved += [index in arrived] * len(mask)
    return Shown(old_mask, new_mask, old_moved, new_moved)


def _letters(old: str, new: str) -> tuple[Mask, Mask]:
    masks: tuple[Mask, Mask] = ([], [])
    for left, right, equal in _blocks(old, new):
        masks[0].extend([not equal] * len(left))
        masks[1].extend([not equal] * len(right))
    return masks


def _blocks(old: Sequence[str], new: Sequence[str]) -> list[tuple[Sequence[str], Sequence[str], bool]]:
    """Runs of equal and unequal parts by the longest common subsequence, in order."""
    from rapidfuzz.distance import LCSseq

    found: list[tuple[Sequence[str], Sequence[str], bool]] = []
    for code in LCSseq.opcodes(old, new):
        some, others = old[code.src_start : code.src_end], new[code.dest_start : code.dest_end]
        found.append((some, others, code.tag == "equal"))
    return _joined(found)


def _joined(blocks: list[tuple[Sequence[str], Sequence[str], bool]]) -> list[tuple[Sequence[str], Sequence[str], bool]]:
    """Neighbouring unequal runs as one: a deletion beside an insertion is a replacement."""
    joined: list[tuple[Sequence[str], Sequence[str], bool]] = []
    for some, others, equal in blocks:
        if joined and not equal and not joined[-1][2]:
            before, after, _ = joined[-1]
            joined[-1] = (before + some, after + others, False)  # type: ignore[operator]
        else:
            joined.append((some, others, equal))
    return joined


TOOLS: dict[str, Tool] = {
    "git diff --word-diff": git_words,
    "git diff --word-diff-regex=.": git_letters,
    "redlines": redlines,
    "DocDiff-like": docdiff_like,
    "wikidiff2-like": wikidiff2_like,
}
