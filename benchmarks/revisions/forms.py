"""Two forms of one sentence that differ in one fact: a figure, a deadline, a strength, a hedge.

Each edit gives a `Pair`: both forms are grammatical, and which of them stands in the old document
decides the direction. Where the sentence has no figure or deadline of its own, one is planted in
both forms, so that every document has material enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Literal

from .phrases import NEED, PREDICATE, has_topic, like

Direction = Literal["up", "down", "earlier", "later", "strengthened", "weakened", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms of a sentence: from `low` to `high` the fact goes up, later, stronger, or a hedge is added."""

    low: str
    high: str


PairMaker = Callable[[str, Random], Pair | None]

_UNITS = "兆円|億円|万円|億ドル|ドル|%|％|か国|カ国|ヶ国|倍|億人|万人|人|社|件|箇所|か所|割|地域|分野"
_FIGURE = re.compile(
    r"(?<![0-9０-９.．,，第～〜~\-－–])([0-9０-９]{1,3}(?:[,，]?[0-9０-９]{3})*(?:[.．][0-9０-９]+)?)"
    rf"(?= ?(?:{_UNITS}))(?![^。]{{0,12}}[～〜])"
)
_PLANTED_FIGURES = (
    ("{}か国で", (8, 60)),
    ("{}地域で", (6, 90)),
    ("年間{}件の規模で", (20, 400)),
    ("{}億円の規模で", (5, 300)),
)
_DEADLINE = re.compile(
    r"(?<![0-9０-９])(?P<era>令和|平成|20|２０)(?P<year>[0-9０-９]{1,2})(?P<unit> ?年度?末?)"
    r"(?=(?:まで|を目途|を目標|を目処))"
)
_EFFECTS = ("実現", "醸成", "創出", "解決", "把握", "軽減", "改善", "確立", "形成", "共有", "提示", "主導", "拡大")
"""Predicates that name an effect as often as an act: they carry no planted figure, strength or hedge."""


def figure(text: str, rng: Random) -> Pair | None:
    """A figure that is higher in one form; planted before the predicate where there is none."""
    matches = list(_FIGURE.finditer(text))
    if matches:
        match = rng.choice(matches)
        changed = _scaled(match[1], rng)
        return Pair(text, text[: match.start()] + changed + text[match.end() :]) if changed else None
    predicate = _last_act(text)
    if predicate is None or predicate["verb"] in _EFFECTS:
        return None
    phrase, (least, most) = rng.choice(_PLANTED_FIGURES)
    low = rng.randint(least, most)
    high = low + max(2, round(low * rng.choice((0.2, 0.5, 1.0, 2.0))))
    forms = [_before_verb(predicate, phrase.format(number)) for number in (low, high)]
    return Pair(*forms)


def _scaled(printed: str, rng: Random) -> str | None:
    """The figure grown by 20–200 %, in the same width and with as many decimals."""
    plain = printed.translate(str.maketrans("０１２３４５６７８９．，", "0123456789.,"))
    value = Decimal(plain.replace(",", ""))
    decimals = len(plain.partition(".")[2])
    grown = (value * Decimal(str(rng.choice((1.2, 1.5, 2, 3))))).quantize(Decimal(1).scaleb(-decimals))
    if grown == value:
        return None
    comma = "," if "," in plain or (decimals == 0 and grown >= 10000) else ""
    return like(printed, f"{grown:{comma}f}")


def _last_act(text: str) -> re.Match[str] | None:
    """The last predicate, of an act or of the need for one, where a phrase before its verb is easy to read."""
    match = PREDICATE.match(text) or NEED.match(text)
    if match is None or match["head"].endswith(("こと", "の", "もの")) or len(match["head"]) < 10:
        return None
    return match


def _before_verb(predicate: re.Match[str], phrase: str) -> str:
    """The sentence with a phrase put between its last object and verb."""
    return predicate["head"] + "を" + phrase + predicate[0][predicate.start("verb") :]


