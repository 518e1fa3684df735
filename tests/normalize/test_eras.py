"""Eras and western years."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.canonical import canonicalise
from hensen.normalize.eras import ERAS, era_of, nearest_era, western_year


@pytest.mark.parametrize(
    ("era", "year", "western"),
    [("令和", "元", 2019), ("R", 7, 2025), ("平成", "33", 2021), ("H", 1, 1989), ("昭和", 64, 1989), ("明治", 1, 1868)],
)
def test_the_western_year(era: str, year: str | int, western: int) -> None:
    assert western_year(era, year) == western


def test_an_unknown_era_is_an_error() -> None:
    with pytest.raises(KeyError):
        western_year("慶応", 1)


@given(st.integers(1868, 2050))
def test_era_years_and_western_years_are_the_same_text(year: int) -> None:
    era = era_of(year)
    number = year - era.offset
    for form in (f"{era.name}{number}年", f"{era.name} {number} 年", f"{era.letter}{number}年"):
        assert canonicalise(form + "に").text == f"{year}年に"
    assert canonicalise(f"{era.name}{number}年度").text == f"{year}年度"
    if number == 1:
        assert canonicalise(f"{era.name}元年").text == f"{year}年"


@given(st.integers(1, 64), st.integers(1990, 2050))
def test_an_era_not_yet_begun_is_not_meant(number: int, reference: int) -> None:
    era = nearest_era(number, reference, None)
    if era is not None:
        assert era.first <= reference
        others = (other for other in ERAS if other.first <= reference)
        assert all(abs(era.offset + number - reference) <= abs(other.offset + number - reference) for other in others)


@pytest.mark.parametrize(
    ("number", "reference", "explicit", "western"),
    [
        (5, 2024, None, 2023),
        (30, 2024, "令和", 2018),
        (5, None, "令和", 2023),
        (24, 2013, None, 2012),
        (2, 2019, None, 2020),
    ],
)
def test_the_era_that_is_meant(number: int, reference: int | None, explicit: str | None, western: int) -> None:
    era = nearest_era(number, reference, explicit)
    assert era is not None
    assert era.offset + number == western


def test_nothing_tells_the_era() -> None:
    assert nearest_era(5, None, None) is None


@pytest.mark.parametrize(
    ("number", "around", "explicit", "western"),
    [
        (5, 2023, None, 2023),
        (30, 2022, "令和", 2018),
        (30, 2016, "平成", 2018),
        (5, 2015, "平成", None),
        (5, 2018, "令和", 2023),
        (20, 1980, None, None),
    ],
    ids=["western years only", "two eras", "one era", "too far", "an era named is one begun", "no era fits"],
)
def test_a_paper_that_does_not_date_itself(number: int, around: int, explicit: str | None, western: int | None) -> None:
    era = nearest_era(number, None, explicit, around)
    assert (era and era.offset + number) == western
