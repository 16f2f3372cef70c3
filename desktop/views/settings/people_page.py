"""The people of the office, who among them are owners, and their PINs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.policy import StaffMember
from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.widgets import ActionButton, Field, Panel, label, rule, show_if
from desktop.views.frame import Frame
from desktop.views.settings.entry import entry_of, fill_panel
from desktop.views.settings.person_row import PersonRow


class PeoplePage(QWidget):
    """The list, and a line at its end to enter the next person."""

    needs_owner = True

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._rows: dict[int, PersonRow] = {}
        self._rules: dict[int, QFrame] = {}
        self._panel = Panel(flush=True)
        self._nobody = label("", wrap=True)
        self._nobody.setObjectName("nobody_entered")
        self._nobody.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        self._why = label("", "second", wrap=True)
        self._new = QLineEdit()
        self._new.setObjectName("new_person_name")
        self._add = ActionButton("", icon="plus")
        self._add.setObjectName("action_add_person")
        self._add.clicked.connect(self._enter)
        self._field = Field("", entry_of(self._new, self._add))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._lay_out()
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show who is on the list now; rows that stay keep what is typed in them."""
        people = [one for one in self._frame.services.staff.all() if one.staff_id]
        for gone in self._rows.keys() - {one.staff_id for one in people}:
            for part in (self._rows.pop(gone), self._rules.pop(gone)):
                self._list.removeWidget(part)
                part.hide()
                part.deleteLater()
        for member in people:
            if member.staff_id in self._rows:
                self._rows[member.staff_id].show_person(member)
            else:
                self._add_row(member)
        show_if(self._nobody, not people)

    def submit(self) -> None:
        """Hand over everything typed; a name still in the last line is entered."""
        for row in self._rows.values():
            row.submit()
        if self._new.text().strip():
            self._enter()

    def first_focus(self) -> None:
        """Put the keyboard into the first name, or where the first name goes."""
        if self._rows:
            next(iter(self._rows.values())).first_focus()
        else:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self, member: StaffMember) -> None:
        row = PersonRow(self._frame, member)
        self._rows[member.staff_id], self._rules[member.staff_id] = row, rule()
        self._list.addWidget(row)
        self._list.addWidget(self._rules[member.staff_id])

    def _enter(self) -> None:
        text, staff = self._new.text(), self._frame.services.staff
        self._new.clear()

        def refused(sentence: str) -> None:
            if not self._new.text():
                self._new.setText(text)
            self._field.show_note(sentence, "red")

        self._frame.do(
            lambda: staff.add(text), self, done=lambda _: self._on_added(), refused=refused
        )

    def _on_added(self) -> None:
        self._field.show_note("")
        self.refresh()

    def _lay_out(self) -> None:
        fill_panel(self._panel, self._nobody, self._list, self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self._panel)
        column.addWidget(self._why)

    def _retranslate(self) -> None:
        self._panel.set_title(self.tr("People of the office"))
        self._nobody.setText(
            self.tr(
                "Nobody is entered yet. Until then there is one person, called Clerk, who is "
                "also the owner; calls can be taken at once."
            )
        )
        self._why.setText(
            self.tr(
                "Names and titles are printed in letters; the short name stands in lists and as "
                "“who calls”. Calls are proposed for a person in their free hours only. The first "
                "person is the owner: owners approve letters and change the rules of the office."
            )
        )
        self._field.set_label(self.tr("Name of the next person"))
        self._new.setAccessibleName(self.tr("Name of the next person"))
        self._add.setText(self.tr("Add"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._new.hasFocus():
            self._enter()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
