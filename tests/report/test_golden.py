"""Reports are what we last agreed on; `python tests/remake_golden.py` agrees anew."""

from __future__ import annotations

import pytest
from remake_golden import GOLDEN, cases, reports


@pytest.mark.parametrize("case", cases())
def test_reports_are_what_we_last_agreed(case: str) -> None:
    made = dict(reports(case))
    kept = {
        path.name: path.read_bytes() for path in (GOLDEN / case).iterdir() if path.name not in ("old.txt", "new.txt")
    }
    assert sorted(made) == sorted(kept)
    for name, data in made.items():
        assert data.decode("utf-8") == kept[name].decode("utf-8")


def test_making_a_report_twice_gives_the_same_bytes() -> None:
    assert dict(reports("every-kind")) == dict(reports("every-kind"))
