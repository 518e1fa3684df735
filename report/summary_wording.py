"""The first screen of a report and the titles of its parts, in Japanese and English."""

from __future__ import annotations

from .language import Catalogue

GROUPS: Catalogue = {
    "group.dropped": ("削除された取組", "Dropped commitments"),
    "group.weakened": ("後退・逆転した取組", "Weakened or reversed"),
    "group.figures": ("数値・期限が変わった取組", "Figures or deadlines changed"),
    "group.added": ("追加された取組", "Added commitments"),
    "group.strengthened": ("前進した取組", "Strengthened"),
    "group.reworded": ("文言が変わった取組", "Reworded"),
    "group.split": ("分割された取組", "Split"),
    "group.merged": ("統合された取組", "Merged"),
    "group.related": ("関連する取組（要判断）", "Related, to be judged"),
    "group.moved": ("場所だけが移った取組", "Moved only"),
    "group.unchanged": ("変更なし（表記の違いを含む）", "Unchanged (notation aside)"),
    "group.all.dropped": ("削除された文", "Dropped statements"),
    "group.all.weakened": ("後退・逆転した文", "Weakened or reversed"),
    "group.all.figures": ("数値・期限が変わった文", "Figures or deadlines changed"),
    "group.all.added": ("追加された文", "Added statements"),
    "group.all.strengthened": ("前進した文", "Strengthened"),
    "group.all.reworded": ("文言が変わった文", "Reworded"),
    "group.all.split": ("分割された文", "Split"),
    "group.all.merged": ("統合された文", "Merged"),
    "group.all.related": ("関連する文（要判断）", "Related, to be judged"),
    "group.all.moved": ("場所だけが移った文", "Moved only"),
    "group.all.unchanged": ("変更なし（表記の違いを含む）", "Unchanged (notation aside)"),
    "group.counted": ("{title}（{count}件）", "{title} ({count})"),
    "meaning.dropped": ("新文書に対応する文が見つからない", "no counterpart found in the new document"),
    "meaning.weakened": (
        "約束の強さが下がった、逆の内容になった、または「等」「必要に応じ」などの留保が付いた（「速やかに」などが消えた）",
        "a weaker promise, one turned into its opposite, a hedge slipped in, or an emphasis gone",
    ),
    "meaning.figures": ("同じ取組で数値・期限が違う", "the same commitment with another figure or deadline"),
    "meaning.added": ("旧文書に対応する文が見つからない", "no counterpart found in the old document"),
    "meaning.strengthened": (
        "約束の強さが上がった、または留保が外れた（「速やかに」などが付いた）",
        "a stronger promise, a hedge gone, or an emphasis added",
    ),
    "meaning.reworded": ("同じ取組が別の言葉で書かれている", "the same commitment in other words"),
    "meaning.split": ("一つの文が複数の文になった", "one statement became several"),
    "meaning.merged": (
        "複数の文が一つになった、または双方に重ねて書かれている",
        "several statements became one, or both documents say it more than once",
    ),
    "meaning.related": (
        "同じ主題だが同じ取組とは言い切れない。人が読んで判断する組",
        "the same subject, perhaps not the same commitment: for a person to judge",
    ),
    "meaning.moved": ("文言は同じで、章や順序だけが違う", "the same words under another section or out of order"),
    "meaning.unchanged": ("文言が同じ", "the same words"),
}

