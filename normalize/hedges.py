"""Words that loosen or tighten a promise without changing its verb.

支援を行う and 必要に応じ支援等を行う have the same verb and the same strength, but not the same weight: a hedge
that comes in or goes out between two papers is a change a reader wants to see. Each kind has an effect, so that the
comparison can say in which direction the promise moved. The lists are the adverbs and set phrases of official
Japanese, grouped by what they leave open; see docs/strength.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from .document import Span
from .etcetera import ETC, NADO

HedgeKind = Literal["scope", "condition", "effort", "speed-up", "speed-vague", "intensity", "all"]
HedgeEffect = Literal["weaken", "strengthen"]

EFFECTS: dict[HedgeKind, HedgeEffect] = {
    "scope": "weaken",  # what it covers stays open: 等, など
    "condition": "weaken",  # whether it is done stays open: 必要に応じ
    "effort": "weaken",  # how far it is done stays open: 可能な限り, に努める
    "speed-vague": "weaken",  # when it is done stays open: 可及的速やかに, 段階的に
    "speed-up": "strengthen",  # soon: 直ちに, 早急に
    "intensity": "strengthen",  # with vigour: 強力に, 抜本的に
    "all": "strengthen",  # without exception: 全ての
}


@dataclass(frozen=True, slots=True)
class Hedge:
    """One hedge or intensifier."""

    text: str
    kind: HedgeKind
    effect: HedgeEffect
    span: Span
    """Start and end, 0-based, half-open, in the canonical text."""

    @property
    def sense(self) -> str:
        """One word for what says the same: など is 等, できるだけ is 可能な限り."""
        found = ((spelling.fullmatch(self.text), sense) for spelling, sense in _SPELLINGS)
        return next((match.expand(sense) for match, sense in found if match), self.text)


_AS_FAR_AS = r"(?:可能な限り|できる限り|出来る限り|できるだけ|出来るだけ|なるべく|極力)"
_CIRCUMSTANCES = r"(?:状況|情勢|動向|実情|実態|進捗|進展|推移|結果)(?:等|など)?"

# What is centred on people says for whom it is (人間を中心とした技術); on places or trades, for whom mainly.
_PEOPLE = ("人間", "国民", "住民", "市民", "患者", "利用者", "生活者", "消費者", "当事者", "本人", "こども", "子ども")
_MAINLY = "".join(f"(?<!{people})" for people in _PEOPLE)

_WEIGHED = r"(?:に応じて?|を(?:十分に?)?(?:踏まえ|見極め|勘案し|考慮し|見)(?:つつ|ながら|て)?)"

# Leftmost match wins, then the earlier line: longer phrases stand before their parts.
_LISTS: tuple[tuple[HedgeKind, str], ...] = (
    ("speed-vague", rf"{_AS_FAR_AS}、?(?:速やかに|早急に|早期に|早く|迅速に)|可及的速やかに|時期を見て|時機を見て"),
    ("speed-vague", r"段階的に|順次|逐次|将来的に|中長期的に|中長期の課題として|いずれは|遠からず"),
    ("speed-vague", r"当面(?:の間)?|当分の間"),
    (
        "condition",
        r"必要に応じて?|必要があれば|必要がある(?:と認め(?:る|られる))?(?:場合|とき)(?:に?は|に|、)|必要な範囲(?:内)?で",
    ),
    ("condition", r"(?:求め|要請|申出|申し出|希望)に応じて?|に限(?:って|り(?=[、一-鿿ァ-ヺー]))"),
    ("condition", r"を除(?:き|いて|く)"),
    (
        "condition",
        r"(?:合意|同意|了解|理解|協力|承認|予算|財源)が[^、。]{0,6}た(?:場合|とき)(?:に限り|に?は|に)?|"
        r"(?:成立|確保|合意|同意|承認|理解|協力)を(?:前提|条件)(?:に|とし(?:て)?)",
    ),
    ("condition", r"場合に(?:よって|応じて?)は?|可能であれば|できれば|(?:の|も)?可否を含め"),
    ("condition", rf"{_CIRCUMSTANCES}{_WEIGHED}"),
    (
        "condition",
        r"(?:予算|権限|可能な|一定)(?:の)?範囲(?:内)?で|原則(?:として|、|(?<![一-鿿ァ-ヺー]原則)(?=[一-鿿ァ-ヺー])(?![論的]))|基本的に",
    ),
    ("condition", r"(?:検討|廃止|見直し)(?:も|を)含め"),
    ("condition", r"(?:も|を)?(?:視野に入れ|念頭に(?:置き|置いて?|おいて)?)(?:つつ|て|た)?"),
    (
        "effort",
        rf"{_AS_FAR_AS}|適時適切に|適切に|適正に|適宜|随時|柔軟に|前向きに|鋭意|一定程度|(?:おおむね|概ね)(?![0-9])",
    ),
    ("effort", r"(?<=[にう])(?:努め|つとめ)(?:る|て|、|た|つつ|ます|(?=なければ))|よう(?:努力|配慮)(?:する|し)"),
    ("effort", r"試(?:行|験)的に|試行(?=する|し|を行|とする|実施|導入|運用)"),
    ("effort", r"(?<=に)(?:配慮|留意)し(?:つつ|て|ながら)?"),
    ("speed-up", r"速やかに|すみやかに|早急に|直ちに|ただちに|即座に|即時に?|至急|遅滞なく|迅速に|早期に"),
    ("speed-up", r"前倒し(?:して|し|で)|一刻も早く|一日も早く|今すぐ|最優先[でに]|喫緊に"),
    ("speed-up", r"スピード感を(?:もって|持って|もち)"),
    ("intensity", r"(?:より|更に|さらに)?(?:一層|いっそう)|強力に|力強く|強く|強固に|果敢に|大胆に|抜本的に|飛躍的に"),
    (
        "intensity",
        r"徹底的に|徹底して|着実に|確実に|必ず(?!しも)|全力で|全力を(?:尽く|挙げ|傾け)(?:して?|す|て|る)?|本格的に|本格(?=実施|導入|運用|稼働|展開)|全面的に|積極的に|重点的に|集中的に",
    ),
    ("intensity", r"総力を(?:挙げて|結集し)|不退転の決意で|断固として?|責任を(?:もって|持って)"),
    ("all", r"全[額量数](?!的)|(?:全て|すべて)の|(?:全て|すべて)(?=[一-鿿])|あらゆる"),
    (
        "scope",
        r"主要?な(?=[一-鿿ァ-ヺー])|一部の(?!改正)|一部(?=補助|助成|負担|支給|給付|免除|返還|実施|導入|公開|公表|委託)",
    ),
    ("scope", r"(?<=[一-鿿々ァ-ヺーA-Za-z0-9、])その他(?:の(?=[一-鿿ァ-ヺー])|(?=[一-鿿]))"),
    ("scope", rf"をはじめ(?:とする|とした|として)?|{_MAINLY}を(?:中心に|中心として|中心とした)|といった"),
    ("scope", rf"(?:も|を)含[むめ](?:た|て)?|{ETC}|{NADO}"),
)

_SPELLINGS = (
    (re.compile(r"等々?|など|その他の?|をはじめ.*|といった"), "等"),
    (re.compile(r"[もを]含[むめ].*"), "を含む"),
    (re.compile(_AS_FAR_AS), "可能な限り"),
    (re.compile(rf"{_AS_FAR_AS}.{{1,5}}|可及的速やかに"), "可及的速やかに"),
    (re.compile(r"(?:努め|つとめ).*"), "努める"),
    (re.compile(r"(?:より|更に|さらに)?(?:一層|いっそう)"), "一層"),
    (re.compile(r"おおむね|概ね"), "概ね"),
    (re.compile(r"(?:全て|すべて)の?|あらゆる"), "全ての"),
    (re.compile(r"原則(?:として)?"), "原則として"),
    (re.compile(r"主要?な"), "主な"),
    (re.compile(r"すみやかに"), "速やかに"),
    (re.compile(r"ただちに"), "直ちに"),
    (re.compile(r"必要に応じて?|必要があ.*"), "必要に応じて"),
    (re.compile(r"を除.*"), "を除き"),
    (re.compile(r"に限.*"), "に限り"),
    (re.compile(r"(.{2,3})に応じて?"), r"\1に応じ"),
)

# What a line above can begin with: a look at one character spares trying all of them at each place.
_FIRST = (
    "あいおさすそたつでとなにのもよをス一不中主予今全出前力努動即原可喫基場大実将廃強当徹必念情抜推断早時更最果柔検"
    "本試要求申希合同了理協承財成極概権段状留直着確積等結総至見視責迅逐速進遅遠適配重鋭随集順飛"
)
_HEDGE = re.compile(
    f"(?=[{_FIRST}])(?:" + "|".join(f"(?P<h{number}>{pattern})" for number, (_, pattern) in enumerate(_LISTS)) + ")"
)


def find_hedges(canonical: str) -> tuple[Hedge, ...]:
    """The hedges and intensifiers of a statement, in order of appearance; they do not overlap."""
    return tuple(_hedge(match) for match in _HEDGE.finditer(canonical))


def effect_of(words: str) -> HedgeEffect:
    """Whether a hedge's words weaken or strengthen a promise; words that are no hedge leave it open, so weaken."""
    # 等 is a hedge only behind something, 一部 only before it
    found = find_hedges(f"国{words}") or find_hedges(f"国{words}実施")
    return found[0].effect if found else "weaken"


def _hedge(match: re.Match[str]) -> Hedge:
    kind = _LISTS[int((match.lastgroup or "h0")[1:])][0]
    words = match.group().rstrip("、")
    return Hedge(words, kind, EFFECTS[kind], (match.start(), match.start() + len(words)))
