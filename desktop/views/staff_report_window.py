"""The internal report of a staff complaint: to read, to print, as one file."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.staff_report import StaffReport
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, label, show_if
from desktop.views.frame import Frame

SIZE = (640, 600)
PRINTED = "body, p, td { color: #000000 }"  # the window may be dark
READ_AGAIN = ("case", "call", "person", "promise", "staff")


class StaffReportWindow(QDialog):
    """A window beside the others; what changes meanwhile is read again."""

    def __init__(self, frame: Frame, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("staff_report")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._frame = frame
        self._case_id = case_id
        self._report: StaffReport | None = None
        self._page = QTextBrowser()
        self._page.setObjectName("staff_report_page")
        self._note = label("", "red", wrap=True)
        self._print = ActionButton("", icon="printer")
        self._print.setObjectName("action_print_staff_report")
        self._print.clicked.connect(self._ask_printer)
        self._files = {
            "pdf": ActionButton("", icon="download"),
            "txt": ActionButton("", icon="file-text"),
        }
        for form, button in self._files.items():
            button.setObjectName(f"action_save_staff_report_{form}")
            button.clicked.connect(partial(self._ask_where, form))
        self._close = ActionButton("", keys="Esc")
        self._close.clicked.connect(self.close)
        self._lay_out()
        self._retranslate()
        frame.bus.changed.connect(self._on_changed)

    def read_again(self) -> None:
        """Show the report as the case stands now, or why it is not shown."""
        try:
            self._report = self._frame.services.staff_reports.make(
                self._case_id, self._frame.language
            )
            self._say("")
        except DomainError as refused:
            self._report = None
            self._say(self._frame.explain(refused))
        for button in (self._print, *self._files.values()):
            button.setEnabled(self._report is not None)
        place = self._page.verticalScrollBar().value()
        self._page.setHtml(report_html(self._report) if self._report else "")
        self._page.verticalScrollBar().setValue(place)

    def write(self, target: Path, form: str) -> None:
        """Write the report to ``target`` as ``pdf`` or ``txt``."""
        from desktop.services.paper_files import write_paper

        if self._report is None:
            return
        if form == "pdf":
            from desktop.views.paper import document_pdf

            content = document_pdf(self._document(), self._report.title)
        else:
            content = self._report.text.encode("utf-8-sig")  # Windows' editor asks for the mark
        self._frame.tasks.run(
            partial(write_paper, target, content),
            on_done=lambda _: self._frame.saved(),
            on_error=self._on_error,
            owner=self,
        )

    # Inside

    def _document(self) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultStyleSheet(PRINTED)
        if self._report is not None:
            document.setHtml(report_html(self._report))
        return document

    def _ask_printer(self) -> None:
        from desktop.views.paper import open_document_dialog

        if self._report is not None:
            open_document_dialog(self, self._document(), self._report.title)

    def _ask_where(self, form: str) -> None:
        if self._report is None:
            return
        names = {"pdf": self.tr("PDF (*.pdf)"), "txt": self.tr("Text (*.txt)")}
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setObjectName("save_staff_report")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(names[form])
        dialog.setDefaultSuffix(form)
        name = self.tr("Internal report {number}").format(number=self._report.number)
        dialog.selectFile(f"{name}.{form}")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), form))
        dialog.open()

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
        below = QHBoxLayout()
        below.setSpacing(GAP_S)
        for button in (self._print, *self._files.values()):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP_M)
        column.addWidget(self._note)
        column.addWidget(self._page, 1)
        column.addLayout(below)
        self._note.hide()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Internal report"))
        self._page.setAccessibleName(self.tr("Internal report"))
        self._print.setText(self.tr("Print"))
        self._files["pdf"].setText(self.tr("PDF"))
        self._files["txt"].setText(self.tr("Text file"))
        self._close.setText(self.tr("Close"))
        self.read_again()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def report_html(report: StaffReport) -> str:
    """Return the report as Qt's rich text."""
    heads = "".join(
        f'<tr><td style="padding: 2px 16px 2px 0">{escape(name)}</td><td>{escape(words)}</td></tr>'
        for name, words in report.heads
    )
    parts = "".join(
        f'<p style="margin-top: 12px"><b>{escape(part.title)}</b><br>'
        f"{'<br>'.join(_lines(line) for line in part.lines)}</p>"
        for part in report.parts
    )
    return (
        f'<p style="font-size: 15pt"><b>{escape(report.title)}</b></p>'
        f"<p><b>{escape(report.notice)}</b></p><table>{heads}</table>{parts}"
    )


def open_staff_report(frame: Frame, case_id: int, parent: QWidget) -> StaffReportWindow:
    """Show the report beside the window, without taking the keyboard from it."""
    window = StaffReportWindow(frame, case_id, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.show()
    window.raise_()
    return window


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
