"""The texts of reports over several documents (track, themes, trace), in Japanese and English."""

from __future__ import annotations

from .language import Catalogue, Language, look_up

EVENTS: Catalogue = {
    "event.born": ("初出", "born"),
    "event.unchanged": ("継続", "unchanged"),
    "event.reworded": ("修正", "reworded"),
    "event.strengthened": ("強化", "strengthened"),
    "event.weakened": ("後退", "weakened"),
    "event.reversed": ("逆転", "reversed"),
    "event.split": ("分割", "split"),
    "event.merged": ("統合", "merged"),
    "event.revived": ("復活", "revived"),
    "event.dropped": ("消失", "dropped"),
}

BASES: Catalogue = {
    "basis.term": ("用語", "term"),
    "basis.variant": ("語形", "variant"),
    "basis.pattern": ("パターン", "pattern"),
    "basis.heading": ("見出し「{heading}」による", "by its heading “{heading}”"),
    "basis.continuation": ("直前の文を受ける", "continues the sentence before"),
    "reason.subject": ("同じ主題の別の語", "the subject in other words"),
    "reason.continued": ("他の文書の該当文と対応", "linked to a statement on the theme in another document"),
    "reason.umbrella": ("テーマの見出しの下", "under a heading on the theme"),
    "reason.typical": ("テーマに特徴的な語を含む", "shares terms typical of the theme"),
}

COURSES: Catalogue = {
    "course.emerging": ("現れた・増えた語", "Emerging terms"),
    "course.fading": ("消えた・減った語", "Fading terms"),
    "course.persisting": ("続いている語", "Persisting terms"),
}

TRACK: Catalogue = {
    "track.title": ("テーマ「{name}」の推移（{count}文書）", "The theme “{name}” through {count} documents"),
    "track.terms": ("用語", "Terms"),
    "track.defined": ("文書の定義から加えた用語", "Added from definitions in the documents"),
    "track.excluded": ("除く用語", "Terms left out"),
    "track.counts": ("文書ごとの推移", "By document"),
    "track.document": ("文書", "Document"),
    "track.date": ("日付", "Date"),
    "track.mentions": ("語の出現", "Occurrences"),
    "track.statements": ("文", "Statements"),
    "track.commitments": ("取組", "Commitments"),
    "track.share": ("割合", "Share"),
    "track.interval": ("95 %区間", "95 % interval"),
    "track.small": ("少数", "few"),
    "track.small.note": (
        "「少数」：該当する文が{small}未満で、割合の増減から多くは言えない。区間はウィルソンの方法による。",
        "“few”: fewer than {small} statements, so changes of the share say little. Intervals after Wilson.",
    ),
    "track.first": ("初出：{first}　最終：{last}", "First: {first}; last: {last}"),
    "track.nowhere": ("どの文書にも該当する文が見つからない。", "No statement about it was found in any document."),
    "track.chart.share": ("文書に占める割合", "Share of the document's statements"),
    "track.chart.strength": ("約束の強さ別の文の数", "Statements by strength of promise"),
    "track.chart.targets": ("目標と期限", "Targets and deadlines"),
    "track.targets": ("数値目標", "Targets"),
    "track.figure": ("数値", "Figure"),
    "track.deadline": ("期限", "Deadline"),
    "track.quote": ("文", "Statement"),
    "track.notargets": ("数値目標は見つからない。", "No figure is promised."),
    "track.threads": ("文書をまたぐ流れ（{count}件）", "Threads ({count})"),
    "track.threads.note": (
        "ある文が次のどの文に引き継がれたか。「関連」は主題が同じだけで、同じ取組とは限らない。",
        "Which statement continues which. “related”: the same subject, perhaps not the same commitment.",
    ),
    "track.key": ("主な記述", "Key statements"),
    "track.more": ("ほか{count}文（--limit で増やす）", "{count} more (raise --limit)"),
    "track.proposals": ("候補（数に含めない）", "Proposals (not counted)"),
    "track.proposals.note": (
        "テーマの語を含まないが関係しうる文。採るなら用語を加える。",
        "Statements without the theme's words that may be about it; add a term to count them.",
    ),
    "track.kwic": ("用例（KWIC）", "Concordance (KWIC)"),
    "track.left": ("前文脈", "Left"),
    "track.hit": ("語", "Term"),
    "track.right": ("後文脈", "Right"),
    "track.place": ("出典", "Source"),
    "track.nolinks": ("文書が一つなので流れはない。", "One document only: no threads."),
}