FRAME: Catalogue = {
    "title": ("{old} → {new} の変更点", "What changed: {old} → {new}"),
    "title.dated": ("{label}（{date}）", "{label} ({date})"),
    "old": ("旧", "Old"),
    "new": ("新", "New"),
    "read.document": ("文書", "Document"),
    "read.date": ("日付", "Date"),
    "read.file": ("ファイル", "File"),
    "read.extent": ("読み取った範囲", "What was read"),
    "read.statements": ("{count} 文（うち取組 {commitments}）", "{count} statements ({commitments} commitments)"),
    "read.pages.one": ("{count} ページ", "{count} page"),
    "read.pages": ("{count} ページ", "{count} pages"),
    "read.aligned": ("対応または関連の付いた文", "Statements with a counterpart or a relation"),
    "read.partial": ("一部のみ読み取り", "read in part only"),
    "read.warnings": ("読み取りの注意", "Reading warnings"),
    "date.unknown": ("不明", "unknown"),
    "warning.old": ("旧文書", "Old document"),
    "warning.new": ("新文書", "New document"),
    "summary": ("まとめ", "Summary"),
    "summary.group": ("変化", "Change"),
    "summary.count": ("件数", "Count"),
    "summary.meaning": ("意味", "Meaning"),
    "summary.none": ("違いはありません。", "There are no differences."),
    "summary.no-commitments": (
        "取組の変化はありません。",
        "No commitment changed.",
    ),
    "summary.fate": (
        "旧文書の取組 **{total} 件**のうち、引き継がれたもの **{kept}**（{kept_share}）、"
        "関連する記述があるもの **{related}**、対応が見つからないもの **{dropped}**。"
        "新文書の取組 {new_total} 件のうち、新しいもの **{added}**。",
        "Of the old document's **{total} commitments**: **{kept}** ({kept_share}) carried over, "
        "**{related}** only related, **{dropped}** without counterpart. "
        "Of the new document's {new_total}: **{added}** new.",
    ),
    "summary.far-apart": (
        "引き継がれた取組が少なく、改訂版ではなく別に書かれた文書と見られます。"
        "この場合の「削除」は撤回を意味するとは限りません。「関連する取組」から読むことを勧めます。",
        "Few commitments are carried over: these look like papers written apart, not like two versions of one. "
        "“Dropped” need not mean withdrawn here; begin with what is related.",
    ),
    "summary.left-out": (
        "取組ではない文の変化が他に {count} 件あります（`--all` で表示）。",
        "A further {count} changes concern statements that are no commitments (`--all` shows them).",
    ),
    "summary.unsure": (
        "確信度が {minimum} に満たない {count} 件は省きました（`--min-confidence`）。",
        "{count} changes with a confidence below {minimum} are left out (`--min-confidence`).",
    ),
    "summary.little-aligned": (
        "対応の付いた文が全体の {share} しかありません。組み合わせが正しいか確かめてください。",
        "Only {share} of the statements found a counterpart: check that these are the right two documents.",
    ),
    "summary.thin": (
        "{pages} ページに対して本文が {count} 字しかありません。画像だけのページがないか確かめてください。",
        "only {count} characters on {pages} pages: check for pages that are pictures.",
    ),
    "summary.reversed": (
        "旧文書の日付（{old}）が新文書の日付（{new}）より後です。新旧が逆でないか確かめてください。",
        "The old document ({old}) is dated after the new one ({new}): check that they are not the wrong way round.",
    ),
    "summary.same-file": ("旧と新は同じ内容のファイルです。", "Old and new are the same file, byte for byte."),
    "headings": ("見出しの変更", "Changed headings"),
    "headings.counted": ("見出しの変更：{kinds}。", "Headings: {kinds}."),
    "headings.dropped": ("削除 {count}", "{count} gone"),
    "headings.added": ("追加 {count}", "{count} new"),
    "headings.reworded": ("書き換え {count}", "{count} reworded"),
    "heading.dropped": ("削除：{heading}", "Gone: {heading}"),
    "heading.added": ("追加：{heading}", "New: {heading}"),
    "heading.reworded": ("書き換え：{heading}", "Reworded: {heading}"),
    "highlights": ("まず目を通すべき変化", "Look at these first"),
    "highlight": ("{label}：{quote}", "{label}: {quote}"),
    "highlight.weakened": ("後退", "Weakened"),
    "highlight.reversed": ("逆転", "Reversed"),
    "highlight.figures": ("数値・期限", "Figure or deadline"),
    "highlight.dropped": ("削除された目標", "Dropped target"),
    "highlights.related": (
        "同じ主題の別の目標（同じ取組の変更とは限らない）",
        "The same subject, another target (not known to be one commitment)",
    ),
    "highlight.related": ("旧 {old} ／ 新 {new}", "old {old} / new {new}"),
    "limited": ("ほか {count} 件（`--limit` を外すと表示）", "{count} more (shown without `--limit`)"),
    "page-order": ("変更点：旧文書の順", "Changes in the order of the old document"),
    "section.none": ("（見出しの前）", "(before the first heading)"),
}
