"""What a statement or a clause does, and to what: the deed that two wordings may share or turn round.

The words are read from the verb inwards, for 廃止を見送る keeps what 廃止する ends and 整備を検討する only thinks about
what 整備する does: each verbal noun governs the one before it, and the innermost is done to the thing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..normalize.predicates import Predicate, read_predicate
from ..normalize.verbs import LIGHT, NOUNS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEGIN = _words("""
    設置 創設 新設 設立 開設 設け 置 導入 制定 策定 整備 構築 建設 実施 開始 着手 始め 開 行 行っ 行な 提供 継続 続け
    持続 維持 存続 推進 進め 促進 支援 助成 補助 交付 支給 給付 開催 運用 運営 稼働 発行 配布 適用 派遣 常設 恒久化
    再開 普及 義務化 義務付け 義務づけ 義務 公開 公表 公示 発表 保証
""")
_END = _words("""
    廃止 撤廃 撤去 打ち切 打切 打切り 打ち切り 終了 中止 停止 凍結 取りやめ 取り止め 取止め 終え 終わらせ やめ 止め
    なく 無く 廃 解散 閉鎖 閉じ 撤回 撤退 休止 中断 解除 任意化 任意 断念 見送 見送り 見合わせ 見合せ 控え 差し控え
    延期 先送り 後ろ倒し 棚上げ 諦め 遅らせ 非公開 防 防止 予防 阻止 回避 避け 食い止め
""")
_MORE = _words("""
    拡大 拡充 充実 強化 増強 増加 増額 増員 増設 増や 増す 増大 倍増 引き上げ 引上げ 上げ 高め 広げ 拡げ 伸ば 延長
    厳格化 上乗せ 加算 積み増 増税 有料化 有償化
""")
_LESS = _words("""
    縮小 削減 減少 減額 減員 縮減 圧縮 減ら 引き下げ 引下げ 下げ 抑制 半減 短縮 緩和 低減 軽減 減税 無料化 無償化
""")
ENDS = _END
DEGREES = _MORE | _LESS
"""What is done by degrees, so that its opposite is done as well as it is not."""
SIGNS = (
    dict.fromkeys(_BEGIN | _MORE, 1) | dict.fromkeys(_END | _LESS, -1) | {"解禁": 1, "容認": 1, "自由化": 1, "禁止": -1}
)

_OF = re.compile(r"(?:等|など)?(?:に(?:対する|関する|係る|ついての)|への|での|との|の)?$")
_DIFFERENT = re.compile(r"新た|新し|新規|新(?=[一-鿿])|旧|従来|現行|他の|別の")
_CONTENT = re.compile(r"[一-鿿々〇ァ-ヺーA-Za-z0-9]+[いえきけしちみめりれ]?$")
_NOT_TO = re.compile(r"ない(?:よう|こと)に?[^、。]{0,6}$")
_LONGEST = 40
"""Characters before the verb among which its object is looked for."""
_DEEPEST = 3
"""Verbal nouns within one another: 廃止の延期を見送る."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done, and to what."""

    words: tuple[str, ...]
    """From the verb inwards: 見送, 廃止."""
    thing: str
    """What it is done to, without its verbal nouns; "" where nothing is named."""
    other: bool
    """It is said to be another than some: the new one, the former one."""

    negated: bool
    """It is not done: 増やさない, 増やさないよう努める."""

    @property
    def sign(self) -> int:
        """1 for what begins, keeps or adds, -1 for what ends or lessens."""
        sign = -1 if self.negated else 1
        for word in self.words:
            sign *= SIGNS.get(word, 1)
        return sign

    @property
    def core(self) -> tuple[str, ...]:
        """The words without light verbs (支援を行う is 支援する), but for those that stand alone."""
        return tuple(word for word in self.words if word not in LIGHT) or self.words

    @property
    def signed(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if word in SIGNS)


def deed_of(canonical: str) -> Deed:
    """The deed of the last predicate of a statement or a clause in canonical text; never raises."""
    predicate = read_predicate(canonical)
    head, phrase = _verb(predicate)
    words = [head]
    while len(words) <= _DEEPEST:
        phrase = _OF.sub("", phrase)
        noun = _noun_at_end(phrase)
        if not noun or (noun == phrase and noun not in SIGNS):
            break
        words.append(noun)
        phrase = phrase[: -len(noun)]
    phrase = _OF.sub("", phrase)
    content = _CONTENT.search(phrase)
    return Deed(
        words=tuple(words),
        thing=content.group() if content else _noun_at_end(phrase),
        other=_DIFFERENT.search(phrase) is not None,
        negated=("negative" in predicate.marks) != (_NOT_TO.search(predicate.before) is not None),
    )


def _verb(predicate: Predicate) -> tuple[str, str]:
    """The verb and the phrase it governs: 窓口の設置 in 窓口の設置を当面見送る; in 任意とする the verb is 任意."""
    before = predicate.before[-_LONGEST:]
    head = predicate.head
    if head in ("と", "に"):
        word = _CONTENT.search(before)
        head, before = (word.group(), before[: word.start()]) if word else (head, before)
    place = before.rfind("を")
    if place < 0 or "、" in before[place + 2 :]:
        before = re.sub(r"[はがもに]?、?$", "", before)
        place = len(before)
    phrase = before[:place]
    return head, phrase[max(phrase.rfind("、"), phrase.rfind("を"), phrase.rfind("は")) + 1 :]


def _noun_at_end(phrase: str) -> str:
    for size in range(min(6, len(phrase)), 1, -1):
        if phrase[-size:] in NOUNS or phrase[-size:] in SIGNS:
            return phrase[-size:]
    return ""


def same_thing(before: Deed, after: Deed) -> bool:
    """The same thing, by its last words; or one is done to what the other does (支援する, 支援を打ち切る)."""
    one, two = before.thing, after.thing
    if not one or not two:
        return bool({one, *before.words} & {two, *after.words} - {""}) and not (one and two)
    if before.other != after.other:
        return False
    return one.endswith(two) or two.endswith(one) or one.startswith(two) or two.startswith(one)
