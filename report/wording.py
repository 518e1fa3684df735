"""Every text that reports show to people, in Japanese and English beside each other.

Keys are grouped by where they appear. `say` fills in the placeholders; numbers, dates and
places come ready-made from `language.py`. Neutral words on purpose: a statement without
counterpart is "dropped" as far as the program sees, and the report says what it looked at.
"""

from __future__ import annotations

from .language import Catalogue, Language, look_up

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

FACTS: Catalogue = {
    "fact.quantity": ("数値", "figure"),
    "fact.date": ("期日", "date"),
    "fact.strength": ("強さ", "strength"),
    "fact.hedge": ("留保", "hedge"),
    "fact.emphasis": ("強める語", "emphasis"),
    "fact.body": ("担当", "body"),
    "fact.change": ("{type}：{old} → {new}", "{type}: {old} → {new}"),
    "fact.change.note": ("{type}：{old} → {new}（{note}）", "{type}: {old} → {new} ({note})"),
    "fact.added": ("{type}：{new}（追加）", "{type}: {new} (added)"),
    "fact.removed": ("{type}：{old}（削除）", "{type}: {old} (gone)"),
    "fact.reversed": ("内容：{note}", "content: {note}"),
    "fact.still": ("{type}：{old}（{note}）", "{type}: {old} ({note})"),
    "fact.added.note": ("{type}：{new}（追加、{note}）", "{type}: {new} (added, {note})"),
    "fact.removed.note": ("{type}：{old}（削除、{note}）", "{type}: {old} (gone, {note})"),
    "direction.up": ("増", "up"),
    "direction.down": ("減", "down"),
    "direction.earlier": ("前倒し", "earlier"),
    "direction.later": ("後ろ倒し", "later"),
    "direction.strengthened": ("強まった", "stronger"),
    "direction.weakened": ("弱まった", "weaker"),
    "direction.strength.changed": ("強弱は言えない", "neither stronger nor weaker"),
    "cause.reversed.weakened": (
        "旧の約束を取りやめるか減らす内容",
        "turned round: what was promised is ended or lessened",
    ),
    "cause.reversed.strengthened": (
        "取りやめるか減らすとしていたものを行う内容",
        "turned round: what was to be ended or lessened is now promised",
    ),
    "cause.reversed.changed": ("逆の内容になった", "turned into the opposite"),
    "cause.withdrawn.weakened": ("約束の取り下げ", "taken back"),
    "cause.withdrawn.strengthened": ("改めて約束", "now promised after all"),
    "cause.aim.weakened": ("「目指す」などになり弱まった", "weaker: now only aimed at"),
    "cause.aim.strengthened": ("「目指す」などが取れて強まった", "stronger: no longer only aimed at"),
    "cause.aim.changed": (
        "一方だけ「目指す」など。強弱は言えない",
        "only aimed at on one side; neither stronger nor weaker",
    ),
    "cause.effort.weakened": ("「努める」などになり弱まった", "weaker: now only an effort"),
    "cause.effort.strengthened": ("「努める」などが取れて強まった", "stronger: no longer only an effort"),
    "cause.effort.changed": (
        "一方だけ「努める」など。強弱は言えない",
        "only an effort on one side; neither stronger nor weaker",
    ),
    "cause.wish.weakened": ("義務から「望ましい」などに弱まった", "weaker: from a duty to a wish"),
    "cause.wish.strengthened": ("「望ましい」などから義務に強まった", "stronger: from a wish to a duty"),
    "cause.duty.weakened": ("義務でなくなり弱まった", "weaker: no longer a duty"),
    "cause.duty.strengthened": ("義務になり強まった", "stronger: now a duty"),
    "cause.duty.changed": ("約束と義務の違い。強弱は言えない", "a duty on one side; neither stronger nor weaker"),
    "cause.mixed.changed": ("一部は弱まり、一部は強まった", "weaker in part, stronger in part"),
    "cause.background": ("約束の強弱には数えない", "says nothing of the promise's strength"),
    "clauses.removed": ("なくなった取組：{text}", "no longer promised: {text}"),
    "clauses.added": ("加わった取組：{text}", "newly promised: {text}"),
    "cause.base": ("基準が違い、増減は言えない", "measured on another base: neither up nor down"),
    "cause.unit": ("単位が違い、増減は言えない", "in another unit: neither up nor down"),
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

WARNINGS: Catalogue = {
    "warning.page": ("{page}ページ：{message}", "page {page}: {message}"),
    "warning.detail": ("{message}（{detail}）", "{message} ({detail})"),
    "warning.code.no-text-layer": ("文字情報のない画像だけのページ。OCR が必要", "pictures only, without text: OCR it"),
    "warning.code.garbled": ("文字化けしていて本文が信頼できない", "garbled: its text is not to be trusted"),
    "warning.code.doubtful-characters": ("誤っているおそれのある文字がある", "characters that may be wrong"),
    "warning.code.page-failed": ("ページを読み取れなかった", "the page could not be read"),
    "warning.code.damaged": ("ファイルが壊れている", "the file is damaged"),
    "warning.code.page-count": ("ページ数の読み取りが一致しない", "the number of pages is doubtful"),
    "warning.code.engines-disagree": ("二つの読み取り方で本文が一致しない", "two ways of reading disagree"),
    "warning.code.second-engine": ("別の方法で読み取った", "read in the second way"),
    "warning.code.unchecked": ("別の方法による確認ができなかった", "not checked by the second way of reading"),
    "warning.code.words-missing": ("本文の一部が失われているおそれ", "words may be missing"),
    "warning.code.unmapped-characters": ("文字に直せない記号がある", "signs that stand for no character"),
    "warning.code.outside-page": ("ページの外にある文字を除いた", "text outside the page was left out"),
    "warning.code.comments": ("コメントは本文に含めない", "comments are left out"),
    "warning.code.not-read": ("読まなかった部分がある", "parts were not read"),
    "warning.code.control-characters": ("制御文字を取り除いた", "control characters were taken out"),
    "warning.code.ruby": ("ふりがなを本文から外した", "readings (ruby) were set aside"),
    "warning.code.wrong-suffix": ("拡張子と中身が合わない", "the suffix does not fit the content"),
    "warning.code.hidden-text": ("隠し文字を本文から除いた", "hidden text was left out"),
    "warning.code.deleted-text": ("見え消しの文字を本文から除いた", "struck-out text was left out"),
    "warning.code.placeholder": ("未記入の欄を本文から除いた", "empty form fields were left out"),
    "warning.code.revision": ("変更履歴の一部を本文から除いた", "text of other revisions was left out"),
    "warning.code.pages-ignored": ("--pages は PDF だけのもの", "--pages is for PDF files"),
    "warning.code.encoding": ("文字コードを推定した", "the encoding was guessed"),
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
