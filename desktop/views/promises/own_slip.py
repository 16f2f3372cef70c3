"""The slip of what was promised in one person's name: to read, to print, as one file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import DomainError
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, label, show_if
from desktop.views.frame import Frame
from desktop.views.promises.own_slip_paper import OwnSlipPaper

SIZE = (620, 560)
FORBIDDEN = '<>:"/\\|?*'
READ_AGAIN = ("promise", "person", "case", "staff")


class OwnSlip(QDialog):
    """A window beside the others; what changes meanwhile is read again."""

    def __init__(self, frame: Frame, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("own_slip")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._frame = frame
        self._paper = OwnSlipPaper(frame, self)
        self._names = QComboBox()
        self._names.setObjectName("own_slip_who")
        self._names.activated.connect(lambda _: self.read_again())
        self._page = QTextBrowser()
        self._page.setObjectName("own_slip_page")
        self._note = label("", "red", wrap=True)
        self._print = ActionButton("", icon="printer")
        self._print.setObjectName("action_print_own_slip")
        self._print.clicked.connect(self._ask_printer)
        self._pdf, self._text = (
            ActionButton("", icon="download"),
            ActionButton("", icon="file-text"),
        )
        for button, form in ((self._pdf, "pdf"), (self._text, "txt")):
            button.setObjectName(f"action_save_own_slip_{form}")
            button.clicked.connect(partial(self._ask_where, form))
        self._close = ActionButton("", keys="Esc")
        self._close.clicked.connect(self.close)
        self._lay_out()
        self._show_names(who)
        self._retranslate()
        frame.bus.changed.connect(self._on_changed)

    def read_again(self) -> None:
        """Show what is promised in the chosen name now."""
        self._paper.read(self._names.currentText())
        self.setWindowTitle(self._paper.title())
        place = self._page.verticalScrollBar().value()
        self._page.setHtml(self._paper.html())
        self._page.verticalScrollBar().setValue(place)

    def write(self, target: Path, form: str) -> None:
        """Write the slip to ``target`` as ``pdf`` or ``txt``."""
        from desktop.services.paper_files import write_paper

        if form == "pdf":
            from desktop.views.paper import document_pdf

            content = document_pdf(self._paper.document(), self._paper.title())
        else:
            content = self._paper.text().encode("utf-8-sig")  # Windows' editor asks for the mark
        self._say("")
        self._frame.tasks.run(
            partial(write_paper, target, content),
            on_done=lambda _: self._frame.saved(),
            on_error=self._on_error,
            owner=self,
        )

    # Inside

    def _ask_printer(self) -> None:
        from desktop.views.paper import open_document_dialog

        open_document_dialog(self, self._paper.document(), self._paper.title())

    def _ask_where(self, form: str) -> None:
        names = {"pdf": self.tr("PDF (*.pdf)"), "txt": self.tr("Text (*.txt)")}
        dialog = QFileDialog(self, self.tr("Save the slip"))
        dialog.setObjectName("save_own_slip")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(names[form])
        dialog.setDefaultSuffix(form)
        plain = "".join("_" if sign in FORBIDDEN else sign for sign in self._paper.file_name())
        dialog.selectFile(f"{plain[:100]}.{form}")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), form))
        dialog.open()

    def _show_names(self, who: str) -> None:
        people = [one.shown for one in self._frame.services.staff.all()]
        self._names.clear()
        self._names.addItems(people)
        if who and who not in people:  # somebody noted by hand, or no longer on the list
            self._names.insertItem(0, who)
        self._names.setCurrentText(who or self._frame.services.staff.at_desk().shown)

    def _say(self, text: str) -> None:
        self._note.setText(text)
        show_if(self._note, bool(text))

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        self._say(self._frame.explain(error))

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind in READ_AGAIN and self.isVisible():
            self.read_again()

    def _lay_out(self) -> None:
        self.resize(*SIZE)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        self._whose = label("", "second")
        self._whose.setBuddy(self._names)
        head.addWidget(self._whose)
        head.addWidget(self._names)
        head.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(GAP_S)
        for button in (self._print, self._pdf, self._text):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP_M)
        column.addLayout(head)
        column.addWidget(self._page, 1)
        column.addWidget(self._note)
        column.addLayout(below)
        self._note.hide()

    def _retranslate(self) -> None:
        self._whose.setText(self.tr("In whose name"))
        self._names.setAccessibleName(self.tr("In whose name"))
        self._page.setAccessibleName(self.tr("Slip"))
        self._print.setText(self.tr("Print"))
        self._pdf.setText(self.tr("PDF"))
        self._text.setText(self.tr("Text file"))
        self._close.setText(self.tr("Close"))
        self.read_again()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def open_own_slip(frame: Frame, parent: QWidget, who: str = "") -> OwnSlip:
    """Show the slip without blocking.

    Args:
        who: In whose name; ``""``: of the person at the desk.
    """
    slip = OwnSlip(frame, who, parent)
    slip.show()
    slip.raise_()
    return slip
