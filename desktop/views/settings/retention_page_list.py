"""The yearly list: whose years are over, ticked or not, and deleted for good when confirmed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.formats import long_date
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Chip, Panel, label, show_if
from desktop.services.retention import Due
from desktop.views.frame import Frame
from desktop.views.upkeep import purge_index

SHOWN = 100
"""So many at a time; the next ones come once these are gone."""


class ReviewPanel(Panel):
    """Asks once more before anything goes: what is deleted here does not come back."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("review")
        self._frame = frame
        self._due: list[Due] = []
        self._boxes: list[QCheckBox] = []
        self._kept: set[int] = set()
        self._chip = Chip()
        self.head.addWidget(self._chip)
        self.head.addStretch(1)
        self._what = label("", "second", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP_S)
        self._told = label("", "second", wrap=True)
        self._told.setObjectName("review_told")
        self._ask, self._yes, self._no = (
            ActionButton("", "primary"),
            ActionButton("", "danger"),
            ActionButton(""),
        )
        self._ask.setObjectName("action_delete_due")
        self._yes.setObjectName("action_confirm_due")
        self._no.setObjectName("action_leave_due")
        self._ask.clicked.connect(lambda: self._show_asking(True))
        self._yes.clicked.connect(self._confirm)
        self._no.clicked.connect(lambda: self._show_asking(False))
        self._lay_out()
        self._show_asking(False)
        self._retranslate()

    def refresh(self) -> None:
        """Read the list again; what was unticked stays so."""
        due = self._frame.services.retention.due()
        if due != self._due or not self._boxes:
            self._due = due
            self._make_boxes()
        self._show_words()

    # Inside

    def _make_boxes(self) -> None:
        for old in self._boxes:
            old.hide()
            old.deleteLater()
        self._boxes = []
        for one in self._due[:SHOWN]:
            keeping = one.keeping
            until = long_date(one.until, self._frame.language)
            parts = (keeping.number, keeping.person, keeping.subject)
            words = "  ".join(part for part in parts if part)
            box = QCheckBox(f"{words}  ({until})")
            box.setObjectName(f"due_{keeping.case_id}")
            box.setChecked(keeping.case_id not in self._kept)
            box.toggled.connect(lambda on, number=keeping.case_id: self._on_tick(number, on))
            self._list.addWidget(box)
            self._boxes.append(box)

    def _on_tick(self, case_id: int, ticked: bool) -> None:
        (self._kept.discard if ticked else self._kept.add)(case_id)
        self._show_words()

    def _ticked(self) -> list[int]:
        ids = [one.keeping.case_id for one in self._due[:SHOWN]]
        return [case_id for case_id in ids if case_id not in self._kept]

    def _confirm(self) -> None:
        retention, ids = self._frame.services.retention, self._ticked()
        self._show_asking(False)
        self._frame.do(
            lambda: retention.confirm(ids),
            self,
            done=self._on_gone,
            refused=self._tell,
        )

    def _on_gone(self, numbers: list[str]) -> None:
        self._tell(self.tr("%n case(s) deleted for good.", "", len(numbers)))
        purge_index(self._frame, self)
        self.refresh()
        self._ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        show_if(self._told, bool(sentence))

    def _show_asking(self, asking: bool) -> None:
        show_if(self._ask, not asking and bool(self._due))
        show_if(self._yes, asking)
        show_if(self._no, asking)
        if asking:
            self._no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self) -> None:
        retention, count = self._frame.services.retention, len(self._ticked())
        if self._due:
            self._chip.show_chip(self.tr("%n waiting", "", len(self._due)), "amber")
        show_if(self._chip, bool(self._due))
        last = retention.reviewed_on()
        words = self.tr("Once a year: untick what is still needed, then confirm.")
        if not self._due:
            words = self.tr("Nothing is over its years just now.")
        if last is not None:
            day = long_date(last, self._frame.language)
            words += " " + self.tr("Last gone through on {day}.").format(day=day)
        self._what.setText(words)
        self._ask.setText(self.tr("Delete %n case(s) …", "", count))
        self._yes.setText(self.tr("Delete %n case(s) for good", "", count))
        self._ask.setEnabled(count > 0 or bool(self._due))
        if not self._yes.isVisibleTo(self):
            show_if(self._ask, bool(self._due))

    def _lay_out(self) -> None:
        self.body.setSpacing(GAP_M)
        self.body.addWidget(self._what)
        self.body.addLayout(self._list)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for button in (self._ask, self._yes, self._no):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self._told)
        self.body.addLayout(row)

    def _retranslate(self) -> None:
        self.set_title(self.tr("To delete"))
        self._no.setText(self.tr("Not now"))
        self._tell("")
        if self._boxes:
            self._make_boxes()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
