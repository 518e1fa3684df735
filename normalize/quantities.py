"""Figures with their units in Japanese policy text: 約17.5兆円, 25〜50％未満, 100分の１程度, 3.0％減, 年1回, 数百倍.

Values are in single units, exact (`Decimal`): 0.05億円 is 5000000円. Names (G7, 5G, Society 5.0), ordinals
(第４回), dates and bare numbers that nothing marks as a figure are not quantities. Units are in `units.py`, the words
around a figure in `qualifiers.py`, ranges in `ranges.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from operator import itemgetter

from .date_scan import MONTHS_LONG, scan
from .document import Quantity, Span
from .figure import SCALES, Figure, exact
from .folding import Folded, fold
from .qualifiers import qualifiers
from .ranges import is_range, low_end
from .units import COUNTED, UNIT, unit_name

_PART = r"\d{1,16}(?:\.\d{1,8})?"
_AMOUNT = re.compile(
    r"(?<![0-9.,第図表])(?<![0-9A-Za-z.:/]/)(?!0\d)"
    r"(?P<sign>(?<![0-9A-Za-z年月日%〜)])[-+▲△]|(?<!プラス)マイナス|プラス(?!マイナス))?(?P<currency>(?<![A-Za-z])(?:US)?\$|¥|€)?"
    rf"(?P<number>{_PART}(?:(?:兆(?:{_PART}億)?|億)(?:{_PART}万)?(?:\d{{1,8}}(?!\d))?|万)?)(?!\d|:\d)"
)
_WORD_BEFORE = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,16}$")
_NUMBER_WORDS = """
    CO NO NOX SO PM CH HFC CFC COP SBSTA IPV ISO IEC ITU JIS JAS RFC USB MP HTTP HTML COVID SARS LEVEL LV VER VOL FY
    TYPE MODEL WEB WINDOWS WIN TOP BEST FIG TABLE STEP PHASE CASE NUMBER PART APPENDIX SOCIETY TRL ID
"""
_NUMBERED = frozenset(_NUMBER_WORDS.split())
"""Latin words that a number names or measures (CO2, COP28, ISO14001, Top10%) rather than counts."""
_MINUS = frozenset({"-", "▲", "△", "マイナス"})
_SIGN_BEHIND = re.compile(r"[増減](?![一-鿿らりるっじずえやすさしこ])")
"""3.0%減, 10人増; not 3割減らす, 5%減税, 10人増員."""
_UNSIGNED = frozenset({"倍", "年", "か月", "週", "日", "時間", "分", "秒", "歳", "位", "世紀", "周年"})
_FRACTION = re.compile(r"(?<![0-9A-Za-z.第])(\d{1,9})分の(\d{1,9}(?:\.\d{1,4})?)")
_SLASHED = re.compile(r"(?<![0-9A-Za-z./\-])(\d{1,3})/(\d{1,4})(?![\d/A-Za-z])")
_SLASHED_BEFORE = re.compile(r"(?:率|補助|負担|約|は|が|の|を|:)$")
_SLASHED_AFTER = re.compile(
    r"(?:の|を|相当を|相当額を)?(?:補助|助成|負担|交付|支給|控除|減免|軽減)|以[上下内]|未満|程度|超|弱|強"
)
_VAGUE = re.compile(
    r"(?<![人件回個点日年月週総多少複指係関枚台分変整奇偶手口計坪頭小])(?P<vague>数[十百千]?[万億兆]?|何[十百千][万億兆]?|[十百千]{1,2}数|幾[十百千])(?=[^字値量式理学多々次据回的])"
)
_COUNT_OF = re.compile(r"(?:^|[ぁ-ん、。:])\d{1,3}の(?=[一-鿿ァ-ヺ])")
"""10の研究開発プロジェクト; not 図1の, 表3の, プラン10の."""
_COUNT_OF_ALL = re.compile(r"(?:全国?|計|国内|世界|[都道府県市区町村管域]内|残る|他)$")
_OF_SOMETHING = re.compile(r"の(?=[一-鿿ァ-ヺ])")
_GROUPED = re.compile(r"\d[,，]\d{3}|[０-９][，,][０-９]{3}")
_HAS_VAGUE = re.compile(r"[数何幾]|\d、\d").search
_LISTED = re.compile(r"(?<![\d.第])(\d{1,4})、(\d)(?=[^\d、.])")
_HALF = re.compile(r"(?P<over>過)?半数|(?<![\d.数十百千])(?P<double>倍増)|(?P<halve>半減)(?!期)")
_ZERO = re.compile(
    r"(?<![ァ-ヺー])ゼロ(?:(?P<unit>%|件|人|円|か所)|"
    r"(?=(?:に(?!等し)|と(?:する|し|なる|なり|なっ)|へ(?!の転)|を(?:、|目指|めざ|達成|実現|維持|継続)|の(?:達成|実現|社会|継続|維持)|[、。)」]|$)))"
)
"""ゼロにする, 実質ゼロ, ゼロへ; not ゼロエミッション, ゼロから, ゼロ金利."""
_MOVED = re.compile(
    r"(?:に|へ|まで(?:に)?)(?:引き?[上下]げ|高め|上げ|下げ|上昇さ|低下さ|回復さ|改善さ|向上さ|減ら|増や|抑え)"
)
"""What makes even a bare number a figure: 1.8に引き上げる."""
_NOUGHT = re.compile(
    r"(?:と(?:する|し|なる|なり)|に(?:する|し|なる|近)|へ(?![のァ-ヺ])|を(?:目指|めざ|達成|実現|維持|継続))"
)
_A_CODE = re.compile(
    r"(?:[値番桁列数式位]|番号|コード|フラグ|ビット|変数|項目|フィールド|レベル|[A-Za-z=])(?:を|は|が)?、?$"
)
"""What is set to 0 without meaning that there be none: 初期値を0とする."""
_MEASURED = re.compile(r"(?:率|指数|指標|係数|水準|目標[値数])[はをがで:、]?$")
"""What makes a bare decimal a figure: 出生率1.8."""
_CURRENCIES = {"$": "ドル", "US$": "ドル", "¥": "円", "€": "ユーロ"}
_PER = re.compile(r"当たり|あたり|当り|につき|ごと|毎")
_ONE_EACH = re.compile("(?:1|一)(?:台|票|校|冊|枚|つ|人)")
"""1人1台, 1人1票: so many for each."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The figures of a printed text, in order; spans (0-based, half-open) cover figure, unit and sign."""
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
        words, reach = qualifiers(plain, figure)
        if not (figure.unit or figure.scale or words or figure.said or _counts(folded, figure, text)):
            continue
        span = folded.printed(figure.start, figure.end, text)
        whole = folded.printed(*reach, text) if words else span
        found.append(Quantity(text[slice(*span)], figure.value, figure.unit, words, span, whole))
    return tuple(found)


