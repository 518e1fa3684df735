"""Which public bodies a statement names as responsible."""

from __future__ import annotations

import re

_MINISTRIES = [
    "総務省",
    "法務省",
    "外務省",
    "財務省",
    "文部科学省",
    "厚生労働省",
    "農林水産省",
    "経済産業省",
    "国土交通省",
    "環境省",
    "防衛省",
    "復興庁",
    "デジタル庁",
    "こども家庭庁",
    "金融庁",
    "消費者庁",
    "警察庁",
    "消防庁",
    "内閣府",
    "内閣官房",
    "人事院",
    "会計検査院",
    "公正取引委員会",
    "個人情報保護委員会",
    "国家公安委員会",
    "文化庁",
    "スポーツ庁",
    "特許庁",
    "中小企業庁",
    "資源エネルギー庁",
    "観光庁",
    "気象庁",
    "海上保安庁",
    "林野庁",
    "水産庁",
    "国税庁",
    "検察庁",
    "公安調査庁",
    "出入国在留管理庁",
]
_BODY = re.compile("|".join(sorted(_MINISTRIES, key=len, reverse=True)))


def find_bodies(canonical: str) -> tuple[str, ...]:
    """Canonical names of the public bodies named, in order of appearance, each once."""
    return tuple(dict.fromkeys(_BODY.findall(canonical)))
