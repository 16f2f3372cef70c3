"""What the apology is for, our failing, the request, and the promise with its clock time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from desktop.domain.case import Case, Failing
from desktop.domain.promise import PromiseKind
from desktop.qtkit.metrics import GAP_M, GAP_S, em
from desktop.qtkit.widgets import AutosaveLine, Field, LinkButton, label, show_if
from desktop.views.calls.answer_row import AnswerRow
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.promise_box import PromiseBox
from desktop.views.calls.settled_line import show_stored, store_line
from desktop.views.calls.words import failing_choices

FAILING_EM = 9


class BottomRow(QWidget):
    """Everything is stored by itself.

    Signals:
        to_note: Enter in a box: back to the note.
    """

    to_note = Signal()

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame
        self.object = self._line("apology_object")
        self.request = self._line("request")
        self._reason = self._line("promise_reason")
        self._decision = self._line("decision")
        self.failing = QComboBox()
        self.failing.setObjectName("failing")
        self.failing.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.failing.setMinimumContentsLength(6)
        self.failing.activated.connect(self._set_failing)
        self._none = QCheckBox()
        self._none.setObjectName("request_none")
        self._none.toggled.connect(lambda none: self._set("request_none", none))
        self._undo = LinkButton("", self._undo_proposal)
        self._undo.setObjectName("action_undo_proposal")
        self.answer = AnswerRow(session, self._decision, self._reason, self._undo, self._none)
        self.promise = PromiseBox(session)
        self._fields = {
            "apology_object": Field("", self.object, keys="Ctrl+6"),
            "failing": Field("", self.failing, keys="Ctrl+8"),
            "request": Field("", self.request, keys="Ctrl+7"),
        }
        self._proposed = ""
        self._problem = label("", "red", wrap=True)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _line(self, name: str) -> AutosaveLine:
        line = AutosaveLine()
        line.setObjectName(name)
        line.returnPressed.connect(self.to_note)
        return line

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._left = QWidget()
        grid = self._left_grid = QGridLayout(self._left)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        for column, (field, stretch) in enumerate(
            zip(self._fields.values(), (6, 3, 5), strict=True)
        ):
            grid.addWidget(field, 0, column, top)
            grid.setColumnStretch(column, stretch)
        grid.addWidget(self.answer, 1, 0, 1, 3)
        grid.addWidget(self._problem, 2, 0, 1, 3)
        grid.setRowStretch(3, 1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_M)
        self._grid.setVerticalSpacing(GAP_S)
        self._grid.setColumnStretch(0, 1)
        for part in (self._undo, self._problem):
            show_if(part, False)
        self.fit(0, stacked=False, narrow=False)

    def fit(self, promise_width: int, *, stacked: bool, narrow: bool) -> None:
        """Put the promise under the sentence, ``promise_width`` wide, or below all.

        Args:
            narrow: What was answered, or why not, has a line of its own.
        """
        self.failing.setMinimumWidth(em(self, FAILING_EM))
        self.answer.fit(narrow=narrow)
        self._grid.removeWidget(self._left)
        self._grid.removeWidget(self.promise)
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self.promise, 1 if stacked else 0, 0 if stacked else 1)
        if promise_width and not stacked:
            self.promise.setFixedWidth(promise_width)
        else:
            self.promise.setMinimumWidth(0)
            self.promise.setMaximumWidth(16_777_215)

    def _connect(self) -> None:
        store_line(self.object, lambda text, settled: self._set("apology_object", text, settled))
        store_line(self.request, lambda text, settled: self._set("request", text, settled))
        store_line(self._decision, lambda text, settled: self._set("decision", text, settled))
        store_line(self._reason, lambda text, _: self._keep_reason(text))
        self.answer.to_note.connect(self.to_note)
        self.promise.stored_by_key.connect(self._after_promise)
        self.promise.leaving.connect(self._reason.submit)
        self.promise.changed.connect(self._on_kind)
        QWidget.setTabOrder(self.promise.who, self._reason)

    # What the screen tells

    def load(self) -> None:
        """Another call: take what is stored, half-typed promise text included."""
        case = self._session.case
        self.object.load(case.apology_object)
        self.request.load(case.request)
        self._decision.load(case.decision)
        self.promise.load()
        self._reason.load(self.promise.reason())
        for part in (self._undo, self._problem):
            show_if(part, False)
        for field in self._fields.values():
            field.show_note("")
        self.answer.load(answered=bool(case.decision), reason=bool(self.promise.reason()))
        self.show_stored()

    def show_stored(self) -> None:
        """Show what is stored, but for boxes being written in."""
        case = self._session.case
        show_stored(self.object, case.apology_object)
        show_stored(self.request, case.request)
        show_stored(self._decision, case.decision)
        if not self.failing.view().isVisible():
            values = [value for value, _ in failing_choices()]
            chosen = values.index(case.failing.value) if case.failing_chosen else -1
            self.failing.setCurrentIndex(chosen)
        self._none.blockSignals(True)
        self._none.setChecked(case.request_none)
        self._none.blockSignals(False)
        self._none.setEnabled(not case.request)
        if (case.apology_object, case.failing) != (self._proposed, Failing.YES):
            show_if(self._undo, False)
        self.promise.show_stored()
        self._show_promise()

    def show_proposal(self, proposed: Case) -> None:
        """Object and failing were proposed from an overdue promise; it can be taken back.

        Not any more once one of them was changed: then nothing of a person's would go.
        """
        self._proposed = proposed.apology_object
        show_if(self._undo, True)

    def show_problem(self, sentence: str) -> None:
        """Say in red below the fields what is refused."""
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def focus_field(self, name: str) -> None:
        """Put the keyboard into the field of this name."""
        boxes: dict[str, QWidget] = {
            "apology_object": self.object,
            "failing": self.failing,
            "request": self.request,
        }
        if name == "promise_when":
            self.promise.focus_when()
        elif name == "promise_reason":
            self.promise.show_kind(PromiseKind.CALLBACK)
            self.answer.focus_reason()
        else:
            boxes[name].setFocus()

    def submit(self) -> None:
        """Hand over what is being typed."""
        for line in (self.object, self.request, self._decision, self._reason):
            line.submit()
        self.promise.store()

    # Inside

    def _set(self, field: str, value: object, settled: bool = True) -> None:
        cases = self._frame.services.cases
        line = {"apology_object": self.object, "request": self.request, "decision": self._decision}
        place = self._fields.get("request" if field == "request_none" else field)

        def say(sentence: str) -> None:
            if place is not None:
                place.show_note(sentence, "red")
            else:
                self.show_problem(sentence)

        def done(_case: object) -> None:
            say("")
            if field in line:
                line[field].confirm_saved(str(value))

        def refused(sentence: str) -> None:
            say(sentence)
            if field in line:
                line[field].show_failed()
            self._session.refresh_soon()

        self._session.do_in_case(
            lambda case_id: cases.set_field(case_id, field, value, settled=settled),
            self,
            done=done,
            refused=refused,
        )

    def _set_failing(self, index: int) -> None:
        self._set("failing", failing_choices()[index][0])

    def _keep_reason(self, text: str) -> None:
        self._reason.confirm_saved(text)
        if text.strip():
            self.show_problem("")
        self.promise.set_reason(text.strip())

    def _after_promise(self) -> None:
        """Enter on a promise: why comes next, while it is not written (S3-08)."""
        if not self.answer.to_reason():
            self.to_note.emit()

    def _on_kind(self) -> None:
        self._reason.load(self.promise.reason())
        self._show_promise()

    def _show_promise(self) -> None:
        is_call = self.promise.kind() is PromiseKind.CALLBACK
        show_stored(self._reason, self.promise.reason())
        self.answer.show_promise(stands=self.promise.stands(), is_call=is_call)

    def _undo_proposal(self) -> None:
        show_if(self._undo, False)
        self.object.load("")
        self._set("apology_object", "")
        self._set("failing", None)
        self.to_note.emit()

    def _retranslate(self) -> None:
        self._fields["apology_object"].set_label(self.tr("What the apology is for"))
        self._fields["failing"].set_label(self.tr("Our failing"))
        self._fields["request"].set_label(self.tr("Request (their words)"))
        self._none.setText(self.tr("no request named"))
        self._undo.setText(self.tr("Undo the proposal"))
        self._undo.setToolTip(self.tr("Object and failing were proposed from the overdue promise"))
        index = self.failing.currentIndex()
        self.failing.clear()
        self.failing.addItems([word for _, word in failing_choices()])
        self.failing.setCurrentIndex(index)
        self.failing.setPlaceholderText(self.tr("not chosen yet"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
