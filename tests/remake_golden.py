"""Golden reports: the cases, and the command that remakes them (`python tests/remake_golden.py`).

The same command refreshes the excerpts of real output in the two READMEs.

The inputs are the sample papers that come with the package; small cases bring their own
`old.txt` and `new.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hensen.api import read
from hensen.compare import Comparison, compare
from hensen.fixtures import paper
from hensen.report.contract import encode, outline_image
from hensen.report.formats import RENDERERS
from hensen.report.language import Language
from hensen.report.options import ReportOptions
from hensen.report.outline import render as render_outline
from hensen.report.wording import say

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"

PAIRS = {"samples-2013-2019": (2013, 2019), "samples-2019-2025": (2019, 2025), "samples-2013-2025": (2013, 2025)}
"""Case -> years of two sample papers."""


def compared(case: str) -> Comparison:
    """The comparison of a case, with paths that are the same on every machine."""
    if case in PAIRS:
        paths = [paper(year) for year in PAIRS[case]]
    else:
        paths = [GOLDEN / case / name for name in ("old.txt", "new.txt")]
    old, new = (replace(read(path), path=path.name) for path in paths)
    return compare(old, new)


def cases() -> list[str]:
    own = {path.parent.name for path in GOLDEN.glob("*/old.txt")}
    return sorted(own | set(PAIRS))


def reports(case: str) -> Iterator[tuple[str, bytes]]:
    """File name and content of each report of a case."""
    comparison = compared(case)
    yield "report.md", RENDERERS["markdown"](comparison, ReportOptions(lang="ja"))
    yield "report.en.md", RENDERERS["markdown"](comparison, ReportOptions(lang="en", limit=2))
    if case not in PAIRS:
        yield (
            "report.all.md",
            RENDERERS["markdown"](
                comparison, ReportOptions(lang="ja", commitments_only=False, context=1, order="page")
            ),
        )
        yield "report.json", RENDERERS["json"](comparison, ReportOptions(lang="ja"))
        yield "outline.txt", render_outline(comparison.old, "ja").encode()
        yield "outline.json", encode(outline_image(comparison.old))


READMES: dict[str, Language] = {"README.md": "en", "README.ja.md": "ja"}
_EXCERPT = re.compile(r"(<!-- output: .*? -->\n```markdown\n).*?(```\n)", re.DOTALL)


def readme(name: str) -> str:
    """The README with its excerpt of a report as the program writes it today."""
    text = (ROOT / name).read_text(encoding="utf-8")
    excerpt = _excerpt(READMES[name])
    return _EXCERPT.sub(lambda match: f"{match[1]}{excerpt}{match[2]}", text)


def _excerpt(lang: Language) -> str:
    """Title, summary, and one entry of each group that tells of losses and changed figures."""
    options = ReportOptions(lang=lang, limit=1)
    lines = RENDERERS["markdown"](compared("samples-2013-2019"), options).decode().splitlines()
    begin = lines.index(f"## {say('summary', lang)}")
    end = next(place for place, line in enumerate(lines) if line.startswith(f"## {say('group.added', lang)}"))
    return "\n".join([lines[0], "", *lines[begin:end]]).rstrip("\n") + "\n"


def main() -> None:
    for name in READMES:
        (ROOT / name).write_text(readme(name), encoding="utf-8")
    for case in cases():
        (GOLDEN / case).mkdir(exist_ok=True)
        for name, data in reports(case):
            (GOLDEN / case / name).write_bytes(data)


if __name__ == "__main__":
    main()
