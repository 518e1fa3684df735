"""Figures with their units in Japanese policy text: 約17.5兆円, 25〜50％未満, 100分の１程度, 数百倍.

Values are in single units, exact (`Decimal`): 0.05億円 is 5000000円. Names (G7, 5G, Society 5.0), ordinals
(第４回), dates and bare numbers that nothing marks as a figure are not quantities.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter

from .date_scan import scan
from .document import Quantity, Span
from .folding import fold
from .units import UNIT, unit_name

_PART = r"\d{1,16}(?:\.\d{1,8})?"
_AMOUNT = re.compile(
    rf"(?<![0-9A-Za-z.,:第図表])(?<![0-9A-Za-z.:/]/)(?!0\d)(?P<sign>(?<![0-9A-Za-z年月日%〜)])[-+▲△])?(?P<currency>(?:US)?\$|¥|€)?"
    rf"(?P<number>{_PART}(?:(?:兆(?:{_PART}億)?|億)(?:{_PART}万)?(?:\d{{1,8}}(?!\d))?|万)?)(?![\d:])"
)
_FRACTION = re.compile(r"(?<![0-9A-Za-z.第])(\d{1,9})分の(\d{1,9}(?:\.\d{1,4})?)")
_SLASHED = re.compile(r"(?<![0-9A-Za-z./\-])(\d{1,3})/(\d{1,4})(?![\d/A-Za-z])")
_SLASHED_BEFORE = re.compile(r"(?:率|補助|負担|約|は|が|の|を)$")
_SLASHED_AFTER = re.compile(r"(?:の|を|相当を|相当額を)?(?:補助|助成|負担|交付|支給|控除|減免|軽減)")
_VAGUE = re.compile(
    r"(?<![人件回個点日年総多少複指係関枚台分変整奇偶手口計坪頭小])(?P<vague>数[十百千]?[万億兆]?|何[十百千][万億兆]?|[十百千]{1,2}数|幾[十百千])(?=[^字値量式理学多々次据回的])"
)
_COUNT_OF = re.compile(r"(?:^|[ぁ-ん、。:])\d{1,3}の(?=[一-鿿ァ-ヺ])")
"""10の研究開発プロジェクト; not 図1の, 表3の, プラン10の."""
_HAS_VAGUE = re.compile(r"[数何幾]|\d、\d").search
_LISTED = re.compile(r"(?<![\d.第])(\d{1,4})、(\d)(?=[^\d、.])")
_HALF = re.compile(r"(?P<over>過)?半数|(?<![\d.数十百千])(?P<double>倍増)|(?P<halve>半減)(?!期)")
_SCALES = {"兆": Decimal(10) ** 12, "億": Decimal(10) ** 8, "万": Decimal(10) ** 4}
_CURRENCIES = {"$": "ドル", "US$": "ドル", "¥": "円", "€": "ユーロ"}

_BEFORE = re.compile(
    r"((?<![規契条制公予解要集誓])約|およそ|おおよそ|おおむね|概ね|ほぼ|最大で?|最低でも|最低|最小|少なくとも|上限|下限|(?<![0-9])年間|年平均|月間|毎年度?|毎月|累計で?|累積|延べ"
    r"|総額|合計|平均|全)$"
)
_AFTER = re.compile(
    r"(の内数|以上|以下|以内|未満|超(?!過|高|音|電|え)|を?超え(?:る|た)?|を(?:上|下)回る|程度|前後|近く|余り|余(?![地暇剰裕])"
    r"|強(?![化靱いく力度制固調みま])|弱(?![い者体点])|規模|台(?![湾風頭帳])|内外|ほど|くらい|ぐらい|まで(?!に))"
)
_SAME = {
    "およそ": "約",
    "おおよそ": "約",
    "おおむね": "概ね",
    "最大で": "最大",
    "最低でも": "最低",
    "累計で": "累計",
    "余り": "余",
}
_RANGE = re.compile(r"[〜\-]|から")
_PER = re.compile(r"当たり|あたり|当り|につき|ごと|毎")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure in a folded text, before its qualifiers are read."""

    start: int
    end: int
    value: Decimal | None
    unit: str
    scale: str = ""
    bound: str = ""
    """から or まで, for the two ends of a range."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The figures of a printed text, in order; spans (0-based, half-open) cover figure and unit."""
    folded = fold(text)
    plain = folded.text
    if not _PROBE.search(plain):
        return ()
    taken = [(found.start, found.end) for found in scan(plain)]
    found: list[Quantity] = []
    last = 0
    for figure in sorted(_figures(plain, taken), key=lambda figure: (figure.start, -figure.end)):
        if figure.start < last or _overlaps(taken, figure.start, figure.end):
            continue
        last = figure.end
        qualifiers = _qualifiers(plain, figure)
        if not (figure.unit or figure.scale or qualifiers or figure.bound or _counts(plain, figure)):
            continue
        span = folded.printed(figure.start, figure.end, text)
        found.append(Quantity(text[slice(*span)], figure.value, figure.unit, qualifiers, span))
    return tuple(found)


def _overlaps(spans: list[Span], start: int, end: int) -> bool:
    """Whether start…end touches one of these spans, which are in order and apart."""
    place = bisect_right(spans, start, key=itemgetter(1))
    return place < len(spans) and spans[place][0] < end


def _counts(text: str, figure: _Figure) -> bool:
    return _COUNT_OF.match(text, max(0, figure.start - 1)) is not None


_PROBE = re.compile(r"\d|[数何幾]|半[数減]|倍増")


