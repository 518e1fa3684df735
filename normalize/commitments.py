"""Whether a statement is a commitment, and how strong (docs/strength.md).

The last predicate decides (`predicates.py`). This module holds what follows from it: which layer around the verb wins,
when nothing is decided but to think, when a thing and not the government is what acts, and when a bare noun phrase
describes rather than promises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .date_scan import NO_CONTEXT, DateContext
from .document import DateExpression, Quantity, StatementKind, Strength
from .endings import plain_speech
from .indicators import sets_target
from .predicates import Predicate, read_predicate, trim
from .stances import plan_withdrawn
from .targets import fixes_amount, is_target, names_goal, sets_level
from .verbs import CAUSED, HAPPENING, LIGHT, NOUNS, Deed

_NOTHING_PROMISED = frozenset({"past", "state", "passive", "negative", "plan", "opinion", "copula", "can"})

_SPEECH_ACTS = re.compile(
    r"(?:\W?(?:出典|出展|出所)|\(?例[:)]|ただ今|ただいま|只今|これより|それでは|以上をもって|以上で|これをもって|これをもちまして|これにて|本日の会議|"
    r"本章では|本節では|本稿では|以下に|以下では)"
)
"""Openings of sources and examples, of a chair who runs the meeting, of a paper that announces its own chapters."""

_ACTOR = re.compile(
    r"(?:国|政府|省|庁|府|府省|省庁|我が国|日本|都道府県|市町村|自治体|団体|会議|本部|委員会|審議会|機構|センター|協会|連合|"
    r"大臣|長官|総理|知事|市長|者|個人|国民|住民|市民|人々|企業|大学|機関|官民|産学官|産官学|我々|私たち|私|党|当局|学校|局|室|都|道|県|市|区|町|村|社|グループ|業界|法人|組合|連盟|"
    r"財団|公社|公庫|事業団|銀行|農協|漁協|生協|[当本弊][校行院館園所学]|[A-Z]{2,6})"
    r"(?:等|など)?(?:として|において)?$"
)
"""Ends of words for those who can promise: governments, bodies, companies, people."""
_BRACKETS_OF_ACTOR = re.compile(r"[(\[〔【][^()\[\]〔〕【】]{1,60}[)\]〕】](?=[はが])")
"""Who does it among them: 国(厚生労働省、環境省)は, 国〔気象庁〕が."""
_TOPIC = re.compile(r"^(?:[^、。]{0,6}、)?([^、。はがを]{1,40})(?<![でにとへらて])は、")
_SUBJECT_OF_ALL = re.compile(r"([^、。はがを]{1,40})が、")
_MEANS = re.compile(r"([^、。はがを]{1,40})による")
_SUBJECT_NEARBY = re.compile(r"([^、がは]{1,30})(?:が|は)[^がは]*$")

_SUBJECT = re.compile(r"([^、がはを]{1,30})が(?:[^がを]*|[一-鿿ァ-ヺーA-Za-z]{1,10}を[^をが]{0,8})$")
"""A subject behind the object or right before it; further left, が is as often that of a clause within the sentence."""
_PERSON = re.compile(r"[家員師士人隊長事官](?:等|など)?$")
_NO_OBJECT = re.compile(
    r"を(?:はじめ|始め|含[みむめ]|中心|通じ|めぐ|巡|経|踏まえ|除[きくい]|問わ|契機|機に|基に|もとに|受け)"
)
"""を of a phrase that works like a particle: 専門家をはじめ."""

_SAID = re.compile(
    r"(?:こと|との(?:共通)?認識|という(?:共通)?認識|認識)を(?:[^。]{0,12}(?:発信|確認|提示|提起|表明)し、)?[^。、]{0,10}"
    r"(?:再確認|確認|発信|提示|提起|提唱|表明|宣言|主張|要請|共有|醸成|合意|強調)(?:する|し|していく|したい|を図る)?$"
)
"""What is confirmed or proposed before others: …が重要であることを確認."""

_THOUGHT = re.compile(r"検討(?:し|した|の上|を(?:加え|行い|行った|進め|重ね|深め))")
_HOLLOW = re.compile(
    r"(?:(?:必要|所要)(?:な|の|と認める|と認められる)[^、。]{0,20}(?:措置|対応|見直し|対策)(?:等|など)?|(?:結論|成案)(?=を))"
    r"(?:を(?:[^、。を]{0,8}[にくて])?)?(?:得|講じ|講ず|講|行|行な|行っ|図|実施|とる?|取|進め)?$"
)
"""What may end a sentence after 検討し、 without adding to it: 結論を得る, 必要な措置を講ずる."""

_GOVERNS = re.compile(r"(?:等|など)?[をに]$")
_GOVERNS_AT_A_DISTANCE = re.compile(r"(?:等|など)?[をに][^、。をに]{0,8}[にくて]$")
_REACH = 30
"""Characters before a light verb among which its object is looked for."""

_DEFINES = re.compile(r"(?:目的|対象|内容|趣旨|旨|前提|例|基本|もの|こと)$")
"""〜を目的とする, 〜を対象とする say what a thing is for."""

_DESCRIBING = re.compile(r"\(例\)|[^の]例$|事例$|実例$|効果(?:等|など)?$|イメージ$")
"""Headings under which a bare noun phrase is an example or an effect. Only the innermost heading is asked: on slides
the outer ones are often those of a neighbour. 課題 is not among them: what stands below is as often the answer."""
_EXISTING = re.compile(r"(?:事例|実例|成果例?|実績|これまでの取組)$")
"""Headings under which even 〜を提供 tells what exists already."""
_MEASURES = re.compile(r"(?:施策|取組|方策|対策|措置|戦略|プラン|行動計画|すべきこと|べき事項)(?:\(案\)|等)?$")
"""Headings under which even a bare outcome (信頼性の向上) is something to be done."""
_LEADS_TO_MEASURES = re.compile(
    r"(?:以下|次|下記|左記)[^。]{0,30}(?:取組|取り組み|施策|措置|対策|事項|方策|点|こと|事業|支援|とおり|通り)[^。]{0,20}"
    r"(?:行|実施|講|進め|推進|取り組|注力|図|必要|重要|求め|すべき|べき|目指|定め|決定)"
)
"""Sentences that introduce a list of things to do: 以下の取組が必要である。"""


def strength_of(
    canonical: str,
    *,
    kind: StatementKind,
    headings: Sequence[str],
    quantities: Sequence[Quantity],
    dates: Sequence[DateExpression],
    lead: str | None = None,
    label: str | None = None,
    context: DateContext = NO_CONTEXT,
) -> Strength | None:
    """How strongly a statement promises; None if it promises nothing. Never raises.

    `canonical` is canonical text without its marker, `headings` the canonical titles above, outermost first, `lead` the
    sentence that introduces the list the statement stands in, if known, `label` what else heads it more closely than a
    title (【KPI】, a column of a table). `quantities` and `dates` are the statement's own; their spans are not used.
    `context` is what the paper says about its own date.
    """
    if _SPEECH_ACTS.match(canonical) or plan_withdrawn(canonical) is not None:
        return None
    closer = [head for head in (lead, label) if head]
    if sets_target(canonical, quantities, (*headings, *closer), context):
        return "target"
    predicate = read_predicate(canonical)
    if predicate.form != "finite" and (kind == "caption" or _labels(canonical)):
        return None
    if "need" not in predicate.marks and names_goal(canonical, quantities):
        return "target"
    strength = _reported(canonical) or _promised(predicate, headings, lead)
    if strength in ("implement", "promote") and is_target(canonical, predicate, quantities, dates):
        return "target"
    if strength is None and sets_level(canonical, predicate, quantities, dates):
        return "target"
    if strength in (None, "promote") and fixes_amount(canonical, predicate, quantities, dates):
        return "implement"
    return strength


def _labels(canonical: str) -> bool:
    """A label: 【予算】, (罰則に関する経過措置), 具体的な取組:."""
    return canonical.endswith(":") or (canonical[:1] in ("(", "【") and canonical[-1:] in (")", "】"))


def _reported(canonical: str) -> Strength | None:
    """The strength of what is confirmed or proposed, where that is a need or something to consider."""
    said = _SAID.search(plain_speech(trim(canonical)))
    if said is None:
        return None
    inner = _promised(read_predicate(canonical[: said.start()]), (), None)
    return inner if inner in ("need", "consider") else None


def _promised(predicate: Predicate, headings: Sequence[str], lead: str | None) -> Strength | None:
    """The outermost layer that says anything wins; without one, the deed itself."""
    for number, mark in enumerate(predicate.marks):
        if mark == "need":
            return "need"
        if mark == "conceivable":
            return "consider"
        if mark == "so-that":
            return "promote"
        if mark in _NOTHING_PROMISED:
            # 効果的であると考えられる: an opinion about a need is still a need
            return "need" if mark == "opinion" and "need" in predicate.marks[number:] else None
    deed = _deed(predicate)
    if deed is None or _describes(predicate, headings, lead) or _happens(predicate):
        return None
    if _only_thought(deed, predicate):
        return "consider"
    if (
        deed == "implement"
        and predicate.head in ("行", "行な", "行っ")
        and _object(predicate) in ("promote", "outcome")
    ):
        return "promote"
    return "implement" if deed == "implement" else "promote"


def _deed(predicate: Predicate) -> Deed | None:
    """Class of the head; None where it promises nothing.

    A verbal noun in no table is effort if it has an object (職員を増員する). 説明していく does not report what
    this paper says but promises to go on explaining; what somebody holds (備蓄を保有する) may be promised too.
    """
    deed = predicate.deed
    if deed in ("ailment", "refusal") or predicate.before.endswith(("未", "不", "非")):
        return None
    if deed == "report":
        holds = predicate.head == "保有" and predicate.form == "finite" and _has_object(predicate)
        return "promote" if ("onward" in predicate.marks and predicate.head in NOUNS) or holds else None
    if deed is not None or predicate.form not in ("finite", "object"):
        return deed
    if predicate.head == "と" and _DEFINES.search(predicate.before):
        return None
    named = len(predicate.head) > 1 or predicate.head in ("と", "に")
    return "promote" if named and (_has_object(predicate) or "onward" in predicate.marks) else None


def _has_object(predicate: Predicate) -> bool:
    """Whether somebody does the verb to something: 職員を増員する; not 準備が成否を分ける, 海をめぐり緊張が高まる."""
    if predicate.before.endswith("を") and predicate.form == "object":
        return True
    clause = _NO_OBJECT.sub("", _BRACKETS_OF_ACTOR.sub("", predicate.clause))
    if "を" not in clause or (predicate.form == "object" and not clause.endswith("を")):
        return False
    subject = _SUBJECT.search(clause)
    return (
        subject is None or _ACTOR.search(subject.group(1)) is not None or _PERSON.search(subject.group(1)) is not None
    )


def _only_thought(deed: Deed, predicate: Predicate) -> bool:
    """検討する; 検討を進める; 検討し、結論を得る: nothing is decided but to think."""
    if deed == "consider" or (predicate.head in LIGHT and _object(predicate) == "consider"):
        return True
    tail = (predicate.before + predicate.head)[-80:]
    return _HOLLOW.search(tail[-50:]) is not None and _THOUGHT.search(tail) is not None


def _object(predicate: Predicate) -> Deed | None:
    """Class of the verbal noun that a light verb governs: 検討 in 検討を早急に進める, in 早急に検討に着手する."""
    for governs in (_GOVERNS, _GOVERNS_AT_A_DISTANCE):
        words = governs.sub("", predicate.before[-_REACH:])
        for size in range(min(6, len(words)), 0, -1):
            if words[-size:] in NOUNS:
                return NOUNS[words[-size:]]
    return None


def _describes(predicate: Predicate, headings: Sequence[str], lead: str | None) -> bool:
    """A bare noun phrase that names a thing, an example or an effect rather than an act."""
    innermost = headings[-1] if headings else ""
    if predicate.form == "object":
        return bool(_EXISTING.search(innermost))
    if predicate.form not in ("nominal", "title"):
        return False
    if lead is not None:
        return not _LEADS_TO_MEASURES.search(lead)
    if _DESCRIBING.search(innermost):
        return True
    return (predicate.form == "title" or _is_outcome(predicate)) and not _MEASURES.search(innermost)


def _is_outcome(predicate: Predicate) -> bool:
    """生産性の向上, 共生社会の実現, テレワークによる就業機会の提供: what comes about, or what a thing brings about."""
    if predicate.deed == "outcome" or predicate.head in ("実現", "達成"):
        return True
    means = _MEANS.search(predicate.before)
    return predicate.head in CAUSED and means is not None and not _ACTOR.search(means.group(1))


def _happens(predicate: Predicate) -> bool:
    """Something comes about by itself or through a thing: 通信が向上する; デジタル化は、雇用を創出する."""
    if predicate.form in ("nominal", "title"):
        return False
    clause = _BRACKETS_OF_ACTOR.sub("", predicate.clause)
    if predicate.form == "subject":
        return predicate.head in HAPPENING or not _ACTOR.search(clause.rstrip("が"))
    if predicate.head in HAPPENING and "を" not in clause:
        nearby = _SUBJECT_NEARBY.search(clause)
        if nearby and not _ACTOR.search(nearby.group(1)):
            return True
    if predicate.head not in CAUSED:
        return False
    before = _BRACKETS_OF_ACTOR.sub("", predicate.before)
    subject = _TOPIC.search(before)
    if subject is None and predicate.deed == "outcome":
        subject = _SUBJECT_OF_ALL.search(before)
    return subject is not None and not _ACTOR.search(subject.group(1))
