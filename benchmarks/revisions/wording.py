"""The same commitment in other words: means an editor of policy papers really uses."""

from __future__ import annotations

import re
from random import Random

from .phrases import NEED, NOUN, PREDICATE, Edit, balanced, folded, has_topic, replace_one

SYNONYMS: tuple[tuple[str, str], ...] = (
    ("に向けて、", "に向け、"),
    ("について、", "に関して、"),
    ("についての", "に関する"),
    ("によって、", "により、"),
    ("に基づいて、", "に基づき、"),
    ("を通じて、", "を通じ、"),
    ("を踏まえて、", "を踏まえ、"),
    ("するとともに、", "すると同時に、"),
    ("しかしながら、", "しかし、"),
    ("このため、", "こうしたことから、"),
    ("さらに、", "加えて、"),
    ("我が国", "日本"),
    ("における", "での"),
    ("様々な", "多様な"),
    ("特に、", "とりわけ、"),
    ("例えば、", "一例として、"),
    ("を活用した", "を用いた"),
    ("を活用して", "を用いて"),
    ("と考えられる", "と見られる"),
    ("見込まれる", "予想される"),
    ("だけでなく、", "のみならず、"),
    ("ことから、", "ため、"),
    ("にわたって", "にわたり"),
    ("ことにより、", "ことで、"),
    ("必要不可欠である", "欠かせない"),
    ("現在、", "今日、"),
    ("に取り組んでいく", "への取組を進めていく"),
    ("に取り組む必要がある", "への取組を進める必要がある"),
    ("観点から", "視点から"),
    ("ことが求められる", "ことが必要とされる"),
    ("一層", "より"),
)
"""Phrases that may stand for each other, in both directions."""

ABBREVIATIONS: tuple[tuple[str, str], ...] = (
    ("ICT|ＩＣＴ", "情報通信技術"),
    ("AI|ＡＩ", "人工知能"),
    ("SDGs|ＳＤＧｓ", "持続可能な開発目標"),
    ("ASEAN|ＡＳＥＡＮ", "東南アジア諸国連合"),
    ("OECD|ＯＥＣＤ", "経済協力開発機構"),
    ("ODA|ＯＤＡ", "政府開発援助"),
    ("IoT|ＩｏＴ", "モノのインターネット"),
    ("5G|５G|５Ｇ", "第５世代移動通信システム"),
    ("DX|ＤＸ", "デジタル変革"),
    ("ITU|ＩＴＵ", "国際電気通信連合"),
)

_SETTINGS = r"に向けて?|を踏まえて?|を通じて?|に基づき|に当たって|に資するよう|のため|を図るため|の下"
_CLAUSE = rf"[^、。（）()「」]{{4,40}}(?:{_SETTINGS})、"
_MANNER = ("積極的に", "着実に", "重点的に", "計画的に", "総合的に", "継続的に", "一体的に")
_ADDED_CLAUSES = (
    "関係者との対話を重ねながら、",
    "現場の実情に即して、",
    "これまでの成果を生かしつつ、",
    "有識者の意見を聴きながら、",
    "利用者の視点に立って、",
    "諸外国の先行事例も参考にしながら、",
)


def synonym(text: str, rng: Random) -> str | None:
    """A function phrase by another: に関する ↔ についての."""
    pairs = [*SYNONYMS, *((b, a) for a, b in SYNONYMS if a not in ("ことから、", "一層"))]
    rng.shuffle(pairs)
    for old, new in pairs:
        changed = replace_one(text, _bounded(old), new, rng)
        if changed is not None:
            return changed
    return None


def _bounded(phrase: str) -> str:
    """The phrase where it is one: 日本 not in 東日本, での not in 中での."""
    guards = {
        "日本": r"(?<![一-鿿])日本(?=[のがはを、に])(?!の[一-鿿]{0,2}(?:方式|語))",
        "での": r"(?<=[国場界野域内外市業])での",
        "に取り組んでいく": rf"(?<={NOUN})(?<!的)に取り組んでいく",
        "に取り組む必要がある": rf"(?<={NOUN})(?<!的)に取り組む必要がある",
        "より": r"(?!)",
        "しかし、": r"^しかし、",
        "加えて、": r"^加えて、",
        "さらに、": r"^さらに、",
        "ため、": r"(?<=[るい])ため、(?=.*(?:必要|重要|不可欠))",
        "一層": r"(?<=、)一層(?=の?[一-鿿])",
        "により、": rf"(?<={NOUN})により、",
        "のみならず、": rf"(?<={NOUN})のみならず、",
    }
    return guards.get(phrase, re.escape(phrase))


