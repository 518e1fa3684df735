"""What the dialogs ask, and what is said after a key, in Japanese and English."""

from __future__ import annotations

from ..report.language import Catalogue

DIALOGS: Catalogue = {
    "ask.search": (
        "検索（全角・半角、和暦・西暦、かな・漢字の違いは問いません）",
        "Search (width, era and spelling make no difference)",
    ),
    "ask.note": ("この変更へのメモ", "A note on this change"),
    "ask.note.keys": ("Enter で保存  Esc でやめる", "Enter saves, Esc cancels"),
    "filter.title": ("絞り込み", "Filter"),
    "filter.keys": (
        "Space 切替  Enter 適用  c すべて解く  Esc やめる",
        "Space toggles  Enter applies  c clears  Esc cancels",
    ),
    "filter.group": ("変化", "Change"),
    "filter.fact": ("変わった点", "What changed"),
    "filter.strength": ("約束の強さ", "Strength of promise"),
    "filter.judged": ("判断", "Judgement"),
    "filter.confidence": ("確信度", "Confidence"),
    "filter.section": ("章・節", "Section"),
    "filter.body": ("担当", "Body"),
    "filter.scope": ("範囲", "Scope"),
    "filter.judged.yes": ("判断済み", "judged"),
    "filter.judged.no": ("未判断", "not judged"),
    "filter.judged.note": ("メモあり", "with a note"),
    "filter.sure": ("80 % 以上", "80 % and more"),
    "filter.middling": ("50 % 以上 80 % 未満", "50 to 80 %"),
    "filter.unsure": ("50 % 未満", "below 50 %"),
    "filter.commitments": ("取組だけ", "commitments only"),
    "pair.title.old": ("旧文書のこの文に対応する新しい文を選ぶ", "Choose the new statement that takes this one up"),
    "pair.title.new": ("新文書のこの文に対応する旧い文を選ぶ", "Choose the old statement that this one takes up"),
    "pair.search": (
        "語を入れると候補を絞ります（全角・半角は問いません）",
        "Type to narrow down (width makes no difference)",
    ),
    "pair.keys": (
        "Enter 同じ取組  Ctrl+R 関連  Ctrl+J いまの組に加える  Esc やめる",
        "Enter same  Ctrl+R related  Ctrl+J join the present pair  Esc cancels",
    ),
    "pair.partner": ("（相手あり）", "(has a partner)"),
    "pair.none": ("当てはまる文はありません。", "No statement matches."),
    "export.title": ("書き出す", "Export"),
    "export.path": ("ファイル", "File"),
    "export.format": ("形式", "Format"),
    "export.keys": (
        "Enter 書き出す  ↑↓ 形式  Tab 切替  Esc やめる",
        "Enter writes  ↑↓ format  Tab moves on  Esc cancels",
    ),
    "export.exists": (
        "{path} はすでにあります。もう一度 Enter で置き換えます。",
        "{path} exists. Enter again replaces it.",
    ),
    "export.input": (
        "{path} は比べている文書です。別の名前にしてください。",
        "{path} is one of the documents. Give another name.",
    ),
    "export.unknown": ("この拡張子の形式はありません：{path}", "no format goes by this suffix: {path}"),
    "export.done": ("書き出しました：{path}", "Written: {path}"),
    "export.failed": ("書き出せませんでした：{error}", "Could not be written: {error}"),
    "pick.title": ("比べる文書を選ぶ", "Choose the documents to compare"),
    "pick.recent": ("最近の組", "Recent"),
    "pick.none": ("まだありません。下で文書を選んでください。", "None yet. Choose documents below."),
    "pick.old": ("旧い文書", "Old document"),
    "pick.new": ("新しい文書", "New document"),
    "pick.keys": ("Enter 開く  Tab 切替", "Enter opens  Tab moves on"),
    "pick.missing": ("ありません：{path}", "no such file: {path}"),
    "pick.two": ("旧と新の二つを選んでください。", "Choose an old and a new document."),
}

NOTICES: Catalogue = {
    "say.confirmed": ("確認しました", "confirmed"),
    "say.refused": ("組を外しました", "taken apart"),
    "say.paired": ("組にしました", "paired"),
    "say.kind": ("種類：{kind}", "kind: {kind}"),
    "say.kind.only": ("この変更の種類はほかに考えられません", "no other kind is possible for this change"),
    "say.noted": ("メモを保存しました", "note saved"),
    "say.unjudged": ("判断を取り消しました", "judgement taken back"),
    "say.undone": ("元に戻しました", "undone"),
    "say.redone": ("やり直しました", "redone"),
    "say.nothing-to-undo": ("元に戻すものはありません", "nothing to undo"),
    "say.nothing-to-redo": ("やり直すものはありません", "nothing to redo"),
    "say.not-a-pair": ("組になっていないので外せません", "not a pair: nothing to take apart"),
    "say.last": ("最後の変更です", "that was the last change"),
    "say.first": ("最初の変更です", "that was the first change"),
    "say.not-moved": ("移動していない文です", "this statement did not move"),
    "say.no-match": ("見つかりません：{query}", "not found: {query}"),
    "say.copied": ("出典付きでコピーしました", "copied with citation"),
    "say.not-saved": ("保存できませんでした：{error}", "could not be saved: {error}"),
    "say.read-only": (
        "判断の記録は別のプログラムが使っています。ここでの判断は保存されません。",
        "Another program has this review open: judgements made here are not saved.",
    ),
    "say.other-files": (
        "判断の記録は別の版の文書で作られました。文言の同じ文にだけ当てはめました。",
        "The review was made on other versions of these files; it was applied where the words are the same.",
    ),
    "say.stale": (
        "判断 {count} 件は対応する文が見つからず、保留されています。",
        "{count} judgements no longer find their statements and are kept aside.",
    ),
}
