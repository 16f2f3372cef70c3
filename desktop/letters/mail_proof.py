"""The finished mail read once more: as a letter's text, and for what only a mail can have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from desktop.domain.letter_material import LetterMaterial
from desktop.domain.mail_address import is_address
from desktop.letters.fields import Field
from desktop.letters.kinds import LetterKind
from desktop.letters.mail_template import MailText
from desktop.letters.proof import PAIRS, english_pair, in_order, proof_of_lines
from desktop.letters.proof_finding import Finding

SUBJECT_MAX = {"ja": 40, "en": 78}
"""Signs of a subject that still shows whole in a list of mails."""
_RITUAL = frozenset([*PAIRS, *(word for words in PAIRS.values() for word in words), "記", "以上"])
# What no screen of a telephone should show to whoever stands beside it (2.8), and blame.
_TELLS = re.compile(
    r"検査|診断|診察|病|治療|投薬|手術|妊娠|借金|債務|滞納|督促|漏えい|漏洩|流出|紛失|苦情|クレーム|不具合|欠陥|過失"
    r"|ミス|事故|暴言|脅迫"
    r"|\b(?:examination|test results?|diagnos\w+|treatment|illness|surgery|debts?|arrears|leak\w*"
    r"|breach|complaint|defect\w*|negligence|fault|threat\w*|abus\w+)\b",
    re.IGNORECASE,
)


def mail_proof(
    mail: MailText,
    material: LetterMaterial,
    kind: LetterKind,
    fields: Mapping[str, Field],
    *,
    other_names: Collection[str] = (),
) -> list[Finding]:
    """Return all findings about a finished mail, what is wrong first.

    Args:
        other_names: As for ``proof``.
    """
    lines = mail.body.split("\n")
    found = [
        *proof_of_lines([mail.subject, *lines], material, kind, fields, other_names=other_names),
        *_by_hand(mail, kind, fields),
        *_address(fields["mail_address"].text),
        *_subject(mail.subject, material),
        _ritual(lines) if material.language == "ja" else english_pair(lines),
        _signature(lines, fields, material),
        *_paper(kind, fields),
    ]
    return in_order(found)


def _wrong(name: str, link: str, *, blocks: bool = False, **details: object) -> Finding:
    return Finding(f"letter_mail.{name}", False, link, details, blocks)


def _by_hand(mail: MailText, kind: LetterKind, fields: Mapping[str, Field]) -> Iterator[Finding]:
    """A text typed for this mail alone: what its template would have said and it does not."""
    if not fields["mail_text"].overridden:
        return
    yield _wrong("text_by_hand", "letter.mail_text")
    said = "".join(mail.body.split())
    names = ["addressee", *(point.value for point in kind.rule.points)]
    for name in names:
        told = "".join(fields[name].text.split())
        if told and told not in said:
            one = fields[name]
            yield _wrong("left_out", "letter.mail_text", ja=one.label_ja, en=one.label_en)


def _address(address: str) -> Iterator[Finding]:
    if address and not is_address(address):
        yield _wrong("address_bad", "person.email", blocks=True, address=address)
    elif address:
        yield Finding("letter_mail.address_good", ok=True)


def _subject(subject: str, material: LetterMaterial) -> list[Finding]:
    # The office's own name may hold such a word; it stands in the sender's line as well.
    own = subject.replace(material.office_name, "") if material.office_name else subject
    link, found = "letter.mail_subject", []
    if match := _TELLS.search(own):
        found.append(_wrong("subject_tells", link, found=match.group()))
    if len(own) > SUBJECT_MAX["ja" if material.language == "ja" else "en"]:
        found.append(_wrong("subject_long", link, count=len(own)))
    return found or [Finding("letter_mail.subject_fits", ok=True)]


def _ritual(lines: Sequence[str]) -> Finding:
    for line in lines:
        word = next((word for word in _RITUAL if line.strip(" 　") == word), "")
        head = next((word for word in PAIRS if re.match(rf"{word}[\s　]", line)), "")
        if word or head:
            return _wrong("ritual", "letter.mail_subject", found=word or head)
    return Finding("letter_mail.no_ritual", ok=True)


def _signature(
    lines: Sequence[str], fields: Mapping[str, Field], material: LetterMaterial
) -> Finding:
    """The name of the house stands in a line of its own, once: that is the signature."""
    block = fields["mail_signature"].text.split("\n")
    name = next((one for one in block if material.office_name and material.office_name in one), "")
    count = sum(line.strip() == (name or block[0]).strip() for line in lines)
    if count == 1 or not block[0]:
        return Finding("letter_mail.signature_once", ok=True)
    if count:
        return _wrong("signature_twice", "letter.mail_signature")
    signer = fields["signer"].text
    if signer and any(line.strip() == signer for line in lines):
        return Finding("letter_mail.signature_once", ok=True)
    return _wrong("signature_missing", "letter.mail_signature")


def _paper(kind: LetterKind, fields: Mapping[str, Field]) -> Iterator[Finding]:
    """A kind that belongs on paper: the owner sees the reason among the checks."""
    reason = fields["mail_reason"].text.strip()
    if kind.paper_because and reason:
        yield _wrong(f"paper_{kind.paper_because}", "letter.mail_reason", reason=reason)
