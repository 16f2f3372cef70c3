"""What the apology is for, our failing, the request, and the promise with its clock time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import AutosaveLine, Field, LinkButton, Segmented, show_if
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.settled_line import show_stored, store_line
from desktop.views.calls.words import failing_choices
from desktop.views.when_box import WhenBox


class BottomRow(QWidget):
    """Everything is stored by itself; the promise only with a clock time.

    Signals:
        inexact: (bool) The promise box holds something that can't be stored.
        to_note: Enter in a box: back to the note.
    """

    inexact = Signal(bool)
    to_note = Signal()

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame
        self._promise: Promise | None = None
        self.object = AutosaveLine()
        self.object.setObjectName("apology_object")
        self.request = AutosaveLine()
        self.request.setObjectName("request")
        self.failing = QComboBox()
        self.failing.setObjectName("failing")
        _as_wide_as_needed(self.failing)
        self.failing.activated.connect(self._set_failing)
        self._none = QCheckBox()
        self._none.setObjectName("request_none")
        self._none.toggled.connect(self._set_none)
        self._undo = LinkButton("", self._undo_proposal)
        self._undo.setObjectName("action_undo_proposal")
        self._undo.hide()
        self.when = WhenBox(self._frame, "promise_when")
        self.when.settled.connect(self._store_promise)
        self.when.edited.connect(self._keep_typed)
        self._who = QComboBox()
        self._who.setObjectName("promise_who")
        self._who.setEditable(True)
        _as_wide_as_needed(self._who)
        self._who.activated.connect(lambda _: self._store_promise())
        self._answer = Segmented([("yes", ""), ("no", "")], "", can_clear=True)
        self._answer.setObjectName("can_answer_now")
        self._answer.chosen.connect(lambda _: self._show_reason())
        self._reason = AutosaveLine()
        self._reason.setObjectName("promise_reason")
        self._reason.editingFinished.connect(self._store_promise)
        self._fields = {
            "object": Field("", self.object, keys="Ctrl+6"),
            "failing": Field("", self.failing, keys="Ctrl+8"),
            "request": Field("", self.request, keys="Ctrl+7"),
            "answer": Field("", self._answer),
            "when": Field("", self.when, keys="Ctrl+4"),
            "who": Field("", self._who),
            "reason": Field("", self._reason),
        }
        self._lay_out()
        store_line(self.object, lambda text, settled: self._set("apology_object", text, settled))
        store_line(self.request, lambda text, settled: self._set("request", text, settled))
        for line in (self.object, self.request, self._reason):
            line.returnPressed.connect(self.to_note)
        self._retranslate()

    def _lay_out(self) -> None:
        request = QVBoxLayout()
        request.setSpacing(GAP_S)
        request.addWidget(self._fields["request"])
        request.addWidget(self._none)
        about = QVBoxLayout()
        about.setSpacing(GAP_S)
        about.addWidget(self._fields["object"])
        about.addWidget(self._undo)
        top = Qt.AlignmentFlag.AlignTop
        promise = QHBoxLayout()
        promise.setSpacing(GAP_S)
        promise.addWidget(self._fields["when"], 3)
        promise.addWidget(self._fields["who"], 2, top)
        answer = QHBoxLayout()
        answer.setSpacing(GAP_M)
        answer.addWidget(self._fields["answer"], 0, top)
        answer.addWidget(self._fields["reason"], 1, top)
        right = QVBoxLayout()
        right.setSpacing(GAP_S)
        right.addLayout(promise)
        right.addLayout(answer)
        for column in (about, request, right):
            column.addStretch(1)
        failing = QVBoxLayout()
        failing.addWidget(self._fields["failing"])
        failing.addStretch(1)
        self._parts = (about, failing, request, right)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_M)
        self._grid.setVerticalSpacing(GAP_S)
        self._narrow = True
        for part in self._parts:
            self._grid.addLayout(part, 0, 0)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Four in a row, or two by two where there is little width."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for part in self._parts:
            self._grid.removeItem(part)
        across = 2 if narrow else 4
        for number, part in enumerate(self._parts):
            self._grid.addLayout(part, number // across, number % across)
        for column, stretch in enumerate((6, 5, 0, 0) if narrow else (6, 4, 6, 7)):
            self._grid.setColumnStretch(column, stretch)

    # What the screen tells

    def load(self) -> None:
        """Another call: take what is stored, half-typed promise text included."""
        case = self._session.case
        self.object.load(case.apology_object)
        self.request.load(case.request)
        self._undo.hide()
        typed = self._frame.services.promises.typed(self._session.call_id)
        promise = self._read_promise()
        text = typed.get("promise_when") or (promise.typed if promise else "")
        self.when.set_text(text, confirmed=promise is not None and text == promise.typed)
        self._show_people()
        self._who.setCurrentText(promise.who if promise else self._default_who())
        self._reason.load(promise.reason if promise else "")
        self._answer.choose("no" if promise else None)
        self._show_reason()
        self.show_stored()

    def show_stored(self) -> None:
        """Show what is stored, but for boxes being written in."""
        case = self._session.case
        show_stored(self.object, case.apology_object)
        show_stored(self.request, case.request)
        values = [value for value, _ in failing_choices()]
        index = values.index(case.failing.value) if case.failing_chosen else -1
        self.failing.setCurrentIndex(index)
        self._none.blockSignals(True)
        self._none.setChecked(case.request_none)
        self._none.blockSignals(False)
        self._read_promise()
        if not self.when.box.hasFocus():
            self.when.show_echo()

    def has_promise(self) -> bool:
        """Whether a promise with a clock time stands."""
        return self._promise is not None

    def show_proposal(self) -> None:
        """Object and failing were proposed from an overdue promise; it can be taken back."""
        self._undo.show()

    def submit(self) -> None:
        """Hand over what is being typed."""
        self.object.submit()
        self.request.submit()
        self._store_promise()

    # Inside

    def _set(self, field: str, value: object, settled: bool = True) -> None:
        cases = self._frame.services.cases
        boxes = {"apology_object": self.object, "request": self.request}
        place = self._fields["object" if field == "apology_object" else "request"]

        def done(_case: object) -> None:
            place.show_note("")
            if field in boxes:
                boxes[field].confirm_saved(str(value))

        self._session.do_in_case(
            lambda case_id: cases.set_field(case_id, field, value, settled=settled),
            self,
            done=done,
            refused=lambda sentence: place.show_note(sentence, "red"),
        )

    def _set_failing(self, index: int) -> None:
        self._set("failing", failing_choices()[index][0])

    def _set_none(self, none: bool) -> None:
        self._set("request_none", none)

    def _read_promise(self) -> Promise | None:
        found = self._frame.services.promises.of_call(self._session.call_id)
        self._promise = next(
            (
                one
                for one in found
                if one.kind is PromiseKind.CALLBACK and one.state is PromiseState.OPEN
            ),
            None,
        )
        return self._promise

    def _show_people(self) -> None:
        current = self._who.currentText()
        self._who.clear()
        self._who.addItems([one.shown for one in self._frame.services.staff.all()])
        self._who.setCurrentText(current)

    def _default_who(self) -> str:
        return self._frame.services.staff.at_desk().shown

    def _show_reason(self) -> None:
        show_if(self._fields["reason"], self._answer.value() == "no" or bool(self._reason.text()))

    def _keep_typed(self) -> None:
        usable = self.when.is_usable()
        self.inexact.emit(bool(self.when.text()) and not usable)
        if not self._session.is_open:
            return
        text = "" if usable else self.when.text()
        promises, call_id = self._frame.services.promises, self._session.call_id
        self._frame.quietly(lambda: promises.keep_typed(call_id, "promise_when", text))

    def _store_promise(self) -> None:
        if not self._session.is_open:
            return
        text = self.when.text()
        if text and not self.when.is_usable():
            return
        if not text and self._promise is None:
            return
        who, reason, sure = self._who.currentText(), self._reason.text(), self.when.is_confirmed()
        standing = self._promise
        if standing is not None and (standing.typed, standing.who, standing.reason) == (
            text,
            who,
            reason,
        ):
            return
        promises, call_id = self._frame.services.promises, self._session.call_id
        self._session.do_in_case(
            lambda case_id: promises.set_callback(
                case_id, call_id, text, who=who, reason=reason, confirmed=sure
            ),
            self,
            done=lambda _: self._stored(),
            refused=self.when.show_problem,
        )

    def _stored(self) -> None:
        promises, call_id = self._frame.services.promises, self._session.call_id
        self._frame.quietly(lambda: promises.keep_typed(call_id, "promise_when", ""))
        self._session.refresh_soon()

    def _undo_proposal(self) -> None:
        self._undo.hide()
        self.object.load("")
        self._set("apology_object", "")
        self._set("failing", "open")

    def _retranslate(self) -> None:
        self._fields["object"].set_label(self.tr("What the apology is for"))
        self._fields["failing"].set_label(self.tr("Our failing"))
        self._fields["request"].set_label(self.tr("Request (their words)"))
        self._fields["answer"].set_label(self.tr("Can it be answered now?"))
        self._fields["when"].set_label(self.tr("Promise"))
        self._fields["who"].set_label(self.tr("Who calls"))
        self._fields["reason"].set_label(self.tr("Why a callback"))
        self.when.box.setAccessibleName(self.tr("Promise"))
        self.when.box.setPlaceholderText(self.tr("e.g. 12:30, tomorrow 10:30"))
        self._none.setText(self.tr("none named"))
        self._undo.setText(self.tr("proposed from the overdue promise – undo"))
        self._answer.set_choices([("yes", self.tr("yes")), ("no", self.tr("no"))])
        index = self.failing.currentIndex()
        self.failing.clear()
        self.failing.addItems([word for _, word in failing_choices()])
        self.failing.setCurrentIndex(index)
        self.failing.setPlaceholderText(self.tr("not chosen yet"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _as_wide_as_needed(box: QComboBox) -> None:
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(5)
