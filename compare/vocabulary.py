"""What the words of policy papers tell about the subject, and what they do not.

Two word lists of general Japanese policy language, of our own making:

- **common words**: verbs and nouns that nearly every policy paper uses of every subject (推進, 強化,
  連携 …). Sharing them says nothing about a shared subject, so they weigh little.
- **concepts**: groups of words that policy papers of different years use of one subject (海外展開 and
  国際展開, ベンチャー and スタートアップ). They make papers written years apart comparable; two statements
  that share a concept only are never called the same commitment.
"""

from __future__ import annotations

import re
from functools import cache

_COMMON = """
推進 強化 連携 取り組み 取り組む 促進 実施 実現 支援 整備 活用 利用 利活用 重要 必要 不可欠 為る する 有る 成る 行う 図る 進める
向ける 等 事 物 為 上 中 下 内 外 前 後 間 観点 課題 分野 展開 国 日本 世界 国際 各国 社会 経済 確保 向上 構築 対応 検討 策定 創出
踏まえる 関する 対する 通じる 於く 因る 付く 出来る 居る 可能 具体 的 性 化 者 型 力 等々 又 及び 更 今後 此れ 其れ 其の 此の 考える 在る
拡大 充実 提供 共有 特 以下 以上 様々 多様 新た 新しい 高い 大きい 多い 強い 良い 積極 効果 戦略 重点 総合 一体 一層 関係 各 全て 全体
方 方向 在り方 中心 基本 基盤 目的 目標 目指す 場合 場 環境 状況 問題 内容 結果 成果 効率 持続 適切 適正 円滑 着実 早期 引き続き 継続
加速 加える 含む 受ける 与える 得る 持つ 見る 言う 呼ぶ 示す 求める 認める 応ずる 応じる 伴う 基づく 係る 沿う 加速化 年 月 日 年度 件
政府 省庁 府省 地方 地域 国内 国民 企業 事業 事業者 産業 市場 機関 団体 組織 体制 制度 仕組み 計画 施策 政策 措置 方策 方針 方法 手法
活動 作業 業務 機能 役割 影響 変化 発展 成長 発信 普及 啓発 開催 参加 設置 運営 管理 調査 分析 評価 議論 協力 協議 調整 改善 解決 解消 貢献 寄与
我が国 我々 自ら 自身 同時 共 更なる 先 例 例えば 種 点 面 部分 一部 他 別 第 回 度 数 量 率 最 約 程度 現在 現状 昨今 近年 従来 将来
開発 研究 技術 情報 サービス システム ニーズ ルール 人 人々 人材 利用者 導入 運用 保つ 守る 作る 生む 育てる 広げる 高める 深める 図れる
促す 担う 果たす 生かす 繋がる 繋げる 捉える 立つ 取る 掛ける 出す 入れる 置く 使う 合わせる 設ける 定める 講ずる 講じる 努める 致す 下
"""

