"""Signs that a comparison is not what it looks like."""

from __future__ import annotations

import pytest
from factories import comparison, document, statement

from hensen.report.doubts import doubts, reversed_dates


@pytest.mark.parametrize(
    ("old", "new", "doubtful"),
    [
        ("2024", "2013", True),
        ("2019-05", "2019-04", True),
        ("2019-05-31", "2019-05-30", True),
        ("2013", "2024", False),
        ("2019", "2019-05", False),
        ("2019-05", "2019", False),
        (None, "2013", False),
        ("2024", None, False),
    ],
)
def test_the_older_paper_given_as_the_new_one(old: str | None, new: str | None, doubtful: bool) -> None:
    kept = statement("p1", "港湾を整備する。", strength="implement")
    one = comparison(old=document("旧", kept, date=old), new=document("新", kept, date=new))
    assert bool(reversed_dates(one, "ja")) == doubtful
    assert any("新旧が逆" in said for said in doubts(one, "ja")) == doubtful


def test_the_dates_are_named() -> None:
    one = comparison(old=document("旧", date="2024-05"), new=document("新", date="2013"))
    assert "2024年5月" in reversed_dates(one, "ja") and "2013年" in reversed_dates(one, "ja")
    assert "May 2024" in reversed_dates(one, "en") and "2013" in reversed_dates(one, "en")