def deadline(text: str, rng: Random) -> Pair | None:
    """A deadline that is later in one form; planted where there is none."""
    match = _DEADLINE.search(text)
    if match:
        year = int(match["year"].translate(str.maketrans("０１２３４５６７８９", "0123456789")))
        later = like(match["year"], str(year + rng.randint(1, 6)))
        return Pair(text, text[: match.start("year")] + later + text[match.end("year") :])
    predicate = _last_act(text)
    if predicate is None or re.search("[0-9０-９]年", text):
        return None
    year = rng.randint(2021, 2036)
    unit = rng.choice(("年", "年度", "年度末"))
    forms = [_with_deadline(predicate, f"{number}{unit}までに") for number in (year, year + rng.randint(1, 7))]
    return Pair(*forms)


def _with_deadline(predicate: re.Match[str], phrase: str) -> str:
    text = predicate[0]
    topic = re.match(r"[^、。（）「」]{2,20}は、", text)
    if topic:
        return f"{topic[0]}{phrase}、{text[topic.end() :]}"
    return _before_verb(predicate, phrase)


_EFFORT = "取組|事業|プロジェクト|研究開発|共同研究|対策|実証|実証実験|研修|普及啓発|調査研究"


def strength(text: str, rng: Random) -> Pair | None:
    """検討する, 必要がある, 推進する below 整備する, 実施する: the same act, promised less and more firmly."""
    if re.search("[0-9０-９]年|[0-9０-９](?:兆|億|か国|カ国|%|％)|課題", text):
        return None  # a figure may lift the sentence to a target, whatever its verb
    need = NEED.match(text)
    if need and need["verb"] not in _EFFECTS:
        return Pair(text, f"{need['head']}を{need['verb']}する{need['stop']}") if _governments(text) else None
    predicate = PREDICATE.match(text)
    if predicate is None or not _governments(text) or predicate["verb"] in _EFFECTS:
        return None
    if predicate["head"].endswith(("こと", "もの", "の", "検討")) or re.search("が[^、]*$", predicate["head"]):
        return None
    head, verb, stop = predicate["head"], predicate["verb"], predicate["stop"]
    tail = predicate["tail"] or ""
    weaker = [f"{head}の{verb}を検討{tail}{stop}"]
    if tail:
        weaker.append(f"{head}を{verb}する必要がある{stop}")
    if verb in ("実施",) and re.search(f"(?:{_EFFORT})$", head):
        weaker.append(f"{head}を推進{tail}{stop}")
    return Pair(rng.choice(weaker), text)


def _governments(text: str) -> bool:
    """No topic, or one that acts for the state: elsewhere a bare verb may be an effect, not a promise."""
    if not has_topic(text):
        return True
    topic = re.match(r"([^、。（）「」]{2,20})は、", text)
    return topic is not None and re.search("(?:省|庁|政府|国|我々|協議会|府|部会)$", topic[1]) is not None


def hedge(text: str, rng: Random) -> Pair | None:
    """等, 必要に応じて or 可能な限り slipped in."""
    predicate = _last_act(text)
    if predicate is None or predicate["verb"] in _EFFECTS:
        return None
    head = predicate["head"]
    choices = [_before_verb(predicate, phrase) for phrase in ("必要に応じて", "可能な限り")]
    if re.search("[一-鿿ァ-ヺー]{2}$", head) and not head.endswith(("等", "など")):
        with_scope = f"{head}等を" + text[predicate.start("verb") :]
        choices += [with_scope, with_scope]
    if any(phrase in text for phrase in ("必要に応じ", "可能な限り")):
        return None
    return Pair(text, rng.choice(choices))


FACTS: dict[str, tuple[PairMaker, Direction, Direction]] = {
    "figure": (figure, "up", "down"),
    "deadline": (deadline, "later", "earlier"),
    "strength": (strength, "strengthened", "weakened"),
    "hedge": (hedge, "added", "removed"),
}
"""Each fact edit: how its pair is made, and the direction from low to high and from high to low."""

FACT_TYPES = {"figure": "quantity", "deadline": "date", "strength": "strength", "hedge": "hedge"}
"""The contract's name of each."""