_CONCEPTS = """
国際展開 海外展開 グローバル展開 海外進出 海外市場 海外事業 輸出 海外売上高 グローバル化 国際化 世界展開
国際競争力 競争力 グローバル競争
ベンチャー スタートアップ 起業 創業 新興企業 アントレプレナー
中小企業 小規模事業者 中堅企業
人材育成 人材の育成 人材確保 人材の確保 能力構築 キャパシティビルディング キャパシティ・ビルディング 研修 リスキリング リカレント教育 専門人材 高度人材 職業訓練 スキル
教育 学校 学習 初等教育 高等教育 プログラミング教育 リテラシー 教材
留学生 外国人材 海外人材 高度外国人材
サイバーセキュリティ 情報セキュリティ サイバー攻撃 セキュリティ サイバー空間 ランサムウェア 不正アクセス
個人情報 パーソナルデータ プライバシー 個人データ
データ流通 情報の流通 情報の自由な流通 データの自由な流通 データの流通 DFFT 越境データ データ移転 データ取引 データガバナンス データ・ガバナンス
データ利活用 データ活用 データの利活用 データの活用 ビッグデータ オープンデータ データ連携 リアルデータ
国際標準 標準化 国際標準化 規格 スタンダード デジュール デファクト
知的財産 知財 特許 著作権 商標 権利保護
海賊版 模倣品 権利侵害
研究開発 技術開発 R&D 基礎研究 応用研究 共同研究
研究成果 研究開発成果 社会実装 実用化 事業化 ビジネス化 製品化 実装
オープンイノベーション 産学連携 産学官連携 異業種連携
イノベーション 技術革新 破壊的
人工知能 AI 機械学習 生成AI ロボット ディープラーニング
IoT センサー センサーネットワーク M2M ウェアラブル
次世代ネットワーク 新世代ネットワーク 5G beyond5G 6G 第5世代移動通信システム 次世代通信 光ネットワーク オール光ネットワーク ブロードバンド 光ファイバ 移動通信 高速通信 超高速通信
通信インフラ 情報通信インフラ ICTインフラ デジタルインフラ 情報通信基盤 海底ケーブル データセンター ネットワークインフラ
インフラ 社会資本 インフラシステム
宇宙 衛星 準天頂衛星 測位
電波 周波数 無線 ワイヤレス
放送 放送番組 放送コンテンツ 国際放送 番組 配信コンテンツ
コンテンツ 映像 アニメ マンガ ゲーム 映画 音楽 クリエイター クールジャパン
郵便 郵便局 郵便ネットワーク
防災 減災 災害 国土強靱化 災害対策 避難 消防
医療 遠隔医療 診療 病院 医師 健康 ヘルスケア
介護 高齢者 高齢化 超高齢社会 少子高齢化
子育て 少子化 こども 保育 出産
農業 スマート農業 農林水産 漁業 食料 食糧
エネルギー 再生可能エネルギー 省エネ 電力 脱炭素 カーボンニュートラル 温室効果ガス 気候変動 地球温暖化
環境保全 生物多様性 循環経済 資源循環 リサイクル
スマートシティ スマートタウン 都市 まちづくり 街づくり
地方創生 地域活性化 地域振興 デジタル田園都市
観光 インバウンド 訪日外国人 観光客
交通 自動運転 自動走行 モビリティ 物流 鉄道 道路
金融 決済 キャッシュレス フィンテック 資金供給 投資 融資 出資 ファイナンス
ODA 円借款 無償資金協力 技術協力 開発援助 開発支援 途上国 開発途上国 新興国 経済協力 グローバルサウス
トップセールス 政府間対話 二国間 多国間 首脳 閣僚 政策対話 協力覚書
官民連携 官民一体 産学官 産学官民 オールジャパン 官民 官・民 公民連携
国際連携 国際協力 国際機関 他国との連携 諸外国との パートナーシップ 有志国 同志国 OECD G7 G20 APEC ASEAN
在外公館 現地拠点 現地体制 タスクフォース 窓口
日本ブランド 魅力発信 ショーケース アピール PR 信頼性 信頼感 ブランド
見本市 展示会 万博 万国博覧会 オリンピック デモンストレーション
社会課題 社会的課題 地球的課題 課題解決 SDGs 持続可能な開発
包摂 インクルーシブ 誰一人取り残さない 誰一人として取り残さない 共生社会 多様性 ダイバーシティ
格差 デジタル格差 情報格差 デジタルデバイド 不平等
女性 ジェンダー 男女 女性活躍
働き方 テレワーク 雇用 就業 労働 賃金 労働環境
障害者 障がい者 バリアフリー アクセシビリティ
デジタル化 デジタルトランスフォーメーション デジタル・トランスフォーメーション DX ICT化 情報化 電子化
行政 電子政府 電子自治体 デジタル・ガバメント 行政手続 ガバメント 自治体
クラウド 自治体クラウド サーバー
ソフトウェア プログラミング オープンソース
プラットフォーム プラットフォーマー
規制改革 規制緩和 規制の見直し 特区 国家戦略特区
税制 税 減税
法制度 制度整備 法整備 法改正 立法
消費者 利用者保護 消費者保護
取引環境 公正な競争 競争政策 独占禁止
電子署名 トラストサービス 本人確認 マイナンバー 電子認証 なりすまし
信頼できる 安心・安全 安全・安心 安全安心 安心安全
経済安全保障 安全保障 サプライチェーン 重要物資 半導体
防衛 抑止力 自衛隊
外交 国際秩序 国際ルール ルール形成 国際的なルール
メタバース 仮想空間 バーチャル VR AR サイバー・フィジカル
量子 量子暗号 量子コンピュータ
脳情報 ブレイン 超臨場感 臨場感
翻訳 多言語 音声翻訳 多言語音声翻訳
実証実験 実証事業 モデル事業 パイロットプロジェクト パイロット・プロジェクト フィールドトライアル 実証 テストベッド
モデル 成功事例 ベストプラクティス 好事例 事例
情報収集 情報共有 データベース ノウハウ
評価指標 KPI 指標 成果指標
財政 歳出 予算 財源
年金 社会保障 医療保険 生活保護
住宅 空き家 土地利用
文化 芸術 文化財 スポーツ
司法 裁判 刑事 犯罪 治安
選挙 民主主義 公職
平和 核兵器 軍縮 非核
"""


@cache
def common_words() -> frozenset[str]:
    """Dictionary spellings of words that tell nothing about the subject."""
    return frozenset(_COMMON.split())


@cache
def _concept_of() -> dict[str, str]:
    """Term → concept: the first word of the first group that has the term; terms of one character name nothing."""
    table: dict[str, str] = {}
    for line in _CONCEPTS.strip().splitlines():
        terms = line.split()
        for term in terms:
            if len(term) > 1:
                table.setdefault(term, terms[0])
    return table


@cache
def _any_term() -> re.Pattern[str]:
    """Any term, the longest first, grouped by first character so that a miss costs one look.

    A term is no part of a Latin word (AI in CHAIN).
    """
    by_first: dict[str, list[str]] = {}
    for term in sorted(_concept_of(), key=len, reverse=True):
        ending = "(?![A-Za-z])" if term[-1].isascii() else ""
        by_first.setdefault(term[0], []).append(re.escape(term[1:]) + ending)
    groups = (
        f"{'(?<![A-Za-z])' if first.isascii() else ''}{re.escape(first)}(?:{'|'.join(rests)})"
        for first, rests in sorted(by_first.items())
    )
    firsts = re.escape("".join(sorted(by_first)))
    seconds = re.escape("".join(sorted({term[1] for term in _concept_of()})))
    return re.compile(f"(?=[{firsts}][{seconds}])(?:{'|'.join(groups)})")


def concepts(canonical: str) -> frozenset[str]:
    """The subjects that a canonical text names, each by the first word of its group."""
    return frozenset(named_concepts(canonical))


def named_concepts(canonical: str) -> dict[str, str]:
    """Subject → the word by which the text names it first."""
    table = _concept_of()
    found: dict[str, str] = {}
    for term in _any_term().findall(canonical):
        found.setdefault(table[term], term)
    return found
