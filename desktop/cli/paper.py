"""Paper on the command line: pages drawn as PDF without a screen. Qt comes in when called."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from desktop import paths
from desktop.domain.page import PagedDocument
from desktop.services.letter_paper import MakePdf


@contextmanager
def pdf_maker() -> Iterator[MakePdf]:
    """Give what turns pages into a PDF; an application that runs already is used.

    Raises:
        ImportError: Libraries Qt needs are missing on this system; told at once.
    """
    if "PySide6.QtGui" not in sys.modules:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from desktop.pages.folder import set_font_folder
    from desktop.pages.pdf import pdf_bytes

    own: list[QGuiApplication] = []

    def make(pages: PagedDocument, title: str, language: str, author: str) -> bytes:
        if QGuiApplication.instance() is None:
            own.append(QGuiApplication(sys.argv[:1]))
        set_font_folder(paths.resources() / "fonts")
        return pdf_bytes(pages, title, language, author)

    yield make
    own.clear()
