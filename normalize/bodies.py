"""Which bodies a statement names: ministries, agencies, 独立行政法人, local governments, the state itself.

Three sources, in this order of trust: the table of ministries and agencies (present and past) with their usual short
forms; corporations marked by their legal form, (独)国際協力機構; and names that end as only bodies do, 〜支援機構,
〜戦略本部. A name is left out where it is part of another word (総務省令), a foreign body (米国財務省) or the source of
a figure (総務省資料).
"""

from __future__ import annotations

import re

_CABINET = """
    内閣官房 内閣府 内閣法制局 復興庁 デジタル庁 こども家庭庁 宮内庁 人事院 会計検査院 国家安全保障局 内閣人事局
    内閣サイバーセキュリティセンター 国家サイバー統括室 公正取引委員会 国家公安委員会 個人情報保護委員会
    カジノ管理委員会 金融庁 消費者庁 警察庁 原子力規制委員会 原子力規制庁 運輸安全委員会 中央労働委員会
    公害等調整委員会 公安審査委員会 食品安全委員会 消費者委員会 原子力委員会 証券取引等監視委員会
    電力・ガス取引監視等委員会
"""
_MINISTRIES = """
    総務省 法務省 外務省 財務省 文部科学省 厚生労働省 農林水産省 経済産業省 国土交通省 環境省 防衛省
    消防庁 出入国在留管理庁 公安調査庁 検察庁 国税庁 スポーツ庁 文化庁 林野庁 水産庁 資源エネルギー庁 特許庁
    中小企業庁 観光庁 気象庁 海上保安庁 防衛装備庁 最高裁判所
"""
_WITHIN_THEM = """
    国土地理院 日本学術会議 国税不服審判所 海難審判所 国土技術政策総合研究所 国立感染症研究所
    国立社会保障・人口問題研究所 国立教育政策研究所 科学警察研究所 国立国会図書館 日本銀行
"""
"""Institutions of ministries, and others of the state, whose names end as those of bodies seldom do."""
_FORMER = """
    総理府 総務庁 大蔵省 文部省 厚生省 労働省 農林省 通商産業省 運輸省 郵政省 建設省 自治省 防衛庁 経済企画庁
    科学技術庁 環境庁 国土庁 北海道開発庁 沖縄開発庁 金融監督庁 食糧庁 社会保険庁 原子力安全・保安院 入国管理局
"""
_SHORT = {
    "経産省": "経済産業省",
    "文科省": "文部科学省",
    "厚労省": "厚生労働省",
    "農水省": "農林水産省",
    "国交省": "国土交通省",
    "通産省": "通商産業省",
    "エネ庁": "資源エネルギー庁",
    "入管庁": "出入国在留管理庁",
    "公取委": "公正取引委員会",
    "個情委": "個人情報保護委員会",
    "規制委": "原子力規制委員会",
    "NISC": "内閣サイバーセキュリティセンター",
    "JICA": "国際協力機構",
    "JBIC": "国際協力銀行",
    "JETRO": "日本貿易振興機構",
    "ジェトロ": "日本貿易振興機構",
    "NICT": "情報通信研究機構",
    "NEDO": "新エネルギー・産業技術総合開発機構",
    "JST": "科学技術振興機構",
    "NEXI": "日本貿易保険",
    "AIST": "産業技術総合研究所",
    "産総研": "産業技術総合研究所",
    "理研": "理化学研究所",
    "IPA": "情報処理推進機構",
    "JAXA": "宇宙航空研究開発機構",
    "JOGMEC": "エネルギー・金属鉱物資源機構",
    "AMED": "日本医療研究開発機構",
    "PMDA": "医薬品医療機器総合機構",
    "JICT": "海外通信・放送・郵便事業支援機構",
    "JOIN": "海外交通・都市開発事業支援機構",
    "JNTO": "国際観光振興機構",
}
"""Usual short forms → full name."""

_MINISTERS = {f"{name.removesuffix('省')}大臣": name for name in _MINISTRIES.split() if name.endswith("省")}
_MINISTERS["デジタル大臣"] = "デジタル庁"
"""A minister stands for the ministry: 総務大臣は、計画を定める。"""

_COLLECTIVES = {
    "関係府省庁": r"関係(?:する)?(?:各)?(?:府省庁|府省|省庁|行政機関)|各(?:府省庁|府省|省庁)|全(?:府省庁|省庁)",
    "地方公共団体": r"地方公共団体|地方自治体|自治体|都道府県(?:及び|並びに|又は|や|と|・|、)市区?町村",
    "都道府県": r"都道府県",
    "市町村": r"市区?町村",
}

