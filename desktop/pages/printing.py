"""Print through the system's dialog, the letter's own paper at 100 per cent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import WorldError
from desktop.domain.page import PagedDocument
from desktop.pages.layout import layout_pages
from desktop.pages.painting import paint_page
from desktop.pages.paper import paper_layout


def open_print_dialog(
    parent: QWidget,
    document: PagedDocument,
    on_printed: Callable[[], None],
    on_error: Callable[[Exception], None] | None = None,
) -> QPrintDialog:
    """Show the dialog without blocking; exactly one callback follows an accepted one.

    Args:
        on_error: Gets the ``WorldError`` when printing did not start; ``None`` lets it rise.
    """
    printer = printer_for(document)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_letter")
    dialog.printer_kept = printer  # type: ignore[attr-defined]  # dies with the dialog, not before
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setMinMax(1, layout_pages(document).page_count)

    def finished(result: int) -> None:
        dialog.deleteLater()
        if result != QPrintDialog.DialogCode.Accepted:
            return
        try:
            print_document(document, printer)
        except WorldError as error:
            if on_error is None:
                raise
            on_error(error)
            return
        on_printed()

    dialog.finished.connect(finished)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog


def printer_for(document: PagedDocument) -> QPrinter:
    """Return a printer set to the document's paper, without margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(paper_layout(document.sheet))
    printer.setFullPage(True)
    printer.setCreator("Kikitori")
    return printer


def print_document(document: PagedDocument, printer: QPrinter) -> None:
    """Print the pages chosen in the printer, all where none are.

    Raises:
        WorldError: ``print.not_started``: the printer would not begin, nothing was sent.
    """
    layout = layout_pages(document)
    painter = QPainter()
    if not painter.begin(printer):
        raise WorldError("print.not_started")
    try:
        first = max(1, printer.fromPage())
        last = min(printer.toPage() or layout.page_count, layout.page_count)
        for number in range(first, last + 1):
            if number > first:
                printer.newPage()
            paint_page(painter, layout, number - 1, per_point=printer.resolution() / 72)
    finally:
        painter.end()