def _figures(text: str, taken: list[Span]) -> Iterator[_Figure]:
    if "分の" in text or "/" in text:
        yield from _fractions(text)
    if _HAS_VAGUE(text):
        yield from _vague(text)
    if "半" in text or "倍増" in text:
        yield from _words(text)
    pending: _Figure | None = None
    for match in _AMOUNT.finditer(text):
        figure = _read(text, match)
        if figure is not None and _overlaps(taken, match.start(), match.end()):
            figure = None
        if pending is not None and figure is not None and _is_range(text, pending, figure):
            yield _range_start(pending, figure)
            figure = _Figure(figure.start, figure.end, figure.value, figure.unit, figure.scale, "まで")
        elif pending is not None:
            yield pending
        pending = figure
    if pending is not None:
        yield pending


def _is_range(text: str, first: _Figure, second: _Figure) -> bool:
    """25〜50%, 1〜2兆円; not 表2-1, and 3 is no end of a range that begins with 5."""
    sep = _RANGE.match(text, first.end)
    if sep is None or sep.end() != second.start or not second.unit or first.unit not in {"", second.unit}:
        return False
    begin = _range_start(first, second).value
    return begin is not None and second.value is not None and begin < second.value


_BRANCH = re.compile(r"第\d{1,4}[編章節款目条項号表](?:の\d{1,3}){0,3}の$")
_CAPTION = re.compile(r"[図表]\d{1,3}[-〜.]$")


def _read(text: str, match: re.Match[str]) -> _Figure | None:
    if _CAPTION.search(text[max(0, match.start() - 5) : match.start()]):
        return None  # 表2-1
    if text[match.start() - 1 : match.start()] == "の" and _BRANCH.search(
        text[max(0, match.start() - 24) : match.start()]
    ):
        return None  # 第四章の二まで
    value = _value(match["number"])
    if match["sign"] in {"-", "▲", "△"}:
        value = -value
    scale = next((char for char in match["number"] if char in _SCALES), "")
    unit = _CURRENCIES.get(match["currency"] or "", "")
    end = match.end()
    if named := UNIT.match(text, end):
        if named.group() in {"年", "日", "分", "度"} and text[end : named.end() + 1] == "年度":
            return None
        unit, end = unit_name(named), named.end()
        if (value == 1 and unit == "つ") or (value == 1 and _PER.match(text, end)):
            return None
        if unit in {"分", "秒"} and text[match.start() - 1 : match.start()] in {"時", "分"}:
            return None  # 18時10分50秒 is a time of day
        if unit == "%" and text[match.start() - 1 : match.start()] == "%":
            return None  # %E9%87 in an address
        if unit == "割":
            value, unit = value * 10, "%"
    return _Figure(match.start(), end, value, unit, scale)


def _value(number: str) -> Decimal:
    """20兆5000億 → 20500000000000."""
    total, rest = Decimal(0), number
    for char, scale in _SCALES.items():
        if char in rest:
            amount, rest = rest.split(char, 1)
            total += Decimal(amount) * scale
    total += Decimal(rest or 0)
    return total.quantize(Decimal(1)) if total == total.to_integral_value() else total.normalize()


def _range_start(first: _Figure, second: _Figure) -> _Figure:
    """25 in 25〜50% is 25%; 10 in 10〜20億円 is ten 億."""
    value = first.value
    if value is not None and not first.unit and not first.scale and second.scale:
        value *= _SCALES[second.scale]
    return _Figure(first.start, first.end, value, first.unit or second.unit, first.scale or second.scale, "から")


def _fractions(text: str) -> Iterator[_Figure]:
    for match in _FRACTION.finditer(text):
        if int(match[1]):
            yield _Figure(*match.span(), Decimal(match[2]) / int(match[1]), "", scale="分")
    for match in _SLASHED.finditer(text):
        part, whole = int(match[1]), int(match[2])
        marked = (
            _AFTER.match(text, match.end())
            or _SLASHED_AFTER.match(text, match.end())
            or _SLASHED_BEFORE.search(text[max(0, match.start() - 2) : match.start()])
        )
        if 0 < part < whole and marked:
            yield _Figure(*match.span(), Decimal(part) / whole, "", scale="分")


def _vague(text: str) -> Iterator[_Figure]:
    """数百倍, 十数年, 12、3か所: a unit, but no value to compare."""
    for match in _VAGUE.finditer(text):
        if unit := UNIT.match(text, match.end()):
            yield _Figure(match.start(), unit.end(), None, unit_name(unit))
    for match in _LISTED.finditer(text):
        consecutive = int(match[1]) % 10 + 1 == int(match[2])
        if consecutive and (unit := UNIT.match(text, match.end())):
            yield _Figure(match.start(), unit.end(), None, unit_name(unit))


def _words(text: str) -> Iterator[_Figure]:
    for match in _HALF.finditer(text):
        if match["double"]:
            yield _Figure(*match.span(), Decimal(2), "倍")
        elif match["halve"]:
            yield _Figure(*match.span(), Decimal("0.5"), "倍")
        else:
            yield _Figure(*match.span(), Decimal(50), "%", bound="超" if match["over"] else "")


def _qualifiers(text: str, figure: _Figure) -> str | None:
    """What stands around a figure and bounds it, joined by ・ in printed order; None without."""
    before: list[str] = []
    start = figure.start
    while len(before) < 3 and (match := _BEFORE.search(text[max(0, start - 6) : start])):
        before.insert(0, match[1])
        start -= len(match[1])
    after: list[str] = [figure.bound] if figure.bound else []
    end = figure.end
    while len(after) < 3 and (match := _AFTER.match(text, end)):
        after.append(
            "超" if "超" in match[1] or match[1] == "を上回る" else "未満" if match[1] == "を下回る" else match[1]
        )
        end = match.end()
    words = [_SAME.get(word, word) for word in before + after]
    return "・".join(dict.fromkeys(words)) or None