def nominal(text: str, rng: Random) -> str | None:
    """…を推進する ↔ …の推進を図る, and the bare …の推進 of lists."""
    backwards = re.match(r"(.{6,})の(推進|促進|強化|拡大|確保|充実|向上)を図る(。?)$", text)
    if backwards:
        return f"{backwards[1]}を{_verb_of(backwards[2])}する{backwards[3]}"
    match = PREDICATE.match(text)
    if match is None or match["verb"] not in ("推進", "促進", "強化", "拡大", "確保") or match["tail"] == "していく":
        return None
    if re.search("的に|[がで][^、]|[しめりえけきびてく]、", match["head"]):
        return None  # what hangs on the verb would hang in the air before a noun
    if match["tail"] is None:
        return f"{match['head']}の{match['verb']}{match['stop']}"
    return f"{match['head']}の{match['verb']}を図る{match['stop']}"


def _verb_of(noun: str) -> str:
    return {"充実": "拡充", "向上": "強化"}.get(noun, noun)


def progressive(text: str, rng: Random) -> str | None:
    """…を推進する ↔ …を推進していく, and bare → full: …を推進 → …を推進する."""
    match = PREDICATE.match(text)
    if match is None:
        return None
    tail = {"する": "していく", "していく": "する", None: "する"}[match["tail"]]
    return f"{match['head']}を{match['verb']}{tail}{match['stop']}"


def polite(text: str, rng: Random) -> str | None:
    """である。 → です。: the tone of speeches and explanations."""
    for plain, courteous in (
        ("している。", "しています。"),
        ("されている。", "されています。"),
        ("していく。", "していきます。"),
        ("必要がある。", "必要があります。"),
        ("である。", "です。"),
        ("される。", "されます。"),
        ("する。", "します。"),
        ("図る。", "図ります。"),
        ("進める。", "進めます。"),
        ("いえる。", "いえます。"),
    ):
        if text.endswith(plain) and not text.endswith(("とする。", "べきである。")):
            return text[: -len(plain)] + courteous
    return None


def passive(text: str, rng: Random) -> str | None:
    """…を構築する必要がある → …が構築される必要がある, where no topic would lose its verb."""
    match = NEED.match(text)
    if match is None or has_topic(text) or match["need"] == "べきである" or re.search("[しりえけきび]、", text):
        return None
    return f"{match['head']}が{match['verb']}される{match['need']}{match['stop']}"


def clause_order(text: str, rng: Random) -> str | None:
    """Two settings change places, or a setting and the topic: Xを踏まえ、政府は、 ↔ 政府は、Xを踏まえ、."""
    twice = re.match(rf"({_CLAUSE})({_CLAUSE})(.{{8,}})$", text)
    if twice and not re.match("(こ|そ|また|さらに)", twice[1]):
        return twice[2] + twice[1] + twice[3]
    before = re.match(rf"({_CLAUSE})([^、。（）「」]{{2,20}}は、)(.{{8,}})$", text)
    if before and not re.match("(こ|そ|また|さらに)", before[1]):
        return before[2] + before[1] + before[3]
    after = re.match(rf"([^、。（）「」]{{2,20}}は、)({_CLAUSE})(.{{8,}})$", text)
    if after:
        return after[2] + after[1] + after[3]
    return None


