"""Word's automatic numbering, rebuilt as the reader sees it: 第１, 1.2, (1), ア, ①.

ECMA-376 part 1, section 17.9. Counters belong to the abstract list: several list instances count on,
unless an instance overrides a level's start, which restarts it at the instance's first paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .word_names import attribute, child, children, w

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_HALF_AIUEO = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_DIGITS = "〇一二三四五六七八九"
_LEGAL = {"一": "壱", "二": "弐", "三": "参", "十": "拾"}
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list as numbering.xml describes it."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    suffix: str = " "
    """What stands between number and text: a blank for a tab or space, or nothing."""
    legal: bool = False
    """All numbers in it are shown as digits."""
    restart: int | None = None
    """Restarted only by that level (1-based) or a higher one; 0: never; None: by any higher one."""
    style: str | None = None
    """The paragraph style tied to this level."""


@dataclass(slots=True)
class _Counter:
    values: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbering:
    """The lists of a document; `label` counts one paragraph on and gives its number."""

    def __init__(self, root: Any | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._instances: dict[str, str] = {}
        self._overrides: dict[tuple[str, int], int] = {}
        self._levels: dict[tuple[str, int], Level] = {}
        self._style_links: dict[str, str] = {}
        self._counters: dict[str, _Counter] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        linked: dict[str, str] = {}
        for element in children(root, "abstractNum"):
            identifier = element.get(w("abstractNumId"), "")
            self._abstract[identifier] = {
                _number(level.get(w("ilvl"))): _level(level) for level in children(element, "lvl")
            }
            if (name := attribute(element, "styleLink")) is not None:
                self._style_links[name] = identifier
            if (name := attribute(element, "numStyleLink")) is not None:
                linked[identifier] = name
        for identifier, name in linked.items():
            self._abstract[identifier] = self._abstract.get(self._style_links.get(name, ""), {})
        for element in children(root, "num"):
            instance = element.get(w("numId"), "")
            self._instances[instance] = attribute(element, "abstractNumId") or ""
            for override in children(element, "lvlOverride"):
                level = _number(override.get(w("ilvl")))
                if (start := attribute(override, "startOverride")) is not None:
                    self._overrides[instance, level] = _number(start)
                if (changed := child(override, "lvl")) is not None:
                    self._levels[instance, level] = _level(changed)

    def level_of_style(self, instance: str, style: str) -> int | None:
        """The level a list ties to a paragraph style, None if it does not."""
        levels = self._abstract.get(self._instances.get(instance, ""), {})
        return next((number for number, level in levels.items() if level.style == style), None)

    def level(self, instance: str, number: int) -> Level | None:
        own = self._levels.get((instance, number))
        return own or self._abstract.get(self._instances.get(instance, ""), {}).get(number)

    def label(self, instance: str, number: int) -> str:
        """The number of the next paragraph of that list and level (0-based), with what follows it; "" for none."""
        level = self.level(instance, number)
        if level is None or not 0 <= number < _LEVELS:
            return ""
        values = self._count(instance, number, level)
        if level.form == "bullet":
            return level.text + level.suffix if level.text else ""

        def shown(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            other = self.level(instance, place) or Level()
            if other.form == "bullet":
                return ""
            value = values[place]
            return format_number(other.start if value is None else value, "decimal" if level.legal else other.form)

        text = _PLACEHOLDER.sub(shown, level.text)
        return text + level.suffix if text.strip() else ""

    def _count(self, instance: str, number: int, level: Level) -> list[int | None]:
        key = self._instances.get(instance, instance)
        values = self._counters.setdefault(key, _Counter()).values
        start = level.start
        for place in range(number + 1):
            override = self._overrides.get((instance, place))
            if override is not None and (instance, place) not in self._started:
                self._started.add((instance, place))
                values[place] = None if place == number else override
                start = override if place == number else start
        for place in range(number):  # a level passed over counts as begun: 2.a.I, then 2.b
            above = self.level(instance, place)
            if values[place] is None and above is not None:
                values[place] = above.start
        before = values[number]
        values[number] = start if before is None else before + 1
        for deeper in range(number + 1, _LEVELS):
            below = self.level(instance, deeper)
            if below is None or below.restart is None or (below.restart and number < below.restart):
                values[deeper] = None
        return values


def _level(element: Any) -> Level:
    text = attribute(element, "lvlText") or ""
    restart = attribute(element, "lvlRestart")
    return Level(
        start=_number(attribute(element, "start")),
        form=attribute(element, "numFmt") or "decimal",
        text=text,
        suffix="" if attribute(element, "suff") == "nothing" else " ",
        legal=child(element, "isLgl") is not None,
        restart=None if restart is None else _number(restart),
        style=attribute(element, "pStyle"),
    )


def _number(text: str | None, default: int = 0) -> int:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text) else default


def format_number(value: int, form: str) -> str:
    """A number in one of Word's formats (ECMA-376, ST_NumberFormat); digits where the format is unknown.

    >>> format_number(3, "aiueoFullWidth"), format_number(21, "japaneseCounting")
    ('ウ', '二十一')
    """
    match form:
        case "none":
            return ""
        case "decimalZero":
            return f"{value:02d}"
        case "decimalFullWidth" | "decimalFullWidth2":
            return str(value).translate({code: code + 0xFEE0 for code in range(0x30, 0x3A)})
        case "upperRoman" | "lowerRoman":
            return _roman(value).upper() if form == "upperRoman" else _roman(value)
        case "upperLetter" | "lowerLetter":
            letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 % 20 + 1) if value > 0 else str(value)
            return letter.upper() if form == "upperLetter" else letter
        case "numberInDash":
            return f"- {value} -"
        case "ordinal":
            return f"{value}{_ordinal_end(value)}"
        case "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" | "chineseCounting":
            return _digitwise(value) if form != "chineseCounting" else _kanji(value)
        case "japaneseCounting" | "chineseCountingThousand" | "taiwaneseCounting" | "taiwaneseCountingThousand":
            return _kanji(value)
        case "japaneseLegal":
            return "".join(_LEGAL.get(character, character) for character in _kanji(value))
    enclosed = _enclosed(value, form)
    return enclosed if enclosed is not None else _from_row(value, form)


def _from_row(value: int, form: str) -> str:
    rows = {
        "aiueo": _HALF_AIUEO,
        "aiueoFullWidth": _AIUEO,
        "iroha": _IROHA,
        "irohaFullWidth": _IROHA,
        "ideographTraditional": _STEMS,
        "ideographZodiac": _BRANCHES,
    }
    row = rows.get(form)
    return row[(value - 1) % len(row)] if row and value > 0 else str(value)


def _enclosed(value: int, form: str) -> str | None:
    """①, ⑴ and ⒈ where Unicode has them (ECMA falls back to plain digits beyond)."""
    if form in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese"):
        for first, last, code in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
            if first <= value <= last:
                return chr(code + value - first)
        return str(value)
    if form in ("decimalEnclosedParen", "decimalEnclosedFullstop"):
        code = 0x2474 if form == "decimalEnclosedParen" else 0x2488
        return chr(code + value - 1) if 1 <= value <= 20 else str(value)
    return None


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    text = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        text += letters * count
    return text


def _kanji(value: int) -> str:
    """一, 十, 二十一, 百五: as counted, up to 9999."""
    if not 0 < value < 10_000:
        return _digitwise(value)
    text = ""
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        count, value = divmod(value, size)
        if count:
            text += (_DIGITS[count] if count > 1 or size == 1 else "") + unit
    return text


def _digitwise(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value)) if value >= 0 else str(value)


def _ordinal_end(value: int) -> str:
    return "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
