"""Says that Word has the letter, where the readable copy lies, and what its last save brought."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_S, GAP_XS
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Banner, ElidedLabel, LinkButton, label, show_if


class EditWordBox(QWidget):
    """Stands above the text while Word has the letter, and as long as there is news of it.

    Signals:
        done: The copy is to be put away.
        forced: The same, although Word seems to hold it: its mark may be left from a crash.
        again: Bring the copy up in Word once more.
    """

    done = Signal()
    forced = Signal()
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copy = ""
        self._box = QFrame()
        set_role(self._box, "banner-accent")
        self._told, self._plain = label("", "strong", wrap=True), label("", wrap=True)
        self._path = ElidedLabel()
        self._path.setObjectName("word_copy_place")
        self._done = ActionButton("", "small")
        self._done.setObjectName("action_word_done")
        self._done.clicked.connect(self.done)
        self._again = LinkButton("", self.again.emit)
        self._again.setObjectName("action_word_again")
        self._force = LinkButton("", self.forced.emit)
        self._force.setObjectName("action_word_force")
        self._news = Banner("neutral")
        self._news.setObjectName("word_news")
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        row.addWidget(self._done)
        row.addWidget(self._again)
        row.addStretch(1)
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        inside.setSpacing(GAP_XS)
        for part in (self._told, self._plain, self._path):
            inside.addWidget(part)
        inside.addLayout(row)
        inside.addWidget(self._force)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        layout.addWidget(self._box)
        layout.addWidget(self._news)
        show_if(self._box, False)
        show_if(self._force, False)
        self._retranslate()

    def show_copy(self, folder: str) -> None:
        """Show where the copy lies; ``""`` once there is none."""
        self._copy = folder
        self._path.set_text(folder)
        show_if(self._box, bool(folder))

    def say(self, sentence: str, tone: str) -> None:
        """Say what the last save brought; empty says nothing."""
        self._news.say(sentence, tone=tone)
        show_if(self._force, tone == "red")

    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of its buttons."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _retranslate(self) -> None:
        self._told.setText(
            self.tr("Being changed in Word. What is saved there is taken in here by itself.")
        )
        self._plain.setText(
            self.tr("Until you are done, a copy that is not encrypted lies on this computer:")
        )
        self._done.setText(self.tr("Done in Word"))
        self._force.setText(self.tr("It is closed there: put the copy away all the same"))
        self._again.setText(self.tr("Open it in Word again"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
