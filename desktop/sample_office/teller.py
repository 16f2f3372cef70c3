"""Tells a sample case through the real services, the clock standing where the story has come to."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from desktop.domain.four_points import PointName
from desktop.domain.promise import PromiseKind, PromiseState
from desktop.sample_office.source import ZONE, Source, Step, source_time
from desktop.services.letter_paper import MakePdf
from desktop.services.suite import Services

_TAILS = {
    "ja": {"at": "{}に", "by": "{}までに", "after": "{}以降"},
    "en": {"at": "{}", "by": "by {}", "after": "after {}"},
}
POINT_FIELDS = ("text", "house_text", "scope", "loss", "who", "when_text")


class StoryClock:
    """The clock of the story; it is moved by hand.

    Attributes:
        at: Aware time.
    """

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Return where the story stands."""
        return self.at


class Teller:
    """Tells one case, step by step.

    Args:
        shift: Whole weeks by which everything in the source moves.
        make_pdf: Makes the stored PDF of an approved letter; without one letters wait for
            their approval.
    """

    def __init__(
        self,
        services: Services,
        clock: StoryClock,
        source: Source,
        shift: timedelta,
        make_pdf: MakePdf | None,
    ) -> None:
        self._services = services
        self._clock = clock
        self._source = source
        self._shift = shift
        self._make_pdf = make_pdf
        self._case_id = self._call_id = 0
        self._by = ""
        self._promises: dict[str, int] = {}
        self._letters: dict[str, int] = {}

    def time_of(self, step: Step) -> datetime:
        """Return when a step happens, moved, aware."""
        return (step.at + self._shift).replace(tzinfo=ZONE)

    def tell(self, step: Step) -> None:
        """Let one step happen.

        Raises:
            ValueError: The source says something nobody here understands.
        """
        self._clock.at = self.time_of(step)
        told = dict(step.told)
        told.pop("at")
        self._by = told.pop("by", self._by)
        self._sit(self._by)
        verb = next(iter(told), "")
        act = getattr(self, f"_{verb}_told", None)
        if act is None:
            raise ValueError(f"{self._source.name}: {step.told}")
        act(**told)

    # In the call

    def _begin_told(self, begin: str) -> None:
        call = self._services.calls.begin(begin, self._case_id or None)
        self._call_id, self._case_id = call.call_id, call.case_id

    def _name_told(self, name: str, phone: str, honorific: str | None = None) -> None:
        self._services.calls.set_caller(self._call_id, name, phone, honorific)

    def _person_told(self, person: dict[str, Any]) -> None:
        person_id = self._services.cases.get(self._case_id).person_id
        assert person_id is not None, self._source.name
        self._services.persons.save(person_id, **self._moved(person))

    def _line_told(self, line: str, star: bool = False) -> None:
        self._services.calls.enter(self._call_id, self._text(line), starred=star)

    def _said_told(self, said: str) -> None:
        self._services.calls.said(self._call_id, self._text(said))

    def _hold_told(self, hold: int) -> None:
        self._services.calls.hold(self._call_id)
        self._clock.at += timedelta(seconds=hold)
        self._services.calls.resume(self._call_id)

    def _set_told(self, set: dict[str, Any]) -> None:
        for field, value in self._moved(set).items():
            self._services.cases.set_field(self._case_id, field, value)

    def _promise_told(
        self,
        promise: str,
        due: str,
        kind: str = "callback",
        relation: str = "at",
        who: str = "",
        reason: str = "",
        wish: bool = False,
        visitors: int = 0,
    ) -> None:
        """A visit told here was agreed to; its shifted day may have become a holiday."""
        typed, is_visit = self._typed(due, relation), kind == PromiseKind.VISIT
        at = self._services.promises.read(typed).at
        closed = at is not None and not self._services.calendar().is_open_day(at.date())
        made = self._services.promises.make(
            self._case_id,
            PromiseKind(kind),
            typed,
            who=who,
            reason=self._text(reason),
            call_id=self._call_id,
            caller_wish=wish or (is_visit and closed),
            consent=True if is_visit else None,
            visitors=visitors,
        )
        self._promises[promise] = made.promise_id

    def _read_back_told(self, read_back: bool) -> None:
        words = self._services.speech.read_back(self._call_id, self._source.language)
        if read_back:
            self._services.calls.save_read_back(self._call_id, words.text)

    def _end_told(self, end: str) -> None:
        incoming = self._services.calls.get(self._call_id).direction.value == "in"
        ticks = True if incoming else None
        self._services.calls.end(self._call_id, end, thanked=ticks, open_said=ticks)

    # After it

    def _point_told(self, point: str, **fields: str) -> None:
        name, points = PointName(point), self._services.points
        if until := fields.get("until"):
            day = source_time(f"{until} 00:00") + self._shift
            points.investigate(self._case_id, name, f"{day:%Y-%m-%d}")
        elif reason := fields.get("reason"):
            points.not_applicable(self._case_id, name, self._text(reason))
        else:
            if points.all(self._case_id)[name].mark is not None:
                points.unmark(self._case_id, name)
            for field in POINT_FIELDS:
                if field in fields:
                    points.save(self._case_id, name, field, self._text(fields[field]))

    def _kept_told(self, kept: str, done: str = "", note: str = "") -> None:
        done_at = (source_time(done) + self._shift).replace(tzinfo=ZONE) if done else None
        self._services.promises.kept(self._promises[kept], done_at=done_at, note=self._text(note))

    def _interim_told(
        self, interim: str, next: str, due: str, relation: str = "at", note: str = ""
    ) -> None:
        following = self._services.promises.interim(
            self._promises[interim], self._typed(due, relation), note=self._text(note)
        )
        self._promises[next] = following.promise_id

    def _moved_told(self, moved: str, due: str, relation: str = "at") -> None:
        """Moved as the caller wished; the name goes on with what took its place."""
        following = self._services.promises.move(
            self._promises[moved], self._typed(due, relation), by_caller=True
        )
        self._promises[moved] = following.promise_id

    def _dropped_told(self, dropped: str, reason: str) -> None:
        self._services.promises.drop(self._promises[dropped], self._text(reason))

    def _begun_told(self, begun: str) -> None:
        for promise in self._services.promises.of_case(self._case_id):
            if promise.kind is PromiseKind(begun) and promise.state is PromiseState.OPEN:
                self._services.promises.kept(promise.promise_id)

    def _close_told(self, close: str, decision: str = "", reason: str = "") -> None:
        self._services.cases.close(self._case_id, close, self._text(decision), self._text(reason))

    # The letter

    def _letter_told(self, letter: str, fields: dict[str, str] | None = None) -> None:
        letters = self._services.letters
        drafted = letters.draft(self._case_id, letter, self._source.language).letter_id
        for field, text in self._moved(fields or {}).items():
            letters.set_override(drafted, field, text)
        self._letters[letter] = drafted

    def _ask_told(self, ask: str) -> None:
        self._services.letters.ask_approval(self._letters[ask])

    def _approve_told(self, approve: str) -> None:
        if self._make_pdf is None:
            return
        owner = self._services.staff.at_desk()
        self._services.letters.approve(self._letters[approve], owner.staff_id, "", self._make_pdf)

    def _printed_told(self, printed: str) -> None:
        self._services.letters.mark_printed(self._letters[printed])

    def _sent_told(self, sent: str, how: str) -> None:
        if self._make_pdf is not None:
            self._services.letters.mark_sent(self._letters[sent], how)

    # Words

    def _text(self, text: str) -> str:
        return self._source.text(text, self._shift)

    def _moved(self, values: dict[str, Any]) -> dict[str, Any]:
        return {
            key: self._text(value) if isinstance(value, str) else value
            for key, value in values.items()
        }

    def _typed(self, due: str, relation: str) -> str:
        """Return a promise's time as a clerk types it."""
        at = source_time(due) + self._shift
        words = self._source.text(f"{{day {due.split()[0]}}}", self._shift)
        return _TAILS[self._source.language][relation].format(f"{words} {at:%H:%M}")

    def _sit(self, short: str) -> None:
        staff = self._services.staff
        seated = next(one for one in staff.all() if one.shown == short)
        if staff.at_desk() != seated:
            staff.sit(seated.staff_id)
