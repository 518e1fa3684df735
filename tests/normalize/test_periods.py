"""The last day of a period, and the days of no particular year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.document import DateKind
from hensen.normalize.periods import first_day, last_day
from hensen.normalize.yearless import days_from, find_yearless


@pytest.mark.parametrize(
    ("value", "kind", "part", "expected"),
    [
        ("2027-09-30", "date", "", date(2027, 9, 30)),
        ("2027-02-30", "date", "", date(2027, 2, 28)),
        ("2028-02", "month", "", date(2028, 2, 29)),
        ("2028-02", "month", "末", date(2028, 2, 29)),
        ("2028-02", "month", "中旬", date(2028, 2, 20)),
        ("2025", "year", "", date(2025, 12, 31)),
        ("2025", "year", "央", date(2025, 6, 30)),
        ("2025", "year", "夏", date(2025, 8, 31)),
        ("2025", "fiscal-year", "", date(2026, 3, 31)),
        ("2025", "fiscal-year", "末", date(2026, 3, 31)),
        ("2025", "fiscal-year", "上半期", date(2025, 9, 30)),
        ("2025", "fiscal-year", "第3四半期", date(2025, 12, 31)),
        ("2025", "fiscal-year", "第4四半期", date(2026, 3, 31)),
        ("2025", "fiscal-year", "夏", date(2025, 8, 31)),
        ("2025", "fiscal-year", "冬", date(2026, 2, 28)),
        ("2030", "decade", "", date(2039, 12, 31)),
        ("2030", "decade", "前半", date(2034, 12, 31)),
        ("2030", "decade", "半ば", date(2036, 12, 31)),
        ("2030", "decade", "後半", date(2039, 12, 31)),
    ],
)
def test_last_day(value: str, kind: DateKind, part: str, expected: date) -> None:
    assert last_day(value, kind, part) == expected


@given(
    st.integers(1900, 2100),
    st.sampled_from(["year", "fiscal-year", "decade"]),
    st.sampled_from(["", "末", "前半", "後半", "初頭", "半ば", "上半期", "第2四半期", "春", "冬", "何か"]),
)
def test_a_part_ends_within_its_period(year: int, kind: DateKind, part: str) -> None:
    assert first_day(str(year), kind) < last_day(str(year), kind, part) <= last_day(str(year), kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("毎年12月10日までに", ["12月10日"]),
        ("３月末及び９月末に", ["３月末", "９月末"]),
        ("毎年4月に公表する", ["4月"]),
        ("2025年4月1日から", ["4月1日"]),
        ("六月以内、3か月、13月1日、2月31日、4月に", []),
    ],
)
def test_days_without_a_year(text: str, expected: list[str]) -> None:
    found = find_yearless(text)
    assert [day.text for day in found] == expected
    assert [text[slice(*day.span)] for day in found] == expected


def test_days_across_the_new_year_have_no_order() -> None:
    [march, june, december] = find_yearless("3月1日、6月1日、12月1日")
    assert (days_from(march, june), days_from(june, march), days_from(december, march)) == (92, -92, None)
