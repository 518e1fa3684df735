"""Every clause of an error message in Japanese: the English clause is the key, as with gettext.

Errors are raised with English clauses wherever they happen; which language the reader has is known only where they are
shown. `{placeholders}` stand for what the message names: files, numbers, the words of another program.
"""

from __future__ import annotations

from collections.abc import Mapping

_READING = {
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

_KINDS = {
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

_PDF_AND_WORD = {
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

_REVIEWS = {
    "written by a newer hensen (format {found}, this one knows {known})": (
        "新しい版の hensen が書いたものです（形式 {found}、この版は {known} まで）"
    ),
    "update hensen": "hensen を新しくしてください",
    "no review file or a damaged one ({error})": "判断の記録ではないか、壊れています（{error}）",
    "Input data was truncated": "途中で切れている",
    "JSON is malformed: {detail} (byte {place})": "JSON の書き方が正しくない（{detail}）、{place} バイト目",
    "Expected `{wanted}`, got `{given}`": "{wanted} のはずが {given}",
    "Object missing required field `{name}`": "{name} がない",
    "restore it or move it away": "元に戻すか、別の場所に移してください",
    "is too large for a review": "判断の記録にしては大きすぎます",
    "name another file with --review": "--review で別のファイルを指定してください",
    "check the file's rights": "ファイルの権限を確かめてください",
    "is open in another program": "別のプログラムが開いています",
    "close that one first": "先にそちらを閉じてください",
    "make room or name another file": "空きを作るか、別のファイルを指定してください",
    "its themes were changed meanwhile": "この間に主題が変更されました",
    "open the workbench again": "画面を開き直してください",
    "cannot be changed without loss": "失うものなしに書き換えられません",
    "edit it by hand": "手で直してください",
}

_SETTINGS = {
    "there is no such file": "そのファイルはありません",
    "unset HENSEN_CONFIG or make it": "HENSEN_CONFIG を外すか、ファイルを作ってください",
    "check the file's rights and that it is UTF-8": "ファイルの権限と、UTF-8 であることを確かめてください",
    "is no TOML ({error})": "TOML ではありません（{error}）",
    "mend it or move it away": "直すか、別の場所に移してください",
    "view is no table": "view が表ではありません",
    "write [view]": "[view] と書いてください",
    "view.keys is no table of texts": "view.keys が文字列の表ではありません",
    "write {example}": "{example} と書いてください",
    "view.keys.{name} is no action": "view.keys.{name} という操作はありません",
    "one of {choices}": "{choices} のどれかにしてください",
    "view.{key} is no text": "view.{key} が文字列ではありません",
    "view.{key} is {value}": "view.{key} が {value} になっています",
    "write one of {choices}": "{choices} のどれかにしてください",
}

_PROJECT = {
    "has no {file}": "{file} がありません",
    "write one with: hensen init {folder}": "作るには: hensen init {folder}",
    "is not TOML in UTF-8 ({error})": "UTF-8 の TOML ではありません（{error}）",
    "correct that place": "その箇所を直してください",
    "{key} must be {wanted}": "{key} は{wanted}でなければなりません",
    "{key} in {place}": "{place} の {key} ",
    "correct it": "直してください",
    "a table": "表",
    '"ja" or "en"': " ja か en ",
    "a whole number from 0": " 0 以上の整数",
    "a number from 0 to 1": " 0 から 1 までの数",
    "there for each document": "文書ごとに書いたもの",
    "there for each theme": "主題ごとに書いたもの",
    'a date such as "2019", "2019-05" or "2019-05-31"': " 2019、2019-05、2019-05-31 のような日付",
    "written as [[{key}]]": " [[{key}]] と書いたもの",
    "text in quotes": "引用符で囲んだ文字列",
    "a list of texts": "文字列の列",
    "{place} has no key {key}": "{place} に {key} という項目はありません",
    "the top level": "最上位",
    "the keys are {keys}": "項目は {keys} です",
    "documents": "文書",
    "none named, and there is no hensen.toml here": "指定がなく、ここに hensen.toml もありません",
    "name two and more, or run hensen init": "二つ以上指定するか、hensen init を実行してください",
    "the project names no document of series {series}": "プロジェクトに系列 {series} の文書がありません",
    "the project names no document": "プロジェクトに文書がありません",
    "add [[documents]]": "[[documents]] を加えてください",
    "there is no project with themes": "主題を定めたプロジェクトがありません",
    "add [[themes]] to hensen.toml, or name a THEME": (
        "hensen.toml に [[themes]] を加えるか、THEME を指定してください"
    ),
    "is no folder": "フォルダーではありません",
    "name the folder the documents are in": "文書のあるフォルダーを指定してください",
    "is there already": "すでにあります",
    "edit it, or replace it with --force": "編集するか、--force で置き換えてください",
    "name another folder": "別のフォルダーを指定してください",
    "no document could be read in it": "読める文書がありませんでした",
    "put {suffixes} files there": "{suffixes} のファイルを置いてください",
}

_COMMANDS = {
    "only one document can come from standard input": "標準入力から読める文書は一つだけです",
    "name a file for the other": "もう一方はファイルを指定してください",
    "name files for the others": "ほかはファイルを指定してください",
    "no format goes by this suffix": "この拡張子の形式はありません",
    "name it .md or .json, or add --format": ".md か .json にするか、--format を付けてください",
    "name it .md, .json, .csv, .svg or .html, or add --format": (
        ".md、.json、.csv、.svg、.html のどれかにするか、--format を付けてください"
    ),
    "name a file in it": "中のファイルの名前を指定してください",
    "there is no directory {folder}": "フォルダー {folder} がありません",
    "make it first": "先に作ってください",
    "is one of the documents read": "読んでいる文書そのものです",
    "give -o another name": "-o に別の名前を指定してください",
    "is for text": "text のときだけ使えます",
    "take the statements with a strength from the JSON": "JSON から strength のある文を取り出してください",
    "nothing emerges or fades in one document": "文書が一つでは、現れる語も消える語もありません",
    "one document has no lineage": "文書が一つでは、系譜はありません",
    "name two and more": "二つ以上指定してください",
    "is empty": "空です",
    "name a theme or a word": "主題か語を指定してください",
    "one document has nothing to be compared with: name two or more, or none": (
        "文書が一つでは比べられません。二つ以上指定するか、すべて省いてください"
    ),
    "--review belongs to one pair of documents": "--review は文書が二つのときだけ使えます",
    "the screen needs the keyboard, so nothing can be read from standard input": (
        "画面がキーボードを使うので、標準入力からは読めません"
    ),
    "name a file": "ファイルを指定してください",
    "this is no terminal": "端末ではありません",
    "use hensen compare": "hensen compare を使ってください",
    "the browser view is not installed": "ブラウザーで見るための部品が入っていません",
    "pip install {what}": "pip install {what} で入れてください",
    "check it": "確かめてください",
    "interrupted": "中断しました",
    "internal error: {kind}: {error}": "内部の誤り: {kind}: {error}",
    "run again with --debug and report it": "--debug を付けてもう一度実行し、開発者に知らせてください",
    "check the path, the permissions, the space": "場所、権限、空き容量を確かめてください",
    "see '{command} --help'": "{command} --help を見てください",
}

_MODELS = {
    "no such folder of a sentence-embedding model": "文埋め込みモデルのフォルダーがありません",
    "name a folder on this machine: models are never downloaded (docs/semantic.md)": (
        "この計算機のフォルダーを指定してください。モデルのダウンロードはしません（docs/semantic.md）"
    ),
    "holds neither model.onnx nor modules.json": "model.onnx も modules.json もありません",
    "export the model to ONNX, or save it with sentence-transformers (docs/semantic.md)": (
        "モデルを ONNX に書き出すか、sentence-transformers で保存してください（docs/semantic.md）"
    ),
    "needs {name}, which is not installed": "{name} が要りますが、入っていません",
    "give it as JSON in UTF-8": "UTF-8 の JSON にしてください",
    "it may say prefix, pooling (mean or cls), max_tokens (a number)": (
        "書けるのは prefix、pooling（mean か cls）、max_tokens（数）です"
    ),
    "is no JSON object": "JSON のオブジェクトではありません",
    "says {key}, which means nothing here": "{key} という項目に意味はありません",
    "prefix is no text": "prefix が文字列ではありません",
    "pooling is neither mean nor cls": "pooling が mean でも cls でもありません",
    "max_tokens is no number from 1 on": "max_tokens が 1 以上の数ではありません",
    "wants {name}": "{name} を求めています",
    "takes no input_ids": "input_ids を受け取りません",
    "export the model for feature extraction (docs/semantic.md)": (
        "モデルを特徴抽出用に書き出してください（docs/semantic.md）"
    ),
    "the model cannot be run ({error})": "モデルを実行できません（{error}）",
    "check the export, lower max_tokens": "書き出しを確かめ、max_tokens を小さくしてください",
    "gives {count} dimensions": "{count} 次元の値を返します",
    "it has to give a vector a text or a token": "文か語ごとに一つのベクトルを返さなければなりません",
    "is no ONNX graph that can be loaded ({error})": "読み込める ONNX のグラフではありません（{error}）",
    "export the model again": "モデルを書き出し直してください",
    "holds no tokenizer.json": "tokenizer.json がありません",
    "export the tokenizer with the model": "トークナイザーもモデルとともに書き出してください",
    "cannot be loaded ({error})": "読み込めません（{error}）",
    "export the tokenizer again": "トークナイザーを書き出し直してください",
    "check that the folder is complete": "フォルダーに不足がないか確かめてください",
}

_CLICK = {
    "missing command": "命令がありません",
    "missing argument '{name}'. Choose from: {choices}": "引数 {name} がありません（{choices} のどれか）",
    "missing argument '{name}'": "引数 {name} がありません",
    "missing option '{name}'": "オプション {name} がありません",
    "no such option '{name}'": "{name} というオプションはありません",
    "no such option '{name}'. Did you mean {other}?": "{name} というオプションはありません。{other} でしょうか",
    "no such option '{name}'. (Did you mean one of: {others}?)": (
        "{name} というオプションはありません（近いもの: {others}）"
    ),
    "no such option: {name}": "{name} というオプションはありません",
    "no such option: {name}. Did you mean {other}?": "{name} というオプションはありません。{other} でしょうか",
    "no such option: {name}. (Possible options: {others})": "{name} というオプションはありません（近いもの: {others}）",
    "no such command '{name}'": "{name} という命令はありません",
    "no such command '{name}'. Did you mean {other}?": "{name} という命令はありません。{other} でしょうか",
    "no such command '{name}'. (Did you mean one of: {others}?)": "{name} という命令はありません（近いもの: {others}）",
    "got unexpected extra argument ({name})": "余分な引数 {name} があります",
    "got unexpected extra arguments ({names})": "余分な引数 {names} があります",
    "option '{name}' requires an argument": "オプション {name} には値が要ります",
    "option '{name}' does not take a value": "オプション {name} に値は要りません",
    "invalid value for '{name}': {problem}": "{name} の値が正しくありません（{problem}）",
    "invalid value: {problem}": "値が正しくありません（{problem}）",
    "{value} is not one of {choices}": "{value} は {choices} のどれでもない",
    "{value} is not {choice}": "{value} は {choice} ではない",
    "{value} is not in the range {bounds}": "{value} は範囲 {bounds} にない",
    "{value} is not a valid integer range": "{value} は整数ではない",
    "{value} is not a valid float range": "{value} は数ではない",
    "{value} is not a valid integer": "{value} は整数ではない",
    "{value} is not a valid float": "{value} は数ではない",
}

_SYSTEM = {
    "No such file or directory": "そのファイルやフォルダーはありません",
    "Permission denied": "権限がありません",
    "Operation not permitted": "許されていない操作です",
    "Is a directory": "フォルダーです",
    "Not a directory": "フォルダーではありません",
    "File exists": "すでにあります",
    "File name too long": "ファイルの名前が長すぎます",
    "File too large": "ファイルが大きすぎます",
    "No space left on device": "空き容量がありません",
    "Disk quota exceeded": "割り当てられた容量を使い切りました",
    "Read-only file system": "書き込めないファイルシステムです",
    "Input/output error": "入出力の誤りです",
    "Too many open files": "開いているファイルが多すぎます",
    "Too many levels of symbolic links": "シンボリックリンクが循環しています",
    "Device or resource busy": "使用中です",
    "Text file busy": "使用中です",
    "Cannot allocate memory": "メモリーが足りません",
    "Invalid argument": "引数が正しくありません",
    "Stale file handle": "ファイルが失われました",
    "Address already in use": "すでに使われています",
    "Invalid cross-device link": "別の装置にまたがるため移せません",
    "Resource temporarily unavailable": "いまは使えません",
    "Connection refused": "接続を拒まれました",
    "Broken pipe": "相手が閉じました",
    "embedded null byte": "名前に NUL 文字があります",
    "embedded null character in path": "名前に NUL 文字があります",
}

CLAUSES: Mapping[str, str] = {
    **_READING, **_KINDS, **_PDF_AND_WORD, **_REVIEWS, **_SETTINGS, **_PROJECT, **_COMMANDS, **_MODELS, **_CLICK,
    **_SYSTEM,
}  # fmt: skip
"""English clause -> Japanese, with the same `{placeholders}` in both."""
