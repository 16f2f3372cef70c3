"""Mails as they go out: shown, copied, handed to the mail program, written to a file.

Nothing is ever sent from here: the person sends it, in the mail program.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.domain.letter import KeptMail, Mail
from desktop.domain.mail_address import mailto_link
from desktop.services.letters import LetterService
from desktop.services.repositories import Repositories

FORMS = ("txt", "eml")


class MailService:
    """What a person can do with the mail of a letter.

    Args:
        letters: The letters whose mails they are; they live the life of letters.
    """

    def __init__(self, letters: LetterService, repositories: Repositories) -> None:
        self._letters = letters
        self._repos = repositories

    def get(self, letter_id: int) -> Mail:
        """Return the mail: as it was approved, else as it stands, marked as a draft.

        Raises:
            NotFound: ``letter.unknown``; ``letter.no_mail_text``.
        """
        kept = self.kept(letter_id)
        if kept is not None:
            return Mail(kept.recipient, kept.subject, kept.body)
        return self._letters.draft_mail(self._letters.get(letter_id))

    def kept(self, letter_id: int) -> KeptMail | None:
        """Return the mail with its digest as it was approved; ``None`` before."""
        return self._repos.letter_mails.get(letter_id)

    def enclosures(self, letter_id: int) -> list[str]:
        """Return what the person has to attach, one line each."""
        return self._letters.mail_enclosures(letter_id)

    def as_text(self, letter_id: int) -> str:
        """Return address, subject and text as one text, to be copied or kept."""
        from desktop.letters.mail_file import as_text

        return as_text(self.get(letter_id), self._letters.get(letter_id).language)

    def headed(self, letter_id: int) -> str:
        """Return subject and text as one text, to be pasted where a mail is written."""
        from desktop.letters.mail_file import as_text

        mail = replace(self.get(letter_id), recipient="")
        return as_text(mail, self._letters.get(letter_id).language).rstrip("\n")

    def marked_text(self, letter_id: int) -> str:
        """Return the text alone; that of a draft begins with its mark."""
        from desktop.services.letter_mail import MARKS

        mail = self.get(letter_id)
        mark = MARKS[self._letters.get(letter_id).language].strip()
        return f"{mark}\n\n{mail.body}" if mail.is_draft else mail.body

    def link(self, letter_id: int, limit: int) -> tuple[str, bool]:
        """Return the link that opens the mail program, and whether the text is in it.

        Args:
            limit: Signs the system hands on whole; a longer mail leaves its text, and
                then its subject, to be pasted.
        """
        mail = self.get(letter_id)
        whole = mailto_link(mail.recipient, mail.subject, mail.body)
        if len(whole) <= limit:
            return whole, True
        headed = mailto_link(mail.recipient, mail.subject)
        return (headed if len(headed) <= limit else mailto_link(mail.recipient)), False

    def content(self, letter_id: int, form: str) -> bytes:
        """Return the file of a mail, ``txt`` or ``eml``."""
        mail, language = self.get(letter_id), self._letters.get(letter_id).language
        return _content(mail, language, form)

    def content_unsaved(self, case_id: int, kind: str, language: str, form: str) -> bytes:
        """Return the file of the draft such a case would have; nothing is stored.

        Raises:
            Refused: ``letter.no_person``.
            NotFound: ``letter.no_mail_text``.
        """
        return _content(self.of_case(case_id, kind, language), language, form)

    def of_case(self, case_id: int, kind: str, language: str) -> Mail:
        """Return the mail of this kind such a case would have; nothing is stored."""
        return self._letters.draft_mail(self._letters.unsaved_mail(case_id, kind, language))

    def prepare_file(self, letter_id: int, target: Path, form: str) -> Callable[[], Path]:
        """Return the job that writes the mail to a file; a draft carries its mark.

        Raises (the job):
            WorldError: ``letter.cannot_write`` and others; an older file stands.
        """
        from desktop.letters.files import write_whole

        content = self.content(letter_id, form)
        return lambda: write_whole(target, content)


def _content(mail: Mail, language: str, form: str) -> bytes:
    from desktop.letters.mail_file import as_draft, as_text

    if form == "eml":
        return as_draft(mail)
    return as_text(mail, language).encode("utf-8", "replace")
