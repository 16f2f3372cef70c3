"""The life of a letter: draft → approved → printed → sent, and its register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.case import tidy_text
from desktop.domain.errors import Refused
from desktop.domain.letter import Letter, LetterRow, LetterState, SentHow
from desktop.domain.when import Reading, read_date
from desktop.services.context import Context
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
from desktop.services.staff import StaffService

LANGUAGES = ("ja", "en")


class LetterService:
    """What a person can do with letters.

    Args:
        context: Store, clock, desk and announcements.
        paper: Kinds, fields, checks and rendering of a letter.
        staff: Asked who may approve.
        calendar: The office's calendar as it stands now.
        reindex: Rewrites the search row of a case inside the transaction.
    """

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        *,
        paper: LetterPaper,
        staff: StaffService,
        calendar: Callable[[], BusinessCalendar],
        reindex: Callable[[int], None],
    ) -> None:
        self._context = context
        self._letters = repositories.letters
        self._cases = repositories.cases
        self._persons = repositories.persons
        self._paper = paper
        self._staff = staff
        self._calendar = calendar
        self._reindex = reindex

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

    def waiting_for_approval(self) -> int:
        """Return how many letters wait for an owner."""
        return len(self._letters.rows(states=(LetterState.CHECKED,)))

    def kinds(self) -> list[KindInfo]:
        """Return the kinds of letters there are templates for."""
        return self._paper.kinds()

    def propose(self, case_id: int) -> tuple[str, str, str]:
        """Return kind, language and the code of the reason proposed for a case."""
        return self._paper.propose(case_id)

    def fields(self, letter_id: int) -> list[LetterField]:
        """Return what the letter is filled with, in the order of the page."""
        return self._paper.fields(self._letters.get(letter_id))

    def missing(self, letter_id: int) -> list[Missing]:
        """Return what still keeps the letter from approval, with links; empty: nothing."""
        return self._paper.missing(self._letters.get(letter_id))

    def checks(self, letter_id: int) -> list[Check]:
        """Return every check with its verdict, the failed ones first."""
        return self._paper.checks(self._letters.get(letter_id))

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
        return self._paper.title(self._letters.get(letter_id))

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

    # Drafting

    def draft(self, case_id: int, kind: str = "", language: str = "") -> Letter:
        """Return the case's draft of this kind and language, made if there is none.

        Args:
            kind, language: Proposed from case and person where left empty.

        Raises:
            Refused: ``letter.no_person`` for a case without a name or company.
        """
        self._must_have_person(case_id)
        proposed_kind, proposed_language, _ = self._paper.propose(case_id)
        kind, language = kind or proposed_kind, language or proposed_language
        for letter in self._letters.of_case(case_id):
            is_same = (letter.kind, letter.language) == (kind, language)
            if is_same and not letter.state.is_frozen:
                return letter
        now = self._context.now()
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
        with self._context.atomic():
            letter = replace(fresh, letter_id=self._letters.add(fresh))
            self._record(letter, "draft", "", f"{kind} {language}")
        self._announce(letter)
        return letter

    def set_kind(self, letter_id: int, kind: str) -> Letter:
        """Make the draft another kind of letter; what was changed by hand stays."""
        letter = self._draft(letter_id)
        if kind not in {one.code for one in self._paper.kinds()}:
            raise Refused("letter.unknown_kind", kind=kind)
        confidential = self._paper.is_confidential(letter.case_id, kind)
        return self._change(letter, "kind", kind=kind, confidential=confidential)

    def set_language(self, letter_id: int, language: str) -> Letter:
        """Write the letter in Japanese or English, whatever the screen speaks."""
        if language not in LANGUAGES:
            raise Refused("letter.unknown_language", language=language)
        return self._change(self._draft(letter_id), "language", language=language)

    def set_date(self, letter_id: int, day: date) -> Letter:
        """Set the day printed on the letter."""
        return self._change(self._draft(letter_id), "letter_date", letter_date=day)

    def set_confidential(self, letter_id: int, confidential: bool) -> Letter:
        """Print 親展 / Private and confidential, or not."""
        letter = self._draft(letter_id)
        return self._change(letter, "confidential", confidential=confidential)

    def set_override(
        self, letter_id: int, field: str, text: str | None, *, settled: bool = True
    ) -> Letter:
        """Change one field for this letter alone; ``None`` takes the proposal again."""
        letter = self._draft(letter_id)
        before = letter.overrides.get(field, "")
        overrides = dict(letter.overrides)
        if text is None:
            overrides.pop(field, None)
        else:
            overrides[field] = tidy_text(text)
        changed = self._stamped(letter, overrides=MappingProxyType(overrides))
        with self._context.atomic():
            self._letters.put(changed)
            self._context.record_field(
                "letter",
                letter_id,
                case_id=letter.case_id,
                field=field,
                before=before,
                after=overrides.get(field, ""),
                settled=settled,
            )
        self._announce(changed)
        return changed

    def remove_draft(self, letter_id: int) -> None:
        """Drop a draft; an approved letter stays for ever.

        Raises:
            Refused: ``letter.is_frozen``.
        """
        letter = self._draft(letter_id)
        with self._context.atomic():
            self._letters.remove(letter_id)
            self._record(letter, "remove", f"{letter.kind} {letter.language}", "")
        self._announce(letter)

    # Its life

    def ask_approval(self, letter_id: int) -> Letter:
        """Lay a complete draft before the owner.

        Raises:
            Refused: ``letter.not_complete`` while something is missing.
        """
        letter = self._complete(letter_id)
        return self._change(letter, "state", state=LetterState.CHECKED)

    def approve(self, letter_id: int, staff_id: int, pin: str, make_pdf: MakePdf) -> Letter:
        """An owner approves: the number is given and the copies are frozen.

        Args:
            staff_id: Who approves; must be marked as owner.
            make_pdf: Turns the read pages into PDF (title, language, author).

        Raises:
            Refused: ``staff.not_owner``, ``staff.wrong_pin``, ``letter.not_complete``;
                nothing is stored then, and no number is used up.
        """
        owner = self._staff.check_owner(staff_id, pin)
        letter = self._complete(letter_id)
        now = self._context.now()
        with self._context.atomic():
            self._letters.give_number(letter_id, now.year)
            numbered = self._letters.get(letter_id)
            frozen = self._paper.freeze(numbered, make_pdf)
            approved = self._stamped(
                numbered,
                state=LetterState.APPROVED,
                approved_by=owner.shown,
                approved_at=now,
                docx_sha256=frozen.docx_sha256,
                pdf_sha256=frozen.pdf_sha256,
                template_sha256=frozen.template_sha256,
            )
            self._letters.put(approved)
            self._letters.keep_copy(letter_id, "docx", frozen.docx)
            self._letters.keep_copy(letter_id, "pdf", frozen.pdf)
            self._record(
                approved, "approve", letter.state.value, f"{approved.number} {frozen.docx_sha256}"
            )
            self._reindex(letter.case_id)
        self._announce(approved)
        return approved

    def mark_printed(self, letter_id: int) -> Letter:
        """Note that an approved letter was printed; a draft's print is not counted."""
        letter = self._letters.get(letter_id)
        if not letter.state.is_frozen:
            return letter
        first = letter.state is LetterState.APPROVED
        return self._change(
            letter,
            "copies",
            state=LetterState.PRINTED if first else letter.state,
            printed_at=letter.printed_at or self._context.now(),
            copies=letter.copies + 1,
        )

    def mark_sent(
        self, letter_id: int, how: SentHow | str, on: date | None = None, proof: str = ""
    ) -> Letter:
        """Note how, when and with which delivery proof the letter went out.

        Raises:
            Refused: ``letter.not_approved``; ``letter.sent_before_approval``.
        """
        letter = self._letters.get(letter_id)
        if not letter.state.is_frozen:
            raise Refused("letter.not_approved")
        day = on or self._context.now().date()
        if letter.approved_at and day < letter.approved_at.astimezone(self._context.zone()).date():
            raise Refused("letter.sent_before_approval")
        return self._change(
            letter,
            "state",
            state=LetterState.SENT,
            sent_how=SentHow(how),
            sent_on=day,
            proof=tidy_text(proof, limit=200),
        )

    # Inside

    def _draft(self, letter_id: int) -> Letter:
        letter = self._letters.get(letter_id)
        if letter.state.is_frozen:
            raise Refused("letter.is_frozen", number=letter.number)
        return letter

    def _complete(self, letter_id: int) -> Letter:
        letter = self._draft(letter_id)
        missing = self._paper.missing(letter)
        if missing:
            raise Refused("letter.not_complete", count=len(missing))
        return letter

    def _must_have_person(self, case_id: int) -> None:
        case = self._cases.get(case_id)
        person = None if case.person_id is None else self._persons.get(case.person_id)
        if person is None or not (person.name or person.company):
            raise Refused("letter.no_person")

    def _change(self, letter: Letter, field: str, **changes: object) -> Letter:
        changed = self._stamped(letter, **changes)
        with self._context.atomic():
            self._letters.put(changed)
            before, after = str(getattr(letter, field)), str(getattr(changed, field))
            self._record(changed, "change", before, after, field=field)
        self._announce(changed)
        return changed

    def _stamped(self, letter: Letter, **changes: object) -> Letter:
        values: Mapping[str, object] = changes
        if not letter.state.is_frozen and "state" not in values:
            values = {**values, "state": LetterState.DRAFT}
        return replace(letter, updated_at=self._context.now(), **values)  # type: ignore[arg-type]

    def _record(
        self, letter: Letter, action: str, before: str, after: str, field: str = "state"
    ) -> None:
        self._context.record(
            action,
            "letter",
            letter.letter_id,
            case_id=letter.case_id,
            field=field,
            before=before,
            after=after,
        )

    def _announce(self, letter: Letter) -> None:
        self._context.announce("letter", letter.letter_id)
        self._context.announce("case", letter.case_id)
