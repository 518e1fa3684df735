"""The texts that reports show to people, in Japanese and English beside each other: what `say` looks them up in.

They stand by subject in the catalogues put together here; those of reports over several documents are in
`series_wording.py`, of errors in `trouble_wording.py`. `say` fills in the placeholders; numbers, dates and places come
ready-made from `language.py`.
"""

from __future__ import annotations

from .change_wording import ENTRY, JUDGEMENTS, KINDS, REASONS, STRENGTHS
from .fact_wording import FACTS
from .language import Catalogue, Language, look_up
from .summary_wording import FRAME, GROUPS
from .warning_wording import WARNINGS

DEMO: Catalogue = {
    "demo.intro": (
        "hensen（変遷）の見本です。架空の戦略文書３点（2013年・2019年・2025年）を比べます。\n"
        "３点は改行、全角と半角、番号の付け方、和暦と西暦がばらばらに書かれていますが、"
        "その違いは変更として数えません。\n取組が消えたか、後退したか、数値や期限が変わったかだけを示します。",
        "A demonstration of hensen (変遷): three made-up strategy papers, of 2013, 2019 and 2025, are compared.\n"
        "They differ in line breaks, character width, numbering and calendar throughout: none of that is a change.\n"
        "What is shown is what became of each commitment: lost, weakened, with other figures or deadlines.",
    ),
    "demo.reading": (
        "読み方：~~打ち消し線~~は旧文書だけ、**太字**は新文書だけにある言葉です。下は各項目の先頭の例だけです。",
        "How to read it: ~~struck out~~ stands in the old paper only, **bold** in the new only. "
        "Only the first of each kind is shown below.",
    ),
    "demo.track": (
        "続いて、主題「{theme}」を三つの文書で追います。",
        "Next, the theme “{theme}” is followed through all three.",
    ),
    "demo.next": ("次に試すこと", "What to try next"),
    "demo.next.copy": ("見本の文書を手元に写す", "copy the sample papers here"),
    "demo.next.compare": ("報告書をファイルに書く", "write a report to a file"),
    "demo.next.outline": ("１点がどう読まれたかを見る", "see how one paper is understood"),
    "demo.next.view": ("変更を端末で一つずつ見て判断する", "walk through the changes in the terminal and judge them"),
    "demo.next.track": ("主題を三つの文書で追う", "follow a theme through all three"),
    "demo.next.yours": ("自分の文書（PDF・Word・HTML・テキスト）を比べる", "compare your own (PDF, Word, HTML, text)"),
    "demo.copied": ("見本の文書を写しました", "The sample papers are copied"),
}

OUTLINE: Catalogue = {
    "outline.sections": ("見出し {count}", "{count} headings"),
    "outline.furniture": ("柱・ページ番号・目次の行 {count}", "{count} lines of page furniture and contents"),
    "outline.deadline": ("{text} = 期限 {date}", "{text} = deadline {date}"),
    "outline.date": ("{text} = {date}", "{text} = {date}"),
}

CATALOGUE: Catalogue = {
    **KINDS,
    **STRENGTHS,
    **GROUPS,
    **FRAME,
    **ENTRY,
    **FACTS,
    **REASONS,
    **JUDGEMENTS,
    **DEMO,
    **OUTLINE,
    **WARNINGS,
}


def say(key: str, lang: Language, /, **values: object) -> str:
    """The report's text for `key`, placeholders filled in."""
    return look_up(CATALOGUE, key, lang, values)


def says(key: str) -> bool:
    """Whether there is a text for this key: for codes that other parts make up."""
    return key in CATALOGUE
