"""The head of a case: whose, what about, how it stands, and where it goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.case import Case, CaseState, Failing, Kind, Tag, Temper
from desktop.domain.person import Person
from desktop.domain.summary import CaseStep
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.formats import ago, date_and_time
from desktop.qtkit.metrics import GAP_M, GAP_S, em
from desktop.qtkit.widgets import (
    ActionButton,
    AutosaveLine,
    Chip,
    ElidedLabel,
    LinkButton,
    label,
    native_keys,
    show_if,
)
from desktop.views.calm_choice import CalmChoice
from desktop.views.cases.staff_part import StaffPart
from desktop.views.cases.step_row import StepRow
from desktop.views.cases.words import (
    failing_word,
    kind_word,
    outcome_word,
    state_word,
    tag_word,
    temper_word,
)
from desktop.views.frame import Frame
from desktop.views.settling import Settling

CALL_BACK_KEYS = "Ctrl+Shift+K"
ONE_ROW_EM = 50
CLOSE_KEYS = "Ctrl+Return"


class CaseHeader(QWidget):
    """Shows the case; tells what is wanted.

    Signals:
        field_changed: (field, value, settled)
        letter_wanted, call_wanted, close_wanted, reopen_wanted, person_wanted
        copy_wanted: The person's number is to lie on the clipboard.
        step_wanted: (step) One of the case's steps was pressed.
    """

    field_changed = Signal(str, object, bool)
    letter_wanted = Signal()
    call_wanted = Signal()
    close_wanted = Signal()
    reopen_wanted = Signal()
    person_wanted = Signal()
    copy_wanted = Signal()
    step_wanted = Signal(str)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case: Case | None = None
        self._person: Person | None = None
        self._steps_now: list[CaseStep] = []
        self._who = LinkButton("", self.person_wanted.emit, tone="title")
        self._who.setObjectName("action_open_person")
        self.subject = AutosaveLine()
        self.subject.setObjectName("subject")
        self.subject.setMinimumWidth(em(self, 6))
        self._subject = Settling(
            self.subject, lambda text, settled: self.field_changed.emit("subject", text, settled)
        )
        self._meta, self._meta_above = ElidedLabel("", "second"), ElidedLabel("", "second")
        self._meta_above.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._meta_above.hide()
        self._state = Chip("", "neutral")
        self._temper = Chip("", "neutral")
        self._kind = CalmChoice([one.value for one in Kind])
        self._kind.setObjectName("case_kind")
        self._kind.chosen.connect(lambda value: self.field_changed.emit("kind", value, True))
        self._staff = StaffPart(frame)
        self._staff.about_changed.connect(
            lambda name: self.field_changed.emit("about_staff", name, True)
        )
        self._failing = CalmChoice([one.value for one in Failing])
        self._failing.setObjectName("case_failing")
        self._failing.chosen.connect(lambda value: self.field_changed.emit("failing", value, True))
        self._failing_label = label("", "second")
        self._failing_label.setBuddy(self._failing)
        self._tags_label = label("", "second")
        self._tags: dict[Tag, ActionButton] = {}
        self._steps = StepRow()
        self._steps.picked.connect(self.step_wanted)
        self._letter = self._button("action_open_letter", self.letter_wanted, "primary", "Ctrl+L")
        self._call = self._button("action_call_back", self.call_wanted, icon="phone")
        self._copy = self._button("action_copy_number", self.copy_wanted, icon="copy")
        self._close = self._button("action_close_case", self.close_wanted)
        self._reopen = self._button("action_reopen_case", self.reopen_wanted)
        for part in (self._reopen, self._temper, self._copy, self._staff):
            part.hide()
        self._lay_out()
        self._retranslate()

    def _button(
        self, name: str, wanted: SignalInstance, role: str = "", keys: str = "", icon: str = ""
    ) -> ActionButton:
        button = ActionButton("", role, keys=keys, icon=icon)
        button.setObjectName(name)
        button.clicked.connect(wanted)
        return button

    def _lay_out(self) -> None:
        top = self._top = QHBoxLayout()
        top.setSpacing(GAP_M)
        top.addWidget(self._who)
        top.addWidget(self.subject, 1)
        top.addWidget(self._state)
        for button in (self._close, self._reopen, self._letter):
            top.addWidget(button)
        layout = self._rows = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        layout.addLayout(top)
        layout.addWidget(self._middle())
        below = QHBoxLayout()
        below.setSpacing(GAP_M)
        below.addWidget(self._steps)
        below.addWidget(self._meta, 1)
        self._meta.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(below)

    def _middle(self) -> QWidget:
        """What the case is, what is done with it; goes on in the next line where it is narrow."""
        middle = QWidget()
        flow = FlowLayout(middle, spacing=GAP_S)
        flow.addWidget(self._kind)
        flow.addWidget(self._staff)
        flow.addWidget(
            _together(self._failing_label, self._failing, self._temper, self._meta_above)
        )
        for tag in Tag:
            chip = ActionButton("")
            chip.setCheckable(True)
            chip.setObjectName(f"tag_{tag.value}")
            chip.clicked.connect(self._on_tags)
            self._tags[tag] = chip
        flow.addWidget(_together(self._tags_label, *self._tags.values()))
        for button in (self._copy, self._call):
            flow.addWidget(button)
        return middle

    def show_case(
        self, case: Case, person: Person | None, steps: list[CaseStep], *, fresh: bool
    ) -> None:
        """Show the case as it stands."""
        self._case, self._person, self._steps_now = case, person, steps
        name = person.addressed(self._frame.language) if person else ""
        self._who.setText(name or self.tr("The name is not known yet"))
        if fresh:
            self.subject.load(case.subject)
        else:
            self.subject.show_text(case.subject)
        self._kind.choose(case.kind.value)
        self._staff.show_case(case)
        show_if(self._staff, case.kind is Kind.STAFF)
        self._failing.choose(case.failing.value)
        self._show_chips(case)
        for tag, chip in self._tags.items():
            chip.setChecked(tag in case.tags)
        is_closed = case.state is CaseState.CLOSED
        for button, wanted in ((self._close, not is_closed), (self._reopen, is_closed)):
            if not wanted:  # first, or both would need room for a moment
                button.hide()
        show_if(self._close, not is_closed)
        show_if(self._reopen, is_closed)
        has_number = bool(person and person.phones)
        show_if(self._copy, has_number)
        self._copy.setText(person.phones[0].shown if person and person.phones else "")
        self._steps.show_steps(steps)
        self._fit()

    def submit(self) -> None:
        """Hand over the subject being typed."""
        self._subject.submit()

    def focus_failing(self) -> None:
        """Put the keyboard into "our failing"."""
        self._failing.setFocus()

    def focus_tags(self) -> None:
        """Put the keyboard on the first of the circumstances."""
        next(iter(self._tags.values())).setFocus()

    def _meta_words(self, case: Case) -> str:
        if case.opened_at is None:
            return case.number
        opened = case.opened_at.astimezone(self._frame.services.zone())
        received = date_and_time(opened, self._frame.language)
        words = self.tr("{number} · received {when}").format(number=case.number, when=received)
        if case.state is CaseState.CLOSED:
            return words
        age = ago(self._frame.services.now() - case.opened_at, self._frame.language)
        return f"{words} · {age}"

    def _show_chips(self, case: Case) -> None:
        tones = {CaseState.CLOSED: "green", CaseState.IN_CALL: "red"}
        words = state_word(case.state)
        if case.state is CaseState.CLOSED and case.outcome is not None:
            words = f"{words} · {outcome_word(case.outcome)}"
        self._state.show_chip(words, tones.get(case.state, "accent"))
        if case.temper is not None:
            temper = self.tr("Temper {level}").format(level=temper_word(case.temper))
            self._temper.show_chip(temper, "amber" if case.temper is Temper.HIGH else "neutral")
        show_if(self._temper, case.temper is not None)

    def _on_tags(self) -> None:
        chosen = [tag.value for tag, chip in self._tags.items() if chip.isChecked()]
        self.field_changed.emit("tags", chosen, True)

    def _retranslate(self) -> None:
        self.subject.setAccessibleName(self.tr("Subject"))
        self.subject.setPlaceholderText(self.tr("Subject"))
        self._failing_label.setText(self.tr("Our failing"))
        self._kind.set_words([kind_word(kind) for kind in Kind])
        self._failing.set_words([failing_word(failing) for failing in Failing])
        self._tags_label.setText(self.tr("Circumstances"))
        self._kind.setAccessibleName(self.tr("Kind"))
        self._failing.setAccessibleName(self.tr("Our failing"))
        for tag, chip in self._tags.items():
            chip.setText(tag_word(tag))
        for tag, chip in self._tags.items():
            chip.setAccessibleName(f"{self._tags_label.text()}: {tag_word(tag)}")
        self._letter.setText(self.tr("To the letter"))
        self._call.setToolTip(native_keys(CALL_BACK_KEYS))
        self._close.setToolTip(native_keys(CLOSE_KEYS))
        self._call.setText(self.tr("Call back"))
        self._copy.setAccessibleName(self.tr("Copy the number"))
        self._copy.setToolTip(self.tr("Copy the number"))
        self._close.setText(self.tr("Close"))
        self._reopen.setText(self.tr("Reopen"))
        if self._case is not None:
            self.show_case(self._case, self._person, self._steps_now, fresh=False)

    def _fit(self) -> None:
        self._place_subject(narrow=self.width() < em(self, ONE_ROW_EM))
        if self._case is None:
            return
        words = self._meta_words(self._case)
        self._meta.set_text(words)
        room = self.width() - GAP_M - self._meta.sizeHint().width()
        below = self._steps.named_width() <= room
        self._meta_above.set_text("" if below else words)
        self._meta.set_text(words if below else "")
        show_if(self._meta_above, not below)
        self._steps.fit(room if below else self.width())

    def _place_subject(self, *, narrow: bool) -> None:
        """Beside the name, or below it where no word of it would be read."""
        self._who.setMaximumWidth(self.width() // (2 if narrow else 3))
        if narrow == (self._top.indexOf(self.subject) < 0):
            return
        had_keyboard = self.subject.hasFocus()
        if narrow:
            self._top.removeWidget(self.subject)
            self._top.insertStretch(1, 1)
            self._rows.insertWidget(1, self.subject)
        else:
            self._rows.removeWidget(self.subject)
            self._top.takeAt(1)
            self._top.insertWidget(1, self.subject, 1)
        if had_keyboard:
            self.subject.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)


def _together(*parts: QWidget) -> QWidget:
    """A label and what it names: they go to the next line as one."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_S)
    for part in parts:
        row.addWidget(part)
    return box
