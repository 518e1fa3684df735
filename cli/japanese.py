"""The command line's help in Japanese: each English text with its translation.

As with gettext the English text is the key, so commands are written in English only and
know nothing of this. A text without translation is shown in English; a test finds it.
"""

from __future__ import annotations

HEADINGS = {"Options": "オプション", "Commands": "命令", "Arguments": "引数", "Usage": "使い方"}

_GENERAL = {
    "Show this message and exit.": "この説明を表示して終わる。",
    "Show the version and exit.": "版を表示して終わる。",
    "Show the traceback of errors.": "エラーの詳しい経過を表示する。",
    "No remarks on stderr, only errors.": "標準エラー出力にはエラーだけを出す。",
    "Write there instead of to stdout; whole or not at all.": "標準出力ではなくファイルに書く。書きかけは残さない。",
    "Language of the report's own words (default: as the locale).": "報告書の言葉（既定はロケールに従う）。",
    "Examples:": "例:",
    "Exit status: 0 done, 1 differences found (with --exit-code only), 2 trouble, 130 interrupted.": (
        "終了コード: 0 終了、1 違いあり（--exit-code のときだけ）、2 問題あり、130 中断。"
    ),
    "Press ? for all keys. Judgements are saved at once, beside NEW unless --review says where.": (
        "? でキーの一覧。判断はその都度、新文書の隣（または --review の場所）に保存される。"
    ),
    "To see what changed in documents under git, once for each repository:": (
        "git で管理する文書の変更を見るには、リポジトリごとに一度だけ:"
    ),
    "Tell what changed between successive Japanese policy documents (変遷).": (
        "時期をおいて作られた政策文書の間で、何が変わったかを示す（変遷）。"
    ),
    "Without a command: open the terminal view on recent documents.": "命令を省くと、最近の文書を選ぶ画面を開く。",
}

_COMMANDS = {
    "Report what changed between two documents.": "二つの文書の変更点を報告する。",
    "Walk through the changes in the terminal, and judge them.": "端末の画面で変更を一つずつ見て、判断する。",
    "Show how one document is understood.": "一つの文書がどう読まれたかを示す。",
    "Write the text of a document as it was read.": "読み取った本文を書き出す。",
    "Follow a theme through several documents.": "主題を複数の文書で追う。",
    "Propose themes that emerge, fade or persist.": "現れた主題、消えた主題、続く主題を提案する。",
    "Tell the life of each commitment over several documents.": "取組の一生を複数の文書にわたって示す。",
    "Start a project folder from the documents found in it.": "フォルダーの文書からプロジェクトを作る。",
    "Show the terminal view in a browser, on this machine only.": "端末の画面をこの計算機のブラウザーに表示する。",
    "Show or clear what was kept of documents read before.": "以前に読んだ文書の控えを表示・消去する。",
    "Compare sample documents that come with hensen.": "付属の見本の文書を比べる。",
    "Print the JSON Schema of an output.": "出力の JSON Schema を表示する。",
}

_READING = {
    "Of text, Markdown and HTML, if it is not recognised (cp932, …).": (
        "テキスト、Markdown、HTML の文字コード。判別できないときに指定する（cp932 など）。"
    ),
    "Of an encrypted PDF.": "暗号化された PDF のパスワード。",
    "Pages of a PDF to read, as in 3-12 or 1,4-6,9-.": "PDF の読むページ。3-12、1,4-6,9- など。",
    "Tracked changes of Word: read with (accepted, final) or without (original) them.": (
        "Word の変更履歴を反映して読む（accepted、final）か、反映せずに読む（original）か。"
    ),
    "Neither use nor keep what was read before.": "以前に読んだ結果を使わず、残しもしない。",
    "Largest file to read (100).": "読むファイルの大きさの上限（100 MB）。",
    "Longest text to read (5,000,000).": "読む本文の長さの上限（500万字）。",
    "Most pages of a PDF to read (3,000).": "読む PDF のページ数の上限（3,000）。",
    "Longest time for one PDF or Word file (60).": "PDF や Word 一つにかける時間の上限（60秒）。",
    "Most memory for one PDF or Word file (1024).": "PDF や Word 一つに使うメモリーの上限（1024 MB）。",
    "Largest Word file, unpacked (300).": "展開した Word ファイルの大きさの上限（300 MB）。",
    "Most a Word file may unpack to, times (200).": "Word ファイルの展開後の倍率の上限（200 倍）。",
}

