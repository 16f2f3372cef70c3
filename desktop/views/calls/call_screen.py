"""The call: the clerk listens, the window remembers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.widgets import page, show_if
from desktop.views.calls.bottom_row import BottomRow
from desktop.views.calls.call_keys import call_key_list, install
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.call_verbs import CallVerbs
from desktop.views.calls.elastic import Elastic
from desktop.views.calls.ending_course import EndingCourse
from desktop.views.calls.ending_panel import EndingPanel
from desktop.views.calls.missing import has_name, has_number
from desktop.views.calls.note_pane import NotePane
from desktop.views.calls.note_presenter import NotePresenter
from desktop.views.calls.overdue_proposal import OverdueProposal
from desktop.views.calls.read_back_panel import ReadBackPanel
from desktop.views.calls.say_panel import SayPanel
from desktop.views.calls.times_row import TimesRow
from desktop.views.calls.top_bar import TopBar
from desktop.views.calls.who_row import WhoRow
from desktop.views.frame import Frame

TICK_MS = 1000
UNLIMITED = 16_777_215
STACKED_EM, WIDE_EM, WIDEST_EM = 65, 84, 110
SAY_EM, SAY_NARROW_EM, SAY_WIDEST_EM = 27, 24, 32


class CallScreen(QWidget):
    """Shows one call; nothing modal, nothing steals the cursor from the note."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._session = CallSession(frame, self)
        self._later = False
        self._top = TopBar()
        self._times = TimesRow(self._session)
        self._who = WhoRow(self._session)
        self._note = NotePane()
        self._writer = NotePresenter(self._session, self._note, self)
        self._read_back = ReadBackPanel(self._session)
        self._ending = EndingPanel(self._session)
        self._bottom = BottomRow(self._session)
        self._say = SayPanel(self._session, self._bottom.answer.finder)
        self._verbs = CallVerbs(self._session, self)
        self._end = EndingCourse(
            self._session, self._ending, self._bottom, submit=self.submit, parent=self
        )
        self._proposal = OverdueProposal(self._session, self)
        self._middle = QStackedWidget()
        for part in (self._note, self._read_back, self._ending):
            self._middle.addWidget(part)
        self._lay_out()
        self._connect()
        self._install_keys()
        self._ticker = QTimer(self, interval=TICK_MS)
        self._ticker.timeout.connect(self._tick)

    def _lay_out(self) -> None:
        content, middle = QWidget(self), Elastic(self)
        for part in (self._who, self._middle, self._bottom, self._say, self._top):
            part.setParent(self)  # in this order: Tab goes as the conversation does
        body = self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, middle)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(GAP_M)
        body.addWidget(self._middle, 1)
        body.addWidget(self._say)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._times)
        column.addWidget(self._who)
        column.addWidget(middle, 1)
        column.addWidget(self._bottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        layout.setSpacing(GAP_S)
        layout.addWidget(self._top)
        self._scroll = page(content)
        layout.addWidget(self._scroll, 1)
        show_if(self._times, False)

    def _connect(self) -> None:
        session, frame = self._session, self._frame
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.lost.connect(lambda: frame.go("today"))
        self._top.hold_wanted.connect(self._verbs.hold)
        self._top.end_wanted.connect(self._end.ask)
        self._top.later_wanted.connect(self._write_up)
        self._who.overdue_found.connect(self._proposal.offer)
        self._proposal.proposed.connect(self._bottom.show_proposal)
        self._say.said.connect(self._verbs.say)
        self._say.answered.connect(self._verbs.say_answer)
        self._say.step_picked.connect(self._verbs.pick_step)
        self._verbs.problem.connect(self._note.show_problem)
        self._verbs.told.connect(self._note.tell)
        self._verbs.answer_said.connect(self._on_answer_said)
        self._end.asking.connect(self._on_asking)
        self._end.sent_back.connect(self._to_missing)
        self._end.ended.connect(self._after_end)
        self._bottom.promise.inexact.connect(self._say.set_inexact)
        self._read_back.read.connect(self._on_read)
        self._ending.wanted.connect(self._to_missing)
        for signal in (
            self._who.to_note,
            self._bottom.to_note,
            self._read_back.left,
            self._ending.left,
            self._times.entered,
        ):
            signal.connect(self._to_note)

    def _install_keys(self) -> None:
        who, bottom = self._who, self._bottom
        install(
            self,
            {
                "name": who.name.setFocus,
                "phone": who.phone.setFocus,
                "note": self._to_note,
                "promise": bottom.promise.focus_when,
                "temper": who.cycle_temper,
                "object": bottom.object.setFocus,
                "request": bottom.request.setFocus,
                "failing": bottom.failing.setFocus,
                "answer": self._to_answer,
                "promise_kind": bottom.promise.next_kind,
                "keep_answer": lambda: self._verbs.keep_answer(self._note.list.current_line()),
                "said": self._say.say,
                "another": self._say.another,
                "hold": self._verbs.hold,
                "copy": who.copy_number,
                "star": self._note.press_star,
                "read_back": self._begin_read_back,
                "step_on": lambda: self._verbs.step(1),
                "step_back": lambda: self._verbs.step(-1),
                "attach": who.strip.attach,
                "link": who.link_first,
                "next_known": who.next_known,
                "same": who.take_last,
                "end": self._end.ask,
                "later": self._write_up,
            },
        )

    # What the window asks

    def open(self, call_id: int, part: str = "") -> None:
        """Show a call, the cursor in the note, or in the box that ``part`` names."""
        if self._session.is_open and self._session.call_id != call_id:
            self._to_note()  # a box that is left stores its text: in the call it belongs to
            self.submit()
        try:
            self._session.open(call_id)
        except DomainError:  # once the window has finished going here
            QTimer.singleShot(0, self, lambda: self._frame.go("today"))
            return
        if part:
            self._to_missing(part)

    def submit(self) -> None:
        """Hand over everything that is being typed."""
        if not self._session.is_open:
            return
        self._note.submit()
        self._who.submit()
        self._bottom.submit()
        self._times.submit()

    def title(self) -> str:
        """For the window's title; the name stays out of it while others may look."""
        return self.tr("On a call") if self._session.is_open else self.tr("Call")

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return call_key_list()

    def first_focus(self) -> None:
        """The note."""
        self._to_note()

    # Showing

    def _on_opened(self) -> None:
        self._later = False
        self._show_middle(self._note)
        self._writer.load()
        self._say.reset()
        self._show_top()
        self._show_times()
        self._to_note()
        self._tick()
        self._ticker.start()
        QTimer.singleShot(0, self._load_rest)

    def _load_rest(self) -> None:
        """After the first paint: who, fields, sentence."""
        if not self._session.is_open:
            return
        self._session.read_now()
        if self._session.is_open:
            self._who.load()
            self._bottom.load()
            self._on_changed()

    def _on_changed(self) -> None:
        if not self._session.is_open:
            return
        session, call = self._session, self._session.call
        self._writer.show_stored()
        self._show_top()
        self._who.show_stored()
        self._bottom.show_stored()
        self._say.refresh_soon()
        self._top.show_lamps(
            {
                "name": has_name(session.person),
                "number": has_number(call, session.person),
                "promise": self._bottom.promise.has_promise(),
                "read_back": bool(call.read_back),
            }
        )
        self._show_times()
        self._tick()

    def _show_top(self) -> None:
        services = self._frame.services
        limits = services.settings.office().limit_minutes
        self._top.show_call(self._session.call, limits, services.now())

    def _show_times(self) -> None:
        call = self._session.call
        show_if(self._times, self._later or call.ended_at is not None)
        self._times.show_call(call)

    def _tick(self) -> None:
        if not self._session.is_open:
            return
        now = self._frame.services.now()
        self._top.tick(now)
        self._bottom.promise.tick(now)
        held = self._session.call.hold_since
        self._say.show_hold((now - held).total_seconds() if held else -1.0)

    def _show_middle(self, part: QWidget) -> None:
        self._middle.setCurrentWidget(part)
        show_if(self._say, part is not self._read_back)
        show_if(self._bottom, part is not self._ending)  # its questions need the room

    def _to_note(self) -> None:
        self._show_middle(self._note)
        self._note.to_box()
        self._scroll.ensureWidgetVisible(self._note.box)

    # Verbs

    def _to_answer(self) -> None:
        """Ctrl+9: it can be answered now."""
        self._show_middle(self._note)
        self._bottom.answer.ask()

    def _on_answer_said(self) -> None:
        self._bottom.answer.was_said()
        self._to_note()

    def _begin_read_back(self) -> None:
        if self._session.is_open:
            self.submit()
            self._frame.desk.do(lambda: None, lambda _: self._show_read_back(), owner=self)

    def _show_read_back(self) -> None:
        if self._session.is_open:
            self._show_middle(self._read_back)
            self._read_back.begin()

    def _on_read(self, text: str) -> None:
        keep, problem = self._frame.services.calls.save_read_back, self._note.show_problem
        self._session.do(lambda call_id: keep(call_id, text), self, refused=problem)
        self._to_note()

    def _on_asking(self) -> None:
        self._session.read_now()
        self._on_changed()
        self._show_middle(self._ending)

    def _to_missing(self, name: str) -> None:
        self._show_middle(self._note)
        if name == "read_back":
            self._begin_read_back()
        elif name == "note":
            self._to_note()
        elif name in ("caller_name", "caller_phone"):
            (self._who.name if name == "caller_name" else self._who.phone).setFocus()
        else:
            self._bottom.focus_field(name)

    def _after_end(self) -> None:
        self._ticker.stop()
        if self._session.is_open:
            self._end.show_report(self.window())
            self._frame.go(f"case/{self._session.case.case_id}")

    def _write_up(self) -> None:
        """This call is over already: it takes its own times."""
        if not self._session.is_open:
            return
        self._later = True
        self._show_times()
        self._times.begin()

    def _discard(self) -> None:
        calls = self._frame.services.calls
        self.submit()
        target = f"case/{self._session.case.case_id}" if self._session.is_outgoing else "today"

        def gone(discarded: bool) -> None:
            if discarded:
                self._session.close()
                self._ticker.stop()
                self._frame.go(target)
            else:
                self._session.leave(False)
                self._to_note()

        self._session.leave(True)
        self._session.do(calls.discard_if_empty, self, done=gone)

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._session.is_open:
            self._discard()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Fold where there is little width: the sentence above the note, fields in rows."""
        stacked = width < em(self, STACKED_EM)
        across = QBoxLayout.Direction.LeftToRight
        self._body.setDirection(QBoxLayout.Direction.BottomToTop if stacked else across)
        units = SAY_EM if width >= em(self, WIDE_EM) else SAY_NARROW_EM
        room = em(self, SAY_WIDEST_EM if width >= em(self, WIDEST_EM) else units)
        self._say.setMinimumWidth(0 if stacked else room)
        self._say.setMaximumWidth(UNLIMITED if stacked else room)
        self._say.setMinimumHeight(em(self, 12.5) if stacked else 0)
        self._say.set_brief(stacked)
        self._middle.setMinimumHeight(em(self, 13))
        self._middle.setMinimumWidth(em(self, 20))
        self._bottom.fit(room, stacked=stacked, narrow=width < em(self, WIDE_EM))
        self._who.fit(width - 2 * GAP_L)

    def _keep_in_sight(self) -> None:
        """Larger text must not push the box that is being written in out of the page."""
        box = self.focusWidget()
        if self.isVisible() and self._scroll.isAncestorOf(box):
            self._scroll.ensureWidgetVisible(box)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._session.is_open:
            self._on_changed()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit(self.width())
            QTimer.singleShot(0, self, self._keep_in_sight)
