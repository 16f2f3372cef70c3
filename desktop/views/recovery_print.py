"""The recovery code on one sheet of A4, through the system's dialog; no file is left behind."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QMarginsF, QObject, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

MARGIN_MM = 25.0
GROUPS_PER_LINE = 3
BLANK = "＿" * 22


class RecoveryPaper(QObject):
    """What stands on the sheet, in the language of the screen."""

    def html(self, code: str) -> str:
        """Return the sheet as Qt's rich text.

        Args:
            code: Groups joined by hyphens, as the office gives it.
        """
        title, groups = escape(self.tr("Kikitori: recovery code")), _groups(code)
        why = self.tr(
            "This code opens the records of the office if the computer breaks or is replaced. "
            "Without it nobody can open them, not even the makers of the program."
        )
        where = self.tr(
            "Keep this sheet where only the owner can reach it, away from the computer. "
            "The letters O, I, L and U do not occur in it."
        )
        to_fill = (self.tr("Office"), self.tr("Date"), self.tr("Kept where"))
        blanks = "".join(
            f'<tr><td style="padding: 9px 18px 9px 0">{escape(word)}</td>'
            f'<td style="padding: 9px 0">{BLANK}</td></tr>'
            for word in to_fill
        )
        text = "font-size: 11pt; line-height: 160%"
        return (
            f'<h1 style="font-size: 22pt">{title}</h1><p style="{text}">{escape(why)}</p>{groups}'
            f'<p style="{text}">{escape(where)}</p>'
            f'<table style="font-size: 11pt; margin-top: 18px">{blanks}</table>'
        )

    def document(self, code: str) -> QTextDocument:
        """Return the sheet as a document."""
        document = QTextDocument()
        document.setDefaultStyleSheet("h1, p, td { color: #000000 }")  # the window may be dark
        document.setHtml(self.html(code))
        return document

    def file_name(self) -> str:
        """Return the name of the print job."""
        return self.tr("Recovery code")


def make_printer(title: str) -> QPrinter:
    """Return a printer set to one upright A4 sheet."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    return printer


def print_sheet(document: QTextDocument, printer: QPrinter) -> None:
    """Print one sheet, without the page number that Qt would add."""
    document.documentLayout().setPaintDevice(printer)
    document.setPageSize(printer.pageRect(QPrinter.Unit.DevicePixel).size())
    painter = QPainter()
    if painter.begin(printer):
        document.drawContents(painter)
        painter.end()


def open_code_dialog(parent: QWidget, code: str, on_printed: Callable[[], None]) -> QPrintDialog:
    """Show the dialog without blocking; ``on_printed`` follows when paper was sent."""
    paper = RecoveryPaper(parent)
    printer = make_printer(paper.file_name())
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_recovery_code")
    dialog.printer_kept = printer  # type: ignore[attr-defined]  # dies with the dialog, not before

    def finished(result: int) -> None:
        if result == QPrintDialog.DialogCode.Accepted:
            print_sheet(paper.document(code), printer)
            on_printed()
        dialog.deleteLater()
        paper.deleteLater()

    dialog.finished.connect(finished)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog


def _groups(code: str) -> str:
    groups = code.split("-")
    lines = [
        groups[start : start + GROUPS_PER_LINE] for start in range(0, len(groups), GROUPS_PER_LINE)
    ]
    rows = "".join(
        "<tr>"
        + "".join(f'<td style="padding: 9px 24px; white-space: nowrap">{one}</td>' for one in line)
        + "</tr>"
        for line in lines
    )
    return (
        '<table style="font-size: 24pt; font-weight: bold; margin-top: 12px;'
        f' margin-bottom: 12px">{rows}</table>'
    )