_COMPARE = {
    "Report which commitments were dropped, weakened, added or reworded from OLD to NEW.": (
        "旧文書 OLD から新文書 NEW で、どの取組が消え、後退し、加わり、言い換えられたかを報告する。"
    ),
    "OLD and NEW are PDF, Word, HTML, Markdown or text files; one of them may be - (standard input).": (
        "OLD と NEW は PDF、Word、HTML、Markdown、テキストのファイル。一方は -（標準入力）でもよい。"
    ),
    "Default: as the suffix of -o, markdown.": "出力の形式。既定は -o の拡張子、なければ markdown。",
    "Report only changes that concern a commitment (default), or every change.": (
        "取組に関わる変化だけ（既定）、またはすべての変化。"
    ),
    "Losses first, or as in OLD.": "失われたものから、または旧文書の順。",
    "Show N statements around each change.": "変わった文の前後 N 文を添える。",
    "Leave out what is less sure (0-1).": "確信度がこれに満たないものを省く（0〜1）。",
    "List at most N changes of each kind (0: the summary).": "各種類で挙げる件数の上限（0 ならまとめだけ）。",
    "Take the judgements made in `hensen view` into account.": "hensen view で下した判断を反映する。",
    "Relate by meaning too, with the sentence-embedding model in FOLDER.": (
        "FOLDER にある文埋め込みモデルを使い、言葉の違う関連箇所も探す。"
    ),
    "Exit with 1 if the documents differ, 0 if they do not.": "違いがあれば 1、なければ 0 で終わる。",
    "Walk through the changes from OLD to NEW in the terminal, judge them, export a report.": (
        "旧文書から新文書への変更を端末の画面で一つずつ見て判断し、報告書を書き出す。"
    ),
    "Without documents: choose them, or go back to a recent pair.": "文書を省くと、選ぶか、最近の組に戻る。",
    "Show the workbench in a browser on this machine.": "端末の画面と同じものを、この計算機のブラウザーに表示する。",
    "Port on 127.0.0.1.": "127.0.0.1 のポート番号。",
    "Language of the screen.": "画面の言葉。",
    "Needs the extra: pip install 'hensen[web]'. Only this machine can reach it; there is no login, so do not put it "
    "behind a proxy. Each browser tab is a program of its own.": (
        "pip install 'hensen[web]' で追加する。この計算機からしか接続できず、ログインもないので、"
        "プロキシーの後ろに置かないこと。ブラウザーのタブごとに別のプログラムが動く。"
    ),
    "Keep the judgements there (default: OLD..NEW.review.json beside NEW).": (
        "判断を保存する場所（既定は新文書の隣の 旧..新.review.json）。"
    ),
    "Language of the screen (default: configuration, locale).": "画面の言葉（既定は設定、ロケールに従う）。",
    "hensen-dark, hensen-light, hensen-contrast or one of Textual's.": (
        "配色。hensen-dark、hensen-light、hensen-contrast または Textual のもの。"
    ),
}

_ONE_DOCUMENT = {
    "Show the sections and statements of DOCUMENT: strength, figures, deadlines, bodies.": (
        "文書の見出しと文を、約束の強さ、数値、期限、担当とともに示す。"
    ),
    "DOCUMENT is a PDF, Word, HTML, Markdown or text file, or - for standard input.": (
        "DOCUMENT は PDF、Word、HTML、Markdown、テキストのファイル、または -（標準入力）。"
    ),
    "Default: as the suffix of -o, text.": "出力の形式。既定は -o の拡張子、なければ text。",
    "Headings and commitments only (text).": "見出しと取組だけを示す（text のとき）。",
    "Write the text of DOCUMENT as it was read, one paragraph a line.": "読み取った本文を、一段落一行で書き出す。",
    "DOCUMENT is a PDF, Word, HTML, Markdown or text file, or - for standard input. Running heads and page numbers "
    "are left out; the cells of a table row stand on one line, parted by tabs.": (
        "DOCUMENT は PDF、Word、HTML、Markdown、テキストのファイル、または -（標準入力）。柱とページ番号は除き、"
        "表の行のセルはタブで区切って一行に並べる。"
    ),
    "Default: Markdown if -o ends in .md, else text.": "既定は -o が .md で終われば Markdown、でなければ text。",
    "Print the JSON Schema (draft 2020-12) that the JSON of a command keeps to.": (
        "命令の JSON 出力が従う JSON Schema（draft 2020-12）を表示する。"
    ),
    "outline: `hensen outline`; comparison: `hensen compare`; timeline: `hensen track`; themes: `hensen themes`; "
    "lineage: `hensen trace`.": (
        "outline は hensen outline、comparison は hensen compare、timeline は hensen track、"
        "themes は hensen themes、lineage は hensen trace の出力。"
    ),
    "Compare sample strategy papers of 2013, 2019 and 2025, follow a theme through them, say what to try next.": (
        "2013年、2019年、2025年の見本の戦略文書を比べ、主題を追い、次に試すことを示す。"
    ),
    "Copy the sample papers into DIR instead, to try things on.": "比べる代わりに、見本の文書を DIR に写す。",
    "Show or clear what was kept of PDF and Word documents read before.": (
        "以前に読んだ PDF と Word の控えを表示・消去する。"
    ),
    "Readings are kept by the file's content, so that a document is read slowly only once. They lie in the user's "
    "cache directory, or where the variable HENSEN_CACHE says.": (
        "控えはファイルの中身ごとに残し、同じ文書を読み直す手間を省く。場所は利用者のキャッシュ用フォルダー、"
        "または環境変数 HENSEN_CACHE の示すところ。"
    ),
    "Print where readings are kept, how many, and their size.": "控えの場所、数、大きさを表示する。",
    "Remove all kept readings.": "控えをすべて消す。",
}

