"""The case after the call: header, four points, starred lines, what happened, closing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.case import Case, CaseState
from desktop.domain.errors import DomainError
from desktop.domain.four_points import PointName
from desktop.domain.person import Person
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.widgets import Banner, EmptyState, page
from desktop.views.cases.bin_banner import BinBanner
from desktop.views.cases.case_header import CALL_BACK_KEYS, CLOSE_KEYS, CaseHeader
from desktop.views.cases.case_side import CaseSide
from desktop.views.cases.closing_panel import ClosingPanel
from desktop.views.cases.closing_words import need_words, outliving
from desktop.views.cases.four_points_presenter import FourPointsPresenter
from desktop.views.cases.missing_row import MissingRow
from desktop.views.cases.point_box import PointBox
from desktop.views.cases.points_grid import PointsGrid
from desktop.views.cases.timeline_view import TimelineView
from desktop.views.frame import Frame
from desktop.views.settling import store_typed

GATHER_MS = 50
LAYOUT_MS = 300
ROOMY_FROM_EM = 62
PROMISE_KEYS = "Ctrl+Shift+O"


class CaseScreen(QWidget):
    """Shows one case and stores what is written about it."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case: Case | None = None
        self._person: Person | None = None
        self._header = CaseHeader(frame)
        self._refusal = Banner("red")
        self._missing = MissingRow(frame)
        self._boxes = {name: PointBox(frame, name) for name in PointName}
        self._points = FourPointsPresenter(frame, self, self._boxes)
        self._closing = ClosingPanel(
            lambda need: need_words(need, frame), lambda case_id: outliving(case_id, frame)
        )
        self._closing.hide()
        self._timeline = TimelineView(frame)
        self._side = CaseSide(frame)
        self._gone = EmptyState("", "")
        self._gone.hide()
        self._lay_out()
        self._connect()
        self._set_up_keys()
        self._settling = QTimer(self, singleShot=True, interval=LAYOUT_MS)
        self._scroll.verticalScrollBar().rangeChanged.connect(
            lambda: QTimer.singleShot(0, self, self._bring_into_view)
        )
        self._later = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._later.timeout.connect(self._read_again)
        self._retranslate()

    def _lay_out(self) -> None:
        self._in_bin = BinBanner(self._frame)
        self._grid = PointsGrid(self._boxes, self._side)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, GAP_S, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self._closing)
        column.addLayout(self._grid, 1)
        column.addWidget(self._timeline)
        self._scroll = page(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_S)
        layout.setSpacing(GAP_M)
        layout.addWidget(self._header)
        layout.addWidget(self._refusal)
        layout.addWidget(self._in_bin)
        layout.addWidget(self._gone, 1)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._missing)

    def _connect(self) -> None:
        header, closing = self._header, self._closing
        header.field_changed.connect(self._set_field)
        header.letter_wanted.connect(self._to_letter)
        header.call_wanted.connect(self._call_back)
        header.copy_wanted.connect(self._copy_number)
        header.close_wanted.connect(self._ask_close)
        header.reopen_wanted.connect(self._reopen)
        header.person_wanted.connect(self._to_person)
        header.step_wanted.connect(self._to_step)
        closing.closed.connect(self._close)
        closing.decision_typed.connect(lambda text, s: self._set_field("decision", text, s))
        closing.wanted.connect(self._frame.go)
        closing.left.connect(self._leave_closing)
        self._timeline.wanted.connect(self._frame.go)
        self._side.submitted.connect(self._set_field)
        self._side.promises.wanted.connect(self._frame.go)
        self._frame.bus.changed.connect(self._on_changed)

    def _set_up_keys(self) -> None:
        for keys, verb in (
            ("Ctrl+L", self._to_letter),
            ("Ctrl+1", lambda: self._focus("points/cause")),
            ("Ctrl+2", lambda: self._focus("points/impact")),
            ("Ctrl+3", lambda: self._focus("points/remedy")),
            ("Ctrl+4", lambda: self._focus("points/prevention")),
            ("Ctrl+5", lambda: self._focus("subject")),
            ("Ctrl+6", lambda: self._focus("timeline")),
            ("Ctrl+7", lambda: self._focus("promises")),
            (PROMISE_KEYS, lambda: self._focus("promises/new")),
            (CLOSE_KEYS, self._ask_or_close),
            (CALL_BACK_KEYS, self._call_back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # What the window asks

    def open(self, case_id: int, part: str = "") -> None:
        """Show a case; ``part`` such as ``points/prevention`` puts the keyboard there."""
        self._refusal.say("")
        is_other = self._case is None or self._case.case_id != case_id
        if is_other:
            self.submit()
            self._closing.hide()
        try:
            self._case = self._frame.services.cases.get(case_id)
        except DomainError as error:
            self._show_gone(self._frame.explain(error))
            return
        self._gone.hide()
        for part_of_screen in (self._scroll, self._header, self._missing):
            part_of_screen.show()
        self._show(fresh=is_other)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        self._focus(part)

    def submit(self) -> None:
        """Hand over what is being typed."""
        if self._case is None:
            return
        self._header.submit()
        self._side.submit()
        self._points.submit()
        self._closing.submit()

    def title(self) -> str:
        """For the window's title."""
        return f"{self._case.number} {self._case.subject}".strip() if self._case else ""

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [
            ("Ctrl+1", self.tr("Cause")),
            ("Ctrl+2", self.tr("Impact")),
            ("Ctrl+3", self.tr("Remedy")),
            ("Ctrl+4", self.tr("Prevention")),
            ("Ctrl+5", self.tr("Subject")),
            ("Ctrl+6", self.tr("What happened")),
            ("Ctrl+7", self.tr("Promises")),
            (PROMISE_KEYS, self.tr("New promise")),
            ("Ctrl+L", self.tr("To the letter")),
            (CALL_BACK_KEYS, self.tr("Call back")),
            (CLOSE_KEYS, self.tr("Close the case")),
        ]

    def first_focus(self) -> None:
        """The first point that is still empty."""
        if self._case is not None:
            self._points.focus_first_empty()

    # Showing

    def _show(self, *, fresh: bool) -> None:
        case, services = self._case, self._frame.services
        if case is None:
            return
        self._person = services.persons.of_case(case)
        steps = services.cases.steps(case.case_id)
        self._header.show_case(case, self._person, steps, fresh=fresh)
        self._points.show(case.case_id, fresh=fresh)
        self._side.show_texts(case, fresh=fresh)
        self._side.show_case(case)
        self._timeline.show_entries(case.case_id, services.cases.timeline(case.case_id))
        self._missing.show_case(case)
        self._in_bin.show_case(case)
        for part in (self._header, self._scroll, self._missing):  # there to be read only
            part.setEnabled(case.state is not CaseState.DELETED)
        if self._closing.isVisible():
            self._closing.refresh(case, services.cases.closing_needs(case.case_id))

    def _show_gone(self, sentence: str) -> None:
        self._case = None
        self._gone.show_state(sentence, "")
        self._gone.show()
        for part in (self._scroll, self._header, self._missing, self._in_bin):
            part.hide()

    def _focus(self, part: str) -> None:
        place, _, rest = part.partition("/")
        if place == "points" and rest:
            name, _, field = rest.partition("/")
            box = self._boxes.get(PointName(name)) if name in list(PointName) else None
            if box is not None:
                self._scroll.ensureWidgetVisible(box, 0, 50)
                box.focus_part(field)
                self._settling.start()
                self._bring_into_view()
        elif place in ("close", "outcome", "decision"):
            self._ask_close()
        elif place == "subject":
            self._header.subject.setFocus()
        elif place in self._side.boxes:
            self._side.boxes[place].setFocus()
        elif place == "failing":
            self._header.focus_failing()
        elif place == "tags":
            self._header.focus_tags()
        elif place == "promises":
            self._to_promises(rest)
        elif place == "timeline":
            self._scroll.ensureWidgetVisible(self._timeline, 0, 50)
            self._timeline.focus_first()

    def _to_promises(self, part: str) -> None:
        promises = self._side.promises
        if part == "new":
            promises.start()
        else:
            promises.focus_on(part)
        self._scroll.ensureWidgetVisible(promises, 0, 50)
        self._settling.start()
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Show the box with the keyboard, again while the page is still being laid out."""
        if not self._settling.isActive():
            return
        box = QApplication.focusWidget()
        if box is not None and self._scroll.isAncestorOf(box):
            self._scroll.ensureWidgetVisible(box, 0, 50)

    # Verbs

    def _set_field(self, field: str, value: object, settled: bool) -> None:
        if self._case is None:
            return
        case_id, cases = self._case.case_id, self._frame.services.cases
        boxes = {"subject": self._header.subject, **self._side.boxes}

        def done() -> None:
            self._refusal.say("")
            if field == "decision":
                self._closing.decision_stored(str(value))
            elif field in boxes:
                boxes[field].confirm_saved(str(value))

        def refused(sentence: str) -> None:
            self._refusal.say(sentence, tone="red")
            if field in boxes:
                boxes[field].show_failed()

        store_typed(
            self._frame,
            self,
            lambda: cases.set_field(case_id, field, value, settled=settled),
            text=value if isinstance(value, str) else "",
            is_same=lambda: self._case_id() == case_id,
            done=done,
            refused=refused,
        )

    def _ask_close(self) -> None:
        if self._case is None or self._case.state is CaseState.CLOSED:
            return
        self.submit()
        needs = self._frame.services.cases.closing_needs(self._case.case_id)
        self._closing.ask(self._case, needs)
        self._scroll.verticalScrollBar().setValue(0)

    def _ask_or_close(self) -> None:
        if self._closing.isVisible():
            self._closing.confirm()
        else:
            self._ask_close()

    def _close(self, outcome: str, decision: str, reason: str) -> None:
        self.submit()
        cases, case_id = self._frame.services.cases, self._case_id()
        self._frame.do(
            lambda: cases.close(case_id, outcome or None, decision, reason),
            self,
            done=lambda _: self._leave_closing(),
            refused=self._closing.show_problem,
        )

    def _leave_closing(self) -> None:
        self._closing.hide()
        self.first_focus()

    def _reopen(self) -> None:
        cases, case_id = self._frame.services.cases, self._case_id()
        self._frame.do(
            lambda: cases.reopen(case_id),
            self,
            refused=lambda sentence: self._refusal.say(sentence, tone="red"),
        )

    def _to_letter(self) -> None:
        self.submit()
        self._frame.go(f"case/{self._case_id()}/letter")

    def _call_back(self) -> None:
        self.submit()
        self._frame.go(f"new_call/{self._case_id()}")

    def _copy_number(self) -> None:
        if self._person is not None and self._person.phones:
            QGuiApplication.clipboard().setText(self._person.phones[0].shown)

    def _to_person(self) -> None:
        if self._case is not None and self._case.person_id is not None:
            self._frame.go(f"person/{self._case.person_id}")

    def _to_step(self, step: str) -> None:
        verbs = {
            "listen": lambda: self._focus("timeline"),
            "promise": lambda: self._focus("promises"),
            "points": self.first_focus,
            "letter": self._to_letter,
            "done": self._ask_close,
        }
        verbs[step]()

    def _case_id(self) -> int:
        return self._case.case_id if self._case else 0

    def _on_changed(self, kind: str, number: int) -> None:
        case = self._case
        if case is None or not self.isVisible():
            return
        mine = kind in ("case", "point") and number == case.case_id
        if mine or kind in ("promise", "letter", "person", "call"):
            self._later.start()

    def _read_again(self) -> None:
        if self._case is None or self._frame.desk.is_closed():
            return
        try:
            self._case = self._frame.services.cases.get(self._case.case_id)
        except DomainError as error:
            self._show_gone(self._frame.explain(error))
            return
        self._show(fresh=False)

    # Language and size

    def _retranslate(self) -> None:
        self._points.show_words()
        self._show(fresh=False)

    def _fit(self) -> None:
        width, height = self.width(), self.height()
        self._grid.arrange(3 if width >= em(self, 78) else 2 if width >= em(self, 50) else 1)
        for box in self._boxes.values():
            box.fit(is_roomy=height >= em(self, ROOMY_FROM_EM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)
