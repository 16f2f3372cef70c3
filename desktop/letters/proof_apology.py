"""The apology itself: does it say what it is for, and does it admit what is not established."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from desktop.domain.letter_material import LetterMaterial
from desktop.letters.proof_finding import Finding, wrong

_QUOTED = re.compile(r"「[^「」]*」|『[^『』]*』|“[^“”]*”")
_SORRY_JA = re.compile(r"申し訳|お詫び|陳謝|謝罪")
_SORRY_EN = re.compile(r"\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\b", re.IGNORECASE)
# All that may stand in an apology without saying what it is for.
_EMPTY_JA = re.compile(
    r"この(?:たび|度)は?|誠に|まことに|大変|たいへん|心より|心から|深く|本当に|謹んで|衷心より|重ねて|改めて"
    r"|責任者として|(?:申し訳(?:ござい|あり)ません(?:でした)?|申し訳なく存じます"
    r"|(?:お詫び|陳謝|謝罪)を?(?:申し上げます|いたします|致します|します)?)|[、,。\s　]"
)
_VAGUE_JA = re.compile(
    r"(?:多大な|大変な|たいへんな)?ご(?:迷惑|不便|心配)を?お?(?:掛|か)け(?:し|いたし)[^、。]{0,14}"
)
_BARE_EN = re.compile(
    r"^(?:please accept )?(?:(?:i|we)\s+)?(?:am |are |['’]m |['’]re )?"
    r"(?:my |our |very |truly |deeply |so |sincerely |again |sincere |most )*"
    r"(?:sorry|apologi[sz]e|apolog(?:y|ies))(?: sincerely| again| for this| for that| about this)?$",
    re.IGNORECASE,
)
_VAGUE_EN = re.compile(r"\bany inconvenience\b", re.IGNORECASE)
_ADMITS_JA = re.compile(
    r"全面的に(?:当社|弊社|当方|当店|当院|当所|私ども)?の?責任|過失|管理を怠|責任を負(?:い|う)"
    r"|(?:弁償|賠償|補償)(?:いたし|致し|し|させていただき)ます"
)
_ADMITS_EN = re.compile(
    r"\bour (?:fault|negligence)\b|\bliab(?:le|ility)\b|\bfully? (?:responsib\w+|compensat\w+)"
    r"|\bnegligen(?:t|ce)\b",
    re.IGNORECASE,
)

Where = Callable[[str], str]
"""The link of the box that holds a text."""


def apology(material: LetterMaterial, lines: Sequence[str], where: Where) -> list[Finding]:
    """Return what is to be said of the apology (J03, E01) and of words that admit (J32, E09).

    The first apology of a text must say what it is for; the one at its end may be short.
    Words that admit a fault are looked for only while ours is not established.
    """
    japanese = material.language == "ja"
    bare = [_QUOTED.sub("「」", line) for line in lines]
    return [*_object(bare, where, japanese=japanese), *_admission(material, bare, where)]


def _object(lines: Sequence[str], where: Where, *, japanese: bool) -> list[Finding]:
    sorry = _SORRY_JA if japanese else _SORRY_EN
    first = next((one for one in _sentences(lines, japanese=japanese) if sorry.search(one)), "")
    if not first:
        return []
    if japanese:
        rest = _EMPTY_JA.sub("", first)
        is_bare, is_vague = not rest, bool(rest) and not _VAGUE_JA.sub("", rest)
    else:
        is_bare, is_vague = bool(_BARE_EN.match(first)), bool(_VAGUE_EN.search(first))
    link = where(first) if is_bare or is_vague else ""
    link = link if link != "letter.subject" else "case.apology_object"
    if is_bare:
        return [wrong("apology_bare", link, blocks=True, found=first)]
    if is_vague:
        return [wrong("apology_vague", link, found=first)]
    return [Finding("letter_proof.apology_named", ok=True)]


def _sentences(lines: Sequence[str], *, japanese: bool) -> list[str]:
    """Return the sentences of the text; what does not end as one is a head, a name, a subject."""
    if japanese:
        return [one.strip() for line in lines for one in re.findall(r"([^。]+)。", line)]
    parts = (one for line in lines for one in re.split(r"(?<=[.!?])\s+", line))
    return [one.strip(" .!?") for one in parts if one.rstrip().endswith((".", "!", "?"))]


def _admission(material: LetterMaterial, lines: Sequence[str], where: Where) -> list[Finding]:
    if material.failing is None or material.failing.is_ours:
        return []
    admits = _ADMITS_JA if material.language == "ja" else _ADMITS_EN
    # The office's name is no admission, whatever it holds.
    text = "\n".join(lines).replace(material.office_name or "\0", "")
    found = dict.fromkeys(match.group() for match in admits.finditer(text))
    return [wrong("fault_word", where(word), blocks=True, found=word) for word in found]
