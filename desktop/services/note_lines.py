"""The lines of a call's note: entered, starred, corrected."""

from __future__ import annotations

from datetime import datetime

from desktop.domain.call import Call, LineKind, NoteLine, line_kind_of, tidy_note
from desktop.domain.errors import Refused
from desktop.services.case_file import CaseFile
from desktop.services.context import Context
from desktop.services.repositories import Repositories


class NoteLines:
    """Writes lines; call inside ``atomic()``, announces nothing."""

    def __init__(self, context: Context, repositories: Repositories, file: CaseFile) -> None:
        self._context = context
        self._repos = repositories
        self._file = file

    def enter(
        self,
        call: Call,
        text: str,
        kind: LineKind | None = None,
        *,
        starred: bool = False,
        said_at: datetime | None = None,
        phrase_id: str = "",
    ) -> NoteLine:
        """Write one line and renew number, subject and index of the case.

        Raises:
            Refused: ``line.empty``, ``text.too_long``, ``line.in_future``.
        """
        tidy = tidy_note(text)
        if not tidy:
            raise Refused("line.empty")
        now = self._context.now()
        if said_at is not None and said_at > now:
            raise Refused("line.in_future")
        kind = kind or line_kind_of(tidy)
        line = self._repos.calls.add_line(
            NoteLine(0, call.call_id, kind, tidy, now, said_at, starred, phrase_id)
        )
        self._file.ensure_number(call.case_id)
        self._record("add", call, line.line_id, after=tidy)
        self._file.refresh(call.case_id)
        return line

    def star(self, line_id: int, starred: bool) -> NoteLine:
        """Mark a line as a key point or take the mark away."""
        line = self._repos.calls.line(line_id)
        if line.starred == starred:
            return line
        call = self._repos.calls.get(line.call_id)
        self._repos.calls.star(line_id, starred)
        action = "star" if starred else "unstar"
        self._record(action, call, line_id)
        self._file.propose_subject(call.case_id)
        return self._repos.calls.line(line_id)

    def revise(self, line_id: int, text: str) -> NoteLine:
        """Give a line new words; the old ones are kept, its time of writing stands.

        Raises:
            Refused: ``line.empty``, ``line.is_hold``, ``text.too_long``.
        """
        line = self._repos.calls.line(line_id)
        tidy = tidy_note(text)
        if not tidy:
            raise Refused("line.empty")
        if line.kind is LineKind.HOLD:
            raise Refused("line.is_hold")
        if tidy == line.text:
            return line
        kind = line.kind if line.kind is LineKind.US else line_kind_of(tidy)
        self._repos.calls.revise(line, tidy, kind, at=self._context.now())
        call = self._repos.calls.get(line.call_id)
        self._record("revise", call, line_id, before=line.text, after=tidy)
        self._file.refresh(call.case_id)
        return self._repos.calls.line(line_id)

    def set_said_at(self, line_id: int, at: datetime | None) -> NoteLine:
        """Store when the words were said, for a line typed later.

        Raises:
            Refused: ``line.in_future``.
        """
        line = self._repos.calls.line(line_id)
        if at is not None and at > self._context.now():
            raise Refused("line.in_future")
        if at == line.said_at:
            return line
        self._repos.calls.set_said_at(line_id, at)
        call = self._repos.calls.get(line.call_id)
        texts = (when.isoformat() if when else "" for when in (line.said_at, at))
        before, after = texts
        self._record("change", call, line_id, field="said_at", before=before, after=after)
        return self._repos.calls.line(line_id)

    def hold_line(self, call: Call, seconds: int) -> NoteLine:
        """Leave the line of a hold; its text is the whole seconds it lasted."""
        now = self._context.now()
        line = NoteLine(0, call.call_id, LineKind.HOLD, str(seconds), now)
        added = self._repos.calls.add_line(line)
        self._record("add", call, added.line_id, field="hold", after=str(seconds))
        return added

    def _record(
        self,
        action: str,
        call: Call,
        line_id: int,
        *,
        field: str = "",
        before: str = "",
        after: str = "",
    ) -> None:
        self._context.record(
            action,
            "line",
            line_id,
            case_id=call.case_id,
            field=field,
            before=before,
            after=after,
        )
