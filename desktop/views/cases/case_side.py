"""Beside the four points: promises, apology and request, starred lines, earlier cases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.case import Case
from desktop.domain.summary import CaseSummary
from desktop.qtkit.formats import short_date
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import (
    ActionButton,
    AutosaveLine,
    ElidedLabel,
    Field,
    LinkButton,
    Panel,
    label,
    show_if,
)
from desktop.views.cases.keeping_panel import KeepingPanel
from desktop.views.cases.promises_panel import PromisesPanel
from desktop.views.frame import Frame
from desktop.views.settling import Settling

EARLIER_SHOWN = 6


class CaseSide(QWidget):
    """What the call left for the letter.

    Signals:
        submitted: (field, text, settled)
    """

    submitted = Signal(str, object, bool)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.boxes = {"apology_object": AutosaveLine(), "request": AutosaveLine()}
        self._fields: dict[str, Field] = {}
        self._settling: list[Settling] = []
        self.promises = PromisesPanel(frame)
        self.keeping = KeepingPanel(frame)
        self._asked, self._starred, self._before = Panel(), Panel(), Panel()
        for name, box in self.boxes.items():
            box.setObjectName(f"case_{name}")
            self._settling.append(Settling(box, partial(self.submitted.emit, name)))
            self._fields[name] = Field("", box)
            self._asked.body.addWidget(self._fields[name])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        for part in (self.promises, self._asked, self._starred, self._before, self.keeping):
            layout.addWidget(part)
        layout.addStretch(1)
        self._retranslate()

    def show_texts(self, case: Case, *, fresh: bool) -> None:
        """Show object and request; boxes being written in keep their own."""
        for name, box in self.boxes.items():
            text = str(getattr(case, name))
            if fresh:
                box.load(text)
            else:
                box.show_text(text)

    def show_case(self, case: Case) -> None:
        """Show promises, starred lines and earlier cases."""
        self.promises.show_case(case)
        _clear(self._starred)
        lines = self._frame.services.cases.starred(case.case_id)
        for line in lines:
            self._starred.body.addWidget(self._starred_line(line.text))
        show_if(self._starred, bool(lines))
        self._show_before(case)
        self.keeping.show_case(case)

    def submit(self) -> None:
        """Hand over what is being typed."""
        for settling in self._settling:
            settling.submit()

    def _starred_line(self, text: str) -> QWidget:
        words = label(f"★ {text}", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = ActionButton("", "small", icon="copy")
        copy.setObjectName("action_copy_line")
        copy.setToolTip(self.tr("Copy this line"))
        copy.setAccessibleName(self.tr("Copy: {text}").format(text=text))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(words, 1)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _show_before(self, case: Case) -> None:
        _clear(self._before)
        rows: list[CaseSummary] = []
        if case.person_id is not None:
            found = self._frame.services.cases.of_person(case.person_id)
            rows = [one for one in found if one.case_id != case.case_id][:EARLIER_SHOWN]
        for row in rows:
            link = LinkButton(row.subject or row.number, partial(self._open_case, row.case_id))
            link.setObjectName(f"action_open_case_{row.case_id}")
            opened = row.opened_at.astimezone(self._frame.services.zone())
            day = short_date(opened.date(), self._frame.language)
            self._before.body.addWidget(link)
            if row.subject:
                day = f"{row.number} · {day}"
            self._before.body.addWidget(ElidedLabel(day, "second"))
        show_if(self._before, bool(rows))

    def _open_case(self, case_id: int) -> None:
        self._frame.go(f"case/{case_id}")

    def _retranslate(self) -> None:
        self._asked.set_title(self.tr("Apology and request"))
        self._starred.set_title(self.tr("From the call"))
        self._before.set_title(self.tr("Earlier cases of this person"))
        self._fields["apology_object"].set_label(self.tr("What the apology is for"))
        self._fields["request"].set_label(self.tr("Request (their words)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _clear(panel: Panel) -> None:
    while (item := panel.body.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
