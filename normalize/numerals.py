"""Kanji numerals: where they are numbers, and their digits.

`二〇二五年` → `2025年`, `十六か国` → `16か国`, `千三百三十一兆円` → `1331兆円`, `第一章` → `第1章`; but
`一体`, `一層`, `三位一体`, `第一に`, `十分`, `万国`, `二酸化` are words. A kanji numeral is read as a number
when what follows (a counter, a unit) or what stands before it (第, 約) says so. 億 and 兆 stay as
written; 万 is written out, so that `5万人` = `50,000人`, at both ends of a range: `3〜5万人` = `30000〜50000人`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

Edit = tuple[int, int, str]

_DIGITS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = "京兆億万"

_RUN = re.compile(
    r"[〇零○]・[一二三四五六七八九〇零○]{1,6}"
    r"|[一二三四五六七八九十百千][一二三四五六七八九十百千万億兆京〇零○]{0,30}(?:・[一二三四五六七八九〇零○]{1,6}[万億兆]{0,2})?"
)
# Vertical print groups thousands with 、: 八、九〇〇億円, 一兆二、三〇〇億円.
_GROUPED = re.compile(
    r"(?<![第〇零○一二三四五六七八九十百千])(?<![〇零○一二三四五六七八九十百千]、)[一二三四五六七八九][〇零○一二三四五六七八九]{0,2}"
    r"(?:、[〇零○一二三四五六七八九]{3}){1,4}(?![〇零○一二三四五六七八九十百千、])"
)
_MAY_BE_GROUPED = re.compile("、[〇零○一二三四五六七八九]{3}").search
_MIXED = re.compile(r"(?<![\d.])(\d{1,8}(?:\.\d{1,6})?)([十百千])(?:(\d{1,2})(百))?(?:(\d{1,3}))?(?!\d)")
_MYRIAD = re.compile(r"(?<![\d.億兆])(\d{1,8})(?:\.(\d{1,4}))?万(\d{1,4})?(?![\d億兆])")
# 数百, but behind a noun 数 is its number: 地域数100地域.
_SEVERAL = (
    "(?:(?<=何)|(?<=数)(?<![一-鿿々ァ-ヺー]数)|(?<=約数)|(?<=全国数)|(?<=国内数)|(?<=世界数)|"
    "(?<=年間数)|(?<=毎年数)|(?<=今後数))"
)
_VAGUE_DIGITS = re.compile(rf"{_SEVERAL}(10{{1,3}})(?![\d.])|(?<![\d.])(10{{1,3}})(?=数[年人件社名か万億十百千%倍])")
_WORDS_WITH_第 = re.compile(r"(?<=第)(?<!表第)([1-9])(?=[にの者線歩義])")

# What makes a run before it a number. Not 国 (四国), 戸 (八戸), 条 (三条), 部 (一部), 度 (一度), 時 (一時), 体, 層.
_COUNTER = re.compile(
    r"(?:つ(?!ひと|一)|以[上下]|未満|人(?!ひとり|一人|前|称|口|材|工|格|権|事|気|生|々)|年|か[月国所年条]|箇|[日月]|時間|分(?:の[一二三四五六七八九十百\d]|間|野)|秒|回|件(?!数)"
    r"|社|名(?!前|称|義|目)|点(?!在|検)|本(?=[のを、。がはと・)]|柱|$)|個(?!人|別|性)|台(?!頭|湾)|枚(?!岩)|冊|隻|棟|歳|才|種類|項目|段階|世[代紀]|週"
    r"|次(?!第)|割|倍|%|ポイント|円|ドル|ユーロ|[0-9A-Za-z]{0,4}(?:km|kg|m2|ha|kW|MW|GW)|トン|ヘクタール|キロ|メートル|ヘルツ|ワット|平方"
    r"|拠点|地域|地区|省庁|府省|自治体|団体|市町村|都道府県|施策|課題|柱|側面|視点|観点|類型|要素|原則|指標|主体|言語|周年|位(?!一体|置|相)|号|丁目|番目"
    r"|プロジェクト|ステップ|チーム|グループ|ページ|桁|文字|国間|大学|品目|業種|分類|期(?!待|間|限|末|一会|日)|ペタ|テラ|ギガ|メガ|世帯|路線|都市)"
)
_ORDINAL_COUNTER = re.compile(
    r"[章節編款条項号部課次期回版巻弾週位表図類群区種年日](?!者)|世代|段階|分冊|四半期|か年|回目|[)）、。・〜,\-]|$"
)
_COMPOUND_ENDS = re.compile(
    r"[^一-鿿]|$|余|以|程|超|前後|未満|強|弱"
    # counters that are beginnings of names and words too (一部, 八戸): after a compound number, and before no kanji
    r"|[戸隊部両床票軒筆粒便頭羽匹席坪組班室艇機基局校者県市町村](?:[^一-鿿]|$|以[上下内]|未満|程度|前後|超|余|増|減)"
)
_APPROXIMATE = ("約", "およそ", "おおよそ", "概ね", "おおむね", "最大", "最低", "少なくとも", "計", "延べ")
_NOT_AFTER_一 = re.compile("円(?!未満|以上)|地域|時|台|点突|回り|期一|柱|団体|都市|自治体|日も|件落|本化|次第|日千")
# 統一, 同一, 唯一, 単一 … : the 一 belongs to the word before it.
_NOT_BEFORE_一 = frozenset("統同唯単均画純逐随帰専万合第誰")
_PLACE_NAMES = re.compile(
    r"日市|日町|日町市|月雨|歳市|歳空|年筆|か所村|日月|本木|本松|人組|位一体|日坊|日咳|日紅|社\)|財\)"
)
_PART_OF_NUMBER = re.compile(
    r"(?:[0-9一二三四五六七八九十百千]分|第[0-9一二三四五六七八九十百千]{1,8}[条項号章節](?:[のノ][0-9一二三四五六七八九十]{1,4}){0,3})[のノ]$"
)
_CHAIN = re.compile(r"[〜、・\-]([一二三四五六七八九十百千][一二三四五六七八九十百千万億兆〇零○]{0,20})")


def numeral_edits(text: str) -> Iterator[Edit]:
    """The edits that turn kanji numerals into digits, in order; one kind of edit a call.

    Groups of thousands first, then kanji runs; when there are none left, mixed figures (`5千`), then 万. The caller
    repeats.
    """
    found = False
    if _MAY_BE_GROUPED(text):
        for match in _GROUPED.finditer(text):
            found = True
            yield *match.span(), match.group().replace("、", "")
    if found:
        return
    for edit in _kanji_edits(text):
        found = True
        yield edit
    if found:
        return
    yield from _mixed_edits(text)


def _kanji_edits(text: str) -> Iterator[Edit]:
    for match in _RUN.finditer(text):
        start, end = match.span()
        run = match.group()
        if run[-1] == "四" and len(run) > 1 and text.startswith("半期", end):
            run, end = run[:-1], end - 1
        if _is_number(text, start, end, run) and (digits := digits_of(run)) is not None:
            yield start, end, digits


def _is_number(text: str, start: int, end: int, run: str) -> bool:
    before = text[start - 1] if start else ""
    if before in {"数", "何", "幾"} and run[0] in "十百千万":
        return False
    if "0" <= before <= "9" or text.startswith("数", end):
        return False
    if before == "第":
        return _ORDINAL_COUNTER.match(text, end) is not None or text.startswith("表", start - 2)
    if before in {"の", "ノ"} and _PART_OF_NUMBER.search(text[max(0, start - 24) : start]):
        return True  # 三分の二, 第三条の二の三
    if before == "前" and text.startswith(("条", "項", "号", "章", "節", "か年", "年"), end):
        return True
    if len(run) >= 4 and not any(char in _SMALL or char in _LARGE for char in run):
        return True  # 二〇二五, 一九九八
    if text.startswith("(", start - 1) and text.startswith(")", end) and start:
        return True
    if run == "一" and (before in _NOT_BEFORE_一 or _NOT_AFTER_一.match(text, end)):
        return False
    if _PLACE_NAMES.match(text, end) or text.endswith(("一人", "一つ"), 0, start):
        return False
    return _is_followed_as_number(text, start, end, run)


def _is_followed_as_number(text: str, start: int, end: int, run: str) -> bool:
    if "・" in run and run[0] in "〇零○":
        return True
    if _COUNTER.match(text, end) or any(char in run[1:] for char in "億兆"):
        return True
    if (chain := _CHAIN.match(text, end)) and _COUNTER.match(text, chain.end()):
        return True
    if text.endswith(_APPROXIMATE, 0, start):
        return len(run) > 1 or text.startswith(("の", "以", "程", "を"), end)
    compound = len(run) > 1 and any(char in _SMALL or char in _LARGE for char in run)
    return compound and _COMPOUND_ENDS.match(text, end) is not None


def digits_of(run: str) -> str | None:
    """The digits of a kanji numeral, 億 and 兆 (and 万) as written; None if it is none.

    `千三百三十一兆` → `1331兆`, `二十兆五千億` → `20兆5000億`, `二〇二五` → `2025`, `十二・五` → `12.5`.
    """
    whole, _, decimals = run.partition("・")
    tail = decimals.lstrip("〇零○一二三四五六七八九")
    out: list[str] = []
    group = ""
    rank = -1
    for char in whole:
        if char not in _LARGE:
            group += char
            continue
        if not group or _LARGE.index(char) <= rank:
            return None
        rank = _LARGE.index(char)
        value = _group(group)
        if value is None:
            return None
        out.append(value + char)
        group = ""
    if group:
        value = _group(group)
        if value is None:
            return None
        out.append(value)
    if decimals:
        out.append("." + "".join(_DIGITS[char] for char in decimals[: len(decimals) - len(tail)]) + tail)
    return "".join(out)


def _group(group: str) -> str | None:
    """Up to four places: 千三百三十一 → 1331; or digits in a row: 一五〇〇 → 1500."""
    if not any(char in _SMALL for char in group):
        return "".join(_DIGITS[char] for char in group)
    total, pending, last = 0, "", 10_000
    for char in group:
        if char in _DIGITS:
            pending += _DIGITS[char]
            continue
        unit = _SMALL[char]
        if unit >= last or len(pending) > 1:
            return None
        total += unit * int(pending or "1")
        pending, last = "", unit
    if len(pending) > 1:
        return None
    return str(total + int(pending or "0"))


def _mixed_edits(text: str) -> Iterator[Edit]:
    """`5千億` → `5000億`, `2千5百` → `2500`, `3万` → `30000`, `数10` → `数十`, `第1に` → `第一に`."""
    edits: list[Edit] = []
    lows: list[Edit] = []
    for match in _VAGUE_DIGITS.finditer(text):
        edits.append((*match.span(), {2: "十", 3: "百", 4: "千"}[len(match.group())]))
    for match in _WORDS_WITH_第.finditer(text):
        edits.append((*match.span(), "一二三四五六七八九"[int(match.group()) - 1]))
    if not edits:
        for match in _MIXED.finditer(text):
            if (value := _mixed_value(match)) is not None:
                edits.append((*match.span(), value))
                lows += _low_end(text, match.start(), Decimal(value), _SMALL[match[2]])
    if not edits:
        for match in _MYRIAD.finditer(text):
            if not _is_vague(text, match) and (value := _myriad_value(match)) is not None:
                edits.append((*match.span(), value))
                lows += _low_end(text, match.start(), Decimal(value), 10_000)
    # a low end that is written out itself (2万〜3万) has edits of its own and is not bare
    edits += lows
    edits.sort()
    yield from edits


def _mixed_value(match: re.Match[str]) -> str | None:
    amount, unit, hundreds, _, rest = match.groups()
    value = Decimal(amount) * _SMALL[unit] + 100 * int(hundreds or 0) + int(rest or 0)
    if value != value.to_integral_value() or (rest and int(rest) >= _SMALL[unit]):
        return None
    return str(int(value))


def _is_vague(text: str, match: re.Match[str]) -> bool:
    """2、3万人: two digits in a row for one vague number, whose 万 belongs to both."""
    start = match.start()
    if text[start - 1 : start] != "、" or len(match[1]) > 1 or match[2] or match[3]:
        return False
    before = text[max(0, start - 3) : start - 1]
    return before[-1:].isdigit() and not before[:-1].isdigit() and int(before[-1]) + 1 == int(match[1])


def _myriad_value(match: re.Match[str]) -> str | None:
    whole, decimals, rest = match.groups()
    if decimals and rest:
        return None
    return str(int(whole) * 10_000 + int((decimals or "").ljust(4, "0")) + int(rest or 0))


_LOW_END = re.compile(r"(?<![0-9A-Za-z.,:/〜第\-])(\d{1,8}(?:\.\d{1,4})?)(?:[〜\-]|から|ないし|乃至)$")
_LOW_END_REACH = 24


def _low_end(text: str, start: int, high: Decimal, scale: int) -> list[Edit]:
    """The bare low end of a range whose high end, at `start`, is written with 十, 百, 千 or 万: 3 in 3〜5万人.

    It shares the scale where it is the smaller of the two as they are written; 100〜1万人 begins with a hundred.
    """
    if start == 0 or text[start - 1] not in "〜-らし至":
        return []
    match = _LOW_END.search(text, max(0, start - _LOW_END_REACH), start)
    if match is None or Decimal(match[1]) * scale >= high:
        return []
    value = Decimal(match[1]) * scale
    return [(*match.span(1), str(int(value)))] if value == value.to_integral_value() else []
