"""What policy papers do: verbal nouns and verbs, sorted by how much of a promise they make.

Data only. The grammar that finds the last predicate is in `predicates.py`, what follows from it in
`commitments.py`. The classes are those of docs/strength.md:

    implement   a finished thing that can be checked afterwards: 策定 設置 公表 派遣
    promote     effort without a finished thing: 推進 支援 図る 努める
    consider    thinking about it: 検討 協議 調査
    aim         a goal is named: 目指す 掲げる (promote, or target with a figure)
    outcome     a state that is to come about: 向上 削減 拡大. A verb of it is effort (品質を向上させる), but the
                bare noun phrase names an effect as often as an act (生産性の向上), so that alone it promises nothing
    ailment     what goes wrong by itself: 老朽化 空洞化; never a promise
    report      the paper or its speaker at work: 述べる 示す 説明; what things have or do: 占める 抱える; no promise
    refusal     it is not done, or not now: 見送る 控える 延期; never a promise
"""

from __future__ import annotations

from typing import Literal

Deed = Literal["implement", "promote", "consider", "aim", "outcome", "ailment", "report", "refusal"]

_VERBAL_NOUNS: dict[Deed, str] = {
    "implement": """
        策定 作成 制定 改正 改訂 改定 廃止 見直し 見直 決定 閣議決定 創設 新設 設置 設立 設定 開設 整備 構築 再構築
        建設 敷設 導入 開始 着手 実施 試行 施行 実行 履行 遂行 執行 提供 供給 配布 配備 配置 配分 交付 給付 支給
        拠出 出資 融資 貸付 補助 助成 投資 投入 措置 計上 公表 公開 公募 募集 発表 発信 情報発信 提示 提出 通知
        周知徹底 広報 派遣 招聘 招致 受入れ 受入 受け入れ 任命 指定 認定 選定 採択 選任 登録 許可 認可 承認 締結
        批准 署名 開催 開講 運用 運営 稼働 移行 移管 統合 一元化 義務化 法制化 無償化 標準装備 実装 社会実装 実用化
        実証 検証 評価 点検 監視 監査 把握 収集 集約 共有 公示 展開 水平展開 活用 利活用 利用 使用 実現 達成 完了
        完成 開発 研究開発 試験 製造 生産 発行 発足 立上げ 立ち上げ 組成 形成 創造 確立 具体化 具現化 取りまとめ
        とりまとめ まとめ 報告 届出 申請 交渉 調整 対話 仕組みづくり 仕組み作り づくり 作り 造り 制度化 立案 企画
        委託 発注 調達 購入 買上げ 徴収 課税 減税 増税 引下げ 引上げ 引き下げ 引き上げ 延長 短縮 追加 撤廃 禁止 規制
        限定 適用 付与 付加 明記 規定 明確化 明示 除去 撤去 更新 改修 修繕 更改 再編 解体 分割 採用 変更 撤回 凍結
        中止 停止 完遂 補填 補正 樹立 接続 設計 制度設計 再設計 再設定 免除 還元 分配 再分配 オンライン化 研修 掲載
        掲示 配信 放送 送付 送信 保存 保管 保全措置 返還 賠償 補償 充当 支払 支払い 常設 終了 打切り 打ち切り 閉鎖
        休止 中断 解除 任意化 解禁 減員 増員 増設 上乗せ 義務付け 義務づけ 取りやめ 取り止め 取止め 再開 恒久化 有料化
        無料化 有償化 縮減 圧縮
    """,
    "promote": """
        推進 促進 加速 加速化 支援 後押し 下支え 底上げ 応援 奨励 振興 育成 養成 教育 涵養 醸成 強化 機能強化
        体制強化 増強 充実 拡充 普及 普及促進 普及啓発 啓発 周知 連携 協力 協働 協調 国際協力 貢献 寄与 参画 関与
        参加 主導 先導 牽引 リード 取組 取組み 取り組み 対策 努力 配慮 留意 注力 尽力 尊重 重視 徹底 保護 保全 防止
        予防 高度化 合理化 国際化 グローバル化 デジタル化 ビジネス化 事業化 汎用化 ショーケース化 深化 進化 改革
        変革 転換 刷新 革新 誘致 誘導 喚起 発掘 開拓 克服 打破 払拭 脱却 排除 撲滅 根絶 共創 保障 優遇 堅持 共通化
        掘り起こし 働きかけ 働き掛け アピール PR フォローアップ サポート アップデート 提案 提起 提唱 表明 要請
        呼びかけ 呼び掛け 確認 再確認 継続 持続 発展 救済 是認 挑戦 チャレンジ 実践 励行 監督 指導 助言 相談 仲介
        橋渡し 獲得 取得 誘発 高揚 昂揚 顕彰 研究 標準化 国際標準化 共同研究 重点化 簡素化 迅速化 弾力化 オープン化
        救護 救援 反映 負担 増額 減額
    """,
    "consider": """
        検討 再検討 協議 議論 審議 調査 分析 研究会 検証検討 模索 考察 精査 意見交換 情報交換 整理 注視
    """,
    "aim": """
        目標
    """,
    "outcome": """
        向上 改善 拡大 増加 増大 増進 伸長 伸展 成長 縮小 削減 低減 軽減 抑制 減少 是正 解消 解決 緩和 創出 回復
        安定 充足 確保 維持 継承 承継 伝承 対応 対処 効率化 最適化 活性化 円滑化 適正化 可視化 見える化 集中 分散
        交流 両立 調和 整合 再生 復旧 復興 創生 多様化 強靱化 強靭化 一体化 浸透 定着 安定化 自律化 最大化 最小化
        小型化 低コスト化 短期化 倍増 半減 上昇 引上 進展 定着率 繁栄 両立化 安全 安心 回答
    """,
    "ailment": """
        老朽化 高齢化 少子化 少子高齢化 人口減少 過疎化 空洞化 形骸化 固定化 深刻化 複雑化 激甚化 頻発化 巧妙化
        陳腐化 長期化 劣化 悪化 温暖化 硬直化 希薄化 孤立化 弱体化 肥大化 属人化 寡占化 二極化 ぜい弱化 脆弱化
        一極集中 分断 低迷 低下 不足 破壊 欠如 乖離 逼迫 停滞 衰退 流出 遅れ 困難 障害 圧迫 阻害 妨害 侵害 偏重 偏在
        依存 喪失 荒廃 疲弊 混乱 断絶 途絶 崩壊 破綻 直面 台頭 氾濫 蔓延 流失 被害 頻発 多発 激減 急減 後退 鈍化 高騰
        下落 遅延 常態化 顕在化
    """,
    "report": """
        説明 紹介 報告書 記載 記述 列挙 例示 参照 引用 発言 開会 閉会 開議 発表会 予定 見込み 合意 会談 訪日
        訪問 来日 参集 感謝 御礼 期待 予想 予測 想定 懸念 指摘 認識 理解 判明 存在 発効 所管 所有 保有 該当 意味
    """,
    "refusal": """
        延期 先送り 見送り 見合わせ 断念 棚上げ 後回し 自粛 後ろ倒し
    """,
}

