"""Reads from case, person, office and ledger what a letter is made from."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.domain.call import Call, Direction
from desktop.domain.case import Case, CaseState
from desktop.domain.four_points import Point, PointName
from desktop.domain.letter import Letter
from desktop.domain.letter_kind_choice import KindFacts
from desktop.domain.letter_material import KeptPromise, LetterMaterial, LetterPoint
from desktop.domain.person import Person
from desktop.domain.policy import Office, StaffMember
from desktop.domain.promise import Promise, PromiseKind, PromiseState, kept_until
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.settings import SettingsService
from desktop.services.staff import StaffService

CALLED = (PromiseKind.CALLBACK, PromiseKind.INTERIM, PromiseKind.RESULT)
DONE = (PromiseState.KEPT, PromiseState.LATE)
MISSED = (PromiseState.OPEN, PromiseState.LATE, PromiseState.BROKEN)


class LetterSource:
    """Gathers the material of one letter; stores nothing."""

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        settings: SettingsService,
        staff: StaffService,
    ) -> None:
        self._context = context
        self._repos = repositories
        self._settings = settings
        self._staff = staff

    def case(self, case_id: int) -> Case:
        """Return the case."""
        return self._repos.cases.get(case_id)

    def person(self, case: Case) -> Person | None:
        """Return whose case it is, ``None`` while nobody is known."""
        return self._repos.person_of(case)

    def other_names(self, case: Case, text: str) -> list[str]:
        """Return names of other persons of the records that stand in a text."""
        return self._repos.persons.names_within(text, other_than=case.person_id or 0)

    def points(self, case_id: int) -> dict[PointName, LetterPoint]:
        """Return the four points as the letter needs them."""
        return {
            name: _letter_point(point) for name, point in self._repos.points.all(case_id).items()
        }

    def open_promises(self, case_id: int) -> int:
        """Return how many promises of a case are still open."""
        promises = self._repos.promises.of_case(case_id)
        return sum(1 for one in promises if one.state is PromiseState.OPEN)

    def kind_facts(self, case: Case) -> KindFacts:
        """Return what the proposal of a kind looks at."""
        calls = self._repos.calls.of_case(case.case_id)
        incoming = [call for call in calls if call.direction is Direction.IN]
        starred = [line.text for call in calls for line in call.lines if line.starred]
        impact = self._repos.points.all(case.case_id)[PointName.IMPACT].text
        words = " ".join([case.apology_object, case.request, case.subject, impact, *starred])
        person = self.person(case) or Person(0)
        letters = [one for one in self._repos.letters.of_case(case.case_id) if one.approved_at]
        return KindFacts(
            promise_missed=self._missed(case, self._first_call(calls)) is not None,
            words=words,
            request=case.request,
            apology_object=case.apology_object,
            failing=case.failing,
            kind=case.kind,
            secondary=case.secondary,
            tags=case.tags,
            outcome=case.outcome,
            closed=case.state is CaseState.CLOSED,
            company=bool(person.company),
            wants_letter=person.wants_letter,
            called_back=any(
                promise.kind in CALLED and promise.state is PromiseState.KEPT
                for promise in self._repos.promises.of_case(case.case_id)
            ),
            calls=len(incoming),
            sent=frozenset(one.kind for one in letters),
            calls_since_answer=_calls_since_answer(incoming, letters),
            encloses=any(one.overrides.get("enclosures", "").strip() for one in letters),
        )

    def material(self, letter: Letter, *, number_printed: bool, hours: str) -> LetterMaterial:
        """Return all the raw material of a letter.

        Args:
            number_printed: Whether this kind shows its number.
            hours: The office's hours as words in the letter's language.
        """
        case = self.case(letter.case_id)
        person = self.person(case) or Person(0)
        office, english = self._settings.office(), letter.language == "en"
        signer, contact = self._signer(), self._contact(office)
        first = self._first_call(self._repos.calls.of_case(case.case_id))
        missed = self._missed(case, first)
        return LetterMaterial(
            kind=letter.kind,
            language=letter.language,
            letter_date=letter.letter_date,
            number=letter.number,
            number_printed=number_printed,
            confidential=letter.confidential,
            name=person.name,
            honorific=person.honorific,
            company=person.company,
            department=person.department,
            title=person.title,
            postcode=person.postcode,
            address=person.address,
            email=person.email,
            office_name=(office.name_en or office.name) if english else office.name,
            office_postcode=office.postcode,
            office_address=(office.address_en or office.address) if english else office.address,
            office_phone=office.phone,
            signer_name=signer.name if signer else "",
            signer_title=signer.title if signer else "",
            contact_name=office.contact or (contact.name if contact else ""),
            contact_title="" if office.contact or contact is None else contact.title,
            contact_phone=office.contact_phone or office.phone,
            contact_hours=hours,
            apology_object=case.apology_object,
            points=self.points(case.case_id),
            reference_date=self._day(first.started_at if first else case.opened_at),
            missed_at=missed.wall if missed else None,
            kept_promise=self._kept(case),
            failing=case.failing,
            tags=case.tags,
            case_number=case.number,
            overrides=letter.overrides,
        )

    # Inside

    def _signer(self) -> StaffMember | None:
        owners = [one for one in self._staff.owners() if one.staff_id]
        return owners[0] if owners else None

    def _contact(self, office: Office) -> StaffMember | None:
        if office.contact:
            return None
        at_desk = self._staff.at_desk()
        return at_desk if at_desk.staff_id else None

    def _first_call(self, calls: list[Call]) -> Call | None:
        incoming = [call for call in calls if call.direction is Direction.IN]
        return min(incoming, key=lambda call: call.started_at, default=None)

    def _missed(self, case: Case, first: Call | None) -> Promise | None:
        """The call we owed before the complaint, of this case or another of the person."""
        if first is None:
            return None
        owed = [
            promise
            for other in self._cases_of(case)
            for promise in self._repos.promises.of_case(other)
            if promise.kind in CALLED
            and promise.state in MISSED
            and _missed_from(promise) <= first.started_at
            and (promise.done_at is None or promise.done_at > _missed_from(promise))
        ]
        return max(owed, key=lambda promise: promise.due_at, default=None)

    def _cases_of(self, case: Case) -> list[int]:
        if case.person_id is None:
            return [case.case_id]
        return [one.case_id for one in self._repos.cases.of_person(case.person_id)] or [
            case.case_id
        ]

    def _kept(self, case: Case) -> KeptPromise | None:
        """The first promised call of this case that was really made."""
        done = [
            promise
            for promise in self._repos.promises.of_case(case.case_id)
            if promise.kind in CALLED and promise.state in DONE and promise.done_at is not None
        ]
        if not done:
            return None
        first = min(done, key=lambda promise: promise.due_at)
        assert first.done_at is not None
        zone = ZoneInfo(first.zone)
        return KeptPromise(
            first.wall, first.done_at.astimezone(zone).replace(tzinfo=None), first.who
        )

    def _day(self, at: datetime | None) -> date | None:
        return None if at is None else at.astimezone(self._context.zone()).date()


def _calls_since_answer(incoming: list[Call], letters: list[Letter]) -> int:
    answered = [one.approved_at for one in letters if one.kind == "L11" and one.approved_at]
    if not answered:
        return 0
    return sum(1 for call in incoming if call.started_at > min(answered))


def _letter_point(point: Point) -> LetterPoint:
    return LetterPoint(
        state=point.state,
        text=point.text,
        scope=point.scope,
        when=point.when_at.date() if point.when_at else None,
        until=point.until,
    )


def _missed_from(promise: Promise) -> datetime:
    """From when on it was not kept; one given up is not kept from its time on."""
    return promise.due_at if promise.state is PromiseState.BROKEN else kept_until(promise)
