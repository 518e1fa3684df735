"""Japanese eras: their names, letters and first years."""

from __future__ import annotations

from typing import NamedTuple


class Era(NamedTuple):
    """An era; its year n is the western year `offset + n`."""

    name: str
    letter: str
    offset: int

    @property
    def first(self) -> int:
        return self.offset + 1


ERAS = (
    Era("明治", "M", 1867),
    Era("大正", "T", 1911),
    Era("昭和", "S", 1925),
    Era("平成", "H", 1988),
    Era("令和", "R", 2018),
)
_BY_NAME = {key: era for era in ERAS for key in (era.name, era.letter)}


def western_year(era: str, year: str | int) -> int:
    """The western year of an era year; `元` is 1. KeyError if there is no such era.

    The end of an era is not checked: papers from before May 2019 speak of 平成33年度, and mean 2021.
    """
    return _BY_NAME[era].offset + (1 if year == "元" else int(year))


def era_of(year: int) -> Era:
    """The era in which a year ended: 2019 → 令和."""
    return next((era for era in reversed(ERAS) if year >= era.first), ERAS[0])


_FARTHEST = 40
"""Years from the paper's own date at which an era year that names no era is still meant."""
_FARTHEST_UNDATED = 15
"""Years from those a paper names, where it does not date itself."""


def nearest_era(year: int, reference: int | None, explicit: str | None, around: int | None = None) -> Era | None:
    """The era meant by an era year that names none (５年度), None if nothing tells.

    Of the eras that had begun by the reference year, the one whose year lies nearest to it: in a paper
    of 2024 a 5年度 is 2023, a 30年度 2018. Without a reference year the one nearest to the years that the paper
    names (`around`), if it lies near; without those the era named last in the text.
    """
    if reference is None and around is None:
        return _BY_NAME.get(explicit) if explicit else None
    year_known, farthest = (reference, _FARTHEST) if reference is not None else (around, _FARTHEST_UNDATED)
    assert year_known is not None
    named = explicit if reference is None else None
    begun = [era for era in ERAS if era.first <= year_known or era.name == named]
    best = min(begun, key=lambda era: abs(era.offset + year - year_known), default=None)
    return best if best and abs(best.offset + year - year_known) <= farthest else None