_OF_ITS_OWN = r"(?<![一-鿿々〇ァ-ヺーA-Za-z0-9])"
_ACTS = {
    "都道府県": rf"{_OF_ITS_OWN}[各本当同]?(?:[都府](?=は)|県(?=は|が|において)|知事(?=は|が))",
    "市町村": rf"{_OF_ITS_OWN}[各本当同]?(?:[町村区](?=は)|市(?=は|が|において)|[市町村]長(?=は|が))",
    "行政庁": rf"{_OF_ITS_OWN}(?:当該)?行政庁(?=は|が|において)",
    "事業者": rf"{_OF_ITS_OWN}(?:民間|関係)?事業者等?(?=は)",
}
"""Who is a body only where it acts, by short names that are the ends of very many words. 事業者 are no public body, but
what the state did and now they shall do, or the other way round, is what a reader wants to see."""

_STATE = "国"
"""The state as the one who acts: 国は, 政府が. One name for both, as papers write now one, now the other."""
_STATE_ACTS = (
    r"(?<![一-鿿々ァ-ヺーA-Za-zのが])(?:日本)?(?:"
    r"国(?=は|が|において|として|による|の(?:責務|責任)|(?:及び|並びに|や|と|・|、|又は)(?:地方|都道府県|自治体|市町村|独立行政法人))|"
    r"政府(?=は|が|において|として|による|全体|一体|一丸|及び|・|の(?:責務|責任)))|(?:我が国|わが国)政府"
)
"""Not a state among others (各国は, 相手国が, 米国政府, その国が), nor what is of the state (国の基準, 政府調達)."""

_FULL = frozenset((_CABINET + _MINISTRIES + _WITHIN_THEM + _FORMER).split())
_OTHER_NAMES = _SHORT | _MINISTERS
_NAMES = "|".join(sorted(map(re.escape, _FULL | _OTHER_NAMES.keys()), key=len, reverse=True))
_LEGAL_FORM = (
    r"(?:独立行政法人|国立研究開発法人|国立大学法人|大学共同利用機関法人|地方独立行政法人|特殊法人|認可法人|株式会社|"
    r"(?:一般|公益)?(?:社団|財団)法人|\((?:独|国研|株|一社|公社|一財|公財|特)\))"
)
_NAME = r"[一-鿿々ァ-ヺーA-Za-z・]"
_CORPORATIONS = "機構|公庫|公社|事業団|基金|振興会|協会|センター|研究所|銀行|支援機構"
_OFFICES = "機構|公庫|事業団|振興会"
_COUNCILS = "本部|会議"
_ADVISERS = "審議会"

_BODY = re.compile(
    rf"(?P<name>{_NAMES})"
    + "".join(f"|(?P<c{number}>{pattern})" for number, pattern in enumerate(_COLLECTIVES.values()))
    + "".join(f"|(?P<a{number}>{pattern})" for number, pattern in enumerate(_ACTS.values()))
    + rf"|(?P<state>{_STATE_ACTS})"
    + rf"|{_LEGAL_FORM}(?P<legal>{_NAME}{{2,28}}?(?:{_CORPORATIONS}))(?![一-鿿ァ-ヺー])"
    + rf"|(?P<corporation>[一-鿿々]{{4,14}}(?:{_OFFICES})(?![一-鿿]))"
    + rf"|(?P<council>[一-鿿々ァ-ヺーA-Za-z]{{1,20}}(?:戦略|推進|対策|創生|改革|諮問|構想実現)(?:{_COUNCILS}))"
    + rf"|(?P<advisory>[一-鿿々]{{2,12}}(?:{_ADVISERS}))"
)
_MAY_NAME = tuple(
    re.compile(words).search
    for words in (
        _NAMES,
        "国[はがやとにのお及並又による・、]|政府",
        *_COLLECTIVES.values(),
        "[都府県市町村区]は|[県市](?:が|において)|(?:知事|[市町村]長|行政庁)[はが]|行政庁において|事業者等?は",
        "|".join((_CORPORATIONS, _OFFICES, _COUNCILS, _ADVISERS)),
    )
)
"""What every body's name is, or ends in. Most sentences hold none of it, and need no closer look; plain lists of words
are found a hundred times as fast as names that may begin with any kanji."""
_PLACE = re.compile(
    r"(?:等|など)?に(?:も|は|おける)?(?!対|よ|関|つ|お[いけ](?!る))[^、。]{0,20}?(?:設置|新設|増設|配置|配備|整備|設け|置[くきい]|開設|建設|創設|展開|広げ|普及)"
)
"""窓口を全都道府県に設置する: where, not by whom."""
_HEAD = re.compile(r"知事|長|大臣|長官")
_EVERY = re.compile(r"(?:全|全ての|すべての|各|47)$")
_NOT_BY_THEM = re.compile(
    r"(?:等|など)?(?:に(?!お[いけ][てる]|よ[りるっ]|つい|て)(?:も|は|対し(?:て(?:は|も)?)?)?+、?+|へ(?:も|は|の)?|から(?:も|は|の)?(?!な[るり]|成)|以外|を除)"
    r"(?![^、。]{0,30}?(?:委託|委任|委嘱|委ね|任せ|任じ|求め|促|働き|呼び|要請|依頼|諮問|課[しす]|義務|命[じず]|移[しす管譲行]|設置|設け|置[きくい]|"
    r"新設|創設|担わせ|行わせ|実施させ))"
)
"""Who is told, given or left out: 県に通知する, 県から受け取る, (県を除く。); not who is to do it: 県に委託する."""
_FOREIGN = re.compile(r"(?:[米英仏独伊露韓中印豪加]国?|連邦|欧州|[ァ-ヺー])$")
_NOT_THE_BODY = re.compile(
    r"(?:副)?長官|特命担当|政務官|会合|会談|省令|府令|令|告示|法|訓令|設置法|組織令|規則|資料|作成|調べ|統計|ホームページ|HP|ウェブサイト|白書|によると|によれば"
)
_SOURCE = re.compile(r"^\W{0,2}(?:出典|出所|資料|参考)")
_OF_A_LAW = re.compile(r"[条章節法号]|^[一二三四五六七八九十等]")
_INTERNATIONAL = re.compile(
    r"経済協力開発機構|北大西洋条約機構|欧州安全保障協力機構|石油輸出国機構|世界保健機構|国際標準化機構"
)

