"""How Japanese takes a compound apart: 人材育成 as 人材の育成, 人材の確保・育成, 人材を育てる, 育成された人材.

Only a compound of two parts and more has variants, and only within one clause. The rules are of the
language, not of a subject:

1. *modifier … head*: the first part, then a particle or a coordinated noun, then the rest
   (データの自由な流通, 国際的な標準化, 放送・配信コンテンツ);
2. *object … native verb*: the rest as the native verb that shares its first kanji (人材を育てる);
3. *relative clause*: the rest with する in front of the first part (育成された優秀な人材, 流通するデータ).
"""

from __future__ import annotations

import re
from functools import lru_cache

from .compounds import KANJI, KATAKANA, components, is_kanji, is_katakana

_GAP = 10
"""Characters between the parts: デジタルの(ジェンダー)格差; measured on themes labelled by hand (docs/themes.md)."""
_PLAIN = "[^。、,;；「」『』]"
_PARTICLE = "(?:の|を|が|に係る|に関する|における|的な|的|・|や|及び|と|等の|など)"
_COORDINATED = rf"(?:[{KANJI}]{{2,4}}|[{KATAKANA}]{{3,12}})(?:・|や|及び|と|、)"
_NO = re.compile(rf"([{KANJI}{KATAKANA}a-z0-9]{{2}})の([{KANJI}{KATAKANA}a-z0-9]{{2}})")
"""人材の確保 has the variants of 人材確保."""
_DOING = "(?:する|した|され[るた]|して(?:いる|いく|きた)|している|できる|すべき|しうる|し得る)"


@lru_cache(maxsize=1024)
def variant_patterns(folded: str) -> tuple[re.Pattern[str], ...]:
    """Patterns over folded text for the other forms of a folded term; () for a term of one part."""
    return tuple(re.compile(source) for first, rest in _halves(folded) for source in _forms(first, rest))


def _halves(folded: str) -> list[tuple[str, str]]:
    """Every way to cut the term in two between components; both halves long enough to mean something."""
    folded = _NO.sub(r"\1\2", folded, count=1)
    parts = components(folded)
    if "".join(parts) != folded or not 2 <= len(parts) <= 4:
        return []
    cuts = [("".join(parts[:place]), "".join(parts[place:])) for place in range(1, len(parts))]
    return [(first, rest) for first, rest in cuts if len(first) >= 2 and len(rest) >= 2]


def _forms(first: str, rest: str) -> list[str]:
    head, tail = _bounded(first), _bounded(rest)
    forms = [
        rf"{head}(?:{_PARTICLE}{_PLAIN}{{0,{_GAP}}}?|{_COORDINATED}){tail}",
        rf"{head}を{_PLAIN}{{0,{_GAP}}}?[しりみきけえ]、{_PLAIN}{{0,4}}?{tail}",
        rf"{tail}{_DOING}{_PLAIN}{{0,{_GAP}}}?{head}",
    ]
    if is_kanji(rest[0]) and len(rest) == 2:
        forms.append(rf"{head}{_PLAIN}{{0,2}}を{_PLAIN}{{0,4}}?{rest[0]}[ぁ-ん]")
    return forms


def _bounded(part: str) -> str:
    """The part, but not as a piece of a longer word of its own script."""
    source = re.escape(part)
    if part[0].isascii():
        source = rf"(?<![a-z]){source}"
    elif is_katakana(part[0]):
        source = rf"(?<![{KATAKANA}]){source}"
    if part[-1].isascii():
        return rf"{source}(?![a-z0-9])"
    return rf"{source}(?![{KATAKANA}])" if is_katakana(part[-1]) else source
