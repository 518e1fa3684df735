"""The words around a figure: what bounds it (約, 以上, 未満), and over what time it is counted (年間, 月, 累計)."""

from __future__ import annotations

import re

from .document import Span
from .figure import Figure

_BEFORE = re.compile(
    r"((?<![規契条制公予解要集誓])約|およそ|おおよそ|おおむね|概ね|ほぼ|最大で?|最低でも|最低|最小|少なくとも|上限|下限|(?<![0-9])年間|年平均|月間|毎年度?|毎月|累計で?|累積|延べ"
    r"|総額|合計|平均|全|毎週|毎日|隔年|隔週"
    # 年1回, 月100件, 週2日; not the end of a date (2025年, 4月) or of a word (今年, 通年, 同月, 先週)
    r"|(?<![0-9元今昨来同本翌前近例通隔毎去当次学少青中老周数何半後暦])年"
    r"|(?<![0-9元今来先同本翌前毎当各正歳か数何隔])月|(?<![0-9今来先同本翌前毎各数何隔])週)$"
)
_AFTER = re.compile(
    r"(の内数|以上|以下|以内|未満|超(?!過|高|音|電|え)|を?超え(?!な)(?:る|た)?|を超えない(?:範囲内?)?|を下回?らない|を(?:上|下)回る|程度|前後|近く|余り|余(?![地暇剰裕])"
    r"|強(?![化靱いく力度制固調みま])|弱(?![い者体点])|規模|台(?![湾風頭帳])|内外|ほど|くらい|ぐらい|まで(?!に)|/[年月週日](?![0-9]))"
)
_SAME = {
    "およそ": "約",
    "おおよそ": "約",
    "おおむね": "概ね",
    "最大で": "最大",
    "最低でも": "最低",
    "累計で": "累計",
    "余り": "余",
    "を超えない": "以内",
    "を超えない範囲": "以内",
    "を超えない範囲内": "以内",
    "を下らない": "以上",
    "を下回らない": "以上",
    "を上回る": "超",
    "を下回る": "未満",
}
_MAY_QUALIFY = frozenset("約そねぼ大で低も小限間均度月計積べ額合全年週日くと")
"""The last characters of what may stand before a figure."""


def qualifiers(text: str, figure: Figure) -> tuple[str | None, Span]:
    """What bounds a figure, joined by ・ in printed order, None without; and where the figure stands with it.

    年, 月 and 週 right before a bare number are rather the end of a date than a rate.
    """
    before: list[str] = []
    start = figure.start
    while start and len(before) < 3 and text[start - 1] in _MAY_QUALIFY:
        match = _BEFORE.search(text, max(0, start - 6), start)
        if match is None or (match[1] in "年月週" and not (figure.unit or figure.scale)):
            break
        before.insert(0, match[1])
        start -= len(match[1])
    after: list[str] = [figure.bound] if figure.bound else []
    end = figure.end
    while len(after) < 3 and (match := _AFTER.match(text, end)):
        word = match[1]
        after.append("超" if "超え" in word and "ない" not in word else word.removeprefix("/"))
        end = match.end()
    words = [_SAME.get(word, word) for word in before + after]
    return "・".join(dict.fromkeys(words)) or None, (start, end)


_RATES = {
    "年間": "年", "年平均": "年", "毎年": "年", "毎年度": "年", "年": "年", "月間": "月", "毎月": "月", "月": "月",
    "毎週": "週", "週": "週", "毎日": "日", "日": "日", "隔年": "隔年", "隔週": "隔週",
    "累計": "累計", "累積": "累計", "延べ": "延べ",
}  # fmt: skip


def rate_of(qualifier: str | None) -> str:
    """Over what a figure is counted: 年, 月, 週, 日, 累計, 延べ; "" if its qualifiers do not say."""
    return next((_RATES[word] for word in (qualifier or "").split("・") if word in _RATES), "")


def bounds_of(qualifier: str | None) -> tuple[str, ...]:
    """The qualifiers that bound the value, without rates, without the ends of a range, and without mere sums (総額).

    What says about as much is one word, 約, and stands last.
    """
    words = [word for word in (qualifier or "").split("・") if word and word not in _RATES and word not in _UNBOUNDED]
    exact = tuple(word for word in words if word not in _NEARLY)
    return exact if len(exact) == len(words) else (*exact, _ABOUT)


_ABOUT = "約"
_NEARLY = frozenset({"約", "概ね", "ほぼ", "程度", "前後", "内外", "ほど", "くらい", "ぐらい"})
"""Words for about as much, before the figure and behind it: 約3割, 3割程度."""


_UNBOUNDED = frozenset({"から", "まで", "総額", "合計", "全"})
