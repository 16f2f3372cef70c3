"""The life of a letter: draft → approved → printed → sent, and its register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.case import tidy_text
from desktop.domain.errors import Refused
from desktop.domain.letter import BY_MAIL, ORIENTATION, VERTICAL, WAY, Letter, LetterState, SentHow
from desktop.domain.letter_kind import NEEDS_PROOF
from desktop.services.context import Context
from desktop.services.letter_mail import LetterMail
from desktop.services.letter_paper import (
    LetterPaper,
    MakePdf,
)
from desktop.services.letter_reading import LetterReading
from desktop.services.repositories import Repositories
from desktop.services.staff import StaffService
from desktop.storage import journal

LANGUAGES = ("ja", "en")


class LetterService(LetterReading):
    """What a person can do with letters.

    Args:
        context: Store, clock, desk and announcements.
        paper: Kinds, fields, checks and rendering of a letter.
        mail: The same for one that goes out as a mail.
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
        mail: LetterMail,
        staff: StaffService,
        calendar: Callable[[], BusinessCalendar],
        reindex: Callable[[int], None],
    ) -> None:
        super().__init__(context, repositories, paper=paper, mail=mail, calendar=calendar)
        self._mails = repositories.letter_mails
        self._staff = staff
        self._reindex = reindex

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

    def set_vertical(self, letter_id: int, vertical: bool) -> Letter:
        """Write the letter vertically, or across; holds where its kind has such a template."""
        return self.set_override(letter_id, ORIENTATION, VERTICAL if vertical else None)

    def set_by_mail(self, letter_id: int, by_mail: bool) -> Letter:
        """Send it as the text of a mail, or on paper."""
        return self.set_override(letter_id, WAY, BY_MAIL if by_mail else None)

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
        self._paper.hand.shelf.drop(letter_id)
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
            digests = self._freeze(numbered, make_pdf)
            kept = digests.pop("kept")
            approved = self._stamped(
                numbered,
                state=LetterState.APPROVED,
                approved_by=owner.shown,
                approved_at=now,
                **digests,
            )
            self._letters.put(approved)
            self._record(approved, "approve", letter.state.value, f"{approved.number} {kept}")
            self._letters.note_head(letter_id, journal.head(self._context.store.db))
            self._reindex(letter.case_id)
        self._paper.hand.shelf.drop(letter_id)  # no plain copy outlives the approval
        self._announce(approved)
        return self._letters.get(letter_id)

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
            Refused: ``letter.not_approved``; ``letter.sent_before_approval``;
                ``letter.sent_in_future``; ``letter.is_mail`` where a mail went on paper;
                ``letter.withdrawn``;
                ``letter.proof_missing``, ``letter.mail_proof_missing`` for a notice.
        """
        letter = self._letters.get(letter_id)
        if not letter.state.is_frozen:
            raise Refused("letter.not_approved")
        if letter.is_withdrawn:
            raise Refused("letter.withdrawn", number=letter.number)
        today = self._context.now().date()
        day = on or today
        if day > today:
            raise Refused("letter.sent_in_future")
        if letter.approved_at and day < letter.approved_at.astimezone(self._context.zone()).date():
            raise Refused("letter.sent_before_approval")
        if letter.by_mail and how != SentHow.MAIL:
            raise Refused("letter.is_mail")
        if letter.kind in NEEDS_PROOF and not proof.strip() and how != SentHow.HAND:
            code = "letter.mail_proof_missing" if how == SentHow.MAIL else "letter.proof_missing"
            raise Refused(code)
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
        missing = self._content(letter).missing(letter)
        if missing:
            raise Refused("letter.not_complete", count=len(missing))
        return letter

    def _freeze(self, letter: Letter, make_pdf: MakePdf) -> dict[str, str]:
        """Keep the copies; return the digests, that of what goes out as ``kept``."""
        if letter.by_mail:
            mail, template_sha256 = self._mail.freeze_mail(letter)
            self._mails.keep(letter.letter_id, mail)
            return {"template_sha256": template_sha256, "kept": mail.sha256}
        frozen = self._paper.freeze(letter, make_pdf)
        self._letters.keep_copy(letter.letter_id, "docx", frozen.docx)
        self._letters.keep_copy(letter.letter_id, "pdf", frozen.pdf)
        self._paper.hand.freeze(letter, self._paper.laid(letter))
        return {
            "docx_sha256": frozen.docx_sha256,
            "pdf_sha256": frozen.pdf_sha256,
            "template_sha256": frozen.template_sha256,
            "kept": frozen.docx_sha256,
        }

    def _change(self, letter: Letter, field: str, **changes: object) -> Letter:
        changed = self._stamped(letter, **changes)
        with self._context.atomic():
            self._letters.put(changed)
            before, after = str(getattr(letter, field)), str(getattr(changed, field))
            self._record(changed, "change", before, after, field=field)
            if changed.state.is_frozen:  # its delivery proof is looked for
                self._reindex(letter.case_id)
        self._announce(changed)
        return changed

    def _stamped(self, letter: Letter, **changes: object) -> Letter:
        values: Mapping[str, object] = changes
        if not letter.state.is_frozen and "state" not in values:
            values = {**values, "state": LetterState.DRAFT}
        return replace(letter, updated_at=self._context.now(), **values)  # type: ignore[arg-type]  # its callers name its fields

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
