"""Times as the clocks of another place show them: ``3pm GMT``, ニューヨーク時間の10時."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.domain.when.reading import Doubt, Reading, moment_en, moment_ja

# What people write → the zone it stands for most often; the result is asked all the same.
_PLACES = {
    "UTC": "gmt utc",
    "Asia/Tokyo": "jst 日本時間 東京時間 japan tokyo",
    "Asia/Seoul": "kst 韓国時間 ソウル時間 korea seoul",
    "Asia/Shanghai": "中国時間 北京時間 上海時間 china beijing shanghai",
    "Asia/Hong_Kong": "hkt 香港時間 hong-kong",
    "Asia/Taipei": "台湾時間 台北時間 taiwan taipei",
    "Asia/Singapore": "sgt シンガポール時間 singapore",
    "Asia/Kolkata": "ist インド時間 india",
    "Australia/Sydney": "aest aedt シドニー時間 sydney",
    "Europe/London": "bst ロンドン時間 英国時間 イギリス時間 london uk british",
    "Europe/Paris": "cet cest パリ時間 フランス時間 paris french",
    "Europe/Berlin": "ドイツ時間 ベルリン時間 german berlin",
    "America/New_York": "est edt et 東部時間 ニューヨーク時間 new-york eastern",
    "America/Chicago": "cst cdt 中部時間 シカゴ時間 chicago central",
    "America/Denver": "mst mdt 山地時間 denver mountain",
    "America/Los_Angeles": (
        "pst pdt 太平洋時間 西海岸時間 ロサンゼルス時間 los-angeles san-francisco pacific"
    ),
    "Pacific/Honolulu": "hst ハワイ時間 hawaii honolulu",
}
_SOMEWHERE = "現地時間 先方の時間 あちらの時間 your my their his her local there"


def _patterns(words: str) -> str:
    """Return a pattern: an abbreviation alone, a place only before ``time``."""
    parts = []
    for word in words.split():
        if not word.isascii():
            kana = "".join(chr(ord(one) - 0x60) if "ァ" <= one <= "ヶ" else one for one in word)
            parts.append(rf"\(?{kana}\)?(?:の|で)?")
        elif len(word) <= 4 and word not in _ALWAYS_WITH_TIME:
            parts.append(rf"(?<![a-z])\(?{word}\)?(?: time)?(?![a-z])")
        else:
            spaced = word.replace("-", "[ -]")
            parts.append(rf"(?<![a-z])\(?{spaced}(?: (?:standard|daylight))? time\)?(?![a-z])")
    return "|".join(parts)


_ALWAYS_WITH_TIME = ("uk", "my", "your", "his", "her")
_KNOWN = {key: re.compile(_patterns(words)) for key, words in _PLACES.items()}
_UNKNOWN = re.compile(_patterns(_SOMEWHERE))


def split_zone(plain: str) -> tuple[str, str, ZoneInfo | None]:
    """Return a tidied text without its zone, the zone's words, and the zone.

    Raises:
        Doubt: ``when.which_zone``: a zone nobody can know, or two of them.
    """
    hits = [(key, found) for key, one in _KNOWN.items() for found in one.finditer(plain)]
    if not hits and not _UNKNOWN.search(plain):
        return plain, "", None
    if len(hits) != 1:
        raise Doubt("when.which_zone")
    key, found = hits[0]
    try:
        zone = ZoneInfo(key)
    except (ZoneInfoNotFoundError, OSError):
        raise Doubt("when.which_zone") from None
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip()
    return rest, found[0].strip("() ので").removesuffix(" time").strip("() "), zone


def by_our_clock(reading: Reading, said: str, zone: tzinfo, now: datetime) -> Reading:
    """Return a reading of another place's clock by ours; asked unless both show the same.

    Args:
        reading: With its time as the clocks there show it.
        now: Aware; its zone is the office's.
    """
    if reading.at is None:
        return reading
    there = reading.at.replace(tzinfo=zone)
    at = there.astimezone(UTC).astimezone(now.tzinfo).replace(tzinfo=None)
    if at == reading.at:
        return reading
    sign = said.upper() if said.isascii() and len(said) <= 4 else said.title()
    details = reading.details | {
        "at_ja": moment_ja(at),
        "at_en": moment_en(at),
        "there_ja": f"{sign} {moment_ja(reading.at)}",
        "there_en": f"{moment_en(reading.at)} {sign}",
    }
    return Reading("ask", at, reading.relation, reading.date_only, "when.other_zone", details)
