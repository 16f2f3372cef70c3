"""Paper on the command line: pages drawn as PDF without a screen. Qt comes in when called."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from desktop import paths
from desktop.services.letter_paper import MakePdf


@contextmanager
def pdf_maker() -> Iterator[MakePdf]:
    """Give what turns pages into a PDF; an application that runs already is used."""
    if "PySide6.QtGui" not in sys.modules:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from desktop.pages.folder import set_font_folder
    from desktop.pages.pdf import pdf_bytes

    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    set_font_folder(paths.resources() / "fonts")
    yield pdf_bytes
    del app
