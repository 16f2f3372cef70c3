"""The call: the clerk listens, the window remembers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.call import NoteLine
from desktop.domain.errors import DomainError
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.widgets import page, show_if
from desktop.views.calls.bottom_row import BottomRow
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.clock_entry import read_moment
from desktop.views.calls.ending_panel import EndingPanel
from desktop.views.calls.note_pane import NotePane
from desktop.views.calls.read_back_panel import ReadBackPanel
from desktop.views.calls.say_panel import SayPanel
from desktop.views.calls.times_row import TimesRow
from desktop.views.calls.top_bar import TopBar
from desktop.views.calls.who_row import WhoRow
from desktop.views.frame import Frame

TICK_MS = 1000
UNLIMITED = 16_777_215


class CallScreen(QWidget):
    """Shows one call; nothing modal, nothing steals the cursor from the note."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._session = CallSession(frame, self)
        self._proposed: set[int] = set()
        self._top = TopBar()
        self._times = TimesRow(self._session)
        self._who = WhoRow(self._session)
        self._note = NotePane()
        self._say = SayPanel(self._session)
        self._read_back = ReadBackPanel(self._session)
        self._ending = EndingPanel(self._session)
        self._bottom = BottomRow(self._session)
        self._middle = QStackedWidget()
        for part in (self._note, self._read_back, self._ending):
            self._middle.addWidget(part)
        self._lay_out()
        self._connect()
        self._keys()
        self._ticker = QTimer(self, interval=TICK_MS)
        self._ticker.timeout.connect(self._tick)

    def _lay_out(self) -> None:
        content = QWidget()
        body = self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        body.setSpacing(GAP_M)
        body.addWidget(self._middle, 1)
        body.addWidget(self._say)
        self._middle.setMinimumHeight(em(self, 15))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, GAP_S // 2, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._times)
        column.addWidget(self._who)
        column.addLayout(body, 1)
        column.addWidget(self._bottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L, GAP_S, GAP_L - GAP_S // 2, GAP_S)
        layout.setSpacing(GAP_S)
        layout.addWidget(self._top)
        self._scroll = page(content)
        layout.addWidget(self._scroll, 1)
        order = (self._who.name, self._who.phone, self._note.box, self._bottom.object)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        session, calls = self._session, self._frame.services.calls
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.lost.connect(lambda: self._frame.go("today"))
        self._top.hold_wanted.connect(self._hold)
        self._top.end_wanted.connect(self._ask_end)
        self._top.later_wanted.connect(self._write_up)
        self._who.overdue_found.connect(self._propose_overdue)
        self._note.entered.connect(self._enter)
        self._note.draft_changed.connect(self._save_draft)
        self._note.star_wanted.connect(
            lambda line_id, starred: session.do(lambda _: calls.star(line_id, starred), self)
        )
        self._note.revised.connect(self._revise)
        self._say.said.connect(self._on_said)
        self._say.step_picked.connect(self._pick_step)
        self._bottom.inexact.connect(self._say.set_inexact)
        self._bottom.to_note.connect(self._to_note)
        self._read_back.read.connect(self._on_read)
        self._read_back.left.connect(self._to_note)
        self._ending.ended.connect(self._end)
        self._ending.left.connect(self._to_note)
        self._times.changed.connect(self._set_times)

    def _keys(self) -> None:
        for keys, verb in (
            ("Ctrl+1", self._who.name.setFocus),
            ("Ctrl+2", self._who.phone.setFocus),
            ("Ctrl+3", self._to_note),
            ("Ctrl+4", self._bottom.when.box.setFocus),
            ("Ctrl+5", self._who.cycle_temper),
            ("Ctrl+6", self._bottom.object.setFocus),
            ("Ctrl+7", self._bottom.request.setFocus),
            ("Ctrl+8", self._bottom.failing.setFocus),
            ("Ctrl+Shift+A", self._who.attach_first),
            ("Ctrl+Shift+J", self._who.link_first),
            ("Ctrl+Shift+2", self._who.take_last),
            ("F2", self._say.say),
            ("F3", self._say.another),
            ("F4", self._hold),
            ("Ctrl+B", self._note.press_star),
            ("Ctrl+R", self._begin_read_back),
            ("Ctrl+Down", lambda: self._step(1)),
            ("Ctrl+Up", lambda: self._step(-1)),
            ("Ctrl+Return", self._ask_end),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # What the window asks

    def open(self, call_id: int) -> None:
        """Show a call, the cursor in the note."""
        if self._session.is_open and self._session.call_id != call_id:
            self.submit()
        try:
            self._session.open(call_id)
        except DomainError:
            self._frame.go("today")

    def submit(self) -> None:
        """Hand over everything that is being typed."""
        if not self._session.is_open:
            return
        self._note.submit()
        self._who.submit()
        self._bottom.submit()

    def title(self) -> str:
        """For the window's title; the name stays out of it while others may look."""
        return self.tr("On a call") if self._session.is_open else self.tr("Call")

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [
            ("Ctrl+1", self.tr("Name")),
            ("Ctrl+2", self.tr("Phone")),
            ("Ctrl+3", self.tr("Note")),
            ("Ctrl+4", self.tr("Promise")),
            ("Ctrl+5", self.tr("Temper: low, mid, high")),
            ("Ctrl+6", self.tr("What the apology is for")),
            ("Ctrl+7", self.tr("Request")),
            ("Ctrl+8", self.tr("Our failing")),
            ("F2", self.tr("Said: write it down as our words")),
            ("F3", self.tr("Another way of saying it")),
            ("F4", self.tr("Hold, and back")),
            ("Ctrl+B", self.tr("Star a key point")),
            ("Ctrl+R", self.tr("Read back")),
            ("Ctrl+Down / Up", self.tr("Next step, step before")),
            ("Ctrl+Shift+A", self.tr("Attach the call to the open case offered")),
            ("Ctrl+Shift+J", self.tr("It is the known person offered")),
            ("Ctrl+Shift+2", self.tr("Same person as the call before")),
            ("Ctrl+Return", self.tr("End the call")),
            ("Esc", self.tr("Back to the note; an empty call is discarded")),
        ]

    def first_focus(self) -> None:
        """The note."""
        self._to_note()

    # Showing

    def _on_opened(self) -> None:
        call = self._session.call
        self._middle.setCurrentWidget(self._note)
        self._note.load(call.draft, self._local(call.lines))
        self._say.reset()
        self._top.show_call(call, self._limits(), self._frame.services.now())
        show_if(self._times, call.written_up)
        self._to_note()
        self._tick()
        self._ticker.start()
        QTimer.singleShot(0, self._load_rest)

    def _load_rest(self) -> None:
        """After the first paint: who, fields, sentence."""
        if not self._session.is_open:
            return
        self._session.read_now()
        self._who.load()
        self._bottom.load()
        self._on_changed()

    def _on_changed(self) -> None:
        if not self._session.is_open:
            return
        session, call = self._session, self._session.call
        self._note.show_lines(self._local(call.lines), session.case.number)
        self._top.show_call(call, self._limits(), self._frame.services.now())
        self._who.show_stored()
        self._bottom.show_stored()
        self._say.refresh()
        person = session.person
        self._top.show_lamps(
            {
                "name": bool(person and (person.name or person.company)),
                "number": bool((person and person.phones) or call.number_shown or call.withheld),
                "promise": self._bottom.has_promise(),
                "read_back": bool(call.read_back),
            }
        )
        show_if(self._times, call.written_up)
        self._times.show_call(call)
        self._tick()

    def _tick(self) -> None:
        if not self._session.is_open:
            return
        now = self._frame.services.now()
        self._top.tick(now)
        held = self._session.call.hold_since
        self._say.show_hold((now - held).total_seconds() if held else -1.0)

    def _local(self, lines: Sequence[NoteLine]) -> list[NoteLine]:
        """The lines with their times in the office's zone, as they are read."""
        zone = self._frame.services.zone()
        return [
            replace(
                line,
                written_at=line.written_at.astimezone(zone),
                said_at=line.said_at.astimezone(zone) if line.said_at else None,
            )
            for line in lines
        ]

    def _limits(self) -> tuple[int, int, int]:
        return self._frame.services.settings.office().limit_minutes

    def _to_note(self) -> None:
        self._middle.setCurrentWidget(self._note)
        self._note.to_box()
        self._scroll.ensureWidgetVisible(self._note.box)

    # Verbs

    def _save_draft(self, text: str) -> None:
        calls = self._frame.services.calls
        self._session.do(
            lambda call_id: calls.save_draft(call_id, text),
            self,
            done=lambda _: self._note.show_problem(""),
            refused=self._note.show_problem,
            text=text,
        )

    def _enter(self, text: str, starred: bool) -> None:
        calls = self._frame.services.calls

        def refused(sentence: str) -> None:
            self._note.box.restore(text)
            self._note.show_problem(sentence)

        self._session.do(
            lambda call_id: calls.enter(call_id, text, starred=starred),
            self,
            done=lambda _: self._note.show_problem(""),
            refused=refused,
        )

    def _revise(self, line_id: int, text: str, said_at: str) -> None:
        calls, now = self._frame.services.calls, self._frame.services.now()
        day = self._session.call.started_at.astimezone(self._frame.services.zone()).date()
        at = read_moment(said_at, now=now, day=day) if said_at.strip() else None

        def verb(_call_id: int) -> None:
            calls.revise(line_id, text)
            calls.set_said_at(line_id, at)

        self._session.do(verb, self, refused=self._note.show_problem)

    def _on_said(self, text: str, phrase_id: str) -> None:
        calls = self._frame.services.calls
        self._session.do(lambda call_id: calls.said(call_id, text, phrase_id), self)

    def _pick_step(self, step: str) -> None:
        phrases, calls = self._frame.services.phrases, self._frame.services.calls
        self._session.do(
            lambda call_id: calls.set_step(call_id, phrases.by_hand(call_id, step)), self
        )

    def _step(self, by: int) -> None:
        phrases, calls = self._frame.services.phrases, self._frame.services.calls
        self._session.do(
            lambda call_id: calls.set_step(call_id, phrases.neighbour(call_id, by)), self
        )

    def _hold(self) -> None:
        calls = self._frame.services.calls
        if self._session.call.hold_since is None:
            self._session.do(calls.hold, self)
        else:
            self._session.do(calls.resume, self)

    def _propose_overdue(self, promise_id: int) -> None:
        """An overdue promise proposes object and failing, into empty fields, once."""
        key = self._session.call_id
        case = self._session.case
        if key in self._proposed or case.apology_object or case.failing_chosen:
            return
        self._proposed.add(key)
        calls = self._frame.services.calls
        self._session.do(
            lambda call_id: calls.take_over_overdue(call_id, promise_id),
            self,
            done=lambda _: self._bottom.show_proposal(),
        )

    def _begin_read_back(self) -> None:
        if self._session.is_open:
            self.submit()
            self._frame.desk.do(lambda: None, lambda _: self._show_read_back(), owner=self)

    def _show_read_back(self) -> None:
        self._middle.setCurrentWidget(self._read_back)
        self._read_back.begin()

    def _on_read(self, text: str) -> None:
        calls = self._frame.services.calls
        self._session.do(lambda call_id: calls.save_read_back(call_id, text), self)
        self._to_note()

    def _ask_end(self) -> None:
        if not self._session.is_open:
            return
        if self._session.is_over:
            self._frame.go(f"case/{self._session.case.case_id}")
            return
        self.submit()
        self._frame.desk.do(lambda: None, lambda _: self._show_ending(), owner=self)

    def _show_ending(self) -> None:
        self._middle.setCurrentWidget(self._ending)
        self._ending.ask(has_promise=self._bottom.has_promise())

    def _end(self, ending: str, thanked: bool, open_said: bool) -> None:
        calls = self._frame.services.calls
        self._session.do(
            lambda call_id: calls.end(call_id, ending, thanked, open_said),
            self,
            done=lambda _: self._after_end(),
            refused=self._ending.show_problem,
        )

    def _after_end(self) -> None:
        self._ticker.stop()
        self._frame.go(f"case/{self._session.case.case_id}")

    def _write_up(self) -> None:
        """This call is written up afterwards: it takes its own times."""
        now: datetime = self._frame.services.now()
        self._set_times(self._session.call.started_at, now)

    def _set_times(self, start: datetime, end: datetime) -> None:
        calls = self._frame.services.calls
        self._session.do(
            lambda call_id: calls.set_times(call_id, start, end),
            self,
            refused=self._times.show_problem,
        )

    def _discard(self) -> None:
        calls = self._frame.services.calls
        self.submit()

        def gone(discarded: bool) -> None:
            if discarded:
                self._session.close()
                self._ticker.stop()
                self._frame.go("today")
            else:
                self._to_note()

        self._session.do(calls.discard_if_empty, self, done=gone)

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._session.is_open:
            self._discard()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        stacked = width < em(self, 56)
        self._body.setDirection(
            QBoxLayout.Direction.BottomToTop if stacked else QBoxLayout.Direction.LeftToRight
        )
        room = em(self, 27 if width >= em(self, 84) else 19)
        self._say.setMinimumWidth(0 if stacked else room)
        self._say.setMaximumWidth(UNLIMITED if stacked else room)
        self._say.setMinimumHeight(em(self, 12) if stacked else 0)
        self._middle.setMinimumHeight(em(self, 11 if stacked else 15))
        self._bottom.set_narrow(width < em(self, 62))
        self._note.set_brief(width < em(self, 62))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._session.is_open:
            self._on_changed()
        super().changeEvent(event)
