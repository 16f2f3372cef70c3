"""The mails of the sample cases, filled as an office would fill them."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.letter_material import LetterMaterial
from desktop.letters.mail_fields import mail_fields, mail_text
from desktop.letters.mail_proof import mail_proof
from desktop.letters.mail_template import MailText
from desktop.letters.proof_finding import Finding
from tests.letters.letter_lengths import LENGTHS, USUAL
from tests.letters.sample_letters import kinds

KINDS = kinds()
REASON = {"ja": "ご住所を伺えないため", "en": "No postal address is known"}


def template(code: str, language: str) -> bytes:
    return KINDS[code].files[f"{language}-mail"].read_bytes()


def as_mail(material: LetterMaterial) -> LetterMaterial:
    """The same material with an address, and a reason where the kind belongs on paper."""
    reason = (
        {"mail_reason": REASON[material.language]} if KINDS[material.kind].paper_because else {}
    )
    return replace(material, email="hanako@example.jp", overrides={**material.overrides, **reason})


def sample(name: str, length: str = "usual") -> LetterMaterial:
    return as_mail(LENGTHS[length](USUAL[name]))


def text_of(material: LetterMaterial, own: bytes | None = None) -> MailText:
    content = own or template(material.kind, material.language)
    fields = mail_fields(material, KINDS[material.kind], content)
    return mail_text(fields, content, language=material.language)


def findings(material: LetterMaterial, own: bytes | None = None) -> list[Finding]:
    content = own or template(material.kind, material.language)
    kind = KINDS[material.kind]
    fields = mail_fields(material, kind, content)
    return mail_proof(
        mail_text(fields, content, language=material.language), material, kind, fields
    )


def wrong(material: LetterMaterial, own: bytes | None = None) -> dict[str, str]:
    return {one.code: one.link for one in findings(material, own) if not one.ok}
