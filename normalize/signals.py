"""What the wording of two neighbouring lines says about whether they belong together.

Rules of the language only: particles, small kana, bound suffixes, punctuation, brackets. Layout
(widths, blank lines, boxes) is `reflow`'s. All texts are in their plain form (see `plain`).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from .sentences import closes, open_brackets

# Words in hiragana that begin a sentence or a title: a line that starts so says nothing.
_FREE_WORDS = """
また さらに なお この これ その それ ここ そこ しかし ただし まず もし もはや たとえば とりわけ とくに すなわち
いわゆる あらゆる すべて とともに あわせて ひいては こう どこ なぜ はじめ はい のちに にわか ものづくり まちづくり
ひと いじめ がん こども くらし みんな わが われ ふるさと おもてなし ごみ みなさん ならびに および または おわりに
はじめに むすび ほか いつ やさし まち むら みどり いのち つなが とりまとめ いま とき あと よりよい より
"""
_FREE = tuple(_FREE_WORDS.split())

_NO_START = re.compile(
    r"[※*][0-9]{0,2}\)?[。、]"
    r"|[ぁぃぅぇぉっゃゅょァィゥェォッャュョヮヵヶー々ゝゞヽヾ、。,.・!?」』)】\]}〉》>%℃:;’”]|〜[^ ]"
)
"""A line cannot begin so (kinsoku, a note's mark before a full stop): it goes on with the line before."""
_BULLET_DOT = re.compile(r"・ ?[^ ・]")
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
_BOUND = re.compile(
    r"(?:[的性化内下上中外別型版間毎用]|など|ごと)(?=[をがはにでとへやのな、。,)」\s]|から|まで|$)"
    r"|以[外上下内降前後来]|等(?![々一-龥])"
)
_OPEN_END = re.compile(
    r"(?:[、,・=/(「『【\[〈<]|[^ ]〜|[をがはにへやの]|[一-龥ァ-ー]な|[^のあなくりすこ\s]と|[^まうこそ]で"
    r"|から|より|まで|および|及び|並びに|又は|若しくは|かつ|っ|する|した|ような|という|といった|ながら|つつ)$"
)
_VERB_END = re.compile(r"(?:する|した|[せらけめえべてれき]る|[一-龥][るうくすつぶむぐ]|[しいちりびみに]た|[いん]だ)$")
_TOPIC = re.compile(r"[^、。]{1,30}?(?:は|では|には|も)、|(?:また|なお|さらに|この|これら?|その|以上)")
_CLAUSE_END = re.compile(r"を[一-龥]{2,4}$")
_GLUED_BRACKET = re.compile(r"\([^()]{1,30}\)[をがはにでとへやのも、]")
_AMOUNT_END = re.compile(r"(?:[0-9](?:[兆億万千百]?(?:円|ドル|ユーロ)|%)(?:の内数)?\)?|【[^【】]{1,8}】)\){0,2}$")
_KATAKANA_END = re.compile(r"[ァ-ヺー]{1,30}$")
_KATAKANA_START = re.compile(r"[ァ-ヺー]{1,30}")
_KATAKANA_INSIDE = re.compile(r"(?<=[^ァ-ヺー])[ァ-ヺー]{2,30}(?=[^ァ-ヺー])")
_BRACKETED = re.compile(r"[<【〈《≪][^>】〉》≫]{1,60}[>】〉》≫]")
_PICTURE = re.compile(
    r"[<【〈《≪(\[][^<>【】〈〉《》≪≫。]{1,60}(?:様子|風景|写真|外観|全景)"
    r"(?: ?\([^()]{1,30}\))? ?[>】〉》≫)\]]"
)
_LABEL = re.compile(
    r"[(\[【]?(?:出典|出展|出所|資料|備考|注[0-9]{0,2}|参考|図表?[0-9]{0,3}|表[0-9]{1,3})[)\]】]"
    r"|(?:出典|出展|出所|備考|注[0-9]{0,2}|資料|提供|撮影|写真) ?:"
    r"|(?:図表?|表) ?[0-9]{1,3}(?:[-.][0-9]{1,3})?(?: ?:| (?![をがはにでとのも]))"
)
_APPENDIX = re.compile(
    r"(?:附 ?則|別 ?表|別 ?紙|別 ?添|別 ?記|参考資料|付 ?録|様 ?式)(?:第?[0-9一二三四五六七八九十]{1,3})?"
    r"(?: ?\([^()]{1,60}\)| [^。]{1,40})?抄?"
)
_SUPPLEMENT = re.compile(r"附 ?則(?: ?\([^()]{1,60}\))?(?: ?抄)?")
_CREDIT = re.compile(r"(?:を(?:基|もと|元)に[^。]{0,20}|より[^。、]{0,12}|にて)(?:作成|抜粋|引用|転載)\)?$")
_FILLER = re.compile(r"(?:[・…‥] ?){2,}|…")
_TAG = re.compile(r"【[^【】]{1,16}】.")
_LAW_NUMBER = re.compile(
    r"\(?(?:明治|大正|昭和|平成|令和)[0-9元一二三四五六七八九十]{1,4}年(?:[0-9一二三四五六七八九十]{1,3}月)?(?:[0-9一二三四五六七八九十]{1,3}日)?"
    r"[^0-9一二三四五六七八九十第()。、]{1,12}第?[0-9一二三四五六七八九十百]{1,6}号\)?"
)
_FRAME_OPENING = re.compile(r"(?:は|初|始)じめに|序(?:文|言|論)?|まえがき|前書き?|前文")
_FRAME_CLOSING = re.compile(r"(?:お|終)わりに|(?:むす|結)びに?(?:(?:か|代|替)えて)?|結語|あとがき|後書き?")
_SENTENCE_END = re.compile(r"。[」』)】”]{0,2}$")


def ends_sentence(text: str) -> bool:
    """The line ends in a full stop, closing brackets or quotes behind it included."""
    return bool(_SENTENCE_END.search(text))


def begins_bound(text: str) -> bool:
    """The line begins with what cannot begin one: kinsoku characters, particles, inflections, bound suffixes."""
    if _BULLET_DOT.match(text):
        return False
    if _NO_START.match(text) or _BOUND.match(text):
        return True
    return bool(_HIRAGANA.match(text)) and not text.startswith(_FREE)


def glued_bracket(text: str) -> bool:
    """The line begins with a bracketed aside that a particle follows: （副大臣）が訪日."""
    return bool(_GLUED_BRACKET.match(text))


def ends_open(text: str) -> bool:
    """The line ends in what wants a continuation: 、 ・ an opening bracket, a particle, an attributive verb."""
    return bool(_OPEN_END.search(text))


def ends_clause(text: str) -> bool:
    """The line ends in a bare-noun predicate (…を推進): slides end their sentences so."""
    return bool(_CLAUSE_END.search(text))


def ends_in_verb(text: str) -> bool:
    """The line ends in a verb: a sentence without its full stop, or one that describes what follows (整備する施設)."""
    return bool(_VERB_END.search(text))


def names_topic(text: str) -> bool:
    """The line begins with who or what the sentence is about (市は、), or with what joins sentences (また)."""
    return bool(_TOPIC.match(text))


def ends_amount(text: str) -> bool:
    """The line ends in an amount of money or a bracketed tag: a budget line is over."""
    return bool(_AMOUNT_END.search(text))


def is_label(text: str) -> bool:
    """The line begins with （出典）, 注：, （参考）, 図１-1 and the like."""
    return bool(_LABEL.match(text))


def is_credit(text: str) -> bool:
    """The line says what a figure was made from: …を基に総務省にて作成."""
    return bool(_CREDIT.search(text))


def is_bracketed(text: str) -> bool:
    """The line is one label in brackets: ＜…＞, 【…】."""
    return bool(_BRACKETED.fullmatch(text))


def is_picture(text: str) -> bool:
    """The line is what stands below a picture: 【…の様子】, （…の外観）."""
    return bool(_PICTURE.fullmatch(text))


def has_tag(text: str) -> bool:
    """The line begins with a tag in lenticular brackets and goes on: 【予算】…事業."""
    return bool(_TAG.match(text))


def is_filler(text: str) -> bool:
    """The line is dots that stand for more of the same: ・・・, ・ ・ ・."""
    return bool(_FILLER.match(text))


def is_appendix(text: str) -> bool:
    """The line is the title of 附則, 別表, 別紙 and the like."""
    return bool(_APPENDIX.fullmatch(text))


def is_supplement(text: str) -> bool:
    """The line is the title of a law's supplementary provisions, 附則（平成…法律第…号）抄, and nothing else."""
    return bool(_SUPPLEMENT.fullmatch(text))


def is_opening(text: str) -> bool:
    """The line is the title that opens a paper, and nothing else: はじめに."""
    return bool(_FRAME_OPENING.fullmatch(text))


def is_closing(text: str) -> bool:
    """The line is the title that closes a paper, and nothing else: おわりに."""
    return bool(_FRAME_CLOSING.fullmatch(text))


def is_law_number(text: str) -> bool:
    """The line is the number of a law, order or notice, as it stands below the title: （平成五年…法律第八十八号）."""
    return bool(_LAW_NUMBER.fullmatch(text))


def katakana_words(texts: Iterable[str]) -> frozenset[str]:
    """The katakana words that stand inside these lines, whole."""
    return frozenset(word for text in texts for word in _KATAKANA_INSIDE.findall(text))


def broken_word(left: str, right: str, words: Container[str]) -> bool:
    """Katakana on both sides of the line end, and not two words (of `katakana_words`) side by side."""
    end, start = _KATAKANA_END.search(left), _KATAKANA_START.match(right)
    if end is None or start is None:
        return False
    return not (end[0] in words and start[0] in words)


def open_family(text: str) -> str | None:
    """The innermost bracket left open in `text`, None if all are closed."""
    stack = open_brackets(text)
    return stack[-1] if stack else None


def is_closed_by(family: str, texts: list[str]) -> bool:
    """Whether a bracket of `family` is closed within the lines that follow."""
    return closes("".join(texts), family)
