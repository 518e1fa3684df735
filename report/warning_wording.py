"""Every reading warning: in Japanese by its English message, as with errors, and in both languages by its code.

Which page a warning is about stands before it (`report/warnings.py`), so the Japanese does not repeat it. A message
that has no Japanese is told by its code.
"""

from __future__ import annotations

from collections.abc import Mapping

from .language import Catalogue

MESSAGES: Mapping[str, str] = {
    "{message} (and so on {count} pages: {pages}, …)": "{message}（同じものが {count} ページ：{pages}, …）",
    "page {page} could not be read ({reason})": "読めなかったページ（{reason}）",
    "page {page} could not be read": "読めなかったページ",
    "the time limit was reached": "時間の上限に達した",
    "it needs too much memory": "メモリーが足りない",
    "the parser crashed": "読み取りが異常終了した",
    "the file is damaged: read by the second engine only": "ファイルが壊れている。別の方法だけで読み取った",
    "the file may be damaged: the second engine cannot open it": ("ファイルが壊れているおそれ。別の方法では開けない"),
    "the file may be damaged: the two PDF engines find {first} and {second} pages": (
        "ファイルが壊れているおそれ。二つの読み取り方でページ数が違う（{first} と {second}）"
    ),
    "{count} characters stand outside page {page} and are left out": "ページの外にある {count} 字を除いた",
    "page {page} could not be checked: the second engine fails on it": "別の方法による確認ができなかった",
    "page {page} was read by the second engine only": "別の方法だけで読み取った",
    "the two PDF engines disagree on page {page}; the second one's text was taken": (
        "二つの読み取り方で本文が一致しない。二つ目の本文を採った"
    ),
    "the two PDF engines disagree on page {page} ({first} and {second} characters); the first one's text was taken": (
        "二つの読み取り方で本文が一致しない（{first} 字と {second} 字）。一つ目の本文を採った"
    ),
    "page {page} has no text layer, only pictures": "文字情報がなく、画像だけ。OCR が必要",
    "page {page} has hardly any text, the rest is drawn": "文字情報がほとんどなく、残りは図として描かれている",
    "the text of page {page} is unreliable ({sample}…)": "文字化けしていて本文が信頼できない（{sample}…）",
    "{count} characters of page {page} have no Unicode value and are shown as \ufffd": (
        "文字に直せない記号が {count} あり、\ufffd で示す"
    ),
    "page {page} has characters that may be wrong: {shown}": "誤っているおそれのある文字：{shown}",
    "page {page} seems to lack words in {count} places (after “{before}”): a font without characters": (
        "語の抜けたような箇所が {count} ある（「{before}」の後など）。文字情報のないフォントのため"
    ),
    "readings (ruby) are set aside ({count}): {shown}": "ふりがなを本文から外した（{count} 箇所）：{shown}",
    "the name ends in {suffix}, but it is a PDF and was read as one": (
        "名前の終わりは {suffix} だが、中身は PDF なのでそのように読んだ"
    ),
    "the name ends in {suffix}, but it is a Word file and was read as one": (
        "名前の終わりは {suffix} だが、中身は Word なのでそのように読んだ"
    ),
    "{count} control character was removed or made visible": "制御文字 {count} 字を除くか、見える形にした",
    "{count} control characters were removed or made visible": "制御文字 {count} 字を除くか、見える形にした",
    "the last character is incomplete: the file may have been cut": (
        "最後の文字が欠けている。ファイルが途中で切れたおそれ"
    ),
    "the page says its encoding is {declared}, but it is {found}": (
        "文字コードは {declared} と書かれているが、実際は {found}"
    ),
    "comments in the margin are not read ({count})": "余白のコメントは読まない（{count} 件）",
    "not read: {parts}": "読まなかったもの：{parts}",
    "--pages is for PDF files: all of this document was read": "--pages は PDF だけのもの。この文書は全体を読んだ",
    "charts": "グラフ",
    "embedded objects": "埋め込みオブジェクト",
    "inserted files": "差し込まれたファイル",
    "charts, {parts}": "グラフ、{parts}",
    "embedded objects, inserted files": "埋め込みオブジェクト、差し込まれたファイル",
    "hidden text is left out ({count}): {shown}": "隠し文字を本文から除いた（{count} 箇所）：{shown}",
    "text that the page hides is left out ({count}): {shown}": (
        "表示されない文字を本文から除いた（{count} 箇所）：{shown}"
    ),
    "struck-out text is left out ({count}): {shown}": "見え消しの文字を本文から除いた（{count} 箇所）：{shown}",
    "text marked as deleted is left out ({count}): {shown}": (
        "削除と記された文字を本文から除いた（{count} 箇所）：{shown}"
    ),
    "tracked changes: text not in the version asked for is left out ({count}): {shown}": (
        "変更履歴のうち、求めた版にない文字を本文から除いた（{count} 箇所）：{shown}"
    ),
    "placeholders of empty form fields are left out ({count}): {shown}": (
        "未記入の欄の案内文を本文から除いた（{count} 箇所）：{shown}"
    ),
}
"""English message -> Japanese; the same `{placeholders}`, but for `{page}`."""

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