_BETWEEN = re.compile(r"[、,・/ \n]|及び|並びに")
_OFFICE = re.compile(
    r"[一-鿿々ァ-ヺーA-Za-z0-9]{0,10}(?:(?![のをがに])[ぁ-ん]){0,6}[一-鿿々ァ-ヺーA-Za-z0-9]{1,20}"  # 子育て支援課
    r"(?:課|室|部|局|係|班|所|署|本部|委員会|協議会|事務局|団体|センター|チーム|館|園|校)"
)


def find_bodies(canonical: str) -> tuple[str, ...]:
    """Canonical names of the public bodies named, in order of appearance, each once."""
    if not any(search(canonical) for search in _MAY_NAME) or _SOURCE.match(canonical):
        return ()
    found = (_canonical_name(match, canonical) for match in _BODY.finditer(canonical))
    return tuple(dict.fromkeys(name for name in found if name))


def find_responsible(canonical: str) -> tuple[str, ...]:
    """The bodies that a cell names under the heading of those responsible: there 市民課 is one as well."""
    named: list[str] = []
    for part in _BETWEEN.split(canonical):
        named.extend(find_bodies(part) or ((part,) if _OFFICE.fullmatch(part) else ()))
    return tuple(dict.fromkeys(named))


def is_body(words: str) -> bool:
    """Whether these words are the name of one public body, and nothing else."""
    match = _BODY.fullmatch(words)
    return match is not None and bool(_canonical_name(match, words))


def _canonical_name(match: re.Match[str], text: str) -> str:
    """The body's full name; "" where the words are no body or not this one."""
    group, words = match.lastgroup or "", match.group(match.lastgroup or 0)
    if _NOT_THE_BODY.match(text, match.end()) or _NOT_BY_THEM.match(text, _end_of_title(match, text)):
        return ""
    if group == "name":
        acronym = words.isascii()
        if acronym and _touches_letter(text, match.span()):
            return ""
        return "" if not acronym and _FOREIGN.search(text[: match.start()]) else _OTHER_NAMES.get(words, words)
    if group == "state":
        return _STATE
    if (
        group[0] == "c"
        and words != "地方公共団体"
        and _PLACE.match(text, match.end())
        and _EVERY.search(text[: match.start()])
    ):
        return ""
    if group[1:].isdigit():
        return list(_COLLECTIVES if group[0] == "c" else _ACTS)[int(group[1:])]
    return "" if _INTERNATIONAL.search(words) or _OF_A_LAW.search(words) else words.lstrip("他各同本当")


def _end_of_title(match: re.Match[str], text: str) -> int:
    """Where the body ends with its head: 知事 of 都道府県知事に."""
    title = _HEAD.match(text, match.end())
    return title.end() if title else match.end()


def _touches_letter(text: str, span: tuple[int, int]) -> bool:
    """An acronym within a longer Latin word (JOINT, JSTOR) is none."""
    around = text[max(0, span[0] - 1) : span[0]] + text[span[1] : span[1] + 1]
    return any(char.isascii() and char.isalpha() for char in around)
