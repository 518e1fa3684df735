"""The fate of an article follows from its statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.laws import Case, Row, article_number, articles, cases, fates, judge, truth_row
from hensen import read
from hensen.compare.comparison import compare

OLD = """第一章　総則
（目的）
第一条　この法律は、放送番組の保存に関し必要な事項を定め、もって文化の発展に寄与することを目的とする。
（定義）
第二条　この法律において「放送番組」とは、放送をする事項の種類、内容、分量及び配列をいう。
２　この法律において「保存」とは、放送番組を後世に伝えるために収集し、及び管理することをいう。
第三条　総務大臣は、保存に要する費用の一部を補助することができる。
第四条　保存の事務に従事する者は、職務上知り得た秘密を漏らしてはならない。
附　則
第一条　この法律は、公布の日から施行する。
"""
NEW = """第一章　総則
（目的）
第一条　この法律は、放送番組の保存に関し必要な事項を定め、もって文化の発展に寄与することを目的とする。
（定義）
第二条　この法律において「放送番組」とは、放送をする事項の種類、内容、分量及び配列をいう。
２　この法律において「保存」とは、放送番組及び配信番組を後世に伝えるために収集し、及び管理することをいう。
第三条　図書館の長は、所蔵する録音物の目録を年に一回作成し、利用者の閲覧に供するものとする。
第三条の二　保存の事務に従事する者は、職務上知り得た秘密を漏らしてはならない。
附　則
第一条　この法律は、公布の日から施行する。
"""


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("第三条", (3,)),
        ("第三条の二", (3, 2)),
        ("第百二十三条の四の五", (123, 4, 5)),
        ("第四十九条", (49,)),
        ("第12条の2", (12, 2)),
        ("前文", None),
        (None, None),
    ],
)
def test_article_numbers(printed: str | None, number: tuple[int, ...] | None) -> None:
    assert article_number(printed) == number


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "old.txt", tmp_path / "new.txt"


def test_articles_end_with_the_main_provisions(paths: tuple[Path, Path]) -> None:
    document = read(str(paths[0]))
    found = articles(document)
    assert set(found.values()) == {(1,), (2,), (3,), (4,)}
    supplement = next(statement for statement in document.statements if "公布の日" in statement.text)
    assert supplement.id not in found


def test_fates_of_articles(paths: tuple[Path, Path]) -> None:
    comparison = compare(read(str(paths[0])), read(str(paths[1])))
    partners, old_touched, _ = fates(comparison)
    assert partners == {(1,): (1,), (2,): (2,), (4,): (3, 2)}
    assert (1,) not in old_touched and (2,) in old_touched


def test_judging_counts_right_and_wrong_rows(paths: tuple[Path, Path]) -> None:
    truth = (
        Row("unchanged", (1,), (1,)),
        Row("unchanged", (2,), (2,)),  # wrong on purpose
        Row("dropped", (3,), None),
        Row("added", None, (3,)),
        Row("moved", (4,), (3, 2)),
    )
    tally = judge(Case("case", *paths, truth), compare(*map(read, map(str, paths))))  # type: ignore[arg-type]
    assert (tally.rows, tally.right, tally.unchanged, tally.false_changes) == (5, 4, 2, 1)
    assert len(tally.wrong) == 1


def test_a_lost_blank_in_the_truth_is_no_amendment() -> None:
    raw = {"relation": "reworded", "old_no": "第二条", "new_no": "第二条", "old": "２ 　船は", "new": "２船は"}
    assert truth_row(raw) == Row("unchanged", (2,), (2,))
    assert truth_row(raw | {"new": "２港は"}).relation == "reworded"
    assert truth_row(raw | {"old": "", "new": ""}).relation == "reworded"


def test_real_amendments(shared: Path) -> None:
    """One small law at two dates; the whole set is `python -m benchmarks.laws`."""
    case = next(case for case in cases(shared / "samples", "laws") if case.name.startswith("行政手続法 2012"))
    tally = judge(case, compare(read(str(case.old)), read(str(case.new))))
    assert tally.right / tally.rows >= 0.97
    assert tally.false_changes == 0
