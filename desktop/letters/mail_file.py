"""A mail as a file: plain text, or a draft that a mail program opens to be sent."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from desktop.domain.letter import Mail
from desktop.domain.mail_address import is_address

LABELS = {"ja": ("宛先", "件名"), "en": ("To", "Subject")}


def as_text(mail: Mail, language: str) -> str:
    """Return address, subject and text as one text, each head on its line."""
    to, subject = LABELS["ja" if language == "ja" else "en"]
    heads = [f"{to}: {mail.recipient}"] if mail.recipient else []
    return "\n".join([*heads, f"{subject}: {mail.subject}", "", mail.body, ""])


def as_draft(mail: Mail) -> bytes:
    """Return the mail as an ``.eml`` that Outlook and others open ready to be sent.

    ``X-Unsent`` makes it a draft; who sends it and when is left to the mail program.
    """
    message = EmailMessage(policy=SMTP)
    if mail.recipient.isascii() and is_address(mail.recipient):
        name, _, domain = mail.recipient.rpartition("@")
        message["To"] = Address(username=name, domain=domain)
    message["Subject"] = mail.subject
    message["X-Unsent"] = "1"
    text = mail.body.encode("utf-8", "replace").decode("utf-8")
    message.set_content(f"{text}\n", charset="utf-8", cte="base64")
    return message.as_bytes()
