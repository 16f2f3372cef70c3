"""Take a call, write while it is spoken, end it; find unfinished ones again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from desktop.content.texts import Roots
from desktop.domain.call import Call, Direction, Ending, LineKind, NoteLine
from desktop.domain.case import Case, CaseState, Failing
from desktop.domain.case_edit import edited
from desktop.domain.errors import Refused
from desktop.domain.overdue import overdue_object
from desktop.domain.person import Person
from desktop.domain.summary import UnfinishedCall
from desktop.services.attaching import Attachment
from desktop.services.bare_calls import call_is_bare, case_is_bare
from desktop.services.call_course import CallCourse
from desktop.services.callers import Callers
from desktop.services.case_file import CaseFile
from desktop.services.context import Context
from desktop.services.note_lines import NoteLines
from desktop.services.repositories import Repositories
from desktop.services.unfinished import unfinished_calls

Result = TypeVar("Result")


class CallService:
    """What a person can do in a call; announces ``("call", id)`` and ``("case", id)``.

    Args:
        roots: Folders of the content, for the words of a line kept at attaching.
    """

    def __init__(self, context: Context, repositories: Repositories, roots: Roots) -> None:
        self._context = context
        self._repos = repositories
        self._file = CaseFile(context, repositories)
        self._lines = NoteLines(context, repositories, self._file)
        self._callers = Callers(context, repositories, self._file)
        self._course = CallCourse(context, repositories, self._file, self._lines)
        self._attachment = Attachment(context, repositories, self._file, self._callers, roots)

    # Begin and find

    def begin(
        self,
        direction: Direction | str = Direction.IN,
        case_id: int | None = None,
        started_at: datetime | None = None,
    ) -> Call:
        """Begin a call now, with a case of its own unless one is named; others run on."""
        return self._open(direction, case_id, started_at or self._context.now(), None)

    def write_up(
        self,
        started_at: datetime,
        ended_at: datetime,
        direction: Direction | str = Direction.IN,
        case_id: int | None = None,
    ) -> Call:
        """Open a call that is over already, with its own times, to be written up.

        Raises:
            Refused: ``call.ends_before_start``, ``call.in_future``.
        """
        self._course.check_times(started_at, ended_at)
        return self._open(direction, case_id, started_at, ended_at)

    def get(self, call_id: int) -> Call:
        """Return the call with its lines; raises NotFound ``call.unknown``."""
        return self._repos.calls.get(call_id)

    def of_case(self, case_id: int) -> list[Call]:
        """Return the calls of a case with their lines, oldest first."""
        return self._repos.calls.of_case(case_id)

    def unfinished(self) -> list[UnfinishedCall]:
        """Return the calls nobody has ended, newest first."""
        return unfinished_calls(self._repos)

    def discard_if_empty(self, call_id: int) -> bool:
        """Take a call away in which nothing was written; return whether it went.

        Its case goes with it if it was made by this call.
        """
        call = self._repos.calls.get(call_id)
        case = self._repos.cases.get(call.case_id)
        is_alone = self._repos.calls.count(case.case_id) == 1
        if not call_is_bare(call, self._repos):
            return False
        if is_alone and not case_is_bare(case, self._repos):
            return False
        with self._context.atomic():
            self._repos.boxes.erase("call", call_id)
            self._repos.calls.remove(call_id)
            if is_alone:
                self._file.remove(case.case_id)
            else:
                self._file.refresh_state(case.case_id)
            kept = None if is_alone else case.case_id
            self._context.record(
                "discard", "call", call_id, case_id=kept, field="number", before=case.number
            )
        self._announce(call)
        return True

    # Write

    def save_draft(self, call_id: int, text: str) -> None:
        """Store what stands in the box, every second or sooner; not journalled.

        Announces only when it gave the case its number.
        """
        call = self._repos.calls.get(call_id)
        is_first = bool(text.strip()) and not self._repos.cases.get(call.case_id).number
        with self._context.atomic():
            self._repos.calls.save_draft(call_id, text)
            if is_first:
                self._file.ensure_number(call.case_id)
        if is_first:
            self._announce(call)

    def enter(
        self,
        call_id: int,
        text: str,
        kind: LineKind | str | None = None,
        starred: bool = False,
        said_at: datetime | None = None,
    ) -> NoteLine:
        """Write a line and empty the box, in one transaction.

        Raises:
            Refused: ``line.empty``, ``text.too_long``, ``line.in_future``.
        """
        wanted = LineKind(kind) if kind else None

        def write(call: Call) -> NoteLine:
            self._repos.calls.save_draft(call_id, "")
            return self._lines.enter(call, text, wanted, starred=starred, said_at=said_at)

        return self._in_call(call_id, write)

    def said(self, call_id: int, text: str, phrase_id: str = "") -> NoteLine:
        """Log a sentence we said with its time; the box keeps what stands in it (S1-05)."""
        return self._in_call(
            call_id,
            lambda call: self._lines.enter(call, text, LineKind.US, phrase_id=phrase_id),
        )

    def star(self, line_id: int, starred: bool = True) -> NoteLine:
        """Mark a line as a key point, or take the mark away (S0-13)."""
        call_id = self._repos.calls.line(line_id).call_id
        return self._in_call(call_id, lambda _: self._lines.star(line_id, starred))

    def revise(self, line_id: int, text: str) -> NoteLine:
        """Correct a line; its old wording is kept.

        Raises:
            Refused: ``line.empty``, ``line.is_hold``, ``text.too_long``.
        """
        call_id = self._repos.calls.line(line_id).call_id
        return self._in_call(call_id, lambda _: self._lines.revise(line_id, text))

    def set_said_at(self, line_id: int, at: datetime | None) -> NoteLine:
        """Store when a line's words were said; raises Refused ``line.in_future``."""
        call_id = self._repos.calls.line(line_id).call_id
        return self._in_call(call_id, lambda _: self._lines.set_said_at(line_id, at))

    # Who

    def last_caller(self, besides: int = 0) -> Person | None:
        """Return the person of the newest call other than ``besides`` (直前と同じ方)."""
        person_id = self._repos.calls.last_person(besides=besides)
        return None if person_id is None else self._repos.persons.get(person_id)

    def set_caller(
        self,
        call_id: int,
        name: str | None = None,
        phone: str | None = None,
        honorific: str | None = None,
        *,
        settled: bool = True,
    ) -> Person:
        """Store what was typed about the caller; ``None`` leaves a field as it is.

        Returns the person of the case (id 0 while nobody is known). A known person
        with both this name and this number is linked by itself once ``settled``.

        Raises:
            Refused: ``text.too_long``.
        """
        person = self._in_call(
            call_id,
            lambda call: self._callers.set(call, name, phone, honorific, settled=settled),
        )
        self._context.announce("person", person.person_id)
        return person

    def link_person(self, call_id: int, person_id: int) -> Person:
        """Give the call's case to a known person; raises NotFound ``person.unknown``."""
        person = self._in_call(call_id, lambda call: self._callers.link(call, person_id))
        self._context.announce("person", person_id)
        return person

    def attach(self, call_id: int, case_id: int) -> Call:
        """Move the call to another case; what was typed comes along, nothing is lost.

        Raises:
            NotFound: ``case.unknown``; Refused: ``case.is_deleted``.
        """
        source = self._repos.calls.get(call_id).case_id
        if source != case_id:
            self._in_call(call_id, lambda call: self._attachment.attach(call, case_id))
            self._context.announce("case", source)
        return self._repos.calls.get(call_id)

    def take_over_overdue(self, call_id: int, promise_id: int, language: str | None = None) -> Case:
        """Propose object and failing from an unkept promise, into empty fields only.

        Args:
            language: Of the object; by default that of letters to the person, of the
                one who holds the promise while nobody is known in the call yet.
        """
        promise = self._repos.promises.get(promise_id)

        def propose(call: Call) -> Case:
            case = after = self._file.ensure_number(call.case_id)
            chosen = language or self._language_for(case, promise.case_id)
            if not case.apology_object:
                after = edited(after, "apology_object", overdue_object(promise, chosen))
            if not case.failing_chosen:
                after = edited(after, "failing", Failing.YES)
            if after != case:
                self._file.write(case, after, settled=True)
                self._file.refresh(case.case_id)
            return self._repos.cases.get(case.case_id)

        return self._in_call(call_id, propose)

    # Course

    def hold(self, call_id: int) -> Call:
        """Begin a hold; one that runs already runs on. Raises Refused ``call.is_over``."""
        self._in_call(call_id, self._course.hold)
        return self.get(call_id)

    def resume(self, call_id: int) -> NoteLine:
        """End a hold, leave a line with its seconds; raises Refused ``call.not_on_hold``."""
        return self._in_call(call_id, self._course.resume)

    def set_step(self, call_id: int, step: str) -> Call:
        """Set the step by hand, ``""`` to let it follow what happens."""
        self._in_call(call_id, lambda call: self._course.set_step(call, step))
        return self.get(call_id)

    def save_read_back(self, call_id: int, text: str) -> Call:
        """Keep the read-back as it was read, with its time."""
        self._in_call(call_id, lambda call: self._course.save_read_back(call, text))
        return self.get(call_id)

    def set_times(self, call_id: int, started_at: datetime, ended_at: datetime | None) -> Call:
        """Correct when a call began and ended.

        Raises:
            Refused: ``call.ends_before_start``, ``call.in_future``.
        """
        self._in_call(call_id, lambda call: self._course.set_times(call, started_at, ended_at))
        return self.get(call_id)

    def end(
        self,
        call_id: int,
        ending: Ending | str,
        thanked: bool | None = None,
        open_said: bool | None = None,
        ended_at: datetime | None = None,
    ) -> Call:
        """End the call with its reason (C3); what stands in the box becomes a line.

        A call that is over keeps its end and takes the new reason and ticks.

        Raises:
            Refused: ``call.no_promise`` (a callback needs an open one of the call, or
                one of the case still ahead), ``call.no_reason`` (and why it could not be
                answered now), ``call.ends_before_start``, ``call.in_future``.
        """
        chosen = Ending(ending)
        self._in_call(
            call_id, lambda call: self._course.end(call, chosen, thanked, open_said, ended_at)
        )
        return self.get(call_id)

    def lack(self, call_id: int, ending: Ending | str) -> str:
        """Return the code with which :meth:`end` would refuse this ending; ``""``: none."""
        return self._course.lack(self._repos.calls.get(call_id), Ending(ending))

    # Inside

    def _language_for(self, case: Case, promised_in: int) -> str:
        typed = self._callers.of_case(case)
        if typed.person_id:
            return typed.language
        return self._callers.of_case(self._repos.cases.get(promised_in)).language

    def _open(
        self,
        direction: Direction | str,
        case_id: int | None,
        at: datetime,
        ended_at: datetime | None,
    ) -> Call:
        now = self._context.now()
        state = CaseState.IN_CALL if ended_at is None else CaseState.OPEN
        with self._context.atomic():
            if case_id is None:
                case = self._repos.cases.add(opened_at=at, state=state, at=now)
            else:
                case = self._repos.cases.get(case_id)
            if case.state is CaseState.DELETED:
                raise Refused("case.is_deleted")
            call = self._repos.calls.add(
                Call(
                    call_id=0,
                    case_id=case.case_id,
                    direction=Direction(direction),
                    started_at=at,
                    ended_at=ended_at,
                    handler=self._context.who(),
                    written_up=ended_at is not None,
                )
            )
            self._file.refresh_state(case.case_id)
            self._context.record("begin", "call", call.call_id, case_id=case.case_id)
        self._announce(call)
        return call

    def _in_call(self, call_id: int, verb: Callable[[Call], Result]) -> Result:
        """Run one verb in one transaction and announce call and case after it."""
        with self._context.atomic():
            result = verb(self._repos.calls.get(call_id))
            call = self._repos.calls.get(call_id)
        self._announce(call)
        return result

    def _announce(self, call: Call) -> None:
        self._context.announce("call", call.call_id)
        self._context.announce("case", call.case_id)
