"""Facts edited into sentences of the bank, where the documents seldom have what it takes.

Each maker gives both forms of a sentence, as `forms` does, and the direction from the first to the second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from .bank import Act


class Forms(NamedTuple):
    """Two forms of a sentence; from `one` to `two` the fact goes as its kind says (`PLANTED`)."""

    one: str
    two: str


PlantedMaker = Callable[[Iterator[Act], Random], Forms]


def body(bank: Iterator[Act], rng: Random) -> Forms:
    """Another body acts."""
    act = next(bank)
    names = rng.choice(
        (
            ("国土交通省", "農林水産省"),
            ("厚生労働省", "文部科学省"),
            ("環境省", "経済産業省"),
            ("都道府県", "市町村"),
            ("国", "都道府県"),
            ("警察庁", "消防庁"),
            ("国土地理院", "気象庁"),
        )
    )
    wording = rng.choice(("{}は、{}。", "{}において、{}。", "{}が中心となって、{}。"))
    one, two = (wording.format(name, act.plain) for name in names)
    return Forms(one, two)


def reversal(bank: Iterator[Act], rng: Random) -> Forms:
    """Promised, and taken back in so many words."""
    act = next(bank)
    back = rng.choice(("{0}を{1}しない。", "{0}の{1}を見送る。", "{0}の{1}を取りやめる。", "{0}の{1}を中止する。"))
    return Forms(f"{act.plain}。", back.format(act.thing, act.verb))


def aim(bank: Iterator[Act], rng: Random) -> Forms:
    """Done, and only aimed at; with a deadline or without."""
    act = next(bank)
    when = rng.choice(("", f"{rng.randint(2026, 2034)}年度までに"))
    looser = rng.choice((f"{act.nominal}を目指す", f"{act.plain}ことを目指す", f"{act.plain}よう努める"))
    return Forms(f"{when}{act.plain}。", f"{when}{looser}。")


def middle(bank: Iterator[Act], rng: Random) -> Forms:
    """The first of two acts is only thought about; the last verb stays."""
    first, second = next(bank), next(bank)
    joint = rng.choice(("し", "するとともに"))
    thought = "を検討" + joint
    return Forms(f"{first.thing}を{first.verb}{joint}、{second.plain}。", f"{first.nominal}{thought}、{second.plain}。")


def late(bank: Iterator[Act], rng: Random) -> Forms:
    """A deadline that words other than the year put off: seasons, quarters, halves, ranges, years counted from now."""
    act, year = next(bank), rng.randint(2026, 2034)
    pairs = (
        ("{y}年春までに", "{y}年秋までに"),
        ("{y}年夏までに", "{y}年冬までに"),
        ("{y}年度第１四半期までに", "{y}年度第３四半期までに"),
        ("{y}年度上半期に", "{y}年度下半期に"),
        ("{y}年度前半までに", "{y}年度後半までに"),
        ("{y}年度当初までに", "{y}年度末までに"),
        ("{y}年６月までに", "{y}年12月までに"),
        ("{y}年度から{z}年度までに", "{y}年度から{x}年度までに"),
        ("{y}～{z}年度に", "{y}～{x}年度に"),
        ("{y}年代前半に", "{y}年代後半に"),
        ("本年度中に", "来年度中に"),
        ("年内に", "来年中に"),
        ("今後３年以内に", "今後５年以内に"),
    )
    decade = rng.choice((2030, 2040))
    one, two = rng.choice(pairs)
    words = [phrase.format(y=decade if "年代" in phrase else year, z=year + 2, x=year + 4) for phrase in (one, two)]
    return Forms(*(f"{word}、{act.plain}。" for word in words))


def onward(bank: Iterator[Act], rng: Random) -> Forms:
    """By then, and from then on."""
    act, year = next(bank), rng.randint(2026, 2034)
    when = rng.choice(("{}年度以降に", "{}年度から", "{}年以降、"))
    by = "{}年度までに" if "年度" in when else "{}年までに、"
    return Forms(f"{by.format(year)}{act.plain}。", f"{when.format(year)}{act.plain}。")


_HEDGES = (
    "必要に応じて",
    "可能な範囲で",
    "予算の範囲内で",
    "原則として",
    "当面の間",
    "適宜",
    "順次",
    "段階的に",
    "できる限り",
    "極力",
    "状況に応じて",
)


def hedges(bank: Iterator[Act], rng: Random) -> Forms:
    """One hedge or two slipped in, before the object or before the verb."""
    act = next(bank)
    words = rng.sample(_HEDGES, rng.choice((1, 1, 2)))
    if len(words) == 2:
        return Forms(f"{act.plain}。", f"{words[0]}、{act.thing}を{words[1]}{act.verb}する。")
    hedged = rng.choice((f"{words[0]}、{act.plain}。", f"{act.thing}を{words[0]}{act.verb}する。"))
    return Forms(f"{act.plain}。", hedged)


def figures(bank: Iterator[Act], rng: Random) -> Forms:
    """A higher figure of one of many units."""
    act, low = next(bank), rng.randint(3, 80)
    high = low + max(2, low // rng.randint(2, 5))
    phrase = rng.choice(
        (
            "{}か所で",
            "{}校を対象に",
            "{}世帯を対象として",
            "年間{}件の規模で",
            "{}台を目安に",
            "{}ヘクタールの区域で",
            "{}分以内に",
            "{}か月以内に",
            "{}団体と連携して",
            "{}隻を対象に",
            "全体の{}％で",
            "{}千円を上限として",
            "{}万人を対象に",
        )
    )
    low, high = (min(low, 45), min(high, 90)) if "％" in phrase else (low, high)
    return Forms(*(f"{phrase.format(number)}、{act.plain}。" for number in (low, high)))


def clause(bank: Iterator[Act], rng: Random) -> Forms:
    """Two acts of one sentence, of which one goes; the other stays as it was or in other words."""
    first, second = next(bank), next(bank)
    joint = rng.choice(("し", "するとともに"))
    stays = rng.choice((first, second))
    rest = rng.choice((stays.plain, stays.plain, f"{stays.nominal}を行う", f"{stays.plain}こととする"))
    return Forms(f"{first.thing}を{first.verb}{joint}、{second.plain}。", f"{rest}。")


@dataclass(frozen=True, slots=True)
class PlantedKind:
    """How a kind of fact is edited into a sentence of the bank, and what is then true of it."""

    make: PlantedMaker
    type: str
    """The contract's name of the fact."""
    forth: tuple[str, ...]
    """Directions from the first form to the second, any of which is right."""
    back: tuple[str, ...]
    fair_forth: tuple[str, ...] = ()
    fair_back: tuple[str, ...] = ()
    """Other names of the fact that are as true (`TrueFact.fair`)."""


