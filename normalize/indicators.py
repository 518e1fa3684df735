"""Lines that set a target without a verb: 旅行消費額 22兆円（2030年）, KPI：普及率 80%, 2030年：訪日客6,000万人.

Slides and lists of indicators (指標) say what is measured, how much of it, and by when, and leave it at that.
Actuals (輸出額 4.8兆円（2018年）), budgets (予算額 23億円（令和6年度）), forecasts (不足数 79万人（2030年）) have the
same form. So a line is a target only where it says that it is aimed at:

- by a label in the line or the title above it (目標, KPI, 成果指標), if its year is not over; or
- by a year that is still to come, seen from the paper's own date, or by one with まで;

and where nothing says that the figure was measured, is granted, or comes about by itself (`indicator_words.py`).
Sentences are left to `targets.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from .canonical import canonicalise
from .date_scan import NO_CONTEXT, DateContext
from .document import Quantity
from .indicator_words import (
    ACTUAL,
    BY_ITSELF,
    COUNTERS_OF_PARTS,
    FACTS_TITLE,
    FORMER,
    GOAL,
    GOAL_TITLE,
    GRANTED,
    MONEY,
    MONEY_EARNED,
    SPANS,
)

_LONGEST = 100
"""Characters of the longest line that is read as an indicator."""
_FIRST_SIGN, _MOST_FIGURES = 0xE000, 40
_ASIDE = "\ue0ff"
"""Stands for a bracket while the words around it are read."""
_FIGURE = "[\ue000-\ue027]"
"""Signs that stand for the figures, by their number, while the words around them are read."""
_BRACKETED = re.compile(r"\((?:[^()]|\([^()]{0,40}\)){0,80}\)|[【<\[][^【】<>\[\]]{0,40}[】>\]]")
_IN_BRACKETS = re.compile(r"^[<【\[(]([^<>【】\[\]()]{1,60})[>】\])]$")
_BETWEEN = re.compile(r"[→⇒➔;、]")
_BASE_YEAR = re.compile(r"対?(?:19|20)\d{2}年度?(?:の?水準)?(?:比|基準|を基準)|対(?:19|20)\d{2}年度?")
"""2013年度比, 対2020年: what is measured against."""
_YEAR = re.compile(
    r"(?:(?:19|20)\d{2}年?度?[〜~-])?(?P<year>(?:19|20)\d{2})年(?P<fiscal>度)?(?P<month>\d{1,2}月(?:\d{1,2}日)?)?"
    r"の?(?P<last>(?:年度?)?末|中(?![一-鿿])|内(?![一-鿿]))?(?:時点)?(?P<until>まで(?:に|の)?)?(?P<onward>以[降後]|から|〜)?(?:頃|ころ|ごろ)?"
)
_BEFORE = r"(?:約|およそ|概ね|おおむね|延べ|累計で?|年間|月間|最大|最低|少なくとも|全国で?|計|合計)"
_AFTER = r"(?:以上|以下|以内|未満|超え?|程度|規模|台|前後|水準|相当|余り?|強|弱|/[^\s、]{1,4})"
_RISE = (
    r"の?(?:達成|実現|削減|減少?|低減|軽減|縮減|縮小|短縮|抑制|増加?|増員|拡大|向上|改善|引き?上げ|引き?下げ"
    r"|創出|育成|養成|確保)"
)
_LINE = re.compile(
    rf"(?P<name>[^\ue000-\ue027]{{0,60}}?)[ :=・|]{{0,3}}{_BEFORE}{{0,2}}"
    rf"(?P<figure>{_FIGURE}|ゼロ)(?:{_AFTER}{{0,2}}[〜~-](?P<end>{_FIGURE}))?{_AFTER}{{0,2}}(?:{_RISE}){{0,2}}[へに]?"
)
"""What is measured, how much, and nothing more; years, labels and brackets are taken out before."""
_SENTENCE = re.compile(r"[。!?]|は(?!がき|し)|が(?!ん)|を(?!.{1,40}(?:者|割合|率|数|額|量)$)")
"""Signs of a sentence; を only where no noun of measure follows whose clause it could be in: 健診を受けた者の割合."""
_CAPTION = re.compile(r"(?:図表?|表) ?\d|[(\[]?(?:注|資料|出典|出所|備考)\d{0,2}[:)\]]")
_NOUN_END = re.compile(r"[一-鿿々〇ァ-ヺーA-Za-z0-9)」]$|(?:がん|ごみ|こども|いじめ)$")
_COUNTS = re.compile(r"(?:数|率|割合|比率|係数|指数|スコア|偏差値|収支|量)$")
"""What may have a figure without a unit: 合計特殊出生率 1.8, 取組市町村数 1,000."""


@dataclass(frozen=True, slots=True)
class _Year:
    value: int
    fiscal: bool
    last: bool
    """末, 中 or 内 stands behind it."""
    until: bool
    vague: bool
    """It has a month without 末 or まで, or is open (以降): rather an event than a deadline."""

    def over(self, context: DateContext) -> bool:
        own = self._own(context)
        return own is not None and self.value < own

    def to_come(self, context: DateContext) -> bool:
        """Whether it ends after the paper's date, and is named as a point to be reached."""
        own = self._own(context)
        if self.vague or (own is None and not self.until):
            return False
        return own is None or self.value > own or (self.value == own and (self.last or self.until))

    def _own(self, context: DateContext) -> int | None:
        return context.fiscal_year if self.fiscal else context.year


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the line, between arrows and commas: a name, its figure, and what is said of it."""

    name: str
    figure: Quantity | None
    """None for ゼロ."""
    years: tuple[_Year, ...]
    labelled: bool
    """目標 or the like stands in it."""
    disowned: bool
    """It is called an actual, a forecast or a budget."""


def sets_target(
    canonical: str, quantities: Sequence[Quantity], titles: Sequence[str] = (), context: DateContext = NO_CONTEXT
) -> bool:
    """Whether a line without a verb sets a figure to be reached. Never raises.

    `canonical` is canonical text without its marker, `quantities` its own. `titles` are the canonical titles above it,
    outermost first, then what heads it more closely: a bracketed label (【KPI】), a lead, a column of a table.
    Without the paper's year in `context` nobody knows whether a year is still to come.
    """
    if len(canonical) > _LONGEST or not (quantities or "ゼロ" in canonical):
        return False
    title = _IN_BRACKETS.sub(r"\1", titles[-1].rstrip(":。 ")) if titles else ""
    listed = bool(GOAL_TITLE.search(title)) and not FORMER.search(title)
    facts = not listed and bool(FACTS_TITLE.search(title))
    name, labelled = "", listed
    for part in _parts(canonical, quantities):
        if part is None:
            return False
        name, labelled = part.name or name, labelled or part.labelled
        if part.disowned or any(year.over(context) for year in part.years[-1:]):
            continue
        to_come = any(year.to_come(context) for year in part.years[-1:])
        if labelled and _may_be_labelled(part, name):
            return True
        if to_come and not facts and _stands_alone(part, name):
            return True
    return False


def _may_be_labelled(part: _Part, name: str) -> bool:
    """What is called a target needs a name or a year, and a unit that measures: not 目標 3つ."""
    if not (name or part.years) or GRANTED.search(name):
        return False
    return part.figure is None or _measures(part.figure, name)


def _stands_alone(part: _Part, name: str) -> bool:
    """What nobody calls a target has to say what is measured, and it must be a result that somebody works for."""
    if len(name) < 2 or GRANTED.search(name) or BY_ITSELF.search(name):
        return False
    figure = part.figure
    if figure is None:
        return True
    if figure.unit in SPANS:
        return False
    return _measures(figure, name) and (figure.unit not in MONEY or MONEY_EARNED.search(name) is not None)


def _measures(figure: Quantity, name: str) -> bool:
    if figure.value is None or figure.unit in COUNTERS_OF_PARTS:
        return False
    return bool(figure.unit) or "分の" in figure.text or _COUNTS.search(name) is not None


def _parts(canonical: str, quantities: Sequence[Quantity]) -> Iterator[_Part | None]:
    """The parts of the line; None for one that is no name with its figure but a piece of a sentence."""
    masked, figures = _masked(canonical, quantities)
    asides: list[str] = []

    def set_aside(match: re.Match[str]) -> str:
        # A figure in brackets is what the one before them is held against: （2018年 54%）.
        if re.search(_FIGURE, match[0]) is None:
            asides.append(match[0][1:-1])
            return _ASIDE
        return ""

    begun, told = "", iter(asides)
    for words in _BETWEEN.split(_BRACKETED.sub(set_aside, masked)):
        begun += words
        if re.search(rf"{_FIGURE}|ゼロ", words):
            yield _part(begun.replace(_ASIDE, ""), list(islice(told, begun.count(_ASIDE))), figures)
            begun = ""
    if begun.replace(_ASIDE, ""):
        yield None


def _masked(canonical: str, quantities: Sequence[Quantity]) -> tuple[str, dict[str, Quantity]]:
    """The text with a sign for each figure, and which sign stands for which."""
    text, place, figures = canonical, 0, dict[str, Quantity]()
    for sign, figure in zip(map(chr, range(_FIRST_SIGN, _FIRST_SIGN + _MOST_FIGURES)), quantities, strict=False):
        notation = canonicalise(figure.text).text
        at = text.find(notation, place) if notation else -1
        if at >= 0:
            text = text[:at] + sign + text[at + len(notation) :]
            figures[sign] = figure
            place = at + 1
    return text, figures


def _part(words: str, asides: Sequence[str], figures: Mapping[str, Quantity]) -> _Part | None:
    said = _BASE_YEAR.sub("", "、".join((*asides, words)))
    line = _LINE.fullmatch(_YEAR.sub("", GOAL.sub("", _BASE_YEAR.sub("", words))).strip(" :・|/のに"))
    if line is None or _CAPTION.match(words):
        return None
    name = line["name"].strip(" :・|/のに")
    if _SENTENCE.search(name) or (name and not _NOUN_END.search(name)):
        return None
    return _Part(
        name=name,
        figure=figures.get(line["end"] or line["figure"]),
        years=tuple(_year(match) for match in _YEAR.finditer(said)),
        labelled=GOAL.search(said) is not None,
        disowned=ACTUAL.search(said) is not None or any(GRANTED.search(aside) for aside in asides),
    )


def _year(match: re.Match[str]) -> _Year:
    last, until = match["last"] is not None, match["until"] is not None
    return _Year(
        value=int(match["year"]),
        fiscal=match["fiscal"] is not None,
        last=last,
        until=until,
        vague=match["onward"] is not None or (match["month"] is not None and not (last or until)),
    )
