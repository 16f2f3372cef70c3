"""The course of a call: hold, step, read-back, times, end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop.domain.call import Call, Ending, NoteLine, tidy_note
from desktop.domain.errors import Refused
from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.services.case_file import CaseFile
from desktop.services.context import Context
from desktop.services.note_lines import NoteLines
from desktop.services.repositories import Repositories


class CallCourse:
    """Changes the call itself; call inside ``atomic()``, announces nothing."""

    def __init__(
        self, context: Context, repositories: Repositories, file: CaseFile, lines: NoteLines
    ) -> None:
        self._context = context
        self._repos = repositories
        self._file = file
        self._lines = lines

    def hold(self, call: Call) -> None:
        """Begin a hold; one that runs already runs on.

        Raises:
            Refused: ``call.is_over``.
        """
        if call.ended_at is not None:
            raise Refused("call.is_over")
        if call.hold_since is None:
            self._repos.calls.put(replace(call, hold_since=self._context.now()))

    def resume(self, call: Call) -> NoteLine:
        """End a hold and leave a line with its whole seconds.

        Raises:
            Refused: ``call.not_on_hold``.
        """
        if call.hold_since is None:
            raise Refused("call.not_on_hold")
        seconds = max(0, int((self._context.now() - call.hold_since).total_seconds()))
        total = call.hold_seconds + seconds
        self._repos.calls.put(replace(call, hold_since=None, hold_seconds=total))
        self._file.ensure_number(call.case_id)
        return self._lines.hold_line(call, seconds)

    def set_step(self, call: Call, step: str) -> None:
        """Set the step by hand, ``""`` to let it follow what happens."""
        self._repos.calls.put(replace(call, step=step.strip()))

    def save_read_back(self, call: Call, text: str) -> None:
        """Keep the read-back as it was read, with its time."""
        tidy = tidy_note(text)
        if tidy == call.read_back:
            return
        now = self._context.now()
        self._repos.calls.put(replace(call, read_back=tidy, read_back_at=now))
        self._file.ensure_number(call.case_id)
        self._record("change", call, "read_back", call.read_back, tidy)

    def set_times(self, call: Call, started_at: datetime, ended_at: datetime | None) -> None:
        """Correct when a call began and ended; a case begins with its first call.

        Raises:
            Refused: ``call.ends_before_start``, ``call.in_future``.
        """
        self.check_times(started_at, ended_at)
        later = call.written_up or (call.ended_at is None and ended_at is not None)
        self._repos.calls.put(
            replace(call, started_at=started_at, ended_at=ended_at, written_up=later)
        )
        for field, new in (("started_at", started_at), ("ended_at", ended_at)):
            old: datetime | None = getattr(call, field)
            if old != new:
                self._record("change", call, field, _instant(old), _instant(new))
        case = self._repos.cases.get(call.case_id)
        first = self._repos.calls.of_case(call.case_id)[0].started_at
        if case.opened_at != first:
            self._repos.cases.put(replace(case, opened_at=first), at=self._context.now())
        self._file.refresh_state(call.case_id)

    def end(
        self,
        call: Call,
        ending: Ending,
        thanked: bool | None,
        open_said: bool | None,
        ended_at: datetime | None,
    ) -> None:
        """End the call with its reason; what stands in the box becomes a line.

        Raises:
            Refused: ``call.no_promise``, ``call.no_reason``, ``call.ends_before_start``,
                ``call.in_future``.
        """
        at = ended_at or call.ended_at or self._context.now()
        self.check_times(call.started_at, at)
        lack = self.lack(call, ending)
        if lack:
            raise Refused(lack)
        if call.hold_since is not None:
            self.resume(call)
        if call.draft.strip():
            self._lines.enter(call, call.draft)
        ended = replace(
            self._repos.calls.get(call.call_id),
            ended_at=at,
            ending=ending,
            draft="",
            thanked=call.thanked if thanked is None else thanked,
            open_said=call.open_said if open_said is None else open_said,
        )
        self._repos.calls.put(ended)
        self._file.ensure_number(call.case_id)
        self._record("end", call, "ending", call.ending or "", ending)
        self._file.refresh_state(call.case_id, call_ended=True)
        self._file.refresh(call.case_id)

    def check_times(self, started_at: datetime, ended_at: datetime | None) -> None:
        """Refuse a call that lies in the future or ends before it begins."""
        now = self._context.now()
        if started_at > now or (ended_at is not None and ended_at > now):
            raise Refused("call.in_future")
        if ended_at is not None and ended_at < started_at:
            raise Refused("call.ends_before_start")

    def lack(self, call: Call, ending: Ending) -> str:
        """Return the code of what such an ending still lacks; ``""``: nothing.

        A call back needs a promise with its time, and a reason why it could not be
        answered now (S3-08); 「折り返し」 alone is neither.
        """
        if ending is not Ending.CALLBACK:
            return ""
        if not self._has_promise(call):
            return "call.no_promise"
        return "" if all(one.reason for one in self._callbacks(call)) else "call.no_reason"

    def _callbacks(self, call: Call) -> list[Promise]:
        return [
            promise
            for promise in self._repos.promises.of_call(call.call_id)
            if promise.kind is PromiseKind.CALLBACK and promise.state is PromiseState.OPEN
        ]

    def _has_promise(self, call: Call) -> bool:
        """Whether the caller was promised anything still open: a call, a visit, a paper.

        One of an earlier call that has gone by already promises nothing any more.
        """
        now = self._context.now()
        return any(
            promise.kind is not PromiseKind.PREVENTION
            and promise.state is PromiseState.OPEN
            and (promise.call_id == call.call_id or promise.due_at >= now)
            for promise in self._repos.promises.of_case(call.case_id)
        )

    def _record(self, action: str, call: Call, field: str, before: str, after: str) -> None:
        self._context.record(
            action,
            "call",
            call.call_id,
            case_id=call.case_id,
            field=field,
            before=before,
            after=after,
        )


def _instant(at: datetime | None) -> str:
    return at.isoformat() if at else ""
