"""Numbers, dates and shares as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hensen.report import language


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP"}, "ja"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "ja:en"}, "ja"),
        ({"LANG": "C", "LANGUAGE": "ja"}, "en"),
        ({"LANG": "", "LC_ALL": "ja"}, "ja"),
    ],
)
def test_the_locale_decides(environment: dict[str, str], expected: str) -> None:
    assert language.language_of(environment) == expected


@pytest.mark.parametrize(
    ("iso", "japanese", "english"),
    [
        ("2019", "2019年", "2019"),
        ("2019-05", "2019年5月", "May 2019"),
        ("2025-09-19", "2025年9月19日", "19 Sep 2025"),
        ("2025-13", "2025-13", "2025-13"),
        ("unknown", "unknown", "unknown"),
    ],
)
def test_dates(iso: str, japanese: str, english: str) -> None:
    assert language.date(iso, "ja") == japanese
    assert language.date(iso, "en") == english


def test_only_what_is_whole_is_a_hundred_per_cent() -> None:
    assert language.share(1.0) == "100 %"
    assert language.share(0.999) == "99 %"
    assert language.share(0.314) == "31 %"


def test_changes_in_percent_carry_their_sign() -> None:
    assert language.signed_percent(14.2857) == "+14.3 %"
    assert language.signed_percent(-5.0) == "−5 %"


def test_numbers_are_grouped() -> None:
    assert language.number(17_500_000_000_000) == "17,500,000,000,000"
    assert language.number(Decimal("7.05")) == "7.05"
