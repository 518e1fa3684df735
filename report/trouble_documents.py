"""Errors about the documents to be read, in Japanese by their English clauses."""

from __future__ import annotations

from collections.abc import Mapping

READING: Mapping[str, str] = {
    "no such file": "そのファイルはありません",
    "check the name": "名前を確かめてください",
    "is a directory": "フォルダーです",
    "name the file inside it": "中のファイルを指定してください",
    "is not a regular file": "通常のファイルではありません",
    "pipe it in and name it -": "パイプで渡し、- と指定してください",
    "the file is empty": "ファイルが空です",
    "check that it was saved or downloaded completely": "保存やダウンロードが終わっているか確かめてください",
    "check that it was saved completely": "最後まで保存されているか確かめてください",
    "check that it was saved": "保存されているか確かめてください",
    "cannot be read ({reason})": "読めません（{reason}）",
    "cannot be read": "読めません",
    "cannot be written": "書けません",
    "check its permissions": "読む権限があるか確かめてください",
    "is larger than {limit} MB": "{limit} MB を超えています",
    "split it, or raise --max-file-mb": "分けるか、--max-file-mb を大きくしてください",
    "is longer than {limit} million characters": "{limit} 百万字を超えています",
    "split it, or raise --max-characters": "分けるか、--max-characters を大きくしてください",
    "holds no text, only blanks": "空白だけで、文字がありません",
    "holds no text": "文字がありません",
    "holds no readable text": "読める文字がありません",
    "open it in a browser and save the text": "ブラウザーで開いて本文を保存してください",
    "its character encoding cannot be told (not UTF-8, UTF-16, CP932, EUC-JP or ISO-2022-JP)": (
        "文字コードを判別できません（UTF-8、UTF-16、CP932、EUC-JP、ISO-2022-JP のどれでもない）"
    ),
    "name it with --encoding": "--encoding で指定してください",
    "is not valid {name} (line {line})": "{name} として正しくありません（{line}行）",
    "is not valid {name}": "{name} として正しくありません",
    "correct --encoding, or leave it out": "--encoding を直すか、省いてください",
    "correct --encoding": "--encoding を直してください",
    "is binary, not text": "テキストではなくバイナリーです",
    "give a PDF, Word, HTML, Markdown or text file": (
        "PDF、Word、HTML、Markdown、テキストのファイルを指定してください"
    ),
    "there is no encoding called {name}": "{name} という文字コードはありません",
    "{name} is no text encoding": "{name} は文字コードではありません",
    "is damaged XML ({reason})": "壊れた XML です（{reason}）",
    "holds no XML element": "XML の要素がありません",
    "is nested too deeply": "入れ子が深すぎます",
    "at most {count} levels": "{count} 段までにしてください",
    "declares a document type, which may pull in entities": (
        "文書型の宣言があり、外部の実体を読み込むおそれがあります"
    ),
    "save it without": "宣言を除いて保存してください",
    "download or save it again": "ダウンロードか保存をやり直してください",
    "download or export it again": "ダウンロードか書き出しをやり直してください",
    "the document is nested too deeply": "文書の入れ子が深すぎます",
    "give a simpler export of it": "もっと単純な形に書き出してください",
    "out of memory": "メモリーが足りません",
    "give smaller documents or a page range": "小さい文書か、ページの範囲を指定してください",
}

KINDS: Mapping[str, str] = {
    "is a {kind} image": "{kind} 画像です",
    "is a {kind} archive": "{kind} の書庫です",
    "is an {kind} archive": "{kind} の書庫です",
    "is an RTF document": "RTF 文書です",
    "is a program": "プログラムです",
    "is a database": "データベースです",
    "is a PostScript file": "PostScript ファイルです",
    "is an Excel workbook": "Excel のブックです",
    "is a PowerPoint file": "PowerPoint のファイルです",
    "is an OpenDocument file": "OpenDocument のファイルです",
    "is an Ichitaro document": "一太郎の文書です",
    "is an old Office or Ichitaro file": "古い Office か一太郎のファイルです",
    "is an Office file with a password": "パスワード付きの Office ファイルです",
    "is a Word 97-2003 document (.doc)": "Word 97-2003 の文書（.doc）です",
    "is not a {name} file, or is damaged at its start": "{name} ファイルではないか、先頭が壊れています",
    "is a zip file without a Word document inside": "Word 文書を含まない zip ファイルです",
    "is an encrypted zip file": "暗号化された zip ファイルです",
    "make it a PDF with a text layer first (img2pdf, then ocrmypdf)": (
        "先に文字情報の付いた PDF にしてください（img2pdf、続いて ocrmypdf）"
    ),
    "unpack it and name the document inside": "展開して、中の文書を指定してください",
    "name a document": "文書を指定してください",
    "make it a PDF (ps2pdf)": "PDF にしてください（ps2pdf）",
    "export it as PDF": "PDF に書き出してください",
    "save the sheet as PDF or CSV text": "シートを PDF か CSV で保存してください",
    "save it as .docx in LibreOffice": "LibreOffice で .docx に保存してください",
    "save it as .docx in Word or LibreOffice": "Word か LibreOffice で .docx に保存してください",
    "save it as .docx or PDF in Ichitaro": "一太郎で .docx か PDF に保存してください",
    "save it as .docx or PDF": ".docx か PDF に保存してください",
    "save it again in Word": "Word で保存し直してください",
    "save it without one in Word": "Word でパスワードを外して保存してください",
    "save it without a password": "パスワードを外して保存してください",
}

