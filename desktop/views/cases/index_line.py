"""A line above the list while the search index lacks cases: what is not found yet, and how far."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.qtkit.widgets import label, show_if
from desktop.views.frame import Frame


class IndexLine(QWidget):
    """Hidden unless the index is being made anew and cases are missing in it meanwhile."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = frame.index
        self._words = label("", "second", wrap=True, tone="amber")
        self._words.setObjectName("index_line")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        if self._keeper is not None:
            self._keeper.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        keeper = self._keeper
        lacks = keeper is not None and keeper.lacks_cases()
        if lacks and keeper is not None and keeper.progress is not None:
            self._words.setText(
                self.tr(
                    "The search index is being made anew: {done} of {cases} cases so far. The "
                    "others are whole and are found again once it is done."
                ).format(done=keeper.progress.done, cases=keeper.progress.cases)
            )
        show_if(self, lacks)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
