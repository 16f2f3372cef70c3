"""Telephone numbers as people type and say them: never refused, always comparable."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_DASHES = re.compile("[-‐‑‒–—―⁃−─━ー－ｰ〜～~∼⸺⸻゠]")
_WITHHELD = re.compile(
    "非通知|ひつうち|ヒツウチ|番号通知なし|通知不可|通知なし|表示圏外|公衆電話|番号不明"
    r"|\b(withheld|private|anonymous|unknown|blocked|no caller id|payphone)\b"
)
_EXTENSION = re.compile(
    r"[\s,;(\[]*(?:内線番号|内線|extension|extn|ext|x|#)[\s.:]*([0-9]{1,8})[)\]]*\s*$"
)
_LABEL = re.compile(r"^(?:tel|phone|mobile|電話番号|電話|携帯電話|携帯)[\s.:]*")
_TRUNK_IN_BRACKETS = re.compile(r"^(\+[0-9 -]{1,4})\(0\)")
_SEPARATORS = re.compile(r"[\s./()\[\]-]+")
_PLAIN = re.compile(r"\+?[0-9\s./()\[\]-]*")
_OUTWARD = re.compile(r"^(?:010|00)(?=[1-9][0-9]{8,})")
_NATIONAL = 9  # from here on a leading 0 is a trunk prefix
_LONGEST = 15  # figures of an international number (E.164)
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """A number as read.

    Attributes:
        shown: How the window writes it; words typed beside it are kept.
        key: Comparable form, ``+81300001101``; ``""`` without figures.
        extension: Figures of the extension, ``""`` if none.
        withheld: The caller's number was not shown (非通知).
        ok: A number can be dialled, or the number is withheld.
    """

    shown: str
    key: str
    extension: str = ""
    withheld: bool = False
    ok: bool = True


def read_phone(text: str, *, region: str = "JP") -> PhoneReading:
    """Return what was typed as a number; nothing is ever refused or lost.

    Args:
        text: Full-width figures, any dash, +81, 内線, 非通知 are understood.
        region: ISO code whose national numbers carry no country code.

    >>> read_phone("０３（００００）１１０１").key
    '+81300001101'
    >>> read_phone("03-0000-1101 内線12")
    PhoneReading(shown='03-0000-1101', key='+81300001101', extension='12', withheld=False, ok=True)
    """
    plain = _plain(text)
    lowered = plain.lower()
    if _WITHHELD.search(lowered) and not re.search("[0-9]{4}", lowered):
        return PhoneReading(shown=plain, key="", withheld=True)
    label = _LABEL.match(lowered)
    body = plain[label.end() :] if label else plain
    body, extension = _split_extension(body)
    figures = _first_number(body, _figures(body))
    if not _SHORTEST <= len(figures.lstrip("+")) <= _LONGEST:
        return PhoneReading(shown=plain, key=_key(figures, region), extension=extension, ok=False)
    shown = _shown(body, figures, region)
    return PhoneReading(shown=shown, key=_key(figures, region), extension=extension)


def phone_keys_for_search(text: str, *, region: str = "JP") -> tuple[str, ...]:
    """Return texts to look for *inside* stored keys, the most exact first.

    The second form leaves out country and trunk prefix, so that a number kept
    under another country, or only its last figures, is found as well. Empty
    below three figures.

    >>> phone_keys_for_search("03-0000-1101")
    ('+81300001101', '300001101')
    >>> phone_keys_for_search("1101")
    ('1101',)
    """
    figures = _figures(_split_extension(_plain(text))[0])
    bare = figures.lstrip("+")
    if len(bare) < _SHORTEST:
        return ()
    if not figures.startswith("+") and not bare.startswith("0"):
        return (bare,)
    key = _key(figures, region)
    code = f"+{_country_code(region)}"
    local = key.removeprefix(code) if key.startswith(code) else key.lstrip("+")
    if figures.startswith("0") and len(figures) < 10:
        # An unfinished number, or one without its area code: with the zeros as well.
        return tuple(dict.fromkeys(one for one in (bare[1:], bare) if len(one) >= _SHORTEST))
    return tuple(dict.fromkeys((key, local)))


def _plain(text: str) -> str:
    """Return half-width text with one kind of dash and no invisible marks."""
    wide = unicodedata.normalize("NFKC", text)
    seen = "".join(mark for mark in wide if unicodedata.category(mark) != "Cf")
    spaced = " ".join(seen.split())
    # A long-vowel mark is a dash only between figures: メールーム keeps its own.
    return re.sub(rf"(?<=[0-9) ]){_DASHES.pattern}+(?=[0-9( ])", "-", spaced).strip()


def _split_extension(body: str) -> tuple[str, str]:
    """Return the number and the figures of its extension."""
    found = _EXTENSION.search(body.lower())
    if found and re.search("[0-9]", body[: found.start()]):
        return body[: found.start()].strip(), found[1]
    return body, ""


def _first_number(body: str, figures: str) -> str:
    """Return the figures; of two numbers in one box those of the first."""
    if len(figures.lstrip("+")) <= _LONGEST:
        return figures
    parts = (_figures(part) for part in re.split("[/,;、 ]+", body))
    return next((part for part in parts if _NATIONAL <= len(part) <= _LONGEST), figures)


def _figures(body: str) -> str:
    """Return the figures, with ``+`` kept in front and ``(0)`` behind it left out."""
    joined = _TRUNK_IN_BRACKETS.sub(r"\1", body.replace(" (", "("))
    plus = "+" if joined.lstrip(" (").startswith("+") else ""
    figures = "".join(mark for mark in joined if mark in "0123456789")
    if not plus and (outward := _OUTWARD.match(figures)):
        return "+" + figures[outward.end() :]
    return plus + figures if figures else ""


def _key(figures: str, region: str) -> str:
    """Return ``+`` country code and number, or the bare figures of a short number."""
    if figures.startswith("+"):
        code = _country_code(region)
        own = figures[1:].removeprefix(code)
        if figures[1:].startswith(code) and own.startswith("0") and code != "39":
            return f"+{code}{own[1:]}"  # +81 03 …: the trunk zero typed by mistake
        return figures
    if figures.startswith("0") and len(figures) >= _NATIONAL:
        return f"+{_country_code(region)}{figures[1:]}"
    if region == "US" and len(figures) in (10, 11):
        return "+1" + figures[-10:]
    return figures


def _shown(body: str, figures: str, region: str) -> str:
    """Return the person's own grouping; figures without one are grouped here."""
    if not _PLAIN.fullmatch(body) or len(_figures(body)) > len(figures):
        return body  # a word stands beside it: keep everything
    if body.strip("+") == figures.strip("+"):
        return _grouped(figures, region)
    typed = _TRUNK_IN_BRACKETS.sub(r"\1 ", body.replace(" (", "("))
    if typed.startswith("+") or " " in typed:
        return " ".join(re.sub(r"[()\[\]]", " ", typed).split()).replace(" -", "-")
    return "-".join(part for part in _SEPARATORS.split(typed) if part)


def _grouped(figures: str, region: str) -> str:
    """Return figures grouped as the country writes them, or as they are."""
    import phonenumbers  # 40 ms: only when bare figures are typed

    try:
        read = phonenumbers.parse(figures, region)
    except phonenumbers.NumberParseException:
        return figures
    own = read.country_code == int(_country_code(region) or 0)
    styles = phonenumbers.PhoneNumberFormat
    style = styles.NATIONAL if own else styles.INTERNATIONAL
    written = phonenumbers.format_number(read, style)
    kept = _figures(written).lstrip("+0").endswith(figures.lstrip("+0")[-6:])
    lost_zero = own and figures.startswith("0") and not written.startswith(("0", "("))
    return figures if lost_zero or not kept else written


def _country_code(region: str) -> str:
    """Return the country calling code of a region: ``81``; ``""`` when unknown."""
    if region == "JP":
        return "81"
    import phonenumbers

    return str(phonenumbers.country_code_for_region(region) or "")
