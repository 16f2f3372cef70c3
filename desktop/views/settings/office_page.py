"""Who the office is: its name, where it is, and who answers for its letters."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.phone import read_phone
from desktop.domain.postcode import tidy_postcode
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import Panel, label
from desktop.views.frame import Frame
from desktop.views.settings.office_field import OfficeField


class OfficePage(QWidget):
    """Name and address as printed in letters, and the contact named in them."""

    needs_owner = True

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._fields = {
            name: OfficeField(frame, name)
            for name in ("name", "name_en", "address", "address_en", "contact")
        }
        self._fields["postcode"] = OfficeField(frame, "postcode", tidy_postcode)
        for name in ("phone", "contact_phone"):
            self._fields[name] = OfficeField(frame, name, self._tidy_phone)
        self._office, self._contact = Panel(), Panel()
        self._why = label("", "second", wrap=True)
        self._lay_out()
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        for field in self._fields.values():
            field.refresh()

    def submit(self) -> None:
        """Hand over everything typed."""
        for field in self._fields.values():
            field.submit()

    def first_focus(self) -> None:
        """Put the keyboard into the name."""
        self._fields["name"].setFocus()

    def _tidy_phone(self, text: str) -> str:
        return read_phone(text, region=self._frame.services.settings.office().country).shown

    def _lay_out(self) -> None:
        fields = self._fields
        names = _side_by_side(fields["name"], fields["name_en"])
        numbers = _side_by_side(fields["postcode"], fields["phone"])
        self._office.body.setSpacing(GAP_M)
        self._office.body.addLayout(names)
        self._office.body.addLayout(numbers)
        self._office.body.addWidget(fields["address"])
        self._office.body.addWidget(fields["address_en"])
        self._contact.body.setSpacing(GAP_M)
        self._contact.body.addWidget(self._why)
        self._contact.body.addLayout(_side_by_side(fields["contact"], fields["contact_phone"]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        column.addWidget(self._office)
        column.addWidget(self._contact)
        order = ("name", "name_en", "postcode", "phone", "address", "address_en", "contact")
        boxes = [fields[name].widget for name in (*order, "contact_phone")]
        for before, after in pairwise(boxes):
            QWidget.setTabOrder(before, after)

    def _retranslate(self) -> None:
        self._office.set_title(self.tr("The office"))
        self._contact.set_title(self.tr("Contact in letters"))
        self._why.setText(
            self.tr(
                "Whom the reader of a letter calls. Left empty, letters name the person at the "
                "desk and the office’s number."
            )
        )
        labels = {
            "name": self.tr("Name"),
            "name_en": self.tr("Name in English"),
            "postcode": self.tr("Postcode"),
            "phone": self.tr("Phone"),
            "address": self.tr("Address"),
            "address_en": self.tr("Address in English"),
            "contact": self.tr("Who answers"),
            "contact_phone": self.tr("Their phone"),
        }
        for name, text in labels.items():
            self._fields[name].set_label(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _side_by_side(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP_L)
    for part in (left, right):
        part.setMinimumWidth(em(part, 8))
        row.addWidget(part, 1)
    return row
