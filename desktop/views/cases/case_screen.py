"""The case after the call: header, four points, starred lines, what happened, closing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.case import Case
from desktop.domain.errors import DomainError
from desktop.domain.four_points import PointName
from desktop.domain.person import Person
from desktop.domain.summary import Need
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.widgets import (
    Banner,
    EmptyState,
    page,
)
from desktop.views.cases.case_header import CaseHeader
from desktop.views.cases.case_side import CaseSide
from desktop.views.cases.closing_panel import ClosingPanel
from desktop.views.cases.missing_row import MissingRow
from desktop.views.cases.point_box import PointBox
from desktop.views.cases.timeline_view import TimelineView
from desktop.views.frame import Frame


class CaseScreen(QWidget):
    """Shows one case and stores what is written about it."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case: Case | None = None
        self._person: Person | None = None
        self._columns = 3
        self._header = CaseHeader(frame)
        self._refusal = Banner("red")
        self._refusal.hide()
        self._missing = MissingRow(frame)
        self._points = {name: PointBox(frame, name) for name in PointName}
        self._closing = ClosingPanel(self._explain_need)
        self._closing.hide()
        self._timeline = TimelineView(frame)
        self._side = CaseSide(frame)
        self._gone = EmptyState("", "")
        self._gone.hide()
        self._lay_out()
        self._connect()
        self._later = QTimer(self, singleShot=True, interval=50)
        self._later.timeout.connect(lambda: self._show(fresh=False))
        self._retranslate()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP_M)
        self._arrange(3)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, GAP_S, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self._closing)
        column.addLayout(self._grid, 1)
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 1)
        column.addWidget(self._timeline)
        self._scroll = page(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_S)
        layout.setSpacing(GAP_M)
        layout.addWidget(self._header)
        layout.addWidget(self._refusal)
        layout.addWidget(self._gone, 1)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._missing)

    def _arrange(self, columns: int) -> None:
        """3: two by two with a column beside; 2: that column below; 1: all below one another."""
        self._columns = columns
        across = min(columns, 2)
        for box in self._points.values():
            self._grid.removeWidget(box)
        self._grid.removeWidget(self._side)
        for index, box in enumerate(self._points.values()):
            self._grid.addWidget(box, index // across, index % across)
        if columns == 3:
            self._grid.addWidget(self._side, 0, 2, 2, 1)
        else:
            self._grid.addWidget(self._side, 4, 0, 1, across)
        for column, stretch in enumerate({3: (5, 5, 4), 2: (1, 1, 0), 1: (1, 0, 0)}[columns]):
            self._grid.setColumnStretch(column, stretch)

    def _connect(self) -> None:
        header = self._header
        header.field_changed.connect(self._set_field)
        header.letter_wanted.connect(self._to_letter)
        header.call_wanted.connect(self._call_back)
        header.copy_wanted.connect(self._copy_number)
        header.close_wanted.connect(self._ask_close)
        header.reopen_wanted.connect(self._reopen)
        header.person_wanted.connect(self._to_person)
        self._closing.closed.connect(self._close)
        self._closing.wanted.connect(self._frame.go)
        self._closing.left.connect(self._leave_closing)
        self._timeline.wanted.connect(self._frame.go)
        self._side.submitted.connect(self._set_field)
        for name, box in self._points.items():
            box.submitted.connect(lambda f, t, s, n=name: self._save_point(n, f, t, s))
            box.investigate_wanted.connect(lambda text, n=name: self._investigate(n, text))
            box.not_applicable_wanted.connect(lambda text, n=name: self._not_applicable(n, text))
            box.unmark_wanted.connect(lambda n=name: self._unmark(n))
        self._frame.bus.changed.connect(self._on_changed)
        for keys, verb in (
            ("Ctrl+L", self._to_letter),
            ("Ctrl+1", lambda: self._points[PointName.CAUSE].focus_part("")),
            ("Ctrl+2", lambda: self._points[PointName.IMPACT].focus_part("")),
            ("Ctrl+3", lambda: self._points[PointName.REMEDY].focus_part("")),
            ("Ctrl+4", lambda: self._points[PointName.PREVENTION].focus_part("")),
            ("Ctrl+5", self._header.subject.setFocus),
            ("Ctrl+Return", self._ask_close),
            ("Ctrl+Shift+K", self._call_back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # What the window asks

    def open(self, case_id: int, part: str = "") -> None:
        """Show a case; ``part`` such as ``points/prevention`` puts the keyboard there."""
        self._refusal.hide()
        is_other = self._case is None or self._case.case_id != case_id
        if is_other:
            self._closing.hide()
        try:
            self._case = self._frame.services.cases.get(case_id)
        except DomainError as error:
            self._show_gone(self._frame.explain(error))
            return
        self._gone.hide()
        self._scroll.show()
        self._header.show()
        self._show(fresh=is_other)
        self._focus(part)

    def submit(self) -> None:
        """Hand over what is being typed."""
        if self._case is None:
            return
        self._header.subject.submit()
        self._side.submit()
        for box in self._points.values():
            box.submit()

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
            ("Ctrl+L", self.tr("To the letter")),
            ("Ctrl+Shift+K", self.tr("Call back")),
            ("Ctrl+Return", self.tr("Close the case")),
        ]

    def first_focus(self) -> None:
        """The first point that is still empty."""
        if self._case is None:
            return
        points = self._frame.services.points.all(self._case.case_id)
        for name, point in points.items():
            if point.state.value == "empty":
                self._points[name].focus_part("")
                return
        self._points[PointName.CAUSE].focus_part("")

    # Showing

    def _show(self, *, fresh: bool) -> None:
        case, services = self._case, self._frame.services
        if case is None:
            return
        self._person = services.persons.get(case.person_id) if case.person_id else None
        steps = services.cases.steps(case.case_id)
        self._header.show_case(case, self._person, steps, fresh=fresh)
        points = services.points.all(case.case_id)
        for name, box in self._points.items():
            box.show_point(points[name], fresh=fresh)
        self._side.show_texts(case, fresh=fresh)
        self._side.show_case(case)
        self._timeline.show_entries(case.case_id, services.cases.timeline(case.case_id))
        self._missing.show_case(case)
        if self._closing.isVisible():
            self._closing.refresh(case, services.cases.closing_needs(case.case_id))

    def _show_gone(self, sentence: str) -> None:
        self._case = None
        self._gone.show_state(sentence, "")
        self._gone.show()
        self._scroll.hide()
        self._header.hide()

    def _focus(self, part: str) -> None:
        place, _, rest = part.partition("/")
        if place == "points" and rest:
            name, _, field = rest.partition("/")
            box = self._points.get(PointName(name)) if name in list(PointName) else None
            if box is not None:
                box.focus_part(field)
                self._scroll.ensureWidgetVisible(box, 0, 50)
        elif place in ("close", "outcome", "decision"):
            self._ask_close()
        elif place == "subject":
            self._header.subject.setFocus()
        elif place == "apology_object":
            self._side.boxes["apology_object"].setFocus()
        elif place == "failing":
            self._header.focus_failing()
        elif place == "timeline":
            self._timeline.setFocus()

    # Verbs

    def _set_field(self, field: str, value: object, settled: bool) -> None:
        if self._case is None:
            return
        case_id, cases = self._case.case_id, self._frame.services.cases
        boxes = {"subject": self._header.subject, **self._side.boxes}

        def done(_case: object) -> None:
            if field in boxes:
                boxes[field].confirm_saved(str(value))

        self._frame.do(
            lambda: cases.set_field(case_id, field, value, settled=settled),
            self,
            done=done,
            refused=self._show_refusal,
        )

    def _save_point(self, name: PointName, field: str, text: str, settled: bool) -> None:
        if self._case is None:
            return
        case_id, points = self._case.case_id, self._frame.services.points
        box = self._points[name]
        self._frame.do(
            lambda: points.save(case_id, name, field, text, settled=settled),
            self,
            done=lambda _: box.confirm(field, text),
            refused=lambda sentence: box.show_problem(field, sentence),
        )

    def _investigate(self, name: PointName, text: str) -> None:
        points, case_id = self._frame.services.points, self._case_id()
        self._mark(name, lambda: points.investigate(case_id, name, text), "until")

    def _not_applicable(self, name: PointName, reason: str) -> None:
        points, case_id = self._frame.services.points, self._case_id()
        self._mark(name, lambda: points.not_applicable(case_id, name, reason), "reason")

    def _unmark(self, name: PointName) -> None:
        points, case_id = self._frame.services.points, self._case_id()
        self._mark(name, lambda: points.unmark(case_id, name), "reason")

    def _mark(self, name: PointName, verb: object, field: str) -> None:
        box = self._points[name]
        self._frame.do(
            verb,  # type: ignore[arg-type]
            self,
            done=lambda _: box.end_asking(),
            refused=lambda sentence: box.show_problem(field, sentence),
        )

    def _ask_close(self) -> None:
        if self._case is None or self._case.state.value == "closed":
            return
        self.submit()
        needs = self._frame.services.cases.closing_needs(self._case.case_id)
        self._closing.ask(self._case, needs)
        self._scroll.ensureWidgetVisible(self._closing, 0, 50)

    def _close(self, outcome: str, decision: str, reason: str) -> None:
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
        self._frame.do(lambda: cases.reopen(case_id), self, refused=self._show_refusal)

    def _to_letter(self) -> None:
        self.submit()
        self._frame.go(f"case/{self._case_id()}/letter")

    def _call_back(self) -> None:
        self._frame.go(f"new_call/{self._case_id()}")

    def _copy_number(self) -> None:
        if self._person is not None and self._person.phones:
            QGuiApplication.clipboard().setText(self._person.phones[0].shown)

    def _to_person(self) -> None:
        if self._case is not None and self._case.person_id is not None:
            self._frame.go(f"person/{self._case.person_id}")

    def _case_id(self) -> int:
        return self._case.case_id if self._case else 0

    def _show_refusal(self, sentence: str) -> None:
        self._refusal.say(sentence, tone="red")
        self._refusal.show()

    def _explain_need(self, need: Need) -> str:
        return self._frame.explain(DomainError(need.code, **dict(need.details)))

    def _on_changed(self, kind: str, number: int) -> None:
        case = self._case
        if case is None or not self.isVisible():
            return
        mine = kind in ("case", "point") and number == case.case_id
        if mine or kind in ("promise", "letter", "person", "call"):
            try:
                self._case = self._frame.services.cases.get(case.case_id)
            except DomainError as error:
                self._show_gone(self._frame.explain(error))
                return
            self._later.start()

    # Language and size

    def _retranslate(self) -> None:
        for words in self._frame.services.checklist.points(self._frame.language):
            self._points[words.name].show_words(words)
        self._show(fresh=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        columns = 3 if width >= em(self, 78) else 2 if width >= em(self, 50) else 1
        if columns != self._columns:
            self._arrange(columns)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
