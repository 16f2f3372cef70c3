"""A promised call that was kept, told in the past with its real time.

The remedy is often typed while the call is still to come ("本日12時30分に、医師より
お電話いたします。"). When the letter is made the call has been made; what is
offered then is the same sentence in the past. It is a proposal: the clerk sees
it in its field and may change it.
"""

from __future__ import annotations

import re
from datetime import datetime

from desktop.letters.dates import body_day, clock

_DIGITS = {ord("０") + number: str(number) for number in range(10)}
_CONTACT_JA = re.compile(r"電話|連絡|お知らせ|ご報告|ご回答|ご返答|ご説明")
_FUTURE_JA = re.compile(
    r"(?P<stem>いたし|致し|差し上げ|さしあげ|申し上げ|し|入れ|掛け|かけ|伝え)"
    r"(?:ます|る予定です|る予定でございます)(?=$|。)"
    r"|いたす予定(?:です|でございます|でおります)(?=$|。)|する(?:予定(?:です|でございます)?)?(?=$|。)"
    r"|(?<=電話|連絡)(?=。?$)"
)
_DAY_JA = (
    r"(?:(?P<near>本日|今日|きょう|明日|あす|翌日)|(?:(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"|(?P<m2>\d{1,2})[/／](?P<d2>\d{1,2}))(?:\s*[（(][月火水木金土日](?:曜日?)?[)）])?)"
)
_CLOCK_JA = r"(?:午前|午後)?\d{1,2}(?:時(?:\d{1,2}分|半)?|[:：]\d{2})(?:頃|ごろ)?"
_TIME_JA = re.compile(
    rf"(?:{_DAY_JA}(?:の|、|\s)*(?:{_CLOCK_JA})?|{_CLOCK_JA})"
    r"(?:までに|中に|に|より(?=お電話|ご連絡))?"
)
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DAY_EN = re.compile(
    rf"\b(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTHS})[a-z]*"
    rf"|(?P<m2>{_MONTHS})[a-z]* (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)(?:,? \d{{4}})?\b"
    r"|\b(?:later )?(?:today|tomorrow|this (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_CLOCK_EN = re.compile(
    r"\b(?:at|by|before|around) (?:noon|\d{1,2}(?:[:.]\d{2})?)(?: ?[ap]\.?m\b\.?)?(?: o'clock)?",
    re.IGNORECASE,
)
_PAST_EN = {
    "call": "called", "call back": "called back", "ring": "rang", "phone": "phoned",
    "telephone": "telephoned", "contact": "contacted", "update": "updated", "report": "reported",
    "tell": "told", "let": "let", "get back": "got back", "speak": "spoke", "explain": "explained",
}  # fmt: skip
_FUTURE_EN = re.compile(
    rf"(?:\b(?:will|shall|is going to|are going to|am going to)|'ll|’ll) "
    rf"(?P<verb>{'|'.join(sorted(_PAST_EN, key=len, reverse=True))})\b",
    re.IGNORECASE,
)

_NUMBERED = {str(number): number for number in range(1, 13)}
_MONTH_NAMED = {name.casefold(): place for place, name in enumerate(_MONTHS.split("|"), start=1)}


def remedy_in_past(
    text: str, kept_at: datetime, language: str, *, promised_at: datetime | None = None
) -> str:
    """Return the remedy with the kept call told in the past; ``text`` itself if none is found.

    Only the first sentence that speaks of calling or telling and still lies in
    the future is changed: its time becomes ``kept_at``, its verb the past. A
    sentence that names another day than the promise's stays.

    Args:
        text: The remedy as typed, one or more sentences.
        kept_at: Local wall time at which the call was really made.
        language: ``"ja"`` or ``"en"``.
        promised_at: Local wall time that was agreed, where known.

    >>> remedy_in_past("本日12時30分に、医師よりお電話いたします。", datetime(2026, 10, 6, 12, 28), "ja")
    '10月6日12時28分に、医師よりお電話いたしました。'
    >>> remedy_in_past("Our doctor will call you today at 12:30.", datetime(2026, 10, 6, 12, 28), "en")
    'Our doctor called you at 12:28 on 6 October.'
    """
    parts = re.findall(r"[^。\n]*[。\n]?", text) if language == "ja" else _english_parts(text)
    for index, sentence in enumerate(parts):
        if language == "ja":
            told = _told_ja(sentence, kept_at, promised_at)
        else:
            told = _told_en(sentence, kept_at, promised_at)
        if told != sentence:
            return "".join([*parts[:index], told, *parts[index + 1 :]])
    return text


def _told_ja(sentence: str, kept_at: datetime, promised_at: datetime | None) -> str:
    plain = sentence.translate(_DIGITS)
    future = _FUTURE_JA.search(plain)
    if future is None or not _CONTACT_JA.search(plain):
        return sentence
    stem = future["stem"] or "いたし"
    past = plain[: future.start()] + f"{stem}ました" + plain[future.end() :]
    when = f"{body_day(kept_at.date(), 'ja')}{clock(kept_at, 'ja')}に"
    found = _TIME_JA.search(past)
    if found is None:
        return f"{when}、{past.lstrip()}"
    if promised_at is not None and _other_day(found, promised_at, _NUMBERED):
        return sentence
    rest = past[found.end() :]
    comma = "、" if found.start() == 0 and not rest.startswith(("、", ",")) else ""
    return past[: found.start()] + when + comma + rest


def _told_en(sentence: str, kept_at: datetime, promised_at: datetime | None) -> str:
    future = _FUTURE_EN.search(sentence)
    if future is None:
        return sentence
    verb = _PAST_EN[future["verb"].casefold()]
    gap = "" if sentence[: future.start()].endswith(" ") else " "
    past = sentence[: future.start()] + gap + verb + sentence[future.end() :]
    when = f"at {clock(kept_at, 'en')} on {body_day(kept_at.date(), 'en')}"
    day, hour = _DAY_EN.search(past), _CLOCK_EN.search(past)
    if day is not None and promised_at is not None and _other_day(day, promised_at, _MONTH_NAMED):
        return sentence
    if day is None and hour is None:
        return re.sub(r"(?=[.!]?\s*$)", f" {when}", past, count=1)
    return _with_time_en(past, when, [found for found in (day, hour) if found is not None])


def _with_time_en(past: str, when: str, found: list[re.Match[str]]) -> str:
    """Put ``when`` where the last time expression stood and take the other one out."""
    first, *others = sorted(found, key=lambda match: -match.start())
    told = past[: first.start()] + when + past[first.end() :]
    for other in others:
        told = told[: other.start()].rstrip() + " " + told[other.end() :].lstrip(" ,")
    told = told.strip() if not told[:1].strip() and not past[:1].isspace() else told
    lead = len(told) - len(told.lstrip())
    return told[:lead] + told[lead : lead + 1].upper() + told[lead + 1 :]


def _english_parts(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])(?=\s+[A-Z])", text)


def _other_day(found: re.Match[str], promised_at: datetime, months: dict[str, int]) -> bool:
    """Whether the time found names a day, and another one than the promise's."""
    groups = found.groupdict()
    month = next(
        (value for key, value in groups.items() if key.endswith(("month", "m2")) and value), None
    )
    day = next(
        (value for key, value in groups.items() if key.endswith(("day", "d2")) and value), None
    )
    if month is None or day is None:
        return False
    return (months.get(month.casefold()), int(day)) != (promised_at.month, promised_at.day)
