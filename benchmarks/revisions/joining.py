"""Two sentences of one, and one of two."""

from __future__ import annotations

import re
from random import Random

from .phrases import balanced, bracketed

_JOINTS = re.compile(
    r"(?P<stem>[一-鿿ァ-ヺー]{2})(?P<joint>し|するとともに|すると同時に|を行い|を図り|を進め)、|(?P<copula>であり)、"
)
_ENDINGS = {
    "し": "する",
    "するとともに": "する",
    "すると同時に": "する",
    "を行い": "を行う",
    "を図り": "を図る",
    "を進め": "を進める",
    "であり": "である",
}
_CONTINUED = {"である": "であり", "ている": "ており"}
_END = re.compile(
    "(である|ている|する|図る|進める|行う|取り組む|していく|を推進|を支援|を実施|を促進|を強化|を整備|を開発)。?$"
)
_LINKS = ("また", "さらに", "加えて", "併せて", "その上で", "その際")
_POINTING = re.compile(r"(?:こ[のれう]|そ[のれう]|しかし|なお|一方|例えば|具体的に|ただし|したがって|これら)")


def split(text: str, rng: Random, least: int = 20) -> tuple[str, str] | None:
    """`AをXし、BをYする。` → `AをXする。` and `BをYする。`; the cut nearest the middle.

    Each half is a sentence with an object or subject of its own, at least `least` characters long.
    """
    if re.search("[①-⑳]", text):
        return None
    inside = bracketed(text)
    cuts = []
    for match in _JOINTS.finditer(text):
        joint = match["joint"] or match["copula"]
        first, second = (
            text[: match.start("joint" if match["joint"] else "copula")] + _ENDINGS[joint],
            text[match.end() :],
        )
        if inside[match.start()] or min(len(first), len(second)) < least or not _whole(first, second):
            continue
        cuts.append((abs(len(first) - len(second)), first, second))
    if not cuts:
        return None
    _, first, second = min(cuts)
    linked = second.startswith(_LINKS) or rng.random() < 0.6
    return first + "。", second if linked else "また、" + second


def _whole(first: str, second: str) -> bool:
    if not (balanced(first) and balanced(second)) or re.match(r"[^、]{0,12}(?:し|き|つつ)、", second):
        return False
    if not re.search("[をがは]", first) or not re.search("を|が.{2,}は|には|では", second):
        return False
    return not _POINTING.match(second)


def merge(first: str, second: str) -> str | None:
    """`AをXする。` and `BをYする。` → `AをXするとともに、BをYする。`; `Aが必要である。` → `Aが必要であり、`.

    None where the two do not go together.
    """
    ending = _END.search(first)
    pointing = _POINTING.match(first) or _POINTING.match(second)
    if ending is None or pointing or "とともに" in first + second or not re.search("[をがは].", second):
        return None
    stem = first[: ending.start()] + _CONTINUED.get(ending[1], ending[1] + "とともに")
    if ending[1].startswith("を"):
        stem = first[: ending.start()] + ending[1] + "するとともに"
    for link in _LINKS:
        second = second.removeprefix(f"{link}、")
    joined = f"{stem}、{second}"
    return joined if len(joined) <= 240 and balanced(stem) and balanced(second) else None