def _overlaps(spans: list[Span], start: int, end: int) -> bool:
    """Whether start…end touches one of these spans, which are in order and apart."""
    place = bisect_right(spans, start, key=itemgetter(1))
    return place < len(spans) and spans[place][0] < end


def _counts(folded: Folded, figure: Figure, printed: str) -> bool:
    """Whether の and what is counted follow a bare number: 10の施策, 1,741の市区町村, 全国120の拠点."""
    text = folded.text
    if _COUNT_OF.match(text, max(0, figure.start - 1)):
        return True
    if not _OF_SOMETHING.match(text, figure.end):
        return False
    if _COUNT_OF_ALL.search(text, max(0, figure.start - 3), figure.start):
        return True
    return _GROUPED.match(printed, folded.offsets[figure.start]) is not None


_PROBE = re.compile(r"\d|[数何幾]|半[数減]|倍増|ゼロ")


def _figures(text: str, taken: list[Span]) -> Iterator[Figure]:
    if "分の" in text or "/" in text:
        yield from _fractions(text)
    if _HAS_VAGUE(text):
        yield from _vague(text)
    if "半" in text or "倍増" in text or "ゼロ" in text:
        yield from _words(text)
    pending: Figure | None = None
    for match in _AMOUNT.finditer(text):
        figure = _read(text, match)
        if figure is not None and _overlaps(taken, match.start(), match.end()):
            figure = None
        if pending is not None and figure is not None and is_range(text, pending, figure):
            yield low_end(pending, figure)
            figure = replace(figure, bound="まで")
        elif pending is not None:
            yield pending
        pending = figure
    if pending is not None:
        yield pending


def _counts_behind_letters(text: str, match: re.Match[str]) -> bool:
    """Whether a number right behind Latin letters counts (GDP600兆円, Wi-Fi100か所), not names (G7, CO2, A4)."""
    word = _WORD_BEFORE.search(text, max(0, match.start() - 17), match.start())
    if word is None or len(word[0]) < 2 or word[0].upper() in _NUMBERED:
        return False
    if match["number"][-1] in SCALES:
        return True
    unit = UNIT.match(text, match.end())
    if unit is None or unit_name(unit) in _NO_COUNTS:
        return False
    return not unit.group().isascii() or unit.group() == "%"


_NO_COUNTS = frozenset({"年", "日", "度", "位", "世紀", "周年", "版"})
"""Units that a number behind letters hardly ever has: FY2025年."""
_BRANCH = re.compile(r"第\d{1,4}[編章節款目条項号表](?:の\d{1,3}){0,3}の$")
_CAPTION = re.compile(r"[図表]\d{1,3}[-〜.]$")
_RATIO = re.compile(r"\d:$")
_DAY = re.compile(
    r"(?:\d月|[毎今本先来当翌同]月)(?:\d{1,2}日?(?:\([月火水木金土日]\))?(?:[〜・、\-/]|から|及び|又は|と)){0,2}$"
)
"""What stands before the day of a month: 12月10日, 4月1日から15日, 毎月10日."""
_TIME = frozenset({"分", "秒", "時間", ""})


