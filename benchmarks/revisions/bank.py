"""Sentences of policy of our own making, for what the documents at hand do not offer: many fields, many verbs.

`ACTS` are things done to an object, unlike each other; facts are edited into them (`planted`). `TWINS` are sentences of
one form with a gap, and the words that fill it: two of them are two commitments, however alike they look.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import NamedTuple


class Act(NamedTuple):
    """`thing` を `verb` する: an act that can be checked afterwards."""

    thing: str
    verb: str

    @property
    def plain(self) -> str:
        return f"{self.thing}を{self.verb}する"

    @property
    def nominal(self) -> str:
        return f"{self.thing}の{self.verb}"


_BY_VERB: dict[str, str] = {
    "策定": "学校給食の食材の調達基準／漁港の荷さばき場の改修計画／夜行バスの運行の安全指針／地下街の浸水時の誘導手順／"
    "古民家の移築に係る技術基準／火山灰の処分に関する手引／盲導犬の訓練課程の標準／酒蔵の排水の水質基準",
    "整備": "沿岸の避難階段／里山の獣害防止柵／再犯者の就労先の名簿／山林の境界の測量図／車椅子使用者のための更衣室／"
    "農業用水路の水位計／過疎地の給油所／渡り鳥の観察小屋",
    "設置": "夜間中学の日本語教室／救急車の待機拠点／空き家の相談窓口／町工場の技能継承の会議体／線路脇の防音壁／"
    "河川敷の仮設トイレ／公証役場の予約端末／養殖場の赤潮警報器",
    "導入": "離島の診療所の遠隔診断装置／登山道の入山登録制／牛の個体識別票／裁判員の休業補償／トラックの予約受付制／"
    "博物館の多言語案内板／納骨堂の利用料の減免／水門の自動閉鎖装置",
    "公表": "介護職員の離職理由の内訳／食品の自主回収の件数／踏切事故の原因／校則の見直しの経過／井戸水の検査値／"
    "飼い犬の登録率／裁判所の待ち時間／路面電車の遅延の記録",
    "創設": "保育士の家賃の補助制度／若手の陶工の奨励賞／育児中の研究者の復帰枠／消防団員の福利厚生基金／"
    "里親の休息を支える一時預かり制度／海女の技能認定／木造校舎の保存修理の助成／司書の国内留学制度",
    "開始": "献血の夜間受付／粗大ごみの戸別収集／刑務作業の職業訓練／タクシーの相乗り実験／方言の音声収集／"
    "天然記念物の巡回監視／棚田の保全活動の登録／児童館の土曜開館",
    "配布": "妊婦への防災手帳／独居世帯への警報器／新成人への選挙の手引／漁業者への救命胴衣／転入者への分別の案内／"
    "山小屋への携帯無線機／保護者への視力検査の結果／観光客への熱中症の注意票",
}
ACTS: tuple[Act, ...] = tuple(Act(thing, verb) for verb, things in _BY_VERB.items() for thing in things.split("／"))

_PLACES = "小学校／保健所／消防署／図書館／刑務所／空港／卸売市場／博物館"
_PEOPLE = "妊産婦／漁業者／留学生／高齢者／被災者／求職者／里親／退職自衛官"
_WORKS = "橋梁／下水道管／信号機／ダム／街路樹／トンネル／堤防／歩道"
_GOODS = "木材／水産物／医薬品／陶磁器／織物／果実／農機具／種苗"
_HAZARDS = "津波／土砂崩れ／山火事／豪雪／高潮／渇水／落雷／噴火"

TWINS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (form, tuple(words.split("／")))
    for words, forms in (
        (
            _PLACES,
            "{}に非常用の発電機を配備する。／{}の耐震診断の結果を毎年公表する。／"
            "{}に勤める職員の夜間勤務の回数に上限を設け、超えた場合の代休の取得を義務付ける。／"
            "老朽化した{}の建替えに要する経費を補助する。／{}の屋上に太陽光パネルを設置し、余った電気を地域で使う。",
        ),
        (
            _PEOPLE,
            "{}に対する法律相談を無料で実施する。／{}の住まいの確保を支援する。／"
            "{}が窓口を訪れなくても手続を終えられるよう、申請書の様式を改め、電話での受付を始める。／"
            "{}の健康診断の費用を全額助成する。／悩みを抱える{}のための交流の場を県内各地に設ける。",
        ),
        (
            _WORKS,
            "{}の点検を５年に１度実施する。／損傷した{}の補修を急ぐ。／"
            "{}の位置や状態を記録した台帳を電子化し、近隣の自治体と共有する。／"
            "{}の維持管理を担う技術者の資格を新たに定める。／大型車の通行による{}への負荷を測定し、その値を公開する。",
        ),
        (
            _GOODS,
            "{}の輸出に必要な証明書の発行を迅速化する。／国産の{}の販路を開拓する。／"
            "{}の産地を偽る表示を取り締まるため、抜き打ちの検査を行う専門の班を各地方支分部局に置く。／"
            "{}の価格の動きを毎週公表する。／作り手の減った{}の生産技術を映像に残す。",
        ),
        (
            _HAZARDS,
            "{}に備えた訓練を年２回実施する。／{}の危険を知らせる標識を増設する。／"
            "過去の{}の被害を伝える石碑や文書を調べ、地図の上で見られるようにする。／"
            "{}で孤立した集落に物資を届ける手順を定める。／{}の発生を早期に知らせる観測網を充実する。",
        ),
    )
    for form in forms.split("／")
)


def acts(rng: Random) -> Iterator[Act]:
    """All acts in random order, each once: no two sentences made of them are alike."""
    yield from rng.sample(ACTS, len(ACTS))


def twins(rng: Random, most: int = 4) -> Iterator[tuple[str, ...]]:
    """For every form, in random order, two to `most` sentences that differ in one word."""
    for form, words in rng.sample(TWINS, len(TWINS)):
        yield tuple(form.format(word) for word in rng.sample(words, rng.randint(2, most)))
