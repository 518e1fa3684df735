"""Common words: verbs and nouns that nearly every policy paper uses of every subject (推進, 強化, 連携 …).

Sharing them says nothing about a shared subject, so they weigh little. The list is of our own making; what the telling
words are is `concepts.py`.
"""

from __future__ import annotations

from functools import cache, lru_cache

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
市町村 都道府県 市区町村 当社 交付 補助 助成 交付金
開発 研究 技術 情報 サービス システム ニーズ ルール 人 人々 人材 利用者 導入 運用 保つ 守る 作る 生む 育てる 広げる 高める 深める 図れる
促す 担う 果たす 生かす 繋がる 繋げる 捉える 立つ 取る 掛ける 出す 入れる 置く 使う 合わせる 設ける 定める 講ずる 講じる 努める 致す 下
"""


@lru_cache(maxsize=1 << 14)
def tells(term: str) -> bool:
    """Whether a term can stand for a subject: no single character, hiragana word or common policy word."""
    return len(term) > 1 and term not in common_words() and not all("ぁ" <= character <= "ん" for character in term)


@cache
def common_words() -> frozenset[str]:
    """Dictionary spellings of words that tell nothing about the subject."""
    return frozenset(_COMMON.split())
