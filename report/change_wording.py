"""What is said of one change, in Japanese and English: its kind, its place, why it is called that, who judged it.

Neutral words on purpose: a statement without counterpart is "dropped" as far as the program sees, and the report says
what it looked at.
"""

from __future__ import annotations

from .language import Catalogue

KINDS: Catalogue = {
    "kind.dropped": ("削除", "dropped"),
    "kind.added": ("追加", "added"),
    "kind.reworded": ("修正", "reworded"),
    "kind.split": ("分割", "split"),
    "kind.merged": ("統合", "merged"),
    "kind.related": ("関連", "related"),
    "kind.unchanged": ("変更なし", "unchanged"),
    "kind.moved": ("移動", "moved"),
}

STRENGTHS: Catalogue = {
    "strength.target": ("目標", "target"),
    "strength.implement": ("実施", "implement"),
    "strength.promote": ("推進", "promote"),
    "strength.consider": ("検討", "consider"),
    "strength.need": ("必要性", "need"),
    "strength.none": ("取組ではない", "no commitment"),
}

ENTRY: Catalogue = {
    "place.page": ("{page}ページ", "p. {page}"),
    "place.line": ("{line}行", "line {line}"),
    "place.old": ("旧 {place}", "old {place}"),
    "place.new": ("新 {place}", "new {place}"),
    "confidence": ("確信度 {share}：{why}", "confidence {share}: {why}"),
    "entry.heading": ("見出しとして同じ文言がある（{place}）", "The same words stand there as a heading ({place})"),
    "nearest": ("最も近い文（確信度 {share}）：{quote}（{place}）", "Nearest (confidence {share}): {quote} ({place})"),
    "nearest.subject": (
        "同じ主題の文（同じ主題である確信度 {share}）：{quote}（{place}）",
        "On the same subject (so with confidence {share}): {quote} ({place})",
    ),
    "nearest.related": (
        "ほかの関連候補（確信度 {share}）：{quote}（{place}）",
        "Also related (confidence {share}): {quote} ({place})",
    ),
    "context.old.before": ("旧・前の文", "before (old)"),
    "context.old.after": ("旧・後の文", "after (old)"),
    "context.new.before": ("新・前の文", "before (new)"),
    "context.new.after": ("新・後の文", "after (new)"),
    "quote": ("「{text}」", "“{text}”"),
    "list": ("、", ", "),
    "list.facts": ("；", "; "),
}

REASONS: Catalogue = {
    "why.unchanged": ("文言が同じ", "the same words"),
    "why.reworded": ("文言の {wording} が共通", "{wording} of the wording is shared"),
    "why.split": (
        "新しい {count} 文の言葉の {contained} が旧文にある",
        "{contained} of the {count} new statements stands in the old one",
    ),
    "why.merged": (
        "旧 {count} 文の言葉の {contained} が新しい文にある",
        "{contained} of the {count} old statements stands in the new one",
    ),
    "why.several": (
        "同じ取組が旧 {old} 文・新 {new} 文に重ねて書かれている",
        "said in {old} statements of the old document and {new} of the new",
    ),
    "why.related": ("主題が近い（文言の共通は {wording}）", "close in subject ({wording} of the wording is shared)"),
    "why.cell": ("同じ表の同じ行・列にある", "the same row and column of a table"),
    "why.moved": ("場所が移った", "in another place"),
    "why.terms": ("共通語：{terms}", "shared terms: {terms}"),
    "why.figures": ("共通の数値：{figures}", "shared figures: {figures}"),
    "why.alone": (
        "対応する文が見つからない（最も近い文の確信度は {share}：{refusal}）",
        "no counterpart found (the nearest has a confidence of {share}: {refusal})",
    ),
    "why.subject": (
        "対応する文が見つからない（同じ主題の文はある：{refusal}）",
        "no counterpart found (one statement is on the same subject: {refusal})",
    ),
    "why.nothing": ("相手の文書に近い文がない", "nothing in the other document comes near"),
    "refusal.taken": ("より合う相手がある", "it has a better counterpart"),
    "refusal.little-shared": ("共通する文言が {wording} しかない", "only {wording} of the wording is shared"),
    "refusal.not-enough": (
        "文言の {wording} は重なるが、同じ文と言うには根拠が足りない",
        "{wording} of the wording is shared, too little to go by in all",
    ),
    "refusal.other-subject": ("主題が違う", "another subject"),
    "refusal.other-figures": ("数値や期日が合わない", "the figures or dates do not agree"),
    "refusal.common-words-only": ("共通するのは一般的な語だけ", "only common words are shared"),
    "refusal.other-cell": ("表の別の欄にある", "that is no cell of the same row and column"),
    "refusal.judged": ("読んだ人が別の文と判断した", "a reader took the pair apart"),
}

JUDGEMENTS: Catalogue = {
    "verdict.confirmed": ("確認済み", "confirmed"),
    "verdict.refused": ("対応ではないと判断", "judged to be no pair"),
    "verdict.paired": ("手作業で対応付け", "paired by hand"),
    "verdict.kind-changed": ("種類を変更", "kind given by hand"),
    "verdict.noted": ("メモ", "noted"),
    "judged.by": ("{verdict}（{signed}）", "{verdict} ({signed})"),
    "judged.note": ("{judged}：{note}", "{judged}: {note}"),
    "judged": ("判断", "judged"),
    "summary.judged": (
        "ここに挙げた {total} 件のうち {judged} 件は人が判断済みです。",
        "{judged} of the {total} changes listed here have been judged by a person.",
    ),
}
