"""What goes out as a mail: its fields, what is missing, the finished text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.errors import DomainError, NotFound
from desktop.domain.letter import KeptMail, Letter, Mail
from desktop.services.letter_paper import LetterPaper
from desktop.services.letter_reasons import checks_of
from desktop.services.letter_values import Check, LetterField, Missing

if TYPE_CHECKING:
    from desktop.letters.fields import Field
    from desktop.letters.mail_template import MailText

MARKS = {"ja": "【下書き】", "en": "[DRAFT] "}
"""Stands before the subject of whatever leaves before its approval."""
REASON = "mail_reason"


class LetterMail(LetterPaper):
    """Makes a mail of a letter's material: the same gate and fields, another sheet."""

    def fields(self, letter: Letter) -> list[LetterField]:
        """Return the fields the mail has a place for; none where there is no text for it."""
        try:
            return super().fields(letter)
        except NotFound:
            return []

    def missing(self, letter: Letter) -> list[Missing]:
        """Return what stands before an approval, as for paper; and the reason not to use paper."""
        try:
            found = super().missing(letter)
        except DomainError as error:  # no text for this kind and language
            return [Missing(error.code, f"letter/{letter.letter_id}", error.details)]
        because = self._kind(letter.kind).paper_because
        return [
            Missing(f"letter_mail.reason_{because}", one.link)
            if one.link.endswith(f"/{REASON}") and because
            else one
            for one in found
        ]

    def checks(self, letter: Letter) -> list[Check]:
        """Return every check of the finished mail, the failed ones first."""
        from desktop.letters.mail_proof import mail_proof

        case = self._source.case(letter.case_id)
        values = self._values(letter)
        text = self._text(letter, values, shows_gaps=False)
        others = self._source.other_names(case, f"{text.subject}\n{text.body}")
        parts = (self._material(letter), self._kind(letter.kind), values)
        checks = checks_of(mail_proof(text, *parts, other_names=others), case, letter)
        hand, _ = self.hand.of(letter, self.sheet_name(letter))
        if not hand.is_empty:
            checks.append(Check("letter_mail.changed_on_paper", ok=False))
        checks += self._asked(letter) + self.hand.word_checks(letter)
        return sorted(checks, key=lambda check: (check.ok, not check.blocks))

    def draft_mail(self, letter: Letter) -> Mail:
        """Return the mail as it stands now, marked as a draft, its gaps shown.

        Raises:
            NotFound: ``letter.no_mail_text``.
        """
        values = self._values(letter)
        text = self._text(letter, values, shows_gaps=True)
        subject = f"{MARKS[letter.language]}{text.subject}"
        body = self._wrapped(text.body, letter)
        return Mail(values["mail_address"].text, subject, body, is_draft=True)

    def freeze_mail(self, letter: Letter) -> tuple[KeptMail, str]:
        """Return the mail to be kept, and the digest of the text it was made from."""
        values = self._values(letter)
        text = self._text(letter, values, shows_gaps=False)
        parts = (values["mail_address"].text, text.subject, self._wrapped(text.body, letter))
        digest = hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()
        template = hashlib.sha256(self._template(letter)()).hexdigest()
        return KeptMail(*parts, digest), template

    def title(self, letter: Letter) -> str:
        """Return the mail's subject, without a mark."""
        try:
            subject = self._values(letter)["mail_subject"].text
        except NotFound:
            subject = ""
        return subject or self._kind(letter.kind).name(letter.language)

    def enclosures(self, letter: Letter) -> list[str]:
        """Return what is to be attached by hand, one line each."""
        try:
            field = self._values(letter)["enclosures"]
        except NotFound:
            return []
        return field.text.split("\n") if field.asked and field.text else []

    # Inside

    def _has_place(self, field: Field) -> bool:
        return field.asked

    def _values(self, letter: Letter) -> dict[str, Field]:
        from desktop.letters.mail_fields import mail_fields

        template = self._template(letter)()
        return mail_fields(self._material(letter), self._kind_or_first(letter.kind), template)

    def _text(self, letter: Letter, values: dict[str, Field], *, shows_gaps: bool) -> MailText:
        from desktop.letters.mail_fields import mail_text

        template = self._template(letter)()
        return mail_text(values, template, language=letter.language, shows_gaps=shows_gaps)

    def _wrapped(self, body: str, letter: Letter) -> str:
        from desktop.letters.mail_wrap import wrapped

        return wrapped(body, letter.language)

    def _template(self, letter: Letter) -> Callable[[], bytes]:
        """Return the job that reads the text in use, checked before each use."""
        from desktop.letters.template_shelf import Slot, TemplateShelf

        kind, stem = self._kind(letter.kind), f"{letter.language}-mail"
        shelf = TemplateShelf(self._roots[0], self._roots[-1])

        def read() -> bytes:
            try:
                return shelf.content(Slot(kind.folder, stem))
            except NotFound as error:
                raise NotFound("letter.no_mail_text", kind=kind.code) from error

        return read