PDF_AND_WORD: Mapping[str, str] = {
    "is a damaged PDF: no page could be read": "壊れた PDF で、読めたページがありません",
    "is a damaged PDF: no page can be read": "壊れた PDF で、読めるページがありません",
    "is encrypted, and shows no text this way": "暗号化されていて、文字を取り出せません",
    "is encrypted in a way no reader here knows": "ここでは解けない方式で暗号化されています",
    "print it to a new PDF": "新しい PDF に印刷してください",
    "needs a password": "パスワードが要ります",
    "give it with --password": "--password で指定してください",
    "the password is wrong": "パスワードが違います",
    "correct --password": "--password を直してください",
    "has no text on its only page, only pictures: a scan": "唯一のページが画像だけで、文字情報がありません（スキャン）",
    "has no text on any of its {count} pages, only pictures: a scan": (
        "{count} ページすべてが画像だけで、文字情報がありません（スキャン）"
    ),
    "has no text on its only page": "唯一のページに文字情報がありません",
    "has no text on any of its {count} pages": "{count} ページのどこにも文字情報がありません",
    "run ocrmypdf on it first (ocrmypdf -l jpn)": "先に ocrmypdf で文字を読み取らせてください（ocrmypdf -l jpn）",
    "if it shows text, run ocrmypdf on it first (ocrmypdf -l jpn)": (
        "文字が見えるなら、先に ocrmypdf で読み取らせてください（ocrmypdf -l jpn）"
    ),
    "holds more than {limit} million characters": "{limit} 百万字を超えています",
    "choose --pages, or raise --max-characters": "--pages で選ぶか、--max-characters を大きくしてください",
    "has more than {limit} pages": "{limit} ページを超えています",
    "choose some with --pages, or raise --max-pages": "--pages で選ぶか、--max-pages を大きくしてください",
    "pages {wanted} cannot be understood": "ページの指定 {wanted} がわかりません",
    "write --pages like 3-12 or 1,4-6": "--pages は 3-12 や 1,4-6 のように書いてください",
    "has no page {wanted} (it has {count})": "{wanted} ページはありません（全 {count} ページ）",
    "correct --pages": "--pages を直してください",
    "could not be read within {seconds} seconds": "{seconds} 秒で読み終わりませんでした",
    "it may be damaged or hostile; raise --max-seconds if you trust it": (
        "壊れているか、悪意のあるものかもしれません。信頼できるなら --max-seconds を大きくしてください"
    ),
    "needs more than {size} MB to read": "読むのに {size} MB を超えるメモリーが要ります",
    "it may be hostile; raise --max-memory-mb if you trust it": (
        "悪意のあるものかもしれません。信頼できるなら --max-memory-mb を大きくしてください"
    ),
    "makes the parser fail ({detail})": "読み取りが異常終了しました（{detail}）",
    "makes the parser fail": "読み取りが異常終了しました",
    "open and save it again with another program": "別のソフトで開いて保存し直してください",
    "is a Word file without a body": "本文のない Word ファイルです",
    "is a Word file without any text": "文字のない Word ファイルです",
    "is a damaged or incomplete zip (Word) file": "壊れているか、途中までの zip（Word）ファイルです",
    "holds more than {count} parts": "部品が {count} 個を超えています",
    "it is no ordinary Word file": "通常の Word ファイルではありません",
    "would unpack to more than {size}": "展開すると {size} を超えます",
    "raise --max-unpacked-mb if you trust it": "信頼できるなら --max-unpacked-mb を大きくしてください",
    "would unpack to {times} times its size: a zip bomb": "展開すると {times} 倍になります（zip 爆弾）",
    "raise --max-ratio if you trust it": "信頼できるなら --max-ratio を大きくしてください",
    "unpacks to more than it says": "展開すると、申告した大きさを超えます",
    "it may be hostile; do not open it": "悪意のあるものかもしれません。開かないでください",
}
