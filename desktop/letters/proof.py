"""The checks of a finished letter before an owner signs it; each says what it looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.letter_material import LetterMaterial
from desktop.letters.fields import Field
from desktop.letters.kinds import LetterKind
from desktop.letters.opening import plain_text

_PAIRS = {"拝啓": ("敬具",), "謹啓": ("謹白", "謹言", "敬白"), "拝復": ("敬具",)}
_CLOSINGS = tuple({closing for closings in _PAIRS.values() for closing in closings})
_DATE_JA = re.compile(
    r"(?:(?P<year>\d{4})年|令和(?P<era>\d{1,2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"\s*[(（](?P<weekday>[月火水木金土日])(?:曜日?)?[)）]"
)
_WEEKDAYS_EN = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS_EN = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DATE_EN = re.compile(
    rf"(?P<weekday>{'|'.join(_WEEKDAYS_EN)})[a-z]*,?\s+(?P<day>\d{{1,2}})\s+"
    rf"(?P<month>{'|'.join(_MONTHS_EN)})[a-z]*(?:\s+(?P<year>\d{{4}}))?"
)
_BRACES = re.compile(r"[{｛]{2}|[}｝]{2}|\bNone\b")
_DOUBLED = re.compile(
    r"様\s*様|御中\s*様|様\s*御中|各位\s*様|(?:社長|部長|課長|院長|店長|先生)\s*様\s*(?=様|$)|(?:社長|部長)様"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One check and its verdict.

    Attributes:
        code: Key of its sentence; a failed one ends in ``_wrong``.
        link: The box where it is mended.
    """

    code: str
    ok: bool
    link: str = ""
    details: Mapping[str, object] = field(default_factory=dict)


def proof(
    letter: bytes, material: LetterMaterial, kind: LetterKind, fields: Mapping[str, Field]
) -> list[Finding]:
    """Return every check of a finished letter, those that are fine included.

    Args:
        letter: The rendered Word file.

    Source: J23 (titles), J26 and E13 (pairs), J35 (weekday), J41 (four points).
    """
    lines = plain_text(letter)
    text = "\n".join(lines)
    return [
        _pair(lines, material),
        _weekdays(text, material),
        _points(fields, kind),
        _required(fields),
        _braces(text),
        _honorific(text, material),
    ]


def _pair(lines: list[str], material: LetterMaterial) -> Finding:
    if material.language != "ja":
        opening = next((line for line in lines if line.startswith("Dear ")), "")
        impersonal = "Dear Sir or Madam" in opening
        closing = "Yours faithfully" if impersonal else "Yours sincerely"
        ok = bool(opening) and any(line.startswith(closing) for line in lines)
        return _finding("pair", ok, "letter.opening", opening=opening, closing=closing)
    words = [word for line in lines for word in line.split()]
    opening = next((word for word in words if word in _PAIRS), "")
    closing = next((word for word in reversed(words) if word in _CLOSINGS), "")
    ok = bool(opening) and closing in _PAIRS[opening]
    return _finding("pair", ok, "letter.opening", opening=opening, closing=closing)


def _weekdays(text: str, material: LetterMaterial) -> Finding:
    year = material.letter_date.year if material.letter_date else 0
    wrong = [shown for shown, day, weekday in _dated(text, year) if day.weekday() != weekday]
    link = "letter.letter_date"
    return _finding("weekday", not wrong, link, date=wrong[0] if wrong else "")


def _dated(text: str, year: int) -> Iterator[tuple[str, date, int]]:
    for found in _DATE_JA.finditer(text):
        own = int(found["year"] or 0) or (int(found["era"]) + 2018 if found["era"] else year)
        day = _day(own, int(found["month"]), int(found["day"]))
        if day is not None:
            yield found[0], day, "月火水木金土日".index(found["weekday"])
    for found in _DATE_EN.finditer(text):
        month = _MONTHS_EN.index(found["month"]) + 1
        day = _day(int(found["year"] or year), month, int(found["day"]))
        if day is not None:
            yield found[0], day, _WEEKDAYS_EN.index(found["weekday"])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _points(fields: Mapping[str, Field], kind: LetterKind) -> Finding:
    missing = [fields[name.value] for name in kind.rule.points if not fields[name.value].text]
    link = missing[0].link if missing else ""
    return _finding("points", not missing, link)


def _required(fields: Mapping[str, Field]) -> Finding:
    missing = [one for one in fields.values() if one.missing]
    details = {"ja": missing[0].label_ja, "en": missing[0].label_en} if missing else {}
    return _finding("required", not missing, missing[0].link if missing else "", **details)


def _braces(text: str) -> Finding:
    found = _BRACES.search(text)
    return _finding("braces", found is None, "", found=found[0] if found else "")


def _honorific(text: str, material: LetterMaterial) -> Finding:
    found = _DOUBLED.search(text) if material.language == "ja" else None
    return _finding("honorific", found is None, "person.honorific", found=found[0] if found else "")


def _finding(name: str, ok: bool, link: str, **details: object) -> Finding:
    code = f"letter_proof.{name}" if ok else f"letter_proof.{name}_wrong"
    return Finding(code, ok, link, details)
