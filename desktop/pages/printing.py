"""Print through the system's dialog, A4 upright at 100 per cent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop.domain.page import PagedDocument
from desktop.pages.layout import layout_pages
from desktop.pages.painting import paint_page


def open_print_dialog(
    parent: QWidget, document: PagedDocument, on_printed: Callable[[], None]
) -> QPrintDialog:
    """Show the dialog without blocking; ``on_printed`` follows when paper was sent."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    sheet = document.sheet
    size = QPageSize(QSizeF(sheet.width_mm, sheet.height_mm), QPageSize.Unit.Millimeter)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_letter")
    dialog.printer_kept = printer  # type: ignore[attr-defined]  # dies with the dialog, not before
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setMinMax(1, layout_pages(document).page_count)

    def finished(result: int) -> None:
        if result == QPrintDialog.DialogCode.Accepted and print_document(document, printer):
            on_printed()
        dialog.deleteLater()

    dialog.finished.connect(finished)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog


def print_document(document: PagedDocument, printer: QPrinter) -> bool:
    """Print; false when the printer would not begin."""
    layout = layout_pages(document)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first = max(1, printer.fromPage() or 1)
    last = printer.toPage() or layout.page_count
    for number in range(first, min(last, layout.page_count) + 1):
        if number > first:
            printer.newPage()
        paint_page(painter, layout, number - 1, per_point=printer.resolution() / 72)
    painter.end()
    return True