PLANTED: dict[str, PlantedKind] = {
    "body": PlantedKind(body, "body", ("changed",), ("changed",)),
    # backwards 行わない → 行う is reversed, and no advance: it was as much of a promise to some
    "reversal": PlantedKind(reversal, "strength", ("weakened",), ("strengthened", "changed")),
    "aim": PlantedKind(aim, "strength", ("weakened",), ("strengthened",), ("hedge added",), ("hedge removed",)),
    "middle": PlantedKind(middle, "strength", ("weakened",), ("strengthened",)),
    # of papers without a date 来年度 → 本年度 is no more than another word: they may be a year apart
    "late": PlantedKind(late, "date", ("later",), ("earlier",), ("quantity up",), ("quantity down", "date changed")),
    "onward": PlantedKind(onward, "date", ("changed", "later"), ("changed", "earlier")),
    "hedge-words": PlantedKind(hedges, "hedge", ("added",), ("removed",)),
    "figure-words": PlantedKind(figures, "quantity", ("up",), ("down",)),
    "clause": PlantedKind(clause, "clause", ("removed",), ("added",)),
}


def neutral(bank: Iterator[Act], rng: Random) -> Forms:
    """The same in other words: no figure, deadline, strength, hedge or body changes."""
    act, number, year = next(bank), rng.randint(2, 9), rng.randint(2026, 2034)
    thing, verb = act
    return rng.choice(
        (
            Forms(f"年間{number}0億円を投じ、{act.plain}。", f"年{number}0億円を投じ、{act.plain}。"),
            Forms(f"年{number}回の頻度で{act.plain}。", f"年間{number}回の頻度で{act.plain}。"),
            Forms(f"約{number}割の地域で{act.plain}。", f"{number}割程度の地域で{act.plain}。"),
            Forms(f"{number}割の地域で{act.plain}。", f"{number}0％の地域で{act.plain}。"),
            Forms(f"自治体は、{act.plain}。", f"地方公共団体は、{act.plain}。"),
            Forms(f"自治体と協力し、{act.plain}。", f"地方公共団体と協力し、{act.plain}。"),
            Forms(f"国は、{act.plain}。", f"政府は、{act.plain}。"),
            Forms(f"経産省は、{act.plain}。", f"経済産業省は、{act.plain}。"),
            Forms(f"{act.plain}。", f"{thing}を{verb}します。"),
            Forms(f"{act.plain}。", f"{thing}を{verb}していく。"),
            Forms(f"{act.plain}。", f"{act.plain}こととする。"),
            Forms(f"{act.plain}ものとする。", f"{act.plain}。"),
            Forms(f"{act.nominal}を行う。", f"{act.plain}。"),
            Forms(f"{act.plain}。", f"{act.nominal}を実施する。"),
            Forms(f"住民等の声を聴き、{act.plain}。", f"住民などの声を聴き、{act.plain}。"),
            Forms(f"可能な限り早く{act.plain}。", f"できる限り早く{act.plain}。"),
            Forms(f"本年度中に{act.plain}。", f"今年度中に{act.plain}。"),
            Forms(f"{year}年度末までに{act.plain}。", f"{year + 1}年３月末までに{act.plain}。"),
            Forms(f"{year}年度までに{act.plain}。", f"{act.nominal}を{year}年度までに行う。"),
        )
    )


