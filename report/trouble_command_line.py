"""Errors about how a command is called, and the operating system's, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

COMMANDS: Mapping[str, str] = {
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

CLICK: Mapping[str, str] = {
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

SYSTEM: Mapping[str, str] = {
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