_VERBS: dict[Deed, str] = {
    # Stems up to the inflection: 進め(る), 図(る), 取り組(む).
    "implement": """
        行 行な 行っ 講じ 講ず 設け 定め 改め 築 立ち上げ 打ち出 創 造 作 つく 開 始め 決め 取りまとめ とりまとめ
        まとめ 与え 渡 配 派 届け 建て 敷 置 廃 止め やめ なく 無く 引き下げ 引き上げ 引下げ 引上げ 実ら 組み込 組込
        盛り込 集め 変え 直 見直 投じ 充て 割り当て 支払 明らかに 構え 出 受け入れ 受入れ 差し止め
        上げ 下げ 課 義務付け 義務づけ 募 委ね 委 終え 終わらせ 打ち切 打切 取りやめ 取り止め 取止め 命じ 命ず
        禁じ 禁ず 任せ 任じ 任ず 送り出 繰り上げ 切り上げ 切り下げ 積み増 積み立て 払い戻 貸し出 貸し付け 組み入れ
        知らせる 置き換え 入れ替え 書き換え 付け加え 受け付け 作り上げ 築き上げ 創り出 作り出 閉じ 選び 選ぶ 植え 贈
        載せ 加算
    """,
    "promote": """
        進め 推し進め 押し進め 図 はか 取り組 とりくむ 取組 努め つとめ 高め 強め 深め 広げ 拡げ 広め 伸ば 増や 増す
        減ら 促 助け 支え 守 育て はぐく 育 活か 生か いかし いかす いかせ 呼び込 取り込 取り入れ 取入れ つなげ
        繋げ 結び付け 結びつけ 後押し 引き出 掘り起こ 打って出 整え 続け 保 防 抑え 応え 備え 挑 臨 当た 資 関わ
        働きかけ 働き掛け 呼びかけ 呼び掛け 磨 回 推 補 担 果た 尽く 生み出 産み出 重ね 切り替え 転じ 引っ張 移
        根付かせ 根づかせ 広が 捉え 捕え 強みに 取り除 立て直 乗り越え 断 極め 起こ 寄り添 認め 鍛え 据え 目を向け
        立ち向か 惹きつけ 引き付け 引きつけ 緩め 早め 急 養 培 注 払 導 施 拓 切り拓 切り開 引き継 受け継 語り継 伝え
        訴え 汲 盛り上げ 押し上げ 束ね 結 結び付 断ち切 食い止め 償 報い 満た 揃え 率い 歩 取り戻 迎え 迎え入れ 支え抜
        守り抜 やり抜 やり遂げ やりきり やり切 成し遂げ 振り向け 絞 絞り込 取り払 和らげ 位置付け 位置づけ 成果を上げ
        成果をあげ 効果を上げ 実績を上げ 利益を上げ 収益を上げ 声を上げ
    """,
    "consider": """
        探 さぐ 見極め 調べ 考え 話し合 詰め 結論を得 見守 成案を得
    """,
    "aim": """
        目指 めざ 目ざ 掲げ 期す 期 ねら 狙
    """,
    "outcome": "",
    "report": """
        除 含 述べ 示 いう 言 掲げられ 申し上げ 申 伺 存じ ある 有 違 異な なる 成 おけ おい 入る 思
        占め 抱え 受け 感じ 及ぼ 上回 下回 伴 超え 越え 失 持 もつ もち 経る 帯び 呼 被 負 背負 生じ 生む 生み 生ん 来
        浴び 誇 問 待 知 見る 見て 聞 覚え 忘れ 願 祈 望 喜 祝 悼 惜 恐れ 踏まえ 見据え 通じ 介 指 表 現 物語
        過ご 強い 脅か 損な 妨げ 阻 欠 欠い 乱 壊 傷つけ 奪 繰り返 辿 たど 遂げ 見せ 経て 巡 めぐ もたら 招 問わ 兼ね
        含め 除き 受け取 得 得る 得て 要 準用 名乗 競 裏付け 見舞 過ぎ 至 触れ 上る 目立 成り立 見込 足り 限 読み替え
        読替え 免れ 割を切 申し添え 聞こえ 費や
    """,
    "refusal": """
        見送 見合わせ 見合せ 控え 差し控え 諦め あきらめ 遅らせ
    """,
}


