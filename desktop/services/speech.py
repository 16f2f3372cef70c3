"""What is read aloud from the fields of a case: the read-back and the call slip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.content.texts import Roots, read_back_wording, slip_wording
from desktop.domain import call_slip, read_back
from desktop.domain.call import Call, Direction, LineKind
from desktop.domain.call_slip import CallSlip
from desktop.domain.case import Case
from desktop.domain.four_points import Point, PointState
from desktop.domain.identity_check import asked_for
from desktop.domain.person import Person
from desktop.domain.policy import Office
from desktop.domain.promise import Promise, PromiseRow, PromiseState, is_overdue
from desktop.domain.read_back import OpenPoint, ReadBack, ReadBackFacts, SpokenPromise
from desktop.domain.spoken_time import spoken_day_en, spoken_day_ja, spoken_length, spoken_when
from desktop.domain.when import Relation
from desktop.domain.when.echo import NEAR_HOURS
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.settings import SettingsService

EARLY = timedelta(minutes=5)
THEIRS = (LineKind.CALLER, LineKind.NOTE)


@dataclass(frozen=True, slots=True)
class Slip:
    """The call slip of one promise, ready to be shown (S0-29).

    Attributes:
        row: The promise with person, number and subject.
        case: The case it belongs to.
        words: Opening, answering machine, family, what is not promised.
        calls: Calls of the case so far.
        told: What the caller was told so far, in our own logged words, oldest first.
        starred: Key points, oldest first.
        last_call: The call in which it was promised, if it was.
        late: How long the promised time has gone by; zero before it.
    """

    row: PromiseRow
    case: Case
    words: CallSlip
    calls: int
    told: tuple[str, ...]
    starred: tuple[str, ...]
    last_call: Call | None
    late: timedelta


class SpeechService:
    """Builds what a person reads aloud; stores nothing.

    Args:
        roots: Folders of the content, shipped first.
    """

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        settings: SettingsService,
        roots: Roots,
    ) -> None:
        self._context = context
        self._repos = repositories
        self._settings = settings
        self._roots = roots

    def read_back(self, call_id: int, language: str, *, typed: str = "") -> ReadBack:
        """Return the read-back of a call in three parts.

        Args:
            typed: What the clerk typed as not promised yet, one line each.
        """
        call = self._repos.calls.get(call_id)
        case = self._repos.cases.get(call.case_id)
        person = self._person(case)
        facts = ReadBackFacts(
            name=person.addressed(language) if person else "",
            number=person.phones[0].shown if person and person.phones else call.number_shown,
            kind=case.kind,
            apology_object=case.apology_object,
            key_lines=tuple(
                line.text for line in call.lines if line.starred and line.kind in THEIRS
            ),
            request=case.request,
            request_none=case.request_none,
            request_open=not case.decision,
            failing=case.failing,
            promises=self._spoken_promises(case, language),
            open_points=self._open_points(case, language),
            typed=typed,
        )
        return read_back.build(facts, language, read_back_wording(self._roots, language))

    def slip(self, promise_id: int, language: str) -> Slip:
        """Return what whoever rings back needs to see and to say.

        Args:
            language: Of the words to say.
        """
        row = self._repos.promises.row(promise_id)
        case = self._repos.cases.get(row.promise.case_id)
        calls = self._repos.calls.of_case(case.case_id)
        lines = [line for call in calls for line in call.lines]
        now, promise = self._context.now(), row.promise
        late = now - promise.due_at if is_overdue(promise, now) else timedelta(0)
        words = call_slip.build(
            self._slip_facts(row, case, language), language, slip_wording(self._roots, language)
        )
        return Slip(
            row=row,
            case=case,
            words=words,
            calls=sum(1 for call in calls if call.direction is Direction.IN),
            told=tuple(line.text for line in lines if line.kind is LineKind.US),
            starred=tuple(line.text for line in lines if line.starred),
            last_call=next((call for call in calls if call.call_id == row.promise.call_id), None),
            late=late,
        )

    def language_of(self, promise_id: int) -> str:
        """Return the language of the person a promise was made to, ``ja`` or ``en``."""
        row = self._repos.promises.row(promise_id)
        person = self._person(self._repos.cases.get(row.promise.case_id))
        return person.language if person else "ja"

    # Inside

    def _slip_facts(self, row: PromiseRow, case: Case, language: str) -> call_slip.SlipFacts:
        promise, office, now = row.promise, self._settings.office(), self._context.now()
        person = self._person(case)
        late = _late_minutes(promise, now)
        early = promise.relation is Relation.AT and now < promise.due_at - EARLY
        return call_slip.SlipFacts(
            office=_office_name(office, language),
            who=self._spoken_name(promise.who, language),
            name=person.addressed(language) if person else "",
            relation=promise.relation.value,
            due=self.spoken_when(promise, language),
            late=spoken_length(late, language) if late > 0 else "",
            early=early,
            moved=promise.moves > 0,
            apology_object=case.apology_object,
            failing=case.failing,
            check=asked_for(office.check_before_details, language),
            not_promised=tuple(self._not_promised(case, language)),
        )

    def _spoken_name(self, who: str, language: str) -> str:
        """Who says "I am …": the person's own name where only the post was noted."""
        for member in self._repos.staff.all():
            if who in (member.short, member.title) and member.name:
                return member.name.split()[0] if language == "ja" else member.name
        return who

    def _not_promised(self, case: Case, language: str) -> list[str]:
        facts = ReadBackFacts(
            kind=case.kind,
            request=case.request,
            request_none=case.request_none,
            request_open=not case.decision,
            failing=case.failing,
            open_points=self._open_points(case, language),
        )
        return read_back.not_promised(facts, language, read_back_wording(self._roots, language))

    def _spoken_promises(self, case: Case, language: str) -> tuple[SpokenPromise, ...]:
        return tuple(
            SpokenPromise(
                kind=promise.kind.value,
                when=self.spoken_when(promise, language),
                who=promise.who,
                what=promise.reason,
            )
            for promise in self._repos.promises.of_case(case.case_id)
            if promise.state is PromiseState.OPEN
        )

    def spoken_when(self, promise: Promise, language: str) -> str:
        """Return a promise's time as it is said today, with particle or preposition."""
        return spoken_when(
            promise.wall,
            promise.relation,
            today=self._context.now().date(),
            language=language,
            is_day=promise.is_day,
        )

    def _open_points(self, case: Case, language: str) -> tuple[OpenPoint, ...]:
        points = self._repos.points.all(case.case_id).values()
        return tuple(
            OpenPoint(point.name.value, self._until(point, language))
            for point in points
            if point.state is PointState.INVESTIGATING
        )

    def _until(self, point: Point, language: str) -> str:
        if point.until is None:
            return ""
        today: date = self._context.now().date()
        if language == "ja":
            return spoken_day_ja(point.until, today)
        return spoken_day_en(point.until, today).removeprefix("on ")

    def _person(self, case: Case) -> Person | None:
        return self._repos.person_of(case)


def _late_minutes(promise: Promise, now: datetime) -> int:
    """How late it is; in whole days by the calendar, as the mark beside it says.

    Of one for …以降 nothing before its day is over: it is being kept.
    """
    if not is_overdue(promise, now):
        return 0
    minutes = int((now - promise.due_at).total_seconds() // 60)
    days = (now.date() - promise.wall.date()).days
    return days * 24 * 60 if days > 0 and minutes >= NEAR_HOURS * 60 else minutes


def _office_name(office: Office, language: str) -> str:
    return (office.name_en or office.name) if language == "en" else office.name
