"""What can be looked at of letters: register, fields, checks, paper. Nothing is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.errors import Refused
from desktop.domain.letter import BY_MAIL, WAY, Letter, LetterRow, LetterState, Mail
from desktop.domain.letter_kind_questions import Question
from desktop.domain.when import Reading, read_date
from desktop.services.context import Context
from desktop.services.letter_mail import LetterMail
from desktop.services.letter_paper import (
    Check,
    KindInfo,
    LetterField,
    LetterPaper,
    MakePdf,
    Missing,
    Rendered,
)
from desktop.services.repositories import Repositories


class LetterReading:
    """The reading half of :class:`desktop.services.letters.LetterService`."""

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        *,
        paper: LetterPaper,
        mail: LetterMail,
        calendar: Callable[[], BusinessCalendar],
    ) -> None:
        self._context = context
        self._letters = repositories.letters
        self._cases = repositories.cases
        self._persons = repositories.persons
        self._paper = paper
        self._mail = mail
        self._calendar = calendar

    # Reading

    def get(self, letter_id: int) -> Letter:
        """Return the letter; raises NotFound ``letter.unknown``."""
        return self._letters.get(letter_id)

    def of_case(self, case_id: int) -> list[Letter]:
        """Return the letters of a case, oldest first."""
        return self._letters.of_case(case_id)

    def register(self, states: tuple[LetterState, ...] = ()) -> list[LetterRow]:
        """Return the register, newest first; every state when none is named."""
        return self._letters.rows(states=states)

    def kinds(self) -> list[KindInfo]:
        """Return the kinds of letters there are templates for."""
        return self._paper.kinds()

    def reload_templates(self) -> None:
        """Make the next letter from the templates as they lie in their folders now."""
        self._paper.reload()
        self._mail.reload()

    def propose(self, case_id: int) -> tuple[str, str, str]:
        """Return kind, language and the code of the reason proposed for a case."""
        return self._paper.propose(case_id)

    def no_letter(self, case_id: int) -> str:
        """Return the code of the reason why no letter is called for; empty where one is."""
        return self._paper.no_letter(case_id)

    def questions(self, letter_id: int) -> list[tuple[Question, str]]:
        """Return what is still to be asked before this letter, with "no" where that was said.

        The answer is kept by ``set_override(letter_id, question.key, "yes" or "no")``.
        """
        letter = self._letters.get(letter_id)
        return self._content(letter).questions(letter)

    def fields(self, letter_id: int) -> list[LetterField]:
        """Return what the letter is filled with, in the order of the page."""
        letter = self._letters.get(letter_id)
        return self._content(letter).fields(letter)

    def missing(self, letter_id: int) -> list[Missing]:
        """Return what still keeps the letter from approval, with links; empty: nothing."""
        letter = self._letters.get(letter_id)
        return self._content(letter).missing(letter)

    def checks(self, letter_id: int) -> list[Check]:
        """Return every check with its verdict, the failed ones first."""
        letter = self._letters.get(letter_id)
        return self._content(letter).checks(letter)

    def prepare(self, letter_id: int) -> Callable[[], Rendered]:
        """Read now all the letter needs; return the slow part, to run on any thread.

        A frozen letter is read from its stored copy; a draft carries its mark.
        """
        letter = self._letters.get(letter_id)
        if letter.state.is_frozen:
            stored = self.stored(letter_id, "docx")
            return lambda: self._paper.read(stored)
        return self._paper.prepare(letter, is_draft=True)

    def stored(self, letter_id: int, form: str) -> bytes:
        """Return the frozen copy, ``docx`` or ``pdf``.

        Raises:
            Refused: ``letter.not_approved``.
        """
        content = self._letters.copy(letter_id, form)
        if content is None:
            raise Refused("letter.not_approved")
        return content

    # Looked at without being stored: nothing is written, not even a draft

    def missing_unsaved(self, case_id: int, kind: str, language: str) -> list[Missing]:
        """Return what the gate of a kind still asks for in a case."""
        return self._paper.missing(self._unsaved(case_id, kind, language))

    def missing_gate(self, case_id: int, kind: str, language: str) -> list[Missing]:
        """Return only what the kind's gate asks for: our failing and its points."""
        return self._paper.missing_gate(self._unsaved(case_id, kind, language))

    def title_unsaved(self, case_id: int, kind: str, language: str) -> str:
        """Return the subject line such a letter would have."""
        return self._paper.title(self._unsaved(case_id, kind, language))

    def render_unsaved(
        self, case_id: int, kind: str, language: str, template: Path | None = None
    ) -> Callable[[], Rendered]:
        """Return the job that makes a marked draft, from a kind or a template of one's own.

        Raises:
            Refused: ``letter.no_person``; ``template.faults``.
            NotFound: ``letter.unknown_kind``.
        """
        self._must_have_person(case_id)
        letter = self._unsaved(case_id, kind, language)
        if template is not None:
            return self._paper.prepare_with(letter, template)
        return self._paper.prepare(letter, is_draft=True)

    def prepare_file(
        self, letter_id: int, target: Path, form: str, make_pdf: MakePdf
    ) -> Callable[[], Path]:
        """Return the job that writes the letter to a file; a draft carries its mark.

        Raises (the job):
            WorldError: ``letter.cannot_write`` and others; an older file stands.
        """
        letter = self._letters.get(letter_id)
        if letter.state.is_frozen:
            stored = self.stored(letter_id, form)
            return lambda: self._paper.write(target, stored)
        return self._paper.write_job(letter, target, form, make_pdf)

    def prepare_for_word(self, letter_id: int, name: str) -> Callable[[], Path]:
        """Return the job that lays a copy into the working folder, to be opened in Word."""
        letter = self._letters.get(letter_id)
        return self._paper.word_job(letter, name, self._letters.copy(letter_id, "docx"))

    def read_day(self, text: str) -> Reading:
        """Read a day as typed, past days too."""
        return read_date(text, now=self._context.now(), calendar=self._calendar(), past_ok=True)

    def title(self, letter_id: int) -> str:
        """Return the letter's subject line."""
        letter = self._letters.get(letter_id)
        return self._content(letter).title(letter)

    def _content(self, letter: Letter) -> LetterPaper:
        """Return what makes the letter: its paper, or the text of its mail."""
        return self._mail if letter.by_mail else self._paper

    # Mails

    def draft_mail(self, letter: Letter) -> Mail:
        """Return a letter's mail as it stands now, marked as a draft."""
        return self._mail.draft_mail(letter)

    def mail_enclosures(self, letter_id: int) -> list[str]:
        """Return what is to be attached to a letter's mail."""
        return self._mail.enclosures(self._letters.get(letter_id))

    def unsaved_mail(self, case_id: int, kind: str, language: str) -> Letter:
        """Return the draft such a mail would be; nothing is stored."""
        self._must_have_person(case_id)
        letter = self._unsaved(case_id, kind, language)
        return replace(letter, overrides=MappingProxyType({**letter.overrides, WAY: BY_MAIL}))

    def _unsaved(self, case_id: int, kind: str, language: str) -> Letter:
        now = self._context.now()
        standing = [
            one
            for one in self._letters.of_case(case_id)
            if (one.kind, one.language) == (kind, language) and not one.state.is_frozen
        ]
        fresh = Letter(
            letter_id=0,
            case_id=case_id,
            kind=kind,
            language=language,
            letter_date=now.date(),
            confidential=self._paper.is_confidential(case_id, kind),
            created_at=now,
            updated_at=now,
        )
        return standing[-1] if standing else fresh

    def _must_have_person(self, case_id: int) -> None:
        case = self._cases.get(case_id)
        person = None if case.person_id is None else self._persons.get(case.person_id)
        if person is None or not (person.name or person.company):
            raise Refused("letter.no_person")
