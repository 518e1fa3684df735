"""Running numbers of rows, and columns that say when."""

from __future__ import annotations

import pytest

from hensen.normalize.document import Document
from hensen.normalize.normalise import normalise
from hensen.normalize.readers.markdown import read_markdown
from hensen.normalize.source import Source


def table(head: str, *rows: str) -> Document:
    lines = [f"| {head} |", "|" + "---|" * (head.count("|") + 1), *(f"| {row} |" for row in rows)]
    text = "# 計画\n\n" + "\n".join(lines) + "\n"
    return normalise(Source("paper.md", "text/markdown", "0" * 64, read_markdown(text)[0]))


ROWS = ("通学路の点検 | 令和６年度", "漁港の補修 | 令和７年度", "図書館の改築 | 令和８年度")


@pytest.mark.parametrize(
    ("head", "numbers", "seen"),
    [
        ("No.", ("1", "2", "3"), ["1通学路の点検", "2漁港の補修", "3図書館の改築"]),
        ("番号", ("（１）", "（２）", "（３）"), ["（１）通学路の点検", "（２）漁港の補修", "（３）図書館の改築"]),
        ("項番", ("1", "2", "5"), ["通学路の点検", "漁港の補修", "図書館の改築"]),
        ("順位", ("1", "2", "3"), ["通学路の点検", "漁港の補修", "図書館の改築"]),
    ],
)
def test_a_rows_running_number_is_its_marker(head: str, numbers: tuple[str, ...], seen: list[str]) -> None:
    rows = [f"{number} | {row}" for number, row in zip(numbers, ROWS, strict=True)]
    statements = table(f"{head} | 事業 | 実施時期", *rows).statements
    named = [s for s in statements if s.text in ("通学路の点検", "漁港の補修", "図書館の改築")]
    assert [f"{(s.marker.text if s.marker else '')}{s.text}" for s in named] == seen


@pytest.mark.parametrize(
    ("printed", "strength"),
    [
        ("令和６年度措置", "target"),
        ("令和６年度中に検討開始", "consider"),
        ("令和６年度検討・結論", "consider"),
        ("令和６年度検討・結論、令和７年度上期措置", "target"),
        ("引き続き検討", "consider"),
        ("速やかに措置", "implement"),
        ("令和８年度末まで", "target"),
        ("措置済み", None),
        ("―", None),
    ],
)
def test_a_column_of_times_says_by_when_and_how_firmly(printed: str, strength: str | None) -> None:
    found = table("事業 | 実施時期", "通学路の点検 | 令和６年度措置", f"漁港の補修 | {printed}").statements[-1]
    assert found.cell is not None
    assert (found.text, found.cell.row_heading, found.cell.column_heading) == (printed, "漁港の補修", "実施時期")
    assert found.strength == strength
