"""The finished letter read once more: what is wrong with it, and what was found right.

Every check gives one finding or more. A finding that is not ``ok`` carries the
link to the box that mends it; ``blocks`` says whether the letter can be
approved with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

from desktop.domain.four_points import PointName, PointState, cause_is_long
from desktop.domain.letter_material import LetterMaterial
from desktop.letters.catalog import BY_NAME
from desktop.letters.fields import Field
from desktop.letters.kinds import LetterKind
from desktop.letters.opening import plain_text
from desktop.letters.proof_apology import apology
from desktop.letters.proof_dates import wrong_dates
from desktop.letters.proof_finding import Finding, wrong
from desktop.letters.proof_kinds import kinds_own
from desktop.letters.proof_names import names_of_others
from desktop.letters.proof_wording import passed_day, plain_sentence

PAIRS = {
    "謹啓": ("謹白", "謹言", "敬白"),
    "拝啓": ("敬具", "拝具", "敬白"),
    "拝復": ("敬具", "拝具"),
    "急啓": ("草々", "敬具"),
    "前略": ("草々", "早々"),
}
_CLOSINGS = frozenset(word for words in PAIRS.values() for word in words)
_DOUBLED = re.compile(
    r"様\s*様|様\s*(?:殿|御中|各位)|御中\s*様|各位\s*様|殿\s*様|先生\s*様"
    r"|(?:社長|部長|課長|会長|院長|所長|店長|支店長|取締役)\s*様"
)
_BRACES = re.compile(r"\{\{|\}\}|｛｛|｝｝|〔[^〕]*〕")
_RELATIVE = re.compile(
    r"本日|今日|明日|昨日|翌日|先ほど|\b(?:today|tomorrow|yesterday)\b", re.IGNORECASE
)
_SIGNS = re.compile(r"[!！♪〜~]|…|[\U0001f300-\U0001faff☀-➿]|m\(_ ?_\)m|\(笑\)|orz")
_SENSITIVE = re.compile(
    r"検査|診断|診察|病名|病気|治療|投薬|服薬|手術|妊娠|借金|債務|滞納|督促"
    r"|\b(?:examination|test results?|diagnos\w+|treatment|illness|surgery|debts?|arrears)\b",
    re.IGNORECASE,
)
_KANA = re.compile(r"[\u3041-\u30ff]")
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_OWN_WORDS = ("apology_object", *(name.value for name in PointName))
_WHOLE = tuple(info.name for info in BY_NAME.values() if info.whole)


def proof(
    letter: bytes,
    material: LetterMaterial,
    kind: LetterKind,
    fields: Mapping[str, Field],
    *,
    other_names: Collection[str] = (),
) -> list[Finding]:
    """Return all findings about a finished letter, what is wrong first.

    Args:
        letter: The filled Word file.
        other_names: Names of persons of other cases, which must not appear; with
            none given nothing is said about them.

    Source: J01, J03, J06, J22–J26, J32, J35, J48, J50, J51, E01, E09, E13, E17.
    """
    lines = plain_text(letter)
    found = proof_of_lines(lines, material, kind, fields, other_names=other_names)
    return in_order([*found, _pair(material, kind, lines)])


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """Return findings with what is wrong first, what blocks before what does not."""
    return sorted(found, key=lambda finding: (finding.ok, not finding.blocks))


def proof_of_lines(
    lines: Sequence[str],
    material: LetterMaterial,
    kind: LetterKind,
    fields: Mapping[str, Field],
    *,
    other_names: Collection[str] = (),
) -> list[Finding]:
    """Return the findings that hold for any finished text, on paper or as a mail."""
    text = "\n".join(lines)
    return [
        *_required(fields),
        *_points(material, kind, fields),
        *apology(material, lines, partial(_where, fields)),
        *_dates(material, fields, text),
        _braces(fields, text),
        _honorific(material, text),
        *_languages(material, fields),
        *_private(material, fields, text, other_names),
        *_style(material, fields, text),
        *kinds_own(material, kind, fields),
    ]


def _where(fields: Mapping[str, Field], found: str) -> str:
    """Return the link of the field in which ``found`` stands; the subject's when none holds it."""
    holders = [item for item in fields.values() if found and found in item.text]
    # The letter's own box comes first for a text that was changed for this letter.
    return next((f"letter.{i.name}" if i.overridden else i.link for i in holders), "letter.subject")


def _required(fields: Mapping[str, Field]) -> list[Finding]:
    gaps = [
        wrong("field_empty", item.link, blocks=True, ja=item.label_ja, en=item.label_en)
        for item in fields.values()
        if item.missing and not item.link.startswith("points.")
    ]
    return gaps or [Finding("letter_proof.fields_filled", ok=True)]


def _points(
    material: LetterMaterial, kind: LetterKind, fields: Mapping[str, Field]
) -> list[Finding]:
    gaps = [
        wrong("point_empty", item.link, blocks=True, ja=item.label_ja, en=item.label_en)
        for item in (fields[name.value] for name in kind.rule.points)
        if not item.text.strip()
    ]
    if gaps:
        return gaps
    investigated = any(
        material.point(name).state is PointState.INVESTIGATING for name in kind.rule.points
    )
    code = "letter_proof.points_dated" if investigated else "letter_proof.points_written"
    return [Finding(code, ok=True)]