def _read(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    before = text[start - 1 : start]
    if before in "図表-〜." and _CAPTION.search(text, max(0, start - 5), start):
        return None  # 表2-1
    if before == "の" and _BRANCH.search(text, max(0, start - 24), start):
        return None  # 第四章の二まで
    if before.isascii() and before.isalpha() and not _counts_behind_letters(text, match):
        return None
    value = _value(match["number"])
    if match["sign"] in _MINUS:
        value = -value
    scale = next((char for char in match["number"] if char in SCALES), "")
    unit = _CURRENCIES.get(match["currency"] or "", "")
    if text.startswith("月", end):
        if MONTHS_LONG.match(text, end + 1) and not scale:
            return Figure(start, end + 1, value, "か月")  # a law's 六月以内
        return None
    if named := UNIT.match(text, end):
        if named.group() in {"年", "日", "分", "度"} and text[end : named.end() + 1] == "年度":
            return None
        unit, end = unit_name(named), named.end()
        if _is_none(text, before, start, end, value, unit):
            return None
        if unit == "割":
            value, unit, scale = exact(value * 10), "%", scale or "割"
    elif value >= 1000 and not unit and (named := COUNTED.match(text, end)) and not _is_year(value, match["number"]):
        unit, end = named.group(), named.end()
    if before == ":" and _RATIO.search(text, max(0, start - 2), start) and (unit in _TIME and not scale):
        return None  # 14:30, 3:7
    if not match["sign"] and unit not in _UNSIGNED and (unit or scale) and (sign := _SIGN_BEHIND.match(text, end)):
        value, end = (-value if sign.group() == "減" else value), sign.end()
    said = not unit and not scale and _is_said(text, start, end, match["number"])
    return Figure(start, end, value, unit, scale, said=said)


def _is_none(text: str, before: str, start: int, end: int, value: Decimal, unit: str) -> bool:
    """A number with a unit that is no figure: 一つの, 一人当たり, 誰一人, 18時10分, 12月10日, %E9."""
    if value == 1:
        if unit == "つ" or _PER.match(text, end):
            return True
        if unit == "人" and (before == "誰" or _ONE_EACH.match(text, end)):
            return True
    if unit in {"分", "秒"} and before in {"時", "分"}:
        return True
    if unit == "日" and before in "月〜・、-/らびはと" and _DAY.search(text, max(0, start - 14), start):
        return True
    return unit == "%" and before == "%"


def _is_year(value: Decimal, number: str) -> bool:
    return len(number) == 4 and 1600 <= value < 2200


def _is_said(text: str, start: int, end: int, number: str) -> bool:
    """Whether the words around a bare number make a figure of it: 1.8に引き上げる, 出生率1.8; never a year."""
    if "." not in number and len(number) == 4 and number[:2] in {"19", "20", "21"}:
        return False
    if number == "0" and _NOUGHT.match(text, end):
        return not _A_CODE.search(text, max(0, start - 8), start)  # 事故を0にする
    if _MOVED.match(text, end):
        return start == 0 or not ("ァ" <= text[start - 1] <= "ー")  # レベル4に引き上げる
    return "." in number and _MEASURED.search(text, max(0, start - 4), start) is not None


def _value(number: str) -> Decimal:
    """20兆5000億 → 20500000000000."""
    total, rest = Decimal(0), number
    for char, scale in SCALES.items():
        if char in rest:
            amount, rest = rest.split(char, 1)
            total += Decimal(amount) * scale
    return exact(total + Decimal(rest or 0))


def _fractions(text: str) -> Iterator[Figure]:
    for match in _FRACTION.finditer(text):
        if int(match[1]):
            yield Figure(*match.span(), Decimal(match[2]) / int(match[1]), "", scale="分")
    for match in _SLASHED.finditer(text):
        part, whole = int(match[1]), int(match[2])
        marked = _SLASHED_AFTER.match(text, match.end()) or _SLASHED_BEFORE.search(
            text, max(0, match.start() - 2), match.start()
        )
        if 0 < part < whole and marked:
            yield Figure(*match.span(), Decimal(part) / whole, "", scale="分")


def _vague(text: str) -> Iterator[Figure]:
    """数百倍, 十数年, 12、3か所: a unit, but no value to compare."""
    for match in _VAGUE.finditer(text):
        if unit := UNIT.match(text, match.end()):
            yield Figure(match.start(), unit.end(), None, unit_name(unit))
    for match in _LISTED.finditer(text):
        consecutive = int(match[1]) % 10 + 1 == int(match[2])
        end = match.end() + (text[match.end()] in SCALES)
        if consecutive and (unit := UNIT.match(text, end)):
            yield Figure(match.start(), unit.end(), None, unit_name(unit))


def _words(text: str) -> Iterator[Figure]:
    for match in _HALF.finditer(text):
        if match["double"]:
            yield Figure(*match.span(), Decimal(2), "倍")
        elif match["halve"]:
            yield Figure(*match.span(), Decimal("0.5"), "倍")
        else:
            yield Figure(*match.span(), Decimal(50), "%", bound="超" if match["over"] else "")
    for match in _ZERO.finditer(text):
        yield Figure(*match.span(), Decimal(0), match["unit"] or "", said=True)
