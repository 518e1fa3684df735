"""Documents for comparison tests, from plain sentences through the real normaliser; wording of our own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from hensen.compare.change import Change, Comparison
from hensen.compare.comparison import compare
from hensen.normalize.document import Document, Statement
from hensen.normalize.normalise import normalise
from hensen.normalize.source import Line, Source

BACKGROUND: Mapping[str, Sequence[str]] = {
    "交通と物流": [
        "離島航路の運航情報を共通の形式で公開する。",
        "貨物鉄道の積み替え施設を沿岸部に新設する。",
        "自転車通行帯の整備状況を毎年公表する。",
    ],
    "農林水産": [
        "棚田の保全に取り組む集落を支援する。",
        "漁港の冷凍設備を省電力のものに更新する。",
        "木造公共建築の設計指針を改定する。",
    ],
    "図書館と文化": [
        "郷土資料の目録を統一した書式で作成する。",
        "移動図書館の巡回経路を見直す。",
    ],
}
OTHERS: Mapping[str, Sequence[str]] = {
    "福祉": ["介護職員の賃金を引き上げる。", "手話通訳者を養成する。"],
    "環境": ["河川の水質を毎月測る。", "使い捨て容器の回収箱を増やす。", "里山の間伐材を燃料にする。"],
}
"""Measures that have nothing to do with them."""
"""What stands in both versions beside a case: other subjects, so that rarity means something."""


def paper(sections: Mapping[str, Sequence[str]], label: str = "計画") -> Document:
    """A document with these headings and the sentences under each; no heading for ""."""
    lines: list[Line] = []
    for title, sentences in sections.items():
        if title:
            lines.append(Line(title, len(lines) + 1, gap=1, role="heading", level=1, whole=True))
        lines.extend(
            Line(sentence, len(lines) + number, gap=1, whole=True) for number, sentence in enumerate(sentences, 1)
        )
    digest = hashlib.sha256("\n".join(line.text for line in lines).encode()).hexdigest()
    return normalise(Source(label, "text/plain", digest, tuple(lines)), label=label)


def statement(text: str) -> Statement:
    """One sentence as a statement with its facts."""
    (found,) = paper({"施策": [text]}).statements
    return found


def versions(old: Sequence[str], new: Sequence[str]) -> Comparison:
    """Two versions of a plan that differ in one section."""
    return compare(paper({**BACKGROUND, "重点施策": old}), paper({**BACKGROUND, "重点施策": new}))


def touched(comparison: Comparison) -> list[Change]:
    """The changes but those that are unchanged in place."""
    return [change for change in comparison.changes if change.kind != "unchanged" or change.moved]


def texts(statements: Sequence[Statement]) -> list[str]:
    return [statement.text for statement in statements]
