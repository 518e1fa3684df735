"""What a statement or a clause does, and to what: the deed that two wordings may share or turn round.

The words are read from the verb inwards, for 廃止を見送る keeps what 廃止する ends and 整備を検討する only thinks about
what 整備する does: each verbal noun governs the one before it, and the innermost is done to the thing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ..normalize.predicates import Predicate, read_predicate
from ..normalize.stances import plan_withdrawn
from ..normalize.verbs import LIGHT, NOUNS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEGIN = _words("""
    設置 創設 新設 設立 開設 設け 置 導入 制定 策定 整備 構築 建設 実施 開始 着手 始め 開 行 行っ 行な 提供 継続 続け
    持続 維持 存続 推進 進め 促進 支援 助成 補助 交付 支給 給付 開催 運用 運営 稼働 発行 配布 適用 派遣 常設 恒久化
    再開 復活 普及 義務化 義務付け 義務づけ 義務 公開 公表 公示 発表 保証
""")
ENDS = _words("""
    廃止 撤廃 撤去 打ち切 打切 打切り 打ち切り 終了 中止 停止 凍結 取りやめ 取り止め 取止め 終え 終わらせ やめ 止め
    なく 無く 廃 解散 閉鎖 閉じ 撤回 撤退 休止 中断 解除 任意化 任意 断念 見送 見送り 見合わせ 見合せ 控え 差し控え
    延期 先送り 後ろ倒し 棚上げ 諦め 遅らせ 非公開 防 防止 予防 阻止 回避 避け 食い止め 削除 除外 放棄
""")
MORE = _words("""
    拡大 拡充 充実 強化 増強 増加 増額 増員 増設 増や 増す 増大 倍増 引き上げ 引上げ 上げ 高め 広げ 拡げ 伸ば 延長
    厳格化 上乗せ 加算 積み増 増税 有料化 有償化 追加
""")
LESS = _words("""
    縮小 削減 減少 減額 減員 縮減 圧縮 減ら 引き下げ 引下げ 下げ 抑制 半減 短縮 緩和 低減 軽減 減税 無料化 無償化
    限定 絞 絞り込
""")
DEGREES = MORE | LESS
"""What is done by degrees, so that its opposite is done as well as it is not."""
SIGNS = (
    dict.fromkeys(_BEGIN | MORE, 1) | dict.fromkeys(ENDS | LESS, -1) | {"解禁": 1, "容認": 1, "自由化": 1, "禁止": -1}
)

_GOES_ON = _words("継続 続け 維持 延長 持続 存続")
_AS_BEFORE = re.compile(r"引き?続き|継続(?:して|的に)|(?:従来|これまで|従前)(?:どおり|通り|と同様)")
_ENDS_AN_ACT = _words("""
    廃止 打ち切 打切 打切り 打ち切り 終了 中止 停止 凍結 取りやめ 取り止め 取止め やめ 止め
    廃 休止 中断 断念 放棄 撤回
""")
"""What is said of an act to end it: バスの運行を廃止する. Of a mishap others are said (防止, 回避)."""
_ONE_ACT = tuple(
    _words(line)
    for line in """
    設置 設け 置 取り付け 据え付け
    貸与 貸し出 貸出 貸出し 貸し出し
    開催 開 催
    配布 配
    建設 建て
    作成 作 作り
    送付 送 発送
    運行 走らせ
    募集 募
    開始 始め
    終了 終え
    支払 支払い 払
    """.strip().splitlines()
)
"""One act by a native verb and by its Chinese word."""

_OF = re.compile(r"(?:等|など)?(?:に(?:対する|関する|係る|ついての)|への|での|との|の)?$")
_DIFFERENT = re.compile(r"新た|新し|新規|新(?=[一-鿿])|旧|従来|現行|他の|別の")
_CONTENT = re.compile(r"[一-鿿々〇ァ-ヺーA-Za-z0-9]+[いえきけしちみめりれ]?$")
_NOT_TO = re.compile(r"ない(?:よう|こと)に?[^、。]{0,6}$")
_NOT = ("不", "非")
"""Before a verbal noun: 不使用に努める is not to use."""
_KANA = re.compile(r"[ぁ-ん]")
_NAMES = re.compile(r"[一-鿿々〇ァ-ヺーA-Za-z0-9]+")
_LONGEST = 40
"""Characters before the verb among which its object is looked for."""
_DEEPEST = 3
"""Verbal nouns within one another: 廃止の延期を見送る."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done, and to what."""

    words: tuple[str, ...]
    """From the verb inwards: 見送, 廃止."""
    beside: str
    """What stands before the thing in its phrase: バスの in バスの運行を廃止する."""
    thing: str
    """What it is done to, without its verbal nouns; "" where nothing is named."""
    other: bool
    """It is said to be another than some: the new one, the former one."""

    negated: bool
    """It is not done: 増やさない, 増やさないよう努める, 不使用とする."""

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
    def adds(self) -> bool:
        """There is to be more of it than there was: 支援を拡充する."""
        return not (MORE - _GOES_ON).isdisjoint(self.core)

    @property
    def signed(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if word in SIGNS)