def _index(table: dict[Deed, str]) -> dict[str, Deed]:
    return {word: deed for deed, words in table.items() for word in words.split()}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NOUNS: dict[str, Deed] = _index(_VERBAL_NOUNS)
"""Verbal noun (推進) → class."""

STEMS: dict[str, Deed] = _index(_VERBS)
"""Verb up to its inflection (進め) → class."""

LIGHT = _words("行 行な 行っ 進め 開始 始め 加え 深め 重ね 実施 継続 続け 加速 図 着手 急")
"""Verbs that leave the meaning to their object: 検討を進める is to consider, 支援を行う is to promote."""

CAUSED = _words("""
    創出 向上 改善 拡大 増加 増進 削減 低減 軽減 抑制 解消 解決 緩和 回復 貢献 寄与 促進 促 資 高め 生み出 支え
    つなげ 広げ 増や 減ら 実現 提供 効率化 最適化 活性化 可視化 最大化 最小化
""")
"""Effects that things bring about as readily as governments do: 新技術は、雇用を創出する."""

HAPPENING = _words("""
    実現 向上 拡大 増加 縮小 進展 進化 普及 浸透 定着 集中 分散 発展 成長 減少 改善 回復 安定 上昇 深化 加速 移行
    転換 変革 強化 高ま 終了
""")
"""Words that also serve as intransitive verbs: 普及 is to spread, not only 普及させる."""

LONGEST_NOUN = max(map(len, NOUNS))
LONGEST_STEM = max(map(len, STEMS))
