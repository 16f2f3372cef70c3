"""The line at the foot: what was stored, whose office, what comes next, the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_S
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ElidedLabel, KeyHint, LinkButton, SaveState


class Foot(QFrame):
    """Quiet; red only when storing failed.

    Signals:
        keys_wanted: Show the list of keys.
    """

    keys_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.save_state = SaveState()
        self.save_state.setObjectName("save_state")
        self._office = ElidedLabel("", "second")
        self._next = ElidedLabel("", "second")
        self._keys = LinkButton("", self.keys_wanted.emit)
        self._keys.setObjectName("action_show_keys")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_L, GAP_S // 2, GAP_L, GAP_S // 2)
        layout.setSpacing(GAP_L)
        layout.addWidget(self.save_state)
        layout.addWidget(self._office, 1)
        layout.addWidget(self._next)
        layout.addWidget(KeyHint("F1"))
        layout.addWidget(self._keys)
        self._retranslate()

    def show_office(self, name: str) -> None:
        """Name the office."""
        self._office.set_text(name)

    def show_next(self, text: str) -> None:
        """Say when the next reminder comes."""
        self._next.set_text(text)

    def _retranslate(self) -> None:
        self._keys.setText(self.tr("keys"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