def clause_kept(bank: Iterator[Act], rng: Random) -> Forms:
    """Two acts of one sentence, both there in other words or in the other order."""
    first, second = next(bank), next(bank)
    joint = rng.choice(("し", "するとともに"))
    one = f"{first.thing}を{first.verb}{joint}、{second.plain}。"
    return rng.choice(
        (
            Forms(one, f"{first.nominal}を行い、{second.plain}。"),
            Forms(one, f"{second.thing}を{second.verb}し、{first.plain}。"),
            Forms(one, f"{first.nominal}及び{second.nominal}を行う。"),
            Forms(one, f"{first.nominal}を進め、あわせて{second.nominal}を実施する。"),
            Forms(f"関係者と連携{joint}、{second.plain}。", f"{second.plain}。"),
            Forms(f"これまでの実績を踏まえ、{second.plain}。", f"{second.plain}。"),
            Forms(f"有識者の知見を活用し、{second.plain}。", f"{second.plain}。"),
        )
    )


def halves(bank: Iterator[Act], rng: Random) -> tuple[str, tuple[str, str]]:
    """Two acts in one sentence, and the same in two: neither is promised more or less for it."""
    first, second = next(bank), next(bank)
    joint = rng.choice(("し", "するとともに"))
    link = rng.choice(("", "", "また、", "あわせて、"))
    last = rng.choice((second.plain, f"{second.nominal}を支援する", f"{second.nominal}を促進する"))
    return f"{first.thing}を{first.verb}{joint}、{last}。", (f"{first.plain}。", f"{link}{last}。")
