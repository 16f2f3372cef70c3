"""The head of a case: whose, what about, how it stands, and where it goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.case import Case, CaseState, Failing, Kind, Tag
from desktop.domain.person import Person
from desktop.domain.summary import CaseStep
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.formats import date_and_time, span
from desktop.qtkit.metrics import GAP_M, GAP_S, em
from desktop.qtkit.widgets import (
    ActionButton,
    AutosaveLine,
    Chip,
    ElidedLabel,
    LinkButton,
    StepStrip,
    label,
    show_if,
)
from desktop.views.cases.words import failing_word, kind_word, state_word, tag_word
from desktop.views.frame import Frame


class CaseHeader(QWidget):
    """Shows the case; tells what is wanted.

    Signals:
        field_changed: (field, value, settled)
        letter_wanted, call_wanted, close_wanted, reopen_wanted, person_wanted
        number_copied: The person's number is on the clipboard.
    """

    field_changed = Signal(str, object, bool)
    letter_wanted = Signal()
    call_wanted = Signal()
    close_wanted = Signal()
    reopen_wanted = Signal()
    person_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case: Case | None = None
        self._person: Person | None = None
        self._steps_now: list[CaseStep] = []
        self._who = LinkButton("", self.person_wanted.emit)
        self._who.setObjectName("action_open_person")
        self.subject = AutosaveLine()
        self.subject.setObjectName("subject")
        self.subject.setMinimumWidth(em(self, 8))
        self.subject.submitted.connect(self._on_subject)
        self._meta = ElidedLabel("", "second")
        self._state = Chip("", "neutral")
        self._kind = QComboBox()
        self._kind.setObjectName("case_kind")
        self._kind.activated.connect(
            lambda index: self.field_changed.emit("kind", list(Kind)[index].value, True)
        )
        self._failing = QComboBox()
        self._failing.setObjectName("case_failing")
        self._failing.activated.connect(
            lambda index: self.field_changed.emit("failing", list(Failing)[index].value, True)
        )
        self._failing_label = label("", "second")
        self._tags: dict[Tag, ActionButton] = {}
        self._steps = StepStrip("numbers")
        self._letter = self._button("action_open_letter", self.letter_wanted, "primary", "Ctrl+L")
        self._call = self._button("action_call_back", self.call_wanted, icon="phone")
        self._copy = self._button("action_copy_number", self.copy_wanted, icon="copy")
        self._close = self._button("action_close_case", self.close_wanted)
        self._reopen = self._button("action_reopen_case", self.reopen_wanted)
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
        top = QHBoxLayout()
        top.setSpacing(GAP_M)
        top.addWidget(self._who)
        top.addWidget(self.subject, 1)
        top.addWidget(self._state)
        top.addWidget(self._letter)
        middle = QWidget()
        flow = FlowLayout(middle, spacing=GAP_S)
        for part in (self._kind, self._failing_label, self._failing):
            flow.addWidget(part)
        for tag in Tag:
            chip = ActionButton("", "small")
            chip.setCheckable(True)
            chip.setObjectName(f"tag_{tag.value}")
            chip.clicked.connect(self._on_tags)
            self._tags[tag] = chip
            flow.addWidget(chip)
        for button in (self._copy, self._call, self._close, self._reopen):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        layout.addLayout(top)
        layout.addWidget(middle)
        below = QHBoxLayout()
        below.setSpacing(GAP_M)
        below.addWidget(self._steps)
        below.addStretch(1)
        below.addWidget(self._meta)
        layout.addLayout(below)

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
        self._kind.setCurrentIndex(list(Kind).index(case.kind))
        self._failing.setCurrentIndex(list(Failing).index(case.failing))
        for tag, chip in self._tags.items():
            chip.setChecked(tag in case.tags)
        tones = {CaseState.CLOSED: "green", CaseState.IN_CALL: "red"}
        self._state.show_chip(state_word(case.state), tones.get(case.state, "accent"))
        self._meta.set_text(self._meta_words(case))
        is_closed = case.state is CaseState.CLOSED
        show_if(self._close, not is_closed)
        show_if(self._reopen, is_closed)
        has_number = bool(person and person.phones)
        show_if(self._copy, has_number)
        self._copy.setText(person.phones[0].shown if person and person.phones else "")
        self._show_steps()

    def focus_failing(self) -> None:
        """Put the keyboard into "our failing"."""
        self._failing.setFocus()

    def _meta_words(self, case: Case) -> str:
        if case.opened_at is None:
            return case.number
        opened = case.opened_at.astimezone(self._frame.services.zone())
        received = date_and_time(opened, self._frame.language)
        words = self.tr("{number} · received {when}").format(number=case.number, when=received)
        if case.state is CaseState.CLOSED:
            return words
        age = span(self._frame.services.now() - case.opened_at, self._frame.language)
        return f"{words} · {age}"

    def _show_steps(self) -> None:
        names = {
            "listen": self.tr("Listen"),
            "promise": self.tr("Promise"),
            "points": self.tr("Four points"),
            "letter": self.tr("Letter"),
            "done": self.tr("Closed"),
        }
        steps = [
            (step.code, f"{names.get(step.code, step.code)} {step.text}".strip())
            for step in self._steps_now
        ]
        self._steps.set_steps(steps)
        current = next((s.code for s in self._steps_now if s.state == "current"), None)
        self._steps.show_place(current, [s.code for s in self._steps_now if s.state == "done"])

    def _on_subject(self, text: str) -> None:
        self.field_changed.emit("subject", text, not self.subject.hasFocus())

    def _on_tags(self) -> None:
        chosen = [tag.value for tag, chip in self._tags.items() if chip.isChecked()]
        self.field_changed.emit("tags", chosen, True)

    def _retranslate(self) -> None:
        self.subject.setAccessibleName(self.tr("Subject"))
        self.subject.setPlaceholderText(self.tr("Subject"))
        self._failing_label.setText(self.tr("Our failing"))
        for box, words in (
            (self._kind, [kind_word(kind) for kind in Kind]),
            (self._failing, [failing_word(failing) for failing in Failing]),
        ):
            index = box.currentIndex()
            box.clear()
            box.addItems(words)
            box.setCurrentIndex(max(0, index))
        self._kind.setAccessibleName(self.tr("Kind"))
        self._failing.setAccessibleName(self.tr("Our failing"))
        for tag, chip in self._tags.items():
            chip.setText(tag_word(tag))
        self._letter.setText(self.tr("To the letter"))
        self._call.setText(self.tr("Call back"))
        self._copy.setAccessibleName(self.tr("Copy the number"))
        self._copy.setToolTip(self.tr("Copy the number"))
        self._close.setText(self.tr("Close"))
        self._reopen.setText(self.tr("Reopen"))
        if self._case is not None:
            self.show_case(self._case, self._person, self._steps_now, fresh=False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
