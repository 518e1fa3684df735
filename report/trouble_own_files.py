"""Errors about what people keep beside the documents, in Japanese: reviews, settings, projects, models."""

from __future__ import annotations

from collections.abc import Mapping

REVIEWS: Mapping[str, str] = {
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

SETTINGS: Mapping[str, str] = {
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

PROJECT: Mapping[str, str] = {
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

MODELS: Mapping[str, str] = {
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
