"""Abbreviations that the documents themselves define: 万国郵便連合(UPU), 自由なデータ流通(DFFT), 以下「本機構」.

A theme's terms are completed by them: where a term's own wording is given a short name, the short name
counts as a term, and where a term is a short name, so does the wording it stands for. Only Latin
abbreviations and names given in so many words (以下「…」) are taken; a bracket may as well hold a
country, a date or an actor (Ｌアラート(日本), 海外投資保険(NEXI)), and those define nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .compounds import KANJI, KATAKANA, components
from .terms import ThemeQuery, matches

_SHORT = r"[A-Z][A-Za-z0-9&\-]{1,9}|[0-9][A-Z]{1,3}"
_DEFINED = re.compile(rf"\((?:以下[、,]?)?「?(?P<short>{_SHORT})(?:」[^()]{{0,12}})?(?:[:：、,][^()]{{0,80}})?\)")
_NAMED = re.compile(r"\(以下[、,]?「(?P<short>[^「」()]{2,20})」[^()]{0,12}\)")
_LONG_BEFORE = re.compile(rf"(?:第[0-9]+)?[{KANJI}{KATAKANA}・]{{6,30}}$")
_ACTOR = re.compile("(?:企業|事業者|会社|省|庁|国|団体|機関|組織|者|等)$")


def defined_terms(texts: Iterable[str], query: ThemeQuery) -> tuple[str, ...]:
    """Further terms for the theme from definitions in these canonical texts, in order of appearance."""
    known = set(query.terms)
    found: dict[str, None] = {}
    for text in texts:
        if "(" not in text:
            continue
        for term in (*_short_names(text, query), *_long_names(text, known)):
            if term not in known:
                found.setdefault(term, None)
    return tuple(found)


def _short_names(text: str, query: ThemeQuery) -> Iterable[str]:
    """Abbreviations whose written-out form ends in the theme's wording."""
    for definition in (*_DEFINED.finditer(text), *_NAMED.finditer(text)):
        before = text[max(0, definition.start() - 40) : definition.start()].rstrip(" 」")
        match = matches(before, query)
        if match and match.spans[-1][1] == len(before) and _may_stand_for(definition["short"], before):
            yield definition["short"]


def _may_stand_for(short: str, long: str) -> bool:
    """A short name is shorter than what it stands for."""
    return len(short) < len(long)


def _long_names(text: str, known: set[str]) -> Iterable[str]:
    """Written-out forms of a term that is an abbreviation: 第5世代移動通信システム for 5G, 人工知能 for AI."""
    for definition in _DEFINED.finditer(text):
        if definition["short"] in known:
            long = _LONG_BEFORE.search(text[: definition.start()])
            if long and len(components(long.group())) >= 2 and not _ACTOR.search(long.group()):
                yield long.group()
