"""Words by which a kind of letter is recognised, in Japanese and English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_OUTAGE = re.compile(
    r"障害|サーバ|ログインでき|(?:つな|繋)が(?:ら|りま)|サービス(?:の|が)?停止|通信(?:が)?(?:でき|切)"
    r"|\b(?:outage|downtime|is down|went down|unavailable|log ?in|offline)\b",
    re.IGNORECASE,
)
_SYSTEM = re.compile(
    r"システム|サイト|サービス|アプリ|回線|ネット|予約画面|画面|データ"
    r"|\b(?:systems?|servers?|sites?|websites?|app|bookings?|network|service)\b",
    re.IGNORECASE,
)
_STOPPED = re.compile(
    r"停止|止ま|使え|動か|開か|エラー|ダウン|落ち|受け付け"
    r"|\b(?:stopped|stops?|fail(?:s|ed|ing)?|errors?|down|not work\w*|broken"
    r"|go(?:es|ne)? through|went through)\b",
    re.IGNORECASE,
)


def is_outage(words: str) -> bool:
    """Whether a service or system stood still.

    >>> is_outage("サイトが開かない"), is_outage("棚が開かない")
    (True, False)
    """
    return bool(_OUTAGE.search(words) or (_SYSTEM.search(words) and _STOPPED.search(words)))


@dataclass(frozen=True, slots=True)
class Subject:
    """What a kind of fault letter is about, and the name of its reason."""

    pattern: re.Pattern[str]
    reason: str


def _subject(reason: str, pattern: str) -> Subject:
    return Subject(re.compile(pattern, re.IGNORECASE), reason)


SUBJECTS: Mapping[str, Subject] = MappingProxyType(
    {
        # In the order of asking: what binds us by law, then money, time, goods.
        "L7": _subject(
            "leak",
            r"個人情報|漏え?い|漏洩"
            r"|(?:別|ほか|他)の(?:人|方|お?客|患者|家|会社)\w{0,4}の\w{0,4}(?:名前|氏名|住所|書類|結果|情報|明細|写真|電話番号)"
            r"|\b(?:personal (?:data|information)|data (?:leak|breach)|someone else'?s (?:data|details|"
            r"name|address|results?|records?)|another (?:customer|client|patient|person)'?s (?:data|"
            r"details|name|address|results?|records?))\b",
        ),
        "L4": _subject(
            "billing",
            r"請求|引き?落と|二重(?:に)?(?:払|課金)|過払|料金(?:が|を)?(?:違|間違|誤)|多く(?:取|払)"
            r"|\b(?:invoices?|billed|billing|overcharg\w+|charged (?:twice|too|the wrong)|double charge)\b",
        ),
        "L5": _subject(
            "appointment",
            r"訪問|来な(?:い|かっ)|来てくれ|伺わ(?:な|ず)|約束の(?:時間|時刻|日時?)に(?:来|伺|着|現れ)|予約(?:が)?(?:入って|取れて|忘|漏)"
            r"|\b(?:appointments?|no[- ]show|did(?:n'?t| not) (?:come|turn up|show up)"
            r"|never (?:came|turned up|showed up)|visit)\b",
        ),
        "L2": _subject(
            "delivery",
            r"配送|誤配|納期|納品が|(?:届|とど)(?:か|い|け|き)|お届け|発送|違う(?:品|物|もの|商品|色|サイズ)|注文(?:した|の)\w{0,6}(?:違|異な)"
            r"|取り違え"
            r"|\b(?:deliver(?:y|ies|ed)|parcels?|shipments?|shipped|dispatch\w*|wrong (?:item|order|goods|"
            r"size|colou?r|one)|order (?:is|was|has) (?:late|wrong|missing))\b",
        ),
    }
)
ASKS_FOR_REPORT = re.compile(
    r"報告書|経緯(?:を|の|が)|顛末|てん末|書面で(?:の)?(?:説明|報告)"
    r"|\b(?:written report|incident report|course of events|root cause|report in writing)\b",
    re.IGNORECASE,
)
ASKS_IN_WRITING = re.compile(
    r"手紙|書面|文書|書状|詫び状|報告書|回答書|書いて(?:ほし|くださ|ちょうだ|渡)"
    r"|\b(?:letter|in writing|written (?:apology|answer|reply|report))\b",
    re.IGNORECASE,
)
MISSED_CALL = re.compile(
    r"(?:お?電話|ご?連絡|折り?返し|お?返事)[^。]{0,8}(?:しなかった|せず|差し上げな|差し上げず|いたしませんでした"
    r"|なかった|忘れ|遅れ|遅く|できなかった)"
    r"|\b(?:not|never|nobody|no one|failed to)\b[^.]{0,16}\b(?:call|called|ring|rang|phone|phoned)\b"
    r"|\b(?:missed|late|promised) call",
    re.IGNORECASE,
)
"""A call of ours that was owed and not made, or too late."""
PLEDGE = re.compile(
    r"(?<!記)念書(?!籍|店)|誓約書|一筆(?:書|入れ)|\b(?:written (?:pledge|undertaking)|sign a pledge)\b",
    re.IGNORECASE,
)
