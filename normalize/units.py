"""Units and counters: how they are written, and the one name a `Quantity` carries. Data only."""

from __future__ import annotations

import re

from .metric import NAMES

AMBIGUOUS = "隊部両床票軒筆粒頭羽匹便席坪組班室式艇艘株口字通園館県市町村"
"""Counters that are the beginnings of very many words."""
_NO_WORD_GOES_ON = "(?=[^一-鿿ァ-ヺ]|$|以[上下内]|未満|程度|前後|超|増|減|規模|余|強|弱)"
# A counter is kept apart from the words that begin with its character (人 from 人材, 部 from 部会). No alternative has
# a group, and nearly all begin with a plain character: so those that cannot match cost next to nothing.
_UNITS = (
    "米ドル|USドル|ドル|USD|円(?![卓滑熟形周])|JPY|ユーロ|EUR|人民元|元(?!年|[素気号本々来的])|ウォン|ポンド|ルピー",
    "%ポイント|パーセントポイント|ポイント|pt(?![a-z])|%|パーセント|倍(?!率)|割(?![合当引])|ppm(?![a-z])",
    "か国語|か国|か月間|か月|か年|か所|か条|か村",
    "週間?(?!末)|年間|年(?!度|代|版|[頭末始初])|日間|日(?!本|付|時|米|中|韓|欧|[英独仏印豪豊常程系])|時間",
    "分間|分(?!の|野|析|[類担散配離科別割権子母])|ミリ秒|ms(?![a-z])|秒|周年|世紀",
    "人(?![材工口格権間事気生々称物件体形脈類質文][^当]?|員|工|目|暮らし|ぐらし|[三3]脚|親|芝居|旅|っ子|世帯|家族|乗り)",
    "名(?![前称義目簿古])|万人|者(?!間)|世帯|社(?![会員長団内外])|件(?!数)|回線|回(?![線答路復帰収避転])",
    "点(?![検在数])|本(?![ァ-ヺ部日社質法件音来格人店文年])|個(?![人別性])|台(?!湾|[風頭帳本])|局|隻|機(?![関能会械構器密])",
    "基(?![本準盤地金礎])|校|棟|戸(?![籍別建])|箱|冊|枚|歳|才|つ(?!ひと)|種類|種(?![々別子])|位(?!置|相)",
    "項目|品目|業種|分野|拠点(?!居住|生活)|地域(?!居住|生活)|地区|都市|市町村|都道府県|都府県|市区町村|自治体|団体|省庁|府省庁|府省",
    "機関|大学|企業|事業者|事業所|事業|施策|課題|プロジェクト|言語|路線|店舗|病院|施設|箇条|指標|段階|柱|側面|視点|観点|類型|原則",
    "戦略|法人|組織|案件|チーム|グループ|ページ|頁|文字(?!コード)|桁",
    "部門|車両|編成|航路|区間|区画|集落|家族|家庭|学級|クラス|科目|講座|病床|症例|議席|系統|区分|作品|試合|市町(?!村)",
    f"[{AMBIGUOUS}]{_NO_WORD_GOES_ON}",
    "キロメートル/h|キロメートル|km2|km²|km/h|km|平方キロメートル|平方メートル|m2|m²|立方メートル|m3|m³|Nm3",
    "平方センチメートル|立方センチメートル",
    "ミリ(?:メートル|グラム|リットル)|mm(?![a-z])|mg(?![a-z])|m[Ll](?![A-Za-z])|センチメートル|センチ|cm[23²³]|cm(?![a-z])",
    "マイクロ(?:メートル|グラム)|μ[mg](?![a-z])|ナノ(?:メートル|グラム)|n[mg](?![a-z])",
    "メートル|m(?![a-zA-Z0-9])|ヘクタール|ha(?![a-z])|アール(?![ァ-ヺー])",
    "キログラム|k?g-?CO2|kg(?![a-z])|グラム|g(?![a-zA-Z])|[kM]?t-?CO2|トン-?CO2|CO2トン|トン|t(?![a-zA-Z])",
    "デシリットル|dL(?![A-Za-z])|キロリットル|kL|kl|リットル|L(?![A-Za-z])|キロ(?:ワット時|ワット|ヘルツ|バイト|ジュール|パスカル)|ヘクトパスカル|[hkM]Pa(?![a-z])",
    "メガ(?:ワット時|ワット|ヘルツ|バイト|ジュール|パスカル)|ギガ(?:ワット時|ワット|ヘルツ|バイト|ジュール)",
    "テラ(?:ワット時|ワット|ヘルツ|バイト|ジュール)|ペタ(?:バイト|ジュール)|[kMGT]Wh|[kMGT]W(?![A-Za-z])|ワット|W(?![A-Za-z])",
    "[kMGTP]J(?![A-Za-z])|kHz|MHz|GHz|THz|ヘルツ|Hz|kbps|Kbps|Mbps|Gbps|Tbps",
    "バイト|[KkMGTPEZ]B(?![A-Za-z])|°C|度(?!目)|カロリー|量子ビット|ビット|ベクレル|シーベルト|デシベル|dB(?![A-Za-z])",
)

UNIT = re.compile("|".join(_UNITS))
"""Any unit at this place of a folded text."""

_NAMES = {
    "米ドル": "ドル", "USドル": "ドル", "USD": "ドル", "JPY": "円", "EUR": "ユーロ", "人民元": "元",
    "%ポイント": "ポイント", "パーセントポイント": "ポイント", "pt": "ポイント", "パーセント": "%",
    "か月間": "か月", "か年": "年", "週間": "週", "年間": "年", "日間": "日", "分間": "分", "ms": "ミリ秒",
    "名": "人", "万人": "人", "才": "歳", "種": "種類", "頁": "ページ",
    "キロメートル/h": "km", "km/h": "km", "平方キロメートル": "km2", "km²": "km2", "平方メートル": "m2", "m²": "m2",
    "平方センチメートル": "cm2", "cm²": "cm2", "立方メートル": "m3", "m³": "m3", "立方センチメートル": "cm3",
    "cm³": "cm3", "センチ": "cm", "アール": "a", "ヘクタール": "ha", "トン": "t", "ml": "mL", "kl": "kL",
    "tCO2": "t-CO2", "トンCO2": "t-CO2", "トン-CO2": "t-CO2", "CO2トン": "t-CO2", "ktCO2": "kt-CO2", "MtCO2": "Mt-CO2",
    "gCO2": "g-CO2", "kgCO2": "kg-CO2", "Kbps": "kbps", "°C": "度", "デシベル": "dB", **NAMES,
}  # fmt: skip


def unit_name(match: re.Match[str]) -> str:
    """The canonical name of a unit that `UNIT` or `COUNTED` matched: 米ドル → ドル, 拠点 as it is."""
    return _NAMES.get(match.group(), match.group())


_PLAIN = re.sub(r"\(\?[!=][^)]*\)", "", "|".join(_UNITS))
_FIRSTS = AMBIGUOUS + "".join(sorted({unit[0] for unit in _PLAIN.split("|") if "一" <= unit[0] <= "鿿"}))
COUNTED = re.compile(
    rf"(?![{_FIRSTS}年月日時分秒番号条項章節款編目第系形型代版線区国次期級類階面割引増減超強弱以未程前余])"
    r"[一-鿿]{1,2}?(?=[をがはにのとへもでや、。・)」/]|から|まで|より|$|以[上下内]|未満|程度|前後|超|増|減|規模)"
)
"""One or two kanji behind a large figure, which count something even where no table names it: 1,200句."""
