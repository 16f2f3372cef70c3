"""Storing the note: what is being written, lines, stars and corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from desktop.domain.call import NoteLine
from desktop.domain.errors import Refused
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.clock_entry import first_moment
from desktop.views.calls.note_pane import NotePane


class NotePresenter(QObject):
    """Takes what the note pane hands over to the store, and its refusals back beside it."""

    def __init__(self, session: CallSession, pane: NotePane, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._calls = session.frame.services.calls
        self._lost_line = False
        pane.entered.connect(self._enter)
        pane.draft_changed.connect(self._save_draft)
        pane.star_wanted.connect(self._star)
        pane.revised.connect(self._revise)

    def load(self) -> None:
        """Another call: its draft and its lines."""
        call = self._session.call
        self._lost_line = False
        self._pane.load(call.draft, self._local(call.lines))

    def show_stored(self) -> None:
        """Show the lines as stored and the case's number."""
        lines = self._local(self._session.call.lines)
        self._pane.show_lines(lines, self._session.case.number)

    def _save_draft(self, text: str) -> None:
        def done(_: object) -> None:
            if not self._lost_line:
                self._pane.show_problem("")

        self._session.do(
            lambda call_id: self._calls.save_draft(call_id, text),
            self,
            done=done,
            refused=self._pane.show_problem,
            text=text,
        )

    def _enter(self, text: str, starred: bool) -> None:
        def done(_: object) -> None:
            self._lost_line = False
            self._pane.show_problem("")

        def refused(sentence: str) -> None:
            self._lost_line = True
            self._pane.box.restore(text)
            self._pane.show_problem(sentence)

        self._session.do(
            lambda call_id: self._calls.enter(call_id, text, starred=starred),
            self,
            done=done,
            refused=refused,
        )

    def _star(self, line_id: int, starred: bool) -> None:
        self._session.do(
            lambda _: self._calls.star(line_id, starred), self, refused=self._pane.show_problem
        )

    def _revise(self, line_id: int, text: str, said_at: str) -> None:
        services, editor = self._session.frame.services, self._pane.list.editor()
        began = self._session.call.started_at.astimezone(services.zone())
        typed = said_at.strip()
        at = first_moment(typed, after=began, now=services.now()) if typed else None
        if typed and at is None:
            self._refuse(self._session.frame.explain(Refused("line.time_unreadable")))
            return
        is_retimed = editor is None or editor.is_retimed()

        def verb(_call_id: int) -> None:
            if is_retimed:
                self._calls.set_said_at(line_id, at)
            self._calls.revise(line_id, text)

        def done(_: object) -> None:
            if self._pane.list.editor() is editor:
                self._pane.list.close_editor()
                self._pane.to_box()

        self._session.do(verb, self, done=done, refused=self._refuse)

    def _refuse(self, sentence: str) -> None:
        editor = self._pane.list.editor()
        if editor is not None:
            editor.show_problem(sentence)
        else:
            self._pane.show_problem(sentence)

    def _local(self, lines: Sequence[NoteLine]) -> list[NoteLine]:
        """The lines with their times in the office's zone, as they are read."""
        zone = self._session.frame.services.zone()
        return [
            replace(
                line,
                written_at=line.written_at.astimezone(zone),
                said_at=line.said_at.astimezone(zone) if line.said_at else None,
                earlier=tuple((text, at.astimezone(zone)) for text, at in line.earlier),
            )
            for line in lines
        ]
