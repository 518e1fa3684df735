"""The words by which lines with a figure are told apart: targets, actuals, budgets, forecasts. Data only.

All are matched against canonical text.
"""

from __future__ import annotations

import re

GOAL = re.compile(
    r"(?<![旧前])(?:数値|成果|達成|中間|最終)?目標(?:値|額|年度?|水準)?(?![一-鿿])|(?<![A-Za-z])K[PG]I(?![A-Za-z])"
    r"|(?:成果|達成|評価|アウトカム|アウトプット)指標|到達点"
)
"""What a figure that is aimed at is called; not 目標達成率, 旧目標."""
_LISTED = r"(?:目標(?:値|水準)?|(?<![A-Za-z])K[PG]I|(?:成果|達成|評価|アウトカム|アウトプット)?指標)"
GOAL_TITLE = re.compile(
    rf"(?:目標(?:値|水準)?|(?<![A-Za-z])K[PG]I|(?:成果|達成|評価|アウトカム|アウトプット)指標)(?:(?:と|及び|・|/|、){_LISTED}){{0,2}}"
    r"(?:等|一覧|の設定|\([^()]{1,20}\)|は?[、]?(?:以下|次)の(?:とおり|通り)(?:である|とする|です)?){0,2}$"
)
"""Titles and leads of lists of targets end so: 数値目標, 目標(2030年度), KPI・目標値; 目標の達成状況 does not."""
FORMER = re.compile(r"旧|前(?:計画|期|回)|これまで|従来|過去|現状")
"""What was aimed at once, or is set beside what is there, under one title: 現状と目標."""
ACTUAL = re.compile(
    r"実績|現状|現在|現況|時点|速報|推移|前年|昨年|過去|当時|従来|直近|前回|前期|基準値|初期値"
    r"|予測|推計|予想|見通し|見込|試算|推定|想定|仮定|予定"
)
"""What was measured, or is reckoned or planned for."""
GRANTED = re.compile(
    r"予算|概算|補正|当初|決算|執行|(?<!消)費$|経費|事業費|基金|交付|補助|助成|融資|出資|拠出|税率|保険料|料率|財政|財源|事業規模|枠$"
    r"|(?:要求|要望|必要|計上|措置|契約|限度|上限|配分|支給|基準|支援|給付|手当)額|定員|定数|募集|採択|対象"
)
"""Money that is to be spent, and what is fixed by a rule: no result that is worked for."""
BY_ITSELF = re.compile(
    r"世界の|市場(?:規模)?$|(?<!活動)人口$|人口(?:割合|比率)$|高齢化率$|高齢者|認知症|死亡|未婚|単身|世帯数$|開始年齢$|不足|必要(?:者|人|台|病床)?数$|需要[量額]?$|経過|老朽"
)
"""What grows or shrinks by itself: its figure for a year to come is a forecast unless it is called a target."""
FACTS_TITLE = re.compile(
    r"現状|背景|課題|動向|状況|推移|実績|見通し|推計|予測|試算|実態|調査|予算|概算|経費|財源|事例|参考|沿革|経緯|工程|日程|スケジュール"
)
"""Titles above what is or will be, whoever wants it or not."""

COUNTERS_OF_PARTS = frozenset(
    [
        "つ",
        "柱",
        "側面",
        "視点",
        "観点",
        "類型",
        "原則",
        "戦略",
        "課題",
        "指標",
        "項目",
        "段階",
        "ページ",
        "桁",
        "文字",
        "枚",
        "か条",
        "箇条",
        "区分",
        "世紀",
        "周年",
    ]
)
"""Units of how a paper or a rule is built: 目標 3つ."""
SPANS = frozenset(["年", "か月", "月", "週", "日", "時間", "分", "秒"])
"""計画期間 5年 is no target unless it is called one."""
MONEY = frozenset(["円", "ドル", "ユーロ", "元", "ポンド", "ウォン"])
MONEY_EARNED = re.compile(
    r"(?:額|高|GDP|GNI|消費|輸出|輸入|投資|所得|収入|賃金|時給|給与|年収|売上げ?|収益|生産|付加価値|出荷|取引|収支|単価|価格|コスト|寄附)$"
)
"""Sums of money that are results, not grants."""
