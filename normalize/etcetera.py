"""等 and など as suffixes of their own, that leave open what else is meant; not in 平等, 高等学校, 三親等, こんなどき.

One pattern for all who look for them. 等 belongs to a word where it can stand in no other way: in 平等 and 均等, but
not in 公平等 (公平 and others); in 上等 only where no kanji precedes (向上等); in 高等学校, but not in 残高等.
"""

from __future__ import annotations

_KANJI = "一-鿿々"
_NUMERAL = "一二三四五六七八九十"

_SECOND_HALF = (
    r"(?<!公平|水平|和平)(?<=平)等",
    r"(?<!平均)(?<=均)等",
    r"(?<![反絶相応]対)(?<=対)等",
    r"(?<![共協合賛異混]同)(?<=同)等",
    r"(?<![残最標円上来獲荷]高)(?<=高)等",
    r"(?<=中)等(?=教育|学校|部|科|症|度)",
    r"(?<=初)等(?=中等|教育|科|部|学校)",
    rf"(?<![{_KANJI}][上下優劣特不我彼何])(?<=[上下優劣特不我彼何])等",
    rf"(?<=[{_NUMERAL}何\d]親)等",
    rf"(?<![{_KANJI}][{_NUMERAL}])(?<=[{_NUMERAL}])等",  # 二等; not 統一等
    rf"(?<=[第勲{_NUMERAL}][{_NUMERAL}\d])等",
    rf"(?<=[{_NUMERAL}\d])等(?=[親賞星]|地(?![域方区下震元球盤図点価理権上]))",  # 一等地; not Society5.0等
)
"""等 that ends a word of its own: 平等, 対等, 中等教育, 我等, 三親等, 第二等."""

_FIRST_HALF = (
    r"等(?:し[いくけさ]|級|身大|号|価(?![格値])|式(?![典場])|分(?![野析散割布類担岐])|質(?![の的問])|温(?![室暖泉度])|高線|速(?!や)|"
    r"圧線|間隔|辺(?![境野])|方(?=性[^がをの]|位)|比(?=級|数列)|量(?![の的]))"
)
"""等 that begins one: 等しい, 等級, 等分; not 医療等分野, 商品等価格."""

ETC = rf"(?!{'|'.join(_SECOND_HALF)}|{_FIRST_HALF})等々?"
"""等 or 等々."""
NADO = r"(?<![こそあどみ]ん)など(?![うれちんり])"
"""など; not in こんなどき, などう of …なのかなどう…."""
