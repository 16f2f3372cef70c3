"""A new promise of any kind: what, when, who, what for; of a visit whether they agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.promise import CALLED, Promise, PromiseKind
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, Field, label, show_if
from desktop.views.calm_choice import CalmChoice
from desktop.views.frame import Frame
from desktop.views.promise_words import kind_title
from desktop.views.visit_part import VisitPart
from desktop.views.when_box import WhenBox
from desktop.views.who_box import WhoBox


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was filled in, for the verb that makes it a promise."""

    kind: PromiseKind
    when_text: str
    who: str
    reason: str
    confirmed: bool
    caller_wish: bool
    consent: bool | None = None
    visitors: int = 0
    visitors_reason: str = ""


Store = Callable[[Wanted], Promise]


class PromiseForm(QWidget):
    """Asks what a promise needs; without a clock time nothing is recorded.

    Signals:
        made: (promise) It is recorded.
        left: Put away without one.
    """

    made = Signal(object)
    left = Signal()

    def __init__(
        self,
        frame: Frame,
        name: str,
        kinds: Sequence[PromiseKind] = tuple(PromiseKind),
        parent: QWidget | None = None,
    ) -> None:
        """Args:
        name: Beginning of the ``objectName`` of each box.
        kinds: Which kinds may be chosen; one alone is not asked.
        """
        super().__init__(parent)
        self._frame = frame
        self._kinds = tuple(kinds)
        self._store: Store | None = None
        self._kind = CalmChoice([one.value for one in self._kinds])
        self._kind.setObjectName(f"{name}_kind")
        self._kind.chosen.connect(lambda _: self._show_parts())
        self._when = WhenBox(frame, f"{name}_when", asks_wish=True)
        self._when.box.entered.connect(self._on_enter)
        self._when.two_step_taken.connect(self._take_two_step)
        self._who = WhoBox(frame, f"{name}_who")
        self._who.named.connect(lambda _: self._tell_who())
        self._when.add_beside(self._who)
        self._reason = QLineEdit()
        self._reason.setObjectName(f"{name}_reason")
        self._reason.returnPressed.connect(self.record)
        self._visit = VisitPart()
        self._problem = label("", "red", wrap=True)
        self._problem.setObjectName(f"{name}_problem")
        self._done = ActionButton("", "primary", keys="Ctrl+Return")
        self._done.setObjectName(f"action_record_{name}")
        self._done.clicked.connect(self.record)
        self._cancel = ActionButton("", keys="Esc")
        self._cancel.setObjectName(f"action_leave_{name}")
        self._cancel.clicked.connect(self.left)
        self._kind_field = Field("", self._kind)
        self._when_field, self._reason_field = Field("", self._when), Field("", self._reason)
        self._lay_out()
        self._retranslate()

    def start(
        self,
        store: Store,
        *,
        kind: PromiseKind | None = None,
        when: str = "",
        who: str = "",
        reason: str = "",
        person_id: int | None = None,
    ) -> None:
        """Ask for a promise; what is given stands in the boxes as a proposal.

        Args:
            store: Makes the promise, on the store thread.
            person_id: To whom: their quiet hours are held against the time.
        """
        self._store = store
        self._kind.choose((kind or self._kinds[0]).value)
        self._visit.load(None)
        self._when.set_wished(False)
        self._when.set_person(person_id)
        self._who.start(who)
        self._when.set_text(when)
        self._reason.setText(reason)
        self._reason.setCursorPosition(0)
        self._say("")
        self._show_parts()

    def focus_when(self) -> None:
        """Put the keyboard into the time."""
        self._when.box.setFocus()
        self._when.box.selectAll()

    def record(self) -> None:
        """Make the promise, or say what is still missing and go there."""
        store = self._store
        is_busy = not self._done.isEnabled()  # Enter of a line and Ctrl+Enter of the form are one
        if store is None or is_busy or not self._is_complete():
            return
        wanted = self._wanted()
        self._done.setEnabled(False)
        self._frame.do(lambda: store(wanted), self, done=self._on_done, refused=self._on_refused)

    # Inside

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._done)
        row.addWidget(self._cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (
            self._kind_field,
            self._when_field,
            self._reason_field,
            self._visit,
            self._problem,
        ):
            column.addWidget(part)
        column.addLayout(row)
        show_if(self._kind_field, len(self._kinds) > 1)

    def _chosen(self) -> PromiseKind:
        return PromiseKind(self._kind.value())

    def _wanted(self) -> Wanted:
        is_visit = self._chosen() is PromiseKind.VISIT
        return Wanted(
            kind=self._chosen(),
            when_text=self._when.to_store(),
            who=self._who.name(),
            reason=self._reason.text().strip(),
            confirmed=self._when.is_confirmed(),
            caller_wish=self._when.is_wished(),
            consent=self._visit.consent() if is_visit else None,
            visitors=self._visit.visitors() if is_visit else 0,
            visitors_reason=self._visit.reason() if is_visit else "",
        )

    def _is_complete(self) -> bool:
        if not self._when.is_usable():
            if not self._when.text():
                self._when.show_problem(self.tr("Name a clock time: a promise has one."))
            self._when.box.setFocus()
            return False
        if not self._reason.text().strip():
            self._say(self.tr("Say in a few words what it is for."))
            self._reason.setFocus()
            return False
        return True

    def _on_enter(self) -> None:
        if self._when.is_usable():
            self._reason.setFocus()

    def _on_done(self, promise: Promise) -> None:
        self._done.setEnabled(True)
        self._store = None
        self.made.emit(promise)

    def _on_refused(self, sentence: str) -> None:
        self._done.setEnabled(True)
        self._say(sentence)
        if self._chosen() is PromiseKind.VISIT:
            self._visit.focus_first()

    def _take_two_step(self, who: str, reason: str) -> None:
        self._who.setCurrentText(who)
        self._reason.setText(reason)

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _show_parts(self) -> None:
        show_if(self._visit, self._chosen() is PromiseKind.VISIT)
        self._tell_who()

    def _tell_who(self) -> None:
        """Free hours for calls are held against calls only."""
        self._when.set_who(self._who.name() if self._chosen() in CALLED else "")

    def _retranslate(self) -> None:
        self._kind.set_words([kind_title(one) for one in self._kinds])
        self._kind_field.set_label(self.tr("What is promised"))
        self._when_field.set_label(self.tr("When, and who"))
        self._when.box.setAccessibleName(self.tr("When"))
        self._when.box.setPlaceholderText(self.tr("e.g. 15:00, tomorrow 10:30, by Fri noon"))
        self._who.set_words(self.tr("Who keeps it"))
        self._reason_field.set_label(self.tr("What it is for"))
        self._done.setText(self.tr("Promise"))
        self._cancel.setText(self.tr("Cancel"))

    # Overrides of Qt

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is this form's while the keyboard is in it, not the screen's."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and _is_ctrl_enter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif _is_ctrl_enter(event):
            self.record()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
