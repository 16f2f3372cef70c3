"""Two versions of the program over one folder: the one that is open is asked to close."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_XL
from desktop.qtkit.widgets import ActionButton, Banner, label

LOOK_MS = 500


class OtherVersionBar(Banner):
    """On top of the window that is open: another version waits until it closes.

    Args:
        version: Of the one that waits.
        close: Closes this window; what is typed is stored, as always.
    """

    def __init__(self, version: str, close: Callable[[], None]) -> None:
        super().__init__("accent")
        self.setObjectName("other_version")
        self._version = version
        self._close = close
        self._stands = True
        self._show()

    def _show(self) -> None:
        self.clear_actions()
        self.say(
            self.tr("Another version of Kikitori ({version}) was started.").format(
                version=self._version
            ),
            self.tr(
                "Two versions never work on the same records. Close this window when it suits "
                "you: everything is stored, and the other one opens by itself."
            ),
        )
        self.add_action(self.tr("Close now"), self._close)
        self.add_action(self.tr("Later"), self._put_away)

    def _put_away(self) -> None:
        self._stands = False
        self.clear_actions()
        self.say("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._stands:
            self._show()
        super().changeEvent(event)


class OtherVersionWait(QDialog):
    """Shown by the version that was started: accepted once the other one is closed.

    Args:
        version: Of the one that is open.
        is_free: Whether the folder is free now.
    """

    def __init__(
        self, version: str, is_free: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("other_version_wait")
        self._is_free = is_free
        words = label(
            self.tr("Another version of Kikitori ({version}) is open.").format(version=version),
            "title",
            wrap=True,
        )
        more = label(
            self.tr(
                "It was asked to close. This version opens by itself as soon as it is closed; the "
                "records are brought up to date then, after a copy was made."
            ),
            wrap=True,
        )
        give_up = ActionButton(self.tr("Do not wait"))
        give_up.setObjectName("action_give_up")
        give_up.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(give_up)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_XL, GAP_XL, GAP_XL, GAP_XL)
        layout.setSpacing(GAP_M)
        layout.addWidget(words)
        layout.addWidget(more)
        layout.addLayout(row)
        self.setWindowTitle("Kikitori")
        self.setMinimumWidth(460)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._ask)
        self._look.start()

    def _ask(self) -> None:
        if self._is_free():
            self._look.stop()
            self.accept()