_SERIES = {
    "Follow THEME through the DOCUMENTs: share, strength, targets, threads, passages.": (
        "主題 THEME を文書で追う。割合、強さ、数値目標、文のつながり、該当箇所。"
    ),
    "THEME is a theme of the project (hensen.toml) or any word, which is then its first term. Without DOCUMENTs those "
    "of the project are taken.": (
        "THEME はプロジェクト（hensen.toml）の主題か、任意の語。語ならそれが最初の用語になる。"
        "文書を省くとプロジェクトの文書を使う。"
    ),
    "A further term of the theme; repeat as needed.": "主題の用語を加える。何度でも指定できる。",
    "Further wording: * is up to 12 characters, ? is one.": "言い回しを加える。* は12字まで、? は1字。",
    "Wording that does not count, as 郵便番号 for 郵便.": "数えない言い回し。郵便に対する郵便番号など。",
    "All themes of the project; no THEME is named then.": "プロジェクトのすべての主題（THEME は書かない）。",
    "Every occurrence in its context instead of the key statements.": (
        "主な文の代わりに、すべての出現を前後とともに示す。"
    ),
    "Statements listed of each document (10).": "文書ごとに挙げる文の数（10）。",
    "Folder with hensen.toml: its documents, if none are named, and themes.": (
        "hensen.toml のあるフォルダー。文書を書かなければその文書を開き、テーマもそこから取る。"
    ),
    "Folder with hensen.toml (default: the current one, if it has).": (
        "hensen.toml のあるフォルダー（既定は現在のフォルダー）。"
    ),
    "Only the project's documents of this series.": "プロジェクトのうち、この系列の文書だけ。",
    "Documents by date, or as given.": "文書を日付の順、または書いた順に並べる。",
    "Language of the report (default: the project's, the locale's).": (
        "報告書の言葉（既定はプロジェクト、ロケールに従う）。"
    ),
    "Propose themes: compound terms that emerge, fade or persist, and the statements behind them.": (
        "主題を提案する。現れた語、消えた語、続く語（複合語）と、そのもとの文。"
    ),
    "The measure is log-likelihood G² with log ratio as effect size (docs/themes.md). Without DOCUMENTs those of the "
    "project are taken.": (
        "尺度は対数尤度比 G²、効果量は対数比（docs/themes.md）。文書を省くとプロジェクトの文書を使う。"
    ),
    "Terms of each kind (15).": "種類ごとの語の数（15）。",
    "Tell the life of each commitment: born, reworded, weakened, reversed, split, merged, revived, dropped.": (
        "取組の一生を示す。誕生、言い換え、後退、逆転、分割、統合、復活、消滅。"
    ),
    "Neighbouring DOCUMENTs are compared, and what disappears is looked for in all later ones. Without DOCUMENTs those "
    "of the project are taken.": (
        "隣り合う文書を比べ、消えた取組は後のすべての文書で探す。文書を省くとプロジェクトの文書を使う。"
    ),
    "Every statement, not only commitments.": "取組だけでなく、すべての文。",
    "Lines listed in Markdown (40).": "Markdown で挙げる系譜の数（40）。",
    "Write hensen.toml in FOLDER: its documents, with dates and titles proposed from their text.": (
        "フォルダーに hensen.toml を書く。文書の一覧と、本文から推定した日付と題名。"
    ),
    "What is proposed is yours to correct; nothing else is changed or written.": (
        "推定した内容は直してよい。ほかには何も変えず、何も書かない。"
    ),
    "Replace a hensen.toml that is there.": "すでにある hensen.toml を置き換える。",
}

HELP = {**_GENERAL, **_COMMANDS, **_READING, **_COMPARE, **_ONE_DOCUMENT, **_SERIES}
"""English text, its lines joined by single spaces -> Japanese."""