def _pair(material: LetterMaterial, kind: LetterKind, lines: Sequence[str]) -> Finding:
    if material.language != "ja":
        return english_pair(lines)
    opening = next((word for line in lines for word in PAIRS if line.startswith(word)), "")
    closing = next(
        (word for line in reversed(lines) for word in _CLOSINGS if line.endswith(word)), ""
    )
    details = {"opening": opening or "–", "closing": closing or "–"}
    is_bare = not (kind.opening or opening or closing)
    if is_bare or (opening and closing in PAIRS.get(opening, ())):
        return Finding("letter_proof.pair_matches", ok=True, details=details)
    return wrong("pair_broken", "letter.opening", blocks=True, **details)


def english_pair(lines: Sequence[str]) -> Finding:
    """Return whether salutation and close belong together (E13)."""
    opening = next((line for line in lines if line.startswith("Dear ")), "")
    closing = next((line for line in reversed(lines) if line.startswith("Yours ")), "")
    wanted = "Yours faithfully" if re.match(r"Dear (?:Sir|Madam)", opening) else "Yours sincerely"
    details = {"opening": opening or "–", "closing": closing or "–"}
    if opening and closing.startswith(wanted):
        return Finding("letter_proof.pair_matches", ok=True, details=details)
    return wrong("pair_broken", "letter.closing", blocks=True, **details)


def _dates(material: LetterMaterial, fields: Mapping[str, Field], text: str) -> list[Finding]:
    findings = [
        wrong(item.code, _where(fields, str(item.details["found"])), blocks=True, **item.details)
        for item in wrong_dates(text, material.language, material.letter_date)
    ]
    if match := _RELATIVE.search(text):
        word = match.group()
        findings.append(wrong("relative_day", _where(fields, word), word=word))
    day = material.letter_date
    remedy = fields["remedy"]
    if remedy.asked and (gone := passed_day(remedy.text, material.language, day)):
        findings.append(wrong("day_passed", _where(fields, gone), found=gone))
    return findings or [Finding("letter_proof.dates_agree", ok=True)]


def _braces(fields: Mapping[str, Field], text: str) -> Finding:
    if match := _BRACES.search(text):
        found = text[match.start() : match.start() + 30].split("\n")[0]
        link = _where(fields, match.group())
        return wrong("braces_left", link, blocks=True, found=found)
    return Finding("letter_proof.no_braces", ok=True)


def _honorific(material: LetterMaterial, text: str) -> Finding:
    if match := _DOUBLED.search(text):
        return wrong("honorific_doubled", "letter.addressee", blocks=True, found=match.group())
    return Finding("letter_proof.honorific_once", ok=True)


def _languages(material: LetterMaterial, fields: Mapping[str, Field]) -> list[Finding]:
    """Texts typed in the other language can't be printed as they are."""
    return [
        wrong("other_language", f"letter.{name}", blocks=True, ja=item.label_ja, en=item.label_en)
        for name, item in fields.items()
        if name in (*_OWN_WORDS, *_WHOLE)
        and item.asked
        and _is_foreign(item.text, material.language)
    ]


def _is_foreign(text: str, language: str) -> bool:
    if language != "ja":
        return _JAPANESE.search(text) is not None
    return _KANA.search(text) is None and re.search(r"[A-Za-z]{3}", text) is not None


def _private(
    material: LetterMaterial, fields: Mapping[str, Field], text: str, other_names: Collection[str]
) -> list[Finding]:
    findings = names_of_others(material, fields, text, other_names, partial(_where, fields))
    if not material.is_private:
        return findings
    # The office's own name may well hold such a word; only what the letter says counts.
    own = text.replace(material.office_name, "") if material.office_name else text
    if match := _SENSITIVE.search(own):
        word = match.group()
        return [*findings, wrong("sensitive", _where(fields, word), word=word)]
    return [*findings, Finding("letter_proof.not_sensitive", ok=True)]


def _style(material: LetterMaterial, fields: Mapping[str, Field], text: str) -> list[Finding]:
    findings = []
    own = {name: item for name in (*_OWN_WORDS, *_WHOLE) if (item := fields[name]).asked}
    if match := _SIGNS.search("\n".join(item.text for item in own.values())):
        found = match.group()
        findings.append(wrong("sign", _where(fields, found), found=found))
    if "cause" in own and cause_is_long(own["cause"].text):
        findings.append(wrong("cause_long", "points.cause"))
    if material.language == "ja":
        for name, item in own.items():
            if name != "apology_object" and plain_sentence(item.text):
                findings.append(wrong("not_polite", item.link, ja=item.label_ja, en=item.label_en))
    if twice := _said_twice(text):
        findings.append(wrong("said_twice", _where(fields, twice), found=twice))
    return findings


def _said_twice(text: str) -> str:
    """Return a sentence of 20 characters or more that stands twice (J51, E17)."""
    seen: set[str] = set()
    for sentence in re.split(r"[。\n]|(?<=[.!?])\s", text):
        tidy = sentence.strip()
        if len(tidy) >= 20 and tidy in seen:
            return tidy
        seen.add(tidy)
    return ""