THEMES: Catalogue = {
    "themes.title": ("{count}文書から提案するテーマ", "Themes proposed from {count} documents"),
    "themes.measure": (
        "尺度：対数尤度比 G²（Dunning 1993、Rayson & Garside 2000）と効果量 log ratio（Hardie 2014）。"
        "率が最も変わる境目の前後を比べる。G² ≥ 6.63 は p < 0.01。",
        "Measure: log-likelihood G² (Dunning 1993, Rayson & Garside 2000) with log ratio (Hardie 2014) as effect size, "
        "after against before the turn where the rate changes most. G² ≥ 6.63 is p < 0.01.",
    ),
    "themes.term": ("語", "Term"),
    "themes.turn": ("境目", "Turn"),
    "themes.g2": ("G²", "G²"),
    "themes.ratio": ("log ratio", "Log ratio"),
    "themes.evidence": ("根拠となる文", "Statements behind it"),
    "themes.none": ("なし", "None"),
    "themes.size": ("数えた語の総数", "Terms counted"),
    "themes.next": ("次に：`hensen track {term} …`", "Next: `hensen track {term} …`"),
}

TRACE: Catalogue = {
    "trace.title": ("{count}文書を通じた取組の系譜", "The lineage of commitments through {count} documents"),
    "trace.title.all": ("{count}文書を通じた文の系譜", "The lineage of statements through {count} documents"),
    "trace.summary": ("出来事の数", "Events"),
    "trace.event": ("出来事", "Event"),
    "trace.matrix": ("文書×取組", "Documents × commitments"),
    "trace.line": ("系譜", "Line"),
    "trace.words": ("最後の文言", "Latest wording"),
    "trace.lives": ("一つひとつの経過", "Life lines"),
    "trace.lives.note": (
        "二つ以上の文書に現れたもの。一つの文書だけのものは上の表にある。",
        "Those that appear in two and more documents; the others stand in the table above.",
    ),
    "trace.origin": ("{line}から分かれた", "split from {line}"),
    "trace.into": ("{line}に統合", "merged into {line}"),
    "trace.taken": (
        "主題は再登場：{document}「{text}」（関連 {share}、{id}）",
        "its subject comes up again: {document} “{text}” (related {share}, {id})",
    ),
    "trace.alluvial": ("章から章への流れ", "Flow between chapters"),
    "trace.other": ("その他", "other"),
    "trace.nosection": ("（見出しなし）", "(no heading)"),
    "trace.legend": ("凡例", "Legend"),
    "trace.more": ("ほか{count}件（--limit で増やす）", "{count} more (raise --limit)"),
    "trace.none": ("該当する取組がない。", "There is none."),
    "trace.apart": (
        "{old} → {new}：引き継がれた取組が少なく、改訂版ではなく別に書かれた文書と見られます。"
        "「消失」は撤回を意味するとは限りません。",
        "{old} → {new}: few commitments are carried over, so these look like papers written apart. "
        "“Lost” need not mean withdrawn.",
    ),
    "trace.related": ("関連（同じ主題の再登場）{count}組は JSON に記録。", "{count} related pairs stand in the JSON."),
    "page.filter": ("絞り込み", "Filter"),
    "page.every": ("すべて", "all"),
    "page.document": ("文書", "document"),
    "page.strength": ("強さ", "strength"),
    "page.event": ("出来事", "event"),
    "page.made": ("hensen が作成", "made by hensen"),
}

_ALL: Catalogue = {**EVENTS, **BASES, **COURSES, **TRACK, **THEMES, **TRACE}

SYMBOLS = {
    "born": "●",
    "unchanged": "＝",
    "reworded": "～",
    "strengthened": "▲",
    "weakened": "▼",
    "reversed": "⇄",
    "split": "≺",
    "merged": "≻",
    "revived": "↻",
    "dropped": "×",
}
"""One sign an event, for matrices; every report shows the legend beside it."""
RELATED = "≈"
"""Sign of a statement that takes up the subject of one that was lost."""


def tell(key: str, lang: Language, **values: object) -> str:
    """The text for `key`; KeyError for an unknown one."""
    return look_up(_ALL, key, lang, values)
