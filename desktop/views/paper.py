"""A slip or a report on A4: through the system's dialog, or as a PDF."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

MARGIN_MM = 20.0


def document_pdf(document: QTextDocument, title: str) -> bytes:
    """Return the document as a PDF of A4 sheets."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Kikitori")
    writer.setPageLayout(_sheet())
    document.print_(writer)
    del writer
    return bytes(buffer.data().data())


def open_document_dialog(parent: QWidget, document: QTextDocument, title: str) -> QPrintDialog:
    """Show the system's dialog without blocking; the paper goes out when it is accepted."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(_sheet())
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_paper")
    # Both die with the dialog, not before.
    dialog.papers_kept = printer, document  # type: ignore[attr-defined]  # kept alive as long as the dialog

    def finished(result: int) -> None:
        if result == QPrintDialog.DialogCode.Accepted:
            document.print_(printer)
        dialog.deleteLater()

    dialog.finished.connect(finished)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog


def _sheet() -> QPageLayout:
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter)
