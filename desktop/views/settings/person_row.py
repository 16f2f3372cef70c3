"""One person of the office: name, title, short name, free hours, owner mark, PIN."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.policy import StaffMember
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.widgets import AutosaveLine, Field, LinkButton, label, show_if
from desktop.views.frame import Frame
from desktop.views.settings.free_hours_field import FreeHoursField
from desktop.views.settings.pin_form import PinForm

TEXTS = ("name", "title", "short")


class PersonRow(QWidget):
    """Shows one person and stores what is changed in them."""

    def __init__(self, frame: Frame, member: StaffMember) -> None:
        super().__init__()
        self._frame = frame
        self._member = member
        self.staff_id = member.staff_id
        self.setObjectName(f"staff_{member.staff_id}")
        self._lines = {name: AutosaveLine() for name in TEXTS}
        self._fields = {name: Field("", line) for name, line in self._lines.items()}
        for name, line in self._lines.items():
            line.setObjectName(f"staff_{name}")
            line.submitted.connect(partial(self._save_text, name))
        self._hours = FreeHoursField(frame, member.staff_id)
        self._owner = QCheckBox()
        self._owner.setObjectName("is_owner")
        self._owner.clicked.connect(self._save_owner)
        self._set_pin = LinkButton("", self._ask_pin)
        self._set_pin.setObjectName("action_set_pin")
        self._drop_pin = LinkButton("", self._ask_no_pin)
        self._drop_pin.setObjectName("action_remove_pin")
        self._remove = LinkButton("", self._ask_remove)
        self._remove.setObjectName("action_remove_person")
        self._surely = LinkButton("", self._remove_person, tone="red")
        self._surely.setObjectName("action_confirm_removal")
        self._keep = LinkButton("", self._keep_person)
        self._form = PinForm()
        self._form.given.connect(self._save_pin)
        self._form.cancelled.connect(self._close_form)
        self._note = label("", "red", wrap=True)
        self._lay_out()
        self._retranslate()
        self.show_person(member)

    def show_person(self, member: StaffMember) -> None:
        """Show what is stored, except where somebody writes."""
        self._member = member
        for name, line in self._lines.items():
            if not line.hasFocus():
                line.show_text(getattr(member, name))
        self._hours.show_person(member)
        self._owner.setChecked(member.is_owner)
        self._show_pin_state()

    def submit(self) -> None:
        """Hand over what was typed."""
        for line in self._lines.values():
            line.submit()
        self._hours.submit()

    def first_focus(self) -> None:
        """Put the keyboard into the name."""
        self._lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    # What is stored

    def _save_text(self, name: str, text: str) -> None:
        staff, line, field = self._frame.services.staff, self._lines[name], self._fields[name]
        staff_id, changes = self.staff_id, {name: text}

        def stored(member: StaffMember) -> None:
            line.confirm_saved(text)
            field.show_note("")
            self.show_person(member)

        def refused(sentence: str) -> None:
            line.show_failed()
            field.show_note(sentence, "red")

        self._do(lambda: staff.save(staff_id, **changes), stored, refused)  # type: ignore[arg-type]  # fields by their names

    def _save_owner(self, checked: bool) -> None:
        staff, staff_id = self._frame.services.staff, self.staff_id

        def refused(sentence: str) -> None:
            self._owner.setChecked(self._member.is_owner)
            self._say(sentence)

        self._do(lambda: staff.save(staff_id, is_owner=checked), self._on_stored, refused)

    def _save_pin(self, pin: str, current: str) -> None:
        staff, staff_id = self._frame.services.staff, self.staff_id

        def change() -> StaffMember:
            staff.set_pin(staff_id, pin, current=current)
            return staff.get(staff_id)

        def stored(member: StaffMember) -> None:
            self._close_form()
            self._on_stored(member)

        self._do(change, stored, self._form.show_problem)

    def _remove_person(self) -> None:
        staff, staff_id = self._frame.services.staff, self.staff_id

        def refused(sentence: str) -> None:
            self._keep_person()
            self._say(sentence)

        self._do(lambda: staff.remove(staff_id), lambda _: None, refused)

    def _do(
        self,
        verb: Callable[[], object],
        done: Callable[[StaffMember], None],
        refused: Callable[[str], None],
    ) -> None:
        self._frame.do(verb, self, done=done, refused=refused)

    def _on_stored(self, member: StaffMember) -> None:
        self._say("")
        self.show_person(member)

    # What is shown

    def _ask_pin(self) -> None:
        show_if(self._form, True)
        self._form.ask(has_pin=self._member.has_pin)

    def _ask_no_pin(self) -> None:
        show_if(self._form, True)
        self._form.ask(has_pin=True, takes_away=True)

    def _close_form(self) -> None:
        self._form.hide()
        self._set_pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_remove(self) -> None:
        self._show_removal(True)
        self._say("")
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_person(self) -> None:
        self._show_removal(False)
        self._remove.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_removal(self, asking: bool) -> None:
        show_if(self._remove, not asking)
        show_if(self._surely, asking)
        show_if(self._keep, asking)
        self._show_pin_state()

    def _say(self, text: str) -> None:
        self._note.setText(text)
        show_if(self._note, bool(text))

    def _show_pin_state(self) -> None:
        has_pin = self._member.has_pin
        self._set_pin.setText(self.tr("Change PIN") if has_pin else self.tr("Set PIN"))
        asking = self._keep.isVisibleTo(self)
        show_if(self._set_pin, not asking)
        show_if(self._drop_pin, has_pin and not asking)

    def _lay_out(self) -> None:
        texts = QHBoxLayout()
        texts.setSpacing(GAP_M)
        for name, stretch in zip(TEXTS, (4, 3, 3), strict=True):
            texts.addWidget(self._fields[name], stretch)
        marks = QHBoxLayout()
        marks.setSpacing(GAP_S)
        marks.addWidget(self._owner)
        marks.addSpacing(GAP_M)
        for part in (self._set_pin, self._drop_pin):
            marks.addWidget(part)
        marks.addStretch(1)
        for part in (self._remove, self._surely, self._keep):
            marks.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        column.setSpacing(GAP_S)
        column.addLayout(texts)
        column.addWidget(self._hours)
        column.addLayout(marks)
        column.addWidget(self._note)
        column.addWidget(self._form)
        self._note.hide()
        self._form.hide()
        self._show_removal(False)

    def _retranslate(self) -> None:
        self._fields["name"].set_label(self.tr("Name"))
        self._fields["title"].set_label(self.tr("Title"))
        self._fields["short"].set_label(self.tr("Short name"))
        self._owner.setText(self.tr("Owner"))
        self._owner.setToolTip(self.tr("Approves letters and changes the rules"))
        self._drop_pin.setText(self.tr("Remove PIN"))
        self._remove.setText(self.tr("Take off"))
        self._surely.setText(self.tr("Yes, take off"))
        self._keep.setText(self.tr("Leave on the list"))
        self._show_pin_state()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