@lru_cache(maxsize=1 << 12)  # most clauses of a changed statement stand on both sides
def deed_of(canonical: str) -> Deed:
    """The deed of the last predicate of a statement or a clause in canonical text; never raises."""
    if (withdrawn := plan_withdrawn(canonical)) is not None:
        inner = deed_of(withdrawn)
        return replace(inner, negated=not inner.negated)
    predicate = read_predicate(canonical)
    head, phrase = _verb(predicate)
    words = [head]
    refused = ("negative" in predicate.marks) != (_NOT_TO.search(predicate.before) is not None)
    while len(words) <= _DEEPEST:
        phrase = _OF.sub("", phrase)
        noun = _noun_at_end(phrase)
        if not noun or (noun == phrase and noun not in SIGNS):
            break
        words.append(noun)
        phrase = phrase[: -len(noun)]
        if phrase.endswith(_NOT):
            phrase, refused = phrase[:-1], not refused
    phrase = _OF.sub("", phrase)
    content = _CONTENT.search(phrase)
    return Deed(
        words=tuple(words),
        beside=phrase[: content.start()] if content else "",
        thing=content.group() if content else _noun_at_end(phrase),
        other=_DIFFERENT.search(phrase) is not None,
        negated=refused,
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


def goes_on(canonical: str) -> bool:
    """Whether a thing is only to go on as it is: 支援を引き続き行う, 支援を継続する."""
    deed = deed_of(canonical)
    return not deed.adds and (not _GOES_ON.isdisjoint(deed.core) or _AS_BEFORE.search(canonical) is not None)


def same_act(one: str, other: str) -> bool:
    """Whether two words name one act: 受け付け and 受付, 設置 and 取り付け; 配 is not the act of 配慮."""
    if one == other or any(one in words and other in words for words in _ONE_ACT):
        return True
    bare = _KANA.sub("", one)
    return len(bare) > 1 and bare == _KANA.sub("", other)


def ends_the_act(before: Deed, after: Deed) -> bool:
    """Whether `after` ends what `before` does, in whatever case the thing stands.

    体育館を市民に開放する and 体育館の市民への開放を中止する are of one act.

    Without anything beside it the act alone is ended (議論を打ち切る); else what stands beside it is the same thing.
    """
    if after.words[0] not in _ENDS_AN_ACT or before.core[0] in _ENDS_AN_ACT or after.negated or before.negated:
        return False
    act = before.core[0]
    if len(after.words) > 1 and same_act(act, after.words[1]):
        beside = "".join((after.beside, after.thing, *after.words[2:]))
    elif len(after.words) == 1 and (noun := _act_at_end(after.thing, act)):
        beside = after.beside + after.thing[: -len(noun)]
    else:
        return False
    things = "".join((before.thing, *before.core[1:]))
    if not things or not _NAMES.search(beside):
        return True
    return things in beside or any(name.group() in things for name in _NAMES.finditer(beside))


def _act_at_end(thing: str, act: str) -> str:
    """The word that ends `thing` and names the act; "" if none does."""
    return next(
        (thing[place:] for place in range(max(0, len(thing) - 6), len(thing)) if same_act(act, thing[place:])), ""
    )