def enumeration(text: str, rng: Random) -> str | None:
    """A及びB → AとB or B及びA; A、B、C → A・B・C."""
    noun = rf"(?<![一-鿿ァ-ヺーA-Za-zＡ-Ｚ・、及びやとの])({NOUN}{{2,12}})"
    last = r"(?=[のをがには、])"
    choices = [
        (rf"{noun}(及び|や)({NOUN}{{2,12}}){last}", r"\3\2\1"),
        (rf"(?<={NOUN})及び(?={NOUN})", "と"),
        (rf"{noun}や({NOUN}{{2,12}}){last}", r"\1・\2"),
        (rf"{noun}及び({NOUN}{{2,12}}){last}", r"\1並びに\2"),
    ]
    rng.shuffle(choices)
    for pattern, replacement in choices:
        changed = replace_one(text, pattern, replacement, rng)
        if changed is not None:
            return changed
    return None


def add_manner(text: str, rng: Random) -> str | None:
    """An adverb before the last verb: を着実に推進する."""
    match = PREDICATE.match(text)
    if match is None or match["head"].endswith(("に", "へ", "て", "こと")) or re.search("的に[^、]*$", match["head"]):
        return None
    return f"{match['head']}を{rng.choice(_MANNER)}{match['verb']}{match['tail'] or ''}{match['stop']}"


def add_clause(text: str, rng: Random) -> str | None:
    """A further circumstance before a sentence that ends in an act of policy."""
    if not (PREDICATE.match(text) or NEED.match(text)) or len(text) < 30 or re.match("[^、。]{1,20}[：:.]", text):
        return None
    clause = rng.choice(_ADDED_CLAUSES)
    topic = re.match(r"[^、。（）「」]{2,20}は、", text)
    if topic:
        return topic[0] + clause + text[topic.end() :]
    opening = re.match(r"(?:また|さらに|このため|加えて|その際|併せて)、", text)
    return opening[0] + clause + text[opening.end() :] if opening else clause + text


def remove_clause(text: str, rng: Random) -> str | None:
    """A circumstance left out, where most of the sentence stays."""
    changed = replace_one(text, rf"(?:(?<=は、)|^){_CLAUSE}", "", rng)
    return changed if changed and len(changed) >= 0.6 * len(text) and len(changed) >= 20 else None


def remove_bracket(text: str, rng: Random) -> str | None:
    """An aside in brackets left out: トラストサービス（電子署名等）の → トラストサービスの."""
    asides = [m for m in re.finditer(r"（[^（）]{2,40}）|\([^()]{2,40}\)", text) if m.start() > 2]
    if not asides:
        return None
    aside = rng.choice(asides)
    changed = text[: aside.start()] + text[aside.end() :]
    return changed if len(changed) >= 0.6 * len(text) and "「" not in aside[0] else None


def abbreviation(text: str, rng: Random) -> str | None:
    """ICT ↔ 情報通信技術."""
    pairs = list(ABBREVIATIONS)
    rng.shuffle(pairs)
    for short, full in pairs:
        letters = "A-Za-zＡ-Ｚａ-ｚ0-9０-９"
        changed = replace_one(text, rf"(?<![{letters}])(?:{short})(?![{letters}])", full, rng)
        changed = changed or replace_one(text, full, short.split("|")[0], rng)
        if changed is not None:
            return changed
    return None


MEANS: dict[str, Edit] = {
    "synonym": synonym,
    "nominal": nominal,
    "progressive": progressive,
    "polite": polite,
    "passive": passive,
    "clause-order": clause_order,
    "enumeration": enumeration,
    "add-manner": add_manner,
    "add-clause": add_clause,
    "remove-clause": remove_clause,
    "remove-bracket": remove_bracket,
    "abbreviation": abbreviation,
}


def reword(text: str, rng: Random, most: int = 3) -> tuple[str, tuple[str, ...]] | None:
    """One to `most` means applied one after the other: the new sentence and the means' names.

    Alike is required as well as different: at least half of the wording stays, as the contract's
    `reworded` asks for the same commitment.
    """
    from rapidfuzz.fuzz import ratio

    wanted = rng.randint(1, most)
    names = list(MEANS)
    rng.shuffle(names)
    changed, used = text, []
    for name in names:
        attempt = MEANS[name](changed, rng)
        if attempt is None or not balanced(attempt) or ratio(folded(attempt), folded(text)) < 50:
            continue
        changed = attempt
        used.append(name)
        if len(used) == wanted:
            break
    return (changed, tuple(used)) if used and folded(changed) != folded(text) else None
